//! `first-reference`

use super::introduced::{Families, firsts, is_historical, is_in_story, is_titled};
use super::spelled::Name;
use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// Somebody whom the story first calls by the bare surname, and introduces only later.
    ///
    /// ```draft
    /// Lindholm closed the ferry on Monday. Nobody was hurt.
    /// ^^^^^^^^ “Lindholm” stands here without a first name, which comes only in line 3.
    ///
    /// Greta Lindholm, who has run it since 2004, said the pier was not safe.
    /// ~~~~~~~~~~~~~~ “Greta Lindholm”
    /// ```
    ///
    /// It looks at the story only: a headline, a summary or a caption introduces nobody, and need not. It says nothing of
    /// names behind a title, of historical people whom all the world knows by one name, of lists, of quotations, and of a surname that several
    /// bear.
    ///
    /// ## Why it matters
    /// A paragraph that moved up has left its introduction behind.
    ///
    /// ## What to do
    /// Give the first name, and what the person is, at the first mention. Names that need none can stand in the settings:
    ///
    /// ```toml
    /// [names]
    /// house = ["Lindholm"]
    /// ```
    pub(in crate::rules) static RULE = {
        name: "first-reference",
        group: Group::Names,
        summary: "A bare surname before its introduction",
        level: Level::Information,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    for family in Families::new(facts).by_last.values() {
        found.extend(late_introduction(facts, family));
    }
    found.sort_by_key(|it| it.span);
}

/// The bare mention with which the story begins to speak of somebody, if the full name comes later.
fn late_introduction(facts: &Facts, family: &[Name<'_>]) -> Option<Found> {
    let bare = family.iter().find(|name| is_in_story(facts, name))?;
    let is_bare = bare.first.is_none() && !is_titled(facts, bare);
    let is_sole = firsts(family).len() == 1 && bare.entity.name.contains(' ');
    if !is_bare
        || !is_sole
        || is_historical(&bare.last.key)
        || facts.house().vouches_for(facts.words(bare.whole))
    {
        return None;
    }
    let is_later = |name: &&Name<'_>| name.first.is_some() && name.place.sentence > bare.place.sentence;
    let full = family.iter().filter(|name| is_in_story(facts, name)).find(is_later)?;
    let (here, there) = (facts.words(bare.whole), facts.words(full.whole));
    let line = facts.draft().line_in_words(full.whole.start);
    let message = format!("“{here}” stands here without a first name, which comes only in {line}.");
    Some(Found::new(bare.whole, message).related(full.whole, format!("“{there}”")))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn introduced_too_late() {
        rule(&RULE).check(expect![[r#"
            Brandt won the vote on Sunday. It was close.
            ^^^^^^ “Brandt” stands here without a first name, which comes only in line 3.

            Harbormaster Ivo Brandt thanked his voters.
                         ~~~~~~~~~~ “Ivo Brandt”

            The Kovář government denied it. President Petr Kovář was in Łódź.
                ^^^^^ “Kovář” stands here without a first name, which comes only in line 5.
                                                      ~~~~~~~~~~ “Petr Kovář”
        "#]]);
    }

    #[test]
    fn introduced_in_time() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            # Brandt wins

            Ivo Brandt won the vote on Sunday. The Brandt campaign sang. Mayor Holm left. Pia Holm is 50.

            “Orr is a liar,” said Max Ode. Lena Orr smiled. Shakespeare wrote it. William Shakespeare was a poet.

            Berg and Berg are two, and Ada Berg met Tom Berg.
        "#]]);
    }
}
