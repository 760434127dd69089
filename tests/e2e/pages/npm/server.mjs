// What a server that renders pages does: it imports the element, and has no window.
import { FractionalCto } from "fractional-cto";
import { assess } from "fractional-cto/core";
import "fractional-cto/frame";

const { next } = await assess({ funding: "seed" });
console.log(JSON.stringify({ element: typeof FractionalCto, next, window: typeof window }));
