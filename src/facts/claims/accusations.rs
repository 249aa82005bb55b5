//! Accusations: that somebody did wrong, was at fault, or meant ill, as one sentence says it.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::frames::{case, frame, phrasal};
use super::lexicon::{self, Class, Section};
use crate::english::lists;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::Standing;
use crate::facts::attributions::cues;
use crate::facts::attributions::phrases::{noun_phrase, subject};
use crate::facts::events::{self, roles};
use crate::facts::groups;

/// An accusation in words of its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Accusation {
    /// The word that accuses.
    pub(super) word: usize,
    /// The head of the phrase for whom it accuses; `None` where it is told without anybody: “the vote was rigged”.
    pub(super) accused: Option<usize>,
    /// Whether it is a wrong of those in office only.
    pub(super) of_office: bool,
    /// Whether it stands in what describes somebody who says something else: that is no source of it.
    pub(super) of_speaker: bool,
    /// From the accused to the last word of what accuses.
    pub(super) words: Range<usize>,
}

/// All that a sentence accuses of as a fact: neither denied nor alleged nor only possible.
pub(super) fn read(sentence: &Sentence) -> Vec<Accusation> {
    let words = 0..sentence.tokens.len();
    words
        .filter_map(|word| match sentence.tokens[word].upos {
            Upos::Verb => by_verb(sentence, word),
            Upos::Noun => by_noun(sentence, word),
            Upos::Adj => by_adjective(sentence, word),
            _ => None,
        })
        .collect()
}

static PROCEEDINGS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::lines(include_str!("data/proceedings.txt")).collect());

/// Whether a sentence, some of its words aside, speaks of a court or an inquiry.
pub(super) fn tells_of_proceedings(sentence: &Sentence, aside: impl Fn(usize) -> bool) -> bool {
    sentence.tokens.iter().enumerate().filter(|(i, _)| !aside(*i)).any(|(i, token)| {
        PROCEEDINGS.contains(token.lemma.to_lowercase().as_str())
            && case(sentence, i) != "without"
            && !is_of_something_else(sentence, i, &aside)
    })
}

/// “Despite allegations of fraud, the council, stacked with loyalists, …”: what is alleged is named, and does not stand aside.
fn is_of_something_else(sentence: &Sentence, noun: usize, aside: &impl Fn(usize) -> bool) -> bool {
    let named = sentence.children(noun).find(|&i| i > noun && case(sentence, i) == "of");
    matches!(sentence.tokens[noun].lemma.as_str(), "allegation" | "accusation")
        && named.is_some_and(|named| !sentence.subtree(named).any(aside))
}

/// Whether a word may tell of a wrong, whatever it takes: what a source speaks of when it speaks of a wrong.
pub(super) fn is_of_wrong(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    match token.upos {
        Upos::Noun => {
            lexicon::is_listed("wrongs", &token.lemma)
                || lexicon::is_listed("faults", &token.lemma)
                || lexicon::is_listed("crimes", &token.lemma)
                || matches!(token.lemma.as_str(), "accusation" | "allegation" | "wrongdoing" | "misconduct")
        }
        Upos::Verb => frame(sentence, word, Section::Acts).is_some(),
        Upos::Adj => lexicon::is_listed("crooked", &token.lower),
        _ => false,
    }
}

/// “The mayor skimmed 10 percent off every contract”.
fn by_verb(sentence: &Sentence, verb: usize) -> Option<Accusation> {
    if matches!(
        sentence.tokens[verb].rel,
        Rel::Aux | Rel::AuxPass | Rel::Cop | Rel::Amod | Rel::Case | Rel::Compound | Rel::Mark
    ) || events::is_negated(sentence, verb)
    {
        return None;
    }
    let (section, taken) = [Section::Acts, Section::Office, Section::Motives]
        .into_iter()
        .find_map(|section| Some((section, frame(sentence, verb, section)?)))?;
    let is_stated = is_purpose(sentence, verb)
        || section != Section::Motives
            && events::standing(sentence, verb) == Standing::Stated
            && !is_generic(sentence, verb);
    if !is_stated {
        return None;
    }
    let taking = roles::of_verb(sentence, verb);
    // “The council, stacked with loyalists”: what is done to it is what it is accused of.
    let by_what_is_done = taking.agents.is_empty() && sentence.child(verb, &[Rel::Obl]) == Some(taken.last);
    let accused = if by_what_is_done { taking.patients.first() } else { taking.agents.first() }.copied();
    let done_to = taking.patients.first().copied();
    if accused.is_none() && !(taken.unnamed && done_to.is_some()) {
        return None;
    }
    if accused.is_some_and(|whose| is_anybody(sentence, whose, verb)) {
        return None;
    }
    let first = accused.or(done_to)?;
    let around = noun_phrase(sentence, first);
    // “his brother-in-law”
    let hyphened = |last: usize| sentence.tokens.get(last + 1).is_some_and(|next| next.text == "-");
    let whole = std::iter::successors(Some(taken.last), |&last| hyphened(last).then_some(last + 2));
    let last = whole.last().unwrap_or(taken.last).min(sentence.tokens.len() - 1);
    Some(Accusation {
        word: verb,
        accused,
        of_office: section == Section::Office,
        of_speaker: describes_speaker(sentence, verb),
        words: around.start.min(verb)..around.end.max(verb.max(last) + 1),
    })
}

