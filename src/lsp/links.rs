//! Document links: the links of the draft’s markup, those to files beside it included.

use std::path::Path;
use std::str::FromStr;

use percent_encoding::percent_decode_str;
use tower_lsp::ls_types::{DocumentLink, Uri};

use super::documents::Snapshot;
use crate::draft::{Draft, Link};

/// The links of a draft that lead out of it.
pub(super) fn links(draft: &Draft, snapshot: &Snapshot) -> Vec<DocumentLink> {
    let path = snapshot.path();
    let folder = path.as_deref().and_then(Path::parent);
    let link = |link: &Link| {
        let target = target(&link.target, folder)?;
        let range = snapshot.range(link.address);
        Some(DocumentLink { range, target: Some(target), tooltip: None, data: None })
    };
    draft.links.iter().filter_map(link).collect()
}

/// Where an address leads from a draft in a folder; nowhere, if only within the draft.
fn target(address: &str, folder: Option<&Path>) -> Option<Uri> {
    let has_scheme = address.split_once(':').is_some_and(|(scheme, _)| {
        scheme.len() > 1 && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    });
    if has_scheme {
        return Uri::from_str(address).ok();
    }
    let file = address.split(['#', '?']).next().filter(|file| !file.is_empty() && !file.starts_with("//"))?;
    Uri::from_file_path(folder?.join(&*percent_decode_str(file).decode_utf8().ok()?))
}
