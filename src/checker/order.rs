//! The order of findings.

use rustc_hash::FxHashMap;

use crate::finding::Finding;
use crate::fingerprint::Fingerprint;

/// By what findings are sorted. The sort is a stable one: of two at one place the earlier rule of the catalogue is first.
pub(super) fn place(finding: &Finding) -> (usize, usize) {
    (finding.span.start, finding.span.end)
}

/// Puts findings in text order, and tells those apart that are alike in rule and words.
pub(super) fn in_order(findings: &mut [Finding]) {
    findings.sort_by_key(place);
    let mut seen: FxHashMap<Fingerprint, usize> = FxHashMap::default();
    for finding in findings {
        let count = seen.entry(finding.fingerprint).or_default();
        *count += 1;
        finding.fingerprint = finding.fingerprint.numbered(*count);
    }
}
