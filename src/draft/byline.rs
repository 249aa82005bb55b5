//! Bylines: “By Ann Cole”, “By ANN COLE and Tom Hart”, “Ann Cole, Associated Press”.

use super::{dates, patterns};
use crate::english::lexicon::names::PARTICLES;
use crate::english::lists;
use crate::span::Span;

/// A longer line is a sentence.
const LONGEST: usize = 140;

lists::phrases! {
    "data/bylines.txt":
    /// Words before a credit.
    CREDITS = "credit";
}

/// The names of a line that is a byline, or nothing where it is none.
pub(super) fn read(line: &str) -> Vec<Span> {
    if line.len() > LONGEST || line.ends_with(['!', '?', '…']) {
        return Vec::new();
    }
    let credit = CREDITS.iter().find_map(|credit| {
        let rest = line.strip_prefix(credit)?;
        rest.starts_with([' ', ':', '\u{a0}'])
            .then(|| line.len() - rest.trim_start_matches([' ', ':', '\u{a0}']).len())
    });
    match credit {
        Some(start) => credited(line, start),
        None => with_outlet(line).into_iter().collect(),
    }
}

/// Names behind “By”, then nothing, or an outlet, a post or a place after a comma or a bar.
fn credited(line: &str, start: usize) -> Vec<Span> {
    let mut names = Vec::new();
    let mut at = start;
    loop {
        let Some(name) = name_at(line, at) else { return Vec::new() };
        names.push(name);
        let rest = &line[name.end..];
        let Some(joint) = [" and ", " AND ", " & ", ", and ", ", "]
            .into_iter()
            .find(|joint| rest.starts_with(joint) && name_at(line, name.end + joint.len()).is_some())
        else {
            let is_whole = rest.is_empty()
                || [
                    ",", " |", " for ", " in ", " of ", " •", " ·", " –", " —", " -", "\n", "/", " /", ";",
                    " @",
                ]
                .iter()
                .any(|mark| rest.starts_with(mark));
            return if is_whole && !rest.ends_with('.') { names } else { Vec::new() };
        };
        at = name.end + joint.len();
    }
}

/// “Ann Cole, Associated Press”: a name, a comma, an outlet or a post, and nothing else.
fn with_outlet(line: &str) -> Option<Span> {
    let name = name_at(line, 0)?;
    let rest = line[name.end..].strip_prefix([',', '|']).or_else(|| line[name.end..].strip_prefix(" |"))?;
    let mut words = rest.split_whitespace();
    let is_short = words.clone().count() <= 5 && !rest.contains([',', ';', ':']) && !rest.ends_with('.');
    (is_short && words.any(patterns::is_outlet_word)).then_some(name)
}

/// The personal name that stands at a place: two to four words with capitals, particles and initials.
pub(super) fn name_at(line: &str, at: usize) -> Option<Span> {
    let (mut end, mut capitals, mut count) = (at, 0, 0);
    let mut next = at;
    for word in line.get(at..)?.split_inclusive(' ') {
        let bare = word.trim_end_matches([' ', ',', ';', '|']);
        // “Of” joins an outlet or a place to a name here: “By Ann Cole of the Harbor Post”.
        let is_particle = PARTICLES.contains(bare) && bare != "of";
        if is_particle && count > 0 {
            count += 1;
        } else if is_name_word(bare) {
            (capitals, count) = (capitals + 1, count + 1);
            end = next + bare.len();
        } else {
            break;
        }
        next += word.len();
        if bare.len() < word.trim_end().len() {
            break;
        }
    }
    (2..=4).contains(&capitals).then_some(Span::new(at, end)).filter(|_| count <= 6)
}

/// Whether a text is one personal name and nothing else.
pub(super) fn is_name(text: &str) -> bool {
    name_at(text, 0).is_some_and(|name| name.end == text.len())
}

fn is_name_word(word: &str) -> bool {
    let mut letters = word.chars();
    let is_initial = word.len() <= 4 && word.ends_with('.');
    letters.next().is_some_and(char::is_uppercase)
        && letters.all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’' | '.'))
        && (is_initial || !word.ends_with('.'))
        && word != "AND"
        && !patterns::is_outlet_word(word)
        && !dates::is_calendar_word(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(line: &str) -> Vec<&str> {
        read(line).into_iter().map(|span| &line[span.range()]).collect()
    }

    #[test]
    fn bylines_name_their_reporters() {
        assert_eq!(names("By Rosa Vidal"), ["Rosa Vidal"]);
        assert_eq!(names("By ROSA VIDAL and Otto Lind"), ["ROSA VIDAL", "Otto Lind"]);
        assert_eq!(
            names("By Rosa Vidal, Otto Lind and J. P. van der Meer"),
            ["Rosa Vidal", "Otto Lind", "J. P. van der Meer"]
        );
        assert_eq!(names("By Marit ten Holt and Omar ibn Rashid"), ["Marit ten Holt", "Omar ibn Rashid"]);
        assert_eq!(names("By Rosa Vidal of Westhaven"), ["Rosa Vidal"]);
        assert_eq!(names("By Rosa Vidal, Harbour Gazette"), ["Rosa Vidal"]);
        assert_eq!(names("By Rosa Vidal in Quito"), ["Rosa Vidal"]);
        assert_eq!(names("Rosa Vidal, Associated Press"), ["Rosa Vidal"]);
        assert_eq!(names("Analysis by María José Núñez, arts correspondent"), ["María José Núñez"]);
    }

    #[test]
    fn other_lines_with_names_are_none() {
        for line in [
            "By Monday",
            "By Friday Morning the road was open",
            "By Rosa Vidal's account the door was open.",
            "Rosa Vidal, 45, was hurt.",
            "Rosa Vidal, mayor of Hull",
            "Rosa Vidal",
            "By the time they came",
            "",
        ] {
            assert_eq!(names(line), [""; 0], "{line}");
        }
    }
}
