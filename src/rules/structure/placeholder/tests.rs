//! Marks that are placeholders, and what looks like one.

use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn words_still_to_come() {
    rule(&RULE).check(expect![[r#"
        The school board, TK, met on Tuesday.
                          ^^ “TK” marks words that are still to come.
        It will spend TK percent more on buses, TKSOURCE said.
                      ^^ “TK” marks words that are still to come.
                                                ^^^^^^^^ “TKSOURCE” marks words that are still to come.
        “We are proud, quote TK,” the head teacher said.
                             ^^ “TK” marks words that are still to come.
    "#]]);
}

#[test]
fn figures_still_to_come() {
    rule(&RULE).check(expect![[r#"
        The council will pay €X million for the 000 people who live there.
                             ^^^^^^^^^^ “€X million” stands where a figure is still to come.
                                                ^^^^^^^^^^ “000 people” stands where a figure is still to come.
        Ana Böhm, aged XX, has read page 00 twice. The hearing is on May XX.
                  ^^^^^^^ “aged XX” stands where a figure is still to come.
                                    ^^^^^^^ “page 00” stands where a figure is still to come.
                                                                     ^^^^^^ “May XX” stands where a figure is still to come.
    "#]]);
}

#[test]
fn marks_before_capitals() {
    rule(&RULE).check(expect![[r#"
        TKTK HEADLINE HERE
        ^^^^ “TKTK” marks words that are still to come.

        The mayor of Žilina, TKTK Firstname, met TK NAME and TK Name on Monday. Dana Hübner, TKTK Corp., agreed.
                             ^^^^ “TKTK” marks words that are still to come.
                                  ^^^^^^^^^ “Firstname” stands where a name is still to come.
                                                 ^^ “TK” marks words that are still to come.
                                                             ^^ “TK” marks words that are still to come.
                                                                                             ^^^^ “TKTK” marks words that are still to come.
        The price is tktk, name tk, up tk percent. He wore an Old TKTKTK Shirt. TK TK Maxx
                     ^^^^ “tktk” marks words that are still to come.
                           ^^^^^^^ “name tk” marks words that are still to come.
                                       ^^^^^^^^^^ “tk percent” marks words that are still to come.
                                                                  ^^^^^^ “TKTKTK” marks words that are still to come.
                                                                                ^^ “TK” marks words that are still to come.

        TK MAXX OPENS ON FRIDAY. TK Okafor won. Flight TK 1984 left. Old TK Rao slept, T.K. Name did not.
    "#]]);
}

#[test]
fn marks_within_figures() {
    rule(&RULE).check(expect![[r#"
        About 30,TK people paid $5.XX million, and prices in Łódź rose 0.TK percent.
              ^^^^^^^^^^^^ “30,TK people” stands where a figure is still to come.
                                ^^^^^^^^^^^^^ “$5.XX million” stands where a figure is still to come.
                                                                       ^^^^^^^^^^^^ “0.TK percent” stands where a figure is still to come.
        Some 1,XXX homes and 2,350,TK trees, worth €1,XXX and £TKm, burned in 19TK, or 3.X percent.
             ^^^^^^^^^^^ “1,XXX homes” stands where a figure is still to come.
                             ^^^^^^^^ “2,350,TK” stands where a figure is still to come.
                                                   ^^^^^^ “€1,XXX” stands where a figure is still to come.
                                                              ^^^^ “£TKm” stands where a figure is still to come.
                                                                              ^^^^ “19TK” stands where a figure is still to come.
                                                                                       ^^^^^^^^^^^ “3.X percent” stands where a figure is still to come.
        It costs $XX.X million, $xx million, or X.X percent of it. Some xx people, ?? votes and 00,000 acres remain.
                 ^^^^^^^^^^^^^ “$XX.X million” stands where a figure is still to come.
                                ^^^^^^^^^^^ “$xx million” stands where a figure is still to come.
                                                ^^^^^^^^^^^ “X.X percent” stands where a figure is still to come.
                                                                        ^^^^^^^^^ “xx people” stands where a figure is still to come.
                                                                                   ^^^^^^^^ “?? votes” is a note to check something before publication.
                                                                                                ^^^^^^^^^^^^ “00,000 acres” stands where a figure is still to come.
        The vote was XX to XX, [XX] in 20XX. It was built in 20XX.
                     ^^^^^^^^ “XX to XX” stands where a figure is still to come.
                               ^^^^ “[XX]” stands where a figure is still to come.
                                       ^^^^ “20XX” stands where a figure is still to come.
                                                             ^^^^ “20XX” stands where a figure is still to come.

        Some 100,000 people have 2,000,000 acres, Python 3.x runs, iOS 8.X is old, and 1,000 XX chromosomes were read.
        She wears XXL, saw Super Bowl XXX, drank Castlemaine XXXX and kissed xxx. He was 0.5 percent up and paid $0.50.
    "#]]);
}

#[test]
fn digits_hours_and_years_that_go_on_in_letters() {
    for (line, mark) in [
        ("The pier at Łódź cost $12XX million.", "$12XX million"),
        ("It cost €3xx thousand and no more.", "€3xx thousand"),
        ("It cost $1X million to mend.", "$1X million"),
        ("The fair drew 3XX people.", "3XX people"),
        ("Some 4XX,XXX people came.", "4XX,XXX people"),
        ("Turnout was 1XX percent.", "1XX percent"),
        ("Turnout was 4XX%.", "4XX%"),
        ("It sold about 3XX loaves.", "3XX"),
        ("More than 1XX Homes Burn in Hull", "1XX Homes"),
        ("At XX:30 the doors opened.", "XX:30"),
        ("The doors opened at 12:XX.", "12:XX"),
        ("The doors open at 7:xx p.m. on Monday.", "7:xx p.m."),
        ("At XX:XX PM it rained.", "XX:XX PM"),
        ("At XX p.m. it rained.", "XX p.m."),
        ("It rained at X p.m. on Friday.", "X p.m."),
        ("She was born in 19XX in Hull.", "19XX"),
        ("She left in 20xx.", "20xx"),
        ("The class of 20XX leaves today", "20XX"),
        ("Budget for 20XX-21 is passed", "20XX"),
        ("CLASS OF 20XX LEAVES", "20XX"),
        ("Nobody has lived there since 201X.", "since 201X"),
        ("XX percent of the town agreed.", "XX percent"),
        ("About XX percent agreed, and it rained.", "XX percent"),
        ("In Hull XX percent agreed.", "XX percent"),
        ("Vote Falls XX Percent in Hull", "XX Percent"),
        ("Some XX people came.", "XX people"),
        ("The toll rose to XX people Monday.", "XX people"),
        ("On Monday XX people came.", "XX people"),
        ("In 2019 XX people came.", "XX people"),
        ("The XX-year-old man fell.", "XX-year"),
        ("It grew by 10-XX percent.", "XX percent"),
        ("The board agreed in a XX-XX vote.", "XX-XX vote"),
        ("Hull beat Leeds XX–XX at home.", "XX–XX"),
        ("Nearly XX,000 people came.", "XX,000 people"),
        ("It cost 1X,000 pounds.", "1X,000 pounds"),
        ("It cost $X,000 to mend.", "$X,000"),
        ("Prices rose XX.5 percent.", "XX.5 percent"),
        ("It opens on XX May in Hull.", "XX May"),
        ("It stood there in the 19XXs.", "19XXs"),
        ("The budget for FY 20XX is passed.", "20XX"),
    ] {
        let drawn = rule(&RULE).redraw(line);
        let said = format!("“{mark}” stands where a figure is still to come.");
        assert!(drawn.contains(&said) && drawn.matches('“').count() == 1, "{mark}: {drawn}");
    }
}

#[test]
fn roman_numbers_sizes_and_names_with_letters() {
    for line in [
        "Super Bowl XX January party drew 1,200 people, and the Super Bowl XX points record stood.",
        "Pope John XXIII, Louis XX and Act XX of the play.",
        "The film XXX, then xXx, then XXX: State of the Union.",
        "She wears XXL, 2XL or 3XX, and he a size 4XX.",
        "The star HD 20XX, another, HD 20XXa, the gene 5XX-like and karyotype 47,XXX were named; 47,XXX syndrome is rare.",
        "An RTX 20XX card and a 4XX error. The server gave a 5xx.",
        "It happened in the 12XX block of Dock Street, in the 20XX block of High Street.",
        "Report_20XX.pdf and example.org/20XX were lost.",
        "The XX chromosome, 46,XX women and an XX-linked trait.",
        "Malcolm X-Ray left. World War XX. Generation X: 30 years on.",
        "A XXX rating, XXXX Gold beer and kisses, xxx",
    ] {
        let drawn = rule(&RULE).redraw(line);
        assert!(!drawn.contains('^'), "{drawn}");
    }
}

#[test]
fn words_in_brackets_and_braces_of_a_sentence() {
    for (line, is_mark) in [
        ("The [caption] read: Ann Lee in Łódź.", false),
        ("[caption] read", false),
        ("[Caption] read", false),
        ("The photo’s [caption] names Ann Lee.", false),
        ("Its original [headline] misspelled her name.", false),
        ("That [byline] of his was new.", false),
        ("[headline]", true),
        ("[CAPTION] read", true),
        ("By [byline]", true),
        ("[quote], she said.", true),
        ("[pull quote] said Ann Lee.", true),
        ("The pier is unsafe, [source] said.", true),
        ("[full name] told the council so.", true),
        ("The pier is unsafe, according to [source?].", true),
        ("Photo: [caption]", true),
        ("He typed :-{{ and }} into it.", false),
        ("He typed :-{{ and laughed }} again.", false),
        ("It stands between {{ and }} in Łódź.", false),
        ("Write {{ or }} there.", false),
        ("Dear {{name}}, it rained.", true),
        ("Mayor:{{name}}", true),
        ("Call {{mayor and wife}} first.", true),
    ] {
        let drawn = rule(&RULE).redraw(line);
        assert_eq!(drawn.contains("^ “"), is_mark, "{drawn}");
    }
}

#[test]
fn the_words_of_a_page_s_template() {
    for (line, is_mark) in [
        ("Headline goes here", true),
        ("HEADLINE GOES HERE", true),
        ("Your headline here", true),
        ("The pull quote goes here.", true),
        ("Photo caption to go here", true),
        ("Caption to come", true),
        ("Quote to come.", true),
        ("Insert caption here", true),
        ("Add a caption", true),
        ("Enter your title here", true),
        ("Click to add title", true),
        ("Placeholder text", true),
        ("The mayor said [insert quote] on Ångström Street.", true),
        ("The mayor said (insert mayor’s quote here).", true),
        ("The mayor, INSERT NAME HERE, left.", true),
        ("The mayor said so (quote to come).", true),
        ("The mayor, [MAYOR’S NAME], left.", true),
        ("[headline]", true),
        ("More to come", false),
        ("The best is yet to come", false),
        ("Details to come", false),
        ("The title goes here and not to Chelsea.", false),
        ("Everything that he got wrong goes here, too.", false),
        ("The quote goes here and there", false),
        ("Names of the dead", false),
        ("Caption contest to come", false),
        ("Members [names withheld] left.", false),
        ("He will add name recognition.", false),
        ("“Headline goes here”, it said.", false),
        ("She said: “My [name] is [date].”", false),
        ("The form has a field for name, age and place.", false),
    ] {
        let drawn = rule(&RULE).redraw(line);
        assert_eq!(drawn.contains('^'), is_mark, "{drawn}");
    }
}

#[test]
fn fields_for_people_and_tags_for_programs() {
    for format in Format::ALL {
        let text = "Dear {{ insert mayor’s quote }}, {{NAME}} and {{headline}}, it rained in Łódź.";
        assert_eq!(rule(&RULE).format(format).redraw(text).matches("^^ “").count(), 3, "{format:?}");
        let text =
            "{{< x id=\"TK\" >}}It rained {{ page.TK }} in {% TODO %} Łódź{# TK #}.[gallery ids=\"TBD\"]";
        assert_eq!(rule(&RULE).format(format).redraw(text).trim(), text, "{format:?}");
    }
}

#[test]
fn notes_and_fillers() {
    rule(&RULE).check(expect![[r#"
        The clerk, Siobhán Keane (sp?), left in 2011 [check].
                                 ^^^^^ “(sp?)” is a note to check something before publication.
                                                     ^^^^^^^ “[check]” is a note to check something before publication.
        NAME NAME of Galway agreed. ((ask Tom for a number))
        ^^^^^^^^^ “NAME NAME” stands where a name is still to come.
                                    ^^^^^^^^^^^^^^^^^^^^^^^^ “((ask Tom for a number))” is a note to check something before publication.
        Lorem ipsum dolor sit amet.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is filler text, not copy.
        Dear {{first_name}}, the fair opens in ???.
             ^^^^^^^^^^^^^^ “{{first_name}}” is a field of a template that was not filled in.
                                               ^^^ “???” is a note to check something before publication.
        The date of the fair is still TBD, the town said.
                                      ^^^ “TBD” leaves open what is still to be decided.
    "#]]);
}

#[test]
fn names_numbers_and_cheers_that_look_alike() {
    rule(&RULE).check(expect![[r"
        TK Maxx opened in Split. Flight TK 17 was late, and T.K. Rao missed it.
        She saw Super Bowl XXX at home, wears size XXL and has two XX chromosomes.
        Some 25 000 people and 10, 000 dollars or 96 , 000 pounds watched agent 007 at 7:00 p.m. on channel 00.
        What??? The rest of the schedule: Leeds v. York, TBD
        The score was 100, and 1,000 people sang.
    "]]);
}

#[test]
fn an_article_about_the_marks() {
    rule(&RULE).check(expect![[r"
        Editors write “TK” where a fact is missing. A TK in the lead is a bad sign.
    "]]);
}

#[test]
fn code_and_links_are_no_copy() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The **TK** members met. Run `TODO` or see [the list](https://example.org/TK/page).
              ^^ “TK” marks words that are still to come.
    "#]]);
}
