//! `weasel-source`

use crate::draft::Part;
use crate::english::{grammar, lists};
use crate::facts::{Facts, Placed, SentenceId};
use crate::finding::Level;
use crate::rules::voices::{Voice, Voices, are_narrators, has_source, is_told};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A group as a source that has no member: “critics say”, “many experts warn”, “some believe”, “studies show”, and what is
    /// “widely seen” as something.
    ///
    /// ```draft
    /// Critics say the bridge is too low for ferries.
    /// ^^^^^^^ “Critics” names nobody, and nobody near speaks for them: who are they?
    /// ```
    ///
    /// It says nothing where the same paragraph, or the next in copy of one sentence a paragraph, has somebody with a name
    /// who says something, where the draft goes on to tell who they are, and of what a group said once (“critics said on Monday”).
    ///
    /// ```draft
    /// Critics, including the pilots’ union, say the bridge is too low for ferries.
    /// ```
    ///
    /// ## Why it matters
    /// Nobody can ask “critics” what they meant, and one of them is enough for the word.
    ///
    /// ## What to do
    /// Name one of them, or say how many there are and how you know.
    pub(in crate::rules) static RULE = {
        name: "weasel-source",
        group: Group::Attribution,
        summary: "“Critics say”, “many experts warn”, “studies show”, with no member of the group named near",
        level: Level::Information,
        check: check,
    }
}

lists::sets! {
    "data/voices.txt":
    /// Groups that are only made of what they think or know.
    CRITICS = "critics";
    /// Groups that may be any number of people.
    CROWD = "crowd";
    /// Words that say only that there are several.
    QUANTIFIERS = "quantifiers";
    /// Papers of whom only their number is told.
    STUDIES = "studies";
    /// What “widely” may make everybody’s view.
    BEHELD = "beheld";
    /// With which copy goes on to say who is in a group.
    NARROWING = "narrowing";
}

fn check(facts: &Facts, found: &mut Findings) {
    let voices = Voices::new(facts);
    for voice in &voices.all {
        let generic = is_of_nobody(voice) && is_standing(facts, voice);
        let is_known =
            || has_member(facts, &voices, voice.source.sentence) || is_summed_up(facts, &voices, voice);
        if generic && !is_known() {
            let words = facts.words(voice.source.span);
            let message = format!("“{words}” names nobody, and nobody near speaks for them: who are they?");
            found.push(Found::new(voice.source.span, message));
        }
    }
    for (index, sentence) in facts.sentences().with_ids().filter(|(_, sentence)| is_told(sentence.part)) {
        for word in (1..sentence.tokens.len()).filter(|&word| is_widely(sentence, word)) {
            let span = sentence.span_of(word - 1..word + 1);
            let is_own = are_narrators(facts, index, span) && !has_source(facts, span);
            if is_own && !has_member(facts, &voices, index) {
                let words = facts.words(span);
                found.push(Found::new(span, format!("“{words}” does not say by whom: who sees it so?")));
            }
        }
    }
    found.sort_by_key(|it| it.span);
}

/// Whether a source is a group of which nothing is told but that there are several.
fn is_of_nobody(voice: &Voice) -> bool {
    let known =
        grammar::has_determiner(voice.sentence, voice.head, &["the", "these", "those", "both", "all"]);
    !known && !NARROWING.contains(voice.behind()) && (is_crowd(voice) || is_papers(voice) || is_some(voice))
}

/// “Critics”, “many economists”
fn is_crowd(voice: &Voice) -> bool {
    let noun = voice.noun();
    let counted = voice.before().any(|word| QUANTIFIERS.contains(word));
    let bare = voice.before().all(|word| QUANTIFIERS.contains(word) || word == "but" || word == "and");
    voice.is_several()
        && bare
        && (CRITICS.contains(noun.as_str()) || counted && CROWD.contains(noun.as_str()))
}

/// “Studies”, “many surveys”, “research”
fn is_papers(voice: &Voice) -> bool {
    let lower = voice.sentence.tokens[voice.head].lower.as_str();
    let bare = voice.before().all(|word| QUANTIFIERS.contains(word));
    bare && (STUDIES.contains(lower) || lower == "research")
}

