//! The macros of [`v1`](crate::v1) that declare operations and clients. They expand to calls of functions that are compiled once,
//! in this crate.

/// The methods that every call has, and how its response is read.
///
/// ```text
/// v1::request!(QueryUsers -> json UserPage, QueryUsersError);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_request {
    ($call:ident -> json Option<$output:ty>, $error:ty) => {
        $crate::__v1_request!(@ $call, $crate::v1::One<$crate::v1::OptionalJson<$output>>, Option<$output>, $error);
    };
    ($call:ident -> json $output:ty, $error:ty) => {
        $crate::__v1_request!(@ $call, $crate::v1::One<$crate::v1::Json<$output>>, $output, $error);
    };
    ($call:ident -> text, $error:ty) => {
        $crate::__v1_request!(@ $call, $crate::v1::One<$crate::v1::Text>, String, $error);
    };
    ($call:ident -> bytes, $error:ty) => {
        $crate::__v1_request!(@ $call, $crate::v1::One<$crate::v1::Raw>, $crate::bytes::Bytes, $error);
    };
    ($call:ident -> empty, $error:ty) => {
        $crate::__v1_request!(@ $call, $crate::v1::NoContent, (), $error);
    };
    ($call:ident -> several $output:ty, $error:ty) => {
        $crate::__v1_request!(@ $call, $output, $output, $error);
    };
    (@ $call:ident, $reads:ty, $output:ty, $error:ty) => {
        impl $call {
            /// Total timeout of this request, instead of the client's.
            pub fn timeout(self, timeout: std::time::Duration) -> Self {
                Self(self.0.timeout(timeout))
            }

            /// A header of this request. Replaces any other header of this name.
            pub fn header(self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
                Self(self.0.extra_header(name.as_ref(), value.as_ref()))
            }

            /// Sends the request.
            ///
            /// # Errors
            ///
            /// Every status other than 2xx is [`Error::Api`](client_runtime::Error::Api), documented or not.
            #[inline]
            pub fn send(self) -> $crate::Sending<$output, $error> {
                self.0.send::<$reads, $error>()
            }

            /// Sends the request, and returns status and headers as well.
            ///
            /// # Errors
            ///
            /// Like [`send`](Self::send).
            #[inline]
            pub fn send_with_response(self) -> $crate::SendingWithResponse<$output, $error> {
                self.0.send::<$reads, $error>().with_response()
            }
        }
    };
}

/// How the documented errors of an operation are read, by status: exact ones first, then ranges, then `default`. The media types of text
/// and bytes stand behind `in`.
///
/// ```text
/// v1::operation_error! { CreateUserError { 400 => BadRequest(json Problem), 401 => Unauthorized(empty), 500..=599 in "text/plain" => Server(text), default => Default(json Problem), } }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_operation_error {
    ($error:ident {
        $($low:literal $(..= $high:literal)? $(in $types:literal)? => $variant:ident($($content:tt)+),)*
        $(default $(in $default_types:literal)? => $default:ident($($default_content:tt)+),)?
    }) => {
        impl $crate::v1::OperationError for $error {
            fn documented(received: &mut $crate::v1::ErrorResponse<'_>) -> Self {
                match received.status() {
                    $($low $(..= $high)? => $crate::__v1_payload!(received, ($($types)?) $variant($($content)+)),)*
                    _ => $crate::__v1_payload!(received, $(($($default_types)?) $default($($default_content)+))?),
                }
            }

            fn undocumented() -> Self {
                Self::Undocumented
            }
        }
    };
}

/// The variant for a documented error, or the one for all others.
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_payload {
    ($received:ident,) => { Self::Undocumented };
    ($received:ident, ($($types:literal)?) $variant:ident($($content:tt)+)) => {
        Self::$variant($received.payload::<$crate::__v1_content!($($content)+)>(concat!($($types)?)))
    };
}

