//! Two that are each the only, first or most of one row, and one thing with two places in its row, read from the words around.

use super::conflict;
use super::rows::{Placed, Position, Rows, opening};
use crate::english::{Sentence, Token, grammar, lists};
use crate::facts::Facts;
use crate::facts::quantities::context::word;
use crate::facts::ranks::{is_open_word, is_said_word, is_short_for};
use crate::rules::Findings;
use crate::span::Span;

lists::sets! {
    "data/rows.txt":
    /// Words that names of one kind share: “Lake Orva”, “Lake Senn”.
    KINDS = "kind";
}

/// Pairs of one that is the only, first or most of a row, or has a second beside it.
pub(super) fn rivals(facts: &Facts) -> Vec<(Placed, Placed)> {
    pairs(facts, |earlier, later| is_rival(facts, earlier, later))
}

/// Pairs of places that one thing has in one row.
fn two_places(facts: &Facts) -> Vec<(Placed, Placed)> {
    pairs(facts, |earlier, later| is_one_thing(facts, earlier, later))
}

/// Adds what is found of such pairs, but for places of which something is told already.
pub(super) fn add_two_places(facts: &Facts, found: &mut Findings) {
    let told = |found: &Findings, span: Span| found.iter().any(|it| it.span.overlaps(span));
    for (earlier, later) in two_places(facts) {
        let (one, other) = (earlier.span(facts), later.span(facts));
        if !told(found, one) && !told(found, other) {
            found.extend(conflict::two_places(facts, one, other));
        }
    }
}

fn pairs(facts: &Facts, is_pair: impl Fn(&Placed, &Placed) -> bool) -> Vec<(Placed, Placed)> {
    /// So many earlier places are looked back to.
    const BACK: usize = 6;
    let rows = Rows::of(facts);
    let mut earlier: Vec<&Placed> = Vec::new();
    let mut found = Vec::new();
    for later in &rows.0 {
        let at = (0..earlier.len()).rev().take(BACK).find(|&at| {
            let one = earlier[at];
            let is_other_source = || facts.is_other_source(one.span(facts), later.span(facts));
            one.sentence != later.sentence && is_pair(one, later) && !is_other_source()
        });
        match at {
            Some(at) => found.push((earlier.remove(at).clone(), later.clone())),
            None => earlier.push(later),
        }
    }
    found
}

fn is_rival(facts: &Facts, earlier: &Placed, later: &Placed) -> bool {
    let is_closed = || !earlier.is_open(facts) && !later.is_open(facts);
    match (earlier.place, later.place) {
        (Position::Only, Position::Other | Position::Nth(2)) => {
            let near = earlier.sentence.apart(later.sentence) <= 1;
            let alike = earlier.noun.is_some() && earlier.noun == later.noun;
            // An only private clinic has other clinics beside it.
            let is_as_wide = earlier.row.iter().all(|word| later.row.contains(word));
            let is_told_again = earlier.row.len() <= 1 && later.is_told_of_owner(facts);
            near && alike && (is_as_wide || is_told_again) && is_closed()
        }
        (Position::Nth(1), Position::Nth(1)) | (Position::Most(_) | Position::Only, _)
            if earlier.place == later.place =>
        {
            let first = earlier.place == Position::Nth(1);
            let names = earlier.name(facts).zip(later.name(facts));
            let kind = |word: &String| KINDS.contains(word.as_str());
            let apart = names.is_some_and(|(one, two)| {
                let shared = one.iter().any(|word| two.contains(word) && !kind(word));
                !shared && !is_short_for(&one, &two) && !is_short_for(&two, &one)
            });
            let within = later.stands_for && later.row.iter().all(|word| earlier.row.contains(word));
            let nouns = earlier.noun.as_ref().zip(later.noun.as_ref());
            let one_noun = nouns.is_none_or(|(one, other)| one == other);
            // The largest of 2009 is not that of today; whoever was first still is.
            let one_time = first || earlier.own_times(facts) == later.own_times(facts);
            let one_row = one_noun && (earlier.is_of_row(later) || within && !later.row.is_empty());
            apart && one_time && one_row && !(first && earlier.is_of_many()) && is_closed()
        }
        _ => false,
    }
}

