//! `namesake-ambiguity`

use std::collections::{BTreeMap, BTreeSet};

use super::introduced::{Families, first_before_and, firsts, is_in_story, is_titled};
use super::spelled::Name;
use crate::english::fold;
use crate::english::grammar::{head_of, is_adjective, is_subject};
use crate::facts::{Facts, Mention, SentenceId};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A bare surname right behind two people who bear it.
    ///
    /// ```draft
    /// Ada Lindholm sued Tom Lindholm. Lindholm said the suit was a joke.
    /// ~~~~~~~~~~~~ “Ada Lindholm”
    ///                   ~~~~~~~~~~~~ “Tom Lindholm”
    ///                                 ^^^^^^^^ “Lindholm” can be Ada Lindholm or Tom Lindholm here.
    /// ```
    ///
    /// It looks a few sentences back. It says nothing where a title or “Mr.” tells the two apart, and where only one of the two
    /// has been named lately.
    ///
    /// ## Why it matters
    /// The writer knows who is meant, and the reader takes the wrong one.
    ///
    /// ## What to do
    /// Give the first name.
    pub(in crate::rules) static RULE = {
        name: "namesake-ambiguity",
        group: Group::Names,
        summary: "A surname alone behind two people who bear it",
        level: Level::Information,
        check: check,
    }
}

/// So many sentences back the reader has two of one surname in mind.
const NEAR: usize = 2;

fn check(facts: &Facts, found: &mut Findings) {
    for family in Families::new(facts).by_last.values() {
        let is_shared = || family.iter().any(|name| first_before_and(facts, name).is_some());
        if firsts(family).len() > 1 || is_shared() {
            found.extend(ambiguous(facts, family));
        }
    }
    found.sort_by_key(|it| it.span);
}

/// The first bare mention in the story that may be of either of two.
fn ambiguous(facts: &Facts, family: &[Name<'_>]) -> Option<Found> {
    family.iter().enumerate().filter(|(_, name)| is_bare(facts, name)).find_map(|(index, bare)| {
        let from = bare.place.sentence.back(NEAR);
        let before = family[..index].iter().filter(|name| name.place.sentence >= from);
        let mut bearers: BTreeMap<&str, &Name<'_>> = BTreeMap::new();
        for name in before {
            if let Some(first) = &name.first {
                bearers.insert(key_of(name, &first.key), name);
            }
        }
        for (key, name) in with_first_name_alone(facts, family, from, bare) {
            bearers.entry(key_of(name, key)).or_insert(name);
        }
        let mut bearers: Vec<&Name<'_>> = bearers.into_values().collect();
        bearers.sort_by_key(|name| name.whole);
        if let [only] = bearers[..] {
            return pair(facts, bare, only).or_else(|| behind_another(facts, &family[..index], bare, only));
        }
        let [one, other] = bearers[..] else { return None };
        Some(either(facts, bare, one, other))
    })
}

/// Who bears a name: “William Holm” and “Bill Holm” are one.
fn key_of<'n>(name: &'n Name<'_>, first: &'n str) -> &'n str {
    if name.entity.mentions.len() > 1 { &name.entity.name } else { first }
}

fn either(facts: &Facts, bare: &Name<'_>, one: &Name<'_>, other: &Name<'_>) -> Found {
    let names = [one, other].map(|name| facts.words(name.whole));
    let message = format!("“{}” can be {} or {} here.", facts.words(bare.whole), names[0], names[1]);
    let ends = [one, other].into_iter().zip(names);
    ends.fold(Found::new(bare.whole, message), |it, (name, words)| {
        it.related(name.whole, format!("“{words}”"))
    })
}

