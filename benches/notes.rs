//! How long it takes to look up the quotations of a draft in notes of 100,000 words, and to make the index that it needs, once for
//! a set of notes.
#![allow(missing_docs)]

use std::fmt::Write;
use std::hint::black_box;

use copydesk::transcripts::{Notes, read};
use criterion::{Criterion, criterion_group, criterion_main};

/// Words of which the notes are made. What is said is of no matter, but some words are said often and others seldom.
const WORDS: &str = "the of and to a in that it is was we for they on you with as I be at this have from or had by not but what all were \
    when there can an your which said if will each about how up out them then she many some so these would other into has more \
    two like him see time could no make than first been its who now people my made over did down only way find use may water \
    long little very after called just where most know harbor council budget third ferry pier storm vote mayor school bridge \
    fishermen winter night crew boats nets radio market tax river valley grove lantern ledger quarry thistle";

/// A number that follows from the one before, so that all runs are alike.
fn next(state: &mut u64) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*state >> 40).unwrap_or_default()
}

/// Captions of 100,000 words, of three speakers.
fn captions() -> String {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut text = String::from("WEBVTT\n");
    let mut state = 1;
    for cue in 0..10_000 {
        let (minute, second) = (cue / 20, cue % 20 * 3);
        let speaker = ["Ana Ruiz", "Bo Lund", "Lise Faber"][next(&mut state) % 3];
        write!(text, "\n{minute:02}:{second:02}.000 --> {minute:02}:{:02}.000\n<v {speaker}>", second + 3)
            .expect("a string");
        for _ in 0..10 {
            let (one, other) = (next(&mut state) % words.len(), next(&mut state) % words.len());
            // Twice drawn, the lower one counts: the first words are the frequent ones.
            write!(text, "{} ", words[one.min(other)]).expect("a string");
        }
        text.push('\n');
    }
    text
}

/// The quotations of a long draft: forty, of which some are there word for word, some in other words and some not at all.
fn quotations(notes: &Notes) -> Vec<String> {
    let words: Vec<&str> = notes.transcripts()[0].text.split_whitespace().collect();
    let quotation = |at: usize| {
        let from = at * 2_000 % (words.len() - 30);
        let mut quoted: Vec<&str> = words[from..from + 8 + at % 20].to_vec();
        match at % 4 {
            0 => quoted[3] = "elephants",
            1 => quoted.reverse(),
            _ => {}
        }
        quoted.join(" ")
    };
    (0..40).map(quotation).collect()
}

fn notes(c: &mut Criterion) {
    let text = captions();
    let notes = Notes::new(vec![read("meeting.vtt", &text).expect("notes")]);
    let quotations = quotations(&notes);
    let mut group = c.benchmark_group("notes of 100,000 words");
    group.sample_size(20);
    group.bench_function("read", |b| b.iter(|| black_box(read("meeting.vtt", &text))));
    group.bench_function("read and indexed", |b| {
        b.iter(|| black_box(Notes::new(vec![read("meeting.vtt", &text).expect("notes")])));
    });
    group.bench_function("40 quotations looked up", |b| {
        b.iter(|| quotations.iter().for_each(|quotation| drop(black_box(notes.look_up(quotation)))));
    });
    group.finish();
}

criterion_group!(benches, notes);
criterion_main!(benches);
