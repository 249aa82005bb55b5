//! Where a message begins and ends on the wire.
//!
//! A header is read as leniently as it can be: in any case, in any order, lines of the name it does not know passed over.
//! Where a length was wrong or missing, the next line that ends like a `Content-Length` header is where the next message
//! begins. That cannot be mistaken: no line of JSON ends so, since what looks like it in a string has no line end behind it.

/// The longest body that is read, in bytes. What is longer is passed over, not kept.
const MAX_BODY: u64 = 64 << 20;

/// The longest line of a header; in what is longer nothing but its end is looked at.
const MAX_LINE: usize = 1 << 16;

/// So many bytes may still turn out to be the beginning of a `Content-Length` header.
const TAIL: usize = 64;

const CONTENT_LENGTH: &[u8] = b"content-length";

/// What was found on the wire.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// The body of a message.
    Body(Vec<u8>),
    /// Something that is none, and why.
    Bad(String),
}

/// Takes bytes apart as they come.
#[derive(Debug, Default)]
pub(super) struct Frames {
    held: Vec<u8>,
    /// How much of `held` is dealt with.
    done: usize,
    /// How much of `held` was searched for line ends.
    searched: usize,
    state: State,
    /// Whether it was said that what is passed over is no message.
    is_lost: bool,
}

/// What comes next.
#[derive(Clone, Copy, Debug)]
enum State {
    /// The header, of which this is known.
    Header(Header),
    /// A body of so many bytes.
    Body(usize),
    /// So many bytes that are passed over.
    PassedOver(u64),
}

/// What the lines of a header said so far.
#[derive(Clone, Copy, Debug, Default)]
struct Header {
    is_begun: bool,
    is_foreign: bool,
    length: Option<u64>,
}

impl Default for State {
    fn default() -> Self {
        Self::Header(Header::default())
    }
}

impl Frames {
    /// Takes in what has come, and gives what is complete.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Vec<Frame> {
        self.held.extend_from_slice(bytes);
        let mut frames = Vec::new();
        while self.advance(&mut frames) {}
        self.held.drain(..self.done);
        self.searched -= self.done;
        self.done = 0;
        if self.held.len() < MAX_LINE {
            self.held.shrink_to(2 * MAX_LINE);
        }
        frames
    }

    /// Whether what has come breaks off inside a message.
    pub(super) fn is_amid(&self) -> bool {
        match self.state {
            State::Header(header) => header.is_begun || !self.held.trim_ascii().is_empty(),
            State::Body(_) | State::PassedOver(_) => true,
        }
    }

    /// Goes on by a line, a body or what is passed over. Tells whether there may be more.
    fn advance(&mut self, frames: &mut Vec<Frame>) -> bool {
        match self.state {
            State::Header(header) => self.header(header, frames),
            State::Body(length) => self.body(length, frames),
            State::PassedOver(length) => self.pass_over(length),
        }
    }

    fn header(&mut self, mut header: Header, frames: &mut Vec<Frame>) -> bool {
        let line_end = self.line_end(self.held.len());
        if line_end.unwrap_or(self.held.len()) - self.done > MAX_LINE {
            self.state = self.lose("A line of a header is too long.", frames);
            header = Header::default();
            self.done = line_end.unwrap_or(self.held.len()) - TAIL;
        }
        let Some(line_end) = line_end else { return false };
        let line = self.held[self.done..line_end].trim_ascii();
        let state = if let Some((_, length)) = ends_with_length(line) {
            self.is_lost = false;
            State::Header(Header { is_begun: true, length: Some(length), ..header })
        } else if line.is_empty() {
            match header {
                Header { is_begun: false, .. } => self.state,
                Header { length: None, .. } => self.lose("A header has no Content-Length.", frames),
                Header { length: Some(length), is_foreign, .. } => begin(length, is_foreign, frames),
            }
        } else if let Some((name, value)) = field(line) {
            let is_foreign = if name.eq_ignore_ascii_case(b"content-type") {
                !means_utf8(value)
            } else {
                header.is_foreign
            };
            State::Header(Header { is_begun: true, is_foreign, ..header })
        } else {
            self.lose("What stands where a header should is none.", frames)
        };
        self.state = state;
        self.done = line_end + 1;
        true
    }

    fn body(&mut self, length: usize, frames: &mut Vec<Frame>) -> bool {
        let end = self.done + length;
        let next = self.next_header(end).or_else(|| self.whole_or_broken(end));
        let Some(end) = next else { return false };
        frames.push(Frame::Body(self.held[self.done..end].to_vec()));
        self.begin_header(end);
        true
    }

    fn pass_over(&mut self, length: u64) -> bool {
        let end = usize::try_from(length).map_or(usize::MAX, |length| self.done.saturating_add(length));
        let next = self.next_header(end).or_else(|| self.whole_or_broken(end));
        if let Some(end) = next {
            self.begin_header(end);
            return true;
        }
        let passed = (self.held.len() - self.done).saturating_sub(TAIL);
        self.done += passed;
        self.state = State::PassedOver(length - passed as u64);
        false
    }

    /// Where a body that has come up to `end` ends: before the beginning of a header, since no JSON ends so.
    fn whole_or_broken(&self, end: usize) -> Option<usize> {
        let body = self.held.get(self.done..end)?;
        let tail = body.len().saturating_sub(TAIL);
        let header = (tail..body.len()).find(|&at| begins_with_length(&body[at..]));
        Some(self.done + header.unwrap_or(body.len()))
    }

    fn begin_header(&mut self, at: usize) {
        self.done = at;
        self.searched = at;
        self.state = State::default();
    }

    /// Where before `end` the next header begins, though none should.
    fn next_header(&mut self, end: usize) -> Option<usize> {
        while let Some(line_end) = self.line_end(end.min(self.held.len())) {
            let before = &self.held[self.done..line_end];
            // What stands before a blank line was looked at when its own line ended.
            let line = before.rsplit(|&byte| byte == b'\n').next().unwrap_or_default();
            if line.trim_ascii().is_empty() {
                continue;
            }
            if let Some((start, _)) = ends_with_length(before.trim_ascii_end()) {
                return Some(self.done + start);
            }
        }
        None
    }

    /// The next line end before `end`.
    fn line_end(&mut self, end: usize) -> Option<usize> {
        let found = self.held[self.searched..end].iter().position(|&byte| byte == b'\n');
        let found = found.map(|at| self.searched + at);
        self.searched = found.map_or(end, |at| at + 1);
        found
    }

    /// What comes is no message: says so once, and looks for the next header.
    fn lose(&mut self, why: &str, frames: &mut Vec<Frame>) -> State {
        if !std::mem::replace(&mut self.is_lost, true) {
            frames.push(Frame::Bad(why.to_owned()));
        }
        State::default()
    }
}

