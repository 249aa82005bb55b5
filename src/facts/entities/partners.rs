//! Firms by the names of their partners: “Benson & Hedges”, “Donaldson, Lufkin & Jenrette”.

use super::EntityKind;
use super::chunk::{Chunk, is_capitalized};
use crate::english::{Token, gazetteer};

/// Names that “&” joins.
pub(super) fn read(tokens: &[Token], chunks: &[Chunk]) -> Vec<Chunk> {
    let is_name = |at: usize| tokens.get(at).is_some_and(is_capitalized);
    let mut found: Vec<Chunk> = Vec::new();
    for (at, _) in tokens.iter().enumerate().filter(|(_, token)| token.text == "&") {
        if at == 0 || !is_name(at - 1) || !is_name(at + 1) {
            continue;
        }
        let end = (at + 1..tokens.len()).take_while(|&at| is_name(at)).last().map_or(at + 2, |last| last + 1);
        let words = start(tokens, chunks, at)..end;
        found.retain(|earlier| earlier.words.end <= words.start);
        found.push(Chunk { words, kind: EntityKind::Organization, told: true });
    }
    found
}

/// Where the names before “&” begin: with the run of capitals, and further names of one word before commas.
fn start(tokens: &[Token], chunks: &[Chunk], and: usize) -> usize {
    let of_chunk = |at: usize| chunks.iter().find(|chunk| chunk.words.contains(&at));
    let mut start = of_chunk(and - 1).map_or(and - 1, |chunk| chunk.words.start);
    while start > 1 && tokens[start - 1].text == "," {
        let before = start - 2;
        let is_partner = of_chunk(before).is_some_and(|it| it.words == (before..before + 1))
            && gazetteer::place(&tokens[before].text).is_none();
        if !is_partner {
            break;
        }
        start = before;
    }
    start
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::tests::draws;
    use crate::testing::facts;

    #[test]
    fn partners_are_a_firm() {
        draws(
            facts(),
            expect![[r#"
                She worked at Brandt & Holm and at Lindqvist, Orr & Berg in Hull. In Bonn, Roth & Lane closed.
                              ~~~~~~~~~~~~~ organization Brandt & Holm
                                                   ~~~~~~~~~~~~~~~~~~~~~ organization Lindqvist, Orr & Berg
                                                                            ~~~~ place Hull
                                                                                     ~~~~ place Bonn
                                                                                           ~~~~~~~~~~~ organization Roth & Lane
            "#]],
        );
    }

    #[test]
    fn the_first_word_of_a_firm_and_what_is_worked_for() {
        draws(
            facts(),
            expect![[r#"
                Calder Freight Inc. lost money. Calder said so. The chairman of Ostrey left. Ostrey closed. Lena Orr, an analyst at Bramwick, wept. Bramwick rose.
                ~~~~~~~~~~~~~~~~~~~ organization Calder Freight Inc.
                                                ~~~~~~ organization Calder Freight Inc.
                                                                                ~~~~~~ organization Ostrey
                                                                                             ~~~~~~ organization Ostrey
                                                                                                            ~~~~~~~~ person Lena Orr
                                                                                                                                    ~~~~~~~~ organization Bramwick
                                                                                                                                                    ~~~~~~~~ organization Bramwick
            "#]],
        );
    }
}
