//! Front matter between `---`: YAML.

use granit_parser::{Event, Parser, ScalarStyle};
use rustc_hash::FxHashMap;

use super::field::{is_key, trimmed, unquoted};
use super::node::{Node, Words};
use crate::draft::Unread;
use crate::span::Span;

/// So deep may lists and fields be nested.
const DEEPEST: usize = 32;

/// So many values may an anchor hold that an alias repeats.
const LARGEST: usize = 200;

/// Reads the fields of a stretch of YAML, or nothing where it is no front matter.
///
/// One entry that is no YAML does not spoil the others: they are then read one by one, and a line with a colon is read as it
/// stands (`title: Mayor: I quit`). What cannot be read that way either is noted, and its words are kept.
pub(super) fn read(text: &str, span: Span, unread: &mut Vec<Unread>) -> Option<Vec<(String, Node)>> {
    let entries = entries(text, span)?;
    if let Ok(Node::Fields(fields)) = parsed(text, span) {
        return Some(fields);
    }
    let named = entries.iter().filter(|entry| key(text, **entry).is_some()).count();
    if named * 2 <= entries.len() {
        return None;
    }
    let mut fields = Vec::new();
    for entry in entries {
        let lost = match (parsed(text, entry), key(text, entry)) {
            (Ok(Node::Fields(mut read)), _) => {
                fields.append(&mut read);
                None
            }
            (_, Some((key, value))) if is_line(text, value) => {
                fields.push((key.to_owned(), Node::Words(Words::verbatim(text, unquoted(text, value)))));
                None
            }
            (Ok(_), _) => Some("it has no name".to_owned()),
            (Err(reason), _) => Some(reason),
        };
        if let Some(reason) = lost {
            let words = trimmed(text, entry);
            let length = text[words.range()].find(['\n', '\r']).unwrap_or(words.len());
            unread.push(Unread {
                span: Span::new(words.start, words.start + length),
                message: format!("This part of the front matter is no YAML: {reason}."),
            });
            fields.push((String::new(), Node::Words(Words::verbatim(text, words))));
        }
    }
    Some(fields)
}

/// The entries of the outermost level, each with the lines that belong to it, or nothing where the first one is none.
fn entries(text: &str, span: Span) -> Option<Vec<Span>> {
    let mut entries: Vec<Span> = Vec::new();
    let mut start = span.start;
    for line in text[span.range()].split_inclusive('\n') {
        let whole = Span::new(start, start + line.len());
        start = whole.end;
        let is_empty = line.trim().is_empty() || line.starts_with('#');
        let belongs = is_empty || line.starts_with([' ', '\t', '-', ']', '}']);
        match entries.last_mut() {
            Some(entry) if belongs => entry.end = whole.end,
            None if is_empty => {}
            _ => entries.push(whole),
        }
    }
    let first = *entries.first()?;
    // `{title: …}` is fields, too.
    (text[first.range()].starts_with('{') || key(text, first).is_some()).then_some(entries)
}

/// The name of an entry and where its value stands.
fn key(text: &str, entry: Span) -> Option<(&str, Span)> {
    let words = &text[entry.range()];
    let (key, value) = words.split_once(':')?;
    let is_value = value.is_empty() || value.starts_with(char::is_whitespace);
    let name = key.trim_end().trim_matches(['"', '\'']);
    let value = || trimmed(text, Span::new(entry.start + key.len() + 1, entry.end));
    (is_value && is_key(name)).then(|| (name, value()))
}

/// Whether a value stands in one line and is meant as words.
fn is_line(text: &str, value: Span) -> bool {
    let words = &text[value.range()];
    !words.contains(['\n', '\r']) && !words.starts_with(['[', '{', '|', '>', '&', '*'])
}

