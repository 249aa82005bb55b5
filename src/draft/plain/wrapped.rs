//! Hard-wrapped copy: which lines make one paragraph.

use crate::draft::{looks, patterns};
use crate::english;
use crate::span::Span;

/// Wire copy is set to 60 to 80 characters; a terminal or a mail program to at most this.
const WIDEST: usize = 100;

/// How much shorter than the widest a line may be, before its end is the end of a paragraph.
const RAGGED: usize = 15;

/// Wrapped copy is not narrower: what is, are lines of their own.
const NARROWEST: usize = 30;

/// Whether the lines of a text are pieces of paragraphs: few are long, and often the next one begins in the
/// middle of a sentence, or all are as full as they can be.
pub(super) fn is_wrapped(text: &str, lines: &[Span]) -> bool {
    let (mut count, mut long, mut pairs, mut running) = (0, 0, 0, 0);
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_empty()) {
        count += 1;
        // A headline or an address may be as long as it likes.
        long += usize::from(is_wide(text, *line) && !is_alone(lines, index));
        if let Some(next) = lines.get(index + 1).filter(|next| !next.is_empty()) {
            pairs += 1;
            running += usize::from(runs_on(&text[line.range()], &text[next.range()]));
        }
    }
    long * 20 <= count && (running > 0 && running * 4 >= pairs || are_full(text, lines))
}

/// Whether all lines that others follow are as full as they can be, or end with a sentence, and some break in the middle of
/// one. A list, a verse or an address has short lines among the long ones, and does not end as a sentence does.
fn are_full(text: &str, lines: &[Span]) -> bool {
    let words = |line: &Span| &text[line.range()];
    let widest = widths(text, lines).max().unwrap_or(0);
    if widest < NARROWEST {
        return false;
    }
    let mut broken = 0;
    for block in lines.split(|line| line.is_empty()).filter(|block| block.len() > 1) {
        if !block.last().is_some_and(|last| looks::is_sentence(words(last))) {
            return false;
        }
        if (0..block.len()).any(|index| is_item(text, block, index, widest)) {
            return false;
        }
        for pair in block.windows(2) {
            let (line, next) = (words(&pair[0]), words(&pair[1]));
            let goes_on = runs_on(line, next);
            if goes_on || looks::is_sentence(line) {
                broken += usize::from(goes_on);
                continue;
            }
            // A title above its text is no more than a sentence that another one begins behind.
            if !is_full(text, pair[0], next, widest) || begins_sentence(next) {
                return false;
            }
            broken += 1;
        }
    }
    broken > 0
}

/// How wide the lines are that tell to what width the copy is set: a headline or an address above or below a few of them may
/// be wider.
fn widths(text: &str, lines: &[Span]) -> impl Iterator<Item = usize> {
    /// So few lines tell nothing by themselves.
    const FEW: usize = 4;
    let is_one_of_several = |index: &usize| !lines[*index].is_empty() && !is_alone(lines, *index);
    let several = (0..lines.len()).filter(is_one_of_several).count() >= FEW;
    (0..lines.len())
        .filter(move |index| !several || is_one_of_several(index))
        .map(|index| width(text, lines[index]))
}

/// Whether a line stands between two blank ones.
fn is_alone(lines: &[Span], index: usize) -> bool {
    let is_blank = |index: usize| lines.get(index).is_none_or(|line| line.is_empty());
    index.checked_sub(1).is_none_or(is_blank) && is_blank(index + 1)
}

/// Whether the next line’s first word would not have fitted.
fn is_full(text: &str, line: Span, next: &str, widest: usize) -> bool {
    let first = next.split_whitespace().next().map_or(0, |word| word.chars().count());
    width(text, line) + 1 + first > widest
}

/// Words that have a capital in a sentence, too: the month, the given name.
const NAMES: [&str; 2] = ["may", "will"];

/// Whether a line begins with a word that has a capital only where a sentence begins.
fn begins_sentence(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or_default();
    let lower = first.trim_end_matches(['.', ',']).to_lowercase();
    first.starts_with(char::is_uppercase) && patterns::is_open_word(&lower) && !NAMES.contains(&&*lower)
}

/// The paragraphs of hard-wrapped copy.
pub(super) fn paragraphs(text: &str, lines: &[Span]) -> Vec<Span> {
    let width = widths(text, lines).filter(|width| *width <= WIDEST).max().unwrap_or(0);
    let margin =
        lines.iter().filter(|line| !line.is_empty()).map(|line| indent(text, *line)).min().unwrap_or(0);
    let mut paragraphs: Vec<Span> = Vec::new();
    let mut before: Option<Span> = None;
    for (index, &line) in lines.iter().enumerate() {
        let joins = before.is_some_and(|before| {
            !line.is_empty()
                && !is_item(text, lines, index, width)
                && indent(text, line) <= margin.max(hanging(text, before))
                && !ends_paragraph(text, before, line, width)
        });
        match paragraphs.last_mut() {
            Some(paragraph) if joins => paragraph.end = line.end,
            _ if !line.is_empty() => paragraphs.push(line),
            _ => {}
        }
        before = (!line.is_empty()).then_some(line);
    }
    paragraphs
}

