//! The words that name a source, and how each of them takes what is said.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::english::lists;
use crate::english::{Token, Upos};

/// What a source does with what it is the source of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// Says or finds it.
    Report,
    /// Believes, wants or judges it.
    Mind,
    /// Only speaks of it, stands for it or feels about it, which backs no claim and tells nothing that somebody said.
    Topic,
}

/// What a source does with what it is the source of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Saying,
    Uttering,
    Claiming,
    Denying,
    Reporting,
    Believing,
    Announcing,
    Accusing,
    Asking,
    Wanting,
    Judging,
    /// What the source only speaks of, stands for or feels about.
    Topic,
}

/// What a cue tells of how the narrator takes what is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Colour {
    /// Nothing: “said”.
    #[default]
    Neutral,
    /// That there is reason for doubt or for blame: “claimed”.
    Loaded,
    /// That it is so: “confirmed”.
    Factive,
    /// That it is so, and that the source would rather not have said it: “admitted”.
    Grudging,
}

/// How a cue takes what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Complement {
    /// “said that he left”
    Clause,
    /// “plans to leave”
    Infinitive,
    /// “denied the report”
    Object,
    /// “the poll found a lead”: an object, where the subject is a document or a count
    Finding,
    /// “called for calm”
    Preposition,
    /// “spoke of calm”, not “spoke to the crowd”
    About,
    /// “called it a mistake”
    Description,
    /// “‘No,’ he said”
    Quotation,
}

/// A verb’s classes and complements, each a bit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cue {
    classes: u16,
    /// How it takes what the source says, thinks or wants.
    complements: u16,
    /// How it takes what the source only speaks of.
    topics: u16,
    colour: Colour,
}

impl Cue {
    /// Whether the verb belongs to a class.
    const fn is(self, class: Class) -> bool {
        self.classes & 1 << class as u16 != 0
    }

    /// What the verb tells of how the narrator takes what is said.
    #[cfg(test)]
    const fn colour(self) -> Colour {
        self.colour
    }

    /// Whether the narrator takes what is said for true.
    pub(crate) const fn grants(self) -> bool {
        matches!(self.colour, Colour::Factive | Colour::Grudging)
    }

    /// Whether the verb passes judgement on what is said, or on whoever says it.
    pub(crate) const fn judges(self) -> bool {
        matches!(self.colour, Colour::Loaded | Colour::Grudging)
    }

    /// Whether the verb can take what is said in this way.
    pub(crate) const fn takes(self, complement: Complement) -> bool {
        (self.complements | self.topics) & 1 << complement as u16 != 0
    }

    /// What a source does with what the verb takes in this way.
    pub(crate) fn act(self, complement: Complement) -> Act {
        if self.complements & 1 << complement as u16 == 0 {
            Act::Topic
        } else if self.reports() && (complement != Complement::Infinitive || self.announces()) {
            Act::Report
        } else {
            Act::Mind
        }
    }

    /// Whether what the verb takes as an infinitive is what somebody says: “pledged to go”, not “asked to go”.
    fn announces(self) -> bool {
        self.is(Class::Announcing) || self.is(Class::Denying)
    }

    /// Whether the verb reports words or findings, and not just a wish or a judgement.
    pub(crate) fn reports(self) -> bool {
        use Class::{Accusing, Announcing, Claiming, Denying, Reporting, Saying};
        [Saying, Claiming, Denying, Reporting, Announcing, Accusing].into_iter().any(|class| self.is(class))
    }
}

impl Cue {
    /// Whether the verb tells what somebody says, thinks or finds.
    pub(crate) fn is_of_voice(self) -> bool {
        self.reports() || self.is(Class::Believing) || self.is(Class::Judging)
    }
}

/// What the table says of a verb, or of a word that the model takes for one.
pub(crate) fn verb(token: &Token) -> Option<Cue> {
    if !matches!(token.upos, Upos::Verb | Upos::Aux) {
        return None;
    }
    VERBS.get(&token.lemma).or_else(|| VERBS.get(&token.lower)).copied()
}

static VERBS: LazyLock<FxHashMap<String, Cue>> = LazyLock::new(|| {
    let mut verbs: FxHashMap<String, Cue> = FxHashMap::default();
    let mut section = Cue::default();
    for line in lists::lines(include_str!("data/cues.txt")) {
        if let Some(heading) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = self::section(heading);
        } else if let Some(base) = line.split(' ').next().filter(|base| !base.is_empty()) {
            for form in line.split(' ').map(str::to_owned).chain(inflected(base)) {
                let known = verbs.entry(form).or_default();
                known.classes |= section.classes;
                known.complements |= section.complements;
                known.topics |= section.topics;
                if section.colour != Colour::Neutral {
                    known.colour = section.colour;
                }
            }
        }
    }
    verbs
});

