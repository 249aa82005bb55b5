//! How the numbers go with their things: whether they count, describe, total or price them.

use super::pair::Pair;
use crate::facts::measures::Link;

/// Whether both are the number of so many: “six boats”.
pub(super) fn both_count(pair: &Pair<'_>) -> bool {
    pair.links() == [Link::Counts; 2]
}

/// Whether both are the size of something: “a 10-inch knife”, “the bridge cost $3 million”.
pub(super) fn both_describe(pair: &Pair<'_>) -> bool {
    pair.links().iter().all(|link| matches!(link, Link::Describes | Link::States(_)))
}

/// Whether words say in which respect each describes it, and not the same: its length, its price.
pub(super) fn is_another_property(pair: &Pair<'_>) -> bool {
    matches!(pair.links(), [Link::States(one), Link::States(other)] if one != other)
}

/// Whether both count, and one of them by a verb: “visitors exceeded 3,000”.
pub(super) fn is_totalled(pair: &Pair<'_>) -> bool {
    let links = pair.links();
    links.contains(&Link::Totals) && links.iter().all(|link| matches!(link, Link::Counts | Link::Totals))
}

/// Whether somebody paid one of them.
pub(super) fn is_paid(pair: &Pair<'_>) -> bool {
    pair.links().contains(&Link::Pays)
}

/// Whether each was paid, or describes a thing, as a price does: “the $110 million tower”.
pub(super) fn may_be_prices(pair: &Pair<'_>) -> bool {
    pair.links().iter().all(|link| matches!(link, Link::Pays | Link::Describes | Link::States(_)))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::facts::measures::same::drawn::draw;
    use crate::facts::measures::same::reason::Reason;

    #[test]
    fn how_numbers_go_with_things() {
        draw(
            &[
                Reason::BothCount,
                Reason::BothDescribe,
                Reason::AnotherProperty,
                Reason::Totalled,
                Reason::LaterTotals,
                Reason::OnePaid,
                Reason::BothPrices,
            ],
            expect![[r#"
                Six boats sank. Nine boats sank.
                                ~~~~ both count

                The bridge cost $3 million. The $4 million bridge leaks. The boat weighs 30 tons. The boat cost $5 million.
                                                ~~~~~~~~~~ both describe a thing; both may be prices
                                                                                         ~~~~~~~ both describe a thing; both may be prices
                                                                                                                ~~~~~~~~~~ both describe a thing; they describe different properties; both may be prices

                Visitors exceeded 3,000 on Monday. The 2,850 visitors cheered. Visitors exceeded 4,000 on Friday.
                                                       ~~~~~ both count, and one of them gives the total
                                                                                        ~~~~~~~~~~~~~~ both count, and one of them gives the total; the later one gives the total

                The tower sold for $110. The $110 million tower leaks.
                                             ~~~~~~~~~~~~ one of them is a price that was paid; both may be prices
            "#]],
        );
    }
}
