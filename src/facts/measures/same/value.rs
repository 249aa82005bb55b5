//! How two numbers differ that may give one quantity.

use super::pair::Pair;
use crate::facts::measures::{Difference, Measure};

/// Whether one is “nearly”, “more than”, “dozens”, and the other is not that.
pub(super) fn is_rough_and_misses(pair: &Pair<'_>) -> bool {
    let [earlier, later] = pair.measures();
    earlier.amount.difference(&later.amount) == Some(Difference::Hedge)
}

/// Whether one is half of the other or less: a part of those whom the total counts.
pub(super) fn is_half(pair: &Pair<'_>) -> bool {
    const PART: f64 = 0.5;
    let [one, other] = pair.measures().map(|measure| measure.amount.stated);
    one.min(other) <= one.max(other) * PART
}

/// Whether of two numbers with the same figures, which are more than one, the one is a thousand or more times the other.
pub(in crate::facts) fn has_lost_scale(one: &Measure, other: &Measure) -> bool {
    const SCALE: f64 = 999.0;
    let magnitude = one.amount.difference(&other.amount) == Some(Difference::Magnitude);
    let ratio = (one.amount.stated / other.amount.stated).abs();
    magnitude && ratio.max(1.0 / ratio) > SCALE && has_figures(one.amount.stated)
}

/// Whether a number has more than one figure that is no zero at its end.
fn has_figures(number: f64) -> bool {
    let mut number = number.abs();
    while number >= 10.0 && number % 10.0 == 0.0 {
        number /= 10.0;
    }
    number >= 10.0 || number.fract() > 0.0
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::facts::measures::same::drawn::draw;
    use crate::facts::measures::same::reason::Reason;

    #[test]
    fn rough_numbers_and_lost_scales() {
        draw(
            &[Reason::RoughMisfit, Reason::Half, Reason::LostScale],
            expect![[r#"
                The bridge cost almost $3 million. The bridge cost $3.4 million. The bridge cost $3.5 million.
                                                                   ~~~~~~~~~~~~ one number is rough, and the other does not fit it
                                                                                                 ~~~~~~~~~~~~ none

                Hundreds of sailors marched. The 70 sailors marched.
                                                 ~~ one number is rough, and the other does not fit it; one number is half of the other or less

                The tower sold for $110. The $110 million tower leaks.
                                             ~~~~~~~~~~~~ one number is half of the other or less; the figures are the same, but one number is a thousand times the other or more

                The hall sold for $100. The $100 million hall leaks.
                                            ~~~~~~~~~~~~ one number is half of the other or less
            "#]],
        );
    }
}
