use super::*;
use crate::draft::Source;
use crate::facts::SentenceId;

fn read(checker: &mut Checker, text: &str) -> Facts {
    check_with(checker, text).facts
}

#[test]
fn a_repeated_sentence_reads_alike_everywhere() {
    let once = "Six trawlers left Brixham before dawn, the harbour office said. ";
    let single = read(&mut Checker::default(), once);
    let mut checker = Checker::default();
    let many = read(&mut checker, &once.repeat(200));
    assert_eq!(many.sentences().len(), 200);
    for sentence in many.sentences() {
        let alike = |(one, other): (&english::Token, &english::Token)| {
            (&one.lemma, one.upos, one.head, one.rel) == (&other.lemma, other.upos, other.head, other.rel)
        };
        assert_eq!(sentence.tokens.len(), single.sentences()[SentenceId::FIRST].tokens.len());
        assert!(sentence.tokens.iter().zip(&single.sentences()[SentenceId::FIRST].tokens).all(alike));
    }
    assert_eq!(many.quantities().len(), 200);
    // With every sentence known but one.
    let edited = once.repeat(200) + "A seventh stayed in port.";
    let (known, fresh) = (read(&mut checker, &edited), read(&mut Checker::default(), &edited));
    assert_eq!(format!("{known:?}"), format!("{fresh:?}"));
}

#[test]
fn other_settings_have_nothing_read_again() {
    let text = "Six trawlers left TK before dawn.";
    let mut checker = Checker::default();
    let known = |checker: &Checker| Arc::clone(&checker.memo.paragraphs[text].local);
    assert_eq!(check_with(&mut checker, text).findings.len(), 1);
    let before = known(&checker);
    checker.set_settings(Settings::parse("[rules]\nplaceholder = \"off\"").expect("settings"));
    assert_eq!(check_with(&mut checker, text).findings.len(), 0);
    assert!(Arc::ptr_eq(&before, &known(&checker)));
}

fn check_with(checker: &mut Checker, text: &str) -> Checked {
    checker.check(Draft::new(Source { text, ..Source::default() }))
}

fn check(text: &str) -> Checked {
    check_with(&mut Checker::default(), text)
}

#[test]
fn another_language_is_not_half_read() {
    let draft = "El ministro de Transportes dijo el lunes que la nueva línea de tren entre las dos ciudades se \
                 abrirá en marzo, pero no quiso decir cuánto costará ni quién la va a pagar. El TK alcalde de la \
                 ciudad, que no estuvo en el acto, dijo después que no sabía nada de los planes.";
    let checked = check(draft);
    assert_eq!(checked.language, Some("es"));
    assert!(!checked.is_read() && checked.findings.is_empty() && checked.facts.sentences().is_empty());
}

#[test]
fn a_short_draft_is_taken_for_english() {
    assert!(check("TK.").is_read());
    assert!(check("").is_read());
}

#[test]
fn a_fingerprint_outlives_edits_elsewhere() {
    let alone = check("The road cost TK dollars.");
    let moved = check("Rain fell all day.\n\nThe **road** was new.\n\nThe road cost TK dollars.");
    let prints = |checked: &Checked| checked.findings.iter().map(|it| it.fingerprint).collect::<Vec<_>>();
    assert_eq!(prints(&alone), prints(&moved));
    assert_eq!(alone.findings.len(), 1);
    let twice = prints(&check("The road cost TK dollars. The bridge cost TK dollars."));
    assert_eq!(twice[0], prints(&alone)[0]);
    assert_ne!(twice[0], twice[1]);
}
