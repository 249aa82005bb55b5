//! The page of a rule, to which the link of a finding leads.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::process::{Process, cache};

#[test]
fn the_link_of_a_finding_leads_to_a_page_of_this_very_program() {
    let mut process = Process::introduced(&json!({}));
    let draft = "file:///desk/draft.txt";
    process.open(draft, "The band TK played.");
    let found = process.pushed(draft, 1);
    let found = found.iter().find(|it| it["code"] == "placeholder").expect("TK is found");
    let link = found["codeDescription"]["href"].as_str().unwrap();
    let end = format!("{}/rules/placeholder.md", env!("CARGO_PKG_VERSION"));
    assert!(link.starts_with("file://") && link.ends_with(&end), "{link}");
    if cfg!(unix) {
        let path = Path::new(link.trim_start_matches("file://"));
        assert!(path.starts_with(cache()), "{link}");
        let page = fs::read_to_string(path).expect("the page is there");
        assert!(page.starts_with("# placeholder\n"), "{page}");
    }
}
