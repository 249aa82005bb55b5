//! All settings there are. What reads them and what tells of them goes by this table: the settings file and its schema, the
//! manual, what `copydesk init` writes, the options that have the same meaning, and what editors may set.

use std::sync::Arc;

use super::declared::{Entries, Kind, Scope, Setting};
use super::entries::{add_allowance, add_override, add_tenure};
use super::given::Given;
use super::name_lists::NameFile;
use super::of_check::Settings;
use crate::draft::Genre;

/// All settings there are.
pub static SETTINGS: &[Setting] = &[
    Setting::new("fail-on", Kind::Bar, "The mildest findings that stop a draft and end in exit code 1")
        .default("\"error\"")
        .example("\"warning\"")
        .option("--fail-on")
        .sets(|settings, given| {
            if let Given::Bar(bar) = given {
                settings.fail_on = Some(bar);
            }
        }),
    Setting::new("ignore", Kind::Texts, "What is passed over in a folder")
        .more("Globs as in .gitignore, counted from the settings file.")
        .example(r#"["archive/**", "*.notes.md"]"#)
        .sets(|settings, given| {
            if let Given::Texts(globs) = given {
                settings.ignore = globs;
            }
        }),
    Setting::new("transcripts", Kind::Texts, "Notes in which the quotations of the drafts must be found")
        .more(
            "Globs as in .gitignore, counted from the settings file, of files in plain text, Markdown, SubRip, WebVTT or the \
             JSON of a speech recogniser. In a folder they are no drafts.",
        )
        .example(r#"["notes/**"]"#)
        .option("--transcript")
        .sets(|settings, given| {
            if let Given::Texts(globs) = given {
                settings.transcripts = globs;
            }
        }),
    Setting::new(
        "document",
        Kind::Table(DOCUMENT),
        "What holds for the drafts, whatever they say themselves",
    ),
    Setting::new("rules", Kind::Levels, "How grave the findings of a rule are")
        .more("A rule that is not named here has its usual level.")
        .example(r#"casualty-source = "hint""#)
        .option("--rule")
        .editor("rules", Scope::Resource)
        .sets(|settings, given| {
            if let Given::Levels(levels) = given {
                settings.levels.extend(levels);
            }
        }),
    Setting::new(
        "overrides",
        Kind::Entries(OVERRIDES),
        "Other levels, another genre, or other notes, for some drafts; a later entry wins",
    ),
    Setting::new("names", Kind::Table(NAMES), "What the newsroom knows of names"),
    Setting::new("required", Kind::Table(REQUIRED), "What a piece of a kind must have at its head")
        .more("Nothing is asked for where it is not set."),
    Setting::new("tenures", Kind::Entries(TENURES), "Who held which office, from the first day to the last"),
    Setting::new("allow", Kind::Entries(ALLOW), "A finding that may stay in a text without comments")
        .more("In Markdown and HTML, a comment in the draft does it, which editors offer to write."),
    Setting::new(
        "delay",
        Kind::Milliseconds(60_000),
        "How long you must pause before the draft is checked anew, in milliseconds",
    )
    .default("100")
    .example("250")
    .only_in_editor(Scope::Window)
    .serves(|settings, given| {
        if let Given::Pause(pause) = given {
            settings.delay = pause;
        }
    }),
    Setting::new("path", Kind::Text, "The copydesk program, where the extension brings none for your system")
        .more("A name on the `PATH`, or where it is. If empty, `copydesk` on the `PATH`.")
        .default("\"\"")
        .example("\"/usr/local/bin/copydesk\"")
        .only_in_editor(Scope::Machine),
    Setting::new("inlayHints", Kind::Flag, "Show behind days such as “Friday” which date they are")
        .default("false")
        .example("true")
        .only_in_editor(Scope::Resource)
        .serves(|settings, given| {
            if let Given::Flag(shown) = given {
                settings.inlay_hints = shown;
            }
        }),
    Setting::new("codeLens", Kind::Flag, "Show above a paragraph how many conflicts in it are open, and how many claims have no source")
        .default("false")
        .example("true")
        .only_in_editor(Scope::Resource)
        .serves(|settings, given| {
            if let Given::Flag(shown) = given {
                settings.code_lens = shown;
            }
        }),
];

/// `[document]`
static DOCUMENT: &[Setting] = &[
    Setting::new("date", Kind::Day, "The day of publication, before any that the draft states")
        .more("Relative days such as “Friday” are counted from it.")
        .example("2026-03-13")
        .option("--date")
        .editor("date", Scope::Resource)
        .sets(|settings, given| {
            if let Given::Day(day) = given {
                settings.date = Some(day);
            }
        }),
    Setting::new("genre", Kind::Genre, "What kind of piece they are")
        .more("In what is no news, rules that hold only there are off.")
        .example("\"opinion\"")
        .sets(|settings, given| {
            if let Given::Genre(genre) = given {
                Arc::make_mut(&mut settings.house).genre = Some(genre);
            }
        }),
];

/// `[required]`
static REQUIRED: &[Setting] = &[
    Setting::new("news", Kind::Heads, "A report").example(r#"["headline", "byline", "date"]"#).sets(
        |settings, given| {
            require(settings, Genre::News, given);
        },
    ),
    Setting::new("opinion", Kind::Heads, "A column, a comment, an editorial, a letter")
        .example(r#"["headline", "byline"]"#)
        .sets(|settings, given| {
            require(settings, Genre::Opinion, given);
        }),
    Setting::new("analysis", Kind::Heads, "An analysis").example(r#"["headline", "byline", "date"]"#).sets(
        |settings, given| {
            require(settings, Genre::Analysis, given);
        },
    ),
    Setting::new("review", Kind::Heads, "A review").example(r#"["headline", "byline"]"#).sets(
        |settings, given| {
            require(settings, Genre::Review, given);
        },
    ),
    Setting::new("notebook", Kind::Heads, "A notebook, a diary, a sketch")
        .example(r#"["headline", "byline"]"#)
        .sets(|settings, given| {
            require(settings, Genre::Notebook, given);
        }),
];

/// What a piece of a kind must have.
fn require(settings: &mut Settings, genre: Genre, given: Given) {
    if let Given::Heads(heads) = given {
        let house = Arc::make_mut(&mut settings.house);
        house.required.retain(|(of, _)| *of != genre);
        house.required.push((genre, heads));
    }
}

/// `[[overrides]]`
const OVERRIDES: Entries = Entries {
    forms: &[&[
        Setting::new("paths", Kind::Texts, "Globs of the drafts, counted from the settings file")
            .required()
            .example(r#"["opinion/**"]"#),
        Setting::new("rules", Kind::Levels, "How grave the findings of a rule are in them")
            .example(r#"casualty-source = "hint""#),
        Setting::new("genre", Kind::Genre, "What kind of piece they are").example("\"opinion\""),
        Setting::new("transcripts", Kind::Texts, "Their notes, instead of those that `transcripts` names")
            .more("Globs as there. An empty list means that there are none.")
            .example(r#"["opinion/notes/**"]"#),
    ]],
    lacking: "An override needs paths, such as paths = [\"opinion/**\"].",
    add: add_override,
};

/// `[names]`
static NAMES: &[Setting] = &[
    Setting::new("same", Kind::Groups, "Spellings that are known to be of one name")
        .example(r#"[["Kathy Doyle", "Cathy Doyle"]]"#)
        .sets(|settings, given| {
            if let Given::Groups(names) = given {
                Arc::make_mut(&mut settings.house).same = names;
            }
        }),
    Setting::new("distinct", Kind::Groups, "Names that look alike and are known to be different people’s")
        .example(r#"[["Lena Reid", "Tom Reed"]]"#)
        .sets(|settings, given| {
            if let Given::Groups(names) = given {
                Arc::make_mut(&mut settings.house).distinct = names;
            }
        }),
    Setting::new("house", Kind::Texts, "Names that are known to be spelled right")
        .more("They are never marked; where the draft spells one in another way, the other is.")
        .example(r#"["Zoë Bergström"]"#)
        .sets(|settings, given| {
            if let Given::Texts(names) = given {
                Arc::make_mut(&mut settings.house).names = names;
            }
        }),
    Setting::new("across", Kind::Flag, "Compare the drafts with each other: how each spells, ages and titles somebody")
        .more("`copydesk check` compares those that it is given, an editor those that are open.")
        .default("false")
        .example("true")
        .sets(|settings, given| {
            if let Given::Flag(across) = given {
                Arc::make_mut(&mut settings.house).across = across;
            }
        }),
    Setting::new("lists", Kind::Texts, "Tables of names that the newsroom keeps, counted from the settings file")
        .more(
            "Each is a regular file of up to 10 MB with the columns name, title, spelling, body, from and to, of which only \
             the first must be there. A name that is a letter off one of them is found.",
        )
        .example(r#"["names.csv"]"#)
        .sets(|settings, given| {
            if let Given::Texts(paths) = given {
                let file = |path| NameFile { path, rows: 0, tenures: 0 };
                settings.name_files = paths.into_iter().map(file).collect();
            }
        }),
];

/// `[[tenures]]`
const TENURES: Entries = Entries {
    forms: &[
        &[
            Setting::new("office", Kind::Text, "The office, as a title is written")
                .required()
                .example("\"mayor of Ovar\""),
            Setting::new("holder", Kind::Text, "The full name of whoever held it")
                .required()
                .example("\"Rosa Delgado\""),
            Setting::new("from", Kind::Day, "The first day").example("2012-01-09"),
            Setting::new("to", Kind::Day, "The last day; left out while it lasts").example("2024-12-31"),
        ],
        &[Setting::new(
            "file",
            Kind::Text,
            "A table of many, with these four columns, counted from the settings file",
        )
        .more("It is a regular file of up to 10 MB.")
        .required()
        .example("\"offices.csv\"")],
    ],
    lacking: "A tenure needs an office and a holder.",
    add: add_tenure,
};

/// `[[allow]]`
const ALLOW: Entries = Entries {
    forms: &[&[
        Setting::new(
            "fingerprint",
            Kind::Fingerprint,
            "Which finding, as `copydesk check --format json` shows it",
        )
        .required()
        .example("\"bb734b8afdac3c1f\""),
        Setting::new("reason", Kind::Text, "Why").required().example("\"the name of a band\""),
        Setting::new("by", Kind::Text, "Whose decision it is").example("\"AB\""),
        Setting::new(
            "paths",
            Kind::Texts,
            "Globs of the drafts in which it is, counted from the settings file",
        )
        .example(r#"["music/**"]"#),
    ]],
    lacking: "An allowed finding needs its fingerprint and a reason.",
    add: add_allowance,
};
