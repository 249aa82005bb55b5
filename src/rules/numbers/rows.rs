//! Who or what is given which place of which row, read from the words around: “Lake Orva is the deepest in the republic”, “the
//! railway’s longest tunnel, the Gable,”.

use std::ops::Range;
use std::sync::Arc;

use crate::english::lexicon::numbers;
use crate::english::{Sentence, fold, grammar, lists};
use crate::facts::quantities::context::word;
use crate::facts::ranks::quality;
use crate::facts::{Facts, SentenceId};

lists::sets! {
    "data/rows.txt":
    /// Words that may stand in the one telling of a row and not in the other.
    ADDED = "added";
    /// Nouns of what one day or name may have several of.
    MANY = "many";
    /// Words for one time that a single thing is told of.
    TIMES = "time";
}

/// A place in a row.
#[derive(Clone)]
pub(super) struct Placed {
    pub(super) sentence: SentenceId,
    /// The ranking word with its noun.
    pub(super) words: Range<usize>,
    pub(super) place: Position,
    /// The noun, in dictionary form.
    pub(super) noun: Option<String>,
    /// What else tells which row it is.
    pub(super) row: Vec<String>,
    /// Whose name it is, folded, where a name bears the place.
    pub(super) bearer: Option<Range<usize>>,
    /// Whether a pronoun stands for a part of the row: “to ban it”.
    pub(super) stands_for: bool,
}

/// Which place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Position {
    Most(&'static str),
    Only,
    Other,
    Nth(usize),
}

/// The places that the sentences of a draft give, in text order.
pub(super) struct Rows(pub(super) Vec<Placed>);

impl Rows {
    /// Those of a draft, read once.
    pub(super) fn of(facts: &Facts) -> Arc<Self> {
        facts.asked(|facts| {
            let sentences = facts.sentences().with_ids();
            let places = sentences.flat_map(|(index, sentence)| {
                (0..sentence.tokens.len()).filter_map(move |at| read(sentence, index, at))
            });
            Self(places.collect())
        })
    }
}

fn position(sentence: &Sentence, at: usize) -> Option<Position> {
    let lower = word(sentence, at);
    let before = at.checked_sub(1).map_or("", |before| word(sentence, before));
    if matches!(before, "-" | "‑") || matches!(word(sentence, at + 1), "-" | "‑") {
        return None;
    }
    match lower {
        "sole" | "lone" => return Some(Position::Only),
        "separate" if before == "a" => return Some(Position::Other),
        "other" if matches!(before, "the" | "'s" | "her" | "his" | "its" | "their") => {
            return Some(Position::Other);
        }
        "last" if word(sentence, at + 1) == "surviving" => return Some(Position::Most("surviving")),
        _ => {}
    }
    if before == "most" && sentence.tokens.get(at).is_some_and(grammar::is_adjective) {
        return None;
    }
    if let Some(place) = numbers::place(lower) {
        return Some(Position::Nth(place));
    }
    let figure = lower.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ordinal = ["st", "nd", "rd", "th"].iter().any(|ending| lower.strip_suffix(ending) == Some(figure));
    if let Some(place) = figure.parse().ok().filter(|_| ordinal && figure.len() < lower.len()) {
        return Some(Position::Nth(place));
    }
    match quality(lower)? {
        "only" => matches!(before, "the" | "'s" | "her" | "his" | "its" | "their").then_some(Position::Only),
        quality => Some(Position::Most(quality)),
    }
}

/// So many words behind a ranking word may belong to what it ranks.
const REACH: usize = 9;

