//! Lines folded to a width, at blanks where there are any.

use std::ops::Range;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::mark::Mark;

/// Rows of one mark that are shown before the middle of it is left out.
const ROWS_OF_A_MARK: usize = 3;

/// The pieces of the line that hold the marks, each no wider than `width`.
pub(super) fn fold(line: &str, marks: &[&Mark<'_>], width: usize) -> Vec<Range<usize>> {
    let mut folds: Vec<Range<usize>> = Vec::new();
    let mut shown = 0;
    for mark in marks {
        let mut next = if mark.at.start < shown { shown } else { opening(line, shown, &mark.at, width) };
        let mut rows = 0;
        while folds.is_empty() || mark.at.end > shown || mark.at.start > shown {
            if rows == ROWS_OF_A_MARK && next < mark.at.end && line[next..mark.at.end].width() > width {
                next = opening(line, next, &(mark.at.end..mark.at.end), width);
            }
            let fold = row(line, next, width);
            next = fold.end + (line[fold.end..].len() - line[fold.end..].trim_start().len());
            shown = next;
            folds.push(fold);
            rows += 1;
            if next >= line.len() {
                break;
            }
        }
    }
    folds
}

/// Where a row begins that shows a mark with words before it: at a word, not before what is already shown.
fn opening(line: &str, shown: usize, mark: &Range<usize>, width: usize) -> usize {
    let wide = |text: &str| text.chars().take(width).map(columns).sum::<usize>();
    let free = width.saturating_sub(wide(&line[mark.clone()]));
    // Half of it before the mark, and what the words behind it do not need.
    let mut room = free - wide(&line[mark.end..]).min(free / 2);
    let mut start = mark.start;
    for (at, c) in line[shown..mark.start].char_indices().rev() {
        if columns(c) > room {
            let word = line[start..mark.start].find(char::is_whitespace);
            let after_blank = word.map_or(mark.start, |blank| start + blank);
            return after_blank + (line[after_blank..].len() - line[after_blank..].trim_start().len());
        }
        room -= columns(c);
        start = shown + at;
    }
    shown
}

/// The words from a place on that go into a row, without the blanks behind them.
fn row(line: &str, start: usize, width: usize) -> Range<usize> {
    let mut room = width;
    let mut last_blank = None;
    let first = line[start..].chars().next().map_or(0, char::len_utf8);
    for (at, c) in line[start..].char_indices() {
        if c.is_whitespace() {
            last_blank = Some(at).filter(|&at| at > 0);
        }
        if columns(c) > room {
            let end = start + last_blank.unwrap_or(at);
            return start..start + line[start..end].trim_end().len().max(first);
        }
        room -= columns(c);
    }
    start..start + line[start..].trim_end().len()
}

/// A text in lines of up to `width` columns.
pub(in crate::cli) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let line = row(text, start, width.max(1));
        lines.push(text[line.clone()].to_owned());
        start = line.end + (text[line.end..].len() - text[line.end..].trim_start().len());
    }
    lines
}

/// A text without what would move the cursor, colour the terminal or turn the direction of writing.
pub(in crate::cli) fn printable(text: &str) -> String {
    let shown = |c: char| match c {
        '\t' | '\n' | '\r' => ' ',
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    text.chars().map(shown).collect()
}

/// How many columns a character takes, as [`printable`] shows it.
fn columns(c: char) -> usize {
    c.width().unwrap_or(1)
}
