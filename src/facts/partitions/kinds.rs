//! Whether the noun of a part is for a kind of what the whole counts: “six adults” of “nine people”.

use crate::english::lexicon::{is_person_noun, nouns};
use crate::english::{Rel, Sentence, Token, Upos, gazetteer};

/// Those whom a whole counts.
pub(super) struct Counted<'a> {
    pub(super) sentence: &'a Sentence,
    /// Their noun, where the whole has one.
    pub(super) head: Option<usize>,
    /// That noun in dictionary form, or “person” of a body of people.
    pub(super) noun: &'a str,
    /// Whether more than a comma leads up to the parts.
    pub(super) announced: bool,
}

impl Counted<'_> {
    /// Whether a noun is for some of them.
    pub(super) fn may_include(&self, part: usize) -> bool {
        let part = &self.sentence.tokens[part];
        self.fits_as_anybody(part) || self.fits_as_people(part) || self.fits_as_same(part)
    }

    /// “11 dead: six miners and five guards”: whoever they are may be told behind a noun that says nothing of people but that
    /// they are there, or what happened to them. Behind a mere comma, “five students, two teachers and a driver” are none of
    /// one another.
    fn fits_as_anybody(&self, part: &Token) -> bool {
        let says_little = self.announced && nouns::THERE_OR_BEFALLEN.contains(self.noun)
            || nouns::BEFALLEN.contains(self.noun);
        let part = part.lemma.as_str();
        says_little && is_person_noun(part) && part != "other" && !self.is_of_nation()
    }

    /// “Nine miners: four men and five women”, “12 senators: eight Democrats and four Republicans”. Behind “seven men” come
    /// women, not kinds of men.
    fn fits_as_people(&self, part: &Token) -> bool {
        let by_age_or_sex = || nouns::is_age_or_sex(&part.lemma) && !nouns::SEX.contains(self.noun);
        let by_nation = || is_of_nation_or_party(part) && !self.is_of_nation();
        is_person_noun(self.noun) && (by_age_or_sex() || by_nation())
    }

    /// “Two flood events, one freeze event” are two kinds of events.
    fn fits_as_same(&self, part: &Token) -> bool {
        part.lemma == self.noun && !self.is_narrowed()
    }

    /// Whether they are those of one nation, of which another nation is no part.
    fn is_of_nation(&self) -> bool {
        let head = self.head.map(|head| &self.sentence.tokens[head]);
        head.is_some_and(|head| head.upos == Upos::Propn || gazetteer::demonym(&head.text).is_some())
    }

    /// Whether a word before their noun says of what kind they are.
    fn is_narrowed(&self) -> bool {
        self.head.is_some_and(|head| self.sentence.child(head, &[Rel::Amod, Rel::Compound]).is_some())
    }
}

/// “Democrats”, “Greeks”, “Chinese”.
fn is_of_nation_or_party(token: &Token) -> bool {
    let is_demonym = || gazetteer::demonym(&token.text).is_some();
    token.upos == Upos::Propn && token.text.ends_with('s') || is_demonym()
}
