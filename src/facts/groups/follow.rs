//! Where a draft speaks of a group without a number: “the dissidents”, “these individuals”, “the group”, “they”.
//!
//! The story is read first and its headline and summary after it, since these stand above what they sum up.

mod by_description;
mod by_noun;
mod noun_phrase;

use crate::facts::ids::{GroupId, SentenceId};
use crate::facts::list::{List, stretch};
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use self::noun_phrase::is_plural;
use super::event::Kind;
use super::{Counts, Group, GroupMention, Share};
use crate::draft::Part;
use crate::english::grammar::SUBJECT;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;
use crate::facts::{MentionKind, Placed};

/// So many sentences back, a new noun or a collective looks for the group it means.
const BACK: usize = 4;
/// Pronouns for several.
const THIRD_PLURAL: [&str; 5] = ["they", "them", "their", "theirs", "themselves"];

/// Adds to every group the places that speak of all of it without a number.
pub(super) fn add(
    text: &Text,
    numbers: &Numbers,
    people: &People,
    counts: &Counts,
    groups: &mut List<GroupId, Group>,
) {
    if groups.is_empty() {
        return;
    }
    let mut state = DiscourseState::new(text, numbers, people, counts, groups);
    let is_story = |sentence: &Placed| matches!(sentence.part, Part::Body | Part::BlockQuote);
    for above in [false, true] {
        state.last = None;
        state.main = if above { state.main_group() } else { None };
        for (index, sentence) in text.sentences.with_ids() {
            if is_story(sentence) != above {
                state.read(index, sentence);
            }
        }
    }
    for (group, mention) in state.found {
        groups[group].mentions.push(mention);
    }
}

/// What is known of the groups at one place of the reading.
struct DiscourseState<'a> {
    text: &'a Text,
    numbers: &'a Numbers,
    people: &'a People,
    /// Where groups are counted, in text order: sentence, first word, end, group.
    counted: Vec<(SentenceId, usize, usize, GroupId)>,
    /// Of every group the nouns it goes by, and the words that narrow them.
    words: List<GroupId, (FxHashSet<String>, Vec<String>)>,
    /// Of every group whether they are people.
    of_people: List<GroupId, bool>,
    /// The groups of a noun, in the order in which they got it.
    by_noun: FxHashMap<String, Vec<GroupId>>,
    /// What happened to which groups of people, and in which sentence that is told.
    events: Vec<(Kind, GroupId, SentenceId)>,
    /// Nouns that have stood in the text already.
    seen: FxHashSet<String>,
    /// The group of people that was mentioned last, in which sentence, and where.
    last: Option<Last>,
    /// Where the sentence that is being read speaks of groups, so far.
    told: Vec<(Range<usize>, GroupId)>,
    /// The group that acts in the sentence read last.
    acting: Option<(GroupId, SentenceId)>,
    /// The group that the whole story is about, for its summary.
    main: Option<GroupId>,
    found: Vec<(GroupId, GroupMention)>,
}

#[derive(Clone, Copy)]
struct Last {
    group: GroupId,
    sentence: SentenceId,
    end: usize,
}

impl<'a> DiscourseState<'a> {
    fn new(
        text: &'a Text,
        numbers: &'a Numbers,
        people: &'a People,
        counts: &Counts,
        groups: &List<GroupId, Group>,
    ) -> Self {
        let mut counted = Vec::new();
        let mut words = List::default();
        let mut events = Vec::new();
        let mut by_noun: FxHashMap<String, Vec<GroupId>> = FxHashMap::default();
        for (id, group) in groups.with_ids() {
            let mut nouns = FxHashSet::default();
            let mut narrowed = Vec::new();
            for mention in group.mentions.iter().filter(|mention| mention.share == Share::Whole) {
                let words = &mention.place.words;
                counted.push((mention.place.sentence, words.start, words.end, id));
                let Some(count) = mention.count.map(|count| &counts[count]) else { continue };
                narrowed.extend(count.narrowed.iter().cloned());
                events.extend(
                    count.event.filter(|_| group.people).map(|kind| (kind, id, mention.place.sentence)),
                );
                let Some(lemma) = &count.lemma else { continue };
                if nouns.insert(lemma.clone()) {
                    by_noun.entry(lemma.clone()).or_default().push(id);
                }
            }
            words.push((nouns, narrowed));
        }
        counted.sort_unstable();
        let of_people = groups.iter().map(|group| group.people).collect();
        Self {
            text,
            numbers,
            people,
            counted,
            words,
            of_people,
            by_noun,
            events,
            seen: FxHashSet::default(),
            last: None,
            told: Vec::new(),
            acting: None,
            main: None,
            found: Vec::new(),
        }
    }

