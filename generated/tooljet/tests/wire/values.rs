//! Where the page contradicts itself or the service: what was decided, shown.

use client_runtime::serde_json::{self, Value, json};
use client_runtime::{Error, Response};
use tooljet_client::operations::users::{CreateUserError, GetAllUsersError};
use tooljet_client::types::{
    CreateUserRequest, ErrorMessage, Group, ReplaceUserWorkspaceRequest, Status, UpdateUserRequest,
    UpdateUserRoleRequest, User, Workspace,
};

use crate::operations::{USER, user, user_json};
use crate::wire::{Answer, Host};
use crate::{Client, client};

fn new_user(workspaces: Vec<Workspace>) -> CreateUserRequest {
    CreateUserRequest::new("Alice Johnson", "alice@example.com", workspaces)
}

/// The page requires a workspace's `id` and `name`, and its example sends the name alone: either will do, and neither is made up.
#[tokio::test]
async fn a_workspace_is_named_by_id_or_by_name() {
    let host = Host::answering(&Answer::new(201, ())).await;
    let workspaces = vec![
        Workspace::new()
            .name("team-spac")
            .groups(vec![Group::new().name("all_users")]),
        Workspace::new().id("w1").groups(Vec::new()),
        Workspace::new(),
    ];
    let created = client(&host.url())
        .users()
        .create_user(new_user(workspaces));
    created.send().await.expect("the user is created");
    assert_eq!(
        host.request().await.body_json::<Value>().expect("JSON")["workspaces"],
        json!([
            {"name": "team-spac", "groups": [{"name": "all_users"}]},
            {"id": "w1", "groups": []},
            {},
        ])
    );
}

/// The second user of the page's example has an identifier that looks like a UUID and is none.
#[tokio::test]
async fn identifiers_are_plain_strings() {
    let odd = "919623a-5e14-4v4b-63b4-3343a9be57";
    let answer = json!({"id": odd, "workspaces": [{"id": "1", "groups": [{"id": ""}]}]});
    let host = Host::answering(&Answer::new(200, answer)).await;
    let user = client(&host.url())
        .users()
        .get_user_by_id(odd)
        .send()
        .await
        .expect("a user");
    let workspace = Workspace::new().id("1").groups(vec![Group::new().id("")]);
    assert_eq!(user, User::new().id(odd).workspaces(vec![workspace]));
    assert_eq!(
        host.request_lines().await,
        [format!("GET /api/ext/user/{odd}")]
    );
}

