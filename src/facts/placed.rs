//! Where sentences of a draft stand.

use std::ops::{Deref, Range};
use std::sync::Arc;

use super::ids::SentenceId;
use super::list::List;
use super::local::{Alone, Local};
use super::place::Place;
use crate::draft::{Part, Prose};
use crate::english::Sentence;
use crate::span::Span;

/// The sentences of a draft.
pub(in crate::facts) type Sentences = List<SentenceId, Placed>;

/// A sentence in its place in the draft.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The paragraph it stands in.
    pub paragraph: usize,
    /// That paragraph’s part.
    pub part: Part,
    pub(super) whole: Span,
    pub(super) prose: Arc<Prose>,
    pub(super) local: Arc<Local>,
    pub(super) index: SentenceId,
}

impl Placed {
    /// What is read in it by itself.
    pub(super) fn alone(&self) -> &Alone {
        if self.part.is_running() { &self.local.alone[self.index] } else { Alone::nothing() }
    }

    /// What it tells of wrongs, whoever says so: the word that accuses, the head of the phrase for whom, and all the words.
    pub(crate) fn wrongs(&self) -> impl Iterator<Item = (usize, Option<usize>, Range<usize>)> {
        self.alone().signs.accusations.iter().map(|it| (it.word, it.accused, it.words.clone()))
    }

    /// Where some of its words stand in the draft. `words` must not be empty.
    pub fn span_of(&self, words: Range<usize>) -> Span {
        self.prose.locate(self.words_span(words))
    }

    /// Some of its words as a place in the draft, of which it is sentence `number`. `words` must not be empty.
    pub fn place(&self, number: SentenceId, words: Range<usize>) -> Place {
        Place { sentence: number, span: self.span_of(words.clone()), words }
    }

    /// Some of its words as the reader sees them, with the white space between them.
    pub fn text_of(&self, words: Range<usize>) -> &str {
        self.prose.text().get(self.words_span(words).range()).unwrap_or_default()
    }

    /// Where it stands in the draft.
    pub const fn whole(&self) -> Span {
        self.whole
    }
}

impl Deref for Placed {
    type Target = Sentence;

    fn deref(&self) -> &Sentence {
        &self.local.sentences[self.index]
    }
}
