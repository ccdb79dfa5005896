//! Objects with named properties, as a generated crate declares them.

use std::collections::BTreeMap;

use client_runtime::chrono::{DateTime, NaiveDate, Utc};
use client_runtime::serde_json::{self, Value, json};
use client_runtime::uuid::Uuid;
use client_runtime::{Base64, Nullable, Secret, v1};

#[derive(Clone)]
struct User {
    id: Uuid,
    name: String,
    /// Required and nullable.
    image: Option<String>,
    age: Option<i64>,
    note: Nullable<String>,
    password: Option<Secret>,
    created: Option<DateTime<Utc>>,
    birthday: Option<NaiveDate>,
    avatar: Option<Base64>,
    manager: Option<Box<User>>,
    scores: Option<BTreeMap<String, Vec<f64>>>,
    data: Option<Value>,
}

v1::record! {
    User {
        required id = "id",
        required name = "name",
        required image = "image",
        optional age = "age",
        optional note = "note",
        optional password = "password",
        optional created = "createdAt",
        optional birthday = "birthday",
        optional avatar = "avatar",
        optional manager = "manager",
        optional scores = "scores",
        optional data = "data",
    }
}

impl User {
    fn new(name: &str) -> Self {
        Self {
            id: Uuid::nil(),
            name: name.to_owned(),
            ..v1::empty()
        }
    }
}

#[derive(Clone)]
struct Counts {
    total: i64,
    additional_properties: BTreeMap<String, i64>,
}

v1::record! {
    Counts {
        required total = "total",
        ..additional_properties
    }
}

fn read<T: v1::Value>(value: &Value) -> Result<T, v1::DecodeFault> {
    v1::decode(value.to_string().as_bytes())
}

fn full() -> Value {
    json!({
        "id": "67e55044-10b1-426f-9247-bb680e5fe0c8",
        "name": "Ann",
        "image": null,
        "age": 41,
        "note": null,
        "password": "hunter2",
        "createdAt": "2024-02-29T23:59:59.500Z",
        "birthday": "1983-01-31",
        "avatar": "aGVsbG8=",
        "manager": {"id": "00000000-0000-0000-0000-000000000000", "name": "Bob", "image": "b.png"},
        "scores": {"a": [1.5, 2.0], "b": []},
        "data": {"any": [1, "thing", null]},
    })
}

#[test]
fn a_record_goes_out_as_it_came_in() {
    let user: User = read(&full()).unwrap();
    assert_eq!(
        user.manager.as_ref().unwrap().image.as_deref(),
        Some("b.png")
    );
    assert_eq!(serde_json::to_value(&user).unwrap(), full());
    assert_eq!(
        serde_json::from_slice::<Value>(&v1::encode(&user).unwrap()).unwrap(),
        full()
    );
    assert_eq!(serde_json::from_value::<User>(full()).unwrap(), user);
}

#[test]
fn other_self_describing_formats_work_as_well() {
    let user: User = read(&full()).unwrap();
    let mut cbor = Vec::new();
    ciborium::into_writer(&user, &mut cbor).unwrap();
    assert_eq!(
        ciborium::from_reader::<User, _>(cbor.as_slice()).unwrap(),
        user
    );
}

#[test]
fn fields_come_in_any_order_and_unknown_ones_are_read_over() {
    let text = r#"{"x": {"deep": [[]]}, "image": "i", "name": "Ann", "y": 1, "id": "00000000-0000-0000-0000-000000000000", "z": null}"#;
    let user: User = v1::decode(text.as_bytes()).unwrap();
    assert_eq!(
        user,
        User {
            image: Some("i".to_owned()),
            ..User::new("Ann")
        }
    );
}

