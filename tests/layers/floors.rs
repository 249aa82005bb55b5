//! The floors of the house: an import points down, or stays in its room.

use crate::imports::{Import, Package};
use crate::tree::is_within;

/// The floors from the lowest up, with the rooms on each. A room is a module with all below it that have no room of their own,
/// so a module may be divided (`facts::numbers`), and what is left of it lives where the module itself stands. The root of
/// the library is called `lib`.
pub(crate) const FLOORS: Floors = &[
    &["span", "fingerprint", "lines", "suggest"],
    &["text", "finding", "english"],
    // What is asked of words, and of the sentences that they make.
    &["english::lexicon"],
    &["english::grammar"],
    &["draft", "transcripts"],
    // What one sentence tells by itself.
    &["facts::ids"],
    &["facts::list"],
    &["facts::place"],
    &["facts::in_text"],
    &["facts::times"],
    &["facts::quantities"],
    &["facts::tellings", "facts::signs", "facts::taken_back", "facts::sameness"],
    &["facts::local"],
    &["facts::placed"],
    // The stages, each above the rooms that it is made in.
    &["facts::allows", "facts::house", "facts::quotes", "facts::tables"],
    &["facts::text"],
    &["facts::own_dates", "facts::posts", "facts::things"],
    &["facts::numbers"],
    &["facts::entities"],
    &["facts::attributions"],
    &["facts::people"],
    &[
        "facts::changes",
        "facts::events",
        "facts::groups",
        "facts::measures",
        "facts::ranks",
        "facts::shares",
        "facts::table_text",
    ],
    &["facts::claims", "facts::corrections", "facts::restated"],
    &["facts::display"],
    &["facts::story"],
    // All stages together, and what is put together of them when somebody asks.
    &["facts::facade"],
    &[
        "facts::accusers",
        "facts::acronyms",
        "facts::bearers",
        "facts::beside",
        "facts::cards",
        "facts::deaths",
        "facts::denials",
        "facts::explained",
        "facts::listings",
        "facts::offices",
        "facts::partitions",
        "facts::quotations",
        "facts::recaps",
        "facts::rivals",
        "facts::sexes",
        "facts::spells",
        "facts::timeline",
        "facts::traits",
    ],
    &["facts::bare_months", "facts::lives", "facts::occasions"],
    &["facts::bios"],
    &["facts"],
    &["rules"],
    &["settings"],
    &["checker"],
    &["files"],
    &["lsp"],
    &["cli"],
    &["main", "lib"],
];

/// The rooms of each floor.
pub(crate) type Floors = &'static [&'static [&'static str]];

/// The modules that live in no room.
pub(crate) fn without_room(package: &Package, floors: Floors) -> Vec<String> {
    let homeless = package.modules.iter().filter(|(module, _)| room(floors, module).is_none());
    homeless.map(|(module, file)| format!("{file}: the module {module} has no floor")).collect()
}

/// The imports that point up, or into another room of the same floor, each in words.
pub(crate) fn upward(package: &Package, floors: Floors) -> Vec<String> {
    let told = |import: &Import| {
        let (from, to) = room(floors, &import.module).zip(room(floors, &import.of_module))?;
        let lives = if from.0 == to.0 { "which lives beside it" } else { "which lives above it" };
        let is_upward = from != to && to.0 >= from.0;
        is_upward.then(|| format!("{} uses {} ({}), {lives}", import.file, import.name, import.of_file))
    };
    package.imports.iter().filter_map(told).collect()
}

/// The floor and the room that a module lives in.
fn room(floors: Floors, module: &str) -> Option<(usize, &'static str)> {
    let module = if module.is_empty() { "lib" } else { module };
    let rooms =
        floors.iter().enumerate().flat_map(|(floor, rooms)| rooms.iter().map(move |room| (floor, *room)));
    rooms.filter(|(_, room)| is_within(module, room)).max_by_key(|(_, room)| room.len())
}
