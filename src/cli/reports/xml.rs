//! XML on standard output.

use std::io::{self, StdoutLock};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::cli::out::Out;

/// XML that is written as the drafts come.
pub(super) struct Xml {
    out: Writer<StdoutLock<'static>>,
    begun: bool,
}

impl Xml {
    /// A document on standard output.
    pub(super) fn new(out: Out) -> Self {
        Self { out: Writer::new_with_indent(out.into_inner(), b' ', 2), begun: false }
    }

    /// Opens the outermost element, unless it is open: nobody knows which draft or problem comes first.
    pub(super) fn begin(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        if std::mem::replace(&mut self.begun, true) {
            return Ok(());
        }
        self.out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        self.open(name, attributes)
    }

    /// Opens an element.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.out.write_event(Event::Start(start(name, attributes)))
    }

    /// Closes it.
    pub(super) fn close(&mut self, name: &str) -> io::Result<()> {
        self.out.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element without anything in it.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.out.write_event(Event::Empty(start(name, attributes)))
    }

    /// An element that holds text.
    pub(super) fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) -> io::Result<()> {
        self.open(name, attributes)?;
        self.out.write_event(Event::Text(BytesText::new(&allowed(text))))?;
        self.close(name)
    }

    /// The last line end.
    pub(super) fn end(&mut self) -> io::Result<()> {
        io::Write::write_all(self.out.get_mut(), b"\n")
    }
}

fn start<'a>(name: &'a str, attributes: &[(&'a str, &str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        start.push_attribute((*key, allowed(value).as_str()));
    }
    start
}

/// Without the characters that XML 1.0 cannot hold, escaped or not.
fn allowed(text: &str) -> String {
    let is_allowed = |&c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(is_allowed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_left_out() {
        assert_eq!(allowed("a\u{0}b\u{1b}[1mc\u{fffe}\té金🗞"), "ab[1mc\té金🗞");
    }
}
