//! Reading the JSON files of a subject, with every fault of all of them reported at once.

use jsonschema::ValidationError;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Pack;
use super::compile::compile;
use super::fault::Fault;
use super::names::{RULES, nearest};
use super::source::{Interface, Rules, Source, Words};
use super::translation::{self, Translated};

/// A subject as its files have it.
#[derive(Clone, Debug)]
pub struct Subject {
    /// Its rules.
    pub rules: String,
    /// Its words and those of the interface, in each of its languages.
    pub languages: Vec<Language>,
}

/// The words of a subject in one language.
#[derive(Clone, Debug)]
pub struct Language {
    /// The language, a BCP 47 tag: `en-GB`.
    pub tag: String,
    /// The words of the subject.
    pub words: String,
    /// The words of the interface.
    pub interface: String,
}

/// Reads and compiles a subject, a pack for each of its languages, or says everything that is wrong
/// with it: faults of form (a field missing, misspelt or of the wrong type), faults of content (an id
/// that names nothing) and faults of translation (a text that is still the first language's).
///
/// Translations are held against British English, or else against the first language there is.
pub fn read(subject: &Subject) -> Result<Vec<Pack>, Vec<Fault>> {
    let mut faults = Vec::new();
    let rules: Option<(Value, Rules)> = parse(RULES, &subject.rules, &mut faults);
    let mut packs = Vec::new();
    let mut read = Vec::new();
    for Language { tag, words, interface } in &subject.languages {
        let file = format!("{tag}.json");
        let interface_file = format!("interface/{file}");
        let words: Option<(Value, Words)> = parse(&file, words, &mut faults);
        let interface: Option<(Value, Interface)> = parse(&interface_file, interface, &mut faults);
        if let (Some((_, rules)), Some((_, words)), Some((_, interface))) =
            (&rules, &words, &interface)
        {
            let source = Source {
                language: tag.clone(),
                rules: rules.clone(),
                words: words.clone(),
                interface: interface.clone(),
            };
            match compile(&source) {
                Ok(pack) => packs.push(pack),
                Err(found) => add(&mut faults, found),
            }
        }
        read.push((
            tag,
            [(file, words.map(|it| it.0)), (interface_file, interface.map(|it| it.0))],
        ));
    }
    let Some(first) = read.iter().find(|(tag, _)| *tag == "en-GB").or(read.first()) else {
        return Err(vec![Fault::new(
            RULES,
            "",
            "has no words beside it: add a file such as en-GB.json",
        )]);
    };
    for (language, files) in &read {
        for ((file, words), (first_file, first_words)) in files.iter().zip(&first.1) {
            let (Some(words), Some(first_words)) = (words, first_words) else { continue };
            if file != first_file {
                let first = Translated { file: first_file, language: first.0, words: first_words };
                let found = translation::faults(Translated { file, language, words }, first);
                add(&mut faults, found);
            }
        }
    }
    if faults.is_empty() { Ok(packs) } else { Err(faults) }
}

/// Adds faults to those there are, but for those of places that have one: what stands there is a
/// placeholder, and each language would tell those of the rules again. Where a list of the rules
/// could not be read, nothing is said of its words.
fn add(faults: &mut Vec<Fault>, found: Vec<Fault>) {
    let known = faults.clone();
    let is_known = |Fault { file, path, .. }: &Fault| {
        mended(&known, file, path) || mended(&known, RULES, path)
    };
    faults.extend(found.into_iter().filter(|fault| !is_known(fault)));
}

/// Parses a file as JSON, mends its form, and reads it as a type.
fn parse<T: JsonSchema + DeserializeOwned>(
    file: &str,
    json: &str,
    faults: &mut Vec<Fault>,
) -> Option<(Value, T)> {
    let parsed = serde_json::from_str(json);
    let not_json = |error| Fault::new(file, "", format!("not JSON: {error}"));
    let mut value: Value = parsed.map_err(|error| faults.push(not_json(error))).ok()?;
    let before = faults.len();
    repair(&schemars::schema_for!(T).to_value(), file, &mut value, faults);
    match serde_path_to_error::deserialize(value.clone()) {
        Ok(typed) => Some((value, typed)),
        Err(error) => {
            // The schema and the types say the same, so this is only reached where a repair
            // could not reconcile them; the faults found so far are the ones to mend first.
            if faults.len() == before {
                faults.push(Fault::new(file, error.path().to_string(), error.inner().to_string()));
            }
            None
        }
    }
}

/// Finds every fault of form, and mends each with a placeholder so that the faults of content
/// elsewhere can be found in the same go.
fn repair(schema: &Value, file: &str, value: &mut Value, faults: &mut Vec<Fault>) {
    let validator =
        jsonschema::validator_for(schema).expect("the schema made from our types is valid");
    // Mending an object can uncover faults inside it, so look again until nothing is new.
    for _ in 0..8 {
        let found: Vec<(String, Repair, String)> = validator
            .iter_errors(value)
            .flat_map(|error| {
                let pointer = error.instance_path().as_str().to_owned();
                repairs(schema, &error)
                    .into_iter()
                    .map(move |(repair, message)| (pointer.clone(), repair, message))
            })
            .collect();
        if found.is_empty() {
            break;
        }
        for (pointer, repair, message) in found {
            let path = match &repair {
                Repair::Remove(key) | Repair::Insert(key) => format!("{}.{key}", dotted(&pointer)),
                Repair::Replace(_) => dotted(&pointer),
            };
            let path = path.trim_start_matches('.').to_owned();
            if !mended(faults, file, &path) {
                faults.push(Fault::new(file, path, message));
            }
            apply(value, &pointer, repair);
        }
    }
}

