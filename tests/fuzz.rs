//! What the fuzz targets do, done with arbitrary bytes.
#![cfg(feature = "lsp")]

#[path = "../fuzz/bodies.rs"]
mod bodies;

use copydesk::draft::Format;
use proptest::prelude::*;

/// What is cut and spliced.
const SEEDS: &[&str] = &[
    include_str!("corpus/ferry.txt"),
    include_str!("corpus/reservoir.html"),
    include_str!("../examples/embassy.md"),
    include_str!("../docs/settings.toml"),
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

/// Pieces of notes, which are spliced as drafts are.
const NOTES: &[&str] = &[
    "WEBVTT\nKind: captions\n\n00:00:01.000 --> 00:00:02.500 align:start\nthe<00:00:01.400><c> council</c> met\n\n",
    "00:02.500 --> 00:02.510\nthe council met\n<v.loud Ana Ruiz>No &amp; no.</v> <v Bo>{\\an8}Yes [inaudible]\n\n",
    "1\r\n00:00:01,5 --> 100:00:02,000\r\n>> MAYOR: We, we cut $4.2 million…\r\n\r\n2024\r\n2\r\n",
    "{\"segments\":[{\"start\":1,\"text\":\" It cost 4\",\"words\":[{\"word\":\".2\"}]}]}",
    "{\"results\":{\"items\":[{\"alternatives\":[{\"content\":\"It\"}]}]}}\n{\"text\":\"it\",\"result\":[]}\n",
    "[Diaz]: Never.\n\n**Ruiz (by phone):** Twenty twenty-seven <!-- x --> (laughs) [a](b)\n\nAna  0:14\n",
    "We want[ed] … the [city] budget “by half” 5.30 pm per cent 6-3 O’Brien’s",
];

/// Pieces of notes with arbitrary text among them.
fn noted() -> impl Strategy<Value = String> {
    let piece = (prop::sample::select(NOTES), any::<prop::sample::Index>(), 0_usize..90).prop_map(
        |(seed, at, length)| {
            let start = at.index(seed.len());
            String::from_utf8_lossy(&seed.as_bytes()[start..seed.len().min(start + length)]).into_owned()
        },
    );
    let whole = prop::sample::select(NOTES).prop_map(str::to_owned);
    prop::collection::vec(prop_oneof![3 => whole, 3 => piece, 1 => text()], 0..6)
        .prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn notes(text in noted(), quotation in noted()) {
        bodies::notes(&text, &quotation);
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

/// Messages, pieces of them, and bytes that are none.
fn noise() -> impl Strategy<Value = Vec<u8>> {
    const PIECES: &[&str] = &[
        "Content-Length: 2\r\n\r\n{}",
        "Content-Length: 40\r\n\r\n",
        "content-length:7\nContent-Type: text/plain; charset=utf-16\r\n\r\n",
        "Content-Length: 99999999999\r\n",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"textDocument/hover\",\"params\":null}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"file:///a.md\",\"languageId\":\"markdown\",\"version\":1,\"text\":\"\\ud83d \"}}}",
        "[1,2]",
        "\u{feff}",
        "\r\n",
        "\n",
        "\\ud800",
        "\"",
    ];
    let piece = prop_oneof![
        3 => prop::sample::select(PIECES).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..40),
        // A good message.
        1 => prop::sample::select(&PIECES[4..7]).prop_map(|body| {
            format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
        }),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn wire(noise in noise()) {
        bodies::wire(&noise);
    }
}
