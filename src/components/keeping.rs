//! Where answers are kept beyond the page, if anywhere. What is read back is not trusted.

use crate::browser::clock;
use crate::browser::storage::Slot;
use crate::contract::Save;
use crate::pack::digits;
use crate::state::Kept;

/// The version of what is written: a version, when it runs out, and a code, with spaces between.
const VERSION: &str = "1";
/// More than anything that was ever written.
const LONGEST: usize = 300;
/// Thirty days, in milliseconds.
const LIFE: f64 = 30.0 * 24.0 * 60.0 * 60.0 * 1000.0;

/// One widget's hold on a storage.
#[derive(Debug)]
pub(super) struct Keeping {
    slot: Slot,
    /// Whether anything is to be kept.
    on: bool,
    /// What was kept last, or would have been.
    code: String,
    /// When it runs out; nothing is kept before there is a time.
    until: Option<f64>,
    refused: bool,
}

impl Keeping {
    /// Reads what was kept before of a subject: one widget's answers replace another's.
    pub(super) fn new(save: Save, subject: &'static str) -> Self {
        let slot = Slot { tab: save == Save::Session, key: subject };
        let on = save == Save::Session;
        let mut keeping = Self { slot, on, code: String::new(), until: None, refused: false };
        if save != Save::Off
            && let Some(text) = slot.read()
        {
            match read(&text) {
                Some((until, code)) => {
                    (keeping.on, keeping.code, keeping.until) =
                        (true, code.to_owned(), Some(until));
                }
                None => slot.remove(),
            }
        }
        keeping
    }

    /// The code that was kept before, or would have been.
    pub(super) fn code(&self) -> &str {
        &self.code
    }

    /// Keeps a code in place of an earlier one, if anything is to be kept; nothing is kept of
    /// nothing.
    pub(super) fn write(&mut self, code: String) {
        self.code = code;
        if !self.on {
            return;
        }
        if self.code.is_empty() {
            return self.slot.remove();
        }
        let until = *self.until.get_or_insert_with(|| clock::now() + LIFE);
        // Whole milliseconds, of which there are fewer than 2⁵³.
        let text = [VERSION, &digits(until as u64), &self.code].join(" ");
        self.on = self.slot.write(&text);
    }

    /// Begins to keep what was last written, because the visitor asked for it.
    pub(super) fn begin(&mut self) {
        self.on = true;
        let code = std::mem::take(&mut self.code);
        self.write(code);
        self.refused = !self.on;
    }

    /// Deletes what was kept and keeps nothing more.
    pub(super) fn forget(&mut self) {
        if self.on {
            self.slot.remove();
        }
        self.on = false;
        self.until = None;
    }

    /// What to tell the visitor.
    pub(super) fn kept(&self, language: &str) -> Kept {
        match self.until {
            _ if self.refused => Kept::Refused,
            Some(_) if self.on && self.slot.tab => Kept::Tab,
            Some(until) if self.on => Kept::Until(clock::date_text(until, language)),
            _ => Kept::No,
        }
    }

    /// Whether an event says that another tab has deleted what is kept, which then is not to come
    /// back.
    pub(super) fn deleted(&self, event: &crate::browser::events::Event) -> bool {
        self.on && self.slot.deleted(event)
    }
}

/// When a text that was kept runs out, and its code, unless it has or is none of ours.
fn read(text: &str) -> Option<(f64, &str)> {
    let mut parts = text.splitn(3, ' ');
    let version = parts.next()?;
    let until: u64 = parts.next()?.parse().ok()?;
    let until = until as f64;
    let fresh = text.len() <= LONGEST && version == VERSION && until > clock::now();
    fresh.then_some((until, parts.next().unwrap_or_default()))
}
