//! `unknown-surname`

use std::collections::BTreeSet;
use std::ops::Range;

use super::introduced::{Families, first_before_and, firsts, is_in_story, is_known_alone, is_titled};
use super::spelled::{Name, is_person};
use crate::english::grammar::{
    case, has_determiner, head_of, is_noun, is_passive, is_proper_noun, is_subject, joined_to,
};
use crate::english::lexicon::{is_given_name, is_person_noun};
use crate::english::{Token, fold, gazetteer, lists};
use crate::facts::{Facts, Placed, deaths};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// Somebody who speaks, or whom the draft goes on to call “he” or “she”, under a bare surname that the draft introduces nowhere;
    /// as information also somebody who only takes part in what is told (“Ode was run out”).
    ///
    /// ```draft
    /// Mayor Greta Lindholm opened the pier. Ode said the vote was close.
    ///                                       ^^^ “Ode” is introduced nowhere in the draft.
    /// ```
    ///
    /// It says nothing where somebody of the name has a first name, a title or a trade anywhere, of people whom all the world
    /// knows by one name, of somebody who is named again and
    /// again, of lists, and of drafts that leave several people without an introduction, as reports of sport do.
    ///
    /// ## Why it matters
    /// Often the paragraph that introduced the person was cut, or one name was taken for another.
    ///
    /// ## What to do
    /// Say who it is. Names that need no introduction can stand in the settings:
    ///
    /// ```toml
    /// [names]
    /// house = ["Ode"]
    /// ```
    pub(in crate::rules) static RULE = {
        name: "unknown-surname",
        group: Group::Names,
        summary: "A bare surname that is introduced nowhere",
        level: Level::Warning,
        check: check,
    }
}

lists::sets! {
    "data/acts.txt":
    /// What somebody does, and hardly a firm or a team.
    ACTS = "acts";
}

/// A draft that leaves more people than this without an introduction has a reason.
const MOST: usize = 2;

/// Somebody whom the draft names more often is known to it.
const FEW: usize = 2;

fn check(facts: &Facts, found: &mut Findings) {
    let families = Families::new(facts);
    let introduced = families.by_last.values().filter(|family| !firsts(family).is_empty()).count();
    let mut others = other_words(facts);
    let names = families.by_last.values().flatten();
    others.extend(names.filter_map(|name| first_before_and(facts, name)));
    let is_unknown = |family: &&Vec<Name<'_>>| {
        let key = &family[0].last.key;
        firsts(family).is_empty()
            && family.len() <= FEW
            && !others.contains(key)
            && !is_named_otherwise(facts, &family[0])
            && !family.iter().any(|name| is_introduced(facts, name))
            && !is_put_in(facts, key)
    };
    let unknown: Vec<&Vec<Name<'_>>> = families.by_last.values().filter(is_unknown).collect();
    let acts = |family: &&&Vec<Name<'_>>| family.iter().any(|name| is_agent(facts, name));
    if introduced == 0 || unknown.iter().filter(acts).count() > MOST {
        return;
    }
    for family in unknown {
        let act = first_act(facts, family);
        let is_sure = act.is_some();
        if let Some(name) = act.or_else(|| first_part(facts, family)) {
            let text = facts.words(name.whole);
            let told = Found::new(name.whole, format!("“{text}” is introduced nowhere in the draft."));
            found.push(if is_sure { told } else { told.at(Level::Information) });
        }
    }
    found.sort_by_key(|it| it.span);
}

/// Whether a word is no surname of somebody unknown: a first name, a place, a people, or a name that all the world knows.
fn is_named_otherwise(facts: &Facts, name: &Name<'_>) -> bool {
    let text = facts.words(name.last.span);
    // “Jurors said”
    let is_noun = is_person_noun(name.last.key.trim_end_matches('s'));
    is_noun
        || is_known_alone(&name.last.key)
        || is_given_name(&name.last.key)
        || gazetteer::is_place(text)
        || gazetteer::demonym(text).is_some()
        || is_of_a_town(text)
        || facts.house().vouches_for(text)
}

