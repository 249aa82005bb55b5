//! What readers do not see: comments, declarations, and words that markup hides by mistake.

use super::Gather;
use crate::draft::declarations;
use crate::draft::unread::Unread;
use crate::span::Span;

/// So many words may be hidden before it is worth a word.
const FEW_WORDS: usize = 6;

impl Gather<'_> {
    /// Adds a comment, which belongs to the block whose words it follows. Other markup may look like one to a parser.
    pub(in crate::draft) fn comment(&mut self, span: Span) {
        let Some(comment) = self.text.get(span.range()).map(str::trim_end) else { return };
        if comment.starts_with("<!--") {
            if !comment.ends_with("-->") && !comment.ends_with("--!>") {
                let open = Span::new(span.start, span.start + "<!--".len());
                self.hide(open, span, "This comment");
            }
            self.comments.push(span);
            if self.has_words() {
                self.reach(span.end);
            }
        } else {
            self.declaration(comment, span);
        }
    }

    /// Notes what is hidden by a declaration or the like that ends only where other markup does.
    fn declaration(&mut self, markup: &str, span: Span) {
        if let Some((begins, what)) = declarations::unended(&self.text[span.start..], markup) {
            self.hide(Span::new(span.start, span.start + begins), span, what);
        }
    }

    /// Notes the words that a CDATA section hides, where readers would see others.
    pub(in crate::draft) fn section(&mut self, span: Span) {
        let Some(markup) = self.text.get(span.range()) else { return };
        let is_told = || declarations::unended(&self.text[span.start..], markup.trim_end()).is_some();
        if declarations::is_section_with_words(markup) && !is_told() {
            let message =
                "This CDATA section hides its words: a browser takes it for a comment up to the first “>”.";
            let open = Span::new(span.start, span.start + "<![CDATA[".len());
            self.unread.push(Unread { span: open, message: message.to_owned() });
        }
    }

    /// Notes that what stands in `hidden` cannot be read, since what begins in `open` is never closed. A few words are
    /// where a draft breaks off.
    pub(in crate::draft) fn hide(&mut self, open: Span, hidden: Span, what: &str) {
        let words = self.text.get(hidden.range()).unwrap_or_default().split_whitespace();
        if words.filter(|word| word.contains(char::is_alphabetic)).nth(FEW_WORDS).is_some() {
            let message = format!("{what} is never closed, and hides what follows.");
            self.unread.push(Unread { span: open, message });
        }
    }
}
