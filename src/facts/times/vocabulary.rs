//! The words that time expressions are made of, from `data/words.txt`.

use std::sync::LazyLock;

use jiff::civil::Weekday;
use rustc_hash::FxHashMap;

use super::period::Season;
use crate::english::lists;

/// What a single word can be in a time expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// From 1.
    Month(i8),
    /// “Friday”.
    Weekday(Weekday),
    /// “Fri”, which is a weekday only before a date.
    ShortWeekday(Weekday),
    /// “Fridays”.
    Weekdays(Weekday),
    /// “spring”.
    Season(Season),
    /// “year”.
    Unit(Unit),
    /// “years”.
    Units(Unit),
    /// “night”, with TIMEX3’s code.
    DayPart(&'static str),
    /// “nights”, with TIMEX3’s code.
    DayParts(&'static str),
    /// Digits alone.
    Digits(i32),
    /// “six”, “forty”.
    Cardinal(i32),
    /// “hundred”.
    Scale(i32),
    /// “third”, “21st”.
    Ordinal(i8),
    /// “1990s” is 199.
    Decade(i16),
    /// “several”.
    Vague,
    /// “yesterday” is −1.
    Day(i32),
    /// “weekly”.
    Frequency(Unit),
    /// “recently”, with TIMEX3’s value.
    Reference(&'static str),
    /// “last”.
    Which(Which),
    /// “GMT”.
    Zone,
    /// Any other.
    Plain,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// A second.
    Second,
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// A week.
    Week,
    /// Two weeks.
    Fortnight,
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// A word that picks one of many: “last week”, “this spring”, “the following day”.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// The one before today’s.
    Last,
    /// A length that ends today: “the past year”.
    Past,
    /// Today’s.
    This,
    /// The one after today’s.
    Next,
    /// Like next; of several units a length that begins today.
    Coming,
    /// The one before that of which the text speaks.
    Previous,
    /// The one after it.
    Following,
    /// The one of which the text speaks.
    That,
}

static WORDS: LazyLock<FxHashMap<&str, Word>> = LazyLock::new(|| {
    let entries = lists::lines(include_str!("data/words.txt")).flat_map(|line| {
        let (head, words) = line.split_once(": ").expect("a class and its words");
        let (class, value) = head.split_once(' ').expect("a class and its value");
        words.split(' ').map(move |word| (word, entry(class, value)))
    });
    let mut map = FxHashMap::default();
    for (word, meaning) in entries {
        // “second” is an ordinal and a unit: the unit stands first and needs a number before it.
        map.entry(word).or_insert(meaning);
    }
    map
});

fn entry(class: &str, value: &'static str) -> Word {
    let number = || value.parse::<i32>().expect("a number");
    let small = || value.parse::<i8>().expect("a small number");
    let weekday = || Weekday::from_monday_one_offset(small()).expect("a weekday from 1 to 7");
    match class {
        "month" => Word::Month(small()),
        "weekday" => Word::Weekday(weekday()),
        "short-weekday" => Word::ShortWeekday(weekday()),
        "weekdays" => Word::Weekdays(weekday()),
        "season" => Word::Season(Season::from_code(value).expect("a season’s code")),
        "unit" => Word::Unit(unit(value)),
        "units" => Word::Units(unit(value)),
        "day-part" => Word::DayPart(value),
        "day-parts" => Word::DayParts(value),
        "cardinal" => Word::Cardinal(number()),
        "scale" => Word::Scale(number()),
        "ordinal" => Word::Ordinal(small()),
        "decade" => Word::Decade(value.parse().expect("a decade’s three digits")),
        "vague" => Word::Vague,
        "day" => Word::Day(number()),
        "frequency" => Word::Frequency(unit(value)),
        "reference" => Word::Reference(value),
        "which" => Word::Which(which(value)),
        "zone" => Word::Zone,
        _ => unreachable!("the class {class} of data/words.txt"),
    }
}

fn unit(name: &str) -> Unit {
    match name {
        "second" => Unit::Second,
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "weekend" => Unit::Weekend,
        "week" => Unit::Week,
        "fortnight" => Unit::Fortnight,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        _ => unreachable!("the unit {name} of data/words.txt"),
    }
}

fn which(name: &str) -> Which {
    match name {
        "last" => Which::Last,
        "past" => Which::Past,
        "this" => Which::This,
        "next" => Which::Next,
        "coming" => Which::Coming,
        "previous" => Which::Previous,
        "following" => Which::Following,
        "that" => Which::That,
        _ => unreachable!("the word {name} of data/words.txt"),
    }
}

/// What a word in lower case can be.
pub(super) fn word(lower: &str) -> Word {
    if let Some(word) = WORDS.get(lower).or_else(|| WORDS.get(lower.strip_suffix('.')?)) {
        return *word;
    }
    if lower.starts_with(|c: char| c.is_ascii_digit()) { digits(lower) } else { Word::Plain }
}

/// Whether a word, in lower case, names a stretch of the calendar: “Friday”, “May”, “week”, “1998”.
pub(in crate::facts) fn is_date(lower: &str) -> bool {
    matches!(
        word(lower),
        Word::Month(_)
            | Word::Weekday(_)
            | Word::Weekdays(_)
            | Word::Season(_)
            | Word::Unit(_)
            | Word::Units(_)
            | Word::DayPart(_)
            | Word::DayParts(_)
            | Word::Digits(_)
            | Word::Decade(_)
            | Word::Day(_)
    )
}

fn digits(lower: &str) -> Word {
    let end = lower.find(|c: char| !c.is_ascii_digit()).unwrap_or(lower.len());
    let Ok(number) = lower[..end].parse::<i32>() else { return Word::Plain };
    match &lower[end..] {
        "" => Word::Digits(number),
        "st" | "nd" | "rd" | "th" => i8::try_from(number).map_or(Word::Plain, Word::Ordinal),
        "s" | "'s" if number % 10 == 0 => decade(number, end),
        _ => Word::Plain,
    }
}

/// “1990s”, or “90s” of the twentieth century.
fn decade(number: i32, digits: usize) -> Word {
    match digits {
        4 if (1000..2100).contains(&number) => i16::try_from(number / 10).map_or(Word::Plain, Word::Decade),
        2 if number >= 20 => i16::try_from(190 + number / 10).map_or(Word::Plain, Word::Decade),
        _ => Word::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        assert_eq!(word("sept."), Word::Month(9));
        assert_eq!(word("thurs."), Word::ShortWeekday(Weekday::Thursday));
        assert_eq!(word("second"), Word::Unit(Unit::Second));
        assert_eq!(word("annually"), Word::Frequency(Unit::Year));
    }

    #[test]
    fn figures_are_read_by_their_shape() {
        assert_eq!(word("31st"), Word::Ordinal(31));
        assert_eq!(word("1990s"), Word::Decade(199));
        assert_eq!(word("80s"), Word::Decade(198));
        assert_eq!(word("2024"), Word::Digits(2024));
        assert_eq!(word("2,024"), Word::Plain);
        assert_eq!(word("747s"), Word::Plain);
        assert_eq!(word("9".repeat(40).as_str()), Word::Plain);
    }
}
