//! What supports a number of display copy: an equal one, the words’ own digits, or what the story’s numbers make together.

use super::end::End;
use super::figures::Figure;
use super::story::Story;
use crate::english::Rel;
use crate::english::lexicon::is_person_noun;
use crate::facts::ids::SentenceId;
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;
use crate::facts::{Placed, Quantity, QuantityKind, Scale};
use crate::span::Span;

/// Days of a year, as lengths of time count them.
const YEAR: f64 = 365.0;
/// Of so many numbers that stand together at most are sums made.
const TOGETHER: usize = 10;
/// So many people may be told one by one: “a man and a woman”.
const SINGLE: usize = 4;
/// Digits of so many places are hardly there by chance.
const DIGITS: usize = 3;
/// A word such as “doubled” or “a third” is good for what lies this near, in percent.
const LOOSE: f64 = 5.0;

/// Whether something in the story supports a number.
pub(super) fn is_supported(text: &Text, numbers: &Numbers, story: &Story<'_>, figure: &Figure<'_>) -> bool {
    if story.figures.iter().any(|it| figure.equals(it)) || is_in_cells(story, figure) {
        return true;
    }
    match &figure.ends[..] {
        [] => false,
        [end] => {
            is_written(text, story, figure)
                || is_made(text, story, figure, *end)
                || is_told_in_words(text, numbers, figure, *end)
                || is_span_of_years(story, figure, *end)
        }
        ends => story
            .windows()
            .any(|window| ends.iter().all(|end| window.iter().any(|it| it.compares(figure) && it.has(*end)))),
    }
}

/// Whether the cells of its tables have it.
fn is_in_cells(story: &Story<'_>, figure: &Figure<'_>) -> bool {
    !figure.ends.is_empty() && figure.ends.iter().all(|end| story.cells.iter().any(|cell| end.may_be(*cell)))
}

/// Whether its digits stand in the story, in a name perhaps, or in words that nothing was read of. In another number of its
/// own kind they are no support: “$110” is none for “$110 million”.
fn is_written(text: &Text, story: &Story<'_>, figure: &Figure<'_>) -> bool {
    let sentence = &text.sentences[figure.measure.place.sentence];
    let numerals = figure.measure.number.clone().map(|i| sentence.tokens[i].text.as_str());
    let digits = |text: &&str| text.chars().filter(char::is_ascii_digit).count() >= DIGITS;
    let Some(numeral) = numerals.into_iter().find(digits) else { return false };
    let is_part = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let is_whole = |text: &str, at: usize| {
        let (before, behind) = (&text[..at], &text[at + numeral.len()..]);
        let before = before.trim_end_matches([',', '.']);
        let behind = behind.trim_start_matches([',', '.']);
        !is_part(before.chars().next_back()) && !is_part(behind.chars().next())
    };
    let is_other = |span: Span| {
        let here = text.sentence_at(span.start).map_or(&[][..], |sentence| story.in_sentence(sentence));
        let mut read = here.iter().filter(|it| it.scale == figure.scale);
        read.any(|it| it.measure.place.span.contains(span) && !figure.equals(it))
    };
    let mut paragraphs = text.draft.paragraphs.iter().filter(|paragraph| !paragraph.part.is_display());
    paragraphs.any(|paragraph| {
        let text = paragraph.prose.text();
        let mut places = text.match_indices(numeral).map(|(at, _)| at).filter(|&at| is_whole(text, at));
        places.any(|at| !is_other(paragraph.prose.locate(Span::new(at, at + numeral.len()))))
    })
}

/// Whether numbers of the same that stand together in the story make it: their sum, a product, a share, a growth.
fn is_made(text: &Text, story: &Story<'_>, figure: &Figure<'_>, target: End) -> bool {
    story.windows().any(|window| {
        let of_same = window.iter().filter(|it| it.ends.len() == 1 && it.goes_with(figure)).take(TOGETHER);
        let together: Vec<&Figure<'_>> = of_same.collect();
        let alike = values(&together, |it| it.compares(figure));
        let singles = if figure.scale == Scale::Count { singles(text, window) } else { 0 };
        is_sum(&alike, singles, target)
            || is_product(&together, &alike, target)
            || is_share(figure, &together, target)
    })
}

/// Whether two numbers of the same that stand together in the story lie so far apart.
pub(super) fn is_difference(story: &Story<'_>, figure: &Figure<'_>) -> bool {
    let [target] = figure.ends[..] else { return false };
    story.windows().any(|window| {
        let of_same = window.iter().filter(|it| it.ends.len() == 1 && it.goes_with(figure)).take(TOGETHER);
        let together: Vec<&Figure<'_>> = of_same.collect();
        let alike = values(&together, |it| it.compares(figure));
        pairs(&alike).any(|(one, other)| target.fits(one - other))
    })
}

/// The values of some of the numbers.
fn values(together: &[&Figure<'_>], keep: impl Fn(&Figure<'_>) -> bool) -> Vec<f64> {
    together.iter().filter(|it| keep(it)).map(|it| it.ends[0].value).collect()
}

