//! `secondhand-report`

use std::ops::Range;
use std::sync::LazyLock;

use crate::english::phrases::Phrases;
use crate::english::{grammar, lists};
use crate::facts::{Facts, Placed, SentenceId};
use crate::finding::Level;
use crate::rules::voices::{Voice, Voices, are_narrators, is_told};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// What others have reported, where the draft does not name them: “reportedly”, “is rumored to”, “it was reported that”,
    /// “according to media reports”, “local media said”, “a newspaper reported”, and hearsay:
    /// “rumor has it”, “by all accounts”, “told a friend that he”.
    ///
    /// ```draft
    /// The shipowner reportedly keeps three yachts in Tarn.
    ///               ^^^^^^^^^^ “reportedly” does not say who reports it.
    /// ```
    ///
    /// It says nothing where somebody is said to say so, or where this sentence, or one beside it in its paragraph, names a paper or
    /// a station.
    ///
    /// ```draft
    /// The shipowner reportedly keeps three yachts in Tarn, according to the Tarn Gazette.
    /// ```
    ///
    /// ## Why it matters
    /// Who passes on a report vouches for it, and owes its readers, and those who dug it up, the name.
    ///
    /// ## What to do
    /// Name the outlet, or confirm it and drop the word.
    pub(in crate::rules) static RULE = {
        name: "secondhand-report",
        group: Group::Attribution,
        summary: "“Reportedly”, “is rumored to”, “according to reports”, with nobody named who reports it",
        level: Level::Information,
        check: check,
    }
}

lists::sets! {
    "data/voices.txt":
    /// Words that pass on what others have reported.
    RUMOURED = "rumoured";
    /// What may stand before “reports” without saying whose they are.
    OUTLETS = "outlets";
    /// Nouns for all that print or send the news.
    SEVERAL = "the press";
    /// Nouns for one of them.
    PAPERS = "papers";
    /// Words in the names of papers and stations, and nouns for them.
    PRESSES = "presses";
    /// Those to whom people tell what is then passed on.
    CONFIDANTS = "confidants";
}
/// Turns of speech that pass on what others say.
static HEARSAY: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("data/voices.txt"), "hearsay"));

fn check(facts: &Facts, found: &mut Findings) {
    let voices = Voices::new(facts);
    for (index, sentence) in facts.sentences().with_ids().filter(|(_, sentence)| is_told(sentence.part)) {
        for word in 0..sentence.tokens.len() {
            let Some(words) =
                opening(sentence, word).map(|start| start..word + 1).or_else(|| hearsay(sentence, word))
            else {
                continue;
            };
            let (span, word) = (sentence.span_of(words.clone()), words.end - 1);
            let said_before = found.iter().any(|it| it.span.overlaps(span));
            if !said_before
                && are_narrators(facts, index, span)
                && !names_outlet(facts, &voices, index, Some(word))
            {
                found.push(Found::new(span, format!("“{}” does not say who reports it.", facts.words(span))));
            }
        }
    }
    for voice in voices.all.iter().filter(|voice| is_reports(voice)) {
        if !names_outlet(facts, &voices, voice.source.sentence, None) {
            let span = voice.source.span;
            found.push(Found::new(
                span,
                format!("“{}” does not say whose: which outlet reports it?", facts.words(span)),
            ));
        }
    }
    found.sort_by_key(|it| it.span);
}

/// “Rumour has it”, “by all accounts”, “told a friend that he had buried it”: the words that pass on what others say, from one on.
fn hearsay(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    if let Some(end) = HEARSAY.end(&sentence.tokens, word) {
        // “Press accounts in The Times”
        let named = sentence.tokens[end..].iter().take(5).any(grammar::is_proper_noun)
            && sentence
                .tokens
                .get(end)
                .is_some_and(|next| matches!(&*next.lower, "in" | "by" | "from" | "on" | "of"));
        return (!named).then_some(word..end);
    }
    let token = &sentence.tokens[word];
    if token.lemma != "tell" || !grammar::is_verb(token) || grammar::has_modal(sentence, word) {
        return None;
    }
    let whom = (word + 1..sentence.tokens.len().min(word + 4)).find(|&at| {
        CONFIDANTS.contains(sentence.tokens[at].lemma.as_str()) && grammar::is_noun(&sentence.tokens[at])
    })?;
    let any = sentence.tokens[word + 1].lower != "the";
    (any && !grammar::is_passive(sentence, word) && grammar::takes_clause(sentence, word))
        .then_some(word..whom + 1)
}

