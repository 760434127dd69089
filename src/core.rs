//! The engine's entry in a browser or in Node: no document, no widget.

#[cfg(target_arch = "wasm32")]
mod entry {
    use fractional_cto::assessment::Answers;
    use fractional_cto::headless;
    use fractional_cto::pack::source::Source;
    use fractional_cto::pack::{self, Pack};
    use js_sys::{Array, Object};
    use serde::Serialize;
    use wasm_bindgen::prelude::*;

    /// Compiles an authored subject, a plain object, to the compact form of a pack. Throws an error
    /// that names every fault, one to a line.
    #[wasm_bindgen(js_name = compilePack)]
    pub fn compile_pack(source: JsValue) -> Result<Vec<u8>, JsError> {
        let source: Source =
            serde_path_to_error::deserialize(serde_wasm_bindgen::Deserializer::from(source))
                .map_err(|error| JsError::new(&format!("{}: {}", error.path(), error.inner())))?;
        let pack = pack::compile(&source).map_err(|faults| JsError::new(&lines(&faults)))?;
        Ok(pack.encode())
    }

    /// What the widget makes of a booking address: the provider whose page it is, as the attribute
    /// `booking-provider` names it, or why it is refused.
    #[wasm_bindgen]
    pub fn booking(address: &str) -> Result<JsValue, JsError> {
        plain(&headless::booking(address))
    }

    /// The engine with a pack, which it keeps for the life of the program.
    #[wasm_bindgen]
    #[derive(Debug)]
    pub struct Engine(&'static Pack);

    #[wasm_bindgen]
    impl Engine {
        /// Reads a compact pack. Throws an error that says why it cannot be read.
        #[wasm_bindgen(constructor)]
        pub fn new(pack: Box<[u8]>) -> Result<Engine, JsError> {
            let pack =
                Pack::decode(Box::leak(pack)).map_err(|fault| JsError::new(fault.message()))?;
            Ok(Self(pack))
        }

        /// Assesses `answers`, a plain object from question id to option id. Throws an error that
        /// names every question or option that is not in the pack.
        pub fn assess(&self, answers: JsValue) -> Result<JsValue, JsError> {
            let answers = read_answers(self.0, answers)?;
            plain(&headless::assess(self.0, &answers))
        }

        /// Plans a week for `situation`, `days` and `answers`, each of which may be undefined.
        /// Throws an error that names what is not allowed, and what is.
        pub fn plan(
            &self,
            situation: JsValue,
            days: JsValue,
            answers: JsValue,
        ) -> Result<JsValue, JsError> {
            let answers = match answers.is_undefined() {
                true => Answers::default(),
                false => read_answers(self.0, answers)?,
            };
            // What is given and of another type is as wrong as an id that is not there.
            let situation =
                given(&situation).map(|situation| situation.as_string().unwrap_or_default());
            let days = given(&days).map(|days| days.as_f64().unwrap_or_default());
            let week = headless::plan(self.0, situation.as_deref(), days, &answers);
            plain(&week.map_err(|message| JsError::new(&message))?)
        }
    }

    /// Data as plain objects, lists and `null`.
    fn plain(data: &impl Serialize) -> Result<JsValue, JsError> {
        Ok(data.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
    }

    /// A value, where one is given.
    fn given(value: &JsValue) -> Option<&JsValue> {
        (!value.is_undefined() && !value.is_null()).then_some(value)
    }

    fn read_answers(pack: &Pack, answers: JsValue) -> Result<Answers, JsError> {
        let given = read(answers)?;
        let given = given.iter().map(|(question, option)| (question.as_str(), option.as_str()));
        Answers::read(&pack.rules, given).map_err(|bad| JsError::new(&lines(&bad)))
    }

    /// Own string properties only: nothing is inherited, and `null` counts as no answer.
    fn read(answers: JsValue) -> Result<Vec<(String, String)>, JsError> {
        let answers: Object = answers
            .dyn_into()
            .map_err(|_| JsError::new("answers must be an object from question id to option id"))?;
        let mut read = Vec::new();
        for entry in Object::entries(&answers) {
            let entry = Array::from(&entry);
            let (question, option) = (entry.get(0).as_string().unwrap_or_default(), entry.get(1));
            if option.is_null() || option.is_undefined() {
                continue;
            }
            let option = option.as_string().ok_or_else(|| {
                JsError::new(&format!("answers.{question}: must be the id of an option, a string"))
            })?;
            read.push((question, option));
        }
        Ok(read)
    }

    fn lines(faults: &[impl ToString]) -> String {
        faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    }
}

fn main() {}
