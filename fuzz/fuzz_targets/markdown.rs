//! Any text, taken apart as markdown: paragraphs in order, inside the text, on character boundaries.
#![no_main]

use copydesk::draft::{Draft, Format, Source};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let draft = Draft::new(Source { text, format: Format::Markdown, ..Source::default() });
    let mut end = 0;
    for paragraph in &draft.paragraphs {
        assert!(end <= paragraph.span.start, "paragraphs do not overlap");
        assert!(draft.text().get(paragraph.span.range()).is_some(), "paragraphs stand in the text");
        end = paragraph.span.end;
    }
});
