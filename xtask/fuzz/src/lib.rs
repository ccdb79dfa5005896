//! Fuzz targets: each is a function of bytes that panics where a promise is broken.
//!
//! The tests run them over their seeds and over mutations of these; `cargo xtask fuzz` runs them under libFuzzer, guided by
//! coverage.

pub mod mutate;
mod targets;

/// A fuzz target.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// What it is called on the command line; its seeds are the files of `seeds/NAME`.
    pub name: &'static str,
    /// Takes an input, and panics where it finds a fault.
    pub run: fn(&[u8]),
}

/// All targets.
pub const TARGETS: &[Target] = &[
    Target {
        name: "document",
        run: targets::files::document,
    },
    Target {
        name: "overlay",
        run: targets::files::overlay,
    },
    Target {
        name: "config",
        run: targets::files::config,
    },
    Target {
        name: "body",
        run: targets::body::body,
    },
    Target {
        name: "path",
        run: targets::request::path,
    },
    Target {
        name: "query",
        run: targets::request::query,
    },
    Target {
        name: "form",
        run: targets::form::form,
    },
    Target {
        name: "multipart",
        run: targets::form::multipart,
    },
    Target {
        name: "retry-after",
        run: targets::reply::retry_after,
    },
    Target {
        name: "content-type",
        run: targets::reply::content_type,
    },
    Target {
        name: "webhook",
        run: targets::webhook::webhook,
    },
];

/// The target of a name.
#[must_use]
pub fn target(name: &str) -> Option<Target> {
    TARGETS.iter().copied().find(|target| target.name == name)
}
