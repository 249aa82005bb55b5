//! Offices that a draft says people hold, of those that nobody holds together.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::english::grammar::{head_of, is_passive, may_stand_before_noun, noun_phrase, subject_of};
use crate::english::{Rel, fold, lists};
use crate::facts::{AttributeValue, EntityId, EntityKind, Facts, Place, Placed};

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
    /// Verbs of getting and leaving an office.
    CHANGE = "change";
    /// Those of them whose subject gives an office to another.
    GIVING = "giving";
}

/// Words of an office that is below another, and no less whole for it.
const SECOND: [&str; 6] = ["vice", "deputy", "lieutenant", "lt", "assistant", "associate"];

/// Sections of offices of which nobody holds two.
const SECTIONS: [&str; 38] = [
    "firm", "chair", "council", "party", "state", "city", "governor", "board", "society", "church", "school",
    "mission", "congress", "town", "court", "side", "election", "law", "leader", "editor", "director", "commissioner", "manager", "bank", "force", "executive", "collection", "bench", "university", "medicine", "voices", "trades", "aboard", "rails", "fire", "chamber", "legation", "field",
];

/// An office by its words, its section and its line there.
struct Entry {
    words: String,
    kind: Kind,
}

/// Which office it is: the section and the line in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Kind {
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

/// An office that somebody holds now, as the draft says.
#[derive(Clone, Debug)]
pub(crate) struct Office {
    /// Who.
    pub(crate) who: EntityId,
    /// The words that say so.
    pub(crate) place: Place,
    held: Held,
}

/// What is held: an office may be several of these.
#[derive(Clone, Debug, Default, PartialEq)]
struct Held {
    /// The lines of the office, one in each section that has it.
    listed: Vec<Kind>,
    /// The lines of portfolios of a minister, and whether it is a deputy.
    minister: Option<(BTreeSet<usize>, bool)>,
    /// The words of a rank.
    rank: Option<BTreeSet<&'static str>>,
}

impl Office {
    /// Whether nobody holds both at one time.
    pub(crate) fn excludes(&self, other: &Self) -> bool {
        self.held.excludes(&other.held)
    }
}

