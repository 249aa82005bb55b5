//! Standard output.

use std::io::StdoutLock;

use anstream::AutoStream;

/// Standard output, without colours where they are not wanted.
pub(super) type Out = AutoStream<StdoutLock<'static>>;
