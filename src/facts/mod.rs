//! What a draft states: the order on one page.
//!
//! What stands in one paragraph is read there ([`Local`]) and may be kept while the paragraph does not change;
//! what joins places of the draft is joined anew each time. Times are read before quantities, since the number
//! in a date counts nothing.

pub mod allows;
pub mod attributions;
pub mod cards;
pub mod changes;
pub mod claims;
mod corrections;
pub mod display;
pub mod entities;
pub mod events;
pub mod groups;
pub mod house;
mod local;
pub mod measures;
mod own_dates;
mod place;
pub mod posts;
pub mod quantities;
pub mod quotes;
pub mod ranks;
pub mod shares;
pub(crate) mod signs;
pub mod spells;
pub mod tables;
pub mod tellings;
pub mod timeline;
pub mod times;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

pub use self::attributions::{Attribution, AttributionKind};
pub use self::changes::{Change, Comparison, Direction, Multiple, Ranks};
pub use self::claims::{Claim, ClaimKind};
pub use self::corrections::{CorrectedKind, Uncorrected};
pub use self::display::Display;
pub use self::entities::{
    Attribute, AttributeValue, Entity, EntityKind, Mention, MentionKind, Referent, Relation,
};
pub use self::events::{Event, Participant};
pub use self::groups::{Antecedent, Count, Evidence, Group, GroupMention, Groups, Share};
pub use self::house::{House, Tenure};
pub use self::local::Local;
pub use self::measures::{Amount, Difference, Measure, Measures, Scale};
pub use self::place::{Place, Placed};
pub use self::quantities::{Bound, Interval, Quantity, QuantityKind, Score, Value};
pub use self::quotes::Quote;
pub use self::ranks::{Bearer, Position, Rank, Row};
pub use self::shares::{Division, Portion, PortionKind, Restated, Shares};
pub use self::signs::Harm;
pub use self::spells::Spell;
pub use self::tables::{Share as TableShare, Table, Total};
pub use self::tellings::Extent;
pub use self::times::{Away, Period, Season, Stated, Time, TimeKind, Unit, YearSource};
use crate::draft::{Draft, Part};
pub use crate::english::grammar::Standing;
use crate::span::Span;

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
    /// The days that the draft states of itself, in datelines, lines about it and front matter.
    pub own_dates: Vec<Time>,
    /// Numbers with what they count or measure.
    pub quantities: Vec<Quantity>,
    /// Results of matches, sets, series and votes.
    pub scores: Vec<Score>,
    /// Tables with the numbers in their cells.
    pub tables: Vec<Table>,
    /// People, organisations and places, in the order of their first mention; governments without a name come last.
    pub entities: Vec<Entity>,
    /// Every place where one of the entities is named.
    pub mentions: Vec<Mention>,
    /// Every noun and pronoun that can only mean one of the entities: “the mayor”, “she”.
    pub anaphors: Vec<Mention>,
    /// Whom each “he” and “she” outside quotation marks stands for, with or without a name, by sentence and word.
    referents: BTreeMap<(usize, usize), Referent>,
    /// Who says what.
    pub attributions: Vec<Attribution>,
    contents: attributions::Contents,
    signed: attributions::Signed,
    /// Which sentences cite a source that stands beside their words.
    pub(crate) cited: attributions::Cited,
    /// Who did what to whom, when and where.
    pub events: Vec<Event>,
    /// Statements that need a source.
    pub claims: Vec<Claim>,
    /// How many there are of whom.
    pub groups: Groups,
    /// Which findings its comments allow.
    pub allows: Vec<allows::Allow>,
    /// What the newsroom knows beforehand.
    pub house: Arc<House>,
    /// Numbers that were one thing and are another, in text order.
    pub changes: Vec<Change>,
    /// Numbers that are said to be a multiple of another, in text order.
    pub comparisons: Vec<Comparison>,
    /// Parts of a whole.
    pub shares: Shares,
    /// Every number with what it is a quantity of, and which two are of the same.
    pub measures: Measures,
    /// Who or what is which of a row, in text order.
    pub ranks: Vec<Rank>,
    /// What headline and summary say otherwise than the story.
    pub display: Display,
    /// What the story still says although a note of its own takes it back, in text order.
    pub uncorrected: Vec<Uncorrected>,
}

impl Facts {
    /// A draft of which nothing is read.
    pub fn unread(draft: Arc<Draft>) -> Self {
        let nothing = Arc::new(Local::default());
        let locals = draft.paragraphs.iter().map(|_| Arc::clone(&nothing)).collect();
        Self::new(draft, locals, Arc::default())
    }

