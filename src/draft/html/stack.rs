//! The elements that are open, one in the other, and which of them the next tag ends.

use super::elements;
use crate::span::Span;

/// An element that is open.
#[derive(Clone, Debug)]
pub(super) struct Open {
    pub(super) name: String,
    /// Where its start tag stands.
    pub(super) start: usize,
    pub(super) role: Role,
    /// Whether its letters stand above the line.
    pub(super) raises: bool,
    /// The name by which a link finds it.
    pub(super) anchor: Option<String>,
    /// Where it leads, and where that is written.
    pub(super) link: Option<(String, Span)>,
}

/// What an element says of the words in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    None,
    /// They are no prose.
    Silent,
    /// They are the texts of footnotes.
    Notes,
    /// They credit a reporter.
    Credit,
    Caption,
    /// They are the sentence or two under the headline.
    Standfirst,
    Quotation,
    Heading(u8),
    Cell,
    Item,
}

/// So many elements may be open at once; what is nested deeper is read as if it were not. Browsers have a bound, too.
const DEEPEST: usize = 256;

/// The open elements, the outermost first.
#[derive(Debug, Default)]
pub(super) struct Stack {
    open: Vec<Open>,
}

impl Stack {
    pub(super) fn push(&mut self, open: Open) {
        if self.open.len() < DEEPEST {
            self.open.push(open);
        }
    }

    pub(super) fn pop(&mut self) -> Option<Open> {
        self.open.pop()
    }

    pub(super) fn len(&self) -> usize {
        self.open.len()
    }

    /// Whether any open element has this role.
    pub(super) fn has(&self, role: Role) -> bool {
        self.open.iter().any(|open| open.role == role)
    }

    /// The innermost heading’s rank.
    pub(super) fn heading(&self) -> Option<u8> {
        self.open.iter().rev().find_map(|open| match open.role {
            Role::Heading(rank) => Some(rank),
            _ => None,
        })
    }

    /// How many elements stay open when one of this name begins: HTML lets many an end tag be left out.
    pub(super) fn kept_at_start(&self, name: &str) -> usize {
        let Some((ended, within)) = elements::ends(name) else { return self.open.len() };
        let mut kept = self.open.len();
        for (index, open) in self.open.iter().enumerate().rev() {
            if ended.contains(&&*open.name) {
                kept = index;
            } else if within.contains(&&*open.name) {
                break;
            }
        }
        kept
    }

    /// How many elements stay open at an end tag of this name, or `None` where it ends none.
    pub(super) fn kept_at_end(&self, name: &str) -> Option<usize> {
        for (index, open) in self.open.iter().enumerate().rev() {
            if open.name == name {
                return Some(index);
            }
            if !elements::looks_beyond(name, &open.name) {
                return None;
            }
        }
        None
    }

    /// How many elements stay open where the story begins: those around the outermost one whose words are no prose.
    pub(super) fn kept_at_story(&self) -> usize {
        self.open
            .iter()
            .position(|open| matches!(open.role, Role::Silent | Role::Credit | Role::Notes))
            .unwrap_or(self.open.len())
    }
}
