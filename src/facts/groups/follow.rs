//! Where a draft speaks of a group without a number: “the dissidents”, “these individuals”, “the group”, “they”.
//!
//! The story is read first and its headline and summary after it, since these stand above what they sum up.

use rustc_hash::{FxHashMap, FxHashSet};

use super::nouns::{Kinship, is_anybody, is_collective, is_described, is_people, kinship};
use super::phrase::{DEFINITE, Narrowing, REST, case_of, narrowing};
use super::{Count, Group, GroupMention, Share};
use crate::draft::Part;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::attributions::phrases::SUBJECT;
use crate::facts::{EntityKind, Facts, MentionKind, Place, Placed};

/// So many sentences back, a new noun or a collective looks for the group it means.
const BACK: usize = 4;
/// Prepositions of place: “the members inside the embassy” are all of them.
const WITHIN: [&str; 6] = ["in", "inside", "at", "aboard", "on", "within"];
/// Pronouns for several.
const THIRD_PLURAL: [&str; 5] = ["they", "them", "their", "theirs", "themselves"];
/// Words before “of the” that take some out: “most of the passengers”.
const SOME: [&str; 11] =
    ["some", "most", "many", "several", "few", "half", "number", "majority", "none", "rest", "part"];

/// Adds to every group the places that speak of all of it without a number.
pub(super) fn add(facts: &Facts, counts: &[Count], groups: &mut [Group]) {
    if groups.is_empty() {
        return;
    }
    let mut trail = Trail::new(facts, counts, groups);
    let is_story = |sentence: &Placed| matches!(sentence.part, Part::Body | Part::BlockQuote);
    for above in [false, true] {
        trail.last = None;
        trail.main = if above { trail.main_group() } else { None };
        for (index, sentence) in facts.sentences.iter().enumerate() {
            if is_story(sentence) != above {
                trail.read(index, sentence);
            }
        }
    }
    for (group, mention) in trail.found {
        groups[group].mentions.push(mention);
    }
}

/// What is known of the groups at one place of the reading.
struct Trail<'a> {
    facts: &'a Facts,
    /// Where groups are counted, in text order: sentence, first word, end, group.
    counted: Vec<(usize, usize, usize, usize)>,
    /// Of every group the nouns it goes by, and the words that narrow them.
    words: Vec<(FxHashSet<String>, Vec<String>)>,
    people: Vec<bool>,
    /// The groups of a noun, in the order in which they got it.
    by_noun: FxHashMap<String, Vec<usize>>,
    /// Nouns that have stood in the text already.
    seen: FxHashSet<String>,
    /// The group of people that was mentioned last, in which sentence, and where.
    last: Option<Last>,
    /// The group that acts in the sentence read last.
    acting: Option<(usize, usize)>,
    /// The group that the whole story is about, for its summary.
    main: Option<usize>,
    found: Vec<(usize, GroupMention)>,
}

#[derive(Clone, Copy)]
struct Last {
    group: usize,
    sentence: usize,
    end: usize,
}

impl<'a> Trail<'a> {
    fn new(facts: &'a Facts, counts: &[Count], groups: &[Group]) -> Self {
        let mut counted = Vec::new();
        let mut words = Vec::new();
        let mut by_noun: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (id, group) in groups.iter().enumerate() {
            let mut nouns = FxHashSet::default();
            let mut narrowed = Vec::new();
            for mention in group.mentions.iter().filter(|mention| mention.share == Share::Whole) {
                let words = &mention.place.words;
                counted.push((mention.place.sentence, words.start, words.end, id));
                let Some(count) = mention.count.map(|count| &counts[count]) else { continue };
                narrowed.extend(count.narrowed.iter().cloned());
                let Some(lemma) = &count.lemma else { continue };
                if nouns.insert(lemma.clone()) {
                    by_noun.entry(lemma.clone()).or_default().push(id);
                }
            }
            words.push((nouns, narrowed));
        }
        counted.sort_unstable();
        let people = groups.iter().map(|group| group.people).collect();
        Self {
            facts,
            counted,
            words,
            people,
            by_noun,
            seen: FxHashSet::default(),
            last: None,
            acting: None,
            main: None,
            found: Vec::new(),
        }
    }

