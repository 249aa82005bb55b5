//! Which findings concern somebody.

use crate::facts::Facts;
use crate::facts::entities::EntityId;
use crate::facts::list::stretch;
use crate::finding::Finding;
use crate::span::Span;

/// A place longer than this is about more than the name in it.
const LONGEST: usize = 160;

impl Facts {
    /// The findings that mark an entity’s name, title or pronoun at one of their ends, or whose message has its name.
    pub fn findings_of<'f>(&self, id: EntityId, findings: &'f [Finding]) -> Vec<&'f Finding> {
        let entity = self.entity(id);
        let named = entity.mentions.iter().map(|&index| &self.mentions()[index]);
        let meant = self.anaphors().iter().filter(|mention| mention.entity == id);
        let mut places: Vec<Span> = named.chain(meant).map(|mention| mention.place.span).collect();
        places.extend(entity.attributes.iter().map(|attribute| attribute.place.span));
        places.sort_unstable();
        let touches = |span: Span| {
            let behind = stretch(&places, |place| place.end <= span.start, |_| true);
            span.len() <= LONGEST && places[behind].iter().take(8).any(|place| place.overlaps(span))
        };
        let concerns = |finding: &&Finding| {
            let ends = finding.related.iter().map(|related| related.span);
            let told = || !entity.mentions.is_empty() && finding.message.contains(entity.name.as_str());
            ends.chain([finding.span]).any(touches) || told()
        };
        findings.iter().filter(concerns).collect()
    }
}
