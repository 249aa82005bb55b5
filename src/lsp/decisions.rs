//! What a desk may decide of a name once and for all, and where the settings file says so: that two names are two people’s, and
//! that a name is right as it is spelled.

use crate::checker::Checked;
use crate::files::FILE_NAME;
use crate::finding::Finding;

/// Rules that find one name in two spellings.
const SPELLINGS: [&str; 2] = ["name-variant", "diacritics-variant"];
/// Rules that ask nothing of a name that is known to be right.
const RIGHT: [&str; 5] =
    ["name-variant", "diacritics-variant", "house-spelling", "unknown-surname", "place-conflict"];

/// A decision: what the action is called, and the words that go into a text at an offset.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decision {
    pub(super) title: String,
    pub(super) at: usize,
    pub(super) words: String,
}

/// Whether anything may be decided of a finding.
pub(super) fn is_of_name(finding: &Finding) -> bool {
    RIGHT.contains(&finding.rule)
}

/// What may be decided of a finding, as it goes into the text of the settings file.
pub(super) fn decisions(checked: &Checked, finding: &Finding, file: &str) -> Vec<Decision> {
    let mut found = Vec::new();
    let here = checked.facts.words(finding.span);
    let there = finding.related.first().map(|end| checked.facts.words(end.span));
    if let Some(there) = there.filter(|there| SPELLINGS.contains(&finding.rule) && *there != here) {
        let title = format!("“{here}” and “{there}” are two: say so in {FILE_NAME}");
        let (at, words) = added(file, "distinct", &format!("[{}, {}]", quoted(there), quoted(here)));
        found.push(Decision { title, at, words });
    }
    if RIGHT.contains(&finding.rule) {
        let title = format!("“{here}” is right: say so in {FILE_NAME}");
        let (at, words) = added(file, "house", &quoted(here));
        found.push(Decision { title, at, words });
    }
    found
}

/// Where a value goes that is added to a list of `[names]`, and the words that add it.
fn added(file: &str, key: &str, value: &str) -> (usize, String) {
    let mut within = None;
    let mut start = 0;
    for line in file.split_inclusive('\n') {
        let (text, end) = (line.trim_start(), start + line.len());
        let is_heading = text
            .strip_prefix('[')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_alphabetic() || c == '['));
        let is_table = is_heading && text.contains(']') && !text.contains('"');
        if is_table {
            within = (text.trim_end() == "[names]").then_some(end);
        } else if within.is_some()
            && let Some(open) = opening(line, key)
        {
            let at = start + open;
            let is_empty = file[at..].trim_start().starts_with(']');
            return (at, if is_empty { value.to_owned() } else { format!("{value}, ") });
        }
        start = end;
    }
    let heading = file.split_inclusive('\n').scan(0, |end, line| {
        *end += line.len();
        Some((*end, line))
    });
    let table = heading.filter(|(_, line)| line.trim() == "[names]").map(|(end, _)| end).next();
    let line_end = |at: usize| if at == 0 || file[..at].ends_with('\n') { "" } else { "\n" };
    match table {
        Some(at) => (at, format!("{}{key} = [{value}]\n", line_end(at))),
        None => (file.len(), format!("{}\n[names]\n{key} = [{value}]\n", line_end(file.len()))),
    }
}

/// Behind the bracket that opens the list of a key, in the line that has it.
fn opening(line: &str, key: &str) -> Option<usize> {
    let rest = line.trim_start().strip_prefix(key)?.trim_start().strip_prefix('=')?.trim_start();
    rest.starts_with('[').then(|| line.len() - rest.len() + 1)
}

/// A string as TOML has it.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(file: &str, expected: &str) {
        let (at, words) = added(file, "distinct", "[\"Ann Ode\", \"Anne Ode\"]");
        let mut text = file.to_owned();
        text.insert_str(at, &words);
        assert_eq!(text, expected);
    }

    #[test]
    fn a_value_goes_into_the_list_that_is_there() {
        check(
            "[names]\ndistinct = [[\"A\", \"B\"]]\n",
            "[names]\ndistinct = [[\"Ann Ode\", \"Anne Ode\"], [\"A\", \"B\"]]\n",
        );
        check("[names]\ndistinct = []\n", "[names]\ndistinct = [[\"Ann Ode\", \"Anne Ode\"]]\n");
    }

    #[test]
    fn or_into_a_new_one() {
        check("", "\n[names]\ndistinct = [[\"Ann Ode\", \"Anne Ode\"]]\n");
        check(
            "[names]\nhouse = [\"X\"]\n[rules]\n",
            "[names]\ndistinct = [[\"Ann Ode\", \"Anne Ode\"]]\nhouse = [\"X\"]\n[rules]\n",
        );
        check(
            "fail-on = \"error\"",
            "fail-on = \"error\"\n\n[names]\ndistinct = [[\"Ann Ode\", \"Anne Ode\"]]\n",
        );
    }

    #[test]
    fn names_are_quoted() {
        assert_eq!(quoted("Robert \"Bob\" Ode"), r#""Robert \"Bob\" Ode""#);
    }
}
