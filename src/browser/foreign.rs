//! What a reader's own tools change inside a widget: translators, above all, which put each text into
//! an element of theirs.
//!
//! Yew knows its nodes one by one. A text that was taken out from under it would go stale, and where
//! it puts something before a node that has gone it panics. So each change of others is noted, and
//! taken back just before Yew draws; the tool sees the new text and does its work again.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node, NodeList};

/// The element that translators put a text into. What else changes there is a browser's own, such as
/// the text in a field, or that of a part which draws itself.
const MARK: &str = "FONT";

/// The changes of others inside an element, from the last time it was drawn on.
#[derive(Debug)]
pub struct Foreign {
    observer: MutationObserver,
    noted: Rc<RefCell<Vec<MutationRecord>>>,
    _note: Closure<dyn FnMut(Array)>,
}

impl Foreign {
    /// Notes them from now on.
    pub fn watch(element: &Element) -> Option<Self> {
        let noted = Rc::new(RefCell::new(Vec::new()));
        let all = Rc::clone(&noted);
        let note = Closure::new(move |records: Array| all.borrow_mut().extend(read(&records)));
        let observer = MutationObserver::new(note.as_ref().unchecked_ref()).ok()?;
        let settings = MutationObserverInit::new();
        settings.set_child_list(true);
        settings.set_subtree(true);
        observer.observe_with_options(element, &settings).ok()?;
        Some(Self { observer, noted, _note: note })
    }

    /// Takes them back, the last of them first.
    pub fn undo(&self) {
        let mut records = self.noted.take();
        records.extend(read(&self.observer.take_records()));
        if records
            .iter()
            .any(|record| nodes(&record.added_nodes()).any(|it| it.node_name() == MARK))
        {
            for record in records.iter().rev() {
                // What the tool has taken elsewhere meanwhile stays there.
                let _ = take_back(record);
            }
        }
        self.forget();
    }

    /// Forgets what has changed: it was Yew that drew.
    pub fn forget(&self) {
        self.observer.take_records();
        self.noted.take();
    }
}

impl Drop for Foreign {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn read(records: &Array) -> impl Iterator<Item = MutationRecord> {
    records.iter().map(JsCast::unchecked_into).collect::<Vec<_>>().into_iter()
}

fn nodes(list: &NodeList) -> impl Iterator<Item = Node> {
    (0..list.length()).filter_map(|at| list.item(at))
}

fn take_back(record: &MutationRecord) -> Option<()> {
    let parent = record.target()?;
    let inside = |node: &Node| node.parent_node().as_ref() == Some(&parent);
    for added in nodes(&record.added_nodes()).filter(inside) {
        parent.remove_child(&added).ok()?;
    }
    let before = record.next_sibling().filter(inside);
    let before = before.or_else(|| record.previous_sibling().filter(inside)?.next_sibling());
    for removed in nodes(&record.removed_nodes()) {
        parent.insert_before(&removed, before.as_ref()).ok()?;
    }
    Some(())
}
