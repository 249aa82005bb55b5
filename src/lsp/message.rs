//! From the body of a message to what the protocol’s library takes without fail, or an answer that refuses it.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::{Map, Value, json};
use tower_lsp::jsonrpc::Response;

/// What came in a body.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Incoming {
    /// A request, a notification or an answer.
    Message(Value),
    /// None of these: what to answer.
    Refused(Value),
    /// An answer that makes no sense, to which there is none.
    Senseless,
}

/// Reads a body. What is no UTF-8, and half of a surrogate pair, become U+FFFD.
pub(super) fn read(body: &[u8]) -> Incoming {
    let text = String::from_utf8_lossy(body);
    let text = text.trim_start_matches('\u{feff}');
    let parsed = serde_json::from_str(text).or_else(|error| match with_whole_pairs(text) {
        Cow::Borrowed(_) => Err(error),
        Cow::Owned(text) => serde_json::from_str(&text),
    });
    match parsed {
        Ok(Value::Object(fields)) => of_fields(fields),
        Ok(Value::Array(_)) => invalid(&Value::Null, "Batches are not taken: send one message at a time."),
        Ok(_) => invalid(&Value::Null, "A message is an object."),
        Err(error) => unreadable(&format!("A message is no JSON: {error}.")),
    }
}

/// Something that could not even be read.
pub(super) fn unreadable(why: &str) -> Incoming {
    Incoming::Refused(refusal(&Value::Null, -32700, why))
}

fn invalid(id: &Value, why: &str) -> Incoming {
    Incoming::Refused(refusal(id, -32600, why))
}

fn refusal(id: &Value, code: i32, why: &str) -> Value {
    json!({"jsonrpc": "2.0", "id": id, "error": {"code": code, "message": why}})
}

fn of_fields(fields: Map<String, Value>) -> Incoming {
    let id = fields.get("id").unwrap_or(&Value::Null);
    let is_answer =
        !fields.contains_key("method") && (fields.contains_key("result") || fields.contains_key("error"));
    if is_answer {
        let message = Value::Object(fields);
        return if Response::deserialize(&message).is_ok() {
            Incoming::Message(message)
        } else {
            Incoming::Senseless
        };
    }
    let id_again = if id.is_string() || id.is_number() { id } else { &Value::Null };
    if fields.get("jsonrpc").and_then(Value::as_str) != Some("2.0") {
        return invalid(id_again, "A message says \"jsonrpc\": \"2.0\".");
    }
    if !fields.get("method").is_some_and(Value::is_string) {
        return invalid(id_again, "A message has a method, which is a string.");
    }
    if !(id.is_null() || id.is_string() || id.is_i64()) {
        return invalid(id_again, "The id of a message is a whole number or a string.");
    }
    Incoming::Message(Value::Object(fields))
}

/// JSON in which an escape that is half of a surrogate pair, as of an emoji cut in two, is U+FFFD.
fn with_whole_pairs(json: &str) -> Cow<'_, str> {
    let mut whole = String::new();
    let mut kept = 0;
    let mut at = 0;
    while let Some(backslash) = json[at..].find('\\') {
        let escape = at + backslash;
        at = match unit(json, escape) {
            Some(0xD800..=0xDBFF) if matches!(unit(json, escape + 6), Some(0xDC00..=0xDFFF)) => escape + 12,
            Some(0xD800..=0xDFFF) => {
                whole.push_str(&json[kept..escape]);
                whole.push_str("\\ufffd");
                kept = escape + 6;
                kept
            }
            Some(_) => escape + 6,
            // Whatever is escaped is done with: the second backslash of “\\” begins nothing.
            None => escape + 1 + json[escape + 1..].chars().next().map_or(0, char::len_utf8),
        };
    }
    if kept == 0 {
        return Cow::Borrowed(json);
    }
    whole.push_str(&json[kept..]);
    Cow::Owned(whole)
}

/// The unit of UTF-16 that an escape `\uXXXX` stands for, if one is at this place.
fn unit(json: &str, at: usize) -> Option<u16> {
    let digits = json.get(at..at + 6)?.strip_prefix("\\u")?;
    digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then(|| u16::from_str_radix(digits, 16).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn params(body: &[u8]) -> Value {
        match read(body) {
            Incoming::Message(message) => message["params"].clone(),
            other => panic!("{other:?}"),
        }
    }

    fn code(body: &str) -> (Value, Value) {
        match read(body.as_bytes()) {
            Incoming::Refused(answer) => (answer["error"]["code"].clone(), answer["id"].clone()),
            other => panic!("{body}: {other:?}"),
        }
    }

    #[test]
    fn half_a_pair_is_replaced_and_nothing_else() {
        for (written, read) in [
            (r"a\ud800b", "a\u{fffd}b"),
            (r"\udea2", "\u{fffd}"),
            (r"\ud83d\ud83d\udea2\udea2", "\u{fffd}🚢\u{fffd}"),
            (r"\uD83D\n", "\u{fffd}\n"),
            (r"\\ud800\ud800", "\\ud800\u{fffd}"),
            (r"\\\ud800", "\\\u{fffd}"),
            (r"é\ud800\u00e9🚢", "é\u{fffd}é🚢"),
            (r"\ud83d\udea2", "🚢"),
        ] {
            let body = format!(r#"{{"jsonrpc":"2.0","method":"m","params":"{written}"}}"#);
            assert_eq!(params(body.as_bytes()), read, "{written}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_replaced() {
        assert_eq!(params(b"{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"params\":\"a\xffb\"}"), "a\u{fffd}b");
        assert_eq!(params(b"\xef\xbb\xbf{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"params\":1}"), 1);
    }

    #[test]
    fn what_is_no_message_is_refused_by_its_kind() {
        for body in
            ["", "{\"jsonrpc\":\"2.0\",\"meth", "nonsense", r#"{"a":"\ud800"#, r#"{"a":"\uZZZZ"}"#, "\\"]
        {
            assert_eq!(code(body), (json!(-32700), Value::Null));
        }
        for (body, id) in [
            ("[]", Value::Null),
            (r#"[{"jsonrpc":"2.0","id":1,"method":"m"}]"#, Value::Null),
            ("42", Value::Null),
            (r#"{"id":3,"method":"m"}"#, json!(3)),
            (r#"{"jsonrpc":"1.0","id":"x","method":"m"}"#, json!("x")),
            (r#"{"jsonrpc":"2.0","id":3}"#, json!(3)),
            (r#"{"jsonrpc":"2.0","id":3,"method":7}"#, json!(3)),
            (r#"{"jsonrpc":"2.0","id":1.5,"method":"m"}"#, json!(1.5)),
            (r#"{"jsonrpc":"2.0","id":[1],"method":"m"}"#, Value::Null),
            (r#"{"jsonrpc":"2.0","id":18446744073709551615,"method":"m"}"#, json!(u64::MAX)),
        ] {
            assert_eq!(code(body), (json!(-32600), id), "{body}");
        }
    }

    #[test]
    fn answers_are_taken_or_dropped() {
        assert!(matches!(read(br#"{"jsonrpc":"2.0","id":1,"result":null}"#), Incoming::Message(_)));
        assert!(matches!(
            read(br#"{"jsonrpc":"2.0","id":1,"error":{"code":1,"message":""}}"#),
            Incoming::Message(_)
        ));
        assert_eq!(read(br#"{"jsonrpc":"2.0","id":{},"result":null}"#), Incoming::Senseless);
        assert_eq!(read(br#"{"jsonrpc":"2.0","id":1,"error":"no"}"#), Incoming::Senseless);
    }
}
