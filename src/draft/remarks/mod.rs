//! What is left of a word processor’s comments in an export: marks behind the words that they are about (“14 marches[a]”), and
//! the comments at the end (“[a]He told me 16?”). They are no part of the story: the marks are taken out of the prose and the
//! comments out of the paragraphs, so that nothing but the rule about them sees either.
//!
//! Letters in brackets are the writer’s, too: “[a] bad idea” in a quotation, “section 12[a]” of an act, “[T]he”. A mark of a
//! comment stands right behind a word, the marks of a draft begin at a and go on in order, and mostly the comments follow.

mod label;

use rustc_hash::FxHashSet;

use super::block::Block;
use crate::span::Span;

use self::label::{Label, Labelled};

/// What comments of a word processor have left in a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// Their marks in the text, in text order.
    pub marks: Vec<Span>,
    /// The comments themselves, in text order.
    pub texts: Vec<Span>,
}

impl Remarks {
    /// The same, standing `by` bytes further on.
    pub(super) fn shifted(self, by: usize) -> Self {
        let shifted = |spans: Vec<Span>| spans.into_iter().map(|span| span.shift(by)).collect();
        Self { marks: shifted(self.marks), texts: shifted(self.texts) }
    }
}

/// A comment holds at most so many paragraphs or lines without a mark of their own, on the average.
const LINES: usize = 2;

/// Takes comments and their marks out of the blocks of a text.
pub(super) fn take_out(text: &str, blocks: &mut Vec<Block>) -> Remarks {
    let marks: Vec<(usize, Labelled)> = (0..blocks.len())
        .filter(|&index| blocks[index].prose.text().contains('['))
        .flat_map(|index| {
            label::find(&blocks[index].prose.lines()).into_iter().map(move |mark| (index, mark))
        })
        .collect();
    if marks.is_empty() {
        return Remarks::default();
    }
    let mut remarks = Remarks::default();
    let texts = texts(text, blocks, &marks);
    let accepted = match &texts {
        Some(texts) => {
            let is_known = |(index, mark): &&(usize, Labelled)| {
                let is_before = (*index, mark.span.start) < (texts.block, texts.at);
                is_before && mark.is_behind_word && texts.labels.contains(&mark.label)
            };
            marks.iter().filter(is_known).copied().collect()
        }
        None => series(blocks, &marks),
    };
    if let Some(texts) = texts {
        remarks.texts = cut_off(blocks, &texts);
    }
    for marks in accepted.chunk_by(|(left, _), (right, _)| left == right) {
        let block = &mut blocks[marks[0].0];
        let cuts: Vec<Span> = marks.iter().map(|(_, mark)| mark.span).collect();
        remarks.marks.extend(cuts.iter().map(|cut| block.prose.locate(*cut)));
        block.prose = block.prose.without(&cuts);
    }
    blocks.retain(|block| !block.prose.text().trim().is_empty());
    remarks
}

/// Where the comments begin and end, and the labels that they have.
struct Texts {
    block: usize,
    at: usize,
    /// The first block behind them.
    end: usize,
    labels: Vec<Label>,
}

/// The comments at the end: lines that begin with a label, from the first label on in order. Little else comes behind them,
/// unless they are sure to be comments.
fn texts(text: &str, blocks: &[Block], marks: &[(usize, Labelled)]) -> Option<Texts> {
    let heads: Vec<&(usize, Labelled)> = marks.iter().filter(|(_, mark)| mark.heads_line).collect();
    let from = heads.iter().rposition(|(_, mark)| mark.label.is_first())?;
    let run = &heads[from..];
    let in_order = run.windows(2).all(|pair| pair[0].1.label.precedes(pair[1].1.label));
    let (block, first) = *run[0];
    let at = first.span.start;
    let end = behind(text, blocks, block, run[run.len() - 1].0);
    let marked: Vec<&Labelled> = marks
        .iter()
        .filter(|(index, mark)| mark.is_behind_word && (*index, mark.span.start) < (block, at))
        .map(|(_, mark)| mark)
        .collect();
    let is_marked = marked.iter().any(|mark| mark.label.is_first());
    // Without a mark in the text, a series of them, or a label right before a capital: “[a]t last” is a quotation’s.
    let is_plain =
        run.iter().all(|(_, mark)| mark.is_before_word) && (run.len() > 1 || !first.is_before_small);
    // Items of a law are cited, and have a blank behind their letter.
    let spoken_of = marked.iter().filter(|mark| !mark.is_cited && !mark.is_behind_number);
    let spoken_of: FxHashSet<Label> = spoken_of.map(|mark| mark.label).collect();
    let is_sure = run
        .iter()
        .all(|(_, head)| head.is_before_word && !head.is_before_small || spoken_of.contains(&head.label));
    let last = if is_sure { end } else { blocks.len() };
    let is_short = lines(&blocks[block..last], at) <= run.len() * (LINES + 1);
    let labels = run.iter().map(|(_, mark)| mark.label).collect();
    (in_order && is_short && (is_marked || is_plain)).then_some(Texts { block, at, end, labels })
}

