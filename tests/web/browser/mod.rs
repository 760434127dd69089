//! What a running widget asks of the browser, a module for each of those in `src/browser/`.

mod analytics;
mod clipboard;
mod clock;
mod events;
mod fields;
mod files;
mod history;
mod links;
mod print;
mod shared;
mod storage;
