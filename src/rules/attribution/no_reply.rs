//! `no-reply`

use rustc_hash::FxHashSet;

use crate::draft::Part;
use crate::english::{grammar, lists};
use crate::facts::{Attribution, ClaimKind, EntityId, EntityKind, Facts, Place, Placed, SentenceId};
use crate::finding::Level;
use crate::rules::attribution::{past, source};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// An accusation against a person or a firm with a name, and no word from them anywhere in the draft: no denial, no answer, not
    /// even that they did not answer. Each of them once.
    ///
    /// ```draft
    /// Hart said Tom Blake of Acme stole the funds.
    ///           ^^^^^^^^^^^^^^^^^^^^^^^ This accuses Tom Blake, from whom nothing is heard: was he or she asked?
    /// ```
    ///
    /// It says nothing where the accused, a lawyer or a spokesman speaks, where somebody “declined to comment” or “could not be
    /// reached”, of the dead, and of cases that are before a court.
    ///
    /// ```draft
    /// Hart said Tom Blake of Acme stole the funds. Blake denied it.
    /// ```
    ///
    /// ## Why it matters
    /// Whoever is accused has a right to be heard, and in many countries a court asks first whether he was.
    ///
    /// ## What to do
    /// Ask, and write what they say, or that they did not.
    pub(in crate::rules) static RULE = {
        name: "no-reply",
        group: Group::Attribution,
        summary: "An accusation against somebody with a name, from whom nothing is heard",
        level: Level::Information,
        check: check,
    }
}

lists::sets! {
    "data/replies.txt":
    /// Verbs by which somebody answers an accusation.
    ANSWERS = "answers";
    /// Words of a case in which the accused answers before a court.
    COURTS = "courts";
    /// Verbs for what nobody ought to do.
    MISDEEDS = "misdeeds";
    /// What nobody ought to be at work or towards others.
    STATES = "states";
    /// What things are that nobody ought to use.
    TAINTED = "tainted";
    /// Those who answer for somebody.
    ADVOCATES = "advocates";
    /// Words that say somebody is not alive.
    DEAD = "dead";
}

fn check(facts: &Facts, found: &mut Findings) {
    let year = past::own_year(facts);
    let mut accusations = accusations(facts);
    accusations.sort_by_key(|it| it.place.span);
    let mut seen = FxHashSet::default();
    for Accusation { place, accused } in accusations {
        let of_person = facts.entity(accused).kind == EntityKind::Person;
        let settled = || past::is_settled(facts, place.sentence, year, of_person);
        let fiction = || source::is_fiction(facts, place.sentence);
        if seen.insert(accused) && !settled() && !fiction() && !is_answered(facts, accused, place.sentence) {
            found.push(ask(facts, place.span, accused));
        }
    }
}

/// That somebody with a name did wrong.
struct Accusation {
    /// The words.
    place: Place,
    /// Who is accused.
    accused: EntityId,
}

/// The accusations of a draft that somebody makes: those that need a source and have one, and what else somebody says of somebody.
fn accusations(facts: &Facts) -> Vec<Accusation> {
    let claims = facts.claims().iter().filter(|claim| claim.kinds.contains(&ClaimKind::Accusation));
    let claims = claims.filter(|claim| claim.attributed && source::is_in_running_text(facts, claim));
    let mut all: Vec<Accusation> = claims
        .filter_map(|claim| Some(Accusation { place: claim.place.clone(), accused: claim.accused? }))
        .collect();
    for said in facts.attributions().iter().filter(|it| it.source.is_some() && it.tells()) {
        for index in facts.text.sentences_within(said.content) {
            let sentence = &facts.sentences()[index];
            let told = sentence.part == Part::Body && !facts.is_signed(index);
            let words = (0..sentence.tokens.len()).filter(|_| told);
            all.extend(words.filter_map(|word| said_of(facts, said, index, word)));
        }
    }
    all
}

/// What somebody says of somebody else with a name, where a word of it is for a wrong.
fn said_of(facts: &Facts, said: &Attribution, index: SentenceId, word: usize) -> Option<Accusation> {
    let sentence = &facts.sentences()[index];
    let span = sentence.span_of(word..word + 1);
    let token = &sentence.tokens[word];
    let is_wrong = MISDEEDS.contains(token.lemma.as_str()) && grammar::is_verb(token)
        || STATES.contains(token.lower.as_str()) && grammar::is_predicate(sentence, word)
        || is_tainted(sentence, word);
    if !is_wrong || !said.content.contains(span) || facts.is_quoted(span) || is_open(sentence, word) {
        return None;
    }
    let who = grammar::subject(sentence, word).filter(|who| *who < word)?;
    let accused = facts.meant_at(sentence.span_of(who..who + 1)).map(|mention| mention.entity)?;
    let is_person = facts.entity(accused).kind == EntityKind::Person;
    (is_person && said.speaker != Some(accused))
        .then(|| Accusation { place: sentence.place(index, who..word + 1), accused })
}

/// Whether what a verb takes is a fake, or was stolen: “put out a leaflet with forged quotations”.
fn is_tainted(sentence: &Placed, verb: usize) -> bool {
    /// So far behind the verb it stands at most.
    const NEAR: usize = 8;
    if !grammar::is_verb(&sentence.tokens[verb]) || grammar::object(sentence, verb).is_none() {
        return false;
    }
    let mut behind = verb + 1..sentence.subtree(verb).end.min(verb + NEAR);
    behind.any(|at| TAINTED.contains(sentence.tokens[at].lower.as_str()))
}

