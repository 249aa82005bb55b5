//! The network, run by rten on this machine, says what it said when it was made (model/MODEL.md, “Parity”).

use serde::Deserialize;

use super::arborescence;
use super::decode::Tags;
use super::model::Tagger;
use super::tags::{NameKind, NameTag};
use super::threads::Threads;
use super::wordpiece::Features;

/// One of the model’s expected answers.
#[derive(Deserialize)]
struct Golden {
    words: Vec<String>,
    ids: Vec<i32>,
    shapes: Vec<i32>,
    index: Vec<i32>,
    upos: Vec<String>,
    /// From 1; 0 is the root.
    heads: Vec<usize>,
    rels: Vec<String>,
    ner: Vec<String>,
}

fn goldens() -> Vec<Golden> {
    let lines = include_str!("../../model/goldens.jsonl").lines();
    lines.map(|line| serde_json::from_str(line).expect("a golden sentence a line")).collect()
}

fn features(goldens: &[Golden]) -> Vec<Features> {
    goldens.iter().map(|golden| Tagger::features(golden.words.iter().map(String::as_str))).collect()
}

fn label(name: Option<NameTag>) -> String {
    name.map_or_else(
        || "O".to_owned(),
        |NameTag { kind, begins }| {
            let kind = match kind {
                NameKind::Person => "PER",
                NameKind::Organization => "ORG",
                NameKind::Place => "LOC",
            };
            format!("{}-{kind}", if begins { "B" } else { "I" })
        },
    )
}

#[test]
fn the_input_is_the_one_the_model_was_trained_on() {
    let goldens = goldens();
    assert_eq!(goldens.len(), 200);
    for (golden, features) in goldens.iter().zip(features(&goldens)) {
        // The golden index leaves out the root’s entry.
        assert_eq!(features.index[0], 0);
        assert_eq!(&features.index[1..], index_of_words(golden), "{:?}", golden.words);
        assert_eq!(features.ids, golden.ids, "{:?}", golden.words);
        assert_eq!(features.shapes, golden.shapes, "{:?}", golden.words);
    }
}

fn index_of_words(golden: &Golden) -> &[i32] {
    &golden.index[golden.index.len() - golden.words.len()..]
}

#[test]
fn every_golden_sentence_is_read_exactly_as_expected() {
    let goldens = goldens();
    let all = Tagger::get().tag(&features(&goldens), &Threads::new(1));
    let mut trees = 0;
    for (golden, tags) in goldens.iter().zip(all) {
        let Tags { upos, heads, rels, names } = tags;
        assert_eq!(
            upos.iter().map(|upos| upos.name()).collect::<Vec<_>>(),
            golden.upos,
            "{:?}",
            golden.words
        );
        // The golden heads are the best of each word by itself, which may form a circle. Ours never do.
        let expected = [&[0][..], &golden.heads].concat();
        if arborescence::circle(&expected).is_none() {
            let heads: Vec<usize> = heads.iter().map(|head| head.map_or(0, |at| at + 1)).collect();
            let rels: Vec<_> = rels.iter().map(|rel| rel.name()).collect();
            assert_eq!(heads, golden.heads, "{:?}", golden.words);
            assert_eq!(rels, golden.rels, "{:?}", golden.words);
            trees += 1;
        }
        assert_eq!(names.into_iter().map(label).collect::<Vec<_>>(), golden.ner, "{:?}", golden.words);
    }
    assert!(trees > goldens.len() * 9 / 10, "{trees} of {} are trees", goldens.len());
}

#[test]
fn a_sentence_is_read_the_same_alone_beside_others_and_in_other_order() {
    let features = features(&goldens());
    let tagger = Tagger::get();
    let together = tagger.tag(&features, &Threads::new(2));
    let mut backwards: Vec<Features> = features.iter().rev().cloned().collect();
    backwards.truncate(60);
    let from_the_end: Vec<Tags> = together.iter().rev().take(60).cloned().collect();
    assert_eq!(tagger.tag(&backwards, &Threads::new(0)), from_the_end);
    for (one, expected) in features.iter().zip(&together).step_by(10) {
        assert_eq!(tagger.tag(std::slice::from_ref(one), &Threads::new(1)), std::slice::from_ref(expected));
    }
}
