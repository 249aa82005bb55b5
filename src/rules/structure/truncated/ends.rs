//! How paragraphs end.

use std::sync::LazyLock;

use regex::Regex;

use crate::draft::{Draft, Format, Paragraph, Part};
use crate::english::lists;
use crate::facts::Facts;
use crate::span::Span;

lists::sets! {
    "../data/truncated.txt":
    /// With these nothing ends.
    OPEN = "open";
    /// With these a sentence seldom ends.
    UNFINISHED = "unfinished";
    /// With these headings begin that end in a verb.
    QUESTIONS = "questions";
    /// Behind these a full stop ends nothing.
    STOPS = "stops";
}

/// In what way a paragraph breaks off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// At a word or a sign with which nothing ends.
    Open,
    /// At a comma.
    Comma,
    /// Without any end.
    Bare,
    /// At a full stop behind a word with which nothing ends.
    Inside,
    /// Where a feed cuts texts: “[…]”, “[+1234 chars]”.
    Feed,
}

/// So many words make a sentence that has no end, and so many a line that ends in a word that could be a heading’s last.
const SENTENCE: usize = 9;
const LINE: usize = 7;
const FEWEST: usize = 4;

/// So many words a line of verse has at most.
const VERSE: usize = 12;

/// Marks that end a paragraph, and marks that may stand behind them.
const TERMINAL: [char; 6] = ['.', '!', '?', '…', ':', '‽'];
const CLOSING: [char; 14] = ['"', '\'', '”', '’', '“', '‘', '»', ')', ']', '*', '_', '■', ' ', '\u{a0}'];

static FEED: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"(?:\[(?:…|\.{3}|&hellip;)\]|(?:…|\.{3})?\s?\[\+?\d+ (?:more )?char(?:acter)?s\]|(?:…|\.{3})\s?\((?:more|cont(?:inued|'d|’d)?)\))\s*$";
    Regex::new(pattern).expect("the pattern is well-formed")
});

static STOPPED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\p{L}[\p{L}’,]* (\p{Ll}{2,5})\.(?:\s|$)").expect("the pattern is well-formed")
});

/// The places at which paragraphs of the story break off.
pub(super) fn find(facts: &Facts) -> Vec<(Span, Cut)> {
    let draft = facts.draft();
    let told: Vec<usize> = (0..draft.paragraphs.len()).filter(|&index| is_told(draft, index)).collect();
    let has_end = told.iter().filter(|&&index| is_ended(words(draft, index))).count();
    let mut found = Vec::new();
    for (place, &index) in told.iter().enumerate() {
        let paragraph = &draft.paragraphs[index];
        let text = words(draft, index);
        let next = told.get(place + 1).map(|&next| words(draft, next));
        let cut = if let Some(feed) = FEED.find(text) {
            Some((feed.range().into(), Cut::Feed))
        } else if is_ended(text) {
            None
        } else {
            let others = told.len() - 1;
            let is_odd = others > 0 && has_end == others;
            let may_be_display =
                place == 0 && others > 0 && draft.dateline_of(index).is_none() && !has_sentences(text);
            // What stands below the story is often no sentence.
            let is_last = place > 0 && next.is_none();
            let cut = cut(text, next, is_odd && !may_be_display && !is_last, is_verse(draft, &told, place));
            let is_sure = || {
                OPEN.contains(text.split_whitespace().next_back().unwrap_or_default())
                    || !text.ends_with(char::is_alphabetic)
            };
            cut.filter(|_| !may_be_display || stands_apart(draft, index) && is_sure())
                .map(|cut| (last_word(text), cut))
        };
        found.extend(cut.map(|(span, cut)| (paragraph.prose.locate(span), cut)));
        found.extend(inside(facts, paragraph).map(|span| (span, Cut::Inside)));
    }
    found
}

fn words(draft: &Draft, index: usize) -> &str {
    draft.paragraphs[index].prose.text().trim_end()
}

/// Whether a paragraph tells the story in sentences: it is no item of a list, no heading, and more than a few words.
fn is_told(draft: &Draft, index: usize) -> bool {
    let paragraph = &draft.paragraphs[index];
    let text = paragraph.prose.text();
    matches!(paragraph.part, Part::Body)
        && text.split_whitespace().nth(FEWEST - 1).is_some()
        && !is_item(draft, index)
        && !text.starts_with('(')
        && is_prose(text)
}

/// Whether a paragraph is an item of a list, by the marker before it.
fn is_item(draft: &Draft, index: usize) -> bool {
    let line = draft.from_line_of(index).trim_start();
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = digits.len() < line.len() && digits.starts_with(['.', ')']);
    is_numbered
        || line.starts_with(['-', '–', '•', '*', '·', '+', '►', '▪', '■', '#', '|', '>'])
        || draft.format == Format::Html && is_in_item(draft, &draft.paragraphs[index])
}