fn section(heading: &str) -> Cue {
    let (class, complements) = heading.split_once(": ").expect("a heading has complements");
    if class == "colour" {
        let colour = match complements {
            "factive" => Colour::Factive,
            "grudging" => Colour::Grudging,
            _ => Colour::Loaded,
        };
        return Cue { colour, ..Cue::default() };
    }
    let class = match class {
        "saying" => Class::Saying,
        "uttering" => Class::Uttering,
        "claiming" => Class::Claiming,
        "denying" => Class::Denying,
        "reporting" => Class::Reporting,
        "believing" => Class::Believing,
        "announcing" => Class::Announcing,
        "accusing" => Class::Accusing,
        "asking" => Class::Asking,
        "wanting" => Class::Wanting,
        "topic" => Class::Topic,
        _ => Class::Judging,
    };
    let complement = |name: &str| match name {
        "clause" => Complement::Clause,
        "infinitive" => Complement::Infinitive,
        "object" => Complement::Object,
        "finding" => Complement::Finding,
        "preposition" => Complement::Preposition,
        "about" => Complement::About,
        "description" => Complement::Description,
        _ => Complement::Quotation,
    };
    let complements =
        complements.split(' ').map(complement).fold(0, |all, complement| all | 1 << complement as u16);
    let classes = 1 << class as u16;
    match class {
        Class::Topic => Cue { classes, topics: complements, ..Cue::default() },
        _ => Cue { classes, complements, ..Cue::default() },
    }
}

/// The regular forms of a verb: -s, -ed, -ing, with the spelling rules for a final e and y. A doubled consonant
/// (“admitted”) the table writes out, and what stands there for the past gives the -ing form too.
pub(crate) fn inflected(base: &str) -> Vec<String> {
    let stem = base.strip_suffix('e').unwrap_or(base);
    let hissing = ["s", "sh", "ch", "x", "z"].iter().any(|end| base.ends_with(end));
    let consonant_y = base.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']));
    let mut forms = match consonant_y {
        Some(stem) => vec![format!("{stem}ies"), format!("{stem}ied")],
        None => vec![format!("{base}{}", if hissing { "es" } else { "s" }), format!("{stem}ed")],
    };
    let ing = if base.ends_with("ee") { base } else { stem };
    forms.push(format!("{ing}ing"));
    forms
}

/// Whether a word, in small letters, is a form of a verb that quotes somebody: “said”, “wrote”.
pub(crate) fn is_of_saying(word: &str) -> bool {
    VERBS.get(word).is_some_and(|cue| cue.takes(Complement::Quotation))
}

/// Whether a verb, in dictionary form, tells that something is not so.
pub(crate) fn denies(lemma: &str) -> bool {
    VERBS.get(lemma).is_some_and(|cue| cue.is(Class::Denying))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cue(word: &str) -> Cue {
        VERBS.get(word).copied().unwrap_or_default()
    }

    #[test]
    fn a_verb_is_known_in_all_its_forms() {
        for word in ["say", "says", "said", "saying", "denies", "denied", "agreeing", "teaches", "argued"] {
            assert_ne!(cue(word), Cue::default(), "{word}");
        }
    }

    #[test]
    fn a_verb_has_a_colour() {
        assert_eq!(cue("said").colour(), Colour::Neutral);
        assert_eq!(cue("claims").colour(), Colour::Loaded);
        assert_eq!(cue("admitted").colour(), Colour::Grudging);
        assert!(cue("confirmed").grants() && !cue("confirmed").judges());
        assert!(cue("admitted").grants() && cue("admitted").judges());
    }

    #[test]
    fn a_verb_in_two_classes_has_the_complements_of_both() {
        let charge = cue("charged");
        assert!(charge.is(Class::Claiming) && charge.is(Class::Accusing));
        assert!(charge.takes(Complement::Object) && charge.takes(Complement::Preposition));
        assert!(!cue("wanted").reports());
        assert_eq!(cue("criticized").act(Complement::Object), Act::Report);
        assert_eq!(cue("discussed").act(Complement::Object), Act::Topic);
    }
}
