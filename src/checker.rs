//! From a draft to its findings, and the memo that makes a second look cheap.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use crate::draft::{Draft, Paragraph};
use crate::english::{self, Sentence, Split, Tags};
use crate::facts::{Facts, Local};
use crate::finding::Finding;
use crate::rules::{Found, Rule};
use crate::settings::Settings;

/// Checks drafts. Keeps what it read in the last one, so that the next look at nearly the same text costs only
/// what changed. What it finds never depends on that.
#[derive(Debug, Default)]
pub struct Checker {
    settings: Settings,
    memo: Memo,
}

/// A draft’s facts, and what the rules say of them in text order.
#[derive(Debug)]
pub struct Checked {
    /// What the draft states.
    pub facts: Facts,
    /// What is wrong, or worth a question.
    pub findings: Vec<Finding>,
}

impl Checker {
    /// A checker with these settings.
    pub fn new(settings: Settings) -> Self {
        Self { settings, memo: Memo::default() }
    }

    /// The settings in force.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Checks a draft.
    pub fn check(&mut self, draft: impl Into<Arc<Draft>>) -> Checked {
        let facts = self.read(draft.into());
        let mut findings = Vec::new();
        for rule in self.settings.rules() {
            let mut found = Vec::new();
            (rule.check)(&facts, &mut found);
            findings.extend(found.into_iter().map(|found| self.stamp(rule, found, &facts)));
        }
        // A stable sort: of two findings at one place the earlier rule of the catalogue comes first.
        findings.sort_by_key(|finding| (finding.span.start, finding.span.end));
        Checked { facts, findings }
    }

    /// Reads what a draft states, without judging it.
    pub fn read(&mut self, draft: Arc<Draft>) -> Facts {
        let locals = self.memo.read(&draft);
        Facts::new(draft, locals)
    }

    fn stamp(&self, rule: &Rule, found: Found, facts: &Facts) -> Finding {
        let mut hasher = FxHasher::default();
        rule.name.hash(&mut hasher);
        facts.words(found.span).hash(&mut hasher);
        for related in &found.related {
            facts.words(related.span).hash(&mut hasher);
        }
        Finding {
            rule: rule.name,
            level: self.settings.level(rule, found.level),
            span: found.span,
            message: found.message,
            related: found.related,
            fixes: found.fixes,
            fingerprint: hasher.finish(),
        }
    }
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
    fn read(&mut self, draft: &Draft) -> Vec<Arc<Local>> {
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
        let missing: Vec<&String> = unread
            .iter()
            .flat_map(|it| &it.words)
            .filter(|words| !tags.contains_key(words.as_str()))
            .collect();
        let sentences: Vec<Vec<&str>> = missing.iter().map(|words| words.split(' ').collect()).collect();
        for (words, read) in missing.into_iter().zip(english::tag(&sentences)) {
            tags.insert(words, Arc::new(read));
        }
        for paragraph in &unread {
            self.paragraphs.insert(paragraph.prose.to_owned(), paragraph.read(&tags));
        }
        let local = |paragraph: &Paragraph| {
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
