//! Which part of the story a paragraph is: what its markup says, then what its words say, then where it stands.

use std::sync::Arc;

use super::block::{Block, Kind};
use super::dateline::{self, Stands};
use super::dates::{self, Day, PublishedLine};
use super::{Byline, DateSource, Dateline, DocumentDate, Genre, Metadata, Paragraph, Part, Prose, Read};
use super::{byline, looks, patterns, remarks};
use crate::span::Span;

/// Tells the part of every block of a text, and reads what the blocks say of the draft beyond what its format said.
pub(super) fn tell(text: &str, blocks: Vec<Block>, metadata: Metadata) -> Read {
    let mut telling = Telling { metadata, has_story: false };
    let trimmed = blocks.into_iter().map(|block| Block { prose: block.prose.trimmed(), ..block });
    let mut blocks: Vec<Block> = trimmed.filter(|block| !block.prose.text().is_empty()).collect();
    let remarks = remarks::take_out(text, &mut blocks);
    let by_words: Vec<Option<Part>> = blocks.iter().map(|block| telling.by_words(block)).collect();
    let parts = by_place(&blocks, &by_words);
    telling.dates(&blocks, &parts);
    telling.genre(&blocks, &parts);
    let paragraphs = telling.paragraphs(blocks, &parts);
    Read { paragraphs, metadata: telling.metadata, remarks, ..Read::default() }
}

