import { assess } from "fractional-cto/core";
import { Assessment } from "./assessment.jsx";

// On the server, while the site is built.
const { next } = await assess({ funding: "seed" });

export default function Post() {
  return (
    <article>
      <h1>What a fractional CTO does</h1>
      <p>A post that Next has rendered, with the assessment in the middle of it.</p>
      <Assessment />
      <output aria-label="on the server">{next}</output>
    </article>
  );
}
