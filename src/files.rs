//! What the adapters share of the file system.

mod drafts;
mod folder;
mod named;
#[cfg(feature = "lsp")]
mod pages;
mod reason;
mod settings;
mod transcripts;

#[cfg(feature = "lsp")]
pub(crate) use self::drafts::drafts_below;
pub(crate) use self::folder::folder_of;
pub(crate) use self::named::{check, check_target, is_descriptor, is_nothing, read, read_any, read_given};
#[cfg(all(test, feature = "lsp"))]
pub(crate) use self::pages::TestFolder;
#[cfg(feature = "lsp")]
pub(crate) use self::pages::page;
pub(crate) use self::reason::reason;
pub(crate) use self::settings::{FILE_NAME, SettingsFile, Unreadable, WhichFile};
pub(crate) use self::transcripts::{Remark, TranscriptFiles};
