//! `across-drafts`

use jiff::civil::Date;

use super::{given, near};
use crate::facts::house::{Bio, Bios, OnDesk, Others, Said};
use crate::facts::{Facts, bios, offices};
use crate::finding::{Elsewhere, Level};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// Somebody whose name another draft spells otherwise, or whom another draft gives another age or office. Drafts are compared
    /// where the settings ask for it:
    ///
    /// ```toml
    /// [names]
    /// across = true
    /// ```
    ///
    /// `copydesk check FOLDER` compares all drafts that it is given, an editor those that are open. With this draft in a file of
    /// its own, and “Mayor Greta Lindhlom spoke first.” in walk.txt, both have a finding: “This name is spelled “Greta Lindholm” here and
    /// “Greta Lindhlom” in walk.txt, line 1.” Alone, a draft is compared with nothing.
    ///
    /// ```draft
    /// The mayor, Greta Lindholm, 46, opened the pier.
    /// ```
    ///
    /// Only people whom a draft names in full, in its own words, are compared. Two are taken for two people’s where their titles have
    /// nothing in common or a draft has both spellings, and where the settings say so. Ages may differ by the time between the dates of
    /// the drafts, and an office may change hands in half a year. What is likely but not sure is a question.
    ///
    /// ## Why it matters
    /// Each draft agrees with itself, and so nobody sees it until both stand on one page.
    ///
    /// ## What to do
    /// Ask the person, and correct the draft that is wrong. What the newsroom knows can stand in its settings (`house`, `distinct`,
    /// `same`).
    pub(in crate::rules) static RULE = {
        name: "across-drafts",
        group: Group::Names,
        summary: "Somebody whom another draft spells, ages or titles otherwise",
        level: Level::Warning,
        check: check,
    }
}

/// An office may change hands within so many days.
const OFFICE: i32 = 180;
/// A slip in a surname of so many letters is hardly another name.
const LONG: usize = 7;

fn check(facts: &Facts, found: &mut Findings) {
    let Some(others) = &facts.house().others else { return };
    let own = facts.asked(bios::read);
    for bio in &own.people {
        found.extend(told_of(facts, others, &own, bio));
    }
    found.sort_by_key(|it| it.span);
}

/// What other drafts say otherwise of somebody: of each kind the first that does.
fn told_of(facts: &Facts, others: &Others, own: &Bios, bio: &Bio) -> Vec<Found> {
    let sharing = others.sharing(bio);
    let first = |read: &dyn Fn(&OnDesk, &Bio) -> Option<Found>| {
        sharing.iter().find_map(|(draft, other)| read(draft, other))
    };
    let spelled = first(&|draft, other| respelled(facts, own, bio, draft, other));
    let aged = first(&|draft, other| aged(own.day, bio, draft, other));
    let titled = first(&|draft, other| titled(own.day, bio, draft, other));
    spelled.into_iter().chain(aged).chain(titled).collect()
}

/// A full name that another draft spells otherwise.
fn respelled(facts: &Facts, own: &Bios, bio: &Bio, draft: &OnDesk, other: &Bio) -> Option<Found> {
    let is_surname = bio.first == other.first && near::is_slip(&bio.last, &other.last);
    let is_plural = near::is_plural(&bio.last, &other.last);
    let is_given = bio.last == other.last && given::is_one(&bio.first, &other.first);
    let is_one = is_surname && !is_plural && near::is_likely(&bio.last, &other.last) || is_given;
    let both = |bios: &Bios| bios.names(&bio.first, &bio.last) && bios.names(&other.first, &other.last);
    let house = facts.house();
    let (here, there) = (&bio.name, &other.name);
    let is_known = || house.settles(&here.words, &there.words) || house.vouches_for(&here.words);
    if !is_one || are_two(bio, other) || both(own) || both(&draft.bios) || is_known() {
        return None;
    }
    let message = format!(
        "This name is spelled “{}” here and “{}” in {}, line {}.",
        here.words, there.words, draft.name, there.start.line
    );
    let letters = bio.last.chars().count().min(other.last.chars().count());
    let is_sure = is_surname && letters >= LONG || share_role(bio, other);
    Some(tell(here, message, draft, there, is_sure))
}

/// An age that the days between the drafts do not explain.
fn aged(day: Option<Date>, bio: &Bio, draft: &OnDesk, other: &Bio) -> Option<Found> {
    if !is_same(bio, other) || are_two(bio, other) {
        return None;
    }
    let pairs = bio.ages.iter().flat_map(|here| other.ages.iter().map(move |there| (here, there)));
    let days = day.zip(draft.bios.day).map(|(here, there)| days_between(there, here));
    let (here, there) = pairs.into_iter().find(|(here, there)| !may_pass(here.0 - there.0, days))?;
    let (name, line) = (&bio.name.words, there.1.start.line);
    let message = format!("{name} is {} here, but {} in {}, line {line}.", here.0, there.0, draft.name);
    Some(tell(&here.1, message, draft, &there.1, share_role(bio, other)))
}

/// Whether somebody may have grown older by so many years in so many days.
fn may_pass(years: i32, days: Option<i32>) -> bool {
    const YEAR: i32 = 365;
    let Some(days) = days else { return years == 0 };
    let (years, days) = if days < 0 { (-years, -days) } else { (years, days) };
    let whole = days / YEAR;
    let next = i32::from(days > 0);
    (whole - next..=whole + next).contains(&years) && years >= 0
}

