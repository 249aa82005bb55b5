//! What an editor may set beyond what holds for a check.

use std::time::Duration;

/// How the language server serves an editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditorSettings {
    /// How long a writer must pause before the draft is checked anew and the findings pushed.
    pub delay: Duration,
    /// Whether days such as “Friday” have their date behind them.
    pub inlay_hints: bool,
    /// Whether a paragraph tells above it what is open in it.
    pub code_lens: bool,
}

impl Default for EditorSettings {
    fn default() -> Self {
        Self { delay: Duration::from_millis(100), inlay_hints: false, code_lens: false }
    }
}
