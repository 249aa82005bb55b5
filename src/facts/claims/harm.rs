//! The words for harm to people.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::english::lists;
use crate::english::{Token, Upos};
use crate::facts::attributions::cues::inflected;

/// What happened to the people that a toll counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Harm {
    /// They are dead.
    Killed,
    /// They are injured.
    Hurt,
    /// They cannot be found.
    Missing,
    /// They are held.
    Arrested,
    /// They had to leave.
    Displaced,
}

/// How a word takes those counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Frame {
    /// “killed 14”
    Act,
    /// “14 died”
    Event,
    /// “14 dead”
    State,
    /// “14 deaths”
    Noun,
}

/// What a word says happened, and how it takes whom.
pub(super) fn word(token: &Token) -> Option<(Harm, Frame)> {
    let frames: &[Frame] = match token.upos {
        Upos::Verb => &[Frame::Act, Frame::Event, Frame::State],
        Upos::Adj => &[Frame::State],
        Upos::Noun => &[Frame::Noun, Frame::State],
        _ => &[],
    };
    let known = WORDS.get(token.lower.as_str())?;
    frames.iter().find_map(|frame| known.iter().copied().find(|(_, takes)| takes == frame))
}

/// Every word of harm, with what it says and how it takes whom: “dead” is a state and a noun.
static WORDS: LazyLock<FxHashMap<String, Vec<(Harm, Frame)>>> = LazyLock::new(|| {
    let mut words: FxHashMap<String, Vec<(Harm, Frame)>> = FxHashMap::default();
    let mut section = (Harm::Killed, Frame::Act);
    for line in lists::lines(include_str!("data/casualties.txt")) {
        if let Some(heading) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = self::section(heading);
        } else if let Some(base) = line.split(' ').next().filter(|base| !base.is_empty()) {
            let (harm, frame) = section;
            let forms = match frame {
                Frame::Act | Frame::Event => inflected(base),
                // A noun’s plural is spelled as a verb’s third person is.
                Frame::Noun => inflected(base).into_iter().take(1).collect(),
                Frame::State => Vec::new(),
            };
            for form in line.split(' ').map(str::to_owned).chain(forms) {
                let senses = words.entry(form).or_default();
                senses.retain(|(_, takes)| *takes != frame);
                senses.push((harm, frame));
            }
        }
    }
    words
});

fn section(heading: &str) -> (Harm, Frame) {
    let (harm, frame) = heading.split_once(": ").expect("a heading has a frame");
    let harm = match harm {
        "killed" => Harm::Killed,
        "hurt" => Harm::Hurt,
        "missing" => Harm::Missing,
        "arrested" => Harm::Arrested,
        _ => Harm::Displaced,
    };
    let frame = match frame {
        "act" => Frame::Act,
        "event" => Frame::Event,
        "state" => Frame::State,
        _ => Frame::Noun,
    };
    (harm, frame)
}
