//! What is read in one paragraph, or one sentence, by itself.

use std::sync::LazyLock;

use super::ids::SentenceId;
use super::list::List;
use super::taken_back::{self, TakenBack};
use super::{Place, Quantity, Score, quantities, signs, tellings, times};
use crate::english::{self, Sentence};

/// Everything read in one paragraph alone. Depends on nothing but its prose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Local {
    /// Its sentences.
    pub sentences: List<SentenceId, Sentence>,
    /// Times as written, not yet placed in the calendar.
    pub(super) expressions: Vec<times::Expression>,
    /// Quantities, with places in this paragraph.
    pub(super) quantities: Vec<Quantity>,
    /// Scores and votes, with places in this paragraph.
    pub(super) scores: Vec<Score>,
    /// What its sentences say to be wrong; none of it is in the lists above.
    pub(super) taken_back: TakenBack,
    /// What else is read in each sentence by itself.
    pub(super) alone: List<SentenceId, Alone>,
}

/// What is read in one sentence by itself, and means more once the draft is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Alone {
    /// What it tells of.
    pub(super) tellings: Vec<tellings::Telling>,
    /// What it counts of people who came to harm, and what it offers to the claims around it.
    pub(super) signs: signs::Signs,
}

impl Alone {
    /// What is read in what is no running text.
    pub(super) fn nothing() -> &'static Self {
        static NOTHING: LazyLock<Alone> =
            LazyLock::new(|| Alone { tellings: Vec::new(), signs: signs::Signs::default() });
        &NOTHING
    }
}

impl Local {
    /// The words of a dateline, of which nothing is read: neither its names nor its day are the story’s.
    pub fn of_dateline(prose: &str) -> Self {
        Self { sentences: english::unread(prose).into_iter().collect(), ..Self::default() }
    }

    /// Reads the facts of a paragraph’s sentences.
    pub fn new(sentences: Vec<Sentence>) -> Self {
        let mut local = Self { sentences: sentences.into(), ..Self::default() };
        let mut alone = Vec::new();
        for (index, sentence) in local.sentences.with_ids() {
            let next = local.sentences.following(index);
            let mut expressions = times::read(sentence, index);
            let mut quantities = quantities::read(sentence, index, &expressions);
            let stretches = taken_back::stretches(sentence, next);
            if !stretches.is_empty() {
                let is_taken_back = |place: &Place| {
                    stretches
                        .iter()
                        .any(|words| words.start <= place.words.start && place.words.end <= words.end)
                };
                local.taken_back.sentences.push(index);
                local
                    .taken_back
                    .expressions
                    .extend(expressions.extract_if(.., |it| is_taken_back(&it.place)));
                local.taken_back.quantities.extend(quantities.extract_if(.., |it| is_taken_back(&it.place)));
            }
            local.scores.extend(quantities::scores::read(sentence, index, &expressions, &quantities));
            local.quantities.extend(quantities);
            local.expressions.extend(expressions);
            let (tellings, signs) = (tellings::tellings(sentence), signs::Signs::of(sentence));
            alone.push(Alone { tellings, signs });
        }
        local.alone = alone.into();
        local
    }
}
