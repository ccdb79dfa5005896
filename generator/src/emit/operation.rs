//! An operation: the method that makes a call, the call and its optional parameters, and what it is as data.
//!
//! ```text
//! queryUsers -> Users::query_users, QueryUsers { page_size, page_size_opt, send }, static QUERY_USERS: v1::Operation
//! ```

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::code::{self, Code};
use super::shape::Ty;
use super::{Called, docs, ident, literal, markdown, outcome, paging, parameters, prose, strings};
use crate::ir::{
    Body, BodyEncoding, Content, Location, Method, Operation, Parameter, Presence, Shape,
};
use crate::names::{Name, OperationNames};

/// The methods of a group or of the client, and the items of each operation.
pub(super) fn items<'a>(
    file: &mut Code<'a>,
    owner: &str,
    operations: impl Iterator<Item = Called<'a>> + Clone,
) {
    let methods = operations.clone();
    let methods = methods.map(|(op, names)| method(file, op, names));
    let methods: Vec<String> = methods.collect();
    file.methods("", owner, &methods);
    for (op, names) in operations {
        let link = format!("[`{owner}::{}`]", names.method.unraw());
        call(file, op, names, &link);
        outcome::error(file, op, names, &link);
        outcome::success(file, op, names, &link);
        constant(file, op, names);
    }
}

/// The method of the group that makes a call: required parameters are its arguments.
fn method(file: &mut Code<'_>, op: &Operation, names: &OperationNames) -> String {
    let lines = documentation(file, op, names);
    let call = &names.call;
    let mut arguments = vec!["&self".to_owned()];
    let mut body = format!("{call}(self.0.call(&{})", names.constant);
    for (parameter, name, _) in of_presence(op, names, Presence::Required) {
        let name = name.binding();
        let (ty, value) = file.argument(&parameter.shape, &name);
        arguments.push(format!("{name}: {ty}"));
        body += &set(parameter, &value);
    }
    if let Some(required) = self::body(op, Presence::Required) {
        let name = &names.body;
        let (ty, set) = body_argument(file, required, name);
        arguments.push(format!("{name}: {ty}"));
        body += &set;
    }
    body.push(')');
    let many = many_arguments(arguments.len());
    let attributes = docs::deprecated(&op.docs).into_iter().chain(many);
    let method = &names.method;
    code::method(
        &lines,
        attributes,
        method.as_str(),
        &arguments,
        call.as_str(),
        &body,
    )
}

/// The one lint that a signature of a document can trip.
pub(super) fn many_arguments(count: usize) -> Option<&'static str> {
    (count > 7).then_some("#[allow(clippy::too_many_arguments)]")
}

/// The parameters that are required, or those that are not.
fn of_presence<'a>(
    op: &'a Operation,
    names: &'a OperationNames,
    presence: Presence,
) -> impl Iterator<Item = (&'a Parameter, &'a Name, &'a Name)> {
    parameters(op, names).filter(move |(parameter, ..)| parameter.presence == presence)
}

/// The body, if it is required, or if it is not.
fn body(op: &Operation, presence: Presence) -> Option<&Body> {
    op.body.as_ref().filter(|body| body.presence == presence)
}

/// `.query("page_size", &page_size)`
fn set(parameter: &Parameter, value: &Ty) -> String {
    let name = literal(&parameter.wire_name);
    format!(".{}({name}, &{value})", parameter.location.key())
}

/// The type of the argument for a body, and how a call takes it.
fn body_argument(file: &mut Code<'_>, body: &Body, name: &Name) -> (Ty, String) {
    let media_type = literal(&body.media_type);
    match &body.content {
        Content::Json(shape) => {
            if let Some((set, _)) = free_form(file, body) {
                let serialize = Ty(format!("impl {}", file.runtime("serde::Serialize")));
                let set = format!(".{set}(&{name})");
                return (serialize, with_media_type(set, body));
            }
            let (ty, value) = file.argument(shape, name);
            let set = match &body.encoding {
                BodyEncoding::Json => with_media_type(format!(".json(&{value})"), body),
                BodyEncoding::Form(_) => format!(".form(&{value})"),
                BodyEncoding::Multipart(_) => format!(".multipart({media_type}, &{value})"),
            };
            (ty, set)
        }
        Content::Text => {
            let set = format!(".text({media_type}, {name}.into())");
            (Ty("impl Into<String>".to_owned()), set)
        }
        Content::Bytes | Content::Empty => {
            let bytes = file.runtime("bytes::Bytes");
            let set = format!(".bytes({media_type}, {name}.into())");
            (Ty(format!("impl Into<{bytes}>")), set)
        }
    }
}

/// The method of a call that takes any value as a JSON body, and the body's shape, if the document says no more of it.
fn free_form<'b>(file: &Code<'_>, body: &'b Body) -> Option<(&'static str, &'b Shape)> {
    let shape = body.content.shape()?;
    let set = file.cx.free_form(shape)?;
    (body.encoding == BodyEncoding::Json).then_some((set, shape))
}

