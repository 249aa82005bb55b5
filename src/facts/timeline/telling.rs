//! One place of the draft that says when something happens, and what.

use crate::draft::Part;
use crate::english::grammar::{is_passive, noun_phrase, subject, verb_group};
use crate::english::{Rel, Sentence, Upos};
use crate::facts::ids::{EventId, TimeId};
use crate::facts::{Event, Facts, Participant, Placed, Standing, Time, TimeKind};
use crate::span::Span;
use std::ops::Range;

/// The value of “now”.
pub(super) const NOW: &str = "PRESENT_REF";

/// A place of the draft that says when something happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    /// The time.
    pub time: TimeId,
    /// Its words, with those that say how it bounds the event: “since January”, “one day before the departure”.
    pub when: Span,
    /// What happens then, where a verb or a noun of the table of happenings tells it.
    pub event: Option<EventId>,
    /// The words of what the time describes, where no event does: “a minister in the 1990s”.
    named: Option<Span>,
    /// Who says so, in the draft’s words; `None` where the narrator does.
    pub source: Option<String>,
    /// Where it stands.
    pub part: Part,
}

/// Prepositions that say how a time bounds what happens.
const BOUNDS: [&str; 8] = ["since", "until", "till", "by", "from", "to", "after", "before"];

/// Heads between a time and what it dates.
const HEADS: usize = 4;

/// Words before a verb that can be its subject.
const WHOEVER: usize = 10;

/// Words of the event that a time counts from.
const ANCHOR: usize = 12;

/// The tellings of a draft, in text order.
pub(super) fn find(facts: &Facts) -> Vec<Telling> {
    facts.times().ids().filter_map(|index| read(facts, index)).collect()
}

fn read(facts: &Facts, index: TimeId) -> Option<Telling> {
    let time = &facts.times()[index];
    let sentence = &facts.sentences()[time.place.sentence];
    let words = &time.place.words;
    let when = match time.kind {
        TimeKind::Date | TimeKind::Time => bounded(facts, time),
        TimeKind::Duration => anchored(facts, time)?,
        TimeKind::Set => return None,
    };
    // “the past”, “recent”: no day and no year
    if time.value.ends_with("_REF") && time.value != NOW {
        return None;
    }
    let top = words.clone().find(|&i| sentence.tokens[i].head.is_none_or(|head| !words.contains(&head)))?;
    let event =
        facts.event_ids_in(time.place.sentence).find(|&event| facts.events()[event].time == Some(index));
    let event = event.or_else(|| above(facts, time, top, when));
    let named = if event.is_some() { None } else { named(facts, time, top) };
    // “a minister from the 1990s”
    let when = if event.is_some() { when } else { time.place.span };
    let kept = match event.map(|event| &facts.events()[event]) {
        Some(event) => {
            event.standing != Standing::Denied
                && !facts.is_saying(event)
                && (time.value != NOW || is_done(sentence, event))
        }
        None => named.is_some() && time.value != NOW,
    };
    kept.then(|| Telling {
        time: index,
        when,
        event,
        named,
        source: facts.source_of(time.place.span),
        part: sentence.part,
    })
}

/// The time with the preposition that bounds: “since January”.
fn bounded(facts: &Facts, time: &Time) -> Span {
    let sentence = &facts.sentences()[time.place.sentence];
    let before = time.place.words.start.checked_sub(1);
    let bound = before.filter(|&before| BOUNDS.contains(&sentence.tokens[before].lower.as_str()));
    bound.map_or(time.place.span, |before| sentence.span_of(before..before + 1).cover(time.place.span))
}

/// “one day before the departure became public”; nothing where a length is no distance from an event.
fn anchored(facts: &Facts, time: &Time) -> Option<Span> {
    let sentence = &facts.sentences()[time.place.sentence];
    let end = time.place.words.end;
    let next = sentence.tokens.get(end).filter(|next| matches!(next.lower.as_str(), "before" | "after"))?;
    let words = sentence.tokens[end + 1..].iter().take(ANCHOR);
    let count = words.take_while(|token| token.upos != Upos::Punct).count();
    (count > 0 && next.upos != Upos::Verb)
        .then(|| time.place.span.cover(sentence.span_of(end..end + 1 + count)))
}

