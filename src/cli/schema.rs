//! The JSON schema of `copydesk.toml`, for editors that complete and check settings: written from the table of all settings.

use serde_json::{Map, Value, json};

use crate::rules;
use crate::settings::{Kind, SETTINGS, Setting};

/// The schema, in the draft of JSON Schema that editors read.
pub(super) fn schema() -> Value {
    let mut schema = object(SETTINGS);
    schema["$schema"] = json!("http://json-schema.org/draft-07/schema#");
    schema["title"] = json!("copydesk.toml");
    schema["description"] = json!("Settings of copydesk for the drafts in a folder and below");
    schema
}

/// A table of settings.
fn object(settings: &[Setting]) -> Value {
    let in_file = || settings.iter().filter(|setting| setting.in_file);
    let properties: Map<String, Value> =
        in_file().map(|setting| (setting.key.to_owned(), property(setting))).collect();
    let mut object = json!({"type": "object", "additionalProperties": false, "properties": properties});
    let required: Vec<&str> = in_file().filter(|it| it.is_required).map(|it| it.key).collect();
    if !required.is_empty() {
        object["required"] = json!(required);
    }
    object
}

fn property(setting: &Setting) -> Value {
    let texts = || json!({"type": "array", "items": {"type": "string", "minLength": 1}});
    let mut property = match setting.kind {
        Kind::Bar | Kind::Genre => json!({"enum": setting.kind.words()}),
        Kind::Levels => levels(setting),
        Kind::Text => json!({"type": "string", "minLength": 1}),
        Kind::Texts => texts(),
        Kind::Groups => {
            let mut names = texts();
            names["minItems"] = json!(2);
            json!({"type": "array", "items": names})
        }
        Kind::Heads => json!({"type": "array", "items": {"enum": setting.kind.words()}}),
        Kind::Day => json!({"type": "string", "format": "date"}),
        Kind::Fingerprint => json!({"type": "string", "pattern": "^[0-9a-fA-F]{16}$"}),
        Kind::Milliseconds(most) => json!({"type": "integer", "minimum": 0, "maximum": most}),
        Kind::Flag => json!({"type": "boolean"}),
        Kind::Table(settings) => object(settings),
        Kind::Entries(entries) => {
            let forms: Vec<Value> = entries.forms.iter().map(|form| object(form)).collect();
            let items = if let [form] = &*forms { form.clone() } else { json!({"anyOf": forms}) };
            json!({"type": "array", "items": items})
        }
    };
    property["description"] = match setting.more {
        "" => json!(setting.meaning),
        more => json!(format!("{}. {more}", setting.meaning)),
    };
    if let Some(default) = setting.default {
        property["default"] = match setting.kind {
            Kind::Flag => json!(default == "true"),
            _ => json!(default.trim_matches('"')),
        };
    }
    property
}

fn levels(setting: &Setting) -> Value {
    let level = |rule: &&'static rules::Rule| {
        let names = setting.kind.words();
        let schema = json!({"enum": names, "default": rule.level.name(), "description": rule.summary});
        (rule.name.to_owned(), schema)
    };
    let rules: Map<String, Value> = rules::ALL.iter().map(level).collect();
    json!({"type": "object", "additionalProperties": false, "properties": rules})
}

#[cfg(test)]
mod tests {
    use expect_test::expect_file;

    use super::*;
    use crate::settings::Declared;

    #[test]
    fn the_schema_beside_the_manual_is_this_one() {
        let schema = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
        expect_file!["../../docs/copydesk.schema.json"].assert_eq(&schema);
    }

    #[test]
    fn every_setting_of_the_file_is_in_it() {
        let schema = schema();
        for Declared { table, setting } in Declared::all() {
            let table = table.map_or(&schema, |table| &schema["properties"][table.key]);
            let forms = match &table["items"] {
                Value::Null => vec![table],
                items => items["anyOf"].as_array().map_or(vec![items], |forms| forms.iter().collect()),
            };
            let is_there = forms.iter().any(|form| form["properties"][setting.key].is_object());
            assert_eq!(is_there, setting.in_file, "{}", setting.key);
        }
    }
}
