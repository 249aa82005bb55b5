//! The words of a sentence that say what is not so: “38, not 36”, “misstated her age as 36”, “a card wrongly gave the date
//! as Wednesday”.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::english::{Rel, Sentence, Token, Upos, lists};
use crate::facts::ids::SentenceId;
use crate::facts::quantities::Quantity;
use crate::facts::times::Expression;

/// The numbers and times of a paragraph that its sentences take back, with places in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::facts) struct TakenBack {
    pub(in crate::facts) quantities: Vec<Quantity>,
    pub(in crate::facts) expressions: Vec<Expression>,
    /// Which sentences take something back.
    pub(in crate::facts) sentences: Vec<SentenceId>,
}

type Words = FxHashSet<&'static str>;

static TELLING: LazyLock<Words> = LazyLock::new(|| set("telling"));
static WRONGLY: LazyLock<Words> = LazyLock::new(|| set("wrongly"));
static MISTAKING: LazyLock<Words> = LazyLock::new(|| set("mistaking"));
static PUBLICATIONS: LazyLock<Words> = LazyLock::new(|| set("publications"));
static EARLIER: LazyLock<Words> = LazyLock::new(|| set("earlier"));
static FORMERLY: LazyLock<Words> = LazyLock::new(|| set("formerly"));
static LIMITS: LazyLock<Words> = LazyLock::new(|| set("limits"));

fn set(section: &str) -> Words {
    lists::set(include_str!("corrections/data/words.txt"), section)
}

/// The stretches of words that a sentence takes back, or that the `next` one puts right, in text order.
pub(in crate::facts) fn stretches(sentence: &Sentence, next: Option<&Sentence>) -> Vec<Range<usize>> {
    let words = 0..sentence.tokens.len();
    let own: Vec<_> = words.clone().flat_map(|word| from(sentence, word)).collect();
    if !own.is_empty() || !next.is_some_and(puts_right) {
        return own;
    }
    let gives = |i: &usize| {
        let token = &sentence.tokens[*i];
        is_verb(token) && TELLING.contains(token.lemma.as_str())
    };
    words.clone().find(gives).map(|verb| verb..words.end).into_iter().collect()
}

/// “It should have said 26.”
fn puts_right(sentence: &Sentence) -> bool {
    let lower = |i: usize| sentence.tokens.get(i).map_or("", |token| token.lower.as_str());
    let is_told = |lemma: &str| TELLING.contains(lemma) || lemma == "be";
    matches!(lower(0), "it" | "this" | "that" | "the")
        && (1..4).any(|i| {
            let verb = sentence.tokens.get(i + 2).map_or("", |token| token.lemma.as_str());
            lower(i) == "should" && lower(i + 1) == "have" && is_told(verb)
        })
}

/// What a word takes back.
fn from(sentence: &Sentence, word: usize) -> Vec<Range<usize>> {
    let token = &sentence.tokens[word];
    if token.lower == "not"
        || token.lower == "than" && word > 0 && sentence.tokens[word - 1].lower == "rather"
    {
        return set_aside(sentence, word).into_iter().collect();
    }
    let lemma = token.lemma.as_str();
    let takes_back = is_verb(token)
        && (MISTAKING.contains(lemma)
            || TELLING.contains(lemma) && (is_told_wrong(sentence, word) || is_of_a_version(sentence, word)));
    if takes_back { told(sentence, word) } else { Vec::new() }
}

/// What a verb tells: its object, its clause, and what it gives the object as. When and where it was told is a fact.
fn told(sentence: &Sentence, verb: usize) -> Vec<Range<usize>> {
    const GIVEN: [&str; 4] = ["as", "at", "to", "that"];
    let is_told = |&child: &usize| {
        let case =
            || sentence.child(child, &[Rel::Case, Rel::Mark]).map(|at| sentence.tokens[at].lower.as_str());
        match sentence.tokens[child].rel {
            Rel::Obj | Rel::Ccomp | Rel::Xcomp | Rel::Parataxis => true,
            Rel::Obl | Rel::Advcl => case().is_some_and(|case| GIVEN.contains(&case)),
            _ => false,
        }
    };
    let behind = sentence.children(verb).filter(|&child| child > verb).filter(is_told);
    let mut told: Vec<Range<usize>> = behind
        .map(|child| {
            let words = sentence.subtree(child);
            let start = words.start.max(verb + 1);
            start..clause_end(sentence, start).min(words.end).max(start)
        })
        .collect();
    // “Was given as 62 percent”, where the parse hangs the number elsewhere: what “as” gives is told.
    let given = sentence.tokens.get(verb + 1).is_some_and(|next| next.lower == "as");
    if told.is_empty() && given {
        told.push(verb + 1..clause_end(sentence, verb + 1));
    }
    told
}

fn is_verb(token: &Token) -> bool {
    matches!(token.upos, Upos::Verb | Upos::Aux)
}

