//! What the names of elements and their attributes say.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::page::Attributes;
use crate::english::lists;
use crate::span::Span;

const FILE: &str = include_str!("../data/elements.txt");

/// What is known of element names.
struct Names {
    sections: FxHashMap<&'static str, FxHashSet<&'static str>>,
    /// What a start tag ends, and what it does not look beyond.
    ends: FxHashMap<&'static str, (Vec<&'static str>, Vec<&'static str>)>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let sections = [
        "blocks",
        "silent",
        "silent words",
        "struck",
        "void",
        "raw",
        "story",
        "credits",
        "tables",
        "cells",
        "lists",
        "note classes",
        "note roles",
        "note links",
        "notes classes",
        "notes roles",
        "standfirst classes",
    ];
    let sections = sections.into_iter().map(|name| (name, lists::set(FILE, name))).collect();
    let mut ends = FxHashMap::default();
    for rule in lists::lines_of(FILE, "optional ends") {
        let mut parts = rule.split(" : ").map(|part| part.split_whitespace().collect::<Vec<_>>());
        let (Some(begin), Some(end), Some(within)) = (parts.next(), parts.next(), parts.next()) else {
            continue;
        };
        for tag in begin {
            let known: &mut (Vec<_>, Vec<_>) = ends.entry(tag).or_default();
            known.0.extend(&end);
            known.1.extend(&within);
        }
    }
    Names { sections, ends }
});

fn is_in(section: &str, name: &str) -> bool {
    NAMES.sections.get(section).is_some_and(|names| names.contains(name))
}

/// Whether an element begins and ends a paragraph.
pub(super) fn is_block(name: &str) -> bool {
    is_in("blocks", name) || is_silent(name) && !is_in("silent words", name)
}

/// Whether the words in an element are no prose.
pub(super) fn is_silent(name: &str) -> bool {
    is_in("silent", name)
}

/// Whether the words in an element were struck out, and are the copy no more.
pub(super) fn is_struck(name: &str) -> bool {
    is_in("struck", name)
}

/// Whether an element has no end.
pub(super) fn is_void(name: &str) -> bool {
    is_in("void", name)
}

/// Whether an element holds all that stands before its own end tag.
pub(super) fn is_raw(name: &str) -> bool {
    is_in("raw", name)
}

/// Whether an element holds the story, so that one left open before it has come to its end.
pub(super) fn holds_story(name: &str) -> bool {
    is_in("story", name)
}

/// The elements still open that the start of an element ends, and those beyond which it ends none.
pub(super) fn ends(start: &str) -> Option<&'static (Vec<&'static str>, Vec<&'static str>)> {
    NAMES.ends.get(start)
}

/// Whether an end tag looks for its element beyond an open one of another name.
pub(super) fn looks_beyond(end: &str, open: &str) -> bool {
    if is_in("tables", end) {
        open != "table"
    } else if end == "table" {
        true
    } else if end == "li" {
        !is_in("lists", open) && !is_in("cells", open)
    } else if is_block(end) {
        !is_in("cells", open)
    } else {
        !is_block(open)
    }
}

/// The rank of a heading element.
pub(super) fn heading(name: &str) -> Option<u8> {
    let rank = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&rank).then_some(rank)
}

/// Whether an element credits a reporter.
pub(super) fn is_credit(name: &str, attributes: &Attributes) -> bool {
    is_in("credits", name)
        && (is_credit_class(attributes.value("class"))
            || attributes.value("rel").eq_ignore_ascii_case("author")
            || attributes.value("itemprop").eq_ignore_ascii_case("author"))
}

/// Whether a class names a reporter’s credit: `byline`, `story-byline`, `article__author`.
fn is_credit_class(classes: &str) -> bool {
    classes.split_ascii_whitespace().any(|class| {
        let class = class.to_ascii_lowercase();
        class.contains("byline") || class.ends_with("author") || class.ends_with("author-name")
    })
}

/// Whether an element holds somebody’s words, or words of the story that are pulled out to catch the eye: `blockquote`, and classes
/// as `pull-quote` and `wp-block-pullquote`.
pub(super) fn is_quotation(name: &str, attributes: &Attributes) -> bool {
    let mut classes = attributes.value("class").to_ascii_lowercase();
    classes.retain(|c| !matches!(c, '-' | '_'));
    name == "blockquote" || is_block(name) && classes.contains("pullquote")
}

/// Whether the class of a paragraph says that it is the sentence or two under the headline: `standfirst`, `article__dek`.
pub(super) fn is_standfirst(name: &str, attributes: &Attributes) -> bool {
    let classes = attributes.value("class").to_ascii_lowercase();
    let last =
        |class: &str| class.rsplit(['_', '-']).next().is_some_and(|word| is_in("standfirst classes", word));
    matches!(name, "p" | "div" | "h2" | "h3") && classes.split_ascii_whitespace().any(last)
}

/// Whether an element within a sentence is the mark of a footnote. `is_raised` where it stands above the line: there, any
/// link to another place of the page is one.
pub(super) fn is_note_mark(name: &str, attributes: &Attributes, is_raised: bool) -> bool {
    let link = attributes.value("href").to_ascii_lowercase();
    let target = link.strip_prefix('#');
    let links = || {
        let starts = NAMES.sections.get("note links");
        target.is_some_and(|it| starts.is_some_and(|all| all.iter().any(|start| it.starts_with(start))))
    };
    match name {
        "a" if is_remark(name, attributes) => false,
        "a" => is_raised && target.is_some() || links() || has_word(attributes, "note"),
        "sup" | "span" => has_word(attributes, "note"),
        _ => false,
    }
}

/// The anchor in the page that an element links to.
pub(super) fn target(attributes: &Attributes) -> Option<String> {
    attributes.value("href").strip_prefix('#').filter(|it| !it.is_empty()).map(str::to_owned)
}

/// Where an element leads, and where that is written, unless to a word processor’s comment.
pub(super) fn link(name: &str, attributes: &Attributes) -> Option<(String, Span)> {
    let href = attributes.get("href").filter(|_| name == "a" && !is_remark(name, attributes))?;
    Some((href.value.clone(), href.span))
}

/// The name by which a link in the page finds an element.
pub(super) fn anchor(name: &str, attributes: &Attributes) -> Option<String> {
    let names = ["id", "name"].iter().filter(|it| **it == "id" || name == "a");
    names.map(|it| attributes.value(it)).find(|it| !it.is_empty()).map(str::to_owned)
}

/// Whether an element links the mark of a word processor’s comment with the comment, as Google Docs does.
pub(super) fn is_remark(name: &str, attributes: &Attributes) -> bool {
    name == "a" && attributes.value("href").starts_with("#cmnt")
}

/// Whether an element holds the texts of footnotes.
pub(super) fn holds_notes(name: &str, attributes: &Attributes) -> bool {
    let id = attributes.value("id").to_ascii_lowercase();
    let numbered =
        |start: &str| id.strip_prefix(start).is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
    is_block(name)
        && (has_word(attributes, "notes") || !id.is_empty() && ["ftn", "edn", "fn"].into_iter().any(numbered))
}

/// Whether class or role of an element say that it belongs to footnotes.
fn has_word(attributes: &Attributes, section: &str) -> bool {
    let any = |attribute: &str, list: &str| {
        let words = attributes.value(attribute).to_ascii_lowercase();
        words.split_ascii_whitespace().any(|word| is_in(list, word))
    };
    let (classes, roles) = match section {
        "note" => ("note classes", "note roles"),
        _ => ("notes classes", "notes roles"),
    };
    any("class", classes) || any("role", roles)
}
