//! The language server: an editor’s open drafts, checked as they are written.
//!
//! Four rules keep it in order, since messages are handled several at a time:
//!
//! 1. An edit is applied under a plain mutex, before the handler first waits (`documents`).
//! 2. No handler waits for an answer of the client: the answer may be queued behind what the handler holds up.
//!    Such requests are spawned (`session`).
//! 3. A check runs on one of a few threads of our own, on a snapshot, and counts only while that is the newest text
//!    (`workers`, `analysis`).
//! 4. What takes time beside a check is spawned, since all handlers share one task with the reading of messages.
//!
//! What comes in is framed and read by `transport`, which answers what is no message; the protocol’s library, which would
//! stop at it, sees good messages only.

mod actions;
mod addresses;
mod analysis;
mod capabilities;
mod commands;
mod complaints;
mod completion;
mod configuration;
mod decisions;
mod definition;
mod desk;
mod documents;
mod ends;
mod facts_view;
mod folders;
mod folding;
mod framing;
mod highlight;
mod hints;
mod hover;
mod index;
mod lenses;
mod links;
mod log;
mod meant;
mod message;
mod pull;
mod questions;
mod references;
mod rename;
mod rule_pages;
mod sections;
mod selection;
mod sent_tokens;
mod server;
mod session;
mod settings_files;
mod subject;
mod symbols;
mod to_lsp;
mod tokens;
mod transport;
mod words;
mod workers;
mod workspace_diagnostics;
mod workspace_symbols;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;

use tokio::io::{AsyncRead, AsyncWrite};
use tower_lsp::LspService;

use self::log::{keep_drafts_out_of_logs, report};
use self::server::Server;
use self::transport::Reason;
use crate::files::WhichFile;

/// Serves an editor on standard input and output until it says `exit` or hangs up. Why it stops is said on standard error,
/// unless that was as the protocol has it.
///
/// Pages of rules are written below `cache`, a folder for what can be made anew.
pub(crate) fn serve(which: WhichFile, cache: Option<PathBuf>) -> ExitCode {
    keep_drafts_out_of_logs();
    let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_time().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            report(format_args!("the language server cannot start: {error}"));
            return ExitCode::from(2);
        }
    };
    let serving = serve_with(which, cache, tokio::io::stdin(), tokio::io::stdout());
    let end = catch_unwind(AssertUnwindSafe(|| runtime.block_on(serving)));
    // A read of standard input cannot be called off, nor need a check come to its end.
    runtime.shutdown_background();
    let (is_orderly, reason) = end.unwrap_or((false, Some("a fault of its own".to_owned())));
    match reason {
        Some(reason) => report(format_args!("the language server stops: {reason}")),
        None if !is_orderly => report(format_args!("the language server stops: exit came without shutdown")),
        None => {}
    }
    if is_orderly { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Serves a client on any two streams; nothing is written to disk. Tells whether it asked to shut down before it left.
pub async fn serve_on(input: impl AsyncRead + Unpin, output: impl AsyncWrite) -> bool {
    serve_with(WhichFile::Nearest, None, input, output).await.0
}

/// Serves a client. Tells whether it asked to shut down before it left, and why it was left if it did not say `exit`.
async fn serve_with(
    which: WhichFile,
    cache: Option<PathBuf>,
    input: impl AsyncRead + Unpin,
    output: impl AsyncWrite,
) -> (bool, Option<Reason>) {
    let (service, socket) = LspService::build(|client| Server::new(client, which, cache))
        .custom_method("copydesk/facts", Server::facts)
        .finish();
    let session = service.inner().session();
    let reason = transport::talk(input, output, |requests, answers| {
        // Requests wait for checks, and no number of them may keep an edit waiting.
        tower_lsp::Server::new(requests, answers, socket).concurrency_level(usize::MAX).serve(service)
    });
    let reason = reason.await;
    (session.was_shut_down(), reason)
}
