//! `direction-conflict`

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::english::Upos;
use crate::english::lists;
use crate::facts::{Change, Direction, Facts, Quantity, QuantityKind, Ranks};
use crate::finding::Level;
use crate::rules::numbers::conflict;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// A word for a rise with numbers that fall, or a word for a fall with numbers that rise.
    ///
    /// ```draft
    /// Membership fell to 310 this year from 280 in 2019.
    ///            ^^^^ “fell” here, but from 280 to 310 is a rise.
    ///                    ~~~~~~~~~~~~~~~~~~~~~~ “310 this year from 280”
    /// ```
    ///
    /// Of places in a table the first is the highest: who climbs from seventh to 11th does not climb. It says nothing where less may
    /// be more, as of a rank that is told as a bare number or of one currency in another, nor where the numbers are so
    /// close that their rounding may hide which is larger; “may drop from $5 to $10” can mean by so much. A road may rise from one place to another, and a price fall
    /// “from 5 to 10 percent”, which is by so much: there it needs a word such as “rate” or “level”.
    ///
    /// ## Why it matters
    /// Either the word or the order of the numbers is wrong, and the story says the opposite of what happened.
    ///
    /// ## What to do
    /// Look up which number is the earlier one. Neither end is changed for you.
    pub(in crate::rules) static RULE = {
        name: "direction-conflict",
        group: Group::Numbers,
        summary: "A rise whose numbers fall, or a fall whose numbers rise",
        level: Level::Error,
        check: check,
    }
}

lists::sets! {
    "data/directions.txt":
    /// Words of scales on which less is more, or of which a rise and a fall are two ways to see one thing.
    INVERSE = "inverse";
    /// Units of lengths, along which a road or a wall leads from one place to another.
    LENGTHS = "lengths";
    /// Words after which two numbers are the least and the most.
    SPREADING = "spreading";
    /// What is numbered like the places of a table, and from the bottom.
    OTHER = "no table";
    /// Currencies that others are quoted in.
    CURRENCIES = "currencies";
}

lists::sets! {
    "data/change.txt":
    /// Verbs whose number, right behind them, is what somebody takes or adds: “lost from 10 to 15 pounds”.
    TRANSITIVE = "taken or added";
}

/// Auxiliaries of what may happen: “prices may drop from $5 to $10” is read as by so much as often as not.
const POSSIBLE: [&str; 4] = ["may", "might", "could", "can"];

static LEVELS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| lists::words(include_str!("data/levels.txt")));

fn check(facts: &Facts, found: &mut Findings) {
    for change in facts.changes() {
        let (from, to) = change.ends(&facts.numbers);
        if change.ranks == Ranks::Told {
            found.extend(of_places(facts, change));
            continue;
        }
        let Some(went) = Direction::between(from.interval(), to.interval()) else { continue };
        let against = change.told.iter().find(|(_, told)| *told != went);
        let Some(&(word, _)) =
            against.filter(|_| is_plain(from) && is_plain(to) && !is_inverse(facts, change))
        else {
            continue;
        };
        if change.ranks == Ranks::Perhaps
            || is_route(facts, change)
            || went == Direction::Up && is_range(facts, change, word)
        {
            continue;
        }
        let words = |quantity: &Quantity| facts.words(quantity.place.span);
        let message = format!(
            "“{}” here, but from {} to {} is a {}.",
            facts.words(word),
            words(from),
            words(to),
            went.noun()
        );
        found.extend(conflict::between(facts, word, change.span(&facts.numbers), message));
    }
}

/// “Climbed from seventh to 11th”: of places the first is the highest.
fn of_places(facts: &Facts, change: &Change) -> Option<Found> {
    let (from, to) = change.ends(&facts.numbers);
    let (old, new) = (from.number()?, to.number()?);
    let went = if new < old { Direction::Up } else { Direction::Down };
    let (word, _) = change.told.iter().find(|(_, told)| *told != went)?;
    let way = if went == Direction::Up { "up" } else { "down" };
    let words = |quantity: &Quantity| facts.words(quantity.place.span);
    let message =
        format!("“{}” here, but from {} to {} is a step {way}.", facts.words(*word), words(from), words(to));
    let differ = (new - old).abs() > 0.5 && is_in_table(facts, from);
    conflict::between(facts, *word, change.span(&facts.numbers), message)
        .filter(|_| differ)
        .map(|found| found.at(Level::Warning))
}

