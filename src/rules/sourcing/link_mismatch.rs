//! `link-mismatch`

mod bare;
mod pairs;
mod targets;
mod words;

use self::targets::Wrong;
use self::words::words_of;
use super::address;
use crate::draft::{Draft, Format, Link, Part};
use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// Links that lead where no reader should be led, as far as the address alone tells: to a document that is open to be
    /// edited, to a page that is not published, to a machine that only the newsroom reaches, to a file on the writer’s desk,
    /// to an address that is still to come, or through a page that counts who follows.
    ///
    /// ```draft format=markdown
    /// The ferry is late one day in five, [the port’s count](https://staging.port.example/count.pdf) shows.
    ///                                     ~~~~~~~~~~~~~~~~ the words that lead there
    ///                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This leads to “staging.port.example”, where a site is being built.
    /// ```
    ///
    /// Then links whose words are one address and whose target is another, a place in the draft that is not there, an address
    /// that is misspelled, and one address under two names that differ in a figure or a name.
    ///
    /// Nothing is looked up: whether a page still stands, and what stands on it, the program cannot know.
    ///
    /// ## Why it matters
    /// A link to the draft of a source shows it to everybody, with its comments, or to nobody. And a link is the source that
    /// most readers never try, so that a wrong one stays for years.
    ///
    /// ## What to do
    /// Link to where the source has published it, and follow the link once in a private window.
    pub(in crate::rules) static RULE = {
        name: "link-mismatch",
        group: Group::Sourcing,
        summary: "A link that leads to the wrong place",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let draft = facts.draft();
    let start = found.len();
    for link in draft.links.iter().filter(|link| is_read(draft, link)) {
        if let Some(wrong) = wrong(draft, link) {
            found.push(told(draft, link, &wrong));
        }
    }
    found.extend(bare::wrong(facts));
    pairs::check(draft, found);
    found[start..].sort_by_key(|finding| finding.span);
}

/// Whether a link stands in what readers of the story read. Those of a website’s own lines are its own.
fn is_read(draft: &Draft, link: &Link) -> bool {
    let at = draft.paragraph_at(link.span.start).or_else(|| draft.paragraph_at(link.span.end));
    // What a template puts there is not known.
    let is_known =
        !link.target.contains('\u{7f}') && !link.target.contains("{{") && !link.target.contains("{%");
    is_known && at.is_some_and(|index| draft.paragraphs[index].part != Part::Boilerplate)
}

/// What is wrong with a link.
fn wrong(draft: &Draft, link: &Link) -> Option<Wrong> {
    let target = link.target.trim();
    if let Some(place) = target.strip_prefix('#').filter(|place| !place.is_empty()) {
        return (!targets::has_place(draft, place)).then(|| Wrong {
            message: format!("Nothing in this draft is called “{place}”."),
            level: Level::Information,
        });
    }
    let words = link.words.trim();
    if let Some(address) = target.strip_prefix("mailto:") {
        let address = address.split('?').next().unwrap_or_default();
        let is_other = words.contains('@') && !words.contains(' ') && !words.eq_ignore_ascii_case(address);
        return is_other
            .then(|| Wrong::new(format!("The words say “{words}”, and mail goes to “{address}”.")));
    }
    targets::wrong(target, draft.format != Format::Plain).or_else(|| {
        let is_other = address::is_address(words) && !address::fits(words, target);
        is_other.then(|| Wrong::new(format!("The words say “{words}”, and the link leads to “{target}”.")))
    })
}

fn told(draft: &Draft, link: &Link, wrong: &Wrong) -> Found {
    let found = Found::new(link.address, wrong.message.clone()).at(wrong.level);
    match words_of(draft, link) {
        Some(words) => found.related(words, "the words that lead there"),
        None => found,
    }
}

#[cfg(test)]
mod tests;
