//! The extension for Visual Studio Code offers every rule in its settings, as the rules describe themselves.
//! `UPDATE_EXPECT=1 cargo test --test vscode` writes them anew.

use copydesk::finding::Level;
use copydesk::rules::{self, Rule};
use expect_test::expect_file;
use serde_json::{Value, json};

/// The lines of the manifest before and after the rules.
const BEFORE: &str = "          \"additionalProperties\": false,\n          \"properties\": {\n";
const AFTER: &str = "          }\n";

#[test]
fn the_settings_name_every_rule() {
    let manifest = include_str!("../editors/vscode/package.json");
    let (head, rest) = manifest.split_once(BEFORE).expect("the manifest has settings for rules");
    let (_, tail) = rest.split_once(AFTER).expect("and they have an end");
    let rules: Vec<String> = rules::ALL.iter().map(setting).collect();
    let written = format!("{head}{BEFORE}{}\n{AFTER}{tail}", rules.join(",\n"));
    serde_json::from_str::<Value>(&written).expect("the manifest is JSON");
    expect_file!["../editors/vscode/package.json"].assert_eq(&written);
}

/// The schema of a rule's level.
fn setting(rule: &&Rule) -> String {
    let levels = Level::ALL.map(Level::name);
    let schema = json!({
        "type": "string",
        "enum": levels,
        "default": rule.level.name(),
        "description": format!("{} ({}).", rule.summary, rule.group.name()),
    });
    format!("            {}: {schema}", json!(rule.name))
}
