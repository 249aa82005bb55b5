//! Colours and weights of what is printed for people.

use anstyle::{AnsiColor, Style};

use crate::finding::Level;

/// For headings and messages.
pub(super) const BOLD: Style = Style::new().bold();

/// For line numbers, frames and other ends.
pub(super) const FRAME: Style = AnsiColor::BrightBlue.on_default().bold();

/// The colour of a level.
pub(super) fn style(level: Level) -> Style {
    let color = match level {
        Level::Error => AnsiColor::BrightRed,
        Level::Warning => AnsiColor::BrightYellow,
        Level::Information => AnsiColor::BrightCyan,
        Level::Hint | Level::Off => AnsiColor::BrightGreen,
    };
    color.on_default().bold()
}
