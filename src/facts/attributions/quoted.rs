//! The speakers of quotations, by what stands beside the marks.

use super::attribution::{Attribution, AttributionKind};
use super::partial::{clause_around, first_at, is_joined};
use super::undersigned;
use crate::english::grammar::{noun_phrase, subject, verb_group};
use crate::english::lexicon::cues::Act;
use crate::english::lexicon::cues::{self, Complement};
use crate::english::{Rel, Upos};
use crate::facts::ids::{QuoteId, SentenceId};
use crate::facts::list::{List, stretch};
use crate::facts::text::Text;
use crate::facts::{Place, Placed, Quote};
use crate::span::Span;

/// How many words the name of a speaker and the words between it and the verb may have.
const REACH: usize = 40;

/// Of each quotation the attribution that has it, by its place among those found so far.
type Owners = List<QuoteId, Option<usize>>;

/// Lets attributions take in the quotations that they touch, adds one for every quotation whose speaker stands
/// before or behind it, and carries speakers on to quotations that follow.
pub(super) fn attribute(text: &Text, found: &mut Vec<Attribution>) {
    let mut owners: Owners = text.quotes.iter().map(|_| None).collect();
    for (index, attribution) in found.iter_mut().enumerate() {
        take_in(text, index, attribution, &mut owners);
    }
    for (i, quote) in text.quotes.with_ids() {
        if owners[i].is_some() || quote.nested {
            continue;
        }
        let joined = text.quotes.ids().before(i).rev().find(|&i| !text.quotes[i].nested);
        let joined = joined.filter(|&last| is_joined(text, last, i)).and_then(|last| owners[last]);
        if let Some(owner) = joined {
            owners[i] = Some(owner);
            found[owner].content = found[owner].content.cover(quote.span);
            continue;
        }
        let spoken = behind(text, i).or_else(|| before(text, i));
        let spoken = spoken.or_else(|| undersigned::signed(text, quote));
        if let Some(owner) = interrupted(text, i, found, &owners, spoken.as_ref()) {
            owners[i] = Some(owner);
            found[owner].content = found[owner].content.cover(quote.span);
        } else if let Some(spoken) = spoken {
            owners[i] = Some(found.len());
            found.push(spoken);
        }
    }
    carry_on(text, found, &mut owners);
}

/// The quotations that the content of an attribution touches become part of it.
fn take_in(text: &Text, index: usize, attribution: &mut Attribution, owners: &mut Owners) {
    let content = attribution.content;
    for i in text.quotes_within(content) {
        let quote = &text.quotes[i];
        if quote.span.overlaps(content) && !quote.nested {
            attribution.content = attribution.content.cover(quote.span);
            // The splitter may have missed the end of the sentence before the quotation.
            let ahead = text.raw(Span::new(content.start.min(quote.span.start), quote.span.start));
            if ahead.trim_end().ends_with(['.', '!', '?']) {
                attribution.content.start = quote.span.start;
            }
            // Who only speaks of a “plan” need not be who calls it so.
            owners[i] = owners[i].or(Some(index).filter(|_| attribution.tells()));
        }
    }
}

/// “The pumps failed,” Brandt said, “and nobody noticed”: one utterance, which the naming of its speaker interrupts, so the
/// attribution of the quotation before is this one’s, too.
fn interrupted(
    text: &Text,
    quote: QuoteId,
    found: &[Attribution],
    owners: &Owners,
    spoken: Option<&Attribution>,
) -> Option<usize> {
    let last = text.quotes.ids().before(quote).rev().find(|&i| !text.quotes[i].nested)?;
    let owner = owners[last]?;
    let (last, next) = (&text.quotes[last], &text.quotes[quote]);
    let between = (last.span.end < next.span.start).then(|| Span::new(last.span.end, next.span.start))?;
    let cue = found[owner].cue.as_ref().filter(|cue| between.contains(cue.span))?;
    let told = text.raw(between).trim_end();
    let ends = text.raw(last.words).trim_end().ends_with('.');
    let same = spoken.and_then(|spoken| spoken.cue.as_ref()).is_none_or(|other| other.span == cue.span);
    (same && !ends && last.paragraph == next.paragraph && told.ends_with(',') && !told.contains(". "))
        .then_some(owner)
}

