//! However large a type is and however it holds itself, reading it takes no more of the stack than a thread has, and gives the whole value.

#![allow(
    clippy::large_enum_variant,
    reason = "as in generated code, which boxes nothing for its size"
)]

use std::collections::BTreeMap;

use client_runtime::serde_json::{self, Value, json};
use client_runtime::v1;

/// Declares a record of what is given and three hundred fields more.
macro_rules! large {
    ($($type:ident { $($field:ident: $of:ty,)* } of $more:ty)*) => {$(
        large! { @ $type { $($field: $of = stringify,)* } $more;
        f000 "f000" f001 "f001" f002 "f002" f003 "f003" f004 "f004" f005 "f005"
        f006 "f006" f007 "f007" f008 "f008" f009 "f009" f010 "f010" f011 "f011"
        f012 "f012" f013 "f013" f014 "f014" f015 "f015" f016 "f016" f017 "f017"
        f018 "f018" f019 "f019" f020 "f020" f021 "f021" f022 "f022" f023 "f023"
        f024 "f024" f025 "f025" f026 "f026" f027 "f027" f028 "f028" f029 "f029"
        f030 "f030" f031 "f031" f032 "f032" f033 "f033" f034 "f034" f035 "f035"
        f036 "f036" f037 "f037" f038 "f038" f039 "f039" f040 "f040" f041 "f041"
        f042 "f042" f043 "f043" f044 "f044" f045 "f045" f046 "f046" f047 "f047"
        f048 "f048" f049 "f049" f050 "f050" f051 "f051" f052 "f052" f053 "f053"
        f054 "f054" f055 "f055" f056 "f056" f057 "f057" f058 "f058" f059 "f059"
        f060 "f060" f061 "f061" f062 "f062" f063 "f063" f064 "f064" f065 "f065"
        f066 "f066" f067 "f067" f068 "f068" f069 "f069" f070 "f070" f071 "f071"
        f072 "f072" f073 "f073" f074 "f074" f075 "f075" f076 "f076" f077 "f077"
        f078 "f078" f079 "f079" f080 "f080" f081 "f081" f082 "f082" f083 "f083"
        f084 "f084" f085 "f085" f086 "f086" f087 "f087" f088 "f088" f089 "f089"
        f090 "f090" f091 "f091" f092 "f092" f093 "f093" f094 "f094" f095 "f095"
        f096 "f096" f097 "f097" f098 "f098" f099 "f099" f100 "f100" f101 "f101"
        f102 "f102" f103 "f103" f104 "f104" f105 "f105" f106 "f106" f107 "f107"
        f108 "f108" f109 "f109" f110 "f110" f111 "f111" f112 "f112" f113 "f113"
        f114 "f114" f115 "f115" f116 "f116" f117 "f117" f118 "f118" f119 "f119"
        f120 "f120" f121 "f121" f122 "f122" f123 "f123" f124 "f124" f125 "f125"
        f126 "f126" f127 "f127" f128 "f128" f129 "f129" f130 "f130" f131 "f131"
        f132 "f132" f133 "f133" f134 "f134" f135 "f135" f136 "f136" f137 "f137"
        f138 "f138" f139 "f139" f140 "f140" f141 "f141" f142 "f142" f143 "f143"
        f144 "f144" f145 "f145" f146 "f146" f147 "f147" f148 "f148" f149 "f149"
        f150 "f150" f151 "f151" f152 "f152" f153 "f153" f154 "f154" f155 "f155"
        f156 "f156" f157 "f157" f158 "f158" f159 "f159" f160 "f160" f161 "f161"
        f162 "f162" f163 "f163" f164 "f164" f165 "f165" f166 "f166" f167 "f167"
        f168 "f168" f169 "f169" f170 "f170" f171 "f171" f172 "f172" f173 "f173"
        f174 "f174" f175 "f175" f176 "f176" f177 "f177" f178 "f178" f179 "f179"
        f180 "f180" f181 "f181" f182 "f182" f183 "f183" f184 "f184" f185 "f185"
        f186 "f186" f187 "f187" f188 "f188" f189 "f189" f190 "f190" f191 "f191"
        f192 "f192" f193 "f193" f194 "f194" f195 "f195" f196 "f196" f197 "f197"
        f198 "f198" f199 "f199" f200 "f200" f201 "f201" f202 "f202" f203 "f203"
        f204 "f204" f205 "f205" f206 "f206" f207 "f207" f208 "f208" f209 "f209"
        f210 "f210" f211 "f211" f212 "f212" f213 "f213" f214 "f214" f215 "f215"
        f216 "f216" f217 "f217" f218 "f218" f219 "f219" f220 "f220" f221 "f221"
        f222 "f222" f223 "f223" f224 "f224" f225 "f225" f226 "f226" f227 "f227"
        f228 "f228" f229 "f229" f230 "f230" f231 "f231" f232 "f232" f233 "f233"
        f234 "f234" f235 "f235" f236 "f236" f237 "f237" f238 "f238" f239 "f239"
        f240 "f240" f241 "f241" f242 "f242" f243 "f243" f244 "f244" f245 "f245"
        f246 "f246" f247 "f247" f248 "f248" f249 "f249" f250 "f250" f251 "f251"
        f252 "f252" f253 "f253" f254 "f254" f255 "f255" f256 "f256" f257 "f257"
        f258 "f258" f259 "f259" f260 "f260" f261 "f261" f262 "f262" f263 "f263"
        f264 "f264" f265 "f265" f266 "f266" f267 "f267" f268 "f268" f269 "f269"
        f270 "f270" f271 "f271" f272 "f272" f273 "f273" f274 "f274" f275 "f275"
        f276 "f276" f277 "f277" f278 "f278" f279 "f279" f280 "f280" f281 "f281"
        f282 "f282" f283 "f283" f284 "f284" f285 "f285" f286 "f286" f287 "f287"
        f288 "f288" f289 "f289" f290 "f290" f291 "f291" f292 "f292" f293 "f293"
        f294 "f294" f295 "f295" f296 "f296" f297 "f297" f298 "f298" f299 "f299"
        }
    )*};
    (@ $type:ident { $($field:ident: $of:ty = $s:ident,)* } $more:ty; $($name:ident $wire:literal)*) => {
        #[derive(Clone)]
        struct $type { $($field: Option<$of>,)* $($name: Option<$more>,)* others: BTreeMap<String, Tried> }
        large! { @record $type [$($field)*] $($name $wire)* }
    };
    (@record $type:ident [] $($name:ident $wire:literal)*) => {
        v1::record! { $type { $(optional $name = $wire,)* ..others } }
    };
    (@record $type:ident [itself tried tagged items map list tree inline] $($name:ident $wire:literal)*) => {
        v1::record! { $type {
            optional itself = "itself", optional tried = "tried", optional tagged = "tagged", optional items = "items",
            optional map = "map", optional list = "list", optional tree = "tree", optional inline = "inline",
            $(optional $name = $wire,)* ..others
        } }
    };
}