/// A surname right behind somebody in full, where the one whom the story began with bears it, too.
fn behind_another(facts: &Facts, before: &[Name<'_>], bare: &Name<'_>, lately: &Name<'_>) -> Option<Found> {
    let key = |name: &Name<'_>| name.first.as_ref().map(|first| first.key.clone());
    let begun = before.iter().find(|name| name.first.is_some() && is_in_story(facts, name))?;
    let is_other = key(begun) != key(lately) && begun.whole.end <= lately.whole.start;
    is_other.then(|| either(facts, bare, begun, lately))
}

/// A surname behind two who share it in one place: “the brothers Len and Harold Tibbs”.
fn pair(facts: &Facts, bare: &Name<'_>, full: &Name<'_>) -> Option<Found> {
    first_before_and(facts, full)?;
    let sentence = &facts.sentences()[full.place.sentence];
    let both = sentence.span_of(full.place.words.start - 2..full.place.words.end);
    let (here, names) = (facts.words(bare.whole), facts.words(both));
    let message = format!("“{here}” can be either of {names} here.");
    Some(Found::new(bare.whole, message).related(both, format!("“{names}”")))
}

/// Whether a surname stands alone in the story and does something.
fn is_bare(facts: &Facts, name: &Name<'_>) -> bool {
    let sentence = &facts.sentences()[name.place.sentence];
    let is_agent = is_subject(&sentence.tokens[head_of(sentence, &name.place.words)]);
    // “The younger Pruett”
    let before = name.place.words.start.checked_sub(1).map(|at| &sentence.tokens[at]);
    let is_told = before.is_some_and(is_adjective);
    name.first.is_none()
        && !is_told
        && is_agent
        && !name.modifier
        && is_in_story(facts, name)
        && !is_titled(facts, name)
}

/// “Dev and Naveen Sehgal”: those of a family whom a first name alone names between two places, each with the full name
/// elsewhere.
fn with_first_name_alone<'n, 'a>(
    facts: &Facts,
    family: &'n [Name<'a>],
    from: SentenceId,
    bare: &Name<'_>,
) -> Vec<(&'n str, &'n Name<'a>)> {
    let is_alone = |it: &&Mention| it.place.words.len() == 1 && it.place.span.start < bare.whole.start;
    let mentions = from.through(bare.place.sentence).flat_map(|at| facts.mentions_in(at)).filter(is_alone);
    let word = |it: &Mention| fold(&facts.sentences()[it.place.sentence].tokens[it.place.words.start].text);
    let named: BTreeSet<String> = mentions.map(word).collect();
    let known = family.iter().filter_map(|name| Some((name.first.as_ref()?.key.as_str(), name)));
    known.filter(|(key, _)| named.contains(*key)).collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::testing::rule;

    #[test]
    fn either_of_two() {
        rule(&RULE).check(expect![[r#"
            Sisters Mia Holm and Eve Holm won. Holm thanked her sister.
                    ~~~~~~~~ “Mia Holm”
                                 ~~~~~~~~ “Eve Holm”
                                               ^^^^ “Holm” can be Mia Holm or Eve Holm here.

            Dev Sehgal, the actor, smiled. His brother Naveen Sehgal, a lawyer, did not. The lift came. Nobody spoke.
            ~~~~~~~~~~ “Dev Sehgal”

            Dev and Naveen Sehgal then stood beside it. Sehgal took the stairs.
                    ~~~~~~~~~~~~~ “Naveen Sehgal”
                                                        ^^^^^^ “Sehgal” can be Dev Sehgal or Naveen Sehgal here.

            The brothers Len and Otto Brandt were ill. Brandt said it was like breathing through a towel.
                         ~~~~~~~~~~~~~~~~~~~ “Len and Otto Brandt”
                                                       ^^^^^^ “Brandt” can be either of Len and Otto Brandt here.
        "#]]);
    }

    #[test]
    fn only_one_can_be_meant() {
        rule(&RULE).check(expect![[r#"
            Joe Orr and his son, Max, were fined. Max will appeal. Ada Holm won. Holm smiled.

            Ida Berg married Tom Berg in 1980. They had a farm. It had goats. The goats gave milk. Berg sold it.

            Ada Lind met Ole Lind. Mrs. Lind sang. The Lind farm is old.
        "#]]);
    }
}
