//! Draws the model: one line per type, field, operation, parameter and response.

use std::fmt::Write;

use generator::ir::{
    Access, Api, BodyEncoding, Content, Field, FieldEncoding, Nullability, Operation, Parameter,
    ParameterEncoding, Presence, Response, Shape, StatusRange, Success, TypeKind, TypeName,
};

/// Every type.
pub(crate) fn types(api: &Api) -> String {
    let mut text = String::new();
    for ty in &api.types {
        let name = type_name(&ty.name);
        match &ty.kind {
            TypeKind::Struct(strukt) => {
                let required: Vec<&str> = strukt
                    .required
                    .iter()
                    .map(|index| strukt.fields[*index].wire_name.as_str())
                    .collect();
                writeln!(text, "struct {name}({})", required.join(", ")).unwrap();
                for field in &strukt.fields {
                    writeln!(text, "  {}", self::field(api, field)).unwrap();
                }
                if let Some(additional) = &strukt.additional {
                    writeln!(text, "  * {}", shape(api, additional)).unwrap();
                }
            }
            TypeKind::StringEnum(values) => {
                writeln!(text, "enum {name} {}", values.join(" | ")).unwrap()
            }
            TypeKind::ValueEnum(enum_) => {
                let values = enum_.values.join(" | ");
                writeln!(text, "enum {name} of {:?} {values}", enum_.of).unwrap()
            }
            TypeKind::Union(union) => {
                let tag = union.property.as_deref().unwrap_or("trial");
                writeln!(text, "union {name} by {tag}").unwrap();
                for variant in &union.variants {
                    let values = variant.values.join(" | ");
                    let values = if values.is_empty() {
                        values
                    } else {
                        let how = if variant.adds_tag { "adds" } else { "=" };
                        format!(" {how} {values}")
                    };
                    let word = variant.name.word.as_deref().unwrap_or("variant");
                    let position = variant.name.position;
                    let position = position.map(|position| format!(" {position}"));
                    writeln!(
                        text,
                        "  {word}{}: {}{values}",
                        position.unwrap_or_default(),
                        shape(api, &variant.shape)
                    )
                    .unwrap();
                }
            }
            TypeKind::Newtype(inner) => {
                writeln!(text, "newtype {name} = {}", shape(api, inner)).unwrap()
            }
            TypeKind::Alias(target) => {
                writeln!(text, "type {name} = {}", shape(api, target)).unwrap()
            }
        }
    }
    text
}

/// Every operation.
pub(crate) fn operations(api: &Api) -> String {
    api.operations
        .iter()
        .map(|operation| self::operation(api, operation))
        .collect()
}

fn operation(api: &Api, operation: &Operation) -> String {
    let mut text = format!(
        "{:?} {} {}",
        operation.method,
        operation.path,
        operation.id.as_deref().unwrap_or("-")
    );
    if let Some(id) = operation.server {
        write!(text, " @{}", id.0).unwrap();
    }
    text.push('\n');
    for id in &operation.client_parameters {
        writeln!(
            text,
            "  client {}",
            api.client_parameters[id.0 as usize].wire_name
        )
        .unwrap();
    }
    for parameter in &operation.parameters {
        writeln!(text, "  {}", self::parameter(api, parameter)).unwrap();
    }
    if let Some(body) = &operation.body {
        let optional = optional(body.presence);
        writeln!(
            text,
            "  body{optional} {}: {}{}",
            body.media_type,
            content(api, &body.content),
            encoding(&body.encoding)
        )
        .unwrap();
    }
    match &operation.success {
        Success::One { statuses, content } => {
            let statuses: Vec<String> = statuses
                .iter()
                .map(|response| status(response.status))
                .collect();
            writeln!(
                text,
                "  ok {}: {}",
                statuses.join(" "),
                self::content(api, content)
            )
            .unwrap();
        }
        Success::Several(responses) => responses
            .iter()
            .for_each(|one| writeln!(text, "  ok {}", response(api, one)).unwrap()),
    }
    operation
        .errors
        .iter()
        .for_each(|one| writeln!(text, "  error {}", response(api, one)).unwrap());
    text
}

