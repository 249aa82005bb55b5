//! The words of wrongdoing: what each verb must take before it accuses anybody, and the classes of words that it takes.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::english::lexicon::is_person_noun;
use crate::english::lists;
use crate::english::{NameKind, Rel, Sentence, Token};

/// What a verb must take to accuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::facts) enum Condition {
    /// An object of a class, or the subject of a passive.
    Object(Class),
    /// A noun of a class behind a preposition.
    Behind(&'static str, Class),
    /// An infinitive of a class that was left undone: “failed to warn”.
    Undone(Class),
    /// A verb of a class joined to it: “knew and ignored it”.
    Then(Class),
    /// An adverb of a class.
    How(Class),
    /// Somebody of a class who does it.
    By(Class),
    /// An object that is none of a class.
    Unless(Class),
    /// Somebody other than those of a class who does it.
    UnlessBy(Class),
    /// Somebody of a class to whom it is done.
    Whom(Class),
    /// An infinitive of a class that others are told to do: “ordered the clerks to shred them”.
    Doing(Class),
}

/// Conditions that together make a verb accuse.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::facts) struct Sense {
    /// All of them must hold; without any, the verb accuses by itself.
    pub(in crate::facts) conditions: Vec<Condition>,
    /// Whether it accuses in a passive that names nobody, too.
    pub(in crate::facts) unnamed: bool,
}

/// A class of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::facts) enum Class {
    /// Every word.
    Anything,
    /// Every word for a person, and every name of one.
    People,
    /// The words of a section of the list of classes.
    Listed(&'static str),
}

/// Which part of the table of wrongs a verb is looked for in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::facts) enum Section {
    /// Wrongs whoever does them.
    Acts,
    /// Wrongs of those in office only.
    Office,
    /// Wrongs as a purpose.
    Motives,
}

static CLASSES: LazyLock<FxHashMap<&str, FxHashSet<&str>>> = LazyLock::new(|| {
    let file = include_str!("data/classes.txt");
    let headings = lists::lines(file).filter_map(|line| line.strip_prefix('[')?.strip_suffix(']'));
    headings.map(|name| (name, lists::set(file, name))).collect()
});

/// The senses of the verbs of a section.
type OfVerbs = FxHashMap<&'static str, Vec<Sense>>;

static WRONGS: LazyLock<FxHashMap<Section, OfVerbs>> = LazyLock::new(|| {
    let mut wrongs: FxHashMap<Section, OfVerbs> = FxHashMap::default();
    let mut section = Section::Acts;
    for line in lists::lines(include_str!("data/wrongs.txt")) {
        let Some((verbs, conditions)) = line.split_once(": ") else {
            section = match line {
                "[office]" => Section::Office,
                "[motives]" => Section::Motives,
                _ => Section::Acts,
            };
            continue;
        };
        for verb in verbs.split(' ') {
            wrongs.entry(section).or_default().entry(verb).or_default().push(sense(conditions));
        }
    }
    wrongs
});

fn sense(conditions: &'static str) -> Sense {
    let mut sense = Sense::default();
    for condition in conditions.split(" + ") {
        let (kind, class) = condition.rsplit_once(' ').unwrap_or((condition, "anything"));
        let class = match class {
            "anything" => Class::Anything,
            "people" => Class::People,
            listed => Class::Listed(listed),
        };
        match kind {
            "unnamed" => sense.unnamed = true,
            "always" => {}
            "object" => sense.conditions.push(Condition::Object(class)),
            "not" => sense.conditions.push(Condition::Undone(class)),
            "then" => sense.conditions.push(Condition::Then(class)),
            "by" => sense.conditions.push(Condition::By(class)),
            "unless" => sense.conditions.push(Condition::Unless(class)),
            "unless by" => sense.conditions.push(Condition::UnlessBy(class)),
            "whom" => sense.conditions.push(Condition::Whom(class)),
            "doing" => sense.conditions.push(Condition::Doing(class)),
            "how" => sense.conditions.push(Condition::How(class)),
            preposition => sense.conditions.push(Condition::Behind(preposition, class)),
        }
    }
    sense
}

/// The senses of a verb, with “_” before its particle; those of any verb with “*”.
pub(in crate::facts) fn senses(section: Section, verb: &str) -> &'static [Sense] {
    WRONGS.get(&section).and_then(|verbs| verbs.get(verb)).map_or(&[], Vec::as_slice)
}

