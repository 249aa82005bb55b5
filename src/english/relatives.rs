//! Clauses set between a subject and its verb, where the model gives one subject to the verb of the other: of “Nell Faber, whose
//! husband, Karl Reuss, died in 2003, moved to Tarn” it may let her die, or him move.
//!
//! A verb has one subject. Where it has two, or where “whose husband” is no subject at all, the clause gets what is its own and
//! the main verb the rest. Everything else is left as the model has it.

use super::lists;
use super::tags::{Rel, Upos};
use super::token::Token;

lists::sets! {
    "lexicon/data/function_words.txt":
    /// Subordinators of clauses that give the time.
    TIME = "time";
}

/// So many words may stand between “whose husband” and its verb: a name, an age, what he did.
const REACH: usize = 16;

/// Mends such clauses in a sentence.
pub(super) fn mend(tokens: &mut [Token]) {
    for at in 1..tokens.len() {
        match tokens[at].lower.as_str() {
            "whose" => mend_whose(tokens, at),
            "who" => mend_who(tokens, at),
            _ => {}
        }
    }
    for verb in 0..tokens.len() {
        if tokens[verb].upos == Upos::Verb {
            mend_two(tokens, verb);
            mend_behind(tokens, verb);
        }
    }
}

/// “Faber, whose husband died in 2003, moved”
fn mend_whose(tokens: &mut [Token], whose: usize) {
    let Some(owned) = tokens[whose].head.filter(|&owned| owned > whose) else { return };
    let Some(near) = before_comma(tokens, whose) else { return };
    let Some(verb) = verb_behind(tokens, owned) else { return };
    // “whose husband she met”
    if subjects(tokens, verb).any(|at| at > owned) {
        return;
    }
    let top = top_of(tokens, near);
    let told = tokens[verb].head.filter(|&head| tokens[verb].rel == Rel::AclRelcl && head < whose);
    let has_own = is_subject(tokens, owned) && tokens[owned].head == Some(verb);
    if has_own && told.is_some() && !subjects(tokens, verb).any(|at| at < whose) {
        return;
    }
    if tokens[top].head == Some(verb) && is_subject(tokens, top) {
        let Some(main) = main_verb(tokens, verb) else { return };
        hand_over(tokens, verb, main, top);
    }
    let passive = (0..tokens.len()).any(|at| tokens[at].head == Some(verb) && tokens[at].rel == Rel::AuxPass);
    tokens[owned].head = Some(verb);
    tokens[owned].rel = if passive { Rel::NsubjPass } else { Rel::Nsubj };
    tokens[verb].head = Some(told.unwrap_or(near));
    tokens[verb].rel = Rel::AclRelcl;
}

/// “Lohm, who ran the mill, retired”, where both are the subject of the first verb.
fn mend_who(tokens: &mut [Token], who: usize) {
    let Some(verb) = tokens[who].head.filter(|&verb| verb > who && is_subject(tokens, who)) else { return };
    let Some(near) = before_comma(tokens, who) else { return };
    let top = top_of(tokens, near);
    if tokens[top].head != Some(verb) || !is_subject(tokens, top) {
        return;
    }
    if let Some(main) = main_verb(tokens, verb) {
        hand_over(tokens, verb, main, top);
        tokens[verb].head = Some(near);
        tokens[verb].rel = Rel::AclRelcl;
    }
}

/// “When her husband, Rolf Senn, died, Ida Senn moved” and “Emil Hale, who sold maps, died, his daughter said”, where both are the
/// subject of the last verb.
fn mend_two(tokens: &mut [Token], verb: usize) {
    let all: Vec<usize> = subjects(tokens, verb).filter(|&at| at < verb).collect();
    let [first, second] = all[..] else { return };
    let is_clause = |at: usize| {
        let token = &tokens[at];
        let marked =
            (0..first).any(|i| tokens[i].head == Some(at) && TIME.contains(tokens[i].lower.as_str()));
        let rel = token.rel == Rel::Ccomp || token.rel == Rel::Advcl && marked;
        is_finite(token) && rel && subjects(tokens, at).next().is_none()
    };
    if let Some(clause) = (first + 1..second).find(|&at| is_clause(at)) {
        tokens[first].head = Some(clause);
    }
}

