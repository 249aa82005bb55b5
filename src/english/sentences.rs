//! Where sentences end.

use std::sync::LazyLock;

use regex::Regex;

use crate::span::Span;

static END: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"[.!?…]+[”’"')\]]*(\s+)[“‘"'(\[]?[\p{Lu}\p{N}]"#).expect("the pattern is well-formed")
});

static ABBREVIATION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Sgt|Col|Rev|St|Jr|Sr|U\.S|U\.N|a\.m|p\.m|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z])\.$")
        .expect("the pattern is well-formed")
});

/// The sentences of a paragraph’s prose, without the white space around them.
pub(super) fn split(prose: &str) -> Vec<Span> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(found) = END.captures_at(prose, at).and_then(|captures| captures.get(1)) {
        if !ABBREVIATION.is_match(&prose[start..found.start()]) {
            push(&mut sentences, prose, Span::new(start, found.start()));
            start = found.end();
        }
        at = found.end();
    }
    push(&mut sentences, prose, Span::new(start, prose.len()));
    sentences
}

fn push(sentences: &mut Vec<Span>, prose: &str, span: Span) {
    let text = &prose[span.range()];
    let words = text.trim();
    if !words.is_empty() {
        let start = span.start + (text.len() - text.trim_start().len());
        sentences.push(Span::new(start, start + words.len()));
    }
}