/// An office that nobody holds together with the one of another draft.
fn titled(day: Option<Date>, bio: &Bio, draft: &OnDesk, other: &Bio) -> Option<Found> {
    let days = day.zip(draft.bios.day).map_or(0, |(here, there)| days_between(there, here).abs());
    if !is_same(bio, other) || days > OFFICE {
        return None;
    }
    let pairs = bio.offices.iter().flat_map(|here| other.offices.iter().map(move |there| (here, there)));
    let (here, there) =
        pairs.into_iter().find(|(here, there)| offices::exclude(&here.words, &there.words))?;
    let message = format!(
        "{} is “{}” here, but “{}” in {}, line {}.",
        bio.name.words, here.words, there.words, draft.name, there.start.line
    );
    Some(tell(here, message, draft, there, false))
}

fn is_same(bio: &Bio, other: &Bio) -> bool {
    bio.first == other.first && bio.last == other.last
}

/// Whether the drafts tell of two people: both have titles, and those have nothing in common.
fn are_two(bio: &Bio, other: &Bio) -> bool {
    !bio.roles.is_empty() && !other.roles.is_empty() && !share_role(bio, other)
}

fn share_role(bio: &Bio, other: &Bio) -> bool {
    !bio.roles.is_disjoint(&other.roles)
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

fn tell(here: &Said, message: String, draft: &OnDesk, there: &Said, is_sure: bool) -> Found {
    let found = Found::new(here.span, message).elsewhere(Elsewhere {
        address: draft.address.clone(),
        span: there.span,
        start: there.start,
        end: there.end,
        words: there.words.clone(),
    });
    if is_sure { found } else { found.at(Level::Information) }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::checker::Checker;
    use crate::draft::{Draft, Source};
    use crate::settings::Settings;

    /// What is said of the last of some drafts, with those before it on the desk.
    fn told(drafts: &[(Option<Date>, &str)], names: &str) -> Vec<String> {
        let check = |settings: Settings, (date, text): (Option<Date>, &str)| {
            Checker::new(settings).check(Draft::new(Source { text, date, ..Source::default() }))
        };
        let on_desk = drafts.iter().enumerate().map(|(number, draft)| {
            let name = format!("{number}.txt");
            let bios = Arc::new(bios::read(&check(Settings::default(), *draft).facts));
            OnDesk { address: name.clone(), name, bios }
        });
        let others = Others::new(on_desk.collect());
        let own = drafts.len() - 1;
        let mut settings = Settings::parse(names).expect("settings");
        Arc::make_mut(&mut settings.house).others = Some(others.seen_from(&format!("{own}.txt")));
        let checked = check(settings, drafts[own]);
        let found = checked.findings.iter().filter(|finding| finding.rule == RULE.name);
        found.map(|it| format!("{}: {}", it.level, it.message)).collect()
    }

    #[test]
    fn a_name_in_two_spellings() {
        let there = (None, "Rain.\n\nGreta Lindholm opened the pier. Her aide, Jon Mercer, wept.");
        let here = (None, "Mayor Greta Lindhlom spoke first. John Mercer sang.");
        let found = [
            "warning: This name is spelled “Greta Lindhlom” here and “Greta Lindholm” in 0.txt, line 3.",
            "information: This name is spelled “John Mercer” here and “Jon Mercer” in 0.txt, line 3.",
        ];
        assert_eq!(told(&[there, here], ""), found);
        let known = "[names]\nhouse = [\"Greta Lindhlom\"]\ndistinct = [[\"Jon Mercer\", \"John Mercer\"]]";
        assert_eq!(told(&[there, here], known), [""; 0]);
        assert_eq!(told(&[here], ""), [""; 0], "a draft is compared with others");
    }

    #[test]
    fn two_people_are_two() {
        let both = (None, "Ann Berger met Ann Bergen, a nurse.");
        assert_eq!(told(&[both, (None, "Ann Berger sang.")], ""), [""; 0]);
        let nurse = (None, "The nurse, Greta Lindholm, left.");
        assert_eq!(told(&[nurse, (None, "Mayor Greta Lindhlom spoke.")], ""), [""; 0]);
        assert_eq!(told(&[nurse, (None, "Greta Lindholms and Ivo Lindholm left.")], ""), [""; 0]);
    }

    #[test]
    fn two_ages() {
        let at = |year, month, text| (Some(date(year, month, 3)), text);
        let older = "Ivo Brandt, 47, swam the lake.";
        let first = at(2024, 5, "Ivo Brandt, 45, swam the lake.");
        let found = "information: Ivo Brandt is 47 here, but 45 in 0.txt, line 1.";
        assert_eq!(told(&[first, at(2024, 6, older)], ""), [found]);
        assert_eq!(told(&[first, at(2026, 6, older)], ""), [""; 0]);
        assert_eq!(told(&[first, at(2024, 6, "Ivo Brandt, 46, swam.")], ""), [""; 0]);
        assert_eq!(told(&[first, at(2024, 5, "Ivo Brandt, 46, swam.")], "").len(), 1);
        assert_eq!(told(&[first, (None, "Ivo Brandt, 46, swam.")], "").len(), 1);
    }

    #[test]
    fn two_offices() {
        let first = (Some(date(2024, 5, 3)), "Foreign Minister Petra Lindholm left the talks early.");
        let later = |year| {
            (
                Some(date(year, 6, 3)),
                "Petra Lindholm, the interior minister, declined to comment on the talks in Vienna.",
            )
        };
        let found = "information: Petra Lindholm is “the interior minister” here, but “Foreign Minister” in 0.txt, line 1.";
        assert_eq!(told(&[first, later(2024)], ""), [found]);
        assert_eq!(told(&[first, later(2025)], ""), [""; 0]);
    }
}
