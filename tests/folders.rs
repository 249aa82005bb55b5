//! Folders of drafts, as a shell sees them.

mod program;

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use program::{copydesk, told};

/// A folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    // What a run that broke off has left.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a temporary folder");
    folder
}

/// Writes drafts, each with a placeholder, in folders with blanks and letters of all kinds in their names.
fn drafts(folder: &Path, count: usize) {
    for number in 0..count {
        let folder = folder.join(format!("März – {}", number % 7));
        fs::create_dir_all(&folder).expect("a folder");
        let draft = format!("The toll is TK crowns at gate {number}.\n");
        fs::write(folder.join(format!("Zoë’s {number:03}.txt")), draft).expect("a draft");
    }
}

fn check(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = copydesk(&["check", "--isolated"]);
    command.current_dir(folder).args(arguments);
    command
}

#[test]
fn reports_are_in_the_order_of_the_paths_however_many_are_checked_at_a_time() {
    let folder = folder("many");
    drafts(&folder, 60);
    let report =
        |jobs| told(&check(&folder, &["--format", "jsonl", "--jobs", jobs, "."]).output().expect("runs"));
    let (code, one, _) = report("1");
    assert_eq!((code, one.lines().count()), (1, 60));
    let paths: Vec<&str> = one.lines().filter_map(|line| line.split('"').nth(7)).collect();
    assert!(paths.is_sorted() && paths[0] == "März – 0/Zoë’s 000.txt", "{paths:?}");
    for jobs in ["2", "3", "16"] {
        assert_eq!(report(jobs).1, one, "{jobs}");
    }
}

#[test]
fn a_reader_that_wants_only_the_beginning_ends_the_check_quietly() {
    let folder = folder("pipe");
    drafts(&folder, 300);
    for format in ["text", "json", "sarif", "junit"] {
        let mut child = check(&folder, &["--format", format, "."])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let mut first = [0; 1];
        child.stdout.take().expect("a pipe").read_exact(&mut first).expect("it answers");
        let mut problem = String::new();
        child.stderr.take().expect("a pipe").read_to_string(&mut problem).expect("UTF-8");
        let code = child.wait().expect("it ends").code();
        // The whole report may have gone into the pipe before it was closed.
        assert!(problem.is_empty() && matches!(code, Some(1 | 2)), "{format}: {code:?} {problem}");
    }
}

#[test]
fn what_is_no_draft_is_counted_and_what_cannot_be_read_is_named() {
    let folder = folder("mixed");
    drafts(&folder, 1);
    fs::write(folder.join("story.docx"), b"PK\x03\x04").expect("a file");
    fs::write(folder.join("a photograph.txt"), b"\x89PNG\r\n\x1a\n\x00\x00").expect("a file");
    fs::write(folder.join("no mark.txt"), b"H\x00i\x00 \x00a\x00l\x00l\x00.\x00").expect("a file");
    fs::write(folder.join("long.md"), "All is calm. ".repeat(200_000)).expect("a file");
    fs::write(folder.join(".gitignore"), "*.tmp.txt\n").expect("a file");
    fs::write(folder.join("old.tmp.txt"), "TK").expect("a file");
    let (code, report, problems) = told(&check(&folder, &["."]).output().expect("runs"));
    assert_eq!(code, 2);
    assert!(report.ends_with("1 error in 1 draft; 1 other file passed over (.docx).\n"), "{report}");
    let mut problems: Vec<&str> = problems.lines().collect();
    assert_eq!(problems.remove(0), "copydesk: .: This is passed over: 1 name in .gitignore (old.tmp.txt).");
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert!(
        problems[0].contains("a photograph.txt: This is not UTF-8 text: byte 0, at line 1,"),
        "{problems:?}"
    );
    assert!(problems[1].contains("long.md: This is too long for a draft"), "{problems:?}");
    assert!(problems[2].contains("no mark.txt: This is no text, or UTF-16 text."), "{problems:?}");
}

