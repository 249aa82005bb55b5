//! What may be left out on the command line: `copydesk story.md` is `copydesk check story.md`.

use std::ffi::OsString;
use std::path::Path;

use clap::CommandFactory;

use super::arguments::Arguments;
use crate::draft::Format;

/// Shown where nothing is asked for.
pub(super) const PAGE: &str = "\
copydesk checks a news draft against itself: numbers, dates, names, attribution, leftovers.

  copydesk story.md            check a draft, or a folder of drafts
  copydesk facts story.md      see who says what, and what happens when
  copydesk explain RULE        read why a rule asks
  copydesk init                write a copydesk.toml, which says what is checked here

copydesk --help has all commands, copydesk COMMAND --help the options of one.
";

/// The arguments with the command that is left out before a path: one that is there, or is called as drafts are.
pub(super) fn spelled_out(mut arguments: Vec<OsString>, is_there: impl Fn(&Path) -> bool) -> Vec<OsString> {
    let is_command = |name: &OsString| {
        let command = Arguments::command();
        name == "help" || command.get_subcommands().any(|it| name == it.get_name())
    };
    let first = arguments.get(1).filter(|first| !is_command(first));
    let is_draft = first.is_some_and(|first| {
        let path = Path::new(first);
        let is_option = first.as_encoded_bytes().starts_with(b"-");
        first == "-"
            || !is_option && (is_there(path) || Format::from_path(&first.to_string_lossy()).is_some())
    });
    if is_draft {
        arguments.insert(1, "check".into());
    }
    arguments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_checked() {
        let spelled = |arguments: &str| {
            let arguments = arguments.split(' ').map(OsString::from).collect();
            let spelled = spelled_out(arguments, |path| path == Path::new("desk"));
            spelled.join(" ".as_ref()).into_string().expect("UTF-8")
        };
        for (given, meant) in [
            ("copydesk story.md", "copydesk check story.md"),
            ("copydesk desk --quiet", "copydesk check desk --quiet"),
            ("copydesk -", "copydesk check -"),
            ("copydesk check desk", "copydesk check desk"),
            ("copydesk rules", "copydesk rules"),
            ("copydesk chek", "copydesk chek"),
            ("copydesk --version", "copydesk --version"),
            ("copydesk", "copydesk"),
        ] {
            assert_eq!(spelled(given), meant);
        }
    }
}