#[test]
fn of_a_field_that_comes_twice_the_last_one_counts() {
    let counts: Counts = v1::decode(br#"{"total": 1, "a": 1, "total": 2, "a": 2}"#).unwrap();
    assert_eq!((counts.total, counts.additional_properties["a"]), (2, 2));
}

#[test]
fn an_unset_optional_field_is_not_sent_and_a_required_null_is() {
    let user = User::new("Ann");
    assert_eq!(
        String::from_utf8(v1::encode(&user).unwrap()).unwrap(),
        r#"{"id":"00000000-0000-0000-0000-000000000000","name":"Ann","image":null}"#
    );
}

#[test]
fn absent_null_and_a_value_are_three_things() {
    let note = |note| {
        let mut value = json!({"id": Uuid::nil().to_string(), "name": "", "image": null});
        if let Some(note) = note {
            value["note"] = note;
        }
        let user: User = read(&value).unwrap();
        assert_eq!(serde_json::to_value(&user).unwrap(), value);
        user.note
    };
    assert_eq!(note(None), Nullable::Absent);
    assert_eq!(note(Some(Value::Null)), Nullable::Null);
    assert_eq!(note(Some("n".into())), Nullable::Value("n".to_owned()));
    assert_eq!(Nullable::from(Some(1)).as_option(), Some(&1));
    // As setters take it.
    fn text(value: impl Into<Nullable<String>>) -> Nullable<String> {
        value.into()
    }
    fn secret(value: impl Into<Nullable<Secret>>) -> Option<Secret> {
        value.into().into_option()
    }
    assert_eq!(text("a"), Nullable::Value("a".to_owned()));
    assert_eq!(text("a".to_owned()), text(Some("a".to_owned())));
    assert_eq!(
        (text(None), text(Nullable::Absent)),
        (Nullable::Null, Nullable::Absent)
    );
    assert_eq!(secret("a"), Some(Secret::from("a")));
    assert_eq!(
        (secret("a".to_owned()), secret(None)),
        (secret(Secret::from("a")), None)
    );
    assert_eq!(Nullable::<i64>::from(None), Nullable::Null);
}

#[test]
fn a_null_in_an_optional_field_is_none() {
    let mut value = full();
    for field in [
        "age",
        "password",
        "createdAt",
        "birthday",
        "avatar",
        "manager",
        "scores",
        "data",
    ] {
        value[field] = Value::Null;
    }
    let user: User = read(&value).unwrap();
    assert_eq!((user.age, user.password, user.manager), (None, None, None));
}

#[test]
fn a_missing_required_field_is_named() {
    let fault =
        v1::decode::<User>(br#"{"id": "67e55044-10b1-426f-9247-bb680e5fe0c8", "image": null}"#)
            .unwrap_err();
    assert!(fault.message.contains("missing field `name`"), "{fault}");
    // Nullable is not optional.
    let fault =
        v1::decode::<User>(br#"{"id": "67e55044-10b1-426f-9247-bb680e5fe0c8", "name": ""}"#)
            .unwrap_err();
    assert!(fault.message.contains("missing field `image`"), "{fault}");
}

#[test]
fn an_array_is_not_an_object() {
    assert!(v1::decode::<Counts>(b"[1]").is_err());
    assert!(v1::decode::<Counts>(b"null").is_err());
}

#[test]
fn other_fields_are_kept_where_the_record_says_so() {
    let counts: Counts = v1::decode(br#"{"b": 2, "total": 3, "a": 1}"#).unwrap();
    assert_eq!(
        counts.additional_properties,
        BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)])
    );
    assert_eq!(
        serde_json::to_value(&counts).unwrap(),
        json!({"total": 3, "a": 1, "b": 2})
    );
    let fault = v1::decode::<Counts>(br#"{"total": 3, "a/b": "x"}"#).unwrap_err();
    assert_eq!(fault.path, "/a~1b");
}

#[test]
fn an_extra_field_does_not_come_beside_one_of_the_same_name() {
    let counts = Counts {
        total: 1,
        additional_properties: BTreeMap::from([("total".to_owned(), 2)]),
    };
    assert_eq!(v1::encode(&counts).unwrap(), br#"{"total":1}"#);
}

macro_rules! wide {
    ($($field:ident = $name:literal,)*) => {
        #[derive(Clone)]
        struct Wide { $($field: i64,)* }
        v1::record! { Wide { $(required $field = $name,)* } }
        const WIDE: &[&str] = &[$($name),*];
    };
}

#[rustfmt::skip]
wide! {
    f0 = "f0", f1 = "f1", f2 = "f2", f3 = "f3", f4 = "f4", f5 = "f5", f6 = "f6", f7 = "f7", f8 = "f8", f9 = "f9",
    f10 = "f10", f11 = "f11", f12 = "f12", f13 = "f13", f14 = "f14", f15 = "f15", f16 = "f16", f17 = "f17", f18 = "f18", f19 = "f19",
    f20 = "f20", f21 = "f21", f22 = "f22", f23 = "f23", f24 = "f24", f25 = "f25", f26 = "f26", f27 = "f27", f28 = "f28", f29 = "f29",
    f30 = "f30", f31 = "f31", f32 = "f32", f33 = "f33", f34 = "f34", f35 = "f35", f36 = "f36", f37 = "f37", f38 = "f38", f39 = "f39",
    f40 = "f40", f41 = "f41", f42 = "f42", f43 = "f43", f44 = "f44", f45 = "f45", f46 = "f46", f47 = "f47", f48 = "f48", f49 = "f49",
    f50 = "f50", f51 = "f51", f52 = "f52", f53 = "f53", f54 = "f54", f55 = "f55", f56 = "f56", f57 = "f57", f58 = "f58", f59 = "f59",
    f60 = "f60", f61 = "f61", f62 = "f62", f63 = "f63", f64 = "f64", f65 = "f65", f66 = "f66", f67 = "f67", f68 = "f68", f69 = "f69",
    f70 = "f70", f71 = "f71", f72 = "f72", f73 = "f73", f74 = "f74", f75 = "f75", f76 = "f76", f77 = "f77", f78 = "f78", f79 = "f79",
    f80 = "f80", f81 = "f81", f82 = "f82", f83 = "f83", f84 = "f84", f85 = "f85", f86 = "f86", f87 = "f87", f88 = "f88", f89 = "f89",
    f90 = "f90", f91 = "f91", f92 = "f92", f93 = "f93", f94 = "f94", f95 = "f95", f96 = "f96", f97 = "f97", f98 = "f98", f99 = "f99",
    f100 = "f100", f101 = "f101", f102 = "f102", f103 = "f103", f104 = "f104", f105 = "f105", f106 = "f106", f107 = "f107", f108 = "f108", f109 = "f109",
    f110 = "f110", f111 = "f111", f112 = "f112", f113 = "f113", f114 = "f114", f115 = "f115", f116 = "f116", f117 = "f117", f118 = "f118", f119 = "f119",
    f120 = "f120", f121 = "f121", f122 = "f122", f123 = "f123", f124 = "f124", f125 = "f125", f126 = "f126", f127 = "f127", f128 = "f128", f129 = "f129",
    f130 = "f130", f131 = "f131", f132 = "f132", f133 = "f133", f134 = "f134", f135 = "f135", f136 = "f136", f137 = "f137", f138 = "f138", f139 = "f139",
    f140 = "f140", f141 = "f141", f142 = "f142", f143 = "f143", f144 = "f144", f145 = "f145", f146 = "f146", f147 = "f147", f148 = "f148", f149 = "f149",
    f150 = "f150", f151 = "f151", f152 = "f152", f153 = "f153", f154 = "f154", f155 = "f155", f156 = "f156", f157 = "f157", f158 = "f158", f159 = "f159",
    f160 = "f160", f161 = "f161", f162 = "f162", f163 = "f163", f164 = "f164", f165 = "f165", f166 = "f166", f167 = "f167", f168 = "f168", f169 = "f169",
    f170 = "f170", f171 = "f171", f172 = "f172", f173 = "f173", f174 = "f174", f175 = "f175", f176 = "f176", f177 = "f177", f178 = "f178", f179 = "f179",
    f180 = "f180", f181 = "f181", f182 = "f182", f183 = "f183", f184 = "f184", f185 = "f185", f186 = "f186", f187 = "f187", f188 = "f188", f189 = "f189",
    f190 = "f190", f191 = "f191", f192 = "f192", f193 = "f193", f194 = "f194", f195 = "f195", f196 = "f196", f197 = "f197", f198 = "f198", f199 = "f199",
    f200 = "f200", f201 = "f201", f202 = "f202", f203 = "f203", f204 = "f204", f205 = "f205", f206 = "f206", f207 = "f207", f208 = "f208", f209 = "f209",
    f210 = "f210", f211 = "f211", f212 = "f212", f213 = "f213", f214 = "f214", f215 = "f215", f216 = "f216", f217 = "f217", f218 = "f218", f219 = "f219",
    f220 = "f220", f221 = "f221", f222 = "f222", f223 = "f223", f224 = "f224", f225 = "f225", f226 = "f226", f227 = "f227", f228 = "f228", f229 = "f229",
    f230 = "f230", f231 = "f231", f232 = "f232", f233 = "f233", f234 = "f234", f235 = "f235", f236 = "f236", f237 = "f237", f238 = "f238", f239 = "f239",
    f240 = "f240", f241 = "f241", f242 = "f242", f243 = "f243", f244 = "f244", f245 = "f245", f246 = "f246", f247 = "f247", f248 = "f248", f249 = "f249",
    f250 = "f250", f251 = "f251", f252 = "f252", f253 = "f253", f254 = "f254", f255 = "f255", f256 = "f256", f257 = "f257", f258 = "f258", f259 = "f259",
    f260 = "f260", f261 = "f261", f262 = "f262", f263 = "f263", f264 = "f264", f265 = "f265", f266 = "f266", f267 = "f267", f268 = "f268", f269 = "f269",
    f270 = "f270", f271 = "f271", f272 = "f272", f273 = "f273", f274 = "f274", f275 = "f275", f276 = "f276", f277 = "f277", f278 = "f278", f279 = "f279",
    f280 = "f280", f281 = "f281", f282 = "f282", f283 = "f283", f284 = "f284", f285 = "f285", f286 = "f286", f287 = "f287", f288 = "f288", f289 = "f289",
    f290 = "f290", f291 = "f291", f292 = "f292", f293 = "f293", f294 = "f294", f295 = "f295", f296 = "f296", f297 = "f297", f298 = "f298", f299 = "f299",
}

#[test]
fn a_record_may_have_hundreds_of_fields() {
    let value: Value = WIDE
        .iter()
        .enumerate()
        .map(|(number, name)| ((*name).to_owned(), json!(number)))
        .collect();
    let wide: Wide = read(&value).unwrap();
    assert_eq!(
        (wide.f0, wide.f127, wide.f128, wide.f299),
        (0, 127, 128, 299)
    );
    assert_eq!(serde_json::to_value(&wide).unwrap(), value);
    for name in ["f0", "f127", "f128", "f255", "f256", "f299"] {
        let mut value = value.clone();
        value.as_object_mut().unwrap().remove(name);
        assert!(
            read::<Wide>(&value)
                .unwrap_err()
                .message
                .contains(&format!("missing field `{name}`"))
        );
    }
}

/// Nothing is not the same as not being there: an empty array may be what removes everything.
#[test]
fn what_is_empty_is_written() {
    #[derive(Clone)]
    struct Roles {
        roles: Vec<String>,
        groups: Option<Vec<String>>,
        limits: Option<BTreeMap<String, i64>>,
        note: Option<String>,
    }
    v1::record! {
        Roles {
            required roles = "roles",
            optional groups = "groups",
            optional limits = "limits",
            optional note = "note",
        }
    }
    let unset: Roles = v1::empty();
    let empty = Roles {
        groups: Some(Vec::new()),
        limits: Some(BTreeMap::new()),
        note: Some(String::new()),
        ..unset.clone()
    };
    for (roles, json) in [
        (unset, r#"{"roles":[]}"#),
        (empty, r#"{"roles":[],"groups":[],"limits":{},"note":""}"#),
    ] {
        assert_eq!(serde_json::to_string(&roles).expect("it is JSON"), json);
        assert_eq!(v1::decode::<Roles>(json.as_bytes()), Ok(roles));
    }
}

/// What `#[derive]` makes of a record is what its declaration makes of it.
#[test]
fn it_is_shown_and_compared_like_a_derived_one() {
    mod derived {
        #[derive(Debug)]
        #[expect(dead_code, reason = "it is only shown")]
        pub(super) struct Shown {
            pub(super) r#type: String,
            pub(super) name: Option<i64>,
            pub(super) inner: Vec<super::Counts>,
            pub(super) others: std::collections::BTreeMap<String, bool>,
        }
    }
    #[derive(Clone)]
    struct Shown {
        r#type: String,
        name: Option<i64>,
        inner: Vec<Counts>,
        others: BTreeMap<String, bool>,
    }
    v1::record! { Shown { required r#type = "the type", optional name = "a-name", required inner = "inner", ..others } }

    let counts = Counts {
        total: 1,
        additional_properties: BTreeMap::from([("a".to_owned(), 2)]),
    };
    let record = Shown {
        r#type: "x".to_owned(),
        name: Some(7),
        inner: vec![counts],
        others: BTreeMap::from([("b".to_owned(), true)]),
    };
    let derived = derived::Shown {
        r#type: record.r#type.clone(),
        name: record.name,
        inner: record.inner.clone(),
        others: record.others.clone(),
    };
    assert_eq!(format!("{record:?}"), format!("{derived:?}"));
    assert_eq!(format!("{record:#?}"), format!("{derived:#?}"));

    assert_eq!(record, record.clone());
    let different: [fn(&mut Shown); 4] = [
        |it| it.r#type.push('y'),
        |it| it.name = None,
        |it| it.inner[0].total = 2,
        |it| it.others.clear(),
    ];
    for change in different {
        let mut changed = record.clone();
        change(&mut changed);
        assert_ne!(record, changed);
    }
}
