//! Where a source may stand.

use expect_test::expect;

use super::super::{casualty_source, unattributed_claim};
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn a_source_beside_the_sentence_is_one() {
    rule(&unattributed_claim::RULE).format(Format::Markdown).check(expect![[r#"
        The guards tortured prisoners in the cellar of the old mill ([Tarn Gazette](https://example.org/a)).

        The army massacred villagers near Orle. ([BBC](https://example.org/b))

        The company concealed the leak from inspectors.[^1]

        The refinery dumped sludge into the Tisza for years.[^2]
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ “The refinery dumped sludge” is an accusation, and nobody here makes it: who says so?

        The harbor office forged the receipts ([see map](https://example.org/c)). The mayor took bribes (a clerk, too).
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The harbor office forged the receipts” is an accusation, and nobody here makes it: who says so?
                                                                                  ^^^^^^^^^^^^^^^^^^^^^ “The mayor took bribes” is an accusation, and nobody here makes it: who says so?

        [^1]: Amnesty International, report of June 9, 2025.

        [^2]: the plant was built in a dry year.
    "#]]);
    rule(&unattributed_claim::RULE).format(Format::Html).check(expect![[r##"
        <p>The guards tortured prisoners in the cellar (<a href="https://example.org">BBC</a>).</p>

        <p>The army massacred villagers near Orle.<sup><a href="#n1">1</a></sup> The road is closed.</p>

        <p>The refinery dumped <a href="https://example.org">sludge</a> into the Tisza for years.</p>
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The refinery dumped sludge” is an accusation, and nobody here makes it: who says so?

        <p id="n1">1 Amnesty International, report of June 9.</p>
    "##]]);
}

#[test]
fn tolls_have_sources_beside_their_sentence() {
    rule(&casualty_source::RULE).format(Format::Markdown).check(expect![[r#"
        At least 14 people were killed when the dam broke on Monday ([MPA](https://example.org/mpa)).

        Another 30 people were injured.[^1]

        [^1]: Fire department of Tarn, statement of June 9.
    "#]]);
    rule(&casualty_source::RULE).format(Format::Html).check(expect![[r#"
        <p>At least 14 people were killed when the dam broke (<a href="https://example.org">MPA</a>).</p>
    "#]]);
    rule(&casualty_source::RULE).format(Format::Markdown).check(expect![[r#"
        At least 14 people were killed when the dam broke on Monday ([photos](https://example.org/mpa)).
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No source for “At least 14 people were killed” is named here: who gives the number?

        Per day, 40 trucks cross the bridge, two per lane.
    "#]]);
}

#[test]
fn per_names_a_source() {
    rule(&casualty_source::RULE).check(expect![[r#"
        Per the fire chief, at least 14 people were killed when the dam broke on Monday.
    "#]]);
    rule(&casualty_source::RULE).check(expect![[r#"
        At least 14 people were killed when the dam broke on Monday, per two nurses.
    "#]]);
    rule(&unattributed_claim::RULE).check(expect![[r#"
        Per court papers, the company concealed the leak from inspectors.

        The guards beat prisoners in the yard, per Amnesty.
    "#]]);
    rule(&casualty_source::RULE).check(expect![[r#"
        At least 14 people were killed on Monday, or three per house.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No source for “At least 14 people were killed” is named here: who gives the number?
    "#]]);
}

#[test]
fn a_source_before_a_colon_speaks() {
    rule(&unattributed_claim::RULE).check(expect![[r#"
        The dam broke at noon.

        Amnesty: The guards tortured prisoners in the cellar of the mill.

        Nurses’ union: The clinic’s owner falsified records.
    "#]]);
    rule(&unattributed_claim::RULE).check(expect![[r#"
        The dam broke at noon.

        Note: The guards tortured prisoners in the yard.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The guards tortured prisoners” is an accusation, and nobody here makes it: who says so?
    "#]]);
    rule(&casualty_source::RULE).check(expect![[r#"
        The dam broke at noon.

        Police: At least 14 people were killed on the bridge.
    "#]]);
}

#[test]
fn interviews_have_speakers() {
    rule(&unattributed_claim::RULE).format(Format::Markdown).check(expect![[r#"
        **Q: What did you see?**

        A: The guards tortured prisoners in the cellar.

        They beat students in the yard.

        **Q: And then?**

        A: I went home.

        The army massacred villagers near Orle in the same week.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The army massacred villagers” is an accusation, and nobody here makes it: who says so?
    "#]]);
    rule(&unattributed_claim::RULE).check(expect![[r#"
        INTERVIEWER: What did you see?

        FABER: The guards tortured prisoners in the cellar.

        INTERVIEWER: And then?

        FABER: The army massacred villagers near Orle.
    "#]]);
    rule(&casualty_source::RULE).format(Format::Html).check(expect![[r#"
        <p><b>Q.</b> How many were hurt?</p>

        <p><b>A.</b> At least 20 people were injured. It was dark.</p>

        <p><b>Q.</b> And then?</p>
    "#]]);
    rule(&unattributed_claim::RULE).check(expect![[r#"
        Lunch: 12 to 1.

        The guards tortured prisoners in the cellar.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The guards tortured prisoners” is an accusation, and nobody here makes it: who says so?

        Dinner: 6 to 7.

        Lunch: late.
    "#]]);
}

#[test]
fn what_readers_sign_is_theirs() {
    rule(&unattributed_claim::RULE).format(Format::Markdown).check(expect![[r#"
        ## Letters from our readers

        The guards tortured prisoners in the cellar of the mill. I saw it.

        *— Nell Faber, Tarn*

        Our landlord evicted tenants without notice.

        *— Jan Abel, nurse, Orle*
    "#]]);
    rule(&unattributed_claim::RULE).check(expect![[r#"
        The mayor took bribes from two shippers. The harbor will be dredged.
        ^^^^^^^^^^^^^^^^^^^^^ “The mayor took bribes” is an accusation, and nobody here makes it: who says so?

        Trucks will come at night.

        — Jan Abel, Orle
    "#]]);
    rule(&unattributed_claim::RULE).check(expect![[r#"
        A spring letter to the paper begins so:

        Dear editor,

        The mayor took bribes from two shippers. Trucks came at night.

        The harbor office forged the receipts.

        Sincerely,
        Nell Faber

        The refinery dumped sludge into the Tisza for years.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ “The refinery dumped sludge” is an accusation, and nobody here makes it: who says so?
    "#]]);
    rule(&unattributed_claim::RULE).format(Format::Markdown).check(expect![[r#"
        > Cherries are my life.

        — Nell Faber, grower

        The refinery dumped sludge into the Tisza for years.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ “The refinery dumped sludge” is an accusation, and nobody here makes it: who says so?

        > Plums are mine.

        — Jan Abel, grower
    "#]]);
    rule(&unattributed_claim::RULE).format(Format::Markdown).check(expect![[r#"
        ## What our readers say

        **Nell Faber, Tarn:** The guards tortured prisoners in the cellar.

        The harbor office forged the receipts.

        Jan Abel, Orle
    "#]]);
    rule(&unattributed_claim::RULE).format(Format::Html).check(expect![[r#"
        <h3>Comments</h3>

        <p>The mayor took bribes from two shippers.</p>

        <p>— Jan Abel, Orle</p>
    "#]]);
}

#[test]
fn the_source_may_stand_anywhere_in_the_sentence() {
    rule(&unattributed_claim::RULE).check(expect![[r#"
        The soldiers massacred villagers in what the United Nations called a war crime.

        The army starved prisoners, documents seen by this newspaper show.

        The company concealed the leak from inspectors, it emerged on Friday.

        The treasurer forged receipts, by her own account.

        The Gazette ran accounts of how the landlord ignored complaints.

        The mayor took bribes, the Gazette wrote, citing court papers.
    "#]]);
}

#[test]
fn an_inch_mark_turns_nothing_inside_out() {
    rule(&unattributed_claim::RULE).check(expect![[r#"
        "The runner was 5'6" and weighed 120 pounds," said Nell Faber. "The rope was 9" thick."

        The guards tortured prisoners in the cellar.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The guards tortured prisoners” is an accusation, and nobody here makes it: who says so?

        "The door was 6" too low," she said.

        The refinery dumped sludge into the Tisza for years.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ “The refinery dumped sludge” is an accusation, and nobody here makes it: who says so?
    "#]]);
}