    /// The group of people that is mentioned most often, where no other is mentioned as often.
    fn main_group(&self) -> Option<usize> {
        let mut times = vec![0_usize; self.words.len()];
        self.counted.iter().for_each(|&(.., group)| times[group] += 1);
        self.found.iter().for_each(|(group, _)| times[*group] += 1);
        let most = (0..times.len()).filter(|&group| self.people[group]).max_by_key(|&group| times[group])?;
        let alone = times.iter().filter(|&&count| count == times[most]).count() == 1;
        (alone && times[most] > 1).then_some(most)
    }

    fn read(&mut self, index: usize, sentence: &'a Placed) {
        let first = self.counted.partition_point(|&(at, ..)| at < index);
        let mut counted =
            self.counted[first..].iter().take_while(|&&(at, ..)| at == index).copied().peekable();
        // Whoever acts in the sentence before may be “they” in this one.
        let mut acting =
            self.acting.take().filter(|&(_, at)| self.is_next(at, index)).map(|(group, _)| group);
        let mut actor = None;
        let mut at = 0;
        let here: Vec<_> = counted.by_ref().collect();
        while at < sentence.tokens.len() {
            if let Some(&(_, _, end, group)) = here.iter().find(|&&(_, start, ..)| start == at) {
                self.mention(group, index, end);
                if (at..end).any(|word| is_subject(sentence, word)) {
                    (acting, actor) = (Some(group), Some(group));
                }
                at = end;
                continue;
            }
            let token = &sentence.tokens[at];
            let inside = here.iter().any(|&(_, start, end, _)| (start..end).contains(&at));
            if !inside && THIRD_PLURAL.contains(&token.lower.as_str()) && token.upos == Upos::Pron {
                let fits = acting.filter(|_| is_subject(sentence, at) || actor.is_some());
                if let Some(group) = fits.filter(|_| !self.facts.is_quoted(sentence.span_of(at..at + 1))) {
                    self.add(group, index, at..at + 1, MentionKind::Pronoun);
                    actor = Some(group);
                }
            } else if !inside && token.upos == Upos::Noun {
                if let Some((group, words)) = self.meant(index, sentence, at) {
                    self.add(group, index, words, MentionKind::Nominal);
                    if is_subject(sentence, at) {
                        (acting, actor) = (Some(group), Some(group));
                    }
                } else if is_subject(sentence, at) && is_plural(sentence, at) {
                    // Others act now, and may be meant by “they” as well.
                    (acting, actor) = (None, None);
                }
                self.seen.insert(token.lemma.clone());
            }
            at += 1;
        }
        self.acting = actor.or(acting).map(|group| (group, index));
    }

    /// Whether a sentence follows another in its paragraph.
    fn is_next(&self, before: usize, index: usize) -> bool {
        let paragraph = |sentence: usize| self.facts.sentences[sentence].paragraph;
        before + 1 == index && paragraph(before) == paragraph(index)
    }

    fn mention(&mut self, group: usize, sentence: usize, end: usize) {
        if self.people[group] {
            let end = self.facts.sentences[sentence].span_of(end - 1..end).end;
            self.last = Some(Last { group, sentence, end });
        }
    }

    fn add(&mut self, group: usize, sentence: usize, words: std::ops::Range<usize>, kind: MentionKind) {
        self.mention(group, sentence, words.end);
        let span = self.facts.sentences[sentence].span_of(words.clone());
        let place = Place { sentence, words, span };
        self.found.push((group, GroupMention { place, kind, share: Share::Whole, size: None, count: None }));
    }

