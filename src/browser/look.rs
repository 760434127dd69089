//! How the page around an element looks, so that a widget in it looks like a part of the page: what
//! www/element/look.js is to the custom element, for a widget that comes without a script.

use js_sys::{Function, Number};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    CssStyleDeclaration, CssStyleSheet, Element, HtmlElement, HtmlSlotElement, MediaQueryList,
    MutationObserver, MutationObserverInit, ShadowRoot,
};

/// The least contrast of text by WCAG 2.2 AA (1.4.3).
const LEAST: f64 = 4.5;

/// The same of quiet text, which can stand on a tinted ground too.
const QUIET: f64 = 4.9;

/// How much of an ink is in a ground that is tinted with it.
const TINT: f64 = 0.05;

/// What light a light ground gives at least, and a dark one at most: between them neither set of the
/// widget's own hues stands out.
const LIGHT: f64 = 0.66;
const DARK: f64 = 0.105;

/// From this light on black stands out more than white does.
const MIDDLE: f64 = 0.23;

/// How many characters a paragraph of a text has at least: a label has fewer.
const LENGTH: usize = 60;

/// The paragraphs of an article's own text.
const PARAGRAPHS: &str = "p:not(nav *,header *,aside *,blockquote *,figure *)";

/// Keeps a stylesheet of a shadow root in line with the page around it, until it is dropped.
#[derive(Debug)]
#[must_use = "a look that is dropped follows nothing"]
pub struct Look {
    observer: MutationObserver,
    scheme: Option<MediaQueryList>,
    changed: Closure<dyn FnMut()>,
}

impl Look {
    /// Reads the page around the host of a shadow root at once, and again whenever an attribute of
    /// what the host stands in changes, or the visitor's scheme does.
    pub(super) fn follow(shadow: ShadowRoot, sheet: CssStyleSheet) -> Option<Self> {
        let host = shadow.host();
        let read = move || {
            if let Some(css) = read(&shadow.host(), &shadow) {
                // The rules are made here, so they are rules.
                let _ = sheet.replace_sync(&css);
            }
        };
        read();
        let changed = Closure::<dyn FnMut()>::new(read);
        let function: &Function = changed.as_ref().unchecked_ref();
        let observer = MutationObserver::new(function).ok()?;
        let attributes = MutationObserverInit::new();
        attributes.set_attributes(true);
        let mut at = Some(host);
        while let Some(element) = at {
            observer.observe_with_options(&element, &attributes).ok()?;
            at = around(&element);
        }
        let scheme = super::window()?.match_media("(prefers-color-scheme: dark)").ok()?;
        if let Some(scheme) = &scheme {
            scheme.add_event_listener_with_callback("change", function).ok()?;
        }
        Some(Self { observer, scheme, changed })
    }
}

impl Drop for Look {
    fn drop(&mut self) {
        self.observer.disconnect();
        if let Some(scheme) = &self.scheme {
            let function = self.changed.as_ref().unchecked_ref();
            // Removing what was added cannot fail.
            let _ = scheme.remove_event_listener_with_callback("change", function);
        }
    }
}

/// A stylesheet for what is in a shadow root.
fn read(host: &Element, shadow: &ShadowRoot) -> Option<String> {
    let probe: HtmlElement = super::document()?.create_element("i").ok()?.dyn_into().ok()?;
    probe.set_hidden(true);
    probe.style().set_property("forced-color-adjust", "none").ok()?;
    shadow.append_child(&probe).ok()?;
    let css = read_by(&probe, host);
    probe.remove();
    css
}

fn read_by(probe: &HtmlElement, host: &Element) -> Option<String> {
    let mut layers = Vec::new();
    let mut picture = false;
    let mut at = Some(host.clone());
    while let Some(element) = at {
        let style = style(&element)?;
        picture |= value(&style, "background-image")? != "none";
        let layer = Colour::read(probe, &value(&style, "background-color")?)?;
        layers.push(layer);
        at = if layer.alpha < 1.0 { around(&element) } else { None };
    }
    // Behind all of it is the browser's own ground.
    let browsers = Colour::read(probe, "Canvas")?;
    let page = layers.into_iter().rev().fold(browsers, |under, layer| layer.over(under));
    settle(probe, page)?;
    // The app may have set another for the widget, or one for each scheme.
    let token = Colour::read(probe, "var(--fcto-paper, #0000)")?;
    let ground = token.over(page);
    let scheme = settle(probe, ground)?;

    let paragraph = style(paragraph_near(host).as_ref().unwrap_or(host))?;
    let face = value(&paragraph, "font-family")?;
    let mut rules = ["color-scheme: ", scheme, ";"].concat();
    let light = ground.light();
    if !picture
        && !(DARK..=LIGHT).contains(&light)
        && let Some(ink) = ink(probe, ground, [&paragraph, &style(host)?])
    {
        let enough = |share| ink.share(share).over(ground).contrast(ground) >= QUIET;
        // As little of it in quiet text as can be read, in hundredths.
        let soft = (55..100).step_by(5).find(|it| enough(f64::from(*it) / 100.0)).unwrap_or(100);
        let parts = [
            "--ink: var(--fcto-ink, ",
            &ink.css(),
            "); --paper: var(--fcto-paper, ",
            &ground.css(),
            "); --soft: calc(",
            &soft.to_string(),
            " / 100);",
        ];
        rules.push_str(&parts.concat());
        if token.alpha == 0.0 {
            rules.push_str("background: none; padding-inline: 0");
        }
    }
    let parts = [
        ".frame { --face: ",
        &face,
        " } @media screen { .frame:not([data-theme]) { ",
        &rules,
        " } }",
    ];
    Some(parts.concat())
}

