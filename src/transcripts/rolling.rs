//! Rolling captions: a cue repeats the lines of the one before, and adds one.

/// A cue that begins so many milliseconds after the one before still touches it.
const NEAR: u64 = 60;

/// How many of the first lines of a cue are the last ones of the cue before that it touches.
pub(super) fn repeated(before: &[String], end_before: u64, lines: &[String], start: u64) -> usize {
    if start > end_before + NEAR {
        return 0;
    }
    let most = before.len().min(lines.len());
    (1..=most).rev().find(|&count| before[before.len() - count..] == lines[..count]).unwrap_or(0)
}