/// Whether a place was mended, or lies inside one that was: what stands there is a placeholder,
/// so its faults are none of the author's.
fn mended(faults: &[Fault], file: &str, path: &str) -> bool {
    faults.iter().filter(|fault| fault.file == file).any(|fault| {
        let inside = path.strip_prefix(fault.path.as_str());
        inside.is_some_and(|inside| {
            fault.path.is_empty() || inside.is_empty() || inside.starts_with(['.', '['])
        })
    })
}

enum Repair {
    Remove(String),
    Insert(String),
    Replace(Value),
}

/// What to do about one violation of the schema, and how to say it.
fn repairs(schema: &Value, error: &ValidationError) -> Vec<(Repair, String)> {
    match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => unexpected
            .iter()
            .map(|key| (Repair::Remove(key.clone()), unknown_field(schema, error, key)))
            .collect(),
        ValidationErrorKind::Required { property } => {
            let key = property.as_str().unwrap_or_default().to_owned();
            vec![(Repair::Insert(key), "is missing".into())]
        }
        ValidationErrorKind::Type { kind } => {
            let wanted = match kind {
                TypeKind::Single(wanted) => Some(*wanted),
                TypeKind::Multiple(wanted) => wanted.iter().next(),
            };
            let placeholder = match wanted.map(|wanted| wanted.to_string()).as_deref() {
                Some("string") => Value::String("?".into()),
                Some("integer" | "number") => Value::from(1),
                Some("boolean") => Value::Bool(false),
                Some("array") => Value::Array(Vec::new()),
                Some("object") => Value::Object(serde_json::Map::new()),
                _ => Value::Null,
            };
            vec![(Repair::Replace(placeholder), error.to_string())]
        }
        // The types that take values of more than one form.
        ValidationErrorKind::AnyOf { .. }
            if error.schema_path().as_str() == "/$defs/Effect/anyOf" =>
        {
            let message =
                format!("{} is neither points from -9 to 9 nor \"out\"", error.instance());
            vec![(Repair::Replace(Value::from(0)), message)]
        }
        ValidationErrorKind::AnyOf { .. }
            if error.schema_path().as_str().ends_with("/Forms/anyOf") =>
        {
            let message = format!("{} is neither a text nor plural forms", error.instance());
            vec![(Repair::Replace(Value::from("?")), message)]
        }
        ValidationErrorKind::AnyOf { .. } => {
            let message = format!("{} is neither an id nor a list of ids", error.instance());
            vec![(Repair::Replace(Value::from("?")), message)]
        }
        ValidationErrorKind::OneOfNotValid { .. } => {
            let choices = schema.pointer(error.schema_path().as_str()).and_then(Value::as_array);
            let choices = choices.into_iter().flatten().filter_map(|it| it["const"].as_str());
            let choices: Vec<&str> = choices.collect();
            let message = format!("{} is none of: {}", error.instance(), choices.join(", "));
            vec![(Repair::Replace(choices.first().copied().into()), message)]
        }
        _ => vec![(Repair::Replace(Value::from(1)), error.to_string())],
    }
}

/// `/questions/3/options` as `questions[3].options`.
fn dotted(pointer: &str) -> String {
    let mut path = String::new();
    for part in pointer.split('/').skip(1) {
        if part.bytes().all(|byte| byte.is_ascii_digit()) {
            path.push_str(&format!("[{part}]"));
        } else {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(&part.replace("~1", "/").replace("~0", "~"));
        }
    }
    path
}

/// Suggests the field that was meant: one that the type has and the object lacks.
fn unknown_field(schema: &Value, error: &ValidationError, key: &str) -> String {
    let kind = error.schema_path().as_str().trim_end_matches("/additionalProperties");
    let fields = schema.pointer(kind).and_then(|kind| kind["properties"].as_object());
    let fields: Vec<&str> = fields
        .into_iter()
        .flat_map(|fields| fields.keys().map(String::as_str))
        .filter(|field| error.instance().get(field).is_none())
        .collect();
    match nearest(key, &fields) {
        Some(meant) => format!("no field of that name; did you mean \"{meant}\"?"),
        None => "no field of that name; remove it".into(),
    }
}

fn apply(value: &mut Value, pointer: &str, repair: Repair) {
    // An earlier repair may have taken the place away.
    let Some(place) = value.pointer_mut(pointer) else {
        return;
    };
    match repair {
        Repair::Replace(placeholder) => *place = placeholder,
        Repair::Remove(key) => {
            if let Some(object) = place.as_object_mut() {
                object.remove(&key);
            }
        }
        Repair::Insert(key) => {
            if let Some(object) = place.as_object_mut() {
                object.insert(key, Value::Null);
            }
        }
    }
}
