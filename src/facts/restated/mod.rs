//! What display copy restates: each statement of headline, summary and captions with the places of the story that tell the same.
//!
//! A statement is a clause: a deed, and those and that with which it is told. The story tells the same where it has a word for the
//! deed and most of the rest, by name, by role, by another word for it, or by a pronoun. Headlines are parsed badly, so that
//! places are found by words, and relations are only asked afterwards: how far each place vouches for the deed, and who says so.

mod clauses;
mod contested;
mod draft;
mod heard;
mod holds;
mod said;
mod statement;
mod swapped;
mod telling;
mod terms;
mod voices;

pub(crate) use self::contested::contested;
pub use self::holds::Hold;
pub use self::statement::Statement;
pub use self::telling::Telling;
pub(crate) use self::terms::Term;
pub use self::voices::{Told, Voice};

use self::draft::Draft;
use self::telling::Story;
use crate::draft::Part;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;

/// So many statements of display copy are held against the story; nobody writes more into a summary.
const MOST: usize = 60;

/// What display copy states.
#[derive(Clone, Debug, Default)]
pub struct Restated {
    /// In text order.
    pub statements: Vec<Statement>,
}

/// Whether a part of the draft is a statement about its story, and not of it.
pub(crate) const fn restates(part: Part) -> bool {
    part.is_display() || matches!(part, Part::Caption)
}

/// Holds what display copy states against the story.
pub(super) fn find(text: &Text, numbers: &Numbers, people: &People) -> Restated {
    let shown = || text.sentences.with_ids().filter(|(_, sentence)| restates(sentence.part));
    let tells = text.sentences.iter().any(|sentence| telling::is_story(sentence.part));
    if !tells || shown().next().is_none() {
        return Restated::default();
    }
    let story = Story::read(text, people, telling::is_story);
    let display = Story::read(text, people, Part::is_display);
    let draft = Draft { text, numbers, people, story, display };
    let clauses = shown().flat_map(|(id, sentence)| {
        let nominal = (sentence.part == Part::Caption).then(|| clauses::of_nouns(sentence));
        clauses::of(sentence).into_iter().chain(nominal.into_iter().flatten()).map(move |clause| (id, clause))
    });
    let statements = clauses.take(MOST).map(|(id, clause)| Statement::read(&draft, id, clause));
    Restated { statements: statements.collect() }
}
