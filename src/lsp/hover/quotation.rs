//! What stands under the mouse on words in quotation marks: who says them, where else the draft has them or quotes the same
//! speaker, and where they stand in the notes.

use super::card::{Card, Section};
use crate::facts::quotations::{Quotation, Quotations, in_notes};
use crate::facts::{Facts, Quote};
use crate::lsp::words::{cut, lines, upper, words};
use crate::span::Span;
use crate::transcripts::{Heard, Notes, Sought, around};

/// So many other quotations are shown.
const MOST: usize = 12;

/// What there is to say of the quotation at a place: of two that hold it, the inner one.
pub(super) fn card(facts: &Facts, here: Span) -> Option<Card> {
    let before = facts.quotes().leading(|quote| quote.span.start <= here.start);
    let quote = facts.quotes()[before].iter().rev().take(8).find(|quote| quote.span.overlaps(here))?;
    let quotations = Quotations::of(facts);
    let at = quotations.all.iter().position(|it| it.span == quote.span);
    let read = at.map(|at| &quotations.all[at]);
    let again: Vec<String> = at.map(|at| again(facts, &quotations, at)).unwrap_or_default();
    let noted: Vec<String> = read.map(|quotation| noted(facts, quotation)).unwrap_or_default();
    let sections = [
        Section::new(None, told(facts, quote, read)),
        Section::new(Some("The same words"), again),
        Section::new(Some("In the notes"), noted),
        Section::new(Some("Also quoted"), elsewhere(facts, quote)),
    ];
    Some(Card {
        span: quote.span,
        title: cut(&words(facts, quote.span)),
        kind: "quotation",
        line: None,
        sections: sections.into_iter().filter(|section| !section.items.is_empty()).collect(),
    })
}

/// Who says it, and the word that tells so. Police and sources without a name are speakers too.
fn told(facts: &Facts, quote: &Quote, read: Option<&Quotation>) -> Vec<String> {
    let Some(source) = facts.source_of(quote.words) else {
        return vec!["Nobody is named as the speaker".to_owned()];
    };
    let cue = read.and_then(|quotation| quotation.voice.cue.as_ref());
    let cue = cue.map(|cue| format!("Told by: “{}”, {}", words(facts, cue.span), lines(facts, &[cue.span])));
    std::iter::once(format!("Speaker: {}", upper(&source))).chain(cue).collect()
}

/// The other quotations that have the same words, or most of them.
fn again(facts: &Facts, quotations: &Quotations, at: usize) -> Vec<String> {
    let others = quotations.alike(at).map(|(other, _)| &quotations.all[other]);
    let told =
        |it: &Quotation| format!("{}: {}", upper(&lines(facts, &[it.span])), cut(&words(facts, it.span)));
    others.filter(|it| !it.nested).take(MOST).map(told).collect()
}

/// Where its words stand in the notes, with some around them.
fn noted(facts: &Facts, quotation: &Quotation) -> Vec<String> {
    let Some(notes) = facts.house().notes.as_deref() else { return Vec::new() };
    let Some(in_notes) = in_notes(facts, quotation) else { return Vec::new() };
    match in_notes.sought {
        Sought::Missing(_) => vec!["Nothing like it".to_owned()],
        Sought::Found(found) if found.has_gap => {
            vec![format!("Not all of it could be heard: {}", place(notes, found.heard))]
        }
        Sought::Found(found) if !found.changes.is_empty() => {
            vec![format!("In other words: {}", place(notes, found.heard))]
        }
        Sought::Found(found) => std::iter::once(found.heard)
            .chain(found.elsewhere)
            .take(MOST)
            .map(|it| place(notes, it))
            .collect(),
    }
}

/// A place in the notes: file, time and speaker, and the words there with some around them.
fn place(notes: &Notes, heard: Heard) -> String {
    /// So many on either side.
    const AROUND: usize = 8;
    let text = &notes.transcripts()[heard.transcript].text;
    format!("{}: “{}”", notes.place(heard), around(text, heard.span, AROUND))
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
    use std::sync::Arc;

    use expect_test::expect;

    use super::super::at;
    use super::super::tests::checked;
    use super::*;
    use crate::checker::Checker;
    use crate::draft::{Draft, Source};
    use crate::settings::Settings;
    use crate::transcripts;

    const DRAFT: &str = "\
“Nobody saw the storm coming,” said Ines Varga, the harbor master.

Police said the pier was “wholly unsafe.” It was called a “gem.”

“We will rebuild,” Varga said.
";

    fn shown(words: &str) -> String {
        let card = at(&checked(DRAFT), DRAFT.find(words).expect("words of the draft")).expect("a quotation");
        card.markup(false, None).value
    }

    #[test]
    fn a_quotation_is_shown_with_its_speaker_and_where_else_they_are_quoted() {
        expect![[r#"
            “Nobody saw the storm coming,”, quotation

            - Speaker: Ines Varga
            - Told by: “said”, line 1

            Also quoted
            - Line 5: “We will rebuild,”
        "#]]
        .assert_eq(&shown("saw the storm"));
    }

    #[test]
    fn a_quotation_is_shown_where_it_stands_in_the_notes() {
        let notes = "[00:14] VARGA: Well, nobody saw, uh, the storm coming, not even the gulls.\nREPORTER: And now?\n\
                     [00:20] VARGA: We’ll build a new one.\n";
        let read = transcripts::read("storm.txt", notes).expect("notes");
        let mut settings = Settings::default();
        Arc::make_mut(&mut settings.house).notes = Some(Arc::new(Notes::new(vec![read])));
        let checked = Checker::new(settings).check(Draft::new(Source { text: DRAFT, ..Source::default() }));
        let shown = |words: &str| {
            let card = at(&checked, DRAFT.find(words).expect("words of the draft")).expect("a quotation");
            card.markup(false, None).value
        };
        expect![[r#"
            “Nobody saw the storm coming,”, quotation

            - Speaker: Ines Varga
            - Told by: “said”, line 1

            In the notes
            - storm.txt, at 00:14, VARGA: “Well, nobody saw, uh, the storm coming, not even the gulls. And now? We’ll”

            Also quoted
            - Line 5: “We will rebuild,”
        "#]].assert_eq(&shown("saw the storm"));
        expect![[r#"
            “We will rebuild,”, quotation

            - Speaker: Ines Varga
            - Told by: “said”, line 5

            In the notes
            - Nothing like it

            Also quoted
            - Line 1: “Nobody saw the storm coming,”
        "#]]
        .assert_eq(&shown("We will"));
    }

    #[test]
    fn a_speaker_without_a_name_is_shown_in_the_draft_s_words() {
        assert_eq!(
            shown("wholly"),
            "“wholly unsafe.”, quotation\n\n- Speaker: Police\n- Told by: “said”, line 3\n"
        );
    }

    #[test]
    fn a_quotation_may_have_no_speaker() {
        assert_eq!(shown("gem"), "“gem.”, quotation\n\n- Nobody is named as the speaker\n");
    }
}
