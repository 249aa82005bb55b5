//! The parts of a web address.

/// A web address taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Address<'a> {
    /// The name of the machine, without port.
    pub(super) host: &'a str,
    pub(super) port: Option<&'a str>,
    /// From the first slash on, without question and fragment.
    pub(super) path: &'a str,
}

impl<'a> Address<'a> {
    /// Takes apart what begins with `http://`, `https://` or a host.
    pub(super) fn of(target: &'a str) -> Option<Self> {
        let rest = without_scheme(target);
        let host = &rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())];
        let path = &rest[host.len()..];
        let path = &path[..path.find(['?', '#']).unwrap_or(path.len())];
        let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
        let (host, port) = match host.rsplit_once(':') {
            Some((host, port)) if !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()) => {
                (host, Some(port))
            }
            _ => (host, None),
        };
        (!host.is_empty() && !host.contains(char::is_whitespace)).then_some(Self { host, port, path })
    }

    /// Whether one of two hosts is the other or lies within it.
    pub(super) fn is_site_of(&self, other: &Self) -> bool {
        let (one, other) = (site(self.host), site(other.host));
        let within = |inner: &str, outer: &str| {
            inner.strip_suffix(outer).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        within(&one, &other) || within(&other, &one)
    }

    /// The name of the site’s machines before the name of the site: “staging” of “staging.example.org”.
    pub(super) fn machines(&self) -> &'a str {
        let mut dots = self.host.rmatch_indices('.').map(|(at, _)| at);
        let (_, second) = (dots.next(), dots.next());
        second.map_or("", |at| &self.host[..at])
    }
}

/// Without `http://` or `https://`.
pub(super) fn without_scheme(target: &str) -> &str {
    let scheme = target.find("://").filter(|&at| target[..at].bytes().all(|b| b.is_ascii_alphabetic()));
    scheme.map_or(target, |at| &target[at + "://".len()..])
}

/// A host without what only says that it is one of the web.
fn site(host: &str) -> String {
    let host = host.to_ascii_lowercase();
    let plain = ["www.", "m.", "amp.", "mobile."].iter().find_map(|start| host.strip_prefix(start));
    plain.unwrap_or(&host).to_owned()
}

/// Whether words are an address and nothing else: “<https://who.int/data>”, “www.who.int”, “who.int/data”. “Booking.com” is the
/// name of a firm.
pub(super) fn is_address(words: &str) -> bool {
    const ENDS: [&str; 12] = ["com", "org", "net", "gov", "edu", "int", "uk", "eu", "ca", "au", "info", "ie"];
    if words.contains(char::is_whitespace) || words.contains('@') {
        return false;
    }
    let lower = words.to_ascii_lowercase();
    let has_scheme = lower.starts_with("http://") || lower.starts_with("https://");
    let Some(address) = Address::of(words) else { return false };
    let last = address.host.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let is_host = address.host.contains('.')
        && address.host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-".contains(&b))
        && last.len() > 1
        && last.bytes().all(|b| b.is_ascii_alphabetic());
    let is_written_small = !words.starts_with(char::is_uppercase) && ENDS.contains(&&*last);
    is_host && (has_scheme || lower.starts_with("www.") || is_written_small)
}

/// Whether words that are an address fit the one that they lead to: it is of the same site, and its path goes on from theirs.
pub(super) fn fits(words: &str, target: &str) -> bool {
    let (Some(told), Some(meant)) = (Address::of(words), Address::of(target)) else { return true };
    let trimmed = |path: &str| path.trim_end_matches(['/', '…', '.']).to_ascii_lowercase();
    let (shown, led) = (trimmed(told.path), trimmed(meant.path));
    told.is_site_of(&meant) && (shown.is_empty() || led.starts_with(&shown) || led.ends_with(&shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_told_from_a_name() {
        for words in ["https://who.int", "www.who.int/data", "who.int", "tarn.gov/a/b", "HTTP://A.ORG"] {
            assert!(is_address(words), "{words}");
        }
        for words in ["Booking.com", "3.5", "Node.js", "ann@tarn.org", "e.g.", "the report", "U.S.", "and/or"]
        {
            assert!(!is_address(words), "{words}");
        }
    }

    #[test]
    fn what_an_address_shows_is_where_it_leads() {
        for (words, target) in [
            ("www.who.int", "https://who.int/data?x=1"),
            ("tarn.gov/water/…", "https://www.tarn.gov/water/2024.pdf"),
            ("data.tarn.gov", "https://tarn.gov/"),
        ] {
            assert!(fits(words, target), "{words}");
        }
        for (words, target) in [
            ("www.who.int", "https://who.example/"),
            ("tarn.gov/water", "https://tarn.gov/roads"),
            ("notwho.int", "https://who.int"),
        ] {
            assert!(!fits(words, target), "{words}");
        }
    }
}
