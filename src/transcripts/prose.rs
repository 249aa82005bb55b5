//! Notes in plain text and Markdown, from the source line by line: a renderer takes `[Ruiz]: Never.` for the address of a
//! link, and counts `2004.` at a line’s start as it likes.

use super::clock;
use super::labels::{Label, Labels, timed_label};
use super::passages::{About, Passages};
use super::transcript::{Hand, Transcript};

/// So many lines that begin with a time show that times stand there.
const TIMED: usize = 3;

/// Reads notes that are text.
pub(super) fn read(name: &str, text: &str, is_markdown: bool) -> Transcript {
    let source = if is_markdown { without_comments(text) } else { text.to_owned() };
    let lines: Vec<&str> = source.split('\n').map(|line| line.trim_end_matches('\r')).collect();
    let first = if is_markdown { behind_front_matter(&lines) } else { 0 };
    let is_timed = lines.iter().filter(|line| clock::leading(line.trim_start()).is_some()).count() >= TIMED;
    let untimed: Vec<(Option<u64>, &str)> = lines.iter().map(|line| without_time(line, is_timed)).collect();
    let labels = Labels::of(untimed.iter().map(|(_, line)| *line));
    let mut passages = Passages::default();
    let (mut speaker, mut start): (Option<String>, Option<u64>) = (None, None);
    for (at, (time, line)) in untimed.iter().enumerate().skip(first) {
        if line.trim().is_empty() && time.is_none() {
            // What follows without a label may be the reporter’s own.
            if !ends_in_label(lines[at.saturating_sub(1)], &labels) {
                speaker = None;
            }
            continue;
        }
        start = time.or(start);
        if is_markdown && is_address(line) {
            continue;
        }
        let (label, time, said) = timed_label(line, &labels);
        match label {
            Some(Label::Named(name)) => speaker = Some(name),
            Some(Label::Unnamed) => speaker = None,
            None => {}
        }
        start = time.or(start);
        let said = if is_markdown { without_targets(said) } else { said.to_owned() };
        passages.add(&said, About { speaker: speaker.as_deref(), start, line: Some(at + 1) });
    }
    passages.transcript(name, Hand::Person)
}

/// Whether a line is a label with nothing behind it.
fn ends_in_label(line: &str, labels: &Labels) -> bool {
    matches!(timed_label(line, labels), (Some(Label::Named(_)), _, rest) if rest.trim().is_empty())
}

/// The time that a line begins with, in brackets or where lines do, and what follows it.
fn without_time(line: &str, is_timed: bool) -> (Option<u64>, &str) {
    let bare = line.trim_start();
    let bracketed = bare.strip_prefix(['[', '(']).and_then(|inside| {
        let (time, rest) = clock::leading(inside)?;
        Some((Some(time), rest.strip_prefix([']', ')'])?))
    });
    let plain = || {
        let (time, rest) = clock::leading(bare).filter(|_| is_timed)?;
        Some((Some(time), rest.trim_start_matches([' ', '\t', '-', '–', '—', ':', '|'])))
    };
    bracketed.or_else(plain).unwrap_or((None, line))
}

/// `[1]: https://example.org`: the address of a link. Without scheme, slash or point within, somebody says it.
fn is_address(line: &str) -> bool {
    let definition = line.trim_start().strip_prefix('[').and_then(|rest| rest.split_once("]:"));
    definition.is_some_and(|(_, target)| {
        let target = target.trim();
        let first = target.split_whitespace().next().unwrap_or_default();
        first.contains("://")
            || first.starts_with('/')
            || first.trim_end_matches('.').contains('.') && !target.contains(' ')
    })
}

/// A line without the targets of its links.
fn without_targets(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find("](") {
        let Some(end) = rest[at..].find(')') else { break };
        plain.push_str(&rest[..at].replacen('[', "", 1));
        rest = &rest[at + end + 1..];
    }
    plain.push_str(rest);
    plain
}

/// Markdown without its comments; its lines stay.
fn without_comments(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("<!--") {
        let Some(end) = rest[at..].find("-->") else { break };
        plain.push_str(&rest[..at]);
        plain.extend(rest[at..at + end].chars().filter(|c| *c == '\n'));
        rest = &rest[at + end + 3..];
    }
    plain.push_str(rest);
    plain
}

/// The first line that is no front matter.
fn behind_front_matter(lines: &[&str]) -> usize {
    let is_fence = |line: &&str| line.trim_end() == "---";
    if !lines.first().is_some_and(is_fence) {
        return 0;
    }
    lines[1..].iter().position(|line| line.trim_end() == "---").map_or(0, |end| end + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passages(text: &str) -> Vec<String> {
        let read = read("a.md", text, true);
        let shown = read.passages.iter().map(|passage| {
            let words = &read.text[passage.span.range()];
            let time = passage.start.map(clock::shown).unwrap_or_default();
            format!(
                "{} {} {time}|{words}",
                passage.line.unwrap_or(0),
                passage.speaker.as_deref().unwrap_or("-")
            )
        });
        shown.collect()
    }

    #[test]
    fn markdown_is_read_from_the_source() {
        assert_eq!(
            passages(
                "[Reporter]: Who paid?\n\n[Diaz]: Never.\n\n2004. We closed.\n\n[1]: https://example.org\n"
            ),
            ["1 Reporter |Who paid?", "3 Diaz |Never.", "5 - |2004. We closed."]
        );
        assert_eq!(
            passages(
                "---\ntitle: x\n---\n<!-- not\nsaid -->\n[00:14] **Ruiz:** We [won](https://a.b).\nAll of it.\n"
            ),
            ["6 Ruiz 00:14|We won.", "7 Ruiz 00:14|All of it."]
        );
        assert_eq!(
            passages("Ana Ruiz  0:14\nWe won.\n\nBo Lund  0:20\n\nNo.\n"),
            ["2 Ana Ruiz 00:14|We won.", "6 Bo Lund 00:20|No."]
        );
        assert_eq!(
            passages("0:01 We won.\n0:05 They lost.\n0:09 At 5:30 we left.\n"),
            ["1 - 00:01|We won.", "2 - 00:05|They lost.", "3 - 00:09|At 5:30 we left."]
        );
    }
}
