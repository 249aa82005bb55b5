//! `alleged-no-alleger`

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::draft::Part;
use crate::english::lists;
use crate::english::{Rel, Token, Upos};
use crate::facts::{Facts, Place, Placed, attributions, claims, groups};
use crate::finding::Level;
use crate::rules::attribution::source;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// “Alleged”, “allegedly”, “purported”, “suspected” where neither this sentence nor the one before tells who
    /// alleges.
    ///
    /// ```draft
    /// The harbor master allegedly took bribes.
    ///                   ^^^^^^^^^ “allegedly” does not say who alleges it, and nobody near does.
    /// ```
    ///
    /// Where the draft names an accuser elsewhere, the finding points there. Headlines, quotations and sentences
    /// beside a charge, a court or the police are left alone, and so are those who punish or look into what is alleged, what is
    /// suspected of nobody (“a suspected stroke”) and “the alleged assault” once somebody has accused.
    ///
    /// ```draft
    /// Prosecutors indicted the harbor master on Monday. He allegedly took bribes.
    /// ```
    ///
    /// ## Why it matters
    /// “Alleged” protects nobody by itself: it passes an accusation on without saying whose it is.
    ///
    /// ## What to do
    /// Name whoever alleges it, or recast: “bribes that two shippers say he took”.
    pub(in crate::rules) static RULE = {
        name: "alleged-no-alleger",
        group: Group::Attribution,
        summary: "“Alleged” or “allegedly” with nobody in reach who alleges it",
        level: Level::Information,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let sourced = sourced(facts);
    let signed = attributions::signed(&facts.draft);
    let mut accusers = None;
    let charged = LazyLock::new(|| facts.sentences.iter().any(|it| it.tokens.iter().any(is_charge)));
    for (index, sentence) in facts.sentences.iter().enumerate() {
        if !matches!(sentence.part, Part::Body | Part::Summary | Part::Standfirst)
            || signed.contains(&sentence.paragraph)
            || source::is_line_of_display(sentence)
        {
            continue;
        }
        for word in (0..sentence.tokens.len()).filter(|&word| is_hedge(sentence, word)) {
            let span = sentence.span_of(word..word + 1);
            let victim = is_party(sentence, word) && *charged;
            let said = || facts.said_around(span).any(|said| facts.attributions[said].source.is_some());
            if facts.is_quoted(span)
                || victim
                || said()
                || is_in_reach(facts, &sourced, index, word)
                || is_told_before(facts, &sourced, index, word)
            {
                continue;
            }
            let hedge = &sentence.tokens[word].text;
            let accusers = accusers.get_or_insert_with(|| self::accusers(facts));
            found.push(match nearest(facts, accusers, index, word) {
                Some(accuser) => Found::new(
                    span,
                    format!(
                        "“{hedge}” does not say here who alleges it; “{}” does elsewhere.",
                        facts.words(accuser)
                    ),
                )
                .related(accuser, "an accuser is named here"),
                None => {
                    Found::new(span, format!("“{hedge}” does not say who alleges it, and nobody near does."))
                }
            });
        }
    }
}

/// “Alleged” before a noun, “allegedly”. As a verb (“she alleged that”) it has a subject of its own.
fn is_hedge(sentence: &Placed, word: usize) -> bool {
    let token = &sentence.tokens[word];
    match token.lower.as_str() {
        "allegedly" | "purportedly" => true,
        "alleged" | "purported" => token.rel == Rel::Amod,
        "suspected" => token.rel == Rel::Amod && token.head.is_some_and(|noun| accuses(sentence, noun)),
        _ => false,
    }
}

/// “Suspected smugglers”, “suspected fraud”: people and wrongs. A suspected stroke, outbreak or gas leak accuses nobody, and
/// a patient with one neither.
fn accuses(sentence: &Placed, noun: usize) -> bool {
    const STRICKEN: [&str; 6] = ["patient", "victim", "carrier", "sufferer", "casualty", "contact"];
    let lemma = sentence.tokens[noun].lemma.to_lowercase();
    groups::is_person_noun(&lemma) && !STRICKEN.contains(&lemma.as_str())
        || claims::is_offence(sentence, noun)
}

/// “The alleged victim”: a party to a case, for want of a better word.
fn is_party(sentence: &Placed, word: usize) -> bool {
    let noun = sentence.tokens[word].head.map(|head| sentence.tokens[head].lower.as_str());
    matches!(
        noun.map(|noun| noun.trim_end_matches('s')),
        Some(
            "victim"
                | "accomplice"
                | "perpetrator"
                | "attacker"
                | "assailant"
                | "gunman"
                | "offender"
                | "killer"
        )
    )
}

