//! Words that an identifier, a method, a type or a file cannot have.

/// Keywords of edition 2024, strict, reserved and weak ones that cannot name a thing, all of which `r#` makes identifiers.
const KEYWORDS: &str = "
    abstract as async await become box break const continue do dyn else enum extern false final
    fn for gen if impl in let loop macro match mod move mut override priv pub ref return static
    struct trait true try type typeof unsafe unsized use virtual where while yield
";

/// Keywords that even `r#` makes no identifiers of.
const NEVER_RAW: &str = "self Self super crate _";

/// What a generated type is not called: the prelude, what generated code uses, and what the crate's root exports.
const TYPES: &str = "
    AsMut AsRef BTreeMap Base64 Box Bytes Client ClientBuilder Clone Copy DateTime Debug Default
    DoubleEndedIterator Drop Duration Empty Eq Err Error ExactSizeIterator Extend Fn FnMut
    FnOnce From FromIterator Future Hash Into IntoFuture IntoIterator Items Iterator NaiveDate
    None Nullable Ok Option Ord Pages PartialEq PartialOrd Response Rest Result Secret Send Server
    Serialize Sized Some String Sync ToOwned ToString TryFrom TryInto Unpin UnknownValue
    UnknownWebhook Utc Uuid Value Vec
";

/// Methods that a method of ours would hide, or be taken for.
const TRAIT_METHODS: &str = "
    add as_mut as_ref bitand bitor bitxor borrow borrow_mut clone clone_from cmp default deref
    deref_mut div drop eq fmt from from_iter from_str hash index index_mut into into_iter mul ne
    neg next not partial_cmp rem shl shr sub to_owned to_string try_from try_into
";

/// Methods that requests, pages and builders have, and those they may come to have.
const OWN_METHODS: &str = "
    allow_http base_url body build builder connect_timeout extra_header extra_query header idempotency_key
    items max_response_bytes new pages request retries retry send send_blocking
    send_with_response server stream timeout transport try_next typed_headers user_agent
";

/// Features that a generated crate has, or may come to have, beside those of its tags.
const FEATURES: &str = "blocking cli default mock reqwest tracing wasm";

/// Names of files that Windows keeps for devices, and those that mean something to cargo.
const FILES: &str = "
    aux com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 con lib lpt0 lpt1 lpt2 lpt3 lpt4 lpt5
    lpt6 lpt7 lpt8 lpt9 main mod nul operations prn types untagged
";

/// Words that clippy takes for an argument that nobody has found a name for (`disallowed_names`).
const PLACEHOLDERS: &str = "baz foo quux";

/// Names of packages that cargo or rustc keep for themselves, and those that every generated crate depends on.
const PACKAGES: &str =
    "alloc client-runtime client_runtime core proc-macro proc_macro std test tokio";

/// Words that one kind of name cannot be, as lists of them.
pub(super) struct Reserved(&'static [&'static str]);

/// What a generated type cannot be called.
pub(super) const TYPE: Reserved = Reserved(&[TYPES, NEVER_RAW]);

/// The same for a type of the document: clippy takes the `new` of a type `New` for a mistake.
pub(super) const SCHEMA: Reserved = Reserved(&[TYPES, NEVER_RAW, "New"]);

/// Methods that would hide one that every value, call or builder has.
pub(super) const METHOD: Reserved = Reserved(&[TRAIT_METHODS, OWN_METHODS]);

/// Setters that would hide `new` or a method of a trait.
pub(super) const SETTER: Reserved = Reserved(&[TRAIT_METHODS, "new"]);

/// Modules whose files would not be legal everywhere, or would mean something else.
pub(super) const MODULE: Reserved = Reserved(&[FILES, NEVER_RAW, KEYWORDS]);

/// Features of a tag that would be one of the crate's own.
pub(super) const FEATURE: Reserved = Reserved(&[FEATURES]);

/// Arguments that would look as if nobody had named them.
pub(super) const ARGUMENT: Reserved = Reserved(&[PLACEHOLDERS]);

/// Packages that mean something else to Rust, or that the crate depends on.
pub(super) const PACKAGE: Reserved = Reserved(&[PACKAGES, NEVER_RAW, KEYWORDS]);

impl Reserved {
    /// Whether a name of this kind cannot be this word.
    pub(super) fn has(&self, word: &str) -> bool {
        // Few words are a part of a list: only for these is it worth cutting it up.
        let mut lists = self.0.iter().filter(|list| list.contains(word));
        lists.any(|list| {
            list.split_ascii_whitespace()
                .any(|reserved| reserved == word)
        })
    }

    /// The word, with the suffix if it is reserved.
    pub(super) fn avoid(&self, word: String, suffix: &str) -> String {
        match self.has(&word) {
            true => word + suffix,
            false => word,
        }
    }
}

/// The identifier for a word: itself, raw, or with a `_` behind it.
pub(super) fn escape_keyword(word: String) -> String {
    match Reserved(&[KEYWORDS]).has(&word) {
        true => format!("r#{word}"),
        false => Reserved(&[NEVER_RAW]).avoid(word, "_"),
    }
}
