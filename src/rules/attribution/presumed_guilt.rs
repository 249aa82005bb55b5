//! `presumed-guilt`

use crate::draft::Part;
use crate::english::{grammar, lists};
use crate::facts::{Claim, ClaimKind, EntityId, EntityKind, Facts, Placed, Referent, SentenceId};
use crate::finding::Level;
use crate::rules::voices::{are_narrators, has_source};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// Guilt that is told before a court has found it: somebody with a name who was “arrested for killing”, whom police named as
    /// “the murderer”, or who is said to have done it and denies it in court or is still to be tried; and “the embezzler” in a story
    /// of one person’s trial.
    ///
    /// ```draft
    /// Bruno Ruiz was arrested for killing his landlord.
    ///                ^^^^^^^^^^^^^^^^^^^^ “arrested for killing” takes Bruno Ruiz for guilty, and the draft tells of no conviction.
    /// ```
    ///
    /// It says nothing of those whom the draft calls convicted or sentenced, or who have confessed, and nothing of a charge.
    ///
    /// ```draft
    /// Bruno Ruiz was arrested on a charge of killing his landlord.
    /// ```
    ///
    /// ## Why it matters
    /// It defames whoever is acquitted, and in some countries stops a trial.
    ///
    /// ## What to do
    /// Say what the charge is: “on suspicion of”, “on a charge of”, “the man accused of”.
    pub(in crate::rules) static RULE = {
        name: "presumed-guilt",
        group: Group::Attribution,
        summary: "“Arrested for killing”, “named the murderer as”, of somebody whom no court has convicted",
        level: Level::Warning,
        check: check,
    }
}

lists::sets! {
    "data/claims.txt":
    /// What is done to somebody before anything is proved.
    HOLDING = "holding";
    /// Violent and dishonest acts.
    DEEDS = "deeds";
    /// Such acts as verbs.
    DOING = "doing";
    /// What is done to somebody who is killed or hurt, as a noun.
    KILLING = "killing";
    /// “Charged”, “tried”.
    TRYING = "trying";
    /// Nouns that say somebody did it.
    GUILTY = "guilty";
    /// By which somebody gets a name.
    NAMING = "naming";
    /// Words of a case that is not over.
    PENDING = "pending";
    /// Words of a case that is.
    VERDICT = "verdict";
}

fn check(facts: &Facts, found: &mut Findings) {
    for (index, sentence) in facts.sentences().with_ids().filter(|(_, it)| it.part == Part::Body) {
        for word in 0..sentence.tokens.len() {
            let found_here = held(facts, index, word).or_else(|| named(facts, index, word));
            let found_here = found_here.or_else(|| called(facts, index, word));
            let Some((words, who)) = found_here.or_else(|| did(facts, index, word)) else {
                continue;
            };
            let span = sentence.span_of(words);
            if are_narrators(facts, index, span) && !is_convicted(facts, who) {
                found.push(finding(facts, span, who));
            }
        }
    }
    for claim in facts.claims().iter().filter(|claim| claim.kinds.contains(&ClaimKind::Accusation)) {
        let Some((who, denial)) = denied(facts, claim) else { continue };
        let span = claim.place.span;
        let said_before = found.iter().any(|it| it.span.overlaps(span));
        if !said_before && !facts.is_quoted(span) && !has_source(facts, span) && !is_convicted(facts, who) {
            found.push(finding(facts, span, who).related(denial, "the case is not over"));
        }
    }
    found.sort_by_key(|it| it.span);
}

fn finding(facts: &Facts, span: Span, who: EntityId) -> Found {
    let name = &facts.entity(who).name;
    let words = facts.words(span);
    Found::new(span, format!("“{words}” takes {name} for guilty, and the draft tells of no conviction."))
}

