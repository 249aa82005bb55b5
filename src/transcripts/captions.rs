//! Captions: `SubRip` and `WebVTT`, as programs really write them.
//!
//! In both a cue begins with a line that has `-->` between two times. In `WebVTT` an empty line ends it, and what stands
//! between cues is no speech; in `SubRip` only the number and times of the next cue do. File order rules: times only tell where
//! something is said.

use super::clock;
use super::labels::{Label, Labels, label};
use super::markup::{Piece, pieces};
use super::passages::{About, Passages};
use super::rolling::repeated;
use super::transcript::{Hand, Transcript};

/// What is shown at a time.
#[derive(Debug)]
struct Cue<'a> {
    start: u64,
    end: u64,
    /// With their numbers, from 1.
    lines: Vec<(usize, &'a str)>,
}

/// Reads captions.
pub(super) fn read(name: &str, text: &str, is_vtt: bool) -> Transcript {
    let cues = cues(text, is_vtt);
    let labels = Labels::of(cues.iter().flat_map(|cue| cue.lines.iter().map(|(_, line)| *line)));
    let mut passages = Passages::default();
    let mut before: (Vec<String>, u64) = (Vec::new(), 0);
    let mut speaker: Option<String> = None;
    for cue in &cues {
        let lines: Vec<Vec<Piece>> = cue.lines.iter().map(|(_, line)| pieces(line)).collect();
        let plain: Vec<String> = lines.iter().map(|line| words(line)).collect();
        let kept: Vec<usize> = (0..plain.len()).filter(|&at| !plain[at].is_empty()).collect();
        let shown: Vec<String> = kept.iter().map(|&at| plain[at].clone()).collect();
        let known = repeated(&before.0, before.1, &shown, cue.start);
        // A voice holds to the end of its cue; a label until the next.
        let mut voice: Option<String> = None;
        for &at in &kept[known..] {
            for piece in &lines[at] {
                match piece {
                    Piece::Voice(name) => voice = Some(name.clone()),
                    Piece::Words(words) => {
                        let (label, rest) = label(words, &labels);
                        match label {
                            Some(Label::Named(name)) => speaker = Some(name),
                            Some(Label::Unnamed) => speaker = None,
                            None => {}
                        }
                        let speaker = voice.as_deref().or(speaker.as_deref());
                        let line = Some(cue.lines[at].0);
                        passages.add(rest, About { speaker, start: Some(cue.start), line });
                    }
                }
            }
        }
        before = (shown, cue.end);
    }
    let is_machine =
        text.contains("><c>") || text.lines().take(8).any(|line| line.starts_with("Kind: captions"));
    passages.transcript(name, if is_machine { Hand::Machine } else { Hand::Person })
}

/// The words of a line, as lines compare. Music is none.
fn words(line: &[Piece]) -> String {
    let words = line.iter().filter_map(|piece| match piece {
        Piece::Words(words) => Some(words.as_str()),
        Piece::Voice(_) => None,
    });
    let words: String = words.collect();
    let words = words.trim();
    if words.starts_with(['♪', '♫']) { String::new() } else { words.to_owned() }
}

fn cues(text: &str, is_vtt: bool) -> Vec<Cue<'_>> {
    let lines: Vec<&str> = text.split('\n').map(|line| line.trim_end_matches('\r')).collect();
    let times: Vec<(usize, u64, u64)> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| times(line).map(|(start, end)| (at, start, end)))
        .collect();
    let mut cues = Vec::with_capacity(times.len());
    for (i, &(at, start, end)) in times.iter().enumerate() {
        let next = times.get(i + 1).map_or(lines.len(), |(next, ..)| *next);
        let stop = if is_vtt {
            (at + 1..next).find(|&line| lines[line].is_empty()).unwrap_or(next)
        } else {
            let is_counter = next < lines.len() && next > at + 1 && is_number(lines[next - 1]);
            next - usize::from(is_counter)
        };
        let of_cue = (at + 1..stop).filter(|&line| !lines[line].trim().is_empty());
        cues.push(Cue { start, end, lines: of_cue.map(|line| (line + 1, lines[line])).collect() });
    }
    cues
}

fn is_number(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit())
}

/// The two times of a line that begins a cue. What follows them are settings of players.
fn times(line: &str) -> Option<(u64, u64)> {
    let (start, rest) = line.split_once("-->")?;
    let start = clock::time(start)?;
    let (end, _) = clock::leading(rest.trim_start())?;
    Some((start, end))
}