/// “Officials said Gov. Ortiz had vetoed the bill”, where both are the subject of the first verb and the clause has none.
fn mend_behind(tokens: &mut [Token], verb: usize) {
    let all: Vec<usize> = subjects(tokens, verb).collect();
    let [first, second] = all[..] else { return };
    let is_clause = |at: usize| tokens[at].head == Some(verb) && tokens[at].rel == Rel::Ccomp;
    let clause = (second + 1..tokens.len()).find(|&at| is_clause(at));
    let clause = clause.filter(|&clause| subjects(tokens, clause).next().is_none());
    if let Some(clause) = clause.filter(|_| first < verb && verb < second) {
        tokens[second].head = Some(clause);
    }
}

/// The last word of the noun phrase right before a relative word, through what is apposed to nothing: of “Faber, whose” Faber’s
/// first name.
fn before_comma(tokens: &[Token], relative: usize) -> Option<usize> {
    let comma = tokens[relative - 1].text == ",";
    let mut at = relative.checked_sub(1 + usize::from(comma))?;
    while let Some(head) = tokens[at].head.filter(|&head| head < at && tokens[at].rel == Rel::Flat) {
        at = head;
    }
    matches!(tokens[at].upos, Upos::Noun | Upos::Propn | Upos::Pron).then_some(at)
}

/// The noun whose phrase a word stands in: “Gund” of “Gund, a baker” and “mayor” of “the mayor of Tarn”.
fn top_of(tokens: &[Token], mut at: usize) -> usize {
    let inside = [Rel::Flat, Rel::Appos, Rel::Nmod, Rel::Compound];
    while let Some(head) = tokens[at].head.filter(|&head| head < at && inside.contains(&tokens[at].rel)) {
        at = head;
    }
    at
}

fn is_subject(tokens: &[Token], at: usize) -> bool {
    matches!(tokens[at].rel, Rel::Nsubj | Rel::NsubjPass)
}

fn subjects(tokens: &[Token], verb: usize) -> impl Iterator<Item = usize> {
    (0..tokens.len()).filter(move |&at| tokens[at].head == Some(verb) && is_subject(tokens, at))
}

fn is_finite(token: &Token) -> bool {
    token.upos == Upos::Verb && !token.lower.ends_with("ing")
}

/// The verb of the clause that a noun opens: not one that only describes the noun or what stands beside it.
fn verb_behind(tokens: &[Token], noun: usize) -> Option<usize> {
    let end = tokens.len().min(noun + REACH);
    let clause = (noun + 1..end).take_while(|&at| !matches!(tokens[at].text.as_str(), ";" | "." | ":"));
    let describes = |at: usize| {
        let inside = tokens[at].head.is_some_and(|head| (noun..at).contains(&head));
        inside && matches!(tokens[at].rel, Rel::Acl | Rel::AclRelcl | Rel::Amod)
    };
    clause.into_iter().find(|&at| tokens[at].upos == Upos::Verb && !describes(at))
}

/// The verb behind the comma that ends a clause, which has no subject of its own.
fn main_verb(tokens: &[Token], clause: usize) -> Option<usize> {
    let is_main = |at: usize| {
        let below = |at: usize| tokens[at].head.is_none_or(|head| head == clause);
        let free = matches!(tokens[at].rel, Rel::Root | Rel::Conj | Rel::Advcl | Rel::Parataxis | Rel::Dep);
        let opened = (clause + 1..at).any(|i| {
            tokens[i].head == Some(at)
                && matches!(tokens[i].rel, Rel::Cc | Rel::Mark | Rel::Nsubj | Rel::NsubjPass)
        });
        let first =
            (clause + 1..at).rev().find(|&i| !matches!(tokens[i].rel, Rel::Aux | Rel::AuxPass | Rel::Advmod));
        let comma = first.is_some_and(|i| tokens[i].text == ",");
        is_finite(&tokens[at]) && below(at) && free && !opened && comma
    };
    (clause + 1..tokens.len()).find(|&at| is_main(at))
}

