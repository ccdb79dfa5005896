//! What an API sends to a caller's server.

use client_runtime::http::Method;
use client_runtime::{list_unread, v1};

use super::zoo::Webhook;

/// The input is a name and, behind a line end, a body: what decodes goes by its name and is written as what decodes again; what
/// is said of a fault shows nothing of the body.
pub(crate) fn webhook(input: &[u8]) {
    let at = input.iter().position(|byte| *byte == b'\n');
    let (name, body) = input.split_at(at.unwrap_or(input.len()));
    let name = String::from_utf8_lossy(name);
    let body = body.strip_prefix(b"\n").unwrap_or(body).to_vec();
    let methods = [Method::POST, Method::PUT, Method::DELETE, Method::PATCH];
    let by_method = methods
        .iter()
        .map(|method| Webhook::decode_method(method, &name, body.clone()));
    let (read, _unread) = list_unread(|| Webhook::decode(&name, body.clone()));
    for read in std::iter::once(read).chain(by_method) {
        match read {
            Err(error) => {
                assert_eq!(error.name(), name);
                let shown = format!("{error} {error:?}");
                assert!(
                    !shown.contains("hunter2"),
                    "a fault shows the body: {shown}"
                );
            }
            Ok(webhook) => {
                assert_eq!(webhook.name(), name);
                is_whole(&webhook, &name, &body);
            }
        }
    }
}

fn is_whole(webhook: &Webhook, name: &str, body: &[u8]) {
    let written = match webhook {
        Webhook::Pet(pet) => v1::encode(pet).expect("what was read can be written"),
        Webhook::Account(account) => v1::encode(account).expect("what was read can be written"),
        Webhook::PetDelete(_) => return,
        Webhook::Note(note) => return assert_eq!(note.as_bytes(), body),
        Webhook::Photo(photo) => return assert_eq!(photo, body),
        Webhook::Unknown(unknown) => {
            assert!(!format!("{unknown:?}").contains("hunter2") || name.contains("hunter2"));
            return assert_eq!(unknown.body(), body);
        }
    };
    let again = Webhook::decode_method(&Method::POST, name, written);
    assert_eq!(again.ok().as_ref(), Some(webhook));
}
