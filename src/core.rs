//! The engine's entry in a browser or in Node: no document, no widget.

#[cfg(target_arch = "wasm32")]
mod entry {
    use fractional_cto::assessment::{Answers, Because, Report, assess, edits, members, progress};
    use fractional_cto::contract::Choice;
    use fractional_cto::handoff::{booking_link, provider_of};
    use fractional_cto::pack::source::Source;
    use fractional_cto::pack::{self, Pack};
    use fractional_cto::week::{
        LEAST, MOST, Request, Week, clock, default_situation, plan, usual_half_days,
    };
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

    /// What the widget makes of a booking address: the provider whose page it is, as the attribute
    /// `booking-provider` names it, or the name of why it is refused.
    #[wasm_bindgen]
    pub fn booking(address: &str) -> Object {
        let judged = booking_link(address).map(|link| provider_of(link).name());
        let result = Object::new();
        set(&result, "provider", judged.map_or(JsValue::NULL, JsValue::from));
        let fault = judged.err().map(|refused| refused.name());
        set(&result, "fault", fault.map_or(JsValue::NULL, JsValue::from));
        result
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
            Ok(Self(Box::leak(Box::new(pack))))
        }

        /// Assesses `answers`, a plain object from question id to option id. Throws an error that
        /// names every question or option that is not in the pack.
        pub fn assess(&self, answers: JsValue) -> Result<Object, JsError> {
            let answers = read_answers(self.0, answers)?;
            Ok(assessment(self.0, answers))
        }

        /// Plans a week for `situation`, `days` and `answers`, each of which may be undefined.
        /// Throws an error that names what is not allowed, and what is.
        pub fn plan(
            &self,
            situation: JsValue,
            days: JsValue,
            answers: JsValue,
        ) -> Result<Object, JsError> {
            let answers = match answers.is_undefined() {
                true => Answers::default(),
                false => read_answers(self.0, answers)?,
            };
            let situation = match given(&situation) {
                None => {
                    let given = assess(&self.0.rules, &answers).strongest();
                    given.unwrap_or_else(|| default_situation(self.0))
                }
                Some(id) => find_situation(self.0, id)?,
            };
            let half_days = match given(&days) {
                None => usual_half_days(self.0, situation),
                Some(days) => half_days(days)?,
            };
            let week = plan(self.0, Request { situation, half_days, answers: &answers });
            Ok(timetable(self.0, situation, half_days, &week))
        }
    }

    /// A value, where one is given.
    fn given(value: &JsValue) -> Option<&JsValue> {
        (!value.is_undefined() && !value.is_null()).then_some(value)
    }

    fn find_situation(pack: &Pack, id: &JsValue) -> Result<usize, JsError> {
        let id = id.as_string().unwrap_or_default();
        let known = pack.rules.situations.iter().map(|situation| situation.id);
        known.clone().position(|known| known == id).ok_or_else(|| {
            let known = known.collect::<Vec<_>>().join(", ");
            JsError::new(&format!("situation: must be one of {known}"))
        })
    }

    fn half_days(days: &JsValue) -> Result<u8, JsError> {
        let allowed = (LEAST..=MOST).find(|half| Some(f64::from(*half) / 2.0) == days.as_f64());
        allowed.ok_or_else(|| JsError::new("days: must be 1, 1.5, 2, 2.5 or 3"))
    }

    fn read_answers(pack: &Pack, answers: JsValue) -> Result<Answers, JsError> {
        let given = read(answers)?;
        let given = given.iter().map(|(question, option)| (question.as_str(), option.as_str()));
        Answers::read(&pack.rules, given).map_err(|bad| JsError::new(&lines(&bad)))
    }

    fn timetable(pack: &Pack, situation: usize, half_days: u8, week: &Week) -> Object {
        let quote = |quote: Option<u8>| match quote {
            Some(quote) => JsValue::from(pack.quotes[usize::from(quote)].text),
            None => JsValue::NULL,
        };
        let question = |question: usize| JsValue::from(pack.rules.questions[question].id);
        let entries = week.entries.iter().map(|entry| {
            let activity = &pack.week.activities[usize::from(entry.activity)];
            let of = Object::new();
            set(&of, "day", pack.weekday(entry.day));
            set(&of, "start", clock(entry.start));
            set(&of, "end", clock(entry.start + entry.length));
            set(&of, "minutes", u32::from(entry.length) * 30);
            set(&of, "activity", activity.id);
            set(&of, "category", pack.week.categories[usize::from(activity.category)].id);
            set(&of, "name", activity.name);
            set(&of, "what", activity.what);
            set(&of, "who", activity.who);
            set(&of, "out", activity.out);
            set(&of, "quote", quote(activity.quote));
            let because = entry.because.map(|because| question(usize::from(because)));
            set(&of, "because", because.unwrap_or(JsValue::NULL));
            of
        });
        let hours = Object::new();
        for (category, halves) in pack.week.categories.iter().zip(week.hours(pack)) {
            if halves > 0 {
                set(&hours, category.id, f64::from(halves) / 2.0);
            }
        }
        let result = Object::new();
        set(&result, "situation", pack.rules.situations[situation].id);
        set(&result, "days", f64::from(half_days) / 2.0);
        set(&result, "hours", &hours);
        set(&result, "because", members(week.because).map(question).collect::<Array>());
        set(&result, "entries", entries.collect::<Array>());
        result
    }

    fn assessment(pack: &Pack, answers: Answers) -> Object {
        let rules = &pack.rules;
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
            set(&ruled_out, rules.verdicts[ruled.verdict], reasons.collect::<Array>());
        }
        let changes = edits(rules, &answers).into_iter().map(|edit| {
            let then = assess(rules, &answers.with(edit.question, edit.option));
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
        result
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
