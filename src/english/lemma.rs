//! Dictionary forms of nouns and verbs.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::lists;
use super::tags::Upos;

static VERBS: LazyLock<FxHashMap<&str, &str>> =
    LazyLock::new(|| forms(include_str!("data/irregular_verbs.txt")));
static NOUNS: LazyLock<FxHashMap<&str, &str>> =
    LazyLock::new(|| forms(include_str!("data/irregular_nouns.txt")));

/// Whether an -e was lost before -ed and -ing, by the ending.
static ENDINGS: LazyLock<FxHashMap<&str, bool>> = LazyLock::new(|| {
    let file = include_str!("data/verb_endings.txt");
    let of = |name, lost| lists::section(file, name).map(move |ending| (ending, lost));
    of("e", true).chain(of("none", false)).collect()
});

lists::sets! {
    "data/verb_endings.txt":
    /// Ends of longer verbs that are written with a double l.
    DOUBLE_L = "double l";
    /// Verbs in a single -s, -z or -f that double it.
    DOUBLED = "doubled";
    /// Short verbs that are written with a double consonant, without the second.
    DOUBLE_STEMS = "double stem";
}

/// A line is the dictionary form and its other forms; every form leads to the first.
fn forms(file: &'static str) -> FxHashMap<&'static str, &'static str> {
    let lines = lists::lines(file);
    let line = |line: &'static str| {
        let first = line.split_whitespace().next().unwrap_or_default();
        line.split_whitespace().map(move |form| (form, first))
    };
    // Where two verbs share a form (“saw”), it is the later line’s; no dictionary form is another word’s form.
    let mut forms: FxHashMap<_, _> = lines.clone().flat_map(line).collect();
    forms.extend(lines.filter_map(|line| line.split_whitespace().next()).map(|first| (first, first)));
    forms.insert("saw", "see");
    forms
}

/// The dictionary form of a word in lower case.
pub(super) fn lemma(lower: &str, upos: Upos) -> String {
    match upos {
        Upos::Noun => noun(lower).into_owned(),
        Upos::Verb | Upos::Aux => verb(lower).into_owned(),
        Upos::Part if lower == "n't" => "not".to_owned(),
        _ => lower.to_owned(),
    }
}

fn noun(word: &str) -> Cow<'_, str> {
    if let Some(singular) = NOUNS.get(word) {
        return Cow::Borrowed(singular);
    }
    // Compounds of these: policewoman, grandchild, midwife.
    for (plural, singular) in [("men", "man"), ("children", "child"), ("wives", "wife"), ("people", "person")]
    {
        if let Some(first) = word.strip_suffix(plural).filter(|first| first.len() > 2) {
            return Cow::Owned(format!("{first}{singular}"));
        }
    }
    // ads, MPs; not gas, yes.
    let long = word.len() > 3 || word.len() == 3 && !has_vowel(&word[word.floor_char_boundary(1)..]);
    let is_plural = long && word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    if is_plural { third_person(word) } else { Cow::Borrowed(word) }
}

/// Takes the ending -s off, which nouns and verbs spell alike: parties, watches, tries.
fn third_person(word: &str) -> Cow<'_, str> {
    let stem = &word[..word.len() - 1];
    if let Some(first) = word.strip_suffix("ies") {
        return if first.len() > 1 { Cow::Owned(format!("{first}y")) } else { Cow::Borrowed(stem) };
    }
    let hissing = ["sses", "shes", "ches", "xes", "zzes"].iter().any(|end| word.ends_with(end));
    Cow::Borrowed(if hissing { &word[..word.len() - 2] } else { stem })
}

fn verb(word: &str) -> Cow<'_, str> {
    if let Some(infinitive) = VERBS.get(word) {
        return Cow::Borrowed(infinitive);
    }
    let known = |stem: &str| VERBS.get(stem).is_some_and(|first| *first == stem);
    if let Some(stem) = word.strip_suffix("ing").filter(|stem| has_vowel(stem)) {
        return infinitive(stem, known);
    }
    if let Some(stem) = word.strip_suffix("ied").filter(|stem| !stem.is_empty()) {
        return Cow::Owned(if stem.len() > 1 { format!("{stem}y") } else { format!("{stem}ie") });
    }
    if let Some(stem) = word.strip_suffix("ed").filter(|stem| has_vowel(stem)) {
        return if stem.ends_with('e') {
            Cow::Owned(word[..word.len() - 1].to_owned())
        } else {
            infinitive(stem, known)
        };
    }
    if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") {
        return third_person(word);
    }
    Cow::Borrowed(word)
}

/// The infinitive of what is left without -ing or -ed: stop|ped, rais|ed, visit|ed.
fn infinitive(stem: &str, known: impl Fn(&str) -> bool) -> Cow<'_, str> {
    // “riding” is of ride: rid would double its d.
    let with_e = format!("{stem}e");
    if known(&with_e) {
        return Cow::Owned(with_e);
    }
    if known(stem) {
        return Cow::Borrowed(stem);
    }
    if let Some(single) = undoubled(stem) {
        return Cow::Borrowed(single);
    }
    if lost_e(stem) { Cow::Owned(with_e) } else { Cow::Borrowed(stem) }
}

