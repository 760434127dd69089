/**
 * The few words that must be here, because what went missing is the very pack that holds all
 * others.
 */
const TEXT = {
  book: "Book a strategy call",
  lost: {
    title: "The assessment could not be loaded",
    text: "Please check your connection, then try again.",
    action: "Try again",
    trying: "Trying again…",
  },
  stopped: {
    title: "The assessment has stopped",
    text: "The fault is on our side, and starting again usually helps.",
    action: "Start again",
    trying: "Starting again…",
  },
};

/**
 * A message that needs nothing but this script: a heading, a sentence, a button and, where there
 * is a booking address, a link.
 * @param {object} options
 * @param {"lost" | "stopped"} options.kind whether the widget never came or has stopped
 * @param {string} options.headingLevel
 * @param {string} options.booking a checked address, or empty for no link
 * @param {() => void} options.onRetry called once, at the first press of the button
 */
export function createNotice({ kind, headingLevel, booking, onRetry }) {
  const words = TEXT[kind];
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.lang = "en-GB";
  notice.setAttribute("part", "notice");

  const heading = document.createElement(`h${headingLevel}`);
  heading.textContent = words.title;

  const text = document.createElement("p");
  text.textContent = words.text;

  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("part", "button");
  button.textContent = words.action;
  button.addEventListener(
    "click",
    () => {
      // Still there and focusable, so that a keyboard user keeps their place while waiting.
      button.setAttribute("aria-disabled", "true");
      button.textContent = words.trying;
      onRetry();
    },
    { once: true },
  );

  notice.append(heading, text, button);
  if (booking) {
    const link = document.createElement("a");
    link.href = booking;
    link.rel = "noopener";
    link.setAttribute("part", "link");
    link.textContent = TEXT.book;
    notice.append(" ", link);
  }
  return { notice, heading };
}
