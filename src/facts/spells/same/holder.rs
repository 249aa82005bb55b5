//! Whether what begins or ends happens to those whose state it is.

use super::pair::Pair;
use crate::facts::spells::length::Form;
use crate::facts::spells::who::{Likeness, Who};

/// Whether a holder of the state is among those to whom it happens.
pub(super) fn is_same(pair: &Pair<'_>) -> bool {
    any(pair, |holder, other| holder.compare(other) == Likeness::Same)
}

/// Whether the state has no holder, or nothing tells one from somebody to whom it happens.
pub(super) fn is_open(pair: &Pair<'_>) -> bool {
    // “She taught for 30 years. Her husband taught”: what is said of somebody goes on with a pronoun.
    let goes_on = |other: &Who| pair.length.form != Form::Held || other.is_pronoun();
    pair.length.whose.is_empty()
        || any(pair, |holder, other| holder.compare(other) == Likeness::Open && goes_on(other))
}

/// Whether it happens to one person by name, and nobody is said to hold the state: of many one may leave.
pub(super) fn is_one_of_nobody(pair: &Pair<'_>) -> bool {
    pair.length.whose.is_empty() && pair.bound.who.iter().any(Who::is_named_person)
}

/// Whether some holder and somebody to whom it happens are such.
fn any(pair: &Pair<'_>, are: impl Fn(&Who, &Who) -> bool) -> bool {
    let holders = &pair.length.whose;
    // “Lund, who ran Kell Foods for nine years”: she holds it, and the firm does not.
    let by_person = pair.length.form == Form::Held && holders.first().is_some_and(Who::is_person);
    let holders = if by_person { &holders[..1] } else { &holders[..] };
    holders.iter().any(|holder| pair.bound.who.iter().any(|other| are(holder, other)))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::facts::spells::same::drawn::draw;
    use crate::facts::spells::same::reason::Reason;

    #[test]
    fn those_whose_state_it_is() {
        draw(
            &[Reason::SameHolder, Reason::OpenHolder, Reason::Held],
            expect![[r#"
                Ilse Brandt was mayor for nine years. Brandt was elected mayor in 2001. Zoë Łącka retired in 2010.
                                                                                  ~~~~ it happens to those whose state it is; the length tells how long somebody was something
                                                                                                             ~~~~ the length tells how long somebody was something

                Tomás Ibáñez taught for 17 years. The engineer retired in 1986. He retired in 1987.
                                                                          ~~~~ the length tells how long somebody was something
                                                                                              ~~~~ it may happen to those whose state it is; the length tells how long somebody was something

                The seven-year marriage of Ann Lee was happy. The couple divorced in 2010. The bridge closed in 2011.
                                                                                     ~~~~ it may happen to those whose state it is
                                                                                                                ~~~~ it may happen to those whose state it is
                                                                                                                ~~~~ it may happen to those whose state it is
            "#]],
        );
    }
}
