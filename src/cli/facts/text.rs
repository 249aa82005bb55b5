//! What a draft states, for people: one fact a line, aligned.

use jiff::civil::Date;
use unicode_width::UnicodeWidthStr;

use crate::cli::snippet::printable;
use crate::cli::text::BOLD;
use crate::facts::{Entity, EntityKind, Facts, Quantity, Quote, Time, Value};
use crate::settings::parse_date;

/// Longer words of a quotation are cut.
const MAX_QUOTE: usize = 60;

/// All that was read from a draft.
pub(super) fn page(facts: &Facts) -> String {
    let date = facts.draft.date().map_or_else(|| "none".to_owned(), in_words);
    let mut page = format!("{BOLD}Document date{BOLD:#}  {date}\n");
    for (title, kind) in [
        ("People", EntityKind::Person),
        ("Organisations", EntityKind::Organization),
        ("Places", EntityKind::Place),
    ] {
        let entities = facts.entities.iter().filter(|entity| entity.kind == kind);
        section(&mut page, title, &entities.map(|entity| self::entity(facts, entity)).collect::<Vec<_>>());
    }
    section(&mut page, "Numbers", &facts.quantities.iter().map(|it| quantity(facts, it)).collect::<Vec<_>>());
    section(&mut page, "Dates and times", &facts.times.iter().map(|it| time(facts, it)).collect::<Vec<_>>());
    section(&mut page, "Quotations", &facts.quotes.iter().map(|it| quote(facts, it)).collect::<Vec<_>>());
    page
}

/// A heading and rows in columns, unless there are none.
fn section(page: &mut String, title: &str, rows: &[[String; 3]]) {
    if rows.is_empty() {
        return;
    }
    let width = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
    let (first, second) = (width(0), width(1));
    *page += &format!("\n{BOLD}{title}{BOLD:#}\n");
    for [a, b, c] in rows {
        let (after_a, after_b) = (" ".repeat(first - a.width()), " ".repeat(second - b.width()));
        *page += format!("  {a}{after_a}  {b}{after_b}  {c}").trim_end();
        page.push('\n');
    }
}

fn entity(facts: &Facts, entity: &Entity) -> [String; 3] {
    let mentions = || entity.mentions.iter().map(|&index| &facts.mentions[index].place);
    let mut lines: Vec<String> =
        mentions().map(|place| facts.draft.line(place.span.start).to_string()).collect();
    lines.dedup();
    let word = if lines.len() == 1 { "line" } else { "lines" };
    let count = entity.mentions.len();
    let times = if count == 1 { "once".to_owned() } else { format!("{count} times") };
    [printable(&entity.name), times, format!("{word} {}", lines.join(", "))]
}

fn quantity(facts: &Facts, quantity: &Quantity) -> [String; 3] {
    let end = |end: Option<f64>| end.map_or_else(|| "…".to_owned(), |end| end.to_string());
    let mut value = match quantity.value {
        Value::Number(number) => number.to_string(),
        Value::Range(low, high) => format!("{} to {}", end(low), end(high)),
    };
    for word in quantity.unit.iter().chain(quantity.of.as_ref().map(|counted| &counted.lemma)) {
        value = value + " " + word;
    }
    row(facts, quantity.place.span, value)
}

fn time(facts: &Facts, time: &Time) -> [String; 3] {
    let value = match time.value.split_at_checked(10) {
        Some((day, rest)) if rest.is_empty() || rest.starts_with('T') => {
            let hour = rest.replacen('T', ", ", 1);
            parse_date(day).map(|day| in_words(day) + &hour)
        }
        _ => None,
    };
    row(facts, time.place.span, value.unwrap_or_else(|| time.value.clone()))
}

fn quote(facts: &Facts, quote: &Quote) -> [String; 3] {
    let words = printable(facts.text(quote.span));
    let cut = match words.char_indices().nth(MAX_QUOTE) {
        Some((at, _)) => format!("{}…", words[..at].trim_end()),
        None => words,
    };
    let speaker = quote.speaker.map_or("speaker unknown", |speaker| &facts.entities[speaker.0].name);
    [line(facts, quote.span.start), printable(speaker), cut]
}

fn row(facts: &Facts, span: crate::span::Span, value: String) -> [String; 3] {
    [line(facts, span.start), printable(facts.text(span)), value]
}

fn line(facts: &Facts, at: usize) -> String {
    format!("line {}", facts.draft.line(at))
}

/// “Friday, May 9, 2025”
fn in_words(date: Date) -> String {
    date.strftime("%A, %B %-d, %Y").to_string()
}
