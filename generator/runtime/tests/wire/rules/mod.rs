//! What must hold of every operation of every client. Each rule goes through the whole table.

mod exchanges;
mod hosts;
mod responses;
mod secrets;

pub use self::exchanges::exchanges_are_as_documented;
pub use self::hosts::{hosts_are_the_documents, looking_transport};
pub use self::responses::{
    other_bodies_are_kept, responses_may_grow_and_shrink, statuses_choose_errors,
    undocumented_statuses_reach_the_caller,
};
pub use self::secrets::{redirects_stay_at_home, secrets_do_not_show};
