//! `place-conflict`

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::two_places;
use crate::english::gazetteer::{self, PlaceKind};
use crate::english::grammar::case;
use crate::english::regions::{region, region_name, regions_of};
use crate::english::{Sentence, fold, lists};
use crate::facts::{EntityKind, Facts, Placed};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A city with a country, a state or a province behind it in which it does not lie, and one event that happens at two places.
    ///
    /// ```draft
    /// The parts come by rail from a works in Debrecen, Slovakia, where 600 people are employed.
    ///                                        ^^^^^^^^^^^^^^^^^^ Debrecen is in Hungary, not in Slovakia.
    /// ```
    ///
    /// ```draft
    /// Ada Holm was arrested in Leeds on Monday. Nobody was hurt.
    ///                          ~~~~~ “arrested”, “Leeds”
    ///
    /// Holm was arrested in Hull, where she has a flat.
    ///                      ^^^^ “arrested” is placed in “Hull” here, but “arrested” in “Leeds” in line 1.
    /// ```
    ///
    /// It knows the capitals and the cities with more than 100,000 people, and those with more than 30,000 where a state, a province
    /// or a nation is named: of the United States, Canada, Australia, India, Britain, South Africa and Germany. It says nothing of cities that share their name with
    /// another, of countries that settlers filled with the names of home (Paris, Texas), of cities that two countries claim, and of
    /// lists (“in Lagos, Ghana and Togo”). Of events it compares those that happen to somebody or something at one place (an arrest, a
    /// death, a wedding, a crash), and asks, as information, where it does not know both places as towns.
    ///
    /// ## Why it matters
    /// A reader who lives there sees it first.
    ///
    /// ## What to do
    /// Look at the map. A place that is right as it stands can be named in the settings:
    ///
    /// ```toml
    /// [names]
    /// house = ["Debrecen, Slovakia"]
    /// ```
    pub(in crate::rules) static RULE = {
        name: "place-conflict",
        group: Group::Names,
        summary: "A city in the wrong country or state, an event at two places",
        level: Level::Warning,
        check: check,
    }
}

static FILE: &str = include_str!("data/namesakes.txt");

lists::sets! {
    "data/namesakes.txt":
    /// Pairs of countries with cities that both claim.
    DISPUTED = "disputed";
    /// Countries in which a city may have any name.
    SETTLERS = "settlers";
}

/// So many words at most the name of a city or a country has.
const WORDS: usize = 4;

fn check(facts: &Facts, found: &mut Findings) {
    let namesakes: FxHashSet<&str> = lists::lines(FILE)
        .take_while(|line| !line.starts_with('['))
        .flat_map(str::split_whitespace)
        .collect();
    for sentence in facts.sentences().iter().filter(|it| it.part.is_running()) {
        let commas = sentence.tokens.iter().enumerate().filter(|(_, token)| token.text == ",");
        for (comma, _) in commas {
            found.extend(in_wrong_region(facts, sentence, comma));
            let Some((words, city, country)) = read(sentence, |words| sentence.text_of(words), comma) else {
                continue;
            };
            let whole = sentence.span_of(words.clone());
            let name = fold(sentence.text_of(words.start..comma)).replace(' ', "-");
            let is_right = city == country
                || may_be_both(city, country)
                || namesakes.contains(format!("{name}={country}").as_str())
                || facts.house().vouches_for(facts.words(whole));
            if !is_right && !facts.is_given(whole) {
                let named = |code| gazetteer::country_name(code).unwrap_or("another country");
                let town = facts.words(sentence.span_of(words.start..comma));
                let message = format!("{town} is in {}, not in {}.", named(city), named(country));
                found.push(Found::new(whole, message));
            }
        }
    }
    two_places::check(facts, found);
}

