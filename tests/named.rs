//! A file that settings name may be anything.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A folder with a draft and settings that take tenures from `tenures.csv`.
fn desk(name: &str) -> PathBuf {
    let desk = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    // What a run that broke off has left.
    let _ = fs::remove_dir_all(&desk);
    fs::create_dir_all(&desk).expect("a temporary folder");
    fs::write(desk.join("copydesk.toml"), "[[tenures]]\nfile = \"tenures.csv\"\n").expect("settings");
    fs::write(desk.join("draft.txt"), "It rained in Orla.\n").expect("a draft");
    desk
}

/// What a check says of the table, which must not take long.
fn problem(desk: &Path) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .args(["check", "draft.txt"])
        .current_dir(desk)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let start = Instant::now();
    while child.try_wait().expect("a child").is_none() {
        if start.elapsed() > Duration::from_secs(20) {
            child.kill().expect("it can be ended");
            panic!("it waits");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    let output = child.wait_with_output().expect("it has ended");
    assert_eq!(output.status.code(), Some(2));
    String::from_utf8(output.stderr).expect("UTF-8")
}

#[test]
fn what_is_no_regular_file_is_refused_in_words() {
    let pipe = desk("named-pipe");
    let made = Command::new("mkfifo").arg(pipe.join("tenures.csv")).status().expect("mkfifo runs");
    assert!(made.success());
    assert!(problem(&pipe).contains("tenures.csv: This is a device or a pipe, not a file."));
    let device = desk("named-device");
    symlink("/dev/zero", device.join("tenures.csv")).expect("a link");
    assert!(problem(&device).contains("tenures.csv: This is a device or a pipe, not a file."));
    let folder = desk("named-folder");
    fs::create_dir(folder.join("tenures.csv")).expect("a folder");
    assert!(problem(&folder).contains("tenures.csv: This is a folder, not a file."));
}

#[test]
fn a_table_has_a_length() {
    let long = desk("named-long");
    fs::write(long.join("tenures.csv"), "office,holder\n".repeat(800_000)).expect("a table");
    let problem = problem(&long);
    assert!(problem.contains("tenures.csv: This is too long: copydesk reads up to 10 MB."), "{problem}");
}

#[test]
fn a_secret_is_not_told() {
    let desk = desk("named-secret");
    for (table, place) in [
        ("tohu-bohu:hunter2\n", "1:1"),
        ("office,holder,hunter2\n", "1:15"),
        ("office,holder\n\"hunter2\n", "2:1"),
        ("office,holder\nhunter2\n", "2:1"),
        ("office,holder\nhunter2,hunter2,hunter2\n", "2:1"),
        ("office,holder,from\nmayor,Lane,hunter2\n", "2:12"),
        ("office,holder,from,to\nmayor,Lane,2012-01-01,hunter2\n", "2:23"),
    ] {
        fs::write(desk.join("tenures.csv"), table).expect("a table");
        let problem = problem(&desk);
        assert!(problem.contains(&format!("tenures.csv:{place}: ")), "{problem}");
        assert!(!problem.contains("hunter2") && !problem.contains("tohu"), "{problem}");
    }
}
