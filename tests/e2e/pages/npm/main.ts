import { FractionalCto } from "fractional-cto";
import { assess } from "fractional-cto/core";

const element = document.querySelector("fractional-cto");
if (!(element instanceof FractionalCto)) throw new Error("It is not defined.");
element.headingLevel = "3";
element.addEventListener("fcto-result", ({ detail }) => {
  document.title = `The widget says ${detail.verdict}`;
});

// The engine alone comes to the same.
const answers: Record<string, string> = { funding: "seed" };
const { next } = await assess(answers);
document.documentElement.dataset.next = String(next);
