//! `README.md`: what the API is, a first call, credentials, errors, paging, every operation.

use super::super::{Cx, example, markdown};
use super::{Medium, Page};

/// The file.
pub(in super::super) fn emit(cx: Cx<'_>) -> String {
    let mut page = Page::new(cx, Medium::Readme);
    page.install();
    page.first_call();
    page.servers();
    page.authentication();
    page.bodies();
    page.calls();
    page.errors();
    page.paging();
    page.operations();
    page.webhooks();
    page.skipped();
    page.links();
    format!(
        "<!-- Generated from {}. Do not edit. -->\n\n# {}\n\n{}\n",
        cx.source,
        cx.names.package,
        page.lines.join("\n")
    )
}

impl Page<'_> {
    /// How a person depends on the crate.
    fn install(&mut self) {
        let cx = self.cx;
        let (package, version) = (&cx.names.package, &cx.names.version);
        self.section("Install");
        self.code(
            "toml",
            &format!(
                "[dependencies]\n{package} = \"{version}\" # or {{ path = \"the crate's folder\" }}, where it is not published\n\
                 tokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}"
            ),
        );
        if !cx.has_features() || cx.names.groups.len() < 2 {
            return;
        }
        let features = cx.groups().map(|(_, group)| format!("`{}`", group.feature));
        let features: Vec<String> = features.collect();
        // A list that long says less than the manifest.
        let list = match features.len() {
            ..=12 => format!(": {}", features.join(", ")),
            _ => String::new(),
        };
        self.prose(&format!(
            "Each group of operations is a feature, and all are on by default{list}."
        ));
    }

    /// The whole program, to be pasted into an empty `main.rs`.
    fn first_call(&mut self) {
        self.section("A first call");
        self.code("rust", &example::program(self.cx, "#[tokio::main]"));
        self.prose(&format!(
            "In the crate's own folder, `{}` runs it. Calls need a tokio runtime.",
            example::command(self.cx)
        ));
    }

    /// What the document asks for and the crate does not have.
    fn skipped(&mut self) {
        let skipped = &self.cx.api.skipped;
        if skipped.is_empty() {
            return;
        }
        self.section("Left out");
        self.list(skipped.iter().map(|skipped| {
            let what = markdown::one_line(&skipped.what);
            format!("{what}: {}", markdown::one_line(&skipped.why))
        }));
    }
}