    /// Joins what was read in the paragraphs of a draft; `locals` has one for each of them.
    pub fn new(draft: Arc<Draft>, locals: Vec<Arc<Local>>, house: Arc<House>) -> Self {
        let quotes = quotes::find(&draft);
        let mut sentences = Vec::new();
        let mut expressions = Vec::new();
        let mut quantities = Vec::new();
        let mut scores = Vec::new();
        for (paragraph, local) in locals.into_iter().enumerate() {
            let prose = &draft.paragraphs[paragraph].prose;
            let first = sentences.len();
            let part = draft.paragraphs[paragraph].part;
            expressions.extend(local.expressions.iter().map(|read| read.placed(first, prose)));
            // The numbers of a table are those of its columns.
            if part.is_running() {
                quantities.extend(local.quantities.iter().map(|read| read.placed(first, prose)));
                scores.extend(local.scores.iter().map(|read| read.placed(first, prose)));
            }
            sentences.extend((0..local.sentences.len()).map(|index| Placed {
                paragraph,
                part,
                prose: Arc::clone(prose),
                local: Arc::clone(&local),
                index,
            }));
        }
        let times = times::resolve(&expressions, &sentences, &draft);
        let (entities, mentions) = entities::find(&draft, &sentences);
        let tables = tables::find(&draft);
        let own_dates = own_dates::find(&draft);
        let mut facts = Self {
            draft,
            sentences,
            quotes,
            times,
            own_dates,
            quantities,
            scores,
            tables,
            entities,
            mentions,
            anaphors: Vec::new(),
            referents: BTreeMap::new(),
            attributions: Vec::new(),
            contents: attributions::Contents::default(),
            signed: attributions::Signed::default(),
            cited: attributions::Cited::default(),
            events: Vec::new(),
            claims: Vec::new(),
            groups: Groups::default(),
            allows: Vec::new(),
            house,
            changes: Vec::new(),
            comparisons: Vec::new(),
            shares: Shares::default(),
            measures: Measures::default(),
            ranks: Vec::new(),
            display: Display::default(),
            uncorrected: Vec::new(),
        };
        entities::describe(&mut facts);
        entities::resolve(&mut facts);
        entities::relate(&mut facts);
        facts.attributions = attributions::find(&facts);
        facts.contents = attributions::Contents::new(&facts.attributions, &facts.sentences);
        facts.signed = attributions::Signed::new(&facts.draft);
        facts.cited = attributions::Cited::new(&facts);
        attributions::name_speakers(&mut facts);
        entities::tell_ages(&mut facts);
        facts.events = events::find(&facts);
        facts.claims = claims::find(&facts);
        facts.groups = groups::find(&facts);
        facts.allows = allows::find(&facts.draft);
        facts.changes = changes::find(&facts);
        facts.comparisons = changes::compared(&facts);
        facts.shares = shares::find(&facts);
        facts.measures = measures::find(&facts);
        facts.ranks = ranks::find(&facts);
        facts.display = display::find(&facts);
        facts.uncorrected = corrections::find(&facts);
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

    /// The place of what `pick` chooses among the words of a place, where it stands in the draft letter by letter. The
    /// markup among the words is not searched.
    pub fn part_of(&self, span: Span, pick: impl FnOnce(&str) -> Option<Span>) -> Option<Span> {
        match self.draft.paragraph_at(span.start) {
            Some(index) => self.draft.paragraphs[index].prose.part_of(span, pick),
            // Outside of paragraphs, as in front matter.
            None => pick(self.text(span)).map(|part| part.shift(span.start)),
        }
    }

    /// Whether a place lies inside quotation marks or a block quotation.
    pub fn is_quoted(&self, span: Span) -> bool {
        let after = self.quotes.partition_point(|quote| quote.span.start <= span.start);
        // Quotations that stand in no other do not overlap, and those inside one count with it.
        let near = self.quotes[..after].iter().rev().find(|quote| !quote.nested);
        let inside = near.is_some_and(|quote| quote.span.contains(span));
        inside || self.part_at(span.start) == Some(Part::BlockQuote)
    }

    /// Whether a place lies in a note that puts the story right.
    pub fn is_correction(&self, span: Span) -> bool {
        self.part_at(span.start) == Some(Part::Correction)
    }

    /// Whether what stands in a place is not the story’s to change: somebody’s words, or a note that puts the story right.
    pub fn is_given(&self, span: Span) -> bool {
        self.is_quoted(span) || self.is_correction(span)
    }

    /// Whether a place lies in a cell of a table.
    pub fn is_in_table(&self, span: Span) -> bool {
        self.part_at(span.start) == Some(Part::Cell)
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

    /// The numbers of the events of a sentence, as indices into `events`.
    pub fn events_in(&self, sentence: usize) -> Range<usize> {
        let start = self.events.partition_point(|event| event.place.sentence < sentence);
        let end = self.events.partition_point(|event| event.place.sentence <= sentence);
        start..end
    }

    /// The numbers of the quantities of a sentence, as indices into `quantities`.
    pub fn quantities_in(&self, sentence: usize) -> Range<usize> {
        let start = self.quantities.partition_point(|quantity| quantity.place.sentence < sentence);
        let end = self.quantities.partition_point(|quantity| quantity.place.sentence <= sentence);
        start..end
    }

    /// Who is named in exactly or about this place: the mention that shares a byte with it.
    pub fn mention_at(&self, span: Span) -> Option<&Mention> {
        at(&self.mentions, span)
    }

    /// Who is named in a place, or else whom a noun or pronoun there means.
    pub fn meant_at(&self, span: Span) -> Option<&Mention> {
        self.mention_at(span).or_else(|| self.anaphor_at(span))
    }

    /// The story’s first sentence, as an index into `sentences`; 0 where there is no story.
    pub fn story(&self) -> usize {
        self.sentences.iter().position(|sentence| sentence.part == Part::Body).unwrap_or_default()
    }

    /// Whom a noun or pronoun in this place means.
    pub fn anaphor_at(&self, span: Span) -> Option<&Mention> {
        at(&self.anaphors, span)
    }

    /// Whom “he” or “she” stands for outside quotation marks: somebody named, or whoever first was spoken of there. In headings and
    /// captions it is never somebody named.
    pub fn referent(&self, sentence: usize, word: usize) -> Option<Referent> {
        self.referents.get(&(sentence, word)).copied()
    }
}

/// The last of some mentions in text order that shares a byte with a place.
fn at(mentions: &[Mention], span: Span) -> Option<&Mention> {
    let after = mentions.partition_point(|mention| mention.place.span.start < span.end);
    mentions[..after].iter().rev().take(8).find(|mention| mention.place.span.overlaps(span))
}
