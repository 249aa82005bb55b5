//! The forms in which speech recognisers write what they heard, each by the names of its keys.

use serde_json::Value;

/// A stretch of speech.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Said {
    pub(super) text: String,
    pub(super) speaker: Option<String>,
    /// In milliseconds.
    pub(super) start: Option<u64>,
}

/// What was heard, if the form is known.
pub(super) fn said(value: &Value) -> Option<Vec<Said>> {
    whisper(value)
        .or_else(|| whisper_cpp(value))
        .or_else(|| amazon(value))
        .or_else(|| deepgram(value))
        .or_else(|| google(value))
        .or_else(|| azure(value))
        .or_else(|| assembly(value))
        .or_else(|| rev(value))
        .or_else(|| vosk(value))
        .or_else(|| pocketsphinx(value))
}

/// Whisper, whisperX, faster-whisper; and transcripts of podcasts: `segments` with `text` or `body`, `start`, `words`.
fn whisper(value: &Value) -> Option<Vec<Said>> {
    let segments = value.get("segments")?.as_array()?;
    let is_one = |segment: &Value| ["text", "body", "words"].iter().any(|key| segment.get(key).is_some());
    if !segments.iter().all(is_one) {
        return None;
    }
    let read = segments.iter().map(|segment| Said {
        text: text_of(segment, &["text", "body"])
            .unwrap_or_else(|| joined(&items(segment, "words"), &["word", "text"])),
        speaker: speaker(segment),
        start: seconds(segment, &["start", "startTime"]),
    });
    Some(read.collect())
}

/// whisper.cpp: `transcription` with `text`, `offsets.from`.
fn whisper_cpp(value: &Value) -> Option<Vec<Said>> {
    let read = value.get("transcription")?.as_array()?.iter().map(|piece| Said {
        text: text_of(piece, &["text"]).unwrap_or_default(),
        speaker: speaker(piece),
        start: piece.pointer("/offsets/from").and_then(Value::as_u64),
    });
    Some(read.collect())
}

/// Amazon Transcribe: `results.items`, whose times are texts and whose punctuation has none.
fn amazon(value: &Value) -> Option<Vec<Said>> {
    let items = value.pointer("/results/items")?.as_array()?;
    let mut all: Vec<Said> = Vec::new();
    for item in items {
        let word = item.pointer("/alternatives/0/content").and_then(Value::as_str)?;
        let is_mark = item.get("type").and_then(Value::as_str) == Some("punctuation");
        let speaker = text_of(item, &["speaker_label"]);
        match all.last_mut() {
            Some(last) if is_mark => last.text.push_str(word),
            Some(last) if last.speaker == speaker && !last.text.ends_with(['.', '?', '!']) => {
                last.text.push(' ');
                last.text.push_str(word);
            }
            _ => all.push(Said { text: word.to_owned(), speaker, start: seconds(item, &["start_time"]) }),
        }
    }
    Some(all)
}

/// Deepgram: `results.utterances`, or `results.channels` with `alternatives` and `words`.
fn deepgram(value: &Value) -> Option<Vec<Said>> {
    let results = value.get("results")?;
    if let Some(utterances) = results.get("utterances").and_then(Value::as_array) {
        let read = utterances.iter().map(|it| Said {
            text: text_of(it, &["transcript"]).unwrap_or_default(),
            speaker: speaker(it),
            start: seconds(it, &["start"]),
        });
        return Some(read.collect());
    }
    let mut all = Vec::new();
    for channel in results.get("channels")?.as_array()? {
        let Some(best) = channel.pointer("/alternatives/0") else { continue };
        all.extend(spoken(&items(best, "words"), &["punctuated_word", "word"], &["start"]));
    }
    Some(all)
}

/// Google: `results` is a list, with `alternatives`, `transcript`, and `words` with `startTime` or `startOffset`.
fn google(value: &Value) -> Option<Vec<Said>> {
    let results = value.get("results")?.as_array()?;
    // Of a recording with several speakers, the last result has all the words once more, with their speakers.
    let tagged = |it: &&Value| {
        it.pointer("/alternatives/0/words/0/speakerTag").is_some_and(|tag| tag.as_u64() != Some(0))
    };
    if let Some(last) = results.last().filter(tagged) {
        return Some(spoken(
            &items(&last["alternatives"][0], "words"),
            &["word"],
            &["startTime", "startOffset"],
        ));
    }
    let read = results.iter().filter_map(|result| {
        let best = result.pointer("/alternatives/0")?;
        let first = best.pointer("/words/0");
        let start = first.and_then(|word| seconds(word, &["startTime", "startOffset"]));
        Some(Said { text: text_of(best, &["transcript"])?, speaker: None, start })
    });
    Some(read.collect())
}

