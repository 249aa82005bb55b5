//! What heads a row: “Total, all wards”, “of which: women”.

use crate::english::lists;

lists::phrases! {
    "data/labels.txt":
    /// Words that by themselves head the row that sums up the others.
    TOTALS = "total";
    /// What the label of a row begins with that is a part of another, or sums up some rows only.
    PARTIAL = "partial";
}

lists::sets! {
    "data/labels.txt":
    /// Words of a label that leave something out of the sum.
    RESTS = "rest";
}

/// Whether a label heads the row that sums up the others: “Total”, “Total, all wards”, “All wards (total)”, “Total votes”
/// below a heading “Votes” or without a capital. “Total Energies” is a name.
pub(super) fn is_total(label: &str, headings: &[&str]) -> bool {
    let label = label.trim().trim_end_matches([':', '.']);
    let lower = label.to_lowercase();
    let parts = lower.split([',', ':', ';', '(', ')', '–', '—', '/', '=']).flat_map(|part| part.split(" - "));
    let mut parts = parts.map(str::trim).filter(|part| !part.is_empty());
    let first = parts.next().unwrap_or_default();
    if TOTALS.contains(&first) && !is_rest(&lower) {
        return true;
    }
    // “All wards (total)”: “all” alone says so only in front.
    if parts.any(|part| TOTALS.contains(&part) && part != "all") {
        return true;
    }
    let Some((word, rest)) = label.split_once(' ') else { return false };
    let is_word = matches!(word.to_lowercase().as_str(), "total" | "overall" | "sum");
    let is_heading = |rest: &str| {
        let rest = rest.to_lowercase();
        rest.split(' ')
            .all(|word| headings.iter().any(|it| it.to_lowercase().split(' ').any(|it| it == word)))
    };
    is_word && (rest.starts_with(char::is_lowercase) || is_heading(rest))
}

/// Whether a label heads a row that sums up some others, or is a part of one.
pub(super) fn is_subtotal(label: &str) -> bool {
    let label = label.trim().to_lowercase();
    PARTIAL.iter().any(|name| label.starts_with(name))
}

/// “All, other”, “Total without postal votes”: a sum of something else.
fn is_rest(label: &str) -> bool {
    label.split(|letter: char| !letter.is_alphabetic()).any(|word| RESTS.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_is_told_from_a_name() {
        for label in [
            "Total",
            "TOTAL:",
            "Totals",
            "Total, all wards",
            "Total (all wards)",
            "All wards (total)",
            "All wards – total",
            "Sum",
            "Grand total",
            "Overall",
            "Total votes cast",
            "Total Votes",
            "All",
        ] {
            assert!(is_total(label, &["Ward", "Votes"]), "{label}");
        }
        for label in [
            "Total Energies",
            "TotalEnergies",
            "Sumner",
            "Overall Boat Works",
            "All Saints",
            "All other",
            "Subtotal",
            "Leeds, all wards",
            "Totality",
            "Total, excluding postal votes",
            "",
        ] {
            assert!(!is_total(label, &["Ward", "Votes"]), "{label}");
        }
        assert!(is_subtotal("Subtotal, north") && is_subtotal("of which women") && !is_subtotal("Total"));
    }
}
