//! The parts of a story.

/// What a paragraph is in the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The headline.
    Headline,
    /// The sentence or two under the headline.
    Standfirst,
    /// A bullet of the summary at the top.
    Summary,
    /// The story.
    Body,
    /// Words under a picture.
    Caption,
    /// A note above or below the story that puts it right: “An earlier version of this article …”.
    Correction,
    /// A cell of a table. It is read for names, dates and leftovers, and tells no story.
    Cell,
    /// A block of somebody else's words.
    BlockQuote,
    /// “Quick Looks”, a crosshead: names a section, states nothing.
    Label,
    /// Where and when the story was filed, at the head of it: it is told behind that.
    Dateline,
    /// Byline, slug, date line, keywords.
    Metadata,
    /// Residue of a content system: “Share this”.
    Boilerplate,
}

impl Part {
    /// Whether the part tells the story, and so is read for facts.
    pub const fn is_story(self) -> bool {
        matches!(
            self,
            Self::Headline
                | Self::Standfirst
                | Self::Summary
                | Self::Body
                | Self::Caption
                | Self::Correction
                | Self::Cell
                | Self::BlockQuote
        )
    }

    /// Whether the part is running text, made of sentences.
    pub const fn is_running(self) -> bool {
        self.is_story() && !matches!(self, Self::Cell)
    }

    /// Whether the part is read before the story and in its stead.
    pub const fn is_display(self) -> bool {
        matches!(self, Self::Headline | Self::Standfirst | Self::Summary)
    }

    /// The part's name in reports: `headline`, `summary`, `body` or `other`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Standfirst | Self::Summary => "summary",
            Self::Body | Self::BlockQuote | Self::Cell | Self::Dateline => "body",
            Self::Caption | Self::Correction | Self::Label | Self::Metadata | Self::Boilerplate => "other",
        }
    }
}
