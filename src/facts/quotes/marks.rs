//! Quotation marks, and what each may do where it stands.

use crate::english::lists;
use crate::span::Span;

/// Which marks belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Double,
    Single,
}

/// What a mark may do where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Opens,
    Closes,
    Either,
}

/// A quotation mark in a paragraph’s prose.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) family: Family,
    pub(super) role: Role,
    pub(super) span: Span,
    /// Whether it may also be the apostrophe of a plural: “the workers’ union”.
    pub(super) possessive: bool,
    /// Whether it may also be the sign for inches or seconds: “a 12" pizza”.
    pub(super) measures: bool,
    /// Whether its sign opens wherever it stands.
    pub(super) only_opens: bool,
}

/// Every sign of a paragraph’s prose that opens or closes a quotation.
pub(super) fn marks(prose: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut skip = 0;
    let mut in_tag = false;
    for (at, sign) in prose.char_indices().filter(|(_, sign)| is_mark(*sign)) {
        if at < skip {
            continue;
        }
        let doubled = matches!(sign, '`' | '\'') && prose[at + 1..].starts_with(sign);
        let end = if doubled { at + 2 } else { at + sign.len_utf8() };
        skip = end;
        // A tag that is left over as text quotes nothing: <tweet author="…">.
        if sign == '"' && (in_tag || prose[..at].ends_with('=')) {
            in_tag = !in_tag;
            continue;
        }
        let around = Around {
            before: prose[..at].chars().next_back(),
            after: prose[end..].chars().next(),
            prose,
            at,
            end,
        };
        if !is_arrow(sign, &around) {
            marks.extend(mark(sign, doubled, &around));
        }
    }
    marks
}

/// Whether an angled mark stands apart and has no other half in its paragraph: “Watch the announcement »”, “« Back”.
fn is_arrow(sign: char, around: &Around<'_>) -> bool {
    match sign {
        '»' if around.space_before() => !around.prose[..around.at].contains('«'),
        '«' if around.space_after() => !around.prose[around.end..].contains('»'),
        _ => false,
    }
}

/// What a sign is where it stands, if it is a mark there.
fn mark(sign: char, doubled: bool, around: &Around<'_>) -> Option<Mark> {
    let (family, role) = role(sign, doubled, around);
    let role = role?;
    let possessive =
        family == Family::Single && role == Role::Closes && matches!(around.before, Some('s' | 'S'));
    let measures = sign == '"' && around.is_behind_figure() || sign == '”' && around.is_curly_inch();
    let only_opens = role == Role::Opens && matches!(sign, '“' | '‘' | '„' | '«');
    Some(Mark { family, role, span: Span::new(around.at, around.end), possessive, measures, only_opens })
}

/// To which marks a sign belongs, and what it may do there.
fn role(sign: char, doubled: bool, around: &Around<'_>) -> (Family, Option<Role>) {
    match sign {
        '“' if around.ends_words() => (Family::Double, Some(Role::Closes)),
        '“' | '„' | '«' => (Family::Double, Some(Role::Opens)),
        // Typed the wrong way round.
        '”' if around.begins_words() => (Family::Double, Some(Role::Either)),
        '”' | '»' => (Family::Double, Some(Role::Closes)),
        '"' => (Family::Double, around.straight().filter(|_| !around.is_inches())),
        '`' if doubled => (Family::Double, Some(Role::Opens)),
        '\'' if doubled => (Family::Double, around.straight()),
        '`' | '‘' => (Family::Single, Some(Role::Opens).filter(|_| !around.is_elision())),
        '’' => {
            (Family::Single, Some(Role::Closes).filter(|_| !around.in_word() && !around.begins_elision()))
        }
        _ => (Family::Single, around.straight_single()),
    }
}

pub(super) const fn is_mark(sign: char) -> bool {
    matches!(sign, '"' | '“' | '”' | '„' | '«' | '»' | '\'' | '‘' | '’' | '`')
}