fn read(sentence: &Sentence, index: SentenceId, at: usize) -> Option<Placed> {
    let place = position(sentence, at)?;
    let last = (at + 1 + REACH).min(sentence.tokens.len());
    let stops = |i: usize| {
        let token = &sentence.tokens[i];
        matches!(
            token.text.as_str(),
            "," | ";" | ":" | "—" | "–" | "(" | ")" | "." | "“" | "”" | "\"" | "and" | "but"
        ) || matches!(
            token.lower.as_str(),
            "who" | "which" | "when" | "said" | "is" | "was" | "were" | "are" | "by" | "among"
        ) || grammar::is_finite(sentence, i) && !matches!(token.lower.as_str(), "has" | "have" | "had")
    };
    let end = (at + 1..last).find(|&i| stops(i)).unwrap_or(last);
    // “The biggest takeover”: the last of the nouns that stand together.
    let noun = (at + 1..end.min(at + 5)).find(|&i| {
        let noun = |i: usize| i < end && grammar::is_noun(&sentence.tokens[i]);
        noun(i) && !noun(i + 1)
    });
    let noun = noun.filter(|&noun| {
        (at + 1..noun)
            .all(|i| grammar::may_stand_before_noun(&sentence.tokens[i]) || word(sentence, i) == "-")
    });
    let start = opening(sentence, at);
    let mut row: Vec<String> = (start..at)
        .chain(at + 1..end)
        .filter(|i| Some(*i) != noun)
        .filter_map(|i| key(sentence, i))
        .collect();
    row.sort();
    row.dedup();
    let words = at..noun.unwrap_or(at) + 1;
    let bearer = bearer(sentence, start, end);
    let noun = noun.map(|noun| sentence.tokens[noun].lemma.clone());
    let stands_for = (at + 1..end).any(|i| matches!(word(sentence, i), "it" | "them" | "there"));
    Some(Placed { sentence: index, words, place, noun, row, bearer, stands_for })
}

/// Where the words of an owner or article before a ranking word begin: “the country’s”, “last year’s”.
pub(super) fn opening(sentence: &Sentence, at: usize) -> usize {
    let owned = at > 0 && matches!(word(sentence, at - 1), "'s" | "'");
    if !owned {
        return at.saturating_sub(usize::from(
            at > 0 && matches!(word(sentence, at - 1), "the" | "a" | "its" | "her" | "his" | "their"),
        ));
    }
    let named = |i: usize| {
        let token = &sentence.tokens[i];
        grammar::is_noun(token)
            || grammar::is_proper_noun(token)
            || grammar::is_adjective(token)
            || token.lower == "the"
    };
    (0..at - 1).rev().take_while(|&i| named(i)).last().unwrap_or(at - 1)
}

fn key(sentence: &Sentence, at: usize) -> Option<String> {
    let token = &sentence.tokens[at];
    let open = grammar::is_content(token) || grammar::is_proper_noun(token) || grammar::is_noun(token);
    (open && token.lower.chars().any(char::is_alphanumeric))
        .then(|| fold(&token.lemma).trim_end_matches('s').to_owned())
}

/// The name that a place is given to: before it behind a comma or a copula, or behind it.
fn bearer(sentence: &Sentence, start: usize, end: usize) -> Option<Range<usize>> {
    let lower = |at: usize| word(sentence, at);
    // “Kestrel Bank, the country’s most profitable lender”
    let closing = |at: &usize| matches!(lower(*at), "," | "—" | "–" | "”" | "\"");
    let before = start - (0..start).rev().take_while(closing).count();
    if before < start {
        return name_ending(sentence, before);
    }
    // “The Gable is the longest”, “St. Mary’s, which is the oldest”
    let copula = |at: usize| {
        matches!(lower(at), "is" | "was" | "be" | "been" | "became" | "remains" | "becoming" | "become")
    };
    if let Some(copula) = (start.saturating_sub(2)..start).rev().find(|&at| copula(at)) {
        let relative = (0..copula).rev().find(|&at| matches!(lower(at), "who" | "which"));
        let before = relative.map_or(copula, |at| if at > 0 && lower(at - 1) == "," { at - 1 } else { at });
        return match relative {
            Some(_) => name_ending(sentence, before),
            None => subject_before(sentence, before),
        };
    }
    // “The town’s only cinema, the Regal”, “the youngest member is Timo Laine”
    let skipped = |at: &usize| matches!(lower(*at), "the" | "a" | "“" | "\"");
    let behind = end + (end + 1..sentence.tokens.len()).take_while(skipped).count();
    let opens = matches!(lower(end), "," | "is" | "was" | "—" | "–");
    (opens && is_name(sentence, behind + 1)).then(|| name_from(sentence, behind + 1))
}

