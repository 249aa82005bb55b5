//! From a draft to its findings, and the memo that makes a second look cheap.

mod allowed;
mod language;
mod order;
#[cfg(test)]
mod tables;

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

pub use self::allowed::{Allowed, AllowedIn};
use self::language::ENGLISH;
use self::order::{in_order, place};
use crate::draft::{Draft, Paragraph, Part};
use crate::english::{self, Sentence, Split, Tags, Threads};
use crate::facts::house::Bios;
use crate::facts::{Facts, Local, bios};
use crate::finding::{Edit, Elsewhere, Finding, Related};
use crate::fingerprint::Fingerprint;
use crate::rules::{self, Found, Rule};
use crate::settings::Settings;
use crate::span::Span;

/// Checks drafts. Keeps what it read in the last one, so that the next look at nearly the same text costs only
/// what changed. What it finds never depends on that.
#[derive(Debug, Default)]
pub struct Checker {
    settings: Settings,
    memo: Memo,
    threads: Threads,
}

/// A draft’s facts, and what the rules say of them in text order.
#[derive(Debug)]
pub struct Checked {
    /// ISO 639 code of the draft’s language; `None` for one that is not known. What is not English is not read.
    pub language: Option<&'static str>,
    /// What the draft states.
    pub facts: Facts,
    /// What is wrong, or worth a question.
    pub findings: Vec<Finding>,
    /// What would be among them if the draft’s comments or the settings did not allow it, in text order.
    pub allowed: Vec<Allowed>,
}

impl Checked {
    /// Whether the draft was read at all: one that is not in English is not, rather than half.
    pub fn is_read(&self) -> bool {
        self.language == Some(ENGLISH)
    }

    /// What the draft says of the people whom it names in full, for other drafts to be compared with.
    pub fn bios(&self) -> Bios {
        bios::read(&self.facts)
    }

    /// Why the draft was not read, in a full sentence, if it was not.
    pub fn why_unread(&self) -> Option<String> {
        (!self.is_read()).then(|| language::unchecked("This", self.language))
    }
}

impl Checker {
    /// A checker with these settings.
    pub fn new(settings: Settings) -> Self {
        Self { settings, ..Self::default() }
    }

    /// The checker, which reads on these threads where they are idle, beside the one that it runs on. Without this it has one for
    /// each core.
    #[must_use]
    pub fn sharing(self, threads: &Threads) -> Self {
        Self { threads: threads.clone(), ..self }
    }

    /// Puts other settings in force. What was read stays read, since nothing of it depends on them.
    pub fn set_settings(&mut self, settings: Settings) {
        self.settings = settings;
    }

    /// The settings in force.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Checks a draft.
    pub fn check(&mut self, draft: impl Into<Arc<Draft>>) -> Checked {
        let mut draft = draft.into();
        let language = language::of(&draft);
        if language != Some(ENGLISH) {
            let facts = Facts::unread(draft);
            return Checked { language, facts, findings: Vec::new(), allowed: Vec::new() };
        }
        language::set_apart(&mut draft);
        let facts = self.read(draft);
        let rules: Vec<&Rule> = self.settings.rules().filter(|rule| rule.holds_in(facts.genre())).collect();
        let found = self.threads.map(&rules, || (), |(), rule| self.findings_of(rule, &facts));
        let mut findings: Vec<Finding> = found.into_iter().flatten().collect();
        in_order(&mut findings);
        let (allowed, mut idle) = allowed::set_apart(&mut findings, &facts, &self.settings);
        findings.append(&mut idle);
        findings.sort_by_key(place);
        Checked { language, facts, findings, allowed }
    }

    /// What one rule finds.
    fn findings_of(&self, rule: &Rule, facts: &Facts) -> Vec<Finding> {
        let mut found = Vec::new();
        (rule.check)(facts, &mut found);
        if rule.name == rules::ALLOW_COMMENT.name {
            found.extend(allowed::unfit(facts));
        }
        // A cell is no sentence: few rules have anything to say of one.
        found.retain(|found| rule.reads_tables() || !facts.is_in_table(found.span));
        found.into_iter().map(|found| self.stamp(rule, found, facts)).collect()
    }

    /// Reads what a draft states, without judging it.
    pub fn read(&mut self, draft: Arc<Draft>) -> Facts {
        let locals = self.memo.read(&draft, &self.threads);
        Facts::new(draft, locals, Arc::clone(&self.settings.house))
    }

