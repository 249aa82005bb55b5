//! `tense-date`

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::Date;
use rustc_hash::FxHashSet;

use super::{ahead, calendar};
use crate::english::Sentence;
use crate::english::grammar::{self, Tense};
use crate::english::lexicon::cues;
use crate::english::lists;
use crate::facts::beside;
use crate::facts::{Facts, Time, TimeKind};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A verb of the future with a date before that of the draft, and a verb of the past with a later one.
    ///
    /// ```draft date=2025-05-09
    /// The jury will return on May 5. The museum reopened on Aug. 30, its curator said.
    ///          ~~~~~~~~~~~ “will return”
    ///                         ^^^^^ “will return” looks ahead, but “May 5” is before May 9, 2025, the date of the draft.
    ///                                           ~~~~~~~~ “reopened”
    ///                                                       ^^^^^^^ “reopened” tells what has happened, but “Aug. 30” is after May 9, 2025, the date of the draft.
    /// ```
    ///
    /// Plans and reports of plans may look ahead from any day, and quotations are left alone. Without the date of
    /// the draft nothing is said.
    ///
    /// ```draft date=2025-05-09
    /// In April the judge said the jury would return on May 5. The next fair was planned for June 2026.
    /// ```
    ///
    /// ## Why it matters
    /// A preview that runs after the event, or a report that is filed before it, is out of date in its first
    /// sentence.
    ///
    /// ## What to do
    /// Look up whether it has happened. Change the verb, or the date.
    pub(in crate::rules) static RULE = {
        name: "tense-date",
        group: Group::Dates,
        summary: "A future verb with a past date, or a past verb with a future one",
        level: Level::Warning,
        check: check,
    }
}

/// Verbs whose date is not that of the deed: of planning, of saying, of remembering.
struct Verbs {
    plans: FxHashSet<&'static str>,
    deeds: FxHashSet<&'static str>,
    remembers: FxHashSet<&'static str>,
}

static VERBS: LazyLock<Verbs> = LazyLock::new(|| {
    let section = |name: &str| {
        let lines = lists::lines(include_str!("data/dated_verbs.txt"));
        let words = lines.filter_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        words.flat_map(str::split_whitespace).collect()
    };
    Verbs { plans: section("plans"), deeds: section("deeds"), remembers: section("remembers") }
});

fn check(facts: &Facts, found: &mut Findings) {
    let Some(today) = facts.draft().date() else { return };
    for time in facts.times() {
        let sentence = &facts.sentences()[time.place.sentence];
        let verb = beside::verb(sentence, time).or_else(|| ahead::verb(sentence, time));
        let Some(verb) = verb else { continue };
        let Some((begin, end)) = beside::days(time).filter(|_| is_placed(sentence, time)) else { continue };
        if facts.is_quoted(time.place.span) || facts.is_quoted(sentence.span_of(verb..verb + 1)) {
            continue;
        }
        // Copy is often dated a day after it is written.
        let is_over = end.checked_add(1.days()).is_ok_and(|end| end < today);
        let is_ahead = begin.checked_sub(1.days()).is_ok_and(|begin| begin > today);
        // “Hope to make 35 million, against 17 million last year”
        let is_compared = |at: usize| {
            matches!(
                sentence.tokens[at].lower.as_str(),
                "against" | "despite" | "compared" | "than" | "after"
            )
        };
        if (verb + 1..time.place.words.start).any(is_compared) {
            continue;
        }
        let tense =
            if ahead::looks(sentence, verb, time) { Tense::Future } else { grammar::tense(sentence, verb) };
        let says = match tense {
            Tense::Future if is_over && looks_ahead(sentence, verb, time, (end, today)) => "looks ahead",
            Tense::Past if is_ahead && tells(sentence, verb, time) => "tells what has happened",
            _ => continue,
        };
        let words = grammar::with_auxiliaries(sentence, verb);
        let (date, said) = (facts.words(time.place.span), sentence.text_of(words.clone()));
        let side = if is_over { "before" } else { "after" };
        let message = format!(
            "“{said}” {says}, but “{date}” is {side} {}, the date of the draft.",
            calendar::date(today)
        );
        let verb = sentence.span_of(words);
        found.push(Found::new(time.place.span, message).related(verb, format!("“{said}”")));
    }
}

