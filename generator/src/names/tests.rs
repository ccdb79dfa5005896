//! Names as a table: what the document writes, and what Rust reads.

use super::case::{Role, camel, constant, feature, module, snake};
use super::scope::precedence;

#[test]
fn words_become_types_and_variants() {
    for (wire, expected) in [
        ("UserPage", "UserPage"),
        ("user-page", "UserPage"),
        ("CREATED_AT_ASC", "CreatedAtAsc"),
        ("-created_at", "MinusCreatedAt"),
        ("+1", "Plus1"),
        ("-1", "Minus1"),
        ("", "Empty"),
        ("*", "Star"),
        ("<=", "LessEqual"),
        ("2fa", "Value2fa"),
        ("日本", "日本"),
        ("größe", "Größe"),
    ] {
        assert_eq!(camel(Role::Variant, wire), expected, "{wire:?}");
    }
}

#[test]
fn words_become_fields_and_methods() {
    for (wire, expected) in [
        ("userId", "user_id"),
        ("disableUser2fa", "disable_user2fa"),
        ("X-Request-Id", "x_request_id"),
        ("2fa", "field_2fa"),
        ("+1", "plus_1"),
        ("a.b/c", "a_b_c"),
        ("@type", "type"),
        ("$", "dollar"),
    ] {
        assert_eq!(snake(Role::Field, wire), expected, "{wire:?}");
    }
    assert_eq!(constant("r#type"), "TYPE");
}

#[test]
fn a_name_is_the_same_however_its_letters_are_composed() {
    assert_eq!(
        snake(Role::Field, "cafe\u{301}"),
        snake(Role::Field, "caf\u{e9}")
    );
}

#[test]
fn letters_that_rustc_warns_about_are_spelled_out() {
    for (wire, expected) in [
        ("\u{fb01}eld", "field"),
        ("\u{ff41}bc", "abc"),
        ("x\u{b2}", "x2"),
        ("\u{b5}", "\u{3bc}"),
        ("\u{43e}", "u43e"),
        ("\u{13000}", "u13000"),
        ("привет", "привет"),
        ("größe", "größe"),
        ("日本", "日本"),
    ] {
        assert_eq!(snake(Role::Field, wire), expected, "{wire:?}");
    }
}

#[test]
fn what_holds_no_letter_and_no_known_sign_still_has_a_name() {
    let name = snake(Role::Field, "\u{1f600}");
    assert!(name.starts_with("field_"), "{name}");
    assert_ne!(name, snake(Role::Field, "\u{1f601}"));
}

#[test]
fn files_and_features_are_ascii() {
    assert_eq!(module(Role::Tag, "用户"), "u7528u6237");
    assert_eq!(feature("Magic Links"), "magic-links");
    assert!(module(Role::Type, &"Long".repeat(100)).len() < 100);
}

#[test]
fn who_is_written_as_rust_writes_it_chooses_first_in_any_order() {
    let case = |wire: &str| snake(Role::Field, wire);
    let chosen =
        |wires: [&'static str; 3]| precedence(&wires, case).first().map(|index| wires[*index]);
    assert_eq!(chosen(["a-b", "a_b", "aB"]), Some("a_b"));
    assert_eq!(chosen(["aB", "a_b", "a-b"]), Some("a_b"));
    assert_eq!(chosen(["a_b", "aB", "a-b"]), Some("a_b"));
}
