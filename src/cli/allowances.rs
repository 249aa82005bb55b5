//! Allowances of settings files that allow nothing any more: a hint, where the settings file has them.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::arguments::Check;
use super::checked_file::CheckedFile;
use crate::checker::{AllowedIn, Checked};
use crate::draft::{Draft, Source};
use crate::facts::Facts;
use crate::files::SettingsFile;
use crate::finding::{Finding, Level};
use crate::fingerprint::Fingerprint;
use crate::rules;
use crate::settings::Allowance;

/// The allowances that may hold for the drafts of a check.
#[derive(Debug, Default)]
pub(super) struct Allowances {
    files: BTreeMap<PathBuf, Used>,
}

/// A settings file, and what the drafts below it needed of it.
#[derive(Debug)]
struct Used {
    file: Arc<SettingsFile>,
    /// Which of its allowances put a finding aside.
    needed: BTreeSet<usize>,
    /// The drafts that were checked, counted from its folder.
    checked: BTreeSet<PathBuf>,
}

impl Allowances {
    /// Takes down what a draft needed of its settings file.
    pub(super) fn add(&mut self, draft: &CheckedFile) {
        let Some(file) = draft.settings_file.as_ref().filter(|file| !file.settings.allows.is_empty()) else {
            return;
        };
        let unused = || Used { file: Arc::clone(file), needed: BTreeSet::new(), checked: BTreeSet::new() };
        let used = self.files.entry(file.path.clone()).or_insert_with(unused);
        let path = Path::new(&draft.path);
        let allowed = draft.checked.allowed.iter().filter(|allowed| allowed.said == AllowedIn::Settings);
        for fingerprint in allowed.map(|allowed| allowed.finding.fingerprint) {
            let allows = file.allows_for(path).filter(|(_, allow)| allow.fingerprint == fingerprint);
            used.needed.extend(allows.map(|(number, _)| number));
        }
        used.checked.extend(file.counted_from_folder(path));
    }

    /// What is to be said of allowances that no draft needed, once all are checked.
    ///
    /// A draft alone tells only of an allowance that names it: what others are allowed may be found in others. And with
    /// options that change what is found, nothing can be told.
    pub(super) fn idle(self, options: &Check) -> Vec<CheckedFile> {
        let settings = &options.settings;
        if options.date.is_some() || settings.all_rules || !settings.rule.is_empty() {
            return Vec::new();
        }
        let whole: Vec<PathBuf> =
            options.paths.iter().filter_map(|path| fs::canonicalize(path).ok()).collect();
        let absolute = options.paths.iter().any(|path| path.is_absolute());
        let files = self.files.into_values().filter_map(|used| {
            let is_whole = whole.iter().any(|path| used.file.folder.starts_with(path));
            let allows = used.file.settings.allows.iter().enumerate();
            let idle = allows.filter(|(number, allow)| {
                !used.needed.contains(number) && (is_whole || allow.names_all_of(&used.checked))
            });
            let idle: Vec<&Allowance> = idle.map(|(_, allow)| allow).collect();
            said(&used.file, &idle, options, absolute)
        });
        files.collect()
    }
}

impl Allowance {
    /// Whether it names its drafts one by one, and all of them are among these.
    fn names_all_of(&self, checked: &BTreeSet<PathBuf>) -> bool {
        let is_checked = |path: &String| checked.contains(Path::new(path.trim_start_matches('/')));
        !self.paths.is_empty() && self.paths.iter().all(is_checked)
    }
}

/// The settings file with what is to be said of it, as a report has it.
fn said(file: &SettingsFile, idle: &[&Allowance], options: &Check, absolute: bool) -> Option<CheckedFile> {
    let rule = rules::ALLOW_COMMENT;
    let level = file.settings.level(rule, Some(Level::Hint));
    if idle.is_empty() || level == Level::Off {
        return None;
    }
    let draft = Draft::new(Source { text: &file.text, ..Source::default() });
    let findings = idle.iter().map(|allow| Finding {
        rule: rule.name,
        level,
        span: allow.span,
        message: "This is not needed: no draft that it is meant for has this finding.".to_owned(),
        related: Vec::new(),
        notes: Vec::new(),
        elsewhere: Vec::new(),
        fixes: Vec::new(),
        fingerprint: Fingerprint::new(rule.name, &allow.fingerprint.to_string(), []),
    });
    let findings = findings.collect();
    let facts = Facts::unread(Arc::new(draft));
    // Named like the drafts, which the paths on the command line name.
    let folder = env::current_dir().and_then(fs::canonicalize).ok().filter(|_| !absolute);
    let path = folder.and_then(|folder| file.path.strip_prefix(folder).ok()).unwrap_or(&file.path);
    Some(CheckedFile {
        path: path.display().to_string(),
        checked: Checked { language: None, facts, findings, allowed: Vec::new() },
        known: Vec::new(),
        bar: options.bar.fail_on.or(file.settings.fail_on).unwrap_or_default(),
        settings_file: None,
    })
}
