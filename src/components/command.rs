//! What the browser does for the visitor, and what it needs for that.

use yew::prelude::*;

use super::event::Event;
use super::widget::{Message, Widget};
use crate::browser::fields::Fields;
use crate::browser::{clipboard, clock, files, links, print};
use crate::handoff::{Dates, FORMAT, VERSION, brief, calendar, result_file, week_text};
use crate::pack::Pack;
use crate::state::{Command, Copied, State};

impl Widget {
    /// Has the browser do something. What comes of it is heard as a message.
    pub(super) fn carry_out(&mut self, context: &Context<Self>, command: Command) {
        let state = self.state();
        // What there is to say in words, for those that take it along.
        let text = match command {
            Command::PrintWeek | Command::CopyWeek | Command::SaveCalendar => week_of(state),
            Command::PrintResult | Command::CopyResult | Command::SaveResult => brief_of(state),
            _ => String::new(),
        };
        let mut allowed = None;
        match command {
            Command::PrintWeek => {
                self.on_paper(|frame| print::part(frame, ".week"));
                allowed = Some("allow-modals");
            }
            Command::PrintResult => {
                self.on_paper(|frame| print::brief(frame, &text));
                allowed = Some("allow-modals");
            }
            Command::CopyWeek | Command::CopyResult => return copy(context, command, text),
            Command::LinkWeek | Command::LinkResult => {
                if let Some(link) = links::link_to(&state.code()) {
                    copy(context, command, link);
                }
            }
            Command::SaveCalendar => {
                if let Some(explored) = state.explored() {
                    let dates = Dates { nine: clock::next_week(), now: clock::minutes() };
                    let (week, name) = (&explored.weeks[0], clock::unique_name());
                    let file = calendar(state.pack(), 0, week, &dates, &name);
                    files::save("week.ics", "text/calendar", &file);
                    allowed = Some("allow-downloads");
                }
            }
            Command::SaveResult => {
                if let Some(result) = state.result() {
                    let file = result_file(state.pack(), &result.shown, &text);
                    let name = [state.pack().id, "-result.json"].concat();
                    files::save(&name, "application/json", &file);
                    allowed = Some("allow-downloads");
                }
            }
            Command::OpenResult => {
                let (pack, link) = (state.pack(), context.link().clone());
                files::open(move |text| link.send_message(Message::OpenFile(saved(pack, &text))));
            }
            Command::Book => self.tell(context, Event::Book),
            Command::Keep => self.keep(true),
            Command::Forget => self.keep(false),
        }
        // A frame that may not print or save anything says nothing of it, and not even whether it may:
        // so the text is offered there too.
        if allowed.is_some_and(|allowed| !links::may(allowed)) {
            context.link().send_message(Message::Copied(Copied { command, refused: Some(text) }));
        }
    }
}

fn copy(context: &Context<Widget>, command: Command, text: String) {
    let link = context.link().clone();
    clipboard::copy(&text.clone(), move |copied| {
        let refused = (!copied).then_some(text);
        link.send_message(Message::Copied(Copied { command, refused }));
    });
}

fn week_of(state: &State) -> String {
    let Some(explored) = state.explored() else { return String::new() };
    week_text(state.pack(), &explored.caption(state.pack()), &explored.weeks[0])
}

fn brief_of(state: &State) -> String {
    let (Some(result), explored) = (state.result(), state.explored()) else {
        return String::new();
    };
    let caption = explored.as_ref().map(|explored| explored.caption(state.pack()));
    let week = caption.as_deref().zip(explored.as_ref().map(|explored| &explored.weeks[0]));
    brief(state.pack(), &result.shown, week)
}

/// The answers in a saved file, by the ids of question and option; none where it is something else.
fn saved(pack: &Pack, text: &str) -> Option<Fields> {
    let file = Fields::parse(text)?;
    // Files of the first version of the questions do not name their pack.
    let ours = file.text("pack").is_none_or(|id| id == pack.id);
    let known = file.text("format")? == FORMAT && file.number("version")? == f64::from(VERSION);
    file.fields("answers").filter(|_| ours && known)
}
