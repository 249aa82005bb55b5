//! Abbreviations that end in a point.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::lists;

static FILE: &str = include_str!("data/abbreviations.txt");

/// What an abbreviation says of the sentence around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// A name follows: Mr., Gen., St.
    Title,
    /// A figure follows, or it is no abbreviation: No. 5.
    Number,
    /// Part of a date: Sept. 3.
    Date,
    /// A state behind its city: Dayton, Ohio; Tampa, Fla.
    State,
    /// 5 p.m.
    Hour,
    /// Inc., Jr., etc.; initials and letters with points.
    Other,
}

static KNOWN: LazyLock<FxHashMap<&'static str, Abbreviation>> = LazyLock::new(|| {
    use Abbreviation::{Date, Hour, Number, Other, State, Title};
    let classes = [
        ("title", Title),
        ("number", Number),
        ("date", Date),
        ("state", State),
        ("hour", Hour),
        ("other", Other),
    ];
    classes
        .into_iter()
        .flat_map(|(name, class)| lists::section(FILE, name).map(move |word| (word, class)))
        .collect()
});

impl Abbreviation {
    /// The class of a word, its point included; `None` where the point is a full stop.
    pub(super) fn of(word: &str) -> Option<Self> {
        KNOWN.get(word).copied().or_else(|| is_initials(word).then_some(Self::Other))
    }
}

/// Whether a word is an abbreviation behind which its sentence goes on: “Ms.”, “Sept.”, “No.”.
pub(crate) fn is_followed(word: &str) -> bool {
    let class = Abbreviation::of(word);
    matches!(class, Some(Abbreviation::Title | Abbreviation::Number | Abbreviation::Date))
}

/// `J.`, `U.S.`, `e.g.`: single letters with a point each; one letter alone must be a capital.
pub(super) fn is_initials(word: &str) -> bool {
    let Some(letters) = word.strip_suffix('.') else { return false };
    let single = |part: &str| {
        let mut chars = part.chars();
        chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
    };
    letters.split('.').all(single) && (letters.contains('.') || letters.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_read_from_the_data_and_from_the_shape() {
        let expected = [
            ("Gen.", Some(Abbreviation::Title)),
            ("No.", Some(Abbreviation::Number)),
            ("Sept.", Some(Abbreviation::Date)),
            ("N.Y.", Some(Abbreviation::State)),
            ("p.m.", Some(Abbreviation::Hour)),
            ("Inc.", Some(Abbreviation::Other)),
            ("U.S.", Some(Abbreviation::Other)),
            ("J.", Some(Abbreviation::Other)),
            ("Ñ.", Some(Abbreviation::Other)),
            ("j.", None),
            ("sat.", None),
            ("left.", None),
            ("U.S", None),
            (".", None),
            ("", None),
        ];
        for (word, class) in expected {
            assert_eq!(Abbreviation::of(word), class, "{word}");
        }
    }
}
