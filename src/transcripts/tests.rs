//! Quotations looked up in notes of many forms.

use super::{Notes, Sought, read};

fn notes(name: &str, text: &str) -> Notes {
    Notes::new(vec![read(name, text).expect("notes")])
}

/// What the notes have for a quotation: where and who, and what differs.
#[track_caller]
fn sought(name: &str, text: &str, quotation: &str) -> String {
    let notes = notes(name, text);
    match notes.look_up(quotation) {
        None => "no words".to_owned(),
        Some(Sought::Missing(span)) => format!("missing: {}", &quotation[span.range()]),
        Some(Sought::Found(found)) => {
            let mut shown = notes.place(found.heard);
            if found.has_gap {
                shown.push_str(", gap");
            }
            for change in found.changes {
                let words = notes.words(change.heard);
                shown.extend(["; ", &quotation[change.quoted.range()], " / ", words]);
            }
            shown
        }
    }
}

#[test]
fn captions_are_read_as_programs_write_them() {
    for (name, text, quotation, expected) in [
        (
            "a.vtt",
            "WEBVTT\n\n00:01.000 --> 00:03.000 line:0\n<v Ana Ruiz>We paid $4&nbsp;million\n&amp; more.</v>\n",
            "We paid $4 million and more",
            "a.vtt, at 00:01, Ana Ruiz",
        ),
        (
            "a.vtt",
            "opening\n00:00:01.000 --> 00:00:02.000\nWe won.\n\nreply\n00:00:02.000 --> 00:00:03.000\nThey lost.",
            "We won. They lost.",
            "a.vtt, at 00:01",
        ),
        (
            "a.vtt",
            "00:00:01.000 --> 00:00:02.000\nIt closed in\n2024\n\n00:00:02.000 --> 00:00:03.000\nfor good.",
            "It closed in 2024 for good",
            "a.vtt, at 00:01",
        ),
        (
            "a.srt",
            "1\n00:00:01,000 --> 00:00:02,000\nIt was < 40% in March\nand > 50% in <i>May</i>.",
            "40% in March",
            "a.srt, at 00:01",
        ),
        (
            "a.srt",
            "1\n00:00:01,000 --> 00:00:02,000\nIt was < 40% in March\nand > 50% in <i>May</i>.",
            "50% in May",
            "a.srt, at 00:01",
        ),
        (
            "a.srt",
            "1\r\n00:00:01,000 --> 00:00:02,000\r\nWe had\r\n\r\n2024\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nin mind.",
            "We had 2024 in mind",
            "a.srt, at 00:01",
        ),
        (
            "a.vtt",
            "WEBVTT\nKind: captions\n\n00:00:01.000 --> 00:00:02.500 align:start\n \nthe<00:00:01.400><c> council</c><00:00:01.900><c> met</c>\n\n\
             00:00:02.500 --> 00:00:02.510 align:start\nthe council met\n \n\n\
             00:00:02.510 --> 00:00:04.000 align:start\nthe council met\nno<00:00:02.900><c> no</c>\n",
            "The council met. No, no",
            "a.vtt, at 00:01",
        ),
        (
            "a.vtt",
            "00:00:01.000 --> 00:00:04.000\n<v Ana>It is safe.</v> <v Bo>It is not.</v>",
            "It is safe",
            "a.vtt, at 00:01, Ana",
        ),
        (
            "a.srt",
            "1\n100:00:01,5 --> 100:00:02,25\n>> MAYOR: We, uh, [inaudible] the {laughs} budget.",
            "We cut the budget",
            "a.srt, at 100:00:01, MAYOR, gap",
        ),
    ] {
        assert_eq!(sought(name, text, quotation), expected, "{quotation}");
    }
}

