//! Words as Universal Dependencies splits them (model/MODEL.md, “Words”).
//!
//! One pass over the characters. What stands between white space is cut into runs of letters and figures, with the
//! marks that tie them together (O’Brien, 1,200, e-mail), and everything else, mark by mark.

mod addresses;
mod lists;
mod ties;

use self::addresses::address;
use self::lists::LISTS;
use self::ties::Around;
use crate::span::Span;

/// Longest word, in characters: longer runs are cut, for the model cannot take them.
const LONGEST_WORD: usize = 120;

/// The words of one sentence of a paragraph’s prose. Every character that is not white space is in one of them.
pub(super) fn words(prose: &str, sentence: Span) -> Vec<Span> {
    let text = &prose[sentence.range()];
    let mut words = Words { text, found: Vec::new() };
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        at = if c.is_whitespace() { at + c.len_utf8() } else { words.take(at, c) };
    }
    words.found.into_iter().map(|word| word.shift(sentence.start)).collect()
}

struct Words<'a> {
    text: &'a str,
    found: Vec<Span>,
}

impl Words<'_> {
    /// Takes the word or words that begin at a character, and returns where they end.
    fn take(&mut self, at: usize, c: char) -> usize {
        let rest = &self.text[at..];
        if let Some(len) = address(rest, self.stands_free(at)) {
            return self.push(at, at + len);
        }
        if is_letter(c) || c.is_numeric() {
            return self.take_run(at);
        }
        let len = match c {
            '\'' | '’' => self.apostrophe(at, c),
            '!' | '?' => rest.len() - rest.trim_start_matches(['!', '?']).len(),
            '.' | '-' | '*' | '_' | '=' | '~' | '+' | '>' | '<' | '`' | '—' | '–' | '…' => {
                rest.len() - rest.trim_start_matches(c).len()
            }
            _ => 0,
        };
        self.push(at, at + len.max(sign_len(rest)))
    }

    /// Whether white space or an opening mark stands before a place.
    fn stands_free(&self, at: usize) -> bool {
        self.text[..at].chars().next_back().is_none_or(|c| !is_letter(c) && !c.is_numeric())
    }

    fn push(&mut self, start: usize, end: usize) -> usize {
        let mut from = start;
        for (count, (offset, _)) in self.text[start..end].char_indices().enumerate() {
            if count > 0 && count % LONGEST_WORD == 0 {
                self.found.push(Span::new(from, start + offset));
                from = start + offset;
            }
        }
        self.found.push(Span::new(from, end));
        end
    }

    /// Length of the word an apostrophe begins: ’s, ’90s, ’em, ’n’, or just itself.
    fn apostrophe(&self, at: usize, c: char) -> usize {
        let rest = &self.text[at + c.len_utf8()..];
        if rest.starts_with(c) {
            return 2 * c.len_utf8();
        }
        let run = alphanumeric_len(rest);
        let word = rest[..run].to_lowercase();
        let quoted = rest[run..].starts_with(['\'', '’']);
        let tied = self.found.last().is_some_and(|last| last.end == at)
            && !self.text[..at].ends_with(['“', '"', '(']);
        if quoted && !tied && word == "n" {
            return c.len_utf8() + run + rest[run..].chars().next().map_or(0, char::len_utf8);
        }
        let decade = word.strip_suffix('s').unwrap_or(&word);
        let is_decade = decade.len() == 2 && decade.bytes().all(|byte| byte.is_ascii_digit());
        let is_clitic = LISTS.clitics.contains(word.as_str()) && (tied || !quoted);
        let is_elided = !tied && (is_decade || LISTS.elisions.contains(word.as_str()));
        if is_clitic || is_elided { c.len_utf8() + run } else { c.len_utf8() }
    }

    /// Takes letters and figures with what ties them together.
    fn take_run(&mut self, start: usize) -> usize {
        if let Some(figures) = figures_before_hour(&self.text[start..]) {
            return self.push(start, start + figures);
        }
        let end = self.run_end(start);
        let run = &self.text[start..end];
        if let Some(not) = negation(run, &self.text[end..]) {
            let apostrophe = self.text[end..].chars().next().map_or(0, char::len_utf8);
            if run.len() > not {
                self.push(start, end - not);
            }
            return self.push(end - not, end + apostrophe + 1);
        }
        if let Some(figures) = figures_before_unit(run) {
            self.push(start, start + figures);
            return self.push(start + figures, end);
        }
        let lower = run.to_lowercase();
        let fused = LISTS
            .fused
            .iter()
            .find(|(first, second)| lower.len() == run.len() && lower.strip_prefix(first) == Some(*second));
        if let Some((first, _)) = fused {
            self.push(start, start + first.len());
            return self.push(start + first.len(), end);
        }
        self.push(start, end)
    }

    fn run_end(&self, start: usize) -> usize {
        let mut end = start + alphanumeric_len(&self.text[start..]);
        // Where the part behind the last hyphen begins.
        let mut part = start;
        while let Some(tie) = self.text[end..].chars().next() {
            // Nobody writes such a word, and looking back over it again and again would take too long.
            if end - start > 4 * LONGEST_WORD {
                break;
            }
            let behind = end + tie.len_utf8();
            let next = alphanumeric_len(&self.text[behind..]);
            let around = Around {
                run: &self.text[start..end],
                part: &self.text[part..end],
                next: &self.text[behind..behind + next],
                rest: &self.text[behind + next..],
            };
            match tie {
                '.' if around.point_ends_word(self.text[behind..].trim_start()) => return behind,
                '.' if next > 0 && around.point_ties() => {}
                ',' | ':' if around.ties_figures() => {}
                '\u{a0}' | '\u{202f}' if around.ties_thousands() => {}
                '/' if around.slash_ties() => {}
                '&' | '_' if next > 0 => {}
                '\'' | '’' | 'ʼ' if around.apostrophe_ties() => {}
                '-' | '‐' | '‑' if around.hyphen_ties() => part = behind,
                '$' if around.is_currency() => return behind,
                _ => return end,
            }
            end = behind + next;
        }
        end
    }
}