/// Whether this sentence or the one before tells who alleges. A summary’s points stand each for itself, and so does a paragraph
/// that takes up nothing of the one before.
fn is_in_reach(facts: &Facts, sourced: &FxHashSet<usize>, index: usize, word: usize) -> bool {
    let alone = facts.sentences[index].part != Part::Body || index == 0 || !takes_up(facts, index);
    let near = if alone { index } else { index - 1 }..=index;
    // “Suspended for allegedly striking an officer”; what somebody allegedly does himself is no sanction.
    let sentence = &facts.sentences[index];
    let hedged = usize::from(sentence.tokens[word].upos == Upos::Adv);
    let punishes = sentence.ancestors(word).skip(hedged).any(|above| {
        let token = &sentence.tokens[above];
        matches!(token.upos, Upos::Verb | Upos::Noun) && SANCTIONS.contains(token.lemma.as_str())
    });
    punishes
        || near.into_iter().any(|at| {
            let words = 0..facts.sentences[at].tokens.len();
            sourced.contains(&at)
                || words.into_iter().any(|i| (at, i) != (index, word) && is_accuser(&facts.sentences[at], i))
        })
}

/// Whether a sentence goes on with what the one before tells: in its paragraph, or with a pronoun, a name or a word of it. Where
/// each sentence is a paragraph, as in wire copy, it always may.
fn takes_up(facts: &Facts, index: usize) -> bool {
    let (before, own) = (&facts.sentences[index - 1], &facts.sentences[index]);
    let pronoun = own.tokens.iter().any(|token| {
        matches!(
            token.lower.as_str(),
            "he" | "she" | "they" | "his" | "her" | "their" | "its" | "it" | "him" | "them"
        )
    });
    let named = |index: usize| {
        let first = facts.mentions.partition_point(|it| it.place.sentence < index);
        facts.mentions[first..].iter().take_while(move |it| it.place.sentence == index).map(|it| it.entity)
    };
    let told: FxHashSet<String> = stems(before).collect();
    let apart = index >= 2 && facts.sentences[index - 2].paragraph != before.paragraph;
    before.paragraph == own.paragraph
        || apart
        || pronoun
        || named(index).any(|id| named(index - 1).any(|other| other == id))
        || stems(own)
            .any(|stem| told.contains(&stem) && !["alleg", "purpo", "suspe"].contains(&stem.as_str()))
}

/// “Three weeks after the alleged assault”: a thing spoken of as known, of which somebody has told before.
fn is_told_before(facts: &Facts, sourced: &FxHashSet<usize>, index: usize, word: usize) -> bool {
    let sentence = &facts.sentences[index];
    let Some(noun) = sentence.tokens[word].head.filter(|_| sentence.tokens[word].rel == Rel::Amod) else {
        return false;
    };
    let known = sentence.children(noun).any(|i| {
        let token = &sentence.tokens[i];
        token.rel == Rel::NmodPoss
            || token.rel == Rel::Det && matches!(token.lower.as_str(), "the" | "this" | "that")
    });
    let stem: String = sentence.tokens[noun].lower.chars().take(5).collect();
    known
        && facts.sentences[..index].iter().enumerate().any(|(at, before)| {
            (0..before.tokens.len()).any(|i| is_accuser(before, i))
                || sourced.contains(&at) && stems(before).any(|it| it == stem)
        })
}

/// The sentences in which somebody says something. Who denies an accusation did not bring it.
fn sourced(facts: &Facts) -> FxHashSet<usize> {
    let cues = facts
        .attributions
        .iter()
        .filter(|it| it.tells() && it.source.is_some())
        .filter_map(|it| it.cue.as_ref());
    let denies = |cue: &&Place| {
        let tokens = &facts.sentences[cue.sentence].tokens[cue.words.clone()];
        tokens
            .iter()
            .any(|token| matches!(token.lemma.as_str(), "deny" | "reject" | "dismiss" | "dispute" | "refute"))
    };
    let cited = (0..facts.sentences.len()).filter(|&sentence| attributions::is_cited(facts, sentence));
    cues.filter(|cue| !denies(cue)).map(|cue| cue.sentence).chain(cited).collect()
}

/// The words of a section of the list of accusers.
fn listed(section: &str) -> FxHashSet<&'static str> {
    let lines = lists::lines(include_str!("data/accusers.txt"));
    let section = lines.skip_while(|line| line.trim_matches(['[', ']']) != section).skip(1);
    section.take_while(|line| !line.starts_with('[')).collect()
}

static PEOPLE: LazyLock<FxHashSet<&str>> = LazyLock::new(|| listed("people"));
static CASES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| listed("cases"));
static SANCTIONS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| listed("sanctions"));

fn is_accuser(sentence: &Placed, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let lemma = token.lemma.to_lowercase();
    let acts =
        matches!(token.rel, Rel::Nsubj | Rel::OblAgent | Rel::Obl | Rel::Nmod | Rel::NmodPoss | Rel::Conj);
    let noun = matches!(token.upos, Upos::Noun | Upos::Propn);
    noun && acts && PEOPLE.contains(lemma.as_str())
        || (noun || token.upos == Upos::Verb && !is_denied(sentence, word))
            && token.rel != Rel::Amod
            && CASES.contains(lemma.as_str())
}

