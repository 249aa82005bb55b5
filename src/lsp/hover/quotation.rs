//! What stands under the mouse on words in quotation marks: who says them, and where else the draft quotes the same
//! speaker.

use super::card::{Card, Section};
use super::words::{cut, lines, upper, words};
use crate::facts::{Facts, Quote};
use crate::span::Span;

/// So many other quotations are shown.
const MOST: usize = 12;

/// What there is to say of the quotation at a place: of two that hold it, the inner one.
pub(super) fn card(facts: &Facts, here: Span) -> Option<Card> {
    let before = facts.quotes().leading(|quote| quote.span.start <= here.start);
    let quote = facts.quotes()[before].iter().rev().take(8).find(|quote| quote.span.overlaps(here))?;
    // Police and sources without a name are speakers too.
    let items =
        vec![facts.source_of(quote.words).map_or_else(
            || "Nobody is named as the speaker".to_owned(),
            |source| format!("Speaker: {source}"),
        )];
    let sections = [Section::new(None, items), Section::new(Some("Also quoted"), elsewhere(facts, quote))];
    Some(Card {
        span: quote.span,
        title: cut(&words(facts, quote.span)),
        kind: "quotation",
        line: None,
        sections: sections.into_iter().filter(|section| !section.items.is_empty()).collect(),
    })
}

/// The other quotations of the same speaker.
fn elsewhere(facts: &Facts, quote: &Quote) -> Vec<String> {
    let Some(speaker) = facts.speaker_of(quote) else { return Vec::new() };
    let same =
        facts.quotes().iter().filter(|it| facts.speaker_of(it) == Some(speaker) && it.span != quote.span);
    let told = |it: &Quote| format!("{}: {}", upper(&lines(facts, &[it.span])), cut(&words(facts, it.span)));
    same.take(MOST).map(told).collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::at;
    use super::super::tests::checked;

    const DRAFT: &str = "\
“Nobody saw the storm coming,” said Ines Varga, the harbor master.

Police said the pier was “wholly unsafe.” It was called a “gem.”

“We will rebuild,” Varga said.
";

    fn shown(words: &str) -> String {
        let card = at(&checked(DRAFT), DRAFT.find(words).expect("words of the draft")).expect("a quotation");
        card.markup(false).value
    }

    #[test]
    fn a_quotation_is_shown_with_its_speaker_and_where_else_they_are_quoted() {
        expect![[r#"
            “Nobody saw the storm coming,”, quotation

            - Speaker: Ines Varga

            Also quoted
            - Line 5: “We will rebuild,”
        "#]]
        .assert_eq(&shown("saw the storm"));
    }

    #[test]
    fn a_speaker_without_a_name_is_shown_in_the_draft_s_words() {
        assert_eq!(shown("wholly"), "“wholly unsafe.”, quotation\n\n- Speaker: Police\n");
    }

    #[test]
    fn a_quotation_may_have_no_speaker() {
        assert_eq!(shown("gem"), "“gem.”, quotation\n\n- Nobody is named as the speaker\n");
    }
}
