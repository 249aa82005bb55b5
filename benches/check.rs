//! How long a check takes: of a draft never seen, of one with a letter more, and of a very long one whose sentences
//! are known, so that only what joins its places is left to do. “Numbers weighed” is every pair of numbers that is compared with
//! all that bears on it, which is more than a check asks for.
#![allow(missing_docs)]

use std::hint::black_box;
use std::sync::Arc;

use copydesk::draft::{Draft, Format, Source};
use copydesk::{Checker, Settings};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};

/// A news story of about 1,200 words.
const STORY: &str = include_str!("../tests/corpus/harbor.md");

fn draft(text: &str) -> Draft {
    Draft::new(Source { text, format: Format::Markdown, ..Source::default() })
}

/// A checker that has read a draft.
fn reader_of(text: &str) -> Checker {
    let mut checker = Checker::new(Settings::default());
    checker.check(draft(text));
    checker
}

/// The story with a letter more in the middle of it, another for each `turn`.
fn typed(turn: usize) -> String {
    let middle = STORY.find("Waiting costs").expect("the middle of the story");
    let letter = char::from(b'a' + u8::try_from(turn % 26).expect("a letter"));
    format!("{}{letter}{}", &STORY[..middle], &STORY[middle..])
}

/// About 100,000 words: the story over and over, its people with other names each time.
fn long() -> String {
    let (_, story) = STORY.split_once("\n---\n").expect("front matter");
    (0..84)
        .map(|i| story.replace("Quill", &format!("Quill{i}")).replace("Amsel", &format!("Amsel{i}")))
        .collect()
}

fn a_story(c: &mut Criterion) {
    // The network is loaded once in a process, not once a draft.
    reader_of("The council met.");
    let mut group = c.benchmark_group("1,200 words");
    group.sample_size(20);
    group.bench_function("never seen", |b| {
        b.iter_batched(
            Checker::default,
            |mut checker| black_box(checker.check(draft(STORY))),
            BatchSize::PerIteration,
        );
    });
    let mut checker = reader_of(STORY);
    let mut turn = 0;
    group.bench_function("a letter typed", |b| {
        b.iter(|| {
            turn += 1;
            black_box(checker.check(draft(&typed(turn))))
        });
    });
    group.bench_function("nothing changed", |b| b.iter(|| black_box(checker.check(draft(STORY)))));
    let facts = checker.check(draft(STORY)).facts;
    group.bench_function("numbers weighed", |b| b.iter(|| black_box(facts.compared())));
    group.finish();
}

fn a_book(c: &mut Criterion) {
    let text = long();
    let mut checker = reader_of(&text);
    let mut group = c.benchmark_group("100,000 words");
    group.sample_size(10);
    // Taking the text apart is no join, but the editor waits for it, too.
    group.bench_function("taken apart", |b| b.iter(|| black_box(draft(&text))));
    let facts = checker.check(draft(&text)).facts;
    group.bench_function("numbers weighed", |b| b.iter(|| black_box(facts.compared())));
    group.bench_function("joined", |b| {
        b.iter_batched(
            || Arc::new(draft(&text)),
            |draft| black_box(checker.read(draft)),
            BatchSize::PerIteration,
        );
    });
    group.bench_function("joined and judged", |b| {
        b.iter_batched(|| draft(&text), |draft| black_box(checker.check(draft)), BatchSize::PerIteration);
    });
    group.finish();
}

criterion_group!(benches, a_story, a_book);
criterion_main!(benches);
