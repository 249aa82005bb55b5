//! Names: the people, organisations and places of a draft, one reading for each in the whole draft.

mod fold;
mod institutions;
mod known;
mod links;
mod spans;
mod words;

pub(crate) use self::fold::fold;
use self::spans::Chunk;
use crate::draft::Draft;
use crate::facts::{Place, Placed};

/// Number of an entity in [`Facts::entities`](crate::facts::Facts::entities).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityId(pub usize);

/// Somebody or something that the draft names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// Its fullest name, as first written.
    pub name: String,
    /// Its mentions in text order, as indices into [`Facts::mentions`](crate::facts::Facts::mentions).
    pub mentions: Vec<usize>,
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

/// Finds the entities of a draft and their mentions, both in text order.
pub(super) fn find(_draft: &Draft, sentences: &[Placed]) -> (Vec<Entity>, Vec<Mention>) {
    let mut names = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        for chunk in spans::read(sentence) {
            names.push(Name::new(sentence, index, chunk));
        }
    }
    known::complete(sentences, &mut names);
    links::link(sentences, names)
}

/// A name where it stands, not yet joined to the others of its entity.
#[derive(Clone, Debug)]
struct Name {
    place: Place,
    kind: EntityKind,
    /// Whether its own words tell the kind.
    told: bool,
    /// Its words as they compare, the parts of a hyphenated one together.
    key: Vec<String>,
}

impl Name {
    fn new(sentence: &Placed, index: usize, chunk: Chunk) -> Self {
        let mut key: Vec<String> = Vec::new();
        let mut joined = false;
        for at in chunk.words.clone() {
            let token = &sentence.tokens[at];
            let folded = fold(&token.text);
            if spans::is_hyphen(token) && !key.is_empty() {
                joined = true;
            } else if folded.contains(char::is_alphanumeric) {
                match key.last_mut().filter(|_| joined) {
                    Some(last) => *last = format!("{last}-{folded}"),
                    None => key.push(folded),
                }
                joined = false;
            }
        }
        let place =
            Place { sentence: index, span: sentence.span_of(chunk.words.clone()), words: chunk.words };
        Self { place, kind: chunk.kind, told: chunk.told, key }
    }

    /// The whole name as it compares.
    fn folded(&self) -> String {
        self.key.join(" ")
    }
}
