//! `name-variant`

use std::collections::{BTreeMap, BTreeSet};

use super::near;
use crate::english::gazetteer;
use crate::facts::entities::{first_and_last, is_kin};
use crate::facts::{Entity, EntityKind, Facts, Mention};
use crate::finding::{Edit, Fix, Level};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// One person’s name in two spellings that are a slip of the pen apart: letters swapped, doubled or mistaken, or a given
    /// name in two of its forms.
    ///
    /// ```draft
    /// Greta Lindholm runs the ferry. On Sunday, Lindhlom said the pier was safe.
    ///       ~~~~~~~~ “Lindholm”
    ///                                           ^^^^^^^^ This name is spelled “Lindhlom” here and “Lindholm” in line 1.
    /// ```
    ///
    /// Two people are left alone: relatives, names that stand in one sentence, people of different ages or offices, and
    /// names that the draft uses often in both spellings. So are plurals, nicknames, names inside quotation marks, and
    /// accents, which are the matter of `diacritics-variant`.
    ///
    /// ## Why it matters
    /// Nothing costs a newsroom more corrections than misspelled names, and spelling checkers do not know them.
    ///
    /// ## What to do
    /// Ask how the person spells it, and write it so throughout. The fix offers the spelling that most of the draft uses.
    /// What the newsroom knows can stand in its settings: `house` lists names that are spelled right, `distinct` those of
    /// two people, `same` two spellings of one.
    ///
    /// ```toml
    /// [names]
    /// distinct = [["Lena Reid", "Tom Reed"]]
    /// ```
    pub(in crate::rules) static RULE = {
        name: "name-variant",
        group: Group::Names,
        summary: "One person’s name in two spellings",
        level: Level::Warning,
        check: check,
    }
}

/// A draft that names more people in one sentence than this lists them; its names need not be one person’s.
const MAX_PEOPLE: usize = 5;
/// Of a surname that more people than this bear, no given names are compared.
const MAX_FAMILY: usize = 16;

fn check(facts: &Facts, found: &mut Findings) {
    let names = names(facts);
    let mut by_last: BTreeMap<&str, Vec<&Name>> = BTreeMap::new();
    for name in &names {
        by_last.entry(&name.last.key).or_default().push(name);
    }
    let elsewhere = other_words(facts);
    for (one, other) in near::pairs(&by_last.keys().copied().collect()) {
        surnames(facts, [&by_last[one], &by_last[other]], &elsewhere, found);
    }
    for family in by_last.values() {
        given_names(facts, family, found);
    }
}

/// Two near surnames: one stands alone and the other is introduced, or both have the same given name before them.
fn surnames<'a>(
    facts: &Facts,
    [one, other]: [&[&'a Name<'a>]; 2],
    elsewhere: &BTreeSet<String>,
    found: &mut Findings,
) {
    let (x, y) = (&one[0].last.key, &other[0].last.key);
    let (firsts, others) = (firsts(one), firsts(other));
    let is_one = match (firsts.len(), others.len()) {
        (0, 1) | (1, 0) => {
            let bare = if firsts.is_empty() { one } else { other };
            near::is_likely(x, y) && !near::is_plural(x, y) && is_person_alone(facts, bare, elsewhere)
        }
        (1, 1) => firsts == others,
        _ => false,
    };
    if is_one && !are_two_people(facts, one, other) {
        found.extend(report(facts, one, other, |name| &name.last));
    }
}

/// The people of one surname whose given names may be one.
fn given_names<'a>(facts: &Facts, family: &[&'a Name<'a>], found: &mut Findings) {
    let firsts: Vec<&str> = firsts(family).into_iter().collect();
    if firsts.len() > MAX_FAMILY {
        return;
    }
    for (i, one) in firsts.iter().enumerate() {
        for other in firsts[i + 1..].iter().filter(|other| near::is_one_given_name(one, other)) {
            let of = |first: &str| -> Vec<&'a Name<'a>> {
                let bears = |name: &&&'a Name<'a>| name.first.as_ref().is_some_and(|word| word.key == first);
                family.iter().filter(bears).copied().collect()
            };
            let (one, other) = (of(one), of(other));
            if !are_two_people(facts, &one, &other) && !are_kin(facts, &one) && !are_kin(facts, &other) {
                found.extend(report(facts, &one, &other, |name| name.first.as_ref().unwrap_or(&name.last)));
            }
        }
    }
}

