//! `list-count-mismatch`

use std::ops::Range;

use super::enumerable;
use super::headed_lists::{self, Points};
use crate::draft::Part;
use crate::english::lexicon::is_person_noun;
use crate::english::lists;
use crate::english::{Rel, Sentence, Token, Upos};
use crate::facts::{Bound, Facts, Quantity, QuantityKind, groups};
use crate::finding::{Fix, Level};
use crate::rules::numbers::listing::{self, Listing};
use crate::rules::numbers::{announcing, bullets, spelling, tabled};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// An announced number that differs from the number of items then listed: behind a colon or a dash, as what the noun is
    /// said to be, in sentences that begin with “First”, “Second”, in a list right below, under the headings or in the numbered
    /// paragraphs that a headline announces, or in the rows of the draft’s table where the sentence speaks of it.
    ///
    /// ```draft
    /// The jury named three winners: Osei, Blake, Hart and Lund.
    ///                ^^^^^ “three winners” here, but 4 are listed.
    ///                               ~~~~~~~~~~~~~~~~~~~~~~~~~~ 4 items
    /// ```
    ///
    /// ```draft
    /// Her four goals for the year would be roads, schools and clean water.
    ///     ^^^^ “four goals” here, but 3 are listed.
    ///                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 3 items
    /// ```
    ///
    /// ```draft format=markdown
    /// The club has three rules:
    ///              ^^^^^ “three rules” here, but 2 are listed below.
    ///
    /// - Be kind.
    ///   ~~~~~~~~ the first of 2 items
    /// - Be on time.
    /// ```
    ///
    /// It says nothing where the list is partial (“among them”, “including”, “etc.”), where an item may be more than
    /// one (“Ann and Bo Lee”), or where items and their descriptions cannot be told apart.
    ///
    /// ## Why it matters
    /// Either an item is missing or the number is wrong, and readers do count.
    ///
    /// ## What to do
    /// Count again in the notes. If the list is partial, say so: “among them”.
    pub(in crate::rules) static RULE = {
        name: "list-count-mismatch",
        group: Group::Numbers,
        summary: "An announced number that differs from the number of items listed",
        level: Level::Warning,
        check: check,
    }
}

/// More items than this nobody announces in words and lists in a sentence.
const MOST: f64 = 40.0;
/// So many sentences may pass between “First” and “Second”.
const PATIENCE: usize = 6;

fn check(facts: &Facts, found: &mut Findings) {
    let mut after = 0;
    for quantity in facts.quantities().iter().filter(|quantity| is_announcement(facts, quantity)) {
        // One list is counted against one number.
        if quantity.place.span.start < after {
            continue;
        }
        let finding = below(facts, quantity)
            .or_else(|| inline(facts, quantity))
            .or_else(|| in_turn(facts, quantity))
            .or_else(|| right_below(facts, quantity))
            .or_else(|| point_by_point(facts, quantity));
        after = finding
            .iter()
            .flat_map(|finding| &finding.related)
            .map(|end| end.span.end)
            .max()
            .unwrap_or(after);
        found.extend(finding);
    }
    found.extend(tabled::miscounted(facts));
}

/// Whether a number says exactly how many of a noun there are.
fn is_announcement(facts: &Facts, quantity: &Quantity) -> bool {
    let sentence = &facts.sentences()[quantity.place.sentence];
    let words = &quantity.place.words;
    let value = quantity.number().unwrap_or_default();
    let lower = |i: usize| sentence.tokens.get(i).map_or("", |token| token.lower.as_str());
    let of = lower(words.end) == "of"
        || words.start > 0 && matches!(lower(words.start - 1), "of" | "first" | "last");
    quantity.kind == QuantityKind::Cardinal
        && !groups::is_in_name(sentence, words)
        && quantity.bound == Bound::Exact
        && (2.0..=MOST).contains(&value)
        && value.fract() == 0.0
        && quantity.of.as_ref().is_some_and(|of| of.head >= words.end)
        && !of
}

