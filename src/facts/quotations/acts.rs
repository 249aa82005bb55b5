//! What display copy says that somebody does with words: “Mayor apologizes”, and by which words it is done.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::english::grammar::{is_nominal, is_verb, own_subject};
use crate::english::lists;
use crate::facts::{EntityId, Facts, Place, Placed, SentenceId};

/// Words by which something is done, and words that only come near to it, in dictionary form.
#[derive(Debug)]
struct Words {
    does: FxHashSet<&'static str>,
    falls_short: FxHashSet<&'static str>,
}

static ACTS: LazyLock<FxHashMap<&'static str, Words>> = LazyLock::new(|| {
    let mut acts = FxHashMap::default();
    for line in lists::lines_of(include_str!("data/acts.txt"), "acts") {
        let mut parts = line.split('|').map(str::split_whitespace);
        if let (Some(verbs), Some(does), Some(short)) = (parts.next(), parts.next(), parts.next()) {
            for verb in verbs {
                let words = Words { does: does.clone().collect(), falls_short: short.clone().collect() };
                acts.insert(verb, words);
            }
        }
    }
    acts
});

/// Somebody is said to do something with words.
#[derive(Clone, Debug)]
pub(crate) struct Act {
    /// Who.
    pub(crate) source: Place,
    /// Who that is, where the draft has a name.
    pub(crate) entity: Option<EntityId>,
    /// The verb.
    pub(crate) verb: Place,
    lemma: String,
}

impl Act {
    /// Whether a word, in dictionary form, does it.
    pub(crate) fn is_done_by(&self, word: &str) -> bool {
        ACTS.get(self.lemma.as_str()).is_some_and(|words| words.does.contains(word))
    }

    /// Whether a word, in dictionary form, only comes near to it.
    pub(crate) fn is_missed_by(&self, word: &str) -> bool {
        ACTS.get(self.lemma.as_str()).is_some_and(|words| words.falls_short.contains(word))
    }
}

/// What headline, standfirst, summary and the story’s first paragraph say that somebody does with words.
pub(crate) fn acts(facts: &Facts) -> impl Iterator<Item = Act> {
    let first = facts.sentences().get(facts.story_start()).map(|first| first.paragraph);
    let sums_up = move |sentence: &Placed| sentence.part.is_display() || Some(sentence.paragraph) == first;
    let display = facts.sentences().with_ids().filter(move |(_, sentence)| sums_up(sentence));
    display.flat_map(move |(index, sentence)| {
        (0..sentence.tokens.len()).filter_map(move |at| act(facts, index, at))
    })
}

fn act(facts: &Facts, index: SentenceId, at: usize) -> Option<Act> {
    let sentence = &facts.sentences()[index];
    let token = &sentence.tokens[at];
    let lemma = [token.lemma.as_str(), token.lower.trim_end_matches('s')]
        .into_iter()
        .find(|it| ACTS.contains_key(it))?;
    // In a headline the model may take “Brandt apologises” for a name: there the word before is who does it.
    let is_headline = sentence.part.is_display() && token.lower.ends_with('s');
    let follows = || at.checked_sub(1).filter(|&before| is_headline && is_nominal(sentence, before));
    let who = own_subject(sentence, at).filter(|_| is_verb(token)).or_else(follows)?;
    let source = sentence.place(index, who..who + 1);
    let is_own = !facts.is_quoted(source.span);
    let entity = facts.meant_at(source.span).map(|mention| mention.entity);
    let verb = sentence.place(index, at..at + 1);
    is_own.then(|| Act { source, entity, verb, lemma: lemma.to_owned() })
}
