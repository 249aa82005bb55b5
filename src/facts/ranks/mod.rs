//! Ranks: who or what is which of a row. “It was her third Olympic medal”, “Ruiz was the first woman to lead the bank”,
//! “the town’s only cinema, the Regal,”: an ordinal, a superlative or “only”, with the one that bears it and the row that
//! it is of.

mod bearer;
mod rank;
mod row;
mod vocabulary;

pub use self::bearer::{Bearer, is_short_for};
pub use self::rank::{Position, Rank};
pub use self::row::Row;
use self::vocabulary::{FIXED, MOST, OPEN, SAID, WITH_MOST};
pub use self::vocabulary::{is_open_word, is_said_word, quality};
use crate::english::grammar::{head_of_compound, is_nominal};
use crate::english::lexicon::tells_apart;
use crate::english::{Rel, Sentence, Token, Upos};
use crate::facts::ids::SentenceId;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;
use crate::facts::{Quantity, QuantityKind};

/// Finds the ranks that a draft gives somebody or something, in text order.
pub(super) fn find(text: &Text, numbers: &Numbers, people: &People) -> Vec<Rank> {
    let mut ranks = Vec::new();
    for index in text.sentences.ids() {
        let words = ranking(text, numbers, index);
        ranks.extend(
            words
                .into_iter()
                .filter_map(|(word, position)| read(text, numbers, people, index, word, position)),
        );
    }
    ranks
}

/// The ranking words of a sentence.
fn ranking(text: &Text, numbers: &Numbers, index: SentenceId) -> Vec<(usize, Position)> {
    let sentence = &text.sentences[index];
    let ordinal = |quantity: &Quantity| {
        let number = quantity.number().filter(|_| quantity.kind == QuantityKind::Ordinal)?;
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "an ordinal is whole and small"
        )]
        Some((quantity.place.words.end - 1, Position::Nth(number as u32)))
    };
    let mut words: Vec<_> = numbers.quantities_in(index).iter().filter_map(ordinal).collect();
    for (word, token) in sentence.tokens.iter().enumerate() {
        let before = word.checked_sub(1).map_or("", |before| sentence.tokens[before].lower.as_str());
        if token.lower == "other" && matches!(before, "the" | "'s") {
            words.push((word, Position::Other));
            continue;
        }
        // “The second-largest lender” is not the largest.
        let most = MOST.get(token.lower.as_str()).filter(|_| !matches!(before, "-" | "‑"));
        let with_most = || WITH_MOST.get(token.lower.as_str()).filter(|_| before == "most");
        let Some(quality) = most.or_else(with_most) else { continue };
        // “Only the second hospital” is not the only one.
        let determined = matches!(before, "the" | "'s" | "'" | "its" | "his" | "her" | "their");
        if *quality == "only" && !determined {
            continue;
        }
        words.push((word, if *quality == "only" { Position::Only } else { Position::Most(quality) }));
    }
    words
}

/// The rank that a ranking word gives, where the sentence says whose it is.
fn read(
    text: &Text,
    numbers: &Numbers,
    people: &People,
    index: SentenceId,
    word: usize,
    position: Position,
) -> Option<Rank> {
    let sentence = &text.sentences[index];
    let head = ranked(sentence, word)?;
    // “Her third largest” counts down from the largest.
    let counted_down = word > 0 && numbers.quantities_in(index).iter().any(|it| it.place.words.end == word);
    if counted_down || is_no_single_one(sentence, word, head) || is_open(sentence, head) {
        return None;
    }
    let (bearer_word, bearer) = bearer::of(text, people, index, head)?;
    let row = row::read(text, numbers, index, (word, head), bearer_word, &bearer);
    let words = word..head.max(word) + 1;
    let place = sentence.place(index, words);
    Some(Rank { place, position, bearer, row, past: told_as_past(sentence, head) })
}

/// The noun that a ranking word ranks, or the word itself where it stands for one: “the largest”.
fn ranked(sentence: &Sentence, word: usize) -> Option<usize> {
    let token = &sentence.tokens[word];
    let is_before_noun = matches!(token.rel, Rel::Amod | Rel::Advmod | Rel::Compound | Rel::Nummod);
    let noun = token.head.filter(|&head| is_before_noun && head > word && is_nominal(sentence, head));
    let stands_alone = !is_before_noun && matches!(token.upos, Upos::Adj | Upos::Noun | Upos::Propn);
    noun.map(|noun| head_of_compound(sentence, noun)).or_else(|| stands_alone.then_some(word))
}

