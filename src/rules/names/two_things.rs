//! What tells the things of two measures apart beyond their own clauses: a class that the measure itself names, a party or a
//! sex, another purpose, a later report.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::english::lexicon::names;
use crate::english::{NameKind, Sentence, Token, gazetteer, grammar, lists};
use crate::facts::measures::Link;
use crate::facts::{Facts, Measure, SentenceId, changes, posts};

static CLASSES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| lists::words(include_str!("data/classes.txt")));

lists::sets! {
    "data/two_things.txt":
    /// Words for those whom an event or a thing is for.
    FOR_WHOM = "for whom";
    /// Prepositions of which one sentence has one object and the other another: “for drivers”, “for pilots”.
    SETTINGS = "setting";
    /// Prepositions that make it another thing where only one sentence has them: “with its case the phone weighs …”.
    ADDING = "adding";
}

/// The nouns of things that the draft speaks of without a measure, in the singular, each with the first sentence that does.
pub(super) struct Unmeasured<'a> {
    first: FxHashMap<&'a str, SentenceId>,
}

impl<'a> Unmeasured<'a> {
    /// Finds them.
    pub(super) fn new(facts: &'a Facts) -> Self {
        let mut first = FxHashMap::default();
        for (index, sentence) in facts.sentences().with_ids() {
            let own = facts.measures().of_sentence(index).iter().filter(|it| is_before_noun(it));
            let measured: Vec<usize> =
                own.filter_map(|it| it.frame.thing.as_ref()).map(|thing| thing.word).collect();
            for (word, token) in sentence.tokens.iter().enumerate() {
                let single = token.lower == token.lemma && !grammar::is_in_compound(token);
                if single && grammar::is_noun(token) && !measured.contains(&word) {
                    first.entry(token.lemma.as_str()).or_insert(index);
                }
            }
        }
        Self { first }
    }

    /// Whether a noun stands so in the sentence of a measure or before it.
    fn has(&self, noun: &str, measure: &Measure) -> bool {
        self.first.get(noun).is_some_and(|&first| first <= measure.place.sentence)
    }
}

/// Whether the two are of two things.
pub(super) fn are_two(
    facts: &Facts,
    unmeasured: &Unmeasured<'_>,
    earlier: &Measure,
    later: &Measure,
) -> bool {
    let (one, other) = (earlier.place.sentence, later.place.sentence);
    let (here, there) = (&facts.sentences()[one], &facts.sentences()[other]);
    posts::are_two(&facts.text, one, other)
        || is_class(unmeasured, earlier, later)
        || is_name(facts, earlier) && is_name(facts, later)
        || modifiers(here) != modifiers(there)
        || numbers_of_subject(facts, earlier) != numbers_of_subject(facts, later)
        || [earlier, later].into_iter().all(|it| is_of_change(facts, it))
        || is_said_again(earlier, later) && are_set_apart(here, there)
}

/// Whether the measures are part of what the things are called: “the 100m butterfly”, “the $20 note”. A thing is called by
/// its measure and still one where the draft introduces it so, or speaks of it without.
fn is_class(unmeasured: &Unmeasured<'_>, earlier: &Measure, later: &Measure) -> bool {
    let (Some(here), Some(there)) = (&earlier.frame.thing, &later.frame.thing) else { return false };
    let compounds = [earlier, later].into_iter().all(is_before_noun);
    // “A 25-foot fence went up. … The 35-foot fence”
    let introduced = || !here.definite && there.definite;
    let plain = || introduced() || unmeasured.has(&there.lemma, later);
    CLASSES.contains(here.lemma.as_str()) && (compounds || is_before_noun(later))
        || compounds && !is_said_again(earlier, later) && !plain()
}

/// Whether the number is part of a name: “the Group of 20”.
fn is_name(facts: &Facts, measure: &Measure) -> bool {
    let sentence = &facts.sentences()[measure.place.sentence];
    let noun = measure.frame.thing.as_ref().map(|thing| thing.word).filter(|&word| word > 0);
    let capital = noun.is_some_and(|word| sentence.tokens[word].text.starts_with(char::is_uppercase));
    measure.frame.link == Link::Describes && capital
}

/// The figures before the verb, in the words for whom or what a number is said of: the 1 of “Formula 1”, the 18 of “the under-18 squad”.
fn numbers_of_subject<'a>(facts: &'a Facts, measure: &Measure) -> Vec<&'a str> {
    let sentence = &facts.sentences()[measure.place.sentence];
    let subject = measure.frame.predicate.as_ref().and_then(|predicate| predicate.subject.as_ref());
    let verb = measure.frame.predicate.as_ref().map_or(0, |predicate| predicate.word);
    let words = subject.map_or(0..0, |subject| if subject.word < verb { 0..verb } else { 0..0 });
    let own = |at: &usize| !measure.place.words.contains(at);
    let figures = words.filter(own).map(|at| sentence.tokens[at].lower.as_str());
    figures.filter(|word| word.contains(|c: char| c.is_ascii_digit())).collect()
}

/// “A 6-inch blade”
fn is_before_noun(measure: &Measure) -> bool {
    let noun = measure.frame.thing.as_ref().map(|thing| thing.word);
    measure.frame.link == Link::Describes && noun.is_some_and(|noun| noun >= measure.number.end)
}

/// Whether the same verb says the two of the same.
fn is_said_again(earlier: &Measure, later: &Measure) -> bool {
    let (Some(one), Some(other)) = (&earlier.frame.predicate, &later.frame.predicate) else { return false };
    one.lemma == other.lemma && one.role == other.role
}

/// The words of a sentence that say of which party, nation or sex somebody or something is, in order.
fn modifiers(sentence: &Sentence) -> Vec<&str> {
    let is_modifier = |token: &&Token| {
        let lower = token.lower.as_str();
        let known = gazetteer::demonym(&token.text).is_some() || names::PARTIES.contains(lower);
        grammar::narrows(token) && (known || FOR_WHOM.contains(lower))
    };
    let mut words: Vec<&str> =
        sentence.tokens.iter().filter(is_modifier).map(|token| token.lower.as_str()).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// “The toll rises to 146”
fn is_of_change(facts: &Facts, measure: &Measure) -> bool {
    let sentence = &facts.sentences()[measure.place.sentence];
    let verb = measure.frame.predicate.as_ref().map(|predicate| &sentence.tokens[predicate.word]);
    measure.frame.link != Link::Describes && verb.is_some_and(changes::is_change)
}

/// Whether two sentences that say the same of the same set it in two places, times or purposes.
fn are_set_apart(one: &Sentence, other: &Sentence) -> bool {
    let will = |sentence: &Sentence| sentence.tokens.iter().any(|token| token.lower == "will");
    let objects = |sentence: &'_ Sentence, preposition: &str| -> Vec<String> {
        let plain = grammar::objects_of(sentence, preposition).filter(|noun| {
            !grammar::is_numeral(noun) && noun.name.is_none_or(|it| it.kind != NameKind::Person)
        });
        plain.map(|noun| noun.lemma.clone()).collect()
    };
    let differ = |preposition: &&str| {
        let (here, there) = (objects(one, preposition), objects(other, preposition));
        let disjoint = !here.iter().any(|noun| there.contains(noun));
        let both = !here.is_empty() && !there.is_empty();
        both && disjoint || here.is_empty() != there.is_empty() && ADDING.contains(preposition)
    };
    will(one) != will(other) || SETTINGS.iter().any(differ)
}
