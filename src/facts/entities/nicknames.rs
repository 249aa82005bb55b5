//! Which full names are one with a familiar form of the given name: “William Hartley”, “Bill Hartley”.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::keys::{core, person_key};
use super::{EntityKind, Name};
use crate::english::lists;
use crate::facts::ids::SentenceId;

/// The full given names that a familiar form may stand for.
static FORMS: LazyLock<FxHashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut forms: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
    for line in lists::lines(include_str!("data/nicknames.txt")) {
        let mut words = line.split_whitespace();
        let Some(full) = words.next() else { continue };
        for form in words {
            forms.entry(form).or_default().push(full);
        }
    }
    forms
});

/// The key of a person’s full name, and the sentences that have it.
type Places = FxHashMap<String, FxHashSet<SentenceId>>;

/// Names with a familiar form, each with the one that the draft has in full. Where one sentence has both, they are two people’s.
pub(super) fn familiar(names: &[Name]) -> FxHashMap<String, String> {
    let mut places: Places = FxHashMap::default();
    for name in names.iter().filter(|name| name.kind == EntityKind::Person) {
        if let Some(key) = person_key(&core(&name.key)) {
            places.entry(key).or_default().insert(name.place.sentence);
        }
    }
    let full = |key: &String| {
        let (first, last) = key.split_once(' ')?;
        let fulls = FORMS.get(first)?.iter().map(|full| format!("{full} {last}"));
        let mut known = fulls.filter(|full| places.contains_key(full));
        let one = known.next().filter(|_| known.next().is_none())?;
        places[key].is_disjoint(&places[&one]).then_some(one)
    };
    places.keys().filter_map(|key| Some((key.clone(), full(key)?))).collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::tests::draws;
    use crate::testing::facts;

    #[test]
    fn a_familiar_name_is_the_same_person() {
        draws(
            facts(),
            expect![[r#"
                Mayor William Hartley opened the mill. “I am glad,” said Bill Hartley. Hartley is 61.
                      ~~~~~~~~~~~~~~~ person William Hartley
                                                                         ~~~~~~~~~~~~ person William Hartley
                                                                                       ~~~~~~~ person William Hartley

                Elizabeth Warne met Liz Warne. Robert Cullen sang. His son Rob Orr wept.
                ~~~~~~~~~~~~~~~ person Elizabeth Warne
                                    ~~~~~~~~~ person Liz Warne
                                               ~~~~~~~~~~~~~ person Robert Cullen
                                                                           ~~~~~~~ person Rob Orr
            "#]],
        );
    }
}
