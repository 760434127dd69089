//! The proof as a person reads it.

use std::fmt;

use super::Proof;

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.paths > 0 {
            let [paths, ends, evaluations] = [self.paths, self.ends, self.evaluations].map(grouped);
            let (least, most) = (self.asked_least, self.asked_most);
            writeln!(f, "{paths} paths of {least} to {most} questions")?;
            writeln!(f, "{ends} ends told apart; {evaluations} sets of answers assessed")?;
            self.table(
                f,
                "verdict announced",
                self.verdicts.iter().map(|(id, count)| (id.as_str(), *count)),
            )?;
            self.table(
                f,
                "situation",
                self.situations.iter().map(|(id, count)| (id.as_str(), *count)),
            )?;
            self.table(f, "state", self.states.iter().map(|(state, count)| (state.id(), *count)))?;
            writeln!(f)?;
        }
        match self.faults.len() {
            0 => writeln!(f, "Everything is proved."),
            count => {
                writeln!(f, "Not proved; faults: {count}")?;
                self.faults.iter().try_for_each(|fault| writeln!(f, "- {fault}"))
            }
        }
    }
}

impl Proof {
    fn table<'a>(
        &self,
        f: &mut fmt::Formatter<'_>,
        heading: &str,
        rows: impl Iterator<Item = (&'a str, u64)>,
    ) -> fmt::Result {
        writeln!(f, "\n{heading:<20} {:>13} {:>7}", "paths", "share")?;
        for (id, count) in rows {
            // Rounded to the nearest tenth of a per cent.
            let paths = u128::from(self.paths);
            let tenths = (u128::from(count) * 1000 + paths / 2) / paths;
            writeln!(f, "{id:<20} {:>13} {:>5}.{}%", grouped(count), tenths / 10, tenths % 10)?;
        }
        Ok(())
    }
}

/// A number with commas between thousands.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
