//! `score-arithmetic`

use super::matches::{self, Outcome};
use super::{series, spelling, tie_breaks, votes};
use crate::english::Sentence;
use crate::english::lists;
use crate::facts::quantities::is_same_count;
use crate::facts::{Bound, Facts, QuantityKind, Score};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A score that does not fit what else is said of the match, the sets or the series.
    ///
    /// ```draft
    /// Porto Alto, leading 3-1 at half-time, won 2-1.
    ///                     ~~~ “3-1”
    ///                                           ^^^ A match that stood at 3-1 cannot end 2-1.
    /// ```
    ///
    /// ```draft
    /// Ode won in straight sets, 6-3, 4-6, 6-1.
    ///                           ^^^^^^^^^^^^^ In straight sets no set is lost, but here the winner loses one.
    /// ```
    ///
    /// Also a winner of sets who lost most of them, a number of sets, a tie-break in a set won 6-4, a series that its
    /// length, “Game 7” or “the second of three matches” does not allow, a draw with two unlike numbers, and a margin that is not the difference.
    ///
    /// ## Why it matters
    /// Everybody who saw the match knows the score.
    ///
    /// ## What to do
    /// Look the result up, and the half-time score or the number of sets with it.
    pub(in crate::rules) static RULE = {
        name: "score-arithmetic",
        group: Group::Numbers,
        summary: "A score that does not fit the match, the sets or the series",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    for scores in facts.scores().chunk_by(|one, other| one.place.sentence == other.place.sentence) {
        let sentence = &facts.sentences()[scores[0].place.sentence];
        let scores: Vec<&Score> = scores.iter().filter(|it| !facts.is_quoted(it.place.span)).collect();
        let before = found.len();
        for sets in matches::sets(facts, &scores) {
            found.extend(
                sets_conflict(sentence, &sets).or_else(|| tie_breaks::conflict(facts, sentence, &sets)),
            );
        }
        found.extend(interim_conflict(facts, sentence, &scores));
        found.extend(scores.iter().filter_map(|score| {
            series_conflict(facts, sentence, score).or_else(|| series::conflict(facts, sentence, score))
        }));
        found.extend(scores.iter().filter_map(|score| unequal_draw(facts, sentence, score)));
        if let [score] = scores[..]
            && found.len() == before
        {
            found.extend(margin_conflict(facts, sentence, score).or_else(|| votes_conflict(facts, score)));
        }
    }
}

/// Sets that do not fit “straight sets”, their number or the winner.
fn sets_conflict(sentence: &Sentence, sets: &[&Score]) -> Option<Found> {
    let span = sets.first()?.place.span.cover(sets.last()?.place.span);
    let won = sets.iter().filter(|set| set.sides[0] > set.sides[1]).count();
    let lost = sets.len() - won;
    let straight =
        matches::is_near(sentence, "straight", sets.first()?.place.words.start..sets.last()?.place.words.end)
            && ["sets", "set", "games"].iter().any(|unit| matches::phrase(sentence, &["straight", unit]));
    if straight && won.min(lost) > 0 {
        let message = match won.min(lost) {
            1 if won == lost => "In straight sets no set is lost, but here each side has one.".to_owned(),
            many => format!(
                "In straight sets no set is lost, but here the winner loses {}.",
                spelling::like("one", many)
            ),
        };
        return Some(Found::new(span, message));
    }
    if sentence.tokens.iter().any(|token| CUT_SHORT.contains(token.lower.as_str())) {
        return None;
    }
    if let Some((number, words)) = matches::number_of_sets(sentence)
        && number != sets.len()
    {
        let message = format!("The draft says “{words}”, but gives {}.", spelling::like("one", sets.len()));
        return Some(Found::new(span, message));
    }
    let start = sets.first()?.place.words.start;
    match matches::result_before(sentence, start)? {
        Outcome::Won if won < lost => {
            let number = |sets| if sets == 0 { "none".to_owned() } else { spelling::like("one", sets) };
            Some(Found::new(
                span,
                format!("The winner takes {} of these sets and loses {}.", number(won), number(lost)),
            ))
        }
        _ => None,
    }
}

