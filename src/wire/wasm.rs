//! What JavaScript sees. Offsets are UTF-16; what cannot be read is thrown as a plain object `{code, fr, en}`.

use super::analysis::{Detail, Entity, Failure, Gender, MetadataRow, RuleText, Rules};
use super::assemble::{self, entity};
use super::dates::day;
use super::errors::{BAD_ARGUMENT, Trouble, explain};
use super::marks::marks;
use super::offsets::Unit;
use super::packed::{pack, unpack};
use super::rules::{RULES, Rule};
use super::vocabulary::typography;
use crate::compare::{self, Digest, Names};
use crate::import::{lexicon, metadata};
use crate::link::{self, Article};
use crate::{Input, OwnNames, Typography};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
type Compared = import("./analysis").Compared;
type Detail = import("./analysis").Detail;
type Entity = import("./analysis").Entity;
type MetadataRow = import("./analysis").MetadataRow;
type Rules = import("./analysis").Rules;

/** A file to read; `date` is `YYYY-MM-DD`, `basis` is `given` where it is left out. */
interface InputFile { name: string; bytes: Uint8Array; date?: string; basis?: import("./analysis").DateBasis }
"#;

/// Makes a panic say where it happened: there should be none, and one that does happen must be findable.
#[wasm_bindgen(start, skip_typescript)]
fn start() {
    console_error_panic_hook::set_once();
}

/// One article, read.
#[wasm_bindgen]
pub struct Reading {
    article: Article,
}

#[wasm_bindgen]
impl Reading {
    /// The clean text that every offset points into.
    #[wasm_bindgen(getter)]
    pub fn text(&self) -> String {
        self.article.text.to_string()
    }

    /// Every finding as four numbers: layer, start, end, index in that layer's array of `detail()`. Layers: 0 quotation, 1 person,
    /// 2 organisation, 3 place (1 to 3 in `mentions`), 4 role, 5 time, 6 quantity, 7 residue, 8 source. The first to start comes
    /// first, of those that start together the longest.
    #[wasm_bindgen(getter)]
    pub fn marks(&self) -> Vec<u32> {
        marks(&self.article)
    }

    /// What comparing needs of the article, for `compare()`.
    pub fn digest(&self) -> Vec<u8> {
        pack(&assemble::digest(&self.article, Unit::Utf16))
    }

    /// The document of the analysis, with the article's own `entities`.
    #[wasm_bindgen(unchecked_return_type = "Detail")]
    pub fn detail(&self) -> Result<JsValue, JsValue> {
        let detail: Detail = assemble::detail(&self.article, Unit::Utf16);
        to_js(&detail)
    }
}

/// Reads one file. `date` is `YYYY-MM-DD`; `basis` says how it is known (`given` where it is left out).
/// `usage` says whose spaces before marks are right (French ones where it is left out); `recurring` are lines that stand in other
/// articles too. Throws `{code, fr, en}` where the file cannot be read.
#[wasm_bindgen]
pub fn read(
    name: &str,
    bytes: &[u8],
    #[wasm_bindgen(unchecked_optional_param_type = "string")] date: Option<String>,
    #[wasm_bindgen(unchecked_optional_param_type = "import(\"./analysis\").DateBasis")] basis: Option<String>,
    #[wasm_bindgen(unchecked_optional_param_type = "\"french\" | \"swiss\" | \"quebec\"")] usage: Option<
        String,
    >,
    #[wasm_bindgen(unchecked_optional_param_type = "string[]")] recurring: Option<Vec<String>>,
) -> Result<Reading, JsValue> {
    let date = day(date.as_deref(), basis.as_deref()).map_err(throw)?;
    let typography = match usage {
        None => Typography::default(),
        Some(usage) => typography(&usage).ok_or_else(|| throw(BAD_ARGUMENT))?,
    };
    let recurring = recurring.unwrap_or_default();
    let input = Input { name, bytes, date, typography, recurring: &recurring };
    let article = crate::read(input).map_err(|why| throw(explain(why)))?;
    Ok(Reading { article })
}

/// The lines that several of these texts have word for word, in order: what `read` takes as `recurring`.
#[wasm_bindgen]
pub fn recurring(texts: Vec<String>) -> Vec<String> {
    compare::recurring(texts.iter().map(String::as_str))
}

/// Names of the user's own, read once and used for many articles.
#[wasm_bindgen]
pub struct Lexicon {
    own: OwnNames,
}

#[wasm_bindgen]
impl Lexicon {
    /// The names of a CSV file with the columns `name`, `type`, `variants` and `role`.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8]) -> Lexicon {
        Lexicon { own: OwnNames::new(lexicon::parse(bytes)) }
    }

    /// How many names there are.
    #[wasm_bindgen(getter)]
    pub fn size(&self) -> usize {
        self.own.entries().len()
    }

    /// Reads one file as `read` does, with these names beside the tables.
    pub fn read(
        &self,
        name: &str,
        bytes: &[u8],
        #[wasm_bindgen(unchecked_optional_param_type = "string")] date: Option<String>,
        #[wasm_bindgen(unchecked_optional_param_type = "import(\"./analysis\").DateBasis")] basis: Option<
            String,
        >,
    ) -> Result<Reading, JsValue> {
        let date = day(date.as_deref(), basis.as_deref()).map_err(throw)?;
        let input = Input { name, bytes, date, ..Input::default() };
        let article = crate::read_with(input, &self.own).map_err(|why| throw(explain(why)))?;
        Ok(Reading { article })
    }
}

/// The entities of several articles, joined.
#[wasm_bindgen]
pub struct Joined {
    entities: String,
    places: Vec<u32>,
}

