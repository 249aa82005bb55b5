//! Marks of footnotes as a block is read: letters above the line, and what they link to.

use super::Gather;
use super::raised::Raised;
use crate::draft::notes::{self, Anchor, Mark, TaggedMark};
use crate::span::Span;

impl Gather<'_> {
    /// Letters above the line begin; `is_note` where the markup says that they are the mark of a footnote, and `target` where
    /// they link to one.
    pub(in crate::draft) fn raise(&mut self, is_note: bool, target: Option<String>) {
        let start = self.open.as_ref().map_or(0, |block| block.prose.text().len());
        let raised = self.raised.get_or_insert(Raised {
            start,
            depth: 0,
            is_note: false,
            target: None,
            is_remark: false,
        });
        raised.depth += 1;
        raised.is_note |= is_note;
        raised.target = raised.target.take().or(target);
    }

    /// A mark in the open block that the format reads, and that is none of its letters.
    pub(in crate::draft) fn mark(&mut self, place: Span, target: String) {
        self.apart.push(Mark { place, names: Vec::new(), target: Some(target) });
    }

    /// A place that a mark may link to. The note is what stands in it, or else the paragraph in which it stands.
    pub(in crate::draft) fn anchor(&mut self, name: String, span: Span, holds_note: bool) {
        self.anchors.push(Anchor { name, span, holds_note });
    }

    /// The places that a mark may link to.
    pub(in crate::draft) fn anchors(&self) -> Vec<Anchor> {
        self.anchors.clone()
    }

    /// Whether the letters that are being read stand above the line.
    pub(in crate::draft) const fn is_raised(&self) -> bool {
        self.raised.is_some()
    }

    /// The letters above the line are the mark of a word processor’s comment.
    pub(in crate::draft) const fn remark(&mut self) {
        if let Some(raised) = &mut self.raised {
            raised.is_remark = true;
        }
    }

    /// Letters above the line have ended before byte `end` of the text.
    pub(in crate::draft) fn lower(&mut self, end: usize) {
        let Some(raised) = &mut self.raised else { return };
        raised.depth -= 1;
        if raised.depth > 0 {
            return;
        }
        let raised = self.raised.take().filter(|raised| !raised.is_remark);
        let (Some(Raised { start, is_note, target, .. }), Some(block)) = (raised, &mut self.open) else {
            return;
        };
        let words = block.prose.text().get(start..).unwrap_or_default();
        let start = start + (words.len() - words.trim_start().len());
        let words = words.trim_start();
        let goes_on = self.text.get(end..).is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        match notes::raised(&block.prose.text()[..start], words, is_note, goes_on) {
            notes::Raised::Letters => {}
            notes::Raised::Figures(figures) => block.prose.rewrite(start, &figures),
            notes::Raised::Mark => {
                self.told.push(TaggedMark { span: Span::new(start, start + words.len()), target });
            }
        }
    }
}