/// Whether places are spoken of where the first is the best, and not floors, grades or pages.
fn is_in_table(facts: &Facts, place: &Quantity) -> bool {
    let tokens = &facts.sentences()[place.place.sentence].tokens;
    !tokens.iter().any(|token| OTHER.contains(token.lemma.as_str()))
}

fn is_plain(quantity: &Quantity) -> bool {
    quantity.number().is_some_and(|value| value >= 0.0)
        && matches!(
            quantity.kind,
            QuantityKind::Cardinal | QuantityKind::Percent | QuantityKind::Money | QuantityKind::Measure
        )
}

/// Whether the numbers may be the heights of two places: “the road rises from 300 feet at the mill to 120 at the quay”, “the
/// diver sank to 40 meters from 20”.
fn is_route(facts: &Facts, change: &Change) -> bool {
    let (from, to) = change.ends(&facts.numbers);
    let length = |it: &Quantity| it.unit.as_deref().is_some_and(|unit| LENGTHS.contains(unit));
    (length(from) || length(to)) && !has_level(facts, from)
}

/// Whether the numbers may be the least and the most of a difference: “may fall from 5 to 10 percent”, “drop by anything
/// from $5 to $10”.
fn is_range(facts: &Facts, change: &Change, told: Span) -> bool {
    let (from, to) = change.ends(&facts.numbers);
    let sentence = &facts.sentences()[from.place.sentence];
    let tokens = &sentence.tokens;
    let start = from.place.words.start;
    let Some(before) = start.checked_sub(2).filter(|_| change.from < change.to) else { return false };
    if tokens[before + 1].lower != "from" {
        return false;
    }
    let spreads = SPREADING.contains(tokens[before].lemma.as_str());
    let verb = (0..start).find(|&at| sentence.span_of(at..at + 1) == told);
    let possible = verb
        .is_some_and(|verb| sentence.children(verb).any(|at| POSSIBLE.contains(&tokens[at].lower.as_str())));
    let differs = matches!(to.kind, QuantityKind::Percent | QuantityKind::Measure);
    let passive = before > 0 && tokens[before - 1].lemma == "be";
    let taken = TRANSITIVE.contains(tokens[before].lemma.as_str()) && !passive;
    let by_so_much = verb == Some(before) && (differs || taken) && !has_level(facts, from);
    spreads || possible || by_so_much
}

/// Whether a noun before a number says that what rises or falls is a number.
fn has_level(facts: &Facts, number: &Quantity) -> bool {
    let tokens = &facts.sentences()[number.place.sentence].tokens[..number.place.words.start];
    tokens.iter().any(|token| {
        token.upos == Upos::Noun && token.name.is_none() && LEVELS.contains(token.lemma.as_str())
    })
}

fn is_inverse(facts: &Facts, change: &Change) -> bool {
    let (from, to) = change.ends(&facts.numbers);
    let sentence = &facts.sentences()[from.place.sentence];
    // “A share”, “a barrel” and “per barrel” are the same price.
    let rate =
        |at: usize| sentence.tokens.get(at + 1).is_some_and(|next| CURRENCIES.contains(next.lower.as_str()));
    let currency = sentence.tokens.iter().enumerate().any(|(at, token)| {
        matches!(token.lower.as_str(), "the" | "a" | "per") && at > 0 && {
            matches!(sentence.tokens[at - 1].lower.as_str(), "to" | "against" | "for") && rate(at)
        }
    });
    // “From 12 million per year to 17 million over three years” compares two spans of time.
    let is_rate = |quantity: &Quantity| {
        sentence.tokens.get(quantity.place.words.end).is_some_and(|next| next.lower == "per")
    };
    currency
        || is_rate(from) != is_rate(to)
        || matches!((per(facts, from), per(facts, to)), (Some(one), Some(other)) if one != other)
        || sentence.tokens.iter().any(|token| INVERSE.contains(token.lower.as_str()) && token.lower != "per")
}

