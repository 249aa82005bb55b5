//! Dates as a draft states them of itself: “2025-05-09”, “Fri, 9 May 2025”, “Published May 9, 2025”.

use std::sync::LazyLock;

use crate::english::lexicon::calendar;
use crate::english::lists;

use jiff::civil::Date;
use regex::{Captures, Regex};

/// A day as written, with or without its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) year: Option<i16>,
    pub(super) month: i8,
    pub(super) of_month: i8,
    /// Bytes from the start of the text to the end of the day.
    pub(super) end: usize,
}

impl Day {
    /// The date, where the year is written.
    pub(super) fn date(self) -> Option<Date> {
        Date::new(self.year?, self.month, self.of_month).ok()
    }

    /// The date nearest to another one, for a day without its year.
    pub(super) fn near(self, other: Date) -> Option<Date> {
        let distance = |date: &Date| (*date - other).get_days().abs();
        (other.year() - 1..=other.year() + 1)
            .filter_map(|year| Date::new(year, self.month, self.of_month).ok())
            .min_by_key(distance)
    }
}

/// A weekday or none, then a day in one of three orders: year-month-day, month day year, day month year.
static DAY: LazyLock<Regex> = LazyLock::new(|| {
    let month = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?\
        |oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    let pattern = format!(
        r"(?xi-u)^ (?: (?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+ )?
        (?: (?P<y0>\d{{4}})[-/](?P<m0>\d{{1,2}})[-/](?P<d0>\d{{1,2}})
          | (?P<m1>{month})(?:\.\s*|\s+)(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<y1>\d{{4}})\b)?
          | (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m2>{month})\b\.?(?:,?\s+(?P<y2>\d{{4}})\b)? )"
    );
    Regex::new(&pattern).expect("the pattern of a day is well-formed")
});

/// “5/9/2025” and “9.5.2025”, with or without a weekday, which are read only where a number over 12 tells the day.
static SLASHED: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"(?xi-u)^ (?: (?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+ )?
        (\d{1,2})(?:/(\d{1,2})/|\.(\d{1,2})\.)(\d{4})\b";
    Regex::new(pattern).expect("the pattern of a slashed day is well-formed")
});

/// Words before the date of a publication line.
static PUBLISHED: LazyLock<Regex> = LazyLock::new(|| {
    let verb = "published|posted|updated|modified|issued|created|uploaded|filed|released|revised|dated";
    let noun = "date|(?:publication|publishing|publish|published|release|issue|print|posting|post) date";
    let pattern = format!(
        r"(?i-u)^(?:(?:first |originally |last |this (?:story|article) was )?(?:{verb})|last (?:update|revision)|{noun})\b(?: on| at)?:?\s*"
    );
    Regex::new(&pattern).expect("the pattern of a publication line is well-formed")
});

/// The day that a text begins with.
pub(super) fn day(text: &str) -> Option<Day> {
    let found = DAY.captures(text)?;
    let number = |name: &str| found.name(name).and_then(|digits| digits.as_str().parse::<i16>().ok());
    let month = |name: &str| month_number(&found, name);
    let (year, month, day) = if let Some(year) = number("y0") {
        (Some(year), number("m0")?, number("d0")?)
    } else if let Some(day) = number("d1") {
        (number("y1"), month("m1")?, day)
    } else {
        (number("y2"), month("m2")?, number("d2")?)
    };
    let day = Day {
        year,
        month: i8::try_from(month).ok()?,
        of_month: i8::try_from(day).ok()?,
        end: found[0].len(),
    };
    // A leap year, so that 29 February without its year is a day.
    Date::new(year.unwrap_or(2024), day.month, day.of_month).ok().map(|_| day)
}

fn month_number(found: &Captures<'_>, name: &str) -> Option<i16> {
    let letters = found.name(name)?.as_str().get(..3)?;
    i16::try_from(calendar::month_by_three_letters(letters)?).ok()
}

/// The date that a field such as `datePublished` begins with.
pub(super) fn field(text: &str) -> Option<Date> {
    whole_day(text)?.date()
}