/// Azure: `recognizedPhrases` with `nBest` and `offsetInTicks`, of which ten million are a second.
fn azure(value: &Value) -> Option<Vec<Said>> {
    let read = value.get("recognizedPhrases")?.as_array()?.iter().filter_map(|phrase| {
        let text = text_of(phrase.pointer("/nBest/0")?, &["display", "lexical"])?;
        let start = phrase.get("offsetInTicks").and_then(number).map(|ticks| milliseconds(ticks / 1e7));
        Some(Said { text, speaker: speaker(phrase), start })
    });
    Some(read.collect())
}

/// `AssemblyAI`: `utterances`, or `words` with `text`, whose times are in milliseconds.
fn assembly(value: &Value) -> Option<Vec<Said>> {
    let in_thousandths = |it: &Value| it.get("start").and_then(number).map(|start| milliseconds(start / 1e3));
    if let Some(utterances) = value.get("utterances").and_then(Value::as_array) {
        let read = utterances.iter().map(|it| Said {
            text: text_of(it, &["text", "transcript"]).unwrap_or_default(),
            speaker: speaker(it),
            start: in_thousandths(it),
        });
        return Some(read.collect());
    }
    let words = value.get("words")?.as_array()?;
    words.first()?.get("text")?;
    let mut all = spoken(&words.iter().collect::<Vec<_>>(), &["text"], &["start"]);
    for said in &mut all {
        said.start = said.start.map(|start| start / 1000);
    }
    Some(all)
}

/// Rev: `monologues` with `elements`, which hold their blanks.
fn rev(value: &Value) -> Option<Vec<Said>> {
    let read = value.get("monologues")?.as_array()?.iter().map(|it| {
        let elements = items(it, "elements");
        let text: Vec<&str> = elements.iter().filter_map(|it| it.get("value")?.as_str()).collect();
        let start = elements.iter().find_map(|it| seconds(it, &["ts"]));
        Said { text: text.concat(), speaker: speaker(it), start }
    });
    Some(read.collect())
}

/// Vosk: `result` with `word`, and `text`.
fn vosk(value: &Value) -> Option<Vec<Said>> {
    let text = value.get("text")?.as_str()?;
    let words = items(value, "result");
    let start = words.first().and_then(|word| seconds(word, &["start"]));
    Some(vec![Said { text: text.to_owned(), speaker: None, start }])
}

/// pocketsphinx: `t` and `w`, of which `<s>`, `<sil>` and the number in `will(2)` are no words.
fn pocketsphinx(value: &Value) -> Option<Vec<Said>> {
    let words = value.get("w")?.as_array()?;
    let word = |it: &Value| {
        let word = it.get("t")?.as_str()?;
        let is_sound = word.starts_with(['<', '[', '+']);
        (!is_sound).then(|| word.split('(').next().unwrap_or(word).to_owned())
    };
    let text: Vec<String> = words.iter().filter_map(word).collect();
    Some(vec![Said { text: text.join(" "), speaker: None, start: seconds(value, &["b"]) }])
}

/// Words one by one, joined while one speaker goes on with a sentence.
fn spoken(words: &[&Value], texts: &[&str], starts: &[&str]) -> Vec<Said> {
    let mut all: Vec<Said> = Vec::new();
    for word in words {
        let Some(text) = text_of(word, texts) else { continue };
        let speaker = speaker(word);
        match all.last_mut() {
            Some(last) if last.speaker == speaker && !last.text.ends_with(['.', '?', '!']) => {
                last.text.push(' ');
                last.text.push_str(&text);
            }
            _ => all.push(Said { text, speaker, start: seconds(word, starts) }),
        }
    }
    all
}

/// Words of a segment that has no text of its own. Where they bring blanks, these alone part them.
fn joined(words: &[&Value], keys: &[&str]) -> String {
    let words: Vec<String> = words.iter().filter_map(|word| text_of(word, keys)).collect();
    let brings_blanks = words.iter().any(|word| word.starts_with(' '));
    words.join(if brings_blanks { "" } else { " " })
}

fn items<'a>(value: &'a Value, key: &str) -> Vec<&'a Value> {
    value.get(key).and_then(Value::as_array).map(|items| items.iter().collect()).unwrap_or_default()
}

fn text_of(value: &Value, keys: &[&str]) -> Option<String> {
    keys.iter().find_map(|key| value.get(key)?.as_str()).map(str::to_owned)
}

/// Who speaks: a name, or a number of the recogniser’s.
fn speaker(value: &Value) -> Option<String> {
    let keys = ["speaker", "speaker_label", "speakerTag", "speakerLabel", "channel"];
    keys.iter().find_map(|key| match value.get(key)? {
        Value::String(name) => Some(name.clone()),
        Value::Number(number) => Some(format!("Speaker {number}")),
        _ => None,
    })
}

/// A time in seconds, which may be a text, with or without its unit.
fn seconds(value: &Value, keys: &[&str]) -> Option<u64> {
    keys.iter().find_map(|key| number(value.get(key)?)).map(milliseconds)
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::String(text) => text.trim_end_matches('s').parse().ok(),
        value => value.as_f64(),
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast to whole numbers stays in their range"
)]
fn milliseconds(seconds: f64) -> u64 {
    (seconds * 1000.0).max(0.0) as u64
}
