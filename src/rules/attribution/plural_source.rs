//! `plural-source`

mod kind;
mod lone;

use self::kind::{Kind, SEEING, kind};
use crate::english::{grammar, lists};
use crate::facts::{Facts, Placed, SentenceId};
use crate::finding::Level;
use crate::rules::voices::{Voice, is_told, noun, voices};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// Sources in the plural, where the draft has only one: “witnesses” of whom it names a single one who saw it, “experts”
    /// where it says that somebody is the only one, and “engineers” of whom one alone is heard further down.
    ///
    /// ```draft
    /// Witnesses have said that the mast broke first.
    /// ^^^^^^^^^ “Witnesses” is a plural, and the draft has only one: who are the others?
    ///
    /// Ilse Brandt, the only bystander to come forward, saw it from the quay.
    ///                  ~~~~~~~~~~~~~~ the only one
    /// ```
    ///
    /// It says nothing where more of them speak, or where the draft does not tell how many there are.
    ///
    /// ```draft
    /// Witnesses have said that the mast broke first.
    ///
    /// Ilse Brandt and Pia Lund, who saw it from the quay, gave the same account.
    /// ```
    ///
    /// ## Why it matters
    /// A plural tells readers that several people independently say so.
    ///
    /// ## What to do
    /// Write “a witness”, or quote the others.
    pub(in crate::rules) static RULE = {
        name: "plural-source",
        group: Group::Attribution,
        summary: "“Witnesses”, “experts” or “officials”, where the draft has only one",
        level: Level::Information,
        check: check,
    }
}

lists::sets! {
    "data/voices.txt":
    /// “Only”
    SOLE = "sole";
}

fn check(facts: &Facts, found: &mut Findings) {
    let mut asked = Vec::new();
    for voice in voices(facts) {
        let Some(kind) = kind(&voice.noun()).filter(|kind| is_plural(&voice) && !asked.contains(kind)) else {
            continue;
        };
        // What the draft tells of a kind it tells of all its sources.
        asked.push(kind);
        let seen = || only_one_who_saw(facts).filter(|_| kind == Kind::Witness);
        let Some(only) = only_one_told(facts, kind).or_else(seen) else { continue };
        let span = voice.source.span;
        let message =
            format!("“{}” is a plural, and the draft has only one: who are the others?", facts.words(span));
        found.push(Found::new(span, message).related(only, "the only one"));
    }
    for (plural, only) in lone::find(facts) {
        if found.iter().any(|it| it.span.overlaps(plural)) {
            continue;
        }
        let message =
            format!("“{}” is a plural, and the draft has only one: who are the others?", facts.words(plural));
        found.push(Found::new(plural, message).related(only, "the only one who is heard"));
    }
    found.sort_by_key(|it| it.span);
}

/// Whether a source is several who are not known and not counted: neither “both witnesses” nor “two officials”.
fn is_plural(voice: &Voice) -> bool {
    let known = grammar::has_determiner(voice.sentence, voice.head, &["the", "these", "those", "both"]);
    let phrase = grammar::noun_phrase(voice.sentence, voice.head);
    let counted = voice.sentence.tokens[phrase].iter().any(grammar::is_numeral);
    voice.is_several() && !known && !counted
}

/// Where the draft says of somebody to be the only one of a kind: “the only bystander to come forward”.
fn only_one_told(facts: &Facts, wanted: Kind) -> Option<Span> {
    let told = facts.sentences().iter().filter(|sentence| is_told(sentence.part));
    told.flat_map(|sentence| (0..sentence.tokens.len()).map(move |word| (sentence, word))).find_map(
        |(sentence, word)| {
            let is_sole = |i: usize| SOLE.contains(sentence.tokens[i].lower.as_str());
            let one =
                grammar::is_noun(&sentence.tokens[word]) && !grammar::is_plural_noun(&sentence.tokens[word]);
            // “The only one”, “the one specialist”
            let is_the_one = |i: usize| {
                i > 0 && sentence.tokens[i].lower == "one" && sentence.tokens[i - 1].lower == "the"
            };
            let sole = (word.saturating_sub(3)..word).find(|&i| is_sole(i) || is_the_one(i))?;
            let span = sentence.span_of(sole..word + 1);
            (one && kind(&noun(sentence, word)) == Some(wanted) && !facts.is_quoted(span)).then_some(span)
        },
    )
}

/// The one person who is said to have seen it (“Joe Reed, who saw the crash”), where no other witness speaks.
fn only_one_who_saw(facts: &Facts) -> Option<Span> {
    let mut all = facts.sentences().with_ids().flat_map(|(index, sentence)| saw(facts, index, sentence));
    let (index, who, seen) = all.next()?;
    let others = all.next().is_some();
    let sentence = &facts.sentences()[index];
    let several = sentence.tokens[..who].iter().rev().take(6).any(|token| token.lower == "and");
    let speaks = |voice: Voice| kind(&voice.noun()) == Some(Kind::Witness) && !voice.is_several();
    (!others && !several && !voices(facts).any(speaks)).then(|| sentence.span_of(who..seen + 1))
}

/// The places of a sentence at which somebody with a name is said to have seen something: “who”, and the verb.
fn saw<'a>(
    facts: &'a Facts,
    index: SentenceId,
    sentence: &'a Placed,
) -> impl Iterator<Item = (SentenceId, usize, usize)> + 'a {
    /// So far before “who” the name ends: “Joe Reed, 45, who saw”.
    const REACH: usize = 4;
    let seeing = (1..sentence.tokens.len()).filter(|&word| {
        SEEING.contains(sentence.tokens[word].lower.as_str()) && sentence.tokens[word - 1].lower == "who"
    });
    seeing.filter_map(move |word| {
        let mut names = facts.mentions_in(index).iter();
        let before = word.saturating_sub(1 + REACH)..word;
        let is_person = names.any(|it| before.contains(&it.place.words.end));
        is_person.then_some((index, word - 1, word))
    })
}

#[cfg(test)]
mod tests;
