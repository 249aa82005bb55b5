//! Where sentences end.
//!
//! Text is looked at in chunks, the runs between white space. A chunk ends a sentence where it bears an end mark
//! and neither the mark (an abbreviation’s point, a name’s exclamation mark) nor what follows speaks against it.

mod chunks;
mod words;

use self::chunks::{Chunk, chunks};
use self::words::WORDS;
use super::abbreviations::{Abbreviation, is_initials};
use crate::span::Span;

/// How far behind a closed question the verb of saying may stand: “Why?” the Rev. Ann Lee asked.
const REPORT_REACH: usize = 4;

/// The sentences of a paragraph’s prose, without the white space around them.
pub(super) fn split(prose: &str) -> Vec<Span> {
    let chunks = chunks(prose);
    let mut sentences = Vec::new();
    let mut first = 0;
    for at in 0..chunks.len() {
        if (Place { chunks: &chunks, first, at }).ends() {
            sentences.push(chunks[first].span.cover(chunks[at].span));
            first = at + 1;
        }
    }
    sentences
}

/// A chunk among those of its paragraph, in a sentence that began with chunk `first`.
#[derive(Clone, Copy)]
struct Place<'a> {
    chunks: &'a [Chunk<'a>],
    first: usize,
    at: usize,
}

impl<'a> Place<'a> {
    fn this(self) -> &'a Chunk<'a> {
        &self.chunks[self.at]
    }

    fn after(self, steps: usize) -> Option<&'a Chunk<'a>> {
        self.chunks.get(self.at + steps)
    }

    /// Whether a sentence ends with this chunk.
    fn ends(self) -> bool {
        let Some(next) = self.after(1) else { return true };
        let this = self.this();
        if next.is_dash() {
            return self.ends_before_a_dash();
        }
        if !next.can_begin() {
            return false;
        }
        match this.bare.chars().next_back() {
            Some('!' | '?') => self.ends_loudly(),
            Some('…') => self.ends_with_dots(next),
            Some('.') if this.bare.ends_with("..") || this.bare == "." => self.ends_with_dots(next),
            Some('.') => self.ends_with_point(next),
            _ => false,
        }
    }

    /// A dash carries a sentence on, as in a dateline, unless a full stop stands before it and a capital behind it.
    fn ends_before_a_dash(self) -> bool {
        let this = self.this();
        let capital = self.after(2).is_some_and(|chunk| chunk.begins_with(char::is_uppercase));
        let is_full_stop = this.bare.ends_with('.') && !this.bare.ends_with("..");
        capital && is_full_stop && this.closers.is_empty() && Abbreviation::of(last_part(this.bare)).is_none()
    }

    /// A question or exclamation: “Why me?” Smith asked; Yahoo! Inc.
    fn ends_loudly(self) -> bool {
        let this = self.this();
        !(WORDS.exclaimed.contains(this.bare) || this.closes_quotation() && self.is_reported())
    }

    /// Whether a name and a verb of saying follow the quotation.
    fn is_reported(self) -> bool {
        let behind = &self.chunks[self.at + 1..];
        for (at, chunk) in behind.iter().take(REPORT_REACH).enumerate() {
            if at > 0 && WORDS.report.contains(chunk.word()) {
                return true;
            }
            let is_name = chunk.begins_with(char::is_uppercase) && chunk.text.starts_with(chunk.bare);
            let goes_on = !chunk.text.ends_with([',', ';', '!', '?', '”', '"'])
                && (!chunk.text.ends_with('.') || Abbreviation::of(chunk.text).is_some());
            if !goes_on || at == 0 && (!is_name && chunk.bare != "the" || chunk.is_pronoun()) {
                return false;
            }
        }
        false
    }

    /// Dots tied to a word end its sentence; dots between spaces stand for left-out words more often than not.
    fn ends_with_dots(self, next: &Chunk) -> bool {
        let this = self.this();
        let alone = this.bare.trim_end_matches(['.', '…']).is_empty();
        let is_omission = alone && !this.closes_quotation() && this.bare.chars().count() < 4;
        let finished = || {
            let before = self.at.checked_sub(1).filter(|&at| at >= self.first).map(|at| &self.chunks[at]);
            before.is_some_and(|before| before.bare.len() > 1 && before.bare.ends_with(['.', '!', '?']))
        };
        !is_omission || next.is_opener() || finished()
    }

    fn ends_with_point(self, next: &Chunk) -> bool {
        let this = self.this();
        let word = last_part(this.bare);
        if this.closes_quotation() && !matches!(Abbreviation::of(word), Some(Abbreviation::Title)) {
            return true;
        }
        let figure = next.begins_with(char::is_numeric);
        match Abbreviation::of(word) {
            // “1.” before an item of a list.
            None => self.at > self.first || !is_item_number(this.bare),
            Some(Abbreviation::Title) => false,
            Some(Abbreviation::Number) => !figure,
            Some(Abbreviation::Hour) => !figure && !self.time_goes_on(next),
            Some(_) if figure => false,
            Some(Abbreviation::State) if self.follows_a_comma() => {
                !next.text.starts_with('(') && Abbreviation::of(next.bare) != Some(Abbreviation::Title)
            }
            // “George A. Smith”, “A. A. Milne”: a letter with a point is not the article.
            Some(_) => next.is_opener() && !is_initials(next.bare),
        }
    }

