//! Quick fixes: what a rule says could be done, offered where the cursor is.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use tower_lsp::ls_types::{CodeActionKind, CodeActionOrCommand, Range, TextEdit, WorkspaceEdit};

use super::decisions::{self, Decision};
use super::documents::Snapshot;
use super::meant::{Meant, is_meant};
use super::settings_files::SettingsText;
use super::{questions, to_lsp};
use crate::checker::Checked;
use crate::draft::{Draft, Format, Source};
use crate::files::FILE_NAME;
use crate::finding::{Edit, Finding, Fix};
use crate::rules;
use crate::span::Span;

/// What can be done about the findings that `selection` touches: first the fixes of all of them in text order, then what the
/// settings file may say of names, then what allows them. `file` is asked for only where a settings file must do that.
///
/// `versioned` and `shows` are what the client can do: tell versions apart, and show a place when told to.
///
/// None is preferred: of a conflict only the writer knows which end is right.
pub(super) fn actions(
    checked: &Checked,
    snapshot: &Snapshot,
    selection: Span,
    (versioned, shows): (bool, bool),
    file: impl FnOnce() -> Option<SettingsText>,
) -> Vec<CodeActionOrCommand> {
    let meant: Vec<Meant> = questions::shown(checked)
        .iter()
        .flat_map(|shown| shown.iter().map(move |finding| (*finding, shown)))
        .filter(|(finding, _)| is_meant(finding, selection))
        .map(|(finding, shown)| Meant { finding, name: to_lsp::name(shown, snapshot) })
        .collect();
    let fixes = meant.iter().flat_map(|it| it.finding.fixes.iter().map(move |fix| (it, fix)));
    let mut actions: Vec<_> = fixes.map(|(it, fix)| it.mended_by(fix, snapshot, versioned)).collect();
    let file = LazyCell::new(file);
    let file = || LazyCell::force(&file).clone();
    actions.extend(decided(checked, &meant, snapshot, versioned, file));
    // What is wrong with a comment that allows something is put right in it.
    let allowable: Vec<&Meant> =
        meant.iter().filter(|it| it.finding.rule != rules::ALLOW_COMMENT.name).collect();
    actions.extend(allowances(checked.facts.draft(), &allowable, snapshot, (versioned, shows), file));
    actions
}

/// What the settings file may say of the names in findings. It is asked for only where a finding is of a name.
fn decided(
    checked: &Checked,
    meant: &[Meant],
    snapshot: &Snapshot,
    versioned: bool,
    file: impl FnOnce() -> Option<SettingsText>,
) -> Vec<CodeActionOrCommand> {
    let of_names: Vec<&Meant> = meant.iter().filter(|it| decisions::is_of_name(it.finding)).collect();
    let file = if of_names.is_empty() { None } else { file() };
    let Some(file) = file else { return Vec::new() };
    let of = |it: &&Meant| decisions::decisions(checked, it.finding, &file.text);
    let all = of_names.iter().flat_map(|it| of(it).into_iter().map(move |decision| (it, decision)));
    let action = |(it, decision): (&&Meant, Decision)| {
        let at = snapshot.place_in(&file.text, decision.at);
        let edit = TextEdit::new(Range::new(at, at), decision.words);
        it.action(decision.title, written(&file, edit, versioned))
    };
    all.map(action).collect()
}

/// To allow findings: for every rule the comment in the draft that does so there, and behind those, where the draft cannot hold
/// one as in plain text, the lines at the end of the settings file. The reason is left for the writer: until it is given, the
/// comment is a finding itself, and what the file said before holds.
fn allowances(
    draft: &Draft,
    allowable: &[&Meant],
    snapshot: &Snapshot,
    (versioned, shows): (bool, bool),
    file: impl FnOnce() -> Option<SettingsText>,
) -> Vec<CodeActionOrCommand> {
    let mut actions = Vec::new();
    let mut offered = BTreeSet::new();
    let mut uncommented = Vec::new();
    let findings: Vec<&Finding> = allowable.iter().map(|it| it.finding).collect();
    for (it, comment) in allowable.iter().zip(comments(draft, &findings)) {
        match comment {
            Some(edit) if offered.insert((it.finding.rule, edit.span)) => {
                let title = format!("Allow “{}” in this paragraph", it.finding.rule);
                let (at, words) = (snapshot.range(edit.span).start, edit.text.clone());
                let fix = Fix { title: title.clone(), edits: vec![edit] };
                let edit = to_lsp::workspace_edit(&fix, snapshot, versioned);
                actions.push(it.allowed_by(title, (&snapshot.uri, at, &words), edit, shows));
            }
            Some(_) => {}
            None => uncommented.push(it),
        }
    }
    if !uncommented.is_empty()
        && let Some(file) = file()
    {
        let end = snapshot.end_of(&file.text);
        actions.extend(uncommented.into_iter().map(|it| {
            let a_new = if file.is_new { "a new " } else { "" };
            let title = format!("Allow this “{}” in {a_new}{FILE_NAME}", it.finding.rule);
            let words = allowance(it.finding, &file.text);
            let edit = TextEdit::new(Range::new(end, end), words.clone());
            it.allowed_by(title, (&file.uri, end, &words), written(&file, edit, versioned), shows)
        }));
    }
    actions
}

