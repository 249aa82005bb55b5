//! `dead-speaker`

use crate::draft::Part;
use crate::english::grammar::{self, Tense};
use crate::facts::deaths::{self, Death};
use crate::facts::{Attribution, EntityId, Event, Facts, Participant, Place, Time, beside};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// Somebody who is dead in the draft and speaks, thinks or plans in it.
    ///
    /// ```draft
    /// Hamish Orr died in 2011. They had been married for half a century.
    ///            ~~~~ “died”
    ///
    /// Orr says that he will give the drawings to the university.
    ///     ^^^^ Hamish Orr “says” here, but line 1 has “died”.
    /// ```
    ///
    /// What somebody said is found where its date is after that of the death.
    ///
    /// It says nothing of what was said before the death, of what somebody has written, of deaths that are doubted or only told in
    /// a film, and of headlines, which tell what is past in the present.
    ///
    /// ## Why it matters
    /// One name stands for another there, often that of a widow or a son.
    ///
    /// ## What to do
    /// Look up who spoke.
    pub(in crate::rules) static RULE = {
        name: "dead-speaker",
        group: Group::Names,
        summary: "Somebody who is dead and speaks",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let deaths = deaths::deaths(facts);
    let mut told = Vec::new();
    for death in &deaths {
        if told.contains(&death.who) || is_revived(facts, death) {
            continue;
        }
        let is_own = |place: &Place| {
            !is_of_another(facts, death, place) && !deaths::tells_of_works(&facts.sentences()[place.sentence])
        };
        let said = facts.attributions().iter().filter_map(|it| cue_of_the_dead(facts, death, it));
        let acts = facts.events().iter().filter(|it| is_after(facts, death, it)).map(|it| it.place.clone());
        if let Some(place) = said.chain(acts).find(is_own) {
            told.push(death.who);
            found.push(show(facts, death, &place));
        }
    }
    found.sort_by_key(|it| it.span);
}

/// The word with which somebody dead says something now, or will.
fn cue_of_the_dead(facts: &Facts, death: &Death, said: &Attribution) -> Option<Place> {
    let cue = said.cue.as_ref().filter(|_| said.speaker == Some(death.who))?;
    let sentence = &facts.sentences()[cue.sentence];
    let at = cue.words.clone().find(|&at| deaths::is_of_the_living(&sentence.tokens[at].lemma))?;
    let token = &sentence.tokens[at];
    let is_present = token.lower.ends_with('s') && token.lower != token.lemma;
    let is_future = grammar::tense(sentence, at) == Tense::Future;
    let is_body = sentence.part == Part::Body && !facts.is_given(cue.span);
    (is_body && (is_present || is_future)).then(|| cue.clone())
}

/// Whether somebody dead does something now, or on a day after the death.
fn is_after(facts: &Facts, death: &Death, event: &Event) -> bool {
    let is_dead = |it: &Participant| it.entity == Some(death.who);
    let does = event.agents.iter().any(is_dead) || is_subject_of(facts, death, event);
    let is_awaited = event.patients.iter().any(is_dead) && is_awaited(facts, event);
    does && is_of_the_living(facts, event) && is_at_a_time(facts, death, event) || is_awaited
}

/// “Munk, who still comes in”: the subject that a relative clause has from the name.
fn is_subject_of(facts: &Facts, death: &Death, event: &Event) -> bool {
    let sentence = &facts.sentences()[event.place.sentence];
    let subject = grammar::subject(sentence, event.place.words.start);
    let mention = subject.and_then(|at| facts.mention_at(sentence.span_of(at..at + 1)));
    event.agents.iter().all(|it| it.entity.is_none()) && mention.is_some_and(|it| it.entity == death.who)
}

/// Whether a verb of the living is told as of now, or of a day after the death.
fn is_at_a_time(facts: &Facts, death: &Death, event: &Event) -> bool {
    let is_own = !event.negated && !event.is_noun && !facts.is_given(event.place.span);
    let is_own = is_own && !may_be_kin(facts, death, event);
    let is_now = || is_now(facts, event) && (event.is_told() || is_to_come(facts, event));
    is_own && (is_now() || event.is_told() && is_later(facts, death, event))
}