/// The only announcement before word `end` of its sentence?
fn is_alone_before(facts: &Facts, quantity: &Quantity, end: usize) -> bool {
    let mut others = facts.quantities_in(quantity.place.sentence).iter();
    !others.any(|other| {
        other != quantity && other.kind == QuantityKind::Cardinal && other.place.words.end <= end
    })
}

fn value(quantity: &Quantity) -> usize {
    // An announcement is a whole number below `MOST`.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let value = quantity.number().unwrap_or_default() as usize;
    value
}

fn announced(facts: &Facts, quantity: &Quantity) -> String {
    let sentence = &facts.sentences()[quantity.place.sentence];
    let head = quantity.of.as_ref().map_or(quantity.place.words.start, |of| of.head);
    sentence.text_of(quantity.place.words.start..(head + 1).max(quantity.place.words.end)).to_owned()
}

/// A finding with the offer to change the number, unless somebody else said it.
fn finding(facts: &Facts, quantity: &Quantity, items: usize, message: String) -> Found {
    let number = quantity.place.span;
    let found = Found::new(number, message);
    if facts.is_quoted(number) {
        return found;
    }
    let wanted = spelling::like(facts.raw(number), items);
    found.fix(Fix::replace(format!("Change to {wanted}"), number, wanted))
}

/// A list in the same sentence: “four languages: Latin, Welsh and Dutch”.
fn inline(facts: &Facts, quantity: &Quantity) -> Option<Found> {
    let sentence = &facts.sentences()[quantity.place.sentence];
    let listing = listing_after(facts, quantity, sentence)?;
    let (items, wanted) = (listing.items, value(quantity));
    // Two places may be one: “Paris, Texas”. A long number with a short list was never meant to be complete.
    let doubtful = listing.places && items > wanted || items.abs_diff(wanted) > wanted.div_ceil(2).max(2);
    let goes_on = items < wanted && enumerable::goes_on(facts, quantity.place.sentence, items);
    // “Attended by ten members, China, Japan and India”: countries are no members’ names.
    let is_place = |token: &Token| token.is_place() && token.name.is_some_and(|name| name.begins);
    let of_others = sentence.tokens[listing.words.clone()].iter().filter(|token| is_place(token)).count() > 1
        && quantity.of.as_ref().is_some_and(|of| is_person_noun(&of.lemma))
        && !sentence.tokens.iter().any(|token| token.text == ":");
    if items == wanted || doubtful || goes_on || of_others {
        return None;
    }
    let message = format!("“{}” here, but {items} are listed.", announced(facts, quantity));
    let list = sentence.span_of(listing.words);
    Some(finding(facts, quantity, items, message).related(list, format!("{items} items")))
}

lists::sets! {
    "data/partial.txt":
    /// Words by which a list in a sentence is not of all.
    INCLUDING = "of a sentence";
    /// Words by which the bullets below a sentence are not all.
    PARTIAL = "of bullets";
}

fn listing_after(facts: &Facts, quantity: &Quantity, sentence: &Sentence) -> Option<Listing> {
    let head = quantity.of.as_ref()?.head;
    let tokens = &sentence.tokens;
    if tokens.iter().any(|token| INCLUDING.contains(token.lower.as_str())) {
        return None;
    }
    let end = tokens.len();
    if let Some(colon) = (head + 1..end).find(|&i| tokens[i].text == ":") {
        let (announced, given) =
            (announcing::announces(sentence, head, colon), announcing::is_given_to(sentence, head, colon));
        let is_of_it = |listing: &Listing| {
            (announced || given && listing.names) && !announcing::counts_others(sentence, head, listing)
        };
        let alone = is_alone_before(facts, quantity, colon);
        return listing::read(sentence, colon + 1..end).filter(|listing| alone && is_of_it(listing));
    }
    // Whoever speaks may count as they like.
    let said_to_be = || enumerable::read(sentence, head).filter(|_| !facts.is_quoted(quantity.place.span));
    match tokens.get(head + 1)?.text.as_str() {
        "—" | "–" | "--" => {
            let close = (head + 2..end).find(|&i| tokens[i].text == tokens[head + 1].text).unwrap_or(end);
            listing::read(sentence, head + 2..close)
        }
        "(" => {
            let close = (head + 2..end).find(|&i| tokens[i].text == ")")?;
            listing::read(sentence, head + 2..close)
        }
        "," => apposed(sentence, head)
            .and_then(|words| listing::read(sentence, words))
            .filter(|list| list.names)
            .or_else(said_to_be),
        "are" | "were" => predicated(sentence, head)
            .and_then(|words| listing::read(sentence, words))
            .filter(|list| list.names)
            .or_else(said_to_be),
        _ => said_to_be(),
    }
}

