//! What the names of elements say.

/// Whether an element begins and ends a paragraph.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "head"
            | "header"
            | "hgroup"
            | "hr"
            | "html"
            | "li"
            | "main"
            | "ol"
            | "p"
            | "section"
            | "summary"
            | "title"
            | "ul"
    ) || is_silent(name) && name != "code"
}

/// Whether the words in an element are no prose.
pub(super) fn is_silent(name: &str) -> bool {
    matches!(
        name,
        "audio"
            | "button"
            | "canvas"
            | "code"
            | "datalist"
            | "iframe"
            | "math"
            | "nav"
            | "noembed"
            | "noframes"
            | "noscript"
            | "object"
            | "pre"
            | "script"
            | "select"
            | "style"
            | "svg"
            | "table"
            | "template"
            | "textarea"
            | "video"
    )
}

/// Whether an element holds the story, so that one left open before it has come to its end.
pub(super) fn holds_story(name: &str) -> bool {
    matches!(name, "article" | "body" | "main")
}

/// The rank of a heading element.
pub(super) fn heading(name: &str) -> Option<u8> {
    let rank = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&rank).then_some(rank)
}

/// Whether a class names a reporter's credit: `byline`, `story-byline`, `article__author`.
pub(super) fn is_credit_class(classes: &str) -> bool {
    classes.split_ascii_whitespace().any(|class| {
        let class = class.to_ascii_lowercase();
        class.contains("byline") || class.ends_with("author") || class.ends_with("author-name")
    })
}
