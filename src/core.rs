//! The engine's entry in a browser or in Node: no document, no widget.

#[cfg(target_arch = "wasm32")]
mod entry {
    use fractional_cto::assessment::{Answers, Because, Report, edits, members, progress};
    use fractional_cto::pack::source::Source;
    use fractional_cto::pack::{self, Pack};
    use js_sys::{Array, Object, Reflect};
    use wasm_bindgen::prelude::*;

    /// Compiles an authored pack, a plain object, to its compact form. Throws an error that names
    /// every fault, one to a line.
    #[wasm_bindgen(js_name = compilePack)]
    pub fn compile_pack(source: JsValue) -> Result<Vec<u8>, JsError> {
        let source: Source =
            serde_path_to_error::deserialize(serde_wasm_bindgen::Deserializer::from(source))
                .map_err(|error| JsError::new(&format!("{}: {}", error.path(), error.inner())))?;
        let pack = pack::compile(&source).map_err(|faults| JsError::new(&lines(&faults)))?;
        Ok(pack.encode())
    }

    /// Assesses `answers`, a plain object from question id to option id, with a compact pack.
    /// Throws an error that names every question or option that is not in the pack.
    #[wasm_bindgen]
    pub fn assess(pack: &[u8], answers: JsValue) -> Result<Object, JsError> {
        let pack = Pack::decode(pack).map_err(|fault| JsError::new(fault.message()))?;
        let rules = &pack.rules;
        let given = read(answers)?;
        let given = given.iter().map(|(question, option)| (question.as_str(), option.as_str()));
        let answers = Answers::read(rules, given).map_err(|bad| JsError::new(&lines(&bad)))?;
        let report = Report::new(rules, &answers);
        let assessment = &report.assessment;
        let verdict_id = |verdict: usize| JsValue::from(&*rules.verdicts[verdict]);
        let question_id = |question: usize| JsValue::from(&*rules.questions[question].id);
        let situation_id = |situation: usize| JsValue::from(&*rules.situations[situation].id);
        let optional = |value: Option<JsValue>| value.unwrap_or(JsValue::NULL);

        let scores = Object::new();
        for (verdict, id) in rules.verdicts.iter().enumerate() {
            set(&scores, id, assessment.scores[verdict]);
        }
        let ruled_out = Object::new();
        for ruled in &report.ruled_out {
            let reasons = ruled.because.iter().map(|because| {
                let reason = Object::new();
                match because {
                    Because::Answer(question) => {
                        let option = report.answers.get(*question).unwrap_or_default();
                        set(&reason, "question", question_id(*question));
                        set(&reason, "option", &*rules.questions[*question].options[option].id);
                    }
                    Because::NoSituation => set(&reason, "rule", "no-situation"),
                    Because::NoEvidence => set(&reason, "rule", "no-evidence"),
                }
                reason
            });
            set(&ruled_out, &rules.verdicts[ruled.verdict], reasons.collect::<Array>());
        }
        let changes = edits(rules, &answers).into_iter().map(|edit| {
            let then = fractional_cto::assessment::assess(
                rules,
                &answers.with(edit.question, edit.option),
            );
            let change = Object::new();
            set(&change, "question", question_id(edit.question));
            set(&change, "option", &*rules.questions[edit.question].options[edit.option].id);
            set(&change, "state", then.state.id());
            set(&change, "verdict", optional(then.verdict().map(verdict_id)));
            set(&change, "opens", edit.opens);
            change
        });
        let progress = progress(rules, &answers);
        let remaining = Object::new();
        set(&remaining, "least", progress.remain_least as u32);
        set(&remaining, "most", progress.remain_most as u32);

        let result = Object::new();
        set(&result, "state", assessment.state.id());
        set(&result, "verdict", optional(assessment.verdict().map(verdict_id)));
        set(&result, "situation", optional(assessment.situation().map(situation_id)));
        set(&result, "alsoFits", assessment.also().map(situation_id).collect::<Array>());
        set(&result, "runnerUp", optional(assessment.runner_up().map(verdict_id)));
        set(&result, "pulledTo", optional(assessment.pull.map(verdict_id)));
        set(&result, "scores", &scores);
        set(&result, "ruledOut", &ruled_out);
        set(&result, "asked", members(assessment.asked).map(question_id).collect::<Array>());
        set(&result, "unknown", members(assessment.unknown).map(question_id).collect::<Array>());
        set(
            &result,
            "deciding",
            report.deciding.iter().map(|c| question_id(c.question)).collect::<Array>(),
        );
        set(&result, "changes", changes.collect::<Array>());
        set(&result, "next", optional(progress.next.map(question_id)));
        set(&result, "remaining", &remaining);
        Ok(result)
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

    fn set(object: &Object, key: &str, value: impl Into<JsValue>) {
        // Setting a field of an object made here cannot fail.
        let _ = Reflect::set(object, &key.into(), &value.into());
    }

    fn lines(faults: &[impl ToString]) -> String {
        faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    }
}

fn main() {}
