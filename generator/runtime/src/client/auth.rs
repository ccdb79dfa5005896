//! Applies credentials to a request (Security Requirement Objects).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, COOKIE};
use http::{HeaderName, HeaderValue};

use super::EMPTY;
use crate::argument::{Keep, encode};
use crate::header::header;
use crate::operation::{Api, Location, Operation, SecurityKind};
use crate::secret::Secret;

/// A credential of the caller.
#[derive(Clone)]
pub(crate) enum Credential {
    /// A key or a token.
    Key(Secret),
    /// For `basic`.
    Password { username: String, password: Secret },
}

impl Credential {
    /// What is sent first of it.
    fn start(&self) -> &str {
        match self {
            Self::Key(key) => key.expose().trim_start(),
            Self::Password { username, .. } => username.trim_start(),
        }
    }

    /// Whether there is nothing in it: white space does not survive on the wire. Of a user name and a password one may be left empty,
    /// which is how some services take a key.
    fn is_empty(&self) -> bool {
        let is_blank = |text: &str| text.trim().is_empty();
        match self {
            Self::Key(key) => is_blank(key.expose()),
            Self::Password { username, password } => {
                is_blank(username) && is_blank(password.expose())
            }
        }
    }
}

/// Credentials, beside [`Api::security_schemes`].
#[derive(Clone)]
pub(crate) struct Credentials(pub(crate) Vec<Option<Credential>>);

/// The headers, cookies and query pairs that credentials add to a request.
#[derive(Default)]
pub(crate) struct Authorization {
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
    pub(crate) query: Vec<String>,
    pub(crate) cookies: Vec<String>,
}

impl Credentials {
    /// What an operation needs: the first alternative of which all credentials are there. One that needs none is the last resort,
    /// wherever it stands.
    ///
    /// # Errors
    ///
    /// What to call where none is complete. Never a value.
    pub(crate) fn authorize(
        &self,
        api: &Api,
        operation: &Operation,
    ) -> Result<Authorization, String> {
        let complete = |set: &&&[usize]| {
            set.iter()
                .all(|index| matches!(self.0.get(*index), Some(Some(_))))
        };
        let asking = operation.security.iter().filter(|set| !set.is_empty());
        let mut authorization = Authorization::default();
        match asking.clone().find(complete) {
            Some(set) => {
                for index in *set {
                    self.apply(api, *index, &mut authorization)?;
                }
                Ok(authorization)
            }
            None if asking.count() == operation.security.len()
                && !operation.security.is_empty() =>
            {
                Err(missing(api, operation))
            }
            None => Ok(authorization),
        }
    }

    /// Looks at all that were given, so that what no call could send shows before the first one. A key that begins with the prefix
    /// that is put before it would be sent with two.
    ///
    /// # Errors
    ///
    /// Which method was given something empty, or something that cannot be sent. Never a value.
    pub(crate) fn check(&self, api: &Api) -> Result<(), String> {
        for (index, (scheme, credential)) in api.security_schemes.iter().zip(&self.0).enumerate() {
            if credential.as_ref().is_some_and(Credential::is_empty) {
                return Err(format!("`{}`: the credential {EMPTY}", scheme.setter));
            }
            if let (Some(credential), prefix @ 1..) = (credential, scheme.kind.prefix().len())
                && let Some(start) = credential.start().get(..prefix)
                && start.eq_ignore_ascii_case(scheme.kind.prefix())
            {
                return Err(format!(
                    "`{}`: the credential begins with `{start}`, which is put before it anyway: leave it out",
                    scheme.setter
                ));
            }
            if let Some(Credential::Password { username, .. }) = credential
                && username.contains(':')
            {
                return Err(format!(
                    "`{}`: a user name with a `:` cannot be sent (RFC 7617)",
                    scheme.setter
                ));
            }
            self.apply(api, index, &mut Authorization::default())?;
        }
        Ok(())
    }

    fn apply(
        &self,
        api: &Api,
        index: usize,
        authorization: &mut Authorization,
    ) -> Result<(), String> {
        let (Some(scheme), Some(Some(credential))) =
            (api.security_schemes.get(index), self.0.get(index))
        else {
            return Ok(());
        };
        let key = match credential {
            Credential::Key(key) => key.expose().to_owned(),
            Credential::Password { username, password } => {
                STANDARD.encode(format!("{username}:{}", password.expose()))
            }
        };
        let broken = || {
            format!(
                "the credential of `{}` holds a character that cannot be sent, such as a line break",
                scheme.setter
            )
        };
        if key.contains(|letter: char| letter.is_ascii_control()) {
            return Err(broken());
        }
        let (name, text) = match scheme.kind {
            SecurityKind::Basic | SecurityKind::Bearer => {
                (AUTHORIZATION, format!("{}{key}", scheme.kind.prefix()))
            }
            SecurityKind::ApiKey {
                location: Location::Header | Location::Path,
                name,
                prefix,
            } => {
                let (name, _) = header(name, "")?;
                (name, format!("{prefix}{key}"))
            }
            SecurityKind::ApiKey {
                location: Location::Query,
                name,
                prefix,
            } => {
                authorization
                    .query
                    .push(pair(name, &format!("{prefix}{key}")));
                return Ok(());
            }
            SecurityKind::ApiKey {
                location: Location::Cookie,
                name,
                prefix,
            } => {
                let value = format!("{prefix}{key}");
                if !value.bytes().all(is_cookie_octet) {
                    return Err(format!(
                        "the credential of `{}` holds a character that no cookie can (RFC 6265, 4.1.1)",
                        scheme.setter
                    ));
                }
                authorization.cookies.push(format!("{name}={value}"));
                return Ok(());
            }
        };
        let mut value = HeaderValue::try_from(text).map_err(|_| broken())?;
        value.set_sensitive(true);
        authorization.headers.push((name, value));
        Ok(())
    }
}

/// The `Cookie` header of some pairs.
pub(crate) fn cookie_header(pairs: &[String]) -> Result<Option<(HeaderName, HeaderValue)>, String> {
    if pairs.is_empty() {
        return Ok(None);
    }
    if pairs.iter().any(|pair| pair.contains([';', ' ', '\t'])) {
        return Err("a cookie holds a space or a `;`, which would end it".to_owned());
    }
    let mut value = HeaderValue::try_from(pairs.join("; "))
        .map_err(|_| "a cookie holds a character that cannot be sent".to_owned())?;
    value.set_sensitive(true);
    Ok(Some((COOKIE, value)))
}

/// `cookie-octet` (RFC 6265, 4.1.1): no control character, blank, quote, comma, semicolon or backslash.
fn is_cookie_octet(byte: u8) -> bool {
    byte.is_ascii_graphic() && !b"\",;\\".contains(&byte)
}

fn pair(name: &str, value: &str) -> String {
    let mut pair = String::new();
    encode(name, Keep::Unreserved, &mut pair);
    pair.push('=');
    encode(value, Keep::Unreserved, &mut pair);
    pair
}

/// `call `a_key` on the client's builder, or `b_user` and `b_key``.
fn missing(api: &Api, operation: &Operation) -> String {
    let setters = |set: &&[usize]| {
        let setters = set
            .iter()
            .filter_map(|index| api.security_schemes.get(*index));
        setters
            .map(|scheme| format!("`{}`", scheme.setter))
            .collect::<Vec<_>>()
            .join(" and ")
    };
    let alternatives = operation
        .security
        .iter()
        .map(setters)
        .collect::<Vec<_>>()
        .join(", or ");
    format!("it needs a credential: call {alternatives} on the client's builder")
}
