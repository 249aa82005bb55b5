//! `allow-comment`

use crate::facts::Facts;
use crate::facts::allows::{Allow, Scope};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};
use crate::suggest;

rule! {
    /// ## What it finds
    /// A comment that is meant to allow a finding and does not: it gives no reason, or names a rule that does not exist.
    ///
    /// ```draft format=markdown
    /// The band TK Maxx & Sons plays on Friday. <!-- copydesk: allow placeholder -->
    ///                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment allows nothing until it says why in quotation marks, as in “allow placeholder "the reason" AB”.
    ///
    /// Six sailors were saved. <!-- copydesk: allow count-missmatch "the toll was revised" AB -->
    ///                                              ^^^^^^^^^^^^^^^ There is no rule “count-missmatch”. Did you mean “count-mismatch”?
    /// ```
    ///
    /// In Markdown and HTML, `<!-- copydesk: allow RULE "reason" AB -->` allows what that rule finds in the paragraph in
    /// which the comment stands or, if it stands between two, in the next one; `allow-file` allows it in the whole draft.
    /// AB are the initials of whoever allows it. A comment that allows nothing, since the rule finds nothing there, is a
    /// hint. So is an `[[allow]]` of `copydesk.toml` once no draft that it is meant for has the finding any more.
    ///
    /// ## Why it matters
    /// A finding that is put aside without a word is put aside by everybody who reads the draft later, too. And a comment
    /// that has outlived its cause hides the next mistake.
    ///
    /// ## What to do
    /// Say why, and sign. Delete comments that are no longer needed.
    pub(in crate::rules) static RULE = {
        name: "allow-comment",
        group: Group::Structure,
        summary: "A comment that allows a finding without a reason, or none at all",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    found.extend(facts.allows().iter().filter_map(|allow| wrong(facts, allow)));
}

/// What is wrong with a comment in itself. Whether there is a rule of that name, and whether it may be allowed, the checker says.
fn wrong(facts: &Facts, allow: &Allow) -> Option<Found> {
    if allow.scope == Scope::Unknown {
        return Some(match facts.raw(allow.verb) {
            "" => Found::new(allow.span, "This comment asks copydesk for nothing."),
            verb => Found::new(allow.verb, suggest::unknown("comment", verb, Scope::VERBS)),
        });
    }
    let names_none = facts.raw(allow.rule).is_empty();
    names_none.then(|| Found::new(allow.span, "This comment does not say which rule’s findings it allows."))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn comments_that_are_not_well_formed() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            Ána Böhm, TK, won. <!-- copydesk: allow placeholder "" AB -->
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment allows nothing until it says why in quotation marks, as in “allow placeholder "the reason" AB”.

            She ran. <!-- copydesk: alow placeholder "why" AB -->
                                    ^^^^ There is no comment “alow”. Did you mean “allow”?

            He ran. <!-- copydesk: allow -->
                    ^^^^^^^^^^^^^^^^^^^^^^^^ This comment does not say which rule’s findings it allows.

            They ran. <!-- copydesk: allow-file everything "it is fine" AB -->
                                                ^^^^^^^^^^ There is no rule “everything”.
        "#]]);
    }

    #[test]
    fn comments_that_are() {
        rule(&RULE).format(Format::Html).check(expect![[r#"
            <!-- copydesk: allow-file no-date-anchor "it runs undated" AB -->
            <!-- An ordinary comment, which says “allow” -->
            <p>The band TK played on Friday. <!-- copydesk: allow placeholder "its name" AB --></p>
        "#]]);
    }

    #[test]
    fn one_that_allows_nothing_is_a_hint() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            It rained. <!-- copydesk: allow placeholder "a name" AB -->
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment is not needed: “placeholder” finds nothing here.

            The band TK played. <!-- copydesk: allow placeholder "its name" AB -->
        "#]]);
    }
}
