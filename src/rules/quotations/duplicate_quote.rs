//! `duplicate-quote`

use crate::draft::Part;
use crate::facts::Facts;
use crate::facts::quotations::{Quotation, Quotations};
use crate::facts::quotes::unmarked;
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A quotation of eight words or more that stands in the story twice.
    ///
    /// ```draft
    /// “It is the worst winter that I have seen here,” Lund said.
    /// ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the same words
    ///
    /// The harbor froze. Lund said: “It is the worst winter that I have seen here.”
    ///                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is quoted in line 1, too.
    /// ```
    ///
    /// A headline, a summary and a pull quote may repeat the story.
    ///
    /// ## Why it matters
    /// A quotation that was moved was often copied. A reader notices, and takes the rest for careless as well.
    ///
    /// ## What to do
    /// Keep it where it says most.
    pub(in crate::rules) static RULE = {
        name: "duplicate-quote",
        group: Group::Quotations,
        summary: "A quotation that stands in the story twice",
        level: Level::Hint,
        check: check,
    }
}

/// Fewer words may well be quoted twice.
const FEWEST: usize = 8;

fn check(facts: &Facts, found: &mut Findings) {
    let quotations = Quotations::of(facts);
    let is_of_story = |it: &Quotation| {
        it.part == Part::Body && !it.nested && it.words.len() >= FEWEST && !is_pulled(facts, it)
    };
    for (at, quotation) in quotations.all.iter().enumerate().filter(|(_, it)| is_of_story(it)) {
        let first = quotations.whole_before(at).find(|(other, _)| is_of_story(&quotations.all[*other]));
        let first = first.map(|(other, _)| &quotations.all[other]);
        if let Some(first) = first.filter(|first| !first.voice.is_another_person(facts, &quotation.voice)) {
            let line = facts.draft().line_in_words(first.span.start);
            let message = format!("This is quoted in {line}, too.");
            found.push(Found::new(quotation.span, message).related(first.span, "the same words"));
        }
    }
}

/// Whether a quotation is a paragraph of its own that does not end as a sentence does: one that is pulled out to catch the eye.
fn is_pulled(facts: &Facts, quotation: &Quotation) -> bool {
    let is_alone = facts.draft().paragraphs[quotation.paragraph].span == quotation.span;
    let words = unmarked(facts.words(quotation.span));
    is_alone && !words.ends_with(['.', '!', '?', '…', ','])
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn a_quotation_may_be_pulled_out_of_the_story() {
        rule(&RULE).check(expect![[r#"
            “It is the worst winter that I have seen here,” Lund said.

            “It is the worst winter that I have seen here”

            The harbor froze in January and has not thawed.
        "#]]);
        rule(&RULE).format(Format::Html).check(expect![[r#"
            <p>“It is the worst winter that I have seen here,” Lund said.</p>
            <div class="wp-block-pullquote"><p>“It is the worst winter that I have seen here.”</p></div>
            <aside><p>“It is the worst winter that I have seen here.”</p></aside>
        "#]]);
    }
}
