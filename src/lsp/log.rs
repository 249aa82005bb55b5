//! The log that editors keep of standard error: it holds no words of a draft.

use std::io::Write;

/// A panic’s own words may quote the draft; its place in the program says enough.
pub(super) fn keep_drafts_out_of_logs() {
    std::panic::set_hook(Box::new(|fault| match fault.location() {
        Some(at) => report(format_args!("internal fault at {at}")),
        None => report(format_args!("internal fault")),
    }));
}

/// Writes to the log that editors keep of standard error. That it may be closed is no reason to stop.
pub(super) fn report(message: std::fmt::Arguments<'_>) {
    let _ = writeln!(std::io::stderr(), "copydesk: {message}");
}
