//! The words of a text as they compare, and where they stand in it.

use super::numbers::{Number, number_at, ordinal, year};
use super::spellings::{FILLERS, GAPS, PASSING, SOUNDS, keys};
use super::tokens::{Kind, Token, tokens};
use crate::span::Span;

/// A word of notes or of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// As it compares.
    pub(super) key: String,
    /// Where it stands.
    pub(super) span: Span,
    pub(super) heft: Heft,
}

/// What hangs on a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heft {
    /// It is said.
    Said,
    /// It may be missing on the other side: “um”, a word said twice, one in brackets.
    Optional,
    /// Any words may stand here: what could not be heard, what the reporter has put in.
    Gap,
    /// Words are left out of the quotation here.
    Cut,
}

/// Whose text it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Notes,
    Quotation,
}

/// So many words in square brackets of notes are a remark; more are text.
const REMARK: usize = 6;

/// The words of a text.
pub(super) fn words(text: &str, side: Side) -> Vec<Word> {
    let tokens = tokens(text);
    let mut words: Vec<Word> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        at += match tokens[at].kind {
            Kind::Opens { touches } => bracket(&tokens, at, touches, side, &mut words),
            Kind::Ellipsis if side == Side::Quotation => {
                words.push(Word { key: String::new(), span: tokens[at].span, heft: Heft::Cut });
                1
            }
            _ => take(&tokens, at, Heft::Said, &mut words),
        };
    }
    lighten(&mut words);
    words
}

