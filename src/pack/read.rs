//! Reading a pack's JSON with every fault reported at once.

use jsonschema::ValidationError;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use serde_json::Value;

use super::Pack;
use super::compile::compile;
use super::fault::Fault;
use super::names::nearest;
use super::source::{Source, schema};

/// Reads and compiles a pack, or says everything that is wrong with it: faults of form (a field
/// missing, misspelt or of the wrong type) and faults of content (an id that names nothing).
pub fn read(json: &str) -> Result<Pack, Vec<Fault>> {
    let mut value: Value = serde_json::from_str(json)
        .map_err(|error| vec![Fault::new("", format!("not JSON: {error}"))])?;
    let mut faults = repair(&mut value);
    let source: Source = match serde_path_to_error::deserialize(value) {
        Ok(source) => source,
        Err(error) => {
            // The schema and the types say the same, so this is only reached where a repair
            // could not reconcile them; the faults found so far are the ones to mend first.
            if faults.is_empty() {
                faults.push(Fault::new(error.path().to_string(), error.inner().to_string()));
            }
            return Err(faults);
        }
    };
    match compile(&source) {
        Ok(pack) if faults.is_empty() => Ok(pack),
        Ok(_) => Err(faults),
        Err(found) => {
            let found: Vec<Fault> =
                found.into_iter().filter(|fault| !mended(&faults, &fault.path)).collect();
            faults.extend(found);
            Err(faults)
        }
    }
}

/// Finds every fault of form, and mends each with a placeholder so that the faults of content
/// elsewhere can be found in the same go.
fn repair(value: &mut Value) -> Vec<Fault> {
    let schema = schema();
    let validator =
        jsonschema::validator_for(&schema).expect("the schema made from our types is valid");
    let mut faults: Vec<Fault> = Vec::new();
    // Mending an object can uncover faults inside it, so look again until nothing is new.
    for _ in 0..8 {
        let found: Vec<(String, Repair, String)> = validator
            .iter_errors(value)
            .flat_map(|error| {
                let pointer = error.instance_path().as_str().to_owned();
                repairs(&schema, &error)
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
            if !mended(&faults, &path) {
                faults.push(Fault::new(path, message));
            }
            apply(value, &pointer, repair);
        }
    }
    faults
}

/// Whether a place was mended, or lies inside one that was: what stands there is a placeholder,
/// so its faults are none of the author's.
fn mended(faults: &[Fault], path: &str) -> bool {
    faults.iter().any(|fault| {
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
        // The two types that take values of more than one form.
        ValidationErrorKind::AnyOf { .. }
            if error.schema_path().as_str() == "/$defs/Effect/anyOf" =>
        {
            let message =
                format!("{} is neither points from -9 to 9 nor \"out\"", error.instance());
            vec![(Repair::Replace(Value::from(0)), message)]
        }
        ValidationErrorKind::AnyOf { .. } => {
            let message = format!("{} is neither an id nor a list of ids", error.instance());
            vec![(Repair::Replace(Value::from("?")), message)]
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
