//! Which findings the draft’s comments and the settings allow, and which comments allow nothing.

use super::order::in_order;
use crate::facts::Facts;
use crate::facts::allows::{Allow, Scope};
use crate::finding::{Finding, Fix, Level};
use crate::fingerprint::Fingerprint;
use crate::rules::{self, Found, Rule};
use crate::settings::{Settings, unknown_rule};
use crate::span::Span;
use crate::suggest;

/// A finding that somebody has put aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowed {
    /// What was found.
    pub finding: Finding,
    /// Why it may stay.
    pub reason: String,
    /// Who says so.
    pub by: Option<String>,
    /// Where that is said.
    pub said: AllowedIn,
}

/// Where it is said that a finding may stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AllowedIn {
    /// In a comment of the draft.
    Draft,
    /// In the settings.
    Settings,
}

/// Takes the findings that are allowed out of a list. Returns them, and what is to be said of comments that allow nothing.
pub(super) fn set_apart(
    findings: &mut Vec<Finding>,
    facts: &Facts,
    settings: &Settings,
) -> (Vec<Allowed>, Vec<Finding>) {
    let comments: Vec<(&Allow, &Rule, Span)> =
        facts.allows().iter().filter_map(|it| in_force(it, facts)).collect();
    let mut needed = vec![false; comments.len()];
    let mut allowed = Vec::new();
    let mut kept = Vec::with_capacity(findings.len());
    for finding in findings.drain(..) {
        let comment = comments.iter().position(|(_, rule, scope)| {
            rule.name == finding.rule && (scope.start..=scope.end).contains(&finding.span.start)
        });
        let listed = settings.allows.iter().find(|allow| allow.fingerprint == finding.fingerprint);
        if let Some(at) = comment {
            needed[at] = true;
            let (reason, by) = (comments[at].0.reason.clone().unwrap_or_default(), comments[at].0.by.clone());
            allowed.push(Allowed { finding, reason, by, said: AllowedIn::Draft });
        } else if let Some(allow) = listed {
            let (reason, by) = (allow.reason.clone(), allow.by.clone());
            allowed.push(Allowed { finding, reason, by, said: AllowedIn::Settings });
        } else {
            kept.push(finding);
        }
    }
    let idle = comments.iter().zip(needed).filter(|(_, needed)| !needed).map(|(comment, _)| comment);
    // A rule that does not run finds nothing, and may run elsewhere.
    let idle = idle.filter(|(_, rule, _)| settings.level(rule, None) != Level::Off);
    let level = settings.level(rules::ALLOW_COMMENT, Some(Level::Hint));
    let mut idle: Vec<Finding> = idle.map(|(allow, rule, _)| unneeded(allow, rule, level)).collect();
    idle.retain(|finding| finding.level != Level::Off);
    in_order(&mut idle);
    *findings = kept;
    (allowed, idle)
}

/// What is said of the comments that name a rule and allow none of its findings: there is no such rule, or no reason is given.
/// What is wrong with a comment in itself the rule says, which knows of no other rules.
pub(super) fn unfit(facts: &Facts) -> impl Iterator<Item = Found> {
    let named = facts.allows().iter().filter(|allow| allow.scope != Scope::Unknown && !allow.rule.is_empty());
    named.filter_map(|allow| match rules::find(facts.raw(allow.rule)) {
        None => Some(of_no_rule(facts, allow)),
        Some(_) => allow.reason.is_none().then(|| without_reason(facts, allow)),
    })
}

fn of_no_rule(facts: &Facts, allow: &Allow) -> Found {
    let rule = facts.raw(allow.rule);
    let names = rules::ALL.iter().map(|rule| rule.name);
    let found = Found::new(allow.rule, unknown_rule(rule));
    let fix = |near| Fix::replace(format!("Change to “{near}”"), allow.rule, near);
    match suggest::nearest(rule, names) {
        Some(near) => found.fix(fix(near)),
        None => found,
    }
}