/// Takes in what stands in brackets; how many pieces that were.
fn bracket(tokens: &[Token<'_>], at: usize, touches: bool, side: Side, words: &mut Vec<Word>) -> usize {
    let opening = tokens[at].text;
    let is_round = opening == "(";
    let end = tokens[at..].iter().position(|it| matches!(it.kind, Kind::Closes { .. })).map(|end| at + end);
    let Some(end) = end else { return 1 };
    let within = &tokens[at + 1..end];
    let touches_behind = matches!(tokens[end].kind, Kind::Closes { touches: true });
    let said: Vec<String> =
        within.iter().filter(|it| it.kind == Kind::Word).map(|it| it.text.to_lowercase()).collect();
    let span = Span::new(tokens[at].span.start, tokens[end].span.end);
    let is_any = |set: &rustc_hash::FxHashSet<&str>| said.iter().any(|word| set.contains(word.as_str()));
    match side {
        // “[W]e”: the letter is all that was changed.
        Side::Quotation if touches_behind && said.len() == 1 && said[0].chars().count() == 1 => {
            if let Some(next) = tokens.get(end + 1).filter(|it| it.kind == Kind::Word) {
                let whole = format!("{}{}", said[0], next.text);
                let span = Span::new(span.start, next.span.end);
                words.extend(keys(&whole).into_iter().map(|key| Word { key, span, heft: Heft::Said }));
                return end + 2 - at;
            }
            1
        }
        Side::Quotation if is_round => 1,
        Side::Quotation => {
            // “want[ed]”: the word itself was changed, too.
            let changed = if touches { words.pop() } else { None };
            let start = changed.map_or(span.start, |word| word.span.start);
            words.push(Word { key: String::new(), span: Span::new(start, span.end), heft: Heft::Gap });
            end + 1 - at
        }
        Side::Notes if is_any(&GAPS) && said.len() <= REMARK => {
            words.push(Word { key: String::new(), span, heft: Heft::Gap });
            end + 1 - at
        }
        Side::Notes if is_round && !is_any(&SOUNDS) || said.len() > REMARK => 1,
        Side::Notes => {
            let mut inside = 0;
            while inside < within.len() {
                inside += take(within, inside, Heft::Optional, words);
            }
            end + 1 - at
        }
    }
}

/// Takes in the word or number that begins at a piece; how many pieces it takes.
fn take(tokens: &[Token<'_>], at: usize, heft: Heft, words: &mut Vec<Word>) -> usize {
    let token = tokens[at];
    let mut push = |key: String, span: Span, heft: Heft| words.push(Word { key, span, heft });
    match token.kind {
        Kind::Currency => {
            let name = match token.text {
                "$" => "dollar",
                "£" => "pound",
                _ => "euro",
            };
            let number = tokens.get(at + 1).and_then(|_| number_at(tokens, at + 1));
            if let Some(number) = number {
                let last = tokens[at + number.length].span;
                let span = Span::new(token.span.start, last.end);
                push(key_of(number.value), span, heft);
                push(name.to_owned(), span, heft);
            }
            1 + number.map_or(0, |number| number.length)
        }
        Kind::Percent => {
            push("percent".to_owned(), token.span, heft);
            1
        }
        Kind::Stroke => {
            push("to".to_owned(), token.span, Heft::Optional);
            1
        }
        Kind::Word => match number_at(tokens, at) {
            Some(number) => numbered(tokens, at, number, heft, words),
            None => worded(tokens, at, heft, words),
        },
        Kind::Ellipsis | Kind::Opens { .. } | Kind::Closes { .. } => 1,
    }
}

fn numbered(tokens: &[Token<'_>], at: usize, number: Number, heft: Heft, words: &mut Vec<Word>) -> usize {
    let next = at + number.length;
    let span = |end: usize| Span::new(tokens[at].span.start, tokens[end - 1].span.end);
    let second = tokens.get(next).and_then(|_| number_at(tokens, next));
    if let Some((second, year)) = second.and_then(|second| Some((second, year(number, second)?))) {
        let end = next + second.length;
        words.push(Word { key: key_of(year), span: span(end), heft });
        return end - at;
    }
    // “5.30 pm” is a time of day.
    let is_hour = tokens.get(next).is_some_and(|it| matches!(keys(it.text).concat().as_str(), "am" | "pm"));
    let parts = tokens[at].text.split_once('.').filter(|_| is_hour && number.length == 1);
    match parts {
        Some((hour, minutes)) => {
            for part in [hour, minutes] {
                words.push(Word { key: key_of(part.parse().unwrap_or_default()), span: span(next), heft });
            }
        }
        None => words.push(Word { key: key_of(number.value), span: span(next), heft }),
    }
    number.length
}

fn worded(tokens: &[Token<'_>], at: usize, heft: Heft, words: &mut Vec<Word>) -> usize {
    let token = tokens[at];
    let is_next = |word: &str| tokens.get(at + 1).is_some_and(|it| it.text.eq_ignore_ascii_case(word));
    if token.text.eq_ignore_ascii_case("per") && is_next("cent") {
        let span = Span::new(token.span.start, tokens[at + 1].span.end);
        words.push(Word { key: "percent".to_owned(), span, heft });
        return 2;
    }
    let mut keys = keys(token.text);
    if let Some(which) = ordinal(&keys[0]) {
        keys[0] = format!("#{which}th");
    }
    if matches!(keys[0].as_str(), "dollars" | "pounds" | "euros") {
        keys[0].pop();
    }
    words.extend(keys.into_iter().map(|key| Word { key, span: token.span, heft }));
    1
}

/// A number as it compares.
fn key_of(value: f64) -> String {
    format!("#{}", (value * 1e6).round() / 1e6)
}

/// Marks what may be missing on the other side: fillers, what is said in passing, and words said again at once.
fn lighten(words: &mut [Word]) {
    /// So many words may be said again.
    const LONGEST: usize = 4;
    for at in 0..words.len() {
        let is_passing = |phrase: &&str| {
            let mut parts = phrase.split(' ').enumerate();
            parts.all(|(i, part)| words.get(at + i).is_some_and(|word| word.key == part))
        };
        if words[at].heft == Heft::Said && FILLERS.contains(words[at].key.as_str()) {
            words[at].heft = Heft::Optional;
        } else if PASSING.iter().any(is_passing) {
            for word in &mut words[at..at + 2] {
                word.heft = Heft::Optional;
            }
        }
    }
    let said: Vec<usize> = (0..words.len()).filter(|&at| words[at].heft != Heft::Optional).collect();
    let mut at = 0;
    while at < said.len() {
        let is_again = |length: &usize| {
            at >= *length
                && at + length <= said.len()
                && (0..*length).all(|i| {
                    let (one, other) = (&words[said[at - length + i]], &words[said[at + i]]);
                    one.heft == Heft::Said && other.heft == Heft::Said && one.key == other.key
                })
        };
        // The longest first: “we are, we are” is no “we” and “are”.
        match (1..=LONGEST).rev().find(is_again) {
            Some(length) => {
                for &again in &said[at..at + length] {
                    words[again].heft = Heft::Optional;
                }
                at += length;
            }
            None => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, side: Side) -> String {
        let words = words(text, side);
        let shown = words.iter().map(|word| match word.heft {
            Heft::Said => word.key.clone(),
            Heft::Optional => format!("({})", word.key),
            Heft::Gap => "_".to_owned(),
            Heft::Cut => "/".to_owned(),
        });
        shown.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_of_notes() {
        for (text, read) in [
            ("We, uh, [inaudible] the {laughs} budget.", "we (uh) _ the (laughs) budget"),
            ("It’s $4.2 million, you know — 5%.", "it 's #4200000 dollar (you) (know) #5 percent"),
            ("4.2 million dollars, five per cent", "#4200000 dollar #5 percent"),
            ("I, I don’t, we are, we are late", "i (i) do not we are (we) (are) late"),
            ("at 5.30 pm in twenty twenty-seven", "at #5 #30 pm in #2027"),
            ("(by phone) It was (laughs) 6-3", "by phone it was (laughs) #6 (to) #3"),
            ("the 3rd Third", "the #3th (#3th)"),
        ] {
            assert_eq!(shown(text, Side::Notes), read, "{text}");
        }
    }

    #[test]
    fn words_of_a_quotation() {
        for (text, read) in [
            ("[W]e cut … the [city] budget", "we cut / the _ budget"),
            ("They want[ed] it ... now [sic]", "they _ it / now _"),
        ] {
            assert_eq!(shown(text, Side::Quotation), read, "{text}");
        }
    }
}
