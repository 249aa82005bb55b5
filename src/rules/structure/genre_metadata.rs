//! `genre-metadata`

use crate::draft::Part;
use crate::facts::{Facts, Head};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A draft without what pieces of its kind must have: a headline, a summary, a byline, a date, a dateline. What that is, the
    /// newsroom says in the table `[required]` of `copydesk.toml`; of a newsroom that says nothing, nothing is asked.
    ///
    /// ```toml
    /// [required]
    /// news = ["headline", "byline", "date", "dateline"]
    /// opinion = ["headline", "byline"]
    /// ```
    ///
    /// ```draft
    /// Bridge closes for good
    /// ^^^^^^^^^^^^^^^^^^^^^^ This draft has no byline and no dateline, which the newsroom asks of news.
    ///
    /// Published May 9, 2025
    ///
    /// The old bridge of Ovar has closed, the council said.
    /// ```
    ///
    /// Headline and summary may be stored apart, a date may be given from outside, and front matter and a page may tell all
    /// of them but the dateline.
    ///
    /// ## Why it matters
    /// What is missing in the draft is missing in the feed, where nobody looks before it is sent.
    ///
    /// ## What to do
    /// Put it in, or change what the newsroom asks for.
    pub(in crate::rules) static RULE = {
        name: "genre-metadata",
        group: Group::Structure,
        summary: "A piece without what the newsroom asks of its kind",
        level: Level::Information,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let genre = facts.genre();
    let missing = facts.house().required(genre).iter().filter(|head| !has(facts, **head));
    let missing: Vec<&str> = missing.map(|head| head.name()).collect();
    let (Some((last, others)), Some(first)) = (missing.split_last(), facts.draft().paragraphs.first()) else {
        return;
    };
    let listed = if others.is_empty() {
        format!("no {last}")
    } else {
        format!("no {} and no {last}", others.join(", no "))
    };
    let message = format!("This draft has {listed}, which the newsroom asks of {}.", genre.name());
    found.push(Found::new(first.span, message));
}

/// Whether a draft has it, wherever it says so.
fn has(facts: &Facts, head: Head) -> bool {
    let draft = facts.draft();
    let has_part =
        |wanted: &[Part]| draft.paragraphs.iter().any(|paragraph| wanted.contains(&paragraph.part));
    match head {
        Head::Headline => has_part(&[Part::Headline]),
        Head::Summary => has_part(&[Part::Standfirst, Part::Summary]),
        Head::Byline => !draft.metadata.bylines.is_empty(),
        Head::Date => draft.metadata.date.is_some(),
        Head::Dateline => !draft.metadata.datelines.is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    const HOUSE: &str =
        "[required]\nnews = [\"headline\", \"byline\", \"date\", \"dateline\"]\nopinion = [\"byline\"]";

    #[test]
    fn what_is_missing() {
        rule(&RULE).settings(HOUSE).check(expect![[r#"
            Bridge closes
            ^^^^^^^^^^^^^ This draft has no byline, no date and no dateline, which the newsroom asks of news.

            The old bridge has closed for good, the council said on Friday.
        "#]]);
        rule(&RULE).settings(HOUSE).format(Format::Markdown).check(expect![[r#"
            ---
            title: Let the bridge go
                   ^^^^^^^^^^^^^^^^^ This draft has no byline, which the newsroom asks of opinion.
            genre: opinion
            ---

            The old bridge has closed for good. Nobody will miss it.
        "#]]);
    }

    #[test]
    fn what_is_there() {
        rule(&RULE).settings(HOUSE).check(expect![[r"
            Bridge closes

            By Ana Böhm

            OVAR, May 9, 2025 — The old bridge has closed for good, the council said.
        "]]);
        rule(&RULE).check(expect![[r"
            The old bridge has closed for good.
        "]]);
    }
}
