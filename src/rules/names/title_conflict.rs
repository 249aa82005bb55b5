//! `title-conflict`

use crate::facts::offices::{self, Office};
use crate::facts::{Entity, Facts};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// Somebody who holds two offices in the draft of which nobody holds both.
    ///
    /// ```draft
    /// Foreign Minister Petra Lind left the talks early.
    /// ~~~~~~~~~~~~~~~~ “Foreign Minister”
    ///
    /// Lind, the interior minister, declined to comment.
    ///       ^^^^^^^^^^^^^^^^^^^^^ Petra Lind is “the interior minister” here, but “Foreign Minister” in line 1.
    /// ```
    ///
    /// It compares ministers by their ministries, officers of a firm, of a town and of a court, members of Congress, parts in
    /// a team, fields of medicine, and military and police ranks; of two trades (a plumber, an electrician) it asks, as information.
    ///
    /// It says nothing where the draft tells of a change (“promoted”, “former”, “then”), of offices that go together (chairman and
    /// chief executive), and where two of one surname may be meant.
    ///
    /// ## Why it matters
    /// A title is taken from memory the second time, or belongs to somebody else of the story.
    ///
    /// ## What to do
    /// Look up who holds which office.
    pub(in crate::rules) static RULE = {
        name: "title-conflict",
        group: Group::Names,
        summary: "Somebody with two offices that nobody holds together",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let offices = offices::offices(facts);
    for (index, later) in offices.iter().enumerate() {
        let is_conflict = |earlier: &&Office| {
            earlier.who == later.who && earlier.excludes(later) && !are_two_names(facts, earlier, later)
        };
        let Some(earlier) = offices[..index].iter().find(is_conflict) else { continue };
        let is_reported = found.iter().any(|it| it.related.iter().any(|end| end.span == earlier.place.span));
        if !is_reported
            && !offices::changes_hands(facts, later.who)
            && is_sure(facts, earlier)
            && is_sure(facts, later)
        {
            found.push(show(facts, earlier, later));
        }
    }
}

/// Whether the names beside two offices are of two people: “George W. Bush”, “George H.W. Bush”.
fn are_two_names(facts: &Facts, earlier: &Office, later: &Office) -> bool {
    let name = |office: &Office| {
        let mut mentions = facts.mentions_in(office.place.sentence).iter();
        let words = mentions.find(|it| it.entity == office.who).map(|it| facts.words(it.place.span));
        words.unwrap_or_default().split(' ').map(str::to_owned).collect::<Vec<_>>()
    };
    let (one, other) = (name(earlier), name(later));
    one.len() > 1 && other.len() > 1 && one.len() == other.len() && one != other
}

/// Whether an office is said in the story’s own words, of nobody else with the same surname.
fn is_sure(facts: &Facts, office: &Office) -> bool {
    let entity = facts.entity(office.who);
    let mention = facts.mentions_in(office.place.sentence).iter().find(|it| it.entity == office.who);
    let is_bare = mention.is_some_and(|it| it.place.words.len() == 1);
    let surname = |entity: &Entity| entity.name.rsplit(' ').next().unwrap_or_default().to_owned();
    let has_namesake = || {
        let mut others = facts.entities().with_ids().filter(|(id, _)| *id != office.who);
        others.any(|(_, other)| surname(other) == surname(entity))
    };
    let is_open = is_bare && has_namesake();
    !is_open && !facts.is_given(office.place.span)
}

fn show(facts: &Facts, earlier: &Office, later: &Office) -> Found {
    let (here, there) = (facts.words(later.place.span), facts.words(earlier.place.span));
    let line = facts.draft().line_in_words(earlier.place.span.start);
    let name = &facts.entity(later.who).name;
    let told = Found::new(later.place.span, format!("{name} is “{here}” here, but “{there}” in {line}."))
        .related(earlier.place.span, format!("“{there}”"));
    if later.is_doubtful(earlier) { told.at(Level::Information) } else { told }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::testing::rule;

    #[test]
    fn two_offices() {
        rule(&RULE).check(expect![[r#"
            Rosa Adeyemi, the chief executive, spoke first. “It was a good year,” said Adeyemi, the firm’s finance director.
                          ~~~~~~~~~~~~~~~~~~~ “the chief executive”
                                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Rosa Adeyemi is “the firm’s finance director” here, but “the chief executive” in line 1.

            Sgt. Joe Orr found the boat. Lt. Orr said it was empty.
            ~~~~ “Sgt.”
                                         ^^^ Joe Orr is “Lt.” here, but “Sgt.” in line 3.

            Attorney General Lennox Vale spoke. Health Minister Pia Holm wept. Holm, who as finance minister would have to pay, left.
                                                ~~~~~~~~~~~~~~~ “Health Minister”
                                                                                            ^^^^^^^^^^^^^^^^ Pia Holm is “finance minister” here, but “Health Minister” in line 5.
        "#]]);
    }

    #[test]
    fn offices_that_go_together_or_follow() {
        rule(&RULE).check(expect![[r#"
            Sen. Ada Orr, the committee chairwoman, spoke. Chairwoman Orr adjourned.

            Sgt. Joe Lind was promoted on Friday. Lt. Lind starts on Monday. Lt. Col. Ivo Brandt left. Col. Brandt is 50.

            Health Minister Pia Holm wept. Holm, the former finance minister, left. Max Ode is a minister. Transport Minister Ode sang.

            Finance Minister Tom Hale met his brother, Health Minister Jan Hale. The finance minister, Hale, left.
        "#]]);
    }
}