/// Whether a pronoun may stand for somebody of the same surname: “She has finished it” of a grandmother and her granddaughter.
fn may_be_kin(facts: &Facts, death: &Death, event: &Event) -> bool {
    let sentence = &facts.sentences()[event.place.sentence];
    let subject = grammar::subject(sentence, event.place.words.start);
    let is_pronoun =
        subject.is_some_and(|at| matches!(sentence.tokens[at].lower.as_str(), "he" | "she" | "who"));
    let last = |id: EntityId| facts.entity(id).name.split_whitespace().next_back();
    let dead = last(death.who);
    let is_kin = |id: EntityId| id != death.who && dead.is_some() && last(id) == dead;
    is_pronoun && facts.entities().ids().any(is_kin)
}

/// “will chair”, without “if”
fn is_to_come(facts: &Facts, event: &Event) -> bool {
    let sentence = &facts.sentences()[event.place.sentence];
    let at = event.place.words.start;
    let is_open = grammar::is_condition(sentence, at) || grammar::is_question(sentence);
    grammar::tense(sentence, at) == Tense::Future && !is_open
}

/// “is expected to testify”, “will be interviewed”
fn is_awaited(facts: &Facts, event: &Event) -> bool {
    let sentence = &facts.sentences()[event.place.sentence];
    let at = event.place.words.start;
    let is_verb =
        matches!(sentence.tokens[at].lemma.as_str(), "expect" | "schedule" | "interview" | "question");
    let is_present =
        sentence.tokens[..at].iter().rev().take(3).any(|token| matches!(token.lower.as_str(), "is" | "will"));
    is_verb && is_present && sentence.part == Part::Body && !facts.is_given(event.place.span)
}

/// Whether a verb tells what only somebody alive does.
fn is_of_the_living(facts: &Facts, event: &Event) -> bool {
    let lemma = &facts.sentences()[event.place.sentence].tokens[event.place.words.start].lemma;
    deaths::is_done_by_the_living(lemma)
}

/// “plans”, “has missed none”, “will chair”, in the story
fn is_now(facts: &Facts, event: &Event) -> bool {
    let sentence = &facts.sentences()[event.place.sentence];
    let at = event.place.words.start;
    let verb = &sentence.tokens[at];
    let is_present = verb.lower.ends_with('s') && verb.lower != verb.lemma;
    let is_going_on = || {
        grammar::tense(sentence, at) == Tense::Future
            || grammar::in_perfect(sentence, at)
            || grammar::in_progress(sentence, at)
    };
    sentence.part == Part::Body && (is_present || is_going_on())
}

/// Whether what somebody does is dated after the death, be it only by a day of the week further on in the text.
fn is_later(facts: &Facts, death: &Death, event: &Event) -> bool {
    let Some(died) = death.event.as_ref().and_then(|it| it.time).map(|time| &facts.times()[time]) else {
        return false;
    };
    let times = facts.times_in(event.place.sentence);
    let is_after = |time: &Time| {
        if let (Some((_, died)), Some((said, _))) = (beside::days(died), beside::days(time)) {
            said > died
        } else {
            let day = |time: &Time| time.stated.weekday.map(jiff::civil::Weekday::to_monday_zero_offset);
            let is_long_ago = died.stated.year.is_some() && day(time).is_some();
            is_long_ago || matches!((day(died), day(time)), (Some(died), Some(said)) if said > died)
        }
    };
    let is_behind = death.place.sentence < event.place.sentence;
    is_behind && !times.is_empty() && times.iter().all(is_after)
}

/// Whether the dead may be another of the family: more than one bears the surname.
fn is_revived(facts: &Facts, death: &Death) -> bool {
    let name = &facts.entity(death.who).name;
    let last = name.rsplit(' ').next().unwrap_or_default();
    let is_bare = |place: &Place| {
        let mention = facts.mentions_in(place.sentence).iter().find(|it| it.entity == death.who);
        mention.is_some_and(|it| it.place.words.len() == 1)
    };
    let mut others = facts.entities().with_ids().filter(|(id, _)| *id != death.who);
    is_bare(&death.place) && name.contains(' ') && others.any(|(_, it)| it.name.ends_with(last))
}

