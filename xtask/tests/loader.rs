//! What a description's `$ref`s can reach on the disk.

use std::fs;

use generator::Loader as _;
use tempfile::TempDir;
use xtask::loader::Folder;

/// A folder `api` with a document and a schema, beside a file that is none of its business.
fn scene() -> (TempDir, Folder) {
    let top = TempDir::new().expect("a folder");
    let api = top.path().join("api");
    fs::create_dir_all(api.join("schemas")).expect("folders");
    for (name, text) in [
        ("secret.yaml", "a secret"),
        ("api/openapi.yaml", "the document"),
        ("api/schemas/pet.yaml", "a pet"),
        ("api/schemas/a b.yaml", "with a space"),
    ] {
        fs::write(top.path().join(name), text).expect("a file");
    }
    (top, Folder::new(api, "specs/api"))
}

#[test]
fn files_are_found_from_the_file_that_names_them() {
    let (_top, folder) = scene();
    for (from, reference, path, text) in [
        (
            "specs/api/openapi.yaml",
            "schemas/pet.yaml",
            "specs/api/schemas/pet.yaml",
            "a pet",
        ),
        (
            "specs/api/openapi.yaml",
            "./schemas/../schemas/./pet.yaml",
            "specs/api/schemas/pet.yaml",
            "a pet",
        ),
        (
            "specs/api/schemas/pet.yaml",
            "../openapi.yaml",
            "specs/api/openapi.yaml",
            "the document",
        ),
        (
            "specs/api/schemas/pet.yaml",
            "a b.yaml",
            "specs/api/schemas/a b.yaml",
            "with a space",
        ),
    ] {
        let source = folder.load(from, reference).expect(reference);
        assert_eq!((source.path.as_str(), source.text.as_str()), (path, text));
    }
}

#[test]
fn files_have_their_names_alone_where_the_folder_has_none() {
    let (top, _) = scene();
    let folder = Folder::new(top.path().join("api"), "");
    let source = folder
        .load("openapi.yaml", "schemas/pet.yaml")
        .expect("a file");
    assert_eq!(source.path, "schemas/pet.yaml");
    let refused = folder.load("openapi.yaml", "../secret.yaml");
    assert_eq!(
        refused.expect_err("outside"),
        "`../secret.yaml` leads out of the document's folder"
    );
}

#[test]
fn no_folder_is_the_current_one() {
    let source = Folder::new("", "").load("openapi.yaml", "Cargo.toml");
    assert_eq!(source.expect("this package's manifest").path, "Cargo.toml");
}

#[test]
fn nothing_outside_of_the_folder_is_read() {
    let (top, folder) = scene();
    let secret = top.path().join("secret.yaml");
    for reference in [
        "../secret.yaml",
        "schemas/../../secret.yaml",
        "../api/../secret.yaml",
        secret.to_str().expect("a path"),
        "..\\secret.yaml",
        "C:secret.yaml",
        "file:///etc/passwd",
        "https://example.com/a.yaml",
    ] {
        let why = folder
            .load("specs/api/openapi.yaml", reference)
            .expect_err(reference);
        assert_eq!(why, format!("`{reference}` leads out of specs/api"));
    }
}

#[cfg(unix)]
#[test]
fn links_lead_where_they_may() {
    use std::os::unix::fs::symlink;
    let (top, folder) = scene();
    let api = top.path().join("api");
    symlink(top.path().join("secret.yaml"), api.join("out.yaml")).expect("a link");
    symlink(top.path(), api.join("up")).expect("a link");
    symlink(api.join("schemas/pet.yaml"), api.join("in.yaml")).expect("a link");
    let load = |reference| folder.load("specs/api/openapi.yaml", reference);
    assert_eq!(
        load("out.yaml").expect_err("outside"),
        "`out.yaml` is a link out of specs/api"
    );
    assert_eq!(
        load("up/secret.yaml").expect_err("outside"),
        "`up/secret.yaml` is a link out of specs/api"
    );
    assert_eq!(load("in.yaml").expect("inside").text, "a pet");
}

#[test]
fn missing_files_and_folders_are_reported() {
    let (_top, folder) = scene();
    let load = |reference| {
        folder
            .load("specs/api/openapi.yaml", reference)
            .expect_err("no file")
    };
    assert_eq!(load("nope.yaml"), "there is no file specs/api/nope.yaml");
    assert_eq!(load("schemas"), "specs/api/schemas is no file");
}