/// Reads a stretch of YAML, or tells why it is none.
fn parsed(text: &str, span: Span) -> Result<Node, String> {
    let mut reading =
        Reading { text, start: span.start, anchors: FxHashMap::default(), open: Vec::new(), root: None };
    for event in Parser::new_from_str(&text[span.range()]) {
        let (event, place) = event.map_err(|error| reason(&error.to_string()))?;
        let place = place.byte_range().unwrap_or_default();
        reading.event(event, Span::from(place).shift(span.start))?;
        // A second document in the same front matter is none of it.
        if reading.open.is_empty() && reading.root.is_some() {
            break;
        }
    }
    reading.root.ok_or_else(|| "nothing is in it".to_owned())
}

/// What the parser says, as the end of a sentence, without the place, which is known.
fn reason(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    let words = line.split(" at char ").next().unwrap_or_default().trim().trim_end_matches('.');
    if words.is_empty() { "it breaks off".to_owned() } else { words.to_owned() }
}

/// Where the parser is.
struct Reading<'a> {
    text: &'a str,
    start: usize,
    anchors: FxHashMap<usize, Node>,
    open: Vec<Open>,
    root: Option<Node>,
}

/// A list or fields that are being read.
struct Open {
    node: Node,
    /// The name of the field whose value comes next.
    key: Option<String>,
    anchor: usize,
}

impl Reading<'_> {
    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), String> {
        match event {
            Event::Scalar(read, style, anchor, _) => {
                let words = self.words(&read, style, span);
                self.add(Node::Words(words), anchor);
            }
            Event::SequenceStart(_, anchor, _) => self.begin(Node::List(Vec::new()), anchor)?,
            Event::MappingStart(_, anchor, _) => self.begin(Node::Fields(Vec::new()), anchor)?,
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(open) = self.open.pop() {
                    self.add(open.node, open.anchor);
                }
            }
            Event::Alias(anchor) => {
                let node = self.anchors.get(&anchor).cloned();
                self.add(node.unwrap_or_else(|| Node::List(Vec::new())), 0);
            }
            _ => {}
        }
        Ok(())
    }

    fn begin(&mut self, node: Node, anchor: usize) -> Result<(), String> {
        if self.open.len() >= DEEPEST {
            return Err("it is nested too deep".to_owned());
        }
        self.open.push(Open { node, key: None, anchor });
        Ok(())
    }

    fn add(&mut self, node: Node, anchor: usize) {
        if anchor > 0 && size(&node) <= LARGEST {
            self.anchors.insert(anchor, node.clone());
        }
        let Some(open) = self.open.last_mut() else {
            self.root.get_or_insert(node);
            return;
        };
        match (&mut open.node, open.key.take(), node) {
            (Node::List(values), _, node) => values.push(node),
            (Node::Fields(fields), Some(key), node) => fields.push((key, node)),
            (Node::Fields(_), None, Node::Words(words)) => open.key = Some(words.text().to_owned()),
            // A list names no field.
            (Node::Fields(_), None, _) => open.key = Some("?".to_owned()),
            (Node::Words(_), ..) => {}
        }
    }

    fn words(&self, read: &str, style: ScalarStyle, span: Span) -> Words {
        let is_quoted = matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted);
        let inner = if is_quoted && span.len() > 1 { Span::new(span.start + 1, span.end - 1) } else { span };
        if self.text.get(inner.range()).is_none() {
            return Words::verbatim(self.text, Span::new(self.start, self.start));
        }
        // In folded text every end of a line that is left ends a paragraph.
        let read = if style == ScalarStyle::Folded { read.replace('\n', "\n\n") } else { read.to_owned() };
        Words::written(self.text, inner, &read)
    }
}

/// How many values there are in a value.
fn size(node: &Node) -> usize {
    match node {
        Node::Words(_) => 1,
        Node::List(values) => 1 + values.iter().map(size).sum::<usize>(),
        Node::Fields(fields) => 1 + fields.iter().map(|(_, value)| size(value)).sum::<usize>(),
    }
}
