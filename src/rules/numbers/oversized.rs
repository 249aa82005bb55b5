//! Parts that are larger than the whole right before them: “30 homes, 35 of them in Hull”.

use crate::english::grammar;
use crate::english::{Sentence, Token};
use crate::facts::quantities::context::word;
use crate::facts::{Bound, Facts, Placed, Quantity, QuantityKind};

/// Words for the whole behind a part.
const WHOLE: [&str; 5] = ["them", "whom", "which", "these", "those"];
/// So many words lie between the whole and its part at most.
const REACH: usize = 14;

/// The parts of a draft that are larger than their whole, each with that.
pub(super) fn find(facts: &Facts) -> impl Iterator<Item = (&Quantity, &Quantity)> {
    facts.quantities().windows(2).filter_map(|pair| {
        let [whole, part] = pair else { return None };
        let (first, last) = (whole.place.sentence, part.place.sentence);
        let sentence: &Sentence = &facts.sentences()[first];
        let more_than_one = |it: &Quantity| it.number().is_some_and(|number| number >= 2.0);
        let counts = |it: &Quantity| {
            it.kind == QuantityKind::Cardinal && it.bound == Bound::Exact && more_than_one(it)
        };
        let larger = part.interval().low > whole.interval().high;
        let several = whole.of.as_ref().is_some_and(|of| {
            let noun = sentence.tokens.get(of.head);
            noun.is_some_and(|noun| noun.lower != noun.lemma || noun.lower == "people")
        });
        let is_such = counts(whole) && counts(part) && larger && several;
        let near = || match first.apart(last) {
            0 => {
                part.place.words.start <= whole.place.words.end + REACH && is_of_them(sentence, whole, part)
                    || is_out_of(facts, whole, part)
            }
            1 => opens_next(facts, whole, part) || is_told_of(facts, whole, part),
            _ => false,
        };
        (is_such && near()).then_some((part, whole))
    })
}

/// Whether the part is told of the same noun again in the next sentence, or of “them”, with nothing else in the plural between: “The
/// club has 70 members. In the ballot 86 of the members …”, “it had 212 passengers. The crew saved 230 of them”.
fn is_told_of(facts: &Facts, whole: &Quantity, part: &Quantity) -> bool {
    /// So many words behind “of” the noun is read.
    const NOUN: usize = 3;
    let before: &Placed = &facts.sentences()[whole.place.sentence];
    let sentence: &Placed = &facts.sentences()[part.place.sentence];
    let (start, end) = (part.place.words.start, part.place.words.end);
    // “The other 80”, “another 95”, “30 more”
    let lead = start.checked_sub(1).map_or("", |at| word(sentence, at));
    let is_further = matches!(lead, "other" | "another" | "more" | "by" | "than");
    if word(sentence, end) != "of" || is_further || before.paragraph != sentence.paragraph {
        return false;
    }
    let Some(noun) = whole.of.as_ref().map(|of| of.lemma.as_str()) else { return false };
    let is_noun = |token: &Token| token.lemma == noun && grammar::is_plural_noun(token);
    let is_definite = matches!(word(sentence, end + 1), "the" | "its" | "their" | "these" | "those")
        && (end + 2..end + 2 + NOUN).any(|at| sentence.tokens.get(at).is_some_and(is_noun));
    let other = |token: &Token| grammar::is_plural_noun(token) && token.lemma != noun;
    let mut between = before.tokens[whole.place.words.end..].iter().chain(&sentence.tokens[..start]);
    let is_of_them = word(sentence, end + 1) == "them" && !between.any(other);
    // Where the draft counts the noun more than once, it may be of another of its groups.
    let is_whole = |it: &&Quantity| {
        it.kind == QuantityKind::Cardinal && it.of.as_ref().is_some_and(|of| of.lemma == noun)
    };
    (is_definite || is_of_them) && facts.quantities().iter().filter(is_whole).count() == 1
}

/// “Out of 500 tickets printed, 540 were sold.”
fn is_out_of(facts: &Facts, whole: &Quantity, part: &Quantity) -> bool {
    let sentence: &Sentence = &facts.sentences()[whole.place.sentence];
    let (start, end) = (whole.place.words.start, part.place.words.start);
    let out_of =
        start >= 2 && word(sentence, start - 2) == "out" && word(sentence, start - 1) == "of" && start <= 3;
    let comma = end > 0 && word(sentence, end - 1) == ",";
    let own = part.of.as_ref().is_some_and(|of| whole.of.as_ref().is_some_and(|its| its.lemma != of.lemma));
    out_of && comma && !own && end <= whole.place.words.end + 6
}

/// Whether “of them” stands behind the part, and the whole is the last noun in the plural before it.
fn is_of_them(sentence: &Sentence, whole: &Quantity, part: &Quantity) -> bool {
    let end = part.place.words.end;
    let of_them = word(sentence, end) == "of" && WHOLE.contains(&word(sentence, end + 1));
    let head = whole.of.as_ref().map_or(whole.place.words.end, |of| of.head);
    let between = sentence.tokens.get(head + 1..part.place.words.start).unwrap_or_default();
    let set_off =
        between.last().is_some_and(|token| matches!(token.text.as_str(), "," | ";" | "(" | "—" | "–"));
    let other =
        |token: &Token| grammar::is_plural_noun(token) || matches!(token.text.as_str(), ":" | "and" | "but");
    of_them && set_off && !between.iter().any(other)
}

/// Whether the sentence behind that of a whole begins with the part, and no other plural stands behind the whole: “A boat with 22
/// aboard turned over. Twenty-five of them …”.
fn opens_next(facts: &Facts, whole: &Quantity, part: &Quantity) -> bool {
    let (before, sentence) =
        (&facts.sentences()[whole.place.sentence], &facts.sentences()[part.place.sentence]);
    let end = part.place.words.end;
    let of_them = word(sentence, end) == "of" && WHOLE.contains(&word(sentence, end + 1));
    let head = whole.of.as_ref().map_or(whole.place.words.end, |of| of.head);
    let behind = before.tokens.get(head + 1..).unwrap_or_default();
    let is_other = behind.iter().any(grammar::is_plural_noun);
    of_them && part.place.words.start == 0 && before.paragraph == sentence.paragraph && !is_other
}
