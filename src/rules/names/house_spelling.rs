//! `house-spelling`

use std::collections::BTreeSet;

use strsim::osa_distance;

use super::near::is_likely;
use super::{given, near};
use crate::english::fold;
use crate::english::lexicon::is_given_name;
use crate::facts::{EntityKind, Facts, Mention};
use crate::finding::{Fix, Level};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A name that is a letter off one that the newsroom lists, or that the newsroom spells otherwise. The names stand in
    /// `copydesk.toml`, or in tables that the file names; without any the rule says nothing.
    ///
    /// ```toml
    /// [names]
    /// house = ["Greta Lindholm"]
    /// lists = ["names.csv"]
    /// ```
    ///
    /// ```draft
    /// The pier was opened by Greta Lindhlom on Sunday.
    ///                        ^^^^^^^^^^^^^^ The newsroom’s list has “Greta Lindholm”, not “Greta Lindhlom”.
    /// ```
    ///
    /// It compares whole names, of people and of bodies, and asks nothing of a surname alone. Where the given names are two that
    /// people bear (Maria, Mario), it asks, as information. What is quoted is left alone, and so are two that `distinct` keeps apart.
    /// Where the draft itself has a name in both spellings, `name-variant` tells of it.
    ///
    /// ## Why it matters
    /// A name that is wrong throughout a draft agrees with itself: only somebody who knows the right one sees it.
    ///
    /// ## What to do
    /// Look up who is meant. If it is somebody else, say so in the settings: the name is right as it is (`house`), or the two are
    /// two people’s (`distinct`).
    pub(in crate::rules) static RULE = {
        name: "house-spelling",
        group: Group::Names,
        summary: "A name that the newsroom’s own list spells otherwise",
        level: Level::Warning,
        check: check,
    }
}

/// Words of fewer letters are a letter off too many others.
const LETTERS: usize = 4;

fn check(facts: &Facts, found: &mut Findings) {
    let house = facts.house();
    if house.names.is_empty() && house.register.is_empty() {
        return;
    }
    let written: BTreeSet<String> =
        facts.mentions().iter().map(|it| facts.words(it.place.span).to_lowercase()).collect();
    for mention in facts.mentions().iter().filter(|it| !facts.is_quoted(it.place.span)) {
        let name = facts.words(mention.place.span);
        if let Some(preferred) = house.preferred(name) {
            found.push(tell(facts, mention, preferred));
        } else if name.contains(char::is_whitespace) && !house.vouches_for(name) {
            let is_told = |listed: &str| written.contains(&listed.to_lowercase());
            let is_person = facts.entity(mention.entity).kind == EntityKind::Person;
            let mut near = house.alike(name).into_iter().filter(|listed| {
                is_a_letter_off(name, listed, is_person) && !is_told(listed) && !house.settles(name, listed)
            });
            found.extend(near.next().map(|listed| {
                let told = tell(facts, mention, listed);
                if is_person && may_be_another(name, listed) { told.at(Level::Information) } else { told }
            }));
        }
    }
}

fn tell(facts: &Facts, mention: &Mention, listed: &str) -> Found {
    let span = mention.place.span;
    let name = facts.words(span);
    Found::new(span, format!("The newsroom’s list has “{listed}”, not “{name}”.")).fix(Fix::replace(
        format!("Change to “{listed}”"),
        span,
        listed,
    ))
}

/// The words of a name as they compare, without initials.
fn folded(name: &str) -> Vec<String> {
    let words = name.split(|c: char| c.is_whitespace() || c == '-').map(fold);
    words.map(|word| word.trim_end_matches('.').to_owned()).filter(|word| word.chars().count() > 1).collect()
}

/// Whether all words of two names are the same but for a letter or the accents. Of people a name in the middle may be left out.
fn is_a_letter_off(name: &str, listed: &str, is_person: bool) -> bool {
    let (mut one, mut other) = (folded(name), folded(listed));
    if is_person && one.len() != other.len() {
        for words in [&mut one, &mut other].into_iter().filter(|words| words.len() > 2) {
            words.drain(1..words.len() - 1);
        }
    }
    if one.len() != other.len() || one.len() < 2 {
        return false;
    }
    let mut differing = one.iter().zip(&other).filter(|(a, b)| a != b);
    match (differing.next(), differing.next()) {
        (Some((a, b)), None) => is_slip(a, b),
        (None, _) => name.split_whitespace().eq(listed.split_whitespace()) || has_other_accents(name, listed),
        _ => false,
    }
}

/// Whether two names with the same letters have other accents; capitals may be a headline’s.
fn has_other_accents(name: &str, listed: &str) -> bool {
    let letters = |name: &str| -> String { name.to_lowercase().replace('’', "'").replace('.', "") };
    let (one, other) = (letters(name), letters(listed));
    one.split_whitespace().count() == other.split_whitespace().count() && one != other
}

fn is_slip(one: &str, other: &str) -> bool {
    let letters = one.chars().count().min(other.chars().count());
    letters >= LETTERS
        && osa_distance(one, other) == 1
        && is_likely(one, other)
        && !near::is_plural(one, other)
        || given::is_one(one, other)
}

/// Whether what differs are two given names of two people: Joan, John.
fn may_be_another(name: &str, listed: &str) -> bool {
    let (one, other) = (folded(name), folded(listed));
    let firsts = one.first().zip(other.first()).filter(|(a, b)| a != b);
    firsts.is_some_and(|(a, b)| is_given_name(a) && is_given_name(b) && !given::is_one(a, b))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::testing::rule;

    const HOUSE: &str = "[names]\nhouse = [\"Maria Lind\", \"Zoë Bergström\", \"Brenmar Logistics\", \"Joan Mercer\", \"Kwame A. Mensah\", \"Lena Reid\"]\ndistinct = [[\"Lena Reid\", \"Lena Reed\"]]";

    #[test]
    fn a_letter_off_the_list() {
        rule(&RULE).settings(HOUSE).check(expect![[r#"
            Zoe Bergström came. Zoë Bergstrøm spoke. Kwame Mensa, a nurse, left. Shares of Brenmer Logistics fell. Jaon Mercer wept.
            ^^^^^^^^^^^^^ The newsroom’s list has “Zoë Bergström”, not “Zoe Bergström”.
                                ^^^^^^^^^^^^^ The newsroom’s list has “Zoë Bergström”, not “Zoë Bergstrøm”.
                                                     ^^^^^^^^^^^ The newsroom’s list has “Kwame A. Mensah”, not “Kwame Mensa”.
                                                                                           ^^^^^^^^^^^^^^^^^ The newsroom’s list has “Brenmar Logistics”, not “Brenmer Logistics”.
                                                                                                                   ^^^^^^^^^^^ The newsroom’s list has “Joan Mercer”, not “Jaon Mercer”.

            Mario Lind sang.
            ^^^^^^^^^^ The newsroom’s list has “Maria Lind”, not “Mario Lind”.
        "#]]);
    }

    #[test]
    fn others_than_those_of_the_list() {
        rule(&RULE).settings(HOUSE).check(expect![[r#"
            Zoë Bergström met Kwame Mensah. Bergstrom left. Lena Reed stayed. Ivo Bergström sang with the Mensahs.

            “Zoe Bergström lied,” Mensah said. Brenmar Brewers closed. Brenmer fell.
        "#]]);
    }
}
