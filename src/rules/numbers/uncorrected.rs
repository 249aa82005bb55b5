//! What the story still says although its own correction says otherwise.

use crate::facts::{CorrectedKind, Facts};
use crate::rules::{Findings, Found};

/// Adds a finding for each such place of one kind.
pub(in crate::rules) fn check(facts: &Facts, kind: CorrectedKind, found: &mut Findings) {
    for left in facts.uncorrected().iter().filter(|it| it.kind == kind) {
        if found.iter().any(|it| it.span.overlaps(left.span)) {
            continue;
        }
        let (here, right) = (facts.words(left.span), facts.words(left.right));
        let line = facts.draft().line_in_words(left.right.start);
        let message = format!("This still says “{here}”, but the correction in {line} says “{right}”.");
        found.push(Found::new(left.span, message).related(left.right, format!("“{right}”")));
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::draft::Format;
    use crate::rules::{dates, names, numbers};
    use crate::testing::rule;

    #[test]
    fn counts_that_a_correction_did_not_reach() {
        rule(&numbers::count_mismatch::RULE).check(expect![[r#"
            The Sigrun Line owns 12 ferries and 31 buses, and carries 420 cyclists a day.
                                 ^^ This still says “12”, but the correction in line 3 says “14”.
                                                                      ^^^ This still says “420”, but the correction in line 5 says “240”.

            Because of an editing error, an earlier version of this article misstated the number of ferries that the company owns. It is 14.
                                                                                                                                         ~~ “14”

            This article was amended on 3 May. The line carries 240 cyclists a day, not 420 as an earlier version said.
                                                                ~~~ “240”
        "#]]);
        rule(&numbers::count_mismatch::RULE).format(Format::Markdown).check(expect![[r#"
            *Editor’s note: An earlier version of this story said the choir has 19 singers. It has 16 singers.*
                                                                                                   ~~ “16”

            The choir of Mooring has 19 singers and no piano.
                                     ^^ This still says “19”, but the correction in line 1 says “16”.
        "#]]);
    }

    #[test]
    fn amounts_that_a_correction_did_not_reach() {
        rule(&names::attribute_conflict::RULE).check(expect![[r#"
            The Sigrun Line paid $4.2 million for its ferry, the owners said.
                                 ^^^^^^^^^^^^ This still says “$4.2 million”, but the correction in line 3 says “$2.4 million”.

            Correction, Oct. 3: An earlier version of this story said the line paid $4.2 million for the ferry. It paid $2.4 million.
                                                                                                                        ~~~~~~~~~~~~ “$2.4 million”
        "#]]);
    }

    #[test]
    fn dates_that_a_correction_did_not_reach() {
        rule(&dates::event_date_conflict::RULE).check(expect![[r#"
            The toll bridge at Hollin, which opened in 1958, will carry its last cars on Sunday.
                                                       ^^^^ This still says “1958”, but the correction in line 3 says “1953”.

            Correction: An earlier version of this article misstated the year in which the old toll bridge opened. It opened in 1953.
                                                                                                                                ~~~~ “1953”
        "#]]);
        rule(&dates::event_date_conflict::RULE).check(expect![[r#"
            The ferry Sigrun, which was built in 1987, has two engines.
                                                 ^^^^ This still says “1987”, but the correction in line 3 says “1978”.

            This story was updated on Oct. 4 to correct the year in which the ferry was built. It was built in 1978.
                                                                                                               ~~~~ “1978”
        "#]]);
    }

    #[test]
    fn the_storys_end_is_marked() {
        rule(&numbers::age_conflict::RULE).check(expect![[r#"
            Greta Molin, 52, ripens her cheese in a lighthouse.
                         ^^ The draft gives Greta Molin’s age as 52 here and as 50 in line 3.

            Correction: An earlier version of this article misstated Greta Molin’s age. She is 50.
                                                                                               ~~ Greta Molin, 50
        "#]]);
        rule(&names::name_variant::RULE).check(expect![[r#"
            The harbor master, Elias Thorson, had opened the boom. “It wanted the dark,” Thorson said.
                               ^^^^^^^^^^^^^ This name is spelled “Elias Thorson” here and “Elias Thorsen” in line 3.
                                                                                         ~~~~~~~ “Thorson”

            Correction: An earlier version of this article misspelled the name of the harbor master. He is Elias Thorsen.
                                                                                                           ~~~~~~~~~~~~~ “Elias Thorsen”
        "#]]);
    }

    #[test]
    fn a_correction_that_was_made_is_silent() {
        for it in [
            &numbers::count_mismatch::RULE,
            &names::attribute_conflict::RULE,
            &dates::event_date_conflict::RULE,
            &numbers::age_conflict::RULE,
        ] {
            rule(it).check(expect![[r#"
                The Sigrun Line owns 14 ferries, one of which cost $2.4 million. Odd Lervik, 59, steers it. The Sigrun was built in 1978.

                Correction: An earlier version of this article misstated the number of ferries. It is 14, not 12. The Sigrun cost $2.4 million, not $4.2 million.

                This article was amended on 3 May. Lervik is 59, not 58. The Sigrun was built in 1978 and not in 1987 as an earlier version said.
            "#]]);
        }
    }
}