/// What is known of the draft so far.
struct Telling {
    metadata: Metadata,
    /// Whether a sentence of the story has gone before.
    has_story: bool,
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
            return Some(if line.in_words { Part::Metadata } else { Part::Label });
        }
        if let Some(part) = patterns::part(words) {
            Some(part)
        } else if looks::is_caption(words) {
            Some(Part::Caption)
        } else if !words.contains(char::is_alphanumeric)
            || !self.has_story && Genre::of_label(words).is_some()
        {
            Some(Part::Label)
        } else {
            let stands = if self.has_story { Stands::Later } else { Stands::First };
            self.has_story |= looks::is_sentence(words);
            dateline::line(words, stands).map(|_| Part::Dateline)
        }
    }

    /// Reads the date of the draft off the lines around its story. The first that says so in words holds, then a bare
    /// date above the story, then one below it.
    fn dates(&mut self, blocks: &[Block], parts: &[Part]) {
        let first = parts.iter().position(|part| *part == Part::Body).unwrap_or(parts.len());
        let last = parts.iter().rposition(|part| *part == Part::Body).unwrap_or(0);
        let mut bare: Option<DocumentDate> = None;
        for (index, (block, part)) in blocks.iter().zip(parts).enumerate() {
            let around = index < first || index > last;
            let Some(line) = line_of_date(block, *part, index < first) else { continue };
            let span = Some(block.prose.locate(Span::new(line.start, line.end)));
            let stated = DocumentDate { date: line.date, source: DateSource::PublishedLine, span };
            if line.in_words {
                self.metadata.date.get_or_insert(stated);
            } else if around {
                bare.get_or_insert(stated);
            }
        }
        self.metadata.date = self.metadata.date.or(bare);
    }

    /// Reads what kind of piece the draft is off the lines above its story: a label, a section, the first words of the headline.
    fn genre(&mut self, blocks: &[Block], parts: &[Part]) {
        let above = blocks.iter().zip(parts).take_while(|(_, part)| **part != Part::Body);
        let mut told = above.filter_map(|(block, part)| match part {
            Part::Label | Part::Metadata => Genre::of_label(block.prose.text()),
            Part::Headline => Genre::of_headline(block.prose.text()),
            _ => None,
        });
        self.metadata.genre = self.metadata.genre.or_else(|| told.next());
    }

    /// The paragraphs of the blocks. A dateline is one of its own: the story begins behind it.
    fn paragraphs(&mut self, blocks: Vec<Block>, parts: &[Part]) -> Vec<Paragraph> {
        let mut paragraphs = Vec::with_capacity(blocks.len());
        let mut told = 0;
        for (block, &part) in blocks.into_iter().zip(parts) {
            let Some((head, story)) = self.dateline(&block, part, told) else {
                paragraphs.push(Paragraph { part, span: block.span, prose: Arc::new(block.prose) });
                told += usize::from(part == Part::Body);
                continue;
            };
            let mut span = block.span;
            if !story.text().is_empty() {
                span.end = head.locate(Span::new(0, head.text().len())).end;
            }
            paragraphs.push(Paragraph { part: Part::Dateline, span, prose: Arc::new(head) });
            if !story.text().is_empty() {
                let span = Span::new(story.locate(Span::new(0, 0)).start, block.span.end);
                paragraphs.push(Paragraph { part, span, prose: Arc::new(story) });
            }
            told += 1;
        }
        paragraphs
    }

    /// Takes the dateline off a block of the story; `told` blocks have gone before. The day of the first is the draft's.
    fn dateline(&mut self, block: &Block, part: Part, told: usize) -> Option<(Prose, Prose)> {
        let is_first = self.metadata.datelines.is_empty();
        let stands = match part {
            Part::Dateline => Stands::First,
            Part::Body if is_first && told < LEAD => Stands::First,
            Part::Body | Part::Summary | Part::Standfirst if is_first => Stands::Later,
            Part::Body | Part::Summary | Part::Standfirst => Stands::Among,
            _ => return None,
        };
        let words = block.prose.text();
        let found = if part == Part::Dateline {
            dateline::line(words, stands)
        } else {
            dateline::read(words, stands)
        };
        let found = found?;
        let locate = |span: &Span| block.prose.locate(*span);
        let places = found.places.iter().map(locate).collect();
        self.metadata.datelines.push(Dateline { span: locate(&found.span), places });
        if let Some((day, span)) = found.day.filter(|_| is_first) {
            self.date_of_dateline(day, locate(&span));
        }
        let (head, story) = block.prose.split_at(found.end);
        Some((head.trimmed(), story))
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

/// In so many paragraphs at the head of the story its dateline may stand: a note may go before it.
const LEAD: usize = 2;

/// The date that a line about the draft gives it; among others of a credit only above the story.
fn line_of_date(block: &Block, part: Part, is_above: bool) -> Option<PublishedLine> {
    let words = block.prose.text();
    match (part, block.kind) {
        (Part::Metadata, Kind::Known(_)) if !is_above => None,
        (Part::Metadata, _) => {
            dates::published_line(words).or_else(|| dates::stamp(words)).or_else(|| dates::among(words))
        }
        (Part::Label, _) => dates::published_line(words),
        _ => None,
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
            Kind::Paragraph
                if goes_on && parts.last() == Some(&Part::Headline) && looks::is_standfirst(words) =>
            {
                Part::Standfirst
            }
            Kind::Paragraph if goes_on && parts.last() == Some(&Part::Headline) && is_set_off(block) => {
                Part::Standfirst
            }
            Kind::Paragraph if goes_on && !parts.is_empty() && looks::is_label(words) => Part::Label,
            _ => Part::Body,
        });
        seen.note(part, words);
        parts.push(part);
    }
    // Dates that stand alone above or below the story say when it was published; in it they name a section.
    let first = parts.iter().position(|part| *part == Part::Body).unwrap_or(parts.len());
    let last = parts.iter().rposition(|part| *part == Part::Body).unwrap_or(0);
    for (index, (part, block)) in parts.iter_mut().zip(blocks).enumerate() {
        let around = index < first || index > last;
        if around && *part == Part::Label && dates::published_line(block.prose.text()).is_some() {
            *part = Part::Metadata;
        }
    }
    parts
}

/// Whether a paragraph of some sentences stands in marks of emphasis as a whole, as standfirsts in Markdown do.
fn is_set_off(block: &Block) -> bool {
    const WORDS: usize = 60;
    let prose = block.prose.text();
    let inside = block.prose.locate(Span::new(0, prose.len()));
    let is_marked = inside.start > block.span.start && inside.end < block.span.end;
    is_marked && looks::is_sentence(prose) && prose.split_whitespace().count() <= WORDS
}

/// How much has been told before a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Progress {
    #[default]
    Nothing,
    Summary,
    Story,
}

/// What has gone before a paragraph.
#[derive(Debug, Default)]
struct Seen {
    headline: bool,
    told: Progress,
    /// The label last seen heads a summary, and only bullets have followed.
    summary_label: bool,
}

impl Seen {
    /// Whether neither headline nor story has been seen.
    const fn nothing(&self) -> bool {
        !self.headline && matches!(self.told, Progress::Nothing)
    }

    const fn has_story(&self) -> bool {
        matches!(self.told, Progress::Story)
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
            Part::Summary if !self.has_story() => self.told = Progress::Summary,
            Part::Label => self.summary_label = patterns::is_summary_label(words),
            Part::Body | Part::BlockQuote => (self.told, self.summary_label) = (Progress::Story, false),
            _ => {}
        }
    }
}
