//! A quotation laid beside words of the notes, so that as few differ as can be.

use std::ops::Range;

use super::index::{Index, Key, Noted};
use super::words::{Heft, Word};

/// What a word that differs costs, and a little more where the quotation has it, so that more of its words match; words that stand in a gap cost less, so that a gap takes in few.
const WORD: u32 = 16;
const IN_GAP: u32 = 6;
const IN_BRACKETS: u32 = 1;
/// Nothing goes over the end of a row.
const NEVER: u32 = 1 << 24;
/// So many words may be begun and said anew.
const FALSE_START: usize = 4;

/// How a quotation lies beside the notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Alignment {
    /// The words of the notes from the first to the last that match.
    pub(super) range: Range<usize>,
    /// Where the two differ.
    pub(super) hunks: Vec<Hunk>,
    /// How many words of the quotation are there.
    pub(super) matched: usize,
    /// How many of them do not stand in any text.
    pub(super) telling: usize,
    /// Whether words of the quotation fall into what could not be heard.
    pub(super) in_gap: usize,
}

/// Words that differ, by their places on both sides; one side may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hunk {
    pub(super) quoted: Range<usize>,
    pub(super) noted: Range<usize>,
}

impl Alignment {
    /// How many words differ.
    pub(super) fn errors(&self) -> usize {
        self.hunks.iter().map(|hunk| hunk.quoted.len().max(hunk.noted.len())).sum()
    }
}

/// A step from the start of both to their ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Start,
    Match,
    /// Two words of the notes are one of the quotation.
    Joined,
    /// One is two.
    Parted,
    Changed,
    /// Only the quotation has it.
    Added,
    /// Only the notes have it.
    Dropped,
    /// A word of the quotation that may be missing in the notes, or falls into a gap.
    FreeQuoted,
    /// A word of the notes that may be missing in the quotation.
    FreeNoted,
}

/// Lays a quotation beside a stretch of the notes, of which it may be any part.
pub(super) fn align(index: &Index, quoted: &[Word], noted: &[Noted]) -> Option<Alignment> {
    let (rows, columns) = (quoted.len(), noted.len());
    let width = columns + 1;
    let keys: Vec<Key> = quoted.iter().map(|word| index.key(&word.key)).collect();
    let mut cost = vec![0_u32; (rows + 1) * width];
    let mut steps = vec![Step::Start; (rows + 1) * width];
    for i in 1..=rows {
        for j in 0..=columns {
            let (least, step) = best(index, (quoted, &keys), noted, (i, j), |i, j| cost[i * width + j]);
            cost[i * width + j] = least;
            steps[i * width + j] = step;
        }
    }
    let end = (0..=columns).min_by_key(|j| cost[rows * width + j])?;
    let mut path = Vec::new();
    let (mut i, mut j) = (rows, end);
    while i > 0 {
        let step = steps[i * width + j];
        path.push((step, i, j));
        let (back_i, back_j) = step.length();
        (i, j) = (i - back_i, j - back_j);
    }
    path.reverse();
    read(index, quoted, noted, &path)
}

impl Step {
    /// How many words it takes on both sides.
    const fn length(self) -> (usize, usize) {
        match self {
            Self::Start => (0, 0),
            Self::Match | Self::Changed => (1, 1),
            Self::Joined => (1, 2),
            Self::Parted => (2, 1),
            Self::Added | Self::FreeQuoted => (1, 0),
            Self::Dropped | Self::FreeNoted => (0, 1),
        }
    }

    const fn differs(self) -> bool {
        matches!(self, Self::Changed | Self::Added | Self::Dropped)
    }

    const fn is_match(self) -> bool {
        matches!(self, Self::Match | Self::Joined | Self::Parted)
    }
}

