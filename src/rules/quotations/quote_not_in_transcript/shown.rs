//! How a quotation and the words of the notes are shown beside each other, and how the one becomes the other.

use crate::facts::Facts;
use crate::facts::quotations::{Quotation, Split, said};
use crate::facts::quotes::unmarked;
use crate::finding::{Edit, Fix};
use crate::span::Span;
use crate::transcripts::{Change, Found, Notes, around};

/// Longer quotations are shown around what differs.
const LONGEST: usize = 80;
/// So many words are shown on either side of it.
const AROUND: usize = 4;

/// Words of the draft as they are looked up in the notes.
#[derive(Clone, Copy)]
pub(super) struct Quoted<'a> {
    /// Where they stand.
    pub(super) span: Span,
    /// What is said there, each word in its place.
    pub(super) said: &'a str,
}

impl<'a> Quoted<'a> {
    /// A quotation by itself.
    pub(super) fn whole(facts: &'a Facts, quotation: &Quotation) -> Self {
        Self { span: quotation.span, said: said(facts, quotation) }
    }

    /// Quotations that are one sentence.
    pub(super) fn parted(split: &'a Split) -> Self {
        Self { span: split.span, said: &split.said }
    }
}

/// The words of a quotation and of the notes, as a message has them: all of them, or those around the first that differ.
pub(super) fn beside(notes: &Notes, quoted: Quoted<'_>, found: &Found) -> (String, String) {
    let whole = quoted.said;
    let heard = notes.words(found.heard);
    let here = unmarked(whole).trim_end_matches([',', '.']);
    let is_short = |words: &str| words.chars().count() <= LONGEST;
    let Some(change) = found.changes.first().filter(|_| !is_short(here) || !is_short(heard)) else {
        return (here.to_owned(), bare(heard).to_owned());
    };
    let text = &notes.transcripts()[change.heard.transcript].text;
    let shown = |text: &str, span: Span| bare(&around(text, span, AROUND)).to_owned();
    (shown(whole, change.quoted), shown(text, change.heard.span))
}

/// Words without marks and points around them.
fn bare(words: &str) -> &str {
    unmarked(words)
        .trim_matches(|c: char| matches!(c, ',' | '.' | ';' | ':' | '-' | '–' | '—') || c.is_whitespace())
}

/// The place to mark: the words that differ where they stand together, or else the quotation.
pub(super) fn end_of(facts: &Facts, quoted: Quoted<'_>, found: &Found) -> Span {
    match &found.changes[..] {
        [change] => facts.part_of(quoted.span, |_| Some(change.quoted)).unwrap_or(quoted.span),
        _ => quoted.span,
    }
}

/// The fix that puts the words of the notes in the place of those that differ.
pub(super) fn fix(facts: &Facts, notes: &Notes, quoted: Quoted<'_>, found: &Found) -> Option<Fix> {
    let whole = quoted.said;
    // What names the speaker in between is not theirs to replace.
    let is_together = |change: &Change| {
        facts.part_of(quoted.span, |words| {
            (words.get(change.quoted.range()) == whole.get(change.quoted.range())).then_some(change.quoted)
        })
    };
    let edits = found.changes.iter().map(|change| {
        let span = is_together(change)?;
        let words = notes.words(change.heard).split_whitespace().collect::<Vec<_>>().join(" ");
        Some(Edit { span, text: cased(bare(&words), &whole[change.quoted.range()]) })
    });
    let edits: Vec<Edit> = edits.collect::<Option<_>>()?;
    let title = match &edits[..] {
        [edit] => format!("Put in the words of the notes: “{}”", edit.text),
        _ => "Put in the words of the notes".to_owned(),
    };
    Some(Fix { title, edits })
}

/// Words that begin as those do in whose place they come: with a capital, or without where both begin with one word.
fn cased(words: &str, before: &str) -> String {
    let mut chars = words.chars();
    let Some(first) = chars.next() else { return String::new() };
    let first_word = |text: &str| text.split_whitespace().next().unwrap_or_default().to_lowercase();
    if before.starts_with(char::is_uppercase) && first.is_lowercase() {
        return first.to_uppercase().chain(chars).collect();
    }
    let is_one_word = first_word(words) == first_word(before);
    if is_one_word && before.starts_with(char::is_lowercase) {
        return first.to_lowercase().chain(chars).collect();
    }
    words.to_owned()
}
