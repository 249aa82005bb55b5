//! The markup of captions: tags, settings of players, character references.

/// A piece of a caption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Words(String),
    /// From here on somebody else speaks.
    Voice(String),
}

/// Tags that stand for no words. All else between angle brackets may be speech: “< 40 %”.
const TAGS: [&str; 13] = ["c", "i", "b", "u", "s", "font", "ruby", "rt", "lang", "v", "span", "br", "p"];

/// A line of a caption in pieces, without its markup.
pub(super) fn pieces(line: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut words = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(['<', '{', '\\']) {
        words.push_str(&rest[..at]);
        rest = &rest[at..];
        let (length, becomes) = mark(rest);
        match becomes {
            Becomes::Nothing => {}
            Becomes::Words(text) => words.push_str(text),
            Becomes::Voice(name) => {
                pieces.push(Piece::Words(std::mem::take(&mut words)));
                pieces.push(Piece::Voice(decoded(name)));
            }
        }
        rest = &rest[length..];
    }
    words.push_str(rest);
    pieces.push(Piece::Words(words));
    for piece in &mut pieces {
        if let Piece::Words(words) = piece {
            *words = plain(words);
        }
    }
    pieces.retain(|piece| *piece != Piece::Words(String::new()));
    pieces
}

/// What a mark stands for.
enum Becomes<'a> {
    Nothing,
    Words(&'a str),
    Voice(&'a str),
}

/// What the mark at the start of a text stands for, and how long it is.
fn mark(text: &str) -> (usize, Becomes<'_>) {
    if let Some(body) = text.strip_prefix('<') {
        return match body.find('>').map(|end| (&body[..end], end + 2)) {
            Some((tag, length)) if is_tag(tag) => {
                (length, voice(tag).map_or(Becomes::Nothing, Becomes::Voice))
            }
            _ => (1, Becomes::Words("<")),
        };
    }
    if text.starts_with("{\\") {
        return (text.find('}').map_or(1, |end| end + 1), Becomes::Nothing);
    }
    match text.get(..2) {
        Some("\\N" | "\\n" | "\\h") => (2, Becomes::Words(" ")),
        _ => (1, Becomes::Words(&text[..1])),
    }
}

fn is_tag(tag: &str) -> bool {
    let name = tag.trim_start_matches('/');
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    let is_time = || name.starts_with(|c: char| c.is_ascii_digit()) && super::clock::time(name).is_some();
    TAGS.contains(&name[..end].to_ascii_lowercase().as_str()) || is_time()
}

/// The name in `v.loud Ana Ruiz`.
fn voice(tag: &str) -> Option<&str> {
    let (element, name) = tag.split_once(|c: char| c.is_whitespace())?;
    let is_voice = element == "v" || element.starts_with("v.");
    (is_voice && !name.trim().is_empty()).then(|| name.trim())
}

/// Words with their character references read, and what comes out of them: some programs escape twice.
fn plain(words: &str) -> String {
    let once = decoded(words);
    let twice = decoded(&once);
    let mut plain = twice.clone();
    for tag in ["<i>", "</i>", "<b>", "</b>", "<u>", "</u>"] {
        plain = plain.replace(tag, "");
    }
    plain
}

/// A text with the character references that captions have.
fn decoded(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        let sign = end.and_then(|end| Some((sign(&rest[1..end])?, end + 1)));
        let (sign, length) = sign.unwrap_or(('&', 1));
        decoded.push(sign);
        rest = &rest[length..];
    }
    decoded.push_str(rest);
    decoded
}

fn sign(name: &str) -> Option<char> {
    let number = |digits: &str, base| u32::from_str_radix(digits, base).ok().and_then(char::from_u32);
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "nbsp" => Some(' '),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "lrm" | "rlm" => Some('\u{200b}'),
        _ => {
            let digits = name.strip_prefix('#')?;
            digits.strip_prefix(['x', 'X']).map_or_else(|| number(digits, 10), |digits| number(digits, 16))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> String {
        let words = pieces(line).into_iter().map(|piece| match piece {
            Piece::Words(words) => words,
            Piece::Voice(name) => format!("|{name}|"),
        });
        words.collect()
    }

    #[test]
    fn marks_go_and_words_stay() {
        for (line, expected) in [
            ("<v Ana Ruiz>We paid $4&nbsp;million", "|Ana Ruiz|We paid $4 million"),
            ("<v.loud Bo>No.</v> <v Ana>Yes.", "|Bo|No. |Ana|Yes."),
            ("It was < 40% and > 50% in <i>May</i>.", "It was < 40% and > 50% in May."),
            ("the<00:00:01.400><c> council</c><00:00:01.900><c.hi> met</c>", "the council met"),
            ("{\\an8}We,\\Nuh, {laughs}", "We, uh, {laughs}"),
            ("AT&amp;amp;T &#39;n&#x27; R&D &lt;i>so&lt;/i>", "AT&T 'n' R&D so"),
            ("a < b <", "a < b <"),
            ("<é>", "<é>"),
        ] {
            assert_eq!(words(line), expected);
        }
    }
}
