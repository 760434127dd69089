//! Real clicks drive the widget's state, and its state drives the document.

use fractional_cto::components::{Event, Widget};
use fractional_cto::pack::Word;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::mounted::Mounted;

#[wasm_bindgen_test]
async fn the_first_screen_is_the_first_question_with_nothing_chosen() {
    let widget = Mounted::<Widget>::new().await;
    let question = &widget.pack.questions[0];
    assert!(
        widget
            .all(".question")
            .iter()
            .any(|it| it.text_content().as_deref() == Some(question.title))
    );
    assert_eq!(widget.all("input").len(), question.options.len());
    assert!(widget.all("input:checked").is_empty());
    assert_eq!(*widget.events.borrow(), [Event::Ready]);
}

#[wasm_bindgen_test]
async fn continue_with_nothing_chosen_moves_the_focus_to_the_error() {
    let widget = Mounted::<Widget>::new().await;
    widget.press(Word::Continue);
    let title = widget.pack.word(Word::ErrorTitle);
    let focused = || widget.focused().is_some_and(|text| text.starts_with(title));
    widget.until_true("the error", focused).await;
    widget.all("input")[0].click();
    widget.until_true("an end of the error", || widget.all("[role=alert]").is_empty()).await;
    assert_eq!(*widget.events.borrow(), [Event::Ready]);
}

#[wasm_bindgen_test]
async fn clicks_lead_to_a_result_and_back_to_the_start() {
    let widget = Mounted::<Widget>::new().await;
    widget.answer_all().await;
    assert_eq!(widget.events.borrow()[1], Event::Start);

    widget.until(|events| matches!(events.last(), Some(Event::Result(_)))).await;
    let link = widget.all("a[href]");
    assert_eq!(link.len(), 1);
    assert_eq!(link[0].get_attribute("href").as_deref(), Some("https://cal.example/call"));

    widget.press(Word::Restart);
    let first = &widget.pack.questions[0].title;
    widget.until_true("the first question", || widget.focused().as_deref() == Some(*first)).await;
    assert!(widget.all("input:checked").is_empty());
}

#[wasm_bindgen_test]
async fn two_widgets_on_one_page_have_a_state_each() {
    let (one, other) = (Mounted::<Widget>::new().await, Mounted::<Widget>::new().await);
    one.all("input")[0].click();
    one.press(Word::Continue);
    one.until(|events| events.contains(&Event::Start)).await;
    assert_eq!(*other.events.borrow(), [Event::Ready]);
    assert!(other.all("input:checked").is_empty());
}