#[cfg(unix)]
#[test]
fn what_is_passed_over_is_named() {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    let folder = folder("passed");
    drafts(&folder, 1);
    fs::create_dir_all(folder.join(".git/info")).expect("a folder");
    fs::write(folder.join(".git/notes.txt"), "TK").expect("a file");
    fs::write(folder.join(".gitignore"), "old*\nmodules/\n").expect("a file");
    for number in 0..7 {
        fs::write(folder.join(format!("old {number}.txt")), "TK").expect("a draft");
    }
    fs::write(folder.join("old.docx"), "PK").expect("a file");
    fs::create_dir(folder.join("modules")).expect("a folder");
    fs::write(folder.join("modules/readme.md"), "TK").expect("a draft");
    fs::write(folder.join(".draft.md"), "TK").expect("a draft");
    fs::write(folder.join(".settings"), "TK").expect("a file");
    symlink("März – 0", folder.join("latest")).expect("a link");
    symlink("nowhere.txt", folder.join("lost.txt")).expect("a link");
    let _socket = UnixListener::bind(folder.join("wire.txt")).expect("a socket");
    let (code, report, problem) = told(&check(&folder, &["."]).output().expect("runs"));
    assert_eq!(code, 1);
    assert!(report.ends_with("1 error in 1 draft.\n"), "{report}");
    assert_eq!(
        problem,
        "copydesk: .: This is passed over: 2 symbolic links (latest/, lost.txt); \
         1 name that begins with a dot (.draft.md); \
         8 names in .gitignore (modules/, old 0.txt, old 1.txt, old 2.txt, old 3.txt, …); \
         1 file that is no regular one (wire.txt).\n"
    );
    // What the newsroom itself leaves out is no news.
    let settings =
        "ignore = [\"old*\", \"modules\", \"latest\", \"lost.txt\", \".draft.md\", \"wire.txt\"]\n";
    fs::write(folder.join("copydesk.toml"), settings).expect("settings");
    let output = copydesk(&["check", "."]).current_dir(&folder).output();
    let (_, _, problem) = told(&output.expect("runs"));
    assert_eq!(problem, "");
}

#[test]
fn what_is_found_does_not_depend_on_whose_machine_it_is() {
    // Where no repository is above.
    let outer = std::env::temp_dir().join(format!("copydesk-machine-{}", std::process::id()));
    let home = outer.join("home");
    fs::create_dir_all(home.join(".config/git")).expect("a folder");
    fs::write(home.join(".config/git/ignore"), "*.txt\n").expect("a file");
    let excludes = format!("[core]\n\texcludesFile = {}\n", home.join("mine").display());
    fs::write(home.join(".gitconfig"), excludes).expect("a file");
    fs::write(home.join("mine"), "*.txt\n").expect("a file");
    fs::write(home.join(".gitignore"), "*.txt\n").expect("a file");
    for repository in [false, true] {
        let desk = home.join(if repository { "repository" } else { "desk" });
        drafts(&desk, 4);
        if repository {
            fs::create_dir_all(desk.join(".git/info")).expect("a folder");
            fs::write(desk.join(".git/info/exclude"), "*.txt\n").expect("a file");
        }
        // Files of other tools, and of the team.
        fs::write(desk.join(".ignore"), "*.txt\n").expect("a file");
        fs::write(desk.join(".gitignore"), "*003.txt\n").expect("a file");
        let below = desk.join("März – 3");
        // Above a folder that is named, the team's file counts where there is a team.
        for (folder, found) in [(&desk, 3), (&below, usize::from(!repository))] {
            let mut command = check(folder, &["."]);
            command.env("HOME", &home).env("XDG_CONFIG_HOME", home.join(".config"));
            let (_, report, problem) = told(&command.output().expect("runs"));
            let count = report.matches("error[placeholder]").count();
            assert_eq!(count, found, "{}: {problem}", folder.display());
            assert!(
                problem.contains("1 name in .gitignore (") || !repository && folder == &below,
                "{problem}"
            );
        }
    }
    fs::remove_dir_all(outer).expect("it goes");
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_or_written_is_told_and_the_rest_is_checked() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;

    /// The user “nobody” of most systems.
    const NOBODY: u32 = 65534;

    let folder = folder("locked");
    drafts(&folder, 2);
    let draft = folder.join("draft.txt");
    fs::write(&draft, "It rained in Orla.").expect("a draft");
    let mode =
        |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("a mode");
    mode(&draft, 0o000);
    mode(&folder, 0o555);
    // Nothing is locked to the superuser, so that it must be somebody else who asks.
    let is_superuser = fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0);
    let run = |arguments: &[&str]| {
        let mut command = copydesk(arguments);
        command.current_dir(&folder).stdin(Stdio::null());
        if is_superuser {
            command.uid(NOBODY).gid(NOBODY);
        }
        command.output()
    };
    let read = run(&["check", "--isolated", "."]);
    let written = [
        (run(&["init"]), "copydesk.toml: This may not be written: permission is denied."),
        (
            run(&["check", "--isolated", "--write-baseline", "known.json", "-"]),
            "known.json: This may not be written: permission is denied.",
        ),
    ];
    mode(&folder, 0o755);
    let Ok(read) = read else {
        // Nobody may come where this is built.
        assert!(is_superuser);
        return;
    };
    let (code, report, problem) = told(&read);
    assert_eq!(
        (code, problem.as_str()),
        (2, "copydesk: draft.txt: This may not be read: permission is denied.\n")
    );
    assert!(report.ends_with("2 errors in 2 drafts.\n"), "{report}");
    for (output, expected) in written {
        let (code, _, problem) = told(&output.expect("runs"));
        assert_eq!(code, 2);
        assert!(problem.contains(expected), "{problem}");
    }
}
