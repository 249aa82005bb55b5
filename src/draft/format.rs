//! The formats that drafts are written in.

/// How a draft is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// Lines of text, a paragraph a line or hard-wrapped.
    #[default]
    Plain,
    /// `CommonMark` with front matter.
    Markdown,
    /// A web page or a piece of one.
    Html,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Markdown, Self::Html];

    /// The word used in options and reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Markdown => "markdown",
            Self::Html => "html",
        }
    }

    /// The format with this name (`plain`, `markdown`, `html`).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The format that a file name's ending tells, or none.
    pub fn from_path(path: &str) -> Option<Self> {
        let (_, ending) = path.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "txt" | "text" => Some(Self::Plain),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            _ => None,
        }
    }
}