/// How many lines with words some blocks have, the first from a byte of its prose on.
fn lines(blocks: &[Block], at: usize) -> usize {
    let of_block = |(index, block): (usize, &Block)| {
        let prose = block.prose.lines();
        prose[if index == 0 { at } else { 0 }..].lines().filter(|line| !line.is_empty()).count()
    };
    blocks.iter().enumerate().map(of_block).sum()
}

/// The first block that no longer belongs to the last comment, whose block is number `last`. A comment may have several lines,
/// but not what stands behind a blank one. In HTML each line is a paragraph, and a comment, as Google Docs writes it, an
/// element with all of its lines.
fn behind(text: &str, blocks: &[Block], first: usize, last: usize) -> usize {
    let gap = |index: usize| {
        let start = index.checked_sub(1).map_or(0, |before| blocks[before].span.end);
        text.get(start..blocks[index].span.start).unwrap_or_default()
    };
    let has_elements = gap(first).contains("<div");
    let is_apart = |gap: &str| {
        if has_elements { gap.contains("</div") } else { gap.contains('<') || has_blank_line(gap) }
    };
    (last + 1..blocks.len()).find(|&index| is_apart(gap(index))).unwrap_or(blocks.len())
}

/// Whether what stands between two blocks holds a blank line.
fn has_blank_line(gap: &str) -> bool {
    let mut breaks = gap.replace("\r\n", "\n").replace('\r', "\n");
    breaks.retain(|sign| sign == '\n' || !sign.is_whitespace());
    breaks.contains("\n\n")
}

/// Marks without comments: from the first letter on in order, each behind a word that is no number, in a draft whose notes are
/// not marked in brackets. A single one must end a clause or follow a word that no letter belongs to.
fn series(blocks: &[Block], marks: &[(usize, Labelled)]) -> Vec<(usize, Labelled)> {
    let has_notes = blocks.iter().any(|block| {
        let mut names = block.marks.iter().flat_map(|mark| &mark.names);
        names.any(|name| name.bytes().next().is_some_and(|first| first.is_ascii_digit()))
    });
    let mut series: Vec<(usize, Labelled)> = Vec::new();
    for mark in marks.iter().filter(|(_, mark)| mark.is_behind_word && !mark.is_behind_number && !has_notes) {
        let follows = match series.last() {
            Some((_, last)) => last.label.precedes(mark.1.label),
            None => mark.1.label.is_first() && !mark.1.is_cited,
        };
        if follows {
            series.push(*mark);
        }
    }
    series
}

/// Takes the comments out of the blocks; gives their places.
fn cut_off(blocks: &mut Vec<Block>, texts: &Texts) -> Vec<Span> {
    let rest = blocks.split_off(texts.end);
    let comments = blocks.split_off(texts.block);
    let mut spans = Vec::with_capacity(comments.len());
    for (index, block) in comments.into_iter().enumerate() {
        if index > 0 || texts.at == 0 {
            spans.push(block.span);
            continue;
        }
        let (head, text) = block.prose.split_at(texts.at);
        let start = text.locate(Span::new(0, 1)).start;
        spans.push(Span::new(start, block.span.end));
        let head = head.trimmed();
        let end = head.locate(Span::new(0, head.text().len())).end;
        blocks.push(Block { prose: head, span: Span::new(block.span.start, end), ..block });
    }
    blocks.extend(rest);
    spans
}
