//! `duplicate-text`

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::delete_lines;
use crate::draft::{Paragraph, Part};
use crate::facts::Facts;
use crate::facts::entities::fold;
use crate::finding::{Edit, Fix, Level};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// A sentence of eight words or more, or a paragraph, that stands in the story twice, and a line that says the
    /// same words twice over, as a headline that was pasted two times.
    ///
    /// ```draft
    /// The hall will stay open until the end of June.
    /// ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the same words
    ///
    /// Rain fell all day.
    ///
    /// The hall will stay open until the end of June.
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This paragraph stands in line 1, too, word for word.
    /// ```
    ///
    /// A summary may say what the story says. What is repeated inside quotation marks is the speaker’s.
    ///
    /// ## Why it matters
    /// A passage that was moved was often copied, and the copy stayed. Corrections then reach only one of the two.
    ///
    /// ## What to do
    /// Keep it where it belongs and delete it in the other place.
    pub(in crate::rules) static RULE = {
        name: "duplicate-text",
        group: Group::Structure,
        summary: "A sentence or a paragraph that stands there twice",
        level: Level::Warning,
        check: check,
    }
}

/// Fewer words may well be said twice.
const FEWEST_WORDS: usize = 8;

fn check(facts: &Facts, found: &mut Findings) {
    let mut paragraphs: FxHashMap<Words, Vec<(&str, Span)>> = FxHashMap::default();
    let mut repeated = vec![false; facts.draft().paragraphs.len()];
    for (index, paragraph) in facts.draft().paragraphs.iter().enumerate() {
        if let Some(doubled) = doubled(facts, paragraph).or_else(|| headline_again(facts, index)) {
            repeated[index] = true;
            found.push(doubled);
            continue;
        }
        if paragraph.part != Part::Body || facts.is_quoted(paragraph.span) {
            continue;
        }
        let Some(words) = Words::of(paragraph.prose.text()) else { continue };
        let first = first_of(&mut paragraphs, head(facts, index), words, paragraph.span);
        if first != paragraph.span {
            repeated[index] = true;
            let dateline = facts.draft().dateline_of(index).map(|index| facts.draft().paragraphs[index].span);
            let edit = delete_lines(facts, dateline.map_or(paragraph.span, |it| it.cover(paragraph.span)));
            found.push(repeats(facts, "paragraph", paragraph.span, first, edit));
        }
    }
    let mut sentences: FxHashMap<(&str, Words), Span> = FxHashMap::default();
    for sentence in facts
        .sentences()
        .iter()
        .filter(|sentence| sentence.part == Part::Body && !repeated[sentence.paragraph])
    {
        let span = sentence.whole();
        if facts.is_quoted(span) {
            continue;
        }
        let Some(words) = Words::of(sentence.text_of(0..sentence.tokens.len())) else { continue };
        let is_head = sentence.span_of(0..1).start == facts.draft().paragraphs[sentence.paragraph].span.start;
        let head = if is_head { head(facts, sentence.paragraph) } else { "" };
        let first = *sentences.entry((head, words)).or_insert(span);
        if first != span {
            let space =
                facts.raw(Span::new(facts.draft().paragraphs[sentence.paragraph].span.start, span.start));
            let gap = space.len() - space.trim_end().len();
            let edit = Edit { span: Span::new(span.start - gap, span.end), text: String::new() };
            found.push(repeats(facts, "sentence", span, first, edit));
        }
    }
}

/// Where the same words stand first, with the same dateline before them or, if these have none, with any.
fn first_of<'a>(
    paragraphs: &mut FxHashMap<Words, Vec<(&'a str, Span)>>,
    head: &'a str,
    words: Words,
    span: Span,
) -> Span {
    let known = paragraphs.entry(words).or_default();
    let first = known.iter().find(|(other, _)| *other == head || head.is_empty());
    if let Some((_, first)) = first {
        return *first;
    }
    known.push((head, span));
    span
}

/// The headline, pasted once more below itself.
fn headline_again(facts: &Facts, index: usize) -> Option<Found> {
    let paragraphs = &facts.draft().paragraphs;
    let (first, again) = (&paragraphs[index.checked_sub(1)?], &paragraphs[index]);
    let is_one_field = facts.draft().field_span(first.span).0 == facts.draft().field_span(again.span).0;
    // Front matter has the headline, and so has the page.
    let between = facts.raw(Span::new(first.span.end, again.span.start));
    if between.lines().any(|line| matches!(line.trim_end(), "---" | "+++")) {
        return None;
    }
    let is_short = words_in(first.prose.text()).nth(2).is_some();
    let is_headline =
        first.part == Part::Headline && again.part != Part::Headline && is_one_field && is_short;
    if !is_headline || words(first.prose.text()) != words(again.prose.text()) {
        return None;
    }
    let edit = delete_lines(facts, again.span);
    let fix = Fix { title: "Delete this line".to_owned(), edits: vec![edit] };
    Some(
        Found::new(again.span, "This line is the headline once more.")
            .related(first.span, "the headline")
            .fix(fix),
    )
}

