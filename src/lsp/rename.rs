//! Rename: another name for a person, through the draft. Words inside quotation marks are somebody else’s and stay.

use std::borrow::Cow;

use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{PrepareRenameResponse, TextEdit, WorkspaceEdit};

use super::documents::Snapshot;
use super::subject::{self, Subject};
use super::to_lsp;
use super::words::lines;
use crate::facts::{EntityId, EntityKind, Facts, Mention};
use crate::span::Span;

/// A draft with another name in it, and what is to be said of the places that keep the old one.
pub(super) struct Renamed {
    pub(super) edit: WorkspaceEdit,
    pub(super) kept: Option<String>,
}

/// The words that would be renamed.
pub(super) fn prepare(facts: &Facts, snapshot: &Snapshot, at: usize) -> Result<PrepareRenameResponse> {
    let (_, mention) = person(facts, at)?;
    let placeholder = form(facts, mention);
    Ok(PrepareRenameResponse::RangeWithPlaceholder { range: snapshot.range(mention.place.span), placeholder })
}

/// Gives the person named at a byte another name. Where a first name or surname stands at the byte, only that is another.
pub(super) fn rename(
    facts: &Facts,
    snapshot: &Snapshot,
    at: usize,
    new: &str,
    versioned: bool,
) -> Result<Renamed> {
    let new: Vec<&str> = new.split_whitespace().collect();
    if !new.iter().any(|word| word.chars().any(char::is_alphabetic)) {
        return Err(Error::invalid_params("A name has letters in it."));
    }
    let (person, here) = person(facts, at)?;
    let old: Vec<&str> = facts.entity(person).name.split_whitespace().collect();
    let here = form(facts, here);
    let here: Vec<&str> = here.split_whitespace().collect();
    let full = full_name(&old, &here, &new);
    let (mut edits, mut quoted, mut other) = (Vec::new(), Vec::new(), Vec::new());
    for mention in subject::named(facts, person) {
        let span = mention.place.span;
        let form = form(facts, mention);
        let words: Vec<&str> = form.split_whitespace().collect();
        // An edit replaces words, never markup among them.
        let is_plain = facts.raw(span).split_whitespace().eq(words.iter().copied());
        match renamed(&old, &full, &words).filter(|_| is_plain) {
            _ if facts.is_quoted(span) => quoted.push(span),
            Some(name) => edits.push(TextEdit::new(snapshot.range(span), name)),
            None => other.push(span),
        }
    }
    let edit = to_lsp::edit_of((snapshot.uri.clone(), snapshot.version), edits, versioned);
    Ok(Renamed { edit, kept: kept(facts, &old.join(" "), &quoted, &other) })
}

/// The person named at a byte, and the mention there.
fn person(facts: &Facts, at: usize) -> Result<(EntityId, &Mention)> {
    let person = subject::at(facts, at).and_then(|(span, subject)| match subject {
        Subject::Entity(id) if facts.entity(id).kind == EntityKind::Person => {
            facts.mention_at(span).filter(|it| it.entity == id).map(|mention| (id, mention))
        }
        _ => None,
    });
    let message: Cow<'static, str> =
        "Only a person can be renamed. Put the cursor on the name of one.".into();
    person.ok_or_else(|| Error::invalid_params(message))
}

/// A name as a reader sees it, on one line.
fn form(facts: &Facts, mention: &Mention) -> String {
    super::words::words(facts, mention.place.span)
}

/// The whole new name, where `new` is put for the form `here` of the old one.
fn full_name<'a>(old: &[&'a str], here: &[&str], new: &[&'a str]) -> Vec<&'a str> {
    let is_part = here.len() < old.len();
    if is_part && old.ends_with(here) {
        return [&old[..old.len() - here.len()], new].concat();
    }
    if is_part && old.starts_with(here) {
        return [new, &old[here.len()..]].concat();
    }
    new.to_vec()
}

/// What a form of the old name becomes: surname for surname, first name for first name, the whole for the whole. A form that
/// is no part of the old name, such as another spelling, becomes nothing.
fn renamed(old: &[&str], new: &[&str], form: &[&str]) -> Option<String> {
    let (first, last) = (new.first()?, new.last()?);
    let words = match form {
        _ if form == old => new.join(" "),
        // As many words, so each stands for the one in its place.
        _ if old.ends_with(form) && old.len() == new.len() => new[old.len() - form.len()..].join(" "),
        _ if old.starts_with(form) && old.len() == new.len() => new[..form.len()].join(" "),
        [_] if old.ends_with(form) => (*last).to_owned(),
        [_] if old.starts_with(form) => (*first).to_owned(),
        // “Ann Cole” of “Ann Marie Cole”
        [one, .., other] if old.first() == Some(one) && old.last() == Some(other) => {
            format!("{first} {last}")
        }
        _ => return None,
    };
    Some(words)
}

/// What is said of the places that keep the old name.
fn kept(facts: &Facts, old: &str, quoted: &[Span], other: &[Span]) -> Option<String> {
    let quoted = (!quoted.is_empty())
        .then(|| format!("{}, since words inside quotation marks are somebody else’s", lines(facts, quoted)));
    let other = (!other.is_empty())
        .then(|| format!("{}, where the name is written in another way", lines(facts, other)));
    let places: Vec<String> = quoted.into_iter().chain(other).collect();
    (!places.is_empty()).then(|| format!("The name of {old} stays as it is in {}.", places.join(", and in ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_of_a_name_becomes_the_same_form_of_the_new_one() {
        let becomes = |old: &str, here: &str, new: &str, form: &str| {
            let [old, here, new, form] = [old, here, new, form].map(|it| it.split(' ').collect::<Vec<_>>());
            renamed(&old, &full_name(&old, &here, &new), &form)
        };
        for (old, here, new, form, expected) in [
            ("Ann Cole", "Ann Cole", "Eva Lind", "Cole", Some("Lind")),
            ("Ann Cole", "Cole", "Lind", "Ann Cole", Some("Ann Lind")),
            ("Ann Cole", "Ann", "Eva", "Ann Cole", Some("Eva Cole")),
            ("Ann Cole", "Cole", "Lind", "Ann", Some("Ann")),
            ("Ann Marie Cole", "Cole", "Lind", "Ann Cole", Some("Ann Lind")),
            ("Jan van der Berg", "van der Berg", "de Wit", "van der Berg", None),
            ("Jan van der Berg", "Jan van der Berg", "Piet van den Bos", "van der Berg", Some("van den Bos")),
            ("Ann Cole", "Ann Cole", "Eva Lind", "Coles", None),
            ("Ann Cole", "Ann Cole", "Eva Maria Lind", "Ann", Some("Eva")),
        ] {
            assert_eq!(
                becomes(old, here, new, form).as_deref(),
                expected,
                "{form} of {old} at {here} to {new}"
            );
        }
    }
}
