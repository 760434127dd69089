"use client";
import "fractional-cto/react";
import { assess } from "fractional-cto/core";
import { useCallback, useState } from "react";

const BOOKING = "https://calendly.com/example/strategy-call";

/** The widget, and beside it what the engine alone says of the same result. */
export function Assessment() {
  const [heard, setHeard] = useState("");
  const listen = useCallback((element) => {
    const hear = async () => {
      const { verdict } = await assess(element.answers);
      setHeard(verdict);
    };
    element.addEventListener("fcto-result", hear);
    return () => element.removeEventListener("fcto-result", hear);
  }, []);
  return (
    <>
      <fractional-cto ref={listen} booking={BOOKING} headingLevel="3">
        <a href={BOOKING}>Book a strategy call</a>
      </fractional-cto>
      <output aria-label="heard">{heard}</output>
    </>
  );
}
