//! docs/terminal.svg, the picture on the front page, is what the program prints.
//! `UPDATE_EXPECT=1 cargo test --test picture` takes it anew.

use std::process::Command;

use expect_test::expect_file;

#[test]
fn the_picture_is_what_the_program_prints() {
    let output = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["check", "--color", "always", "--isolated", "examples/embassy.md"])
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(1), "the example has errors");
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    expect_file!["../docs/terminal.svg"].assert_eq(&anstyle_svg::Term::new().render_svg(&printed));
}
