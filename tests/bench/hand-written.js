// The least that asks the same questions, one a page: no engine, no verdict.
import questions from "bench-questions";

const form = document.createElement("form");
let at = 0;

/**
 * @param {string} name
 * @param {(Node | string)[]} content
 * @param {object} [properties]
 */
function make(name, content, properties = {}) {
  const element = document.createElement(name);
  element.append(...content);
  return Object.assign(element, properties);
}

function show() {
  const question = questions[at];
  if (!question) return form.replaceChildren(make("h2", ["Thank you"]));
  const options = question.options.map(({ id, label }) =>
    make("label", [make("input", [], { type: "radio", name: "answer", value: id }), label]),
  );
  form.replaceChildren(
    make("h2", [question.title]),
    make("p", [question.why]),
    ...options,
    make("button", ["Continue"]),
  );
}

form.onsubmit = (event) => {
  event.preventDefault();
  if (!new FormData(form).has("answer")) return;
  at++;
  show();
};
show();
document.body.append(form);
