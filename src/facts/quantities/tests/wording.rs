//! Quantities with the words around them: bounds, what is counted, and what is no quantity.

use super::*;

#[test]
fn bounds_say_how_exact() {
    draw(expect![[r#"
        At least six miners died and more than 40 were hurt.
                 ~~~ cardinal at least 6 of miner
                                               ~~ cardinal over 40
        Some 300 homes lost power, nearly 200 of them in the port.
             ~~~ cardinal about 300 of home
                                          ~~~ cardinal under 200
        Up to 15 boats sank, or fewer than 12 if the mayor is right.
              ~~ cardinal at most 15 of boat
                                           ~~ cardinal under 12
        No more than 80 tickets are left; 500 or more were sold.
                     ~~ cardinal at most 80 of ticket
                                          ~~~ cardinal at least 500
        Roughly 90 cows and 60-odd sheep drowned.
                ~~ cardinal about 90 of cow
                            ~~ cardinal about 60 of sheep
    "#]]);
}

#[test]
fn the_noun_that_is_counted() {
    draw(expect![[r#"
        Six opposition lawmakers walked out, and four of the members stayed.
        ~~~ cardinal 6 of lawmaker
                                                 ~~~~ cardinal 4 of member
        Five died.
        ~~~~ cardinal 5
        Eleven rescued sailors thanked the three volunteer crews.
        ~~~~~~ cardinal 11 of sailor
                                           ~~~~~ cardinal 3 of crew
        Two of his former aides and seven others were charged.
        ~~~ cardinal 2 of aide
                                    ~~~~~ cardinal 7 of other
        One of the five divers died, and 40 or so members of the club mourned.
        ~~~ cardinal 1 of diver
                   ~~~~ cardinal 5 of diver
                                         ~~ cardinal about 40 of member
        A 2,000-strong crowd met the nine-member panel.
          ~~~~~ cardinal 2000 of crowd
                                     ~~~~ cardinal 9 of member
    "#]]);
}

#[test]
fn what_is_no_quantity() {
    draw(expect![[r#"
        Call 555-0142 or 020 7946 0018 for help.
        Porto Alto won 3-1 and lost 7-4 in the final, which began at 0600.
        An F-16 flew over the A4 and Highway 61.
        No. 5 is the house of one of his closest allies.
        Article 12 and Flight 882 were named on page 5.
        No one saw it, and one day nobody will.
        It is one of the country’s largest ports and one of the most expensive.
        Psalm 23:4 was read after Apollo 11 landed, 24/7 and 50/50.
        The book is ISBN 978-3-16-148410-0, its price is on page 4.
        Hundreds came, then tens of thousands, and dozens were let in.
        The Covid-19 ward and the 5G mast stand on Pier 9.
    "#]]);
}

#[test]
fn figures_that_are_still_to_come_are_none() {
    draw(expect![[r"
        About 30,TK people paid $5.XX million, up 0.TK percent, and 1,XXX homes burned in 19TK, 5x as many.
    "]]);
}

#[test]
fn other_letters_and_marks_keep_the_places() {
    draw(expect![[r#"
        “Señor Núñez owes €3 million,” said Zoë Łącka, 38.
                          ~~~~~~~~~~ money 3000000 EUR
                                                       ~~ age 38 year
        In Ærø, 1 200 houses stood empty — half of them for 12 years or more.
                ~~~~~ cardinal 1200 of house
                                           ~~~~ fraction 0.5
    "#]]);
}

#[test]
fn markdown_keeps_the_places() {
    testing::facts().format(Format::Markdown).draw(
        expect![[r#"
            The **six** [trawlers](https://example.org/7) cost *$4.2 million*.
                  ~~~ cardinal 6 of trawler
                                                                ~~~~~~~~~~~~ money 4200000 USD
            - At least **12** sailors swam 3&nbsp;miles.
                         ~~ cardinal at least 12 of sailor
                                           ~~~~~~~~~~~~ measure 3 mile
        "#]],
        told,
    );
}
