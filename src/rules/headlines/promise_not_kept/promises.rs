//! The words with which copy points to something beside itself.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::rules::pattern::{Pattern, any_of};
use crate::span::Span;

const FILE: &str = include_str!("../data/promises.txt");

/// What is promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A picture, a chart, a film.
    Drawn,
    /// A table, a list, another’s text.
    Listed,
    /// Whatever is “shown below”.
    Anything,
    /// Another page.
    Page,
}

/// On which side of the sentence it is promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Above,
    Below,
    Any,
}

/// A promise in a paragraph.
pub(super) struct Promise {
    pub(super) what: What,
    pub(super) side: Side,
    /// The words of the promise.
    pub(super) span: Span,
    /// What is promised, by its name.
    pub(super) named: Span,
}

/// How things are promised. `THING` is their name, `PLACE` where they are, `VERB` what they do, `GIVEN` how they are put there.
const FORMS: [&str; 8] = [
    // “See box, right.” “(see map)”, “; see the chart below”
    r"(?:^|[(\[;—–:]\s?|[.!?]”?\s|\b(?:please|also)\s)(?P<all>[Ss]ee (?:also )?(?:the |our |this |accompanying |attached )*(?:[\w-]+ ){0,2}?(?P<thing>THING)(?:,? (?:on )?(?P<place>PLACE))?)(?:\s(?:for|on)\b|\s*[.,;:)\]]|$)",
    // “There is a table of the full result below.” “A list of the winners is printed below.”
    r"(?P<all>\b(?:There (?:is|are)|[Aa]n?|[Tt]he|[Oo]ur|[Hh]er|[Hh]is|[Tt]heir) (?:full |complete |detailed |updated |short )?(?P<thing>THING)\b(?: of [^.;:!?]{2,50}?)?,?(?: (?:which |that )?(?:is|are|can be|may be|appears?|will be)(?: \w+)?(?: in full)?)? (?P<place>PLACE))\s*(?:[.,;:)]|$)",
    // “The chart below shows”, “the graphic (right)”
    r"(?P<all>\b(?:[Tt]he|[Tt]his|[Aa]n?|[Oo]ur|[Ii]n the|[Aa]s the) (?:[\w-]+ ){0,2}?(?P<thing>THING),? \(?(?P<place>PLACE)\)?)(?:\s(?:VERB)\b|\s*[.,;:)]|$)",
    // “as shown below”, “The charges are set out below”
    r"(?P<all>\b(?:as |is |are |were |was |be |been |and )(?:also |all )?(?P<thing>GIVEN)(?: in (?:full|detail|more detail))? (?P<place>below|above|underneath|overleaf|at the (?:end|foot|bottom) of (?:this|the) (?:article|story|page|piece|post)))\s*(?:[.,;:)]|$)",
    // “As the table shows”, “In the accompanying chart”
    r"(?P<all>\b(?:[Aa]s (?:the|this|our)(?: [\w-]+)? (?P<thing>THING) (?:shows?|makes|suggests|illustrates|indicates|demonstrates)|(?:[Tt]he|[Tt]his|[Oo]ur) (?:accompanying|attached|adjoining|embedded|following) (?P<other>THING)))\b",
    // “Scroll down for the results”, “Answers at the foot of the page.”
    r"(?P<all>\b(?:[Ss]croll down|[Ss]croll to the (?:end|bottom)) (?:for|to (?:see|find|read)) (?:the |our |a |more )*(?:[\w-]+ ){0,2}?(?P<thing>\w+))",
    r"(?:^|[.!?]”?\s)(?P<all>(?:(?:The|A|Full|Our|Complete) )?(?:[\w-]+ )?(?P<thing>(?i:THING)) (?P<place>PLACE))\s*(?:[.;:]|$)",
    // “Her recipe follows.”
    r"(?P<all>\b(?:[Tt]he|[Hh]er|[Hh]is|[Tt]heir|[Ii]ts|[Aa]|[Oo]ur|[Aa]n) (?:full |complete |edited |short )*(?P<thing>THING)(?: of [^.;:!?]{2,40}?)? (?:follows?|is as follows|are as follows))\s*[.:]",
];

/// Other pages: “Continued on page A6.”, “See page 4.”
const PAGE: &str = r"(?:^|[.!?(]”?\s?)(?P<all>(?:(?:Continued|Continues|Cont[’']?d|CONTINUED|Turn|Turns|Story|Report|Full (?:story|report)|More)(?:,| on| to| from)* ?|(?:Please )?[Ss]ee )(?:[Pp]ages?|PAGE|p\.|pp\.) ?(?:[A-Z]{0,2}\d+[A-Z]?|TK)\b)\s*[.)]?";

/// The forms: by what it is seen that a paragraph has none, as hardly any has, and by what their parts are told.
static PATTERNS: LazyLock<Vec<(Pattern, Regex)>> = LazyLock::new(|| {
    let things = [any_of(FILE, "drawn"), any_of(FILE, "listed")].join("|");
    let filled = |form: &&str| {
        let form = form
            .replace("THING", &format!("(?:{things})"))
            .replace("GIVEN", &format!("(?:{})", any_of(FILE, "given")));
        let form = form.replace("PLACE", &format!("(?:{})", any_of(FILE, "places")));
        let form = form.replace("VERB", &any_of(FILE, "verbs"));
        (Pattern::new(&form), Regex::new(&form).expect("the forms are well-formed"))
    };
    FORMS.iter().chain([&PAGE]).map(filled).collect()
});

static DRAWN: LazyLock<Regex> = LazyLock::new(|| whole("drawn"));
static LISTED: LazyLock<Regex> = LazyLock::new(|| whole("listed"));

fn whole(section: &str) -> Regex {
    Regex::new(&format!("^(?i:{})$", any_of(FILE, section))).expect("the patterns are well-formed")
}

/// The promises of a paragraph, in text order.
pub(super) fn find(prose: &str) -> Vec<Promise> {
    let mut promises: Vec<Promise> = Vec::new();
    for (_, pattern) in PATTERNS.iter().filter(|(seen, _)| seen.is_match(prose)) {
        for found in pattern.captures_iter(prose) {
            let promise = promise(&found);
            if !promises.iter().any(|other| other.span.overlaps(promise.span)) {
                promises.push(promise);
            }
        }
    }
    promises.sort_by_key(|promise| promise.span);
    promises
}

fn promise(found: &Captures<'_>) -> Promise {
    let span_of = |name: &str| found.name(name).map(|it| Span::from(it.range()));
    let span = span_of("all").unwrap_or_default();
    let named = found.name("thing").or_else(|| found.name("other"));
    let what = match named.map(|it| it.as_str()) {
        None => What::Page,
        Some(name) if DRAWN.is_match(name) => What::Drawn,
        Some(name) if LISTED.is_match(name) => What::Listed,
        Some(_) => What::Anything,
    };
    let side = match found.name("place").map(|it| it.as_str()) {
        Some(place) if place.starts_with("above") || place.contains("top") => Side::Above,
        Some(place) if ["below", "under", "beneath", "further"].iter().any(|it| place.starts_with(it)) => {
            Side::Below
        }
        Some(place) if ["end", "foot", "bottom"].iter().any(|it| place.contains(it)) => Side::Below,
        None if what == What::Anything || what == What::Listed && span_of("other").is_none() => Side::Below,
        _ => Side::Any,
    };
    let side = if found.get(0).is_some_and(|it| it.as_str().contains(" shows")) { Side::Any } else { side };
    Promise { what, side, span, named: named.map_or(span, |it| it.range().into()) }
}
