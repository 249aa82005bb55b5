//! The command line.

mod json;
mod pipe;

use std::process::ExitCode;

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    // Until the commands are here; to be replaced where they are.
    #[cfg(feature = "lsp")]
    if std::env::args().nth(1).as_deref() == Some("lsp") {
        return crate::lsp::serve();
    }
    let facts = std::env::args().any(|argument| argument == "--facts");
    pipe::run(facts)
}
