//! Which language a draft is written in, told by what its narrator’s words are: words of English, or of which other
//! language the function words.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::lists;
use super::wordpiece::WordPieces;

static FILE: &str = include_str!("data/languages.txt");
/// ISO 639 codes with the names of the languages. English comes first: it wins a tie.
const LANGUAGES: [(&str, &str); 12] = [
    ("en", "English"),
    ("es", "Spanish"),
    ("fr", "French"),
    ("de", "German"),
    ("pt", "Portuguese"),
    ("it", "Italian"),
    ("nl", "Dutch"),
    ("sv", "Swedish"),
    ("da", "Danish or Norwegian"),
    ("pl", "Polish"),
    ("tr", "Turkish"),
    ("id", "Indonesian"),
];
/// Fewer words in small letters, a headline or a list of names for one, are taken for English.
const FEWEST_WORDS: usize = 7;
/// The beginning of a draft is enough.
const MOST_WORDS: usize = 2_000;

static FUNCTION_WORDS: LazyLock<Vec<FxHashSet<&'static str>>> =
    LazyLock::new(|| LANGUAGES.iter().map(|(code, _)| lists::set(FILE, code)).collect());

/// The ISO 639 code of the language that prose is written in, `en` wherever another is not plain.
///
/// What stands in quotation marks tells little of that, and is asked only where hardly anything stands outside of them.
/// `None` where the words are of no language known here, such as one in another script.
pub fn language(prose: &str) -> Option<&'static str> {
    let narration = narration(prose);
    let narrated = Words::new(&narration);
    if narrated.small < FEWEST_WORDS && narration.len() < prose.len() {
        return Words::new(prose).language(prose);
    }
    narrated.language(&narration)
}

/// The English name of a language that [`language`] tells.
pub fn language_name(code: &str) -> Option<&'static str> {
    LANGUAGES.iter().find(|(known, _)| *known == code).map(|(_, name)| *name)
}

/// The prose without what stands in double quotation marks. A mark that is not closed in its paragraph ends there.
fn narration(prose: &str) -> String {
    let mut narration = String::with_capacity(prose.len());
    let mut closing: Option<&[char]> = None;
    for c in prose.chars() {
        match closing {
            Some(marks) if marks.contains(&c) => closing = None,
            Some(_) if c == '\n' => closing = None,
            Some(_) => continue,
            None => closing = closes(c),
        }
        narration.push(c);
    }
    narration
}

/// What closes a quotation that a character opens.
fn closes(opening: char) -> Option<&'static [char]> {
    match opening {
        '"' => Some(&['"']),
        '“' => Some(&['”']),
        '„' => Some(&['“', '”']),
        '«' => Some(&['»']),
        '»' => Some(&['«', '»']),
        _ => None,
    }
}

/// What the words of a text are.
#[derive(Debug, Default)]
struct Words {
    all: usize,
    /// Those in another script.
    foreign_script: usize,
    /// Those that begin with a small letter, and so are no names.
    small: usize,
    /// Those among them that are whole words of the English model.
    english: usize,
    /// Function words of each language, and how many different ones.
    by_language: [(usize, usize); LANGUAGES.len()],
}

impl Words {
    fn new(text: &str) -> Self {
        let mut words = Self::default();
        let mut seen = FxHashSet::default();
        let split = text.split(|c: char| !c.is_alphanumeric());
        for word in split.filter(|word| word.contains(char::is_alphabetic)).take(MOST_WORDS) {
            words.all += 1;
            words.foreign_script +=
                usize::from(word.contains(|c: char| c.is_alphabetic() && c > '\u{24f}' && !is_latin(c)));
            let lower = word.to_lowercase();
            let is_small = word.starts_with(char::is_lowercase) && word.chars().nth(1).is_some();
            words.small += usize::from(is_small);
            words.english += usize::from(is_small && WordPieces::get().is_word(&lower));
            let is_new = !seen.contains(&lower);
            // “Of the e-scooters”: a single letter is a word of many languages, and of none.
            let is_word = lower.chars().nth(1).is_some();
            for ((count, different), known) in words.by_language.iter_mut().zip(FUNCTION_WORDS.iter()) {
                if is_word && known.contains(lower.as_str()) {
                    *count += 1;
                    *different += usize::from(is_new);
                }
            }
            if is_new {
                seen.insert(lower);
            }
        }
        words
    }

