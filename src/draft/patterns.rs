//! Lines known by their wording: residue of content systems, slugs and credits, names of sections.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::bytes::RegexSet;

use super::Part;

/// A longer paragraph, in bytes, is none of these but a correction, and is not searched. Of that the first words are enough.
const LONGEST: usize = 260;

/// A longer line, in bytes, is no entry of a table of words.
const LONGEST_LISTED: usize = 40;

static BOILERPLATE: LazyLock<RegexSet> = LazyLock::new(|| whole_lines(include_str!("data/boilerplate.txt")));

static METADATA: LazyLock<RegexSet> = LazyLock::new(|| whole_lines(include_str!("data/metadata.txt")));

static CORRECTIONS: LazyLock<RegexSet> = LazyLock::new(|| {
    let patterns = entries(include_str!("data/corrections.txt")).map(|entry| format!("(?-u)^(?:{entry})"));
    RegexSet::new(patterns).expect("the patterns of the table are well-formed")
});

/// Which part a paragraph is, where its wording alone tells.
pub(super) fn part(words: &str) -> Option<Part> {
    let plain = plain(&words[..words.ceil_char_boundary(LONGEST)]);
    let is_short = words.len() <= LONGEST;
    if is_correction(&plain) {
        Some(Part::Correction)
    } else if is_short && is_boilerplate(&plain) {
        Some(Part::Boilerplate)
    } else if is_summary_label(words) || is_section_label(words) {
        Some(Part::Label)
    } else if is_short && is_metadata(&plain) {
        Some(Part::Metadata)
    } else {
        None
    }
}

/// Whether a paragraph is residue of a content system or a wire.
fn is_boilerplate(plain: &str) -> bool {
    let plain = plain.to_ascii_lowercase();
    let is_one = |words: &str| BOILERPLATE.is_match(words.trim().as_bytes());
    // Several in one line: “Share this story | Unsubscribe”.
    is_one(&plain)
        || [" | ", "•", "·"].into_iter().any(|sign| {
            let is_residue = |part: &str| part.trim().is_empty() || is_one(part);
            plain.contains(sign) && plain.split(sign).all(is_residue)
        })
}

/// Whether a paragraph puts the story right, by its first words.
fn is_correction(plain: &str) -> bool {
    CORRECTIONS.is_match(plain.as_bytes())
}

/// Whether a paragraph is a slug, a line of keywords, an embargo or a credit.
fn is_metadata(plain: &str) -> bool {
    METADATA.is_match(plain.as_bytes())
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

/// Whether an outlet’s name has one of these words: “The Gazette”.
pub(super) fn names_outlet(words: &str) -> bool {
    words.split_whitespace().any(is_outlet_word)
}

/// Whether words are how a news agency signs, letter by letter.
pub(super) fn is_agency(words: &str) -> bool {
    entries(include_str!("data/agencies.txt")).any(|agency| agency == words)
}

/// Whether words before a dash say what kind of story it is: “BREAKING —”.
pub(super) fn is_head_label(words: &str) -> bool {
    is_listed(words, include_str!("data/head_labels.txt"))
}

/// Whether stories are filed in a place of this name, beyond the towns of the gazetteer.
pub(super) fn is_dateline_city(name: &str) -> bool {
    is_listed(name, include_str!("data/dateline_cities.txt"))
}

/// With straight quotes and on one line, as the tables are written.
fn plain(words: &str) -> Cow<'_, str> {
    // Nearly every line is.
    if words.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Cow::Borrowed(words);
    }
    let letter = |letter: char| match letter {
        '’' | '‘' => '\'',
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    };
    words.chars().map(letter).collect()
}

fn is_listed(words: &str, table: &str) -> bool {
    let words = words.trim_end_matches([':', '.']).trim_end();
    words.len() <= LONGEST_LISTED && {
        let words = words.to_lowercase();
        entries(table).any(|entry| entry == words)
    }
}

fn entries(table: &str) -> impl Iterator<Item = &str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with("# "))
}

fn whole_lines(table: &str) -> RegexSet {
    let patterns = entries(table).map(|entry| format!("(?-u)^(?:{entry})$"));
    RegexSet::new(patterns).expect("the patterns of the table are well-formed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn residue_is_known_by_its_wording() {
        for line in [
            "You must be logged in to leave a comment.",
            "Please sign in to continue",
            "SHARE THIS STORY",
            "Facebook | Twitter | Email",
            "Follow the Harbour Gazette on Instagram and Facebook.",
            "Sign up for our weekly harbour newsletter",
            "Subscribe now",
            "This article is for subscribers only.",
            "Read more: The last winter of the pier",
            "Also read: The last winter of the pier",
            "Related stories",
            "Click here to see the pictures.",
            "Story continues below advertisement",
            "ADVERTISEMENT",
            "We use cookies to improve this site.",
            "© 2025 Harbour Gazette. All rights reserved.",
            "This story first appeared in the Harbour Gazette.",
            "(more)",
            "enditem",
            "(For use by clients of the Harbour News Service)",
            "Don’t miss: ten piers to see",
        ] {
            assert_eq!(part(line), Some(Part::Boilerplate), "{line}");
        }
    }

    #[test]
    fn news_about_the_same_things_is_none() {
        for line in [
            "Residents must sign up by Friday.",
            "The advertising ran for a week.",
            "Follow the money, Lind said.",
            "She told him to read more.",
            "Copyrighted songs were played at the pier.",
            "Cookies were served on the deck.",
            "Sign up sheets hung on the wall of the office.",
            "Subscribe, they cried, and few did.",
            "Lind asked readers to share this burden.",
            "More than 40 comments were filed.",
            "Click beetles were found in the piles.",
            "Register offices were closed.",
        ] {
            assert_eq!(part(line), None, "{line}");
        }
    }

    #[test]
    fn lines_about_the_draft_are_told_from_news() {
        for line in [
            "BC-PIER-SHUTS",
            "BC-Pier-Shuts, 2nd Ld",
            "AP-NY-08-16 1234EDT",
            "u a",
            "Tags: harbour, pier, Hull",
            "#pier #hull",
            "EMBARGOED UNTIL 06:00 GMT JUNE 3",
            "Embargo: June 3",
            "HOLD FOR RELEASE",
            "REUTERS/Rosa Vidal/File Photo",
            "Photo by Rosa Vidal",
            "Reporting by Rosa Vidal in Hull; Editing by Otto Lind",
            "Otto Lind contributed to this report.",
            "Section: Local",
            "https://example.org/pier",
        ] {
            assert_eq!(part(line), Some(Part::Metadata), "{line}");
        }
        for line in [
            "Embargo to be lifted, ministers say",
            "The embargo was lifted.",
            "US-based engineers warned of rot.",
            "Reporting by The Gazette found that the pier was rotten.",
            "Rust contributed to the fall.",
            "Photos by the dozen were taken.",
            "The slug ate the lettuce.",
        ] {
            assert_eq!(part(line), None, "{line}");
        }
    }
}