/// The event that a time dates with a bound, or whose noun it describes. What it counts from is another.
fn above(facts: &Facts, time: &Time, top: usize, when: Span) -> Option<EventId> {
    let sentence = &facts.sentences()[time.place.sentence];
    let event = |word: usize| facts.event_id_at(time.place.sentence, word);
    let own = time.place.words.clone().find_map(event);
    own.or_else(|| {
        let mut outside = sentence
            .ancestors(top)
            .take(HEADS)
            .filter(|&word| !when.contains(sentence.span_of(word..word + 1)));
        event(outside.next()?)
    })
}

/// The phrase that a time describes.
fn named(facts: &Facts, time: &Time, top: usize) -> Option<Span> {
    let sentence = &facts.sentences()[time.place.sentence];
    let noun = sentence.ancestors(top).next().filter(|&noun| {
        matches!(sentence.tokens[noun].upos, Upos::Noun | Upos::Propn) && !time.place.words.contains(&noun)
    })?;
    Some(sentence.span_of(to_comma(sentence, noun)))
}

/// “have now left”
fn is_done(sentence: &Sentence, event: &Event) -> bool {
    let mut auxiliaries =
        sentence.children(event.place.words.start).filter(|&i| sentence.tokens[i].rel == Rel::Aux);
    auxiliaries.any(|i| sentence.tokens[i].lemma == "have")
}

impl Telling {
    /// When, as a reader would say it: “March 2023”, “since Friday, May 9, 2025”; what the calendar cannot place stands in
    /// the draft’s words and quotation marks.
    pub fn in_words(&self, facts: &Facts) -> String {
        let time = &facts.times()[self.time];
        let own = time.place.span;
        let placed = time.in_words().filter(|_| time.period.is_some() && self.when.end == own.end);
        let Some(placed) = placed else {
            return format!("“{}”", facts.words(self.when).split_whitespace().collect::<Vec<_>>().join(" "));
        };
        let placed = placed.strip_prefix("the year ").unwrap_or(&placed);
        match facts.words(Span::new(self.when.start, own.start)).trim() {
            "" => placed.to_owned(),
            bound => format!("{} {placed}", bound.to_lowercase()),
        }
    }

    /// What happens, in the words of the draft: who, the verb, whom or what.
    pub(super) fn told(&self, facts: &Facts) -> String {
        let words = |span: Span| facts.words(span).split_whitespace().collect::<Vec<_>>().join(" ");
        match (self.event, self.named) {
            (Some(event), _) => sketch(facts, &facts.events()[event]),
            (None, Some(named)) => words(named),
            (None, None) => String::new(),
        }
    }

    /// The noun that tells what happens, where none of a verb does.
    pub(super) fn noun<'a>(&self, facts: &'a Facts) -> Option<&'a str> {
        let event = &facts.events()[self.event?];
        event.is_noun.then_some(&*event.kind)
    }
}