/// “Who was never charged”.
fn is_denied(sentence: &Placed, word: usize) -> bool {
    sentence.children(word).any(|i| matches!(sentence.tokens[i].lower.as_str(), "not" | "never" | "n't"))
}

fn is_charge(token: &Token) -> bool {
    matches!(
        token.lemma.as_str(),
        "charge" | "indict" | "arraign" | "prosecutor" | "convict" | "sue" | "lawsuit"
    )
}

/// An accusation with its accuser: “the dissidents accused”, “accused by the ministry”.
struct Accuser {
    sentence: usize,
    span: Span,
    words: FxHashSet<String>,
}

/// Where the draft names somebody who accuses. A long draft’s first accusations are enough.
fn accusers(facts: &Facts) -> Vec<Accuser> {
    let mut accusers = Vec::new();
    for (index, sentence) in facts.sentences.iter().enumerate() {
        let verbs = (0..sentence.tokens.len()).filter(|&i| {
            let token = &sentence.tokens[i];
            token.upos == Upos::Verb
                && matches!(token.lemma.as_str(), "accuse" | "allege" | "charge" | "blame" | "denounce")
        });
        for verb in verbs {
            let subject = sentence.child(verb, &[Rel::Nsubj, Rel::OblAgent, Rel::Obl]);
            let Some(subject) = subject.filter(|_| accusers.len() < 64) else { continue };
            let words = sentence.subtree(subject);
            let span = sentence.span_of(words.start.min(verb)..words.end.max(verb + 1));
            let told = facts.sentences.get(index + 1).into_iter().chain([sentence]).flat_map(stems).collect();
            accusers.push(Accuser { sentence: index, span, words: told });
        }
    }
    accusers
}

/// The accuser whose sentences share most words with the hedged phrase; of several the nearest.
fn nearest(facts: &Facts, accusers: &[Accuser], index: usize, word: usize) -> Option<Span> {
    let sentence = &facts.sentences[index];
    let hedged: FxHashSet<String> =
        stems(sentence).filter(|stem| !sentence.tokens[word].lower.starts_with(stem.as_str())).collect();
    let best = accusers.iter().filter(|it| it.sentence != index).max_by_key(|accuser| {
        let shared = hedged.intersection(&accuser.words).count();
        (shared, std::cmp::Reverse(accuser.sentence.abs_diff(index)))
    })?;
    Some(best.span)
}

/// The beginnings of a sentence’s longer words, by which “inciting” and “incite” are one.
fn stems(sentence: &Placed) -> impl Iterator<Item = String> {
    let content =
        |token: &&Token| matches!(token.upos, Upos::Noun | Upos::Verb | Upos::Adj) && token.lower.len() > 4;
    sentence.tokens.iter().filter(content).map(|token| token.lower.chars().take(5).collect())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn nobody_alleges() {
        rule(&RULE).check(expect![[r#"
            The café allegedly sold fake “Mânzat” cheese. The purported maker is unknown.
                     ^^^^^^^^^ “allegedly” does not say who alleges it, and nobody near does.
                                                              ^^^^^^^^^ “purported” does not say who alleges it, and nobody near does.
        "#]]);
    }

    #[test]
    fn the_accuser_is_elsewhere_in_the_draft() {
        rule(&RULE).check(expect![[r#"
            The strike followed alleged overcharging at the terminal.
                                ^^^^^^^ “alleged” does not say here who alleges it; “The growers accused” does elsewhere.
            Ships waited for nine days. Prices rose.
            The growers accused the terminal of overcharging them for years.
            ~~~~~~~~~~~~~~~~~~~ an accuser is named here
        "#]]);
    }

    #[test]
    fn whoever_alleges_stands_near() {
        rule(&RULE).check(expect![[r#"
            The growers allege that the terminal overcharged them. The alleged overcharging began in March.
            He allegedly sold the boat, according to his sister.
            Police arrested Ruiz on Monday. He allegedly set the fire.
        "#]]);
    }

    #[test]
    fn what_a_doctor_suspects_accuses_nobody() {
        rule(&RULE).check(expect![[r#"
            The sailor was treated in Győr for a suspected stroke. The clinic closed after suspected cases of measles.
            The relief agency documented alleged beatings in two camps.
        "#]]);
    }

    #[test]
    fn a_quoted_hedge_is_its_speakers() {
        rule(&RULE).check(expect![[r#"
            A sign read “alleged coffee.”
        "#]]);
    }

    #[test]
    fn markup_is_no_obstacle() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The club **allegedly** fielded a banned player.
                       ^^^^^^^^^ “allegedly” does not say who alleges it, and nobody near does.
        "#]]);
    }
}
