//! Words before a number that tell that it is rough, by where they stand.

use crate::english::lists;

lists::sets! {
    "data/hedges.txt":
    /// Before a figure still to be filled in: “about 1XX people”.
    pub(crate) BEFORE_LETTERS = "before a figure in letters";
    /// Before a number of years: “nearly 50 years”.
    pub(crate) BEFORE_YEARS = "before years";
    /// Inside a number of years: “50 years or so”.
    pub(crate) AMONG_YEARS = "among years";
    /// Before a number of hours: “about two hours later”.
    pub(crate) BEFORE_HOURS = "before hours";
    /// Inside a number of hours: “less than an hour”.
    pub(crate) AMONG_HOURS = "among hours";
    /// Between “average” and its number.
    pub(crate) BEFORE_AVERAGES = "before an average";
    /// Before two numbers with “to” between them: “some 20 to 50 people”.
    pub(crate) BEFORE_RANGES = "before a range";
    /// Before a number that claims to be no more than round.
    pub(crate) BEFORE_ROUND = "before a round number";
    /// Before a factor: “more than twice as many”.
    pub(crate) BEFORE_FACTORS = "before a factor";
    /// Before degrees: “as much as 5 degrees”.
    pub(crate) BEFORE_DEGREES = "before degrees";
    /// Words, besides those of a bound, that stand before a number and belong to it as the reader sees it.
    pub(crate) BELONGING_TO_NUMBERS = "belonging to a number";
}