impl Held {
    fn excludes(&self, other: &Self) -> bool {
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

/// The offices that people hold now, in the order of the draft. What is held at another time, or by half, is none.
pub(crate) fn offices(facts: &Facts) -> Vec<Office> {
    let mut found = Vec::new();
    let people = facts.entities().with_ids().filter(|(_, entity)| entity.kind == EntityKind::Person);
    for (who, entity) in people {
        let titles = entity.attributes.iter().filter_map(|attribute| match &attribute.value {
            AttributeValue::Title(title) => Some((attribute.place.clone(), title.as_str())),
            _ => None,
        });
        let read = |(place, title): (Place, &str)| held(title).map(|held| Office { who, place, held });
        found.extend(titles.filter_map(read));
        for &mention in &entity.mentions {
            let place = &facts.mentions()[mention].place;
            let sentence = &facts.sentences()[place.sentence];
            let behind = as_office(sentence, place.words.end);
            let before = || as_office_before(sentence, place.words.start);
            let words = behind.or_else(before).or_else(|| office_apposed(sentence, &place.words));
            let office = words.map(|words| sentence.place(place.sentence, words));
            found.extend(office.and_then(|office| {
                let title = facts.words(office.span);
                read((office.clone(), title))
            }));
            found.extend(leads(sentence, place).map(|(words, title)| Office {
                who,
                place: sentence.place(place.sentence, words),
                held: held(title).unwrap_or_default(),
            }));
        }
    }
    found.sort_by_key(|office| office.place.span);
    found
}

/// Whether a sentence tells that somebody named there gets an office or leaves it. Who appoints somebody else keeps the own one.
pub(crate) fn tells_change(sentence: &Placed, name: &std::ops::Range<usize>) -> bool {
    let is_given = |verb: usize| {
        let object = sentence.child(verb, &[Rel::Obj]);
        let subject = subject_of(sentence, verb).filter(|_| is_passive(sentence, verb));
        object.or(subject).is_none_or(|whom| name.contains(&whom))
    };
    let is_own = |verb: usize| subject_of(sentence, verb).is_none_or(|subject| name.contains(&subject));
    let tokens = sentence.tokens.iter().enumerate();
    tokens.filter(|(_, token)| CHANGE.contains(token.lemma.as_str())).any(|(verb, token)| {
        if GIVING.contains(token.lemma.as_str()) { is_given(verb) } else { is_own(verb) }
    })
}

/// Whether the draft tells in any sentence about somebody that an office changes hands.
pub(crate) fn changes_hands(facts: &Facts, who: EntityId) -> bool {
    let named = facts.entity(who).mentions.iter().map(|&at| &facts.mentions()[at].place);
    let meant = facts.anaphors().iter().filter(|it| it.entity == who).map(|it| &it.place);
    named.chain(meant).any(|place| tells_change(&facts.sentences()[place.sentence], &place.words))
}

/// Whether nobody holds at one time what two titles say.
pub(crate) fn exclude(one: &str, other: &str) -> bool {
    held(one).zip(held(other)).is_some_and(|(one, other)| one.excludes(&other))
}

/// “Alleyne, who as finance minister would have to pay”: the words behind “as”.
fn as_office(sentence: &Placed, behind: usize) -> Option<std::ops::Range<usize>> {
    /// So many words at most such an office has.
    const WORDS: usize = 4;
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let start = (behind..behind + 3)
        .take_while(|&at| matches!(lower(at), "," | "who" | "as"))
        .find(|&at| lower(at) == "as")?
        + 1;
    // “Chief operating officer”
    let is_noun = |&at: &usize| {
        let may_stand =
            |token: &crate::english::Token| may_stand_before_noun(token) || token.lower.ends_with("ing");
        sentence.tokens.get(at).is_some_and(may_stand) && lower(at) != ","
    };
    let end = (start..start + WORDS).take_while(is_noun).last()? + 1;
    Some(start..end)
}

/// “The Dean of Wells, Ruth Ansell,”: the phrase that a name stands beside.
fn office_apposed(sentence: &Placed, name: &std::ops::Range<usize>) -> Option<std::ops::Range<usize>> {
    let head = head_of(sentence, name);
    let noun =
        sentence.tokens[head].head.filter(|&noun| sentence.tokens[head].rel == Rel::Appos && noun < head)?;
    let start = noun_phrase(sentence, noun).start;
    let end = (noun..name.start).find(|&at| sentence.tokens[at].text == ",")?;
    (start < end).then_some(start..end)
}

/// “Tuohy, who chairs the board”, “the board, which Tuohy chairs”: the words that say it, and the office.
fn leads(sentence: &Placed, name: &Place) -> Option<(std::ops::Range<usize>, &'static str)> {
    /// So many words from the name the verb stands at most.
    const REACH: usize = 3;
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let behind = name.words.end;
    let at = (behind..behind + REACH).take_while(|&at| matches!(lower(at), "," | "who" | "chairs"));
    let verb = at.clone().find(|&at| lower(at) == "chairs")?;
    let is_relative = at.clone().any(|at| lower(at) == "who");
    let is_bare = verb == behind;
    (is_relative || is_bare).then_some((verb..verb + 1, "chairman"))
}

/// “As Minister for Education, Hession would ask”: the words between “as” and the comma before a name.
fn as_office_before(sentence: &Placed, name: usize) -> Option<std::ops::Range<usize>> {
    /// So many words at most such an office has.
    const WORDS: usize = 5;
    let comma = name.checked_sub(1).filter(|&at| sentence.tokens[at].text == ",")?;
    let start = (comma.saturating_sub(WORDS)..comma).find(|&at| sentence.tokens[at].lower == "as")? + 1;
    (start < comma).then_some(start..comma)
}

/// What the words of a title say that somebody holds now.
fn held(title: &str) -> Option<Held> {
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
