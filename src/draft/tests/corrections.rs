//! Notes that put the story right.

use super::*;

fn last(line: &str) -> Part {
    let draft = read(&format!("The mill has 14 looms. It is old.\n\n{line}"), Format::Plain);
    draft.paragraphs.last().expect("a draft of two paragraphs").part
}

#[test]
fn they_are_known_by_their_first_words() {
    for line in [
        "Correction: Feb. 11, 2025: The mill has 14 looms, not 41.",
        "• This article was amended on 14 May 2024. The mill has 14 looms, not 41.",
        "Editor’s note: An earlier version of this story misspelled the name of the mill.",
        "Because of an editing error, a caption on Sunday gave the wrong name.",
        "An earlier version of this article misstated her age.",
        "This post has been updated to correct the number of looms.",
        "Clarification: The mill has 14 looms.",
        "CORRECTS number of looms to 14.",
    ] {
        assert_eq!(last(line), Part::Correction, "{line}");
    }
}

#[test]
fn news_of_corrections_is_story() {
    for line in [
        "The correction: a slower clock.",
        "An earlier version of the bill gave the mill 41 looms.",
        "Editor’s note: This story tells of violence.",
        "This story was told by her mother.",
        "Corrections officers were called to the mill.",
        "The report has been corrected, the ministry said.",
    ] {
        assert_eq!(last(line), Part::Body, "{line}");
    }
}
