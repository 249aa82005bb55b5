//! A number that the draft takes up again by “that share”, with the difference beside it: “Women held 20 percent of the seats; that
//! share now stands at 30 percent, up by half”.

use super::comparable::may_become;
use super::reading::Reader;
use super::{Change, Ranks, words};
use crate::english::lists;
use crate::facts::Quantity;
use crate::facts::ids::QuantityId;
use crate::facts::quantities::context::{lead_start, word};

lists::sets! {
    "data/figures.txt":
    /// Words for a number that the draft has given before.
    AGAIN = "again";
    /// Verbs, in dictionary form, between those and the new number.
    BEING = "being";
}

/// So many words back from the verb the one for the number stands at most: “that figure had since”.
const NEAR: usize = 3;

impl Reader<'_> {
    /// The change whose new number is this one.
    pub(super) fn change_of_figure(&self, to: QuantityId) -> Option<Change> {
        if !self.is_figure(self.quantity(to)) {
            return None;
        }
        let from = self.figure_before(to)?;
        let mut change = Change { from, to, told: Vec::new(), by: None, multiple: None, ranks: Ranks::No };
        change.by = Some(self.difference_behind(&change)?);
        self.tell_difference(&mut change);
        Some(change)
    }

    /// “That share is 30 percent”, “it now stands at 30 percent”, “the rate has since dropped to 30 percent”
    fn is_figure(&self, number: &Quantity) -> bool {
        let tokens = &self.sentence.tokens;
        let lead = lead_start(self.sentence, number);
        let preposition = lead.checked_sub(1).filter(|&at| matches!(word(self.sentence, at), "at" | "to"));
        let Some(verb) = preposition.unwrap_or(lead).checked_sub(1) else { return false };
        let token = &tokens[verb];
        let links = BEING.contains(token.lemma.as_str()) && (preposition.is_none() || token.lemma != "be");
        let moves = preposition.is_some() && words::verb(token).is_some();
        let mut near = tokens[verb.saturating_sub(NEAR)..verb].iter();
        (links || moves) && near.any(|token| AGAIN.contains(token.lower.as_str()))
    }

    /// The number before: the last of the sentence, or the only one of the sentence before.
    fn figure_before(&self, to: QuantityId) -> Option<QuantityId> {
        let to = self.quantity(to);
        let fits = |&from: &QuantityId| {
            let from = self.quantity(from);
            from.kind == to.kind && may_become(from, to)
        };
        if let Some(from) = self.all.clone().filter(fits).take_while(|&from| self.quantity(from) != to).last()
        {
            return Some(from);
        }
        let before = self.index.before()?;
        let same = self.text.sentences[before].paragraph == self.text.sentences[self.index].paragraph;
        let mut alike = self.numbers.quantity_ids_in(before).filter(fits);
        let from = alike.next()?;
        (same && alike.next().is_none()).then_some(from)
    }
}