/// Whether a line is an item of a list, and its bullet no dash in the middle of a sentence: “… the law⏎- if it is one - …”.
fn is_item(text: &str, lines: &[Span], index: usize, widest: usize) -> bool {
    let words = |index: usize| lines.get(index).map_or("", |line| &text[line.range()]);
    let (line, before) = (words(index), index.checked_sub(1).map_or("", words));
    let length = bullet(line);
    let is_dash = line.starts_with(['-', '–'])
        && line[length..].starts_with(char::is_lowercase)
        && !before.is_empty()
        && !before.ends_with(['.', '!', '?', ':'])
        && is_full(text, lines[index - 1], line, widest);
    // Items stand together.
    let is_alone = bullet(before) == 0 && bullet(words(index + 1)) == 0;
    length > 0 && !(is_dash && is_alone) || opens_note(line)
}

/// Whether a line begins with the mark of a note or of a comment, as its text does: “[1] The ministry”, “[a]Ask legal”.
fn opens_note(line: &str) -> bool {
    let Some((mark, behind)) = line.strip_prefix('[').and_then(|rest| rest.split_once(']')) else {
        return false;
    };
    let is_figure = mark.chars().all(|letter| letter.is_ascii_digit());
    // “[it] was” is a word put into a quotation: behind a comment’s letter its text begins at once, or like a sentence.
    let is_letter = mark.len() <= 2
        && mark.chars().all(|letter| letter.is_ascii_lowercase())
        && !behind.trim_start().is_empty()
        && !(behind.starts_with(' ') && behind.trim_start().starts_with(char::is_lowercase));
    (1..=3).contains(&mark.len()) && (is_figure || is_letter)
}

/// The bytes of a bullet and the white space behind it, at the start of a line.
pub(super) fn bullet(words: &str) -> usize {
    let rest = words.strip_prefix(['-', '•', '*', '‣', '◦', '·', '●', '▪', '–']);
    rest.filter(|rest| rest.starts_with([' ', '\t', '\u{a0}']))
        .map_or(0, |rest| words.len() - rest.trim_start().len())
}

/// A line stands on its own where the next word would have fitted, unless the sentence plainly goes on.
fn ends_paragraph(text: &str, line: Span, next: Span, widest: usize) -> bool {
    let (words, next) = (&text[line.range()], &text[next.range()]);
    !is_full(text, line, next, widest.saturating_sub(RAGGED)) && !runs_on(words, next)
}

/// Whether a sentence plainly goes on from one line to the next.
fn runs_on(line: &str, next: &str) -> bool {
    let last = line.split_whitespace().next_back().unwrap_or_default();
    if bullet(line) > 0 {
        return false;
    }
    if line.ends_with(['.', '!', '?', ':']) {
        // “Ms.⏎Lindell”, “Nov.⏎4”; but “No.⏎The mayor”.
        return english::is_followed(last)
            && (last != "No." || next.starts_with(|c: char| c.is_ascii_digit()));
    }
    next.starts_with(char::is_lowercase) || patterns::is_open_word(last)
}

/// Whether the end of a line parts a word with a hyphen: “two-⏎thirds”, but “two-⏎and three-year-olds” are two words.
pub(super) fn parts_word(line: &str, next: &str) -> bool {
    let first = next.split_whitespace().next().unwrap_or_default();
    line.strip_suffix('-').is_some_and(|word| word.ends_with(char::is_alphanumeric))
        && first.starts_with(char::is_alphanumeric)
        && !["and", "or", "nor", "to", "but", "versus"].contains(&first)
}

/// Where the second line of a bullet may begin.
fn hanging(text: &str, line: Span) -> usize {
    let bullet = bullet(&text[line.range()]);
    if bullet == 0 { 0 } else { indent(text, line) + bullet + 2 }
}

/// Width in characters, from the first word on.
fn width(text: &str, line: Span) -> usize {
    text[line.range()].chars().count()
}

/// Whether a line is wider than wrapped copy; it need not be counted to the end.
fn is_wide(text: &str, line: Span) -> bool {
    line.len() > WIDEST && text[line.range()].chars().nth(WIDEST).is_some()
}

/// White space before a line's first word, a tab as wide as a paragraph's indent.
fn indent(text: &str, line: Span) -> usize {
    text[..line.start]
        .bytes()
        .rev()
        .take_while(|byte| matches!(byte, b' ' | b'\t'))
        .map(|byte| if byte == b'\t' { 4 } else { 1 })
        .sum()
}
