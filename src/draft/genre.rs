//! What kind of piece a draft is: its front matter, its page, its section or the label above its headline tells. Where none does,
//! it is news.

use crate::english::lists;

/// What kind of piece a draft is, which tells whether its writer may speak in a voice of his or her own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Genre {
    /// A report.
    #[default]
    News,
    /// A column, a comment, an editorial, a letter.
    Opinion,
    /// What the news means.
    Analysis,
    /// Of a book, a play, a meal.
    Review,
    /// What a reporter saw and thought: a notebook, a diary, a sketch.
    Notebook,
}

lists::phrases! {
    "data/genres.txt":
    /// What opinion is called.
    OPINION = "opinion";
    /// What analysis is called.
    ANALYSIS = "analysis";
    /// What reviews are called.
    REVIEW = "review";
    /// What notebooks are called.
    NOTEBOOK = "notebook";
}

/// So many words a label has at most of which the last one tells.
const WORDS: usize = 3;

impl Genre {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::News, Self::Opinion, Self::Analysis, Self::Review, Self::Notebook];

    /// The word for it in settings and reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Opinion => "opinion",
            Self::Analysis => "analysis",
            Self::Review => "review",
            Self::Notebook => "notebook",
        }
    }

    /// The genre with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|genre| genre.name() == name)
    }

    /// The genre that a label names: “Opinion”, “NEWS ANALYSIS”, “Section: Sports column”, “Culture / Reviews”. `None` for a
    /// label that names none, and for one of news.
    pub(super) fn of_label(label: &str) -> Option<Self> {
        let label =
            label.split_once(':').filter(|(_, named)| !named.trim().is_empty()).map_or(label, |it| it.1);
        label.split(['/', ',', '|', '>', '»', '·', ';']).find_map(named)
    }

    /// The genre that a headline begins or ends with: “Opinion: Let the pier go”, “Let the pier go | Comment”.
    pub(super) fn of_headline(headline: &str) -> Option<Self> {
        let before = [": ", " | ", " — ", " – ", " - "].iter().find_map(|mark| headline.split_once(mark));
        let behind = headline.rsplit_once(" | ");
        before.and_then(|(label, _)| named(label)).or_else(|| behind.and_then(|(_, label)| named(label)))
    }
}

/// The genre that some words name, whole or by the last of a few.
fn named(words: &str) -> Option<Genre> {
    let words = words.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase().replace('’', "'");
    let last = words.rsplit([' ', '-']).next().filter(|_| words.split_whitespace().count() <= WORDS);
    listed(&words).or_else(|| last.and_then(listed))
}

fn listed(words: &str) -> Option<Genre> {
    let lists = [
        (&OPINION, Genre::Opinion),
        (&ANALYSIS, Genre::Analysis),
        (&REVIEW, Genre::Review),
        (&NOTEBOOK, Genre::Notebook),
    ];
    lists.into_iter().find(|(list, _)| list.contains(&words)).map(|(_, genre)| genre)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Draft, Format, Source};

    fn of(format: Format, text: &str) -> Option<Genre> {
        let draft = Draft::new(Source { text, format, headline: None, summary: None, date: None });
        draft.metadata.genre
    }

    #[test]
    fn front_matter_tells_it() {
        let story = "# The pier\n\nThe pier is shut. It rained.\n";
        for (fields, genre) in [
            ("type: opinion", Some(Genre::Opinion)),
            ("section: Film reviews", Some(Genre::Review)),
            ("categories: [Tarn, Analysis]", Some(Genre::Analysis)),
            ("kicker: Reporter's notebook", Some(Genre::Notebook)),
            ("section: Opinion\ngenre: news", Some(Genre::News)),
            ("genre: news\nsection: Opinion", Some(Genre::News)),
            ("type: post\nsection: Local", None),
        ] {
            assert_eq!(of(Format::Markdown, &format!("---\n{fields}\n---\n\n{story}")), genre, "{fields}");
        }
        assert_eq!(
            of(Format::Markdown, "+++\ntype = \"column\"\n+++\n\nThe pier is shut.\n"),
            Some(Genre::Opinion)
        );
    }

    #[test]
    fn a_page_tells_it() {
        let page =
            |head: &str| format!("<html><head>{head}</head><body><p>The pier is shut.</p></body></html>");
        for (head, genre) in [
            ("<meta property=\"article:section\" content=\"Opinion\">", Some(Genre::Opinion)),
            ("<meta property=\"article:section\" content=\"Local\">", None),
            (
                "<script type=\"application/ld+json\">{\"@type\": \"ReviewNewsArticle\"}</script>",
                Some(Genre::Review),
            ),
            (
                "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"articleSection\": [\"Tarn\", \"Analysis\"]}</script>",
                Some(Genre::Analysis),
            ),
        ] {
            assert_eq!(of(Format::Html, &page(head)), genre, "{head}");
        }
    }

    #[test]
    fn a_line_above_the_story_tells_it() {
        for (text, genre) in [
            ("OPINION\n\nLet the pier go\n\nThe pier is shut. It rained.\n", Some(Genre::Opinion)),
            ("Let the pier go\nSection: Letters\n\nThe pier is shut.\n", Some(Genre::Opinion)),
            ("Analysis: Let the pier go\n\nThe pier is shut.\n", Some(Genre::Analysis)),
            ("The pier is shut\n\nThe pier is shut.\n\nAnalysis\n\nIt rained.\n", None),
        ] {
            assert_eq!(of(Format::Plain, text), genre, "{text}");
        }
        let text = "<p class=\"kicker\">Book review</p><h1>The pier</h1><p>The pier is shut.</p>";
        assert_eq!(of(Format::Html, text), Some(Genre::Review));
        assert_eq!(
            of(Format::Markdown, "**Opinion**\n\n# The pier\n\nThe pier is shut.\n"),
            Some(Genre::Opinion)
        );
    }

    #[test]
    fn a_label_names_a_genre() {
        for (label, genre) in [
            ("Opinion", Genre::Opinion),
            ("OPINION |", Genre::Opinion),
            ("Sports column", Genre::Opinion),
            ("Section: Letters", Genre::Opinion),
            ("News Analysis", Genre::Analysis),
            ("Culture / Reviews", Genre::Review),
            ("Book review", Genre::Review),
            ("Reporter’s Notebook", Genre::Notebook),
        ] {
            assert_eq!(Genre::of_label(label), Some(genre), "{label}");
        }
        for label in ["News", "Politics", "", "The pier is under review", "Reviewers", "Local / Harbor", ":"]
        {
            assert_eq!(Genre::of_label(label), None, "{label}");
        }
    }

    #[test]
    fn a_headline_may_name_one_too() {
        assert_eq!(Genre::of_headline("Opinion: Let the pier go"), Some(Genre::Opinion));
        assert_eq!(Genre::of_headline("Analysis | What the pier cost"), Some(Genre::Analysis));
        assert_eq!(Genre::of_headline("Let the pier go | Comment"), Some(Genre::Opinion));
        assert_eq!(Genre::of_headline("Mayor: I quit"), None);
        assert_eq!(Genre::of_headline("Opinion is divided on the pier"), None);
    }
}
