//! `boilerplate`

use super::delete_lines;
use crate::draft::{Paragraph, Part};
use crate::facts::Facts;
use crate::finding::{Fix, Level};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// Residue of a content system or a wire: “Share this article”, “You must log in to comment”, “(more)”, an offer
    /// of a newsletter, a cookie notice. Lines in a row make one finding.
    ///
    /// ```draft
    /// The ferry to Brač runs again from Friday, the port said on Tuesday.
    ///
    /// Sign up for our newsletter.
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line belongs to the website, not to the story.
    /// ```
    ///
    /// ## Why it matters
    /// Such lines come along when copy is pasted from a page. In print, in a feed or read aloud they are part of the
    /// story.
    ///
    /// ## What to do
    /// Delete them.
    pub(in crate::rules) static RULE = {
        name: "boilerplate",
        group: Group::Structure,
        summary: "Residue of a content system in the copy",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    found.extend(repeated_bylines(facts));
    let runs = facts.draft().paragraphs.chunk_by(|one, next| is_residue(one) && is_residue(next));
    for run in runs.filter(|run| is_residue(&run[0])) {
        let span = run[0].span.cover(run[run.len() - 1].span);
        let (message, title) = if run.len() == 1 {
            ("This line belongs to the website, not to the story.", "Delete this line")
        } else {
            ("These lines belong to the website, not to the story.", "Delete these lines")
        };
        let fix = Fix { title: title.to_owned(), edits: vec![delete_lines(facts, span)] };
        found.push(Found::new(span, message).fix(fix));
    }
}

/// A byline that the page has put there once more.
fn repeated_bylines(facts: &Facts) -> Option<Found> {
    let draft = facts.draft();
    let is_byline = |paragraph: &Paragraph| {
        let bylines = &draft.metadata.bylines;
        paragraph.part == Part::Metadata && bylines.iter().any(|byline| paragraph.span.contains(byline.span))
    };
    let bylines: Vec<&Paragraph> = draft.paragraphs.iter().filter(|it| is_byline(it)).collect();
    let again = |(index, later): (usize, &&Paragraph)| {
        let same = |earlier: &&&Paragraph| earlier.prose.text().eq_ignore_ascii_case(later.prose.text());
        bylines[..index].iter().find(same).map(|first| (first.span, later.span))
    };
    let (first, span) = bylines.iter().enumerate().find_map(again)?;
    let fix = Fix { title: "Delete this line".to_owned(), edits: vec![delete_lines(facts, span)] };
    Some(Found::new(span, "This byline stands there twice.").related(first, "the same byline").fix(fix))
}

fn is_residue(paragraph: &Paragraph) -> bool {
    paragraph.part == Part::Boilerplate
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn lines_in_a_row_are_one_finding() {
        rule(&RULE).check(expect![[r#"
            The Škoda plant closed on Monday, the union said.

            Share this article
            ^^^^^^^^^^^^^^^^^^ These lines belong to the website, not to the story.
            All rights reserved.
        "#]]);
    }

    #[test]
    fn copy_about_such_things() {
        rule(&RULE).check(expect![[r"
            The advertisement offended many viewers. Residents must log in to vote by Friday.

            “Click here” was all that the message said.
        "]]);
    }

    #[test]
    fn markup() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            # Plant closes

            The plant closed on Monday, the union said, and 40 people lost their jobs.

            **Read more:** Ten plants that closed
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line belongs to the website, not to the story.
        "#]]);
    }
}