fn parameter(api: &Api, parameter: &Parameter) -> String {
    let encoding = match &parameter.encoding {
        ParameterEncoding::Style { style, explode, .. } => {
            let exploded = if *explode { "*" } else { "" };
            format!("{style:?}{exploded}")
        }
        ParameterEncoding::Json => "Json".to_owned(),
    };
    let optional = optional(parameter.presence);
    let shape = shape(api, &parameter.shape);
    format!(
        "{:?} {}{optional}: {shape} {encoding}",
        parameter.location, parameter.wire_name
    )
}

fn response(api: &Api, response: &Response) -> String {
    format!(
        "{}: {}",
        status(response.status),
        content(api, &response.content)
    )
}

fn status(status: StatusRange) -> String {
    match status {
        StatusRange::Exact(code) => code.to_string(),
        StatusRange::Class(class) => format!("{class}XX"),
        StatusRange::Default => "default".to_owned(),
    }
}

fn content(api: &Api, content: &Content) -> String {
    match content {
        Content::Json(body) => format!("json {}", shape(api, body)),
        Content::Text => "text".to_owned(),
        Content::Bytes => "bytes".to_owned(),
        Content::Empty => "empty".to_owned(),
    }
}

fn field(api: &Api, field: &Field) -> String {
    let null = match field.nullability {
        Nullability::NonNull => "",
        Nullability::Nullable => " | null",
    };
    let access = match field.access {
        Access::ReadWrite => "",
        Access::ReadOnly => "read-only ",
        Access::WriteOnly => "write-only ",
    };
    format!(
        "{access}{}{}: {}{null}",
        field.wire_name,
        optional(field.presence),
        shape(api, &field.shape)
    )
}

fn optional(presence: Presence) -> &'static str {
    match presence {
        Presence::Required => "",
        Presence::Optional => "?",
    }
}

/// A shape as TypeScript would have it, more or less.
fn shape(api: &Api, at: &Shape) -> String {
    match at {
        Shape::Named(id) => type_name(&api.types[id.0 as usize].name),
        Shape::Boxed(id) => format!("box {}", type_name(&api.types[id.0 as usize].name)),
        Shape::Boolean => "boolean".to_owned(),
        Shape::Integer(format) => format!("{format:?}"),
        Shape::Number(format) => format!("{format:?}"),
        Shape::String(format) => format!("{format:?}"),
        Shape::Array(item) => format!("[{}]", shape(api, item)),
        Shape::Optional(item) => format!("{}?", self::shape(api, item)),
        Shape::Rest(item) => format!("{}...", self::shape(api, item)),
        Shape::Tuple(items) => {
            let items: Vec<String> = items.iter().map(|item| shape(api, item)).collect();
            format!("({})", items.join(", "))
        }
        Shape::Map(value) => format!("{{{}}}", shape(api, value)),
        Shape::Nullable(inner) => format!("({} | null)", shape(api, inner)),
        Shape::Any => "any".to_owned(),
    }
}

/// A component by its key, an inline type by its words.
pub(crate) fn type_name(name: &TypeName) -> String {
    match name {
        TypeName::Component(key) => key.clone(),
        TypeName::Inline(words) => words.join("."),
    }
}

/// ` {metadata: DeepObject*, scan: application/pdf}`
fn encoding(encoding: &BodyEncoding) -> String {
    let (BodyEncoding::Form(fields) | BodyEncoding::Multipart(fields)) = encoding else {
        return String::new();
    };
    let fields = fields.iter().map(|field| {
        let how = match &field.encoding {
            FieldEncoding::MediaType(media_type) => media_type.clone(),
            FieldEncoding::Style {
                style,
                explode,
                allow_reserved,
            } => {
                let explode = if *explode { "*" } else { "" };
                let reserved = if *allow_reserved { "+" } else { "" };
                format!("{style:?}{explode}{reserved}")
            }
        };
        format!("{}: {how}", field.wire_name)
    });
    format!(" {{{}}}", fields.collect::<Vec<_>>().join(", "))
}