/// The dateline of a paragraph. A lead that a caption repeats has one of its own, and may stay.
fn head(facts: &Facts, paragraph: usize) -> &str {
    let dateline = facts.draft().dateline_of(paragraph);
    dateline.map_or("", |index| facts.draft().paragraphs[index].prose.text())
}

fn repeats(facts: &Facts, what: &str, span: Span, first: Span, edit: Edit) -> Found {
    let line = facts.draft().line_in_words(first.start);
    let message = format!("This {what} stands in {line}, too, word for word.");
    let fix = Fix { title: format!("Delete this {what}"), edits: vec![edit] };
    Found::new(span, message).related(first, "the same words").fix(fix)
}

/// A line that is the same words twice over; the headline is its other end where it begins with them.
fn doubled(facts: &Facts, paragraph: &Paragraph) -> Option<Found> {
    let text = paragraph.prose.text();
    // A sentence that is said twice is not a headline.
    if text.ends_with(['.', '!', '?', '”', '"']) {
        return None;
    }
    let words = words(text);
    let (half, other) = words.split_at(words.len() / 2);
    // “La la la, la la la” is a song, and a line of two words twice a chant.
    if half != other || half.iter().collect::<BTreeSet<_>>().len() < 3 {
        return None;
    }
    let edit = delete_lines(facts, paragraph.span);
    let fix = Fix { title: "Delete this line".to_owned(), edits: vec![edit] };
    let finding = Found::new(paragraph.span, "This line says the same words twice.").fix(fix);
    let headline = facts.draft().paragraphs.iter().find(|other| {
        other.span != paragraph.span
            && other.part == Part::Headline
            && self::words(other.prose.text()).starts_with(half)
    });
    Some(match headline {
        Some(headline) => finding.related(headline.span, "the headline begins with them"),
        None => finding,
    })
}

/// The words of a text as they compare: no case, no accents, no punctuation.
fn words(text: &str) -> Vec<String> {
    words_in(text).map(fold).collect()
}

fn words_in(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The same of a text long enough to be known again, set apart by spaces.
#[derive(PartialEq, Eq, Hash)]
struct Words(String);

impl Words {
    fn of(text: &str) -> Option<Self> {
        words_in(text).nth(FEWEST_WORDS - 1)?;
        let mut words = String::with_capacity(text.len());
        for word in words_in(text) {
            if word.is_ascii() {
                words.extend(word.chars().map(|c| c.to_ascii_lowercase()));
            } else {
                words.push_str(&fold(word));
            }
            words.push(' ');
        }
        Some(Self(words))
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn a_sentence_twice() {
        rule(&RULE).check(expect![[r#"
            The café on Mill Street will close for good in April. Its owner is 81.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the same words
            Nobody has offered to buy it. The café on Mill Street will close for good in April.
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This sentence stands in line 1, too, word for word.
        "#]]);
    }

    #[test]
    fn a_headline_pasted_twice() {
        rule(&RULE).headline("Mill Street Café Closes After 60 Years").check(expect![[r#"
            The café will close for good in April, its owner said.

            Mill Street Café Closes Mill Street Café Closes
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line says the same words twice.
        "#]]);
    }

    #[test]
    fn short_refrains_and_like_sentences() {
        rule(&RULE).check(expect![[r#"
            The vote was close. The vote was close.
            The council met on Monday to talk about the bridge. The council met on Tuesday to talk about the bridge.
            Na na na hey, na na na hey
        "#]]);
    }

    #[test]
    fn a_summary_says_what_the_story_says() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            # Bridge closes

            - The old bridge will close for good at the end of May.

            The old bridge will close for good at the end of May. It opened in 1911.

            It will be missed by *everyone* who crossed it every day. It will be missed by everyone who crossed it every day!
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the same words
                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This sentence stands in line 7, too, word for word.
        "#]]);
    }

    #[test]
    fn a_speaker_may_repeat_himself() {
        rule(&RULE).check(expect![[r"
            “We will not leave this valley, not now and not ever,” she said. Then she sat down.
            “We will not leave this valley, not now and not ever.”
            “We will not leave this valley, not now and not ever.”
        "]]);
    }
}
