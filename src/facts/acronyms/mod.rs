//! Acronyms: where a draft uses them, and which words it gives for them.

mod expansions;
mod form;
mod uses;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use rustc_hash::FxHashSet;

pub(crate) use self::expansions::{Expansion, Fit};
pub(crate) use self::form::{is_near, is_small};
pub(crate) use self::uses::Use;
use crate::english::lists;
use crate::facts::Facts;

static KNOWN: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    let lines = lists::lines(include_str!("data/known.txt")).filter(|line| !line.starts_with('['));
    lines.flat_map(str::split_whitespace).collect()
});

/// The acronyms of a draft, in text order.
#[derive(Debug)]
pub(crate) struct Acronyms {
    /// Where it says what one stands for.
    pub(crate) expansions: Vec<Expansion>,
    /// Where it uses one.
    pub(crate) uses: Vec<Use>,
    /// The initials of the names that it has in full.
    initials: BTreeSet<String>,
}

impl Acronyms {
    /// Those of a draft, read once.
    pub(crate) fn of(facts: &Facts) -> Arc<Self> {
        facts.asked(Self::new)
    }

    fn new(facts: &Facts) -> Self {
        let mut expansions = Vec::new();
        let mut initials = BTreeSet::new();
        for (number, sentence) in facts.sentences().with_ids() {
            if sentence.part.is_running() {
                expansions.extend(expansions::read(sentence, number));
                uses::initials(sentence, &mut initials);
            }
        }
        initials.extend(uses::in_longer_names(facts));
        let uses = uses::read(facts, &expansions);
        Self { expansions, uses, initials }
    }

    /// Whether the draft gives the words for some letters anywhere, be it only as a name with these initials.
    pub(crate) fn are_explained(&self, letters: &str) -> bool {
        self.expansions.iter().any(|it| it.letters == letters) || self.initials.contains(letters)
    }
}

/// Whether readers know what letters stand for.
pub(crate) fn is_known(letters: &str) -> bool {
    KNOWN.contains(letters)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::Acronyms;
    use crate::facts::Facts;
    use crate::span::Span;
    use crate::testing::facts;

    #[test]
    fn what_an_acronym_stands_for() {
        let told = |facts: &Facts| -> Vec<(Span, String)> {
            let acronyms = Acronyms::of(facts);
            let of = |it: &super::Expansion| {
                let words = it.words.as_ref().map_or("—", |words| facts.words(words.span));
                (it.acronym.span, format!("{}: {words}, {:?}", it.letters, it.fit))
            };
            acronyms.expansions.iter().map(of).collect()
        };
        facts().draw(
            expect![[r#"
                The Guild of Tram Repairmen (GTR) met the Sea Lion Defense Board, or SLDB. HPBD (Harbor Pilots Board Directorate) is new.
                                             ~~~ GTR: Guild of Tram Repairmen, Initials
                                                                                     ~~~~ SLDB: Sea Lion Defense Board, Initials
                                                                                           ~~~~ HPBD: Harbor Pilots Board Directorate, Initials

                The Swiss Tram Union, or SVP, spoke. CEI (Italian Tram Conference) sang. QVAL, the Quiet Valley Air League, left.
                                         ~~~ SVP: —, Not
                                                     ~~~ CEI: —, Not
                                                                                         ~~~~ QVAL: Quiet Valley Air League, Initials

                The Lake Trout Fund (LTB) and the Zoo Keepers’ Union (ZKM, by its Slovak initials) voted. She holds temporary tram status (TTS).
                                     ~~~ LTB: Lake Trout Fund, ButOne
                                                                      ~~~ ZKM: Zoo Keepers’ Union, ButOne
                                                                                                                                           ~~~ TTS: temporary tram status, Initials
            "#]],
            told,
        );
    }
}
