//! A host page that is a Yew app itself, with the widget in it.

use yew::prelude::*;

/// Counts what is pressed in it, and in what it holds.
#[component]
fn Host() -> Html {
    let presses = use_state(|| 0);
    let onclick = {
        let presses = presses.clone();
        Callback::from(move |_| presses.set(*presses + 1))
    };
    html! {
        <main>
            <h1>{ "A page in Yew" }</h1>
            <button {onclick}>{ format!("Pressed {} times", *presses) }</button>
            <fractional-cto shadow="closed" booking="https://calendly.com/example/strategy-call" />
        </main>
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    yew::Renderer::<Host>::new().render();
    // Elsewhere there is no page; the component is only checked.
    #[cfg(not(target_arch = "wasm32"))]
    let _ = std::any::type_name::<Host>();
}
