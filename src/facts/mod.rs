//! What a draft states, in stages: each is made whole from those below it, and only then asked.
//!
//! What stands in one paragraph is read there ([`Local`]) and may be kept while the paragraph does not change; what joins
//! places of the draft is joined anew each time: [`Text`], [`Numbers`], [`People`], [`Story`]. [`Facts`] shows all of them to
//! those who only ask. Times are read before quantities, since the number in a date counts nothing.

pub(crate) mod accusers;
pub(crate) mod acronyms;
pub mod allows;
pub mod attributions;
pub(crate) mod bare_months;
pub(crate) mod bearers;
pub(crate) mod beside;
pub(crate) mod bios;
pub mod cards;
pub mod changes;
pub mod claims;
mod corrections;
pub(crate) mod deaths;
mod denials;
pub mod display;
pub mod entities;
pub mod events;
pub(crate) mod explained;
mod facade;
pub mod groups;
pub mod house;
mod ids;
mod in_text;
mod list;
pub(crate) mod listings;
pub(crate) mod lives;
mod local;
pub mod measures;
mod numbers;
pub(crate) mod occasions;
pub(crate) mod offices;
mod own_dates;
pub(crate) mod partitions;
mod people;
mod place;
mod placed;
pub mod posts;
pub mod quantities;
pub(crate) mod quotations;
pub mod quotes;
pub mod ranks;
pub(crate) mod recaps;
pub mod restated;
pub(crate) mod rivals;
pub mod sameness;
pub(crate) mod sexes;
pub mod shares;
pub(crate) mod signs;
pub mod spells;
mod story;
pub mod table_text;
pub mod tables;
mod taken_back;
pub mod tellings;
mod text;
mod things;
pub mod timeline;
pub mod times;
pub(crate) mod traits;
mod why;

pub use self::attributions::{Attribution, AttributionKind};
pub use self::changes::{Change, Comparison, Direction, Multiple, Ranks};
pub use self::claims::{Claim, ClaimKind};
pub use self::corrections::{CorrectedKind, Uncorrected};
pub(crate) use self::denials::{Denial, denials};
pub use self::display::Display;
pub use self::entities::{
    Attribute, AttributeValue, Entity, EntityKind, Mention, MentionKind, Referent, Relation,
};
pub use self::events::{Event, Participant};
pub use self::facade::Facts;
pub use self::groups::{Antecedent, Count, Evidence, Group, GroupMention, Groups, Share};
pub use self::house::{Head, House, Listed, Tenure};
pub use self::ids::{
    AttributionId, ChangeId, CountId, EntityId, EventId, GroupId, Id, Ids, MeasureId, MentionId, QuantityId,
    QuoteId, SentenceId, TimeId,
};
pub use self::in_text::{InText, OnWords};
pub use self::list::List;
pub use self::local::Local;
pub use self::measures::{Amount, Difference, Measure, Measures, Scale};
pub use self::numbers::Numbers;
pub use self::people::People;
pub use self::place::Place;
pub use self::placed::Placed;
pub use self::quantities::{Bound, Interval, Quantity, QuantityKind, Score, Value};
pub use self::quotes::{Quote, Stray};
pub use self::ranks::{Bearer, Position, Rank, Row};
pub use self::shares::{Division, Portion, PortionKind, Restated, Shares};
pub use self::signs::Harm;
pub use self::spells::Spell;
pub use self::story::Story;
pub use self::tables::{Share as TableShare, Table, Total};
pub use self::tellings::Extent;
pub use self::text::Text;
pub use self::times::{Away, Period, Season, Stated, Time, TimeKind, Unit, YearSource};
pub use crate::english::grammar::Standing;