fn is_in_item(draft: &Draft, paragraph: &Paragraph) -> bool {
    let before = &draft.text()[..paragraph.span.start];
    let opens = before.rfind("<li");
    opens.is_some_and(|at| !before[at..].contains("</li"))
}

/// Whether a line is written as sentences are: most of its words begin small.
fn is_prose(text: &str) -> bool {
    let (mut small, mut all) = (0, 0);
    for word in text.split_whitespace() {
        all += 1;
        small += usize::from(word.starts_with(char::is_lowercase));
    }
    small * 2 > all
}

/// Whether a paragraph ends as a sentence or an announcement does.
fn is_ended(text: &str) -> bool {
    let text = text.trim_end_matches(CLOSING).trim_end();
    text.ends_with(TERMINAL) || text.ends_with(['—', '–'])
}

/// Whether a blank line follows a paragraph, so that it is no line of a headline.
fn stands_apart(draft: &Draft, index: usize) -> bool {
    let behind = &draft.text()[draft.paragraphs[index].span.end..];
    let gap = &behind[..behind.len() - behind.trim_start().len()];
    draft.format == Format::Html || gap.replace("\r\n", "\n").matches(['\n', '\r']).count() > 1
}

/// Whether a sentence ends before the last word: headlines and standfirsts have none.
fn has_sentences(text: &str) -> bool {
    text.split_whitespace().rev().skip(1).any(|word| {
        let word = word.trim_end_matches(CLOSING);
        word.len() > 4 && word.ends_with(['.', '!', '?'])
    })
}

/// In what way a paragraph without an end breaks off. `is_odd` where all others have one.
fn cut(text: &str, next: Option<&str>, is_odd: bool, is_verse: bool) -> Option<Cut> {
    let count = text.split_whitespace().count();
    let last = text.split_whitespace().next_back()?;
    let word = last.to_lowercase();
    let first = text.split_whitespace().next()?.to_lowercase();
    let goes_on =
        next.is_some_and(|next| next.starts_with(|c: char| c.is_lowercase() || "“\"‘'—–-…".contains(c)));
    if last.ends_with(['$', '£', '€', '(', '[', '“', '‘', '&', '/']) {
        return Some(Cut::Open);
    }
    if is_verse {
        return None;
    }
    if last.ends_with([',', ';']) {
        return (count >= SENTENCE && !goes_on).then_some(Cut::Comma);
    }
    let is_hyphened = last.strip_suffix('-').is_some_and(|head| head.ends_with(char::is_alphabetic));
    let is_heading = QUESTIONS.contains(&*first);
    if is_hyphened || OPEN.contains(&*word) {
        return (!goes_on).then_some(Cut::Open);
    }
    if UNFINISHED.contains(last) && !is_heading && (count >= LINE || is_modal(&word)) {
        return (!goes_on).then_some(Cut::Open);
    }
    let is_sentence = count >= SENTENCE && !is_heading && !goes_on;
    (is_odd && is_sentence).then_some(Cut::Bare)
}

/// Whether no line ends in a word but one that is cut off, however short it is.
fn is_modal(word: &str) -> bool {
    matches!(word, "would" | "could" | "should" | "will" | "may" | "might" | "must" | "to" | "of")
}

/// Whether the paragraphs before or behind end as this one does: lines of verse, of an address, of a programme.
fn is_verse(draft: &Draft, told: &[usize], place: usize) -> bool {
    let is_short = |text: &str| text.split_whitespace().nth(VERSE).is_none();
    let is_open = |place: usize| {
        let text = told.get(place).map(|&index| words(draft, index));
        text.is_some_and(|text| !is_ended(text) && is_short(text))
    };
    is_open(place) && (is_open(place + 1) || place.checked_sub(1).is_some_and(is_open))
}

/// The last word of a text, with the marks at it.
fn last_word(text: &str) -> Span {
    let start = text
        .rfind(char::is_whitespace)
        .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    Span::new(start, text.len())
}

/// Where a sentence stops behind a word with which none ends: “He went to the. Then he left.”
fn inside(facts: &Facts, paragraph: &Paragraph) -> Option<Span> {
    let prose = paragraph.prose.text();
    let word = STOPPED
        .captures_iter(prose)
        .filter_map(|found| found.get(1))
        .find(|it| STOPS.contains(it.as_str()))?;
    let place = paragraph.prose.locate(word.range().into());
    (!facts.is_quoted(place)).then_some(place)
}