/// Whether a surname alone in the sentence of a place may be that of a firm, or of somebody else who bears it.
fn is_of_another(facts: &Facts, death: &Death, place: &Place) -> bool {
    let name = &facts.entity(death.who).name;
    let Some((_, last)) = name.rsplit_once(' ') else { return false };
    let here = facts.mentions_in(place.sentence).iter().filter(|it| it.entity == death.who);
    let is_full = here.clone().any(|it| it.place.words.len() > 1);
    let mut others = facts.entities().with_ids().filter(|(id, _)| *id != death.who);
    !is_full && here.count() > 0 && others.any(|(_, it)| it.name.split(' ').any(|word| word == last))
}

/// The first of the verbs in the present that are joined to one: “sits in the yard and says”.
fn first_told(facts: &Facts, place: &Place) -> Place {
    let sentence = &facts.sentences()[place.sentence];
    let first = grammar::joined_to(sentence, place.words.start);
    let is_present = |at: &usize| {
        let token = &sentence.tokens[*at];
        token.lower.ends_with('s') && token.lower != token.lemma && grammar::is_verb(token)
    };
    let first = first.filter(|&at| at < place.words.start && is_present(&at));
    first.map_or_else(|| place.clone(), |at| sentence.place(place.sentence, at..at + 1))
}

fn show(facts: &Facts, death: &Death, place: &Place) -> Found {
    let place = &first_told(facts, place);
    let (word, dead) = (facts.words(place.span), facts.words(death.place.span));
    let line = facts.draft().line_in_words(death.place.span.start);
    let name = &facts.entity(death.who).name;
    let message = format!("{name} “{word}” here, but {line} has “{dead}”.");
    Found::new(place.span, message).related(death.place.span, format!("“{dead}”"))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::testing::rule;

    #[test]
    fn the_dead_speak() {
        rule(&RULE).dated("2025-05-09").check(expect![[r#"
            Ada Orr, a tailor, died in 2019. Orr says she will appeal.
                               ~~~~ “died”
                                                 ^^^^ Ada Orr “says” here, but line 1 has “died”.

            Police have named two of the dead: Gert Holm, 61, the steward, and Ida Berg, 34. Holm plans to retire in May.
                                         ~~~~~~~~~~~~~~~ “dead: Gert Holm”
                                                                                                  ^^^^^ Gert Holm “plans” here, but line 3 has “dead: Gert Holm”.

            The late Pia Lindholm ran the mill. Lindholm hopes to open it again.
                ~~~~~~~~~~~~~~~~~ “late Pia Lindholm”
                                                         ^^^^^ Pia Lindholm “hopes” here, but line 5 has “late Pia Lindholm”.

            Police say Lena Frey was killed on Monday. On Wednesday Frey told reporters that she was sorry.
                                     ~~~~~~ “killed”
                                                                         ^^^^ Lena Frey “told” here, but line 7 has “killed”.
        "#]]);
    }

    #[test]
    fn before_the_death_and_no_death() {
        rule(&RULE).dated("2025-05-09").check(expect![[r#"
            Ada Orr died in 2019. In a 2015 interview she said she would appeal.

            The late-night host Max Ode will attend. Ode says it is late.

            Raja Ivo Brandt died in 1974. In a letter of 1960 he says that he would rather sleep. Lena Berg nearly died in May. Berg says she was lucky. Tom Hale, who died in 2016, said in 2012 that the sea sounded hollow.
        "#]]);
    }

    #[test]
    fn a_plot_is_told_in_the_present() {
        rule(&RULE).check(expect![[r#"
            Gerard Lindt loves Ada Roth. When Roth dies, Lindt leaves town. Roth says so in a dream.
        "#]]);
    }
}