/// How the documented successes of an operation are read, by status. Another success is read as the first of them.
///
/// ```text
/// v1::success! { GetThingSuccess { 200 => Ok(json Thing), 202 => Accepted(empty), 203 in "text/csv" => Csv(text), } }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_success {
    ($success:ident {
        $first:literal $(..= $first_high:literal)? $(in $first_types:literal)? => $first_variant:ident($($first_content:tt)+),
        $($low:literal $(..= $high:literal)? $(in $types:literal)? => $variant:ident($($content:tt)+),)*
    }) => {
        impl $crate::v1::Success for $success {
            type Output = Self;

            fn success(received: &$crate::v1::RawResponse) -> Result<Self, $crate::v1::Fault> {
                match received.status() {
                    $($low $(..= $high)? => received
                        .read::<$crate::__v1_content!($($content)+)>(concat!($($types)?))
                        .map(Self::$variant),)*
                    _ => received
                        .read::<$crate::__v1_content!($($first_content)+)>(concat!($($first_types)?))
                        .map(Self::$first_variant),
                }
            }
        }
    };
}

/// The kind of content that is named.
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_content {
    (json Option<$type:ty>) => { $crate::v1::OptionalJson<$type> };
    (json $type:ty) => { $crate::v1::Json<$type> };
    (text) => { $crate::v1::Text };
    (bytes) => { $crate::v1::Raw };
    (empty) => { $crate::v1::Nothing };
}

/// The methods that every client's builder has.
///
/// ```text
/// v1::client_builder!(ClientBuilder -> Client);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_client_builder {
    ($builder:ident -> $client:ident) => {
        impl $builder {
            /// Base URL instead of the API's servers: absolute, `http` or `https`, without query and fragment. It may have a path.
            ///
            /// Operations with a host of their own then need a base URL of their own too: without it, calling them is an error.
            #[must_use]
            pub fn base_url(self, url: impl Into<String>) -> Self {
                Self(self.0.base_url(url))
            }

            /// Allows sending credentials to other machines over `http`, readable for everyone on the way (default: false, an
            /// error).
            #[must_use]
            pub fn allow_http(self, allow_http: bool) -> Self {
                Self(self.0.allow_http(allow_http))
            }

            /// Total timeout of a request (60 s), redirects and the reading of the body included.
            /// [`Duration::MAX`](std::time::Duration::MAX) turns it off.
            #[must_use]
            pub fn timeout(self, timeout: std::time::Duration) -> Self {
                Self(self.0.timeout(timeout))
            }

            /// Connect timeout of the default transport (10 s). Custom transports ignore it.
            #[must_use]
            pub fn connect_timeout(self, connect_timeout: std::time::Duration) -> Self {
                Self(self.0.connect_timeout(connect_timeout))
            }

            /// Custom transport, for example a connection pool shared by several clients, a proxy, or a mock in tests.
            #[must_use]
            pub fn transport(self, transport: impl $crate::Transport) -> Self {
                Self(self.0.transport(transport))
            }

            /// The `User-Agent` header (by default this crate's name and version).
            #[must_use]
            pub fn user_agent(self, user_agent: impl AsRef<str>) -> Self {
                Self(self.0.user_agent(user_agent.as_ref()))
            }

            /// Limit of a response's body after decompression, in bytes (64 MiB).
            #[must_use]
            pub fn max_response_bytes(self, max_response_bytes: u64) -> Self {
                Self(self.0.max_response_bytes(max_response_bytes))
            }

            /// Makes unreadable optional values errors instead of skipping them (default: false): strings that do not match their
            /// `format`, and nulls in maps whose values are not nullable. See
            /// [`Response::unread`](client_runtime::Response::unread).
            #[must_use]
            pub fn strict(self, strict: bool) -> Self {
                Self(self.0.strict(strict))
            }

            /// A header of every request, unless the operation sets its own.
            #[must_use]
            pub fn header(self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
                Self(self.0.header(name.as_ref(), value.as_ref()))
            }

            /// Builds the client. Nothing is sent.
            ///
            /// # Errors
            ///
            /// [`Error::Build`](client_runtime::Error::Build) if a setting is invalid or no server is known; it names the method to call.
            pub fn build(self) -> Result<$client, $crate::Error> {
                self.0.build().map($client)
            }
        }

        // A client whose operations are all left out, or switched off, reads its field nowhere else.
        const _: fn(&$client) -> &$crate::v1::Client = |client| &client.0;
    };
}
