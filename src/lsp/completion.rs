//! Completion: the names and titles that the draft has introduced, as it writes them.

use tower_lsp::ls_types::{CompletionItem, CompletionItemKind, CompletionTextEdit, TextEdit};

use super::documents::Snapshot;
use super::subject;
use super::words::lines;
use crate::facts::{Entity, EntityId, EntityKind, Facts};
use crate::span::Span;

/// So many words before the cursor may be the beginning of a name.
const WORDS: usize = 4;

/// A title of more words than this is a description.
const TITLE: usize = 4;

/// Something that may be written.
struct Candidate {
    text: String,
    detail: String,
    /// How often the draft has it.
    uses: usize,
    /// The words for it begin with a title.
    titled: bool,
}

/// What the words before a byte may become.
pub(super) fn completions(facts: &Facts, snapshot: &Snapshot, cursor: usize) -> Vec<CompletionItem> {
    let text = facts.draft().text();
    let before = text.get(..cursor).unwrap_or_default();
    let line = &before[before.rfind(['\n', '\r']).map_or(0, |at| at + 1)..];
    let begun = begun(line);
    let mut items: Vec<CompletionItem> = Vec::new();
    for candidate in candidates(facts, cursor) {
        let fits = begun.iter().find_map(|typed| Some((*typed, rest_from(&candidate.text, typed)?)));
        let Some((typed, matched)) = fits.filter(|(typed, _)| *typed != candidate.text) else { continue };
        let range = snapshot.range(Span::new(cursor - typed.len(), cursor));
        items.push(CompletionItem {
            label: candidate.text.clone(),
            kind: Some(if candidate.titled {
                CompletionItemKind::SNIPPET
            } else {
                CompletionItemKind::REFERENCE
            }),
            detail: Some(candidate.detail),
            // What is named often comes first.
            sort_text: Some(format!("{:05}", 99_999_usize.saturating_sub(candidate.uses))),
            filter_text: Some(matched.to_owned()),
            text_edit: Some(CompletionTextEdit::Edit(TextEdit::new(range, candidate.text))),
            ..CompletionItem::default()
        });
    }
    items
}

/// What stands before the cursor and may be the beginning of a name, the longest first; last of all nothing, where no word is
/// begun.
fn begun(line: &str) -> Vec<&str> {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '’' | '\'' | '-' | '.');
    let mut starts: Vec<usize> = Vec::new();
    let mut follows_word = false;
    for (at, c) in line.char_indices() {
        if is_word(c) && !follows_word {
            starts.push(at);
        }
        follows_word = is_word(c);
    }
    let first = starts.len().saturating_sub(WORDS);
    let words = starts[first..].iter().map(|&start| &line[start..]);
    words.chain((!follows_word).then_some("")).collect()
}

/// The name from the word on that has been begun. A capital must be one, so that no name comes up within a common word.
fn rest_from<'a>(name: &'a str, typed: &str) -> Option<&'a str> {
    let words = name.char_indices().filter(|(at, _)| *at == 0 || name[..*at].ends_with(' '));
    words.map(|(at, _)| &name[at..]).find(|rest| {
        let mut chars = rest.chars();
        let same = |c: char| chars.next().is_some_and(|other| c.to_lowercase().eq(other.to_lowercase()));
        rest.chars().next() == typed.chars().next() && typed.chars().all(same) || typed.is_empty()
    })
}

/// Names with and without title, as the draft has them. One that stands only at the cursor is still being written.
fn candidates(facts: &Facts, cursor: usize) -> Vec<Candidate> {
    let is_at_cursor = |span: Span| span.start < cursor && cursor <= span.end;
    let mut found: Vec<Candidate> = Vec::new();
    for (id, entity) in facts.entities().with_ids() {
        let spans: Vec<Span> = subject::named(facts, id).map(|it| it.place.span).collect();
        let Some(&first) = spans.iter().find(|&&span| !is_at_cursor(span)) else { continue };
        let what = what(entity);
        let detail = format!("{what}, {}", lines(facts, &[first]));
        let add = |text: String, titled: bool| Candidate {
            text,
            detail: detail.clone(),
            uses: spans.len(),
            titled,
        };
        found.push(add(entity.name.clone(), false));
        found.extend(surname(facts, id).map(|surname| add(surname, false)));
        let titles =
            entity.attributes.iter().filter_map(|it| it.title()).filter(|title| is_before_name(title));
        for title in titles {
            found.push(add(format!("{title} {}", entity.name), true));
            found.push(Candidate {
                text: title.to_owned(),
                detail: format!("title of {}", entity.name),
                ..add(String::new(), true)
            });
        }
    }
    let mut seen = std::collections::HashSet::new();
    found.retain(|it| seen.insert(it.text.clone()));
    found
}

/// The surname, where the draft has it alone.
fn surname(facts: &Facts, id: EntityId) -> Option<String> {
    let entity = facts.entity(id);
    let forms = subject::named(facts, id).map(|it| super::words::words(facts, it.place.span));
    let is_surname = |form: &String| form.len() < entity.name.len() && entity.name.ends_with(form.as_str());
    forms.filter(|_| entity.kind == EntityKind::Person).find(is_surname)
}

/// Whether a title is one that stands before a name: “Harbor Master”, not “the driver of the car”.
fn is_before_name(title: &str) -> bool {
    title.starts_with(char::is_uppercase) && title.split(' ').count() <= TITLE
}

const fn what(entity: &Entity) -> &'static str {
    match entity.kind {
        EntityKind::Person => "person",
        EntityKind::Organization => "organization",
        EntityKind::Place => "place",
        EntityKind::Thing => "thing",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_been_begun_is_the_last_words() {
        assert_eq!(begun("said Harbor Ma"), ["said Harbor Ma", "Harbor Ma", "Ma"]);
        assert_eq!(begun("“Va"), ["Va"]);
        assert_eq!(begun("said "), ["said ", ""]);
    }

    #[test]
    fn a_name_may_be_begun_at_any_of_its_words_with_its_capital() {
        assert_eq!(rest_from("Ines Varga", "Var"), Some("Varga"));
        assert_eq!(rest_from("Ines Varga", "Ines V"), Some("Ines Varga"));
        assert_eq!(rest_from("Ines Varga", "IN"), Some("Ines Varga"));
        assert_eq!(rest_from("Ines Varga", "in"), None);
        assert_eq!(rest_from("Ines Varga", "arga"), None);
        assert_eq!(rest_from("Ines Varga", ""), Some("Ines Varga"));
    }
}
