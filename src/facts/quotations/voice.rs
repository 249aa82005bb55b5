//! Whose words a quotation holds.

use super::super::ids::SentenceId;
use crate::draft::Part;
use crate::english::grammar::{case, head_of, is_verb, possessor};
use crate::english::lists;
use crate::english::{Rel, Sentence};
use crate::facts::{Attribution, EntityId, EntityKind, Facts, Mention, MentionKind, Place, Quote};
use crate::span::Span;

/// So many words may stand between a noun for something said and the quotation that it announces.
const REACH: usize = 10;

lists::sets! {
    "data/said.txt":
    /// Nouns for what somebody says, in dictionary form.
    SAID = "said";
}

/// Whose words a quotation holds, as far as the draft tells.
#[derive(Clone, Debug, Default)]
pub(crate) struct Voice {
    /// Who it is, where the draft has a name.
    pub(crate) entity: Option<EntityId>,
    /// The words for the speaker.
    pub(crate) source: Option<Place>,
    /// The noun or pronoun among them, in dictionary form.
    noun: String,
    /// The word that says that they say it.
    pub(crate) cue: Option<Place>,
}

impl Voice {
    /// Whether the draft says whose words they are.
    pub(crate) const fn is_told(&self) -> bool {
        self.source.is_some()
    }

    /// The noun or pronoun among the words for the speaker, in dictionary form.
    pub(crate) fn noun(&self) -> Option<&str> {
        (!self.noun.is_empty()).then_some(self.noun.as_str())
    }

    /// Whether both are one named speaker.
    pub(crate) fn is_surely(&self, other: &Self) -> bool {
        self.entity.is_some() && self.entity == other.entity
    }

    /// Whether nothing tells the two apart.
    pub(crate) fn may_be(&self, other: &Self) -> bool {
        match (self.entity, other.entity) {
            (Some(one), Some(other)) => one == other,
            _ => {
                !self.is_told()
                    || !other.is_told()
                    || self.is_pronoun()
                    || other.is_pronoun()
                    || self.noun == other.noun
            }
        }
    }

    /// Whether both are people with a name, and not the same one. Of two with one surname a pronoun may mean either.
    pub(crate) fn is_another_person(&self, facts: &Facts, other: &Self) -> bool {
        let person = |id: &EntityId| facts.entity(*id).kind == EntityKind::Person;
        let surname = |id: EntityId| facts.entity(id).name.split_whitespace().next_back();
        let both = self.entity.filter(person).zip(other.entity.filter(person));
        both.is_some_and(|(one, other)| one != other && surname(one) != surname(other))
    }

    /// Whether it is only “he” or “she”.
    pub(crate) fn is_pronoun(&self) -> bool {
        matches!(
            self.noun.as_str(),
            "he" | "she" | "they" | "it" | "who" | "i" | "we" | "his" | "her" | "their"
        )
    }

    /// Whether the word that says so stands right beside a quotation.
    pub(crate) fn is_beside(&self, quotation: Span) -> bool {
        /// So many bytes hold a name with what it is.
        const NEAR: usize = 80;
        let place = self.source.iter().chain(&self.cue).map(|it| it.span);
        let mut away = place.map(|it| {
            if it.end <= quotation.start {
                quotation.start - it.end
            } else {
                it.start.saturating_sub(quotation.end)
            }
        });
        away.any(|away| away <= NEAR)
    }

    /// The name of the speaker, or the words for them.
    pub(crate) fn name<'a>(&self, facts: &'a Facts) -> &'a str {
        let words = || self.source.as_ref().map_or("", |source| facts.words(source.span));
        self.entity.map_or_else(words, |id| facts.entity(id).name.as_str())
    }
}

/// Whose words a quotation holds: of one that a noun for something said announces its owner (“Blake’s remark that ‘…’”), else
/// whoever is said to say it.
pub(super) fn voice(facts: &Facts, quote: &Quote) -> Voice {
    let told = announced(facts, quote).or_else(|| attributed(facts, quote));
    told.or_else(|| beside(facts, quote)).unwrap_or_default()
}

/// Whose words a headline or a block holds, where only the name stands beside them: “Storm: ‘Nobody slept’”, “… — Olu Bako”.
fn beside(facts: &Facts, quote: &Quote) -> Option<Voice> {
    let paragraph = &facts.draft().paragraphs[quote.paragraph];
    if paragraph.part == Part::BlockQuote {
        return signed(facts, paragraph.span);
    }
    let named = |before: &Mention| {
        let between = facts.words(Span::new(before.place.span.end, quote.span.start));
        before.place.span.end <= quote.span.start && between.trim() == ":"
    };
    let index = facts.sentence_at(quote.span.start).filter(|_| paragraph.part.is_display())?;
    let before = std::iter::once(index).chain(index.before());
    let mut mentions = before.flat_map(|index| facts.mentions_in(index));
    mentions.find(|mention| named(mention)).map(|mention| by_name(facts, mention))
}

