//! The language of a draft, and paragraphs of it in another.

use std::sync::Arc;

use crate::draft::{Draft, Paragraph, Part, Unread};
use crate::english;

/// The one language that is read.
pub(super) const ENGLISH: &str = "en";

/// How much of a story, in bytes, is enough to tell its language, even where most of it is a quotation.
const TELLING: usize = 40_000;

/// So few words of its own has a page that is laid out in the cells of a table.
const FEW_WORDS: usize = 25;

/// A cell with so many words may be a sentence.
const WORDS_OF_SENTENCE: usize = 7;

/// Of another language is a part of the draft in which so many words are, and at least every fourth of all.
const FEWEST_FOREIGN: usize = 20;
const FOREIGN_SHARE: usize = 4;

/// The language of a draft’s story. A block of somebody else’s words is asked only where there is nothing else, and cells of
/// tables where hardly anything stands outside of them.
pub(super) fn of(draft: &Draft) -> Option<&'static str> {
    let own = story(draft, is_own);
    let mut story_told =
        if own.contains(char::is_alphabetic) { own } else { story(draft, |it| it.part.is_running()) };
    if story_told.split_whitespace().take(FEW_WORDS).count() < FEW_WORDS {
        story_told += &story(draft, is_sentence_in_cell);
    }
    english::language(&story_told)
}

/// Takes out of an English story what is plainly told in another language, where that is a part of it, and notes that it is
/// not read.
pub(super) fn set_apart(draft: &mut Arc<Draft>) {
    let mut all = 0;
    let mut foreign = Vec::new();
    let mut count = 0;
    for (index, paragraph) in draft.paragraphs.iter().enumerate().filter(|(_, it)| is_own(it)) {
        let words = weight(paragraph);
        all += words;
        if english::is_foreign(paragraph.prose.text()) {
            count += words;
            foreign.push(index);
        }
    }
    if count < FEWEST_FOREIGN || count * FOREIGN_SHARE < all {
        return;
    }
    let message = message(draft, &foreign);
    let draft = Arc::make_mut(draft);
    for (nth, &index) in foreign.iter().enumerate() {
        if nth == 0 || foreign[nth - 1] + 1 != index {
            let span = draft.paragraphs[index].span;
            draft.unread.push(Unread { span, message: message.clone() });
        }
    }
    let mut index = 0..;
    draft.paragraphs.retain(|_| index.next().is_some_and(|index| foreign.binary_search(&index).is_err()));
    draft.unread.sort_by_key(|unread| unread.span.start);
}

/// How many words a paragraph has. Where words are not set apart by spaces, a few letters are one.
fn weight(paragraph: &Paragraph) -> usize {
    let prose = paragraph.prose.text();
    let (letters, words) = (prose.chars().count(), prose.split_whitespace().count());
    if letters > 15 * words { letters / 3 } else { words }
}

fn message(draft: &Draft, foreign: &[usize]) -> String {
    let prose: Vec<&str> = foreign.iter().map(|&index| draft.paragraphs[index].prose.text()).collect();
    let code = english::language(&prose.join("\n")).filter(|code| *code != ENGLISH);
    unchecked("What begins here", code)
}

/// That something is not checked for its language.
pub(super) fn unchecked(what: &str, code: Option<&str>) -> String {
    match code.and_then(english::language_name) {
        Some(name) => format!("{what} is not checked: it is in {name}, and copydesk reads English."),
        None => format!("{what} is not checked: copydesk reads English, and this is another language."),
    }
}

/// The prose of the paragraphs that are meant, a line each.
fn story(draft: &Draft, is_meant: fn(&Paragraph) -> bool) -> String {
    let mut story = String::new();
    for paragraph in draft.paragraphs.iter().filter(|paragraph| is_meant(paragraph)) {
        // A line that breaks within a paragraph breaks no quotation in it.
        story.extend(paragraph.prose.text().chars().map(|c| if c == '\n' { ' ' } else { c }));
        story.push('\n');
        if story.len() > TELLING {
            break;
        }
    }
    story
}

/// Whether a paragraph is the story’s own words, and not a block of somebody else’s.
fn is_own(paragraph: &Paragraph) -> bool {
    paragraph.part.is_running() && paragraph.part != Part::BlockQuote
}

fn is_sentence_in_cell(paragraph: &Paragraph) -> bool {
    paragraph.part == Part::Cell
        && paragraph.prose.text().split_whitespace().nth(WORDS_OF_SENTENCE - 1).is_some()
}

#[cfg(test)]
mod tests {
    use crate::checker::{Checked, Checker};
    use crate::draft::{Draft, Format, Source};

    const FRENCH: &str = "La maire a dit lundi que le pont sera fermé pour une semaine, et les gens de la ville ne sont pas \
                          contents.";
    const STORY: &str = "The mayor said on Monday that the bridge over the river would stay closed for a week, and nobody in \
                         the town is glad.";

    fn check(text: &str, format: Format) -> Checked {
        Checker::default().check(Draft::new(Source { text, format, ..Source::default() }))
    }

    /// The lines at which something is not read.
    fn unread(text: &str) -> Vec<usize> {
        let checked = check(text, Format::Plain);
        assert!(checked.is_read(), "{text}");
        let draft = checked.facts.draft();
        draft.unread.iter().map(|unread| draft.line(unread.span.start)).collect()
    }

    #[test]
    fn a_page_laid_out_in_a_table_is_known_for_another_language() {
        let text = "<h1>Le pont</h1><table><tr><td><p>La maire a dit lundi que le pont sera fermé.</p><p>Les gens de la \
                    ville ne sont pas contents du tout.</p></td></tr></table>";
        assert_eq!(check(text, Format::Html).language, Some("fr"));
        let text = "<h1>Bridge shuts</h1><table><tr><td><p>The mayor said it will be shut until the end of May.</p>\
                    </td><td>Le pont de la ville sera fermé, dit la maire.</td></tr></table>";
        assert!(check(text, Format::Html).is_read());
    }

    #[test]
    fn paragraphs_in_another_language_are_told() {
        let (en, fr) = (STORY, FRENCH);
        assert_eq!(unread(&format!("{en}\n\n{en}\n\n{fr}\n\n{fr}\n")), [5]);
        assert_eq!(unread(&format!("{fr}\n\n{en}\n\n{fr}\n\n{en}\n\n{en}\n")), [1, 5]);
        let japanese =
            "橋は月曜日まで閉鎖されると市長は述べた。3人が負傷した。市長は謝罪した。警察が調べている。";
        assert_eq!(unread(&format!("{en}\n\n{en}\n\n{japanese}\n\n{japanese}\n")), [5]);
        let checked = check(&format!("{en}\n\n{en}\n\n{fr}\n\n{fr}\n"), Format::Plain);
        assert_eq!(checked.facts.sentences().len(), 2);
        assert_eq!(
            checked.facts.draft().unread[0].message,
            "What begins here is not checked: it is in French, and copydesk reads English."
        );
    }

    #[test]
    fn an_english_story_that_quotes_another_language_is_read() {
        let (en, fr) = (STORY, FRENCH);
        for text in [
            format!("{en}\n\n{en}\n\n“{fr}\n\n“{fr}\n\n“{fr}”\n\n{en}\n"),
            format!("{en}\n\n“{fr} {fr} {fr}” said Ortiz.\n\n{en}\n"),
            // A line of a song.
            format!("{en}\n\n{en}\n\n{en}\n\n{en}\n\n{fr}\n\n{en}\n\n{en}\n"),
        ] {
            assert_eq!(unread(&text), [0; 0], "{text}");
        }
    }
}
