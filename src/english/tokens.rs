//! Words as Universal Dependencies splits them (model/MODEL.md, “Words”).

use std::sync::LazyLock;

use regex::Regex;

use crate::span::Span;

static WORD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
          https?://[^\s<>”’]+[\w/] | www\.[^\s<>”’]+[\w/] | [\w.+-]+@[\w-]+\.[\w.]*\w | [@\#]\w+
        | (?:\p{L}\.){2,}                                   # U.S., p.m.
        | (?i:mr|mrs|ms|dr|sen|rep|gov|gen|lt|sgt|col|capt|cmdr|adm|maj|pvt|cpl|rev|hon|prof|st|jr|sr|vs|inc|corp|co|ltd|no|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|ave|blvd|dept|est|approx|bros|ft|mt|pres|supt|atty|etc|ariz|ark|calif|colo|conn|del|fla|ga|ill|ind|kan|ky|la|md|mass|mich|minn|miss|mo|mont|neb|nev|okla|ore|pa|tenn|tex|va|vt|wash|wis|wyo)\.
        | \p{Lu}\.
        | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?\b
        | [\p{L}\p{M}\p{N}]+(?:[&]\p{L}+)*
        | [’']s\b | \.{2,} | -{2,} | \S
        ",
    )
    .expect("the pattern is well-formed")
});

static CLITIC: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)^(?:[’'](?:s|ll|re|ve|d|m)\b)").expect("the pattern is well-formed"));

/// The words of one sentence of a paragraph’s prose.
pub(super) fn words(prose: &str, sentence: Span) -> Vec<Span> {
    let text = &prose[sentence.range()];
    let mut words: Vec<Span> = Vec::new();
    let mut at = 0;
    while let Some(found) = WORD.find_at(text, at) {
        let (start, mut end) = (found.start(), found.end());
        let rest = &text[start..];
        if let Some(clitic) =
            CLITIC.find(rest).filter(|_| words.last().is_some_and(|w| w.end == sentence.start + start))
        {
            end = start + clitic.end();
        } else if rest[..end - start].to_ascii_lowercase().ends_with('n')
            && (text[end..].starts_with("'t") || text[end..].starts_with("’t"))
            && end - start > 1
        {
            words.push(Span::new(start, end - 1).shift(sentence.start));
            let apostrophe = text[end..].chars().next().map_or(1, char::len_utf8);
            words.push(Span::new(end - 1, end + apostrophe + 1).shift(sentence.start));
            at = end + apostrophe + 1;
            continue;
        }
        words.push(Span::new(start, end).shift(sentence.start));
        at = end;
    }
    words
}
