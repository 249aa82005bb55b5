//! Portions that stand side by side and tell of one share: “40 of the 100 seats, or 40 percent”.

use std::ops::Range;

use super::portions::{self, PortionMention};
use super::{Division, PortionKind, Restated};
use crate::english::{Sentence, Upos};
use crate::facts::Quantity;
use crate::facts::ids::{QuantityId, SentenceId};
use crate::facts::numbers::Numbers;
use crate::facts::quantities::context::{bound_start, is_one_phrase, word};
use crate::facts::text::Text;

/// So many words may stand between a portion and the mark behind which it is told again.
const APART: usize = 9;
/// So many words may follow the number of a whole: “$9.6 million annual library budget”.
const LONGEST_NOUN: usize = 4;

/// The shares that a sentence tells twice.
pub(super) fn read(
    text: &Text,
    numbers: &Numbers,
    sentence: SentenceId,
    told: &[PortionMention],
    divisions: &[Division],
) -> Vec<Restated> {
    let linker = Linker { text, numbers, index: sentence, sentence: &text.sentences[sentence], divisions };
    told.windows(2)
        .enumerate()
        .filter_map(|(i, pair)| linker.restated(&pair[0], &pair[1], told.get(i + 2)))
        .collect()
}

struct Linker<'a> {
    text: &'a Text,
    numbers: &'a Numbers,
    index: SentenceId,
    sentence: &'a Sentence,
    divisions: &'a [Division],
}

/// What joins two portions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    Or,
    Parenthesis,
    Dash,
    Comma,
}