/// What a number is told per: “£300 a week”, “40 per day”.
fn per<'a>(facts: &'a Facts, quantity: &Quantity) -> Option<&'a str> {
    let tokens = &facts.sentences()[quantity.place.sentence].tokens;
    let behind = quantity.of.as_ref().map_or(0, |of| of.head + 1).max(quantity.place.words.end);
    let article = tokens.get(behind)?;
    let each = matches!(article.lower.as_str(), "a" | "an" | "per" | "each" | "every");
    tokens.get(behind + 1).filter(|_| each).map(|noun| noun.lemma.as_str())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn verbs_against_their_numbers() {
        rule(&RULE).check(expect![[r#"
            Ticket sales rose from 420 in May to 310 in June.
                         ^^^^ “rose” here, but from 420 to 310 is a fall.
                                   ~~~~~~~~~~~~~~~~~ “420 in May to 310”
            The jobless rate dropped to 7.1 percent in March from 6.4 percent a month earlier.
                             ^^^^^^^ “dropped” here, but from 6.4 percent to 7.1 percent is a rise.
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “7.1 percent in March from 6.4 percent”
            The council cut the fee to $60 from $45. Rents climbed from $900 to $1,050.
                        ^^^ “cut” here, but from $45 to $60 is a rise.
                                       ~~~~~~~~~~~~ “$60 from $45”
            Crime was up, to 90 cases from 120. The deficit widened. Output went down to 40 tons from 30.
                      ^^ “up” here, but from 120 to 90 is a fall.
                             ~~~~~~~~~~~~~~~~~ “90 cases from 120”
                                                                                 ^^^^ “down” here, but from 30 to 40 tons is a rise.
                                                                                         ~~~~~~~~~~~~~~~ “40 tons from 30”
            The choir has 48 members, down from 36.
                          ~~~~~~~~~~~~~~~~~~~~~~~~ “48 members, down from 36”
                                      ^^^^ “down” here, but from 36 to 48 is a rise.
            Turnout went from 200 to 250, a decrease of 25 percent. The death rate rose to 8 per 1,000 from 11 per 1,000.
                              ~~~~~~~~~~ “200 to 250”
                                            ^^^^^^^^ “decrease” here, but from 200 to 250 is a rise.
                                                                                   ^^^^ “rose” here, but from 11 to 8 is a fall.
                                                                                           ~~~~~~~~~~~~~~~~~~~ “8 per 1,000 from 11”
        "#]]);
    }

    #[test]
    fn numbers_that_fit_or_may_fit() {
        rule(&RULE).check(expect![[r#"
            Ticket sales fell from 420 in May to 310 in June. The rate rose to 7.1 percent from 6.4 percent.
            Profit rose to $4.1 million from $4.1 million. The grant pays up to $3 million, from $5 million in reserves.
            She climbed to 3 from 8 in the ranking. The euro fell to 0.85 pounds against the pound from 0.83.
            Sales rose as the mill cut prices to $20 from $25. The net loss fell to $3 million from $5 million.
            Prices, which rose in May, went to $20 from $25. The tide rose.
        "#]]);
    }

    #[test]
    fn places_in_a_table() {
        rule(&RULE).check(expect![[r#"
            Rovers climbed from seventh to 11th in the league. Łódź slipped from 11th to seventh in the table. The club moved up in the standings to fifth from third.
                   ^^^^^^^ “climbed” here, but from seventh to 11th is a step down.
                                ~~~~~~~~~~~~~~~ “seventh to 11th”
                                                                    ^^^^^^^ “slipped” here, but from 11th to seventh is a step up.
                                                                                 ~~~~~~~~~~~~~~~ “11th to seventh”
            Penrose College rose four places to 31 from 27. It raised its forecast for growth to 2.1 percent from 2.6 percent.
                            ^^^^ “rose” here, but from 27 to 31 is a step down.
                                                ~~~~~~~~~~ “31 from 27”
                                                               ^^^^^^ “raised” here, but from 2.6 percent to 2.1 percent is a fall.
                                                                                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “2.1 percent from 2.6 percent”
        "#]]);
        rule(&RULE).check(expect![[r#"
            Rovers climbed from 11th to seventh in the league. The song fell from first to third in the chart.
            Penrose College rose four places, to 27 from 31. Dunmore Tech dropped to 140 from 122.
            The lift rose from the first to the third floor. He moved up from third to fourth grade.
            He sharply increased his position in Łódź to 9.9 percent from 5.7 percent.
            She advanced from the second round to the third. The bill moved up from second to third reading. The car climbed from second to third gear.
            Hull climbed from third-to-last to 12th in the league. The club fell from third in the league to second from bottom.
        "#]]);
    }

    #[test]
    fn places_and_ranges() {
        rule(&RULE).check(expect![[r#"
            The road rises from 300 to 120 feet at the pond. The trail drops from 90 feet at the gate to 240 at the inn.
            The Ouse falls from 40 metres to 90 metres. A wall in Łódź narrows from 4 feet to 6 feet.
            Sales could fall from 5 to 10 percent next year. Miller lost from 10 to 15 pounds a month.
            The mill cut from five to ten jobs a year. Fares may drop from $5 to $10, or by from $5 to $20.
            “Fares will drop from $5 to $10,” he said. Rents shrank in a range from €20 to €40 or anywhere from €5 to €10.

            The river level fell from 30 to 32 feet. The water dropped to 9 feet from 7 feet overnight.
                            ^^^^ “fell” here, but from 30 to 32 feet is a rise.
                                      ~~~~~~~~~~~~~ “30 to 32 feet”
                                                               ^^^^^^^ “dropped” here, but from 7 feet to 9 feet is a rise.
                                                                          ~~~~~~~~~~~~~~~~~~ “9 feet from 7 feet”
            The jobless rate fell from 5 to 10 percent. The temperature fell from 30 to 40 degrees.
                             ^^^^ “fell” here, but from 5 to 10 percent is a rise.
                                       ~~~~~~~~~~~~~~~ “5 to 10 percent”
                                                                        ^^^^ “fell” here, but from 30 to 40 degrees is a rise.
                                                                                  ~~~~~~~~~~~~~~~~ “30 to 40 degrees”
            Crime fell from 90 to 120 cases. The toll was cut from $5 to $10. The fee dropped from $20 to $30.
                  ^^^^ “fell” here, but from 90 to 120 is a rise.
                            ~~~~~~~~~ “90 to 120”
                                                          ^^^ “cut” here, but from $5 to $10 is a rise.
                                                                   ~~~~~~~~~ “$5 to $10”
                                                                                      ^^^^^^^ “dropped” here, but from $20 to $30 is a rise.
                                                                                                   ~~~~~~~~~~ “$20 to $30”
        "#]]);
    }

    #[test]
    fn quotations_and_markup() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            “Fares **fell** to $9 from $7,” she said. Fares “fell” to **$9** from $7.
                                                             ~~~~ “fell”
                                                                        ^^^^^^^^^^^^ “fell” here, but from $7 to $9 is a rise.

            - In Łódź the toll *sank* to 40 złoty from 30 złoty.
                                ^^^^ “sank” here, but from 30 to 40 is a rise.
                                         ~~~~~~~~~~~~~~~~ “40 złoty from 30”
        "#]]);
    }

    #[test]
    fn a_rate_that_is_itself_a_growth() {
        rule(&RULE).check(expect![[r#"
            The economy grew 15.7% in the quarter, down from 23%. Sales rose 4 percent in May, down from 9 percent in April.
            The bank cut its growth forecast from 1.8% to 0.8%. Wages grew at an annual rate of 5.2 percent, down from 5.9 percent.
            Exports fell 4.1 percent, up from 3.2 percent in March. Orders fell 12%, down from 8%. The drop in sales eased from 9 percent to 4 percent.
            The fund lost $5 million, up from $3 million. Profits grew 11.8 percent, down from the 13.6 percent growth of the year before.

            Rents grew 4 percent in May, down from 3 percent in April. Growth fell to 3.1 percent from 2.4 percent.
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “4 percent in May, down from 3 percent”
                                         ^^^^ “down” here, but from 3 percent to 4 percent is a rise.
                                                                              ^^^^ “fell” here, but from 2.4 percent to 3.1 percent is a rise.
                                                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “3.1 percent from 2.4 percent”
            The bank cut its growth forecast to 1.8% from 0.8%. Inflation rose to 2.1 percent, down from 3.4 percent.
                     ^^^ “cut” here, but from 0.8% to 1.8% is a rise.
                                                ~~~~~~~~~~~~~~ “1.8% from 0.8%”
                                                                          ^^^^ “rose” here, but from 3.4 percent to 2.1 percent is a fall.
                                                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “2.1 percent, down from 3.4 percent”
        "#]]);
    }

    #[test]
    fn places_in_a_chart_or_a_ranking() {
        rule(&RULE).check(expect![[r#"
            “Paper Moon” is up from six to five in the singles chart. Her song climbed from 20 to 11 in the charts.
            Norway rose from 11 to 7 in the index of press freedom. The film fell to five from two at the box office.
            She rose to world number four, up from seven. United dropped from three to five in the table, and Kite, up from eight to six, sells well.
            The yen rose to 117.43 from 118.02 on Monday.

            Membership rose from 310 to 280. The number of fires rose to 80 from 120. Homicides dropped from 40 to 52 last year.
                       ^^^^ “rose” here, but from 310 to 280 is a fall.
                                 ~~~~~~~~~~ “310 to 280”
                                                                 ^^^^ “rose” here, but from 120 to 80 is a fall.
                                                                         ~~~~~~~~~~~ “80 from 120”
                                                                                                ^^^^^^^ “dropped” here, but from 40 to 52 is a rise.
                                                                                                             ~~~~~~~~ “40 to 52”
            The club’s membership is up from 310 to 280.
                                     ^^ “up” here, but from 310 to 280 is a fall.
                                             ~~~~~~~~~~ “310 to 280”
        "#]]);
    }

    #[test]
    fn several_changes_in_one_sentence() {
        rule(&RULE).check(expect![[r#"
            The dollar fell to 54.130 pesos from 54.180, to 9,998 rupiah from 10,030, and to 33.491 Taiwan dollars from 33.546.
            Hull’s share rose to 12 percent from 9 percent, and to 40 percent from 35 percent in Leeds.
            The surplus was down 26.8 percent from a year earlier at 818 billion yen but up from 686 billion yen in May.

            The dollar fell to 54.180 pesos from 54.130, and to 9,998 rupiah from 10,030. The share of nurses rose to 9 percent from 12 percent, and to 40 percent from 35 percent in Leeds.
                       ^^^^ “fell” here, but from 54.130 to 54.180 pesos is a rise.
                               ~~~~~~~~~~~~~~~~~~~~~~~~ “54.180 pesos from 54.130”
                                                                                                              ^^^^ “rose” here, but from 12 percent to 9 percent is a fall.
                                                                                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~ “9 percent from 12 percent”
        "#]]);
    }

    #[test]
    fn two_rates_places_or_ages() {
        rule(&RULE).check(expect![[r#"
            The threshold rose from £1,000 a month to £300 a week. Attendance fell from 500 a day to 2,000 a week.
            Unemployment in the county fell to 5.1 percent, compared with 4.4 percent statewide. Profit fell to $4.5 billion, compared with the $4.2 billion that analysts expected.
            Smoking declined among people from 18 to 24. Support fell among voters from 18 to 29. The diver dropped to 50 meters from 20 meters.

            Attendance fell to 500, compared with 300 a year earlier. Rent fell from £300 a week to £350 a week.
                       ^^^^ “fell” here, but from 300 to 500 is a rise.
                               ~~~~~~~~~~~~~~~~~~~~~~ “500, compared with 300”
                                                                           ^^^^ “fell” here, but from £300 to £350 is a rise.
                                                                                     ~~~~~~~~~~~~~~~~~~~ “£300 a week to £350”
        "#]]);
    }
}
