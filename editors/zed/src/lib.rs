//! Has Zed start `copydesk lsp`.

use zed_extension_api::settings::LspSettings;
use zed_extension_api::{Command, Extension, LanguageServerId, Result, Worktree, register_extension, serde_json};

struct Copydesk;

register_extension!(Copydesk);

impl Extension for Copydesk {
    fn new() -> Self {
        Self
    }

    /// The program in the settings, else the one on the path.
    fn language_server_command(&mut self, id: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let settings = LspSettings::for_worktree(id.as_ref(), worktree)?;
        let command = settings
            .binary
            .and_then(|binary| binary.path)
            .or_else(|| worktree.which("copydesk"))
            .ok_or("The program “copydesk” is not on the PATH. Install it, or say in the setting “lsp.copydesk.binary.path” where it is.")?;
        Ok(Command { command, args: vec!["lsp".to_owned()], env: worktree.shell_env() })
    }

    fn language_server_workspace_configuration(
        &mut self,
        id: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<serde_json::Value>> {
        let settings = LspSettings::for_worktree(id.as_ref(), worktree)?.settings;
        Ok(Some(serde_json::json!({ "copydesk": settings })))
    }
}