/// “The first women” are several, and “the first lady” is no first of anything.
fn is_no_single_one(sentence: &Sentence, word: usize, head: usize) -> bool {
    let noun = &sentence.tokens[head];
    let is_plural = head != word && noun.upos == Upos::Noun && noun.lower != noun.lemma;
    is_plural || FIXED.contains(noun.lemma.as_str())
}

/// Whether the words around a rank take it back or leave it open: “until 2018”, “may be”, “he claims to be”.
fn is_open(sentence: &Sentence, head: usize) -> bool {
    let near = sentence.subtree(head);
    let is_word = |token: &&Token| token.upos != Upos::Propn;
    let open = sentence.tokens[near].iter().filter(is_word).any(|token| OPEN.contains(token.lower.as_str()));
    open || is_only_said(sentence, head)
}

/// Whether between two ranks another of the row comes up, so that “the medal” may be that one: “a fourth medal”.
pub fn another_comes_between(text: &Text, earlier: &Rank, later: &Rank) -> bool {
    let Some(noun) = &later.row.noun else { return true };
    let between = earlier.place.sentence.through(later.place.sentence);
    between.into_iter().any(|index| {
        let sentence = &text.sentences[index];
        let ranked = |word: usize| {
            let own = |rank: &Rank| rank.place.sentence == index && rank.place.words.contains(&word);
            own(earlier) || own(later)
        };
        (0..sentence.tokens.len()).any(|word| {
            let token = &sentence.tokens[word];
            token.lemma == *noun
                && !ranked(word)
                && (token.lower != token.lemma || is_introduced(sentence, word))
        })
    })
}

/// “A medal”, “another medal”, “the fourth medal”.
fn is_introduced(sentence: &Sentence, noun: usize) -> bool {
    sentence.children(noun).any(|i| {
        let token = &sentence.tokens[i];
        matches!(token.rel, Rel::Det | Rel::Amod)
            && (matches!(token.lower.as_str(), "a" | "an") || tells_apart(&token.lemma))
    })
}

/// Whether the rank is what a verb of saying so says: “claims to be the oldest man”, “is considered the largest”.
fn is_only_said(sentence: &Sentence, head: usize) -> bool {
    let complement = |&at: &usize| {
        let token = &sentence.tokens[at];
        let said = matches!(token.rel, Rel::Xcomp | Rel::Ccomp | Rel::Obj | Rel::Obl | Rel::Acl);
        token.head.filter(|_| said)
    };
    let above = std::iter::successors(complement(&head), complement).take(3);
    above.into_iter().any(|at| SAID.contains(sentence.tokens[at].lemma.as_str()))
}

fn told_as_past(sentence: &Sentence, head: usize) -> Option<bool> {
    let copula = sentence.child(head, &[Rel::Cop])?;
    Some(matches!(sentence.tokens[copula].lower.as_str(), "was" | "were" | "been"))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::testing;

    #[test]
    fn who_is_which_of_what() {
        testing::facts().draw(
            expect![[r#"
                It was her third Olympic medal. Ida Flynn was the first woman to lead the bank.
                           ~~~~~~~~~~~~~~~~~~~ it: Nth(3) of her medal olympic
                                                                  ~~~~~~~~~~~ Ida Flynn: Nth(1) of bank lead woman

                Nordbank, which led the market in 2001, was its largest lender. The town’s only cinema, the Rex, burned.
                                                                ~~~~~~~~~~~~~~ Nordbank: Most("large") of lender market
                                                                                           ~~~~~~~~~~~ Rex: Only of cinema town

                Weiss was named the club’s 12th president. As the 13th mayor of Søby, Åsa Lind will earn nothing.
                                           ~~~~~~~~~~~~~~ Weiss: Nth(12) of club preside
                                                                  ~~~~~~~~~~ Åsa Lind: Nth(13) of mayor soby

                The fire was the second-largest ever. She was only the second woman there. It was the first lady’s idea.

                Ode was the fastest runner until 2018. Ruiz claims to be the oldest man in Peru. He may be the first doctor there.
            "#]],
            |facts| {
                let told = |rank: &Rank| {
                    let (name, whose) = (rank.bearer.name(&facts.text, &facts.people), rank.row.pronoun.iter());
                    let words: Vec<_> = whose.chain(&rank.row.words).map(String::as_str).collect();
                    (rank.place.span, format!("{name}: {:?} of {}", rank.position, words.join(" ")))
                };
                facts.ranks().iter().map(told).collect()
            },
        );
    }
}
