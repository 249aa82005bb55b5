//! Drafts in each format, drawn: a line a paragraph, its part before its words; then what the draft says of
//! itself.

use std::fmt::Write;

use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::*;

fn read(text: &str, format: Format) -> Draft {
    Draft::new(Source { text, format, ..Source::default() })
}

fn drawn(draft: &Draft) -> String {
    let mut drawn = String::new();
    for paragraph in &draft.paragraphs {
        let words = paragraph.prose.text().replace("\r\n", "⏎").replace(['\n', '\r'], "⏎");
        writeln!(drawn, "{:<11} {words}", format!("{:?}", paragraph.part).to_lowercase()).unwrap();
    }
    if let Some(stated) = draft.metadata.date {
        let words = stated.span.map_or("", |span| &draft.text()[span.range()]);
        writeln!(drawn, "= {} {:?} “{words}”", stated.date, stated.source).unwrap();
    }
    if let Some(dateline) = &draft.metadata.dateline {
        let text = draft.text();
        writeln!(drawn, "= dateline “{}” in “{}”", &text[dateline.span.range()], &text[dateline.place.range()]).unwrap();
    }
    for byline in &draft.metadata.bylines {
        writeln!(drawn, "= by {} “{}”", byline.name, &draft.text()[byline.span.range()]).unwrap();
    }
    drawn
}

fn check(format: Format, text: &str, expected: &Expect) {
    let draft = read(text, format);
    whole(&draft).unwrap();
    expected.assert_eq(&drawn(&draft));
}

/// Whether every place is where it should be.
fn whole(draft: &Draft) -> Result<(), TestCaseError> {
    let text = draft.text();
    let mut end = 0;
    for paragraph in &draft.paragraphs {
        let span = paragraph.span;
        prop_assert!(end <= span.start && span.start < span.end, "{span:?} after {end} in {text:?}");
        prop_assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
        let words = paragraph.prose.text();
        prop_assert!(!words.trim().is_empty());
        for (at, letter) in words.char_indices() {
            let letters = Span::new(at, at + letter.len_utf8());
            let place = paragraph.prose.locate(letters);
            prop_assert!(span.contains(place), "{place:?} of {letter:?} outside {span:?} in {text:?}");
            let written = text.get(place.range());
            prop_assert!(written.is_some(), "{place:?} in {text:?}");
            if paragraph.prose.is_verbatim(letters) {
                prop_assert_eq!(written, words.get(letters.range()));
            }
        }
        end = span.end;
    }
    let places = draft.metadata.bylines.iter().map(|byline| byline.span);
    let dateline = draft.metadata.dateline.iter().flat_map(|dateline| [dateline.span, dateline.place]);
    for span in places.chain(dateline).chain(draft.metadata.date.and_then(|stated| stated.span)) {
        prop_assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
    }
    Ok(())
}
