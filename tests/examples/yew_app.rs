//! A Yew app with the widget on its page, to copy from.
//!
//! The widget brings its styles and needs no script beside the app's own. Its content is a compact
//! pack, a file that `cargo xtask pack` writes; here it lies beside the page.

use fractional_cto::components::{Content, Event, Isolated, Settings};
use fractional_cto::contract::Save;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;
use yew::prelude::*;

/// Where the content pack is served, as seen from the page.
const PACK: &str = "en-GB.pack";

#[component]
fn App() -> Html {
    let pack = use_state(|| None);
    let last = use_state(|| "none");

    let loaded = pack.setter();
    use_effect_with((), move |()| {
        spawn_local(async move { loaded.set(Some(fetch(PACK).await)) });
    });

    let heard = last.setter();
    let onevent = use_callback((), move |event: Event, ()| heard.set(event.name()));

    let settings = Settings {
        booking: Some("https://calendly.com/example/strategy-call".into()),
        save: Save::Ask,
        ..Settings::default()
    };
    html! {
        <main>
            <h1>{ "A page in Yew" }</h1>
            {
                match &*pack {
                    None => html! { <p>{ "Loading …" }</p> },
                    Some(Ok(pack)) => html! { <Isolated pack={*pack} {settings} {onevent} /> },
                    Some(Err(_)) => html! { <p>{ "The assessment could not be loaded." }</p> },
                }
            }
            <p>{ "Last event: " }{ *last }</p>
        </main>
    }
}

/// Fetches a compact pack. It stays in memory as long as the page, so fetch it once.
async fn fetch(address: &str) -> Result<Content, JsValue> {
    let window = web_sys::window().ok_or("there is no window")?;
    let response: Response = JsFuture::from(window.fetch_with_str(address)).await?.dyn_into()?;
    let bytes = JsFuture::from(response.array_buffer()?).await?;
    // An answer that is no pack, such as a page that says 404, is refused here.
    let pack = Content::decode(Uint8Array::new(&bytes).to_vec().into());
    pack.map_err(|fault| fault.message().into())
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    yew::Renderer::<App>::new().render();
    // Elsewhere there is no page; the component is only checked.
    #[cfg(not(target_arch = "wasm32"))]
    let _ = std::any::type_name::<App>();
}