/// “wrongly gave”, “gave, in error,”, “was listed incorrectly”.
fn is_told_wrong(sentence: &Sentence, verb: usize) -> bool {
    /// So many words lie between a verb and its adverb at most.
    const NEAR: usize = 2;
    let near = verb.saturating_sub(NEAR)..(verb + NEAR).min(sentence.tokens.len());
    let adverb = near.clone().any(|i| WRONGLY.contains(sentence.tokens[i].lower.as_str()));
    let by_children = || sentence.children(verb).any(|i| WRONGLY.contains(sentence.tokens[i].lower.as_str()));
    let in_error = || {
        near.clone().any(|i| {
            let next = sentence.tokens.get(i + 1).map_or("", |next| next.lower.as_str());
            matches!((sentence.tokens[i].lower.as_str(), next), ("in", "error") | ("by", "mistake"))
        })
    };
    adverb || by_children() || in_error()
}

/// “An earlier version of this article said”, “the headline originally said”, “it originally stated”.
fn is_of_a_version(sentence: &Sentence, verb: usize) -> bool {
    // “In an earlier version of this article, we said …”
    let is_earlier_version = |word: usize| {
        sentence.tokens[word].lemma == "version"
            && sentence.children(word).any(|i| EARLIER.contains(sentence.tokens[i].lower.as_str()))
            && sentence.children(word).any(|i| PUBLICATIONS.contains(sentence.tokens[i].lemma.as_str()))
    };
    if sentence.children(verb).filter(|&i| sentence.tokens[i].rel == Rel::Obl).any(is_earlier_version) {
        return true;
    }
    let Some(subject) = sentence.child(verb, &[Rel::Nsubj, Rel::NsubjPass]) else { return false };
    let noun = &sentence.tokens[subject];
    let formerly =
        sentence.children(verb).any(|i| i < verb && FORMERLY.contains(sentence.tokens[i].lower.as_str()));
    if !PUBLICATIONS.contains(noun.lemma.as_str()) {
        return formerly && noun.lower == "it";
    }
    let earlier = sentence.children(subject).any(|i| EARLIER.contains(sentence.tokens[i].lower.as_str()));
    // “an earlier report said” may be of somebody else, and true; an earlier version is always one’s own.
    formerly || earlier && noun.lemma == "version"
}

/// What “not” or “rather than” sets aside: “41, not 61”, “not in May but in June”.
fn set_aside(sentence: &Sentence, word: usize) -> Option<Range<usize>> {
    /// So many words are set aside at most.
    const LONGEST: usize = 8;
    let lower = |i: usize| sentence.tokens.get(i).map_or("", |token| token.lower.as_str());
    let mut first = word + 1;
    if matches!(lower(first), "in" | "on" | "at" | "by" | "from" | "of" | "about" | "the") {
        first += 1;
    }
    let opens = sentence.tokens.get(first).filter(|next| !LIMITS.contains(next.lower.as_str()))?;
    if !matches!(opens.upos, Upos::Num | Upos::Propn | Upos::Sym | Upos::Noun) {
        return None;
    }
    let stops = |i: &usize| {
        let token = &sentence.tokens[*i];
        matches!(
            token.lower.as_str(),
            "," | ";" | ":" | "." | ")" | "—" | "–" | "but" | "as" | "that" | "when" | "which"
        ) && !is_inside_date(sentence, *i)
    };
    let end = (first + 1..sentence.tokens.len()).find(stops).unwrap_or(sentence.tokens.len());
    let is_short = end - word <= LONGEST && !sentence.tokens[first..end].iter().any(is_verb);
    // Without another value beside it nothing is set aside but the truth denied: “it was not 5 o’clock”.
    let parted =
        word.checked_sub(1).is_some_and(|i| matches!(lower(i), "," | "and" | "—" | "–" | "(" | "rather"));
    let corrected = lower(end) == "but";
    (is_short && (parted || corrected)).then_some(word..end)
}

/// The comma of “May 3, 2025”.
fn is_inside_date(sentence: &Sentence, comma: usize) -> bool {
    let figures =
        |i: usize| sentence.tokens.get(i).is_some_and(|it| it.text.bytes().all(|b| b.is_ascii_digit()));
    sentence.tokens[comma].text == ","
        && comma > 0
        && (figures(comma - 1) && figures(comma + 1) && sentence.tokens[comma + 1].text.len() == 4
            || sentence.tokens[comma - 1].upos == Upos::Propn
                && sentence.tokens.get(comma + 1).is_some_and(|it| it.upos == Upos::Propn))
}

/// Where a clause that takes something back ends: at a semicolon, or where the sentence goes on with what is right.
fn clause_end(sentence: &Sentence, from: usize) -> usize {
    let lower = |i: usize| sentence.tokens.get(i).map_or("", |token| token.lower.as_str());
    let goes_on = |i: usize| {
        matches!(
            lower(i),
            "but"
                | "which"
                | "who"
                | "it"
                | "she"
                | "he"
                | "they"
                | "instead"
                | "rather"
                | "when"
                | "while"
                | "not"
        )
    };
    let ends = |i: &usize| {
        lower(*i) == ";"
            || matches!(lower(*i), "," | "—" | "–") && goes_on(i + 1)
            || matches!(lower(*i), "instead" | "rather")
    };
    (from..sentence.tokens.len()).find(ends).unwrap_or(sentence.tokens.len())
}
