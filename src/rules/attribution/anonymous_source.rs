//! `anonymous-source`

use crate::draft::Part;
use crate::english::lexicon::cues;
use crate::english::{grammar, lists};
use crate::facts::{Facts, Place, Placed, SentenceId};
use crate::finding::Level;
use crate::rules::attribution::criticism;
use crate::rules::voices::{Voice, are_narrators, is_told, noun, voices};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// A source without a name, where the draft tells neither who it is nor why it must stay unnamed: “sources”, “a person
    /// familiar with the talks”, “a senior official”, “an unnamed aide”. It asks once a draft, and again where such a source
    /// judges somebody by name, which is a warning. So is blame by any one person of whom only the work is told: “one consultant
    /// called Cole a liability”.
    ///
    /// ```draft
    /// The ferry line is close to a sale, sources said.
    ///                                    ^^^^^^^ “sources” has no name: who is it, and why is the name withheld?
    /// ```
    ///
    /// It says nothing where the draft gives a reason (“who asked not to be named because the talks are private”), and nothing
    /// of groups that stand for a party (“opposition leaders”).
    ///
    /// ```draft
    /// The sale is close, said a person familiar with the talks, who was not authorized to discuss them.
    /// ```
    ///
    /// ## Why it matters
    /// A reader can weigh an unnamed source only by what is told of it. Someone who attacks a person from behind a curtain
    /// should be given one only for a good reason.
    ///
    /// ## What to do
    /// Name the source. If that cannot be, say how the source knows, and why the name is withheld.
    pub(in crate::rules) static RULE = {
        name: "anonymous-source",
        group: Group::Attribution,
        summary: "A source without a name, and no word on who it is or why it is not named",
        level: Level::Information,
        check: check,
    }
}

lists::sets! {
    "data/voices.txt":
    /// Nouns that say no more of somebody than that he tells something.
    ANONYMOUS = "anonymous";
    /// Those of whom “familiar with the matter” may be the whole description.
    KNOWING = "knowing";
    /// Those who could be any of thousands.
    LONE = "lone";
    /// “Unnamed”.
    HIDDEN = "hidden";
    /// “Familiar”, behind the noun.
    NEARNESS = "nearness";
    /// By which copy tells why a name is withheld.
    REASON = "reason";
    /// What tells of an official only where he belongs.
    SPHERES = "spheres";
    /// Verbs by which a source is the source of something.
    TELLING = "telling of";
    /// Verbs for how somebody comes to know.
    LEARNING = "learning";
}

fn check(facts: &Facts, found: &mut Findings) {
    let explains =
        |sentence: &Placed| sentence.tokens.iter().any(|token| REASON.contains(token.lower.as_str()));
    // A reason that is told once is told for the whole draft, other than for an attack.
    let mut asked =
        facts.sentences().iter().any(|sentence| sentence.tokens.iter().any(|it| it.lower == "anonymity"));
    let voices: Vec<Voice<'_>> = voices(facts).collect();
    for (index, head) in speakers(facts, &voices) {
        let sentence = &facts.sentences()[index];
        let unnamed = is_unnamed(sentence, head);
        let critic = !unnamed && criticism::is_by_anybody(facts, index, head);
        let blamed = criticism::of_whom(facts, index, head);
        if !unnamed && !critic || blamed.is_none() && is_named_next(facts, &voices, index, head) {
            continue;
        }
        let near = index.back(1).through(index).chain(behind(facts, index));
        if near.map(|near| &facts.sentences()[near]).any(explains) {
            asked = true;
            continue;
        }
        let phrase = grammar::noun_phrase(sentence, head);
        let span = sentence.span_of(phrase.start..phrase.end.max(head + 1));
        let words = facts.words(span);
        if let Some(name) = blamed {
            let message = format!(
                "“{words}” judges {name} without a name, and the draft does not say why it is withheld."
            );
            found.push(Found::new(span, message).at(Level::Warning));
        } else if unnamed && !asked {
            found.push(Found::new(
                span,
                format!("“{words}” has no name: who is it, and why is the name withheld?"),
            ));
        }
        asked |= unnamed;
    }
    if let Some(span) = in_headline(facts).filter(|_| !asked) {
        let words = facts.words(span);
        let message = format!("“{words}” has no name: who is it, and why is the name withheld?");
        found.push(Found::new(span, message));
    }
    found.sort_by_key(|it| it.span);
}

/// “Sources: Harbour to close”: the words of a headline for a source without a name.
fn in_headline(facts: &Facts) -> Option<Span> {
    let sources = facts.attributions().iter().filter_map(|said| said.source.as_ref());
    let mut headlined = sources.filter(|source| facts.sentences()[source.sentence].part == Part::Headline);
    let unnamed = |source: &&Place| {
        let sentence = &facts.sentences()[source.sentence];
        is_unnamed(sentence, grammar::head_of(sentence, &source.words)) && !facts.is_quoted(source.span)
    };
    headlined.find(unnamed).map(|source| source.span)
}