/// A city before a comma and a country behind it, with the country that the city lies in and the one that is named.
fn read<'a>(
    sentence: &Sentence,
    text: impl Fn(Range<usize>) -> &'a str,
    comma: usize,
) -> Option<(Range<usize>, &'static str, &'static str)> {
    let capital = |at: usize| is_name(sentence, at);
    let is_city = |kind| matches!(kind, PlaceKind::City | PlaceKind::Capital);
    let starts = (1..=WORDS).filter_map(|words| comma.checked_sub(words));
    let cities = starts.filter(|&start| capital(start) && begins(sentence, start));
    let (start, city) = cities
        .filter_map(|start| Some((start, gazetteer::place(text(start..comma))?)))
        .find(|(_, place)| is_city(place.kind))?;
    // “Bergen, in Denmark”
    let is_in = sentence.tokens.get(comma + 1).is_some_and(|token| token.lower == "in");
    let from = comma + 1 + usize::from(is_in);
    let ends = (from + 1..=from + WORDS).filter(|&end| end <= sentence.tokens.len());
    let (end, country) = ends
        .rev()
        .filter_map(|end| Some((end, gazetteer::place(text(from..end))?)))
        .find(|(end, place)| place.kind == PlaceKind::Country && !capital(*end))?;
    let is_whole = capital(from) && !is_listed(sentence, start, end) && start > 0;
    is_whole.then_some((start..end, city.country, country.country))
}

/// A city before a comma that lies in no state, province or nation of the name behind it.
fn in_wrong_region(facts: &Facts, sentence: &Placed, comma: usize) -> Option<Found> {
    let capital = |at: usize| is_name(sentence, at);
    let text = |words: Range<usize>| sentence.text_of(words);
    let starts = (1..=WORDS).filter_map(|words| comma.checked_sub(words));
    let whole = |&start: &usize| capital(start) && begins(sentence, start);
    let start = starts.filter(whole).find(|&start| regions_of(text(start..comma)).next().is_some())?;
    let is_in = lower(sentence, comma + 1) == "in";
    let from = comma + 1 + usize::from(is_in);
    let ends = (from + 1..=from + WORDS).filter(|&end| end <= sentence.tokens.len());
    let (end, named) = ends.rev().find_map(|end| Some((end, region(text(from..end))?)))?;
    let lies = || regions_of(text(start..comma));
    let place = sentence.span_of(start..end);
    let own = lies().next()?;
    let is_wrong = !lies().any(|region| region == named) && !is_of_other_country(own, text(from..end), named);
    let is_whole = start > 0 && !capital(end) && !is_listed(sentence, start, end);
    let is_place = !is_body_or_person(facts, sentence, start) && !facts.is_given(place);
    if !is_wrong || !is_whole || !is_place || facts.house().vouches_for(facts.words(place)) {
        return None;
    }
    let town = facts.words(sentence.span_of(start..comma));
    let lies_in = region_name(own).or_else(|| gazetteer::country_name(own))?;
    let named = region_name(named)?;
    Some(Found::new(place, format!("{town} is in {lies_in}, not in {named}.")))
}

/// Whether a name that a region of another country bears may be that of a place elsewhere: “Tbilisi, Georgia”, “Lima, Victoria”.
fn is_of_other_country(city: &str, name: &str, region: &str) -> bool {
    // “Northern Ireland” is of the country that its people are called after.
    let is_region = |it: gazetteer::Place| {
        it.kind == PlaceKind::State || it.kind == PlaceKind::Country && region.starts_with(it.country)
    };
    city.get(..2) != region.get(..2) && gazetteer::place(name).is_some_and(|it| !is_region(it))
}

/// Whether a word is part of the name of a person or a body: “the University of Miami, Ohio”.
fn is_body_or_person(facts: &Facts, sentence: &Placed, start: usize) -> bool {
    let mention = facts.mention_at(sentence.span_of(start..start + 1));
    let is_person = mention.is_some_and(|it| facts.entity(it.entity).kind == EntityKind::Person);
    let is_of = start > 1 && lower(sentence, start - 1) == "of" && is_name(sentence, start - 2);
    is_person || is_of
}

/// Whether a city and a country stand in a row of places: “in Lagos, Ghana and Togo”, “Paris, Lagos, Ghana”.
fn is_listed(sentence: &Sentence, start: usize, end: usize) -> bool {
    let follows_name = start > 1 && lower(sentence, start - 1) == "," && is_name(sentence, start - 2);
    let is_joined = start > 0 && joins(sentence, start - 1);
    follows_name
        || is_joined
        || goes_on(sentence, end)
        || matches!(lower(sentence, end), "'s" | "'" | "-" | "–")
}

