//! A card: what there is to show of a place, and how a client shows it.

use tower_lsp::ls_types::{MarkupContent, MarkupKind};

use crate::span::Span;

/// What to show of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lsp) struct Card {
    /// The words it is about.
    pub(in crate::lsp) span: Span,
    pub(super) title: String,
    pub(super) kind: &'static str,
    /// What there is to say in a few words.
    pub(super) line: Option<String>,
    pub(super) sections: Vec<Section>,
}

/// Some lines of a card, with what they have in common above them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Section {
    pub(super) heading: Option<&'static str>,
    pub(super) items: Vec<String>,
}

impl Section {
    pub(super) fn new(heading: Option<&'static str>, items: Vec<String>) -> Self {
        Self { heading, items }
    }
}

impl Card {
    /// The card as the client can show it.
    pub(in crate::lsp) fn markup(&self, markdown: bool) -> MarkupContent {
        let (kind, strong, escape): (_, _, fn(&str) -> String) = if markdown {
            (MarkupKind::Markdown, "**", escaped)
        } else {
            (MarkupKind::PlainText, "", str::to_owned)
        };
        let emphasis = if markdown { "*" } else { "" };
        let mut value = format!("{strong}{}{strong}, {}\n", escape(&self.title), self.kind);
        value.extend(self.line.as_ref().map(|line| format!("\n{emphasis}{}{emphasis}\n", escape(line))));
        for section in &self.sections {
            value.push('\n');
            value.extend(section.heading.map(|heading| format!("{strong}{heading}{strong}\n")));
            value.extend(section.items.iter().map(|item| format!("- {}\n", escape(item))));
        }
        MarkupContent { kind, value }
    }
}

/// Text that Markdown shows as it is.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '|' | '~') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_shows_a_draft_s_own_marks() {
        assert_eq!(escaped("A*Teens [sic]"), r"A\*Teens \[sic\]");
    }
}