/// “…,” said X. “…,” X said.
fn behind(text: &Text, quote: QuoteId) -> Option<Attribution> {
    let quote = &text.quotes[quote];
    let at = text.sentence_at(quote.span.end.checked_sub(1)?)?;
    // After a question mark the splitter may have ended the sentence before the speaker.
    let follows = |index: SentenceId| {
        let sentence = text.sentences.get(index).filter(|it| it.paragraph == text.sentences[at].paragraph)?;
        let first =
            (0..sentence.tokens.len()).find(|&i| sentence.span_of(i..i + 1).start >= quote.span.end)?;
        let word = (first..sentence.tokens.len()).find(|&i| sentence.tokens[i].upos != Upos::Punct)?;
        Some((index, first, word))
    };
    let here = follows(at);
    let (index, first, word) = here.or_else(|| follows(at.next()))?;
    let sentence = &text.sentences[index];
    if sentence.tokens[first..word].iter().any(|token| matches!(token.text.as_str(), ";" | "(" | ":")) {
        return None;
    }
    let end = next_quote(text, sentence, quote.span.end, word);
    let verb = (word..end.min(word + REACH)).find(|&i| {
        let token = &sentence.tokens[i];
        matches!(token.upos, Upos::Verb) && token.rel != Rel::AclRelcl && token.rel != Rel::Acl
    })?;
    cues::verb(&sentence.tokens[verb]).filter(|cue| cue.takes(Complement::Quotation))?;
    let inverted = (word..verb).all(|i| sentence.tokens[i].upos == Upos::Adv);
    // Behind a full stop, only a sentence of speaker and verb speaks of the quotation before it.
    let bare = sentence.tokens[verb + 1..].iter().all(|token| token.upos == Upos::Punct);
    let ended = text.raw(quote.words).trim_end().ends_with('.');
    if here.is_none() && (ended || !bare && sentence.child(verb, &[Rel::Ccomp]).is_some()) {
        return None;
    }
    let head = if inverted {
        subject(sentence, verb).filter(|&head| head > verb).or_else(|| noun_at(sentence, verb + 1))
    } else {
        named_between(sentence, word, verb).or_else(|| {
            noun_at(sentence, word)
                .filter(|&head| head < verb && (bare || is_only_named(sentence, word, head, verb)))
        })
    };
    let source = noun_phrase(sentence, head?);
    let cue = text.sentences[index].place(index, verb_group(sentence, verb));
    let source = text.sentences[index].place(index, source);
    (!source.span.overlaps(quote.span)).then(|| spoken(quote, Some(source), Some(cue)))
}

/// The subject of a verb that stands behind a quotation: what is quoted may have left another one ahead.
fn named_between(sentence: &Placed, word: usize, verb: usize) -> Option<usize> {
    let here = |head: &usize| (word..verb).contains(head);
    subject(sentence, verb).filter(here).or_else(|| {
        sentence.children(verb).filter(here).find(|&child| sentence.tokens[child].rel == Rel::Nsubj)
    })
}

/// Whether only a name or a noun stands before a verb, and what is behind it is no clause: the parser hangs it on what is quoted.
fn is_only_named(sentence: &Placed, word: usize, head: usize, verb: usize) -> bool {
    let whole = head + 1 == verb && noun_phrase(sentence, head).start == word;
    let reports = cues::verb(&sentence.tokens[verb]).is_some_and(cues::Cue::reports);
    whole && reports && sentence.child(verb, &[Rel::Ccomp]).is_none_or(|clause| clause < verb)
}

/// X said, “…”. X told reporters: “…”. Also at the end of the paragraph before, behind a colon.
fn before(text: &Text, quote: QuoteId) -> Option<Attribution> {
    let quote = &text.quotes[quote];
    let mut index = text.sentence_at(quote.span.start)?;
    let mut sentence = &text.sentences[index];
    let mut end = first_at(sentence, quote.span.start);
    if end == 0 {
        index = index.before()?;
        sentence = &text.sentences[index];
        end = sentence.tokens.len();
        if sentence.tokens[end - 1].text != ":" || sentence.paragraph + 1 < quote.paragraph {
            return None;
        }
    }
    let verb = (end.saturating_sub(REACH)..end).rev().find(|&i| sentence.tokens[i].upos == Upos::Verb)?;
    if text.is_quoted(sentence.span_of(verb..verb + 1)) {
        return None;
    }
    cues::verb(&sentence.tokens[verb]).filter(|cue| cue.takes(Complement::Quotation))?;
    let last = &sentence.tokens[end - 1];
    let leads_in = matches!(last.text.as_str(), "," | ":" | "–" | "—" | "--")
        || end - 1 == verb
        || matches!(last.lower.as_str(), "that" | "as" | "was" | "is");
    let head = subject(sentence, verb).filter(|_| leads_in)?;
    let source = text.sentences[index].place(index, noun_phrase(sentence, head));
    let group = verb_group(sentence, verb);
    let cue = text.sentences[index].place(index, group.clone());
    let mut said = spoken(quote, Some(source), Some(cue));
    if end < sentence.tokens.len() {
        said.content = clause_around(text, sentence, group.end..end, quote);
    }
    Some(said)
}

