//! Whole documents: after this stage `openapiv3` reads every piece of them.

use crate::reading::{mismatches, normalize, normalize_with};
use generator::diagnostics::Severity;

const SOFTR: &str = include_str!("../../../specs/softr/openapi.yaml");
const PROPELAUTH: &str = include_str!("../../../specs/propelauth/openapi.yaml");
const TOOLJET: &str = include_str!("../../../specs/tooljet/openapi.yaml");
const USERFRONT: &str = include_str!("../../../specs/userfront/openapi.yaml");

#[test]
fn all_others_need_no_remark() {
    for document in [SOFTR, TOOLJET, USERFRONT] {
        let (document, report) = normalize(document);
        assert_eq!(report.to_string(), "");
        assert_eq!(
            mismatches(&document.expect("a document")),
            Vec::<String>::new()
        );
    }
}

#[test]
fn propelauth_has_one_damaged_address_and_nothing_else() {
    let (document, report) = normalize(PROPELAUTH);
    let pointers: Vec<_> = report
        .diagnostics
        .iter()
        .map(|found| (found.severity, found.location.pointer.as_str()))
        .collect();
    assert_eq!(
        pointers,
        [(Severity::Note, "#/info/contact/email")],
        "{report}"
    );
    assert_eq!(
        mismatches(&document.expect("a document")),
        Vec::<String>::new()
    );
}

#[test]
fn corrected_documents_need_no_remark() {
    let documents = [
        (SOFTR, include_str!("../../../specs/softr/overlay.yaml")),
        (
            PROPELAUTH,
            include_str!("../../../specs/propelauth/overlay.yaml"),
        ),
    ];
    for (document, overlay) in documents {
        let (document, report) = normalize_with(document, Some(overlay));
        assert_eq!(report.to_string(), "");
        assert_eq!(
            mismatches(&document.expect("a document")),
            Vec::<String>::new()
        );
    }
}
