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

/// What a check says of the table.
fn problem(desk: &Path) -> String {
    let (code, problem) = told_by(desk, &["check", "draft.txt"]);
    assert_eq!(code, Some(2), "{problem}");
    problem
}

/// How a run ends and what it says, which must not take long.
fn told_by(desk: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .args(arguments)
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
    (output.status.code(), String::from_utf8(output.stderr).expect("UTF-8"))
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

/// Things that are no regular files, each under this name in a folder of its own.
fn odd(name: &str, kinds: &[&str]) -> Vec<(String, PathBuf)> {
    let made = kinds.iter().map(|kind| {
        let desk = desk(&format!("odd-{}-{kind}", name.replace(['.', '/'], "-")));
        fs::remove_file(desk.join("copydesk.toml")).expect("settings");
        let path = desk.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        match *kind {
            "nowhere" => symlink("gone", &path).expect("a link"),
            "itself" => symlink(&path, &path).expect("a link"),
            "device" => symlink("/dev/zero", &path).expect("a link"),
            "folder" => fs::create_dir(&path).expect("a folder"),
            _ => assert!(Command::new("mkfifo").arg(&path).status().expect("mkfifo runs").success()),
        }
        ((*kind).to_owned(), desk)
    });
    made.collect()
}

#[test]
fn settings_that_are_no_file_are_not_passed_over() {
    for (kind, desk) in odd("copydesk.toml", &["nowhere", "itself", "device", "folder", "pipe"]) {
        let said = match &*kind {
            "nowhere" => "copydesk.toml: There is no such file.",
            "itself" => "copydesk.toml: This cannot be read: ",
            "folder" => "copydesk.toml: This is a folder, not a file.",
            _ => "copydesk.toml: This is a device or a pipe, not a file.",
        };
        let problem = problem(&desk);
        assert!(problem.contains(said), "{kind}: {problem}");
    }
}

#[test]
fn settings_that_are_asked_for_may_come_through_a_pipe() {
    let desk = desk("given-pipe");
    let told = |settings: &str| {
        let script = format!("printf '{settings}' | \"$0\" check --config /dev/stdin draft.txt");
        let mut command = Command::new("sh");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_copydesk")]).current_dir(&desk);
        command.output().expect("the program runs").status.code()
    };
    assert_eq!((told(""), told("[")), (Some(0), Some(2)));
    let code = |config: &str| told_by(&desk, &["check", "--config", config, "draft.txt"]);
    assert!(code("/dev/zero").1.contains("/dev/zero: This is too long"));
    assert!(code(".").1.contains("This is a folder, not a file."));
    assert_eq!(code("/dev/null").0, Some(0));
}

#[test]
fn what_a_folder_ignores_is_told_by_a_regular_file() {
    for (name, shown) in [(".gitignore", ".gitignore"), ("notes/.gitignore", "notes/.gitignore")] {
        for (kind, desk) in odd(name, &["device", "pipe"]) {
            fs::write(desk.join(name).with_file_name("more.txt"), "It rained.\n").expect("a draft");
            let (code, problem) = told_by(&desk, &["check", "."]);
            let said = format!("{shown}: This is a device or a pipe, not a file.");
            assert!(code == Some(2) && problem.contains(&said), "{kind}: {problem}");
            assert!(!problem.contains("passed over"), "{problem}");
        }
        for (kind, desk) in odd(name, &["nowhere", "itself", "folder"]) {
            let (code, problem) = told_by(&desk, &["check", "."]);
            assert_eq!(code, Some(0), "{kind}: {problem}");
        }
    }
    // Above the folder that is asked for, too.
    for (kind, desk) in odd(".gitignore", &["pipe"]) {
        fs::create_dir(desk.join("drafts")).expect("a folder");
        fs::write(desk.join("drafts/more.txt"), "It rained.\n").expect("a draft");
        let (code, problem) = told_by(&desk, &["check", "drafts"]);
        assert!(code == Some(2) && problem.contains(".gitignore: This is a device"), "{kind}: {problem}");
    }
}

#[test]
fn a_baseline_that_cannot_be_read_is_refused_in_words() {
    for (kind, desk) in odd("known.json", &["nowhere", "itself", "device", "folder"]) {
        let (code, problem) = told_by(&desk, &["check", "--baseline", "known.json", "draft.txt"]);
        assert!(code == Some(2) && problem.contains("known.json: Th"), "{kind}: {problem}");
    }
}

/// A folder with a draft that has a finding, below `drafts`, and its baseline.
fn known(name: &str) -> PathBuf {
    let desk = desk(name);
    fs::remove_file(desk.join("copydesk.toml")).expect("settings");
    fs::create_dir(desk.join("drafts")).expect("a folder");
    fs::write(desk.join("drafts/toll.txt"), "The toll is TK crowns.\n").expect("a draft");
    let (code, problem) = told_by(&desk, &["check", "--write-baseline", "known.json", "drafts"]);
    assert_eq!(code, Some(0), "{problem}");
    desk
}

/// How a script ends, in which `$0` is the program.
fn code_of(desk: &Path, script: &str) -> Option<i32> {
    let mut command = Command::new("sh");
    command.args(["-c", script, env!("CARGO_BIN_EXE_copydesk")]).current_dir(desk);
    command.output().expect("a shell runs").status.code()
}

#[test]
fn a_baseline_may_come_through_a_pipe() {
    let desk = known("baseline-pipe");
    for script in [
        "cat known.json | \"$0\" check --baseline /dev/stdin drafts",
        "cat known.json | \"$0\" check --baseline /dev/fd/0 drafts",
        "\"$0\" check --baseline /dev/stdin drafts <known.json",
        "mkfifo pipe; cat known.json >pipe & \"$0\" check --baseline pipe drafts",
        "\"$0\" check --write-baseline /dev/stdout drafts | grep -v ^Wrote >again.json; \"$0\" check --baseline again.json drafts",
    ] {
        assert_eq!(code_of(&desk, script), Some(0), "{script}");
    }
    assert_eq!(code_of(&desk, "echo no | \"$0\" check --baseline /dev/stdin drafts"), Some(2));
    assert_eq!(code_of(&desk, "\"$0\" check --baseline /dev/stdin drafts </dev/null"), Some(2));
}

#[test]
fn a_baseline_of_a_large_folder_is_read() {
    let desk = known("baseline-large");
    let text = fs::read_to_string(desk.join("known.json")).expect("a baseline");
    fs::write(desk.join("known.json"), format!("{text}{}", " ".repeat(11_000_000))).expect("a baseline");
    let check = |arguments: &[&str]| told_by(&desk, &[&["check"], arguments].concat()).0;
    assert_eq!(check(&["--baseline", "known.json", "drafts"]), Some(0));
    // What cannot be checked now is kept from the file as it is.
    assert_eq!(check(&["--write-baseline", "known.json", "missing.txt"]), Some(2));
    assert_eq!(check(&["--baseline", "known.json", "drafts"]), Some(0));
}

#[test]
fn a_baseline_may_be_thrown_away() {
    let desk = known("baseline-nothing");
    let thrown_away = |draft: &str| told_by(&desk, &["check", "--write-baseline", "/dev/null", draft]);
    assert_eq!(thrown_away("drafts"), (Some(0), String::new()));
    let (code, problem) = thrown_away("missing.txt");
    assert_eq!((code, problem.lines().count()), (Some(2), 1), "{problem}");
    assert!(problem.contains("missing.txt: There is no such file"), "{problem}");
}

#[test]
fn a_baseline_is_written_to_a_file_only() {
    for (kind, desk) in odd("known.json", &["device", "folder", "pipe"]) {
        let said = if kind == "folder" {
            "known.json: This is a folder, not a file."
        } else {
            "known.json: This is a device or a pipe, not a file."
        };
        let (code, problem) = told_by(&desk, &["check", "--write-baseline", "known.json", "draft.txt"]);
        assert!(code == Some(2) && problem.contains(said), "{kind}: {problem}");
    }
    let desk = known("baseline-streams");
    for stream in ["/dev/stdout", "/dev/stderr", "/dev/fd/1"] {
        let (code, problem) = told_by(&desk, &["check", "--write-baseline", stream, "drafts"]);
        assert_eq!(code, Some(0), "{stream}: {problem}");
    }
}

#[test]
fn a_list_of_names_is_read_with_the_same_care() {
    let desk = desk("named-names");
    fs::write(desk.join("copydesk.toml"), "[names]\nlists = [\"names.csv\"]\n").expect("settings");
    let made = Command::new("mkfifo").arg(desk.join("names.csv")).status().expect("mkfifo runs");
    assert!(made.success());
    assert!(problem(&desk).contains("names.csv: This is a device or a pipe, not a file."));
}
