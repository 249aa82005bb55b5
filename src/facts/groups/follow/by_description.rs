//! A group that is described: “the dissidents, political fugitives since May”, “the six are former guards”, “hailed them as heroes”.

use crate::facts::ids::{GroupId, SentenceId};
use std::ops::Range;

use super::noun_phrase::{NounPhrase, takes_some};
use super::{DiscourseState, is_subject};
use crate::english::grammar::{case, is_definite_before_number};
use crate::english::lexicon::nouns::{Kinship, is_anybody, is_person_noun, kinship};
use crate::english::lexicon::verbs::NAMING_OR_JUDGING;
use crate::english::{Rel, Sentence, lists};
use crate::facts::groups::event;
use crate::facts::groups::parts::INCLUDING;
use crate::facts::groups::phrase::narrowing;
use crate::facts::{MentionKind, Placed};

/// Verbs other than “be” whose complement says what their subject is.
const COPULAR: [&str; 2] = ["become", "remain"];
lists::sets! {
    "../data/words.txt":
    /// Adverbs that leave some of a group out of its description.
    PARTLY = "partly";
    /// Nouns for one among like events.
    INSTANCE = "instance";
    /// Verbs that make their subject one: “their escape marks a rare instance in which …”.
    IS_INSTANCE = "is an instance";
}

impl<'a> DiscourseState<'a> {
    /// The group that a noun describes, and the words of its phrase.
    pub(super) fn described(&mut self, sentence: &'a Placed, head: usize) -> Option<(GroupId, Range<usize>)> {
        let phrase =
            NounPhrase::read(sentence, head).filter(|it| !it.collective && is_person_noun(it.lemma()))?;
        if leaves_out(&phrase) {
            return None;
        }
        let group = (self.by_predicate(&phrase))
            .or_else(|| self.by_apposition(&phrase))
            .or_else(|| self.by_naming(&phrase))
            .or_else(|| self.by_instance(&phrase))?;
        if !is_anybody(phrase.lemma()) {
            self.goes_by(group, phrase.lemma());
        }
        Some((group, phrase.words()))
    }

    /// “These individuals are high-profile figures”, “six activists, who became fugitives in May”.
    fn by_predicate(&self, phrase: &NounPhrase) -> Option<GroupId> {
        let (sentence, head) = (phrase.sentence, phrase.head);
        let token = &sentence.tokens[head];
        let predicate = match token.rel {
            Rel::Xcomp => token.head.filter(|&verb| COPULAR.contains(&sentence.tokens[verb].lemma.as_str())),
            _ => sentence.child(head, &[Rel::Cop]).map(|_| head),
        }?;
        let is_stated = !event::is_open(sentence, predicate) && case(sentence, head).is_none();
        let subject = sentence.child(predicate, &[Rel::Nsubj]).filter(|&it| it < head && is_stated)?;
        let relative = matches!(sentence.tokens[subject].lower.as_str(), "who" | "that");
        let clause = &sentence.tokens[predicate];
        let meant = if relative && clause.rel == Rel::AclRelcl { clause.head? } else { subject };
        self.told_at(sentence, meant)
    }

    /// “The dissidents, political fugitives since May”
    fn by_apposition(&self, phrase: &NounPhrase) -> Option<GroupId> {
        let token = &phrase.sentence.tokens[phrase.head];
        let beside = token.head.filter(|&it| token.rel == Rel::Appos && it < phrase.start)?;
        let set_off = phrase.sentence.tokens[beside + 1..phrase.start]
            .iter()
            .any(|token| matches!(token.text.as_str(), "," | "—" | "–" | "("));
        // What is set beside another noun may be the next one of a list.
        self.told_at(phrase.sentence, beside).filter(|&group| set_off && self.may_be(group, phrase.lemma()))
    }

