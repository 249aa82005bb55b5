//! Offices that a draft says people hold, of those that nobody holds together.

mod held;

use self::held::{Held, held};
use crate::english::grammar::{head_of, is_passive, may_stand_before_noun, noun_phrase, subject_of};
use crate::english::{Rel, lists};
use crate::facts::{AttributeValue, EntityId, EntityKind, Facts, Place, Placed};

lists::sets! {
    "data/offices.txt":
    /// Verbs of getting and leaving an office.
    CHANGE = "change";
    /// Those of them whose subject gives an office to another.
    GIVING = "giving";
}

/// An office that somebody holds now, as the draft says.
#[derive(Clone, Debug)]
pub(crate) struct Office {
    /// Who.
    pub(crate) who: EntityId,
    /// The words that say so.
    pub(crate) place: Place,
    held: Held,
}

impl Office {
    /// Whether nobody holds both at one time.
    pub(crate) fn excludes(&self, other: &Self) -> bool {
        self.held.excludes(&other.held)
    }

    /// Whether somebody might be both after all: a plumber and an electrician.
    pub(crate) fn is_doubtful(&self, other: &Self) -> bool {
        self.held.is_doubtful(&other.held)
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
