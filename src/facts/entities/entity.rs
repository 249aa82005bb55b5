//! Who and what a draft speaks of, the places where it does, and what it says of people.

use crate::facts::ids::{EntityId, MentionId, SentenceId};
use crate::facts::in_text::OnWords;
use crate::facts::place::Place;
use crate::facts::quantities::Interval;

/// Somebody or something that the draft names.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// Its fullest name, as first written.
    pub name: String,
    /// Its mentions in text order.
    pub mentions: Vec<MentionId>,
    /// Of a person, titles, nationality, ages and relatives as stated, in text order.
    pub attributes: Vec<Attribute>,
}

/// Somebody whom a draft speaks of, with or without a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Referent {
    /// Somebody with a name.
    Named(EntityId),
    /// Somebody without: the noun or pronoun that first spoke of them, as sentence and word.
    Unnamed(SentenceId, usize),
}

impl Referent {
    /// Who it is, where the draft has a name.
    pub const fn named(self) -> Option<EntityId> {
        match self {
            Self::Named(id) => Some(id),
            Self::Unnamed(..) => None,
        }
    }
}

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityKind {
    /// A person.
    Person,
    /// A company, party, ministry, paper.
    Organization,
    /// A country, city, river.
    Place,
    /// A bridge, ship, rifle, as long as it has no name.
    Thing,
}

/// A place in the draft where an entity is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The name, without title, article and possessive ending.
    pub place: Place,
    /// Whose.
    pub entity: EntityId,
    /// How.
    pub kind: MentionKind,
    /// Whether it only describes another noun, as in “the Maduro government”.
    pub modifier: bool,
}

/// How an entity is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MentionKind {
    /// By a name.
    Name,
    /// By a noun: “the minister”.
    Nominal,
    /// By a pronoun.
    Pronoun,
}

/// Something that the draft says of a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// The words that state it, without the name.
    pub place: Place,
    /// What they say.
    pub value: AttributeValue,
}

/// What is said of a person.
#[derive(Clone, Debug, PartialEq)]
pub enum AttributeValue {
    /// Office, rank, trade or role, as written: “Interior Minister”, “a teacher from Leeds”.
    Title(String),
    /// Of which country, as written: “Argentine”, “Polish-born”.
    Nationality(String),
    /// Age in years.
    Age(f64),
    /// Age in years, roughly: “a man of about 60”.
    About(f64),
    /// Age in years, from and to: “in his early 40s”, “the septuagenarian”.
    Between(f64, f64),
    /// Whose relative, or who is a relative of theirs.
    Relation(Relation),
}

/// That somebody is a relative of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// As written: “mother”, “younger brother”.
    pub kin: String,
    /// Whose mother or brother.
    pub of: EntityId,
    /// Who that is, where the draft has a name.
    pub who: Option<EntityId>,
}

impl Attribute {
    /// The age, where it is one.
    pub fn age(&self) -> Option<f64> {
        match self.value {
            AttributeValue::Age(years) => Some(years),
            _ => None,
        }
    }

    /// The age as written and how far it reaches, where it is one, be it a rough one.
    pub fn years(&self) -> Option<(f64, Interval)> {
        /// “About” takes in a tenth on either side.
        const ABOUT: f64 = 0.1;
        match self.value {
            AttributeValue::Age(years) => Some((years, Interval::around(years, 0.0))),
            AttributeValue::About(years) => Some((years, Interval::around(years, years * ABOUT))),
            AttributeValue::Between(low, high) => {
                Some((low, Interval::around(f64::midpoint(low, high), (high - low) / 2.0)))
            }
            _ => None,
        }
    }

    /// The title, where it is one.
    pub fn title(&self) -> Option<&str> {
        match &self.value {
            AttributeValue::Title(words) => Some(words),
            _ => None,
        }
    }
}

impl OnWords for Mention {
    fn place(&self) -> &Place {
        &self.place
    }
}
