//! `summary-attribution-dropped`

use crate::english::Token;
use crate::english::grammar::{head_of, is_plural_noun, is_predicate, is_verb};
use crate::english::lexicon::is_person_noun;
use crate::english::lexicon::thesaurus::{OFFICIAL, PARTIES, SPEAKING};
use crate::facts::restated::{Hold, Statement, Telling, Term, Told, Voice, contested};
use crate::facts::{EntityKind, Facts, Placed};
use crate::finding::{Fix, Level};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// A headline or summary that states as a fact what the story has from one side only.
    ///
    /// ```draft format=markdown
    /// # Osei burned the ledger
    ///   ^^^^^^^^^^^^^^^^^^^^^^ “Osei burned the ledger” stands here as a fact; in the story Lund says it (line 3).
    ///
    /// Lund claims that Osei burned the ledger in the spring.
    ///                  ~~~~~~~~~~~~~~~~~~~~~~ “Osei burned the ledger”
    /// ```
    ///
    /// It speaks where the story doubts what is said or leaves it open (“claims”, “accuses”), where somebody in the story denies
    /// it, and where it is harm or to somebody’s discredit and told by those who take sides. What police, courts, studies and
    /// companies plainly say, a headline may take for granted.
    ///
    /// Where the story tells only a part of it in the words of one side, it asks.
    ///
    /// ## Why it matters
    /// Summaries are what most people read. There, one side’s word becomes the paper’s own.
    ///
    /// ## What to do
    /// Put the source in front, which the fix does, or find a second one.
    pub(in crate::rules) static RULE = {
        name: "summary-attribution-dropped",
        group: Group::Headlines,
        summary: "A headline or summary that states as fact what the story has from one side",
        level: Level::Warning,
        check: check,
    }
}

/// So much of a statement the story must tell where it says who says so.
const SHARE: f64 = 0.6;
/// Where so much is told, it is asked.
const SOME: f64 = 0.35;
/// So much where it has no word for the deed.
const WITHOUT_DEED: f64 = 0.8;
/// A place that tells so much less than the best one is of something else.
const LESS: f64 = 0.2;

fn check(facts: &Facts, found: &mut Findings) {
    let mut last: Option<Span> = None;
    for statement in &facts.restated().statements {
        let sentence = &facts.sentences()[statement.place.sentence];
        if !sentence.part.is_display() || last.is_some_and(|it| it == sentence.whole()) {
            continue;
        }
        let sure = dropped(facts, statement, SHARE);
        let Some((telling, said)) = sure.or_else(|| dropped(facts, statement, SOME)) else { continue };
        last = Some(sentence.whole());
        let report = report(facts, statement, telling, said);
        found.push(if sure.is_some() { report } else { report.at(Level::Information) });
    }
}

/// The place where the story tells what display copy states, and who says so there, where only somebody’s word stands for it.
fn dropped<'a>(facts: &'a Facts, statement: &'a Statement, share: f64) -> Option<(&'a Telling, &'a Told)> {
    let sentence = &facts.sentences()[statement.place.sentence];
    let speaks = SPEAKING.contains(&*statement.deed.lemma);
    let is_told = matches!(statement.hold, Hold::Done | Hold::Coming) && statement.voice == Voice::Narrator;
    let has_deed = statement.deed.verb || is_predicate(sentence, statement.deed.word);
    if !is_told || speaks || !has_deed || names_source(sentence, statement) {
        return None;
    }
    let tells = |it: &&Telling| it.predicate.is_some() || it.share >= WITHOUT_DEED;
    let best = statement.told.iter().filter(tells).find(|it| it.share >= share)?;
    let near = || statement.told.iter().filter(tells).filter(|it| it.share + LESS >= best.share);
    let vouched = |it: &Telling| {
        !matches!(it.voice, Voice::Source(_)) && !matches!(it.hold, Hold::Not | Hold::Open | Hold::Alleged)
    };
    if near().any(vouched) {
        return None;
    }
    let told = near().filter(|it| it.share >= share).filter_map(|it| match &it.voice {
        Voice::Source(said) => Some((it, said)),
        _ => None,
    });
    told.filter(|(_, said)| is_somebody(facts, said) && !is_own(facts, statement, said))
        .find(|(telling, said)| needs_source(facts, statement, telling, said))
}

/// Whether display copy itself has a word of saying beside a statement: “Factory poisoned river, say anglers”.
fn names_source(sentence: &Placed, statement: &Statement) -> bool {
    let parts = |token: &&Token| matches!(token.text.as_str(), ";" | "." | "!");
    let at = statement.deed.word;
    let behind = sentence.tokens[at + 1..].iter().take_while(|token| !parts(token));
    let before = sentence.tokens[..at].iter().rev().take_while(|token| !parts(token));
    let says = |token: &Token| SPEAKING.contains(token.lemma.as_str()) && is_verb(token);
    before.chain(behind).any(says)
}

/// Verbs that leave what they govern to whoever is their subject.
const VERBS: [&str; 12] = [
    "claim", "allege", "accuse", "blame", "insist", "contend", "maintain", "assert", "suspect", "fear",
    "believe", "purport",
];

/// Whether a source is a person, or people who speak with one voice, and not a trial or a draft.
fn is_somebody(facts: &Facts, said: &Told) -> bool {
    let speaks = |word: &String| {
        OFFICIAL.contains(word.as_str()) || PARTIES.contains(word.as_str()) || is_person_noun(word)
    };
    let are_several = said.source.as_ref().is_some_and(|it| {
        let sentence = &facts.sentences()[it.sentence];
        // “Rebels” at the head of a sentence may be read as a name.
        it.words.len() == 1 || is_plural_noun(&sentence.tokens[head_of(sentence, &it.words)])
    });
    said.speaker.is_some() || are_several || source_words(facts, said).iter().any(speaks)
}

