//! Addresses that no reader should be given.

use std::sync::LazyLock;

use regex::{Regex, RegexBuilder};

use crate::draft::{Draft, Part};
use crate::english::lists;
use crate::finding::Level;
use crate::rules::pattern::any_of;
use crate::rules::sourcing::address::Address;

const FILE: &str = include_str!("../data/links.txt");

/// What is wrong with an address, for a writer.
pub(super) struct Wrong {
    pub(super) message: String,
    pub(super) level: Level,
}

impl Wrong {
    pub(super) const fn new(message: String) -> Self {
        Self { message, level: Level::Warning }
    }
}

/// What an address is, as the sections of the data file name it, and what to say of it.
const KINDS: [(&str, &str); 5] = [
    ("stands", "This stands where an address is still to come."),
    ("own", "This leads to a place on one’s own machine, which no reader can reach."),
    (
        "edited",
        "This leads to a document that is open to be edited, or to a room of a team, not to anything published.",
    ),
    ("unpublished", "This leads to a page of a content system that is not published."),
    ("tracked", "This leads through a page that counts who follows, not to the source itself."),
];

static PATTERNS: LazyLock<Vec<(Regex, &str)>> =
    LazyLock::new(|| KINDS.iter().map(|(section, message)| (whole(section), *message)).collect());

static HOSTS: LazyLock<Regex> = LazyLock::new(|| whole("hosts"));

/// A section of the data file, of which one line must fit the whole of an address.
fn whole(section: &str) -> Regex {
    let pattern = format!("^(?:{})$", any_of(FILE, section));
    RegexBuilder::new(&pattern).case_insensitive(true).build().expect("the patterns are well-formed")
}

/// What is wrong with an address, as far as it alone tells. `is_markup` where a page would take one without `https://` for a
/// place on its own site.
pub(super) fn wrong(target: &str, is_markup: bool) -> Option<Wrong> {
    if let Some((_, message)) = PATTERNS.iter().find(|(pattern, _)| pattern.is_match(target)) {
        return Some(Wrong::new((*message).to_owned()));
    }
    let is_web = target.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("http"));
    let address = Address::of(target).filter(|_| is_web || target.starts_with("//"));
    if let Some(host) = address.filter(is_being_built).map(|address| address.host) {
        return Some(Wrong::new(format!("This leads to “{host}”, where a site is being built.")));
    }
    if is_misspelled(target) {
        return Some(Wrong::new("This is no address as it is written.".to_owned()));
    }
    let lacks_scheme = is_markup && super::address::is_address(target) && !is_web;
    lacks_scheme.then(|| {
        Wrong::new("Without “https://” this leads to a page of one’s own site that is called so.".to_owned())
    })
}

/// Whether something is meant as an address of the web and is none: “htps://…”, “https:/…”, “<http://http://…>”, “wwww.…”.
fn is_misspelled(target: &str) -> bool {
    let target = target.to_ascii_lowercase();
    let letters = target.len() - target.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    let (scheme, rest) = target.split_at(letters);
    let is_meant = scheme.starts_with(['h', 't']) && (3..=7).contains(&letters) && scheme.contains("tp");
    let is_scheme = is_meant && rest.starts_with([':', '/', ';', '\\']);
    if !is_scheme {
        return target.starts_with("ww.") || target.starts_with("wwww");
    }
    let Some(rest) = rest.strip_prefix("://").filter(|_| matches!(scheme, "http" | "https")) else {
        return true;
    };
    let host = &rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())];
    let is_twice = ["http:", "https:", "http", "https"].contains(&host);
    let is_host = host.contains('.') && !host.contains("..") && !host.contains([',', ' ', '@']);
    is_twice || !is_host || host.starts_with("ww.") || host.starts_with("wwww")
}

/// Whether a host says that a site is being built there.
fn is_being_built(address: &Address<'_>) -> bool {
    let host = address.host.to_ascii_lowercase();
    let machines = address.machines().to_ascii_lowercase();
    let stages =
        || machines.split(['.', '-', '_']).any(|part| lists::section(FILE, "stages").any(|it| it == part));
    let has_port = address.port.is_some_and(|port| !matches!(port, "80" | "443"));
    HOSTS.is_match(&host) || has_port || stages()
}

/// Whether a draft has a place that a link within it may lead to.
pub(super) fn has_place(draft: &Draft, place: &str) -> bool {
    const OF_PAGES: [&str; 8] = ["top", "main", "content", "comments", "respond", "footer", "header", "nav"];
    let name = place.to_lowercase();
    let text = draft.text();
    let written = [format!("\"{place}\""), format!("'{place}'"), format!("#{place}}}"), format!("={place}")];
    let is_heading =
        |part: Part| matches!(part, Part::Headline | Part::Label | Part::Standfirst | Part::Body);
    OF_PAGES.contains(&&*name)
        || written.iter().any(|written| text.contains(written.as_str()))
        || draft.paragraphs.iter().any(|it| is_heading(it.part) && slug(it.prose.text()) == slug(place))
}

/// Words as an address has them: “Section 2” is “section2”, whatever stands for its blanks.
fn slug(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