/// The cheapest way to one word of the quotation and one of the notes.
fn best(
    index: &Index,
    (quoted, keys): (&[Word], &[Key]),
    noted: &[Noted],
    (i, j): (usize, usize),
    cost: impl Fn(usize, usize) -> u32,
) -> (u32, Step) {
    let word = &quoted[i - 1];
    let is_behind_gap = j > 0 && noted[j - 1].heft == Heft::Gap;
    let mut ways = [(NEVER, Step::Added); 5];
    // The order decides between ways of one cost.
    if j > 0 {
        let other = &noted[j - 1];
        let is_same = word.heft != Heft::Gap && index.are_one((&word.key, keys[i - 1]), other.key);
        let wall = if other.is_break { NEVER } else { 0 };
        ways[0] = if is_same {
            (cost(i - 1, j - 1), Step::Match)
        } else {
            (cost(i - 1, j - 1) + WORD + 1 + wall, Step::Changed)
        };
        let over = match other.heft {
            Heft::Optional | Heft::Gap => (0, Step::FreeNoted),
            _ if word.heft == Heft::Gap => (IN_BRACKETS + wall, Step::FreeNoted),
            _ => (WORD + wall, Step::Dropped),
        };
        ways[3] = (cost(i, j - 1) + over.0, over.1);
        if j > 1 && index.is_joined(&word.key, noted[j - 2].key, other.key) {
            ways[1] = (cost(i - 1, j - 2), Step::Joined);
        }
        if i > 1 && index.is_parted(&quoted[i - 2].key, &word.key, other.key) {
            ways[2] = (cost(i - 2, j - 1), Step::Parted);
        }
    }
    let alone = match word.heft {
        Heft::Optional | Heft::Gap => (0, Step::FreeQuoted),
        _ if is_behind_gap => (IN_GAP, Step::FreeQuoted),
        _ => (WORD + 1, Step::Added),
    };
    ways[4] = (cost(i - 1, j) + alone.0, alone.1);
    ways.into_iter().min_by_key(|(cost, _)| *cost).unwrap_or((NEVER, Step::Added))
}

/// What a path from the start of both to their ends says.
fn read(index: &Index, quoted: &[Word], noted: &[Noted], path: &[(Step, usize, usize)]) -> Option<Alignment> {
    let is_match = |(step, ..): &&(Step, usize, usize)| step.is_match();
    let &(first_step, _, first_j) = path.iter().find(is_match)?;
    let &(_, _, last_j) = path.iter().rev().find(is_match)?;
    let mut hunks: Vec<Hunk> = Vec::new();
    let mut is_open = false;
    for &(step, i, j) in path {
        let (back_i, back_j) = step.length();
        if step.differs() {
            if !is_open {
                hunks.push(Hunk { quoted: i - back_i..i - back_i, noted: j - back_j..j - back_j });
            }
            if let Some(hunk) = hunks.last_mut() {
                (hunk.quoted.end, hunk.noted.end) = (i, j);
            }
        }
        // What may be missing closes nothing.
        is_open = step.differs() || is_open && matches!(step, Step::FreeQuoted | Step::FreeNoted);
    }
    hunks.retain(|hunk| !is_false_start(hunk, noted));
    let matches = || path.iter().filter(|(step, i, _)| step.is_match() && quoted[i - 1].heft == Heft::Said);
    let falls =
        |(step, i, _): &&(Step, usize, usize)| *step == Step::FreeQuoted && quoted[i - 1].heft == Heft::Said;
    Some(Alignment {
        range: first_j - first_step.length().1..last_j,
        matched: matches().map(|(step, ..)| step.length().0).sum(),
        telling: matches().filter(|(_, _, j)| !index.is_common(noted[j - 1].key)).count(),
        in_gap: path.iter().filter(falls).count(),
        hunks,
    })
}

/// Whether words that only the notes have are begun anew behind them: “I think that it, that this”. Which “that” is the one of the
/// quotation nothing tells.
fn is_false_start(hunk: &Hunk, noted: &[Noted]) -> bool {
    let said = |at: &usize| noted[*at].heft == Heft::Said;
    let within: Vec<usize> = hunk.noted.clone().filter(said).collect();
    let (Some(&first), Some(&last)) = (within.first(), within.last()) else { return false };
    let again = (hunk.noted.end..noted.len()).find(said);
    let before = (0..hunk.noted.start).rev().find(said);
    let is_one =
        |one: usize, other: Option<usize>| other.is_some_and(|other| noted[one].key == noted[other].key);
    hunk.quoted.is_empty() && within.len() <= FALSE_START && (is_one(first, again) || is_one(last, before))
}
