//! The library's tests on this machine, in one program: it links once.
#![cfg(not(target_arch = "wasm32"))]

mod bundled;
mod random;
mod small;

mod any_pack;
mod any_week;
mod booking;
mod content;
mod contract;
mod engine;
mod handoff;
mod headless;
mod house;
mod pack_faults;
mod pack_file;
mod personas;
mod proof;
mod scores;
mod second;
mod share;
mod state;
mod translation;
mod week;
