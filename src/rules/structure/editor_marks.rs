//! `editor-marks`

use std::sync::LazyLock;

use super::delete_lines;
use crate::draft::{Format, Part, Prose};
use crate::facts::Facts;
use crate::finding::{Fix, Level};
use crate::rules::pattern::{Pattern, any_of};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// Marks that editors leave for each other. First of all those of comments: a document that is exported with its
    /// comments, as Google Docs does, has “[a]”, “[b]” … behind the words that they are about, and the comments at its end.
    ///
    /// ```draft
    /// The band played 14 marches[a] on the hard shoulder. Its bus had broken down,[b] the conductor said.
    ///                           ^^^ “[a]” marks a comment on the document, which is no part of the story.
    ///                                                                             ^^^ “[b]” marks a comment on the document, which is no part of the story.
    ///
    /// [a]He told me 16? Check the tape.
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ These are comments on the document, and no part of the story.
    /// [b]Which bus?
    /// ```
    ///
    /// Then “(cq)”, which says that a spelling is right; changes that are still marked, as `{++added++}`; a slash-slash note,
    /// as “// check”; lines to the desk, as “EDS: …”; and “-30-” or “###” below the story.
    ///
    /// Letters that are put into a quotation (“[a] bad idea”), items of a law (“section 12 [a]”) and marks of footnotes are
    /// left alone.
    ///
    /// ## Why it matters
    /// Comments say what editors doubt, and often about whom. Printed, they are the story.
    ///
    /// ## What to do
    /// Answer the comments, and delete them and their marks.
    pub(in crate::rules) static RULE = {
        name: "editor-marks",
        group: Group::Structure,
        summary: "Comments and marks of editors, left in the copy",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    found.extend(facts.draft().remarks.marks.iter().map(|mark| comment_mark(facts, *mark)));
    found.extend(comments(facts));
    let paragraphs = &facts.draft().paragraphs;
    let last = paragraphs.iter().rposition(|paragraph| paragraph.part == Part::Body).unwrap_or_default();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let (prose, words) = (&paragraph.prose, paragraph.prose.text());
        if index >= last && END.is_match(words) || words == "***" && facts.draft().format == Format::Plain {
            let message = format!("“{words}” ends the copy for the desk, not for the reader.");
            let fix = Fix {
                title: "Delete this line".to_owned(),
                edits: vec![delete_lines(facts, paragraph.span)],
            };
            found.push(Found::new(paragraph.span, message).fix(fix));
            continue;
        }
        for mark in MARK.find_iter(words) {
            let is_other =
                is_abbreviation(words, mark) || is_in_quotes(words, mark) || is_in_listing(words, mark);
            if !is_other {
                found.push(desk_mark(prose, mark));
            }
        }
    }
}

/// The mark of a comment.
fn comment_mark(facts: &Facts, mark: Span) -> Found {
    let words = facts.raw(mark);
    let message = format!("“{words}” marks a comment on the document, which is no part of the story.");
    Found::new(mark, message).fix(Fix::replace("Delete the mark".to_owned(), mark, ""))
}

/// The comments at the end, all together.
fn comments(facts: &Facts) -> Option<Found> {
    let texts = &facts.draft().remarks.texts;
    let span = texts.iter().copied().reduce(Span::cover)?;
    let message = "These are comments on the document, and no part of the story.";
    let fix = Fix { title: "Delete the comments".to_owned(), edits: vec![delete_lines(facts, span)] };
    Some(Found::new(span, message).fix(fix))
}

/// Marks of other kinds, and whole lines that end the copy.
static MARK: LazyLock<Pattern> = LazyLock::new(|| pattern("marks"));
static END: LazyLock<Pattern> = LazyLock::new(|| pattern("ends"));

fn pattern(section: &str) -> Pattern {
    Pattern::new(&any_of(include_str!("data/editor_marks.txt"), section))
}

fn desk_mark(prose: &Prose, mark: Span) -> Found {
    let (before, words) = (&prose.text()[..mark.start], &prose.text()[mark.range()]);
    let trimmed = Span::new(mark.start + (words.len() - words.trim_start().len()), mark.end);
    let words = words.trim_start();
    let place = prose.locate(trimmed);
    let found = Found::new(place, format!("“{words}” is a mark for the desk, and no part of the story."));
    // A changed passage has to be decided on first.
    let gap = Span::new(before.trim_end().len(), mark.end);
    if words.starts_with('{') || !prose.is_verbatim(gap) {
        return found;
    }
    found.fix(Fix::replace("Delete the mark".to_owned(), prose.locate(gap), ""))
}

/// Whether “(CQ)” shortens the name before it: “Congressional Quarterly (CQ)”.
fn is_abbreviation(words: &str, mark: Span) -> bool {
    let mut before = words[..mark.start].split_whitespace().rev();
    let mut starts = |initial: char| before.next().is_some_and(|word| word.starts_with(initial));
    words[mark.range()].contains("CQ") && starts('Q') && starts('C')
}

