//! How words stand: in a paragraph, a list, a table. A screen that says `note(words)` in place of the
//! element is shorter to read, and a hundred places that do so are two kilobytes less to load.

use yew::prelude::*;
use yew::virtual_dom::VText;

use super::view::View;

/// A paragraph.
pub(super) fn paragraph(words: impl Into<AttrValue>) -> Html {
    html! { <p>{ words.into() }</p> }
}

/// A quiet paragraph.
pub(super) fn note(words: impl Into<AttrValue>) -> Html {
    html! { <p class="note">{ words.into() }</p> }
}

/// A paragraph that stands out.
pub(super) fn strong(words: impl Into<AttrValue>) -> Html {
    html! { <p><strong>{ words.into() }</strong></p> }
}

/// Words in an element of their own.
pub(super) fn span(words: impl Into<AttrValue>) -> Html {
    html! { <span>{ words.into() }</span> }
}

/// Words that are read out and not shown.
pub(super) fn hidden(words: impl Into<AttrValue>) -> Html {
    html! { <span class="hidden">{ words.into() }</span> }
}

/// An item of a list.
pub(super) fn item(words: impl Into<AttrValue>) -> Html {
    html! { <li>{ words.into() }</li> }
}

/// The heading of a column.
pub(super) fn column(words: impl Into<AttrValue>) -> Html {
    html! { <th scope="col">{ words.into() }</th> }
}

/// The heading of a row.
pub(super) fn row(words: impl Into<AttrValue>) -> Html {
    html! { <th scope="row">{ words.into() }</th> }
}

/// What is drawn for each of some things, one after another. A list made anew for every kind of
/// iterator would be the larger part of most screens, so the items are asked for one by one.
pub(super) fn each(mut items: impl Iterator<Item = Html>) -> Html {
    gather(&mut || items.next())
}

/// A list.
pub(super) fn list(items: impl Iterator<Item = Html>) -> Html {
    let items = each(items);
    html! { <ul>{ items }</ul> }
}

/// What unfolds under a line of words.
pub(super) fn fold(words: impl Into<AttrValue>, content: Html) -> Html {
    html! {
        <details>
            <summary>{ words.into() }</summary>
            { content }
        </details>
    }
}

/// Buttons in a row.
pub(super) fn buttons(content: Html) -> Html {
    html! { <div class="buttons">{ content }</div> }
}

/// The place of something that comes and goes, so that what stands beside it is not drawn anew.
pub(super) fn place(content: Option<Html>) -> Html {
    html! { <div>{ content }</div> }
}

/// What is drawn only where something holds.
pub(super) fn when(holds: bool, content: impl FnOnce() -> Html) -> Html {
    if holds { content() } else { Html::default() }
}

fn gather(next: &mut dyn FnMut() -> Option<Html>) -> Html {
    std::iter::from_fn(next).collect()
}

/// The heading of a screen, to which a change of screen moves the focus.
pub(super) fn screen_heading(view: &View, node: &NodeRef, words: impl Into<AttrValue>) -> Html {
    heading(view.level, Some(node), None, text(words))
}

/// The heading of a section.
pub(super) fn section_heading(view: &View, content: Html) -> Html {
    heading(view.level + 1, None, None, content)
}

/// The heading of a part of a section.
pub(super) fn part_heading(view: &View, words: impl Into<AttrValue>) -> Html {
    heading(view.level + 2, None, None, text(words))
}

/// Words alone.
pub(super) fn text(words: impl Into<AttrValue>) -> Html {
    VText::new(words.into()).into()
}

/// A heading of a level, 2 to 6; deeper counts as 6. The focus can be moved to one that has a node;
/// `about` are the ids of what is then said with it.
pub(super) fn heading(
    level: u8,
    node: Option<&NodeRef>,
    about: Option<&'static str>,
    content: Html,
) -> Html {
    let tabindex = node.map(|_| "-1");
    let node = node.cloned().unwrap_or_default();
    // Yew takes a tag that is told as it runs for anything that there is, which is 250 bytes to load.
    macro_rules! heading {
        ($tag:ident) => {
            html! { <$tag {tabindex} aria-describedby={about} ref={node}>{ content }</$tag> }
        };
    }
    match level {
        2 => heading!(h2),
        3 => heading!(h3),
        4 => heading!(h4),
        5 => heading!(h5),
        _ => heading!(h6),
    }
}

/// A section under a heading.
pub(super) fn section(view: &View, title: impl Into<AttrValue>, content: Html) -> Html {
    html! {
        <section>
            { section_heading(view, text(title)) }
            { content }
        </section>
    }
}
