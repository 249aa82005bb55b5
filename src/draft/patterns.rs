//! Lines known by their wording: residue of content systems, slugs and credits, names of sections.

use std::sync::LazyLock;

use regex::bytes::RegexSet;

/// A longer paragraph, in bytes, is none of these, and is not searched.
const LONGEST: usize = 260;

static BOILERPLATE: LazyLock<RegexSet> =
    LazyLock::new(|| whole_lines(include_str!("data/boilerplate.txt"), "(?i-u)"));

static METADATA: LazyLock<RegexSet> =
    LazyLock::new(|| whole_lines(include_str!("data/metadata.txt"), "(?-u)"));

/// Whether a paragraph is residue of a content system or a wire.
pub(super) fn is_boilerplate(words: &str) -> bool {
    words.len() <= LONGEST && BOILERPLATE.is_match(plain(words).as_bytes())
}

/// Whether a paragraph is a slug, a line of keywords, an embargo or a credit.
pub(super) fn is_metadata(words: &str) -> bool {
    words.len() <= LONGEST && METADATA.is_match(plain(words).as_bytes())
}

/// Whether a line is the heading of a summary: “Quick Looks”.
pub(super) fn is_summary_label(words: &str) -> bool {
    is_listed(words, include_str!("data/summary_labels.txt"))
}

/// Whether a line is the name of another section: “Deep Look”.
pub(super) fn is_section_label(words: &str) -> bool {
    is_listed(words, include_str!("data/section_labels.txt"))
}

/// Whether a line that ends in this word is unfinished.
pub(super) fn is_open_word(word: &str) -> bool {
    is_listed(word, include_str!("data/open_words.txt"))
}

/// Whether outlets, editions or posts in a newsroom are named with this word.
pub(super) fn is_outlet_word(word: &str) -> bool {
    is_listed(word, include_str!("data/outlet_words.txt"))
}

/// With straight quotes and on one line, as the tables are written.
fn plain(words: &str) -> String {
    let letter = |letter: char| match letter {
        '’' | '‘' => '\'',
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    };
    words.chars().map(letter).collect()
}

fn is_listed(words: &str, table: &str) -> bool {
    let words = words.trim_end_matches([':', '.']).trim_end().to_lowercase();
    words.len() <= 40 && entries(table).any(|entry| entry == words)
}

fn entries(table: &str) -> impl Iterator<Item = &str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with("# "))
}

fn whole_lines(table: &str, flags: &str) -> RegexSet {
    let patterns = entries(table).map(|entry| format!("{flags}^(?:{entry})$"));
    RegexSet::new(patterns).expect("the patterns of the table are well-formed")
}
