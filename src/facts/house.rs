//! What the newsroom knows beforehand, and a draft cannot tell: whose name is spelled how, and who held which office.
//!
//! It comes from the settings and is plain data, so that a rule sees facts and nothing else.

mod others;
mod register;
mod words;

use std::sync::Arc;

pub use self::others::{Bio, Bios, OnDesk, Others, Said};
pub use self::register::{Listed, Register};
use self::words::words;

use crate::draft::Genre;
use crate::english::fold;
use crate::transcripts::Notes;
use jiff::civil::Date;

/// What the newsroom knows beforehand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct House {
    /// Names that are known to be one person’s or thing’s: each list holds two or more.
    pub same: Vec<Vec<String>>,
    /// Names that look alike and are known to be different people’s or things’: each list holds two or more.
    pub distinct: Vec<Vec<String>>,
    /// Names that are known to be spelled right.
    pub names: Vec<String>,
    /// Names in the lists that the newsroom keeps, as it spells them.
    pub register: Register,
    /// Who held which office, and when.
    pub tenures: Vec<Tenure>,
    /// What kind of piece the draft is, whatever it says itself.
    pub genre: Option<Genre>,
    /// What a piece of a kind must have, each kind once.
    pub required: Vec<(Genre, Vec<Head>)>,
    /// What was noted of what people said.
    pub notes: Option<Arc<Notes>>,
    /// Whether the drafts on the desk are to be compared with each other.
    pub across: bool,
    /// The other drafts on the desk, where they are.
    pub others: Option<Others>,
}

/// What stands at the head of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// A headline.
    Headline,
    /// A standfirst or key points.
    Summary,
    /// Who wrote it.
    Byline,
    /// Of what day it is.
    Date,
    /// Where it was filed.
    Dateline,
}

impl Head {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Headline, Self::Summary, Self::Byline, Self::Date, Self::Dateline];

    /// The word for it in settings and messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Summary => "summary",
            Self::Byline => "byline",
            Self::Date => "date",
            Self::Dateline => "dateline",
        }
    }

    /// The one of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|head| head.name() == name)
    }
}

/// A time in an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenure {
    /// The office, as a title is written: “mayor of Ovar”.
    pub office: String,
    /// The full name of whoever held it.
    pub holder: String,
    /// The first day, if known.
    pub from: Option<Date>,
    /// The last day; `None` where it is not over, or not known.
    pub to: Option<Date>,
}

impl House {
    /// What a piece of a kind must have; nothing where the newsroom does not say.
    pub fn required(&self, genre: Genre) -> &[Head] {
        self.required.iter().find(|(of, _)| *of == genre).map_or(&[], |(_, heads)| heads)
    }

    /// Whether a name is known to be spelled right: it is listed, or ends a listed one as a surname does.
    pub fn vouches_for(&self, name: &str) -> bool {
        let name = words(name);
        let is_end_of = |listed: &str| words(listed).ends_with(&name);
        !name.is_empty()
            && (self.names.iter().any(|listed| is_end_of(listed))
                || self.register.ending_like(&name).any(|listed| is_end_of(&listed.name)))
    }

    /// How the newsroom spells a name that it lists in another spelling.
    pub fn preferred(&self, name: &str) -> Option<&str> {
        let name = words(name);
        let is_it = |listed: &&Listed| listed.otherwise.as_deref().is_some_and(|other| words(other) == name);
        self.register.otherwise_like(&name).find(is_it).map(|listed| listed.name.as_str())
    }

    /// The names known to be right that share their first or their last word with a name.
    pub fn alike(&self, name: &str) -> Vec<&str> {
        let name = words(name);
        let listed = self.register.like(&name).map(|listed| listed.name.as_str());
        let ends = [name.first().map(|word| fold(word)), name.last().map(|word| fold(word))];
        let is_like = |listed: &&String| {
            let words = words(listed);
            let of_listed = [words.first().map(|word| fold(word)), words.last().map(|word| fold(word))];
            ends.iter().zip(&of_listed).any(|(one, other)| one == other)
        };
        listed.chain(self.names.iter().filter(is_like).map(String::as_str)).collect()
    }

    /// Whether it is known of two spellings what they are, be it one name or two: there is nothing to ask.
    pub fn settles(&self, one: &str, other: &str) -> bool {
        let (one, other) = (words(one), words(other));
        self.same.iter().chain(&self.distinct).any(|list| {
            let bearer = |name: &[String]| list.iter().position(|listed| may_be(name, &words(listed)));
            matches!((bearer(&one), bearer(&other)), (Some(a), Some(b)) if a != b)
        })
    }
}

/// Whether a name is the listed one, or either is just the other’s last words.
fn may_be(name: &[String], listed: &[String]) -> bool {
    !name.is_empty() && !listed.is_empty() && (listed.ends_with(name) || name.ends_with(listed))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(names: &[&str]) -> Vec<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    #[test]
    fn a_listed_name_is_known_and_so_is_its_surname() {
        let house = House { names: list(&["Zoë Bergström", "O’Brien"]), ..House::default() };
        for name in ["Zoë Bergström", "BERGSTRÖM", "Bergstro\u{308}m", "O'Brien"] {
            assert!(house.vouches_for(name), "{name}");
        }
        for name in ["Bergstrom", "Zoë", "Ann O’Brien", ""] {
            assert!(!house.vouches_for(name), "{name}");
        }
    }

    #[test]
    fn it_is_settled_what_two_spellings_are() {
        let house = House {
            same: vec![list(&["Kathy Doyle", "Cathy Doyle"])],
            distinct: vec![list(&["Lena Reid", "Tom Reed"]), list(&["Mori", "Morii", "Mory"])],
            ..House::default()
        };
        for (one, other) in [
            ("Cathy Doyle", "Kathy Doyle"),
            ("Lena Reid", "Reed"),
            ("Reed", "Reid"),
            ("Mori", "Mory"),
            ("Aya Mori", "Ken Morii"),
        ] {
            assert!(house.settles(one, other), "{one}, {other}");
        }
        for (one, other) in [("Lena Reid", "Lena Reed"), ("Doyle", "Doyle"), ("Mori", "Moro"), ("", "Reed")] {
            assert!(!house.settles(one, other), "{one}, {other}");
        }
    }
}
