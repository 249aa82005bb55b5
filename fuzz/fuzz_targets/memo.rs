//! Any draft in any format, with or without fields of its own, edited: the memo never shows in what is found.
#![no_main]

#[path = "../bodies.rs"]
#[allow(dead_code, reason = "each target has one of them")]
mod bodies;

use copydesk::draft::Format;
use libfuzzer_sys::arbitrary::{Arbitrary, Result, Unstructured};
use libfuzzer_sys::fuzz_target;

/// A draft and what is done to it.
#[derive(Debug)]
struct Session<'a> {
    format: Format,
    headline: Option<&'a str>,
    summary: Option<&'a str>,
    edits: Vec<(usize, usize, &'a str)>,
    text: &'a str,
}

impl<'a> Arbitrary<'a> for Session<'a> {
    fn arbitrary(bytes: &mut Unstructured<'a>) -> Result<Self> {
        let format = *bytes.choose(&Format::ALL)?;
        let (headline, summary) = (bytes.arbitrary()?, bytes.arbitrary()?);
        let mut edits = Vec::new();
        for _ in 0..bytes.int_in_range(0..=4)? {
            let (from, length) = (bytes.arbitrary::<u16>()?, bytes.arbitrary::<u8>()?);
            edits.push((from.into(), length.into(), bytes.arbitrary()?));
        }
        // The rest, so that a plain text is a good beginning of a corpus.
        let text = <&str>::arbitrary_take_rest(std::mem::replace(bytes, Unstructured::new(&[])))?;
        Ok(Self { format, headline, summary, edits, text })
    }
}

fuzz_target!(|session: Session<'_>| {
    let Session { format, headline, summary, edits, text } = session;
    bodies::memo(text, (format, headline, summary), &edits);
});