    /// “Hailed them as heroes”, “the dissidents, known as heroes”
    fn by_naming(&self, phrase: &NounPhrase) -> Option<GroupId> {
        let (sentence, head) = (phrase.sentence, phrase.head);
        let token = &sentence.tokens[head];
        let verb = token.head.filter(|_| matches!(token.rel, Rel::Obl | Rel::Nmod | Rel::Advcl))?;
        let naming = NAMING_OR_JUDGING.contains(sentence.tokens[verb].lemma.as_str())
            && !event::is_open(sentence, verb);
        let named = || match sentence.child(verb, &[Rel::Obj, Rel::NsubjPass]) {
            Some(named) => Some(named),
            None => sentence.tokens[verb].head.filter(|_| sentence.tokens[verb].rel == Rel::Acl),
        };
        let as_what = case(sentence, head) == Some("as") && naming;
        as_what.then(named).flatten().and_then(|named| self.told_at(sentence, named))
    }

    /// “Their departure marks a rare instance in which political fugitives evaded the state”
    fn by_instance(&self, phrase: &NounPhrase) -> Option<GroupId> {
        let (sentence, head) = (phrase.sentence, phrase.head);
        let clause = sentence.tokens[head].head.filter(|_| is_subject(sentence, head))?;
        let instance =
            sentence.tokens[clause].head.filter(|_| sentence.tokens[clause].rel == Rel::AclRelcl)?;
        let token = &sentence.tokens[instance];
        let by_copula = sentence.child(instance, &[Rel::Cop]).map(|_| instance);
        let by_verb =
            || token.head.filter(|&verb| IS_INSTANCE.contains(sentence.tokens[verb].lemma.as_str()));
        let predicate = by_copula.or_else(by_verb)?;
        let known = INSTANCE.contains(token.lemma.as_str()) && !event::is_open(sentence, predicate);
        let subject = sentence.child(predicate, &[Rel::Nsubj]);
        let of_group = |(words, group): &(Range<usize>, GroupId)| {
            let at = words.end - 1;
            let (group_of_event, _) = self.only_one_with(event::of(sentence, at)?)?;
            let event = sentence.tokens[at].head?;
            let acts = subject.is_none_or(|subject| subject == event) && event < instance;
            (group_of_event == *group && acts && known).then_some(*group)
        };
        self.told.iter().rev().find_map(of_group).filter(|&group| self.may_be(group, phrase.lemma()))
    }

    /// Adds the phrase of the sentence before that “these individuals” take up, where that one shares a word with what the
    /// group goes by: “figures in the opposition” of “six opposition members”.
    pub(super) fn take_up_before(&mut self, index: SentenceId, group: GroupId) {
        let Some(before) = index.before().filter(|&before| self.is_next(before, index)) else { return };
        let sentence = &self.text.sentences[before];
        let plural = (0..sentence.tokens.len()).filter_map(|head| NounPhrase::read(sentence, head));
        let mut people = plural.filter(|it| {
            let part = case(sentence, it.head).is_some_and(|case| INCLUDING.contains(&case));
            is_person_noun(it.lemma()) && !it.collective && !part
        });
        // Of two it would be open which is taken up.
        let (Some(phrase), None) = (people.next(), people.next()) else { return };
        let (_, words) = &self.words[group];
        let narrowed = narrowing(sentence, phrase.head, &(phrase.head..phrase.head));
        let shares_word = narrowed.words.iter().any(|word| words.contains(word));
        let whole = phrase.narrowed.owner.is_none() && !phrase.narrowed.clause && !leaves_out(&phrase);
        let span = sentence.span_of(phrase.words());
        let known = self.found.iter().any(|(_, mention)| mention.place.span.overlaps(span));
        if shares_word && whole && !known && self.may_be(group, phrase.lemma()) {
            self.note(group, before, phrase.words(), MentionKind::Nominal);
        }
    }

    /// The group that a word of this sentence speaks of, where it is all of it.
    fn told_at(&self, sentence: &Sentence, word: usize) -> Option<GroupId> {
        let (words, group) = self.told.iter().find(|(words, _)| words.contains(&word))?;
        let before =
            sentence.tokens[..words.start].iter().rposition(|token| !is_definite_before_number(&token.lower));
        let start = before.map_or(0, |before| before + 1);
        (self.of_people[*group] && !takes_some(sentence, start, start)).then_some(*group)
    }