/// An edit of the settings file, which is made where there is none.
fn written(file: &SettingsText, edit: TextEdit, versioned: bool) -> WorkspaceEdit {
    if file.is_new {
        return to_lsp::edit_of_new(file.uri.clone(), vec![edit]);
    }
    to_lsp::edit_of((file.uri.clone(), None), vec![edit], versioned)
}

/// The lines that allow a finding, as they stand behind the text of a settings file.
fn allowance(finding: &Finding, file: &str) -> String {
    let before = match file {
        "" => "",
        file if file.ends_with('\n') => "\n",
        _ => "\n\n",
    };
    format!("{before}[[allow]]\nfingerprint = \"{}\"\nreason = \"\"\n", finding.fingerprint)
}

/// For each finding the comment that allows it, behind its paragraph, where the draft’s format has comments.
///
/// In front matter, in a title or in code it would be none. To tell, the draft is read once more, with a comment behind each of
/// these paragraphs.
fn comments(draft: &Draft, findings: &[&Finding]) -> Vec<Option<Edit>> {
    if draft.format == Format::Plain {
        return vec![None; findings.len()];
    }
    let paragraphs: Vec<Option<usize>> =
        findings.iter().map(|finding| draft.paragraph_at(finding.span.start)).collect();
    // Each paragraph with the first of the findings in it.
    let mut first = BTreeMap::new();
    for (finding, paragraph) in findings.iter().zip(&paragraphs) {
        paragraph.map(|paragraph| first.entry(paragraph).or_insert(*finding));
    }
    if first.is_empty() {
        return vec![None; findings.len()];
    }
    let text = draft.text();
    let mut commented = String::with_capacity(text.len());
    let mut copied = 0;
    let mut places = Vec::new();
    for (&paragraph, finding) in &first {
        let end = draft.paragraphs[paragraph].span.end;
        let start = finding.span.start + commented.len() - copied;
        commented.push_str(&text[copied..end]);
        copied = end;
        let words = comment_on(finding);
        commented.push_str(&words);
        // The space before it is none of it.
        places.push((start, Span::new(commented.len() - words.len() + 1, commented.len())));
    }
    commented.push_str(&text[copied..]);
    let read = Draft::new(Source { text: &commented, format: draft.format, ..Source::default() });
    let is_one = |(start, place): &(usize, Span)| {
        read.comments.binary_search_by_key(&(place.start, place.end), |it| (it.start, it.end)).is_ok()
            && read.paragraph_at(*start).is_some_and(|at| read.paragraphs[at].span.contains(*place))
    };
    let can_hold_one: BTreeSet<usize> =
        first.into_keys().zip(&places).filter(|(_, place)| is_one(place)).map(|(at, _)| at).collect();
    let edit = |(finding, paragraph): (&&Finding, Option<usize>)| {
        let end = draft.paragraphs[paragraph.filter(|it| can_hold_one.contains(it))?].span.end;
        Some(Edit { span: Span::new(end, end), text: comment_on(finding) })
    };
    findings.iter().zip(paragraphs).map(edit).collect()
}

/// The comment that allows a finding, with the space before it.
fn comment_on(finding: &Finding) -> String {
    format!(" <!-- copydesk: allow {} \"\" -->", finding.rule)
}