/// A whole sentence in quotation marks right behind another quotation, or behind a sentence that names a speaker,
/// has the same one. A quotation that goes on from paragraph to paragraph has one speaker.
fn carry_on(text: &Text, found: &mut Vec<Attribution>, owners: &mut Owners) {
    let outer: Vec<QuoteId> = text.quotes.ids().filter(|&i| !text.quotes[i].nested).collect();
    for pair in outer.windows(2) {
        let (last, next) = (&text.quotes[pair[0]], &text.quotes[pair[1]]);
        let Some(owner) = owners[pair[0]].filter(|_| owners[pair[1]].is_none()) else { continue };
        let same_paragraph = last.paragraph == next.paragraph && is_whole_sentence(text, next);
        let between = sentences_between(text, last.span.end, next.span.start);
        if next.continued || same_paragraph && between <= 1 {
            owners[pair[1]] = Some(owner);
            found[owner].content = found[owner].content.cover(next.span);
        }
    }
    for pair in outer.windows(2).rev() {
        let next = &text.quotes[pair[1]];
        if let Some(owner) = owners[pair[1]].filter(|_| owners[pair[0]].is_none() && next.continued) {
            owners[pair[0]] = Some(owner);
            found[owner].content = found[owner].content.cover(text.quotes[pair[0]].span);
        }
    }
    // Behind “X said that …”, in the same paragraph.
    let mut by_sentence: Vec<(SentenceId, usize)> = found
        .iter()
        .enumerate()
        .filter_map(|(i, attribution)| Some((attribution.cue.as_ref()?.sentence, i)))
        .collect();
    by_sentence.sort_unstable();
    for &i in &outer {
        let quote = &text.quotes[i];
        if owners[i].is_some() || !is_whole_sentence(text, quote) {
            continue;
        }
        let Some(before) = text.sentence_at(quote.span.start).and_then(SentenceId::before) else {
            continue;
        };
        if text.sentences[before].paragraph != quote.paragraph && !is_paragraph_behind(text, quote, before) {
            continue;
        }
        let here = stretch(&by_sentence, |&(at, _)| at < before, |&(at, _)| at == before);
        let last = by_sentence[here].last();
        if let Some(source) = last.and_then(|&(_, attribution)| found[attribution].source.clone()) {
            owners[i] = Some(found.len());
            found.push(spoken(quote, Some(source), None));
        }
    }
}

/// Whether a quotation is the whole paragraph right behind a sentence: “He said they were unsure.”, and below it “We lost our way.”
fn is_paragraph_behind(text: &Text, quote: &Quote, before: SentenceId) -> bool {
    let next = text.sentences[before].paragraph + 1 == quote.paragraph;
    next && text
        .draft
        .paragraphs
        .get(quote.paragraph)
        .is_some_and(|it| text.raw(it.span).trim() == text.raw(quote.span).trim())
}

/// Whether a quotation begins a sentence and ends one.
fn is_whole_sentence(text: &Text, quote: &Quote) -> bool {
    let starts = text.sentence_at(quote.span.start).map(|index| text.sentences[index].whole().start);
    let words = text.raw(quote.words).trim_end_matches(|c: char| c.is_whitespace() || "’'”\"".contains(c));
    starts == Some(quote.span.start) && words.ends_with(['.', '!', '?', '…'])
}

fn spoken(quote: &Quote, source: Option<Place>, cue: Option<Place>) -> Attribution {
    Attribution {
        source,
        speaker: None,
        cue,
        content: quote.span,
        kind: AttributionKind::Direct,
        act: Act::Report,
    }
}

/// Where the next quotation of the sentence begins, or the sentence’s end.
fn next_quote(text: &Text, sentence: &Placed, after: usize, word: usize) -> usize {
    let mut behind = text.quotes.stretch(|quote| quote.span.start < after, |_| true);
    let Some(quote) = behind.next().map(|next| &text.quotes[next]) else { return sentence.tokens.len() };
    (word..sentence.tokens.len())
        .find(|&i| sentence.span_of(i..i + 1).start >= quote.span.start)
        .unwrap_or(sentence.tokens.len())
}

/// The head of the name or noun that begins at a word.
fn noun_at(sentence: &Placed, word: usize) -> Option<usize> {
    let is_nominal = |upos| matches!(upos, Upos::Noun | Upos::Propn | Upos::Pron);
    let mut at =
        (word..sentence.tokens.len().min(word + 6)).find(|&i| is_nominal(sentence.tokens[i].upos))?;
    while let Some(head) = sentence.tokens[at].head.filter(|&head| head > at && head < at + 6) {
        if !is_nominal(sentence.tokens[head].upos) {
            break;
        }
        at = head;
    }
    Some(at)
}

/// How many sentences lie wholly between two places.
fn sentences_between(text: &Text, from: usize, to: usize) -> usize {
    text.sentences.stretch(|it| it.whole().start < from, |it| it.whole().end <= to).len()
}
