//! What a draft states, for people: one fact a line, aligned.

use std::io::{self, Write};

use jiff::civil::Date;

use super::noted::{Noted, noted};
use super::rows::{cut, entity, line, lines, section};
use super::{cards, timeline};
use crate::checker::Checked;
use crate::cli::places::Places;
use crate::cli::snippet::printable;
use crate::cli::styles::BOLD;
use crate::facts::quantities::written;
use crate::facts::{EntityKind, Facts, Quote};

/// Prints all that was read from a draft.
pub(super) fn print(checked: &Checked, out: &mut impl Write) -> io::Result<()> {
    let facts = &checked.facts;
    let date = facts.draft().date().map_or_else(|| "none".to_owned(), in_words);
    writeln!(out, "{BOLD}Document date{BOLD:#}  {date}")?;
    let places = Places::new(facts.draft());
    cards::print(("People", EntityKind::Person), checked, &places, out)?;
    cards::print(("Organisations", EntityKind::Organization), checked, &places, out)?;
    for (title, kind) in [("Places", EntityKind::Place), ("Things", EntityKind::Thing)] {
        let all = facts.entities().with_ids().filter(|(_, entity)| entity.kind == kind);
        section(out, title, all.map(|(id, _)| entity(facts, id, &places)))?;
    }
    groups(facts, &places, out)?;
    let row = |span, value| [line(&places, span), printable(facts.words(span)), value];
    section(out, "Numbers", facts.quantities().iter().map(|it| row(it.place.span, facts.amount(it))))?;
    timeline::print(facts, &places, out)?;
    quotations(facts, &places, out)
}

/// Every quotation, under whoever says it, in the order of their first ones.
fn quotations(facts: &Facts, places: &Places<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut by_speaker: Vec<(String, Vec<&Quote>)> = Vec::new();
    for quote in facts.quotes() {
        let speaker = speaker(facts, quote);
        match by_speaker.iter_mut().find(|(name, _)| *name == speaker) {
            Some((_, quotes)) => quotes.push(quote),
            None => by_speaker.push((speaker, vec![quote])),
        }
    }
    if !by_speaker.is_empty() {
        writeln!(out, "\n{BOLD}Quotations{BOLD:#}")?;
    }
    for (speaker, quotes) in by_speaker {
        writeln!(out, "  {BOLD}{}{BOLD:#}", printable(&speaker))?;
        for quote in quotes {
            writeln!(out, "    {}  {}", line(places, quote.span), cut(facts.words(quote.span)))?;
            for place in noted(facts, quote).iter().flat_map(Noted::lines) {
                writeln!(out, "      {}", printable(&place))?;
            }
        }
    }
    Ok(())
}

/// Whoever says a quotation: somebody with a name, or the words for them.
fn speaker(facts: &Facts, quote: &Quote) -> String {
    let named = facts.speaker_of(quote).map(|speaker| facts.entity(speaker).name.clone());
    let source = || facts.source_of(quote.words).map(|source| upper(&source));
    named.or_else(source).unwrap_or_else(|| "Nobody is named as the speaker".to_owned())
}

/// With a capital, as above a list.
fn upper(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Every group: the sizes it is given and by whom, its parts, and the words for it.
fn groups(facts: &Facts, places: &Places<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut groups = facts.groups().groups.with_ids().filter(|(_, group)| group.is_followed()).peekable();
    if groups.peek().is_some() {
        writeln!(out, "\n{BOLD}Groups{BOLD:#}")?;
    }
    for (id, group) in groups {
        let card = facts.group_card(id);
        writeln!(out, "  {BOLD}{}{BOLD:#}", printable(&group.name))?;
        for size in &card.sizes {
            let source = printable(size.source.as_deref().unwrap_or("this draft"));
            writeln!(
                out,
                "    {} according to {source}  {}",
                written(size.number),
                lines(places, &size.places)
            )?;
        }
        for (form, at) in &card.parts {
            writeln!(out, "    a part of them, “{}”  {}", printable(form), lines(places, at))?;
        }
        for (form, at) in &card.mentions {
            writeln!(out, "    “{}”  {}", printable(form), lines(places, at))?;
        }
    }
    Ok(())
}

/// “Friday, May 9, 2025”
fn in_words(date: Date) -> String {
    date.strftime("%A, %B %-d, %Y").to_string()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::checker::Checker;
    use crate::draft::{Draft, Source};
    use crate::settings::parse_date;

    #[test]
    fn things_have_the_lines_that_speak_of_them() {
        let text = "A stone bridge fell in Łódź.\n\nThe bridge was old.\n";
        let checked = Checker::default().check(Draft::new(Source { text, ..Source::default() }));
        let mut page = Vec::new();
        print(&checked, &mut page).unwrap();
        let page = anstream::adapter::strip_str(&String::from_utf8(page).unwrap()).to_string();
        assert!(page.contains("\nThings\n  stone bridge  twice  lines 1, 3\n"), "{page}");
    }

    #[test]
    fn groups_have_sizes_with_their_sources() {
        let text = "Nine miners were trapped, police said. Two of the nine miners climbed out.\n\nThe miners sang.\n";
        let facts = Checker::default().read(Draft::new(Source { text, ..Source::default() }).into());
        let mut page = Vec::new();
        groups(&facts, &Places::new(facts.draft()), &mut page).unwrap();
        expect![[r#"

            Groups
              miners
                9 according to police  line 1
                9 according to this draft  line 1
                a part of them, “Two of the nine miners”  line 1
                “Nine miners”  line 1
                “The miners”  line 3
        "#]]
        .assert_eq(&anstream::adapter::strip_str(&String::from_utf8(page).unwrap()).to_string());
    }

    #[test]
    fn quotations_stand_under_their_speakers() {
        let text = "“It is unsafe,” said Ines Varga. Police called it “a wreck.”\n\n“We will rebuild,” Varga said. A “gem” it was.\n";
        let facts = Checker::default().read(Draft::new(Source { text, ..Source::default() }).into());
        let mut page = Vec::new();
        quotations(&facts, &Places::new(facts.draft()), &mut page).unwrap();
        expect![[r#"

            Quotations
              Ines Varga
                line 1  “It is unsafe,”
                line 3  “We will rebuild,”
              Police
                line 1  “a wreck.”
              Nobody is named as the speaker
                line 3  “gem”
        "#]]
        .assert_eq(&anstream::adapter::strip_str(&String::from_utf8(page).unwrap()).to_string());
    }

    #[test]
    fn a_draft_without_facts_has_a_date_at_most() {
        let date = parse_date("2025-05-09");
        let checked = Checker::default().check(Draft::new(Source { date, ..Source::default() }));
        let mut page = Vec::new();
        print(&checked, &mut page).unwrap();
        let page = String::from_utf8(page).unwrap();
        assert_eq!(anstream::adapter::strip_str(&page).to_string(), "Document date  Friday, May 9, 2025\n");
    }
}