/// A mark’s neighbours.
struct Around<'a> {
    before: Option<char>,
    after: Option<char>,
    prose: &'a str,
    at: usize,
    end: usize,
}

lists::sets! {
    "../../english/data/words.txt":
    /// Words that begin with an apostrophe, without it: the rest of a longer word whose start is not spoken.
    ELISIONS = "elision";
}

impl Around<'_> {
    fn space_before(&self) -> bool {
        self.before.is_none_or(char::is_whitespace)
    }

    fn space_after(&self) -> bool {
        self.after.is_none_or(char::is_whitespace)
    }

    fn in_word(&self) -> bool {
        self.before.is_some_and(char::is_alphanumeric) && self.after.is_some_and(char::is_alphanumeric)
    }

    /// Whether a mark that usually opens stands behind a word, as in „so“.
    fn ends_words(&self) -> bool {
        !self.space_before()
            && self.space_after()
            && self.before.is_some_and(|c| c.is_alphanumeric() || ".,!?".contains(c))
    }

    /// Whether a mark that usually closes stands before a word, as in ”so”.
    fn begins_words(&self) -> bool {
        self.space_before() && self.after.is_some_and(char::is_alphanumeric)
    }

    fn is_behind_figure(&self) -> bool {
        self.before.is_some_and(|c| c.is_ascii_digit() || "½¼¾".contains(c))
    }

    /// Whether a curly mark stands for inches, as an editor makes one of a straight one: “a 6” pipe”.
    fn is_curly_inch(&self) -> bool {
        /// More inches are feet, and four figures a year.
        const FIGURES: usize = 2;
        let before = &self.prose[..self.at];
        let figures = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let goes_on =
            self.prose[self.end..].strip_prefix(' ').is_some_and(|it| it.starts_with(char::is_lowercase));
        self.is_behind_figure() && figures <= FIGURES && goes_on
    }

    /// ’98, ’twas: an apostrophe at the start of a word, though its sign is one that closes.
    fn begins_elision(&self) -> bool {
        !self.before.is_some_and(char::is_alphanumeric) && self.is_elision()
    }

    /// What a straight mark does, which looks the same at both ends.
    fn straight(&self) -> Option<Role> {
        if self.in_word() {
            return None;
        }
        let joins = self.before.is_some_and(|c| "([{—–-/‘“'".contains(c));
        Some(match (self.space_before(), self.space_after()) {
            (true, false) => Role::Opens,
            (false, true) => Role::Closes,
            (false, false) if !joins && self.after.is_some_and(char::is_alphanumeric) => Role::Either,
            (false, false) if !joins => Role::Closes,
            _ => Role::Either,
        })
    }

    /// What a straight single mark does. Most are apostrophes.
    fn straight_single(&self) -> Option<Role> {
        let opens = self.space_before() || self.before.is_some_and(|c| "([{—–\"“".contains(c));
        if opens && !self.space_after() {
            return Some(Role::Opens).filter(|_| !self.is_elision());
        }
        let ends = !self.space_before() && !self.after.is_some_and(char::is_alphanumeric);
        Some(Role::Closes).filter(|_| ends && !self.before.is_some_and(|c| c.is_ascii_digit()))
    }

    /// 6'2": the sign for inches behind one for feet. Behind a bare number it closes nothing that is open.
    fn is_inches(&self) -> bool {
        let before =
            self.prose[..self.at].trim_end_matches(|c: char| c.is_ascii_digit() || "./½¼¾ ".contains(c));
        self.is_behind_figure() && before.ends_with(['\'', '’', '′'])
    }

    /// ’90s, ’tis: an apostrophe for what is left out, though the sign is one that opens.
    fn is_elision(&self) -> bool {
        let rest = &self.prose[self.end..];
        let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let decade = word.strip_suffix('s').unwrap_or(word);
        decade.len() == 2 && decade.bytes().all(|b| b.is_ascii_digit())
            || ELISIONS.contains(word.to_lowercase().as_str())
    }
}