large! {
    Large {
        itself: Box<Large>,
        tried: Box<Tried>,
        tagged: Box<Tagged>,
        items: Vec<Large>,
        map: BTreeMap<String, Tried>,
        list: List,
        tree: Tree,
        inline: Strings,
    } of String
    Unions {} of Box<Tried>
    Strings {} of String
}

#[derive(Clone, Debug, PartialEq)]
struct List(Vec<List>);
v1::newtype! { List(Vec<List>) }

#[derive(Clone, Debug, PartialEq)]
struct Tree(BTreeMap<String, Tree>);
v1::newtype! { Tree(BTreeMap<String, Tree>) }

#[derive(Clone, PartialEq)]
enum Tried {
    Large(Box<Large>),
    Unions(Unions),
    Strings(Strings),
    List(Vec<Tried>),
    Tagged(Box<Tagged>),
    Unknown(Value),
}
v1::union! { Tried { Large(Box<Large>), Unions(Unions), Strings(Strings), List(Vec<Tried>), Tagged(Box<Tagged>), } }

#[derive(Clone, PartialEq)]
enum Tagged {
    Large(Large),
    Unions(Unions),
    Unknown(Value),
}
v1::union! { Tagged by "kind" { Large(Large) adds "large", Unions(Unions) adds "unions", } }

/// A type of ninety kilobytes, which nothing boxes.
#[derive(Clone)]
struct Wide {
    a: Option<Strings>,
    b: Option<Strings>,
    c: Option<Strings>,
    d: Option<Strings>,
    e: Option<Strings>,
    f: Option<Strings>,
    g: Option<Strings>,
    h: Option<Strings>,
    i: Option<Strings>,
    j: Option<Strings>,
    k: Option<Strings>,
    l: Option<Strings>,
}
v1::record! { Wide {
    optional a = "a", optional b = "b", optional c = "c", optional d = "d", optional e = "e", optional f = "f",
    optional g = "g", optional h = "h", optional i = "i", optional j = "j", optional k = "k", optional l = "l",
} }

#[derive(Clone, PartialEq)]
enum Held {
    Wide(Wide),
    Text(String),
    Unknown(Value),
}
v1::union! { Held { Wide(Wide), Text(String), } }

#[derive(Clone, PartialEq)]
enum Kind {
    Wide(Wide),
    Unknown(Value),
}
v1::union! { Kind by "kind" { Wide(Wide) adds "wide", } }

