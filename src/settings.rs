//! What a newsroom, an editor or a command line may set.

mod day;
mod declared;
mod entries;
mod error;
mod fail_on;
mod given;
mod name_lists;
mod of_check;
mod of_editor;
mod overview;
mod parse;
mod read;
mod sheet;
mod table;
mod tenures;
mod unknown;
mod values;

pub use self::day::parse_date;
pub use self::declared::{Editor, Entries, Kind, Scope, Setting};
pub use self::error::SettingsError;
pub use self::fail_on::FailOn;
pub use self::given::Given;
pub use self::name_lists::NameFile;
pub use self::of_check::{Allowance, Levels, Override, Settings};
pub use self::of_editor::EditorSettings;
pub use self::overview::{Declared, of_editor, of_option};
pub use self::table::SETTINGS;
pub use self::tenures::TenureFile;
pub use self::unknown::{unknown_level, unknown_rule};
