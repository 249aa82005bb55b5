//! How a setting is declared: once, for the file, the command line, the editor, and all that tells of it.

use super::error::Wrong;
use super::fail_on::FailOn;
use super::given::{Entry, Given};
use super::of_check::Settings;
use super::of_editor::EditorSettings;
use crate::draft::Genre;
use crate::facts::Head;
use crate::finding::Level;

/// A setting: what it is called, what it may be, what it means, and where it may be set.
pub struct Setting {
    /// Its key in `copydesk.toml`, within its table there. What only an editor may set has the editor’s name.
    pub key: &'static str,
    /// What it may be.
    pub kind: Kind,
    /// What it means, in a sentence without its full stop.
    pub meaning: &'static str,
    /// What else is to be said, in whole sentences; may be empty.
    pub more: &'static str,
    /// What holds where it is not set, as TOML writes it.
    pub default: Option<&'static str>,
    /// Something it may be, as TOML writes it.
    pub example: &'static str,
    /// Whether an entry cannot do without it.
    pub is_required: bool,
    /// Whether `copydesk.toml` may set it.
    pub in_file: bool,
    /// The option of `copydesk check` that sets it, before the file.
    pub option: Option<&'static str>,
    /// How an editor sets it, before the file.
    pub editor: Option<Editor>,
    takes: Takes,
}

/// What a setting may be.
#[derive(Clone, Copy)]
pub enum Kind {
    /// The mildest level that stops a draft.
    Bar,
    /// A level for each of some rules.
    Levels,
    /// Words.
    Text,
    /// A list of words.
    Texts,
    /// A list of lists, of two or more each.
    Groups,
    /// A day.
    Day,
    /// What kind of piece a draft is.
    Genre,
    /// What stands at the head of a piece, of several kinds.
    Heads,
    /// A fingerprint of a finding.
    Fingerprint,
    /// A number of milliseconds, up to so many.
    Milliseconds(u64),
    /// Yes or no.
    Flag,
    /// A table of settings.
    Table(&'static [Setting]),
    /// A list of tables.
    Entries(Entries),
}

/// Tables that stand in a list.
#[derive(Clone, Copy)]
pub struct Entries {
    /// What may stand in one: the settings of any one form.
    pub forms: &'static [&'static [Setting]],
    /// What is said of one that lacks what it cannot do without.
    pub(super) lacking: &'static str,
    pub(super) add: fn(&mut Settings, Entry) -> Result<(), Wrong>,
}

/// How an editor sets something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Editor {
    /// What it is called there, behind `copydesk.`.
    pub name: &'static str,
    /// For what it is set at a time.
    pub scope: Scope,
}

/// For what an editor sets something at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// For all that is open.
    Window,
    /// For a folder of drafts.
    Resource,
    /// For a computer, which no folder may say by itself.
    Machine,
}

/// What becomes of what is given.
#[derive(Clone, Copy)]
enum Takes {
    Check(fn(&mut Settings, Given)),
    Editor(fn(&mut EditorSettings, Given)),
    /// The entry takes it, the settings of the table do, or whatever starts the server.
    Else,
}

impl Setting {
    pub(super) const fn new(key: &'static str, kind: Kind, meaning: &'static str) -> Self {
        Self {
            key,
            kind,
            meaning,
            more: "",
            default: None,
            example: "",
            is_required: false,
            in_file: true,
            option: None,
            editor: None,
            takes: Takes::Else,
        }
    }

    pub(super) const fn more(mut self, more: &'static str) -> Self {
        self.more = more;
        self
    }

    pub(super) const fn default(mut self, default: &'static str) -> Self {
        self.default = Some(default);
        self
    }

    pub(super) const fn example(mut self, example: &'static str) -> Self {
        self.example = example;
        self
    }

    pub(super) const fn required(mut self) -> Self {
        self.is_required = true;
        self
    }

    pub(super) const fn option(mut self, option: &'static str) -> Self {
        self.option = Some(option);
        self
    }

    pub(super) const fn editor(mut self, name: &'static str, scope: Scope) -> Self {
        self.editor = Some(Editor { name, scope });
        self
    }

    pub(super) const fn only_in_editor(mut self, scope: Scope) -> Self {
        self.in_file = false;
        self.editor = Some(Editor { name: self.key, scope });
        self
    }

    pub(super) const fn sets(mut self, set: fn(&mut Settings, Given)) -> Self {
        self.takes = Takes::Check(set);
        self
    }

    pub(super) const fn serves(mut self, set: fn(&mut EditorSettings, Given)) -> Self {
        self.takes = Takes::Editor(set);
        self
    }

    /// Sets it for a check, if it is such a setting.
    pub fn set(&self, settings: &mut Settings, given: Given) {
        if let Takes::Check(set) = self.takes {
            set(settings, given);
        }
    }

    /// Sets it for an editor, if it is such a setting.
    pub fn serve(&self, settings: &mut EditorSettings, given: Given) {
        if let Takes::Editor(set) = self.takes {
            set(settings, given);
        }
    }

    /// Whether whatever starts the server reads it, and the server does not.
    pub fn is_for_client(&self) -> bool {
        !self.in_file && matches!(self.takes, Takes::Else)
    }

    /// What it means, with the words that it may be, and what else is to be said: whole sentences.
    pub fn told(&self) -> String {
        let words = self.kind.words();
        let listed = match words.split_last() {
            Some((last, others)) => format!(": {} or {last}", others.join(", ")),
            None => String::new(),
        };
        format!("{}{listed}. {}", self.meaning, self.more).trim_end().to_owned()
    }
}

impl Kind {
    /// The words that it may be, where these are few.
    pub fn words(self) -> Vec<&'static str> {
        match self {
            Self::Bar => FailOn::NAMES.to_vec(),
            Self::Levels => Level::ALL.map(Level::name).to_vec(),
            Self::Genre => Genre::ALL.map(Genre::name).to_vec(),
            Self::Heads => Head::ALL.map(Head::name).to_vec(),
            _ => Vec::new(),
        }
    }
}
