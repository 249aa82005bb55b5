//! Names of tags, and what is known of them.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::english::lists;

/// What is known of the names in tags.
pub(super) struct Names {
    pub(super) pictures: FxHashSet<&'static str>,
    pub(super) captions: FxHashSet<&'static str>,
    pub(super) picture_captions: FxHashSet<&'static str>,
    pub(super) silent: FxHashSet<&'static str>,
    pub(super) bare: FxHashSet<&'static str>,
    pub(super) addressed: FxHashSet<&'static str>,
    pub(super) programs: FxHashSet<&'static str>,
}

pub(super) static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let set = |section| lists::set(include_str!("../data/template_tags.txt"), section);
    Names {
        pictures: set("pictures"),
        captions: set("captions"),
        picture_captions: set("picture captions"),
        silent: set("silent"),
        bare: set("bare"),
        addressed: set("addressed"),
        programs: set("words of programs"),
    }
});

/// Whether a tag of this name shows a picture: `figure`, `img-left`, `picture.html`.
pub(super) fn is_picture(name: &str) -> bool {
    name.split(['-', '_', '.', '/']).any(|part| NAMES.pictures.contains(part.to_ascii_lowercase().as_str()))
}