/// Whether two slashes belong to an address that is written apart (“http: // ask”), or part what a listing holds: “Hull // 7 p.m.
/// // Check the website”.
fn is_in_listing(words: &str, mark: Span) -> bool {
    let before = words[..mark.start].trim_end();
    let is_scheme = ["http:", "https:", "ftp:"].iter().any(|scheme| before.ends_with(scheme));
    words[mark.range()].trim_start().starts_with("//") && (is_scheme || before.contains(" // "))
}

/// Whether somebody speaks of the mark.
fn is_in_quotes(words: &str, mark: Span) -> bool {
    const QUOTES: [char; 6] = ['“', '”', '"', '‘', '’', '\''];
    words[..mark.start].ends_with(QUOTES) && words[mark.end..].starts_with(QUOTES)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::{facts, rule};

    #[test]
    fn comments_and_their_marks() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            # Café[a] closes
                  ^^^ “[a]” marks a comment on the document, which is no part of the story.

            The café in Łódź closed on *Friday*,[b] its owner said.[c][d]
                                                ^^^ “[b]” marks a comment on the document, which is no part of the story.
                                                                   ^^^ “[c]” marks a comment on the document, which is no part of the story.
                                                                      ^^^ “[d]” marks a comment on the document, which is no part of the story.

            [a]or bar?
            ^^^^^^^^^^ These are comments on the document, and no part of the story.

            [b]Friday or Thursday
            he says Thursday
            [c]name her
            [d]done
        "#]]);
    }

    #[test]
    fn marks_without_comments() {
        rule(&RULE).check(expect![[r#"
            Ann Łąck,[a] 45, left the café in May.[b]
                     ^^^ “[a]” marks a comment on the document, which is no part of the story.
                                                  ^^^ “[b]” marks a comment on the document, which is no part of the story.
            The café’s[c] rent rose.
                      ^^^ “[c]” marks a comment on the document, which is no part of the story.
        "#]]);
    }

    #[test]
    fn other_marks_of_the_desk() {
        rule(&RULE).check(expect![[r#"
            EDS: Updates with the mayor’s quote.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “EDS: Updates with the mayor’s quote.” is a mark for the desk, and no part of the story.

            Jon Smyth (cq) and Ana Böhm [CQ] were elected. It {++finally++} rained {--all day--}. // check with Ann
                      ^^^^ “(cq)” is a mark for the desk, and no part of the story.
                                        ^^^^ “[CQ]” is a mark for the desk, and no part of the story.
                                                              ^^^^^^^^^^^^^ “{++finally++}” is a mark for the desk, and no part of the story.
                                                                                   ^^^^^^^^^^^^^ “{--all day--}” is a mark for the desk, and no part of the story.
                                                                                                  ^^^^^^^^^^^^^^^^^ “// check with Ann” is a mark for the desk, and no part of the story.

            It opens on May 9, see https://example.org/pier. // check
                                                             ^^^^^^^^ “// check” is a mark for the desk, and no part of the story.

            // ask Ann: May 9?
            ^^^^^^^^^^^^^^^^^^ “// ask Ann: May 9?” is a mark for the desk, and no part of the story.

            Commented [AB1]: Is it Smith?
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Commented [AB1]: Is it Smith?” is a mark for the desk, and no part of the story.

            They won by 14 votes.

            -30-
            ^^^^ “-30-” ends the copy for the desk, not for the reader.
        "#]]);
    }

    #[test]
    fn what_looks_alike() {
        rule(&RULE).check(expect![[r"
            Congressional Quarterly (CQ) reported the vote, CQ Roll Call said. It was -30- outside. #1 won.

            “[a] bad idea,” she said of section 12 [a] and (a) of the act.[1] See https://example.org/check it.

            The pages are at //check.example.org and https: //source.example.org until Friday, and http: // check was an error.

            Hull // 7 p.m. // Check the website for tickets

            Editors write “(cq)” behind odd names.
        "]]);
    }

    #[test]
    fn nothing_else_reads_the_comments() {
        let text = "The band of 14 played on Monday, May 12, 2025,[a] Ann Lee, 45, said.[b]\n\n\
                    [a]Tuesday, May 12, 2025? TK\n[b]Ann Lee, 54. Anne Lee? the the";
        for format in [Format::Plain, Format::Markdown] {
            let drawn = facts().format(format).redraw(text);
            assert_eq!(drawn.matches("editor-marks").count(), 3, "{drawn}");
            assert_eq!(
                drawn.matches('^').count(),
                "[a][b]".len() + "[a]Tuesday, May 12, 2025? TK".len(),
                "{drawn}"
            );
        }
    }
}
