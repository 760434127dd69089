import type { FractionalCto, FractionalCtoEventMap } from "fractional-cto/react";
import "fractional-cto/react";
import { useCallback, useState } from "react";

const BOOKING = "https://calendly.com/example/strategy-call";

/** A post that hears of the result in both ways. */
export function Post() {
  const [heard, setHeard] = useState("");
  const [called, setCalled] = useState("");
  // React calls no handler of an element that came from the server; a listener of one's own is heard.
  const listen = useCallback((element: FractionalCto | null) => {
    const hear = ({ detail }: FractionalCtoEventMap["fcto-result"]) =>
      setHeard(detail.verdict ?? detail.state);
    element?.addEventListener("fcto-result", hear);
    return () => element?.removeEventListener("fcto-result", hear);
  }, []);
  return (
    <article>
      <h1>What a fractional CTO does</h1>
      <p>A post that React has rendered, with the assessment in the middle of it.</p>
      <fractional-cto
        ref={listen}
        booking={BOOKING}
        headingLevel="3"
        onfcto-result={({ detail }) => setCalled(detail.verdict ?? detail.state)}
      >
        <a href={BOOKING}>Book a strategy call</a>
      </fractional-cto>
      <output aria-label="heard">{heard}</output>
      <output aria-label="called">{called}</output>
    </article>
  );
}
