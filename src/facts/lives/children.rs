//! How many children somebody has, wherever it is told: “a father of three”, “she has two sons”, “all four of his children”.

use super::whose::{subject, who};
use crate::english::{Rel, Sentence, lists};
use crate::facts::quantities::context::{word, word_before};
use crate::facts::{Bound, Facts, Quantity, QuantityKind, Referent, SentenceId};
use crate::span::Span;

lists::sets! {
    "data/children.txt":
    /// Nouns for those whom one has by birth, who stay as many as they are.
    CHILDREN = "children";
    /// Nouns for those who have them.
    PARENTS = "parents";
    /// Verbs for having them.
    RAISING = "having";
    /// Words behind them that say with whom, so that there may be more.
    WITH_WHOM = "with whom";
}

/// More are rather pupils.
const MOST: f64 = 20.0;

/// How many children of a kind somebody has.
pub(crate) struct Children {
    /// The parent, where it is known whom “his” means.
    pub(crate) of: Option<Referent>,
    /// The noun for them, in dictionary form.
    pub(crate) noun: String,
    /// How many.
    pub(crate) count: f64,
    /// The words that tell it.
    pub(crate) place: Span,
}

/// All that the draft tells of it, in text order.
pub(crate) fn children(facts: &Facts) -> Vec<Children> {
    facts.quantities().iter().filter_map(|quantity| read(facts, quantity)).collect()
}

fn read(facts: &Facts, quantity: &Quantity) -> Option<Children> {
    let count = quantity.number().filter(|count| (1.0..=MOST).contains(count) && count.fract() == 0.0)?;
    if quantity.kind != QuantityKind::Cardinal || quantity.bound != Bound::Exact {
        return None;
    }
    let index = quantity.place.sentence;
    let sentence = &facts.sentences()[index];
    let told = Told { facts, index, sentence, quantity };
    let (parent, noun, end) =
        told.of_parent().or_else(|| told.all_of_them()).or_else(|| told.owned()).or_else(|| told.had())?;
    let of = who(facts, index, parent);
    if of.is_none() && !matches!(word(sentence, parent), "his" | "her") {
        return None;
    }
    let place = sentence.span_of(quantity.place.words.start..end);
    Some(Children { of, noun: noun.to_owned(), count, place })
}

/// A number in its sentence.
struct Told<'a> {
    facts: &'a Facts,
    index: SentenceId,
    sentence: &'a Sentence,
    quantity: &'a Quantity,
}

/// The word of the parent, the noun of the children, and where the words for them end.
type Read<'a> = (usize, &'a str, usize);

impl<'a> Told<'a> {
    fn start(&self) -> usize {
        self.quantity.place.words.start
    }

    fn end(&self) -> usize {
        self.quantity.place.words.end
    }

    /// The noun right behind the number.
    fn noun(&self) -> Option<&'a str> {
        let lemma = self.sentence.tokens.get(self.end())?.lemma.as_str();
        CHILDREN.contains(lemma).then_some(lemma)
    }

    /// “Cole, a father of three,”, “Cole is the mother of three boys”
    fn of_parent(&self) -> Option<Read<'a>> {
        let of = self.start().checked_sub(1).filter(|&of| word(self.sentence, of) == "of")?;
        let parent = of.checked_sub(1)?;
        let token = &self.sentence.tokens[parent];
        if !PARENTS.contains(token.lemma.as_str()) {
            return None;
        }
        let noun = self.noun();
        let is_over =
            matches!(word(self.sentence, self.end()), "," | "." | "" | ";" | "who" | "from" | "was");
        let whose = match token.rel {
            Rel::Appos => token.head,
            // “Cole, a cook and father of three,”
            Rel::Conj => token.head.and_then(|first| {
                let first = &self.sentence.tokens[first];
                first.head.filter(|_| first.rel == Rel::Appos)
            }),
            _ => self.sentence.child(parent, &[Rel::Nsubj, Rel::Appos]),
        }?;
        let end = self.end() + usize::from(noun.is_some());
        (noun.is_some() || is_over).then(|| (whose, noun.unwrap_or("child"), end))
    }

    /// “All four of his children”
    fn all_of_them(&self) -> Option<Read<'a>> {
        let (of, whose) = (self.end(), self.end() + 1);
        let noun = self.sentence.tokens.get(whose + 1)?.lemma.as_str();
        let is_all = word_before(self.sentence, self.start()) == "all" && word(self.sentence, of) == "of";
        let is_theirs = matches!(word(self.sentence, whose), "his" | "her") && CHILDREN.contains(noun);
        (is_all && is_theirs).then_some((whose, noun, whose + 2))
    }

    /// “His four children”, “Cole’s four children”
    fn owned(&self) -> Option<Read<'a>> {
        let noun = self.noun()?;
        let before = self.start().checked_sub(1)?;
        let whose = match word(self.sentence, before) {
            "his" | "her" => before,
            "'s" | "’s" => before.checked_sub(1)?,
            _ => return None,
        };
        // “One of his four children” tells of all; “the elder of his two children by Ann” does not.
        (!self.is_with_somebody()).then_some((whose, noun, self.end() + 1))
    }

    /// “Cole has four children”
    fn had(&self) -> Option<Read<'a>> {
        let noun = self.noun()?;
        let token = &self.sentence.tokens[self.end()];
        let verb = token.head.filter(|_| token.rel == Rel::Obj)?;
        let has = RAISING.contains(self.sentence.tokens[verb].lemma.as_str());
        let parent = subject(self.sentence, verb).filter(|_| has && !self.is_with_somebody())?;
        // “Each has three children”
        let is_one = who(self.facts, self.index, parent).is_some()
            && self.sentence.child(parent, &[Rel::Conj]).is_none();
        is_one.then_some((parent, noun, self.end() + 1))
    }

    fn is_with_somebody(&self) -> bool {
        let behind = self.end() + 1;
        (behind..behind + 3).any(|at| WITH_WHOM.contains(word(self.sentence, at)))
    }
}
