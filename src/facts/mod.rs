//! What a draft states: the order on one page.
//!
//! What stands in one paragraph is read there ([`Local`]) and may be kept while the paragraph does not change;
//! what joins places of the draft is joined anew each time. Times are read before quantities, since the number
//! in a date counts nothing.

pub mod attributions;
pub mod cards;
pub mod claims;
pub mod entities;
pub mod groups;
pub mod quantities;
pub mod quotes;
pub mod times;

use std::ops::{Deref, Range};
use std::sync::Arc;

pub use self::attributions::{Attribution, AttributionKind};
pub use self::claims::{Claim, ClaimKind, Harm};
pub use self::entities::{Attribute, AttributeValue, Entity, EntityKind, Mention, MentionKind};
pub use self::groups::{Count, Group, Groups, Share, same as same_group};
pub use self::quantities::{Bound, Quantity, QuantityKind, Value};
pub use self::quotes::Quote;
pub use self::times::{Away, Period, Season, Stated, Time, TimeKind, Unit};
use crate::draft::{Draft, Part, Prose};
use crate::english::Sentence;
use crate::span::Span;

/// Everything read in one paragraph alone. Depends on nothing but its prose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Local {
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// Times as written, not yet placed in the calendar.
    expressions: Vec<times::Expression>,
    /// Quantities, with places in this paragraph.
    quantities: Vec<Quantity>,
}

impl Local {
    /// Reads the facts of a paragraph’s sentences.
    pub fn new(sentences: Vec<Sentence>) -> Self {
        let mut local = Self { sentences, ..Self::default() };
        for (index, sentence) in local.sentences.iter().enumerate() {
            let expressions = times::read(sentence, index);
            local.quantities.extend(quantities::read(sentence, index, &expressions));
            local.expressions.extend(expressions);
        }
        local
    }
}

/// A draft and all that it states. Spans count in the draft; lists are in text order.
#[derive(Debug)]
pub struct Facts {
    /// The draft itself.
    pub draft: Arc<Draft>,
    /// Every sentence of the story’s parts.
    pub sentences: Vec<Placed>,
    /// Words inside quotation marks.
    pub quotes: Vec<Quote>,
    /// Dates, times of day, durations and sets.
    pub times: Vec<Time>,
    /// Numbers with what they count or measure.
    pub quantities: Vec<Quantity>,
    /// People, organisations and places, in the order of their first mention.
    pub entities: Vec<Entity>,
    /// Every place where one of the entities is named.
    pub mentions: Vec<Mention>,
    /// Who says what.
    pub attributions: Vec<Attribution>,
    /// Statements that need a source.
    pub claims: Vec<Claim>,
    /// How many there are of whom.
    pub groups: Groups,
}

impl Facts {
    /// A draft of which nothing is read.
    pub fn unread(draft: Arc<Draft>) -> Self {
        let nothing = Arc::new(Local::default());
        let locals = draft.paragraphs.iter().map(|_| Arc::clone(&nothing)).collect();
        Self::new(draft, locals)
    }

    /// Joins what was read in the paragraphs of a draft; `locals` has one for each of them.
    pub fn new(draft: Arc<Draft>, locals: Vec<Arc<Local>>) -> Self {
        let quotes = quotes::find(&draft);
        let mut sentences = Vec::new();
        let mut expressions = Vec::new();
        let mut quantities = Vec::new();
        for (paragraph, local) in locals.into_iter().enumerate() {
            let prose = &draft.paragraphs[paragraph].prose;
            let first = sentences.len();
            expressions.extend(local.expressions.iter().map(|read| read.placed(first, prose)));
            quantities.extend(local.quantities.iter().map(|read| read.placed(first, prose)));
            let part = draft.paragraphs[paragraph].part;
            sentences.extend((0..local.sentences.len()).map(|index| Placed {
                paragraph,
                part,
                prose: Arc::clone(prose),
                local: Arc::clone(&local),
                index,
            }));
        }
        let times = times::resolve(expressions, &sentences, draft.date());
        let (entities, mentions) = entities::find(&draft, &sentences);
        let mut facts = Self {
            draft,
            sentences,
            quotes,
            times,
            quantities,
            entities,
            mentions,
            attributions: Vec::new(),
            claims: Vec::new(),
            groups: Groups::default(),
        };
        entities::describe(&mut facts);
        facts.attributions = attributions::find(&facts);
        attributions::name_speakers(&mut facts);
        facts.claims = claims::find(&facts);
        facts.groups = groups::find(&facts);
        facts
    }

