// Generated from specs/softr/openapi.yaml. Do not edit.

//! The API's types: what requests are made of and what responses hold.

mod create_record_request;
mod create_record_response;
mod create_user_request;
mod database;
mod get_record_response;
mod list_databases_response;
mod list_metadata;
mod list_records_response;
mod magic_link;
mod record;
mod search_records_response;
mod update_record_response;
mod user;
mod validate_token_request;

pub use self::create_record_request::CreateRecordRequest;
pub use self::create_record_response::CreateRecordResponse;
pub use self::create_user_request::CreateUserRequest;
pub use self::database::Database;
pub use self::get_record_response::GetRecordResponse;
pub use self::list_databases_response::ListDatabasesResponse;
pub use self::list_metadata::ListMetadata;
pub use self::list_records_response::ListRecordsResponse;
pub use self::magic_link::MagicLink;
pub use self::record::Record;
pub use self::search_records_response::SearchRecordsResponse;
pub use self::update_record_response::UpdateRecordResponse;
pub use self::user::User;
pub use self::validate_token_request::ValidateTokenRequest;
