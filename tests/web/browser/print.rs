use fractional_cto::browser::print;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::page::{Replaced, document, js, json};

/// A frame as a widget has it, in a shadow root with a stylesheet.
const FRAME: &str = r##"(() => {
    const root = document.createElement("div").attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".frame { color: rgb(1, 2, 3) }");
    root.adoptedStyleSheets = [sheet];
    document.body.append(root.host);
    const frame = root.appendChild(document.createElement("section"));
    frame.className = "frame";
    frame.append(document.createElement("p"));
    frame.firstChild.className = "week";
    frame.firstChild.textContent = "Monday";
    return frame;
})()"##;

/// In place of the browser's dialogue, which no test can close: what is on the paper is noted,
/// and the printing is over.
const PAPER: &str = r##"{ get: ((contentWindow) => function () {
    const sheet = contentWindow.call(this);
    sheet.print = () => {
        const paper = sheet.document.body.firstChild;
        const { color } = sheet.getComputedStyle(paper);
        printed.push([this.isConnected, color, paper.className, paper.innerHTML]);
        sheet.dispatchEvent(new sheet.Event("afterprint"));
    };
    return sheet;
})(Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow").get) }"##;

#[wasm_bindgen_test]
fn a_frame_with_what_is_printed_comes_and_goes() {
    let check = |print: &dyn Fn(&Element), expect: &str| {
        let frame: Element = js(FRAME).unchecked_into();
        let _paper = Replaced::new("HTMLIFrameElement.prototype", "contentWindow", PAPER);
        let _printed = Replaced::new("window", "printed", "{ value: [] }");
        let frames = || document().query_selector_all("iframe").map(|all| all.length());
        let before = frames();
        print(&frame);
        assert_eq!(json("printed").as_deref(), Some(expect));
        assert_eq!(frames(), before);
        assert_eq!(frame.inner_html(), r#"<p class="week">Monday</p>"#);
        js("document.body.lastElementChild.remove()");
    };
    check(
        &|frame| print::part(frame, ".week"),
        r#"[[true,"rgb(1, 2, 3)","frame","<p class=\"week\">Monday</p>"]]"#,
    );
    check(&|frame| print::part(frame, ".absent"), "[]");
    check(
        &|frame| print::brief(frame, "# One\n\nTwo <b>\n## Three\n- four\n"),
        "[[true,\"rgb(1, 2, 3)\",\"frame brief\",\
         \"<h2>One</h2><p>Two &lt;b&gt;</p><h3>Three</h3><li>four</li>\"]]",
    );
}
