//! Countries, US states, capitals, large cities, and what their people are called.
//!
//! Names are found with and without their accents (Córdoba, Cordoba), in capitals (LIMA) and behind “the”.
//! A word in lower case is no name: turkey is not Turkey.

use crate::english::lists;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::fold;

/// What a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlaceKind {
    /// A country or territory.
    Country,
    /// The seat of a country’s government.
    Capital,
    /// A state of the United States.
    State,
    /// A city of at least 100,000 people.
    City,
}

/// A place that has a name in the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// What it is.
    pub kind: PlaceKind,
    /// ISO 3166 code of its country; of a country, its own.
    pub country: &'static str,
}

struct Gazetteer {
    places: FxHashMap<String, Place>,
    /// UK, U.S., Fla.: only as they are written, for “us” is a word.
    abbreviations: FxHashMap<&'static str, Place>,
    demonyms: FxHashMap<String, &'static str>,
    /// What each country is called, by its code.
    countries: FxHashMap<&'static str, &'static str>,
}

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::read);

/// The place of a name. Of places that share a name it is the country, the capital, the state, or else the largest.
pub fn place(name: &str) -> Option<Place> {
    let known = |name: &str| {
        let exact = GAZETTEER.abbreviations.get(name).copied();
        exact.or_else(|| GAZETTEER.places.get(fold(proper(name)?).as_str()).copied())
    };
    known(name).or_else(|| known(name.strip_prefix("the ").or_else(|| name.strip_prefix("The "))?))
}

/// Whether a name is known as a place’s.
pub fn is_place(name: &str) -> bool {
    place(name).is_some()
}

/// The ISO 3166 code of the country whose people or things are called so: Peruvian, Danes, British.
pub fn demonym(word: &str) -> Option<&'static str> {
    let key = fold(proper(word)?);
    let known = |key: &str| GAZETTEER.demonyms.get(key).copied();
    known(&key).or_else(|| known(key.strip_suffix('s')?))
}

/// What the country with an ISO 3166 code is called.
pub(crate) fn country_name(code: &str) -> Option<&'static str> {
    GAZETTEER.countries.get(code).copied()
}

/// A name that could be proper: one that begins with a capital.
fn proper(name: &str) -> Option<&str> {
    (name.starts_with(char::is_uppercase) || name.starts_with("ni-")).then_some(name)
}

impl Gazetteer {
    fn read() -> Self {
        let mut gazetteer = Self {
            places: FxHashMap::default(),
            abbreviations: FxHashMap::default(),
            demonyms: FxHashMap::default(),
            countries: FxHashMap::default(),
        };
        for line in lists::lines(include_str!("data/nations.txt")) {
            gazetteer.read_nation(line);
        }
        for line in lists::lines(include_str!("data/places.tsv")) {
            gazetteer.read_place(line);
        }
        let states = lists::lines(include_str!("data/us_states.txt"));
        let state = Place { kind: PlaceKind::State, country: "US" };
        for abbreviation in states.flat_map(str::split_whitespace) {
            gazetteer.abbreviations.insert(abbreviation, state);
        }
        gazetteer
    }

    /// `ISO: name, name | demonym, demonym`
    fn read_nation(&mut self, line: &'static str) {
        let Some((country, words)) = line.split_once(':') else { return };
        let (names, demonyms) = words.split_once('|').unwrap_or((words, ""));
        for name in listed(names) {
            self.insert(name, Place { kind: PlaceKind::Country, country });
        }
        for demonym in listed(demonyms) {
            self.demonyms.entry(fold(demonym)).or_insert(country);
        }
    }

    /// `kind, country, name`, with tabs between
    fn read_place(&mut self, line: &'static str) {
        let mut fields = line.split('\t');
        let (Some(kind), Some(country), Some(name)) = (fields.next(), fields.next(), fields.next()) else {
            return;
        };
        let kind = match kind {
            "N" => {
                self.countries.entry(country).or_insert(name);
                PlaceKind::Country
            }
            "C" => PlaceKind::Capital,
            "S" => PlaceKind::State,
            _ => PlaceKind::City,
        };
        self.insert(name, Place { kind, country });
    }

    fn insert(&mut self, name: &'static str, place: Place) {
        if !name.contains(char::is_lowercase) {
            self.abbreviations.insert(name, place);
            return;
        }
        let name = name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name);
        self.places.entry(fold(name)).or_insert(place);
    }
}

fn listed(words: &'static str) -> impl Iterator<Item = &'static str> {
    words.split(',').map(str::trim).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(names: &[&str], kind: PlaceKind, country: &str) {
        for name in names {
            let found = place(name).map(|place| (place.kind, place.country));
            assert_eq!(found, Some((kind, country)), "{name}");
        }
    }

    #[test]
    fn countries_have_short_names_and_abbreviations() {
        check(
            &["the United States", "United States", "U.S.", "US", "America", "USA"],
            PlaceKind::Country,
            "US",
        );
        check(&["Britain", "UK", "U.K.", "Scotland", "United Kingdom"], PlaceKind::Country, "GB");
        check(&["UAE", "the United Arab Emirates"], PlaceKind::Country, "AE");
        check(&["Netherlands", "the Netherlands", "The Netherlands"], PlaceKind::Country, "NL");
        check(&["Côte d’Ivoire", "Ivory Coast"], PlaceKind::Country, "CI");
        check(&["Georgia"], PlaceKind::Country, "GE");
    }

    #[test]
    fn capitals_states_and_cities() {
        check(&["Lima", "LIMA"], PlaceKind::Capital, "PE");
        check(&["Kyiv", "Kiev"], PlaceKind::Capital, "UA");
        check(&["Bogotá", "Bogota"], PlaceKind::Capital, "CO");
        check(&["Texas", "Fla.", "N.Y."], PlaceKind::State, "US");
        check(&["Zürich", "Zurich", "Geneva"], PlaceKind::City, "CH");
        check(&["San Francisco"], PlaceKind::City, "US");
    }

    #[test]
    fn words_are_no_places() {
        for word in ["us", "turkey", "chad", "the", "The", "", "Ortiz", "reading", "the the"] {
            assert_eq!(place(word), None, "{word}");
        }
    }

    #[test]
    fn people_are_called_after_their_country() {
        let expected = [
            ("Peruvian", "PE"),
            ("Peruvians", "PE"),
            ("British", "GB"),
            ("Danes", "DK"),
            ("Frenchmen", "FR"),
            ("South Koreans", "KR"),
            ("Swiss", "CH"),
            ("Nigeriens", "NE"),
            ("Nigerian", "NG"),
            ("PALESTINIAN", "PS"),
        ];
        for (word, country) in expected {
            assert_eq!(demonym(word), Some(country), "{word}");
        }
        for word in ["polish", "", "Lima", "s", "S"] {
            assert_eq!(demonym(word), None, "{word}");
        }
    }

    #[test]
    fn every_nation_has_an_iso_code() {
        for line in lists::lines(include_str!("data/nations.txt")) {
            let (code, words) = line.split_once(": ").expect("a code and words");
            assert!(code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()), "{line}");
            assert!(words.contains('|'), "{line}");
        }
    }
}