/// Whether a time is a point in the calendar by its own words, and not by the verb’s tense.
fn is_placed(sentence: &Sentence, time: &Time) -> bool {
    let first = sentence.tokens[time.place.words.start].lower.as_str();
    let is_relative = time.away.is_some_and(|away| away.number != 0) || matches!(first, "last" | "next");
    let is_day = time.kind == TimeKind::Date || time.stated.day.is_some();
    is_day && (beside::is_date(time) || is_relative) && !beside::describes(sentence, time)
}

/// Whether a future verb is said of its date, and not told from long ago: “In 1921 he will meet her”.
fn looks_ahead(sentence: &Sentence, verb: usize, time: &Time, (end, today): (Date, Date)) -> bool {
    let age = beside::distance(end, today);
    // A date without its year, a season back, may be that of the year to come.
    let longest = if time.stated.year.is_none() { 100 } else { 1100 };
    let lemma = sentence.tokens[verb].lemma.as_str();
    let start = time.place.words.start;
    let between = sentence.tokens.get(verb + 1..start).unwrap_or_default();
    let has_object = between.iter().any(grammar::is_noun);
    let is_of_noun = VERBS.remembers.contains(lemma) && has_object;
    age <= longest && !is_of_noun && !grammar::is_condition(sentence, verb) && !is_reported(sentence, verb)
}

/// “said on April 3 that it will rule”: reported from a day of its own.
fn is_reported(sentence: &Sentence, verb: usize) -> bool {
    let above = sentence.ancestors(verb).find(|&i| VERBS.plans.contains(sentence.tokens[i].lemma.as_str()));
    above.is_some_and(|above| {
        let is_said = grammar::is_complement_clause(&sentence.tokens[verb]);
        is_said && grammar::has_adjunct_beside(sentence, above, verb)
    })
}

/// Whether a past verb tells a deed of that day, and no plan: “agreed in 2030”, “was moved to”.
fn tells(sentence: &Sentence, verb: usize, time: &Time) -> bool {
    let is_plan = |i: usize| VERBS.plans.contains(sentence.tokens[i].lemma.as_str());
    let start = time.place.words.start;
    // In “announced plans for a vote in June” and “won the right to host in 2032” a noun lies between.
    let between = sentence.tokens.get(verb + 1..start).unwrap_or_default();
    let has_plan = between.iter().any(|token| {
        grammar::is_verb(token) || VERBS.plans.contains(token.lemma.as_str()) || token.lower == "to"
    });
    let is_hypothetical = sentence.tokens.iter().any(|token| {
        matches!(token.lower.as_str(), "if" | "would" | "could" | "might" | "unless" | "until" | "by")
    });
    let is_hypothetical =
        is_hypothetical || sentence.tokens[..start].iter().any(|token| token.lower == "when");
    // “She said that the town faced a gap in the coming year”: the past is that of the saying.
    let is_backshifted = !beside::is_date(time) && is_said(sentence, verb);
    (!is_plan(verb) || is_deed(sentence, verb, time))
        && !is_backshifted
        && !has_plan
        && !is_hypothetical
        && !sentence.ancestors(verb).any(is_plan_over(sentence))
}

/// Whether a clause is what somebody said.
fn is_said(sentence: &Sentence, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    let above = token.head.filter(|_| grammar::is_complement_clause(token));
    above.is_some_and(|above| cues::verb(&sentence.tokens[above]).is_some_and(cues::Cue::reports))
}

/// Whether a verb of deciding has the day of the deed right behind it: “voted on June 20”.
fn is_deed(sentence: &Sentence, verb: usize, time: &Time) -> bool {
    let between = sentence.tokens.get(verb + 1..time.place.words.start).unwrap_or_default();
    let is_on =
        matches!(between, [on] if on.lower == "on") || between.is_empty() && time.place.words.start > verb;
    let is_day = time.stated.day.is_some() && !matches!(beside::behind(sentence, time), "as" | "for");
    is_on && is_day && VERBS.deeds.contains(sentence.tokens[verb].lemma.as_str())
}