/// Whether a word, in dictionary form, belongs to a listed class.
pub(in crate::facts) fn is_listed(class: &str, lemma: &str) -> bool {
    CLASSES.get(class).is_some_and(|words| words.contains(lemma))
}

/// Whether a word of a sentence, with the one that narrows it, belongs to a class.
pub(in crate::facts) fn is_of(sentence: &Sentence, word: usize, class: Class) -> bool {
    match class {
        Class::Anything => true,
        Class::People => is_somebody(&sentence.tokens[word]),
        // Of money, any amount will do.
        Class::Listed("funds") if is_amount(sentence, word) => true,
        Class::Listed("undone") => never_was(sentence, word),
        Class::Listed(class) => is_listed_as_narrowed(sentence, word, class),
    }
}

/// Whether a word is one for a person, or a person’s name.
fn is_somebody(token: &Token) -> bool {
    is_person_noun(&token.lemma.to_lowercase())
        || token.name.is_some_and(|name| name.kind == NameKind::Person)
        || matches!(token.lower.as_str(), "him" | "her" | "them")
}

/// “Work that was never done”, “accounts they never opened”: whether a clause says of a thing that it never was.
fn never_was(sentence: &Sentence, noun: usize) -> bool {
    let clauses =
        sentence.children(noun).filter(|&i| matches!(sentence.tokens[i].rel, Rel::AclRelcl | Rel::Acl));
    clauses.into_iter().any(|clause| sentence.children(clause).any(|i| sentence.tokens[i].lower == "never"))
}

/// “$50,000”, “$2 million”.
fn is_amount(sentence: &Sentence, word: usize) -> bool {
    let has_sign = |word: usize| sentence.tokens[word].text.starts_with(['$', '€', '£']);
    has_sign(word) || sentence.children(word).any(has_sign)
}

/// Whether a word belongs to a listed class, in dictionary form or in this form alone (“corners”, not “a corner”), or together
/// with one that narrows it: “deadly force”. “fake_*” is anything that is fake.
fn is_listed_as_narrowed(sentence: &Sentence, word: usize, class: &str) -> bool {
    let token = &sentence.tokens[word];
    let lemma = token.lemma.to_lowercase();
    let narrowed = |i: usize| {
        let word = sentence.tokens[i].lower.as_str();
        is_listed(class, &format!("{word}_{lemma}")) || is_listed(class, &format!("{word}_*"))
    };
    is_listed(class, &lemma) || is_listed(class, &token.lower) || sentence.children(word).any(narrowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sense_asks_for_a_class_that_there_is() {
        let lines = lists::lines(include_str!("data/wrongs.txt")).filter(|line| !line.starts_with('['));
        for line in lines {
            assert_eq!(line.matches(": ").count(), 1, "{line}");
        }
        for (verb, senses) in WRONGS.values().flatten() {
            for condition in senses.iter().flat_map(|sense| &sense.conditions) {
                let (Condition::Object(class)
                | Condition::Behind(_, class)
                | Condition::Undone(class)
                | Condition::Then(class)
                | Condition::How(class)
                | Condition::By(class)
                | Condition::Unless(class)
                | Condition::UnlessBy(class)
                | Condition::Whom(class)
                | Condition::Doing(class)) = *condition;
                if let Class::Listed(name) = class {
                    assert!(CLASSES.contains_key(name), "{verb:?}: {condition:?}");
                }
            }
        }
        assert!(!senses(Section::Acts, "cover_up").is_empty() && is_listed("wrongs", "cover-up"));
    }

    #[test]
    fn no_sense_stands_where_it_is_never_read() {
        for (section, verbs) in WRONGS.iter() {
            for (verb, senses) in verbs {
                let acts = if *section == Section::Acts { &[] } else { super::senses(Section::Acts, verb) };
                for (index, sense) in senses.iter().enumerate() {
                    assert!(!senses[..index].contains(sense) && !acts.contains(sense), "{verb}: {sense:?}");
                }
            }
        }
    }

    #[test]
    fn no_word_stands_twice_in_a_class() {
        let mut class = FxHashSet::default();
        for line in lists::lines(include_str!("data/classes.txt")) {
            if line.starts_with('[') {
                class.clear();
            } else {
                assert!(line.split_whitespace().all(|word| class.insert(word)), "{line}");
            }
        }
        // A noun of the class is one whatever narrows it.
        for (name, words) in CLASSES.iter() {
            let head = |word: &str| {
                word.rsplit_once('_').is_some_and(|(_, head)| head != "*" && words.contains(head))
            };
            assert!(!words.iter().any(|word| head(word)), "{name}");
        }
    }
}
