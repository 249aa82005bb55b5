//! Addresses as clients spell them.
//!
//! The protocol’s library drops a message with an address that is not encoded as RFC 3986 has it, and many clients leave
//! brackets, bars, blanks or letters beyond ASCII as they are. Such an address is encoded before the library sees it, and the
//! client is sent its own spelling, since it may know a document by that alone.

use std::borrow::Cow;
use std::collections::HashMap;
use std::str::FromStr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use tower_lsp::ls_types::Uri;

/// The fields that hold an address.
const FIELDS: &[&str] = &["uri", "targetUri", "rootUri", "scopeUri", "baseUri", "oldUri", "newUri", "href"];

/// The fields of which the content is not the protocol’s.
const FOREIGN: &[&str] = &["data", "settings", "initializationOptions"];

/// What stands nowhere in an address of RFC 3986, or only around the number of a host, beside what is not ASCII.
const NOWHERE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// What stands for nothing but itself in a path stays.
const ANYWHERE: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The client’s spelling of addresses that the library would not take, by what it is given instead.
#[derive(Debug, Default)]
pub(super) struct Addresses(Mutex<HashMap<String, String>>);

impl Addresses {
    /// Encodes the addresses in a message of the client.
    pub(super) fn encode(&self, message: &mut Value) {
        // What a document is opened as, it is called from then on.
        let opens = message["method"] == "textDocument/didOpen";
        let Some(params) = message.get_mut("params") else { return };
        let mut spelled = self.lock();
        each(params, &mut |address| match strict(address) {
            Some(strict) => {
                let own = std::mem::replace(address, strict.clone());
                if opens || !spelled.contains_key(&strict) {
                    spelled.insert(strict, own);
                }
            }
            None if opens => drop(spelled.remove(address)),
            None => {}
        });
    }

    /// Puts the client’s own spelling into the body of a message to it.
    pub(super) fn give_back(&self, body: Vec<u8>) -> Vec<u8> {
        let spelled = self.lock();
        if spelled.is_empty() {
            return body;
        }
        let Ok(mut message) = serde_json::from_slice(&body) else { return body };
        each(&mut message, &mut |address| {
            if let Some(own) = spelled.get(address) {
                address.clone_from(own);
            }
        });
        message.to_string().into_bytes()
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Changes every address in a part of a message.
fn each(part: &mut Value, change: &mut dyn FnMut(&mut String)) {
    match part {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(address) if FIELDS.contains(&name.as_str()) => change(address),
                    // Edits by the address of their document.
                    Value::Object(edits) if name == "changes" => {
                        let changed = std::mem::take(edits).into_iter().map(|(mut address, edits)| {
                            change(&mut address);
                            (address, edits)
                        });
                        *edits = changed.collect();
                    }
                    _ if FOREIGN.contains(&name.as_str()) => {}
                    _ => each(value, change),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| each(item, change)),
        _ => {}
    }
}

/// What the library takes for an address, where that is not the address itself.
fn strict(address: &str) -> Option<String> {
    let is_taken = |it: &str| Uri::from_str(it).is_ok();
    if is_taken(address) {
        return None;
    }
    let encoded = encoded(address);
    let file = address.starts_with('/').then(|| format!("file://{encoded}"));
    let candidate = [Some(encoded), file].into_iter().flatten().find(|it| is_taken(it));
    // Whatever it is, it names something.
    Some(candidate.unwrap_or_else(|| format!("other:{}", utf8_percent_encode(address, ANYWHERE))))
}

/// An address in which everything is encoded that must be. What is encoded already stays so.
fn encoded(address: &str) -> String {
    let address = match address.split_once('#') {
        Some((address, fragment)) => Cow::Owned(format!("{address}#{}", fragment.replace('#', "%23"))),
        None => Cow::Borrowed(address),
    };
    let mut encoded = String::new();
    for (number, part) in address.split('%').enumerate() {
        let is_encoded = part.len() >= 2 && part.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
        if number > 0 {
            encoded.push_str(if is_encoded { "%" } else { "%25" });
        }
        encoded.extend(utf8_percent_encode(part, NOWHERE));
    }
    encoded
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_address_is_encoded_where_it_must_be_and_only_there() {
        for (spelled, given) in [
            ("file:///tmp/[1].txt", "file:///tmp/%5B1%5D.txt"),
            ("file:///tmp/a|b.txt", "file:///tmp/a%7Cb.txt"),
            ("file:///tmp/ä 🚢.txt", "file:///tmp/%C3%A4%20%F0%9F%9A%A2.txt"),
            ("file:///c:/a b.txt", "file:///c:/a%20b.txt"),
            ("file:///tmp/a%20b [c].txt", "file:///tmp/a%20b%20%5Bc%5D.txt"),
            ("file:///tmp/100%.txt", "file:///tmp/100%25.txt"),
            ("file:///tmp/5%ä.txt", "file:///tmp/5%25%C3%A4.txt"),
            ("file:///tmp/a#b#c.txt", "file:///tmp/a#b%23c.txt"),
            ("untitled:Untitled 1", "untitled:Untitled%201"),
            (r"C:\news\a b.txt", "C:%5Cnews%5Ca%20b.txt"),
            ("/tmp/a b.txt", "file:///tmp/a%20b.txt"),
            (r"file://C:\news\a.txt", "other:file%3A//C%3A%5Cnews%5Ca.txt"),
            ("Untitled 1", "other:Untitled%201"),
            ("", "other:"),
        ] {
            assert_eq!(strict(spelled).as_deref(), Some(given), "{spelled}");
            assert_eq!(strict(given), None, "{given}");
        }
        for address in
            ["file:///tmp/a%20b.txt", "untitled:Untitled-1", "file://[::1]/a.txt", "file:///c%3A/a.txt"]
        {
            assert_eq!(strict(address), None, "{address}");
        }
    }

    #[test]
    fn any_address_comes_to_one_that_is_taken() {
        for address in [
            "%",
            "#",
            "##",
            "[",
            "://",
            "//",
            "//[",
            "a:b:c d",
            "file://a b/c",
            "\u{0}",
            "\n",
            "1:",
            "é:x",
            "file://[x]/y",
        ] {
            assert!(strict(address).is_none_or(|it| Uri::from_str(&it).is_ok()), "{address}");
        }
    }

    #[test]
    fn a_client_hears_what_it_said() {
        let addresses = Addresses::default();
        let said = |method: &str, uri: &str| {
            let mut message =
                json!({"method": method, "params": {"textDocument": {"uri": uri}, "data": {"uri": uri}}});
            addresses.encode(&mut message);
            message["params"].clone()
        };
        let heard = |message: Value| -> Value {
            serde_json::from_slice(&addresses.give_back(message.to_string().into_bytes())).expect("JSON")
        };
        let (own, strict) = ("file:///a [1].txt", "file:///a%20%5B1%5D.txt");
        assert_eq!(heard(json!({"uri": strict})), json!({"uri": strict}));
        assert_eq!(
            said("textDocument/didOpen", own),
            json!({"textDocument": {"uri": strict}, "data": {"uri": own}})
        );
        said("textDocument/hover", "file:///a%20[1].txt");
        said("textDocument/hover", strict);
        assert_eq!(
            heard(json!([{"location": {"uri": strict}}, {"changes": {strict: []}, "message": strict}])),
            json!([{"location": {"uri": own}}, {"changes": {own: []}, "message": strict}])
        );
        said("textDocument/didOpen", strict);
        assert_eq!(heard(json!({"uri": strict})), json!({"uri": strict}));
    }
}
