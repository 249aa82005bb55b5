//! Tags that never close, or only where another one does: what stands between is taken for part of the tag.

use super::Reading;
use crate::draft::html::page::Attribute;
use crate::english::lists;
use crate::span::Span;

lists::sets! {
    "../../data/elements.txt":
    /// Attributes whose values hold addresses and names, and never an element.
    NAMING = "naming attributes";
}

impl Reading<'_> {
    /// Notes the words that a start tag has swallowed: it has an element among its attributes, or in the value of one.
    pub(super) fn swallowed(&mut self, tag: &str, attributes: &[Attribute], end: usize) {
        let open = Span::new(self.tag_start, self.tag_start + 1 + tag.len());
        let named = attributes.iter().find(|it| NAMING.contains(&*it.name) && it.value.contains("</"));
        let hidden = if let Some(attribute) = named {
            attribute.span
        } else if attributes.iter().any(|attribute| attribute.name.contains('<')) {
            // What stands behind the last attribute that is one.
            let last = attributes.iter().filter(|it| !it.value.is_empty()).map(|it| it.span.end).max();
            Span::new(last.unwrap_or(open.end), end)
        } else {
            return;
        };
        self.gather.hide(open, hidden, "This tag");
    }

    /// Notes a tag in which the text ends: all before `self.reached` was read.
    pub(super) fn unended(&mut self, end: usize) {
        let rest = Span::new(self.reached, end);
        let Some(tag) = self.text.get(rest.range()).and_then(|rest| rest.strip_prefix('<')) else { return };
        let name = tag.find(|c: char| !c.is_ascii_alphanumeric() && c != '/').unwrap_or(tag.len());
        self.gather.hide(Span::new(rest.start, rest.start + 1 + name), rest, "This tag");
    }
}