/// The first colour of text that can be read on the ground, tinted or not; a token wins over each.
fn ink(probe: &HtmlElement, ground: Colour, styles: [&CssStyleDeclaration; 2]) -> Option<Colour> {
    styles.into_iter().find_map(|style| {
        let token = ["var(--fcto-ink, ", &value(style, "color")?, ")"].concat();
        let ink = Colour::read(probe, &token)?.over(ground);
        (ink.contrast(ink.share(TINT).over(ground)) >= LEAST).then_some(ink)
    })
}

/// Gives the probe the scheme of a ground.
fn settle(probe: &HtmlElement, ground: Colour) -> Option<&'static str> {
    let scheme = if ground.light() < MIDDLE { "dark" } else { "light" };
    probe.style().set_property("color-scheme", scheme).ok()?;
    Some(scheme)
}

fn style(element: &Element) -> Option<CssStyleDeclaration> {
    super::window()?.get_computed_style(element).ok()?
}

fn value(style: &CssStyleDeclaration, property: &str) -> Option<String> {
    style.get_property_value(property).ok()
}

/// What an element is seen in, through the roots and slots of other elements.
fn around(element: &Element) -> Option<Element> {
    let slot = element.assigned_slot().map(HtmlSlotElement::unchecked_into);
    slot.or_else(|| element.parent_element()).or_else(|| super::events::host(element))
}

/// The longest paragraph of the text that an element stands in: an app may set its face for
/// paragraphs alone, and others for labels.
fn paragraph_near(host: &Element) -> Option<Element> {
    let mut at = around(host);
    while let Some(element) = at {
        let paragraphs = element.query_selector_all(PARAGRAPHS).ok()?;
        let mut longest = None;
        let mut least = LENGTH;
        for paragraph in (0..paragraphs.length()).filter_map(|index| paragraphs.get(index)) {
            let length = paragraph.text_content().map_or(0, |text| text.chars().count());
            if length > least && !host.contains(Some(&paragraph)) {
                (longest, least) = (Some(paragraph.unchecked_into()), length);
            }
        }
        if longest.is_some() {
            return longest;
        }
        at = around(&element);
    }
    None
}

/// A colour in sRGB, each part from 0 to 1.
#[derive(Clone, Copy)]
struct Colour {
    parts: [f64; 3],
    alpha: f64,
}

impl Colour {
    /// Reads a colour as the probe has it. A colour is told as it was written, in one of a dozen
    /// ways; mixed in sRGB it is told in one.
    fn read(probe: &HtmlElement, css: &str) -> Option<Self> {
        let mixed = ["color-mix(in srgb, ", css, " 100%, red)"].concat();
        probe.style().set_property("color", &mixed).ok()?;
        let told = value(&style(probe)?, "color")?;
        let told = told.strip_prefix("color(srgb ")?.trim_end_matches(')');
        let mut numbers = told.split_whitespace().filter(|it| *it != "/").map(Number::parse_float);
        let parts = [numbers.next()?, numbers.next()?, numbers.next()?];
        Some(Self { parts, alpha: numbers.next().unwrap_or(1.0) })
    }

    /// The same, but for how much of it there is.
    fn share(self, alpha: f64) -> Self {
        Self { alpha, ..self }
    }

    /// This colour over another, which is opaque.
    fn over(self, under: Self) -> Self {
        let mut parts = under.parts;
        for (under, own) in parts.iter_mut().zip(self.parts) {
            *under += (own - *under) * self.alpha;
        }
        Self { parts, alpha: 1.0 }
    }

    /// The light that it gives: its luminance by WCAG 2 with the 0.05 that a screen reflects. The
    /// straight part of the curve is left out: no two colours that a screen can show differ there.
    fn light(self) -> f64 {
        let [red, green, blue] = self.parts.map(|part| ((part + 0.055) / 1.055).powf(2.4));
        0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
    }

    /// The contrast with another by WCAG 2, from 1 to 21.
    fn contrast(self, other: Self) -> f64 {
        let ratio = self.light() / other.light();
        ratio.max(1.0 / ratio)
    }

    fn css(self) -> String {
        let [red, green, blue] = self.parts.map(|part| {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "a part is from 0 to 255, give or take what a screen cannot show"
            )]
            let part = (part * 255.0).round() as i32;
            part.to_string()
        });
        ["rgb(", &red, ", ", &green, ", ", &blue, ")"].concat()
    }
}