fn is_one_thing(facts: &Facts, earlier: &Placed, later: &Placed) -> bool {
    /// So many sentences on, what bears a name may bear another place.
    const NEAR: usize = 12;
    let (Position::Nth(one), Position::Nth(two)) = (earlier.place, later.place) else { return false };
    let apart = earlier.sentence.apart(later.sentence);
    if one == two || apart > NEAR || later.is_introduced(facts) {
        return false;
    }
    let names = earlier.name(facts).zip(later.name(facts));
    let same_name = names.as_ref().is_some_and(|(one, two)| one.iter().any(|word| two.contains(word)));
    let other_name = names.is_some() && !same_name;
    let many = earlier.is_of_many() || later.noun.is_some() && later.is_of_many();
    if other_name || many {
        return false;
    }
    let within = later.row.iter().all(|word| earlier.row.contains(word));
    let one_noun = earlier.noun == later.noun;
    let (here, there) = (earlier.own_times(facts), later.own_times(facts));
    let one_time = here.iter().any(|time| there.contains(time));
    let again = apart <= 1 && later.takes_up(facts, earlier);
    same_name && one_noun && (within || earlier.is_of_row(later))
        || one_time && earlier.is_of_row(later)
        || again && (within && !later.row.is_empty() || earlier.is_of_row(later))
}

impl Placed {
    /// The words for times near it, and the years of its sentence.
    fn own_times(&self, facts: &Facts) -> Vec<String> {
        let sentence = &facts.sentences()[self.sentence];
        let years = facts.times_in(self.sentence).iter().filter_map(|time| time.stated.year);
        let words = self.times(sentence).into_iter().map(str::to_owned);
        words.chain(years.map(|year| year.to_string())).collect()
    }

    /// Where it stands in the draft.
    pub(super) fn span(&self, facts: &Facts) -> Span {
        facts.sentences()[self.sentence].span_of(self.words.clone())
    }

    fn word<'a>(&self, facts: &'a Facts, back: usize) -> &'a str {
        self.words.start.checked_sub(back).map_or("", |at| word(&facts.sentences()[self.sentence], at))
    }

    /// Whether a word nearby takes the place back or leaves it open.
    fn is_open(&self, facts: &Facts) -> bool {
        /// So many words away.
        const NEAR: usize = 8;
        let tokens = &facts.sentences()[self.sentence].tokens;
        let comma = |at: &usize| !matches!(tokens[*at].text.as_str(), "," | ";" | "—" | "–" | "“" | "”");
        let first =
            (0..self.words.start).rev().take(NEAR).take_while(comma).last().unwrap_or(self.words.start);
        let last =
            (self.words.end..tokens.len()).take(NEAR).take_while(comma).last().unwrap_or(self.words.start);
        let near = first..last.max(first);
        let one_of =
            self.word(facts, 1) == "the" && self.word(facts, 2) == "of" && self.word(facts, 3) == "one";
        let takes_back = |token: &Token| is_open_word(&token.lower) && !grammar::is_proper_noun(token);
        one_of || tokens[near].iter().any(|token| takes_back(token) || is_said_word(&token.lemma))
    }

    /// “Her other novel”, “a separate dissent”.
    fn is_told_of_owner(&self, facts: &Facts) -> bool {
        matches!(self.word(facts, 1), "her" | "his" | "its" | "their" | "a")
    }

    /// “A fourth medal”, “another”, “a third came”.
    fn is_introduced(&self, facts: &Facts) -> bool {
        matches!(self.word(facts, 1), "a" | "an" | "another" | "and" | "or")
    }

    /// Whether it is told of “the fracture”, “the strike” that the earlier one ranked.
    fn takes_up(&self, facts: &Facts, earlier: &Self) -> bool {
        let sentence: &Sentence = &facts.sentences()[self.sentence];
        let start = opening(sentence, self.words.start);
        let Some(comma) = start.checked_sub(1).filter(|&at| word(sentence, at) == ",") else { return false };
        let Some(noun) = comma.checked_sub(1) else { return false };
        let known = noun > 0 && matches!(word(sentence, noun - 1), "the" | "this" | "that" | "'s");
        known && earlier.noun.as_deref() == Some(sentence.tokens[noun].lemma.as_str())
    }
}