/// “Its abuse of children went on”, “because of the captain’s negligence”, “abuse of inmates is rife in the prison”.
fn by_noun(sentence: &Sentence, noun: usize) -> Option<Accusation> {
    let token = &sentence.tokens[noun];
    let listed = |class| lexicon::is_of(sentence, noun, Class::Listed(class));
    // “taken to task for his misuse of”: what somebody is held to, feared or asked about is not told as a fact.
    let held = matches!(
        case(sentence, noun),
        "for" | "about" | "over" | "against" | "into" | "on" | "with" | "from" | "as"
    );
    // “The mayor is a thief.”
    let is_called = listed("wrongdoers") && sentence.child(noun, &[Rel::Cop]).is_some();
    if token.rel == Rel::Compound
        || held
        || !is_called && !listed("wrongs") && !listed("faults") && !listed("spread")
        || events::is_negated(sentence, noun)
        || events::standing(sentence, noun) != Standing::Stated
    {
        return None;
    }
    let under = |preposition: &'static str| {
        move |&i: &usize| sentence.tokens[i].rel == Rel::Nmod && case(sentence, i) == preposition
    };
    // “the greed of its owners”; an abuse of children is not theirs
    let whose = sentence
        .child(noun, &[Rel::NmodPoss])
        .or_else(|| sentence.children(noun).find(under("by")))
        .or_else(|| sentence.children(noun).filter(|_| listed("faults")).find(under("of")));
    let accusation = |accused: Option<usize>, first: usize, last: usize| Accusation {
        word: noun,
        accused,
        of_office: false,
        of_speaker: describes_speaker(sentence, noun),
        words: first.min(noun)..last.max(noun) + 1,
    };
    // A crackdown on smugglers is police work.
    let on = sentence.children(noun).find(|&i| case(sentence, i) == "on");
    if on.is_some_and(|whom| !lexicon::is_of(sentence, whom, Class::Listed("dissent"))) {
        return None;
    }
    if let Some(called) = subject(sentence, noun).filter(|_| is_called) {
        return Some(accusation(Some(called), noun_phrase(sentence, called).start, noun));
    }
    if let Some(whose) = whose.filter(|_| listed("wrongs") || listed("faults")) {
        let around = noun_phrase(sentence, whose);
        return Some(accusation(Some(whose), around.start, around.end - 1));
    }
    spreading(sentence, noun).map(|above| accusation(None, noun_phrase(sentence, noun).start, above))
}

/// The word that says of a wrong that it lasts or is found all over.
fn spreading(sentence: &Sentence, noun: usize) -> Option<usize> {
    let token = &sentence.tokens[noun];
    let above = token.head.filter(|_| token.rel == Rel::Nsubj)?;
    let lasts = lexicon::is_listed("lasting", &phrasal(sentence, above))
        || lexicon::is_listed("widespread", &sentence.tokens[above].lower);
    // Of a country or an age anybody may say so: it must be of those children, or in that house.
    let of_somebody = sentence.children(noun).chain(sentence.children(above)).any(|i| {
        matches!(case(sentence, i), "of" | "in" | "at" | "within" | "among" | "inside")
            && (groups::is_person_noun(&sentence.tokens[i].lemma) || is_definite(sentence, i))
    });
    let of_wrong = lexicon::is_listed("spread", &token.lemma);
    (of_wrong && lasts && of_somebody && events::standing(sentence, above) == Standing::Stated)
        .then_some(above)
}

/// “A corrupt former customs chief”, “because her captain was drunk”.
fn by_adjective(sentence: &Sentence, adjective: usize) -> Option<Accusation> {
    let token = &sentence.tokens[adjective];
    let crooked = lexicon::is_listed("crooked", &token.lower);
    let unfit = lexicon::is_listed("unfit", &token.lower);
    // “The operator is responsible for the crash.”
    let guilty = matches!(token.lower.as_str(), "responsible" | "culpable")
        && sentence
            .children(adjective)
            .any(|i| case(sentence, i) == "for" && lexicon::is_of(sentence, i, Class::Listed("disasters")));
    if !crooked && !unfit && !guilty {
        return None;
    }
    let (noun, whole) = match token.rel {
        Rel::Amod if crooked => {
            let noun = token.head.filter(|&noun| groups::is_person_noun(&sentence.tokens[noun].lemma))?;
            (noun, noun)
        }
        Rel::Amod => return None,
        _ => {
            sentence.child(adjective, &[Rel::Cop])?;
            (subject(sentence, adjective)?, adjective)
        }
    };
    if events::is_negated(sentence, whole) || events::standing(sentence, adjective) != Standing::Stated {
        return None;
    }
    if whole == adjective && !crooked && !guilty && !is_cause(sentence, adjective) {
        let on_duty = lexicon::is_of(sentence, noun, Class::Listed("on_duty"));
        if !on_duty {
            return None;
        }
    }
    // “Anton Brezar, a corrupt customs chief,”: the name before it.
    let named = sentence.tokens[noun].head.filter(|_| sentence.tokens[noun].rel == Rel::Appos);
    let accused = if whole == noun { named.or(Some(noun)) } else { Some(noun) }?;
    let around = noun_phrase(sentence, noun);
    Some(Accusation {
        word: adjective,
        accused: Some(accused),
        of_office: false,
        of_speaker: describes_speaker(sentence, adjective),
        words: around.start.min(adjective).min(accused)..around.end.max(adjective + 1).max(accused + 1),
    })
}

