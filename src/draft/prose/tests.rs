use super::*;

#[test]
fn words_are_found_again_behind_markup() {
    // **Mar**&iacute;a ran
    let mut prose = Prose::default();
    prose.push("Mar", 2);
    prose.push_replaced("í", Span::new(7, 15));
    prose.push("a ran", 15);
    assert_eq!(prose.text(), "María ran");
    assert_eq!(prose.locate(Span::new(0, 6)), Span::new(2, 16));
    assert_eq!(prose.locate(Span::new(3, 5)), Span::new(7, 15));
    assert_eq!(prose.locate(Span::new(7, 10)), Span::new(17, 20));
    assert_eq!(prose.words_at(Span::new(2, 16)), "María");
    assert_eq!(prose.words_at(Span::new(5, 18)), "ía r");
    assert_eq!(prose.words_at(Span::new(0, 30)), "María ran");
    assert_eq!(prose.words_at(Span::new(0, 2)), "");
    assert!(!prose.is_verbatim(Span::new(0, 6)));
    assert!(prose.is_verbatim(Span::new(7, 10)));
}

#[test]
fn what_is_cut_leaves_the_rest_in_its_place() {
    // In 2019&sup2; S&atilde;o³ ran
    let mut prose = Prose::default();
    prose.push("In 2019", 0);
    prose.push_replaced("²", Span::new(7, 13));
    prose.push(" S", 13);
    prose.push_replaced("ã", Span::new(15, 23));
    prose.push("o³ ran", 23);
    let cuts = [Span::new(7, 9), Span::new(14, 16)];
    let left = prose.without(&cuts);
    assert_eq!(left.text(), "In 2019 São ran");
    assert_eq!(left.locate(Span::new(3, 7)), Span::new(3, 7));
    assert_eq!(left.locate(Span::new(8, 12)), Span::new(14, 24));
    assert_eq!(left.locate(Span::new(13, 16)), Span::new(27, 30));
    assert_eq!(prose.without(&[]), prose);
    assert_eq!(prose.without(&[Span::new(0, 20)]).text(), "");
    prose.rewrite(16, "!");
    assert_eq!((prose.text(), prose.locate(Span::new(16, 17))), ("In 2019² São³!", Span::new(26, 30)));
}

#[test]
fn what_nobody_sees_parts_no_word() {
    let prose = Prose::verbatim("Munici\u{ad}pal\u{200b} dues\u{2060}", 10);
    assert_eq!(prose.text(), "Municipal dues");
    assert_eq!(prose.locate(Span::new(0, 9)), Span::new(10, 21));
    assert_eq!(prose.locate(Span::new(10, 14)), Span::new(25, 29));
    assert!(!prose.is_verbatim(Span::new(0, 9)));
    assert_eq!(prose.words_at(Span::new(10, 29)), "Municipal dues");
}

#[test]
fn a_line_that_ends_within_a_paragraph_is_a_blank() {
    // In June\r\n  18 s\n&ouml; ran
    let mut prose = Prose::default();
    prose.push("In June", 0);
    prose.push_break(Span::new(7, 11));
    prose.push("18 s", 11);
    prose.push_break(Span::new(15, 16));
    prose.push_replaced("ö", Span::new(16, 22));
    prose.push(" ran", 22);
    assert_eq!(prose.text(), "In June 18 s ö ran");
    assert_eq!(prose.locate(Span::new(3, 10)), Span::new(3, 13));
    assert_eq!(prose.words_at(Span::new(3, 13)), "June 18");
    assert!(prose.is_verbatim(Span::new(3, 10)));
    assert!(!prose.is_verbatim(Span::new(7, 10)) && !prose.is_verbatim(Span::new(3, 15)));
    let (head, rest) = prose.split_at(9);
    assert_eq!((head.text(), rest.text()), ("In June 1", "8 s ö ran"));
    assert_eq!(head.locate(Span::new(3, 9)), Span::new(3, 12));
}

#[test]
fn halves_stand_where_they_stood() {
    // **Mar**&iacute;a ran
    let mut prose = Prose::default();
    prose.push("Mar", 2);
    prose.push_replaced("í", Span::new(7, 15));
    prose.push("a ran", 15);
    let (head, rest) = prose.split_at(7);
    assert_eq!((head.text(), rest.text()), ("María ", "ran"));
    assert_eq!(head.locate(Span::new(0, 6)), Span::new(2, 16));
    assert_eq!(rest.locate(Span::new(0, 3)), Span::new(17, 20));
    assert_eq!(prose.split_at(0).1, prose);
    assert_eq!(prose.split_at(10).0, prose);
}

#[test]
fn a_part_is_found_in_the_words_and_not_in_their_markup() {
    // [May](/may/6) 6, 2025
    let mut prose = Prose::default();
    prose.push("May", 1);
    prose.push(" 6, 2025", 13);
    let six = |words: &str| words.find('6').map(|at| Span::new(at, at + 1));
    assert_eq!(prose.part_of(Span::new(1, 21), six), Some(Span::new(14, 15)));
    assert_eq!(prose.part_of(Span::new(1, 21), |words| Some(Span::new(0, words.len()))), None);
    assert_eq!(prose.part_of(Span::new(0, 21), six), None);
}
