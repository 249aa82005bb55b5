//! The network in model/, embedded, loaded on first use, run one sentence a call.
//!
//! A sentence’s scores are bit for bit the same whatever runs beside it (model/MODEL.md, “One sentence, one
//! result”), so a sentence’s tags may be kept and used again.

use std::sync::{Arc, OnceLock};

use rten::{Model, ModelOptions, NodeId, RunOptions, ThreadPool, Value};
use rten_tensor::NdTensor;

use super::decode::{Scores, Tags};
use super::threads::Threads;
use super::wordpiece::{Features, WordPieces};

static NETWORK: &[u8] = include_bytes!("../../model/en.onnx");

const INPUTS: [&str; 4] = ["ids", "shapes", "mask", "index"];
const OUTPUTS: [&str; 4] = ["upos", "ner", "arc", "rel"];
/// Longest input in pieces, the two special ones included (model/labels.json, `max_pieces`).
const MAX_PIECES: usize = 512;

/// The loaded network.
pub(super) struct Tagger {
    network: Model,
    inputs: [NodeId; 4],
    outputs: [NodeId; 4],
}

impl Tagger {
    /// The one network of the process, loaded when first asked for (some 50 ms).
    pub(super) fn get() -> &'static Self {
        static TAGGER: OnceLock<Tagger> = OnceLock::new();
        TAGGER.get_or_init(Self::load)
    }

    /// # Panics
    ///
    /// Where the embedded model is broken, which the parity test rules out.
    fn load() -> Self {
        // Prepacked weights make a sentence three times faster, for 7 MB.
        let network = ModelOptions::with_all_ops()
            .prepack_weights(true)
            .load_static_slice(NETWORK)
            .expect("the embedded model loads");
        let node = |name: &str| network.node_id(name).expect("the embedded model has its inputs and outputs");
        Self { inputs: INPUTS.map(node), outputs: OUTPUTS.map(node), network }
    }

    /// The input for a sentence.
    pub(super) fn features<'a>(words: impl IntoIterator<Item = &'a str>) -> Features {
        WordPieces::get().features(words)
    }

    /// Tags sentences, in their order, on this thread and on those that are idle: one sentence a call, one thread a worker.
    pub(super) fn tag(&self, sentences: &[Features], threads: &Threads) -> Vec<Tags> {
        let pool = || Arc::new(ThreadPool::with_num_threads(1));
        threads.map(sentences, pool, |pool, sentence| self.tag_one(sentence, pool))
    }

    fn tag_one(&self, sentence: &Features, pool: &Arc<ThreadPool>) -> Tags {
        let words = sentence.index.len() - 1;
        // Sentences are cut before they come here (`lengths`); other callers’ oversized ones are left unread.
        if words == 0 || sentence.ids.len() > MAX_PIECES {
            return Tags::unread(words);
        }
        let mask = vec![1; sentence.ids.len()];
        let columns = [&sentence.ids, &sentence.shapes, &mask, &sentence.index];
        let row = |column: &Vec<i32>| Value::from(NdTensor::from_data([1, column.len()], column.clone()));
        let inputs =
            self.inputs.into_iter().zip(columns).map(|(id, column)| (id, row(column).into())).collect();
        let options = RunOptions::default().with_thread_pool(Some(Arc::clone(pool)));
        let [upos, names, arcs, rels] =
            self.network.run_n(inputs, self.outputs, Some(options)).expect("the embedded model runs");
        let scores = Scores {
            upos: upos.try_into().expect("scores by word and part of speech"),
            names: names.try_into().expect("scores by word and name tag"),
            arcs: arcs.try_into().expect("scores by word and head"),
            rels: rels.try_into().expect("scores by word, head and relation"),
        };
        scores.decode(words)
    }
}
