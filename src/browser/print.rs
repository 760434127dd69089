//! Printing something on a page of its own: the host page is left out, and stays as it was.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlIFrameElement};

/// What keeps the frame out of sight. One that is not rendered would print as nothing.
const UNSEEN: [(&str, &str); 5] = [
    ("border", "0"),
    ("height", "0"),
    ("position", "fixed"),
    ("visibility", "hidden"),
    ("width", "0"),
];

/// The elements of Markdown that a brief has, by how their lines begin.
const ELEMENTS: [(&str, &str); 4] = [("# ", "h2"), ("## ", "h3"), ("- ", "li"), ("", "p")];

/// Prints the part of a widget that a selector finds, in the widget's own look.
pub fn part(frame: &Element, selector: &str) {
    let part = frame.query_selector(selector).ok().flatten();
    // What the page does not let print is not printed.
    let _ = part.and_then(|part| {
        let paper = empty(frame)?;
        paper.append_child(&part.clone_node_with_deep(true).ok()?).ok()?;
        print(frame, &paper)
    });
}

/// Prints a brief, which is Markdown, in the look of a widget.
pub fn brief(frame: &Element, markdown: &str) {
    let _ = try_brief(frame, markdown);
}

fn try_brief(frame: &Element, markdown: &str) -> Option<()> {
    let paper = empty(frame)?;
    paper.class_list().add_1("brief").ok()?;
    for line in markdown.lines().filter(|line| !line.is_empty()) {
        let (mark, name) = ELEMENTS.into_iter().find(|(mark, _)| line.starts_with(mark))?;
        let element = super::document()?.create_element(name).ok()?;
        element.set_text_content(line.get(mark.len()..));
        paper.append_child(&element).ok()?;
    }
    print(frame, &paper)
}

/// The frame of a widget, which gives it its look, with nothing in it.
fn empty(frame: &Element) -> Option<Element> {
    Some(frame.clone_node().ok()?.unchecked_into())
}

fn print(frame: &Element, paper: &Element) -> Option<()> {
    let document = super::document()?;
    let sheet: HtmlIFrameElement = document.create_element("iframe").ok()?.unchecked_into();
    for (property, value) in UNSEEN {
        sheet.style().set_property(property, value).ok()?;
    }
    sheet.set_attribute("aria-hidden", "true").ok()?;
    sheet.set_tab_index(-1);
    document.body()?.append_child(&sheet).ok()?;
    let window = sheet.content_window()?;
    let page = window.document()?;
    super::styles::copy(&frame.get_root_node(), &window, &page);
    page.set_title(&document.title());
    page.body()?.append_child(paper).ok()?;
    let printed = Closure::once_into_js(move || sheet.remove());
    window.add_event_listener_with_callback("afterprint", printed.unchecked_ref()).ok()?;
    window.print().ok()
}
