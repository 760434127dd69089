//! The browser's own storage, which a page may forbid: then nothing was kept, and nothing is.

use wasm_bindgen::JsCast;
use web_sys::{Event, Storage, StorageEvent};

/// One key of a storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Whether it lasts as long as the tab only, rather than until it is deleted.
    pub tab: bool,
    /// The key.
    pub key: &'static str,
}

impl Slot {
    fn storage(self) -> Option<Storage> {
        let window = super::window()?;
        if self.tab { window.session_storage() } else { window.local_storage() }.ok()?
    }

    /// What is kept there.
    pub fn read(self) -> Option<String> {
        self.storage()?.get_item(self.key).ok()?
    }

    /// Keeps a text there; `false` where the browser refused.
    pub fn write(self, text: &str) -> bool {
        self.storage().is_some_and(|storage| storage.set_item(self.key, text).is_ok())
    }

    /// Deletes what is kept there.
    pub fn remove(self) {
        if let Some(storage) = self.storage() {
            // Where deleting is refused, so was keeping.
            let _ = storage.remove_item(self.key);
        }
    }

    /// Whether an event says that another tab has deleted what is kept here.
    pub fn deleted(self, event: &Event) -> bool {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return false };
        let all = event.key().is_none();
        !self.tab
            && (all || event.key().as_deref() == Some(self.key) && event.new_value().is_none())
    }
}
