//! Who or what bears a rank: the subject of “was the first woman to …”, the name before “, the country’s largest lender,”.

use crate::english::grammar::{is_nominal, subject_of};
use crate::english::{Rel, Sentence, Upos, fold};
use crate::facts::EntityKind;
use crate::facts::entities::EntityId;
use crate::facts::ids::SentenceId;
use crate::facts::people::People;
use crate::facts::text::Text;
use crate::span::Span;

/// Who or what bears a rank.
#[derive(Clone, Debug, PartialEq)]
pub enum Bearer {
    /// Somebody or something with a name.
    Named {
        /// The words of the name and those that narrow it, as they compare and in order of the alphabet.
        name: Vec<String>,
        /// Who or what it is, where it is known.
        entity: Option<EntityId>,
        /// As written.
        span: Span,
    },
    /// “The medal”.
    Described {
        /// The noun, in dictionary form.
        noun: String,
        /// What narrows it, as it compares.
        narrowed: Vec<String>,
        /// Whether it is spoken of as known.
        definite: bool,
    },
    /// “It”.
    It,
}

impl Bearer {
    /// The person who bears it.
    fn person(&self, people: &People) -> Option<EntityId> {
        match self {
            Self::Named { entity: Some(id), .. } if people.entity(*id).kind == EntityKind::Person => {
                Some(*id)
            }
            _ => None,
        }
    }

    /// The name or the noun, as the draft has it.
    pub fn name(&self, text: &Text, people: &People) -> String {
        match self {
            Self::Named { entity: Some(id), .. } => people.entity(*id).name.clone(),
            Self::Named { span, .. } => text.words(*span).to_owned(),
            Self::Described { noun, .. } => format!("the {noun}"),
            Self::It => "it".to_owned(),
        }
    }

    /// Whether a later bearer is this one, which is one of the row named `noun`.
    pub fn is_again(&self, people: &People, noun: Option<&str>, later: &Self) -> bool {
        if let (Some(one), Some(other)) = (self.person(people), later.person(people)) {
            return one == other;
        }
        match (self, later) {
            (Self::Named { name: one, .. }, Self::Named { name: other, .. }) => one == other,
            (
                Self::Described { noun, narrowed, .. },
                Self::Described { noun: its, narrowed: words, definite: true },
            ) => noun == its && words.iter().all(|word| narrowed.contains(word)),
            // “It was her third medal. The medal, …”
            (Self::It, Self::Described { noun: its, definite: true, .. }) => noun == Some(its),
            (Self::It, Self::Named { name, entity: None, .. }) => {
                matches!((noun, &name[..]), (Some(noun), [name]) if noun == name)
            }
            _ => false,
        }
    }

    /// Whether the two have names, and not one and the same.
    pub fn is_another(&self, people: &People, other: &Self) -> bool {
        let (Self::Named { name: one, entity: here, .. }, Self::Named { name: two, entity: there, .. }) =
            (self, other)
        else {
            return false;
        };
        let names = |name: &[String], entity: &Option<EntityId>| match entity {
            Some(id) => people.entity(*id).name.split_whitespace().map(fold).collect::<Vec<_>>(),
            None => name.to_vec(),
        };
        let is_person = |entity: &EntityId| people.entity(*entity).kind == EntityKind::Person;
        let (one, two) = (names(one, here), names(two, there));
        let one_kind = here.zip(*there).is_none_or(|(here, there)| is_person(&here) == is_person(&there));
        let shared = one.iter().filter(|word| two.contains(word)).count();
        // Two mountains are both “Mount”, two people of one name may be one.
        let people = here.iter().chain(there).any(is_person);
        let apart = if people { shared == 0 } else { shared < one.len().min(two.len()) };
        one_kind && apart && !is_short_for(&one, &two) && !is_short_for(&two, &one)
    }
}

/// Whether a word of one name is made of the first letters of the other: “IMF”.
pub fn is_short_for(short: &[String], long: &[String]) -> bool {
    let initials: String = long.iter().filter_map(|word| word.chars().next()).collect();
    short.iter().any(|word| word.len() > 1 && initials.contains(word.as_str()))
}

/// The bearer of the rank whose noun, or ranking word, is `head`, with its word in the sentence.
pub(super) fn of(text: &Text, people: &People, index: SentenceId, head: usize) -> Option<(usize, Bearer)> {
    let sentence = &text.sentences[index];
    let word = word(sentence, head).filter(|&word| word != head)?;
    // Of two together neither is said to be it.
    if sentence.child(word, &[Rel::Conj]).is_some() {
        return None;
    }
    let token = &sentence.tokens[word];
    let bearer = match token.upos {
        Upos::Pron => match token.lower.as_str() {
            "it" | "this" | "that" => Bearer::It,
            _ => return None,
        },
        Upos::Propn => named(text, people, index, word),
        Upos::Noun => match apposed_name(sentence, word) {
            Some(name) => named(text, people, index, name),
            None => described(sentence, word),
        },
        _ => return None,
    };
    Some((word, bearer))
}

