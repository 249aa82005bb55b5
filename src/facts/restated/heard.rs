//! Who tells something, by words alone, where the parse tells no attribution.

use super::voices::Told;
use crate::english::Sentence;
use crate::english::grammar::{head_of, is_passive, is_verb, noun_phrase, own_subject, preposition};
use crate::english::lexicon::cues;
use crate::facts::ids::SentenceId;
use crate::facts::people::People;
use crate::facts::place::Place;
use crate::facts::text::Text;

/// Verbs that leave what they govern to whoever is their subject.
const CLAIMING: [&str; 13] = [
    "allege", "accuse", "assert", "contend", "insist", "claim", "maintain", "believe", "suspect", "blame",
    "argue", "testify", "fear",
];
/// Nouns for what somebody tells: “in the account of a former student”.
const ACCOUNTS: [&str; 6] = ["account", "version", "telling", "view", "opinion", "eye"];

/// Who tells what a word stands for: the subject of a verb of saying over it or beside it, or whose account it is.
pub(super) fn told(text: &Text, people: &People, id: SentenceId, word: usize) -> Option<Told> {
    let sentence = &text.sentences[id];
    let by_verb = (0..sentence.tokens.len()).find_map(|verb| of_verb(sentence, verb, word));
    let (source, cue) = by_verb.or_else(|| of_account(sentence, word))?;
    let place = |words: std::ops::Range<usize>| -> Place { sentence.place(id, words) };
    let source = noun_phrase(sentence, source);
    let head = head_of(sentence, &source);
    let speaker = people.meant_at(sentence.span_of(head..head + 1)).map(|it| it.entity);
    Some(Told { source: Some(place(source)), speaker, cue: Some(place(cue..cue + 1)) })
}

/// A verb that says or claims what a word stands for, with its subject.
fn of_verb(sentence: &Sentence, verb: usize, word: usize) -> Option<(usize, usize)> {
    let subject = own_subject(sentence, verb)
        .filter(|_| is_telling(sentence, verb) && !is_passive(sentence, verb) && verb != word)?;
    let is_apart = subject != word && !sentence.is_under(word, subject);
    (is_apart && is_theirs(sentence, verb, word)).then_some((subject, verb))
}

/// Whether a word is a verb of saying or claiming.
fn is_telling(sentence: &Sentence, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    let lemma = token.lemma.as_str();
    is_verb(token) && (CLAIMING.contains(&lemma) || cues::is_of_saying(lemma))
}

/// Whether a word is told by the subject of a verb.
fn is_theirs(sentence: &Sentence, verb: usize, word: usize) -> bool {
    sentence.is_under(word, verb) || leads(sentence, verb, word) || stands_behind(sentence, verb, word)
}

/// Whether a verb stands before a word with nothing set off between them: “alleges the firm paid doctors”.
fn leads(sentence: &Sentence, verb: usize, word: usize) -> bool {
    let parts =
        |i: usize| matches!(sentence.tokens[i].text.as_str(), "," | ";" | ":" | "—" | "–" | "and" | "but");
    verb < word && !(verb..word).any(parts) && !sentence.is_under(verb, word)
}

/// Whether a verb stands behind a word and a comma or a dash: “he knew, the aide told the court”.
fn stands_behind(sentence: &Sentence, verb: usize, word: usize) -> bool {
    let sets_off = |i: usize| matches!(sentence.tokens[i].text.as_str(), "," | "—" | "–" | "”");
    verb > word && (word..verb).any(sets_off) && !sentence.is_under(verb, word)
        || verb > word && sentence.tokens[verb].head == Some(word) && (word..verb).any(sets_off)
}

/// “In the account of her former student”
fn of_account(sentence: &Sentence, word: usize) -> Option<(usize, usize)> {
    let nouns = 0..sentence.tokens.len();
    let account = nouns.into_iter().find(|&i| {
        ACCOUNTS.contains(&sentence.tokens[i].lemma.as_str()) && preposition(sentence, i) == "in" && i != word
    })?;
    let of = sentence.children(account).find(|&i| {
        matches!(preposition(sentence, i), "of")
            || i < account && sentence.tokens[i].lower != "the" && sentence.tokens[i].lower != "in"
    })?;
    Some((of, account))
}
