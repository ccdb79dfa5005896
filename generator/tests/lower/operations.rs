//! Operations: their parameters, bodies, responses and paging.

use crate::{lowered, messages, operations_of, outline, paths};

#[test]
fn parameters_come_in_the_order_of_the_path_and_then_as_declared() {
    let outline = operations_of(
        "
  /a/{one}/b/{two}:
    parameters:
      - {name: two, in: path, required: true, schema: {type: integer}}
      - {name: trace, in: header, schema: {type: string}}
      - {name: page, in: query, schema: {type: integer}}
    get:
      operationId: read
      parameters:
        - {name: order, in: query, schema: {type: string, enum: [asc, desc]}}
        - {name: one, in: path, required: true, schema: {type: string, format: uuid}}
        - {name: TRACE, in: header, required: true, schema: {type: string}}
        - {name: session, in: cookie, schema: {type: string}}
      responses: {'204': {description: Done}}
",
    );
    assert_eq!(
        outline,
        "\
Get /a/{one}/b/{two} read
  Path one: Uuid Simple
  Path two: I64 Simple
  Header TRACE: Plain Simple
  Query page?: I64 Form*
  Query order?: read.order Form*
  Cookie session?: Plain Form*
  ok 204: empty
"
    );
}

#[test]
fn styles_have_the_defaults_of_their_location() {
    let outline = operations_of(
        "
  /x/{m}/{l}:
    get:
      operationId: read
      parameters:
        - {name: m, in: path, required: true, style: matrix, explode: true, schema: {type: array, items: {type: string}}}
        - {name: l, in: path, required: true, style: label, schema: {type: array, items: {type: string}}}
        - {name: pipes, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: integer}}}
        - {name: deep, in: query, style: deepObject, explode: true, schema: {type: object, properties: {a: {type: string}}}}
        - {name: csv, in: query, explode: false, schema: {type: array, items: {type: string}}}
        - {name: where, in: query, content: {application/json: {schema: {type: object}}}}
        - {name: text, in: query, content: {text/plain: {schema: {type: string}}}}
      responses: {'200': {description: Done}}
",
    );
    assert_eq!(
        outline,
        "\
Get /x/{m}/{l} read
  Path m: [Plain] Matrix*
  Path l: [Plain] Label
  Query pipes?: [I64] PipeDelimited
  Query deep?: read.deep DeepObject*
  Query csv?: [Plain] Form
  Query where?: {any} Json
  Query text?: Plain Form*
  ok 200: empty
"
    );
}

#[test]
fn what_is_a_primitive_is_not_sent_as_a_deep_object() {
    let document = paths(
        "  /x:
    get:
      operationId: read
      parameters:
        - {name: object, in: query, style: deepObject, schema: {type: object, properties: {a: {type: string}}}}
        - {name: map, in: query, style: deepObject, schema: {type: object, additionalProperties: {type: string}}}
        - {name: alias, in: query, style: deepObject, schema: {$ref: '#/components/schemas/Alias'}}
        - {name: objects, in: query, style: deepObject, schema: {$ref: '#/components/schemas/Objects'}}
        - {name: array, in: query, style: deepObject, schema: {type: array, items: {type: string}}}
        - {name: values, in: query, style: deepObject, schema: {$ref: '#/components/schemas/Values'}}
        - {name: word, in: query, style: deepObject, schema: {$ref: '#/components/schemas/Word'}}
        - {name: either, in: query, style: deepObject, schema: {oneOf: [{$ref: '#/components/schemas/A'}, {type: integer}]}}
        - {name: any, in: query, style: deepObject, schema: {}}
        - {$ref: '#/components/parameters/Shared'}
      responses: {'200': {description: Done}}
    put:
      operationId: write
      parameters: [{name: word, in: query, required: true, style: deepObject, schema: {type: string}}]
      responses: {'200': {description: Done}}
components:
  parameters:
    Shared: {name: shared, in: query, style: deepObject, schema: {type: string}}
  schemas:
    A: {type: object, nullable: true, properties: {a: {type: string}}}
    B: {type: object, properties: {b: {type: string}}}
    Alias: {$ref: '#/components/schemas/A'}
    Objects: {oneOf: [{$ref: '#/components/schemas/Alias'}, {$ref: '#/components/schemas/B'}]}
    Values: {type: array, items: {type: string}}
    Word: {type: string, enum: [a, b]}
",
    );
    let (api, _) = lowered(&document, None);
    assert_eq!(
        outline::operations(&api.unwrap()),
        "\
Get /x read
  Query object?: read.object DeepObject
  Query map?: {Plain} DeepObject
  Query alias?: Alias DeepObject
  Query objects?: Objects DeepObject
  Query array?: [Plain] DeepObject
  Query values?: Values DeepObject
  Query either?: read.either DeepObject
  Query any?: any DeepObject
  ok 200: empty
"
    );
    let skipped = |line: u32, name: &str| {
        format!(
            "skipped api.yaml:{line}: parameter `{name}` of operation `read` is left out: it is neither an object nor an array, which `style: deepObject` requires\n"
        )
    };
    assert_eq!(
        messages(&document, None),
        [
            skipped(15, "word"),
            "skipped api.yaml:20: operation `write` is left out: its parameter `word` is neither an object nor an array, which `style: deepObject` requires\n".to_owned(),
            skipped(26, "shared"),
        ]
        .concat()
    );
}