/// “Some”, “many”, for people: neither “some of them” nor some who have just been counted.
fn is_some(voice: &Voice) -> bool {
    let lower = voice.sentence.tokens[voice.head].lower.as_str();
    matches!(lower, "some" | "many") && voice.behind() != "of" && voice.source.words.len() == 1
}

/// Whether a group is said to hold something as a rule: “critics say”, “have long said”, “according to experts”. What they said on
/// Monday somebody has heard.
fn is_standing(facts: &Facts, voice: &Voice) -> bool {
    let sentence = &facts.sentences()[voice.cue.sentence];
    let verb = grammar::head_of(sentence, &voice.cue.words);
    let token = &sentence.tokens[verb];
    !grammar::is_verb(token) || token.lower == token.lemma || grammar::in_perfect(sentence, verb)
}

/// Whether a source stands at the top of a story that lets people with names speak further down.
fn is_summed_up(facts: &Facts, voices: &Voices<'_>, voice: &Voice) -> bool {
    /// So many paragraphs are the top.
    const TOP: usize = 2;
    let first = facts.sentences().get(facts.story_start()).map_or(0, |first| first.paragraph);
    let top = voice.sentence.part != Part::Body || voice.sentence.paragraph < first + TOP;
    top && voices.all.iter().any(|it| it.is_person(facts))
}

/// “Is widely seen”
fn is_widely(sentence: &Placed, word: usize) -> bool {
    sentence.tokens[word - 1].lower == "widely"
        && BEHELD.contains(sentence.tokens[word].lower.as_str())
        && grammar::agent(sentence, word).is_none()
}

/// Whether somebody with a name says something in the paragraph of a sentence, or in the next where paragraphs have only a
/// sentence or two; or whether the sentence cites a source beside its words.
fn has_member(facts: &Facts, voices: &Voices<'_>, index: SentenceId) -> bool {
    /// So many sentences a paragraph has at most that goes on in the next.
    const SHORT: usize = 2;
    let paragraph = facts.sentences()[index].paragraph;
    let own = facts.text.sentences_of(paragraph);
    let is_short = own.len() <= SHORT;
    let next = facts.text.sentences_of(paragraph + 1).filter(|_| is_short);
    facts.cited().has(index) || own.chain(next).any(|at| voices.of(at).any(Voice::is_named))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn a_group_has_no_member() {
        rule(&RULE).check(expect![[r#"
            Many experts warn that the Łódź plant is unsafe. Critics have long said the pier is too short.
            ^^^^^^^^^^^^ “Many experts” names nobody, and nobody near speaks for them: who are they?
                                                             ^^^^^^^ “Critics” names nobody, and nobody near speaks for them: who are they?
        "#]]);
        rule(&RULE).check(expect![[r#"
            Some believe the ferry will never sail again. Studies suggest that gulls remember faces.
            ^^^^ “Some” names nobody, and nobody near speaks for them: who are they?
                                                          ^^^^^^^ “Studies” names nobody, and nobody near speaks for them: who are they?
        "#]]);
        rule(&RULE).check(expect![[r#"
            The mayor is widely seen as a caretaker. According to some economists, fares will double.
                         ^^^^^^^^^^^ “widely seen” does not say by whom: who sees it so?
        "#]]);
    }

    #[test]
    fn somebody_speaks_for_the_group() {
        rule(&RULE).check(expect![[r#"
            Many experts warn that the plant is unsafe. “It may burn,” said Ilse Brandt, an engineer in Łódź.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Critics, including the pilots’ union, say the pier is too short. Experts such as Pia Lund of Tarn agree that it is old.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Critics say the pier is too short.

            “It never was long,” said Pia Lund, a pilot.
        "#]]);
    }

    #[test]
    fn a_group_that_can_be_told() {
        rule(&RULE).check(expect![[r#"
            The critics said on Monday that they would sue. Experts at the port say it is safe. Some of the pilots say so, too.
            Critics gave the film four stars. Several studies are under way.
        "#]]);
    }

    #[test]
    fn a_quoted_group_is_the_speakers() {
        rule(&RULE).check(expect![[r#"
            “Critics say it is too low,” a banner read. “It is widely seen as a joke.”
        "#]]);
    }

    #[test]
    fn markup_is_no_obstacle() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            **Many** [experts](https://example.org) warn of a flood.
              ^^^^^^^^^^^^^^^ “Many experts” names nobody, and nobody near speaks for them: who are they?
        "#]]);
    }
}