/// “Brezar, a corrupt customs chief, said that he would run”: whether a word belongs to what describes the speaker.
fn describes_speaker(sentence: &Sentence, word: usize) -> bool {
    let describes = |rel| matches!(rel, Rel::Amod | Rel::Appos | Rel::AclRelcl | Rel::Acl | Rel::Conj);
    let above = std::iter::once(word).chain(sentence.ancestors(word));
    let mut speaker = above.skip_while(|&at| describes(sentence.tokens[at].rel));
    speaker.next().filter(|&at| at != word && sentence.tokens[at].rel == Rel::Nsubj).is_some_and(|at| {
        let said = sentence.tokens[at].head.and_then(|verb| cues::verb(&sentence.tokens[verb]));
        said.is_some_and(cues::Cue::reports)
    })
}

/// “The firm closed the plant to break the union”: an infinitive that says what for something stated was done.
fn is_purpose(sentence: &Sentence, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    let marks = sentence.children(verb).filter(|&i| sentence.tokens[i].rel == Rel::Mark);
    // “to”, and of “in order to” the first word
    let to = marks.into_iter().any(|mark| matches!(sentence.tokens[mark].lower.as_str(), "to" | "in"))
        && sentence.tokens[verb].lower == sentence.tokens[verb].lemma;
    let done = token.head.filter(|_| to && token.rel == Rel::Advcl);
    done.is_some_and(|done| {
        sentence.tokens[done].upos == Upos::Verb
            && !events::is_negated(sentence, done)
            && events::standing(sentence, done) == Standing::Stated
            && !is_generic(sentence, done)
    })
}

/// “Scammers steal data”, “prisons that torture”: what is told as a habit of a kind, in the present tense.
fn is_generic(sentence: &Sentence, verb: usize) -> bool {
    /// Verbs whose past is spelled as their present.
    const SAME: [&str; 12] =
        ["beat", "cut", "hit", "put", "set", "let", "shut", "hurt", "rid", "spread", "cast", "bid"];
    let token = &sentence.tokens[verb];
    let auxiliary = sentence.child(verb, &[Rel::Aux, Rel::AuxPass, Rel::Mark]).is_some();
    let present = token.lower == token.lemma && !SAME.contains(&token.lower.as_str());
    let doer = subject(sentence, verb);
    let of_kind = doer.is_some_and(|doer| {
        let doer_token = &sentence.tokens[doer];
        // “Guards there” are not guards as such.
        let there =
            sentence.children(doer).any(|i| matches!(sentence.tokens[i].lower.as_str(), "there" | "here"));
        doer_token.upos == Upos::Noun && !is_definite(sentence, doer) && !there
    });
    present && !auxiliary && of_kind
}

/// Whether a clause gives the cause of another: “because her captain was drunk”.
fn is_cause(sentence: &Sentence, predicate: usize) -> bool {
    let mark = sentence.child(predicate, &[Rel::Mark]).map(|mark| sentence.tokens[mark].lower.as_str());
    matches!(mark, Some("because" | "since" | "as"))
}

/// “Firms that mislead investors”, “anyone who steals”: whoever does so, and nobody by that.
fn is_anybody(sentence: &Sentence, whose: usize, verb: usize) -> bool {
    const WHOEVER: [&str; 16] = [
        "anyone",
        "anybody",
        "someone",
        "somebody",
        "those",
        "who",
        "people",
        "everyone",
        "everybody",
        "nobody",
        "one",
        "you",
        "we",
        "i",
        "whoever",
        "others",
    ];
    let token = &sentence.tokens[whose];
    let relative = sentence.tokens[verb].head == Some(whose)
        && matches!(sentence.tokens[verb].rel, Rel::AclRelcl | Rel::Acl);
    WHOEVER.contains(&token.lower.as_str())
        || relative && token.upos == Upos::Noun && !is_definite(sentence, whose)
}

/// Whether a noun is spoken of as known: “the”, “their”, or with the name of its owner.
pub(super) fn is_definite(sentence: &Sentence, noun: usize) -> bool {
    sentence.tokens[noun].upos == Upos::Propn
        || sentence.children(noun).any(|i| {
            let token = &sentence.tokens[i];
            let the = matches!(token.lower.as_str(), "the" | "this" | "that" | "these" | "those" | "both");
            token.rel == Rel::NmodPoss || the && token.rel == Rel::Det
        })
}
