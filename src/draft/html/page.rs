//! What a web page says of itself: `meta` elements, JSON-LD, `time`.

use serde_json::Value;

use crate::draft::{Byline, DateSource, DocumentDate, Genre, Metadata, Part, dates};
use crate::english::lists;
use crate::span::Span;

lists::sets! {
    "../data/elements.txt":
    /// Names under which `meta` elements state when a page was published, in small letters.
    PUBLISHED = "published";
    /// Names under which they state its headline.
    HEADLINE = "headline";
    /// Names under which they state what it says in short.
    SUMMARY = "summary";
}

/// A headline or a summary that a page gives search engines and networks, and readers do not see in it.
#[derive(Clone, Debug)]
pub(super) struct Offered {
    pub(super) part: Part,
    /// As they are meant.
    pub(super) words: String,
    /// Where they stand.
    pub(super) span: Span,
}

/// An attribute of a tag, its value with character references resolved.
#[derive(Clone, Debug, Default)]
pub(super) struct Attribute {
    pub(super) name: String,
    pub(super) value: String,
    /// Where the value stands.
    pub(super) span: Span,
}

/// The attributes of a tag.
#[derive(Clone, Debug, Default)]
pub(super) struct Attributes(pub(super) Vec<Attribute>);

impl Attributes {
    pub(super) fn get(&self, name: &str) -> Option<&Attribute> {
        self.0.iter().find(|attribute| attribute.name == name)
    }

    /// The value of an attribute; empty where it is not given.
    pub(super) fn value(&self, name: &str) -> &str {
        self.get(name).map_or("", |attribute| &attribute.value)
    }
}

/// What has been read from a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// What a `meta` element, JSON-LD or a marked `time` states.
    published: Option<DocumentDate>,
    /// The first `time` element at the top of the page.
    time: Option<DocumentDate>,
    bylines: Vec<Byline>,
    /// What kind of piece it is, where a `meta` element or JSON-LD tells.
    genre: Option<Genre>,
    /// What it gives search engines and networks as its headline and its summary.
    pub(super) offered: Vec<Offered>,
    /// Where what stands beside the story begins and ends.
    pub(super) asides: Vec<Span>,
}

impl Page {
    /// Reads a `meta` element.
    pub(super) fn meta(&mut self, attributes: &Attributes) {
        let Some(content) = attributes.get("content") else { return };
        let name = ["property", "name", "itemprop"].iter().find_map(|name| attributes.get(name));
        let name = name.map_or(String::new(), |name| name.value.to_ascii_lowercase());
        if PUBLISHED.contains(name.as_str()) {
            self.publish(&content.value, content.span);
        } else if matches!(name.as_str(), "author" | "article:author" | "byl" | "parsely-author") {
            self.author(&content.value, content.span);
        } else if matches!(name.as_str(), "article:section" | "section" | "genre" | "articlesection") {
            self.genre = self.genre.or_else(|| Genre::of_label(&content.value));
        } else if HEADLINE.contains(name.as_str()) {
            self.offer(Part::Headline, &content.value, content.span);
        } else if SUMMARY.contains(name.as_str()) {
            self.offer(Part::Standfirst, &content.value, content.span);
        }
    }

    fn offer(&mut self, part: Part, words: &str, span: Span) {
        self.offered.push(Offered { part, words: words.to_owned(), span });
    }

    /// Reads a `time` element; `is_top` where no story has gone before it.
    pub(super) fn time(&mut self, attributes: &Attributes, is_top: bool) {
        let Some(datetime) = attributes.get("datetime") else { return };
        let is_marked = attributes.get("pubdate").is_some()
            || attributes.value("itemprop").eq_ignore_ascii_case("datePublished")
            || attributes.value("class").to_ascii_lowercase().contains("publish");
        if is_marked {
            self.publish(&datetime.value, datetime.span);
        } else if is_top && self.time.is_none() {
            self.time = stated(&datetime.value, datetime.span);
        }
    }

    /// Reads a JSON-LD script that starts at byte `start`.
    pub(super) fn json_ld(&mut self, script: &str, start: usize) {
        let Ok(root) = serde_json::from_str::<Value>(script.trim()) else { return };
        let Some(article) = article(&root, 0) else { return };
        let place = |words: &str| {
            let at = script.find(words).unwrap_or(0);
            Span::new(start + at, start + at + if script[at..].starts_with(words) { words.len() } else { 0 })
        };
        if let Some(date) = article["datePublished"].as_str() {
            self.publish(date, place(date));
        }
        self.genre = self.genre.or_else(|| genre(article));
        for (key, part) in [("headline", Part::Headline), ("description", Part::Standfirst)] {
            let Some(words) = article[key].as_str() else { continue };
            let behind = script.find(&format!("\"{key}\"")).unwrap_or(0);
            let at = behind + script[behind..].find(words).unwrap_or(0);
            self.offer(part, words, Span::new(start + at, start + (at + words.len()).min(script.len())));
        }
        let authors = match &article["author"] {
            Value::Array(authors) => authors.iter().collect(),
            author => vec![author],
        };
        for name in
            authors.into_iter().filter_map(|author| author.as_str().or_else(|| author["name"].as_str()))
        {
            self.author(name, place(name));
        }
    }

    /// Adds a credit, unless the name is known.
    pub(super) fn author(&mut self, name: &str, span: Span) {
        let name = name.trim();
        let is_name = !name.is_empty() && name.len() <= 80 && !name.contains("://");
        if is_name && !self.bylines.iter().any(|byline| byline.name == name) {
            self.bylines.push(Byline { span, name: name.to_owned() });
        }
    }

    pub(super) fn metadata(self) -> Metadata {
        Metadata {
            date: self.published.or(self.time),
            bylines: self.bylines,
            genre: self.genre,
            ..Metadata::default()
        }
    }

    fn publish(&mut self, value: &str, span: Span) {
        self.published = self.published.or_else(|| stated(value, span));
    }
}

/// The genre of an article in JSON-LD: its type (`OpinionNewsArticle`), its genre or its section.
fn genre(article: &Value) -> Option<Genre> {
    let of_label = |value: &Value| match value {
        Value::Array(values) => values.iter().filter_map(Value::as_str).find_map(Genre::of_label),
        value => value.as_str().and_then(Genre::of_label),
    };
    let of_type = || {
        let named = |kind: &str| Genre::of_label(kind.strip_suffix("NewsArticle")?);
        match &article["@type"] {
            Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).find_map(named),
            kind => kind.as_str().and_then(named),
        }
    };
    of_type().or_else(|| of_label(&article["genre"])).or_else(|| of_label(&article["articleSection"]))
}

fn stated(value: &str, span: Span) -> Option<DocumentDate> {
    let date = dates::field(value.trim())?;
    Some(DocumentDate { date, source: DateSource::Page, span: Some(span) })
}

/// The first article in a JSON-LD document.
fn article(value: &Value, depth: usize) -> Option<&Value> {
    if depth > 4 {
        return None;
    }
    match value {
        Value::Array(values) => values.iter().find_map(|value| article(value, depth + 1)),
        Value::Object(fields) => {
            let is_article = |kind: &Value| {
                kind.as_str().is_some_and(|kind| kind.ends_with("Article") || kind.ends_with("BlogPosting"))
            };
            let is_one = match fields.get("@type") {
                Some(Value::Array(kinds)) => kinds.iter().any(is_article),
                Some(kind) => is_article(kind),
                None => false,
            };
            if is_one {
                Some(value)
            } else {
                fields.get("@graph").and_then(|graph| article(graph, depth + 1))
            }
        }
        _ => None,
    }
}