/// The service also answers `invited`, which the page does not list: it is kept, and goes back as it came.
#[tokio::test]
async fn an_unknown_status_survives() {
    for (status, wire) in [(Status::Active, "active"), (Status::Archived, "archived")] {
        assert_eq!(
            (status.as_str(), Status::from(wire)),
            (wire, status.clone())
        );
    }
    let answer = json!({"status": "invited", "workspaces": [{"status": "on hold"}]});
    let host = Host::answering(&Answer::new(200, answer)).await;
    let users = client(&host.url()).users();
    let user = users.get_user_by_id(USER).send().await.expect("a user");
    let status = user.status.expect("a status");
    assert!(matches!(status, Status::Unknown(_)));
    assert_eq!(status.as_str(), "invited");

    host.answer(&Answer::new(200, ())).await;
    let changes = UpdateUserRequest::new().status(status);
    users
        .update_user(USER, changes)
        .send()
        .await
        .expect("it is updated");
    assert_eq!(host.request().await.body, br#"{"status":"invited"}"#);
}

/// A 201 comes with the new user or without a body, and either is a success.
#[tokio::test]
async fn a_created_user_may_come_without_a_body() {
    let host = Host::start().await;
    let client = client(&host.url());
    let answers: [(Answer, Option<User>); 5] = [
        (Answer::new(201, user_json()), Some(user())),
        (Answer::new(201, json!({})), Some(User::new())),
        (Answer::new(201, ()), None),
        (Answer::new(204, ()), None),
        (Answer::new(201, Value::Null), None),
    ];
    for (answer, expected) in answers {
        host.answer(&answer).await;
        let call = client.users().create_user(new_user(Vec::new()));
        let response: Response<Option<User>> = call.send_with_response().await.expect("a success");
        assert_eq!(response.status(), answer.status);
        assert_eq!(response.body(), &expected, "{answer:?}");
    }
}

/// No default is sent: the service decides what a user without a status is.
#[tokio::test]
async fn unset_fields_are_not_sent() {
    let host = Host::answering(&Answer::new(201, ())).await;
    let call = client(&host.url())
        .users()
        .create_user(new_user(Vec::new()));
    call.send().await.expect("the user is created");
    assert_eq!(
        host.request().await.body_json::<Value>().expect("JSON"),
        json!({"name": "Alice Johnson", "email": "alice@example.com", "workspaces": []})
    );
}

/// `[]` takes a user out of every workspace: it is sent, as JSON.
#[tokio::test]
async fn an_empty_array_is_a_body() {
    let host = Host::answering(&Answer::new(200, ())).await;
    let users = client(&host.url()).users();
    let call = users.replace_user_workspaces_relations(USER, Vec::new());
    call.send().await.expect("all are removed");
    let request = host.request().await;
    assert_eq!(request.headers["content-type"], "application/json");
    assert_eq!(request.body, b"[]");
}

/// The body of `replaceUserWorkspace` may be left out, and so may each of its parts; an empty list of groups is sent.
#[tokio::test]
async fn the_body_of_a_relation_is_optional() {
    let host = Host::answering(&Answer::new(200, ())).await;
    let users = client(&host.url()).users();
    let groups = ReplaceUserWorkspaceRequest::new().groups(Vec::new());
    for body in [None, Some(ReplaceUserWorkspaceRequest::new()), Some(groups)] {
        let call = users.replace_user_workspace("u1", "w1").body_opt(body);
        call.send().await.expect("it is replaced");
    }
    let requests = host.requests().await;
    let bodies: Vec<&[u8]> = requests.iter().map(|request| &request.body[..]).collect();
    assert_eq!(bodies, [&b""[..], b"{}", br#"{"groups":[]}"#]);
    assert!(!requests[0].headers.contains_key("content-type"));
}

/// The service answers a bad token with 403, never with 401; both arrive, the documented one typed.
#[tokio::test]
async fn a_bad_token_is_a_403() {
    let body =
        json!({"statusCode": 403, "path": "/api/ext/users", "message": "Forbidden resource"});
    let host = Host::answering(&Answer::new(403, body)).await;
    let client = client(&host.url());
    match client.users().get_all_users().send().await {
        Err(Error::Api(response)) => match response.error() {
            GetAllUsersError::Forbidden(Some(body)) => {
                assert_eq!(body.status_code, Some(403));
                let message = ErrorMessage::Text("Forbidden resource".to_owned());
                assert_eq!(body.message, Some(message));
            }
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
    host.answer(&Answer::new(401, ())).await;
    match client.users().get_all_users().send().await {
        Err(Error::Api(response)) => {
            assert_eq!(response.status(), 401);
            assert!(matches!(response.error(), GetAllUsersError::Undocumented));
        }
        other => panic!("{other:?}"),
    }
}

/// The message of a bad request, whatever it is.
async fn message(client: &Client, host: &Host, message: &Value) -> ErrorMessage {
    let body = json!({"statusCode": 400, "message": message});
    host.answer(&Answer::new(400, body)).await;
    match client
        .users()
        .create_user(new_user(Vec::new()))
        .send()
        .await
    {
        Err(Error::Api(response)) => match response.error() {
            CreateUserError::BadRequest(Some(body)) => body.message.clone().expect("a message"),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

/// `message` is a string, an array of strings or an object: each has its variant, and is written as it was read.
#[tokio::test]
async fn an_error_message_has_three_forms() {
    let host = Host::start().await;
    let client = client(&host.url());
    let list = vec!["a".to_owned(), "b".to_owned()];
    let object = serde_json::from_value(json!({"error": {"deep": [1]}})).expect("an object");
    let forms = [
        (json!("No"), ErrorMessage::Text("No".to_owned())),
        (json!(""), ErrorMessage::Text(String::new())),
        (json!(["a", "b"]), ErrorMessage::List(list)),
        (json!([]), ErrorMessage::List(Vec::new())),
        (
            json!({"error": {"deep": [1]}}),
            ErrorMessage::Object(object),
        ),
        (json!(7), ErrorMessage::Unknown(json!(7))),
        (json!([{"a": 1}]), ErrorMessage::Unknown(json!([{"a": 1}]))),
    ];
    for (wire, expected) in forms {
        assert_eq!(message(&client, &host, &wire).await, expected);
        let written = serde_json::to_value(&expected).expect("it is JSON");
        assert_eq!(written, wire);
    }
}

/// A required property is written whatever it holds, and asked for when it is read.
#[test]
fn what_is_required_is_required() {
    let read = serde_json::from_value::<CreateUserRequest>;
    let complete = json!({"name": "", "email": "", "workspaces": []});
    let request = read(complete.clone()).expect("nothing is missing");
    assert_eq!(serde_json::to_value(&request).expect("JSON"), complete);
    for name in ["name", "email", "workspaces"] {
        let mut incomplete = complete.clone();
        incomplete.as_object_mut().expect("an object").remove(name);
        let error = read(incomplete).expect_err("a required property is missing");
        assert!(error.to_string().contains(name), "{error}");
    }
    serde_json::from_value::<UpdateUserRoleRequest>(json!({})).expect_err("`newRole` is missing");
    serde_json::from_value::<UpdateUserRequest>(json!({})).expect("nothing is required");
}
