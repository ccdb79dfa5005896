// Generated from specs/softr/openapi.yaml. Do not edit.

//! The API's types: what requests are made of and what responses hold.

mod create_record;
mod create_record_request;
mod create_user_request;
mod database;
mod get_record;
mod list_databases;
mod list_metadata;
mod list_records;
mod magic_link;
mod record;
mod search_records;
mod update_record;
mod user;
mod validate_token;

pub use self::create_record::CreateRecordResponse;
pub use self::create_record_request::CreateRecordRequest;
pub use self::create_user_request::CreateUserRequest;
pub use self::database::Database;
pub use self::get_record::GetRecordResponse;
pub use self::list_databases::ListDatabasesResponse;
pub use self::list_metadata::ListMetadata;
pub use self::list_records::ListRecordsResponse;
pub use self::magic_link::MagicLink;
pub use self::record::Record;
pub use self::search_records::SearchRecordsResponse;
pub use self::update_record::UpdateRecordResponse;
pub use self::user::User;
pub use self::validate_token::ValidateTokenRequest;
