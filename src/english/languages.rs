//! Which language a draft is written in, told by its function words.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::lists;

static FILE: &str = include_str!("data/languages.txt");
/// ISO 639 codes. English comes first: it wins a tie.
const CODES: [&str; 12] = ["en", "es", "fr", "de", "pt", "it", "nl", "sv", "da", "pl", "tr", "id"];
/// Shorter texts, a headline for one, are taken for English.
const FEWEST_WORDS: usize = 20;
/// The beginning of a draft is enough.
const MOST_WORDS: usize = 2_000;

static LANGUAGES: LazyLock<Vec<FxHashSet<&'static str>>> =
    LazyLock::new(|| CODES.iter().map(|code| lists::set(FILE, code)).collect());

/// The ISO 639 code of the language that prose is written in, `en` wherever that is not plain.
///
/// `None` where the words are of no language known here, such as one in another script.
pub fn language(prose: &str) -> Option<&'static str> {
    let words = prose.split(|c: char| !c.is_alphanumeric()).filter(|word| word.contains(char::is_alphabetic));
    let mut counts = [0; CODES.len()];
    let (mut all, mut foreign_script) = (0, 0);
    for word in words.take(MOST_WORDS) {
        all += 1;
        foreign_script += usize::from(word.contains(|c: char| c.is_alphabetic() && c > '\u{24f}'));
        let lower = word.to_lowercase();
        for (count, known) in counts.iter_mut().zip(LANGUAGES.iter()) {
            *count += usize::from(known.contains(lower.as_str()));
        }
    }
    // Scripts without spaces have few “words”, and long ones.
    if 2 * foreign_script > all && prose.chars().take(200).count() > 100 {
        return None;
    }
    if all < FEWEST_WORDS {
        return Some("en");
    }
    let english = counts[0];
    let best = (0..CODES.len()).rev().max_by_key(|&at| counts[at]).unwrap_or(0);
    // In any language about every third word is one of these; lists of names and figures have hardly any.
    let is_plain = counts[best] * 5 > all && counts[best] > 2 * english;
    Some(if is_plain { CODES[best] } else { "en" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told_apart() {
        let samples = [
            (
                "en",
                "The mayor said on Monday that the bridge over the river would stay closed until the engineers had looked at it again.",
            ),
            (
                "es",
                "La alcaldesa dijo el lunes que el puente sobre el río seguirá cerrado hasta que los ingenieros lo revisen de nuevo en la semana.",
            ),
            (
                "fr",
                "La maire a déclaré lundi que le pont sur la rivière resterait fermé jusqu’à ce que les ingénieurs l’aient examiné dans la semaine.",
            ),
            (
                "de",
                "Die Bürgermeisterin sagte am Montag, dass die Brücke über den Fluss gesperrt bleibt, bis die Ingenieure sie noch einmal geprüft haben.",
            ),
            (
                "pt",
                "A prefeita disse na segunda que a ponte sobre o rio vai ficar fechada até que os engenheiros a vejam mais uma vez na semana.",
            ),
            (
                "it",
                "La sindaca ha detto lunedì che il ponte sul fiume resta chiuso fino a quando gli ingegneri non lo avranno visto anche una seconda volta.",
            ),
            (
                "nl",
                "De burgemeester zei maandag dat de brug over de rivier dicht blijft tot de ingenieurs er nog een keer naar hebben gekeken met het team.",
            ),
        ];
        for (code, prose) in samples {
            assert_eq!(language(prose), Some(code), "{prose}");
        }
        assert_eq!(language(&"мост через реку останется закрытым ".repeat(5)), None);
        assert_eq!(language(&"桥梁将继续关闭直到工程师再次检查".repeat(10)), None);
    }

    #[test]
    fn short_texts_and_lists_count_as_english() {
        for prose in ["", "La casa de papel", "12 34 56", "Москва"] {
            assert_eq!(language(prose), Some("en"), "{prose}");
        }
        assert_eq!(language(&"Ortiz 3 Dahl 5 Fox 7 ".repeat(20)), Some("en"));
    }
}