/// A person’s name outside quotation marks.
struct Name<'a> {
    entity: &'a Entity,
    sentence: usize,
    modifier: bool,
    whole: Span,
    first: Option<Word>,
    last: Word,
}

/// A word of a name.
struct Word {
    key: String,
    span: Span,
}

/// The names of people. What is quoted is somebody else’s spelling, and block capitals are no bar.
fn names(facts: &Facts) -> Vec<Name<'_>> {
    let people = facts.mentions.iter().filter(|mention| is_person(facts, mention));
    let narrated = people.filter(|mention| !facts.is_quoted(mention.place.span));
    let name = |mention: &Mention| {
        let sentence = &facts.sentences[mention.place.sentence];
        let (first, last) = first_and_last(sentence, mention.place.words.clone())?;
        let word = |word: crate::facts::entities::NameWord| {
            let span = sentence.span_of(word.words);
            Word { key: word.key, span }
        };
        Some(Name {
            entity: &facts.entities[mention.entity.0],
            sentence: mention.place.sentence,
            modifier: mention.modifier,
            whole: mention.place.span,
            first: first.map(word),
            last: word(last),
        })
    };
    narrated.filter_map(name).collect()
}

fn is_person(facts: &Facts, mention: &Mention) -> bool {
    facts.entities[mention.entity.0].kind == EntityKind::Person
}

/// The words of all names that are no person’s, and people’s given names: a lone word among them is its own name.
fn other_words(facts: &Facts) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for mention in &facts.mentions {
        let sentence = &facts.sentences[mention.place.sentence];
        if is_person(facts, mention) {
            let first = first_and_last(sentence, mention.place.words.clone()).and_then(|(first, _)| first);
            words.extend(first.map(|word| word.key));
        } else {
            let tokens = &sentence.tokens[mention.place.words.clone()];
            words.extend(tokens.iter().map(|token| crate::facts::entities::fold(&token.text)));
        }
    }
    words
}

fn firsts<'a>(names: &[&'a Name]) -> BTreeSet<&'a str> {
    names.iter().filter_map(|name| Some(name.first.as_ref()?.key.as_str())).collect()
}

/// Whether a lone word is used as a person’s name: by itself, and for nothing else in the draft or on the map.
fn is_person_alone(facts: &Facts, bare: &[&Name], elsewhere: &BTreeSet<String>) -> bool {
    let text = facts.text(bare[0].last.span);
    !elsewhere.contains(&bare[0].last.key)
        && bare.iter().any(|name| !name.modifier)
        && !gazetteer::is_place(text)
        && gazetteer::demonym(text).is_none()
}

/// Whether something shows that two names are two people’s: both are used again and again, or together, or in a list,
/// or their ages or titles differ.
fn are_two_people(facts: &Facts, one: &[&Name], other: &[&Name]) -> bool {
    let sentences: BTreeSet<usize> = one.iter().map(|name| name.sentence).collect();
    let together = other.iter().any(|name| sentences.contains(&name.sentence));
    let listed = |names: &[&Name]| names.iter().any(|name| people_in(facts, name.sentence) > MAX_PEOPLE);
    one.len().min(other.len()) > 1
        || together
        || listed(one)
        || listed(other)
        || differ(&ages(one), &ages(other))
        || differ(&titles(one), &titles(other))
}

fn people_in(facts: &Facts, sentence: usize) -> usize {
    let first = facts.mentions.partition_point(|mention| mention.place.sentence < sentence);
    let here = facts.mentions[first..].iter().take_while(|mention| mention.place.sentence == sentence);
    here.filter(|mention| is_person(facts, mention)).count()
}

/// Whether both sets say something and have nothing in common.
fn differ(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    !one.is_empty() && !other.is_empty() && one.is_disjoint(other)
}

fn ages(names: &[&Name]) -> BTreeSet<String> {
    let stated = names.iter().flat_map(|name| &name.entity.attributes);
    stated.filter_map(|attribute| Some(attribute.age()?.to_string())).collect()
}

