// The same questions, one a page, in SurveyJS.
import questions from "bench-questions";
import { Model } from "survey-core";
import "survey-js-ui";
import "survey-core/survey-core.css";

const survey = new Model({
  pages: questions.map(({ id, title, why, options }) => ({
    elements: [
      {
        type: "radiogroup",
        name: id,
        title,
        description: why,
        choices: options.map(({ id, label }) => ({ value: id, text: label })),
      },
    ],
  })),
  pageNextText: "Continue",
});
/** @type {any} */ (survey).render(document.body.appendChild(document.createElement("div")));
