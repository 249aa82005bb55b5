//! States, provinces and nations within a country, and in which of them a city lies.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{fold, lists};

/// A state, a province or a nation within a country: the ISO 3166 code of the country, a hyphen, and a code of its own.
pub(crate) type Region = &'static str;

static CODES: LazyLock<FxHashMap<&str, Region>> = LazyLock::new(|| {
    let lines = lists::lines(include_str!("data/regions.txt")).filter_map(|line| line.split_once(": "));
    lines.flat_map(|(code, names)| names.split(", ").map(move |name| (name, code))).collect()
});

static NAMES: LazyLock<FxHashMap<Region, &str>> = LazyLock::new(|| {
    let lines = lists::lines(include_str!("data/regions.txt")).filter_map(|line| line.split_once(": "));
    lines.filter_map(|(code, names)| Some((code, names.split(", ").next()?))).collect()
});

static CITIES: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
    let lines = lists::lines(include_str!("data/regions.tsv"));
    lines.filter_map(|line| line.split_once('\t')).collect()
});

/// The region of a name as it is written, in full or short: “Oregon”, “Sask.”
pub(crate) fn region(name: &str) -> Option<Region> {
    CODES.get(name).copied()
}

/// What a region is called.
pub(crate) fn region_name(region: Region) -> Option<&'static str> {
    NAMES.get(region).copied()
}

/// Where the cities of a name lie, the largest first: regions, or of the first of them the country alone.
pub(crate) fn regions_of(city: &str) -> impl Iterator<Item = &'static str> {
    let key = fold(city);
    let found = CITIES.get(key.as_str()).copied().filter(|_| city.starts_with(char::is_uppercase));
    found.into_iter().flat_map(|regions| regions.split('\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_go_by_their_names() {
        assert_eq!(region("Oregon"), region("Ore."));
        assert_eq!(region("Sask.").and_then(region_name), Some("Saskatchewan"));
        assert_eq!(region("oregon"), None);
    }

    #[test]
    fn cities_lie_in_regions() {
        assert_eq!(regions_of("Spokane").next(), region("Washington"));
        assert_eq!(regions_of("Cork").collect::<Vec<_>>(), ["IE"]);
        assert!(regions_of("Derry").count() > 1);
        assert_eq!(regions_of("spokane").next(), None);
    }
}
