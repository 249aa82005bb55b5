//! Drafts written in Markdown: `CommonMark` with tables, footnotes and front matter.

mod front_matter;

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::block::Kind;
use super::gather::Gather;
use super::links::Link;
use super::tables::Tables;
use super::{Format, Part, Read, Table, html, notes, parts, template};
use crate::span::Span;

/// Reads a draft.
pub(super) fn read(text: &str) -> Read {
    let front = front_matter::read(text);
    let copy = template::without(text, front.end, Format::Markdown);
    let text = &*copy;
    let mut reading = Reading::new(text, front.end);
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    for (event, range) in Parser::new_ext(&text[front.end..], options).into_offset_iter() {
        reading.event(event, &range);
    }
    let (comments, anchors) = (reading.gather.comments(), reading.gather.anchors());
    let links = reading.gather.links();
    let mut unread = front.unread;
    unread.append(&mut reading.gather.unread());
    let mut tables = reading.tables.finish();
    tables.append(&mut reading.apart);
    tables.sort_by_key(|table| table.span().start);
    let mut blocks = front.blocks;
    blocks.append(&mut reading.gather.finish());
    let notes::Found { notes, loose } = notes::set_apart(text, &mut blocks, &anchors);
    Read { comments, notes, loose, links, tables, unread, ..parts::tell(text, blocks, front.metadata) }
}

/// Where in the markup the parser is.
struct Reading<'a> {
    text: &'a str,
    gather: Gather<'a>,
    tables: Tables,
    /// Tables written in HTML.
    apart: Vec<Table>,
    /// Tags within the paragraph.
    inline: html::Inline,
    in_table_head: bool,
    /// Bytes of front matter before the text that is parsed.
    offset: usize,
    quotes: usize,
    items: usize,
    /// Whether a year has just been read that the parser took for the marker of an item.
    follows_year: bool,
    notes: usize,
    cells: usize,
    /// How many elements are open whose words are no prose.
    silent: usize,
    /// Links and pictures that are open, and whether their words are no prose.
    links: Vec<bool>,
    /// The link that is being read: its address, and its words so far.
    link: Option<(String, String)>,
}

impl<'a> Reading<'a> {
    fn new(text: &'a str, offset: usize) -> Self {
        Self {
            text,
            gather: Gather::new(text),
            tables: Tables::default(),
            apart: Vec::new(),
            inline: html::Inline::default(),
            in_table_head: false,
            offset,
            quotes: 0,
            items: 0,
            follows_year: false,
            notes: 0,
            cells: 0,
            silent: 0,
            links: Vec::new(),
            link: None,
        }
    }

