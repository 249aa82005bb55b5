use proptest::prelude::*;

use super::*;

/// Each text as its words.
#[track_caller]
fn check(expected: &[(&str, &str)]) {
    for (text, words) in expected {
        let found = super::words(text, Span::new(0, text.len()));
        let found: Vec<_> = found.into_iter().map(|span| &text[span.range()]).collect();
        assert_eq!(found.join(" "), *words);
    }
}

#[test]
fn clitics_are_words() {
    check(&[
        ("Ortiz’s sons don't sing.", "Ortiz ’s sons do n't sing ."),
        ("We can’t, won't, cannot; I'm she'll.", "We ca n’t , wo n't , can not ; I 'm she 'll ."),
        ("the allies’ plans, the CEO's car", "the allies ’ plans , the CEO 's car"),
        ("McDonald's and O'Brien’s at six o’clock", "McDonald 's and O'Brien ’s at six o’clock"),
        ("rock 'n' roll in the '90s, the 1990s", "rock 'n' roll in the '90s , the 1990s"),
        ("‘Go,’ d'Hondt said.", "‘ Go , ’ d'Hondt said ."),
        ("the U.S.'s role", "the U.S. 's role"),
    ]);
}

#[test]
fn hyphens_split_compounds_but_not_prefixes() {
    check(&[
        ("a 19-year-old", "a 19 - year - old"),
        ("long-term e-mail to re-elected co-workers", "long - term e-mail to re-elected co-workers"),
        ("mid-July, pro-India, non-life-threatening", "mid-July , pro-India , non-life - threatening"),
        ("won 7-4 and 28–17", "won 7 - 4 and 28 – 17"),
        ("COVID-19, an F-16, 2025-05-09", "COVID-19 , an F-16 , 2025-05-09"),
        ("U.S.-based al-Assad", "U.S. - based al - Assad"),
        ("two- and three-year", "two - and three - year"),
        ("and/or 9/11 -- so—yes ...", "and / or 9/11 -- so — yes ..."),
    ]);
}

#[test]
fn figures_keep_their_marks_and_lose_their_signs() {
    check(&[
        ("$4.2 million, €3bn, US$5, 12%", "$ 4.2 million , € 3 bn , US$ 5 , 12 %"),
        ("1,200 at 9:40, 3rd, 5km, 10pm", "1,200 at 9:40 , 3rd , 5 km , 10 pm"),
        ("It rose 0.4.", "It rose 0.4 ."),
        ("in 2019,but 20°C", "in 2019 , but 20 ° C"),
        ("at 10a.m. today", "at 10 a.m. today"),
        ("1\u{202f}200\u{a0}000 or 12\u{a0}km", "1\u{202f}200\u{a0}000 or 12 km"),
    ]);
}

#[test]
fn abbreviations_keep_their_point() {
    check(&[
        ("Mr. J. Roe of the U.S. left.", "Mr. J. Roe of the U.S. left ."),
        ("He left the U.S.", "He left the U.S."),
        ("He left at 5 p.m.", "He left at 5 p.m."),
        ("Take plan B.", "Take plan B ."),
        ("No. 5 said no.", "No. 5 said no ."),
        ("Jan. 5, Acme Inc., Ph.D. students", "Jan. 5 , Acme Inc. , Ph.D. students"),
        ("It ended.The rest", "It ended . The rest"),
        ("Mr.Roe", "Mr. Roe"),
        ("J.R.R. Roe etc...", "J.R.R. Roe etc ..."),
    ]);
}

#[test]
fn quotation_marks_and_addresses() {
    check(&[
        ("“Go!” (He went.)", "“ Go ! ” ( He went . )"),
        ("``Go'', he said", "`` Go '' , he said"),
        (
            "see https://example.org/a-b?c=1, or www.example.org.",
            "see https://example.org/a-b?c=1 , or www.example.org .",
        ),
        ("ann.lee@example.org, @ann_lee’s #vote", "ann.lee@example.org , @ann_lee ’s #vote"),
        ("AT&T and Example.com", "AT&T and Example.com"),
        ("👩‍👩‍👧👍🏽!!", "👩‍👩‍👧 👍🏽 !!"),
    ]);
}

proptest! {
    #[test]
    fn every_mark_is_in_one_word(text in r"(\PC{0,3}|[A-Za-z.'’$@/-]{1,9}| |[0-9.,:-]{1,6}|n't|https://)*") {
        let mut end = 0;
        for span in words(&text, Span::new(0, text.len())) {
            prop_assert!(text[end..span.start].trim().is_empty());
            prop_assert!(!text[span.range()].is_empty() && !text[span.range()].contains(' '));
            end = span.end;
        }
        prop_assert!(text[end..].trim().is_empty());
    }
}