/// Whose words a block holds, by the name behind the dash at its end.
pub(super) fn signed(facts: &Facts, block: Span) -> Option<Voice> {
    /// A name with what its bearer is has no more words.
    const LONGEST: usize = 10;
    let dash = facts.words(block).rfind(['—', '–'])?;
    let dash = facts.part_of(block, |_| Some(Span::new(dash, dash + '—'.len_utf8())))?;
    let signature = Span::new(dash.end, block.end.max(dash.end));
    let is_short = facts.words(signature).split_whitespace().count() <= LONGEST;
    let mut signed = facts.mentions_between(signature.start, signature.end).iter().filter(|_| is_short);
    signed.find(|it| it.kind == MentionKind::Name).map(|mention| by_name(facts, mention))
}

fn by_name(facts: &Facts, mention: &Mention) -> Voice {
    let entity = facts.entity(mention.entity);
    Voice {
        entity: Some(mention.entity),
        noun: entity.name.to_lowercase(),
        source: Some(mention.place.clone()),
        cue: None,
    }
}

fn attributed(facts: &Facts, quote: &Quote) -> Option<Voice> {
    let told =
        |said: &&Attribution| said.tells() && said.source.as_ref().is_some_and(|it| !is_relative(facts, it));
    let around = facts.said_around(quote.span).map(|said| &facts.attributions()[said]);
    let said = around.filter(told).min_by_key(|said| said.content.len())?;
    let source = said.source.clone()?;
    let sentence = &facts.sentences()[source.sentence];
    let noun = sentence.tokens[head_of(sentence, &source.words)].lemma.to_lowercase();
    let head = head_of(sentence, &source.words);
    // A pronoun means somebody only where nobody else can be meant.
    let is_pronoun = matches!(noun.as_str(), "he" | "she" | "they");
    let known = || meant(facts, source.sentence, head, sentence.span_of(head..head + 1));
    let entity = if is_pronoun { known() } else { said.speaker };
    let entity = entity.or_else(|| named_behind(facts, &source).filter(|_| !is_pronoun));
    Some(Voice { entity, noun, cue: said.cue.clone(), source: Some(source) })
}

/// Whom a name behind the words for a speaker names: “said the driver of the first lorry, Karl Benn.”
fn named_behind(facts: &Facts, source: &Place) -> Option<EntityId> {
    /// So many words may say more of the noun.
    const MORE: usize = 6;
    let sentence = &facts.sentences()[source.sentence];
    let behind = source.words.end..sentence.tokens.len().min(source.words.end + MORE);
    let comma = behind
        .take_while(|&at| !is_verb(&sentence.tokens[at]))
        .find(|&at| sentence.tokens[at].text == ",")?;
    let is_behind = |it: &&Mention| it.place.words.start == comma + 1 && it.kind == MentionKind::Name;
    let named = facts.mentions_in(source.sentence).iter().find(is_behind)?;
    let is_end = sentence.tokens.get(named.place.words.end).is_none_or(|next| !is_verb(next));
    (is_end && facts.entity(named.entity).kind == EntityKind::Person).then_some(named.entity)
}

/// “That” or “which”, which stand for a thing: “a certificate that promises”.
fn is_relative(facts: &Facts, source: &Place) -> bool {
    matches!(facts.words(source.span).to_lowercase().as_str(), "that" | "which" | "what")
}

/// “Blake’s remark that ‘…’”, “the words of the mayor: ‘…’”
fn announced(facts: &Facts, quote: &Quote) -> Option<Voice> {
    let index = facts.sentence_at(quote.span.start)?;
    let sentence = &facts.sentences()[index];
    let end =
        (0..sentence.tokens.len()).find(|&at| sentence.span_of(at..at + 1).start >= quote.span.start)?;
    let mut before = (end.saturating_sub(REACH)..end).rev().take_while(|&at| !is_verb(&sentence.tokens[at]));
    let noun = before.find(|&at| SAID.contains(sentence.tokens[at].lemma.as_str()))?;
    let owner = possessor(sentence, noun).or_else(|| speaker_of(sentence, noun))?;
    let place = sentence.place(index, owner..owner + 1);
    Some(Voice {
        entity: meant(facts, index, owner, place.span),
        noun: sentence.tokens[owner].lemma.to_lowercase(),
        source: Some(place),
        cue: Some(sentence.place(index, noun..noun + 1)),
    })
}

/// “The words of the mayor”, “a remark by Blake”
fn speaker_of(sentence: &Sentence, noun: usize) -> Option<usize> {
    let speaks = |&at: &usize| {
        sentence.tokens[at].rel == Rel::Nmod && matches!(case(sentence, at), Some("of" | "by" | "from"))
    };
    sentence.children(noun).find(speaks)
}

fn meant(facts: &Facts, index: SentenceId, word: usize, span: Span) -> Option<EntityId> {
    let named = facts.meant_at(span).map(|mention| mention.entity);
    named.or_else(|| facts.referent(index, word)?.named())
}