#[test]
fn recognisers_are_read_by_their_keys() {
    for (text, place) in [
        (
            r#"{"segments":[{"start":1.5,"text":" It cost 4.2 million","words":[{"word":" It"},{"word":" cost"},{"word":" 4"},{"word":".2"},{"word":" million"}]},{"start":3,"text":" dollars."}]}"#,
            "a.json, at 00:01",
        ),
        (
            r#"{"segments":[{"start":1.5,"words":[{"word":" It"},{"word":" cost"},{"word":" 4"},{"word":".2"},{"word":" million"},{"word":" dollars."}],"speaker":"SPEAKER_01"}]}"#,
            "a.json, at 00:01, SPEAKER_01",
        ),
        (
            r#"{"transcription":[{"offsets":{"from":1500,"to":2000},"text":" It cost 4.2 million"},{"offsets":{"from":2000,"to":2500},"text":" dollars."}]}"#,
            "a.json, at 00:01",
        ),
        (
            r#"{"results":{"items":[{"type":"pronunciation","start_time":"1.5","speaker_label":"spk_0","alternatives":[{"content":"It"}]},{"type":"pronunciation","speaker_label":"spk_0","alternatives":[{"content":"cost"}]},{"type":"pronunciation","speaker_label":"spk_0","alternatives":[{"content":"$4.2"}]},{"type":"pronunciation","speaker_label":"spk_0","alternatives":[{"content":"million"}]},{"type":"punctuation","alternatives":[{"content":"."}]}]}}"#,
            "a.json, at 00:01, spk_0",
        ),
        (
            r#"{"results":{"channels":[{"alternatives":[{"transcript":"","words":[{"word":"it","punctuated_word":"It","start":1.5,"speaker":0},{"word":"cost","speaker":0},{"word":"$4.2","speaker":0},{"word":"million","speaker":0}]}]}]}}"#,
            "a.json, at 00:01, Speaker 0",
        ),
        (
            r#"{"results":[{"alternatives":[{"transcript":"it cost four point two million dollars","words":[{"word":"it","startTime":"1.500s"}]}]}]}"#,
            "a.json, at 00:01",
        ),
        (
            r#"{"recognizedPhrases":[{"offsetInTicks":15000000,"speaker":2,"nBest":[{"display":"It cost $4.2 million."}]}]}"#,
            "a.json, at 00:01, Speaker 2",
        ),
        (
            r#"{"text":"x","utterances":[{"speaker":"A","text":"It cost $4.2 million.","start":1500}]}"#,
            "a.json, at 00:01, A",
        ),
        (
            r#"{"monologues":[{"speaker":0,"elements":[{"type":"text","value":"It","ts":1.5},{"type":"punct","value":" "},{"type":"text","value":"cost"},{"type":"punct","value":" "},{"type":"text","value":"$4.2 million"}]}]}"#,
            "a.json, at 00:01, Speaker 0",
        ),
        (
            "{\"result\":[{\"word\":\"it\",\"start\":1.5}],\"text\":\"it cost four point two\"}\n{\"text\":\"million dollars\"}\n",
            "a.json, at 00:01",
        ),
        (
            r#"{"b":1.5,"d":2,"t":"it cost","w":[{"t":"<s>"},{"t":"it"},{"t":"cost(2)"},{"t":"<sil>"},{"t":"four"},{"t":"point"},{"t":"two"},{"t":"million"},{"t":"dollars"}]}"#,
            "a.json, at 00:01",
        ),
    ] {
        assert_eq!(sought("a.json", text, "It cost $4.2 million"), place, "{text}");
    }
    for text in ["{}", "{\"a\": [", "[1, 2]", "{\"segments\":[{}]}", "{\"segments\":[]}"] {
        let error = read("a.json", text).expect_err(text);
        assert!(
            error.starts_with("This is no JSON")
                || error.contains("no speech recogniser")
                || error.contains("Nobody says"),
            "{error}"
        );
    }
}

#[test]
fn what_a_reporter_leaves_out_is_no_difference() {
    let notes = "Well, I — I think that it, that this is, um, you know, a can of worms. We’re gonna cut (crosstalk) the \
                 budget by twenty-five per cent in two thousand twenty-seven. The labour council said so at 5.30 pm, all of \
                 them. Nobody coun- cil wide knew.";
    for quotation in [
        "I think that this is a can of worms",
        "“I think that this is a can of worms.”",
        "We are going to cut the budget by 25%",
        "We're going to cut [the county’s] budget by 25 percent in 2027",
        "[W]e’re gonna cut … in 2027",
        "The labor council said so at 5:30 p.m.",
        "i think … a can of worms",
        "Nobody council wide knew",
    ] {
        assert_eq!(sought("a.txt", notes, quotation), "a.txt, line 1", "{quotation}");
    }
}

#[test]
fn what_differs_is_shown_with_both_wordings() {
    let notes = "We will cut the budget by a third, and nobody in this house will stop us from doing it.";
    for (quotation, expected) in [
        ("We will cut the budget by half", "a.txt, line 1; half / a third"),
        (
            "We will cut the budget by a third, and nobody will stop us",
            "a.txt, line 1; nobody / nobody in this house",
        ),
        ("We will surely cut the budget by a third", "a.txt, line 1; will surely / will"),
        ("We shall cut the budget by a third", "a.txt, line 1; shall / will"),
        ("The trains run late in winter", "missing: The trains run late in winter"),
        ("the budget", "a.txt, line 1"),
        ("the deficit", "missing: the deficit"),
        ("…", "no words"),
    ] {
        assert_eq!(sought("a.txt", notes, quotation), expected, "{quotation}");
    }
}

#[test]
fn others_cut_in() {
    let notes =
        "ANA RUIZ: We will rebuild the pier\nBO LUND: Hear, hear.\nANA RUIZ: before the winter comes.\n";
    assert_eq!(
        sought("a.txt", notes, "We will rebuild the pier before the winter comes"),
        "a.txt, line 1, ANA RUIZ"
    );
}

#[test]
fn what_is_no_form_of_notes_is_told() {
    for (name, text) in [
        ("a.txt", ""),
        ("a.vtt", "WEBVTT\n\n"),
        ("a.srt", "We won."),
        ("a.bin", "a\0b"),
        ("a", "{\\rtf1 We won.}"),
    ] {
        assert!(read(name, text).is_err(), "{name}");
    }
}