/// Those who are said to say something or to judge somebody, in text order: their nouns.
fn speakers(facts: &Facts, voices: &[Voice<'_>]) -> Vec<(SentenceId, usize)> {
    let mut all: Vec<_> = voices.iter().map(|voice| (voice.source.sentence, voice.head)).collect();
    for (index, sentence) in facts.sentences().with_ids().filter(|(_, sentence)| is_told(sentence.part)) {
        let judging = (0..sentence.tokens.len()).filter(|&verb| criticism::is_judging(sentence, verb));
        let subjects = judging.filter_map(|verb| grammar::own_subject(sentence, verb));
        let narrated =
            subjects.filter(|&subject| are_narrators(facts, index, sentence.span_of(subject..subject + 1)));
        all.extend(narrated.map(|subject| (index, subject)));
        let sources = (0..sentence.tokens.len()).filter(|&word| is_teller(sentence, word));
        all.extend(
            sources
                .filter(|&word| are_narrators(facts, index, sentence.span_of(word..word + 1)))
                .map(|word| (index, word)),
        );
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether a noun is for a source of something told: “insiders expect”, “a source put the price”, “it was learned from sources”, “those in
/// the know”.
fn is_teller(sentence: &Placed, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    if token.lower == "those" {
        return lower(word + 1) == "in" && lower(word + 2) == "the" && lower(word + 3) == "know";
    }
    if !ANONYMOUS.contains(noun(sentence, word).as_str()) {
        return false;
    }
    let Some(above) = token.head else { return false };
    let verb = &sentence.tokens[above];
    let tells = TELLING.contains(verb.lemma.as_str()) || cues::verb(verb).is_some_and(cues::Cue::is_of_voice);
    let from = matches!(grammar::preposition(sentence, word), "from" | "by")
        && LEARNING.contains(verb.lemma.as_str());
    let eager = matches!(
        verb.lower.as_str(),
        "quick" | "keen" | "eager" | "anxious" | "adamant" | "certain" | "sure"
    );
    grammar::is_subject(token) && (tells || eager) || from
}

/// The next sentence of the same paragraph.
fn behind(facts: &Facts, index: SentenceId) -> Option<SentenceId> {
    let paragraph = facts.sentences()[index].paragraph;
    facts.sentences().following(index).filter(|next| next.paragraph == paragraph).map(|_| index.next())
}

/// Whether a noun is for a person without a name of whom nothing is told that tells who it may be.
fn is_unnamed(sentence: &Placed, head: usize) -> bool {
    let lemma = noun(sentence, head);
    let known = sentence.tokens[head].lower != "those"
        && grammar::has_determiner(sentence, head, &["the", "this", "that", "these", "those"]);
    let hidden = sentence.children(head).any(|i| HIDDEN.contains(sentence.tokens[i].lower.as_str()));
    // “Those familiar with it”, “two people with knowledge of it”
    let next = |at: usize| sentence.tokens.get(head + at).map_or("", |token| token.lower.as_str());
    let near = NEARNESS.contains(next(1))
        || next(1) == "with" && matches!(next(2), "knowledge" | "direct" | "intimate");
    let person = KNOWING.contains(lemma.as_str()) || sentence.tokens[head].lower == "those" && near;
    // “A source of income”
    let placed = sentence.tokens.get(head + 1).is_some_and(|next| next.lower == "of");
    let source = ANONYMOUS.contains(lemma.as_str()) && !known && !placed && is_common_noun(sentence, head);
    let in_the_know = sentence.tokens[head].lower == "those" && next(1) == "in" && next(3) == "know";
    // “[source?]” stands for one that is still to come.
    let is_mark = head > 0 && sentence.tokens[head - 1].text == "[";
    in_the_know
        || !is_mark && source
        || person && (near || hidden)
        || LONE.contains(lemma.as_str()) && is_any(sentence, head)
}

/// Whether it is a common noun, also where a sentence begins with it.
fn is_common_noun(sentence: &Placed, word: usize) -> bool {
    word == 0 || !grammar::is_proper_noun(&sentence.tokens[word])
}

/// “An official”, “a senior executive”: one of whom nothing is told but a rank.
fn is_any(sentence: &Placed, head: usize) -> bool {
    let phrase = grammar::noun_phrase(sentence, head);
    let first = sentence.tokens[phrase.start].lower.as_str();
    let ranks = &sentence.tokens[(phrase.start + 1).min(head)..head];
    matches!(first, "a" | "an" | "one" | "another")
        && phrase.end <= head + 1
        && ranks.iter().all(|token| {
            matches!(token.lower.as_str(), "senior" | "top" | "high" | "-" | "ranking" | "former")
                || SPHERES.contains(token.lower.as_str())
                || grammar::is_adjective(token) && token.text.starts_with(char::is_uppercase)
        })
        && !sentence.tokens.get(head + 1).is_some_and(|next| next.lower == "who" || is_belonging(&next.lower))
}

/// Whether a word, in lower case, goes on to tell where somebody belongs: “an official at the port”.
fn is_belonging(word: &str) -> bool {
    matches!(word, "at" | "with" | "from" | "in" | "of" | "for")
}

/// Whether “an official” gets a name, since somebody with one speaks in the next sentences.
fn is_named_next(facts: &Facts, voices: &[Voice<'_>], index: SentenceId, head: usize) -> bool {
    const NEXT: usize = 3;
    let lemma = noun(&facts.sentences()[index], head);
    let lone = LONE.contains(lemma.as_str()) && !ANONYMOUS.contains(lemma.as_str());
    let is_next = |voice: &Voice| (index.next()..=index.forward(NEXT)).contains(&voice.source.sentence);
    lone && voices.iter().any(|voice| is_next(voice) && voice.is_person(facts))
}

#[cfg(test)]
mod tests;