/// Whether numbers and some of those people who are told of one by one make a number: “three men and a woman”.
fn is_sum(values: &[f64], singles: usize, target: End) -> bool {
    let sums = sums(values);
    (0..=singles).any(|more| {
        #[allow(clippy::cast_precision_loss, reason = "there are few")]
        let more = more as f64;
        let with_one = || more > 0.0 && values.iter().any(|value| target.fits(value + more));
        let alone = || more > 1.0 && target.fits(more);
        sums.iter().any(|sum| target.fits(sum + more)) || with_one() || alone()
    })
}

/// Whether a count makes it of a number of its kind: “six trips of 12 miles”.
fn is_product(together: &[&Figure<'_>], values: &[f64], target: End) -> bool {
    let counts = self::values(together, |it| it.scale == Scale::Count);
    let mut several = counts.iter().filter(|count| **count > 1.0);
    several.any(|count| values.iter().any(|value| target.fits(count * value)))
}

/// Whether two numbers of one other kind make a percentage.
fn is_share(figure: &Figure<'_>, together: &[&Figure<'_>], target: End) -> bool {
    let fits =
        |scale: &Scale| shares(&values(together, |it| it.scale == *scale)).any(|share| target.fits(share));
    matches!(figure.scale, Scale::Percent | Scale::Points)
        && together.iter().any(|it| it.scale != figure.scale && fits(&it.scale))
}

/// The sums of two or three of the numbers, and of all.
fn sums(values: &[f64]) -> Vec<f64> {
    let mut sums: Vec<f64> = if values.len() > 1 { vec![values.iter().sum()] } else { Vec::new() };
    for (i, one) in values.iter().enumerate() {
        for (j, two) in values.iter().enumerate().skip(i + 1) {
            sums.push(one + two);
            sums.extend(values[j + 1..].iter().map(|three| one + two + three));
        }
    }
    sums
}

/// What one number is of the other, and by how much it is more or less, in percent.
fn shares(values: &[f64]) -> impl Iterator<Item = f64> {
    let divided = pairs(values).filter(|(_, whole)| *whole > 0.0).map(|(part, whole)| part / whole * 100.0);
    divided.flat_map(|share| [share.min(100.0), (share - 100.0).abs()])
}

fn pairs(values: &[f64]) -> impl Iterator<Item = (f64, f64)> {
    let others = |i: usize| (0..values.len()).filter(move |&j| j != i);
    (0..values.len()).flat_map(move |i| others(i).map(move |j| (values[i], values[j])))
}

/// How many people the sentences of a window tell of one by one: “a woman”, “the driver”, “her son”.
fn singles(text: &Text, window: &[Figure<'_>]) -> usize {
    let Some(first) = window.first().map(|it| it.measure.place.sentence) else { return 0 };
    let sentences = text.sentences[text.sentences.around(first, 0, 1)].iter();
    let single = |sentence: &Placed| {
        let one = |&i: &usize| {
            let token = &sentence.tokens[i];
            let told = sentence.child(i, &[Rel::Det, Rel::NmodPoss]).is_some();
            told && token.lower == token.lemma && is_person_noun(&token.lemma)
        };
        (0..sentence.tokens.len()).filter(one).count()
    };
    sentences.map(single).sum::<usize>().min(SINGLE)
}

/// Whether a percentage is told in words: “a third”, “half”, “doubled”.
fn is_told_in_words(text: &Text, numbers: &Numbers, figure: &Figure<'_>, target: End) -> bool {
    let in_story = |sentence: SentenceId| !text.sentences[sentence].part.is_display();
    let is_fraction = |it: &&Quantity| it.kind == QuantityKind::Fraction && in_story(it.place.sentence);
    let fractions = numbers.quantities.iter().filter(is_fraction).filter_map(Quantity::number);
    let words = text.sentences.iter().filter(|it| !it.part.is_display()).flat_map(|it| &it.tokens);
    let multiples = words.filter_map(|token| match token.lemma.as_str() {
        "double" | "twice" | "twofold" => Some(100.0),
        "triple" | "threefold" => Some(200.0),
        "half" | "halve" => Some(50.0),
        _ => None,
    });
    let near = |share: f64| (target.value - share).abs() <= LOOSE;
    figure.scale == Scale::Percent && fractions.map(|share| share * 100.0).chain(multiples).any(near)
}

/// Whether two years that the story names lie so far apart.
fn is_span_of_years(story: &Story<'_>, figure: &Figure<'_>, target: End) -> bool {
    let years = match figure.scale {
        Scale::Duration => target.value / YEAR,
        Scale::Age | Scale::Ordinal => target.value,
        _ => return false,
    };
    #[allow(clippy::cast_possible_truncation, reason = "a span of years is small, and others saturate")]
    let years = years.round() as i16;
    // Whether the last year counts is not for us to say.
    let later = |year: &i16| [years, years.saturating_add(1)].map(|span| year.saturating_add(span));
    years > 0 && story.years.iter().any(|year| later(year).iter().any(|it| story.years.contains(it)))
}