/// “Boltonian”: whether a word calls somebody by their town.
fn is_of_a_town(word: &str) -> bool {
    let towns = ["ian", "ite"].into_iter().filter_map(|ending| word.strip_suffix(ending));
    towns.filter(|town| town.len() > 3).any(gazetteer::is_place)
}

/// Whether the draft says who bears a name, be it only by another name of two words.
fn is_introduced(facts: &Facts, name: &Name<'_>) -> bool {
    // “His brother Aidan”
    let before = name.place.words.start.checked_sub(1);
    let before = before.map(|at| &facts.sentences()[name.place.sentence].tokens[at]);
    // “Known only as Ode”, “Daryl [Powell, the coach]”.
    let is_called = |it: &Token| matches!(it.lower.as_str(), "as" | "called" | "named" | "dubbed" | "[");
    let is_behind_noun = before.is_some_and(|it| is_noun(it) || is_called(it));
    let is_told = name.entity.name.contains(' ') || !name.entity.attributes.is_empty();
    is_told || is_behind_noun || is_titled(facts, name)
}

/// Whether an editor has put a surname into a quotation, with who it is: “Daryl [Powell, the coach] helped”.
fn is_put_in(facts: &Facts, surname: &str) -> bool {
    let is_it = |pair: &[Token]| pair[0].text == "[" && fold(&pair[1].text) == surname;
    facts.sentences().iter().any(|sentence| sentence.tokens.windows(2).any(is_it))
}

/// Where the story first tells what somebody does.
fn first_act<'n, 'a>(facts: &Facts, family: &'n [Name<'a>]) -> Option<&'n Name<'a>> {
    family.iter().find(|name| is_in_story(facts, name) && does(facts, name))
}

/// Where the story first has somebody take part in what it tells.
fn first_part<'n, 'a>(facts: &Facts, family: &'n [Name<'a>]) -> Option<&'n Name<'a>> {
    family.iter().find(|name| is_in_story(facts, name) && takes_part(facts, name))
}

/// Whether a name stands alone and is of a person of whom a verb tells something: “Ode was run out”, “was broken by Ode”.
fn takes_part(facts: &Facts, name: &Name<'_>) -> bool {
    let sentence = &facts.sentences()[name.place.sentence];
    let head = head_of(sentence, &name.place.words);
    let is_name = is_proper_noun(&sentence.tokens[head]) && !name.modifier;
    let takes = || {
        let acts = is_agent(facts, name) && tells_of_person(sentence, head);
        acts || case(sentence, head) == Some("by") || is_joined_to_person(facts, name, head)
    };
    // “The Farrs”
    let is_one = !has_determiner(sentence, head, &["the", "a", "an", "some", "many"]);
    is_name && is_one && is_alone(sentence, &name.place.words) && takes()
}

/// Whether the verb of a subject is one of what people do, or what is done to them.
fn tells_of_person(sentence: &Placed, subject: usize) -> bool {
    let verb = sentence.tokens[subject].head.filter(|&verb| verb != subject);
    verb.is_some_and(|verb| {
        let lemma = sentence.tokens[verb].lemma.as_str();
        deaths::is_done_by_the_living(lemma) || ACTS.contains(lemma) || is_passive(sentence, verb)
    })
}

/// “Farah and Stenmark write”
fn is_joined_to_person(facts: &Facts, name: &Name<'_>, head: usize) -> bool {
    let sentence = &facts.sentences()[name.place.sentence];
    let first = joined_to(sentence, head).filter(|&first| is_subject(&sentence.tokens[first]));
    let mention = first.and_then(|first| facts.mention_at(sentence.span_of(first..first + 1)));
    mention.is_some_and(|it| is_person(facts, it))
}

/// Whether a name stands alone and is of a person who does something: who speaks, or whom “who”, “he” or “she” goes on with.
fn does(facts: &Facts, name: &Name<'_>) -> bool {
    is_agent(facts, name) && (speaks(facts, name) || goes_on(facts, name))
}