/// Whether another name follows behind “and”, a comma or both.
fn goes_on(sentence: &Sentence, end: usize) -> bool {
    let is_next = |at: usize| is_name(sentence, at) || joins(sentence, at) && is_name(sentence, at + 1);
    joins(sentence, end) || lower(sentence, end) == "," && is_next(end + 1)
}

fn lower(sentence: &Sentence, at: usize) -> &str {
    sentence.tokens.get(at).map_or("", |token| token.lower.as_str())
}

fn is_name(sentence: &Sentence, at: usize) -> bool {
    sentence.tokens.get(at).is_some_and(|token| token.text.starts_with(char::is_uppercase))
}

/// Whether no word of a name stands before a word; the preposition that opens the sentence has a capital without being one.
fn begins(sentence: &Sentence, start: usize) -> bool {
    let opens =
        |before: usize| before == 0 && case(sentence, start).is_some_and(|it| it == lower(sentence, before));
    start.checked_sub(1).is_none_or(|before| !is_name(sentence, before) || opens(before))
}

fn joins(sentence: &Sentence, at: usize) -> bool {
    matches!(lower(sentence, at), "and" | "or" | "&")
}

/// Whether a city of one country may be said to lie in the other.
fn may_be_both(city: &str, country: &str) -> bool {
    let pairs = [format!("{city}-{country}"), format!("{country}-{city}")];
    let is_settled = SETTLERS.contains(country) || SETTLERS.contains(city);
    is_settled || pairs.iter().any(|pair| DISPUTED.contains(pair.as_str()))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::testing::rule;

    #[test]
    fn cities_in_the_wrong_country() {
        rule(&RULE).check(expect![[r#"
            The lorry came from Kampala, Rwanda. In Graz, Germany, it rained. It went to Lisbon and to Bergen, in Denmark. Welders came from Kampala, Rwanda, and sang. He was born in Ouagadougou, Ivory Coast.
                                ^^^^^^^^^^^^^^^^ Kampala is in Uganda, not in Rwanda.
                                                    ^^^^^^^^^^^^^ Graz is in Austria, not in Germany.
                                                                                                       ^^^^^^^^^^^^^^^^^^^ Bergen is in Norway, not in Denmark.
                                                                                                                                             ^^^^^^^^^^^^^^^ Kampala is in Uganda, not in Rwanda.
                                                                                                                                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^ Ouagadougou is in Burkina Faso, not in Ivory Coast.
        "#]]);
    }

    #[test]
    fn cities_in_the_wrong_state_or_province() {
        rule(&RULE).check(expect![[r#"
            She is a dentist in Spokane, Oregon. The divers came from Ranchi, West Bengal. He works in Lethbridge, Sask. It has mills in Salem and at Hubballi, in Kerala. She has a hotel in Cork, Northern Ireland.
                                ^^^^^^^^^^^^^^^ Spokane is in Washington, not in Oregon.
                                                                      ^^^^^^^^^^^^^^^^^^^ Ranchi is in Jharkhand, not in West Bengal.
                                                                                                       ^^^^^^^^^^^^^^^^^ Lethbridge is in Alberta, not in Saskatchewan.
                                                                                                                                                      ^^^^^^^^^^^^^^^^^^^ Hubballi is in Karnataka, not in Kerala.
                                                                                                                                                                                              ^^^^^^^^^^^^^^^^^^^^^^ Cork is in Ireland, not in Northern Ireland.

            She left Spokane, Washington, for Tulsa, Okla., and Derry, New Hampshire. He is a don at the University of Wichita, Ohio. He flew to Tbilisi, Georgia. Offices in Boise, Oregon and Idaho closed.
        "#]]);
    }

    #[test]
    fn cities_where_they_are_and_namesakes() {
        rule(&RULE).check(expect![[r#"
            She left Kampala, Uganda, for Tripoli, Lebanon, and Paris, Texas. He has offices in Lagos, Ghana and Togo.

            The lorry passed Graz, Kampala, Rwanda and Hull. “We met in Graz, Germany,” he said. Naples, Italy, is old. In Kampala, Rwanda’s flag flew.
        "#]]);
    }
}