    /// The group that a noun without a number means, and the words of its phrase.
    fn meant(
        &mut self,
        index: usize,
        sentence: &'a Placed,
        head: usize,
    ) -> Option<(usize, std::ops::Range<usize>)> {
        let token = &sentence.tokens[head];
        if matches!(token.rel, Rel::Compound | Rel::Flat) || sentence.part == Part::Caption {
            return None;
        }
        let collective = is_collective(&token.lemma) && !is_plural(sentence, head);
        if !collective && !is_plural(sentence, head) {
            return None;
        }
        let mut narrowed = narrowing(sentence, head, &(head..head));
        narrowed.words.retain(|word| !is_place_of(sentence, head, word));
        let determiner = determiner(sentence, head);
        let start = determiner.unwrap_or_else(|| first_word(sentence, head));
        if takes_some(sentence, start, head) || narrowed.clause || narrowed.joined {
            return None;
        }
        let known = determiner.is_some();
        let group = if collective {
            self.by_collective(index, sentence, start, known, &narrowed)
        } else {
            self.by_noun(&token.lemma, known, &narrowed)
                .or_else(|| self.by_new_noun(index, sentence, head, determiner, &narrowed))
        }?;
        Some((group, start..head + 1))
    }

    /// “The group”
    fn by_collective(
        &self,
        index: usize,
        sentence: &Placed,
        start: usize,
        known: bool,
        narrowed: &Narrowing,
    ) -> Option<usize> {
        if !known || !narrowed.words.is_empty() || narrowed.owner.is_some() {
            return None;
        }
        let Some(last) = self.last else { return self.main };
        let here = sentence.span_of(start..start + 1).start;
        let near = index.abs_diff(last.sentence) <= BACK * 2 || self.main.is_some();
        // A rights group or a company is a group too.
        let first = self.facts.mentions.partition_point(|mention| mention.place.span.start < last.end);
        let mut between =
            self.facts.mentions[first..].iter().take_while(|mention| mention.place.span.start < here);
        let other =
            between.any(|mention| self.facts.entities[mention.entity.0].kind == EntityKind::Organization);
        (near && !other).then_some(last.group)
    }

    /// A noun that the group went by before: “the jurors”; or its very words: “opposition members”.
    fn by_noun(&self, lemma: &str, known: bool, narrowed: &Narrowing) -> Option<usize> {
        let groups = self.by_noun.get(lemma)?;
        let fits = |&&group: &&usize| {
            let (_, words) = &self.words[group];
            let inside = narrowed.words.iter().all(|word| words.contains(word));
            let whole = !narrowed.words.is_empty() && narrowed.owner.is_none();
            inside && (known && (narrowed.owner.is_none() || narrowed.possessive) || whole)
        };
        let last = self.last.map(|last| last.group);
        groups
            .iter()
            .find(|&&group| Some(group) == last)
            .filter(fits)
            .or_else(|| groups.iter().rev().find(fits))
            .copied()
    }

    /// A noun that the group did not go by before: “the dissidents”, “these individuals”.
    fn by_new_noun(
        &mut self,
        index: usize,
        sentence: &Placed,
        head: usize,
        determiner: Option<usize>,
        narrowed: &Narrowing,
    ) -> Option<usize> {
        let lemma = &sentence.tokens[head].lemma;
        let last = self.last?;
        let group = last.group;
        if !is_people(lemma) || self.seen.contains(lemma) || narrowed.owner.is_some() {
            return None;
        }
        let (nouns, words) = &self.words[group];
        let same_words = !narrowed.words.is_empty() && narrowed.words.iter().all(|word| words.contains(word));
        let near = index.abs_diff(last.sentence) <= BACK;
        let demonstrative =
            determiner.is_some_and(|at| matches!(sentence.tokens[at].lower.as_str(), "these" | "those"));
        // Of “the residents” nothing says that they are the firefighters just named.
        let vague = is_anybody(lemma) && !demonstrative;
        let known = determiner.is_some() && near && narrowed.words.is_empty() && !vague;
        let describes = |noun: &String| match kinship(noun, lemma) {
            Kinship::Same => true,
            Kinship::Describes => is_anybody(noun) || is_described(noun) || same_words,
            Kinship::Narrower => demonstrative || !is_anybody(lemma) && !is_anybody(noun),
            _ => false,
        };
        if !(known || same_words) || !nouns.iter().any(describes) {
            return None;
        }
        self.words[group].0.insert(lemma.clone());
        self.by_noun.entry(lemma.clone()).or_default().push(group);
        Some(group)
    }
}

