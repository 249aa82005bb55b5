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
    /// The card as the client can show it. In Markdown each line that it names leads there, where the draft is a file.
    pub(in crate::lsp) fn markup(&self, markdown: bool, address: Option<&str>) -> MarkupContent {
        let (kind, strong) =
            if markdown { (MarkupKind::Markdown, "**") } else { (MarkupKind::PlainText, "") };
        let address = address.filter(|address| address.starts_with("file:"));
        let escape = |text: &str| match (markdown, address) {
            (true, Some(address)) => linked(&escaped(text), address),
            (true, None) => escaped(text),
            (false, _) => text.to_owned(),
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

/// Text in which each line that is named outside quotation marks leads there: “line 5”, “lines 5, 16”.
fn linked(text: &str, address: &str) -> String {
    let mut linked = String::with_capacity(text.len());
    let mut rest = text;
    let mut depth = 0_usize;
    while let Some(first) = rest.chars().next() {
        depth = match first {
            '“' => depth + 1,
            '”' => depth.saturating_sub(1),
            _ => depth,
        };
        let begins = linked.chars().next_back().is_none_or(|before| !before.is_alphanumeric());
        if let Some((word, numbers)) = numbers(rest).filter(|_| begins && depth == 0) {
            linked.push_str(&rest[..word]);
            let address = address.replace('(', "%28").replace(')', "%29");
            let links = numbers.split(", ").map(|number| format!("[{number}]({address}#L{number})"));
            linked.push_str(&links.collect::<Vec<_>>().join(", "));
            rest = &rest[word + numbers.len()..];
        } else {
            linked.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    linked
}

/// How long the word “line” is at the start of a text with the blank behind it, and the numbers that follow.
fn numbers(text: &str) -> Option<(usize, &str)> {
    let word = ["lines ", "line ", "Lines ", "Line "].iter().find(|word| text.starts_with(**word))?.len();
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = &text[word..];
    let mut end = digits(behind);
    while end > 0 {
        let more = behind[end..].strip_prefix(", ").map_or(0, digits);
        if more == 0 {
            return Some((word, &behind[..end]));
        }
        end += 2 + more;
    }
    None
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
    fn each_line_that_a_card_names_leads_there() {
        let linked = |text: &str| linked(text, "file:///a.md");
        assert_eq!(
            linked("Line 4: “see line 9”: lines 5, 16; 3 of 4, in line 7."),
            "Line [4](file:///a.md#L4): “see line 9”: lines [5](file:///a.md#L5), [16](file:///a.md#L16); 3 of 4, in line \
             [7](file:///a.md#L7)."
        );
        for plain in ["line", "line é", "online 5 told", "lines ", "", "”line"] {
            assert_eq!(linked(plain), plain);
        }
    }

    #[test]
    fn markdown_shows_a_draft_s_own_marks() {
        assert_eq!(escaped("A*Teens [sic]"), r"A\*Teens \[sic\]");
    }
}
