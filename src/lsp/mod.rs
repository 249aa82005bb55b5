//! The language server: an editor’s open drafts, checked as they are written.
//!
//! Three rules keep it in order, since messages are handled several at a time:
//!
//! 1. An edit is applied under a plain mutex, before the handler first waits (`documents`).
//! 2. No handler waits for an answer of the client: the answer may be queued behind what the handler holds up.
//!    Such requests are spawned (`session`).
//! 3. A check runs on a thread of its own, on a snapshot, and counts only while that is the newest text
//!    (`analysis`).

mod actions;
mod analysis;
mod capabilities;
mod configuration;
mod documents;
mod hints;
mod hover;
mod server;
mod session;
mod settings_files;
mod to_lsp;

use std::io::Write;
use std::process::ExitCode;

use tokio::io::{AsyncRead, AsyncWrite};
use tower_lsp::LspService;

use self::server::Server;

/// Requests in hand at a time. One that waits for a long draft’s check holds a place, and must not keep the
/// edits of other drafts waiting.
const CONCURRENCY: usize = 64;

/// Serves an editor on standard input and output until it says `exit` or hangs up.
pub fn serve() -> ExitCode {
    keep_drafts_out_of_logs();
    let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_time().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            report(format_args!("the language server cannot start: {error}"));
            return ExitCode::from(2);
        }
    };
    let orderly = runtime.block_on(serve_on(tokio::io::stdin(), tokio::io::stdout()));
    // A read of standard input cannot be called off, nor need a check come to its end.
    runtime.shutdown_background();
    if orderly { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Serves a client on any two streams. Tells whether it asked to shut down before it left.
pub async fn serve_on(input: impl AsyncRead + Unpin, output: impl AsyncWrite) -> bool {
    let (service, socket) = LspService::new(Server::new);
    let session = service.inner().session();
    tower_lsp::Server::new(input, output, socket).concurrency_level(CONCURRENCY).serve(service).await;
    session.was_shut_down()
}

/// A panic’s own words may quote the draft; its place in the program says enough.
fn keep_drafts_out_of_logs() {
    std::panic::set_hook(Box::new(|fault| match fault.location() {
        Some(at) => report(format_args!("internal fault at {at}")),
        None => report(format_args!("internal fault")),
    }));
}

/// Writes to the log that editors keep of standard error. That it may be closed is no reason to stop.
fn report(message: std::fmt::Arguments<'_>) {
    let _ = writeln!(std::io::stderr(), "copydesk: {message}");
}