/// A final score below what stood before the end.
fn interim_conflict(facts: &Facts, sentence: &Sentence, scores: &[&Score]) -> Option<Found> {
    let clauses = matches::clauses(sentence);
    let clause =
        |score: &Score| clauses.iter().find(|clause| clause.contains(&score.place.words.start)).cloned();
    let [one, other] = scores else { return None };
    let (first, second) = (clause(one)?, clause(other)?);
    if first == second || matches::is_of_several(sentence) {
        return None;
    }
    let ((interim, at), (end, told)) =
        match (matches::is_interim(sentence, &first), matches::is_interim(sentence, &second)) {
            (true, false) => ((one, first), (other, second)),
            (false, true) => ((other, second), (one, first)),
            _ => return None,
        };
    let result = matches::result(sentence, &told)?;
    let standing = matches::standing(sentence, &at);
    let fits = match (standing, result) {
        (Some(matches::Standing::Behind), Outcome::Won) | (Some(matches::Standing::Ahead), Outcome::Lost) => {
            end.less() >= interim.more()
        }
        _ => end.more() >= interim.more() && end.less() >= interim.less(),
    };
    if fits {
        return None;
    }
    let (final_score, earlier) = (facts.words(end.place.span), facts.words(interim.place.span));
    let message = format!("A match that stood at {earlier} cannot end {final_score}.");
    Some(Found::new(end.place.span, message).related(interim.place.span, format!("“{earlier}”")))
}

lists::sets! {
    "data/matches.txt":
    /// What a side scores, and a chamber casts.
    POINTS = "points";
    /// Words of cricket, where a margin is no difference of two numbers.
    CRICKET = "cricket";
    /// Verbs of a match or a vote that is over.
    DECIDING = "deciding";
    /// Nouns that a margin stands before: “a two-point win”.
    MARGINS = "margin";
    /// Words with which a series is not over.
    UNDECIDED = "undecided";
    /// Words of a tennis match that ends before its sets are played, or that counts them otherwise.
    CUT_SHORT = "cut short";
}

/// A series score that the length of the series or the number of the game does not allow.
fn series_conflict(facts: &Facts, sentence: &Sentence, score: &Score) -> Option<Found> {
    let token = |i: usize| sentence.tokens.get(i).map_or("", |token| token.lower.as_str());
    let (start, end) = (score.place.words.start, score.place.words.end);
    let before = |by: usize| start.checked_sub(by).map_or("", token);
    let beside = before(1) == "series"
        || before(2) == "series" && matches!(before(1), "at" | ",")
        || token(end) == "series"
        || token(end + 1) == "series" && token(end) != ",";
    // Of two series nobody can tell which one a game belongs to.
    let is_only = sentence.tokens.iter().filter(|token| token.lower == "series").count() == 1;
    if !beside || !is_only {
        return None;
    }
    let words = facts.words(score.place.span);
    let told = matches::result(sentence, &(0..sentence.tokens.len()));
    let decided = told == Some(Outcome::Won)
        && !sentence.tokens.iter().any(|token| UNDECIDED.contains(token.lemma.as_str()));
    if sentence.tokens.iter().any(|token| token.lemma == "sweep")
        && score.less() > 0
        && decided_by_sweep(sentence, start)
    {
        return Some(Found::new(score.place.span, format!("A series that ends {words} is not swept.")));
    }
    if let Some(length) = matches::best_of(sentence) {
        let needed = length / 2 + 1;
        if score.more() > needed || decided && score.more() < needed {
            let message =
                format!("A best-of-{length} series is won with {needed} games, not {}.", score.more());
            return Some(Found::new(score.place.span, message));
        }
    }
    let (game, words_of_game, when) = matches::game(sentence)?;
    let played = score.more() + score.less();
    let expected = match when {
        matches::When::After => game,
        matches::When::Before => game.checked_sub(1)?,
        matches::When::In if decided => game,
        matches::When::In => return None,
    };
    if played == expected {
        return None;
    }
    let message = format!("At {words} the series has {played} games, which does not fit “{words_of_game}”.");
    Some(Found::new(score.place.span, message))
}