/// The words in apposition to a noun and its comma: “her children, Ann, Bo and Cy”.
fn apposed(sentence: &Sentence, head: usize) -> Option<Range<usize>> {
    let comma = head + 1;
    let by_parse = sentence.child(head, &[Rel::Appos]).filter(|&i| i > comma).map(|i| sentence.subtree(i));
    // The parse hangs the comma on the noun or on the first name.
    let behind = by_parse.map(|words| words.start.max(comma + 1)..words.end);
    let near = |words: &Range<usize>| words.start == comma + 1;
    behind
        .filter(near)
        .filter(|words| is_closed(sentence, words.end))
        .or_else(|| names_to_the_end(sentence, comma + 1))
}

/// Whether a list is over where it ends: the sentence is, or its verb follows. Behind “Ann and Bo, both nurses, and Cy” the
/// parse may have missed some of it.
fn is_closed(sentence: &Sentence, end: usize) -> bool {
    let token = |at: usize| sentence.tokens.get(at);
    let verb = |token: &Token| matches!(token.upos, Upos::Verb | Upos::Aux);
    match token(end).map_or(".", |token| token.text.as_str()) {
        "." | ";" => true,
        "," => token(end + 1).is_some_and(verb),
        _ => false,
    }
}

/// The words of the names that a noun is said to be: “the finalists are Ann, Bo and Cy”.
fn predicated(sentence: &Sentence, head: usize) -> Option<Range<usize>> {
    let (subject, copula) = (&sentence.tokens[head], head + 1);
    let name = subject.head.filter(|&name| subject.rel == Rel::Nsubj && name == copula + 1)?;
    let is_copula = sentence.tokens[copula].rel == Rel::Cop && sentence.tokens[copula].head == Some(name);
    let named = is_name(&sentence.tokens[name]);
    let words = name..sentence.subtree(name).end;
    // The parse may take the full stop along.
    let closed = is_closed(sentence, words.end) || is_closed(sentence, words.end - 1);
    (is_copula && named && closed).then_some(words)
}

fn is_name(token: &Token) -> bool {
    token.upos == Upos::Propn || token.name.is_some()
}

/// Several names with commas between them that fill the rest of a sentence, whatever the parse makes of them.
fn names_to_the_end(sentence: &Sentence, start: usize) -> Option<Range<usize>> {
    let tokens = sentence.tokens.get(start..)?;
    let (last, names) = tokens.split_last()?;
    let between = |token: &Token| matches!(token.text.as_str(), "," | "and");
    let commas = names.iter().any(|token| token.text == ",");
    let filled = names.iter().all(|token| between(token) || is_name(token));
    (commas && filled && last.text == ".").then_some(start..sentence.tokens.len() - 1)
}