/// The longer words of the titles stated of the bearers.
fn titles(names: &[&Name]) -> BTreeSet<String> {
    let stated =
        names.iter().flat_map(|name| &name.entity.attributes).filter_map(|attribute| attribute.title());
    let words = stated.flat_map(str::split_whitespace).map(str::to_lowercase);
    words.filter(|word| word.chars().count() > 3).collect()
}

/// Whether one of the names stands beside a word for a relative.
fn are_kin(facts: &Facts, names: &[&Name]) -> bool {
    names.iter().any(|name| {
        let first = name.sentence.saturating_sub(1);
        let paragraph = facts.sentences[name.sentence].paragraph;
        let near = facts.sentences[first..=name.sentence].iter().filter(|it| it.paragraph == paragraph);
        near.flat_map(|sentence| &sentence.tokens).any(|token| is_kin(&token.lemma))
    })
}

/// Marks the rarer spelling, of equals the later one, and offers the other. One that the newsroom knows to be right is
/// never marked.
fn report<'a>(
    facts: &Facts,
    one: &[&'a Name<'a>],
    other: &[&'a Name<'a>],
    word: fn(&'a Name<'a>) -> &'a Word,
) -> Option<Found> {
    let is_known = |names: &[&'a Name<'a>]| {
        let vouched = |name: &&'a Name<'a>| {
            [name.whole, word(name).span].into_iter().any(|span| facts.house.vouches_for(facts.words(span)))
        };
        names.iter().any(vouched)
    };
    let rank = |names: &[&'a Name<'a>]| (is_known(names), names.len(), std::cmp::Reverse(names[0].whole));
    let (stray, usual) = if rank(one) < rank(other) { (one, other) } else { (other, one) };
    // Two full names are shown in full, a surname beside one as a surname.
    let full = stray.iter().any(|name| name.first.is_some()) && usual.iter().any(|name| name.first.is_some());
    let shown = |name: &'a Name<'a>| if full { name.whole } else { word(name).span };
    let best = |names: &[&'a Name<'a>]| names.iter().position(|name| !full || name.first.is_some());
    let (here, there) = (stray[best(stray)?], usual[best(usual)?]);
    if is_known(stray) || facts.house.settles(facts.words(shown(here)), facts.words(shown(there))) {
        return None;
    }
    let line = facts.draft.line(shown(there).start);
    let (spelled, otherwise) = (facts.text(shown(here)), facts.text(shown(there)));
    let message = format!("This name is spelled “{spelled}” here and “{otherwise}” in line {line}.");
    let mut finding = Found::new(shown(here), message);
    let mut others: Vec<Span> = usual.iter().chain(stray).map(|name| shown(name)).collect();
    others.retain(|span| *span != shown(here));
    others.sort_unstable();
    for span in others {
        finding = finding.related(span, format!("“{}”", facts.text(span)));
    }
    let text = facts.text(word(there).span);
    // Not through markup or a character reference.
    let is_plain = |span: Span| facts.text(span).chars().all(|c| c.is_alphabetic() || "-’'".contains(c));
    let spans = || stray.iter().map(|name| word(name).span);
    if is_plain(word(there).span) && spans().all(is_plain) {
        let edits = spans().map(|span| Edit { span, text: text.to_owned() }).collect();
        finding = finding.fix(Fix { title: format!("Change to “{text}”"), edits });
    }
    Some(finding)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn letters_swapped_in_a_surname() {
        rule(&RULE).check(expect![[r#"
            Owen Thielke won the seat by 40 votes.
                 ~~~~~~~ “Thielke”

            Thielke thanked his staff. On Monday, Theilke said he would donate his pay.
            ~~~~~~~ “Thielke”
                                                  ^^^^^^^ This name is spelled “Theilke” here and “Thielke” in line 1.
        "#]]);
    }

    #[test]
    fn a_doubled_letter_in_a_full_name() {
        rule(&RULE).check(expect![[r#"
            Mayor Rosa Delgado opened the bridge. Delgado cut the ribbon.
                  ~~~~~~~~~~~~ “Rosa Delgado”
                                                  ~~~~~~~ “Delgado”

            Rosa Dellgado has led the town since 2012.
            ^^^^^^^^^^^^^ This name is spelled “Rosa Dellgado” here and “Rosa Delgado” in line 1.
        "#]]);
    }

    #[test]
    fn a_given_name_in_two_of_its_forms() {
        rule(&RULE).check(expect![[r#"
            Stephen Marsh drove the bus. Nobody was hurt.
            ~~~~~~~~~~~~~ “Stephen Marsh”

            The driver, Steven Marsh, stopped at once.
                        ^^^^^^^^^^^^ This name is spelled “Steven Marsh” here and “Stephen Marsh” in line 1.
        "#]]);
    }

    #[test]
    fn short_names() {
        rule(&RULE).check(expect![[r#"
            Lena Reid bought the mill. Reed plans to restore it.
                 ~~~~ “Reid”
                                       ^^^^ This name is spelled “Reed” here and “Reid” in line 1.

            Ivo Lane sold it to her. Lang had owned the land beside it.
        "#]]);
    }

    #[test]
    fn relatives_and_plurals() {
        rule(&RULE).check(expect![[r"
            Carla Brandt and her sister, Karla Brandt, share a name but for a letter.

            Eric Weston left the farm to his son. Erik Weston sold it.

            The Brandts settled here. Tom Archer met the Archers.
        "]]);
    }

    #[test]
    fn two_people() {
        rule(&RULE).check(expect![[r"
            Ana Moreno, 31, teaches French. Ana Morena, 64, has retired.

            Petr Novak beat Jiri Novat. Novak will meet Novat again in May.

            Maria Costa sings and Mario Costa plays. Paul Hayes wrote to Paula Hayes in June.
        "]]);
    }

    #[test]
    fn nicknames_and_places() {
        rule(&RULE).check(expect![[r"
            Katherine Doyle, known as Kathy, runs the inn. Kathy Doyle was born there.

            Jack Londen flew to London. London was wet.
        "]]);
    }

    #[test]
    fn accents_are_another_rule_s_matter() {
        rule(&RULE).check(expect![[r#"
            Łukasz Wiśniewski leads the choir. Wisniewski joined it in 1998.

            Søren Kjærgaard sang. “I was moved,” said Kjærgard.
                  ~~~~~~~~~ “Kjærgaard”
                                                      ^^^^^^^^ This name is spelled “Kjærgard” here and “Kjærgaard” in line 3.
        "#]]);
    }

    #[test]
    fn markup() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            # Petersen to lead port
              ~~~~~~~~ “Petersen”

            **Niels Petersen** takes over in May. [Peterson](https://example.org/peterson) was harbor master.
                    ~~~~~~~~ “Petersen”
                                                   ^^^^^^^^ This name is spelled “Peterson” here and “Petersen” in line 1.
        "#]]);
    }

    #[test]
    fn the_house_knows_better() {
        let draft =
            "Lena Reid bought the mill. Reed plans to restore it. Stephen Marsh drove. Steven Marsh slept.";
        for known in [
            r#"distinct = [["Lena Reid", "Tom Reed"], ["Steven Marsh", "Stephen Marsh"]]"#,
            r#"same = [["Reed", "Reid"], ["Stephen Marsh", "Steven Marsh"]]"#,
            r#"house = ["Lena Reid", "Tom Reed", "Steven Marsh", "Stephen Marsh"]"#,
        ] {
            let settings = format!("[names]\n{known}");
            assert_eq!(rule(&RULE).settings(&settings).redraw(draft), format!("{draft}\n"));
        }
        // A name that is known to be right is not the one to mark, however rare.
        rule(&RULE).settings("[names]\nhouse = [\"Ana Lindhlom\"]").check(expect![[r#"
            Greta Lindholm runs the ferry. Lindholm spoke on Sunday. Lindhlom said the pier was safe.
                  ^^^^^^^^ This name is spelled “Lindholm” here and “Lindhlom” in line 1.
                                           ~~~~~~~~ “Lindholm”
                                                                     ~~~~~~~~ “Lindhlom”
        "#]]);
    }

    #[test]
    fn a_spelling_inside_quotation_marks_is_another_s() {
        rule(&RULE).check(expect![[r"
            Greta Lindholm runs the ferry. “Ask Lindhlom,” one man wrote on the wall.
        "]]);
    }
}
