//! Whether double braces hold an expression for a program, as in `{{ page.title | upcase }}`, or a field that a person is to
//! fill, as in `{{headline}}` and `{{ insert quote }}`.
//!
//! What programs read has signs that people do not put between their words: the dots of a path (`page.title`, `.Params.x`),
//! filters behind a bar, quotation marks around a string, brackets of a call, signs of a block (`#if`, `/if`, `> partial`).
//! A bare name that the draft itself defines, in its front matter or with a tag, is a program’s. Any other is a field, even though a program could read that, too: nobody but the template’s author knows what
//! `{{ name }}` is, and one that was left in copy is better asked about.

use rustc_hash::FxHashSet;

use super::names::NAMES;

/// Whether a program is to read the words between two pairs of braces.
pub(super) fn is_read_by_program(words: &str) -> bool {
    let mut rest = words.split_whitespace();
    let is_word_of_program = rest.next().is_some_and(|first| NAMES.programs.contains(first));
    words.starts_with(['#', '/', '>', '!', '^', '&', '$', '@', '"', '\'', '`', '<', '%'])
        || is_word_of_program
        || words.split_whitespace().any(is_path)
        || has_filter(words)
        || has_string(words)
        || is_call(words)
}

/// The names that the front matter of a draft gives a value.
pub(super) fn defined(front: &str) -> FxHashSet<&str> {
    let key = |line| str::split_once(line, [':', '=']).map(|(key, _)| key.trim());
    front.lines().filter_map(key).filter(|key| !key.is_empty()).collect()
}

/// The name that a statement gives a value: `{% assign members = 14 %}`.
pub(super) fn defines(statement: &str) -> Option<&str> {
    let mut words =
        statement.split(|sign: char| !sign.is_alphanumeric() && sign != '_').filter(|it| !it.is_empty());
    let verb = words.next()?;
    words.next().filter(|_| matches!(verb, "assign" | "capture" | "for" | "set"))
}

/// Whether a word is a path of names with dots between or before them: `page.title`, `.Title`, `site.data["x"].y`.
fn is_path(word: &str) -> bool {
    let word = word.trim_matches(['(', ')', ',']);
    let mut names = word.split('.');
    let first = names.next().unwrap_or_default();
    let is_name = |name: &str| {
        name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-[]()\"'".contains(&byte))
    };
    let is_initial = |name: &str| name.len() == 1;
    word.contains('.')
        && (first.is_empty() || is_name(first) && !is_initial(first))
        && names.clone().next().is_some()
        && names.all(is_name)
}

/// Whether something is handed to a filter: `| upcase`, `| date: "%Y"`.
fn has_filter(words: &str) -> bool {
    let name = |rest: &str| {
        let rest = rest.trim_start_matches('|').trim_start();
        rest.starts_with(|first: char| first.is_ascii_lowercase())
    };
    words.split_once('|').is_some_and(|(_, rest)| name(rest))
}

/// Whether a string stands in quotation marks; an apostrophe within a word opens none.
fn has_string(words: &str) -> bool {
    words.match_indices(['"', '\'', '`']).any(|(at, quote)| {
        let opens = !words[..at].ends_with(char::is_alphanumeric);
        opens && words[at + quote.len()..].contains(quote)
    })
}

/// Whether a function is called or something indexed: `super()`, `items[0]`, `a == b`.
fn is_call(words: &str) -> bool {
    let joined = |sign: char| {
        words
            .match_indices(sign)
            .any(|(at, _)| words[..at].ends_with(|last: char| last.is_ascii_alphanumeric() || last == '_'))
    };
    joined('(') || joined('[') || words.contains('=') || words.contains("::")
}
