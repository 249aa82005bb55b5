//! `loaded-verb`

use rustc_hash::FxHashSet;

use crate::english::lexicon::cues;
use crate::english::{Token, grammar, lists};
use crate::facts::{AttributionKind, Facts, Placed};
use crate::finding::{Fix, Level};
use crate::rules::voices::{Voice, voices};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A verb of saying that passes judgement on what is said: “claimed”, “admitted”, “insisted”, “conceded”, “boasted”,
    /// “refuted”, “revealed”, beside a quotation or what is said in the reporter’s words. Each of them once a draft.
    ///
    /// ```draft
    /// Brandt claimed that she had paid for the bell.
    ///        ^^^^^^^ “claimed” judges what is said: would “said” do?
    /// ```
    ///
    /// It says nothing of other senses (“claimed asylum”, “admitted to a ward”), of what is admitted in a court, and of what is
    /// denied or only might be said.
    ///
    /// ```draft
    /// Brandt claimed asylum in Norway. She said that she had paid for the bell.
    /// ```
    ///
    /// ## Why it matters
    /// “Claimed” tells readers not to believe it, and “admitted” that it is true and shameful. Where one side claims and the other
    /// says, the report has taken a side.
    ///
    /// ## What to do
    /// “Said” is usually enough, and the quick fix puts it. Keep the verb where the draft shows what it implies.
    pub(in crate::rules) static RULE = {
        name: "loaded-verb",
        group: Group::Attribution,
        summary: "“Claimed”, “admitted”, “insisted”, where “said” would do",
        level: Level::Hint,
        check: check,
    }
}

lists::sets! {
    "data/voices.txt":
    /// Words of a case, in which to admit or to claim is a step of procedure.
    COURTROOM = "courtroom";
    /// Verbs that take what is said for news, for true or for dangerous.
    TINGED = "tinged";
}

fn check(facts: &Facts, found: &mut Findings) {
    let mut seen = FxHashSet::default();
    for voice in voices(facts) {
        let sentence = &facts.sentences()[voice.cue.sentence];
        let verb = grammar::head_of(sentence, &voice.cue.words);
        let token = &sentence.tokens[verb];
        let direct = voice.said.kind == AttributionKind::Direct;
        if !is_loaded(sentence, verb, direct)
            || is_of_court(facts, &voice)
            || !seen.insert(token.lemma.clone())
        {
            continue;
        }
        let span = sentence.span_of(verb..verb + 1);
        let message = format!("“{}” judges what is said: would “{}” do?", token.text, plain(token));
        let fix = Fix::replace(format!("Write “{}”", plain(token)), span, plain(token));
        let finding = Found::new(span, message).fix(fix);
        found.push(match plainly_said(facts, &voice) {
            Some(other) => finding.related(other.cue.span, "somebody else only says it here"),
            None => finding,
        });
    }
    found.sort_by_key(|it| it.span);
}

/// Whether a verb judges what is said in a clause, and is told as having been said: neither “refused to admit that” nor “did not
/// claim that”.
fn is_loaded(sentence: &Placed, verb: usize, direct: bool) -> bool {
    let token = &sentence.tokens[verb];
    let judges = cues::verb(token).is_some_and(cues::Cue::judges) || TINGED.contains(token.lemma.as_str());
    let told = grammar::is_verb(token)
        && !grammar::is_passive(sentence, verb)
        && !grammar::is_denied(sentence, verb);
    judges && told && (direct || takes_content(sentence, verb)) && is_plain(token)
}

/// Whether a verb takes what is said: as a clause, beside it (“the treaty, he points out, was never signed”), or as an act (“boasted of having
/// read it”).
fn takes_content(sentence: &Placed, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    let own = grammar::own_subject(sentence, verb).is_some();
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let beside = own && (lower(verb + 1) == "," || lower(verb + 2) == "," || lower(verb + 1) == ".");
    let act = matches!(lower(verb + 1), "of" | "to" | "about") && lower(verb + 2).ends_with("ing");
    let refutes = token.lemma == "refute" && own;
    grammar::takes_clause(sentence, verb) && (own || token.lower.ends_with("ing"))
        || beside
        || own && act
        || refutes
}

/// A form that “said” or “say” can stand for.
fn is_plain(token: &Token) -> bool {
    ["ed", "ing", "s"].iter().any(|end| token.lower.ends_with(end)) || token.lower == token.lemma
}

/// The form of “say” that stands for a verb.
fn plain(token: &Token) -> &'static str {
    match token.lower.as_str() {
        lower if lower.ends_with("ed") => "said",
        lower if lower.ends_with("ing") => "saying",
        lower if lower.ends_with('s') => "says",
        _ => "say",
    }
}

/// Whether a sentence, or one beside it, speaks of a court.
fn is_of_court(facts: &Facts, voice: &Voice) -> bool {
    let near = facts.sentences().around(voice.cue.sentence, 1, 1);
    near.into_iter().any(|at| {
        facts.sentences()[at]
            .tokens
            .iter()
            .any(|token| COURTROOM.contains(token.lemma.to_lowercase().as_str()))
    })
}

/// The nearest that somebody else says in a plain word.
fn plainly_said<'a>(facts: &'a Facts, voice: &Voice) -> Option<Voice<'a>> {
    let other = |it: &Voice| it.said.speaker.is_some() && it.said.speaker != voice.said.speaker;
    let says = |it: &Voice| {
        let sentence = &facts.sentences()[it.cue.sentence];
        sentence.tokens[it.cue.words.clone()].iter().any(|token| token.lemma == "say")
    };
    let others = voices(facts).filter(|it| voice.said.speaker.is_some() && other(it) && says(it));
    others.min_by_key(|it| it.cue.sentence.apart(voice.cue.sentence))
}

#[cfg(test)]
mod tests;