/// Whether a source tells of itself: “Union turns down offer” over “the union said it had”.
fn is_own(facts: &Facts, statement: &Statement, said: &Told) -> bool {
    let words = source_words(facts, said);
    let names = |term: &Term| {
        let entity = term.entity.map(|(id, _)| id);
        entity.is_some() && entity == said.speaker || words.contains(&term.lemma)
    };
    // “Nurses vote” over “their union said”.
    let is_theirs = said.source.as_ref().is_some_and(|it| {
        let first = &facts.sentences()[it.sentence].tokens[it.words.start];
        matches!(first.lower.as_str(), "their" | "its" | "his" | "her")
    });
    is_theirs || statement.terms.iter().any(|term| term.word < statement.deed.word && names(term))
}

/// Whether what somebody says may not be told without them.
fn needs_source(facts: &Facts, statement: &Statement, telling: &Telling, said: &Told) -> bool {
    let is_of_party = || statement.is_grave() && is_party(facts, said) || is_named_party(facts, said);
    leaves_open(facts, said)
        || is_of_party()
        || contested(&facts.text, &facts.people, statement, telling).is_some()
}

/// “Claims”, “accuses”, “blames”, “insists”: who says so is all that stands for it.
fn leaves_open(facts: &Facts, said: &Told) -> bool {
    said.cue.as_ref().is_some_and(|cue| {
        let sentence = &facts.sentences()[cue.sentence];
        let mut tokens = sentence.tokens[cue.words.clone()].iter();
        tokens.any(|token| VERBS.contains(&token.lemma.as_str()))
    })
}

/// Whether a source is one that takes sides: it has no office by which it knows.
fn is_party(facts: &Facts, said: &Told) -> bool {
    !source_words(facts, said).iter().any(|word| OFFICIAL.contains(word.as_str()))
}

fn is_named_party(facts: &Facts, said: &Told) -> bool {
    let words = source_words(facts, said);
    is_party(facts, said) && words.iter().any(|word| PARTIES.contains(word.as_str()))
}

/// The words of a source, and those of the titles that it has, in dictionary form.
fn source_words(facts: &Facts, said: &Told) -> Vec<String> {
    let place = said.source.as_ref();
    let own = place.map(|it| facts.sentences()[it.sentence].tokens[it.words.clone()].iter());
    let own = own.into_iter().flatten().map(|token| token.lemma.to_lowercase());
    let titles = said.speaker.map(|it| facts.entity(it).attributes.iter());
    let titles = titles.into_iter().flatten().filter_map(|it| it.title());
    let titles = titles.flat_map(|title| title.split_whitespace().map(str::to_lowercase));
    own.chain(titles).collect()
}

fn report(facts: &Facts, statement: &Statement, telling: &Telling, said: &Told) -> Found {
    let span = statement.place.span;
    let other = telling.place.span;
    let line = facts.draft().line_in_words(other.start);
    let (who, several) = source(facts, said);
    let message = format!(
        "“{}” stands here as a fact; in the story {} it ({line}).",
        facts.words(span),
        if several { format!("{who} say") } else { format!("{who} says") },
    );
    let found = Found::new(span, message).related(other, format!("“{}”", facts.words(other)));
    let found = match contested(&facts.text, &facts.people, statement, telling) {
        Some(place) => found.related(place.span, format!("“{}”", facts.words(place.span))),
        None => found,
    };
    found.fix(in_front(facts, statement, &who, several))
}

/// Who says something, as a headline would put it, and whether they are several.
fn source(facts: &Facts, said: &Told) -> (String, bool) {
    let person = said.speaker.map(|id| facts.entity(id)).filter(|it| it.kind == EntityKind::Person);
    if let Some(person) = person {
        let last = person.name.split_whitespace().next_back().unwrap_or(&person.name);
        return (last.to_owned(), false);
    }
    let Some(place) = &said.source else { return ("a source".to_owned(), false) };
    let sentence = &facts.sentences()[place.sentence];
    let head = &sentence.tokens[head_of(sentence, &place.words)];
    let several = is_plural_noun(head) || matches!(head.lower.as_str(), "police" | "they" | "people");
    (facts.words(place.span).to_owned(), several)
}

/// Puts the source in front.
fn in_front(facts: &Facts, statement: &Statement, who: &str, several: bool) -> Fix {
    let sentence = &facts.sentences()[statement.place.sentence];
    let first = statement.place.words.start;
    let span = sentence.span_of(first..first + 1);
    let word = facts.words(span);
    let is_name = facts.people.mention_at(span).is_some();
    let word = if is_name { word.to_owned() } else { lowered(word) };
    let says = if several { "say" } else { "says" };
    let mut who = who.to_owned();
    if first == 0 {
        who = raised(&who);
    }
    Fix::replace(format!("Put “{who} {says}” in front"), span, format!("{who} {says} {word}"))
}

fn lowered(word: &str) -> String {
    let mut chars = word.chars();
    let rest_is_small = word.chars().skip(1).all(|it| !it.is_uppercase());
    match chars.next() {
        Some(first) if rest_is_small => first.to_lowercase().chain(chars).collect(),
        _ => word.to_owned(),
    }
}

fn raised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests;