/// A day with its year in any order, “19/5/2025” among them.
fn whole_day(text: &str) -> Option<Day> {
    let Some(found) = SLASHED.captures(text) else { return day(text).filter(|day| day.year.is_some()) };
    let number = |index: usize| found.get(index).and_then(|digits| digits.as_str().parse::<i8>().ok());
    let (first, second) = (number(1)?, number(2).or_else(|| number(3))?);
    let (month, of_month) = if first > 12 { (second, first) } else { (first, second) };
    let tells = first > 12 || second > 12 || first == second;
    let day = Day { year: found[4].parse().ok(), month, of_month, end: found[0].len() };
    day.date().filter(|_| tells).map(|_| day)
}

/// A line that says when the draft was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PublishedLine {
    pub(super) date: Date,
    /// Bytes of the line that hold the date.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether the line says so in words, or is just a date.
    pub(super) in_words: bool,
}

/// A time stamp in a line of a content system: “Source: Agency | 2025-05-09 10:35:56”.
pub(super) fn stamp(line: &str) -> Option<PublishedLine> {
    let (start, day) = line.match_indices(|letter: char| letter.is_ascii_digit()).find_map(|(at, _)| {
        let is_first = !line[..at].ends_with(|before: char| before.is_ascii_alphanumeric());
        let is_stamp = is_first && line.as_bytes().get(at + 4) == Some(&b'-');
        Some((at, day(&line[at..]).filter(|_| is_stamp)?))
    })?;
    Some(PublishedLine { date: day.date()?, start, end: start + day.end, in_words: true })
}

/// Reads “Published May 9, 2025 at 10:12 a.m.” or a line that is just a date.
pub(super) fn published_line(line: &str) -> Option<PublishedLine> {
    let opened = line.len() - line.trim_start_matches(OPENING).len();
    let words = PUBLISHED.find(&line[opened..]).map_or(0, |words| words.end());
    let rest = &line[opened + words..];
    // The hour may stand first: “Updated 10:12 a.m. EDT, Fri May 9, 2025”.
    let skipped = if words == 0 { 0 } else { rest.len() - after_clock(rest).len() };
    let day = whole_day(&rest[skipped..])?;
    let start = opened + words + skipped;
    let end = start + day.end;
    let is_clock = line[end..].split(BETWEEN).all(is_clock_word);
    is_clock.then_some(PublishedLine { date: day.date()?, start, end, in_words: words > 0 })
}

/// Signs around a date that stands alone.
const OPENING: [char; 9] = ['(', '[', '-', '–', '—', '*', '|', '•', ' '];

/// Signs between the words of a publication line.
const BETWEEN: [char; 15] =
    [' ', ',', '|', '•', '·', '(', ')', '[', ']', '-', '–', '—', '*', '\u{a0}', '\u{202f}'];

/// The publication date among other parts of a line about the draft: “By Rosa Vidal | May 9, 2025”.
pub(super) fn among(line: &str) -> Option<PublishedLine> {
    let mut start = 0;
    line.split_inclusive(['|', '•', '·', '—', '–', '\n', '\r']).find_map(|piece| {
        let bare = piece.trim_end_matches(['|', '•', '·', '—', '–', '\n', '\r', ' ']);
        let words = bare.trim_start();
        let at = start + (bare.len() - words.len());
        start += piece.len();
        let found = published_line(words)?;
        Some(PublishedLine { start: at + found.start, end: at + found.end, in_words: true, ..found })
    })
}

fn after_clock(text: &str) -> &str {
    let mut rest = text;
    while let Some((word, after)) = rest.split_once(' ') {
        if day(rest).is_some() || !is_clock_word(word.trim_end_matches(',')) {
            break;
        }
        rest = after;
    }
    rest
}

lists::sets! {
    "data/dates.txt":
    /// Words beside a date that say at what hour, and what was done then.
    CLOCK_WORDS = "clock";
}

/// A word that may stand beside the date in a publication line: an hour, a time zone, “Updated”, another date.
fn is_clock_word(word: &str) -> bool {
    let plain = word.trim_end_matches([':', '.']).to_ascii_lowercase();
    plain.is_empty()
        || CLOCK_WORDS.contains(plain.as_str())
        || CLOCK_WORDS.contains(word.to_ascii_lowercase().as_str())
        || word.starts_with(|first: char| first.is_ascii_digit())
        || word.starts_with('T')
        || (2..=4).contains(&word.len()) && word.bytes().all(|letter| letter.is_ascii_uppercase())
        || word.len() >= 3 && is_calendar_word(word)
}

