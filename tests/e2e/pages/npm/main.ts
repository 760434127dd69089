import { FractionalCto, type FractionalCtoConfig } from "fractional-cto";
import { assess } from "fractional-cto/core";

const element = document.querySelector("fractional-cto");
if (!(element instanceof FractionalCto)) throw new Error("It is not defined.");
element.headingLevel = "3";
element.addEventListener("fcto-result", ({ detail }) => {
  document.title = `The widget says ${detail.verdict}`;
});

// The types refuse what the element would.
element.config = { days: "", bookingQuestions: "summary" } satisfies FractionalCtoConfig;
// @ts-expect-error: there is no such level.
({ headingLevel: "9" }) satisfies FractionalCtoConfig;
// @ts-expect-error: there is no such code.
element.addEventListener("fcto-error", ({ detail }) => detail.code === "other");

// The engine alone comes to the same.
const answers: Record<string, string> = { funding: "seed" };
const { next } = await assess(answers);
document.documentElement.dataset.next = String(next);