/// Gives the main verb its subject, and the place in the sentence that the verb of the clause had.
fn hand_over(tokens: &mut [Token], clause: usize, main: usize, subject: usize) {
    let (head, rel) = match tokens[clause].rel {
        Rel::AclRelcl => (None, Rel::Root),
        rel => (tokens[clause].head, rel),
    };
    tokens[main].head = head.filter(|&head| head != main);
    tokens[main].rel = if tokens[main].head.is_some() { rel } else { Rel::Root };
    for (at, token) in tokens.iter_mut().enumerate() {
        if token.head == Some(clause) && (at <= subject || at > main) {
            token.head = Some(main);
        }
    }
    let passive = tokens.iter().any(|token| token.head == Some(main) && token.rel == Rel::AuxPass);
    tokens[subject].rel = if passive { Rel::NsubjPass } else { Rel::Nsubj };
}

#[cfg(test)]
mod tests {
    use crate::english::{Rel, Sentence, Threads, split, tag};

    /// Each verb of a sentence with its subject.
    fn told(prose: &str) -> Vec<String> {
        let split = split(prose);
        let words: Vec<_> = split[0].words.iter().map(|word| &prose[word.range()]).collect();
        let sentence = Sentence::new(prose, &split[0], &tag(&[words], &Threads::default())[0]);
        let subject = |verb: usize| sentence.child(verb, &[Rel::Nsubj, Rel::NsubjPass]);
        (0..sentence.tokens.len())
            .filter_map(|verb| {
                Some(format!("{} {}", sentence.tokens[subject(verb)?].lower, sentence.tokens[verb].lower))
            })
            .collect()
    }

    #[test]
    fn a_clause_keeps_its_subject_and_the_main_verb_its_own() {
        for (prose, wanted) in [
            (
                "Nell Faber, whose husband, Karl Reuss, died in 2003, moved to Tarn in 2010.",
                &["husband died", "nell moved"][..],
            ),
            (
                "Nell Faber, whose husband Karl died in 2003, retired in 2010.",
                &["husband died", "nell retired"][..],
            ),
            (
                "Ms. Aldous, whose son, Ivo, died in 2003, retired from the bank in 2010.",
                &["son died", "aldous retired"][..],
            ),
            (
                "Omar Frey, whose wife of 40 years, Lena Voss, died in 2003, moved to Tarn.",
                &["wife died", "omar moved"][..],
            ),
            (
                "Piet Gund, a baker whose father, Jan Gund, died in 2003, enrolled at the academy.",
                &["father died", "piet enrolled"][..],
            ),
            (
                "Rosa Lamm, whose brother was killed in 2003, testified in court.",
                &["brother killed", "rosa testified"][..],
            ),
            (
                "Emil Hale, who drew maps for 39 years, died in March 2019, his daughter said.",
                &["who drew", "emil died", "daughter said"][..],
            ),
            (
                "When her husband, Rolf Senn, died, Ida Senn moved to Tarn.",
                &["husband died", "ida moved"][..],
            ),
            (
                "Officials said that Gov. Lane-Ortiz had vetoed the bill in 2014.",
                &["officials said", "lane vetoed"][..],
            ),
        ] {
            assert_eq!(told(prose), wanted, "{prose}");
        }
    }

    #[test]
    fn what_the_model_has_right_is_left_as_it_is() {
        for (prose, wanted) in [
            ("Nell Faber, whose house she sold, moved to Tarn.", &["she sold", "nell moved"][..]),
            ("Vera Lohm, who ran the mill, retired in 2010.", &["who ran", "vera retired"][..]),
        ] {
            assert_eq!(told(prose), wanted, "{prose}");
        }
    }
}