/// Whether a client that wants only some kinds of action wants quick fixes. Kinds are paths: `quickfix.copydesk`
/// is not what is offered here, the empty kind is everything.
pub(super) fn is_wanted(only: Option<&[CodeActionKind]>) -> bool {
    only.is_none_or(|kinds| {
        kinds.iter().any(|kind| *kind == CodeActionKind::QUICKFIX || *kind == CodeActionKind::EMPTY)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checker::Checker;
    use crate::finding::Level;
    use crate::fingerprint::Fingerprint;
    use crate::settings::Settings;

    #[test]
    fn a_comment_goes_where_it_is_one() {
        let with_comment = |format, text: &str| {
            let draft = Draft::new(Source { text, format, ..Source::default() });
            let start = text.find("TK").expect("a placeholder");
            let finding = Finding {
                rule: "placeholder",
                level: Level::Error,
                span: Span::new(start, start + 2),
                message: String::new(),
                related: Vec::new(),
                notes: Vec::new(),
                elsewhere: Vec::new(),
                fixes: Vec::new(),
                fingerprint: Fingerprint::default(),
            };
            let edit = comments(&draft, &[&finding]).pop()??;
            let mut text = text.to_owned();
            text.replace_range(edit.span.range(), &edit.text);
            Some(text)
        };
        let comment = "<!-- copydesk: allow placeholder \"\" -->";
        for (format, before, after) in [
            (Format::Markdown, "A *band*, *TK*\n\nNext.", "A *band*, *TK* C\n\nNext."),
            (Format::Markdown, "# TK plays\nNext.", "# TK plays C\nNext."),
            (Format::Markdown, "- TK\n- Next", "- TK C\n- Next"),
            (Format::Html, "<p>Ána saw TK.</p><p>Next.</p>", "<p>Ána saw TK. C</p><p>Next.</p>"),
        ] {
            assert_eq!(with_comment(format, before), Some(after.replace('C', comment)), "{before}");
        }
        assert_eq!(with_comment(Format::Markdown, "---\ntitle: TK plays\n---\nNext."), None);
        assert_eq!(with_comment(Format::Html, "<title>TK plays</title><p>Next.</p>"), None);
        assert_eq!(with_comment(Format::Plain, "TK plays."), None);
    }

    /// Read with many comments at once, a draft says the same of each place as with that one alone.
    #[test]
    fn comments_do_not_get_in_each_other_s_way() {
        let markdown = "---\ntitle: TK plays\nsummary: \"TK: a band\"\n---\n# TK plays\n\nA *TK* ran\nto TK.\n\n- TK\n- TK, and TK\n\n\
                        > TK says\n\n| A | TK |\n|---|---|\n| TK | B |\n\n    TK in code\n\n<p>TK</p>\n\n[TK](x \"TK\") is TK";
        let html = "<html><head><title>TK plays</title></head><body><h1>TK</h1><p>TK and <b>TK</b><p>TK.<ul><li>TK<li>TK</ul>\
                    <img alt='TK here'><table><tr><td>TK<td>TK</table><textarea>TK</textarea><pre>TK</pre>TK</body></html>";
        for (format, text) in [(Format::Markdown, markdown), (Format::Html, html)] {
            let checked = Checker::default().check(Draft::new(Source { text, format, ..Source::default() }));
            let findings: Vec<&Finding> = checked.findings.iter().collect();
            let together = comments(checked.facts.draft(), &findings);
            let alone: Vec<_> =
                findings.iter().flat_map(|finding| comments(checked.facts.draft(), &[finding])).collect();
            assert_eq!(together, alone);
            assert!(alone.iter().flatten().count() > 8, "{alone:?}");
            assert_eq!(
                alone.iter().any(Option::is_none),
                format == Format::Markdown,
                "front matter has none"
            );
        }
    }

    #[test]
    fn an_allowance_is_read_once_it_has_its_reason() {
        let finding = Finding {
            rule: "placeholder",
            level: Level::Error,
            span: Span::new(0, 2),
            message: String::new(),
            related: Vec::new(),
            notes: Vec::new(),
            elsewhere: Vec::new(),
            fixes: Vec::new(),
            fingerprint: Fingerprint::new("placeholder", "TK", std::iter::empty()),
        };
        for file in ["", "fail-on = \"warning\"", "fail-on = \"warning\"\n"] {
            let text = format!("{file}{}", allowance(&finding, file));
            assert!(Settings::parse(&text).is_err(), "{text}");
            let settings =
                Settings::parse(&text.replace("reason = \"\"", "reason = \"a band\"")).expect("settings");
            assert_eq!(settings.allows[0].fingerprint, finding.fingerprint);
        }
    }

    #[test]
    fn only_what_the_client_wants_is_offered() {
        assert!(is_wanted(None) && is_wanted(Some(&[CodeActionKind::EMPTY])));
        assert!(is_wanted(Some(&[CodeActionKind::REFACTOR, CodeActionKind::QUICKFIX])));
        assert!(!is_wanted(Some(&[])) && !is_wanted(Some(&[CodeActionKind::SOURCE])));
    }
}