    /// The group of people that is mentioned most often, where no other is mentioned as often.
    fn main_group(&self) -> Option<GroupId> {
        let mut times: List<GroupId, usize> = self.words.iter().map(|_| 0).collect();
        self.counted.iter().for_each(|&(.., group)| times[group] += 1);
        self.found.iter().for_each(|(group, _)| times[*group] += 1);
        let most = times.ids().filter(|&group| self.of_people[group]).max_by_key(|&group| times[group])?;
        let alone = times.iter().filter(|&&count| count == times[most]).count() == 1;
        (alone && times[most] > 1).then_some(most)
    }

    fn read(&mut self, index: SentenceId, sentence: &'a Placed) {
        // Whoever acts in the sentence before may be “they” in this one.
        let mut acting =
            self.acting.take().filter(|&(_, at)| self.is_next(at, index)).map(|(group, _)| group);
        let mut actor = None;
        let mut at = 0;
        let here = stretch(&self.counted, |&(at, ..)| at < index, |&(at, ..)| at == index);
        let here = self.counted[here].to_vec();
        self.told.clear();
        while at < sentence.tokens.len() {
            if let Some(&(_, start, end, group)) = here.iter().find(|&&(_, start, ..)| start == at) {
                self.mention(group, index, start..end);
                if (at..end).any(|word| is_subject(sentence, word)) {
                    (acting, actor) = (Some(group), Some(group));
                }
                at = end;
                continue;
            }
            let token = &sentence.tokens[at];
            let inside = here.iter().any(|&(_, start, end, _)| (start..end).contains(&at));
            if !inside && THIRD_PLURAL.contains(&token.lower.as_str()) && token.upos == Upos::Pron {
                let fits = acting
                    .filter(|_| is_subject(sentence, at) || actor.is_some())
                    .or_else(|| self.by_event_of_pronoun(index, sentence, at));
                if let Some(group) = fits.filter(|_| !self.text.is_quoted(sentence.span_of(at..at + 1))) {
                    self.add(group, index, at..at + 1, MentionKind::Pronoun);
                    actor = Some(group);
                }
            } else if !inside && token.upos == Upos::Noun {
                if let Some((group, words)) = self.meant(index, sentence, at) {
                    self.add(group, index, words, MentionKind::Nominal);
                    if is_subject(sentence, at) {
                        (acting, actor) = (Some(group), Some(group));
                    }
                } else if let Some((group, words)) = self.described(sentence, at) {
                    self.add(group, index, words, MentionKind::Nominal);
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
    fn is_next(&self, before: SentenceId, index: SentenceId) -> bool {
        let paragraph = |sentence: SentenceId| self.text.sentences[sentence].paragraph;
        before.next() == index && paragraph(before) == paragraph(index)
    }

    fn mention(&mut self, group: GroupId, sentence: SentenceId, words: Range<usize>) {
        if self.of_people[group] {
            let end = self.text.sentences[sentence].span_of(words.clone()).end;
            self.last = Some(Last { group, sentence, end });
        }
        self.told.push((words, group));
    }

    fn add(&mut self, group: GroupId, sentence: SentenceId, words: Range<usize>, kind: MentionKind) {
        self.mention(group, sentence, words.clone());
        self.note(group, sentence, words, kind);
    }

    fn note(&mut self, group: GroupId, sentence: SentenceId, words: Range<usize>, kind: MentionKind) {
        let place = self.text.sentences[sentence].place(sentence, words);
        self.found.push((group, GroupMention { place, kind, share: Share::Whole, size: None, count: None }));
    }
}

/// Whether a word is the subject of its clause.
fn is_subject(sentence: &Sentence, word: usize) -> bool {
    let rel = sentence.tokens[word].rel;
    SUBJECT.contains(&rel) || rel == Rel::NsubjPass
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::facts::{Facts, Id};
    use crate::span::Span;
    use crate::testing;

    /// Every mention of a group, and the group’s number.
    fn draws(expected: Expect) {
        let told = |facts: &Facts| -> Vec<(Span, String)> {
            facts
                .groups()
                .mentions()
                .map(|(id, mention)| (mention.place.span, format!("{} {:?}", id.place(), mention.kind)))
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

    #[test]
    fn those_to_whom_the_same_happened_are_the_group() {
        draws(expect![[r#"
            Four students fled the school in Ulm. Rain fell for days. Buses stood still. Trains were late. Shops closed.
            ~~~~~~~~~~~~~ 0 Nominal
            The bridge was shut. The runaways had left the school by a window, the rector said.
                                 ~~~~~~~~~~~~ 0 Nominal

            - The students’ parents waited. The fate of the students moved many, and their escape marked a rare case in which young runaways left unseen.
              ~~~~~~~~~~~~ 0 Nominal
                                                        ~~~~~~~~~~~~ 0 Nominal
                                                                                     ~~~~~ 0 Pronoun
                                                                                                                              ~~~~~~~~~~~~~~ 0 Nominal
            - The migrants who fled last year are in Spain. Swimmers left the lake.
        "#]]);
    }
}