    /// The words of a place as the reader sees them, without markup. A place lies in one paragraph.
    pub fn words(&self, span: Span) -> &str {
        let paragraph = self.draft.paragraph_at(span.start).map(|index| &self.draft.paragraphs[index]);
        paragraph.map_or("", |paragraph| paragraph.prose.words_at(span))
    }

    /// The draft's own text in a place, markup and all: what an edit would replace.
    pub fn text(&self, span: Span) -> &str {
        self.draft.text().get(span.range()).unwrap_or_default()
    }

    /// Whether a place lies inside quotation marks or a block quotation.
    pub fn is_quoted(&self, span: Span) -> bool {
        let after = self.quotes.partition_point(|quote| quote.span.start <= span.start);
        // Quotations that stand in no other do not overlap, and those inside one count with it.
        let near = self.quotes[..after].iter().rev().find(|quote| !quote.nested);
        let inside = near.is_some_and(|quote| quote.span.contains(span));
        inside || self.part_at(span.start) == Some(Part::BlockQuote)
    }

    /// What part of the story a place belongs to.
    pub fn part_at(&self, at: usize) -> Option<Part> {
        Some(self.draft.paragraphs[self.draft.paragraph_at(at)?].part)
    }

    /// The sentence that holds a place, as an index into `sentences`.
    pub fn sentence_at(&self, at: usize) -> Option<usize> {
        let after = self.sentences.partition_point(|sentence| sentence.whole().start <= at);
        let index = after.checked_sub(1)?;
        (at < self.sentences[index].whole().end).then_some(index)
    }

    /// The times of a sentence.
    pub fn times_in(&self, sentence: usize) -> &[Time] {
        let start = self.times.partition_point(|time| time.place.sentence < sentence);
        let end = self.times.partition_point(|time| time.place.sentence <= sentence);
        &self.times[start..end]
    }

    /// Who is named in exactly or about this place: the mention that shares a byte with it.
    pub fn mention_at(&self, span: Span) -> Option<&Mention> {
        let after = self.mentions.partition_point(|mention| mention.place.span.start < span.end);
        self.mentions[..after].iter().rev().take(8).find(|mention| mention.place.span.overlaps(span))
    }
}

/// Some words of a sentence, and where they stand.
///
/// In a [`Local`], `sentence` counts in the paragraph and `span` in its prose; in [`Facts`] both count in the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which sentence.
    pub sentence: usize,
    /// Which of its words.
    pub words: Range<usize>,
    /// Where they stand. May be narrower than the words, as a name’s is without its hyphen.
    pub span: Span,
}

impl Place {
    /// The same words in the draft, where the paragraph’s first sentence is number `first`.
    pub(crate) fn placed(&self, first: usize, prose: &Prose) -> Self {
        Self { sentence: first + self.sentence, words: self.words.clone(), span: prose.locate(self.span) }
    }
}

/// A sentence in its place in the draft.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The paragraph it stands in.
    pub paragraph: usize,
    /// That paragraph’s part.
    pub part: Part,
    prose: Arc<Prose>,
    local: Arc<Local>,
    index: usize,
}

impl Placed {
    /// Where some of its words stand in the draft. `words` must not be empty.
    pub fn span_of(&self, words: Range<usize>) -> Span {
        self.prose.locate(self.words_span(words))
    }

    /// Some of its words as the reader sees them, with the white space between them.
    pub fn text_of(&self, words: Range<usize>) -> &str {
        self.prose.text().get(self.words_span(words).range()).unwrap_or_default()
    }

    /// Where it stands in the draft.
    pub fn whole(&self) -> Span {
        self.prose.locate(self.span)
    }
}

impl Deref for Placed {
    type Target = Sentence;

    fn deref(&self) -> &Sentence {
        &self.local.sentences[self.index]
    }
}