#[wasm_bindgen]
impl Joined {
    /// Who and what all of them name: an `Entity` a line, in JSON. Of thousands few are looked at, and those are read from it.
    #[wasm_bindgen(getter)]
    pub fn entities(&self) -> String {
        self.entities.clone()
    }

    /// For each entity of each article in turn its line in `entities`.
    #[wasm_bindgen(getter)]
    pub fn places(&self) -> Vec<u32> {
        self.places.clone()
    }
}

/// Joins the entities that several articles share. For each article stands what `Reading.digest()` gave of it, or the list of its entities
/// where that has changed since.
#[wasm_bindgen]
pub fn join(
    #[wasm_bindgen(unchecked_param_type = "(Uint8Array | Entity[])[]")] articles: Vec<JsValue>,
) -> Result<Joined, JsValue> {
    let articles: Vec<Digest> = articles.into_iter().map(named).collect::<Result<_, _>>()?;
    let names: Vec<Names> = articles.iter().map(Names::from).collect();
    let (entities, maps) = compare::join(&names);
    let line = |(at, each)| serde_json::to_string(&entity(each, at)).map_err(|_| throw(BAD_ARGUMENT));
    let lines: Vec<String> = entities.iter().enumerate().map(line).collect::<Result<_, _>>()?;
    Ok(Joined { entities: lines.join("\n"), places: maps.iter().flatten().map(|&at| at as u32).collect() })
}

/// Whom an article names, as joining asks for it.
fn named(article: JsValue) -> Result<Digest, JsValue> {
    if let Some(bytes) = article.dyn_ref::<js_sys::Uint8Array>() {
        return unpack(&bytes.to_vec()).ok_or_else(|| throw(BAD_ARGUMENT));
    }
    let entities: Vec<link::Entity> = from_js::<Vec<Entity>>(article)?.into_iter().map(known).collect();
    Ok(Digest { counts: vec![0; entities.len()], entities, ..Digest::default() })
}

/// Compares articles by what `Reading.digest()` gave of each. `moves` are the user's, two numbers each: an article's place, and that of another one
/// into whose group it belongs, or its own where it stands alone.
#[wasm_bindgen(unchecked_return_type = "Compared")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "Uint8Array[]")] digests: Vec<js_sys::Uint8Array>,
    moves: &[u32],
) -> Result<JsValue, JsValue> {
    let digests: Option<Vec<Digest>> = digests.iter().map(|bytes| unpack(&bytes.to_vec())).collect();
    let digests = digests.ok_or_else(|| throw(BAD_ARGUMENT))?;
    let moves: Vec<(usize, usize)> = moves.chunks_exact(2).map(|m| (m[0] as usize, m[1] as usize)).collect();
    to_js(&assemble::compared(&digests.iter().collect::<Vec<_>>(), &moves))
}

/// The whole analysis of several files as JSON; `text` adds each article's text. Files that cannot be read stand in its `failures`.
#[wasm_bindgen]
pub fn analyze(
    #[wasm_bindgen(unchecked_param_type = "InputFile[]")] files: JsValue,
    text: bool,
) -> Result<String, JsValue> {
    #[derive(Deserialize)]
    struct File {
        name: String,
        #[serde(with = "serde_wasm_bindgen::preserve")]
        bytes: js_sys::Uint8Array,
        date: Option<String>,
        basis: Option<String>,
    }
    let files: Vec<File> = from_js(files)?;
    let bytes: Vec<Vec<u8>> = files.iter().map(|file| file.bytes.to_vec()).collect();
    let (mut inputs, mut articles, mut failures) = (Vec::new(), Vec::new(), Vec::new());
    for (File { name, date, basis, .. }, bytes) in files.iter().zip(&bytes) {
        match day(date.as_deref(), basis.as_deref()) {
            Ok(date) => inputs.push(Input { name, bytes, date, ..Input::default() }),
            Err(why) => failures.push(Failure::new(name, why)),
        }
    }
    for (input, read) in inputs.iter().zip(crate::read_all(&inputs, &OwnNames::default())) {
        match read {
            Ok(article) => articles.push(article),
            Err(why) => failures.push(Failure::new(input.name, explain(why))),
        }
    }
    let analysis = assemble::analyze(articles, failures, Unit::Utf16, text);
    analysis.json().map_err(|_| throw(BAD_ARGUMENT))
}

/// Reads a `metadata.csv`: its lines as `{file, date, source, author, title, url}`.
#[wasm_bindgen(js_name = metadata, unchecked_return_type = "MetadataRow[]")]
pub fn metadata_lines(bytes: &[u8]) -> Result<JsValue, JsValue> {
    let row = |metadata::Metadata { file, date, source, author, title, url }| MetadataRow {
        file,
        date,
        source,
        author,
        title,
        url,
    };
    to_js(&metadata::parse(bytes).into_iter().map(row).collect::<Vec<_>>())
}

/// What each rule says to a person.
#[wasm_bindgen(unchecked_return_type = "Rules")]
pub fn rules() -> Result<JsValue, JsValue> {
    let text = |rule: &Rule| (rule.id, RuleText { fr: rule.fr, en: rule.en });
    to_js(&Rules(RULES.iter().map(text).collect()))
}

/// The version of the analyzer.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// An entity as linking knows it.
fn known(entity: Entity) -> link::Entity {
    let Entity { id: _, r#type: kind, name, variants, gender, country } = entity;
    let gender = gender.map(|gender| if gender == Gender::M { 'm' } else { 'f' });
    link::Entity { kind, name, variants, gender, country }
}

fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

fn from_js<T: serde::de::DeserializeOwned>(value: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value).map_err(|_| throw(BAD_ARGUMENT))
}

/// The plain object that is thrown.
fn throw(why: Trouble) -> JsValue {
    to_js(&why).unwrap_or_else(|_| JsValue::from_str(why.code))
}