/// Whether a name stands alone as the subject of its clause.
fn is_agent(facts: &Facts, name: &Name<'_>) -> bool {
    let sentence = &facts.sentences()[name.place.sentence];
    let head = &sentence.tokens[head_of(sentence, &name.place.words)];
    let is_name = is_subject(head) && is_proper_noun(head) && !name.modifier;
    is_name && is_alone(sentence, &name.place.words)
}

/// Whether some words have capitals and those beside them have none.
fn is_alone(sentence: &Placed, words: &Range<usize>) -> bool {
    let is_name =
        |at: usize| sentence.tokens.get(at).is_some_and(|token| token.text.starts_with(char::is_uppercase));
    is_name(words.start) && !is_name(words.end) && !(words.start > 1 && is_name(words.start - 1))
}

/// “Ode said”, and not “Ode reported”, as papers do.
fn speaks(facts: &Facts, name: &Name<'_>) -> bool {
    facts.attributions().iter().any(|it| {
        let is_source = it.source.as_ref().is_some_and(|source| source.words == name.place.words)
            && it.source.as_ref().is_some_and(|source| source.sentence == name.place.sentence);
        let says = |at: usize| {
            let token = &facts.sentences()[name.place.sentence].tokens[at];
            deaths::is_of_the_living(&token.lemma)
        };
        is_source && it.cue.as_ref().is_some_and(|cue| cue.words.clone().any(says))
    })
}

/// “Ode, who runs it,” or “Ode may be the answer. He has sat on the bench”.
fn goes_on(facts: &Facts, name: &Name<'_>) -> bool {
    let sentence = &facts.sentences()[name.place.sentence];
    let behind = &sentence.tokens[name.place.words.end..];
    let is_who = matches!(behind, [comma, who, ..] if comma.text == "," && who.lower == "who");
    let next = facts.sentences().following(name.place.sentence);
    let is_he = |text: &str| matches!(text, "he" | "she");
    let goes_on = || next.is_some_and(|next| next.tokens.iter().any(|token| is_he(&token.lower)));
    let people = |sentence| facts.mentions_in(sentence).iter().filter(|it| is_person(facts, it)).count();
    let here = name.place.sentence;
    is_who || people(here) == 1 && people(here.next()) == 0 && goes_on()
}

/// All words of names of more than one word, and of names that are no person’s.
fn other_words(facts: &Facts) -> BTreeSet<String> {
    // “Hurricane Floyd”
    let runs = facts.sentences().iter().flat_map(|sentence| {
        let is_name = |text: &str| text.starts_with(char::is_uppercase);
        let pairs = sentence.tokens.windows(2).skip(1);
        let behind = pairs.filter(move |pair| is_name(&pair[0].text) && is_name(&pair[1].text));
        behind.map(|pair| fold(&pair[1].text))
    });
    let of_others = facts.mentions().iter().filter(|it| !is_person(facts, it) || it.place.words.len() > 1);
    let words = of_others.flat_map(|it| &facts.sentences()[it.place.sentence].tokens[it.place.words.clone()]);
    words.map(|token| fold(&token.text)).chain(runs).collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::testing::rule;

    #[test]
    fn never_introduced() {
        rule(&RULE).check(expect![[r#"
            Mayor Greta Lindholm spoke first. Adeyemi said the vote was close.
                                              ^^^^^^^ “Adeyemi” is introduced nowhere in the draft.

            “We are proud,” said Brandtner. Ivo Brandt won.
                                 ^^^^^^^^^ “Brandtner” is introduced nowhere in the draft.
        "#]]);
    }

    #[test]
    fn introduced_or_known() {
        rule(&RULE).check(expect![[r#"
            Mayor Greta Lindholm spoke. Lindholm smiled. Shakespeare said so. Sheriff Orr agreed. Holm, a nurse, wept.

            “Ivo [Brandt, the coach] was kind,” Lindholm said. Brandt said it was nothing.

            Clinton said no. The Okoro years were good. “Salas lied,” she said. Max said hello.
        "#]]);
    }

    #[test]
    fn a_draft_that_introduces_hardly_anybody() {
        rule(&RULE).check(expect![[r#"
            Ivo Brandt won. Okoro hit the post. Salas said it was luck. Lindqvist wept.
        "#]]);
    }
}
