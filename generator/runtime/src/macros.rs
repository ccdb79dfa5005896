//! The macros of [`v1`](crate::v1) that declare operations and clients. Their expansions are small: what they call is compiled once, here.

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
            /// How long this call may take in all, in place of the client's timeout.
            pub fn timeout(self, timeout: std::time::Duration) -> Self {
                Self(self.0.timeout(timeout))
            }

            /// Sets a header of this call, in place of whatever would be sent.
            pub fn header(self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
                Self(self.0.extra_header(name.as_ref(), value.as_ref()))
            }

            /// Sends the call.
            ///
            /// # Errors
            ///
            /// What the operation documents is [`Error::Api`](client_runtime::Error::Api).
            pub fn send(self) -> impl Future<Output = Result<$output, $crate::Error<$error>>> + Send {
                self.0.send::<$reads, $error>()
            }

            /// Sends the call, and gives the status and the headers as well.
            ///
            /// # Errors
            ///
            /// As [`send`](Self::send).
            pub fn send_with_response(
                self,
            ) -> impl Future<Output = Result<$crate::Response<$output>, $crate::Error<$error>>> + Send {
                self.0.send::<$reads, $error>().with_response()
            }
        }
    };
}

/// How the documented errors of an operation are read, by status: exact ones first, then ranges, then `default`.
///
/// ```text
/// v1::operation_error! { CreateUserError { 400 => BadRequest(json Problem), 401 => Unauthorized(empty), 500..=599 => Server(text), default => Other(bytes), } }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_operation_error {
    ($error:ident {
        $($low:literal $(..= $high:literal)? => $variant:ident($($content:tt)+),)*
        $(default => $default:ident($($default_content:tt)+),)?
    }) => {
        impl $crate::v1::OperationError for $error {
            fn documented(received: $crate::v1::Received<'_>) -> Result<Option<Self>, $crate::v1::Fault> {
                match received.status() {
                    $($low $(..= $high)? => $crate::__v1_content!(received, $variant, $($content)+).map(Some),)*
                    _ => $crate::__v1_content!(@default received, $($default, $($default_content)+)?),
                }
            }

            fn undocumented() -> Self {
                Self::Undocumented
            }
        }
    };
}

/// How the documented successes of an operation are read, by status. Another success is read as the first of them.
///
/// ```text
/// v1::success! { GetThingSuccess { 200 => Ok(json Thing), 202 => Accepted(empty), } }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_success {
    ($success:ident {
        $first:literal $(..= $first_high:literal)? => $first_variant:ident($($first_content:tt)+),
        $($low:literal $(..= $high:literal)? => $variant:ident($($content:tt)+),)*
    }) => {
        impl $crate::v1::Success for $success {
            type Output = Self;

            fn success(received: $crate::v1::Received<'_>) -> Result<Self, $crate::v1::Fault> {
                match received.status() {
                    $($low $(..= $high)? => $crate::__v1_content!(received, $variant, $($content)+),)*
                    _ => $crate::__v1_content!(received, $first_variant, $($first_content)+),
                }
            }
        }
    };
}

/// A variant, read from a body of the kind that is named.
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_content {
    (@default $received:ident,) => { Ok(None) };
    (@default $received:ident, $variant:ident, $($content:tt)+) => {
        $crate::__v1_content!($received, $variant, $($content)+).map(Some)
    };
    ($received:ident, $variant:ident, json Option<$type:ty>) => {
        $received.read::<$crate::v1::OptionalJson<$type>>().map(Self::$variant)
    };
    ($received:ident, $variant:ident, json $type:ty) => {
        $received.read::<$crate::v1::Json<$type>>().map(Self::$variant)
    };
    ($received:ident, $variant:ident, text) => { $received.read::<$crate::v1::Text>().map(Self::$variant) };
    ($received:ident, $variant:ident, bytes) => { $received.read::<$crate::v1::Raw>().map(Self::$variant) };
    ($received:ident, $variant:ident, empty) => { $received.read::<$crate::v1::Nothing>().map(Self::$variant) };
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
            /// A URL in place of the API's servers: absolute, `http` or `https`, without query and fragment. It may hold a path.
            ///
            /// Operations that have a host of their own keep it. `http` sends credentials in the clear: it is for tests on this machine.
            #[must_use]
            pub fn base_url(self, url: impl Into<String>) -> Self {
                Self(self.0.base_url(url))
            }

            /// How long a call may take in all: redirects and the reading of the body included. 60 seconds where nothing is said;
            /// [`Duration::MAX`](std::time::Duration::MAX) for as long as it takes.
            #[must_use]
            pub fn timeout(self, timeout: std::time::Duration) -> Self {
                Self(self.0.timeout(timeout))
            }

            /// How long it may take to connect. 10 seconds where nothing is said. A transport of your own has its own idea.
            #[must_use]
            pub fn connect_timeout(self, connect_timeout: std::time::Duration) -> Self {
                Self(self.0.connect_timeout(connect_timeout))
            }

            /// What carries requests, in place of the default transport: for a pool that several clients share, for a proxy, for tests.
            #[must_use]
            pub fn transport(self, transport: impl $crate::Transport) -> Self {
                Self(self.0.transport(transport))
            }

            /// The `User-Agent` header, in place of this crate's name and version.
            #[must_use]
            pub fn user_agent(self, user_agent: impl AsRef<str>) -> Self {
                Self(self.0.user_agent(user_agent.as_ref()))
            }

            /// How many bytes of body a response may have once it is decompressed. 64 MiB where nothing is said.
            #[must_use]
            pub fn max_response_bytes(self, max_response_bytes: u64) -> Self {
                Self(self.0.max_response_bytes(max_response_bytes))
            }

            /// A header that every request gets, unless its operation sends its own.
            #[must_use]
            pub fn header(self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
                Self(self.0.header(name.as_ref(), value.as_ref()))
            }

            /// Builds the client. Nothing is sent.
            ///
            /// # Errors
            ///
            /// [`Error::Build`](client_runtime::Error::Build), when a setting is wrong or when it is not known which host is meant: it says what
            /// to call.
            pub fn build(self) -> Result<$client, $crate::Error> {
                self.0.build().map($client)
            }
        }

        // A client whose operations are all left out, or switched off, reads its field nowhere else.
        const _: fn(&$client) -> &$crate::v1::Client = |client| &client.0;
    };
}