/// Whether it is not told as a fact by whoever tells it, or not done by the subject.
fn is_open(sentence: &Placed, word: usize) -> bool {
    grammar::is_negated(sentence, word)
        || grammar::is_passive(sentence, word)
        || grammar::has_modal(sentence, word)
        || grammar::is_infinitive(sentence, word)
}

/// Whether the accused is heard, cannot be, or need not be.
fn is_answered(facts: &Facts, accused: EntityId, claim: SentenceId) -> bool {
    let speaks = || facts.attributions().iter().any(|said| said.speaker == Some(accused) && said.tells());
    speaks() || facts.sentences().with_ids().any(|(index, it)| answers(facts, index, it, accused, claim))
}

/// Whether a sentence answers for the accused, or says that they did not, are dead or stand before a court.
fn answers(
    facts: &Facts,
    index: SentenceId,
    sentence: &Placed,
    accused: EntityId,
    claim: SentenceId,
) -> bool {
    /// So many sentences behind an accusation “they” may mean the accused.
    const NEAR: usize = 4;
    let of_them = facts.mentions_in(index).iter().any(|mention| mention.entity == accused);
    let near = (claim..claim.forward(NEAR)).contains(&index);
    let has = |words: &FxHashSet<&str>| sentence.tokens.iter().any(|it| words.contains(it.lower.as_str()));
    let advocate = || sentence.tokens.iter().any(|it| ADVOCATES.contains(it.lemma.as_str()));
    let settled = of_them && (advocate() || has(&DEAD) || has(&COURTS));
    let reply = |word| is_answer(facts, sentence, word, accused, of_them || near);
    settled
        || near && has(&COURTS) && !of_them && index != claim && stands_in(sentence, 0)
        || (0..sentence.tokens.len()).any(reply)
}

/// Whether a verb tells that the accused answers, or did not: “Blake denied it”, “both declined to comment”. What somebody else
/// with a name denies is no matter.
fn is_answer(facts: &Facts, sentence: &Placed, word: usize, accused: EntityId, may_be: bool) -> bool {
    let token = &sentence.tokens[word];
    if !ANSWERS.contains(token.lemma.as_str()) || !grammar::is_verb(token) {
        return false;
    }
    let subject = grammar::subject_of(sentence, word).or_else(|| grammar::subject(sentence, word));
    let Some(subject) = subject else { return may_be };
    let meant = facts.meant_at(sentence.span_of(subject..subject + 1)).map(|mention| mention.entity);
    match meant {
        Some(entity) => entity == accused || is_namesake(facts, entity, accused),
        None => may_be && stands_in(sentence, subject),
    }
}

/// Whether a word stands for somebody: “he”, “both”, “neither”.
fn stands_in(sentence: &Placed, word: usize) -> bool {
    matches!(
        &*sentence.tokens[word].lower,
        "he" | "she" | "they" | "it" | "both" | "neither" | "who" | "none" | "all"
    )
}

/// “Acme”, “Acme Corp.”: whether one name is a part of another.
fn is_namesake(facts: &Facts, one: EntityId, other: EntityId) -> bool {
    let (one, other) = (&*facts.entity(one).name, &*facts.entity(other).name);
    one.starts_with(other) || other.starts_with(one)
}

fn ask(facts: &Facts, span: Span, accused: EntityId) -> Found {
    let accused = facts.entity(accused);
    let asked = if accused.kind == EntityKind::Person { "was he or she asked" } else { "was it asked" };
    Found::new(span, format!("This accuses {}, from whom nothing is heard: {asked}?", accused.name))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn nothing_is_heard_of_the_accused() {
        rule(&RULE).check(expect![[r#"
            Lund said Bruno Ruiz of Łódź stole the funds.
                      ^^^^^^^^^^^^^^^^^^^^^^^^ This accuses Bruno Ruiz, from whom nothing is heard: was he or she asked?

            The audit ends in June.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Ilse Brandt falsified results, two colleagues said. The journal is investigating.
            ^^^^^^^^^^^^^^^^^^^^^ This accuses Ilse Brandt, from whom nothing is heard: was he or she asked?
        "#]]);
        rule(&RULE).check(expect![[r#"
            The lawsuit says Norvik Bank lied to its auditors. Pia Lund denied that the pier is shut.
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This accuses Norvik Bank, from whom nothing is heard: was it asked?
        "#]]);
    }

    #[test]
    fn they_answer() {
        rule(&RULE).check(expect![[r#"
            Lund said Bruno Ruiz stole the funds. Ruiz denied it.
        "#]]);
        rule(&RULE).check(expect![[r#"
            The lawsuit says Norvik Bank lied to its auditors. Norvik did not respond to a request for comment.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Lund said Bruno Ruiz stole the funds. “I took nothing,” Ruiz said.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Lund said Bruno Ruiz stole the funds. A lawyer for Ruiz had no comment.
        "#]]);
    }

    #[test]
    fn they_cannot_or_need_not() {
        rule(&RULE).check(expect![[r#"
            Bruno Ruiz stole the funds, Lund said. Ruiz died in May.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Bruno Ruiz stole the funds, prosecutors said. He was sentenced on Monday.
        "#]]);
        rule(&RULE).check(expect![[r#"
            The militia beat prisoners, Lund said. The bridge is shut.
        "#]]);
    }

    #[test]
    fn markup_is_no_obstacle() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            Lund said **Bruno Ruiz** [stole](https://example.org) the funds.
                        ^^^^^^^^^^^^^^^^^^^ This accuses Bruno Ruiz, from whom nothing is heard: was he or she asked?
        "#]]);
    }
}
