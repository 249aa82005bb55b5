//! What a title says that somebody holds, and what does not go together with it.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::english::{fold, lists};

static FILE: &str = include_str!("data/offices.txt");

lists::sets! {
    "data/offices.txt":
    /// Words of rank.
    RANKS = "ranks";
    /// Words that stand beside a rank and are none.
    BESIDE_RANK = "ranks beside";
    /// Secretaries and ministers without a field of state.
    NOT_A_MINISTER = "not a minister";
    /// Words that tell that an office is held at another time.
    ONCE = "once";
}

/// Words of an office that is below another, and no less whole for it.
const SECOND: [&str; 6] = ["vice", "deputy", "lieutenant", "lt", "assistant", "associate"];

/// Sections of offices of which nobody holds two.
const SECTIONS: [&str; 40] = [
    "firm",
    "chair",
    "council",
    "party",
    "state",
    "city",
    "governor",
    "board",
    "society",
    "church",
    "school",
    "mission",
    "congress",
    "parliament",
    "town",
    "court",
    "side",
    "election",
    "law",
    "leader",
    "editor",
    "director",
    "commissioner",
    "manager",
    "bank",
    "force",
    "executive",
    "collection",
    "bench",
    "university",
    "medicine",
    "voices",
    "trades",
    "aboard",
    "rails",
    "fire",
    "chamber",
    "legation",
    "squad",
    "field",
];

/// An office by its words, its section and its line there.
struct Entry {
    words: String,
    kind: Kind,
}

/// Which office it is: the section and the line in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Kind {
    section: usize,
    line: usize,
}

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let of_section = |(section, name): (usize, &&'static str)| {
        lists::lines_of(FILE, name).enumerate().flat_map(move |(line, words)| {
            let phrases = words.split(", ").map(|phrase| format!(" {} ", phrase.trim()));
            phrases.map(move |words| Entry { words, kind: Kind { section, line } })
        })
    };
    let mut entries: Vec<Entry> = SECTIONS.iter().enumerate().flat_map(of_section).collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.words.len()));
    entries
});

static PORTFOLIOS: LazyLock<Vec<Vec<&str>>> = LazyLock::new(|| {
    lists::lines_of(FILE, "portfolios").map(|line| line.split_whitespace().collect()).collect()
});

/// What is held: an office may be several of these.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Held {
    /// The lines of the office, one in each section that has it.
    listed: Vec<Kind>,
    /// The lines of portfolios of a minister, and whether it is a deputy.
    minister: Option<(BTreeSet<usize>, bool)>,
    /// The words of a rank.
    rank: Option<BTreeSet<&'static str>>,
}

impl Held {
    /// Whether only trades keep the two apart, of which somebody may have learned both.
    pub(super) fn is_doubtful(&self, other: &Self) -> bool {
        let are_trades = |held: &Self| {
            let is_plain = held.rank.is_none() && held.minister.is_none();
            is_plain && held.listed.iter().all(|kind| SECTIONS[kind.section] == "trades")
        };
        are_trades(self) && are_trades(other)
    }

    /// Whether nobody holds both at one time.
    pub(super) fn excludes(&self, other: &Self) -> bool {
        let differs = |a: &Kind| other.listed.iter().any(|b| a.section == b.section && a.line != b.line);
        let is_one = self.listed.iter().any(|a| other.listed.contains(a));
        let ministers = self.minister.as_ref().zip(other.minister.as_ref());
        let ranks = self.rank.as_ref().zip(other.rank.as_ref());
        !is_one && self.listed.iter().any(differs)
            || ministers.is_some_and(|((one, deputy), (other, other_deputy))| {
                one.is_disjoint(other) || deputy != other_deputy
            })
            || ranks.is_some_and(|(one, other)| one.is_disjoint(other))
    }
}

/// What the words of a title say that somebody holds now.
pub(super) fn held(title: &str) -> Option<Held> {
    let is_mark = |c: char| !c.is_alphanumeric();
    let words: Vec<String> = title.split(is_mark).filter(|word| !word.is_empty()).map(fold).collect();
    let is_once = words
        .iter()
        .any(|word| ONCE.contains(word.as_str()) || word.starts_with(|c: char| c.is_ascii_digit()));
    if let Some(rank) = rank(&words) {
        return Some(Held { rank: Some(rank), ..Held::default() });
    }
    let is_acting = words.iter().any(|word| word == "acting");
    let is_deputy = words.len() > 2 && words.iter().any(|word| word == "deputy");
    let is_half = is_once && !is_deputy || is_acting;
    let minister = minister(&words).filter(|_| !is_half).map(|lines| (lines, is_deputy));
    let held = Held { listed: listed(&words, is_once).unwrap_or_default(), minister, rank: None };
    (!held.listed.is_empty() || held.minister.is_some()).then_some(held)
}

/// The lines of the longest office that a title has.
fn listed(words: &[String], is_once: bool) -> Option<Vec<Kind>> {
    let text = format!(" {} ", words.join(" "));
    let best = ENTRIES.iter().find(|entry| text.contains(&entry.words))?;
    // “vice chairwoman” is an office of its own, “then the vice chairwoman” is not held now.
    let is_past =
        words.iter().any(|word| matches!(word.as_str(), "then" | "former" | "ex" | "once" | "elect"));
    let is_second = SECOND.iter().any(|word| best.words.contains(word));
    let is_whole = !is_once || is_second && !is_past;
    is_whole.then(|| ENTRIES.iter().filter(|entry| entry.words == best.words).map(|it| it.kind).collect())
}

/// “Lt. Col.”
fn rank(words: &[String]) -> Option<BTreeSet<&'static str>> {
    let full = |word: &'static str| match word {
        "sgt" => "sergeant",
        "cpl" => "corporal",
        "pvt" => "private",
        "lt" => "lieutenant",
        "capt" => "captain",
        "maj" => "major",
        "col" => "colonel",
        "gen" => "general",
        "brig" => "brigadier",
        "adm" => "admiral",
        "cmdr" => "commander",
        other => other,
    };
    let is_told =
        words.iter().all(|word| RANKS.contains(word.as_str()) || BESIDE_RANK.contains(word.as_str()));
    let ranks: BTreeSet<&str> =
        words.iter().filter_map(|word| RANKS.get(word.as_str())).map(|word| full(word)).collect();
    (is_told && !ranks.is_empty()).then_some(ranks)
}

/// What a minister or secretary of state is for.
fn minister(words: &[String]) -> Option<BTreeSet<usize>> {
    let is_head = |word: &String| matches!(word.as_str(), "minister" | "secretary");
    let is_attorney = words.windows(2).any(|pair| pair == ["attorney", "general"]);
    let is_other = |word: &String| NOT_A_MINISTER.contains(word.as_str());
    if !is_attorney && (!words.iter().any(is_head) || words.iter().any(is_other)) {
        return None;
    }
    let line = |word: &String| PORTFOLIOS.iter().position(|line| line.contains(&word.as_str()));
    let lines: BTreeSet<usize> = words.iter().filter_map(line).collect();
    (!lines.is_empty()).then_some(lines)
}
