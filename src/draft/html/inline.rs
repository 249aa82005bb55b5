//! Tags within the text of another format.

use html5gum::{Token, Tokenizer};

use super::elements;
use super::page::{Attribute, Attributes};
use crate::draft::gather::Gather;
use crate::span::Span;

/// The tags within a paragraph of Markdown.
#[derive(Debug, Default)]
pub(in crate::draft) struct Inline {
    /// Those that are open, and what becomes of their letters.
    open: Vec<(String, Letters)>,
}

/// What becomes of the letters in an element.
#[derive(Clone, Copy, Debug)]
enum Letters {
    Plain,
    /// They stand above the line.
    Raised,
    Struck,
}

/// So many may be open at once.
const DEEPEST: usize = 64;

impl Inline {
    /// Reads a tag.
    pub(in crate::draft) fn tag(&mut self, text: &str, span: Span, gather: &mut Gather<'_>) {
        let Some(tag) = text.get(span.range()) else { return };
        match Tokenizer::new(tag).flatten().next() {
            Some(Token::StartTag(tag)) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                if name == "br" {
                    gather.line_break(span);
                }
                let words = |words: &[u8]| String::from_utf8_lossy(words).into_owned();
                let attributes = tag.attributes.iter().map(|(name, value)| Attribute {
                    name: words(name),
                    value: words(value),
                    span,
                });
                let attributes = Attributes(attributes.collect());
                let is_mark = elements::is_note_mark(&name, &attributes, gather.is_raised());
                if elements::is_remark(&name, &attributes) {
                    gather.remark();
                }
                if let Some(anchor) = elements::anchor(&name, &attributes) {
                    gather.anchor(anchor, span, false);
                }
                if !elements::is_void(&name) && self.open.len() < DEEPEST {
                    let letters = if is_mark || name == "sup" {
                        gather.raise(is_mark, elements::target(&attributes));
                        Letters::Raised
                    } else if elements::is_struck(&name) {
                        gather.strike();
                        Letters::Struck
                    } else {
                        Letters::Plain
                    };
                    self.open.push((name, letters));
                }
            }
            Some(Token::EndTag(tag)) => {
                let Some(at) = self.open.iter().rposition(|(name, _)| name.as_bytes() == &**tag.name) else {
                    return;
                };
                for (_, letters) in self.open.drain(at..) {
                    match letters {
                        Letters::Plain => {}
                        Letters::Raised => gather.lower(span.end),
                        Letters::Struck => gather.unstrike(span.end),
                    }
                }
            }
            _ => {
                gather.comment(span);
                gather.section(span);
            }
        }
    }

    /// A paragraph has ended, and what was open in it.
    pub(in crate::draft) fn close(&mut self) {
        self.open.clear();
    }
}
