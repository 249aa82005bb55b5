//! Which marks tie letters and figures together into one word.

use super::lists::LISTS;
use crate::english::abbreviations::{Abbreviation, is_initials};

/// What stands around a mark inside a run of letters and figures.
pub(super) struct Around<'a> {
    /// The run so far.
    pub(super) run: &'a str,
    /// Of it, what follows the last hyphen.
    pub(super) part: &'a str,
    /// The letters and figures behind the mark.
    pub(super) next: &'a str,
    /// Everything behind those.
    pub(super) rest: &'a str,
}

impl Around<'_> {
    fn ends_in_figure(&self) -> bool {
        self.run.ends_with(|c: char| c.is_ascii_digit())
    }

    /// 1,200 and 9:40, not “1990,200” or “2019,but”.
    pub(super) fn ties_figures(&self) -> bool {
        self.ends_in_figure() && self.next.starts_with(|c: char| c.is_ascii_digit())
    }

    /// 1 200, where the space is one that does not break.
    pub(super) fn ties_thousands(&self) -> bool {
        let is_group = |figures: &str| figures.bytes().all(|byte| byte.is_ascii_digit());
        let mut groups = self.run.split(['\u{a0}', '\u{202f}']);
        let leads = groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && is_group(first));
        leads && self.next.len() == 3 && is_group(self.next)
    }

    /// Whether a point closes an abbreviation. `following` is the text behind the point without white space.
    pub(super) fn point_ends_word(&self, following: &str) -> bool {
        if following.starts_with('.') && self.rest.len() == following.len() {
            return false;
        }
        let word = &format!("{}.", self.run);
        let last_of_sentence = following.trim_end_matches(['”', '’', '"', '\'', ')', ']', '.']).is_empty();
        let tied = !self.next.is_empty();
        match Abbreviation::of(word) {
            None => false,
            Some(Abbreviation::Number) => following.starts_with(char::is_numeric),
            // A new letter with a point goes on: U.S.
            Some(_) if is_initials(word) && tied => self.next.chars().count() > 1 && !self.next_is_letters(),
            Some(_) if is_initials(word) => word.matches('.').count() > 1 || !last_of_sentence,
            Some(_) if tied => self.next.starts_with(|c: char| c.is_uppercase() || c.is_numeric()),
            Some(_) => true,
        }
    }

    fn next_is_letters(&self) -> bool {
        self.next.starts_with(char::is_alphabetic)
    }

    /// 0.4, U.S, Ph.D, example.org; not “ended.The”.
    pub(super) fn point_ties(&self) -> bool {
        let capital = self.next.starts_with(char::is_uppercase);
        self.ties_figures()
            || self.next_is_letters()
                && !self.ends_in_figure()
                && (!capital || self.run.rsplit('.').next().is_some_and(|last| last.chars().count() <= 2))
    }

    /// 9/11, 1/2, w/o; not “and/or”.
    pub(super) fn slash_ties(&self) -> bool {
        self.ties_figures() || self.part.len() == 1 && self.next.len() == 1 && self.next_is_letters()
    }

    /// O’Brien, o’clock; not Maduro’s, don’t.
    pub(super) fn apostrophe_ties(&self) -> bool {
        let lower = self.next.to_lowercase();
        self.next_is_letters()
            && !LISTS.clitics.contains(lower.as_str())
            && !(lower == "t" && self.run.ends_with(['n', 'N']))
    }

    /// e-mail, post-war; COVID-19, F-16; 2025-05-09, 555-0100-22; not long-term, 7-4.
    pub(super) fn hyphen_ties(&self) -> bool {
        if self.next.is_empty() {
            return false;
        }
        // “UN-backed” has no prefix.
        let shouted = self.part.len() > 1 && self.part.chars().all(char::is_uppercase);
        let prefix = !shouted && LISTS.prefixes.contains(self.part.to_lowercase().as_str());
        let all = |text: &str, holds: fn(char) -> bool| text.chars().all(holds);
        let digits = |text: &str| all(text, |c| c.is_ascii_digit());
        let model = all(self.part, |c| c.is_uppercase() || c.is_ascii_digit())
            && !digits(self.part)
            && digits(self.next);
        let third =
            self.rest.strip_prefix('-').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let series = digits(self.part) && digits(self.next) && (third || self.run.len() > self.part.len());
        prefix && self.next_is_letters() || model || series
    }

    /// The letters of US$, A$.
    pub(super) fn is_currency(&self) -> bool {
        self.run.len() <= 3 && self.run.bytes().all(|byte| byte.is_ascii_uppercase())
    }
}