/// Verbs of planning, not of saying, above a verb: “expects that it ended”.
fn is_plan_over(sentence: &Sentence) -> impl FnMut(usize) -> bool {
    |i| {
        let lemma = sentence.tokens[i].lemma.as_str();
        VERBS.plans.contains(lemma) && !matches!(lemma, "say" | "tell" | "announce" | "report")
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::draft::Format;
    use crate::testing;

    #[test]
    fn a_future_verb_has_no_past_date() {
        testing::rule(&RULE).dated("2026-03-12").check(expect![[r#"
            The panel will publish its findings on March 3. Residents will vote in 2024.
                                                                      ~~~~~~~~~ “will vote”
                                                                                   ^^^^ “will vote” looks ahead, but “2024” is before March 12, 2026, the date of the draft.
            The ferry is set to sail on Feb. 20. On March 2 the mayor will open the pool.
                             ~~~~~~~ “to sail”
                                        ^^^^^^^ “to sail” looks ahead, but “Feb. 20” is before March 12, 2026, the date of the draft.
                                                    ^^^^^^^ “will open” looks ahead, but “March 2” is before March 12, 2026, the date of the draft.
                                                                      ~~~~~~~~~ “will open”
            The panel will publish its findings on March 13, and on March 11 it will meet.
            She will be sentenced on April 3. The zoo will reopen in 2027.
        "#]]);
    }

    #[test]
    fn a_date_of_the_drafts_own_year_may_be_far_away() {
        testing::rule(&RULE).dated("2024-01-15").check(expect![[r"
            Voters will go to the polls on Nov. 5. The jury will return on Dec. 20. The race is on the last weekend in October.
            The mill burned down on Nov. 30. The lock was opened on the last Friday of October.
        "]]);
        testing::rule(&RULE).dated("2024-12-18").check(expect![[r"
            The mill burned down on Jan. 9. The council met on Feb. 3. The trial will open on Jan. 20.
        "]]);
    }

    #[test]
    fn what_was_said_of_the_time_to_come_is_in_the_past() {
        testing::rule(&RULE).dated("2026-03-12").check(expect![[r#"
            The mayor said that Łódź faced a gap of £2 million in the coming year. The ferry sank on March 30, 2026, she said.
                                                                                             ~~~~ “sank”
                                                                                                     ^^^^^^^^^^^^^^ “sank” tells what has happened, but “March 30, 2026” is after March 12, 2026, the date of the draft.
        "#]]);
    }

    #[test]
    fn a_past_verb_has_no_future_date() {
        testing::rule(&RULE).dated("2026-03-12").check(expect![[r#"
            The council voted on April 20. The ferry sank on March 30, 2026.
                        ~~~~~ “voted”
                                 ^^^^^^^^ “voted” tells what has happened, but “April 20” is after March 12, 2026, the date of the draft.
                                                     ~~~~ “sank”
                                                             ^^^^^^^^^^^^^^ “sank” tells what has happened, but “March 30, 2026” is after March 12, 2026, the date of the draft.
            The bill passed on April 2 and the players voted April 3 to strike.
                     ~~~~~~ “passed”
                               ^^^^^^^ “passed” tells what has happened, but “April 2” is after March 12, 2026, the date of the draft.
            The rector resigned in 2028. The lease, signed in 2019, ran to 2031.
                       ~~~~~~~~ “resigned”
                                   ^^^^ “resigned” tells what has happened, but “2028” is after March 12, 2026, the date of the draft.
        "#]]);
    }

    #[test]
    fn plans_and_reports_of_them_are_left_alone() {
        testing::rule(&RULE).dated("2026-03-12").check(expect![[r"
            The club agreed on April 20 for the final. The vote was set for April 20 and moved to April 27.
            In January he said the panel would report on March 2. The city won the right to host in 2032.
            She said on March 2 that the panel will report on March 4. If it passed in 2027, it would bind all.
            In 1921 he will meet his wife. The fair was to open on April 4.
        "]]);
    }

    #[test]
    fn accents_and_markup() {
        testing::rule(&RULE).dated("2026-03-12").format(Format::Markdown).check(expect![[r#"
            *Zoë Núñez* – née Brontë – **will rule** on March 3.
                                         ~~~~~~~~~ “will rule”
                                                        ^^^^^^^ “will rule” looks ahead, but “March 3” is before March 12, 2026, the date of the draft.
        "#]]);
    }

    #[test]
    fn a_speakers_tense_is_the_speakers() {
        testing::rule(&RULE).dated("2026-03-12").check(expect![[r"
            “The panel will publish its findings on March 3,” she said.
        "]]);
    }

    #[test]
    fn without_a_date_of_the_draft_nothing_is_said() {
        testing::rule(&RULE).check(expect![[r"
            The panel will publish its findings on March 3, 2020. The council voted on April 20, 2090.
        "]]);
    }
}