#[test]
fn no_value_takes_all_of_the_stack() {
    fn comes_back<T: v1::Value>(value: &Value) {
        let read = v1::decode::<T>(value.to_string().as_bytes()).unwrap();
        let written = v1::encode(&read).unwrap();
        assert!(serde_json::from_slice::<Value>(&written).unwrap() == *value);
    }
    let thread = std::thread::Builder::new().stack_size(1024 * 1024);
    let reading = thread.spawn(|| {
        let wide = json!({"kind": "wide", "a": {"f000": "x"}, "l": {"f299": "y"}});
        comes_back::<Vec<Kind>>(&json!([wide, wide]));
        comes_back::<BTreeMap<String, Kind>>(&json!({"a": wide}));
        let wide = json!({"a": {"f000": "x"}, "l": {"f299": "y"}});
        comes_back::<Vec<Wide>>(&json!([wide, wide]));
        comes_back::<Vec<Box<Wide>>>(&json!([wide, wide]));
        comes_back::<BTreeMap<String, Wide>>(&json!({"a": wide}));
        comes_back::<Vec<Held>>(&json!([wide, "text", wide]));
        comes_back::<Option<Box<Held>>>(&wide);
    });
    reading.unwrap().join().unwrap();
}

const WAYS: [(&str, &str); 12] = [
    (r#"{"itself":"#, "}"),
    (r#"{"tried":"#, "}"),
    (r#"{"tagged":"#, "}"),
    (r#"{"tagged":{"kind":"large","tried":"#, "}}"),
    (r#"{"tagged":{"f001":{},"kind":"unions","f000":"#, "}}"),
    (r#"{"items":["#, "]}"),
    (r#"{"map":{"a key":"#, "}}"),
    (r#"{"beyond":"#, "}"),
    (r#"{"f000":"#, "}"),
    (r#"{"f299":[{"f000":"#, "}]}"),
    (r#"{"list":[["#, "]]}"),
    (r#"{"tree":{"a":"#, "}}"),
];

#[test]
fn no_type_takes_all_of_the_stack() {
    let thread = std::thread::Builder::new().stack_size(1024 * 1024);
    let reading = thread.spawn(|| {
        for (begin, end) in WAYS {
            for depth in [1, 20, 40, 60, 100, 126, 5000] {
                // JSON nests no deeper than 127.
                let levels = depth * begin.matches(['{', '[']).count();
                let text = begin.repeat(depth) + "{}" + &end.repeat(depth);
                let large = v1::decode::<Box<Large>>(text.as_bytes());
                let tagged = v1::decode::<Box<Tagged>>(text.as_bytes());
                let tried = v1::decode::<Box<Tried>>(text.as_bytes());
                let map = v1::decode::<BTreeMap<String, Vec<Tried>>>(text.as_bytes());
                drop((large, tagged, map));
                // Serde's own way has no other stack, and may end earlier.
                drop(serde_json::from_str::<Box<Tried>>(&text));
                match tried {
                    Ok(tried) => {
                        let value: Value = serde_json::from_str(&text).unwrap();
                        let written = v1::encode(&tried).unwrap();
                        let written: Value = serde_json::from_slice(&written).unwrap();
                        assert!(written == value, "{begin} {depth}");
                    }
                    Err(fault) => assert!(levels > 126, "{begin} {depth}: {fault}"),
                }
            }
        }
        assert_eq!(v1::decode::<Value>(b"{}"), Ok(json!({})));
    });
    reading.unwrap().join().unwrap();
}

/// Nothing ends a type that is itself and nothing else: an error does.
#[test]
fn a_union_of_itself_ends() {
    #[derive(Clone, PartialEq)]
    enum Ring {
        Again(Box<Ring>),
        Other(Box<Other>),
        Unknown(Value),
    }
    v1::union! { Ring { Again(Box<Ring>), Other(Box<Other>), } }
    #[derive(Clone, PartialEq)]
    enum Other {
        Ring(Box<Ring>),
        Unknown(Value),
    }
    v1::union! { Other by "kind" { Ring(Box<Ring>) adds "ring", } }

    let thread = std::thread::Builder::new().stack_size(1024 * 1024);
    let reading = thread.spawn(|| {
        for text in [
            "1",
            "{}",
            r#"{"kind": "ring"}"#,
            r#"{"a": 1, "kind": "ring"}"#,
        ] {
            assert!(v1::decode::<Ring>(text.as_bytes()).is_err(), "{text}");
        }
        assert!(v1::decode::<Other>(br#"{"kind": "ring"}"#).is_err());
    });
    reading.unwrap().join().unwrap();
}