/// Without the consonant that was doubled: stopp, controll. Not press, install, staff, which are written so.
fn undoubled(stem: &str) -> Option<&str> {
    let bytes = stem.as_bytes();
    let (last, before) = (*bytes.last()?, *bytes.get(bytes.len().checked_sub(2)?)?);
    let single = &stem[..stem.len().checked_sub(1).filter(|_| last.is_ascii_lowercase())?];
    let written_double = match last {
        b'l' => vowel_groups(stem) < 2 || DOUBLE_L.iter().any(|end| stem.ends_with(end)),
        b's' | b'z' | b'f' => !DOUBLED.contains(single),
        b'a' | b'e' | b'i' | b'o' | b'u' => true,
        _ => vowel_groups(single) == 1 && DOUBLE_STEMS.contains(single),
    };
    (last == before && !written_double).then_some(single)
}

/// Whether the spelling tells that a verb ends in -e.
fn lost_e(stem: &str) -> bool {
    let ends_like_hop = || {
        let mut back = stem.chars().rev();
        let is_vowel = |c: Option<char>| c.is_some_and(|c| "aeiouy".contains(c));
        let (last, vowel, before) = (back.next(), back.next(), back.next());
        !is_vowel(last) && !matches!(last, Some('w' | 'x')) && is_vowel(vowel) && !is_vowel(before)
    };
    if vowel_groups(stem) == 1 && ends_like_hop() {
        // Without the -e, the consonant would have been doubled: hop(e), but stop.
        return true;
    }
    let mut tails = stem.char_indices().map(|(at, _)| &stem[at..]);
    tails.find_map(|tail| ENDINGS.get(tail).copied()).unwrap_or(false)
}

fn has_vowel(stem: &str) -> bool {
    stem.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

fn vowel_groups(stem: &str) -> usize {
    let vowel = |c: char| "aeiouy".contains(c);
    stem.split(|c| !vowel(c)).filter(|group| !group.is_empty()).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(upos: Upos, pairs: &[(&str, &str)]) {
        for (word, expected) in pairs {
            assert_eq!(lemma(word, upos), *expected, "{word}");
        }
    }

    #[test]
    fn nouns() {
        check(
            Upos::Noun,
            &[
                ("members", "member"),
                ("people", "person"),
                ("children", "child"),
                ("men", "man"),
                ("policewomen", "policewoman"),
                ("grandchildren", "grandchild"),
                ("lives", "life"),
                ("wives", "wife"),
                ("police", "police"),
                ("series", "series"),
                ("parties", "party"),
                ("churches", "church"),
                ("boxes", "box"),
                ("bosses", "boss"),
                ("buses", "bus"),
                ("crisis", "crisis"),
                ("crises", "crisis"),
                ("houses", "house"),
                ("movies", "movie"),
                ("heroes", "hero"),
                ("shoes", "shoe"),
                ("news", "news"),
                ("gas", "gas"),
                ("congress", "congress"),
                ("victims", "victim"),
                ("spokespeople", "spokesperson"),
                ("judges", "judge"),
                ("headquarters", "headquarters"),
                ("glass", "glass"),
                ("pies", "pie"),
                ("s", "s"),
                ("é", "é"),
            ],
        );
    }

    #[test]
    fn verbs() {
        check(
            Upos::Verb,
            &[
                ("said", "say"),
                ("told", "tell"),
                ("killed", "kill"),
                ("stopped", "stop"),
                ("dying", "die"),
                ("died", "die"),
                ("tried", "try"),
                ("tries", "try"),
                ("watches", "watch"),
                ("visited", "visit"),
                ("invited", "invite"),
                ("announced", "announce"),
                ("making", "make"),
                ("running", "run"),
                ("controlled", "control"),
                ("called", "call"),
                ("passed", "pass"),
                ("hoped", "hope"),
                ("used", "use"),
                ("created", "create"),
                ("treated", "treat"),
                ("agreed", "agree"),
                ("freed", "free"),
                ("saw", "see"),
                ("found", "find"),
                ("left", "leave"),
                ("determined", "determine"),
                ("explained", "explain"),
                ("offered", "offer"),
                ("changed", "change"),
                ("banged", "bang"),
                ("bring", "bring"),
                ("sing", "sing"),
                ("need", "need"),
                ("developed", "develop"),
                ("argues", "argue"),
                ("raised", "raise"),
                ("been", "be"),
                ("committed", "commit"),
                ("occurred", "occur"),
                ("added", "add"),
                ("planning", "plan"),
            ],
        );
        check(Upos::Aux, &[("'s", "be"), ("ca", "can"), ("wo", "will"), ("has", "have"), ("did", "do")]);
        check(Upos::Adj, &[("used", "used")]);
    }

    proptest! {
        #[test]
        fn any_word_has_a_dictionary_form(word in r"\PC{0,6}(s|ed|ing|ies|ied|men)?") {
            for upos in [Upos::Noun, Upos::Verb, Upos::Aux, Upos::X] {
                prop_assert!(word.is_empty() || !lemma(&word, upos).is_empty());
            }
        }
    }
}
