use super::*;
use crate::settings::Declared;

#[test]
fn the_arguments_are_well_formed() {
    <Arguments as clap::CommandFactory>::command().debug_assert();
}

#[test]
fn every_option_that_sets_a_setting_is_there() {
    let program = <Arguments as clap::CommandFactory>::command();
    let check = program.find_subcommand("check").unwrap();
    for Declared { setting, .. } in Declared::all() {
        let Some(option) = setting.option else { continue };
        let there = check.get_arguments().find(|it| it.get_long() == option.strip_prefix("--"));
        let help = there.and_then(clap::Arg::get_help).map(ToString::to_string);
        assert!(help.is_some_and(|help| !help.is_empty()), "{option}");
    }
}

/// `man/` is written from the arguments: `UPDATE_EXPECT=1 cargo test --lib man` writes it anew.
#[cfg(feature = "lsp")]
#[test]
fn the_man_pages_are_true() {
    let mut program = <Arguments as clap::CommandFactory>::command().disable_help_subcommand(true);
    program.build();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("man");
    let check = |name: &str, command: clap::Command| {
        let mut page = Vec::new();
        clap_mangen::Man::new(command)
            .source(concat!("copydesk ", env!("CARGO_PKG_VERSION")))
            .render(&mut page)
            .unwrap();
        let page = String::from_utf8(page).unwrap();
        expect_test::expect_file![folder.join(name)].assert_eq(&page);
    };
    for command in program.get_subcommands() {
        let name = format!("copydesk-{}", command.get_name());
        check(&format!("{name}.1"), command.clone().display_name(name));
    }
    check("copydesk.1", program.clone());
}

#[test]
fn a_level_is_set_by_name() {
    assert_eq!(rule("placeholder=hint"), Ok(("placeholder".to_owned(), Level::Hint)));
    assert_eq!(
        rule("placeholders=hint"),
        Err("There is no rule “placeholders”. Did you mean “placeholder”?".to_owned())
    );
    assert_eq!(
        rule("placeholder=errors"),
        Err("There is no level “errors”. Did you mean “error”?".to_owned())
    );
    assert!(rule("placeholder").is_err());
}