    fn language(&self, text: &str) -> Option<&'static str> {
        // Scripts without spaces have few “words”, and long ones.
        if 2 * self.foreign_script > self.all && (self.all >= FEWEST_WORDS || text.chars().count() > 100) {
            return None;
        }
        if self.small < FEWEST_WORDS || self.is_english() {
            return Some(LANGUAGES[0].0);
        }
        let (count, different, code) = self.best_other();
        // In any language about every third word is a function word, and they are not always the same.
        let is_plain = count * 6 > self.all && different >= 2;
        is_plain.then_some(code)
    }

    /// Of the words in small letters nearly all are known where they are English, and at most every other elsewhere:
    /// short function words look alike in many languages.
    fn is_english(&self) -> bool {
        let (english, _) = self.by_language[0];
        let (other, _, _) = self.best_other();
        let is_likely = self.english * 10 > self.small * 7;
        is_likely || (self.english * 2 > self.small && english > other)
    }

    /// The language other than English of which the most function words are there.
    fn best_other(&self) -> (usize, usize, &'static str) {
        let others = LANGUAGES.iter().zip(&self.by_language).skip(1).rev();
        let counted = others.map(|((code, _), (count, different))| (*count, *different, *code));
        counted.max_by_key(|(count, ..)| *count).unwrap_or_default()
    }
}

/// Letters with marks of Vietnamese and the like, and the marks themselves where they stand apart.
fn is_latin(c: char) -> bool {
    matches!(c, '\u{1e00}'..='\u{1eff}' | '\u{250}'..='\u{36f}' | '\u{fb00}'..='\u{fb06}')
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

    #[test]
    fn a_few_words_that_look_foreign_are_no_other_language() {
        for prose in [
            "Six men left. ",
            "Ten men die in a van. ",
            "The best men die young, van men say. ",
            "SIX MEN LEFT. ",
        ] {
            assert_eq!(language(&prose.repeat(12)), Some("en"), "{prose}");
        }
        for prose in [
            "City bans e-scooters\n\nThe city may ban e-scooters after a vote in June.",
            "Mayor resigns amid probe\nBridge shut until further notice\nTwo hurt as bus overturns",
            "Jones 4-2 0-0 8, Smith 3-7 2-2 9, Totals 30-61 8-10 76. Fouled out none. Attendance 4,022.",
            "The colectivo stopped at the plaza, where vendors sold arepas and cachapas.",
        ] {
            assert_eq!(language(prose), Some("en"), "{prose}");
        }
    }

    #[test]
    fn a_short_draft_in_another_language_is_known_for_one() {
        let samples = [
            ("es", "El alcalde dijo que el puente seguirá cerrado hasta el lunes."),
            ("fr", "Le maire a dit lundi que le pont resterait fermé pour la nuit."),
            (
                "de",
                "Die Brücke ist bis Montag gesperrt, sagte der Leiter des Amtes, weil sie nicht mehr hält.",
            ),
            ("sv", "Borgmästaren sade att bron är stängd tills ingenjörerna har undersökt den igen."),
            ("da", "Borgmesteren sagde, at broen er lukket, til ingeniørerne har set på den igen."),
        ];
        for (code, prose) in samples {
            assert_eq!(language(prose), Some(code), "{prose}");
        }
    }

    #[test]
    fn a_language_without_a_list_is_not_taken_for_english() {
        for prose in [
            "Kaupunginjohtaja sanoi maanantaina, että silta pysyy suljettuna, kunnes insinöörit ovat tarkastaneet sen.",
            "Starosta v pondělí řekl, že most přes řeku zůstane uzavřen, dokud jej inženýři znovu neprohlédnou.",
            "A polgármester hétfőn azt mondta, hogy a folyón átívelő híd zárva marad, amíg a mérnökök meg nem vizsgálják.",
            "Meya alisema Jumatatu kwamba daraja juu ya mto litabaki limefungwa hadi wahandisi watakapolikagua tena.",
            "Thị trưởng cho biết hôm thứ Hai rằng cây cầu bắc qua sông sẽ vẫn đóng cửa cho đến khi các kỹ sư kiểm tra lại.",
        ] {
            assert_ne!(language(prose), Some("en"), "{prose}");
        }
    }

    #[test]
    fn the_narrator_tells_the_language_and_quotations_do_not() {
        let quotations = [
            (
                "es",
                "No sabemos cuándo se abrirá el puente, pero los vecinos de la ciudad no pueden esperar más, y lo saben. ",
            ),
            (
                "fr",
                "Nous ne savons pas quand le pont sera ouvert, mais les gens de la ville ne peuvent plus attendre. ",
            ),
            (
                "de",
                "Wir wissen nicht, wann die Brücke wieder offen ist, aber die Leute in der Stadt können nicht mehr warten. ",
            ),
            (
                "it",
                "Non sappiamo quando il ponte sarà aperto, ma la gente della città non può più aspettare, e lo sanno. ",
            ),
        ];
        let english = "The mayor would not say when the bridge would open.";
        for (code, words) in quotations {
            for (open, close) in [("“", "”"), ("\"", "\""), ("«", "»")] {
                let story = format!("{english} She spoke for an hour.\n{open}{}{close}\n", words.repeat(8));
                assert_eq!(language(&story), Some("en"), "{story}");
                let story = format!("{}\n{open}{}{close}\n", words.repeat(2), english.repeat(12));
                assert_eq!(language(&story), Some(code), "{story}");
            }
            // Hardly anything is told beside the quotation.
            assert_eq!(language(&format!("Varga: “{}”", words.repeat(3))), Some(code));
        }
    }
}