/// What comes behind a header that gives this length.
fn begin(length: u64, is_foreign: bool, frames: &mut Vec<Frame>) -> State {
    if is_foreign {
        frames.push(Frame::Bad("A message is in another encoding than UTF-8.".to_owned()));
        return State::PassedOver(length);
    }
    match usize::try_from(length) {
        Ok(length) if length as u64 <= MAX_BODY => State::Body(length),
        _ => {
            let megabytes = MAX_BODY >> 20;
            frames.push(Frame::Bad(format!("A message is too long: up to {megabytes} MB are read.")));
            State::PassedOver(length)
        }
    }
}

/// The length that the end of a line gives, and where that header begins in the line: before it may be the rest of a
/// message of which the length was wrong.
fn ends_with_length(line: &[u8]) -> Option<(usize, u64)> {
    let digits = line.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let (before, digits) = line.split_at(line.len() - digits);
    let name = before.trim_ascii_end().strip_suffix(b":")?.trim_ascii_end();
    let start = name.len().checked_sub(CONTENT_LENGTH.len())?;
    let is_own = !name[..start].ends_with(b"-");
    if digits.is_empty() || !is_own || !name[start..].eq_ignore_ascii_case(CONTENT_LENGTH) {
        return None;
    }
    let length = std::str::from_utf8(digits).ok()?.parse().unwrap_or(u64::MAX);
    Some((start, length))
}

/// Whether these bytes begin a line that gives a length, as far as they go.
fn begins_with_length(bytes: &[u8]) -> bool {
    let (name, rest) = bytes.split_at(bytes.len().min(CONTENT_LENGTH.len()));
    if !name.eq_ignore_ascii_case(&CONTENT_LENGTH[..name.len()]) {
        return false;
    }
    match rest.trim_ascii_start().strip_prefix(b":") {
        Some(value) => value.trim_ascii().iter().all(u8::is_ascii_digit),
        None => rest.trim_ascii_start().is_empty(),
    }
}

/// Name and value of a line of a header.
fn field(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let colon = line.iter().position(|&byte| byte == b':')?;
    let name = line[..colon].trim_ascii();
    let is_name = !name.is_empty() && name.iter().all(|&byte| byte.is_ascii_alphanumeric() || byte == b'-');
    is_name.then_some((name, line[colon + 1..].trim_ascii()))
}

/// Whether a media type is that of text in UTF-8, which it is unless it names another encoding.
fn means_utf8(media_type: &[u8]) -> bool {
    let media_type = String::from_utf8_lossy(media_type).to_ascii_lowercase();
    let charset =
        media_type.split(';').skip(1).filter_map(|it| it.split_once('=')).find_map(|(name, value)| {
            (name.trim() == "charset").then(|| value.trim().trim_matches('"').replace(['-', '_'], ""))
        });
    charset.is_none_or(|charset| ["", "utf8", "unicode11utf8", "ascii", "usascii"].contains(&&*charset))
}

#[cfg(test)]
mod tests;
