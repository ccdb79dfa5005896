//! Where a crate is going to stand, as far as its files say so.

/// Where a crate is going to stand. The default is a folder of `generated/`, beside the runtime in one workspace.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Placement {
    /// The package's name. Without one, the configuration says it, or else it is made from the title of the document.
    pub package: Option<String>,
    /// What the files say they were generated from; the document's path if nothing is said here. A crate that may be made
    /// on any machine, from any folder, must not say more than the file's name.
    pub source: Option<String>,
    /// Where the runtime is.
    pub runtime: Runtime,
    /// Which workspace the crate belongs to.
    pub workspace: Workspace,
}

/// Where a crate's runtime is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Runtime {
    /// It is the package `client-runtime`, which other clients use as well.
    Shared {
        /// Its folder, from the crate's own on or absolute, with `/`.
        path: String,
    },
    /// It is a package of the crate's own, [`Runtime::NESTED`] in the crate's folder, and has a name of its own: one program can
    /// then depend on several such crates.
    Nested,
}

impl Runtime {
    /// The version that generated code is made for: that of the runtime's own manifest.
    pub const VERSION: &str = "0.1.0";

    /// The folder of a nested runtime, from the crate's own on.
    pub const NESTED: &str = "runtime";

    /// What the nested runtime of a package is called.
    #[must_use]
    pub fn nested_package(package: &str) -> String {
        format!("{package}-runtime")
    }
}

impl Default for Runtime {
    fn default() -> Self {
        Self::Shared {
            path: "../../generator/runtime".to_owned(),
        }
    }
}

/// Which workspace a crate belongs to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Workspace {
    /// The one around it, if there is one and it says so.
    #[default]
    Around,
    /// Its own: there is a workspace around it that does not know it, and cargo would refuse the crate.
    Own,
}