impl Linker<'_> {
    fn restated(
        &self,
        one: &PortionMention,
        other: &PortionMention,
        behind: Option<&PortionMention>,
    ) -> Option<Restated> {
        let link = self.link(one, other)?;
        let portion = |told: &PortionMention| told.portion(self.text, self.numbers, self.index);
        match (one.kind, other.kind) {
            // “40 percent of the 100 seats, or 40”: the part comes last.
            (Some(kind), None) if !matches!(kind, PortionKind::Counted { .. }) => {
                let part = other.number.filter(|_| self.stands_alone(other, link))?;
                let counted = portions::counted(self.numbers, part, one.whole?)?;
                Some(Restated {
                    one: one.without_whole(self.text, self.numbers, self.index)?,
                    other: counted,
                })
            }
            // “Of the 100 seats, 40, or 40 percent”; “40, or 40 percent, of the 100 seats”.
            (None, Some(kind)) if !matches!(kind, PortionKind::Counted { .. }) => {
                let part = one.number?;
                let whole = self.whole_of(part).or_else(|| self.whole_behind(other, behind))?;
                if !self.is_closed(other, link, Some(&self.numbers.quantities[whole])) {
                    return None;
                }
                Some(Restated {
                    one: portions::counted(self.numbers, part, whole)?,
                    other: other.without_whole(self.text, self.numbers, self.index)?,
                })
            }
            (Some(first), Some(second)) => {
                let counted = |kind| matches!(kind, PortionKind::Counted { .. });
                let apart = std::mem::discriminant(&first) != std::mem::discriminant(&second);
                let plain = counted(first)
                    || counted(second)
                    || first == PortionKind::Word
                    || second == PortionKind::Word;
                let joined = plain || self.is_told_again(link, other);
                let whole = one.whole.or(one.number).map(|whole| &self.numbers.quantities[whole]);
                let fits = apart
                    && joined
                    && other.whole.is_none_or(|_| counted(second))
                    && self.is_closed(other, link, whole);
                fits.then(|| Some(Restated { one: portion(one)?, other: portion(other)? })).flatten()
            }
            _ => None,
        }
    }

    /// Whether the mark before a portion, or “of them” behind it, says that it is the same one again.
    fn is_told_again(&self, link: Link, told: &PortionMention) -> bool {
        matches!(link, Link::Or | Link::Parenthesis) || self.is_of_them(told.words.end)
    }

    /// The mark between two portions, where only the noun of the first and words of bound stand there besides.
    fn link(&self, one: &PortionMention, other: &PortionMention) -> Option<Link> {
        let start = other.words.start;
        let (before, second) = (start.checked_sub(1)?, start.checked_sub(2));
        let mark = |at: usize| match word(self.sentence, at) {
            "," => Some(Link::Comma),
            "(" => Some(Link::Parenthesis),
            "—" | "–" | "--" => Some(Link::Dash),
            _ => None,
        };
        let (link, from) = if word(self.sentence, before) == "or" {
            (Link::Or, second.filter(|&at| mark(at).is_some()).unwrap_or(before))
        } else {
            (mark(before)?, before)
        };
        let end = one.words.end;
        let clean = |words: Range<usize>| {
            words.into_iter().all(|at| !matches!(self.sentence.tokens[at].upos, Upos::Punct | Upos::Cconj))
        };
        let near = end <= from
            && (is_one_phrase(self.sentence, end, from, APART) || self.is_reached(link, one, other, from));
        (near && clean(end..from)).then_some(link)
    }

    /// Whether the words between two portions are a clause on the whole, or its verb.
    fn is_reached(&self, link: Link, one: &PortionMention, other: &PortionMention, from: usize) -> bool {
        let end = one.words.end;
        match link {
            Link::Comma if self.is_clause_of_whole(end, from) => self.is_of_them(other.words.end),
            Link::Comma | Link::Or => from - end <= APART && self.is_divided(one),
            _ => false,
        }
    }

    /// Whether a clause tells of a whole between two words: “most of the 90 tenants that got the letter, 61 of them,”.
    fn is_clause_of_whole(&self, end: usize, from: usize) -> bool {
        /// So many words such a clause has at most.
        const LONGEST: usize = 12;
        let who = (end..from).find(|&at| matches!(word(self.sentence, at), "who" | "that" | "which"));
        from - end <= LONGEST && who.is_some_and(|who| is_one_phrase(self.sentence, end, who, LONGEST_NOUN))
    }

    fn is_of_them(&self, at: usize) -> bool {
        word(self.sentence, at) == "of"
            && matches!(word(self.sentence, at + 1), "them" | "those" | "whom" | "it" | "that")
    }

    /// Whether a number is the part of a whole, so that its verb may stand before its share: “Of the 90 trees, 30 were
    /// felled, or 33 percent”.
    fn is_divided(&self, told: &PortionMention) -> bool {
        told.number.is_some_and(|number| self.whole_of(number).is_some())
    }

    /// Whether a bare number is closed off and counts nothing of its own: “, 23,”.
    fn stands_alone(&self, told: &PortionMention, link: Link) -> bool {
        let next = word(self.sentence, told.words.end);
        match link {
            Link::Or => !matches!(next, "percent" | "%" | "more" | "fewer" | "less" | "of"),
            Link::Parenthesis => matches!(next, ")" | "of"),
            Link::Dash => matches!(next, "—" | "–" | "--" | "" | "." | ","),
            Link::Comma => {
                self.is_in_all(told.words.end)
                    || matches!(next, "," | "." | "" | ";")
                    || self.is_of_them(told.words.end)
                        && matches!(word(self.sentence, told.words.end + 2), "," | "." | "" | ";")
            }
        }
    }

    /// “24 in all”, “90 so far”
    fn is_in_all(&self, at: usize) -> bool {
        matches!(
            (word(self.sentence, at), word(self.sentence, at + 1)),
            ("in", "all" | "total") | ("so", "far") | ("altogether", _)
        )
    }

    /// Whether what tells the share again ends there, and tells it of the same whole.
    fn is_closed(&self, told: &PortionMention, link: Link, whole: Option<&Quantity>) -> bool {
        let at = told.whole.map_or(told.words.end, |whole| self.phrase_end(&self.numbers.quantities[whole]));
        let next = word(self.sentence, at);
        if link == Link::Comma && self.is_of_vote(at) {
            return true;
        }
        if next == "of" {
            let noun = told.number.and_then(|number| self.numbers.quantities[number].of.as_ref());
            let same = |lemma: &str| {
                matches!(lemma, "total" | "all" | "them" | "it" | "those")
                    || whole.and_then(|whole| whole.of.as_ref()).is_some_and(|of| of.lemma == lemma)
            };
            let is_whole = || matches!(word(self.sentence, at + 2), "," | "." | "" | ";");
            return self.is_of_them(at) && is_whole()
                || noun.is_some_and(|noun| same(&noun.lemma))
                || matches!(word(self.sentence, at + 1), "the" if word(self.sentence, at + 2) == "total");
        }
        let ends = matches!(next, "," | "." | "" | ";" | ")" | "—" | "–" | "--" | ":" | "?" | "!");
        match link {
            Link::Or => {
                let compares = matches!(
                    next,
                    "more"
                        | "fewer"
                        | "less"
                        | "higher"
                        | "lower"
                        | "above"
                        | "below"
                        | "point"
                        | "points"
                        | "up"
                        | "down"
                );
                let noun = self
                    .sentence
                    .tokens
                    .get(at)
                    .is_some_and(|token| matches!(token.upos, Upos::Noun | Upos::Propn));
                ends || !compares && !noun
            }
            Link::Parenthesis => next == ")",
            Link::Dash => matches!(next, "—" | "–" | "--" | "." | ""),
            Link::Comma => matches!(next, "," | "." | "" | ";"),
        }
    }

    /// “An outright majority, 47.6 percent of the vote,”
    fn is_of_vote(&self, at: usize) -> bool {
        let is_vote = matches!(word(self.sentence, at + 2), "vote" | "votes" | "electorate" | "ballots");
        let is_closed = matches!(word(self.sentence, at + 3), "," | "." | "" | ";");
        word(self.sentence, at) == "of" && word(self.sentence, at + 1) == "the" && is_vote && is_closed
    }

    /// Where the phrase of a whole ends: “$9.6 million budget”.
    fn phrase_end(&self, whole: &Quantity) -> usize {
        let end = whole.place.words.end;
        let noun = |at: &usize| {
            self.sentence
                .tokens
                .get(*at)
                .is_some_and(|token| matches!(token.upos, Upos::Noun | Upos::Propn | Upos::Adj))
        };
        (end..end + LONGEST_NOUN).take_while(noun).last().map_or(end, |at| at + 1)
    }

    /// The whole that a number is a part of: “Of the 400 farmers, 120”.
    fn whole_of(&self, part: QuantityId) -> Option<QuantityId> {
        self.divisions.iter().find(|division| division.parts.contains(&part)).map(|division| division.whole)
    }

    /// The whole behind a share that is told again: “120, or 30 percent, of the 400 farmers”.
    fn whole_behind(&self, told: &PortionMention, behind: Option<&PortionMention>) -> Option<QuantityId> {
        if told.whole.is_some() {
            return told.whole;
        }
        let number = behind?.number?;
        let whole = &self.numbers.quantities[number];
        let of = super::divisions::of_before(self.sentence, whole)?;
        let definite = bound_start(self.sentence, whole) > of + 1;
        let close = matches!(word(self.sentence, told.words.end), "," | ")");
        (close && definite && of == told.words.end + 1 && super::divisions::is_count(whole)).then_some(number)
    }
}