/// “Ruiz was arrested for killing”: the words from the verb on, and who it is.
fn held(facts: &Facts, index: SentenceId, verb: usize) -> Option<(std::ops::Range<usize>, EntityId)> {
    /// So far behind the verb “for” stands: “arrested in May in Győr for killing”.
    const REACH: usize = 6;
    let sentence = &facts.sentences()[index];
    if !HOLDING.contains(sentence.tokens[verb].lemma.as_str()) || !grammar::is_passive(sentence, verb) {
        return None;
    }
    let last = sentence.tokens.len().min(verb + REACH + 1);
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let deed = (verb + 1..last).find_map(|at| {
        let done = DEEDS.contains(lower(at)) && lower(at - 1) == "for";
        // “For the murder of her husband”
        let of = (at + 1..at + 3).find(|&noun| KILLING.contains(lower(noun)) && lower(noun + 1) == "of");
        let of = of.filter(|_| lower(at) == "for");
        if done { Some(at) } else { of }
    })?;
    let who = somebody(facts, index, grammar::own_subject(sentence, verb)?)?;
    Some((verb..deed + 1, who))
}

/// The person with a name for whom a noun or a pronoun stands.
fn somebody(facts: &Facts, index: SentenceId, word: usize) -> Option<EntityId> {
    let span = facts.sentences()[index].span_of(word..word + 1);
    let mention = facts.mentions_in(index).iter().find(|it| it.place.words.contains(&word));
    let meant = mention.or_else(|| facts.meant_at(span)).map(|it| it.entity);
    let referent = || match facts.referent(index, word) {
        Some(Referent::Named(id)) => Some(id),
        _ => None,
    };
    meant.or_else(referent).filter(|&id| facts.entity(id).kind == EntityKind::Person)
}

/// “Named the murderer as John Reed”, “the murderer, John Reed,”: the noun, and who it is.
fn named(facts: &Facts, index: SentenceId, noun: usize) -> Option<(std::ops::Range<usize>, EntityId)> {
    let sentence = &facts.sentences()[index];
    let token = &sentence.tokens[noun];
    let known = noun > 0 && sentence.tokens[noun - 1].lower == "the";
    if !grammar::is_noun(token) || !GUILTY.contains(token.lemma.as_str()) || !known {
        return None;
    }
    let joins = sentence.tokens.get(noun + 1).is_some_and(|next| matches!(next.lower.as_str(), "as" | ","));
    let by_name = sentence.ancestors(noun).any(|verb| NAMING.contains(sentence.tokens[verb].lemma.as_str()));
    let mut names =
        facts.mentions_in(index).iter().filter(|it| (noun + 2..noun + 4).contains(&it.place.words.start));
    let who = names.find(|it| facts.entity(it.entity).kind == EntityKind::Person)?.entity;
    (joins && by_name && facts.sentences().iter().any(is_pending)).then_some((noun - 1..noun + 1, who))
}

/// “The embezzler kept the stamp”, in a story of a trial without a verdict: the noun, and the one person who stands trial.
fn called(facts: &Facts, index: SentenceId, noun: usize) -> Option<(std::ops::Range<usize>, EntityId)> {
    let sentence = &facts.sentences()[index];
    let token = &sentence.tokens[noun];
    let known = noun > 0 && sentence.tokens[noun - 1].lower == "the";
    // Of “the killer” for whom police look nobody knows who it is.
    let acts = grammar::is_subject(token) || grammar::is_owner(token);
    if !known || !acts || !grammar::is_noun(token) || !GUILTY.contains(token.lemma.as_str()) {
        return None;
    }
    let first = on_trial(facts)?;
    (!has_source(facts, sentence.span_of(noun..noun + 1))).then_some((noun - 1..noun + 1, first))
}

/// “Dale Ormrod, who killed his landlady,”: a deed told of somebody who is still to be tried or denies it.
fn did(facts: &Facts, index: SentenceId, verb: usize) -> Option<(std::ops::Range<usize>, EntityId)> {
    let sentence = &facts.sentences()[index];
    let token = &sentence.tokens[verb];
    let done = grammar::is_verb(token) && DOING.contains(token.lemma.as_str()) && token.lower != token.lemma;
    let told = done
        && !token.lower.ends_with("ing")
        && !grammar::is_passive(sentence, verb)
        && !grammar::is_denied(sentence, verb)
        && !grammar::has_auxiliary(sentence, verb);
    let subject = grammar::subject_of(sentence, verb).filter(|&subject| told && subject < verb)?;
    let who = somebody(facts, index, subject)?;
    let hedged = sentence.children(verb).any(|i| sentence.tokens[i].lower.ends_with("edly"));
    let span = sentence.span_of(verb..verb + 1);
    let open = open_case(facts, who).is_some() && !hedged && !has_source(facts, span);
    open.then_some((subject.min(verb)..verb + 1, who))
}

