//! Where a paragraph has many questions, an editor shows them as one, so that what is surely wrong is not lost among them.

use std::collections::BTreeMap;

use crate::checker::Checked;
use crate::facts::Facts;
use crate::facts::allows::Allow;
use crate::finding::{Finding, Level};
use crate::rules;

/// So many questions of a paragraph stand on their own.
const ALONE: usize = 2;

/// The findings of a draft as an editor shows them, in text order: each by itself, but all questions of a paragraph where its
/// first one stands, if there are more than [`ALONE`].
pub(super) fn shown(checked: &Checked) -> Vec<Vec<&Finding>> {
    let draft = checked.facts.draft();
    let paragraph = |finding: &Finding| {
        let is_question = finding.level == Level::Information;
        draft.paragraph_at(finding.span.start).filter(|_| is_question)
    };
    let mut questions: BTreeMap<usize, Vec<&Finding>> = BTreeMap::new();
    for finding in &checked.findings {
        if let Some(paragraph) = paragraph(finding) {
            questions.entry(paragraph).or_default().push(finding);
        }
    }
    let begun =
        |finding: &&Finding| finding.rule == rules::ALLOW_COMMENT.name && is_begun(&checked.facts, finding);
    let shown = checked.findings.iter().filter(|finding| !begun(finding)).filter_map(|finding| {
        let paragraph = paragraph(finding).filter(|it| questions[it].len() > ALONE);
        match paragraph.map(|paragraph| &questions[&paragraph]) {
            None => Some(vec![finding]),
            Some(all) => std::ptr::eq(all[0], finding).then(|| all.clone()),
        }
    });
    shown.collect()
}

/// Whether a comment that allows something waits for its reason in empty quotation marks, as it is written for whoever allows a
/// finding: that one is still shown, so nothing else need be said.
fn is_begun(facts: &Facts, finding: &Finding) -> bool {
    let of_finding = |allow: &&Allow| allow.span == finding.span && allow.reason.is_none();
    let is_empty = |allow: &Allow| ["\"\"", "“”"].iter().any(|marks| facts.raw(allow.span).contains(marks));
    facts.allows().iter().find(of_finding).is_some_and(is_empty)
}

/// What is said of findings that are shown as one.
pub(super) fn message(shown: &[&Finding]) -> String {
    match shown {
        [finding] => finding.message.clone(),
        questions => {
            let lines = questions.iter().map(|question| format!("\n• {}", question.message));
            format!("{} questions on this paragraph:{}", questions.len(), lines.collect::<String>())
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::checker::Checker;
    use crate::draft::{Draft, Source};

    #[test]
    fn many_questions_of_a_paragraph_are_one_line() {
        let text = "The barge sank on Monday. It was the largest barge ever built, experts say. Critics say that the yard was \
                    slow. An official said the crew was tired.\n\n\
                    The cook left early. Insiders say he was tired.\n\nTK\n";
        let checked = Checker::default().check(Draft::new(Source { text, ..Source::default() }));
        let told: Vec<String> = shown(&checked).iter().map(|findings| message(findings)).collect();
        expect![[r#"
            4 questions on this paragraph:
            • This draft has no date, so a reader cannot tell when “Monday” is.
            • “experts” names nobody, and nobody near speaks for them: who are they?
            • “Critics” names nobody, and nobody near speaks for them: who are they?
            • “An official” has no name: who is it, and why is the name withheld?
            “TK” marks words that are still to come."#]]
        .assert_eq(&told.join("\n"));
        let all: usize = shown(&checked).iter().map(Vec::len).sum();
        assert_eq!(all, checked.findings.len(), "none is lost");
    }
}
