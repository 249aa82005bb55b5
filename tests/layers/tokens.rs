//! The paths among the tokens of a macro or an attribute, which nothing has parsed.

use syn::buffer::Cursor;

use crate::tree::{Path, name};

/// Every path from here to the end of the group. The names of fields and methods, which a dot stands before, are none, nor
/// is what stands for a macro’s arguments (`$name`) or who may see an item (`pub(in …)`).
pub(crate) fn paths(start: Cursor) -> Vec<Path> {
    let mut found = Vec::new();
    collect(start, &[], &mut found);
    found
}

/// Collects paths, each behind `prefix`: within the braces of `use crate::{a, b}` it is `crate`.
fn collect(mut at: Cursor, prefix: &[String], found: &mut Vec<Path>) {
    let mut before = None;
    while !at.eof() {
        let last = before.take();
        if let Some((inside, _, _, rest)) = at.any_group() {
            collect(inside, &[], found);
            at = rest;
        } else if let Some((path, rest)) = path(at, last) {
            at = rest;
            before = Some(' ');
            match path.first().map(String::as_str) {
                Some("pub") => at = behind_scope(at).unwrap_or(at),
                Some("as") if !prefix.is_empty() => at = at.ident().map_or(at, |(_, rest)| rest),
                Some("crate") if last == Some('$') => at = keep(&path, at, prefix, found),
                _ if last == Some('$') || (last == Some('.') && path.len() == 1) => {}
                _ => at = keep(&path, at, prefix, found),
            }
        } else if let Some((_, rest)) = at.lifetime() {
            at = rest;
        } else if let Some((_, rest)) = at.literal() {
            at = rest;
        } else if let Some((sign, rest)) = at.punct() {
            before = Some(sign.as_char());
            at = rest;
        } else {
            return;
        }
    }
}

/// What stands behind the `(in …)` of an item that is for some modules alone.
fn behind_scope(at: Cursor) -> Option<Cursor> {
    let (inside, _, _, rest) = at.any_group()?;
    inside.ident().filter(|(first, _)| first == "in").map(|_| rest)
}

/// Keeps a path, or those that it begins where it ends in `::{…}`. Where it goes on from there.
fn keep<'a>(path: &[String], after: Cursor<'a>, prefix: &[String], found: &mut Vec<Path>) -> Cursor<'a> {
    let path = match path {
        [only] if only == "self" && !prefix.is_empty() => prefix.to_vec(),
        _ => [prefix, path].concat(),
    };
    if let Some((inside, _, _, rest)) = colons(after).and_then(Cursor::any_group) {
        collect(inside, &path, found);
        return rest;
    }
    found.push(path);
    after
}

/// The path that begins here, and what stands behind it. One that begins with `::` has an empty first name; behind a name or
/// `>` it goes on with a path that began there.
fn path(start: Cursor, before: Option<char>) -> Option<(Path, Cursor)> {
    let mut path = Path::new();
    let mut at = start;
    if let Some(rest) = colons(start) {
        if !matches!(before, Some('>' | ' ')) {
            path.push(String::new());
        }
        at = rest;
    }
    let (first, mut at) = at.ident()?;
    path.push(name(&first));
    while let Some((next, rest)) = colons(at).and_then(Cursor::ident) {
        path.push(name(&next));
        at = rest;
    }
    Some((path, at))
}

/// What stands behind a `::`.
fn colons(at: Cursor) -> Option<Cursor> {
    let (first, rest) = at.punct()?;
    let (second, rest) = rest.punct()?;
    (first.as_char() == ':' && second.as_char() == ':').then_some(rest)
}
