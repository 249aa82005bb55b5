//! What editors are given says what the program does. `UPDATE_EXPECT=1 cargo test --test editors` writes the settings of
//! the extension for Visual Studio Code anew.

use std::fs;

use copydesk::finding::Level;
use copydesk::rules::{self, Rule};
use copydesk::settings::{Editor, Kind, Scope, Setting, of_editor};
use expect_test::expect_file;
use serde_json::{Value, json};
use toml::Table;

/// The lines of the manifest before and behind its settings.
const BEFORE: &str = "      \"title\": \"copydesk\",\n      \"properties\": {\n";
const BEHIND: &str = "      }\n    },\n";

#[test]
fn visual_studio_code_offers_every_setting() {
    let manifest = include_str!("../editors/vscode/package.json");
    let (head, rest) = manifest.split_once(BEFORE).expect("the manifest has settings");
    let (_, tail) = rest.split_once(BEHIND).expect("and they have an end");
    let settings: Vec<String> = of_editor().enumerate().map(|(index, it)| offered(index + 1, it)).collect();
    let written = format!("{head}{BEFORE}{}\n{BEHIND}{tail}", settings.join(",\n"));
    serde_json::from_str::<Value>(&written).expect("the manifest is JSON");
    expect_file!["../editors/vscode/package.json"].assert_eq(&written);
}

/// A setting as the manifest offers it.
fn offered(order: usize, setting: &Setting) -> String {
    let Editor { name, scope } = setting.editor.expect("a setting for editors");
    let (kind, more) = match setting.kind {
        Kind::Day => (
            "string",
            json!({
                "pattern": r"^(\d{4}-\d{2}-\d{2})?$",
                "patternErrorMessage": "A day such as 2025-05-09, or nothing.",
            }),
        ),
        Kind::Levels => ("object", json!({"additionalProperties": false})),
        Kind::Milliseconds(most) => ("integer", json!({"minimum": 0, "maximum": most})),
        Kind::Flag => ("boolean", json!({})),
        _ => ("string", json!({})),
    };
    let empty = if kind == "object" { json!({}) } else { json!("") };
    let default = setting.default.map(|default| serde_json::from_str(default).expect("JSON writes it alike"));
    let scope = match scope {
        Scope::Window => json!({}),
        Scope::Resource => json!({"scope": "resource"}),
        Scope::Machine => json!({"scope": "machine-overridable"}),
    };
    let described = json!({
        "default": default.unwrap_or(empty),
        "markdownDescription": format!("{}. {}", setting.meaning, setting.more).trim_end(),
        "order": order,
        "type": kind,
    });
    let lines = [described, more, scope].into_iter().filter_map(|part| part.as_object().cloned()).flatten();
    let lines = lines.map(|(key, value)| format!("          {}: {value}", json!(key)));
    let mut lines: Vec<String> = lines.collect();
    if kind == "object" {
        let rules = rules::ALL.iter().map(|rule| of_rule(rule)).collect::<Vec<_>>().join(",\n");
        lines.push(format!("          \"properties\": {{\n{rules}\n          }}"));
    }
    format!("        {}: {{\n{}\n        }}", json!(format!("copydesk.{name}")), lines.join(",\n"))
}

/// The schema of a rule's level.
fn of_rule(rule: &Rule) -> String {
    let levels = Level::ALL.map(Level::name);
    let schema = json!({
        "type": "string",
        "enum": levels,
        "default": rule.level.name(),
        "description": format!("{} ({}).", rule.summary, rule.group.name()),
    });
    format!("            {}: {schema}", json!(rule.name))
}

/// What is told by hand, in the words of each editor, leaves out nothing that a person sets there.
#[test]
fn every_editor_tells_every_setting() {
    let neovim = file("neovim/doc/copydesk.txt");
    let (every, vscode) = (file("README.md"), file("vscode/README.md"));
    for setting in of_editor() {
        let name = setting.editor.expect("a setting for editors").name;
        assert!(vscode.contains(&format!("| `copydesk.{name}` | ")), "{name}");
        // Where the server is started otherwise, the editor has its own way to say which program it is.
        if name != "path" {
            assert!(every.contains(&format!("`{name}`")), "{name}");
            assert!(neovim.contains(&format!("\n{name}\t")), "{name}");
        }
    }
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
