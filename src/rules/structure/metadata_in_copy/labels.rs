//! Fields with their names: “Slug: FERRY-STRIKE”, “Section: Metro Page: B3”.

use std::sync::LazyLock;

use regex::Regex;

use crate::draft::Part;
use crate::rules::pattern::any_of;
use crate::span::Span;

const FILE: &str = include_str!("../data/metadata.txt");

/// A paragraph with named fields.
pub(super) struct Labelled {
    /// From the first name to behind the last value’s first word.
    pub(super) span: Span,
    /// Whether the paragraph is nothing else.
    pub(super) is_whole: bool,
}

static SURE: LazyLock<Regex> = LazyLock::new(|| label("sure"));
static READABLE: LazyLock<Regex> = LazyLock::new(|| label("readable"));
static ANY: LazyLock<Regex> = LazyLock::new(|| {
    let names = [any_of(FILE, "sure"), any_of(FILE, "likely")].join("|");
    let pattern = format!(r"(?:^|[\s.;,|/(\[—–-])((?i:{names}))\s?[:|]\s?\S+");
    Regex::new(&pattern).expect("the patterns are well-formed")
});

fn label(section: &str) -> Regex {
    Regex::new(&format!("^(?i:{})$", any_of(FILE, section))).expect("the patterns are well-formed")
}

/// So many words a line about the draft has at most that is known by one name that might begin a sentence.
const SHORT: usize = 8;

/// The named fields of a paragraph.
pub(super) fn find(prose: &str, part: Part) -> Option<Labelled> {
    if !prose.contains([':', '|']) {
        return None;
    }
    let fields: Vec<(Span, &str)> = ANY
        .captures_iter(prose)
        .filter_map(|found| {
            let name = found.get(1)?;
            // Within the line, a name is written as one.
            let is_name = name.start() == 0 || name.as_str().starts_with(char::is_uppercase);
            is_name.then(|| {
                (Span::new(name.start(), found.get(0).map_or(name.end(), |it| it.end())), name.as_str())
            })
        })
        .collect();
    let (first, name) = *fields.first()?;
    let last = fields.last()?.0;
    let begins = first.start == 0;
    let has_sure = fields.iter().any(|(_, name)| SURE.is_match(name));
    let is_readable = |(_, name): &(Span, &str)| READABLE.is_match(name);
    let is_sentence = prose.ends_with(['.', '!', '?', '”', '"']);
    let is_told = match fields.len() {
        1 if SURE.is_match(name) => {
            begins || name.starts_with(char::is_uppercase) && is_list(&prose[first.start..])
        }
        1 => begins && !is_readable(&fields[0]) && !is_sentence && prose.split_whitespace().count() <= SHORT,
        _ => {
            has_sure
                || begins && !(fields.iter().all(is_readable) && fields.len() < 3 && !is_run_in(prose, part))
        }
    };
    let is_whole = begins && !is_sentence;
    is_told.then(|| Labelled { span: Span::new(first.start, end(prose, last.end)), is_whole })
}

/// Where the last value ends, the first word of which ends at a byte: before a dash near it, or behind that word.
fn end(prose: &str, at: usize) -> usize {
    const NEAR: usize = 80;
    let rest = &prose[at..];
    let dash = [" - ", " — ", " – "].iter().filter_map(|dash| rest.find(dash)).min();
    let near = dash.filter(|&dash| dash < NEAR && !rest[..dash].contains(". "));
    near.map_or_else(|| prose[..at].trim_end_matches([',', '.', ';']).len(), |dash| at + dash)
}

/// Whether what follows a name in the middle of a line is a list of keywords: no sentence goes on there for long.
fn is_list(rest: &str) -> bool {
    let value = rest.split_once(':').map_or(rest, |(_, value)| value);
    let value = value.split([';', '.', '—', '–']).next().unwrap_or(value);
    value.contains(',') || value.split_whitespace().count() <= 3
}

/// Whether a sentence of the story goes on behind the fields.
fn is_run_in(prose: &str, part: Part) -> bool {
    part.is_story() && prose.ends_with('.') && prose.split_whitespace().count() > SHORT
}
