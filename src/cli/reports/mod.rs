//! Reports that other programs read: code scanning, test results, annotations.

mod checkstyle;
mod findings;
mod github;
mod junit;
mod sarif;
mod xml;

pub(super) use self::checkstyle::CheckstyleReport;
pub(super) use self::github::GithubReport;
pub(super) use self::junit::JunitReport;
pub(super) use self::sarif::SarifReport;
