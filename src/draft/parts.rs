//! Which part of the story a paragraph is: what its markup says, then what its words say, then where it stands.

use std::sync::Arc;

use super::block::{Block, Kind};
use super::dates::{self, Day, PublishedLine};
use super::{Byline, DateSource, Dateline, DocumentDate, Metadata, Paragraph, Part, Prose, Read};
use super::{byline, dateline, looks, patterns};
use crate::span::Span;

/// Pushes every line of a field that holds words as a paragraph of one part.
pub(super) fn push_lines(paragraphs: &mut Vec<Paragraph>, text: &str, field: Span, part: Part) {
    let mut start = field.start;
    for line in text[field.range()].split_inclusive(['\n', '\r']) {
        let words = line.trim();
        if !words.is_empty() {
            let at = start + (line.len() - line.trim_start().len());
            let span = Span::new(at, at + words.len());
            paragraphs.push(Paragraph { part, span, prose: Arc::new(Prose::verbatim(words, at)) });
        }
        start += line.len();
    }
}

/// Tells the part of every block, and reads what the blocks say of the draft beyond what its format said.
pub(super) fn tell(blocks: Vec<Block>, metadata: Metadata) -> Read {
    let mut telling = Telling { metadata, bare_date: None };
    let by_words: Vec<Option<Part>> = blocks.iter().map(|block| telling.by_words(block)).collect();
    let parts = by_place(&blocks, &by_words);
    telling.dateline(&blocks, &parts);
    let paragraphs = blocks
        .into_iter()
        .zip(parts)
        .map(|(block, part)| Paragraph { part, span: block.span, prose: Arc::new(block.prose) })
        .collect();
    Read { paragraphs, metadata: telling.metadata, ..Read::default() }
}

/// What is known of the draft so far.
struct Telling {
    metadata: Metadata,
    /// A line that is just a date, before any story.
    bare_date: Option<DocumentDate>,
}

impl Telling {
    /// The part that a block's markup or wording tells, or `None` where only its place can.
    fn by_words(&mut self, block: &Block) -> Option<Part> {
        if let Kind::Known(part) = block.kind {
            return Some(part);
        }
        let words = block.prose.text();
        let names = byline::read(words);
        if !names.is_empty() {
            self.metadata.bylines.extend(
                names.into_iter().map(|name| Byline {
                    span: block.prose.locate(name),
                    name: words[name.range()].to_owned(),
                }),
            );
            return Some(Part::Metadata);
        }
        if let Some(line) = dates::published_line(words) {
            self.published(block, line);
            return Some(if line.in_words { Part::Metadata } else { Part::Label });
        }
        if patterns::is_boilerplate(words) {
            Some(Part::Boilerplate)
        } else if patterns::is_summary_label(words) || patterns::is_section_label(words) {
            Some(Part::Label)
        } else if patterns::is_metadata(words) {
            if let Some(line) = dates::stamp(words) {
                self.published(block, line);
            }
            Some(Part::Metadata)
        } else if looks::is_caption(words) {
            Some(Part::Caption)
        } else if !words.contains(char::is_alphanumeric) {
            Some(Part::Label)
        } else {
            dateline::read(words).filter(|found| found.end == words.len()).map(|_| Part::Metadata)
        }
    }

    /// Notes the date of a publication line; the first one holds, and one that says so in words before a bare one.
    fn published(&mut self, block: &Block, line: PublishedLine) {
        let span = Some(block.prose.locate(Span::new(line.start, line.end)));
        let stated = DocumentDate { date: line.date, source: DateSource::PublishedLine, span };
        if line.in_words {
            self.metadata.date.get_or_insert(stated);
        } else {
            self.bare_date.get_or_insert(stated);
        }
    }