    fn event(&mut self, event: Event<'_>, range: &Range<usize>) {
        let span = Span::new(range.start + self.offset, range.end + self.offset);
        if let (Some((_, words)), Event::Text(more) | Event::Code(more)) = (&mut self.link, &event) {
            words.push_str(more);
        }
        match event {
            Event::Start(tag) => self.start(&tag, span),
            Event::End(tag) => self.end(tag, span),
            Event::InlineHtml(_) if self.silent == 0 => self.inline.tag(self.text, span, &mut self.gather),
            Event::InlineHtml(_) => self.gather.comment(span),
            Event::Text(words) if self.silent == 0 => {
                if self.text.get(span.range()) == Some(&*words) {
                    self.gather.words(self.kind(), span);
                } else {
                    self.gather.replaced(self.kind(), &words, span);
                }
            }
            Event::FootnoteReference(label) if self.silent == 0 => {
                self.gather.mark(span, format!("^{label}"));
            }
            Event::SoftBreak if self.silent == 0 => self.gather.space(span),
            Event::HardBreak if self.silent == 0 => self.gather.line_break(span),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, span: Span) {
        match tag {
            // The first paragraph of an item is the item itself.
            Tag::Paragraph if self.items > 0 && (self.gather.is_blank() || self.follows_year) => {
                self.follows_year = false;
            }
            Tag::Paragraph => self.gather.open(self.kind(), span.start),
            Tag::Heading { level, .. } => self.gather.open(Kind::Heading(*level as u8), span.start),
            Tag::Item => {
                let year = leading_year(self.text, span);
                let outside = self.kind();
                self.items += 1;
                self.follows_year = year.is_some();
                // Where a year was taken for a marker, the reader sees a paragraph.
                let kind = if self.follows_year { outside } else { self.kind() };
                self.gather.open(kind, span.start);
                if let Some(year) = year {
                    self.gather.words(kind, year);
                }
            }
            Tag::BlockQuote(_) => {
                self.quotes += 1;
                self.gather.close();
            }
            Tag::FootnoteDefinition(label) => {
                self.gather.anchor(format!("^{label}"), span, true);
                self.notes += 1;
                self.gather.close();
            }
            Tag::CodeBlock(kind) => {
                self.silent += 1;
                self.gather.close();
                if matches!(kind, CodeBlockKind::Fenced(_)) {
                    self.fence(span);
                }
            }
            Tag::Table(_) => {
                self.gather.close();
                self.tables.begin();
            }
            Tag::TableHead | Tag::TableRow => {
                self.in_table_head = matches!(tag, Tag::TableHead);
                self.tables.row();
            }
            Tag::TableCell => {
                self.gather.close();
                self.tables.cell(&self.gather, self.in_table_head, span.start, false);
                self.cells += 1;
            }
            Tag::List(_) => self.gather.close(),
            Tag::HtmlBlock => {
                let (gather, mut tables) = html::fragment(self.gather.part(), span);
                self.gather.add(gather);
                self.apart.append(&mut tables);
            }
            // The words of a picture that begins a paragraph are its caption; within a sentence they are none.
            Tag::Image { .. } if self.silent == 0 && !self.gather.has_words() => {
                self.gather.open(Kind::Known(Part::Caption), span.start);
                self.links.push(false);
            }
            Tag::Image { .. } => self.link(true),
            Tag::Link { link_type, dest_url, .. } => {
                self.link = Some((dest_url.to_string(), String::new()));
                self.link(matches!(link_type, LinkType::Autolink | LinkType::Email));
            }
            Tag::Strikethrough if self.is_struck(span) => self.gather.strike(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, span: Span) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::List(_) => self.close(),
            TagEnd::TableCell => {
                self.cells = self.cells.saturating_sub(1);
                self.close();
                self.tables.close_cell(&mut self.gather);
            }
            TagEnd::Table => self.tables.close(&mut self.gather),
            TagEnd::Item => {
                self.items = self.items.saturating_sub(1);
                self.close();
            }
            TagEnd::BlockQuote(_) => {
                self.quotes = self.quotes.saturating_sub(1);
                self.gather.close();
            }
            TagEnd::FootnoteDefinition => {
                self.notes = self.notes.saturating_sub(1);
                self.gather.close();
            }
            TagEnd::CodeBlock => self.silent = self.silent.saturating_sub(1),
            TagEnd::Image | TagEnd::Link => {
                if let Some((target, words)) = self.link.take_if(|_| tag == TagEnd::Link) {
                    self.gather.link(Link::written(self.text, span, words, target));
                }
                let was_silent = self.links.pop() == Some(true);
                self.silent = self.silent.saturating_sub(usize::from(was_silent));
                if tag == TagEnd::Image && !was_silent {
                    self.gather.reach(span.end);
                    self.gather.close();
                } else if self.gather.has_words() && !was_silent {
                    self.gather.reach(span.end);
                }
            }
            TagEnd::Strikethrough if self.is_struck(span) => self.gather.unstrike(span.end),
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough if self.gather.has_words() => {
                self.gather.reach(span.end);
            }
            _ => {}
        }
    }

    /// Whether words are struck out, rather than between two tildes: “~5” is about five.
    fn is_struck(&self, span: Span) -> bool {
        self.text[span.range()].starts_with("~~")
    }

    fn close(&mut self) {
        self.gather.close();
        self.inline.close();
    }

    /// A code block that is never closed hides the rest of the draft.
    fn fence(&mut self, span: Span) {
        let block = self.text[span.range()].trim_end();
        let mark = block.chars().next().unwrap_or('`');
        let length = block.len() - block.trim_start_matches(mark).len();
        let last = block.rsplit(['\n', '\r']).next().unwrap_or_default();
        let last = last.trim_matches(|letter: char| letter == '>' || letter.is_whitespace());
        let is_closed =
            last.len() >= length && last.trim_matches(mark).is_empty() && last.len() < block.len();
        let goes_on = self.text[span.end..].trim().is_empty() && block.contains(['\n', '\r']);
        if !is_closed && goes_on {
            let open = Span::new(span.start, span.start + length);
            self.gather.hide(open, Span::new(open.end, span.end), "This code block");
        }
    }

    fn link(&mut self, is_silent: bool) {
        self.links.push(is_silent);
        self.silent += usize::from(is_silent);
    }

    /// What a paragraph is that begins here.
    const fn kind(&self) -> Kind {
        if self.notes > 0 {
            Kind::Known(Part::Metadata)
        } else if self.cells > 0 {
            Kind::Known(Part::Cell)
        } else if self.quotes > 0 {
            Kind::Quotation
        } else if self.items > 0 {
            Kind::Item
        } else {
            Kind::Paragraph
        }
    }
}

/// The year with its full stop that the parser takes for the number of a list’s item: “1986. The mill burned.”
fn leading_year(text: &str, item: Span) -> Option<Span> {
    const DIGITS: usize = 4;
    let digits = text.get(item.start..item.start + DIGITS)?;
    let year = digits.parse().is_ok_and(|year: u16| (1000..2100).contains(&year));
    let stop = text.get(item.start + DIGITS..)?.starts_with(". ");
    (year && stop).then(|| Span::new(item.start, item.start + DIGITS + ". ".len()))
}
