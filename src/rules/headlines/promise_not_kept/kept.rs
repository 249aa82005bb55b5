//! What keeps a promise.

use super::promises::{Promise, Side, What};
use crate::draft::{Draft, Paragraph, Part};

/// Markup behind which there may be a picture, a frame or a film.
const EMBEDS: [&str; 18] = [
    "<img", "<figure", "<picture", "<iframe", "<svg", "<video", "<audio", "<embed", "<object", "<canvas",
    "![", "{{", "{%", "[caption", "[gallery", "[embed", "[video", "<table",
];

/// Blocks of `WordPress` that are none of the story’s text.
const BLOCKS: [&str; 9] = ["image", "embed", "html", "gallery", "video", "audio", "table", "file", "cover"];

/// Whether a draft holds what one of its paragraphs promises. It is given the benefit of the doubt.
pub(super) fn is_kept(draft: &Draft, index: usize, promise: &Promise) -> bool {
    let text = draft.text();
    let named = &draft.paragraphs[index].prose.text()[promise.named.range()];
    let paragraphs = match promise.side {
        Side::Above => &draft.paragraphs[..index],
        Side::Below => draft.paragraphs.get(index + 1..).unwrap_or_default(),
        Side::Any => &draft.paragraphs[..],
    };
    let others = || paragraphs.iter().filter(|it| it.span != draft.paragraphs[index].span);
    let is_headed = || others().any(|it| names(it, named));
    match promise.what {
        What::Page => false,
        What::Drawn => has_embed(text) || others().any(|it| it.part == Part::Caption) || is_headed(),
        What::Listed | What::Anything => {
            has_embed(text)
                || !draft.tables.is_empty()
                || is_headed()
                || others().any(|it| matches!(it.part, Part::BlockQuote | Part::Caption))
                || has_lines(draft, paragraphs)
        }
    }
}

fn has_embed(text: &str) -> bool {
    let is_block = |at: usize| BLOCKS.iter().any(|name| text[at + "<!-- wp:".len()..].starts_with(name));
    let is_foreign = |at: usize| text[at..].split('>').next().is_some_and(|tag| tag.contains(" src"));
    EMBEDS.iter().any(|mark| text.contains(mark))
        || text.match_indices("<script").any(|(at, _)| is_foreign(at))
        || text.match_indices("<!-- wp:").any(|(at, _)| is_block(at))
}

/// Whether a paragraph is what is promised, by its first words: “MAP: The route”, “Chart 1”, “Recipe”.
fn names(paragraph: &Paragraph, thing: &str) -> bool {
    const NEAR: usize = 4;
    let text = paragraph.prose.text();
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let thing = thing.to_lowercase();
    let stem = thing.strip_suffix('s').unwrap_or(&thing);
    let head = text.split([':', '.', ']']).next().unwrap_or(text);
    let is_label = head.split_whitespace().nth(NEAR).is_none();
    is_label
        && head.to_lowercase().split_whitespace().any(|word| word.trim_end_matches('s').starts_with(stem))
}

/// Whether there are two lines or more that are none of the story’s sentences: items, results, ingredients.
fn has_lines(draft: &Draft, paragraphs: &[Paragraph]) -> bool {
    let is_line = |paragraph: &&Paragraph| {
        let text = paragraph.prose.text();
        let index = draft.paragraph_at(paragraph.span.start).unwrap_or_default();
        let line = draft.from_line_of(index).trim_start();
        let is_item = line.starts_with(['-', '–', '•', '*', '·', '+', '#', '|'])
            || line.starts_with(|c: char| c.is_ascii_digit())
            || draft.text()[..paragraph.span.start].trim_end().ends_with("<li>");
        paragraph.part.is_story() && (is_item || !text.ends_with(['.', '!', '?', '”', '"']))
    };
    paragraphs.iter().filter(is_line).nth(1).is_some()
}