    /// Whether those of a group may be called by a noun.
    fn may_be(&self, group: GroupId, lemma: &str) -> bool {
        self.words[group].0.iter().any(|noun| kinship(noun, lemma) != Kinship::Apart)
    }
}

/// Whether a description has a number or holds for some only: “mostly newcomers”, “no heroes”.
fn leaves_out(phrase: &NounPhrase) -> bool {
    phrase.sentence.children(phrase.head).any(|i| {
        let token = &phrase.sentence.tokens[i];
        let word = token.lower.as_str();
        match token.rel {
            Rel::Nummod => true,
            Rel::Det | Rel::DetPredet => !is_definite_before_number(word),
            Rel::Advmod => PARTLY.contains(word),
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::facts::Facts;
    use crate::span::Span;
    use crate::testing;

    /// Every place that speaks of a group without a number.
    fn draws(expected: Expect) {
        let told = |facts: &Facts| -> Vec<(Span, String)> {
            let mentions = facts.groups().groups.iter().flat_map(|group| &group.mentions);
            let without = mentions.filter(|mention| mention.size.is_none());
            without.map(|mention| (mention.place.span, format!("{:?}", mention.kind))).collect()
        };
        testing::facts().draw(expected, told);
    }

    #[test]
    fn an_apposition_or_a_predicate_describes_the_group() {
        draws(expect![[r#"
            Six activists left the consulate in Orán. The activists, political fugitives since May, said nothing.
                                                      ~~~~~~~~~~~~~ Nominal
                                                                     ~~~~~~~~~~~~~~~~~~~ Nominal
            These activists, among them two aides, are high-profile figures at home.
            ~~~~~~~~~~~~~~~ Nominal
                                   ~~~~ Pronoun
                                                       ~~~~~~~~~~~~~~~~~~~~ Nominal

            Seven guards met at noon. The guards, who are all former prisoners, thanked the mayor. The guards became fugitives in May.
                                      ~~~~~~~~~~ Nominal
                                                              ~~~~~~~~~~~~~~~~ Nominal
                                                                                                   ~~~~~~~~~~ Nominal
                                                                                                                     ~~~~~~~~~ Nominal
        "#]]);
    }

    #[test]
    fn what_they_are_not_or_only_some_are_is_no_description() {
        draws(expect![[r#"
            Seven guards met at noon. The guards are not criminals. The guards posed as tourists. The guards, mostly newcomers, wept.
                                      ~~~~~~~~~~ Nominal
                                                                    ~~~~~~~~~~ Nominal
                                                                                                  ~~~~~~~~~~ Nominal
            Two of the guards are refugees. The guards, sailors and exiles sang. The guards may be rebels. The guards are among the suspects.
                                                                                 ~~~~~~~~~~ Nominal
                                                                                                           ~~~~~~~~~~ Nominal
        "#]]);
    }

    #[test]
    fn what_they_are_named_as_describes_the_group() {
        draws(expect![[r#"
            Seven guards met at noon. The guards were hailed as heroes by the crowd. The mayor praised the guards as true patriots.
                                      ~~~~~~~~~~ Nominal
                                                                ~~~~~~ Nominal
                                                                                                       ~~~~~~~~~~ Nominal
            The guards were treated as criminals. The guards regard officials as traitors.
            ~~~~~~~~~~ Nominal
                                                  ~~~~~~~~~~ Nominal
        "#]]);
    }

    #[test]
    fn these_people_take_up_the_phrase_before() {
        draws(expect![[r#"
            Six union members were hired in Kiel.

            The row turns on well-known figures in the union, including aides of the mayor. These individuals had signed in March.
                             ~~~~~~~~~~~~~~~~~~ Nominal
                                                                                            ~~~~~~~~~~~~~~~~~ Nominal

            The strike drew figures from the stage. The members of the union sang.
        "#]]);
    }
}