/// A sentence of an event: “Fernando Martinez left the residence”; of a noun, its phrase.
fn sketch(facts: &Facts, event: &Event) -> String {
    let sentence = &facts.sentences()[event.place.sentence];
    let word = event.place.words.start;
    if event.is_noun {
        return sentence.text_of(to_comma(sentence, word)).split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let phrase = |it: &Participant| match it.entity {
        // A pronoun, and a phrase that a name stands beside, is told by the name.
        Some(id) if sentence.tokens[it.head].upos != Upos::Propn => facts.entity(id).name.clone(),
        _ if sentence.tokens[it.head].upos == Upos::Pron => pronoun(sentence, it),
        _ if facts.mention_at(it.span).is_some_and(|named| named.place.span.contains(it.span)) => facts
            .mention_at(it.span)
            .map(|named| facts.words(named.place.span).to_owned())
            .unwrap_or_default(),
        _ => without_time(facts, event, it.span).to_owned(),
    };
    let phrases = |several: &[Participant]| {
        let mut told: Vec<String> = Vec::new();
        for words in several.iter().map(phrase) {
            // “Brandt and Ocasio” tells of Ocasio, too.
            if !told.iter().any(|known| known.contains(&words)) {
                told.push(words);
            }
        }
        told.join(", ")
    };
    let passive = is_passive(sentence, word);
    let verb = with_rest(sentence, word, verb_group(sentence, word));
    let (doers, object) = match (passive, event.patients.is_empty()) {
        (true, false) => (&event.patients[..], &[][..]),
        _ => (&event.agents[..], &event.patients[..]),
    };
    let subject = if doers.is_empty() { whoever(sentence, word, verb.start) } else { phrases(doers) };
    let parts = [subject, sentence.text_of(verb).to_owned(), phrases(object), settings(facts, event)];
    let parts: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The phrase of a noun, up to a comma behind it, where another clause may begin.
fn to_comma(sentence: &Sentence, noun: usize) -> Range<usize> {
    let phrase = noun_phrase(sentence, noun);
    let comma =
        (noun + 1..phrase.end).find(|&at| matches!(sentence.tokens[at].text.as_str(), "," | ";" | "("));
    phrase.start..comma.unwrap_or(phrase.end)
}

/// A verb with the little words right behind it without which it tells something else: “were let go”, “took up”.
fn with_rest(sentence: &Sentence, verb: usize, group: Range<usize>) -> Range<usize> {
    let is_rest = |at: usize| {
        let token = sentence.tokens.get(at)?;
        let is_verb = token.rel == Rel::Xcomp && token.upos == Upos::Verb;
        (token.head == Some(verb) && (token.rel == Rel::CompoundPrt || is_verb)).then_some(at + 1)
    };
    group.start..is_rest(group.end).unwrap_or(group.end)
}

/// A pronoun that nobody is known to be meant by: of “which” the noun that it takes up.
fn pronoun(sentence: &Placed, it: &Participant) -> String {
    let token = &sentence.tokens[it.head];
    if matches!(token.lower.as_str(), "which" | "that" | "who" | "whom") {
        let clause = token.head.filter(|&verb| sentence.tokens[verb].rel == Rel::AclRelcl);
        let noun = clause.and_then(|verb| sentence.tokens[verb].head).filter(|&noun| noun < it.head);
        if let Some(noun) = noun {
            return sentence.text_of(noun_phrase(sentence, noun).start..noun + 1).to_owned();
        }
    }
    // “They” is told as it stands where nothing more is known than that people are meant.
    if &*it.noun == "person" { token.lower.clone() } else { it.noun.to_string() }
}

/// The subject of a verb that nobody known does, or, where the parse has none, the words before the verb, if they are few.
fn whoever(sentence: &Placed, verb: usize, first: usize) -> String {
    let words = match subject(sentence, verb) {
        Some(subject) => noun_phrase(sentence, subject),
        None => 0..first,
    };
    let words = if words.len() > WHOEVER { 0..0 } else { words };
    if words.is_empty() { String::new() } else { sentence.text_of(words).to_owned() }
}

/// A phrase up to the first time in it, which stands beside what happens anyway: “the residence” of “the residence in March”.
fn without_time<'a>(facts: &'a Facts, event: &Event, phrase: Span) -> &'a str {
    let sentence = &facts.sentences()[event.place.sentence];
    let inside = |time: &&Time| phrase.contains(time.place.span) && time.place.span.start > phrase.start;
    let Some(time) = facts.times_in(event.place.sentence).iter().find(inside) else {
        return facts.words(phrase);
    };
    let start = time.place.words.start;
    let is_last = time.place.span.end == phrase.end;
    let before = start.checked_sub(1).map(|before| sentence.span_of(before..before + 1));
    let is_adposition = start > 0 && sentence.tokens[start - 1].upos == Upos::Adp;
    match before.filter(|before| is_last && is_adposition && before.start > phrase.start) {
        Some(before) => facts.words(Span::new(phrase.start, before.start)).trim_end(),
        None => facts.words(phrase),
    }
}

/// “to Bogotá”: the places and things that prepositions name.
fn settings(facts: &Facts, event: &Event) -> String {
    let sentence = &facts.sentences()[event.place.sentence];
    let phrase = |it: &Participant| {
        let case = sentence.child(it.head, &[Rel::Case]).filter(|&case| case < it.head)?;
        let preposition = sentence.text_of(case..case + 1);
        (it.head > event.place.words.start)
            .then(|| format!("{preposition} {}", without_time(facts, event, it.span)))
    };
    event.settings.iter().filter_map(phrase).collect::<Vec<_>>().join(" ")
}
