//! The commands of quick fixes and lenses that the server carries out itself.

use std::sync::Arc;

use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{ExecuteCommandParams, ShowDocumentParams};

use super::capabilities::SHOW_PLACE;
use super::session::Session;

/// Carries out a command: there is one, which has the client show a place.
pub(super) fn execute(session: &Arc<Session>, params: ExecuteCommandParams) -> Result<Option<Value>> {
    if params.command != SHOW_PLACE {
        return Err(Error::invalid_params(format!("There is no command “{}”.", params.command)));
    }
    let mut arguments = params.arguments.into_iter();
    let uri = arguments.next().and_then(|uri| serde_json::from_value(uri).ok());
    let selection = arguments.next().and_then(|place| serde_json::from_value(place).ok());
    let Some(uri) = uri else {
        return Err(Error::invalid_params("The command needs an address and a range."));
    };
    let session = Arc::clone(session);
    let shown = ShowDocumentParams { uri, external: None, take_focus: Some(true), selection };
    // Not waited for: the client’s answer may stand behind other messages.
    tokio::spawn(async move { session.client().show_document(shown).await });
    Ok(None)
}