#[test]
fn paths_and_parameters_that_do_not_agree_are_reported() {
    let document = paths(
        "  /x/{a}:
    get:
      operationId: read
      parameters:
        - {name: b, in: path, required: true, schema: {type: string}}
        - {name: Accept, in: header, schema: {type: string}}
        - {name: q, in: query, schema: {type: string}}
        - {name: q, in: query, schema: {type: string}}
      responses: {'200': {description: Done}}
",
    );
    let (api, _) = lowered(&document, None);
    assert_eq!(
        outline::operations(&api.unwrap()),
        "Get /x/{a} read\n  Path a: Plain Simple\n  Query q?: Plain Form*\n  ok 200: empty\n"
    );
    assert_eq!(
        messages(&document, None),
        "\
note api.yaml:6: no parameter declares `{a}` of the path; it is taken as a string
skipped api.yaml:9: path parameter `b` is left out: the path `/x/{a}` has no place for it
note api.yaml:10: OpenAPI ignores a header parameter of the name `Accept`: the client writes that header itself
note api.yaml:12: this parameter is declared twice; the first one is used
"
    );
}

#[test]
fn operations_that_share_an_id_are_reported_and_can_both_be_called() {
    let document = paths(
        "  /a:
    get:
      operationId: read
      responses: {'200': {description: Done}}
  /b:
    get:
      operationId: read
      responses: {'200': {description: Done}}
    put:
      operationId: write
      responses: {'200': {description: Done}}
",
    );
    let (api, report) = lowered(&document, None);
    let paths: Vec<String> = api
        .unwrap()
        .operations
        .into_iter()
        .map(|operation| operation.path)
        .collect();
    assert_eq!(paths, ["/a", "/b", "/b"]);
    assert_eq!(
        messages(&document, None),
        "note api.yaml:11: another operation has the `operationId` `read` as well; both can be called, by names that are told apart\n"
    );
    assert_eq!(report.diagnostics[0].related[0].1, "the other one");
}

#[test]
fn a_variable_of_many_segments_is_its_parameter() {
    let outline = operations_of(
        "
  /x/{key+}:
    get:
      operationId: read
      parameters: [{name: key, in: path, required: true, schema: {type: string}}]
      responses: {'200': {description: Done}}
",
    );
    assert_eq!(
        outline,
        "Get /x/{key+} read\n  Path key+: Plain Simple\n  ok 200: empty\n"
    );
}

#[test]
fn json_is_preferred_among_media_types_then_forms() {
    let document = paths(
        "  /x:
    post:
      operationId: json
      requestBody: {required: true, content: {text/csv: {}, application/vnd.acme+json; charset=utf-8: {schema: {type: object, properties: {a: {type: string}}}}}}
      responses: {'200': {description: Done, content: {text/html: {}}}}
    put:
      operationId: bytes
      requestBody: {content: {application/pdf: {schema: {type: string, format: binary}}}}
      responses: {'200': {description: Done, content: {image/png: {}}}}
    patch:
      operationId: form
      requestBody: {content: {text/plain: {}, multipart/form-data: {schema: {type: object}}, application/x-www-form-urlencoded: {schema: {type: object}}}}
      responses: {'200': {description: Done, content: {multipart/mixed: {}}}}
",
    );
    let (api, _) = lowered(&document, None);
    assert_eq!(
        outline::operations(&api.unwrap()),
        "Put /x bytes
  body? application/pdf: bytes
  ok 200: bytes
Post /x json
  body application/vnd.acme+json; charset=utf-8: json json.request
  ok 200: text
Patch /x form
  body? application/x-www-form-urlencoded: json {any} {}
  ok 200: bytes
"
    );
    assert_eq!(
        messages(&document, None),
        "note api.yaml:8: `text/csv` is not offered: `application/vnd.acme+json; charset=utf-8` is used for this body
note api.yaml:16: `text/plain` is not offered: `application/x-www-form-urlencoded` is used for this body
note api.yaml:16: `multipart/form-data` is not offered: `application/x-www-form-urlencoded` is used for this body
"
    );
}

