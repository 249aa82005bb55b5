//! What a rule is, and what it may say.

use crate::draft::Genre;
use crate::facts::Facts;
use crate::finding::{Elsewhere, Fix, Level, Note, Related};
use crate::span::Span;

/// A check of one kind, with its manual page.
#[derive(Debug)]
pub struct Rule {
    /// In kebab-case; reads after “allow”.
    pub name: &'static str,
    /// The chapter of the catalogue.
    pub group: Group,
    /// What it finds, in a line.
    pub summary: &'static str,
    /// How grave its findings are, unless it says otherwise of one or the settings do.
    pub level: Level,
    /// The manual page, in Markdown.
    pub docs: &'static str,
    /// Looks for its findings in a draft’s facts.
    pub check: fn(&Facts, &mut Findings),
}

/// Rules that read the cells of tables, too: those for names, for leftovers, for days that do not exist and for the sums of
/// tables. Others need sentences.
const OF_TABLES: [&str; 11] = [
    "allow-comment",
    "editor-marks",
    "placeholder",
    "diacritics-variant",
    "name-variant",
    "house-spelling",
    "impossible-date",
    "weekday-date",
    "clock-time",
    "part-whole-sum",
    "percent-arithmetic",
];

/// Rules that hold where a reporter only reports. Whoever writes opinion, analysis, a review or a notebook may judge, explain and
/// guess.
const OF_NEWS: [&str; 6] =
    ["loaded-verb", "opinion-as-fact", "weasel-source", "causal-claim", "superlative-claim", "mind-reading"];

impl Rule {
    /// Whether the rule has something to say of a piece of this kind.
    pub fn holds_in(&self, genre: Genre) -> bool {
        genre == Genre::News || !OF_NEWS.contains(&self.name)
    }

    /// Whether the rule has something to say of the cells of tables.
    pub fn reads_tables(&self) -> bool {
        OF_TABLES.contains(&self.name)
    }

    /// The manual page, in Markdown, its headings two deep.
    pub fn page(&self) -> String {
        self.docs.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
    }
}

/// The chapters of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Numbers that cannot all be right.
    Numbers,
    /// The calendar of the story.
    Dates,
    /// Who says so.
    Attribution,
    /// Word for word.
    Quotations,
    /// People, organisations, places.
    Names,
    /// Headline and summary against the story.
    Headlines,
    /// Leftovers and structure.
    Structure,
    /// What a number or a paper rests on.
    Sourcing,
}

impl Group {
    /// The chapter’s title.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Numbers => "numbers",
            Self::Dates => "dates",
            Self::Attribution => "attribution",
            Self::Quotations => "quotations",
            Self::Names => "names",
            Self::Headlines => "headline and summary",
            Self::Structure => "structure",
            Self::Sourcing => "sourcing",
        }
    }
}

/// What a rule says of one place. Which rule it was, the checker knows.
#[derive(Clone, Debug)]
pub struct Found {
    /// The place to mark; of a conflict the narrator’s end.
    pub span: Span,
    /// A full sentence for a writer.
    pub message: String,
    /// Another level than the rule’s own.
    pub level: Option<Level>,
    /// The other ends.
    pub related: Vec<Related>,
    /// The ends that stand in the notes of the story.
    pub notes: Vec<Note>,
    /// Ends in other drafts.
    pub elsewhere: Vec<Elsewhere>,
    /// What could be done.
    pub fixes: Vec<Fix>,
}

impl Found {
    /// A finding at a place.
    pub fn new(span: Span, message: impl Into<String>) -> Self {
        Self {
            span,
            message: message.into(),
            level: None,
            related: Vec::new(),
            notes: Vec::new(),
            elsewhere: Vec::new(),
            fixes: Vec::new(),
        }
    }

    /// With an end in another draft.
    #[must_use]
    pub fn elsewhere(mut self, end: Elsewhere) -> Self {
        self.elsewhere.push(end);
        self
    }

    /// With another level than the rule’s own.
    #[must_use]
    pub fn at(mut self, level: Level) -> Self {
        self.level = Some(level);
        self
    }

    /// With another end, and what stands there.
    #[must_use]
    pub fn related(mut self, span: Span, message: impl Into<String>) -> Self {
        self.related.push(Related { span, message: message.into() });
        self
    }

    /// With another end, which stands in the notes of the story.
    #[must_use]
    pub fn noted(mut self, note: Note) -> Self {
        self.notes.push(note);
        self
    }

    /// With something that could be done.
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fixes.push(fix);
        self
    }
}

/// Where a rule puts what it finds.
pub type Findings = Vec<Found>;

/// Declares a rule: its doc comment is its manual page.
macro_rules! rule {
    ($(#[doc = $line:literal])+ pub(in crate::rules) static $id:ident = { $($field:ident: $value:expr),+ $(,)? }) => {
        $(#[doc = $line])+
        pub(in crate::rules) static $id: $crate::rules::Rule =
            $crate::rules::Rule { docs: concat!($($line, "\n"),+), $($field: $value),+ };
    };
}

#[cfg(test)]
mod tests {
    #[test]
    fn rules_of_tables_and_of_news_are_rules() {
        assert!(
            super::OF_TABLES.iter().chain(&super::OF_NEWS).all(|name| crate::rules::find(name).is_some())
        );
    }
}
