//! The library's tests on this machine, in one program: it links once.
#![cfg(not(target_arch = "wasm32"))]

mod bundled;
mod random;
mod small;

mod pack {
    mod any;
    mod content;
    mod faults;
    mod file;
    mod translation;
}

mod assessment {
    mod engine;
    pub mod personas;
    mod proof;
    mod scores;
}

mod week {
    mod any;
    mod planner;
}

mod handoff {
    mod along;
    mod booking;
    mod share;
}

mod contract;
mod headless;
mod house;
mod readme;
mod second;
mod state;