/// Whether a word names a month or a weekday.
pub(super) fn is_calendar_word(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',']).to_ascii_lowercase();
    let full = DAY.is_match(&format!("{word} 1"));
    let begins = |letters: &str| calendar::is_weekday_by_three_letters(letters);
    full || calendar::month_by_three_letters(&word).is_some()
        || begins(&word)
        || word.get(..3).is_some_and(begins) && word.ends_with("day")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_read_in_every_order() {
        for text in [
            "2025-05-09",
            "2025-05-09T10:00Z",
            "May 9, 2025",
            "9 May 2025",
            "Fri, 9 May 2025",
            "Friday, May 9, 2025",
            "9th May, 2025 – Leeds",
        ] {
            assert_eq!(day(text).and_then(Day::date), Some(date(2025, 5, 9)), "{text}");
        }
        assert_eq!(day("Sept. 3").map(|day| (day.year, day.month, day.of_month)), Some((None, 9, 3)));
        for text in ["May 2025", "Maya 9, 2025", "2025-13-09", "31 June 2025", "the 9th of May", ""] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn a_slashed_date_is_read_only_when_it_can_mean_one_day() {
        assert_eq!(field("5/19/2025"), Some(date(2025, 5, 19)));
        assert_eq!(field("19/5/2025 08:00"), Some(date(2025, 5, 19)));
        assert_eq!(field("5/5/2025"), Some(date(2025, 5, 5)));
        assert_eq!(field("5/9/2025"), None);
    }

    #[test]
    fn a_day_without_its_year_takes_the_nearest() {
        let day = day("Dec. 30").expect("a day");
        assert_eq!(day.near(date(2025, 1, 2)), Some(date(2024, 12, 30)));
    }

    #[test]
    fn a_publication_line_holds_a_date_and_nothing_that_is_news() {
        let read = |line| published_line(line).map(|line| (line.date, line.in_words));
        assert_eq!(read("Friday, July 21, 2017"), Some((date(2017, 7, 21), false)));
        assert_eq!(read("Published May 9, 2025"), Some((date(2025, 5, 9), true)));
        assert_eq!(read("Updated: 9 May 2025, 10:12 a.m. ET"), Some((date(2025, 5, 9), true)));
        assert_eq!(read("Last updated at 10:12 p.m. EDT, Fri May 9, 2025"), Some((date(2025, 5, 9), true)));
        assert_eq!(read("Published May 9, 2025 | Updated May 10, 2025"), Some((date(2025, 5, 9), true)));
        for bare in [
            "Friday 9 May 2025",
            "(Friday, May 9, 2025)",
            "Fri 9 May 2025 10.15 BST",
            "Friday, 19/5/2025",
            "19.05.2025",
            "May 9, 2025 (Friday)",
            "— May 9, 2025 —",
        ] {
            assert_eq!(read(bare).map(|(_, in_words)| in_words), Some(false), "{bare}");
        }
        for stated in [
            "Published: Fri, May 9, 2025 10:15 a.m.",
            "Updated Friday, May 9, 2025",
            "Last modified on Fri 9 May 2025 10.15 BST",
            "Release date: May 9, 2025",
            "Filed May 9, 2025",
        ] {
            assert_eq!(read(stated), Some((date(2025, 5, 9), true)), "{stated}");
        }
        let among = |line| super::among(line).map(|line| line.date);
        assert_eq!(among("By Rosa Vidal | Friday, May 9, 2025"), Some(date(2025, 5, 9)));
        assert_eq!(among("By Rosa Vidal\nMay 9, 2025 at 10:12 a.m."), Some(date(2025, 5, 9)));
        assert_eq!(among("By Rosa Vidal, who came on May 9, 2025"), None);
        for line in [
            "Updated: Rosa Vidal denied it on May 9, 2025",
            "May 9, 2025, was a cold day",
            "May 9",
            "05.09.2025",
            "Date night ends badly",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
        let stamp = |line| stamp(line).map(|stamp| stamp.date);
        assert_eq!(stamp("Source: Agency | 2025-05-09 10:35:56 | Editor: RV"), Some(date(2025, 5, 9)));
        assert_eq!(stamp("Tags: budget 2025, pier"), None);
    }
}
