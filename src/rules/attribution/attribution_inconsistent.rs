//! `attribution-inconsistent`

use rustc_hash::FxHashMap;

use crate::draft::Part;
use crate::english::lexicon::cues;
use crate::english::{grammar, lists};
use crate::facts::{Attribution, Event, Facts, Participant, SentenceId, Standing, denials};
use crate::finding::Level;
use crate::rules::voices::{are_narrators, has_source};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// What the story first gives to somebody and then tells as a fact: who fired first, who forged the will, what was not
    /// serviced.
    ///
    /// ```draft
    /// Police said Reed fired first.
    ///                  ~~~~~ here somebody says so
    ///
    /// The shooting began when Reed fired first.
    ///                              ^^^^^ “fired” is told as a fact, and before it was somebody’s account: has it been shown since?
    /// ```
    ///
    /// It says nothing where the second place has its source, too, and nothing of what nobody disputes: arrests, hearings, what
    /// people said. What the narrator says first, and somebody after it, is no matter.
    ///
    /// ```draft
    /// Police said Reed fired first.
    ///
    /// After Reed fired, police say, officers shot back.
    /// ```
    ///
    /// ## Why it matters
    /// An account does not become a fact by being told twice. If it is one side’s, the paper has joined it.
    ///
    /// ## What to do
    /// Say again whose account it is, or what has shown it to be true.
    pub(in crate::rules) static RULE = {
        name: "attribution-inconsistent",
        group: Group::Attribution,
        summary: "What is somebody’s account in one place is told as a fact in another",
        level: Level::Warning,
        check: check,
    }
}

lists::sets! {
    "data/contested.txt":
    /// Verbs for acts of which two sides tell differently.
    SIDES = "sides";
    /// Adverbs that tell nothing of what is done.
    EMPTY = "empty";
}

fn check(facts: &Facts, found: &mut Findings) {
    let mut told: FxHashMap<&str, Vec<Account<'_>>> = FxHashMap::default();
    let denials = denials(facts);
    let mut denied: FxHashMap<&str, Vec<SentenceId>> = FxHashMap::default();
    for denial in denials.iter() {
        denied.entry(denial.term.as_str()).or_default().push(denial.place.sentence);
    }
    for event in facts.events().iter().filter(|it| !it.is_noun && it.standing == Standing::Stated) {
        let sentence = &facts.sentences()[event.place.sentence];
        let before = told.entry(&*event.kind).or_default();
        if event.said.is_some_and(|said| is_account(&facts.attributions()[said])) {
            if is_disputed(facts, event) || is_denied(facts, &denied, event) {
                before.push(Account { event, content: content(facts, event) });
            }
        } else if !before.is_empty()
            && sentence.part == Part::Body
            && is_own(facts, event)
            && let Some(first) = told_again(facts, before, event)
        {
            found.push(ask(facts, event, first.event));
        }
    }
    found.sort_by_key(|it| it.span);
}

/// What somebody says that happened.
struct Account<'a> {
    event: &'a Event,
    /// Of what it tells.
    content: Vec<String>,
}

/// Whether somebody is the source of what is said, and says or writes it.
fn is_account(said: &Attribution) -> bool {
    said.source.is_some() && said.tells()
}

/// Whether the narrator tells an event.
fn is_own(facts: &Facts, event: &Event) -> bool {
    let sentence = &facts.sentences()[event.place.sentence];
    are_narrators(facts, event.place.sentence, event.place.span)
        && !has_source(facts, event.place.span)
        && !facts.cited().has(event.place.sentence)
        && !grammar::is_question(sentence)
}

/// The account of one event, of which it says nothing that the account does not.
fn told_again<'a>(facts: &Facts, before: &'a [Account<'a>], event: &Event) -> Option<&'a Account<'a>> {
    let own = content(facts, event);
    let is_again = |first: &&Account<'_>| {
        first.event.negated == event.negated
            && own.iter().all(|word| first.content.contains(word))
            && by_the_same(facts, first.event, event)
    };
    if own.is_empty() { None } else { before.iter().find(is_again) }
}

/// Whether it is an act of which two sides tell differently, or the word for saying it doubts it.
fn is_disputed(facts: &Facts, first: &Event) -> bool {
    let cue = first.said.and_then(|said| facts.attributions()[said].cue.as_ref());
    let doubted = cue.is_some_and(|cue| {
        let sentence = &facts.sentences()[cue.sentence];
        let verb = grammar::head_of(sentence, &cue.words);
        cues::verb(&sentence.tokens[verb]).is_some_and(|it| it.judges() && !it.grants())
    });
    let sentence = &facts.sentences()[first.place.sentence];
    doubted || SIDES.contains(sentence.tokens[first.place.words.start].lemma.as_str())
}

