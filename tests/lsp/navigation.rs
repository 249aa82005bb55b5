//! Moving through a draft by its people and facts: every answer drawn on the draft.

use std::fmt::Write;

use expect_test::expect;
use serde_json::{Value, json};

use crate::client::{Client, URI, range};
use crate::drawing::{Mark, drawn, words};

const DRAFT: &str = "\
Mayor Ines Varga, 52, closed the stone bridge in Orla on May 2, 2025.

Six divers from the Coast Office had found cracks in the bridge, Varga said. All six were unhurt.

“We will rebuild it,” Varga said 🚢. She expects the work to cost $3 million.

Tom Hale, a fisherman, said: “Ines Varga keeps her word.” The divers return on Monday.
";

async fn opened(capabilities: Value) -> Client {
    let client = Client::with(capabilities, json!({"date": "2025-05-07"})).await;
    client.open("plaintext", DRAFT);
    client
}

/// What is asked of the first place that has some words.
fn at(words: &str) -> Value {
    let before = &DRAFT[..DRAFT.find(words).expect("words of the draft")];
    let line = before.matches('\n').count();
    let column = before[before.rfind('\n').map_or(0, |at| at + 1)..].encode_utf16().count();
    json!({"textDocument": {"uri": URI}, "position": {"line": line, "character": column}})
}

fn whole() -> Value {
    json!({"textDocument": {"uri": URI}})
}