fn is_letter(c: char) -> bool {
    // Marks and invisible signs (soft hyphen, joiners) belong to the letters around them.
    c.is_alphabetic()
        || unicode_normalization::char::is_combining_mark(c)
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
}

fn alphanumeric_len(text: &str) -> usize {
    text.find(|c: char| !is_letter(c) && !c.is_numeric()).unwrap_or(text.len())
}

/// Length of a sign with what is drawn upon it: accents, skin tones, joined emoji.
fn sign_len(text: &str) -> usize {
    let mut joined = true;
    let drawn_on = |c: char| {
        let part = joined
            || unicode_normalization::char::is_combining_mark(c)
            || matches!(c, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}');
        joined = c == '\u{200d}';
        part && !c.is_whitespace()
    };
    text.len() - text.trim_start_matches(drawn_on).len()
}

/// Bytes of the “n” where “n’t” follows: do|n’t, ca|n’t.
fn negation(run: &str, behind: &str) -> Option<usize> {
    let rest = behind.strip_prefix(['\'', '’'])?;
    let is_t = rest.starts_with(['t', 'T']) && !rest[1..].starts_with(char::is_alphanumeric);
    (is_t && run.ends_with(['n', 'N'])).then_some(1)
}

/// Length of the figures in 10:30a.m.
fn figures_before_hour(text: &str) -> Option<usize> {
    let figures = text.bytes().take(6).take_while(|byte| byte.is_ascii_digit() || *byte == b':').count();
    let half = text[figures..].get(..3)?.to_ascii_lowercase();
    (figures > 0 && figures <= 5 && matches!(half.as_str(), "a.m" | "p.m")).then_some(figures)
}

/// Length of the figures in 5km, 30bn, 10pm.
fn figures_before_unit(run: &str) -> Option<usize> {
    if !run.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let figures = run.trim_end_matches(|c: char| c.is_alphabetic()).len();
    let unit = &run[figures..];
    let is_unit = LISTS.units.contains(unit) && !LISTS.endings.contains(unit);
    is_unit.then_some(figures)
}

#[cfg(test)]
mod tests;
