//! `acronym-conflict`

use strsim::osa_distance;

use crate::facts::Facts;
use crate::facts::acronyms::{self, Acronyms, Expansion, Fit};
use crate::facts::entities::fold;
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// One acronym that stands for two names, one name with two acronyms, and letters that do not fit the words.
    ///
    /// ```draft
    /// The Harbor Pilots Board (HPB) closed the channel on Monday.
    ///     ~~~~~~~~~~~~~~~~~~~ “Harbor Pilots Board”
    ///
    /// By then the Hull Port Bureau (HPB) had gone home.
    ///             ^^^^^^^^^^^^^^^^ “HPB” stands for “Hull Port Bureau” here, but for “Harbor Pilots Board” in line 1.
    /// ```
    ///
    /// Letters do not fit where one of them is none of the initials.
    ///
    /// ```draft
    /// The Office of Tram Safety (OTA) was closed.
    ///                            ^^^ The letters of “OTA” do not fit “Office of Tram Safety”.
    /// ```
    ///
    /// It says nothing of acronyms of another language (Physicians Abroad, MSX) and of two spellings of one name.
    ///
    /// ## Why it matters
    /// The reader who goes back to see what the letters mean finds the wrong name.
    ///
    /// ## What to do
    /// Look up the name of the body, and how it shortens it.
    pub(in crate::rules) static RULE = {
        name: "acronym-conflict",
        group: Group::Names,
        summary: "An acronym that does not fit its name, or stands for two",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let acronyms = Acronyms::of(facts);
    let told: Vec<Told<'_>> = acronyms.expansions.iter().filter_map(|it| Told::new(facts, it)).collect();
    for (index, it) in told.iter().enumerate() {
        let earlier = &told[..index];
        if let Some(other) = earlier.iter().find(|other| other.letters() == it.letters()) {
            if are_two(&other.words, &it.words) {
                found.push(two_names(facts, it, other));
            }
        } else if let Some(other) = earlier.iter().find(|other| other.words == it.words) {
            found.extend(two_acronyms(facts, it, other));
        } else if is_misfit(it.expansion) && !is_vouched_for(facts, it.letters()) {
            let (short, words) = (facts.words(it.short()), facts.words(it.span));
            found.push(Found::new(it.short(), format!("The letters of “{short}” do not fit “{words}”.")));
        }
    }
    mistyped(facts, &acronyms, found);
    found.sort_by_key(|it| it.span);
}

/// Whether letters in brackets or between commas do not fit the words; “(ZKM, by its Slovak initials)” says that they need not.
fn is_misfit(expansion: &Expansion) -> bool {
    expansion.fit == Fit::ButOne && expansion.is_plain
}

/// Whether letters are known to be right as they are.
fn is_vouched_for(facts: &Facts, letters: &str) -> bool {
    acronyms::is_known(letters) || facts.house().vouches_for(letters)
}

/// An acronym with the words that the draft gives for it in its own voice.
struct Told<'a> {
    expansion: &'a Expansion,
    span: Span,
    /// The words of weight, folded.
    words: Vec<String>,
}

impl<'a> Told<'a> {
    fn new(facts: &Facts, expansion: &'a Expansion) -> Option<Self> {
        let place = expansion.words.as_ref().filter(|it| !facts.is_quoted(it.span))?;
        let tokens = &facts.sentences()[place.sentence].tokens[place.words.clone()];
        let is_weighty =
            |word: &String| word.contains(char::is_alphanumeric) && word != "s" && !acronyms::is_small(word);
        let words = tokens.iter().map(|token| fold(&token.text)).filter(is_weighty).collect();
        Some(Self { expansion, span: place.span, words })
    }

    fn letters(&self) -> &str {
        &self.expansion.letters
    }

    fn short(&self) -> Span {
        self.expansion.acronym.span
    }
}

/// Whether two names are not one in two spellings or in two lengths.
fn are_two(one: &[String], other: &[String]) -> bool {
    /// Words that begin alike and are so many edits apart are forms of one.
    const SPELLING: usize = 3;
    let is_same = |a: &String, b: &String| {
        a == b
            || a.chars().next() == b.chars().next()
                && osa_distance(a, b) <= SPELLING.min(a.len().max(b.len()) / 3)
    };
    let lacks =
        |of: &[String], words: &[String]| of.iter().any(|word| !words.iter().any(|it| is_same(it, word)));
    lacks(one, other) && lacks(other, one)
}