/// `.json(&body).media_type("application/vnd.acme+json")`
fn with_media_type(set: String, body: &Body) -> String {
    match body.media_type.as_str() {
        "application/json" => set,
        media_type => format!("{set}.media_type({})", literal(media_type)),
    }
}

/// The call, with a method for each optional parameter, for an optional body, and for each parameter of the client.
fn call(file: &mut Code<'_>, op: &Operation, names: &OperationNames, link: &str) {
    let (call, error) = (&names.call, &names.error);
    let sentence = format!("Request builder for {link}. Nothing is sent until `send`.");
    let lines = prose(&sentence);
    file.push(quote! {
        #lines
        #[derive(Clone, Debug)]
        #[must_use = "nothing is sent until `send`"]
        pub struct #call(v1::Call);
    });
    let optional = of_presence(op, names, Presence::Optional);
    let optional = optional.flat_map(|(parameter, name, opt)| setters(file, parameter, name, opt));
    let mut methods: Vec<String> = optional.collect();
    if let Some(body) = body(op, Presence::Optional) {
        methods.extend(body_setters(file, body, names));
    }
    methods.extend(overrides(file, op));
    methods.extend(paging::methods(file, op, names));
    file.methods("", call.as_str(), &methods);
    let output = outcome::output(file, op, names);
    file.call(format_args!("request!({call} -> {output}, {error});"));
}

/// ```text
/// pub fn page_size(self, page_size: i64) -> Self …   pub fn page_size_opt(self, page_size: Option<i64>) -> Self …
/// ```
fn setters(file: &mut Code<'_>, parameter: &Parameter, name: &Name, opt: &Name) -> [String; 2] {
    let kind = match parameter.location {
        Location::Path => "Path parameter",
        Location::Query => "Query parameter",
        Location::Header => "Header",
        Location::Cookie => "Cookie",
    };
    let otherwise = docs::wire(kind, &parameter.wire_name, name);
    let lines = docs::lines(&parameter.docs, &otherwise);
    let deprecated = docs::deprecated(&parameter.docs);
    let given = name.binding();
    let (ty, value) = file.argument(&parameter.shape, &given);
    let one = set(parameter, &value);
    let maybe = match file.cx.is_converted(&parameter.shape) {
        true => {
            let own = file.ty(&parameter.shape);
            set(parameter, &Ty(format!("{given}.map(Into::<{own}>::into)")))
        }
        false => set(parameter, &Ty(given.to_string())),
    };
    let option = Ty(format!("Option<{ty}>"));
    [
        setter(&lines, deprecated, name, (&given, &ty), &with(&one)),
        setter(
            &[like(name)],
            deprecated,
            opt,
            (&given, &option),
            &with(&maybe),
        ),
    ]
}

fn body_setters(file: &mut Code<'_>, body: &Body, names: &OperationNames) -> [String; 2] {
    let lines = docs::lines(&body.docs, "Optional request body.");
    let (name, opt) = (&names.body, &names.forward_body);
    let (ty, set) = body_argument(file, body, name);
    // `None` of no type in particular would be ambiguous.
    let option = match free_form(file, body) {
        Some((_, shape)) => Ty(format!("Option<{}>", file.argument(shape, name).0)),
        None => Ty(format!("Option<{ty}>")),
    };
    let maybe = format!(
        "match {name} {{\n    Some({name}) => self.{name}({name}),\n    None => Self(self.0.without_body()),\n}}"
    );
    [
        setter(&lines, None, name, (name, &ty), &with(&set)),
        setter(&[like(name)], None, opt, (name, &option), &maybe),
    ]
}

/// `pub fn page_size(self, page_size: i64) -> Self …`
fn setter(
    lines: &[String],
    deprecated: Option<&'static str>,
    name: &Name,
    (given, ty): (&Name, &Ty),
    body: &str,
) -> String {
    let arguments = ["self".to_owned(), format!("{given}: {ty}")];
    code::method(lines, deprecated, name.as_str(), &arguments, "Self", body)
}

/// The call with something set.
fn with(set: &str) -> String {
    format!("Self(self.0{set})")
}

/// The documentation of a method that forwards an optional value to another.
fn like(name: &Name) -> String {
    format!("Like `{}`, from an `Option`.", name.unraw())
}

/// A method for each parameter of the client.
fn overrides(file: &mut Code<'_>, op: &Operation) -> Vec<String> {
    let cx = file.cx;
    let lifted = op.client_parameters.iter().filter_map(|id| {
        let index = id.0 as usize;
        let lifted = cx.api.client_parameters.get(index);
        lifted.zip(cx.names.client_parameters.get(index))
    });
    let methods = lifted.map(|(lifted, name)| {
        let wire_name = markdown::code(&lifted.wire_name);
        let sentence = format!("Overrides the client's {wire_name} for this request.");
        let given = name.binding();
        let (ty, value) = file.argument(&lifted.shape, &given);
        let body = with(&set(lifted, &value));
        setter(&[sentence], None, name, (&given, &ty), &body)
    });
    methods.collect()
}

