//! The words for harm to people.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::english::lexicon::cues::inflected;
use crate::english::lists;
use crate::english::{Rel, Sentence, Upos};

/// What happened to the people that a toll counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Harm {
    /// They are dead.
    Killed,
    /// They are injured.
    Hurt,
    /// They cannot be found.
    Missing,
    /// They are held.
    Arrested,
    /// They had to leave.
    Displaced,
}

/// How a word takes those counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::facts) enum Construction {
    /// “killed 14”
    Act,
    /// “14 died”
    Event,
    /// “14 dead”
    State,
    /// “14 deaths”
    Noun,
    /// “14 people with burns”
    With,
}

/// A sense of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sense {
    harm: Harm,
    construction: Construction,
    /// The words that must follow it: “to death”; empty for most.
    tail: &'static str,
    /// The word that must stand right before it: “critical”; empty for most.
    before: &'static str,
}

impl Sense {
    /// Whether the words that it needs stand around a word.
    fn fits(&self, sentence: &Sentence, at: usize) -> bool {
        let last = at.checked_sub(1).map_or("", |last| sentence.tokens[last].lower.as_str());
        (self.before.is_empty() || last == self.before)
            && (self.tail.is_empty() || is_followed(sentence, at, self.tail))
    }
}

/// What a word says happened, and how it takes whom.
pub(in crate::facts) fn word(sentence: &Sentence, at: usize) -> Option<(Harm, Construction)> {
    let token = &sentence.tokens[at];
    let constructions: &[Construction] = match token.upos {
        Upos::Verb => &[Construction::Act, Construction::Event, Construction::State],
        Upos::Adj => &[Construction::State],
        Upos::Noun => &[Construction::Noun, Construction::State, Construction::With],
        _ => &[],
    };
    if is_found_body(sentence, at) {
        return Some((Harm::Killed, Construction::Noun));
    }
    let known = WORDS.get(token.lower.as_str())?;
    let senses = constructions
        .iter()
        .flat_map(|construction| known.iter().filter(move |sense| sense.construction == *construction));
    let mut meant = senses.filter(|sense| sense.fits(sentence, at));
    let first = meant.next()?;
    // “burned to death” is an act with an object and an event without one.
    let has_object = sentence.child(at, &[Rel::Obj, Rel::NsubjPass]).is_some();
    let event = meant.find(|sense| sense.construction == Construction::Event && sense.harm == first.harm);
    let sense = event
        .filter(|_| first.construction == Construction::Act && !has_object && token.rel != Rel::Acl)
        .unwrap_or(first);
    Some((sense.harm, sense.construction))
}

lists::sets! {
    "data/people.txt":
    /// Verbs for what is done with the bodies of the dead.
    RECOVERING = "recovering";
}

/// “Pulled six bodies from the rubble”, “nine bodies were recovered”.
fn is_found_body(sentence: &Sentence, at: usize) -> bool {
    let token = &sentence.tokens[at];
    let verb = token.head.filter(|_| matches!(token.rel, Rel::Obj | Rel::NsubjPass));
    // “Governing bodies”
    let kind = sentence.child(at, &[Rel::Amod, Rel::Compound]);
    matches!(token.lemma.as_str(), "body" | "corpse")
        && kind.is_none()
        && verb.is_some_and(|verb| RECOVERING.contains(sentence.tokens[verb].lemma.as_str()))
}

/// Whether some words follow another, in the clause and in their order.
fn is_followed(sentence: &Sentence, at: usize, tail: &str) -> bool {
    /// So many words may stand between: “beat three of the guards to death”.
    const BETWEEN: usize = 6;
    let mut from = at + 1;
    tail.split(' ').all(|word| {
        let near = from..sentence.tokens.len().min(from + BETWEEN);
        let found = near.into_iter().find(|&i| {
            let token = &sentence.tokens[i];
            token.lemma == word || token.lower == word
        });
        found.inspect(|found| from = found + 1).is_some()
    })
}

/// Every word of harm with its senses: “dead” is a state and a noun.
static WORDS: LazyLock<FxHashMap<String, Vec<Sense>>> = LazyLock::new(|| {
    let mut words: FxHashMap<String, Vec<Sense>> = FxHashMap::default();
    let mut section = (Harm::Killed, Construction::Act);
    for line in lists::lines(include_str!("data/casualties.txt")) {
        if let Some(heading) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = self::section(heading);
            continue;
        }
        let (word, tail) = line.split_once(" ~ ").unwrap_or((line, ""));
        let (word, before) = word.split_once(" @ ").unwrap_or((word, ""));
        let Some(base) = word.split(' ').next() else { continue };
        let (harm, construction) = section;
        let forms = match construction {
            Construction::Act | Construction::Event => inflected(base),
            // A noun’s plural is spelled as a verb’s third person is.
            Construction::Noun | Construction::With => inflected(base).into_iter().take(1).collect(),
            Construction::State => Vec::new(),
        };
        for form in word.split(' ').map(str::to_owned).chain(forms) {
            let senses = words.entry(form).or_default();
            senses.retain(|sense| {
                (sense.construction, sense.tail, sense.before) != (construction, tail, before)
            });
            senses.push(Sense { harm, construction, tail, before });
        }
    }
    words
});

fn section(heading: &str) -> (Harm, Construction) {
    let (harm, construction) = heading.split_once(": ").expect("a heading has a construction");
    let harm = match harm {
        "killed" => Harm::Killed,
        "hurt" => Harm::Hurt,
        "missing" => Harm::Missing,
        "arrested" => Harm::Arrested,
        "displaced" => Harm::Displaced,
        _ => panic!("no harm is called “{harm}”"),
    };
    let construction = match construction {
        "act" => Construction::Act,
        "event" => Construction::Event,
        "state" => Construction::State,
        "with" => Construction::With,
        "noun" => Construction::Noun,
        _ => panic!("no construction is called “{construction}”"),
    };
    (harm, construction)
}
