//! `weasel-source`

mod held;

use crate::draft::Part;
use crate::english::{grammar, lists};
use crate::facts::{Facts, Placed, SentenceId};
use crate::finding::Level;
use crate::rules::voices::{Voice, Voices, are_narrators, has_source, is_told};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A group as a source that has no member: “critics say”, “many experts warn”, “some believe”, “plenty of people in the trade”,
    /// “there are those who say”, “studies show”, and what is “widely seen” as something.
    ///
    /// ```draft
    /// Critics say the bridge is too low for ferries.
    /// ^^^^^^^ “Critics” names nobody, and nobody near speaks for them: who are they?
    /// ```
    ///
    /// It says nothing where the same paragraph, or the next in copy of one sentence a paragraph, has somebody with a name
    /// who says something, where the draft goes on to tell who they are, and of what a group said once (“critics said on Monday”).
    ///
    /// ```draft
    /// Critics, including the pilots’ union, say the bridge is too low for ferries.
    /// ```
    ///
    /// ## Why it matters
    /// Nobody can ask “critics” what they meant, and one of them is enough for the word.
    ///
    /// ## What to do
    /// Name one of them, or say how many there are and how you know.
    pub(in crate::rules) static RULE = {
        name: "weasel-source",
        group: Group::Attribution,
        summary: "“Critics say”, “many experts warn”, “studies show”, with no member of the group named near",
        level: Level::Information,
        check: check,
    }
}

lists::sets! {
    "data/voices.txt":
    /// Groups that are only made of what they think or know.
    CRITICS = "critics";
    /// Groups that may be any number of people.
    CROWD = "crowd";
    /// Words that say only that there are several.
    QUANTIFIERS = "quantifiers";
    /// Papers of whom only their number is told.
    STUDIES = "studies";
    /// “Plenty”, “a growing number”, before “of”.
    MEASURES = "measures";
    /// Those who are only said to be good at knowing.
    JUDGES = "judges";
    /// What “widely” may make everybody’s view.
    BEHELD = "beheld";
    /// With which copy goes on to say who is in a group.
    NARROWING = "narrowing";
    /// Groups for whom only somebody of their trade can speak.
    TRADES = "trades";
    /// Words of those who know something by their trade.
    LEARNED = "learned";
    /// “Know”, “study”.
    STUDYING = "studying";
}

fn check(facts: &Facts, found: &mut Findings) {
    let voices = Voices::new(facts);
    for voice in &voices.all {
        let generic = is_of_nobody(voice) && is_standing(facts, voice);
        let is_known =
            || has_member(facts, &voices, voice.source.sentence) || is_summed_up(facts, &voices, voice);
        if generic && !is_known() {
            let words = facts.words(voice.source.span);
            let message = format!("“{words}” names nobody, and nobody near speaks for them: who are they?");
            found.push(Found::new(voice.source.span, message));
        }
    }
    for (index, sentence) in facts.sentences().with_ids().filter(|(_, sentence)| is_told(sentence.part)) {
        for word in (1..sentence.tokens.len()).filter(|&word| is_widely(sentence, word)) {
            let span = sentence.span_of(word - 1..word + 1);
            let is_own = are_narrators(facts, index, span) && !has_source(facts, span);
            if is_own && !has_member(facts, &voices, index) {
                let words = facts.words(span);
                found.push(Found::new(span, format!("“{words}” does not say by whom: who sees it so?")));
            }
        }
    }
    for (index, sentence) in facts.sentences().with_ids().filter(|(_, sentence)| is_told(sentence.part)) {
        let Some(words) = held::by_nobody(sentence) else { continue };
        let span = sentence.span_of(words);
        if are_narrators(facts, index, span) && !has_source(facts, span) {
            let words = facts.words(span);
            found.push(Found::new(span, format!("“{words}” names nobody: who are they?")));
        }
    }
    found.sort_by_key(|it| it.span);
}

/// Whether a source is a group of which nothing is told but that there are several.
fn is_of_nobody(voice: &Voice) -> bool {
    let known =
        grammar::has_determiner(voice.sentence, voice.head, &["the", "these", "those", "both", "all"]);
    let narrowed = NARROWING.contains(voice.behind());
    is_measured_out(voice)
        || is_some(voice)
        || is_those_who_study(voice)
        || !known && !narrowed && (is_crowd(voice) || is_papers(voice))
}

/// “Plenty of people in the trade”, “a growing number of doctors”, “good judges of the game”: so many of a kind as nobody can count.
fn is_measured_out(voice: &Voice) -> bool {
    let sentence = voice.sentence;
    let words: Vec<&str> =
        sentence.tokens[voice.source.words.clone()].iter().map(|token| token.lower.as_str()).collect();
    let of = words.iter().position(|word| *word == "of");
    let measure = of.and_then(|of| words[..of].last().copied()).unwrap_or_default();
    let names = voice.source.words.clone().skip(1).any(|at| grammar::is_proper_noun(&sentence.tokens[at]));
    let known = of.is_some_and(|of| {
        words
            .get(of + 1)
            .is_some_and(|next| matches!(*next, "the" | "these" | "those" | "them" | "his" | "her" | "its"))
    });
    let judges = JUDGES.contains(measure) && words.len() > 2;
    !names && (MEASURES.contains(measure) && !known && of.is_some() || judges)
}

