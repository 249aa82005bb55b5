//! All that a draft states, for those who ask: rules, cards, reports and the server.

mod asked;
mod in_place;

use std::sync::Arc;

use self::asked::Asked;
use super::allows::Allow;
use super::attributions::{Attribution, Cited};
use super::changes::{Change, Comparison};
use super::claims::Claim;
use super::corrections::Uncorrected;
use super::display::Display;
use super::entities::{Entity, EntityId, Mention};
use super::events::Event;
use super::groups::Groups;
use super::house::House;
use super::ids::{AttributionId, ChangeId, EventId, MentionId, QuantityId, QuoteId, SentenceId, TimeId};
use super::list::List;
use super::local::Local;
use super::measures::{self, Compared, Measures};
use super::numbers::Numbers;
use super::people::People;
use super::placed::Placed;
use super::quantities::{Quantity, Score};
use super::quotes::{Quote, Stray};
use super::ranks::Rank;
use super::restated::Restated;
use super::shares::Shares;
use super::story::Story;
use super::tables::Table;
use super::text::Text;
use super::times::Time;
use crate::draft::{Draft, Genre};

/// A draft and all that it states. Spans count in the draft; lists are in text order.
#[derive(Debug)]
pub struct Facts {
    /// The draft with its sentences.
    pub(crate) text: Text,
    /// When and how many.
    pub(crate) numbers: Numbers,
    /// Who, and who says what.
    pub(crate) people: People,
    /// What happens, who is counted, what is measured.
    pub(crate) story: Story,
    asked: Asked,
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
        let text = Text::new(draft, locals, house);
        let numbers = Numbers::new(&text);
        let people = People::new(&text, &numbers);
        let story = Story::new(&text, &numbers, &people);
        Self { text, numbers, people, story, asked: Asked::default() }
    }

    /// What `read` makes of the draft: made when it is first asked for, and kept, one value a type.
    pub(crate) fn asked<T: Send + Sync + 'static>(&self, read: impl FnOnce(&Self) -> T) -> Arc<T> {
        self.asked.get(|| read(self))
    }

    /// The draft itself.
    pub fn draft(&self) -> &Draft {
        &self.text.draft
    }

    /// What the newsroom knows beforehand.
    pub fn house(&self) -> &House {
        &self.text.house
    }

    /// What kind of piece the draft is: what the settings say, or else the draft itself; news where neither does.
    pub fn genre(&self) -> Genre {
        self.house().genre.or(self.draft().metadata.genre).unwrap_or_default()
    }

    /// Every sentence of the story’s parts.
    pub fn sentences(&self) -> &List<SentenceId, Placed> {
        &self.text.sentences
    }

    /// Words inside quotation marks.
    pub fn quotes(&self) -> &List<QuoteId, Quote> {
        &self.text.quotes
    }

    /// Quotation marks without the ones that belong to them.
    pub fn stray_marks(&self) -> &[Stray] {
        &self.text.strays
    }

    /// Tables with the numbers in their cells.
    pub fn tables(&self) -> &[Table] {
        &self.text.tables
    }

    /// Which findings its comments allow.
    pub fn allows(&self) -> &[Allow] {
        &self.text.allows
    }

    /// Dates, times of day, durations and sets.
    pub fn times(&self) -> &List<TimeId, Time> {
        &self.numbers.times
    }

    /// The days that the draft states of itself, in datelines, lines about it and front matter.
    pub fn own_dates(&self) -> &[Time] {
        &self.numbers.own_dates
    }

    /// Numbers with what they count or measure.
    pub fn quantities(&self) -> &List<QuantityId, Quantity> {
        &self.numbers.quantities
    }

    /// Results of matches, sets, series and votes.
    pub fn scores(&self) -> &[Score] {
        &self.numbers.scores
    }

    /// People, organisations and places, in the order of their first mention; governments and things without a name come last.
    pub fn entities(&self) -> &List<EntityId, Entity> {
        self.people.entities()
    }

    /// One of the entities.
    pub fn entity(&self, id: EntityId) -> &Entity {
        self.people.entity(id)
    }

    /// Every place where one of the entities is named.
    pub fn mentions(&self) -> &List<MentionId, Mention> {
        self.people.mentions()
    }

    /// Every noun and pronoun that can only mean one of the entities: “the mayor”, “she”.
    pub fn anaphors(&self) -> &[Mention] {
        self.people.anaphors()
    }

    /// Who says what, in the order of what is said.
    pub fn attributions(&self) -> &List<AttributionId, Attribution> {
        self.people.attributions()
    }

    /// Which sentences cite a source that stands beside their words.
    pub(crate) fn cited(&self) -> &Cited {
        &self.people.speech.cited
    }

    /// Who did what to whom, when and where.
    pub fn events(&self) -> &List<EventId, Event> {
        &self.story.events
    }

    /// Statements that need a source.
    pub fn claims(&self) -> &[Claim] {
        &self.story.claims
    }

    /// How many there are of whom.
    pub fn groups(&self) -> &Groups {
        &self.story.groups
    }

    /// Numbers that were one thing and are another.
    pub fn changes(&self) -> &List<ChangeId, Change> {
        &self.story.changes
    }

    /// Numbers that were one thing and are another, where only nearness joins them and what is said of them.
    pub fn near_changes(&self) -> &[Change] {
        &self.story.near_changes
    }

    /// Numbers that were one thing and are another, where only their times join them and what is said near them.
    pub fn then_and_now(&self) -> &[Change] {
        &self.story.then_and_now
    }

    /// Numbers that are said to be a multiple of another.
    pub fn comparisons(&self) -> &[Comparison] {
        &self.story.comparisons
    }

    /// Parts of a whole.
    pub fn shares(&self) -> &Shares {
        &self.story.shares
    }

    /// Every number with what it is a quantity of, and which two are of the same.
    pub fn measures(&self) -> &Measures {
        &self.story.measures
    }

    /// All pairs of numbers that are compared, with what bears on whether they give one quantity, in text order.
    pub fn compared(&self) -> Vec<Compared> {
        measures::compared(&self.text, &self.numbers, &self.people, &self.story.measures.all)
    }

    /// Who or what is which of a row.
    pub fn ranks(&self) -> &[Rank] {
        &self.story.ranks
    }

    /// What headline and summary say otherwise than the story.
    pub fn display(&self) -> &Display {
        &self.story.display
    }

    /// What headline, summary and captions state, with the places of the story that tell the same.
    pub fn restated(&self) -> &Restated {
        &self.story.restated
    }

    /// What the story still says although a note of its own takes it back.
    pub fn uncorrected(&self) -> &[Uncorrected] {
        &self.story.uncorrected
    }

    /// The story’s first sentence; that of the draft where there is no story.
    pub fn story_start(&self) -> SentenceId {
        self.text.story_start()
    }

    /// Who says the words of one of the quotations, where the draft tells.
    pub fn speaker_of(&self, quote: &Quote) -> Option<EntityId> {
        let mut here = self
            .quotes()
            .stretch(|it| it.span.start < quote.span.start, |it| it.span.start == quote.span.start);
        self.people.speech.speakers[here.find(|&id| self.quotes()[id] == *quote)?]
    }
}
