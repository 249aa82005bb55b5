//! Whether a sentence tells of the past: another year, a war, a catastrophe of history.

use crate::english::Upos;
use crate::facts::Facts;

/// Whether a sentence, or one near it, tells of other years than the draft’s own, or it names a war.
pub(super) fn is_history(facts: &Facts, sentence: usize) -> bool {
    let own = facts.draft.date().map_or(i16::MAX, jiff::civil::Date::year);
    names_war(facts, sentence) || tells_of_years_before(facts, sentence, own)
}

/// Whether it has long been settled: it lies more than five years before the draft’s own year, or before the last year that
/// the draft names.
pub(super) fn is_settled(facts: &Facts, sentence: usize) -> bool {
    const YEARS: i16 = 5;
    let stated = || facts.times.iter().filter_map(|time| time.stated.year).max();
    let own = facts.draft.date().map(jiff::civil::Date::year).or_else(stated).unwrap_or(i16::MAX);
    names_war(facts, sentence) || tells_of_years_before(facts, sentence, own.saturating_sub(YEARS))
}

fn tells_of_years_before(facts: &Facts, sentence: usize, own: i16) -> bool {
    let near = sentence.saturating_sub(3)..facts.sentences.len().min(sentence + 2);
    let mut words = near.flat_map(|near| &facts.sentences[near].tokens);
    words.any(|token| {
        let year =
            Some(&token.lower).filter(|word| word.len() == 4).and_then(|word| word.parse::<i16>().ok());
        year.is_some_and(|year| (1000..own).contains(&year) && year < 2100)
            || matches!(token.lower.as_str(), "century" | "decades" | "1990s" | "1980s" | "1970s" | "1960s")
    })
}

/// Whether a sentence names a war or a catastrophe of history, by a word written as a name.
fn names_war(facts: &Facts, sentence: usize) -> bool {
    const WARS: [&str; 8] =
        ["War", "Wars", "Holocaust", "Genocide", "Revolution", "Uprising", "Famine", "Intifada"];
    facts.sentences[sentence]
        .tokens
        .iter()
        .any(|token| token.upos == Upos::Propn && WARS.contains(&token.text.as_str()))
}
