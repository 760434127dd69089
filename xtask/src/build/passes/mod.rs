//! What rewrites the linked module: each pass a file of its own, with what it saves and its test.
//!
//! They rely on how this version of Rust and of wasm-bindgen write a module, both of them pinned
//! (rust-toolchain.toml, Cargo.lock), and fail where they find nothing of what they look for. What
//! each saves is what the wasm and its glue would be longer without it, under brotli.

mod erase_messages;
mod erase_places;
mod erase_unread;
mod memory;
mod shorten_names;
mod trap_panics;

pub(super) use erase_messages::{erase_messages, messages};
pub(super) use erase_places::erase_places;
pub(super) use erase_unread::{erase_unread, forget_links};
pub(super) use shorten_names::shorten_names;
pub(super) use trap_panics::trap_panics;

/// What the passes do, for whoever keeps what came out of them.
pub(super) const SOURCES: [&str; 6] = [
    include_str!("trap_panics.rs"),
    include_str!("shorten_names.rs"),
    include_str!("erase_places.rs"),
    include_str!("erase_messages.rs"),
    include_str!("erase_unread.rs"),
    include_str!("memory.rs"),
];
