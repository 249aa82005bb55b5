//! The JSON schema of `copydesk.toml`, for editors that complete and check settings.

use serde_json::{Map, Value, json};

use crate::finding::Level;
use crate::rules;
use crate::settings::FailOn;

/// The schema, in the draft of JSON Schema that editors read.
pub(super) fn schema() -> Value {
    let text = |description: &str| json!({"type": "string", "minLength": 1, "description": description});
    let day = |description: &str| json!({"type": "string", "format": "date", "description": description});
    let texts = |description: &str| json!({"type": "array", "items": {"type": "string", "minLength": 1}, "description": description});
    let groups = |description: &str| {
        let names = json!({"type": "array", "minItems": 2, "items": {"type": "string", "minLength": 1}});
        json!({"type": "array", "items": names, "description": description})
    };
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "copydesk.toml",
        "description": "Settings of copydesk for the drafts in a folder and below",
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "fail-on": {
                "enum": FailOn::NAMES,
                "default": "error",
                "description": "The mildest findings that stop a draft",
            },
            "ignore": texts("Drafts that are passed over in a folder: globs as in .gitignore, counted from this file"),
            "document": object(json!({
                "date": day("The document date, before any that a draft states"),
            }), &[]),
            "rules": levels(),
            "overrides": {
                "type": "array",
                "description": "Levels for some of the drafts; a later entry wins",
                "items": object(json!({
                    "paths": texts("Globs of the drafts, counted from this file"),
                    "rules": levels(),
                }), &["paths"]),
            },
            "names": object(json!({
                "same": groups("Spellings that are known to be of one name"),
                "distinct": groups("Names that look alike and are known to be different people’s"),
                "house": texts("Names that are known to be spelled right"),
            }), &[]),
            "tenures": {
                "type": "array",
                "description": "Who held which office, and when",
                "items": {"anyOf": [
                    object(json!({
                        "office": text("The office, as a title is written"),
                        "holder": text("The full name of whoever held it"),
                        "from": day("The first day"),
                        "to": day("The last day; left out while it lasts"),
                    }), &["office", "holder"]),
                    object(json!({
                        "file": text("A table of tenures with these four columns, counted from this file"),
                    }), &["file"]),
                ]},
            },
            "allow": {
                "type": "array",
                "description": "Findings that may stay, for formats without comments",
                "items": object(json!({
                    "fingerprint": {"type": "string", "pattern": "^[0-9a-fA-F]{16}$", "description": "Which finding, as reports for programs show it"},
                    "reason": text("Why"),
                    "by": text("Whose decision it is"),
                    "paths": texts("Globs of the drafts in which the finding is, counted from this file"),
                }), &["fingerprint", "reason"]),
            },
        },
    })
}

fn object(properties: Value, required: &[&str]) -> Value {
    let mut object = json!({"type": "object", "additionalProperties": false});
    object["properties"] = properties;
    if !required.is_empty() {
        object["required"] = json!(required);
    }
    object
}

fn levels() -> Value {
    let level = |rule: &&'static rules::Rule| {
        let names = Level::ALL.map(Level::name);
        let schema = json!({"enum": names, "default": rule.level.name(), "description": rule.summary});
        (rule.name.to_owned(), schema)
    };
    let rules: Map<String, Value> = rules::ALL.iter().map(level).collect();
    let mut levels = object(Value::Object(rules), &[]);
    levels["description"] = json!("Levels of rules, over those of the catalogue");
    levels
}

#[cfg(test)]
mod tests {
    use expect_test::expect_file;

    use super::*;
    use crate::settings::Settings;

    #[test]
    fn the_schema_beside_the_manual_is_this_one() {
        let schema = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
        expect_file!["../../docs/copydesk.schema.json"].assert_eq(&schema);
    }

    #[test]
    fn the_schema_has_the_keys_that_are_read() {
        let schema = schema();
        let mut keys: Vec<&str> =
            schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
        let mut read = Settings::KEYS;
        keys.sort_unstable();
        read.sort_unstable();
        assert_eq!(keys, read);
    }
}