/// Sentences in turn: “five parts. First, … Second, …”.
fn in_turn(facts: &Facts, quantity: &Quantity) -> Option<Found> {
    let wanted = value(quantity);
    let announced_in = quantity.place.sentence;
    let mut last = 0;
    let mut end = Span::default();
    let mut other_words = false;
    let noun = quantity.of.as_ref().map_or("", |of| of.lemma.as_str());
    for at in facts.sentences().ids().behind(announced_in) {
        let between = announced_in.apart(at) - 1;
        if between > PATIENCE * (last + 1) {
            break;
        }
        let place = turn(&facts.sentences()[at], last).filter(|_| is_turn_of(&facts.sentences()[at], noun));
        if place == Some(last + 1) && (last > 0 || between <= 1) {
            last += 1;
            end = facts.sentences()[at].span_of(0..1);
        } else if last > 0 && announcing::goes_on(&facts.sentences()[at]) {
            other_words = true;
        } else if last == 0 && between > 1 {
            return None;
        }
    }
    // “The fifth part” may come later, in other words.
    let goes_on = facts.quantities().iter().any(|other| {
        other.kind == QuantityKind::Ordinal
            && other.place.span.start > end.start
            && other.number().is_some_and(|value| (value - last as f64 - 1.0).abs() < 0.5)
    });
    // “Four suggestions for the two parties”
    let mut others = facts.quantities_in(quantity.place.sentence).iter();
    let of_another = others.any(|other| other != quantity && other.kind == QuantityKind::Cardinal);
    if last < 2 || last == wanted || goes_on || other_words || of_another {
        return None;
    }
    let message = format!("“{}” here, but {last} follow.", announced(facts, quantity));
    Some(finding(facts, quantity, last, message).related(end, format!("the last of {last}")))
}

/// Which place in an enumeration a sentence takes by its first words: “First, …”, “The second reason is …”, but not
/// “Second British champion”.
fn turn(sentence: &Sentence, last: usize) -> Option<usize> {
    let article = usize::from(sentence.tokens[0].lower == "the");
    let word = sentence.tokens.get(article)?.lower.as_str();
    let next = sentence.tokens.get(article + 1);
    let set_off = next.is_some_and(|next| matches!(next.text.as_str(), "," | ":" | "—" | "–" | "is" | "was"));
    let goes_on = next.is_some_and(|next| matches!(next.upos, Upos::Aux | Upos::Pron | Upos::Det));
    match spelling::place(word) {
        Some(place) => (article == 1 || set_off || goes_on || word.ends_with("ly")).then_some(place),
        None => {
            (last > 0 && article == 0 && matches!(word, "finally" | "lastly" | "last")).then_some(last + 1)
        }
    }
}

/// Whether “The first part” behind “five parts” has their noun, or none: not “The first check” behind “seven bathrooms”.
fn is_turn_of(sentence: &Sentence, noun: &str) -> bool {
    let tokens = &sentence.tokens;
    let own = tokens.iter().skip(2).take(3).find(|token| token.upos != Upos::Adj);
    tokens[0].lower != "the" || own.is_none_or(|own| own.upos != Upos::Noun || own.lemma == noun)
}

/// A list right below the paragraph.
fn below(facts: &Facts, quantity: &Quantity) -> Option<Found> {
    let index = quantity.place.sentence;
    let sentence = &facts.sentences()[index];
    let last = facts.sentences().following(index).is_none_or(|next| next.paragraph != sentence.paragraph);
    let colon = sentence.tokens.iter().rposition(|token| token.text == ":")?;
    let ends = colon + 1 == sentence.tokens.len();
    if !last || !ends || sentence.part == Part::Caption || !is_alone_before(facts, quantity, colon) {
        return None;
    }
    let head = quantity.of.as_ref()?.head;
    if !announcing::announces(sentence, head, colon) {
        return None;
    }
    if sentence.tokens.iter().any(|token| PARTIAL.contains(token.lower.as_str())) {
        return None;
    }
    let items = bullets::under(facts.draft(), sentence.paragraph);
    let (count, first) = (items.len(), *items.first()?);
    if count < 2 || count == value(quantity) {
        return None;
    }
    let message = format!("“{}” here, but {count} are listed below.", announced(facts, quantity));
    let found = finding(facts, quantity, count, message);
    // “Three rules:” can mean nothing else.
    let found =
        if announcing::is_right_before(sentence, head, colon) { found.at(Level::Error) } else { found };
    Some(found.related(first, format!("the first of {count} items")))
}