#[test]
fn the_properties_of_a_form_have_their_encodings() {
    let document = paths(
        "  /x:
    post:
      operationId: post
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema: {$ref: '#/components/schemas/Upload'}
            encoding:
              deep: {style: deepObject}
              joined: {style: form, explode: false, allowReserved: true}
              both: {explode: true, contentType: text/plain}
              scan: {contentType: application/pdf, headers: {X-A: {schema: {type: string}}}}
              plain: {}
      responses: {'200': {description: Done}}
    put:
      operationId: put
      requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: string}}}}
      responses: {'200': {description: Done}}
components:
  schemas:
    Upload: {type: object, properties: {scan: {type: string, format: binary}}}
",
    );
    let (api, _) = lowered(&document, None);
    assert_eq!(
        outline::operations(&api.unwrap()),
        "Post /x post
  body multipart/form-data: json Upload {deep: DeepObject*, joined: Form+, both: Form*, scan: application/pdf}
  ok 200: empty
"
    );
    assert_eq!(
        messages(&document, None),
        "note api.yaml:17: headers of a part are not sent
skipped api.yaml:20: operation `put` is left out: its body is `application/x-www-form-urlencoded` and no object
"
    );
}

#[test]
fn successes_are_one_where_they_agree() {
    let outline = operations_of(
        "
  /agree:
    get:
      operationId: agree
      responses:
        '201': {description: b, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
        '200': {description: a, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
        '404': {description: c}
        5XX: {description: d, content: {text/plain: {}}}
        default: {description: e, content: {application/json: {schema: {type: object, properties: {m: {type: string}}}}}}
  /differ:
    get:
      operationId: differ
      responses:
        '204': {description: b}
        '200': {description: a, content: {application/json: {schema: {type: string}}}}
        '302': {description: c}
  /fallback:
    get:
      operationId: fallback
      responses:
        default: {description: e, content: {application/json: {schema: {type: integer}}}}
  /head:
    head:
      operationId: head
      responses:
        '200': {description: e, content: {application/json: {schema: {type: integer}}}}
",
    );
    assert_eq!(
        outline,
        "\
Get /agree agree
  ok 200 201: json agree.response
  error 404: empty
  error 5XX: text
  error default: json agree.response.default
Get /differ differ
  ok 200: json Plain
  ok 204: empty
  error 302: empty
Get /fallback fallback
  ok default: json I64
  error default: json I64
Head /head head
  ok 200: empty
"
    );
}

#[test]
fn invalid_statuses_are_reported_and_skipped() {
    let document = paths(
        "  /x:
    get:
      operationId: read
      responses:
        '200': {description: Done}
        '600': {description: No}
        6XX: {description: No}
        4xx: {description: Wrong}
",
    );
    assert_eq!(
        messages(&document, None),
        "\
note api.yaml:10: invalid status `600`: this response is ignored
note api.yaml:11: invalid status `6XX`: this response is ignored
"
    );
    assert_eq!(
        outline::operations(&crate::api(&document)),
        "Get /x read\n  ok 200: empty\n  error 4XX: empty\n"
    );
}

#[test]
fn what_components_share_is_named_after_its_key() {
    let document = paths(
        "  /a:
    get:
      operationId: a
      parameters: [{$ref: '#/components/parameters/Sort'}]
      responses: {'200': {$ref: '#/components/responses/Page'}}
  /b:
    post:
      operationId: b
      parameters: [{$ref: '#/components/parameters/Sort'}]
      requestBody: {$ref: '#/components/requestBodies/New'}
      responses: {'200': {$ref: '#/components/responses/Page'}}
components:
  parameters:
    Sort: {name: sort, in: query, schema: {type: string, enum: [up, down]}}
  requestBodies:
    New: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
  responses:
    Page: {description: A page, content: {application/json: {schema: {type: object, properties: {items: {type: array, items: {type: string}}}}}}}
",
    );
    let api = crate::api(&document);
    let names: Vec<String> = api
        .types
        .iter()
        .map(|ty| outline::type_name(&ty.name))
        .collect();
    assert_eq!(names, ["New.request", "Page.response", "Sort.parameter"]);
}

const PAGED: &str = "  /x:
    get:
      operationId: list
      parameters:
        - {name: offset, in: query, schema: {type: integer}}
        - {name: Domain, in: header, required: true, schema: {type: string}}
        - {name: word, in: query, schema: {type: string}}
      responses: {'200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}}
components:
  schemas:
    Page: {type: object, properties: {data: {type: array, items: {type: string}}, meta: {type: object, properties: {total: {type: integer}}}}}
";

#[test]
fn the_configuration_lifts_parameters_and_declares_paging() {
    let toml = "[client]\nparameters = [\"domain\"]\n[paging.list]\nstyle = \"offset\"\nparameter = \"offset\"\nitems = \"data\"\ntotal = \"meta.total\"\n";
    let (api, report) = lowered(&paths(PAGED), Some(toml));
    let api = api.unwrap_or_else(|| panic!("{report}"));
    assert_eq!(
        outline::operations(&api),
        "Get /x list\n  client Domain\n  Query offset?: I64 Form*\n  Query word?: Plain Form*\n  ok 200: json Page\n"
    );
    let paging = api.operations[0].paging.as_ref().unwrap();
    assert_eq!(paging.items, ["data"]);
    assert_eq!(
        paging.item,
        generator::ir::Shape::String(generator::ir::StringFormat::Plain)
    );
    assert_eq!(
        paging.total.as_deref(),
        Some(&["meta".to_owned(), "total".to_owned()][..])
    );
}

#[test]
fn configuration_that_matches_nothing_is_an_error_at_its_location() {
    let toml = "[client]\nparameters = [\"Domian\"]\n[servers]\n\"https://nowhere.com\" = \"x\"\n[paging.lists]\nstyle = \"offset\"\nparameter = \"offset\"\nitems = \"data\"\n";
    assert_eq!(
        messages(&paths(PAGED), Some(toml)),
        "\
error codegen.toml:2: no operation requires a parameter of the name `Domian`
error codegen.toml:4: no server has the `url` `https://nowhere.com`
error codegen.toml:5: no operation has the `operationId` `lists`
"
    );
    let toml = "[paging.list]\nstyle = \"page\"\nparameter = \"word\"\nitems = \"dato\"\nmore = \"data\"\n";
    let messages = messages(&paths(PAGED), Some(toml));
    let why = |why: &str| {
        format!("error codegen.toml:1: operation `list` cannot be paged like this: {why}\n")
    };
    assert_eq!(
        messages,
        [
            why("`items` leads to nothing: there is no `dato`"),
            why("`more` leads to `data`, which is not a boolean"),
            why("its query parameter `word` is no integer"),
        ]
        .concat()
    );
}

#[test]
fn pages_may_be_chosen_by_a_property_of_the_body() {
    let searched = "  /x:
    post:
      operationId: search
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Search'}}}}
      responses: {'200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}}
components:
  schemas:
    Search: {type: object, properties: {page: {type: integer}, order: {type: string}}}
    Page: {type: object, properties: {data: {type: array, items: {type: string}}}}
";
    let config = |place: &str, name: &str| {
        format!(
            "[paging.search]\nstyle = \"page\"\nin = \"{place}\"\nparameter = \"{name}\"\nitems = \"data\"\n"
        )
    };
    let (api, report) = lowered(&paths(searched), Some(&config("body", "page")));
    let api = api.unwrap_or_else(|| panic!("{report}"));
    let paging = api.operations[0].paging.as_ref().unwrap();
    assert!(paging.in_body);
    for (place, name, why) in [
        ("body", "offset", "it has no JSON body's property `offset`"),
        (
            "body",
            "order",
            "its JSON body's property `order` is no integer",
        ),
        ("query", "page", "it has no query parameter `page`"),
    ] {
        let expected =
            format!("error codegen.toml:1: operation `search` cannot be paged like this: {why}\n");
        assert_eq!(
            messages(&paths(searched), Some(&config(place, name))),
            expected
        );
    }
    let expected = "error codegen.toml:3: unknown location of a page parameter `boby`\n";
    assert_eq!(
        messages(&paths(searched), Some(&config("boby", "page"))),
        expected
    );
}

#[test]
fn the_order_of_maps_means_nothing() {
    let content = [
        "text/plain: {schema: {type: string}}",
        "application/vnd.a+json: {schema: {type: integer}}",
        "application/json: {schema: {type: boolean}}",
    ];
    let outlines = [[0, 1, 2], [2, 1, 0], [1, 0, 2]].map(|order| {
        let content = order.map(|index| content[index]).join(", ");
        operations_of(&format!("  /x:\n    get:\n      operationId: x\n      responses: {{'200': {{description: Done, content: {{{content}}}}}}}\n"))
    });
    for outline in &outlines {
        assert_eq!(outline, "Get /x x\n  ok 200: json boolean\n");
    }
}

/// A document frames no message: neither by a parameter nor by a key.
#[test]
fn headers_that_frame_the_request_and_illegal_names_are_skipped() {
    let document = |location: &str, name: &str| {
        paths(&format!(
            "
  /x:
    get:
      operationId: read
      parameters: [{{name: {name}, in: {location}, schema: {{type: string}}}}]
      security: [{{key: []}}, {{}}]
      responses: {{200: {{description: ok}}}}
    post:
      operationId: write
      parameters: [{{name: {name}, in: {location}, required: true, schema: {{type: string}}}}]
      responses: {{200: {{description: ok}}}}
components:
  securitySchemes:
    key: {{type: apiKey, in: {location}, name: {name}}}
"
        ))
    };
    let token = "a header whose name is no token (RFC 9110, 5.1)";
    let cookie = "a cookie whose name is no token (RFC 6265, 4.1.1)";
    for (location, name, words) in [
        (
            "header",
            "Content-Length",
            "the header `content-length`, which frames the request: the transport alone writes it",
        ),
        (
            "header",
            "Host",
            "the header `host`, which frames the request: the transport alone writes it",
        ),
        ("header", "'X Y'", token),
        ("header", "''", token),
        ("header", "'é'", token),
        ("cookie", "a=b", cookie),
        ("cookie", "'a;b'", cookie),
        ("cookie", "''", cookie),
    ] {
        let (api, _) = lowered(&document(location, name), None);
        let api = api.unwrap();
        assert_eq!(api.operations.len(), 1, "{name}");
        assert!(api.operations[0].parameters.is_empty() && api.security_schemes.is_empty());
        let messages = messages(&document(location, name), None);
        for what in ["it is", "its key is", "is"] {
            assert!(
                messages.contains(&format!("{what} {words}")),
                "{name}: {messages}"
            );
        }
    }
    let (api, _) = lowered(&document("header", "X-Key"), None);
    assert_eq!(api.unwrap().security_schemes.len(), 1);
}

#[test]
fn illegal_names_are_skipped_in_swagger_and_in_responses_too() {
    let swagger = "swagger: '2.0'
info: {title: T, version: '1'}
host: api.acme.com
paths:
  /x:
    get:
      parameters: [{name: X Y, in: header, type: string}]
      security: [{key: []}, {}]
      responses: {200: {description: ok, headers: {X Y: {type: string}, X-Z: {type: string}}}}
securityDefinitions: {key: {type: apiKey, in: header, name: X Y}}
";
    let (api, _) = lowered(swagger, None);
    let api = api.unwrap();
    assert!(api.operations[0].parameters.is_empty() && api.security_schemes.is_empty());
    let messages = messages(swagger, None);
    for expected in [
        "skipped api.yaml:7: parameter `X Y` of operation `get /x` is left out: it is a header whose name is no token",
        "skipped api.yaml:9: response header `X Y` is left out: its name is no token (RFC 9110, 5.1): no response can have it",
        "skipped api.yaml:10: security scheme `key` is left out: its key is a header whose name is no token",
    ] {
        assert!(messages.contains(expected), "{expected}\n{messages}");
    }
}
