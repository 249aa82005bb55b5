//! Letters before and behind a person’s name: “E.T. Smith”, “Martin Cole, Q.C.”

use super::EntityKind;
use super::chunk::Chunk;
use crate::english::lexicon::names::POSTNOMINALS;
use crate::english::{Token, fold, gazetteer};

/// “E.T.”, “J.”, and not “U.S.”
pub(super) fn are_initials(token: &Token) -> bool {
    let letters: Vec<char> = token.text.chars().collect();
    let is_shaped = |pair: &[char]| matches!(pair, [letter, '.'] if letter.is_uppercase());
    let is_place = gazetteer::place(&token.text).is_some() || token.is_place();
    !letters.is_empty() && letters.len() <= 6 && letters.chunks(2).all(is_shaped) && !is_place
}

/// Whether a word is letters behind a name: “John Barrow OBE”, “Martin Cole, Q.C.”
pub(super) fn stand_behind_name(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let is_behind = before.is_some_and(|it| it.text == "," || it.text.starts_with(char::is_uppercase));
    is_behind && POSTNOMINALS.contains(fold(&tokens[at].text).as_str())
}

/// Takes the letters behind people’s names for no names: “Q.C.”, “OBE”.
pub(super) fn drop_behind(tokens: &[Token], chunks: &mut Vec<Chunk>) {
    let is_letters = |at: usize| {
        let token = &tokens[at];
        let is_written = token.text.contains('.') || !token.text.contains(char::is_lowercase);
        is_written && POSTNOMINALS.contains(fold(&token.text).as_str())
    };
    let mut person = None;
    let comma = |end: usize| end + usize::from(tokens.get(end).is_some_and(|it| it.text == ","));
    chunks.retain_mut(|chunk| {
        let is_behind = person.is_some_and(|end| (end..=comma(end)).contains(&chunk.words.start));
        if is_behind && chunk.words.clone().all(is_letters) {
            return false;
        }
        if chunk.kind == EntityKind::Person {
            while chunk.words.len() > 1 && is_letters(chunk.words.end - 1) {
                chunk.words.end -= 1;
                if tokens[chunk.words.end - 1].text == "," && chunk.words.len() > 1 {
                    chunk.words.end -= 1;
                }
            }
            person = Some(chunk.words.end);
        }
        true
    });
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::tests::draws;
    use crate::testing::facts;

    #[test]
    fn letters_before_and_behind_a_name() {
        draws(
            facts(),
            expect![[r#"
                E.T. Smith owns the farm. J. K. Orlov wrote to Martin Cole, Q.C., and to Lena Vogt, M.D., in Bonn. Pope Clement XV prayed. Clement smiled.
                ~~~~~~~~~~ person E.T. Smith
                                          ~~~~~~~~~~~ person J. K. Orlov
                                                               ~~~~~~~~~~~ person Martin Cole
                                                                                         ~~~~~~~~~ person Lena Vogt
                                                                                                             ~~~~ place Bonn
                                                                                                                        ~~~~~~~~~~ person Clement XV
                                                                                                                                           ~~~~~~~ person Clement XV
            "#]],
        );
    }

    #[test]
    fn a_lady_is_not_the_sir() {
        draws(
            facts(),
            expect![[r#"
                Sir Ian Blake came. Sir Ian left. Lady Blake stayed.
                    ~~~~~~~~~ person Ian Blake
                                        ~~~ person Ian Blake
                                                       ~~~~~ person Blake
            "#]],
        );
    }
}
