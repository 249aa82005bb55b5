//! What editors are given says what the program does. `UPDATE_EXPECT=1 cargo test --test editors` writes the settings of
//! the extension for Visual Studio Code anew.

use std::fs;

use copydesk::finding::Level;
use copydesk::rules::{self, Rule};
use expect_test::expect_file;
use serde_json::{Value, json};
use toml::Table;

/// The lines of the manifest before and after the rules.
const BEFORE: &str = "          \"additionalProperties\": false,\n          \"properties\": {\n";
const AFTER: &str = "          }\n";

#[test]
fn visual_studio_code_offers_every_rule() {
    let manifest = include_str!("../editors/vscode/package.json");
    let (head, rest) = manifest.split_once(BEFORE).expect("the manifest has settings for rules");
    let (_, tail) = rest.split_once(AFTER).expect("and they have an end");
    let rules: Vec<String> = rules::ALL.iter().map(|rule| setting(rule)).collect();
    let written = format!("{head}{BEFORE}{}\n{AFTER}{tail}", rules.join(",\n"));
    serde_json::from_str::<Value>(&written).expect("the manifest is JSON");
    expect_file!["../editors/vscode/package.json"].assert_eq(&written);
}

/// The schema of a rule's level.
fn setting(rule: &Rule) -> String {
    let levels = Level::ALL.map(Level::name);
    let schema = json!({
        "type": "string",
        "enum": levels,
        "default": rule.level.name(),
        "description": format!("{} ({}).", rule.summary, rule.group.name()),
    });
    format!("            {}: {schema}", json!(rule.name))
}

/// A file in `editors`.
fn file(path: &str) -> String {
    fs::read_to_string(format!("{}/editors/{path}", env!("CARGO_MANIFEST_DIR"))).expect("a file in editors")
}

#[test]
fn helix_starts_the_server_for_every_format() {
    let config: Table = file("helix/languages.toml").parse().expect("TOML");
    let server = &config["language-server"]["copydesk"];
    assert_eq!(server["command"].as_str(), Some("copydesk"));
    assert_eq!(server["args"].as_array().expect("arguments")[0].as_str(), Some("lsp"));
    let languages = config["language"].as_array().expect("languages");
    let names: Vec<_> = languages.iter().filter_map(|language| language["name"].as_str()).collect();
    assert_eq!(names, ["text", "markdown", "html"]);
    for language in languages {
        let servers = language["language-servers"].as_array().expect("servers");
        assert!(servers.iter().any(|server| server.as_str() == Some("copydesk")), "{language:?}");
    }
}

#[test]
fn zed_starts_the_server_for_every_format() {
    let extension: Table = file("zed/extension.toml").parse().expect("TOML");
    let server = &extension["language_servers"]["copydesk"];
    let ids = server["language_ids"].as_table().expect("identifiers of languages");
    for language in server["languages"].as_array().expect("languages") {
        assert!(ids.contains_key(language.as_str().expect("a name")), "{language:?}");
    }
    let package: Table = file("zed/Cargo.toml").parse().expect("TOML");
    assert_eq!(package["package"]["version"], extension["version"]);
    let settings: Value = serde_json::from_str(&file("zed/settings.json")).expect("JSON");
    assert!(settings["lsp"]["copydesk"]["settings"].is_object());
}

#[test]
fn sublime_text_starts_the_server_for_every_format() {
    let settings: Value = serde_json::from_str(&file("sublime/LSP.sublime-settings")).expect("JSON");
    let client = &settings["clients"]["copydesk"];
    assert_eq!(client["command"], json!(["copydesk", "lsp"]));
    for scope in ["text.plain", "text.html.markdown", "text.html.basic"] {
        assert!(client["selector"].as_str().is_some_and(|selector| selector.contains(scope)), "{scope}");
    }
}

#[test]
fn every_extension_has_the_version_of_the_program() {
    let manifest: Value = serde_json::from_str(&file("vscode/package.json")).expect("JSON");
    assert_eq!(manifest["version"], env!("CARGO_PKG_VERSION"));
    let extension: Table = file("zed/extension.toml").parse().expect("TOML");
    assert_eq!(extension["version"].as_str(), Some(env!("CARGO_PKG_VERSION")));
    let emacs = file("emacs/copydesk.el");
    assert!(emacs.contains(&format!(";; Version: {}\n", env!("CARGO_PKG_VERSION"))));
}
