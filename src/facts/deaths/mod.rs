//! The deaths that a draft tells of those whom it names.

mod death;
mod nouns;
mod phrases;

pub(crate) use self::death::Death;
use self::death::{AGAIN, ALIVE, DIES, IS_KILLED, LEFT, SAYING};
use crate::english::Rel;
use crate::english::grammar::{head_of, is_noun, subject_of};
use crate::facts::{EntityId, EntityKind, Event, Facts, Mention, Placed, Standing};

/// The deaths that the draft tells as facts, in its own words or in a source’s, in text order.
pub(crate) fn deaths(facts: &Facts) -> Vec<Death> {
    let mut found: Vec<Death> = facts.events().iter().filter_map(|event| of_event(facts, event)).collect();
    let joined: Vec<Death> = found.iter().flat_map(|death| joined(facts, death)).collect();
    found.extend(joined);
    found.extend(late(facts));
    found.extend(listed(facts));
    found.extend(nouns::told(facts));
    found.extend(phrases::told(facts));
    found.sort_by_key(|death| death.place.span);
    found
}

/// Whether a verb says what only somebody alive says.
pub(crate) fn is_of_the_living(lemma: &str) -> bool {
    SAYING.contains(lemma)
}

/// Whether a verb tells what only somebody alive does now: “still rows”.
pub(crate) fn is_done_by_the_living(lemma: &str) -> bool {
    ALIVE.contains(lemma) || SAYING.contains(lemma)
}

/// Whether a sentence tells of something that somebody has left and that may speak: “In a letter of 1960 he says”.
pub(crate) fn tells_of_works(sentence: &Placed) -> bool {
    sentence.tokens.iter().any(|token| is_noun(token) && LEFT.contains(token.lemma.as_str()))
}

fn of_event(facts: &Facts, event: &Event) -> Option<Death> {
    let sentence = &facts.sentences()[event.place.sentence];
    let verb = &sentence.tokens[event.place.words.start];
    // A plot is told in the present: “Gerard dies, and Margaret believes …”.
    let is_plot = verb.lower.ends_with('s');
    let is_fact = event.standing == Standing::Stated && !event.negated && !event.is_noun && !is_plot;
    let is_serious = || !sentence.tokens.iter().any(|token| AGAIN.contains(token.lower.as_str()));
    let whose = match verb.lemma.as_str() {
        lemma if DIES.contains(lemma) => &event.agents,
        lemma if IS_KILLED.contains(lemma) => &event.patients,
        _ => return None,
    };
    let one = (whose.len() == 1).then(|| whose[0].entity).flatten();
    // “Bell, who died in 2021, signed them”
    let subject = || {
        let subject = subject_of(sentence, event.place.words.start)?;
        Some(facts.mention_at(sentence.span_of(subject..subject + 1))?.entity)
    };
    let is_person = |id: &EntityId| facts.entity(*id).kind == EntityKind::Person;
    let who = one.or_else(|| subject().filter(|_| whose.len() < 2)).filter(is_person)?;
    let told = sentence.part.is_running() && !facts.is_quoted(event.place.span);
    (is_fact && told && is_serious()).then(|| Death {
        who,
        place: event.place.clone(),
        event: Some(event.clone()),
    })
}

/// “Both, Ada Orr and her son Max, were killed”: those whose names are joined to the name of somebody who died.
fn joined(facts: &Facts, death: &Death) -> Vec<Death> {
    let sentence = &facts.sentences()[death.place.sentence];
    let here = facts.mentions_in(death.place.sentence);
    let is_before = |it: &&Mention| it.place.words.end <= death.place.words.start;
    let Some(first) = here.iter().filter(is_before).rfind(|it| it.entity == death.who) else {
        return Vec::new();
    };
    let head = head_of(sentence, &first.place.words);
    let joined = sentence.children(head).filter(|&at| sentence.tokens[at].rel == Rel::Conj);
    let named = |at: usize| {
        let beside = || {
            sentence.children(at).find(|&child| matches!(sentence.tokens[child].rel, Rel::Appos | Rel::Flat))
        };
        let name = |at: usize| facts.mention_at(sentence.span_of(at..at + 1));
        name(at).or_else(|| name(beside()?)).filter(is_before)
    };
    let is_person =
        |it: &&Mention| facts.entity(it.entity).kind == EntityKind::Person && it.entity != death.who;
    joined.filter_map(named).filter(is_person).map(|it| Death { who: it.entity, ..death.clone() }).collect()
}

/// “Police named two of the dead: Gert Ode, 61, and Ada Orr, 34.”
fn listed(facts: &Facts) -> impl Iterator<Item = Death> {
    facts.mentions().iter().filter_map(|mention| {
        let sentence = &facts.sentences()[mention.place.sentence];
        let before = &sentence.tokens[..mention.place.words.start];
        let is_list = |pair: &[crate::english::Token]| pair[0].lower == "dead" && pair[1].text == ":";
        let at = before.windows(2).position(is_list)?;
        let is_person = facts.entity(mention.entity).kind == EntityKind::Person;
        let plain = is_person && mention.place.words.len() > 1 && !facts.is_quoted(mention.place.span);
        plain.then(|| Death {
            who: mention.entity,
            place: sentence.place(mention.place.sentence, at..mention.place.words.end),
            event: None,
        })
    })
}

/// “the late Ann Cole”, “his late father, Sir Emmanuel Charlery,”
fn late(facts: &Facts) -> impl Iterator<Item = Death> {
    /// So many words of title may stand between.
    const TITLE: usize = 4;
    facts.mentions().iter().filter_map(|mention| {
        let sentence = &facts.sentences()[mention.place.sentence];
        let start = mention.place.words.start;
        let is_person = facts.entity(mention.entity).kind == EntityKind::Person;
        let at = (start.saturating_sub(TITLE)..start).find(|&at| sentence.tokens[at].lower == "late")?;
        let before = at.checked_sub(1).map_or("", |before| sentence.tokens[before].lower.as_str());
        let is_epithet = matches!(before, "the" | "his" | "her" | "their" | "'s" | "’s");
        // “the late-night host”, “the late goal by Ode”
        let nouns = sentence.tokens[at + 1..start].iter();
        let is_title =
            nouns.clone().all(|token| token.text.starts_with(char::is_uppercase) || token.text == ",")
                || start - at <= 3 && nouns.clone().any(|token| token.text == ",") && !mention.modifier;
        let plain = is_person && is_epithet && is_title && !facts.is_quoted(mention.place.span);
        plain.then(|| Death {
            who: mention.entity,
            place: sentence.place(mention.place.sentence, at..mention.place.words.end),
            event: None,
        })
    })
}