/// The word of the sentence that is said to be what `head` is.
fn word(sentence: &Sentence, head: usize) -> Option<usize> {
    let token = &sentence.tokens[head];
    if let Some(above) = token.head.filter(|_| token.rel == Rel::Appos) {
        return is_nominal(sentence, above).then_some(above);
    }
    // “The town’s only cinema, the Regal, closed.”
    let apposed = sentence.child(head, &[Rel::Appos]).filter(|&i| sentence.tokens[i].upos == Upos::Propn);
    if apposed.is_some() {
        return apposed;
    }
    if sentence.child(head, &[Rel::Cop]).is_some() {
        return subject_of(sentence, head);
    }
    let above = token.head?;
    // “The highest peak is Mount Sund.”
    if matches!(token.rel, Rel::Nsubj) {
        let name = sentence.tokens[above].upos == Upos::Propn && sentence.child(above, &[Rel::Cop]).is_some();
        return name.then_some(above);
    }
    if sentence.tokens[above].upos != Upos::Verb {
        return None;
    }
    let passive = sentence.child(above, &[Rel::NsubjPass]);
    let start = sentence.subtree(head).start;
    let is_as = |at: usize| sentence.tokens[at].lower == "as";
    if is_as(start) || start > 0 && is_as(start - 1) {
        let object = sentence.child(above, &[Rel::Obj]).filter(|&object| object < start);
        return passive.or(object).or_else(|| subject_of(sentence, above));
    }
    // “Was named the bank’s 12th president”, “became the first woman to …”
    let named = passive.filter(|_| matches!(token.rel, Rel::Xcomp | Rel::Obj));
    let is_link = matches!(sentence.tokens[above].lemma.as_str(), "become" | "remain");
    named.or_else(|| {
        subject_of(sentence, above).filter(|_| is_link && matches!(token.rel, Rel::Xcomp | Rel::Obj))
    })
}

/// The name behind a noun: of “its rival Sparbank” the rival’s.
fn apposed_name(sentence: &Sentence, noun: usize) -> Option<usize> {
    sentence.child(noun, &[Rel::Appos]).filter(|&i| sentence.tokens[i].upos == Upos::Propn)
}

fn named(text: &Text, people: &People, index: SentenceId, word: usize) -> Bearer {
    let sentence = &text.sentences[index];
    let mention = people.mention_at(sentence.span_of(word..word + 1)).filter(|mention| !mention.modifier);
    let mut name = narrowing(sentence, word);
    name.push(fold(&sentence.tokens[word].text));
    name.sort();
    let span =
        mention.map_or_else(|| sentence.span_of(words_of(sentence, word)), |mention| mention.place.span);
    Bearer::Named { name, entity: mention.map(|mention| mention.entity), span }
}

/// The words of a name without what stands before it, as in “, the Regal,”.
fn words_of(sentence: &Sentence, word: usize) -> std::ops::Range<usize> {
    let is_of_name = |&i: &usize| sentence.tokens[i].upos != Upos::Punct && sentence.tokens[i].text != "the";
    let mut words = sentence.subtree(word).filter(is_of_name);
    let first = words.next().unwrap_or(word);
    first..words.next_back().unwrap_or(first) + 1
}

fn described(sentence: &Sentence, word: usize) -> Bearer {
    let definite = sentence.children(word).any(|i| {
        let token = &sentence.tokens[i];
        token.rel == Rel::NmodPoss || matches!(token.lower.as_str(), "the" | "this" | "that")
    });
    let mut narrowed = narrowing(sentence, word);
    narrowed.sort();
    Bearer::Described { noun: sentence.tokens[word].lemma.clone(), narrowed, definite }
}

/// The words before or in a name or noun that tell it from others of its kind: `2019` in “the 2019 regatta”.
fn narrowing(sentence: &Sentence, word: usize) -> Vec<String> {
    let below = sentence.children(word).filter(|&i| {
        matches!(sentence.tokens[i].rel, Rel::Compound | Rel::Flat | Rel::Nummod | Rel::Amod | Rel::NmodPoss)
    });
    below.map(|i| fold(&sentence.tokens[i].text)).collect()
}
