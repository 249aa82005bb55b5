//! Front matter: fields above the text, in YAML between `---` or in TOML between `+++`.

mod field;
mod node;
#[cfg(test)]
mod tests;
mod toml;
mod yaml;

use jiff::civil::Date;
use rustc_hash::FxHashSet;

use self::node::{Node, Words};
use crate::draft::block::{Block, Kind};
use crate::draft::{Byline, DateSource, DocumentDate, Embargo, Genre, Metadata, Part, Unread, dates};
use crate::span::Span;

/// What front matter says, and where the draft goes on.
#[derive(Default)]
pub(super) struct Front {
    pub(super) blocks: Vec<Block>,
    pub(super) metadata: Metadata,
    /// What of it cannot be read.
    pub(super) unread: Vec<Unread>,
    /// Behind the closing line; 0, or behind a byte order mark, where there is no front matter.
    pub(super) end: usize,
    /// Where the words stand that have been told.
    told: FxHashSet<Span>,
}

/// Reads the front matter of a draft. What is not closed, or does not begin with a field, is story.
pub(super) fn read(text: &str) -> Front {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let nothing = Front { end: start, ..Front::default() };
    let mut lines = lines(text, start);
    let Some(first) = lines.next() else { return nothing };
    let fence = text[first.range()].trim_end();
    if !matches!(fence, "---" | "+++") {
        return nothing;
    }
    let is_close = |line: &Span| {
        let words = text[line.range()].trim_end();
        words == fence || fence == "---" && words == "..."
    };
    let Some(close) = lines.find(is_close) else { return nothing };
    let span = Span::new(first.end + line_end(&text[first.end..]), close.start);
    let mut unread = Vec::new();
    let fields = match fence {
        "---" => yaml::read(text, span, &mut unread),
        _ => toml::read(text, span, &mut unread),
    };
    let Some(fields) = fields else { return nothing };
    let mut front = Front { unread, end: close.end + line_end(&text[close.end..]), ..Front::default() };
    front.fields(&fields);
    front.blocks.sort_by_key(|block| block.span.start);
    // The words of an anchor are told once, however often they are repeated.
    front.blocks.dedup_by(|later, earlier| later.span.start < earlier.span.end);
    front
}

impl Front {
    fn fields(&mut self, fields: &[(String, Node)]) {
        for (key, value) in fields {
            match key.to_lowercase().as_str() {
                "title" | "headline" => self.add(value, Part::Headline),
                "summary" | "description" | "standfirst" | "deck" | "subtitle" | "excerpt" | "dek" => {
                    self.add(value, Part::Standfirst);
                }
                "caption"
                | "image_caption"
                | "imagecaption"
                | "photo_caption"
                | "cover_caption"
                | "featured_image_caption" => self.add(value, Part::Caption),
                "image" | "images" | "photo" | "photos" | "cover" | "figure" | "featured_image"
                | "feature_image" => self.captions(value),
                "author" | "authors" | "byline" => self.names(value),
                key @ ("date" | "published" | "publishdate" | "pubdate" | "date_published"
                | "datepublished") => {
                    let date = day(value);
                    // A field that says “published” outright beats one that only says “date”.
                    if let Some((date, span)) = date.filter(|_| key != "date" || self.metadata.date.is_none())
                    {
                        self.metadata.date =
                            Some(DocumentDate { date, source: DateSource::FrontMatter, span: Some(span) });
                    }
                }
                "embargo" | "embargoed" | "embargo_until" | "embargo-until" | "embargoed_until"
                | "embargoed-until" => {
                    self.metadata.embargo = day(value).map(|(date, span)| Embargo { date, span });
                }
                "genre" => self.metadata.genre = genre(value).or(self.metadata.genre),
                "type" | "kicker" | "section" | "sections" | "category" | "categories" => {
                    self.metadata.genre = self.metadata.genre.or_else(|| genre(value));
                }
                // Where Hugo and Zola keep what is the writer’s own.
                "params" | "extra" => {
                    if let Node::Fields(fields) = value {
                        self.fields(fields);
                    }
                }
                // What could not be read is not lost.
                "" => self.add(value, Part::Metadata),
                _ => {}
            }
        }
    }