/// `get("listRoles", "/v0/roles")`: method, id and path.
fn constructor(op: &Operation) -> TokenStream {
    let (id, path) = (op.id.clone().unwrap_or_else(|| request(op)), &op.path);
    match &op.method {
        Method::Other(token) => quote!(new(v1::Method::other(#token), #id, #path)),
        method @ (Method::Options | Method::Head | Method::Trace | Method::Query) => {
            let method = ident(&verb(method));
            quote!(new(v1::Method::#method, #id, #path))
        }
        Method::Get | Method::Put | Method::Post | Method::Delete | Method::Patch => {
            let constructor = ident(op.method.key());
            quote!(#constructor(#id, #path))
        }
    }
}

/// `static LIST_ROLES: v1::Operation = v1::Operation::get("listRoles", "/v0/roles").security(&[&[auth::API_KEY]]);`
fn constant(file: &mut Code<'_>, op: &Operation, names: &OperationNames) {
    let (constant, begin) = (&names.constant, constructor(op));
    let constants = &file.cx.names.constants;
    let mut position = |module: &str, constants: &[Name], index: u32| {
        let name = constants.get(index as usize)?;
        file.own(format!("crate::client::{module}"));
        let module = format_ident!("{module}");
        Some(quote!(#module::#name))
    };
    let server = op.server;
    let server = server.and_then(|id| position("hosts", &constants.hosts, id.0));
    let server = server.map(|host| quote!(.server(#host)));
    let sets = op.security.iter().map(|set| {
        let set = set.iter();
        let set = set.filter_map(|id| position("auth", &constants.auth, id.0));
        quote!(&[#(#set),*])
    });
    let security = listed("security", sets.collect());
    let lifted = op.client_parameters.iter();
    let lifted = lifted.filter_map(|id| position("parameters", &constants.parameters, id.0));
    let lifted = listed("client_parameters", lifted.collect());
    let parameters = op.parameters.iter().map(strings::parameter);
    let parameters = listed("parameters", parameters.collect());
    let form_fields = match op.body.as_ref().map(|body| &body.encoding) {
        Some(BodyEncoding::Form(fields) | BodyEncoding::Multipart(fields)) => fields.as_slice(),
        Some(BodyEncoding::Json) | None => &[],
    };
    let form_fields = form_fields.iter().map(strings::form_field);
    let form_fields = listed("form_fields", form_fields.collect());
    let accept = strings::accept(op);
    let accept = (accept != "application/json").then(|| quote!(.accept(#accept)));
    let content = op.success.content();
    let types = content.and_then(|content| strings::media_types(content, op.success.responses()));
    let types = types.map(|types| quote!(.media_types(#types)));
    file.push(quote! {
        static #constant: v1::Operation =
            v1::Operation::#begin #server #security #lifted #parameters #form_fields #accept #types;
    });
}

/// `.servers(&[…])`, or nothing.
pub(super) fn listed(method: &str, entries: Vec<TokenStream>) -> Option<TokenStream> {
    let method = ident(method);
    (!entries.is_empty()).then(|| quote!(.#method(&[#(#entries),*])))
}

/// The method as it is on the wire.
pub(super) fn verb(method: &Method) -> String {
    match method {
        Method::Other(token) => token.clone(),
        standard => standard.key().to_ascii_uppercase(),
    }
}

/// `GET /users/{id}`
pub(super) fn request(op: &Operation) -> String {
    format!("{} {}", verb(&op.method), op.path)
}

/// The vendor's words, the method and the path, the arguments, what a success returns, and the errors.
fn documentation(file: &mut Code<'_>, op: &Operation, names: &OperationNames) -> Vec<String> {
    let mut lines = docs::lines(&op.docs, "");
    let mut add = |more: Vec<String>| {
        if !more.is_empty() {
            docs::paragraph(&mut lines, more);
        }
    };
    let fill = |text: &str| markdown::fill(text, markdown::WIDTH);
    let item = |line: String| markdown::item(&line, markdown::WIDTH);
    add(vec![markdown::code(&request(op))]);
    let required = of_presence(op, names, Presence::Required);
    let required = required.map(|(parameter, name, _)| (&parameter.docs, name));
    let body = body(op, Presence::Required).map(|body| (&body.docs, &names.body));
    let arguments = required.chain(body).filter_map(|(docs, name)| {
        let words = Some(docs::argument(docs)).filter(|words| !words.is_empty())?;
        Some(item(format!("`{}`: {words}", name.unraw())))
    });
    add(arguments.flatten().collect());
    add(fill(&outcome::returns(file, op, names)));
    add(vec!["# Errors".to_owned()]);
    add(fill(&match op.errors.is_empty() {
        true => format!("No documented errors: see [`{}`].", names.error),
        false => format!("Documented errors: [`{}`].", names.error),
    }));
    // Responses that this operation describes differently than the enum's variants do.
    let documented = outcome::documented(file.cx, op).iter();
    let documented: Vec<String> = documented.map(outcome::line).collect();
    let own = op.errors.iter().map(outcome::line);
    let own = own.filter(|line| !documented.contains(line));
    add(own.flat_map(item).collect());
    lines
}
