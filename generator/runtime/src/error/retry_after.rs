//! `Retry-After` (RFC 9110, 10.2.3).

use std::time::{Duration, SystemTime};

use chrono::{DateTime, Datelike, NaiveDateTime, Utc};
use http::HeaderMap;
use http::header::RETRY_AFTER;

/// A hundred years: a longer wait is none, and could not be added to a time.
const LONGEST: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);

/// How long to wait: seconds as they are, a date as the time from `now` to it.
pub(crate) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)).min(LONGEST));
    }
    let date = http_date(text, now)?;
    Some(
        SystemTime::from(date)
            .duration_since(now)
            .unwrap_or_default(),
    )
}

/// The three forms of a date that a recipient must understand (RFC 9110, 5.6.7).
fn http_date(text: &str, now: SystemTime) -> Option<DateTime<Utc>> {
    const IMF_FIXDATE: &str = "%a, %d %b %Y %H:%M:%S GMT";
    const ASCTIME: &str = "%a %b %e %H:%M:%S %Y";
    let parse = |format| NaiveDateTime::parse_from_str(text, format).ok();
    let date = parse(IMF_FIXDATE)
        .or_else(|| parse(ASCTIME))
        .or_else(|| rfc850(text, now))?;
    Some(date.and_utc())
}

/// `Sunday, 06-Nov-94 08:49:37 GMT`: of the years that end like this, the last one that is no more than 50 years ahead.
fn rfc850(text: &str, now: SystemTime) -> Option<NaiveDateTime> {
    let (_, rest) = text.split_once(", ")?;
    let date = NaiveDateTime::parse_from_str(rest, "%d-%b-%y %H:%M:%S GMT").ok()?;
    let latest = DateTime::<Utc>::from(now).year() + 50;
    date.with_year(latest - (latest - date.year()).rem_euclid(100))
}
