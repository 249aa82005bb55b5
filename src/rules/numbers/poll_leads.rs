//! A lead within the margin of a poll that is told elsewhere than beside the margin: “Ode is ahead of Brandt. She had 45 percent, he 43.”

use crate::facts::{Facts, QuantityKind, SentenceId};

use super::figures::{self, Figure};
use super::spelling;
use crate::english::lists;
use crate::rules::Found;
use crate::span::Span;

lists::sets! {
    "data/polls.txt":
    /// Words that tell a lead or a change as one.
    pub(super) LEADS = "leads";
    /// Words that own up to the margin.
    pub(super) EVEN = "even";
}

/// So many sentences before and behind the margin the two shares stand at most.
const NEAR: usize = 4;

/// The two shares of a poll that lie closer together than its margin, where words near them tell a lead or a change.
pub(super) fn within(facts: &Facts, index: SentenceId, margin: &Figure<'_>) -> Option<Found> {
    let stated = margin.number()?.abs();
    let near: Vec<SentenceId> = facts.sentences().around(index, NEAR, 2).collect();
    let shares = |i: SentenceId| -> Vec<(Span, f64)> {
        let all = figures::of_sentence(facts, i);
        let own = all.iter().filter(|it| it.span != margin.span && is_share(it));
        own.map(|it| (it.span, it.number().unwrap_or_default())).collect()
    };
    let both = near.iter().map(|&i| (vec![i], shares(i))).find(|(_, shares)| shares.len() == 2);
    let apart = || {
        near.windows(2).find_map(|pair| match (&shares(pair[0])[..], &shares(pair[1])[..]) {
            ([one], [other]) => Some((pair.to_vec(), vec![*one, *other])),
            _ => None,
        })
    };
    let (told, shares) = both.or_else(apart)?;
    let says = |words: &rustc_hash::FxHashSet<&str>, i: SentenceId| {
        let mut tokens = facts.sentences()[i].tokens.iter();
        tokens.any(|it| words.contains(it.lemma.as_str()) || words.contains(it.lower.as_str()))
    };
    let mut around = near.iter().copied().chain(facts.text.through_start());
    let leads = around.any(|i| says(&LEADS, i));
    let even = told.iter().chain([&index]).any(|&i| says(&EVEN, i));
    let difference = (shares[0].1 - shares[1].1).abs();
    if difference >= stated || difference == 0.0 || even || !leads {
        return None;
    }
    let figure = spelling::figure(difference);
    let unit = if difference == 1.0 { "point" } else { "points" };
    let message = format!(
        "The difference of {figure} {unit} is smaller than the margin of error of {}.",
        spelling::figure(stated)
    );
    let span = shares[0].0.cover(shares[1].0);
    Some(Found::new(margin.span, message).related(span, format!("{figure} {unit} apart")))
}

/// “45 percent”, or the “43” beside it.
fn is_share(figure: &Figure<'_>) -> bool {
    let percent = figure.kind == Some(QuantityKind::Percent) && figure.unit == Some("percent");
    let bare = figure.kind == Some(QuantityKind::Cardinal) && figure.of.is_none() && figure.unit.is_none();
    figure.number().is_some_and(|number| (5.0..=95.0).contains(&number)) && (percent || bare)
}