fn two_names(facts: &Facts, here: &Told<'_>, there: &Told<'_>) -> Found {
    let (short, line) = (facts.words(here.short()), facts.draft().line_in_words(there.span.start));
    let (words, others) = (facts.words(here.span), facts.words(there.span));
    let message = format!("“{short}” stands for “{words}” here, but for “{others}” in {line}.");
    Found::new(here.span, message).related(there.span, format!("“{others}”"))
}

/// Of two acronyms for one name; both may be right where one is of another language.
fn two_acronyms(facts: &Facts, here: &Told<'_>, there: &Told<'_>) -> Option<Found> {
    let letters = |told: &Told<'_>| {
        let mut letters: Vec<char> = told.letters().chars().collect();
        letters.sort_unstable();
        letters
    };
    let (one, other) = (letters(here), letters(there));
    let is_slip = one == other || osa_distance(here.letters(), there.letters()) == 1;
    is_slip.then(|| two_shorts(facts, here.short(), there.short(), facts.words(here.span)))
}

fn two_shorts(facts: &Facts, here: Span, there: Span, name: &str) -> Found {
    let (short, other) = (facts.words(here), facts.words(there));
    let line = facts.draft().line_in_words(there.start);
    let message = format!("“{name}” is “{short}” here, but “{other}” in {line}.");
    Found::new(here, message).related(there, format!("“{other}”"))
}

/// Letters that nothing explains, and that are those of an acronym of the draft in another order.
fn mistyped(facts: &Facts, acronyms: &Acronyms, found: &mut Findings) {
    let is_plain = |letters: &str| !acronyms::is_known(letters) && !acronyms.are_explained(letters);
    for it in acronyms.uses.iter().filter(|it| it.is_plain && is_plain(&it.letters)) {
        let near = acronyms.expansions.iter().find(|other| acronyms::is_near(&other.letters, &it.letters));
        let Some((near, words)) = near.and_then(|near| Some((near, near.words.as_ref()?))) else { continue };
        if !facts.house().vouches_for(facts.words(it.place.span)) {
            found.push(two_shorts(facts, it.place.span, near.acronym.span, facts.words(words.span)));
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::testing::rule;

    #[test]
    fn one_acronym_for_two_names() {
        rule(&RULE).check(expect![[r#"
            The Guild of Tram Repairmen (GTR) struck on Monday. The Gazette of Tundra Research, or GTR, reported it.
                ~~~~~~~~~~~~~~~~~~~~~~~ “Guild of Tram Repairmen”
                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ “GTR” stands for “Gazette of Tundra Research” here, but for “Guild of Tram Repairmen” in line 1.

            The LTF (Lake Trout Fund) paid. The Long Trail Federation (LTF) did not.
                     ~~~~~~~~~~~~~~~ “Lake Trout Fund”
                                                ^^^^^^^^^^^^^^^^^^^^^ “LTF” stands for “Long Trail Federation” here, but for “Lake Trout Fund” in line 3.
        "#]]);
    }

    #[test]
    fn one_name_with_two_acronyms() {
        rule(&RULE).check(expect![[r#"
            The Sea Lion Defense Board (SLDB) met on Monday. The Sea Lion Defense Board (SDLB) voted. The SLDB rose. The SLBD fell.
                                        ~~~~ “SLDB”
                                        ~~~~ “SLDB”
                                                                                         ^^^^ “Sea Lion Defense Board” is “SDLB” here, but “SLDB” in line 1.
                                                                                                                         ^^^^ “Sea Lion Defense Board” is “SLBD” here, but “SLDB” in line 1.
        "#]]);
    }

    #[test]
    fn letters_that_do_not_fit() {
        rule(&RULE).check(expect![[r#"
            The Lake Trout Fund (LTB) closed. A Kenyan body, the Nairobi Tram Office (NTB), opened.
                                 ^^^ The letters of “LTB” do not fit “Lake Trout Fund”.
                                                                                      ^^^ The letters of “NTB” do not fit “Nairobi Tram Office”.
        "#]]);
    }

    #[test]
    fn letters_of_another_language_or_form() {
        rule(&RULE).check(expect![[r#"
            Physicians Abroad (MSX) left. The National Tram Council (CNT, by its Spanish initials) met. The Polish Tram Union (PTZ) too. The Zoo Keepers’ Union (ZKM, by its Slovak initials) sang.

            The Organisation of Tram Repairers (OTR) met. The Organization for Tram Repair (OTR) voted. The Dyestuffs Trade Council (DyTC) came.

            The U.S. Bureau of Sea Lions (BSL) closed. The Bureau of Sea Lions and Seals (BSL) opened.
        "#]]);
    }
}
