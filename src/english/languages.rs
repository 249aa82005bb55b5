//! Which language a draft is written in, told by what its narrator’s words are: words of English, or of which other
//! language the function words.

mod function_words;
mod words;

use self::function_words::LANGUAGES;
use self::words::{FEWEST_WORDS, Words};

/// Function words of English that hardly any other language writes like that.
const ENGLISH_ONLY: [&str; 5] = ["the", "and", "that", "with", "said"];

/// The ISO 639 code of the language that prose is written in, `en` wherever another is not plain.
///
/// What stands in quotation marks tells little of that, and is asked only where hardly anything stands outside of them.
/// `None` where the words are of no language known here, such as one in another script.
pub fn language(prose: &str) -> Option<&'static str> {
    let narration = narration(prose);
    let narrated = Words::new(&narration);
    if narrated.small < FEWEST_WORDS && narration.len() < prose.len() {
        return Words::new(prose).language();
    }
    narrated.language()
}

/// Whether the narrator of a paragraph plainly speaks another language than English.
pub fn is_foreign(paragraph: &str) -> bool {
    let mut words = paragraph.split(|c: char| !c.is_alphanumeric());
    // A look is enough for nearly all.
    if words.any(|word| ENGLISH_ONLY.contains(&word)) {
        return false;
    }
    let words = Words::new(&narration(paragraph));
    words.is_in_another_script() || words.language().is_some_and(|code| code != LANGUAGES[0].0)
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
        for prose in ["", "La casa de papel", "12 34 56", "Москва", "東京", "LA CASA DE PAPEL"] {
            assert_eq!(language(prose), Some("en"), "{prose}");
        }
        assert_eq!(language(&"Ortiz 3 Dahl 5 Fox 7 ".repeat(20)), Some("en"));
    }

    #[test]
    fn a_script_without_spaces_or_small_letters_is_known_by_its_letters() {
        for prose in [
            "橋は月曜日まで閉鎖されると市長は述べた。",
            "市長は月曜日、橋は12日まで閉鎖されると述べた。\n3人が負傷した。",
            "市长星期一表示，大桥将关闭至十二日。",
            "นายกเทศมนตรีกล่าวว่าสะพานจะปิดจนถึงวันจันทร์",
            "시장은 월요일 다리가 폐쇄된다고 밝혔다.",
            "قالت العمدة إن الجسر مغلق.",
            "橋は月曜日まで閉鎖されると市長はNHKに述べた。",
        ] {
            assert_eq!(language(prose), None, "{prose}");
            assert!(is_foreign(prose), "{prose}");
        }
        let english = "The book, 源氏物語 in the original, was sold in Kyoto on Monday for a record sum.";
        assert_eq!(language(english), Some("en"));
    }

    #[test]
    fn capitals_are_read_like_small_letters() {
        for (code, prose) in [
            (
                "fr",
                "LA MAIRE A DÉCLARÉ LUNDI QUE LE PONT SUR LA RIVIÈRE RESTERAIT FERMÉ JUSQU’À LA FIN DE LA SEMAINE POUR LES VOITURES.",
            ),
            (
                "es",
                "LA ALCALDESA DIJO EL LUNES QUE EL PUENTE SOBRE EL RÍO SEGUIRÁ CERRADO HASTA QUE LO REVISEN LOS INGENIEROS DE LA CIUDAD.",
            ),
            (
                "de",
                "DIE BRÜCKE IST BIS MONTAG GESPERRT, SAGTE DER LEITER DES AMTES, WEIL SIE NICHT MEHR HÄLT.",
            ),
            (
                "en",
                "THE MAYOR SAID ON MONDAY THAT THE BRIDGE OVER THE RIVER WOULD STAY CLOSED UNTIL THE ENGINEERS HAD LOOKED AT IT AGAIN.",
            ),
            ("en", "MAYOR RESIGNS AMID PROBE\nBRIDGE SHUT UNTIL FURTHER NOTICE\nTWO HURT AS BUS OVERTURNS"),
            ("en", "ORTIZ 3 DAHL 5 FOX 7 VARGA 2 LINDQVIST 8 PETROSYAN 1 DE LA CRUZ 4 KOWALCZYK 6"),
            ("en", "BENNU VARGA OF ORLA AND LUZ IDRISI OF SZEGED WED SATURDAY AT ST. BRIGID’S IN TRALEE."),
        ] {
            assert_eq!(language(prose), Some(code), "{prose}");
        }
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
            "Danai Udom (THA x3) bt Lee Taik (KOR x1) 7-5, 6-3\nZheng Jie (CHN x1) bt Chan Jan (TPE x4) 6-1\nMika Aho bt Ola Rud\nIda Lind bt Eva Holm\nAda Park bt Ana Ruiz\nMia Sato bt Lea Koch\nZoe Berg bt Amy Wolf",
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