    /// 5 p.m. Friday, 5 p.m. EST, 5 p.m. Moscow time.
    fn time_goes_on(self, next: &Chunk) -> bool {
        WORDS.clock.contains(next.word())
            || next.text.starts_with('(')
            || self.after(2).is_some_and(|chunk| chunk.word() == "time")
    }

    fn follows_a_comma(self) -> bool {
        self.at > self.first && self.chunks[self.at - 1].text.ends_with(',')
    }
}

/// What stands behind the last dash, slash or bracket: `then-Sen.`, `(Fla.`.
fn last_part(bare: &str) -> &str {
    bare.rsplit(['-', '–', '—', '/', '(', '[', '“', '"', '‘']).next().unwrap_or(bare)
}

fn is_item_number(bare: &str) -> bool {
    let digits = bare.trim_end_matches('.');
    (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(prose: &str) -> String {
        let sentences: Vec<_> = split(prose).into_iter().map(|span| &prose[span.range()]).collect();
        sentences.join(" | ")
    }

    /// Each text bears bars where its sentences end.
    #[track_caller]
    fn check(expected: &[&str]) {
        for expected in expected {
            let prose = expected.replace(" | ", " ");
            assert_eq!(shown(&prose), *expected);
        }
    }

    #[test]
    fn a_point_before_a_capital_ends_a_sentence() {
        check(&[
            "The dam broke at dawn. | Water reached the town by noon.",
            "Nobody was hurt. | 14 houses burned.",
            "It cost too much. | $3 million was gone.",
            "He left in 2019. | She stayed.",
            "They voted no. | The motion failed.",
            "It was plan B. | The mayor agreed.",
            "She chose the iPad. | iPhone sales fell.",
            "Prices rose 0.4 percent to 1,200.50 in a year. | Wages fell.",
        ]);
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        check(&[
            "Sen. Lena Ortiz and Gov. Bo Dahl met then-Rep. Kim Fox.",
            "John F. Kennedy and J.R.R. Tolkien never met A. A. Milne.",
            "The U.S. President spoke. | The E.U. Commission did not.",
            "He lives in the U.S. | His son does not.",
            "She sold Acme Inc. | The buyer was Bolt Corp. of Ohio.",
            "Acme Inc. said Bolt Ltd. Chairman Al Roe would leave.",
            "He came on Jan. 5 and left on Sept. 3, 2019, from No. 5 Elm St. near St. Paul.",
            "Robert Lane Jr. won. | Ann Lane Sr. lost.",
            "They moved to Tampa, Fla. | Police followed.",
            "MACON, Ga. (AP) — A storm hit.",
            "MACON, Ga. — A storm hit.",
            "See Smith v. Jones, e.g. Justice Ray\u{2019}s dissent.",
            "They like cats, dogs, etc. | But not mice.",
        ]);
    }

    #[test]
    fn hours_end_a_sentence_unless_the_time_goes_on() {
        check(&[
            "It began at 5 p.m. Friday and ended at 9 a.m. EST.",
            "It began at 5 p.m. | Police came at 6 p.m. Moscow time.",
            "Doors open at 7 p.m. | Tickets cost $5.",
        ]);
    }

    #[test]
    fn quotation_marks_stay_with_their_sentence() {
        check(&[
            "“We won.” | The crowd cheered.",
            "\"We won.\" | \"They lost,\" he said.",
            "``We won.'' | Others did not.",
            "“Who won?” he asked. | “We did!” | They laughed.",
            "“Who won?” Smith asked. | Nobody knew.",
            "“Who won?” the Rev. Ann Lee asked.",
            "“Who won?” | He did not know.",
            "He said: “I won. | I left.” | (She stayed.) | Then it rained.",
            "Yahoo! Inc. bought it. | Yahoo! said so.",
            "‘It is late.’ | She slept.",
            "She called it “the U.S.” | Smith agreed.",
        ]);
    }

    #[test]
    fn dots_and_dashes() {
        check(&[
            "“We are ... Americans,” he said.",
            "He waited... | Nobody came.",
            "He waited. ... | Nobody came.",
            "We tried . . . and failed.",
            "LONDON (AP) -- The bank failed. | Its head quit.",
            "PARIS — The bank failed. | — Its head quit.",
            "“Never!” — John Lane, 1990",
            "He ran — fast. | She did not.",
        ]);
    }

    #[test]
    fn a_line_break_is_white_space_and_a_number_opens_an_item() {
        assert_eq!(shown("He left the\ncity. She\r\n stayed."), "He left the\ncity. | She\r\n stayed.");
        check(&["1. Vote early. | 2. Vote once."]);
        assert_eq!(shown("  \u{a0} "), "");
    }

    proptest! {
        #[test]
        fn sentences_are_in_order_and_hold_every_mark(prose in r"([A-Za-z]{1,6}[.!?,”]{0,2}[ \n]|\PC{0,4}| “)*") {
            let mut end = 0;
            for span in split(&prose) {
                prop_assert!(prose[end..span.start].trim().is_empty());
                prop_assert!(!prose[span.range()].trim().is_empty());
                end = span.end;
            }
            prop_assert!(prose[end..].trim().is_empty());
        }
    }
}
