//! Which sources take each other’s place.

use crate::english::lists;

lists::sets! {
    "../data/voices.txt":
    /// Those who saw something.
    WITNESSES = "witnesses";
    /// Those who know something by their trade.
    EXPERTS = "experts";
    /// Those in office.
    OFFICIALS = "officials";
    /// Verbs by which a witness is known behind “who”.
    pub(super) SEEING = "seeing";
}

/// What sources have in common that take each other’s place: “witnesses” are “bystanders”.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// They saw it.
    Witness,
    /// They know by their trade.
    Expert,
    /// They are in office.
    Official,
}

/// Of which kind those are whom a noun names, in dictionary form.
pub(super) fn kind(noun: &str) -> Option<Kind> {
    let by_trade = |noun: &str| ["ist", "ian"].iter().any(|end| noun.len() > 6 && noun.ends_with(end));
    match noun {
        _ if WITNESSES.contains(noun) => Some(Kind::Witness),
        _ if EXPERTS.contains(noun) || by_trade(noun) => Some(Kind::Expert),
        _ if OFFICIALS.contains(noun) => Some(Kind::Official),
        _ => None,
    }
}