/// The last name before a copula that stands behind no preposition: “The Orpheum, on Main Street, is”.
fn subject_before(sentence: &Sentence, copula: usize) -> Option<Range<usize>> {
    let begins = |at: usize| is_name(sentence, at) && !(at > 0 && is_name(sentence, at - 1));
    let free = |at: usize| {
        let before = at.checked_sub(1).map_or("", |before| word(sentence, before));
        let before = if before == "the" && at >= 2 { word(sentence, at - 2) } else { before };
        !matches!(before, "of" | "on" | "in" | "at" | "from" | "near" | "by" | "for" | "with" | "to")
    };
    let first = (0..copula).rev().find(|&at| begins(at) && free(at))?;
    // Of “the International Monetary Fund” the first words may be read as adjectives.
    let capital = |at: &usize| {
        let token = &sentence.tokens[*at];
        token.lower != "the" && token.text.chars().next().is_some_and(char::is_uppercase)
    };
    let start = (0..first).rev().take_while(capital).last().unwrap_or(first);
    Some(start..name_from(sentence, first).end)
}

fn is_name(sentence: &Sentence, at: usize) -> bool {
    sentence.tokens.get(at).is_some_and(|token| {
        grammar::is_proper_noun(token) && token.text.chars().next().is_some_and(char::is_uppercase)
    })
}

fn name_from(sentence: &Sentence, first: usize) -> Range<usize> {
    // “The Bank of Arvik”
    let goes_on = |at: usize| word(sentence, at) == "of" && is_name(sentence, at + 1);
    let own = |at: &usize| is_name(sentence, *at) || word(sentence, *at) == "&" || goes_on(*at);
    let end = (first..sentence.tokens.len()).take_while(own).last();
    first..end.unwrap_or(first) + 1
}

fn name_ending(sentence: &Sentence, end: usize) -> Option<Range<usize>> {
    let own = |at: usize| is_name(sentence, at) || matches!(word(sentence, at), "'s" | "&");
    // “In the Furka tunnel, the longest”
    let noun = end >= 2
        && !own(end - 1)
        && is_name(sentence, end - 2)
        && grammar::is_noun(&sentence.tokens[end - 1]);
    let end = end - usize::from(noun);
    let start = (0..end).rev().take_while(|&at| own(at)).last()?;
    Some(start..end)
}

impl Placed {
    /// The words of its bearer, as they compare.
    pub(super) fn name(&self, facts: &Facts) -> Option<Vec<String>> {
        let sentence: &Sentence = &facts.sentences()[self.sentence];
        let words = sentence.tokens[self.bearer.clone()?].iter();
        let words: Vec<String> =
            words.map(|it| fold(&it.text)).filter(|it| it.len() > 2 && it != "the").collect();
        (!words.is_empty()).then_some(words)
    }

    /// Whether both are places of one row, as far as their words tell.
    pub(super) fn is_of_row(&self, other: &Self) -> bool {
        let nouns = match (&self.noun, &other.noun) {
            (Some(one), Some(two)) => {
                one == two || one.ends_with(two.as_str()) || two.ends_with(one.as_str())
            }
            (None, None) => false,
            _ => true,
        };
        let missing = |one: &Self, two: &Self| {
            let noun = two.noun.as_ref().map(|noun| fold(noun).trim_end_matches('s').to_owned());
            let mut own = one.row.iter();
            own.all(|word| {
                two.row.contains(word) || ADDED.contains(word.as_str()) || Some(word) == noun.as_ref()
            })
        };
        let shared = self.row.iter().any(|word| other.row.contains(word) && !ADDED.contains(word.as_str()));
        nouns && shared && missing(self, other) && missing(other, self)
    }

    /// Whether one day or one bearer may have several of what is ranked.
    pub(super) fn is_of_many(&self) -> bool {
        self.noun.as_ref().is_none_or(|noun| MANY.contains(noun.as_str()))
    }

    /// The day or other time that stands in its sentence close by: “Saturday’s launch, the thirteenth”.
    pub(super) fn times<'a>(&self, sentence: &'a Sentence) -> Vec<&'a str> {
        /// So many words away.
        const NEAR: usize = 7;
        let near = self.words.start.saturating_sub(NEAR)..(self.words.end + NEAR).min(sentence.tokens.len());
        let times = sentence.tokens[near].iter().map(|token| token.lower.as_str());
        times.filter(|lower| TIMES.contains(lower)).collect()
    }
}
