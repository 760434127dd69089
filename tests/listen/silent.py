# For Orca: speech goes nowhere. What would be said stands in the debug file, line by line.
from orca import debug, speech, speechserver

debug.debugFile.reconfigure(line_buffering=True)


class Silent(speechserver.SpeechServer):
    @staticmethod
    def getFactoryName():
        return "silent"

    @staticmethod
    def getSpeechServers():
        return [Silent()]

    @staticmethod
    def getSpeechServer(info=None):
        return Silent()

    @staticmethod
    def shutdownActiveServers():
        pass

    def getInfo(self):
        return ["silent", "silent"]

    def getVoiceFamilies(self):
        return []

    def speak(self, text=None, acss=None, interrupt=True):
        pass

    def speakCharacter(self, character, acss=None):
        pass

    def speakKeyEvent(self, event, acss=None):
        pass

    def sayAll(self, utterances, progress):
        pass

    def stop(self):
        pass

    def reset(self, *_, **__):
        pass

    def shutdown(self):
        pass

    def updateCapitalizationStyle(self):
        pass

    def updatePunctuationLevel(self):
        pass


speech._speechserver = Silent()
speech.init = lambda: None
