//! Lines for people, wrapped at words to the width of the terminal, 80 columns and no more where there is none.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::snippet::wrap;

/// Wider than this, lines are hard to read, and a file has no width.
const MAX_WIDTH: usize = 80;
/// Narrower than this, words have no room.
const MIN_WIDTH: usize = 24;

/// How wide lines may be.
pub(super) fn width() -> usize {
    let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    terminal.unwrap_or(MAX_WIDTH).clamp(MIN_WIDTH, MAX_WIDTH)
}

/// Writes a page that has been laid out without a width: what does not go into the width stands below its line, two columns
/// further in. A heading too wide for it loses its weight.
pub(super) fn write_page(out: &mut impl Write, page: &str, width: usize) -> io::Result<()> {
    for line in page.lines() {
        let plain = anstream::adapter::strip_str(line).to_string();
        if plain.width() <= width {
            writeln!(out, "{line}")?;
        } else {
            let indent = plain.len() - plain.trim_start_matches(' ').len();
            write_hanging(out, &plain, indent + 2, width)?;
        }
    }
    Ok(())
}

/// Writes a line, and as much of it as does not go into the width below it, so far in.
pub(super) fn write_hanging(out: &mut impl Write, line: &str, indent: usize, width: usize) -> io::Result<()> {
    let indent = indent.min(width / 2);
    // A blank at the start is none between words.
    let start = line.len() - line.trim_start_matches(' ').len();
    let mut lines = wrap(&line[start..], width.saturating_sub(start).max(1)).into_iter();
    let Some(first) = lines.next() else { return writeln!(out) };
    writeln!(out, "{}{first}", " ".repeat(start))?;
    let rest = lines.collect::<Vec<_>>().join(" ");
    for below in wrap(&rest, width.saturating_sub(indent).max(1)) {
        writeln!(out, "{}{below}", " ".repeat(indent))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        let lines = [
            "A ferry sank on Monday, and nobody knows why it did.",
            "    says  “It was the tide and the wind.”",
            "",
            "  short",
        ];
        for width in [24, 30, 80] {
            for line in lines {
                let mut page = Vec::new();
                write_hanging(&mut page, line, 6, width).unwrap();
                let page = String::from_utf8(page).unwrap();
                assert!(page.lines().all(|line| line.chars().count() <= width), "{page}");
                let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
                assert_eq!(words(&page), words(line));
            }
        }
    }
}