    /// Reads the dateline, from the first two paragraphs of the story or from a line of its own before it.
    fn dateline(&mut self, blocks: &[Block], parts: &[Part]) {
        let first = parts.iter().position(|part| *part == Part::Body);
        if let Some(stated) = self.bare_date.filter(|_| self.metadata.date.is_none()) {
            let story = first.map_or(usize::MAX, |first| blocks[first].span.start);
            self.metadata.date =
                Some(stated).filter(|stated| stated.span.is_some_and(|span| span.start < story));
        }
        let found = blocks
            .iter()
            .zip(parts)
            .filter(|(_, part)| matches!(part, Part::Body | Part::Metadata))
            .take(4)
            .find_map(|(block, _)| Some((block, dateline::read(block.prose.text())?)));
        let Some((block, found)) = found else { return };
        let locate = |span| block.prose.locate(span);
        self.metadata.dateline = Some(Dateline { span: locate(found.span), place: locate(found.place) });
        if let Some((day, span)) = found.day {
            self.date_of_dateline(day, locate(span));
        }
    }

    /// A dateline's day beats a publication line; without its year it takes the year of one.
    fn date_of_dateline(&mut self, day: Day, span: Span) {
        let stated = self.metadata.date;
        if stated.is_some_and(|stated| stated.source < DateSource::Dateline) {
            return;
        }
        let date = day.date().or_else(|| day.near(stated?.date));
        if let Some(date) = date {
            self.metadata.date = Some(DocumentDate { date, source: DateSource::Dateline, span: Some(span) });
        }
    }
}

/// Tells the parts that depend on what stands before and behind.
fn by_place(blocks: &[Block], by_words: &[Option<Part>]) -> Vec<Part> {
    let is_story = |index: usize| {
        by_words[index].is_none()
            && matches!(blocks[index].kind, Kind::Paragraph)
            && looks::is_sentence(blocks[index].prose.text())
    };
    let last_story = (0..blocks.len()).rev().find(|&index| is_story(index));
    let mut parts: Vec<Part> = Vec::with_capacity(blocks.len());
    let mut seen = Seen::default();
    for (index, block) in blocks.iter().enumerate() {
        let words = block.prose.text();
        let goes_on = last_story.is_some_and(|last| index < last);
        let part = by_words[index].unwrap_or_else(|| match block.kind {
            Kind::Heading(level) => seen.heading(level, words),
            Kind::Item if seen.summary_label || !seen.has_story() && goes_on => Part::Summary,
            Kind::Quotation => Part::BlockQuote,
            Kind::Paragraph if goes_on && seen.nothing() && looks::is_headline(words) => Part::Headline,
            Kind::Paragraph
                if goes_on && !parts.is_empty() && !seen.has_story() && looks::is_outlet(words) =>
            {
                Part::Metadata
            }
            Kind::Paragraph if goes_on && !parts.is_empty() && looks::is_label(words) => Part::Label,
            _ => Part::Body,
        });
        seen.note(part, words);
        parts.push(part);
    }
    // Dates that stand alone above the story say when it was published; further down they name a section.
    let story = parts.iter().position(|part| *part == Part::Body).unwrap_or(parts.len());
    for (part, block) in parts[..story].iter_mut().zip(blocks) {
        if *part == Part::Label && dates::published_line(block.prose.text()).is_some() {
            *part = Part::Metadata;
        }
    }
    parts
}

/// How much has been told before a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Told {
    #[default]
    Nothing,
    Summary,
    Story,
}

/// What has gone before a paragraph.
#[derive(Debug, Default)]
struct Seen {
    headline: bool,
    told: Told,
    /// The label last seen heads a summary, and only bullets have followed.
    summary_label: bool,
}

impl Seen {
    /// Whether neither headline nor story has been seen.
    const fn nothing(&self) -> bool {
        !self.headline && matches!(self.told, Told::Nothing)
    }

    const fn has_story(&self) -> bool {
        matches!(self.told, Told::Story)
    }

    /// The first heading of the first rank is the headline, a sentence under it the standfirst.
    fn heading(&self, level: u8, words: &str) -> Part {
        if level == 1 && !self.headline {
            Part::Headline
        } else if looks::is_sentence(words) && words.split_whitespace().nth(3).is_some() {
            if self.headline && !self.has_story() { Part::Standfirst } else { Part::Body }
        } else {
            Part::Label
        }
    }

    fn note(&mut self, part: Part, words: &str) {
        match part {
            Part::Headline => self.headline = true,
            Part::Summary if !self.has_story() => self.told = Told::Summary,
            Part::Label => self.summary_label = patterns::is_summary_label(words),
            Part::Body | Part::BlockQuote => (self.told, self.summary_label) = (Told::Story, false),
            _ => {}
        }
    }
}
