//! `casualty-source`

use crate::facts::{Claim, Facts, Harm, recaps};
use rustc_hash::FxHashSet;

use crate::english::lists;
use crate::finding::{Level, Related};
use crate::rules::attribution::{past, source};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A number of people killed, hurt, missing, arrested or displaced, in a paragraph where nobody says so: “killed 14”, “14
    /// froze to death”, “22 lost their lives”, “drove 400 families from their homes”, “33 people with burns”.
    ///
    /// ```draft
    /// At least 35 miners were killed when the shaft flooded.
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No source for “At least 35 miners were killed” is named here: who gives the number?
    /// ```
    ///
    /// ```draft
    /// The shaft flooded at dawn, the mine’s owner said. At least 35 miners were killed.
    /// ```
    ///
    /// It says nothing about tolls of other years and of wars, about one or two people whom the story tells of,
    /// about what might happen, about headlines and captions, about the plots of films and books, about those whom police
    /// say they hold, about a toll that a story of something else recalls, or about a number that another paragraph sources.
    /// A total that has come together “so far this year”, or a toll of weeks ago, is a question, not a warning.
    ///
    /// ## Why it matters
    /// Tolls change by the hour and parties to a conflict dispute them. Without a source a reader cannot weigh the
    /// number, and nobody knows whose number it is when it turns out wrong.
    ///
    /// ## What to do
    /// Say who counted: “police said”, “according to the health ministry”. The quick fix puts a place for it at
    /// the end of the sentence.
    pub(in crate::rules) static RULE = {
        name: "casualty-source",
        group: Group::Attribution,
        summary: "A number of dead, hurt, missing, arrested or displaced people that nobody in reach gives",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let sourced = facts.claims().iter().filter(|claim| claim.attributed);
    let mut said: FxHashSet<_> = sourced.filter_map(|claim| toll(facts, claim)).collect();
    // In a paragraph the first is marked, and the others with it.
    let mut asked = None;
    for claim in facts.claims().iter().filter(|claim| claim.toll.is_some() && !claim.attributed) {
        if !source::is_in_running_text(facts, claim) || past::is_history(facts, &claim.place) {
            continue;
        }
        if recaps::is_recap(facts, claim)
            || source::is_line_of_display(&facts.sentences()[claim.place.sentence])
            || source::is_fiction(facts, claim.place.sentence)
        {
            continue;
        }
        // Once a toll has been asked about, its repetition is not.
        if toll(facts, claim).is_some_and(|toll| said.insert(toll)) {
            let paragraph = facts.sentences()[claim.place.sentence].paragraph;
            match found.last_mut().filter(|_| asked == Some(paragraph)) {
                Some(first) => {
                    let words = facts.words(claim.place.span);
                    first
                        .related
                        .push(Related { span: claim.place.span, message: format!("“{words}” too") });
                }
                None => found.push(finding(facts, claim)),
            }
            asked = Some(paragraph);
        }
    }
}

fn finding(facts: &Facts, claim: &Claim) -> Found {
    let words = facts.sentences()[claim.place.sentence].text_of(claim.place.words.clone());
    let message = format!("No source for “{words}” is named here: who gives the number?");
    let found = Found::new(claim.place.span, message);
    let is_background = is_running_total(facts, claim) || past::is_old(facts, claim.place.sentence);
    let found = if is_background { found.at(Level::Information) } else { found };
    source::with_place_for_it(facts, claim, found)
}

lists::sets! {
    "data/past.txt":
    /// Stretches of time over which a toll runs on: “so far this year”.
    SPANS = "season";
}

/// Whether a toll is what has come together over a year or a season, which is the background of the news and not the news:
/// “More than 1,500 people have died so far this year”.
fn is_running_total(facts: &Facts, claim: &Claim) -> bool {
    let words: Vec<&str> =
        facts.sentences()[claim.place.sentence].tokens.iter().map(|token| token.lower.as_str()).collect();
    let is_so_far = words.windows(2).any(|pair| pair == ["so", "far"]);
    let is_this = words.windows(2).any(|pair| pair[0] == "this" && SPANS.contains(pair[1]));
    is_so_far && is_this
}

/// What happened to how many, for telling whether two claims give one number.
fn toll(facts: &Facts, claim: &Claim) -> Option<(Harm, String)> {
    let (harm, number) = claim.toll.as_ref()?;
    let quantities = facts.quantities();
    let mut here = quantities.stretch(
        |quantity| quantity.place.span.end <= number.span.start,
        |quantity| quantity.place.span.overlaps(number.span),
    );
    let value = here.next().map(|first| &quantities[first]);
    let value = value.and_then(crate::facts::quantities::Quantity::number).map(|value| value.to_string());
    Some((*harm, value.unwrap_or_else(|| facts.raw(number.span).to_lowercase())))
}

#[cfg(test)]
mod tests;
