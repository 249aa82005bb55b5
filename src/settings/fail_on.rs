//! The bar at which findings stop the gate.

use crate::finding::Level;

/// Which findings stop the gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailOn {
    /// Those at this level and above.
    Level(Level),
    /// None.
    Never,
}

impl FailOn {
    /// The words for it in settings and options.
    pub const NAMES: [&str; 5] = ["error", "warning", "information", "hint", "never"];

    /// The bar with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "never" => Some(Self::Never),
            _ => Level::from_name(name).filter(|level| *level != Level::Off).map(Self::Level),
        }
    }

    /// Whether a finding of this level stops the gate.
    pub fn stops(self, level: Level) -> bool {
        matches!(self, Self::Level(bar) if level >= bar)
    }
}

impl Default for FailOn {
    fn default() -> Self {
        Self::Level(Level::Error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_stops_what_is_at_or_over_it() {
        assert!(FailOn::default().stops(Level::Error));
        assert!(!FailOn::default().stops(Level::Warning));
        assert!(FailOn::from_name("hint").unwrap().stops(Level::Information));
        assert!(!FailOn::Never.stops(Level::Error));
        assert_eq!(FailOn::from_name("off"), None);
        assert!(FailOn::NAMES.into_iter().all(|name| FailOn::from_name(name).is_some()));
    }
}
