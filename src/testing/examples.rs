//! The drafts of manual pages.

/// A draft in a manual page.
pub(super) struct Example {
    /// What stands behind the word `draft`: `date=` and `format=`.
    pub(super) info: String,
    pub(super) picture: String,
    /// The text of the fence of the kind `toml` before it, if there is one: its settings.
    pub(super) settings: String,
    /// The last fence of the kind `transcript` before it: a name and a text.
    pub(super) notes: Option<(String, String)>,
}

/// Every draft of a manual page: its fences of the kind `draft`.
pub(super) fn examples(page: &str) -> Vec<Example> {
    let mut examples = Vec::new();
    let mut settings = String::new();
    let mut notes = None;
    let mut open: Option<(String, Vec<String>)> = None;
    for line in page.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (Some(_), Some(_)) => {
                let (info, lines) = open.take().unwrap_or_default();
                match info.split_once(' ').unwrap_or((&info, "")) {
                    ("draft", info) => examples.push(Example {
                        info: info.to_owned(),
                        picture: lines.join("\n"),
                        settings: settings.clone(),
                        notes: notes.clone(),
                    }),
                    ("toml", _) => settings = lines.join("\n"),
                    ("transcript", name) => notes = Some((name.to_owned(), lines.join("\n"))),
                    _ => {}
                }
            }
            (None, Some(info)) => open = Some((info.to_owned(), Vec::new())),
            (Some((_, lines)), None) => lines.push(line.to_owned()),
            (None, None) => {}
        }
    }
    examples
}