/// “Critics”, “many economists”
fn is_crowd(voice: &Voice) -> bool {
    let noun = voice.noun();
    let counted = voice.before().any(|word| QUANTIFIERS.contains(word));
    let bare = voice.before().all(|word| QUANTIFIERS.contains(word) || word == "but" || word == "and");
    voice.is_several()
        && bare
        && (CRITICS.contains(noun.as_str()) || counted && CROWD.contains(noun.as_str()))
}

/// “Those who study such things”, “people who follow the port”: who only are said to know.
fn is_those_who_study(voice: &Voice) -> bool {
    let next =
        |at: usize| voice.sentence.tokens.get(voice.head + at).map_or("", |token| token.lower.as_str());
    let first = voice.sentence.tokens[voice.head].lower.as_str();
    matches!(first, "those" | "people") && next(1) == "who" && STUDYING.contains(next(2)) && !voice.is_named()
}

/// “Studies”, “many surveys”, “research”
fn is_papers(voice: &Voice) -> bool {
    let lower = voice.sentence.tokens[voice.head].lower.as_str();
    let bare = voice.before().all(|word| QUANTIFIERS.contains(word));
    bare && (STUDIES.contains(lower) || lower == "research")
}

/// “Some”, “many”, for people: neither “some of them” nor some who have just been counted.
fn is_some(voice: &Voice) -> bool {
    let lower = voice.sentence.tokens[voice.head].lower.as_str();
    // “Some in the industry”
    let alone =
        voice.source.words.len() == 1 || matches!(voice.behind(), "in" | "within" | "around" | "inside");
    matches!(lower, "some" | "many") && alone && !voice.is_named()
}

/// Whether a group is said to hold something as a rule: “critics say”, “have long said”, “according to experts”. What they said on
/// Monday somebody has heard.
fn is_standing(facts: &Facts, voice: &Voice) -> bool {
    let sentence = &facts.sentences()[voice.cue.sentence];
    let verb = grammar::head_of(sentence, &voice.cue.words);
    let token = &sentence.tokens[verb];
    let present = token.lower == token.lemma || token.lower.ends_with('s');
    !grammar::is_verb(token) || present || grammar::in_perfect(sentence, verb)
}

/// Whether a source stands at the top of a story that lets people with names speak further down.
fn is_summed_up(facts: &Facts, voices: &Voices<'_>, voice: &Voice) -> bool {
    /// So many paragraphs are the top.
    const TOP: usize = 2;
    let first = facts.sentences().get(facts.story_start()).map_or(0, |first| first.paragraph);
    let top = voice.sentence.part != Part::Body || voice.sentence.paragraph < first + TOP;
    let of_trade = TRADES.contains(voice.noun().as_str());
    top && voices.all.iter().any(|it| it.is_person(facts) && (!of_trade || is_learned(facts, it)))
}

/// Whether a person with a name is one who knows something by trade: an economist, or one of an institute.
fn is_learned(facts: &Facts, voice: &Voice) -> bool {
    let is_word = |lemma: &str| {
        LEARNED.contains(lemma)
            || TRADES.contains(lemma)
            || ["ist", "ian"].iter().any(|end| lemma.ends_with(end))
    };
    let mentions = voice.said.speaker.into_iter().flat_map(|id| &facts.entity(id).mentions);
    let sentences =
        mentions.map(|mention| facts.mentions()[*mention].place.sentence).chain([voice.source.sentence]);
    sentences
        .flat_map(|at| facts.sentences()[at].tokens.iter())
        .any(|token| is_word(token.lemma.to_lowercase().as_str()))
}

/// “Is widely seen”
fn is_widely(sentence: &Placed, word: usize) -> bool {
    sentence.tokens[word - 1].lower == "widely"
        && BEHELD.contains(sentence.tokens[word].lower.as_str())
        && grammar::agent(sentence, word).is_none()
}

/// Whether somebody with a name says something in a sentence, right before it in its paragraph or behind it there, or at the head of
/// the next paragraph where the sentence is one by itself; or whether the sentence cites a source beside its words.
fn has_member(facts: &Facts, voices: &Voices<'_>, index: SentenceId) -> bool {
    let own = facts.text.sentences_of(facts.sentences()[index].paragraph);
    let last = index.before().filter(|before| own.clone().any(|at| at == *before));
    let next = Some(index.next()).filter(|_| own.len() == 1);
    let near = last.into_iter().chain(own.filter(|&at| at >= index)).chain(next);
    let speaks = |voice: &Voice| voice.is_named() && voice.said.reports();
    facts.cited().has(index) || near.into_iter().any(|at| voices.of(at).any(speaks))
}

#[cfg(test)]
mod tests;
