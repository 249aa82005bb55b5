//! The words of a quotation as they compare.

use crate::english::fold;
use crate::english::grammar::is_content;
use crate::facts::Facts;
use crate::span::Span;

/// A word of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// Without case, accents and the apostrophe of a short form: `not` of “n’t”.
    pub(crate) text: String,
    /// In dictionary form.
    pub(crate) lemma: String,
    /// Whether it says something by itself: a noun, a name, a verb, an adjective.
    pub(crate) is_content: bool,
    /// Where it stands.
    pub(crate) span: Span,
    /// Whether words are left out before it.
    pub(crate) is_behind_gap: bool,
}

/// The words in a place of the draft. What stands in square brackets the reporter has put in, and is left out.
pub(super) fn words(facts: &Facts, place: Span) -> Vec<Word> {
    let mut words = Vec::new();
    let (mut inserted, mut gap) = (false, false);
    for sentence in facts.text.sentences_within(place) {
        let sentence = &facts.sentences()[sentence];
        for (at, token) in sentence.tokens.iter().enumerate() {
            let span = sentence.span_of(at..at + 1);
            if !place.contains(span) {
                continue;
            }
            match token.text.as_str() {
                "[" => (inserted, gap) = (true, true),
                "]" => inserted = false,
                _ if inserted => {}
                "..." | "…" | "…." | "...." => gap = true,
                text if text.contains(char::is_alphanumeric) => {
                    words.push(Word {
                        text: spelled_out(
                            &fold(text),
                            &token.lemma,
                            sentence.tokens.get(at + 1).map(|it| it.lower.as_str()),
                        ),
                        lemma: token.lemma.to_lowercase(),
                        is_content: is_content(token),
                        span,
                        is_behind_gap: std::mem::take(&mut gap),
                    });
                }
                _ => {}
            }
        }
    }
    words
}

/// A folded word without its short form: “I’m” is “I am”, “can’t” is “cannot”, “it’s” is “it is”.
fn spelled_out(word: &str, lemma: &str, next: Option<&str>) -> String {
    let long = match (word, next) {
        ("'s", _) if lemma == "be" => "is",
        ("'s", _) if lemma == "have" => "has",
        ("'m", _) => "am",
        ("'re", _) => "are",
        ("'ve", _) => "have",
        ("n't", _) => "not",
        ("ca", Some("n't")) => "can",
        ("'ll", _) | ("wo", Some("n't")) => "will",
        ("sha", Some("n't")) => "shall",
        (other, _) => other,
    };
    long.to_owned()
}
