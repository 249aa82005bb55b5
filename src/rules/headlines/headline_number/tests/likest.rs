//! Numbers that nothing in the story bears out, beside the one that is likest to be meant.

use expect_test::expect;

use super::check;

#[test]
fn the_likest_is_asked_about() {
    check(expect![[r#"
        # Eleven held over ledger
          ^^^^^^ Are these the same? “Eleven” here, “nine suspects” in the story (line 3).

        Detectives searched a mill in Łódź on Sunday. The nine suspects, all bookkeepers, spent the night in cells.
                                                          ~~~~~~~~~~~~~ “nine suspects”
    "#]]);
    check(expect![[r#"
        # Four charged over ledger

        Detectives said seven people were arrested in Łódź, of whom three were let go within hours.
    "#]]);
    check(expect![[r#"
        # Miller, 83, swims to Ærø
                  ^^ Are these the same? “83” here, “87” in the story (line 3).

        A miller from Łódź swam to the island of Ærø. “I’m 87, and the water was warm,” said Greta Lindholm.
                                                           ~~ “87”
    "#]]);
    check(expect![[r#"
        # Dozens of barns flooded

        The river rose in the night. By noon on Sunday the fire brigade had counted 64 barns in Łódź.
    "#]]);
}