/// A list right below the paragraph, which a sentence without a colon points at.
fn right_below(facts: &Facts, quantity: &Quantity) -> Option<Found> {
    let index = quantity.place.sentence;
    let sentence = &facts.sentences()[index];
    let last = facts.sentences().following(index).is_none_or(|next| next.paragraph != sentence.paragraph);
    let points = headed_lists::points_below(sentence, quantity);
    if !last || !points || sentence.part != Part::Body {
        return None;
    }
    let items = bullets::under(facts.draft(), sentence.paragraph);
    let points = Points { items, plain: true };
    let slip = points.items.len() >= 2 && headed_lists::is_slip(value(quantity), &points);
    slip.then(|| pointed(facts, quantity, &points)).flatten()
}

/// The points of the body that display copy or “Here are …” announces.
fn point_by_point(facts: &Facts, quantity: &Quantity) -> Option<Found> {
    let points = headed_lists::announced(facts, quantity)?;
    headed_lists::is_slip(value(quantity), &points).then(|| pointed(facts, quantity, &points)).flatten()
}

fn pointed(facts: &Facts, quantity: &Quantity, points: &Points) -> Option<Found> {
    let (count, first) = (points.items.len(), *points.items.first()?);
    let message = format!("“{}” here, but {count} follow below.", announced(facts, quantity));
    let found = finding(facts, quantity, count, message);
    // One heading more may be no point at all.
    let found = if points.plain || count < value(quantity) { found } else { found.at(Level::Information) };
    Some(found.related(first, format!("the first of {count}")))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing;

    #[test]
    fn items_behind_a_colon_are_counted() {
        testing::rule(&RULE).check(expect![[r#"
            The jury named three winners: Osei, Blake, Hart and Lund.
                           ^^^^^ “three winners” here, but 4 are listed.
                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~ 4 items
            The fund has two aims: better roads and cleaner water.
        "#]]);
    }

    #[test]
    fn ages_are_no_items_and_names_are() {
        testing::rule(&RULE).check(expect![[r#"
            Four people were hurt: Ann Lee, 34, Bo Diaz, 40, and Cy Ross, 12.
            ^^^^ “Four people” here, but 3 are listed.
                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 3 items
            Police named the three dead: Ann Lee, 34, Bo Diaz, 40, and Cy Ross, 12.
        "#]]);
    }

    #[test]
    fn a_list_that_a_noun_is_said_to_be() {
        testing::rule(&RULE).check(expect![[r#"
            Mayor Lund said her four aims for the coming year would be housing, buses and clean water.
                                ^^^^ “four aims” here, but 3 are listed.
                                                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 3 items
            Their four demands, the union said, are higher pay, shorter shifts and safer machines.
                  ^^^^ “four demands” here, but 3 are listed.
                                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 3 items
            His three heroes are Ada Lund and Kofi Osei. The two conditions remain peace, a vote and an amnesty.
                ^^^^^ “three heroes” here, but 2 are listed.
                                 ~~~~~~~~~~~~~~~~~~~~~~ 2 items
                                                             ^^^ “two conditions” here, but 3 are listed.
                                                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 3 items
            The finalists will be named in May. The three judges will be Ada Lund, Kofi Osei, Bo Diaz and Cy Ross.
                                                    ^^^^^ “three judges” here, but 4 are listed.
                                                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 4 items
            The four judges are Ada Lund, a nurse; Kofi Osei, a cook; and Bo Diaz, a smith.
                ^^^^ “four judges” here, but 3 are listed.
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 3 items
            The board has named four priorities, housing, buses and clean water.
                                ^^^^ “four priorities” here, but 3 are listed.
                                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 3 items
            The four biggest challenges facing the town are debt, drought and crime. “My two passions are goats, jazz and tea,” he said.
                ^^^^ “four biggest challenges” here, but 3 are listed.
                                                            ~~~~~~~~~~~~~~~~~~~~~~~ 3 items
            The plan’s three goals are to cut fares and to open schools, the minister said.
                       ^^^^^ “three goals” here, but 2 are listed.
                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 2 items
        "#]]);
    }

    #[test]
    fn what_a_noun_is_said_to_be_and_is_no_list_of_them() {
        testing::rule(&RULE).check(expect![[r#"
            Her four aims for the year include housing, buses and clean water. Her four goals are housing, buses, etc.
            The 12 suspects are teachers, nurses and cooks. The five men were tired, wet and hungry.
            The five players are Polish, German and Czech. The four guests were Ann and Bo Lee, Cy Ross and Di Wu.
            The four parts are old, worn and slow. The four men were arrested, charged and released.
            His three aims are jobs and buses. The third, he said, is water. Her three aims are jobs and trade. Another is quiet.
            The three judges are Ada Lund, a nurse; Kofi Osei, a cook; and Bo Diaz, a smith.
            Her four goals are clear, the mayor said, and the city will meet them. The four steps are at the gate and the door.
            It faces four problems, Lund, Osei and Blake said. The four aims were debated by Lund, Osei and Blake.
            His four demands are higher pay, shorter shifts, safer machines and a pension.
            The three goals are to cut fares, build homes and open schools. The two problems are the roof and the walls.
        "#]]);
    }

    #[test]
    fn a_headline_over_headings() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            # Five things to know about the vote
              ^^^^ “Five things” here, but 4 follow below.

            The town votes in May.

            ## Who is running
            ~~~~~~~~~~~~~~~~~ the first of 4

            Two bakers.

            ## Where to vote

            At the hall.

            ## When it opens

            At nine.

            ### By the numbers

            It is old.

            ## Who counts

            Bo Diaz does.
        "#]]);
        testing::rule(&RULE).format(Format::Html).check(expect![[r#"
            <h1>Four ways to save a garden</h1>
                ^^^^ “Four ways” here, but 3 follow below.
            <p>It is dry in Łódź.</p>
            <h2>Water at night</h2><p>Do.</p>
                ~~~~~~~~~~~~~~ the first of 3
            <h2>Mulch</h2><p>Do.</p>
            <h2>Shade it</h2><p>Yes.</p>
            <h2>Related stories</h2>
        "#]]);
    }

    #[test]
    fn a_headline_over_numbered_items() {
        testing::rule(&RULE).check(expect![[r#"
            Budget: six takeaways from a long night
                    ^^^ “six takeaways” here, but 5 follow below.

            It was late.

            1. Taxes fall
            ~~~~~~~~~~~~~ the first of 5

            They do.

            2. Fees rise

            They do, too.

            3. The pool stays

            4. Buses stop

            5. Nobody slept
        "#]]);
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            ---
            title: Three reasons the mill closed
                   ^^^^^ “Three reasons” here, but 4 follow below.
            ---

            It closed.

            ### 1. Money
            ~~~~~~~~~~~~ the first of 4

            None.

            ### 2. Water

            None.

            ### 3. Workers

            None.

            ### 4. Law

            Some.
        "#]]);
    }

    #[test]
    fn a_headline_that_tells_of_points() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            # Mayor lists seven aims
                          ^^^^^ “seven aims” here, but 6 follow below.

            She spoke in Ærø.

            1. Buses
            ~~~~~~~~ the first of 6
            2. Trams
            3. Trains
            4. Bikes
            5. Boats
            6. Cars
        "#]]);
        testing::rule(&RULE).format(Format::Html).check(expect![[r#"
            <h1>Six tips for a dry year</h1><p>It is dry.</p>
                ^^^ “Six tips” here, but 5 follow below.
            <ol><li>Water</li><li>Mulch</li><li>Shade</li><li>Wait</li><li>Pray</li></ol>
                    ~~~~~ the first of 5
        "#]]);
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            # Mayor lists seven aims

            ## On the road

            She spoke in Ærø.

            ## At the hall

            She sat.

            ## In the end

            She left.
        "#]]);
    }

    #[test]
    fn a_lead_over_words_in_bold_and_a_list() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            # What to know about the strike

            **HULL** — It goes on. Here are five things to know.
                                            ^^^^ “five things” here, but 4 follow below.

            **The buses stop.** All of them.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the first of 4

            **Trains run.** Most of them.

            **Schools open.** They do.

            **Nobody knows when it ends.** Really.
        "#]]);
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The following five streets will be closed.
                          ^^^^ “five streets” here, but 3 follow below.

            - Main Street
              ~~~~~~~~~~~ the first of 3
            - Hill Street
            - Elm Street
        "#]]);
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The council set four goals for the year.
                            ^^^^ “four goals” here, but 3 follow below.

            1. Plant trees.
               ~~~~~~~~~~~~ the first of 3
            2. Mend roads.
            3. Save water.
        "#]]);
    }

    #[test]
    fn headlines_that_announce_nothing_and_lists_of_the_right_length() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            # Five dead in three crashes

            ## What we know

            It rained.

            ## The road

            It is old.

            ## The truck

            It was new.

            ## The victims

            Nobody knows.
        "#]]);
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            # Three things to know about the vote

            ## Who is running

            Two bakers.

            ## Where to vote

            At the hall.

            ## When it opens

            At nine.

            ## What’s next

            A count.
        "#]]);
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            # Ten things to know about the vote

            ## Before

            Much.

            ## After

            More.
        "#]]);
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The council met for two hours, with six members present.

            - Trees will be planted.
            - Roads will be mended.
            - Water will be saved.

            Some of the four goals follow.

            - Plant trees.
            - Mend roads.
        "#]]);
    }

    #[test]
    fn a_list_in_apposition_is_counted() {
        testing::rule(&RULE).check(expect![[r#"
            She leaves two children, Ann, Bo and Cy.
                       ^^^ “two children” here, but 3 are listed.
                                     ~~~~~~~~~~~~~~ 3 items
            He leaves three children, Ann, Bo and Cy.
        "#]]);
    }

    #[test]
    fn partial_lists_couples_and_descriptions_are_left_alone() {
        testing::rule(&RULE).check(expect![[r#"
            Six towns, among them Bath, Hull and York, have signed.
            Five guests came: Ann and Bo Lee, Cy Ross and Di Wu.
            Five guests came: Ann Lee, a nurse, Bo Diaz, a cook, and Cy Ross.
            Five rivers flooded — including the Aire, the Don and the Ouse.
        "#]]);
    }

    #[test]
    fn sentences_in_turn_are_counted() {
        testing::rule(&RULE).check(expect![[r#"
            There are three reasons. First, the bridge is old. Second, it is narrow.
                      ^^^^^ “three reasons” here, but 2 follow.
                                                               ~~~~~~ the last of 2
            The plan has two parts. First, fares fall. Second, more trains run.
        "#]]);
    }

    #[test]
    fn accents_and_other_scripts_keep_their_columns() {
        testing::rule(&RULE).check(expect![[r#"
            Zoë Gómez visited four cities: Łódź, Kraków and Gdańsk.
                              ^^^^ “four cities” here, but 3 are listed.
                                           ~~~~~~~~~~~~~~~~~~~~~~~ 3 items
        "#]]);
    }

    #[test]
    fn in_markdown_a_list_below_is_an_error() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The council set **three** goals:
                              ^^^^^ “three goals” here, but 2 are listed below.

            1. Plant trees.
               ~~~~~~~~~~~~ the first of 2 items
            2. Mend roads.
        "#]]);
    }

    #[test]
    fn the_rows_of_a_table() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The table shows the three towns with the most goats.
                                ^^^^^^^^^^^ “three towns” here, but the table has 4 rows (from line 5).

            | Town  | Goats |
            |-------|------:|
            | Łódź  |   402 |
              ~~~~ the first of 4 rows
            | Ærø   |    61 |
            | Orle  |    55 |
            | Lomna |    40 |
            | Total |   558 |

            The four towns in the table have 558 goats. Two of the towns in the table lie in Denmark. Nine towns have none.
        "#]]);
    }

    #[test]
    fn a_quotation_is_marked_but_never_changed() {
        testing::rule(&RULE).check(expect![[r#"
            “We need four things: rain, seed and luck,” the farmer said.
        "#]]);
    }

    #[test]
    fn what_is_listed_is_of_another_noun() {
        testing::rule(&RULE).check(expect![[r#"
            Three teams are unbeaten after five games: Leeds, Hull and York. Bath scored four goals: Kane, Bell and Saka.
            Two words matter: location, location, location. The schools closed within two days: Hull, York and Bath.

            The three finalists named on Friday: Ann Lee and Bo Diaz. Four people were hurt: Ann Lee, Bo Diaz and Cy Ross.
                ^^^^^ “three finalists” here, but 2 are listed.
                                                 ~~~~~~~~~~~~~~~~~~~ 2 items
                                                                      ^^^^ “Four people” here, but 3 are listed.
                                                                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 3 items
            The summit will be attended by ten members, China, Japan, South Korea, India, Australia and New Zealand.
            The villa has seven bathrooms. The first check was signed in June. The second one was lost in Łódź.
        "#]]);
    }

    #[test]
    fn an_enumeration_in_other_words() {
        testing::rule(&RULE).check(expect![[r#"
            She faced three screenings. First, officers checked her name. Then, the embassy took her prints. Finally, she was questioned.
            The plan has four steps. First, dig. Next, lay pipes. Finally, fill the hole.
            He put forward four suggestions to the two parties. First, talk. Second, trade. Third, visit. Fourth, learn.
            Lund had four fights. First win in May. Second British champion. Third belt.

            The plan has four steps. First, dig. Second, lay pipes. Third, fill the hole.
                         ^^^^ “four steps” here, but 3 follow.
                                                                    ~~~~~ the last of 3
            There are three reasons. First, the bridge is old. Second, it is narrow.
                      ^^^^^ “three reasons” here, but 2 follow.
                                                               ~~~~~~ the last of 2
        "#]]);
    }

    #[test]
    fn names_with_numbers_announce_nothing() {
        testing::rule(&RULE).check(expect![[r#"
            The film 2016: Obama’s America, Fast & Furious 9 and Ocean’s 8 are on the list. Studio 54: Ann Lee, Bo Diaz and Cy Ross.
            Sakhalin 3: Gazprom, Exxon and Shell. At Forever 21: Ann Lee, Bo Diaz and Cy Ross. Catch-22: Yossarian and Milo.
            The Famous Five books, Kirrin, Smugglers and Finn, sell well. Heaven 17 members: Glenn Gregory, Ian Marsh and Martyn Ware.
        "#]]);
    }

    #[test]
    fn lists_below_of_something_else() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            To feed six people you need:

            - 400 g flour
            - 3 eggs
            - salt

            The results after two rounds:

            - Hull 3, York 1
            - Bath 2, Leeds 2
            - Ely 1, Orle 0

            Our two critics recommend:

            - Paper Moon
            - Kite
            - Fold

            The two sides agreed on the following:

            - Fees rise
            - Trains stop
            - Shops close

            There are four rules you must follow:
                      ^^^^ “four rules” here, but 3 are listed below.

            - Be kind.
              ~~~~~~~~ the first of 3 items
            - Be on time.
            - Be quiet.

            Three people were honored:
            ^^^^^ “Three people” here, but 2 are listed below.

            - Ann Lee
              ~~~~~~~ the first of 2 items
            - Bo Diaz
        "#]]);
    }
}
