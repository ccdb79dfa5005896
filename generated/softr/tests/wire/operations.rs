//! The table of Softr's 15 operations.

use std::collections::BTreeMap;

use client_runtime::Empty;
use client_runtime::chrono::{DateTime, Utc};
use client_runtime::serde_json::{Value, json};
use softr_client::Client;
use softr_client::operations::databases::*;
use softr_client::operations::records::*;
use softr_client::operations::users::*;
use softr_client::types::*;

use crate::wire::Operation;
use crate::wire::table::operation;
use crate::{DOMAIN, KEY};

/// What goes to the tables host.
const TABLES: &[(&str, &str)] = &[("softr-api-key", KEY)];

/// What goes to the studio host.
const STUDIO: &[(&str, &str)] = &[("softr-api-key", KEY), ("softr-domain", DOMAIN)];

/// All rows.
pub(crate) fn table() -> Vec<Operation<Client>> {
    [
        users(),
        users_by_email(),
        databases(),
        records(),
        single_records(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn users() -> Vec<Operation<Client>> {
    let new_user = || {
        CreateUserRequest::new("John Richardson", "johnr@gmail.com")
            .password("12345678")
            .generate_magic_link(true)
    };
    vec![
        operation!("createUser", client => client.users().create_user(new_user()))
        .sends("POST /v1/api/users")
        .headers(STUDIO)
        .json(json!({
            "full_name": "John Richardson",
            "email": "johnr@gmail.com",
            "password": "12345678",
            "generate_magic_link": true,
        }))
        .answers(
            200,
            json!({"full_name": "John Richardson", "email": "johnr@gmail.com", "status": "Active"}),
            User::new()
                .full_name("John Richardson")
                .email("johnr@gmail.com")
                .status("Active"),
        )
        .fails(401, (), CreateUserError::Unauthorized(Empty))
        .into(),
        operation!(
            "syncUsers",
            client => client.users().sync_users().body(vec!["ann@example.com".into(), "bob@example.com".into()])
        )
        .sends("POST /v1/api/users/sync")
        .headers(STUDIO)
        .json(json!(["ann@example.com", "bob@example.com"]))
        .answers(200, (), ())
        .fails(401, (), SyncUsersError::Unauthorized(Empty))
        .into(),
        operation!(
            "validateToken",
            client => client.users().validate_token(ValidateTokenRequest::new("eyJhbGciOi"))
        )
        .sends("POST /v1/api/users/validate-token")
        .headers(STUDIO)
        .json(json!({"jwt": "eyJhbGciOi"}))
        .answers(200, (), ())
        .fails(401, (), ValidateTokenError::Unauthorized(Empty))
        .into(),
    ]
}

fn users_by_email() -> Vec<Operation<Client>> {
    vec![
        operation!("deleteUser", client => client.users().delete_user("ann+news@example.com"))
            .sends("DELETE /v1/api/users/ann%2Bnews%40example.com")
            .headers(STUDIO)
            .answers(200, (), ())
            .fails(401, (), DeleteUserError::Unauthorized(Empty))
            .into(),
        operation!("activateUser", client => client.users().activate_user("a/b@example.com"))
            .sends("POST /v1/api/users/a%2Fb%40example.com/activate")
            .headers(STUDIO)
            .answers(200, (), ())
            .fails(401, (), ActivateUserError::Unauthorized(Empty))
            .into(),
        operation!(
            "deactivateUser",
            client => client.users().deactivate_user("100%25@example.com")
        )
        .sends("POST /v1/api/users/100%2525%40example.com/deactivate")
        .headers(STUDIO)
        .answers(200, (), ())
        .fails(401, (), DeactivateUserError::Unauthorized(Empty))
        .into(),
        operation!("inviteUser", client => client.users().invite_user("jörg ?#@example.com"))
            .sends("POST /v1/api/users/j%C3%B6rg%20%3F%23%40example.com/invite")
            .headers(STUDIO)
            .answers(200, (), ())
            .fails(401, (), InviteUserError::Unauthorized(Empty))
            .into(),
        operation!(
            "generateMagicLink",
            client => client.users().generate_magic_link("ann@example.com")
        )
        .sends("POST /v1/api/users/magic-link/generate/ann%40example.com")
        .headers(STUDIO)
        .answers(
            200,
            json!({"magic_link": "https://acme.softr.app/login?t=link-4b7e"}),
            MagicLink::new().magic_link("https://acme.softr.app/login?t=link-4b7e"),
        )
        .fails(401, (), GenerateMagicLinkError::Unauthorized(Empty))
        .into(),
    ]
}

fn databases() -> Vec<Operation<Client>> {
    vec![
        operation!("listDatabases", client => client.databases().list_databases())
            .sends("GET /api/v1/databases")
            .headers(TABLES)
            .answers(
                200,
                json!({"data": [{"id": "db1", "name": "CRM"}, {"id": "db2"}], "metadata": metadata_json()}),
                ListDatabasesResponse::new()
                    .data(vec![Database::new().id("db1").name("CRM"), Database::new().id("db2")])
                    .metadata(metadata()),
            )
            .fails(401, (), ListDatabasesError::Unauthorized(Empty))
            .into(),
    ]
}

fn records() -> Vec<Operation<Client>> {
    vec![
        operation!(
            "listRecords",
            client => client.records().list_records("db1", "t 1").limit(200).offset(40).field_names(true)
        )
        .sends("GET /api/v1/databases/db1/tables/t%201/records?limit=200&offset=40&fieldNames=true")
        .headers(TABLES)
        .answers(
            200,
            json!({"data": [record_json()], "metadata": metadata_json()}),
            ListRecordsResponse::new()
                .data(vec![record()])
                .metadata(metadata()),
        )
        .fails(401, (), ListRecordsError::Unauthorized(Empty))
        .fails(429, (), ListRecordsError::TooManyRequests(Empty))
        .into(),
        operation!(
            "createRecord",
            client => client.records().create_record("db1", "t1", CreateRecordRequest::new(fields())).field_names(false)
        )
        .sends("POST /api/v1/databases/db1/tables/t1/records?fieldNames=false")
        .headers(TABLES)
        .json(json!({"fields": fields()}))
        .answers(
            200,
            json!({"data": record_json()}),
            CreateRecordResponse::new().data(record()),
        )
        .fails(401, (), CreateRecordError::Unauthorized(Empty))
        .fails(429, (), CreateRecordError::TooManyRequests(Empty))
        .into(),
        operation!(
            "searchRecords",
            client => client.records().search_records("db1", "t1", filter()).field_names(true)
        )
        .sends("POST /api/v1/databases/db1/tables/t1/records/search?fieldNames=true")
        .headers(TABLES)
        .json(
            json!({"filter": {"condition": {"leftSide": "f1", "operator": "IS", "rightSide": 5}}}),
        )
        .answers(
            200,
            json!({"data": [record_json()], "metadata": metadata_json()}),
            SearchRecordsResponse::new()
                .data(vec![record()])
                .metadata(metadata()),
        )
        .fails(401, (), SearchRecordsError::Unauthorized(Empty))
        .fails(429, (), SearchRecordsError::TooManyRequests(Empty))
        .into(),
    ]
}

fn single_records() -> Vec<Operation<Client>> {
    vec![
        operation!(
            "getRecord",
            client => client.records().get_record("db/1", "t1", "r1").field_names(true)
        )
        .sends("GET /api/v1/databases/db%2F1/tables/t1/records/r1?fieldNames=true")
        .headers(TABLES)
        .answers(
            200,
            json!({"data": record_json()}),
            GetRecordResponse::new().data(record()),
        )
        .fails(401, (), GetRecordError::Unauthorized(Empty))
        .fails(429, (), GetRecordError::TooManyRequests(Empty))
        .into(),
        operation!(
            "updateRecord",
            client => client.records().update_record("db1", "t1", "r1", CreateRecordRequest::new(fields())).field_names(true)
        )
        .sends("PATCH /api/v1/databases/db1/tables/t1/records/r1?fieldNames=true")
        .headers(TABLES)
        .json(json!({"fields": fields()}))
        .answers(
            200,
            json!({"data": record_json()}),
            UpdateRecordResponse::new().data(record()),
        )
        .fails(401, (), UpdateRecordError::Unauthorized(Empty))
        .fails(429, (), UpdateRecordError::TooManyRequests(Empty))
        .into(),
        operation!("deleteRecord", client => client.records().delete_record("db1", "t1", "r1"))
        .sends("DELETE /api/v1/databases/db1/tables/t1/records/r1")
        .headers(TABLES)
        .answers(200, (), ())
        .fails(401, (), DeleteRecordError::Unauthorized(Empty))
        .fails(429, (), DeleteRecordError::TooManyRequests(Empty))
        .into(),
    ]
}

/// A record, as the service writes it.
fn record_json() -> Value {
    json!({
        "id": "r1",
        "tableId": "t1",
        "fields": fields(),
        "createdAt": "2025-02-03T04:05:06.789Z",
        "updatedAt": "2025-02-03T06:05:06+02:00",
    })
}

/// The same record, as the caller gets it.
fn record() -> Record {
    Record::new()
        .id("r1")
        .table_id("t1")
        .fields(fields())
        .created_at(instant("2025-02-03T04:05:06.789Z"))
        .updated_at(instant("2025-02-03T04:05:06Z"))
}

/// Which part of a list a page holds, as the service writes it.
fn metadata_json() -> Value {
    json!({"offset": 40, "limit": 200, "total": 41})
}

/// The same, as the caller gets it.
fn metadata() -> ListMetadata {
    ListMetadata::new().offset(40).limit(200).total(41)
}

/// What fields of a table may hold: every kind of JSON.
fn fields() -> BTreeMap<String, Value> {
    let field = |name: &str, value| (name.to_owned(), value);
    BTreeMap::from([
        field("Full name", json!("Ann \"Ä\" Lee")),
        field("Score", json!(12.5)),
        field("Tags", json!(["a", "b"])),
        field("nested", json!({"deep": {"er": true}})),
        field("none", Value::Null),
    ])
}

fn filter() -> Value {
    json!({"filter": {"condition": {"leftSide": "f1", "operator": "IS", "rightSide": 5}}})
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().expect("a date-time")
}
