//! The types of the npm package that the contract gives: what its attributes take, what its events
//! tell. Those of the element and of each framework, in www/npm/, refer to them.

use fractional_cto::contract::{ABOUT, ATTRIBUTES, Allowed, Attribute, EVENTS, EventKind};

/// The types that the contract has, which those of the element in www/npm/element.d.ts refer to.
pub(super) fn contract_types() -> String {
    let fields = |name: fn(&Attribute) -> String| {
        let fields = ATTRIBUTES.iter().zip(ABOUT).map(|(attribute, about)| {
            let (about, name) = (about.trim(), name(attribute));
            format!("  /** {about} */\n  {name}?: {};\n", type_of(attribute))
        });
        fields.collect::<String>()
    };
    let events = EVENTS.iter().map(|event| {
        let EventKind { name, about, .. } = event;
        let (initial, rest) = about.split_at(1);
        let about = format!("{}{rest}.", initial.to_uppercase());
        format!("  /** {about} */\n  \"fcto-{name}\": {};\n", detail_type(event))
    });
    format!(
        "/** The values of attributes, by the names of the properties that reflect them. */\n\
         export interface FractionalCtoConfig {{\n{}}}\n\n\
         /** The same by the names that they have in markup. */\n\
         export interface FractionalCtoAttributes {{\n{}}}\n\n\
         /** The details of the events, by their names. */\n\
         export interface FractionalCtoEvents {{\n{}}}\n",
        fields(Attribute::property),
        fields(|attribute| format!("{:?}", attribute.name)),
        events.collect::<String>(),
    )
}

/// The type of an attribute's value, in TypeScript.
pub(super) fn type_of(attribute: &Attribute) -> String {
    let Allowed::OneOf(values) = attribute.allowed else { return "string".to_owned() };
    let values = values.iter().map(|value| format!("{value:?}"));
    // A default that is none of the values stands for an attribute that is absent.
    let none = values.len() > 0 && attribute.default.is_empty();
    none.then(|| "\"\"".to_owned()).into_iter().chain(values).collect::<Vec<_>>().join(" | ")
}

/// The type of an event's detail, in TypeScript.
pub(super) fn detail_type(event: &EventKind) -> String {
    let fields = event.detail.iter().map(|(name, kind)| format!("{name}: {kind}"));
    match event.detail {
        [] => "Record<string, never>".to_owned(),
        _ => format!("{{ {} }}", fields.collect::<Vec<_>>().join("; ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_those_of_the_contract() {
        let types = contract_types();
        for line in [
            "  /** The level of the widget's own title. */",
            "  headingLevel?: \"2\" | \"3\" | \"4\" | \"5\";",
            "  days?: \"\" | \"1\" | \"1.5\" | \"2\" | \"2.5\" | \"3\";",
            "  situation?: string;",
            "  \"heading-level\"?: \"2\" | \"3\" | \"4\" | \"5\";",
            "  /** The first answer was given. */",
            "  \"fcto-start\": Record<string, never>;",
            "  \"fcto-result\": { verdict?: string; situation?: string; state: string };",
        ] {
            assert!(types.lines().any(|it| it == line), "{line} is missing in:\n{types}");
        }
    }
}
