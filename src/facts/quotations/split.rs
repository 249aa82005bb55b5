//! A sentence that its speaker’s name parts: “We will cut,” she said, “the budget.”

use super::quotation::Quotation;
use super::voice::Voice;
use crate::facts::Facts;
use crate::facts::quotes::is_mark;
use crate::span::Span;

/// So many words name a speaker between the two parts of a sentence.
const LONGEST: usize = 25;

/// Quotations that are one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Split {
    /// The first of them, by its number.
    pub(crate) first: usize,
    /// How many there are.
    pub(crate) count: usize,
    /// All of them, with what stands between.
    pub(crate) span: Span,
    /// The words of that place, with blanks for what stands between and for the marks there: each word is where it was.
    pub(crate) said: String,
}

/// Those of some quotations, in text order, that are one sentence.
pub(crate) fn splits(facts: &Facts, all: &[&Quotation]) -> Vec<Split> {
    let mut splits = Vec::new();
    let mut first = 0;
    while first < all.len() {
        let pairs = all[first..].windows(2).take_while(|pair| is_one_sentence(facts, pair[0], pair[1]));
        let count = 1 + pairs.count();
        if count > 1 {
            let (span, said) = without_speaker(facts, &all[first..first + count]);
            splits.push(Split { first, count, span, said });
        }
        first += count;
    }
    splits
}

/// Whether only the naming of their one speaker parts two quotations, in the middle of a sentence.
fn is_one_sentence(facts: &Facts, one: &Quotation, other: &Quotation) -> bool {
    if one.paragraph != other.paragraph || one.span.end > other.span.start {
        return false;
    }
    let between = Span::new(one.span.end, other.span.start);
    let words = facts.words(between);
    let breaks_off = |words: &str| words.trim_end_matches(is_mark).trim_end().ends_with([',', '—', '–', '-']);
    let has_no_end = breaks_off(facts.words(one.span)) || words.starts_with([',', '—', '–']);
    has_no_end
        && goes_on(facts.words(other.span))
        && breaks_off(words)
        && !tells_more(words)
        && words.split_whitespace().count() <= LONGEST
        && are_told_as_one(between, &one.voice, &other.voice)
}

/// Whether a quotation begins in the middle of a sentence.
fn goes_on(words: &str) -> bool {
    let begins = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    begins.starts_with(char::is_lowercase) || is_first_person(begins)
}

/// Whether words between two quotations begin to tell more than who says them.
fn tells_more(words: &str) -> bool {
    let first = words.split_whitespace().find(|word| word.contains(char::is_alphabetic)).unwrap_or_default();
    matches!(first, "and" | "but" | "then" | "while" | "as" | "or") || first.ends_with("ing")
}

/// Whether the words begin with the one word that has a capital wherever it stands: “I”, “I’m”.
fn is_first_person(words: &str) -> bool {
    words.strip_prefix('I').is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether one word between two quotations says that somebody says both.
fn are_told_as_one(between: Span, one: &Voice, other: &Voice) -> bool {
    let cue = |voice: &Voice| voice.cue.as_ref().map(|cue| cue.span);
    cue(one) == cue(other) && cue(one).is_some_and(|cue| between.contains(cue))
}

/// The place of some quotations, and its words with blanks for what nobody says.
fn without_speaker(facts: &Facts, all: &[&Quotation]) -> (Span, String) {
    let span = all[0].span.cover(all[all.len() - 1].span);
    let mut said = facts.words(span).to_owned();
    for pair in all.windows(2) {
        let before = |end: usize| facts.words(Span::new(span.start, end));
        let first = before(pair[0].span.end);
        let is_comma = |c: char| c == ',' || c.is_whitespace();
        let from = first.trim_end_matches(is_mark).trim_end_matches(is_comma).len();
        let opening = before(pair[1].span.start).len();
        let opened = said.get(opening..).unwrap_or_default();
        let to = opening + opened.find(char::is_alphanumeric).unwrap_or(0);
        let Some(parted) = said.get(from..to.max(from)) else { continue };
        let blanks = " ".repeat(parted.len());
        said.replace_range(from..to.max(from), &blanks);
    }
    (span, said)
}

#[cfg(test)]
mod tests {
    use super::super::quotation::Quotations;
    use super::*;
    use crate::checker::Checker;
    use crate::draft::{Draft, Source};

    fn said(text: &str) -> Vec<String> {
        let facts = Checker::default().read(Draft::new(Source { text, ..Source::default() }).into());
        let quotations = Quotations::of(&facts);
        let all: Vec<&Quotation> = quotations.all.iter().collect();
        let shown = |split: Split| {
            assert_eq!(split.said.len(), facts.words(split.span).len(), "each word is where it was");
            split.said.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        splits(&facts, &all).into_iter().map(shown).collect()
    }

    #[test]
    fn a_sentence_that_its_speaker_parts_is_one() {
        assert_eq!(said("“We will cut,” Ana Ruiz said, “the budget.”"), ["“We will cut the budget.”"]);
        assert_eq!(
            said("‘The quay’, said Bo Lund, a pilot in Ovar, ‘is as old as my house.’"),
            ["‘The quay is as old as my house.’"]
        );
        assert_eq!(
            said("“If they ask,” Ruiz said, “I’ll tell them no,” she said."),
            ["“If they ask I’ll tell them no,”"]
        );
    }

    #[test]
    fn two_sentences_and_two_scraps_are_not() {
        assert_eq!(said("“We will cut,” Ana Ruiz said. “The budget is gone.”"), [""; 0]);
        assert_eq!(said("“We will cut,” Ana Ruiz said, “The budget is gone.”"), [""; 0]);
        assert_eq!(said("She called the quay “a ruin,” and said it was “older than the church.”"), [""; 0]);
        assert_eq!(said("“It is a ruin,” Ana Ruiz said, adding, “older than the church.”"), [""; 0]);
        assert_eq!(said("“It is a ruin,” Ana Ruiz said, as Bo Lund said, “older than the church.”"), [""; 0]);
    }
}
