//! One thing in two colors: a silver Malibu, and then “the blue Malibu”.

use super::told::Conflict;
use super::words::{COLORS, THINGS, is_other_source, tells_of_another};
use crate::draft::Part;
use crate::english::grammar::{is_definite, is_owned, is_predicate, is_proper_noun, subject_of};
use crate::english::lexicon::{is_kind_of, is_person_noun, is_thing};
use crate::english::{Rel, Token};
use crate::facts::things::Things;
use crate::facts::{EntityKind, Facts, Place, Placed, SentenceId};

/// A thing with its color.
struct Colored<'a> {
    /// The nouns that it goes by: “tanker truck”.
    nouns: Vec<&'a str>,
    /// The number of the line of the color.
    color: usize,
    place: Place,
    /// Whether it speaks of one that the reader has met, or of what somebody owns.
    is_known: bool,
    is_display: bool,
    /// Whether it goes by the name of a make: “Malibu”.
    is_make: bool,
}

/// All of them.
pub(super) fn conflicts(facts: &Facts) -> Vec<Conflict> {
    let all = colored(facts);
    let things = Things::of(&facts.text.sentences);
    let mut found: Vec<Conflict> = Vec::new();
    for (index, later) in all.iter().enumerate() {
        let is_rival = |it: &&Colored<'_>| {
            let is_taken_up = later.is_known || it.is_display;
            it.color != later.color && is_taken_up && names_same(it, later)
        };
        let Some(earlier) = all[..index].iter().rfind(is_rival) else { continue };
        let mut before = all[..index].iter().filter(|it| names_same(it, later));
        let is_said_so = before.any(|it| it.color == later.color);
        if !is_said_so && is_only_one(facts, &things, earlier, later) && !are_two(facts, earlier, later) {
            let (earlier, later) = (earlier.place.clone(), later.place.clone());
            found.push(Conflict { earlier, later, is_question: false });
        }
    }
    found
}

/// Whether the draft knows one such thing alone.
fn is_only_one(facts: &Facts, things: &Things<'_>, earlier: &Colored<'_>, later: &Colored<'_>) -> bool {
    let noun = later.nouns[0];
    let first = earlier.place.sentence;
    let is_new = !is_counted(facts, noun);
    things.is_only_one(noun, first)
        || is_new && (later.is_make || things.is_only_one(earlier.nouns[0], first))
}

/// Whether one sentence has both, or two sources tell of them.
fn are_two(facts: &Facts, earlier: &Colored<'_>, later: &Colored<'_>) -> bool {
    let (one, other) = (&earlier.place, &later.place);
    one.sentence == other.sentence || is_other_source(facts, one.span, other.span)
}

/// Whether both go by one noun, or the later by one of the earlier: “the tanker” of the tanker truck.
fn names_same(earlier: &Colored<'_>, later: &Colored<'_>) -> bool {
    later.nouns.iter().any(|noun| earlier.nouns.contains(noun))
}

/// Whether the draft speaks of several.
fn is_counted(facts: &Facts, noun: &str) -> bool {
    let mut tokens = facts.sentences().iter().flat_map(|sentence| &sentence.tokens);
    tokens.any(|token| token.lemma == noun && token.lower != token.lemma && !is_proper_noun(token))
}

fn colored(facts: &Facts) -> Vec<Colored<'_>> {
    let mut found = Vec::new();
    let sentences = facts.sentences().with_ids().filter(|(_, it)| it.part.is_running());
    for (number, sentence) in sentences.filter(|(_, it)| !tells_of_another(it)) {
        for (word, token) in sentence.tokens.iter().enumerate() {
            let color = COLORS.get(token.lower.as_str()).copied();
            let Some((color, noun)) = color.zip(described(sentence, word)) else { continue };
            found.extend(read(facts, number, sentence, word, noun).map(|(nouns, place)| Colored {
                nouns,
                color,
                place,
                is_known: is_definite(sentence, noun) || is_owned(sentence, noun),
                is_display: sentence.part != Part::Body,
                is_make: is_proper_noun(&sentence.tokens[noun]),
            }));
        }
    }
    found
}

/// The noun that a color is said of: “the blue Malibu”, “the car is blue”.
fn described(sentence: &Placed, color: usize) -> Option<usize> {
    let token = &sentence.tokens[color];
    let before = token.head.filter(|&noun| {
        let is_close = noun > color && noun - color <= 4;
        is_close && matches!(token.rel, Rel::Amod | Rel::Compound | Rel::NmodDesc)
    });
    let said = || is_predicate(sentence, color).then(|| subject_of(sentence, color)).flatten();
    before.or_else(said)
}

/// The nouns of a thing, and the words from its color to the last of them.
fn read<'a>(
    facts: &Facts,
    number: SentenceId,
    sentence: &'a Placed,
    color: usize,
    noun: usize,
) -> Option<(Vec<&'a str>, Place)> {
    let token = &sentence.tokens[noun];
    let is_single = token.lower == token.lemma || is_proper_noun(token);
    let in_name = facts.mention_at(sentence.span_of(color..color + 1)).is_some();
    if !is_single || in_name || !is_of_one(facts, sentence, noun) {
        return None;
    }
    let compounds = sentence.children(noun).filter(|&at| {
        let child = &sentence.tokens[at];
        (color + 1..noun).contains(&at) && matches!(child.rel, Rel::Compound | Rel::NmodDesc)
    });
    let nouns = std::iter::once(noun).chain(compounds).map(|at| sentence.tokens[at].lemma.as_str()).collect();
    let (start, end) = (color.min(noun), color.max(noun) + 1);
    let place = sentence.place(number, start..end);
    (!facts.is_given(place.span)).then_some((nouns, place))
}

/// Whether a noun is for what somebody has one of.
fn is_of_one(facts: &Facts, sentence: &Placed, noun: usize) -> bool {
    let token = &sentence.tokens[noun];
    let lemma = token.lemma.as_str();
    let is_owned = THINGS.contains(lemma) || is_worn(token);
    is_owned || is_make(facts, sentence, noun) || is_thing(lemma) && !is_person_noun(lemma)
}

/// “Malibu”: a make of car goes by a name that is no person’s.
fn is_make(facts: &Facts, sentence: &Placed, noun: usize) -> bool {
    let mention = facts.mention_at(sentence.span_of(noun..noun + 1));
    let is_person = mention.is_some_and(|it| facts.entity(it.entity).kind == EntityKind::Person);
    is_proper_noun(&sentence.tokens[noun]) && !is_person
}

/// “Parka”
fn is_worn(token: &Token) -> bool {
    is_kind_of(&token.lemma, "clothing")
}