/// Where the draft says of somebody that they deny it in court or are still to be tried.
fn open_case(facts: &Facts, who: EntityId) -> Option<Span> {
    let open = |sentence: &Placed| pleads_not_guilty(sentence) || awaits_trial(sentence);
    let mut near = about(facts, who).into_iter().filter(|&at| open(&facts.sentences()[at]));
    near.next().map(|at| facts.sentences()[at].whole())
}

/// The one person with a name of whom the draft says to stand trial, or to be about to; `None` where it says so of several.
fn on_trial(facts: &Facts) -> Option<EntityId> {
    let sentences = facts.sentences().with_ids().filter(|(_, sentence)| is_pending(sentence));
    let mut tried = sentences.flat_map(|(index, sentence)| {
        let verbs =
            (0..sentence.tokens.len()).filter(|&word| TRYING.contains(sentence.tokens[word].lower.as_str()));
        let subjects = verbs.filter_map(|word| grammar::own_subject(sentence, word));
        subjects.filter_map(move |subject| somebody(facts, index, subject))
    });
    let first = tried.next()?;
    tried.all(|other| other == first).then_some(first)
}

fn is_pending(sentence: &Placed) -> bool {
    sentence.tokens.iter().any(|token| PENDING.contains(token.lower.as_str()))
}

/// Who is accused in the draft’s voice and has denied it in court or is still to be tried, and where the draft says that: in a sentence that names them,
/// or in the one behind it.
fn denied(facts: &Facts, claim: &Claim) -> Option<(EntityId, Span)> {
    let who = claim.accused.filter(|&id| facts.entity(id).kind == EntityKind::Person)?;
    open_case(facts, who).map(|case| (who, case))
}

/// “Is to appear in court”, “will stand trial”, “is to be tried”, “is awaiting trial”.
fn awaits_trial(sentence: &Placed) -> bool {
    let words: Vec<&str> = sentence.tokens.iter().map(|token| token.lower.as_str()).collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let ahead = has(&["will", "awaits", "awaiting", "due", "faces"])
        || words.windows(2).any(|pair| pair == ["is", "to"]);
    ahead
        && has(&["trial", "tried", "court"])
        && has(&["appear", "stand", "face", "faces", "tried", "go", "awaits", "awaiting"])
}

fn pleads_not_guilty(sentence: &Placed) -> bool {
    let words: Vec<&str> = sentence.tokens.iter().map(|token| token.lower.as_str()).collect();
    words.windows(2).any(|pair| pair == ["not", "guilty"])
}

/// The sentences that name somebody, each with the one behind it in its paragraph.
fn about(facts: &Facts, who: EntityId) -> Vec<SentenceId> {
    let mentions = facts.entity(who).mentions.iter().map(|&mention| facts.mentions()[mention].place.sentence);
    let paragraph = |at: SentenceId| facts.sentences().get(at).map(|sentence| sentence.paragraph);
    let with_next = |at: SentenceId| {
        [Some(at), Some(at.next()).filter(|&next| paragraph(next) == paragraph(at))].into_iter().flatten()
    };
    let mut about: Vec<SentenceId> = mentions.flat_map(with_next).collect();
    about.sort_unstable();
    about.dedup();
    about
}

/// Whether the draft says of somebody to have been convicted or to have confessed.
fn is_convicted(facts: &Facts, who: EntityId) -> bool {
    about(facts, who).into_iter().any(|at| {
        let sentence = &facts.sentences()[at];
        let words = || sentence.tokens.iter().map(|token| token.lower.as_str());
        let guilty = words().any(|word| word == "guilty") && !pleads_not_guilty(sentence);
        let negated = words().any(|word| matches!(word, "never" | "not" | "without"));
        guilty || !negated && words().any(|word| VERDICT.contains(word))
    })
}

#[cfg(test)]
mod tests;
