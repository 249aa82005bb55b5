//! Who is named with the title of an office that the newsroom lists.

use crate::facts::{Facts, House, Placed, SentenceId, Tenure};
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::english::lists;
use crate::english::{fold, gazetteer, grammar};

/// A title and the name of somebody who held that office at some time.
#[derive(Debug)]
pub(super) struct Titled<'a> {
    /// The words of both.
    pub(super) words: Range<usize>,
    /// The words of the name.
    pub(super) name: Range<usize>,
    /// The times in that office.
    pub(super) tenures: Vec<&'a Tenure>,
}

/// What parts the words of a name.
const PARTS: [char; 2] = [' ', '-'];

lists::sets! {
    "data/offices.txt":
    /// Words before a title that take it out of the time that is told of, or make it another office’s.
    APART = "apart";
}

/// Forms of a title that stand for another: short ones, and those that differ by who holds the office.
static FORMS: LazyLock<FxHashMap<&str, &str>> =
    LazyLock::new(|| lists::pairs(include_str!("data/offices.txt"), "forms").collect());

/// The newsroom’s list by the last word of a name, since a list may be long.
pub(super) struct Offices<'a> {
    by_last_name: FxHashMap<String, Vec<&'a Tenure>>,
}

impl<'a> Offices<'a> {
    /// The offices of the list.
    pub(super) fn new(house: &'a House) -> Self {
        let mut by_last_name: FxHashMap<String, Vec<&Tenure>> = FxHashMap::default();
        for tenure in &house.tenures {
            let last = tenure.holder.split(PARTS).next_back().map(fold);
            by_last_name.entry(last.unwrap_or_default()).or_default().push(tenure);
        }
        Self { by_last_name }
    }

    /// The titled names of a sentence. A surname that two holders of one office share tells of neither.
    pub(super) fn titled(&self, facts: &Facts, index: SentenceId) -> Vec<Titled<'a>> {
        let sentence = &facts.sentences()[index];
        let mut found: Vec<Titled<'a>> = Vec::new();
        for (at, token) in sentence.tokens.iter().enumerate() {
            let known = self.by_last_name.get(&fold(&token.text));
            let known = known.filter(|_| token.text.starts_with(char::is_uppercase));
            for &tenure in known.into_iter().flatten() {
                let name = name_up_to(sentence, at, &tenure.holder);
                let Some(start) = title_before(facts, index, name.start, &tenure.office) else { continue };
                match found.iter_mut().find(|known| known.name == name) {
                    Some(known) => known.tenures.push(tenure),
                    None => found.push(Titled { words: start..name.end, name, tenures: vec![tenure] }),
                }
            }
        }
        let is_one = |it: &Titled<'_>| it.tenures.iter().all(|tenure| tenure.holder == it.tenures[0].holder);
        found.retain(is_one);
        found
    }
}

/// As much of a holder’s name as ends with this word; initials in the draft may be more than the list has.
fn name_up_to(sentence: &Placed, last: usize, holder: &str) -> Range<usize> {
    let mut start = last;
    let mut at = last;
    for word in holder.split(PARTS).rev().skip(1) {
        let is_passed = |at: usize| {
            let text = sentence.tokens[at].text.as_str();
            text == "-" || text.ends_with('.') && text.chars().count() <= 4
        };
        let before = (0..at).rev().find(|&at| !is_passed(at));
        match before.filter(|&before| fold(&sentence.tokens[before].text) == fold(word)) {
            Some(before) => (start, at) = (before, before),
            None => break,
        }
    }
    start..last + 1
}

/// Where the title of an office begins that stands right before a name, with nothing before it that makes it another.
fn title_before(facts: &Facts, index: SentenceId, name: usize, office: &str) -> Option<usize> {
    let sentence = &facts.sentences()[index];
    let ends = [Some(name), name.checked_sub(1).filter(|&comma| sentence.tokens[comma].text == ",")];
    let start = ends.into_iter().flatten().find_map(|end| {
        let mut forms = titles(office).into_iter();
        forms.find_map(|form| {
            let start = end.checked_sub(form.len())?;
            let words = sentence.tokens[start..end].iter().map(|token| title_word(&token.text));
            words.eq(form).then_some(start)
        })
    })?;
    let Some(before) = start.checked_sub(1) else { return Some(start) };
    let token = &sentence.tokens[before];
    let is_time = facts.is_in_time(index, before);
    let is_land = gazetteer::demonym(&token.text).is_some() || gazetteer::is_place(&token.text);
    // “press secretary”, “Interior Minister”
    let narrows = grammar::is_nominal(sentence, before)
        || grammar::is_adjective(token) && token.text.starts_with(char::is_uppercase);
    (!APART.contains(token.lower.as_str()) && (is_time || is_land || !narrows)).then_some(start)
}

/// The ways in which the title of an office stands before a name: “secretary of state” and “secretary”, “health
/// minister” and “minister of health”, “president” without the country.
fn titles(office: &str) -> Vec<Vec<String>> {
    let words: Vec<&str> = office.split_whitespace().collect();
    let of = words.iter().position(|word| matches!(*word, "of" | "for")).unwrap_or(words.len());
    let is_land = |word: &&str| gazetteer::demonym(word).is_some() || gazetteer::is_place(word);
    let plain = |words: &[&str]| -> Vec<String> {
        let words = words.iter().filter(|word| !is_land(word) && **word != "the");
        words.map(|word| title_word(word)).collect()
    };
    let (head, domain) = (plain(&words[..of]), plain(words.get(of + 1..).unwrap_or_default()));
    let mut titles = vec![head.clone()];
    if !domain.is_empty() {
        titles.push([&head[..], &[title_word(words[of])], &domain[..]].concat());
        titles.push([domain, head].concat());
    }
    // The longest first, so that none is taken for a part of itself.
    titles.sort_by_key(|title| std::cmp::Reverse(title.len()));
    titles.retain(|title| !title.is_empty());
    titles
}

/// A word of a title as it compares.
fn title_word(word: &str) -> String {
    let word = fold(word.trim_end_matches('.'));
    FORMS.get(word.as_str()).map_or(word, |title| (*title).to_owned())
}

#[cfg(test)]
mod tests {
    use super::titles;

    fn forms(office: &str) -> Vec<String> {
        titles(office).iter().map(|title| title.join(" ")).collect()
    }

    #[test]
    fn an_office_has_several_titles() {
        assert_eq!(forms("president of Argentina"), ["president"]);
        assert_eq!(forms("U.S. Secretary of State"), ["secretary of state", "state secretary", "secretary"]);
        assert_eq!(forms("vice president"), ["vice president"]);
        assert_eq!(
            forms("British minister for health"),
            ["minister for health", "health minister", "minister"]
        );
        assert_eq!(forms("Gov."), ["governor"]);
        assert_eq!(forms("of the"), [""; 0]);
    }
}