/// Whether the sweep is told right before the score: “swept the series 4-1”.
fn decided_by_sweep(sentence: &Sentence, score: usize) -> bool {
    sentence.tokens[score.saturating_sub(6)..score].iter().any(|token| token.lemma == "sweep")
}

/// “A 2-1 draw”, “drew 2-1”.
fn unequal_draw(facts: &Facts, sentence: &Sentence, score: &Score) -> Option<Found> {
    let (start, end) = (score.place.words.start, score.place.words.end);
    let before = start.checked_sub(1).map_or("", |i| sentence.tokens[i].lower.as_str());
    let behind = sentence.tokens.get(end).map_or("", |token| token.lower.as_str());
    let drawn =
        matches!(behind, "draw" | "stalemate" | "deadlock") || matches!(before, "drew" | "drawn" | "tied");
    if !drawn || score.more() == score.less() || score.more() > 60 {
        return None;
    }
    let words = facts.words(score.place.span);
    Some(Found::new(
        score.place.span,
        format!("{words} is no draw: the two sides have {} and {}.", score.sides[0], score.sides[1]),
    ))
}

/// “Won 24-17, a six-point margin”, “carried by two votes, 7-4”.
fn margin_conflict(facts: &Facts, sentence: &Sentence, score: &Score) -> Option<Found> {
    let here = facts.quantities_in(score.place.sentence).iter();
    let cricket = sentence.tokens.iter().any(|token| CRICKET.contains(token.lower.as_str()));
    let margins = here.filter(|it| {
        let by = it.place.words.start.checked_sub(1).map(|i| sentence.tokens[i].lower.as_str()) == Some("by");
        let won = it.place.words.start.checked_sub(2).map(|i| sentence.tokens[i].lemma.as_str());
        let verb = won.is_some_and(|word| DECIDING.contains(word));
        let behind =
            |i: usize| sentence.tokens.get(it.place.words.end + i).map_or("", |token| token.lemma.as_str());
        let unit = |i: usize| POINTS.contains(behind(i));
        let hyphen = behind(0) == "-" && unit(1) && MARGINS.contains(behind(2));
        let of = it.place.words.start.checked_sub(2).is_some_and(|i| sentence.tokens[i].lower == "margin")
            && sentence.tokens[it.place.words.start - 1].lower == "of";
        let exact = it.bound == Bound::Exact && it.kind == QuantityKind::Cardinal;
        exact && (hyphen || (by && verb || of) && unit(0))
    });
    let margins: Vec<_> = margins.collect();
    let [margin] = margins[..] else { return None };
    let difference = score.more() - score.less();
    let stated = margin.number()?;
    if cricket || is_same_count(stated, difference.into()) || matches::is_of_several(sentence) {
        return None;
    }
    if matches::clauses(sentence)
        .iter()
        .any(|clause| clause.contains(&score.place.words.start) && matches::is_interim(sentence, clause))
    {
        return None;
    }
    let words = facts.words(score.place.span);
    let message = format!(
        "The difference of {words} is {difference}, but the margin is given as {}.",
        facts.words(margin.place.span)
    );
    Some(
        Found::new(score.place.span, message)
            .related(margin.place.span, format!("a margin of {}", facts.words(margin.place.span))),
    )
}

/// “The vote was 7-5. Six members voted in favor.”
fn votes_conflict(facts: &Facts, score: &Score) -> Option<Found> {
    let index = score.place.sentence;
    let sentence = &facts.sentences()[index];
    if !sentence.tokens.iter().any(|token| token.lemma == "vote") {
        return None;
    }
    let next = facts.sentences().following(index).filter(|next| next.paragraph == sentence.paragraph);
    let mut told = [Some(sentence), next].into_iter().flatten();
    let (span, count) =
        told.find_map(|it| votes::cast(it).map(|(words, count)| (it.span_of(words), count)))?;
    if score.sides.contains(&count) || facts.is_quoted(span) {
        return None;
    }
    let (said, result) = (facts.words(span), facts.words(score.place.span));
    let message =
        format!("The vote is {result} here, but “{said}” are told of, and neither side has so many.");
    Some(Found::new(score.place.span, message).related(span, format!("“{said}”")))
}

#[cfg(test)]
mod tests;