fn without_reason(facts: &Facts, allow: &Allow) -> Found {
    let (verb, rule) = (facts.raw(allow.verb), facts.raw(allow.rule));
    let message = format!(
        "This comment allows nothing until it says why in quotation marks, as in “{verb} {rule} \"the reason\" AB”."
    );
    Found::new(allow.span, message)
}

/// A comment that is well-formed, with its rule and where it holds.
fn in_force<'a>(allow: &'a Allow, facts: &Facts) -> Option<(&'a Allow, &'static Rule, Span)> {
    let rule = rules::find(facts.raw(allow.rule))?;
    let scope = match allow.scope {
        Scope::Within(span) => span,
        // It is well-formed, and allows nothing.
        Scope::Nowhere => Span::new(allow.span.start, allow.span.start),
        Scope::Unknown => return None,
    };
    allow.reason.as_ref().map(|_| (allow, rule, scope))
}

fn unneeded(allow: &Allow, rule: &Rule, level: Level) -> Finding {
    Finding {
        rule: rules::ALLOW_COMMENT.name,
        level,
        span: allow.span,
        message: format!("This comment is not needed: “{}” finds nothing here.", rule.name),
        related: Vec::new(),
        notes: Vec::new(),
        elsewhere: Vec::new(),
        fixes: vec![Fix::replace("Delete this comment", allow.span, "")],
        fingerprint: Fingerprint::new(rules::ALLOW_COMMENT.name, rule.name, []),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checker::{Checked, Checker};
    use crate::draft::{Draft, Format, Source};

    fn check(text: &str, settings: &str) -> Checked {
        let settings = Settings::parse(settings).expect("settings");
        let source = Source { text, format: Format::Markdown, ..Source::default() };
        Checker::new(settings).check(Draft::new(source))
    }

    fn rules(checked: &Checked) -> Vec<&str> {
        checked.findings.iter().map(|finding| finding.rule).collect()
    }

    const COMMENT: &str = "<!-- copydesk: allow placeholder \"its name\" AB -->";

    #[test]
    fn a_comment_allows_one_rule_in_one_paragraph() {
        let draft = format!("The band TK played.\n\nTK sang. {COMMENT}\n\nTK left.");
        let checked = check(&draft, "");
        assert_eq!(rules(&checked), ["placeholder", "placeholder"]);
        let allowed = &checked.allowed[0];
        assert_eq!((&*allowed.reason, allowed.by.as_deref()), ("its name", Some("AB")));
        assert_eq!(&checked.facts.draft().text()[allowed.finding.span.range()], "TK");
        let file = draft.replace("allow ", "allow-file ");
        let checked = check(&file, "");
        assert_eq!((checked.findings.len(), checked.allowed.len()), (0, 3));
    }

    #[test]
    fn without_a_reason_nothing_is_allowed() {
        let checked = check("The band TK played. <!-- copydesk: allow placeholder AB -->", "");
        assert_eq!(rules(&checked), ["placeholder", "allow-comment"]);
    }

    #[test]
    fn of_a_rule_that_is_off_nothing_is_said() {
        let draft = format!("It rained. {COMMENT}");
        assert_eq!(rules(&check(&draft, "")), ["allow-comment"]);
        assert_eq!(rules(&check(&draft, "[rules]\nplaceholder = \"off\"")), [""; 0]);
        assert_eq!(rules(&check(&draft, "[rules]\nallow-comment = \"off\"")), [""; 0]);
    }

    #[test]
    fn settings_allow_by_fingerprint() {
        let draft = "The band TK played. TK sang.";
        let prints: Vec<String> =
            check(draft, "").findings.iter().map(|finding| finding.fingerprint.to_string()).collect();
        let settings =
            format!("[[allow]]\nfingerprint = \"{}\"\nreason = \"the band\"\nby = \"AB\"", prints[1]);
        let checked = check(draft, &settings);
        assert_eq!(checked.findings.len(), 1);
        assert_eq!(checked.findings[0].fingerprint.to_string(), prints[0]);
        assert_eq!(checked.allowed[0].reason, "the band");
    }
}
