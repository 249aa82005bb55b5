//! Speech that dashes open instead of quotation marks, a line each: “— Who is there?”, “— It is me, said Lund.”

use super::pairing::names_speaker;
use crate::draft::{Draft, Part, Prose};
use crate::span::Span;

/// The dashes that open speech. A short one begins the points of a list.
const DASHES: [char; 2] = ['—', '―'];

/// What is said in lines that begin with a dash, in text order: two or more of them below each other, in which somebody asks or calls
/// or is named as the speaker. One such line alone is a signature.
pub(super) fn find(draft: &Draft) -> Vec<Span> {
    let mut spoken = Vec::new();
    let mut run: Vec<(&Prose, Span)> = Vec::new();
    for paragraph in &draft.paragraphs {
        let prose = &*paragraph.prose;
        if paragraph.part == Part::Body && prose.text().starts_with(DASHES) {
            run.extend(lines(draft, prose).into_iter().map(|line| (prose, line)));
        } else {
            spoken.extend(speech(&std::mem::take(&mut run)));
        }
    }
    spoken.extend(speech(&run));
    spoken
}

/// The lines of a paragraph that begin with a dash, each to where the next begins.
fn lines(draft: &Draft, prose: &Prose) -> Vec<Span> {
    let text = prose.text();
    let begins = |&at: &usize| {
        let blank = prose.locate(Span::new(at.saturating_sub(1), at));
        at == 0 || text[..at].ends_with(' ') && draft.text()[blank.range()].contains(['\n', '\r'])
    };
    let starts: Vec<usize> = text.match_indices(DASHES).map(|(at, _)| at).filter(begins).collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(&start, end)| Span::new(start, end)).collect()
}

fn speech(run: &[(&Prose, Span)]) -> Vec<Span> {
    let line = |(prose, line): &(&Prose, Span)| prose.text()[line.range()].trim_end().to_owned();
    let is_speech = |line: String| line.ends_with(['?', '!']) || names_speaker(&line);
    if run.len() < 2 || !run.iter().map(line).any(is_speech) {
        return Vec::new();
    }
    let said = run.iter().filter_map(|(prose, line)| {
        let words = said(&prose.text()[line.range()]);
        (!words.is_empty()).then(|| prose.locate(words.shift(line.start)))
    });
    said.collect()
}

/// What is said in a line: behind its dash, up to where it names the speaker.
fn said(line: &str) -> Span {
    let start = line.find(|c: char| c.is_alphanumeric()).unwrap_or(line.len());
    let breaks = line.match_indices([',', '—', '―', '?', '!']).map(|(at, sign)| at + sign.len());
    let named =
        breaks.filter(|&at| at > start).find(|&at| names_speaker(&format!(",{}", clause(&line[at..]))));
    Span::new(start, named.unwrap_or(line.trim_end().len()).max(start))
}

/// Words up to the next mark.
fn clause(words: &str) -> &str {
    words.split([',', '.', '—', '―', '?', '!']).next().unwrap_or_default()
}
