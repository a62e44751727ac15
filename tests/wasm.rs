//! The analyzer as JavaScript meets it. `npm test` runs this in Node and, with `WASM_BINDGEN_USE_BROWSER`, in a browser.
#![cfg(target_arch = "wasm32")]

use guillemet::wire::wasm;
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const TEXT: &str = "😀 « Nous partirons », a dit Élise Vautrin devant 12 élus.\n";

fn get(value: &JsValue, key: &str) -> JsValue {
    Reflect::get(value, &key.into()).unwrap()
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        Reflect::set(&object, &(*key).into(), value).unwrap();
    }
    object.into()
}

#[wasm_bindgen_test]
fn reads_an_article() {
    let reading =
        wasm::read("a.txt", TEXT.as_bytes(), Some("2024-05-01".into()), Some("metadata".into()), None, None)
            .unwrap();
    assert_eq!(reading.text(), TEXT);
    let marks = reading.marks();
    assert!(!marks.is_empty() && marks.len().is_multiple_of(4));
    let starts: Vec<u32> = marks.chunks(4).map(|mark| mark[1]).collect();
    assert!(starts.is_sorted());
    let utf16: Vec<u16> = TEXT.encode_utf16().collect();
    let quotation = marks.chunks(4).find(|mark| mark[0] == 0).unwrap();
    let words = String::from_utf16(&utf16[quotation[1] as usize..quotation[2] as usize]).unwrap();
    assert_eq!(words, "Nous partirons");
}

#[wasm_bindgen_test]
fn details_are_plain_objects() {
    let detail = wasm::read("a.txt", TEXT.as_bytes(), Some("2024-05-01".into()), None, None, None)
        .unwrap()
        .detail()
        .unwrap();
    assert!(detail.is_object() && !detail.is_instance_of::<js_sys::Map>());
    assert_eq!(get(&get(&detail, "date"), "basis"), "given");
    assert_eq!(get(&detail, "characters").as_f64().unwrap() as usize, TEXT.encode_utf16().count());
    assert!(Array::is_array(&get(&detail, "entities")));
    let nothing = wasm::read("b.txt", b"Rien.", None, None, None, None).unwrap().detail().unwrap();
    assert!(get(&nothing, "date").is_null(), "what is unknown is null, not missing");
}

#[wasm_bindgen_test]
fn refusals_are_plain_objects() {
    for (bytes, date, basis, code) in [
        (&b"\x00\x01\x00"[..], None, None, "binary"),
        (b"x", Some("2024-02-30"), None, "bad-date"),
        (b"x", Some("2024-02-28"), Some("guess"), "bad-basis"),
    ] {
        let thrown = wasm::read("a", bytes, date.map(str::to_owned), basis.map(str::to_owned), None, None)
            .err()
            .unwrap();
        assert_eq!(get(&thrown, "code"), code);
        assert!(get(&thrown, "fr").is_string() && get(&thrown, "en").is_string());
    }
    assert_eq!(get(&wasm::join(vec![1.into()]).err().unwrap(), "code"), "bad-argument");
}

#[wasm_bindgen_test]
fn entities_go_there_and_back() {
    let reading = wasm::read("a.txt", TEXT.as_bytes(), None, None, None, None).unwrap();
    let entities = get(&reading.detail().unwrap(), "entities");
    let digest = Uint8Array::from(&reading.digest()[..]);
    let joined = wasm::join(vec![entities.clone(), digest.into()]).unwrap();
    let count = Array::from(&entities).length() as usize;
    assert_eq!(joined.entities().lines().count(), count);
    let places: Vec<u32> = (0..count as u32).collect();
    assert_eq!(joined.places(), [&places[..], &places[..]].concat());
}

#[wasm_bindgen_test]
fn analyzes_many_files() {
    let file = |name: &str, bytes: &[u8]| {
        object(&[("name", name.into()), ("bytes", Uint8Array::from(bytes).into())])
    };
    let files = Array::of2(&file("a.txt", TEXT.as_bytes()), &file("b.bin", b"\x00\x00\x00"));
    let analysis = js_sys::JSON::parse(&wasm::analyze(files.into(), true).unwrap()).unwrap();
    assert_eq!(get(&analysis, "offsets"), "utf-16");
    assert_eq!(get(&Array::from(&get(&analysis, "documents")).get(0), "text"), TEXT);
    assert_eq!(get(&Array::from(&get(&analysis, "failures")).get(0), "code"), "binary");
}

#[wasm_bindgen_test]
fn reads_metadata_rules_and_version() {
    let lines = Array::from(&wasm::metadata_lines(b"file,date\na.txt,2024-05-01\n").unwrap());
    assert_eq!(get(&lines.get(0), "date"), "2024-05-01");
    assert!(get(&lines.get(0), "url").is_null());
    assert!(wasm::rules().unwrap().is_object());
    assert_eq!(wasm::version(), env!("CARGO_PKG_VERSION"));
}