/// The first of the words that pass a report on, of which a word is the last.
fn opening(sentence: &Placed, word: usize) -> Option<usize> {
    let lower = sentence.tokens[word].lower.as_str();
    let next = sentence.tokens.get(word + 1)?.lower.as_str();
    if RUMOURED.contains(lower) && grammar::agent(sentence, word).is_none() {
        return Some(word);
    }
    // “The fee, reported to be $2 million”
    if lower == "reported" && next == "to" && word > 0 && sentence.tokens[word - 1].text == "," {
        return grammar::agent(sentence, word).is_none().then_some(word);
    }
    let be = word
        .checked_sub(1)
        .filter(|&be| matches!(sentence.tokens[be].lower.as_str(), "is" | "are" | "was" | "were" | "been"))?;
    // “Is reported to have turned it down”
    let done = sentence.tokens.get(word + 2).is_some_and(|token| token.lower == "have")
        || matches!(sentence.tokens[be].lower.as_str(), "is" | "are");
    if lower == "reported" && next == "to" && done && grammar::agent(sentence, word).is_none() {
        return Some(be);
    }
    let it = be.checked_sub(1).filter(|&it| sentence.tokens[it].lower == "it")?;
    (lower == "reported" && next == "that").then_some(it)
}

/// “Reports”, “local media reports”, “the local press”, “one newspaper”, as a source.
fn is_reports(voice: &Voice) -> bool {
    let noun = voice.sentence.tokens[voice.head].lower.as_str();
    let any = voice.before().any(|word| matches!(word, "a" | "one" | "another"));
    let some = any || voice.is_several() || SEVERAL.contains(noun);
    let is_any =
        noun == "reports" || SEVERAL.contains(noun) || PAPERS.contains(voice.noun().as_str()) && some;
    is_any
        && voice.before().all(|word| OUTLETS.contains(word) || any && word != "the")
        && !voice.is_named()
        && !matches!(voice.behind(), "by" | "in" | "from" | "on" | "of" | "," | "called")
}

/// Whether a source is a paper or a station.
fn is_press(voice: &Voice) -> bool {
    let mut words = voice.sentence.subtree(voice.head);
    words.any(|word| PRESSES.contains(voice.sentence.tokens[word].lower.as_str()))
}

/// Whether somebody with a name, or who can be told, says something in a sentence, or a paper or a station in one beside it in its
/// paragraph.
fn names_outlet(facts: &Facts, voices: &Voices<'_>, index: SentenceId, hedge: Option<usize>) -> bool {
    let sentence = &facts.sentences()[index];
    let hedge = hedge.map(|word| sentence.span_of(word..word + 1));
    let says_it = |voice: &Voice| hedge.is_some_and(|span| voice.said.content.contains(span));
    let speaks = |voice: &Voice| {
        let is_outlet = is_press(voice) && !is_reports(voice);
        // “Reports”, and who says so is named beside it.
        let is_own = hedge.is_none() && voice.source.sentence == index && voice.is_named();
        is_own || is_outlet || says_it(voice) && !is_reports(voice)
    };
    let mut near = index.back(1).through(index.next());
    near.any(|at| {
        let is_beside = facts.sentences().get(at).is_some_and(|it| it.paragraph == sentence.paragraph);
        is_beside && (facts.cited().has(at) || voices.of(at).any(speaks))
    })
}

#[cfg(test)]
mod tests;
