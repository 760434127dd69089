/** The questions that all pages ask: written by `cargo xtask bench` from the content pack. */
declare module "bench-questions" {
  const questions: {
    id: string;
    title: string;
    why: string;
    options: { id: string; label: string }[];
  }[];
  export default questions;
}

declare module "*.css";
