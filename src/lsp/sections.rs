//! The sections of a draft, as its outline names them and an editor folds them: headline, summary, the story from one
//! crosshead to the next, notes.

use super::words::cut;
use crate::draft::{Draft, Part};
use crate::span::Span;

/// Paragraphs that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Section {
    /// What it is called.
    pub(super) name: String,
    /// What it is, where the name does not say so.
    pub(super) kind: Option<&'static str>,
    /// From its first paragraph to its last.
    pub(super) span: Span,
    part: Part,
}

/// The sections, in text order.
pub(super) fn sections(draft: &Draft) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for paragraph in &draft.paragraphs {
        let part = whole(paragraph.part);
        let words = || cut(&paragraph.prose.text().split_whitespace().collect::<Vec<_>>().join(" "));
        // A crosshead is the first paragraph of what stands below it.
        let goes_on = |last: &&mut Section| match (last.part, part) {
            (Part::Label, Part::Body) => true,
            (Part::Label, _) | (_, Part::Label) => false,
            (one, other) => one == other,
        };
        if let Some(last) = sections.last_mut().filter(goes_on) {
            last.span = last.span.cover(paragraph.span);
            continue;
        }
        let (name, kind) = match part {
            Part::Headline => (words(), Some("headline")),
            Part::Standfirst => (words(), Some("standfirst")),
            Part::Label => (words(), Some("section")),
            Part::Summary => ("Summary".to_owned(), None),
            Part::Correction => ("Correction".to_owned(), None),
            Part::Metadata => ("About the draft".to_owned(), None),
            Part::Boilerplate => ("Boilerplate".to_owned(), None),
            _ => ("Story".to_owned(), None),
        };
        sections.push(Section { name, kind, span: paragraph.span, part });
    }
    sections
}

/// The part that a paragraph is counted to: captions, tables and block quotations stand in the story.
const fn whole(part: Part) -> Part {
    match part {
        Part::Caption | Part::Cell | Part::BlockQuote | Part::Dateline => Part::Body,
        part => part,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Format, Source};

    #[test]
    fn the_story_is_parted_at_its_crossheads() {
        let text = "# Ferry sinks off Orla\n\nThe ferry sank on Friday.\n\nNobody was hurt.\n\n## The rescue\n\n\
                    Boats came from Orla.\n\n> “All are safe.”\n\nThe crew went home.\n";
        let draft = Draft::new(Source { text, format: Format::Markdown, ..Source::default() });
        let found = sections(&draft);
        let names: Vec<(&str, &str)> =
            found.iter().map(|it| (it.name.as_str(), text[it.span.range()].trim())).collect();
        let starts: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
        assert_eq!(starts, ["Ferry sinks off Orla", "Story", "The rescue"]);
        assert!(names[1].1.ends_with("Nobody was hurt.") && names[2].1.ends_with("The crew went home."));
    }
}