/// Whether somebody denies that there was what the clause of an event tells of; `denied` has the sentences that deny each word.
fn is_denied(facts: &Facts, denied: &FxHashMap<&str, Vec<SentenceId>>, first: &Event) -> bool {
    if denied.is_empty() {
        return false;
    }
    let sentence = &facts.sentences()[first.place.sentence];
    let words = sentence.subtree(first.place.words.start);
    let mut places =
        sentence.tokens[words].iter().filter_map(|token| denied.get(token.lemma.as_str())).flatten();
    places.any(|place| *place != first.place.sentence)
}

/// Whether nobody takes part in both who is not the same, as far as can be told.
fn by_the_same(facts: &Facts, first: &Event, event: &Event) -> bool {
    let own = |event: &Event| event.agents.first().or(event.patients.first()).cloned();
    let Some((one, other)) = own(first).zip(own(event)) else { return false };
    let named = |it: &Participant| it.entity.map(|id| facts.entity(id).name.as_str());
    match (named(&one), named(&other)) {
        (Some(one), Some(other)) => one == other,
        _ => one.noun == other.noun || is_stand_in(&one) || is_stand_in(&other),
    }
}

/// Whether a word stands for a noun: “it”, “whose”.
fn is_stand_in(it: &Participant) -> bool {
    matches!(
        &*it.noun,
        "it" | "he" | "she" | "they" | "who" | "which" | "that" | "whose" | "him" | "her" | "them"
    )
}

/// The words of the clause of an event that tell something, but for its verb and whose act it is.
fn content(facts: &Facts, event: &Event) -> Vec<String> {
    let sentence = &facts.sentences()[event.place.sentence];
    let verb = event.place.words.start;
    let subject = grammar::own_subject(sentence, verb).map(|noun| sentence.subtree(noun));
    let own = |at: &usize| *at != verb && !subject.as_ref().is_some_and(|it| it.contains(at));
    let says = |at: &usize| {
        let token = &sentence.tokens[*at];
        let tells = grammar::is_adverb(token) && !EMPTY.contains(token.lower.as_str());
        grammar::is_content(token) || tells || grammar::is_numeral(token)
    };
    let words = sentence.subtree(verb).filter(own).filter(says);
    words.map(|at| sentence.tokens[at].lemma.to_lowercase()).collect()
}

fn ask(facts: &Facts, event: &Event, first: &Event) -> Found {
    let words = facts.words(event.place.span);
    let message = format!(
        "“{words}” is told as a fact, and before it was somebody’s account: has it been shown since?"
    );
    Found::new(event.place.span, message).related(first.place.span, "here somebody says so")
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn an_account_becomes_a_fact() {
        rule(&RULE).check(expect![[r#"
            Police in Łódź said Ruiz fired first.
                                     ~~~~~ here somebody says so

            The shooting began when Ruiz fired first.
                                         ^^^^^ “fired” is told as a fact, and before it was somebody’s account: has it been shown since?
        "#]]);
        rule(&RULE).check(expect![[r#"
            Lund claims Brandt forged the will.
                               ~~~~~~ here somebody says so

            Brandt, who forged the will, declined to comment.
                        ^^^^^^ “forged” is told as a fact, and before it was somebody’s account: has it been shown since?
        "#]]);
        rule(&RULE).check(expect![[r#"
            The pump had not been serviced since May, according to the growers.
                                  ~~~~~~~~ here somebody says so

            The mill, whose pump had not been serviced since May, burned down.
                                              ^^^^^^^^ “serviced” is told as a fact, and before it was somebody’s account: has it been shown since?
        "#]]);
    }

    #[test]
    fn it_stays_an_account() {
        rule(&RULE).check(expect![[r#"
            Police said Ruiz fired first.

            After Ruiz fired, police say, officers shot back. Ruiz fired the cook in May.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Police said Ruiz was arrested. Ruiz was arrested on Tuesday.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Ruiz fired first.

            Police said Ruiz fired first. “Ruiz fired first,” Lund said.
        "#]]);
    }

    #[test]
    fn markup_is_no_obstacle() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            Lund **claims** Brandt forged the [will](https://example.org).
                                   ~~~~~~ here somebody says so

            Brandt, who **forged** the will, declined to comment.
                          ^^^^^^ “forged” is told as a fact, and before it was somebody’s account: has it been shown since?
        "#]]);
    }
}