/// Whether a word is the subject of its clause.
fn is_subject(sentence: &Sentence, word: usize) -> bool {
    let rel = sentence.tokens[word].rel;
    SUBJECT.contains(&rel) || rel == Rel::NsubjPass
}

fn is_plural(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    token.lower != token.lemma || token.lower == "people"
}

/// The article or demonstrative that makes a noun known.
fn determiner(sentence: &Sentence, head: usize) -> Option<usize> {
    let known = |&i: &usize| i < head && DEFINITE.contains(&sentence.tokens[i].lower.as_str());
    sentence
        .children(head)
        .filter(|&i| matches!(sentence.tokens[i].rel, Rel::Det | Rel::DetPredet))
        .find(known)
}

/// The first of the words right before a noun that describe it.
fn first_word(sentence: &Sentence, head: usize) -> usize {
    let describes = |&i: &usize| {
        let token = &sentence.tokens[i];
        token.head == Some(head) && matches!(token.rel, Rel::Amod | Rel::Compound | Rel::NmodDesc)
    };
    (0..head).rev().take_while(describes).last().unwrap_or(head)
}

/// Whether a word that narrows a noun says where they are.
fn is_place_of(sentence: &Sentence, head: usize, word: &str) -> bool {
    sentence.children(head).any(|i| {
        i > head
            && sentence.tokens[i].lemma == word
            && case_of(sentence, i).is_some_and(|case| WITHIN.contains(&case))
    })
}

/// Whether some are taken out: “most of the passengers”, “the other passengers”.
fn takes_some(sentence: &Sentence, start: usize, head: usize) -> bool {
    let of = start > 1 && sentence.tokens[start - 1].lower == "of";
    let quantifier = || {
        let before = &sentence.tokens[start - 2];
        matches!(before.upos, Upos::Num | Upos::Pron | Upos::Det) || SOME.contains(&before.lower.as_str())
    };
    let rest = sentence.tokens[start..head].iter().any(|token| REST.contains(&token.lower.as_str()));
    of && quantifier() || rest
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::facts::Facts;
    use crate::span::Span;
    use crate::testing;

    /// Every mention of a group, and the group’s number.
    fn draws(expected: Expect) {
        let told = |facts: &Facts| -> Vec<(Span, String)> {
            let groups = facts.groups.groups.iter().enumerate();
            groups
                .flat_map(|(id, group)| group.mentions.iter().map(move |mention| (id, mention)))
                .map(|(id, mention)| (mention.place.span, format!("{id} {:?}", mention.kind)))
                .collect()
        };
        testing::facts().draw(expected, told);
    }

    #[test]
    fn a_group_is_followed_by_its_noun_and_by_pronouns() {
        draws(expect![[r#"
            Eleven jurors met at dawn. They read the papers. The jurors then left, and the judge thanked them.
            ~~~~~~~~~~~~~ 0 Nominal
                                       ~~~~ 0 Pronoun
                                                             ~~~~~~~~~~ 0 Nominal
                                                                                                         ~~~~ 0 Pronoun
        "#]]);
    }

    #[test]
    fn a_new_noun_or_a_collective_takes_up_the_group_told_of_last() {
        draws(expect![[r#"
            Six activists fled the embassy in Łódź. These individuals had hidden there for a year.
            ~~~~~~~~~~~~~ 0 Nominal
                                                    ~~~~~~~~~~~~~~~~~ 0 Nominal
            The group landed in Lisbon.
            ~~~~~~~~~ 0 Nominal
        "#]]);
    }

    #[test]
    fn some_of_them_others_and_organisations_are_not_the_group() {
        draws(expect![[r#"
            Four divers searched the wreck. Most of the divers came back, and other divers went down.
            ~~~~~~~~~~~ 0 Nominal
            Neighbours watched from the pier. They cheered.
        "#]]);
    }
}
