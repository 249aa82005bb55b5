//! What the fuzz targets do, done with arbitrary bytes.

#[path = "../fuzz/bodies.rs"]
mod bodies;

use copydesk::draft::Format;
use proptest::prelude::*;

/// What is cut and spliced.
const SEEDS: &[&str] = &[
    include_str!("corpus/ferry.txt"),
    include_str!("corpus/reservoir.html"),
    include_str!("../examples/embassy.md"),
    include_str!("../src/cli/data/copydesk.toml"),
];

/// Arbitrary bytes, and such as a fuzzer would come upon: bytes of a draft, of its markup and of settings, cut and
/// spliced anywhere.
fn text() -> impl Strategy<Value = String> {
    let piece = (prop::sample::select(SEEDS), any::<prop::sample::Index>(), 0_usize..120).prop_map(
        |(seed, at, length)| {
            let start = at.index(seed.len());
            seed.as_bytes()[start..seed.len().min(start + length)].to_vec()
        },
    );
    let bytes = prop_oneof![
        3 => prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat()),
        1 => prop::collection::vec(any::<u8>(), 0..400),
    ];
    bytes.prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn take_apart(text in text()) {
        for format in Format::ALL {
            bodies::take_apart(&text, format);
        }
    }

    #[test]
    fn settings(text in text()) {
        // The lines of the template that show what can be set.
        bodies::settings(&text.replace("\n#", "\n"));
        bodies::settings(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn check(text in text()) {
        bodies::check(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn memo(
        text in text(),
        headline in prop::option::of(text()),
        summary in prop::option::of(text()),
        format in prop::sample::select(&Format::ALL[..]),
        edits in prop::collection::vec((any::<usize>(), 0_usize..200, text()), 0..4),
    ) {
        let edits: Vec<_> = edits.iter().map(|(from, length, words)| (*from, *length, words.as_str())).collect();
        bodies::memo(&text, (format, headline.as_deref(), summary.as_deref()), &edits);
    }
}
