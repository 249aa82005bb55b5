//! The people and organisations of a draft, each with a card: what is stated of them, what they do when, what they say,
//! and what is open.

use std::io::{self, Write};

use super::rows::{cut, entity, line, lines};
use crate::checker::Checked;
use crate::cli::places::Places;
use crate::cli::snippet::printable;
use crate::cli::styles::BOLD;
use crate::facts::cards::{Card, Said};
use crate::facts::entities::EntityId;
use crate::facts::{Entity, EntityKind};

/// Prints all of one kind, under a title.
pub(super) fn print(
    (title, kind): (&str, EntityKind),
    checked: &Checked,
    places: &Places<'_>,
    out: &mut impl Write,
) -> io::Result<()> {
    let facts = &checked.facts;
    let is_one = |(_, entity): &(EntityId, &Entity)| entity.kind == kind;
    let mut all = facts.entities().with_ids().filter(is_one).peekable();
    if all.peek().is_some() {
        writeln!(out, "\n{BOLD}{title}{BOLD:#}")?;
    }
    for (id, _) in all {
        let card = facts.card(id);
        let [name, times, at] = entity(facts, id, places);
        writeln!(out, "  {BOLD}{name}{BOLD:#}, {times}, {at}")?;
        for finding in facts.findings_of(id, &checked.findings) {
            let (at, message) = (line(places, finding.span), printable(&finding.message));
            writeln!(out, "    {}  {at}  {message}", finding.level)?;
        }
        for (words, at) in stated(&card) {
            writeln!(out, "    {}  {}", printable(&words), lines(places, &at))?;
        }
        for dated in &card.dated {
            let source = dated.source.as_ref().map(|source| format!(", says {source}")).unwrap_or_default();
            writeln!(
                out,
                "    {}  {}",
                printable(&format!("{}{source}", dated.words)),
                line(places, dated.place)
            )?;
        }
        for &statement in &card.statements {
            let told = cut(facts.words(statement));
            // “Said that …” says so itself.
            let says = if facts.is_cue(statement) { "" } else { "says  " };
            writeln!(out, "    {says}{told}  {}", line(places, statement))?;
        }
    }
    Ok(())
}

/// What the draft states of somebody, and the other words that it has for them.
fn stated(card: &Card) -> Vec<Said> {
    let ages = card.ages.iter().map(|(years, at)| (format!("{years} years old"), at.clone()));
    let quoted = |what: &'static str| move |(form, at): &Said| (format!("{what}“{form}”"), at.clone());
    let mut stated = card.titles.clone();
    stated.extend(card.further_nationalities());
    stated.extend(ages);
    stated.extend(card.relatives.iter().cloned());
    stated.extend(card.anaphors.iter().map(quoted("")));
    stated.extend(card.modifiers.iter().map(quoted("describing another noun, ")));
    stated
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::checker::Checker;
    use crate::draft::{Draft, Source};

    #[test]
    fn governments_have_cards() {
        let text = "Peru’s government said it would pay. Peruvian officials denied that Chile had asked.\n";
        let checked = Checker::default().check(Draft::new(Source { text, ..Source::default() }));
        let mut page = Vec::new();
        let organisations = ("Organisations", EntityKind::Organization);
        print(organisations, &checked, &Places::new(checked.facts.draft()), &mut page).unwrap();
        expect![[r#"

            Organisations
              Peru’s government, twice, line 1
                “Peru’s government”  line 1
                “Peruvian officials”  line 1
                said it would pay  line 1
                denied that Chile had asked  line 1
        "#]]
        .assert_eq(&anstream::adapter::strip_str(&String::from_utf8(page).unwrap()).to_string());
    }

    #[test]
    fn people_have_cards() {
        let text = "Mayor Ines Varga, 52, closed the pier on May 3, 2021.\n\n“It is unsafe,” said Varga. Her brother, Tom \
                    Hale, wept. Varga, 53, said the mayor was right.\n";
        let checked = Checker::default().check(Draft::new(Source { text, ..Source::default() }));
        let mut page = Vec::new();
        print(("People", EntityKind::Person), &checked, &Places::new(checked.facts.draft()), &mut page)
            .unwrap();
        expect![[r#"

            People
              Ines Varga, 3 times, lines 1, 3
                Mayor  line 1
                52 years old  line 1
                53 years old  line 3
                brother Tom Hale  line 3
                “her”  line 3
                “the mayor”  line 3
                closed the pier on May 3, 2021  line 1
                says  “It is unsafe,”  line 3
                said the mayor was right  line 3
              Tom Hale, once, line 3
                brother of Ines Varga  line 3
        "#]]
        .assert_eq(&anstream::adapter::strip_str(&String::from_utf8(page).unwrap()).to_string());
    }
}
