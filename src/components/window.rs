//! What a widget has to do with the window and with the other widgets of its page.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::widget::{Message, Widget};
use crate::browser::events::{self, Listener};
use crate::browser::history::Entries;
use crate::browser::{links, shared};
use crate::contract::View as Shows;
use crate::state::Action;

/// Where the code of the answers behind the last result is shared, for a week explorer beside it.
const RESULT_CODE: &str = "result";

/// What happens to the window and is heard.
const HEARD: [&str; 4] = ["hashchange", "popstate", "storage", shared::NEWS];

impl Widget {
    /// Hears of the window from now on, or no more.
    pub(super) fn listen(&mut self, context: &Context<Self>, on: bool) {
        self.listeners.clear();
        if !on {
            self.leave();
        } else {
            let listener = |name| {
                let (link, entries) = (context.link().clone(), self.entries.clone());
                Listener::new(name, move |event| {
                    // A message is heard later, when the page has heard of it too.
                    if let Some(entries) = &entries {
                        entries.borrow().keep_from_page(&event);
                    }
                    link.send_message(Message::Heard(event));
                })
            };
            self.listeners.extend(HEARD.into_iter().filter_map(listener));
        }
    }

    /// Leaves the answers for whoever comes in this one's place, where a journey through our entries makes
    /// the page draw itself anew.
    fn leave(&self) {
        if let Some(entries) = &self.entries {
            let _ = entries.borrow_mut().leave(&self.state.code());
        }
    }

    /// Does what something that happened to the window asks for.
    pub(super) fn hear(&mut self, context: &Context<Self>, event: &events::Event) {
        match &*event.type_() {
            "hashchange" => {
                if let Some(code) = links::take_code() {
                    self.state.open_code(&code, true);
                }
            }
            "popstate" => {
                self.leave();
                let depth = self.state.depth();
                let back = |it: &Rc<RefCell<Entries>>| it.borrow_mut().travelled(event, depth);
                if self.entries.as_ref().is_some_and(back) {
                    self.state.apply(Action::Back);
                }
            }
            "storage" if self.keeping.deleted(event) => self.keep(false),
            shared::NEWS if context.props().settings.view == Shows::Week => self.follow_result(),
            _ => {}
        }
    }

    /// Shares the answers behind the result on show with the week explorers of the page.
    pub(super) fn share_result(&self) {
        shared::write_text(RESULT_CODE, &self.state.code());
        shared::announce();
    }

    /// Plans a week on its own for the answers behind the last result of the page.
    pub(super) fn follow_result(&mut self) {
        if let Some(code) = shared::text(RESULT_CODE) {
            self.state.shape(&code);
        }
    }
}

/// The code of the link that led here. The first assessment of the page shows it, and the first
/// week explorer does.
pub(super) fn linked(view: Shows) -> Option<String> {
    let names = ["linked-assessment", "linked-week"];
    if let Some(code) = links::take_code() {
        for name in names {
            shared::write_text(name, &code);
        }
    }
    shared::take_text(names[usize::from(view == Shows::Week)])
}
