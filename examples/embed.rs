//! Checks a draft from another program: `cargo run --example embed --no-default-features`.

use std::io::Write;

use copydesk::draft::{Draft, Source};
use copydesk::{Checker, Settings};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let text = "LEEDS, England — The mill will reopen on Monday, May 6, 2025, said Ann Osei, its manager.";
    let draft = Draft::new(Source { text, date: Some("2025-04-30".parse()?), ..Source::default() });
    let checked = Checker::new(Settings::default()).check(draft);
    let mut out = std::io::stdout().lock();
    for finding in &checked.findings {
        let words = checked.facts.raw(finding.span);
        writeln!(out, "{}: “{words}”: {}", finding.level, finding.message)?;
    }
    for entity in checked.facts.entities() {
        writeln!(out, "{} is named {} times", entity.name, entity.mentions.len())?;
    }
    Ok(())
}