    /// Adds the words under one or more pictures.
    fn captions(&mut self, pictures: &Node) {
        match pictures {
            Node::Fields(fields) => {
                let captions = fields.iter().filter(|(key, _)| key.eq_ignore_ascii_case("caption"));
                captions.for_each(|(_, caption)| self.add(caption, Part::Caption));
            }
            Node::List(pictures) => pictures.iter().for_each(|picture| self.captions(picture)),
            Node::Words(_) => {}
        }
    }

    /// Adds the paragraphs of a value.
    fn add(&mut self, value: &Node, part: Part) {
        match value {
            // The words of an anchor are told once, however often they are repeated.
            Node::Words(words) if self.told.insert(words.span) => {
                let paragraphs = words.paragraphs().into_iter();
                self.blocks
                    .extend(paragraphs.map(|(span, prose)| Block::new(Kind::Known(part), span, prose)));
            }
            Node::List(values) => values.iter().for_each(|value| self.add(value, part)),
            Node::Words(_) | Node::Fields(_) => {}
        }
    }

    /// Adds who is named in `Ann Cole`, `[Ann Cole, Tom Hart]`, `Ann Cole and Tom Hart`, `- name: Ann Cole`.
    fn names(&mut self, value: &Node) {
        match value {
            Node::Words(words) => {
                for name in names(words) {
                    if !self.metadata.bylines.contains(&name) {
                        self.metadata.bylines.push(name);
                    }
                }
            }
            Node::List(values) => values.iter().for_each(|value| self.names(value)),
            Node::Fields(fields) => {
                let named = fields.iter().filter(|(key, _)| key.eq_ignore_ascii_case("name"));
                named.for_each(|(_, value)| self.names(value));
            }
        }
    }
}

/// A value that begins with a day.
fn day(value: &Node) -> Option<(Date, Span)> {
    match value {
        Node::Words(words) => Some((dates::field(words.text())?, words.span)),
        Node::List(values) => values.iter().find_map(day),
        Node::Fields(_) => None,
    }
}

/// The genre that a field names outright, or as a label does: `genre: news`, `section: Opinion`, `[Tarn, Reviews]`.
fn genre(value: &Node) -> Option<Genre> {
    match value {
        Node::Words(words) => {
            let name = words.text().trim().to_lowercase();
            Genre::of_label(&name).or_else(|| Genre::from_name(&name))
        }
        Node::List(values) => values.iter().find_map(genre),
        Node::Fields(_) => None,
    }
}

/// The names in `Ann Cole and Tom Hart`.
fn names(words: &Words) -> Vec<Byline> {
    let text = words.text();
    let mut bylines = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive([',', '&', ';']).flat_map(|piece| piece.split_inclusive(" and ")) {
        let name = piece.trim_end_matches([',', '&', ';', ' ']).trim_end_matches(" and").trim();
        let name = ["By ", "by "]
            .into_iter()
            .fold(name, |name, lead| name.strip_prefix(lead).unwrap_or(name))
            .trim();
        let at = start + piece.find(name).unwrap_or_default();
        if name.chars().any(char::is_alphabetic) && !name.contains([':', '@', '/']) {
            let span = words.prose.locate(Span::new(at, at + name.len()));
            bylines.push(Byline { span, name: name.to_owned() });
        }
        start += piece.len();
    }
    bylines
}

/// Lines without their ends.
fn lines(text: &str, mut start: usize) -> impl Iterator<Item = Span> {
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let line = Span::new(start, start + rest.find(['\n', '\r']).unwrap_or(rest.len()));
        start = line.end + line_end(&text[line.end..]);
        Some(line)
    })
}

fn line_end(text: &str) -> usize {
    if text.starts_with("\r\n") { 2 } else { text.len().min(1) }
}
