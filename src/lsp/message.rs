//! From the body of a message to what the protocol’s library takes without fail, or an answer that refuses it.

use std::borrow::Cow;
use std::collections::HashMap;

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};
use tower_lsp::jsonrpc::Response;

/// What is no message, though it is JSON.
const INVALID: i32 = -32600;

const NO_SUCH_METHOD: i32 = -32601;

/// What came in a body.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Incoming {
    /// A request, a notification or an answer.
    Message(Value),
    /// None of these: what to answer.
    Refused(String),
    /// An answer that makes no sense, to which there is none.
    Senseless,
}

/// The number of a text that the client did not number, or not as the protocol has it: an edit counts all the same.
pub(super) const UNNUMBERED: i32 = i32::MIN;

/// Reads a body. What is no UTF-8, and half of a surrogate pair, become U+FFFD.
pub(super) fn read(body: &[u8]) -> Incoming {
    let text = String::from_utf8_lossy(body);
    let text = text.trim_start_matches('\u{feff}');
    let parsed = serde_json::from_str(text).or_else(|error| match with_whole_pairs(text) {
        Cow::Borrowed(_) => Err(error),
        Cow::Owned(text) => serde_json::from_str(&text),
    });
    match parsed {
        Ok(Value::Object(fields)) => of_fields(fields)
            .unwrap_or_else(|(code, why)| Incoming::Refused(refusal(&id_as_written(text), code, why))),
        Ok(Value::Array(_)) => invalid("Batches are not taken: send one message at a time."),
        Ok(_) => invalid("A message is an object."),
        Err(error) => unreadable(&format!("A message is no JSON: {error}.")),
    }
}

/// Something that could not even be read.
pub(super) fn unreadable(why: &str) -> Incoming {
    Incoming::Refused(refusal("null", -32700, why))
}

fn invalid(why: &str) -> Incoming {
    Incoming::Refused(refusal("null", INVALID, why))
}

/// The answer that refuses what has this id, in JSON.
fn refusal(id: &str, code: i32, why: &str) -> String {
    let error = json!({"code": code, "message": why});
    format!(r#"{{"jsonrpc":"2.0","id":{id},"error":{error}}}"#)
}

/// What a message is, or the code of a refusal and its reason.
fn of_fields(mut fields: Map<String, Value>) -> Result<Incoming, (i32, &'static str)> {
    let has_method = fields.get("method").is_some_and(|method| !method.is_null());
    if !has_method && (fields.contains_key("result") || fields.contains_key("error")) {
        let message = Value::Object(fields);
        let makes_sense = Response::deserialize(&message).is_ok();
        return Ok(if makes_sense { Incoming::Message(message) } else { Incoming::Senseless });
    }
    if fields.get("jsonrpc").and_then(Value::as_str) != Some("2.0") {
        return Err((INVALID, "A message says \"jsonrpc\": \"2.0\"."));
    }
    let Some(method) = fields.get("method").and_then(Value::as_str) else {
        return Err((INVALID, "A message has a method, which is a string."));
    };
    let id = fields.get("id").unwrap_or(&Value::Null);
    if !(id.is_null() || id.is_string() || id.is_i64()) {
        return Err((INVALID, "The id of a message is a whole number or a string."));
    }
    // The library answers none of these, as if all were notifications.
    if method.starts_with("$/") && !id.is_null() {
        return Err((NO_SUCH_METHOD, "There is no request of this method."));
    }
    if matches!(method, "textDocument/didOpen" | "textDocument/didChange") {
        number(&mut fields);
    }
    // With one of these the library would take it for an answer.
    fields.remove("result");
    fields.remove("error");
    Ok(Incoming::Message(Value::Object(fields)))
}

/// Sees to it that the text of a document has a number that can be read.
fn number(fields: &mut Map<String, Value>) {
    let document = fields.get_mut("params").and_then(|params| params.get_mut("textDocument"));
    let Some(document) = document.and_then(Value::as_object_mut) else { return };
    let version = document.get("version").and_then(Value::as_i64);
    let version = version.and_then(|version| i32::try_from(version).ok());
    document.insert("version".to_owned(), version.unwrap_or(UNNUMBERED).into());
}

/// The id of a message as the client wrote it, which no number of ours need hold.
fn id_as_written(message: &str) -> String {
    let message = with_whole_pairs(message);
    let fields: HashMap<String, &RawValue> = serde_json::from_str(&message).unwrap_or_default();
    let id = fields.get("id").map_or("null", |id| id.get());
    let is_one = id.starts_with(|first: char| first == '"' || first == '-' || first.is_ascii_digit());
    if is_one { id.to_owned() } else { "null".to_owned() }
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
            Incoming::Refused(answer) => {
                let answer: Value = serde_json::from_str(&answer).expect("JSON");
                (answer["error"]["code"].clone(), answer["id"].clone())
            }
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
    fn a_refusal_has_the_id_as_it_was_written() {
        for id in ["123456789012345678901234", "1.50", "-0", "1e3", "18446744073709551616", r#""a\u0041 😀""#]
        {
            let body = format!(r#"{{"jsonrpc":"1.0","id":{id},"method":"m"}}"#);
            let Incoming::Refused(answer) = read(body.as_bytes()) else { panic!("{body}") };
            assert!(answer.contains(&format!(r#""id":{id},"#)), "{answer}");
        }
    }

    #[test]
    fn what_has_a_method_and_an_id_is_a_request() {
        for more in [r#""result":null"#, r#""error":{"code":1,"message":""}"#, r#""result":1,"error":null"#] {
            let body = format!(r#"{{"jsonrpc":"2.0","id":"w2","method":"shutdown",{more}}}"#);
            let message = json!({"jsonrpc": "2.0", "id": "w2", "method": "shutdown"});
            assert_eq!(read(body.as_bytes()), Incoming::Message(message), "{more}");
        }
        let answer = r#"{"jsonrpc":"2.0","id":1,"method":null,"result":null}"#;
        assert!(matches!(read(answer.as_bytes()), Incoming::Message(_)));
    }

    #[test]
    fn a_request_is_never_optional() {
        for id in [json!(3), json!("x")] {
            let body = json!({"jsonrpc": "2.0", "id": id, "method": "$/unknown"}).to_string();
            assert_eq!(code(&body), (json!(-32601), id));
        }
        let notification = br#"{"jsonrpc":"2.0","method":"$/unknown"}"#;
        assert!(matches!(read(notification), Incoming::Message(_)));
    }

    #[test]
    fn a_text_has_a_number_whatever_the_client_says() {
        let version = |version: &str| {
            let body = format!(
                r#"{{"jsonrpc":"2.0","method":"textDocument/didChange","params":{{"textDocument":{{"uri":"a:b"{version}}}}}}}"#
            );
            params(body.as_bytes())["textDocument"]["version"].clone()
        };
        for good in [0, 7, -3, i32::MAX] {
            assert_eq!(version(&format!(r#","version":{good}"#)), good);
        }
        for bad in ["null", "2147483648", "1.5", "1e99", r#""7""#, "{}"] {
            assert_eq!(version(&format!(r#","version":{bad}"#)), UNNUMBERED, "{bad}");
        }
        assert_eq!(version(""), UNNUMBERED);
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