/// The ranges in a list, with nothing to say of them.
fn ranges(list: &Value, range: impl Fn(&Value) -> Value) -> Vec<Mark> {
    list.as_array().expect("a list").iter().map(|it| (range(it), String::new())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_definition_is_the_first_reference() {
    let mut client = opened(json!({})).await;
    let mut shown = String::new();
    for words in ["Varga said", "She", "six were", "the bridge, V", "Hale", "rebuild"] {
        let answer = client.request("textDocument/definition", at(words)).await;
        write!(shown, "{words}:\n{}", drawn(DRAFT, &[(answer["range"].clone(), String::new())])).unwrap();
    }
    expect![[r#"
        Varga said:
        Mayor Ines Varga, 52, closed the stone bridge in Orla on May 2, 2025.
              ^^^^^^^^^^
        She:
        Mayor Ines Varga, 52, closed the stone bridge in Orla on May 2, 2025.
              ^^^^^^^^^^
        six were:
        Six divers from the Coast Office had found cracks in the bridge, Varga said. All six were unhurt.
        ^^^^^^^^^^
        the bridge, V:
        Mayor Ines Varga, 52, closed the stone bridge in Orla on May 2, 2025.
                                     ^^^^^^^^^^^^^^^^
        Hale:
        Tom Hale, a fisherman, said: “Ines Varga keeps her word.” The divers return on Monday.
        ^^^^^^^^
        rebuild:
        “We will rebuild it,” Varga said 🚢. She expects the work to cost $3 million.
                              ^^^^^
    "#]]
    .assert_eq(&shown);
    assert_eq!(client.request("textDocument/definition", at("expects")).await, Value::Null);

    let mut client = opened(json!({"textDocument": {"definition": {"linkSupport": true}}})).await;
    let answer = client.request("textDocument/definition", at("Varga said")).await;
    assert_eq!(answer[0]["originSelectionRange"], range(2, 65, 70));
    assert_eq!(answer[0]["targetRange"], range(0, 6, 16));
}

#[tokio::test(flavor = "multi_thread")]
async fn references_are_all_that_mean_the_same() {
    let mut client = opened(json!({})).await;
    let mut shown = String::new();
    for (words, introduced) in
        [("Varga said", true), ("Six divers", false), ("stone bridge", true), ("Tom Hale", true)]
    {
        let mut asked = at(words);
        asked["context"] = json!({"includeDeclaration": introduced});
        let answer = client.request("textDocument/references", asked).await;
        write!(shown, "{words}:\n{}", drawn(DRAFT, &ranges(&answer, |it| it["range"].clone()))).unwrap();
    }
    expect![[r#"
        Varga said:
        Mayor Ines Varga, 52, closed the stone bridge in Orla on May 2, 2025.
              ^^^^^^^^^^
        Six divers from the Coast Office had found cracks in the bridge, Varga said. All six were unhurt.
                                                                         ^^^^^
        “We will rebuild it,” Varga said 🚢. She expects the work to cost $3 million.
                              ^^^^^
                                            ^^^
        Tom Hale, a fisherman, said: “Ines Varga keeps her word.” The divers return on Monday.
                                      ^^^^^^^^^^
        Six divers:
        Six divers from the Coast Office had found cracks in the bridge, Varga said. All six were unhurt.
                                                                                         ^^^
        Tom Hale, a fisherman, said: “Ines Varga keeps her word.” The divers return on Monday.
                                                                  ^^^^^^^^^^
        stone bridge:
        Mayor Ines Varga, 52, closed the stone bridge in Orla on May 2, 2025.
                                     ^^^^^^^^^^^^^^^^
        Six divers from the Coast Office had found cracks in the bridge, Varga said. All six were unhurt.
                                                             ^^^^^^^^^^
        Tom Hale:
        Tom Hale, a fisherman, said: “Ines Varga keeps her word.” The divers return on Monday.
        ^^^^^^^^
    "#]]
    .assert_eq(&shown);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_highlight_marks_the_first_reference_otherwise() {
    let mut client = opened(json!({})).await;
    let mut shown = String::new();
    for words in ["six were", "Tom Hale", "rebuild", "bridge in"] {
        let answer = client.request("textDocument/documentHighlight", at(words)).await;
        let marks: Vec<Mark> = answer
            .as_array()
            .expect("a list")
            .iter()
            .map(|it| {
                let kind = if it["kind"] == 3 { "introduced" } else { "" };
                (it["range"].clone(), kind.to_owned())
            })
            .collect();
        write!(shown, "{words}:\n{}", drawn(DRAFT, &marks)).unwrap();
    }
    expect![[r#"
        six were:
        Six divers from the Coast Office had found cracks in the bridge, Varga said. All six were unhurt.
        ^^^^^^^^^^ introduced
                                                                                         ^^^
        Tom Hale, a fisherman, said: “Ines Varga keeps her word.” The divers return on Monday.
                                                                  ^^^^^^^^^^
        Tom Hale:
        Tom Hale, a fisherman, said: “Ines Varga keeps her word.” The divers return on Monday.
        ^^^^^^^^ introduced
        rebuild:
        “We will rebuild it,” Varga said 🚢. She expects the work to cost $3 million.
        ^^^^^^^^^^^^^^^^^^^^^
                              ^^^^^ introduced
        bridge in:
        Mayor Ines Varga, 52, closed the stone bridge in Orla on May 2, 2025.
                                     ^^^^^^^^^^^^^^^^ introduced
        Six divers from the Coast Office had found cracks in the bridge, Varga said. All six were unhurt.
                                                             ^^^^^^^^^^
    "#]]
    .assert_eq(&shown);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_is_renamed_outside_quotation_marks() {
    for (words, new, expected) in [
        (
            "Ines Varga, 52",
            "Ana de Lima",
            expect![[r#"
            Mayor Ines Varga, 52, closed the stone bridge in Orla on May 2, 2025.
                  ^^^^^^^^^^ Ana de Lima
            Six divers from the Coast Office had found cracks in the bridge, Varga said. All six were unhurt.
                                                                             ^^^^^ Lima
            “We will rebuild it,” Varga said 🚢. She expects the work to cost $3 million.
                                  ^^^^^ Lima
            The name of Ines Varga stays as it is in line 7, since words inside quotation marks are somebody else’s.
        "#]],
        ),
        (
            "Varga said",
            "Lima",
            expect![[r#"
            Mayor Ines Varga, 52, closed the stone bridge in Orla on May 2, 2025.
                  ^^^^^^^^^^ Ines Lima
            Six divers from the Coast Office had found cracks in the bridge, Varga said. All six were unhurt.
                                                                             ^^^^^ Lima
            “We will rebuild it,” Varga said 🚢. She expects the work to cost $3 million.
                                  ^^^^^ Lima
            The name of Ines Varga stays as it is in line 7, since words inside quotation marks are somebody else’s.
        "#]],
        ),
    ] {
        let mut client = opened(json!({})).await;
        let mut asked = at(words);
        let prepared = client.request("textDocument/prepareRename", asked.clone()).await;
        assert!(words.starts_with(prepared["placeholder"].as_str().unwrap()), "{prepared}");
        asked["newName"] = json!(new);
        let answer = client.request("textDocument/rename", asked).await;
        let edits = answer["changes"][URI].as_array().expect("edits");
        let marks: Vec<Mark> = edits
            .iter()
            .map(|it| (it["range"].clone(), it["newText"].as_str().unwrap().to_owned()))
            .collect();
        let said = client.notifications("window/showMessage").await;
        let said: Vec<&str> = said.iter().map(|it| it["message"].as_str().unwrap()).collect();
        expected.assert_eq(&format!("{}{}\n", drawn(DRAFT, &marks), said.join("\n")));
    }
    let mut client = opened(json!({})).await;
    for words in ["Orla", "She", "closed"] {
        let answer = client.answer("textDocument/prepareRename", at(words)).await;
        let said = answer["error"]["message"].as_str().expect("it is refused");
        assert_eq!(said, "Only a person can be renamed. Put the cursor on the name of one.");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_outline_has_parts_people_quotations_and_dates() {
    let mut client =
        opened(json!({"textDocument": {"documentSymbol": {"hierarchicalDocumentSymbolSupport": true}}}))
            .await;
    let answer = client.request("textDocument/documentSymbol", whole()).await;
    let mut shown = String::new();
    outline(&answer, 0, &mut shown);
    expect![[r#"
        Parts, line 1
          Story, line 1
        People, line 1
          Ines Varga (Mayor), line 1
            Six divers from the Coast Office had found cracks in the bridge, line 3
            “We will rebuild it,”, line 5
          Tom Hale (a fisherman), line 7
            said: “Ines Varga keeps her word.”, line 7
        Quotations, line 1
          “We will rebuild it,” (Ines Varga), line 5
          “Ines Varga keeps her word.” (Tom Hale), line 7
        Timeline, line 1
          Friday, May 2, 2025 (Mayor Ines Varga, 52 closed the stone bridge in Orla), line 1
          Monday, May 5, 2025 (The divers return), line 7
    "#]]
    .assert_eq(&shown);

    let mut client = opened(json!({})).await;
    let flat = client.request("textDocument/documentSymbol", whole()).await;
    let said =
        flat.as_array().unwrap().iter().find(|it| it["containerName"] == "Tom Hale").expect("what he says");
    assert_eq!(words(DRAFT, &said["location"]["range"]), "said: “Ines Varga keeps her word.”");
}

fn outline(symbols: &Value, depth: usize, shown: &mut String) {
    for symbol in symbols.as_array().into_iter().flatten() {
        let detail = symbol["detail"].as_str().map(|it| format!(" ({it})")).unwrap_or_default();
        let line = symbol["range"]["start"]["line"].as_u64().unwrap() + 1;
        writeln!(shown, "{}{}{detail}, line {line}", "  ".repeat(depth), symbol["name"].as_str().unwrap())
            .unwrap();
        outline(&symbol["children"], depth + 1, shown);
    }
}

/// The tokens of an answer as marks.
fn tokens(data: &Value) -> Vec<Mark> {
    const TYPES: [&str; 7] = ["person", "organization", "place", "number", "time", "quotation", "cue"];
    let numbers: Vec<u32> = data
        .as_array()
        .expect("numbers")
        .iter()
        .map(|it| u32::try_from(it.as_u64().unwrap()).unwrap())
        .collect();
    let (mut line, mut column) = (0, 0);
    let mark = |token: &[u32]| {
        column = if token[0] == 0 { column + token[1] } else { token[1] };
        line += token[0];
        (range(line, column, column + token[2]), TYPES[token[3] as usize].to_owned())
    };
    numbers.chunks_exact(5).map(mark).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn tokens_tell_what_words_are() {
    let mut client = opened(json!({})).await;
    let answer = client.request("textDocument/semanticTokens/full", whole()).await;
    expect![[r#"
        Mayor Ines Varga, 52, closed the stone bridge in Orla on May 2, 2025.
              ^^^^^^^^^^ person
                          ^^ number
                                                         ^^^^ place
                                                                 ^^^^^^^^^^^ time
        Six divers from the Coast Office had found cracks in the bridge, Varga said. All six were unhurt.
        ^^^ number
                            ^^^^^^^^^^^^ organization
                                                                         ^^^^^ person
                                                                               ^^^^ cue
                                                                                         ^^^ number
        “We will rebuild it,” Varga said 🚢. She expects the work to cost $3 million.
        ^^^^^^^^^^^^^^^^^^^^^ quotation
                              ^^^^^ person
                                    ^^^^ cue
                                                                         ^^^^^^^^^^ number
        Tom Hale, a fisherman, said: “Ines Varga keeps her word.” The divers return on Monday.
        ^^^^^^^^ person
                               ^^^^ cue
                                     ^ quotation
                                      ^^^^^^^^^^ person
                                                ^^^^^^^^^^^^^^^^^ quotation
                                                                                       ^^^^^^ time
    "#]]
    .assert_eq(&drawn(DRAFT, &tokens(&answer["data"])));

    let asked = json!({"textDocument": {"uri": URI}, "range": range(4, 0, 60)});
    let part = client.request("textDocument/semanticTokens/range", asked).await;
    expect![[r#"
        “We will rebuild it,” Varga said 🚢. She expects the work to cost $3 million.
        ^^^^^^^^^^^^^^^^^^^^^ quotation
                              ^^^^^ person
                                    ^^^^ cue
    "#]]
    .assert_eq(&drawn(DRAFT, &tokens(&part["data"])));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_tokens_only_what_changed_is_sent() {
    let mut client = opened(json!({})).await;
    let before = client.request("textDocument/semanticTokens/full", whole()).await;
    client.edit(2, 6, (40, 40), " It opens in June 2026.");
    let mut asked = whole();
    asked["previousResultId"] = before["resultId"].clone();
    let delta = client.request("textDocument/semanticTokens/full/delta", asked.clone()).await;
    assert!(delta.get("data").is_none(), "{delta}");
    let mut had = before["data"].as_array().unwrap().clone();
    for edit in delta["edits"].as_array().expect("edits") {
        let number = |key: &str| usize::try_from(edit[key].as_u64().unwrap()).unwrap();
        let (start, gone) = (number("start"), number("deleteCount"));
        had.splice(start..start + gone, edit["data"].as_array().cloned().unwrap_or_default());
    }
    let now = client.request("textDocument/semanticTokens/full", whole()).await;
    assert_eq!(json!(had), now["data"]);
    assert_ne!(before["data"], now["data"]);
    asked["previousResultId"] = json!("unknown");
    let all = client.request("textDocument/semanticTokens/full/delta", asked).await;
    assert_eq!(all["data"], now["data"], "whoever has others gets all");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_selection_grows_with_the_sense() {
    let mut client = opened(json!({})).await;
    let positions =
        json!([at("six were")["position"], at("keeps")["position"], at("found cracks")["position"]]);
    let answer = client
        .request("textDocument/selectionRange", json!({"textDocument": {"uri": URI}, "positions": positions}))
        .await;
    let mut shown = String::new();
    for selection in answer.as_array().unwrap() {
        let mut here = selection;
        while here.is_object() {
            let words = words(DRAFT, &here["range"]).replace('\n', "⏎");
            let cut: String = words.chars().take(100).collect();
            writeln!(shown, "{cut}").unwrap();
            here = &here["parent"];
        }
        shown.push('\n');
    }
    expect![[r#"
        six
        All six were unhurt
        All six were unhurt.
        Six divers from the Coast Office had found cracks in the bridge, Varga said. All six were unhurt.
        Mayor Ines Varga, 52, closed the stone bridge in Orla on May 2, 2025.⏎⏎Six divers from the Coast Off

        keeps
        “Ines Varga keeps her word.”
        Tom Hale, a fisherman, said: “Ines Varga keeps her word.”
        Tom Hale, a fisherman, said: “Ines Varga keeps her word.” The divers return on Monday.
        Mayor Ines Varga, 52, closed the stone bridge in Orla on May 2, 2025.⏎⏎Six divers from the Coast Off

        found
        Six divers from the Coast Office had found cracks in the bridge
        Six divers from the Coast Office had found cracks in the bridge, Varga said
        Six divers from the Coast Office had found cracks in the bridge, Varga said.
        Six divers from the Coast Office had found cracks in the bridge, Varga said. All six were unhurt.
        Mayor Ines Varga, 52, closed the stone bridge in Orla on May 2, 2025.⏎⏎Six divers from the Coast Off

    "#]]
    .assert_eq(&shown);
}

#[tokio::test(flavor = "multi_thread")]
async fn names_and_titles_that_were_introduced_are_offered() {
    let mut client = opened(json!({})).await;
    let mut shown = String::new();
    for (version, typed) in (2..).zip(["Va", "said May", "the Coast", "Hal", "", "in"]) {
        let line = format!("“Yes,” {typed}");
        let text = format!("{DRAFT}\n{line}");
        client.notify(
            "textDocument/didChange",
            json!({"textDocument": {"uri": URI, "version": version}, "contentChanges": [{"text": text}]}),
        );
        let position = json!({"line": 8, "character": line.encode_utf16().count()});
        let answer = client
            .request("textDocument/completion", json!({"textDocument": {"uri": URI}, "position": position}))
            .await;
        let mut items = answer.as_array().expect("a list").clone();
        items.sort_by_key(|it| it["sortText"].as_str().unwrap().to_owned());
        for item in items {
            let edit = &item["textEdit"];
            let over = words(&text, &edit["range"]);
            writeln!(
                shown,
                "{typed}: {} for “{over}” ({})",
                edit["newText"].as_str().unwrap(),
                item["detail"].as_str().unwrap()
            )
            .unwrap();
        }
    }
    expect![[r#"
        Va: Ines Varga for “Va” (person, line 1)
        Va: Varga for “Va” (person, line 1)
        Va: Mayor Ines Varga for “Va” (person, line 1)
        said May: Mayor Ines Varga for “May” (person, line 1)
        said May: Mayor for “May” (title of Ines Varga)
        the Coast: Coast Office for “Coast” (organization, line 3)
        Hal: Tom Hale for “Hal” (person, line 7)
        : Ines Varga for “” (person, line 1)
        : Varga for “” (person, line 1)
        : Mayor Ines Varga for “” (person, line 1)
        : Mayor for “” (title of Ines Varga)
        : Orla for “” (place, line 1)
        : Coast Office for “” (organization, line 3)
        : Tom Hale for “” (person, line 7)
    "#]]
    .assert_eq(&shown);
}

#[tokio::test(flavor = "multi_thread")]
async fn sections_fold_and_links_lead_somewhere() {
    let draft = "# Bridge closed\n\n- The bridge is shut.\n- Divers came.\n\nThe bridge was [closed](notes/a%20b.md) on Friday.\n\n\
                 It was [old](https://orla.example/bridge#age), see [below](#work).\n\n## The work\n\nDivers came.\n\n<!-- two\nlines -->\n\nThey left.\n";
    let mut client = Client::with(json!({}), Value::Null).await;
    client.open("markdown", draft);
    let folds = client.request("textDocument/foldingRange", whole()).await;
    let lines: Vec<&str> = draft.lines().collect();
    let shown: Vec<String> = folds
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            let line = |key: &str| lines[usize::try_from(it[key].as_u64().unwrap()).unwrap()];
            format!("{} … {} {}", line("startLine"), line("endLine"), it["kind"].as_str().unwrap_or_default())
        })
        .collect();
    expect![[r#"
        - The bridge is shut. … - Divers came. 
        The bridge was [closed](notes/a%20b.md) on Friday. … It was [old](https://orla.example/bridge#age), see [below](#work). 
        ## The work … They left. 
        <!-- two … lines --> comment"#]].assert_eq(&shown.join("\n"));
    let leading = client.request("textDocument/documentLink", whole()).await;
    let shown: Vec<String> = leading
        .as_array()
        .unwrap()
        .iter()
        .map(|it| format!("{}: {}", words(draft, &it["range"]), it["target"].as_str().unwrap()))
        .collect();
    expect![[r#"
        notes/a%20b.md: file:///desk/notes/a%20b.md
        https://orla.example/bridge#age: https://orla.example/bridge#age"#]]
    .assert_eq(&shown.join("\n"));
}

/// Every request of this file, with what it needs beside the document.
fn requests(line: u32, character: u32) -> Vec<(&'static str, Value)> {
    let position = json!({"line": line, "character": character});
    let document = json!({"uri": URI});
    let place = json!({"textDocument": document, "position": position});
    let with = |key: &str, value: Value| {
        let mut params = place.clone();
        params[key] = value;
        params
    };
    vec![
        ("textDocument/definition", place.clone()),
        ("textDocument/references", with("context", json!({"includeDeclaration": true}))),
        ("textDocument/documentHighlight", place.clone()),
        ("textDocument/prepareRename", place.clone()),
        ("textDocument/rename", with("newName", json!("Eva Lind"))),
        ("textDocument/completion", place.clone()),
        ("textDocument/selectionRange", json!({"textDocument": document, "positions": [position]})),
        ("textDocument/documentSymbol", whole()),
        ("textDocument/foldingRange", whole()),
        ("textDocument/documentLink", whole()),
        ("textDocument/semanticTokens/full", whole()),
        (
            "textDocument/semanticTokens/range",
            json!({"textDocument": document, "range": range(line, 0, character)}),
        ),
        ("textDocument/hover", place.clone()),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn no_request_is_too_odd() {
    for text in [
        "",
        "\n",
        "🚢",
        "\t\t\r\n\r\n",
        DRAFT,
        "Le conseil a voté la loi hier soir à Paris et le maire est parti avec sa femme.",
    ] {
        let mut client = Client::with(json!({}), Value::Null).await;
        client.open("plaintext", text);
        for (line, character) in [(0, 0), (0, 1), (0, u32::MAX), (99, 7), (u32::MAX, u32::MAX)] {
            for (method, params) in requests(line, character) {
                let answer = client.answer(method, params).await;
                let is_refused = answer["error"]["code"] == -32602;
                assert!(
                    answer.get("error").is_none() || is_refused && method.contains("ename"),
                    "{method} {text:?}: {answer}"
                );
            }
        }
        client.notify("textDocument/didClose", whole());
        for (method, params) in requests(0, 0) {
            assert_eq!(client.request(method, params).await, Value::Null, "{method}");
        }
        assert!(client.leave().await);
    }
}

/// Lines that end in CR LF, and columns that count otherwise, change nothing of what is answered.
#[tokio::test(flavor = "multi_thread")]
async fn answers_are_the_same_in_every_encoding() {
    let mut all = Vec::new();
    for (encoding, text) in
        [("utf-16", DRAFT.to_owned()), ("utf-8", DRAFT.to_owned()), ("utf-32", DRAFT.replace('\n', "\r\n"))]
    {
        let mut client =
            Client::with(json!({"general": {"positionEncodings": [encoding]}}), Value::Null).await;
        client.open("plaintext", &text);
        // Behind the ship in line 5.
        let lines: Vec<&str> = text.lines().collect();
        let length = |part: &str| match encoding {
            "utf-8" => part.len(),
            "utf-16" => part.encode_utf16().count(),
            _ => part.chars().count(),
        };
        let column = length(&lines[4][..lines[4].find("She").unwrap()]);
        let cut = |range: &Value| {
            let number = |end: &str, key: &str| usize::try_from(range[end][key].as_u64().unwrap()).unwrap();
            assert_eq!(number("start", "line"), number("end", "line"));
            let line = lines[number("start", "line")];
            let at = |column: usize| {
                line.char_indices()
                    .map(|(at, _)| at)
                    .chain([line.len()])
                    .find(|&at| length(&line[..at]) == column)
                    .expect("a character begins there")
            };
            line[at(number("start", "character"))..at(number("end", "character"))].to_owned()
        };
        let position = json!({"line": 4, "character": column});
        let asked = json!({"textDocument": {"uri": URI}, "position": position, "context": {"includeDeclaration": true}});
        let mut answers: Vec<String> = Vec::new();
        for method in ["textDocument/references", "textDocument/documentHighlight"] {
            let answer = client.request(method, asked.clone()).await;
            answers.extend(answer.as_array().unwrap().iter().map(|it| cut(&it["range"])));
        }
        let data = client.request("textDocument/semanticTokens/full", whole()).await["data"].clone();
        answers.extend(tokens(&data).iter().map(|(range, kind)| format!("{kind}: {}", cut(range))));
        all.push(answers);
    }
    assert!(
        all[0].contains(&"Ines Varga".to_owned()) && all[0].contains(&"number: $3 million".to_owned()),
        "{:?}",
        all[0]
    );
    assert!(all.iter().all(|answers| *answers == all[0]), "{all:#?}");
}