    fn stamp(&self, rule: &Rule, found: Found, facts: &Facts) -> Finding {
        let words = |span: Span| match facts.words(span) {
            // Outside of paragraphs, as in front matter.
            "" => facts.raw(span),
            words => words,
        };
        let others = found.related.iter().map(|related| words(related.span));
        let elsewhere = found.elsewhere.iter().map(|it| it.words.as_str());
        // An edit puts words in the place of words: never of markup among them. What is deleted or put in is no matter.
        let is_clean = |edit: &Edit| {
            edit.text.is_empty()
                || edit.span.is_empty()
                || facts.raw(edit.span).split_whitespace().eq(words(edit.span).split_whitespace())
        };
        let fixes = found.fixes.into_iter().filter(|fix| fix.edits.iter().all(is_clean));
        Finding {
            rule: rule.name,
            level: self.settings.level(rule, found.level),
            fingerprint: Fingerprint::new(rule.name, words(found.span), others.chain(elsewhere)),
            span: found.span,
            message: on_one_line(found.message),
            related: found.related.into_iter().map(told_on_one_line).collect(),
            notes: found.notes,
            elsewhere: found.elsewhere.into_iter().map(quoted_on_one_line).collect(),
            fixes: fixes.collect(),
        }
    }
}

/// A message whose quoted words may stand on several lines of the draft.
fn on_one_line(message: String) -> String {
    let is_plain = !message.contains(['\n', '\r', '\t']) && !message.contains("  ");
    if is_plain { message } else { message.split_whitespace().collect::<Vec<_>>().join(" ") }
}

fn told_on_one_line(related: Related) -> Related {
    Related { message: on_one_line(related.message), ..related }
}

fn quoted_on_one_line(end: Elsewhere) -> Elsewhere {
    Elsewhere { words: on_one_line(end.words), ..end }
}

/// What was read in the paragraphs of the last draft, by their words.
#[derive(Debug, Default)]
struct Memo {
    paragraphs: FxHashMap<String, Known>,
}

/// A paragraph that was read, with what the model said of each of its sentences.
#[derive(Debug)]
struct Known {
    local: Arc<Local>,
    tags: Vec<(String, Arc<Tags>)>,
}

/// A paragraph that is split but not read.
struct Unread<'a> {
    prose: &'a str,
    splits: Vec<Split>,
    /// The words of each sentence, set apart by spaces: all that the model sees of it.
    words: Vec<String>,
}

impl Memo {
    /// Reads every paragraph of a draft that is not known yet, and forgets all that the draft does not hold.
    fn read(&mut self, draft: &Draft, threads: &Threads) -> Vec<Arc<Local>> {
        let mut before = std::mem::take(&mut self.paragraphs);
        let mut seen = FxHashSet::default();
        let mut unread = Vec::new();
        for paragraph in draft.paragraphs.iter().filter(|paragraph| paragraph.part.is_story()) {
            let prose = paragraph.prose.text();
            if !seen.insert(prose) {
                continue;
            }
            match before.remove_entry(prose) {
                Some((prose, known)) => drop(self.paragraphs.insert(prose, known)),
                None => unread.push(Unread::new(prose)),
            }
        }
        // An edit changes a sentence or two of a paragraph: the others are in the one that is no longer there.
        let mut tags: FxHashMap<&str, Arc<Tags>> = FxHashMap::default();
        for (words, known) in before.values().flat_map(|known| &known.tags) {
            tags.insert(words, Arc::clone(known));
        }
        // A sentence that the draft repeats is read once.
        let mut asked = FxHashSet::default();
        let missing: Vec<&String> = unread
            .iter()
            .flat_map(|it| &it.words)
            .filter(|words| !tags.contains_key(words.as_str()) && asked.insert(*words))
            .collect();
        let sentences: Vec<Vec<&str>> = missing.iter().map(|words| words.split(' ').collect()).collect();
        for (words, read) in missing.into_iter().zip(english::tag(&sentences, threads)) {
            tags.insert(words, Arc::new(read));
        }
        for paragraph in &unread {
            self.paragraphs.insert(paragraph.prose.to_owned(), paragraph.read(&tags));
        }
        let local = |paragraph: &Paragraph| {
            if paragraph.part == Part::Dateline {
                return Arc::new(Local::of_dateline(paragraph.prose.text()));
            }
            let known = self.paragraphs.get(paragraph.prose.text()).filter(|_| paragraph.part.is_story());
            known.map(|known| Arc::clone(&known.local)).unwrap_or_default()
        };
        draft.paragraphs.iter().map(local).collect()
    }
}

impl<'a> Unread<'a> {
    fn new(prose: &'a str) -> Self {
        let splits = english::split(prose);
        let joined = |split: &Split| {
            let words: Vec<&str> = split.words.iter().map(|word| &prose[word.range()]).collect();
            words.join(" ")
        };
        Self { prose, words: splits.iter().map(joined).collect(), splits }
    }

    fn read(&self, tags: &FxHashMap<&str, Arc<Tags>>) -> Known {
        let tags: Vec<_> = self.words.iter().map(|words| Arc::clone(&tags[words.as_str()])).collect();
        let read = self.splits.iter().zip(&tags).map(|(split, tags)| Sentence::new(self.prose, split, tags));
        Known {
            local: Arc::new(Local::new(read.collect())),
            tags: self.words.iter().cloned().zip(tags).collect(),
        }
    }
}

#[cfg(test)]
mod tests;
