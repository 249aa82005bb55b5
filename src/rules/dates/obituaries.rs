//! Short obituaries and profiles, held against all rules of the calendar: those in which nothing is wrong, and those with a slip.

use crate::draft::Format;
use crate::testing;

/// Rules that stand on who is meant.
const RULES: [&str; 6] = [
    "event-order",
    "event-date-conflict",
    "age-birth-date",
    "age-conflict",
    "anniversary",
    "duration-endpoints",
];

/// The draft with what all rules find drawn beneath.
fn drawn(text: &str, format: Format) -> String {
    testing::facts().dated("2025-05-09").format(format).redraw(text)
}

#[test]
fn lives_in_which_nothing_is_wrong() {
    for text in [
        "Emil Hale, who sold maps for 39 years, died on Sunday at 91, his daughter said.\n\n\
         Mr. Hale was born in Tarn on May 2, 1934. His first wife, Ada, died in 1971. He married Bea Osei in 1975. \
         She died in 2016. In 2018 he moved to Varn.",
        "Rita Holm, a painter of harbors, died on Tuesday. She was 88.\n\n\
         Ms. Holm, whose husband, the sculptor Ivar Holm, died in 1999, moved to Lund in 2004. Their first child, \
         Nils, was born in 1962. Their second child, Mia, was born in 1965. Her sister, Eva, died in 1970. Her \
         brother, Olof, died in 1988.",
        "The judge Peter Wold died on Friday at his home in Bern. He was 84.\n\n\
         His mother, Anna Wold, taught at the village school until her death in 1979. His father, Karl, a baker, had \
         died in 1951. In 1980 he was appointed to the court. He retired in 2005, after the death of his wife, Ruth, \
         in 2004.",
        "Mrs. Lund, 79, outlived two husbands. The first, Ole Lund, whom she wed in 1966, drowned in 1972. In 1975 \
         she married Jens Krog, who died in 2010. She moved to Oslo in 2012.",
        "After her husband, Otto Blum, died in 2003, Mrs. Blum sold the mill. In 2006 she opened a museum in the \
         barn. She visited Rome in 2011.\n\n\
         Mr. Blum was born in 1931 and had bought the mill in 1958.",
        "Kai Lund and his wife, Mia, ran the ferry for 30 years. She died in 2001, and he retired in 2003. Their son, \
         Bo, who was born in 1970, took it over. He was 33 then.",
        "Father Tom Reyes died on Monday. He was 90. Two of his brothers were priests. One brother died in 1988, and \
         another brother died in 1994. His nephew, a bishop, died in 2001.",
        "Lea Pohl, the widow of the composer Max Pohl, who died in 1990, gave his papers to the library in 1996. She \
         died on Thursday at 93.\n\n\
         The son of a tailor, Max Pohl was born in 1920, entered the academy in 1938 and wrote four operas.",
        "Vera Lohm died on Wednesday, her son said. She was 86. Ms. Lohm graduated from the University of Graz in \
         1961 and taught there for 40 years, until she retired in 2001. She is survived by her son, Artur; a \
         daughter, Ines, 57; and two sisters. Her husband, Paul Lohm, died in 1998. A first marriage, to Franz Berg, \
         ended in 1965.",
        "The twins Ann and Jo Teller were born in 1940. Ann died in 1999, and Jo died in 2020. In 2005 Jo published \
         her sister’s letters.",
        "Nell Faber, whose husband, Karl Reuss, died in 2003, moved to Tarn in 2010. Dr. Ito, a neighbor, said that \
         she spoke of him daily. She was buried beside him on Friday, 22 years after his death.",
        "Sir Hugh Pell, who died on Saturday aged 95, wed three times. His marriage to Joan Dale ended in 1960. His \
         second wife, Clare, died in 1982; his third wife, Pat, died in 2009. A son of his first marriage was killed \
         in 1977. He retired in 1995.",
        "Ida Senn, 71, was 19 when her father died in 1973. Her mother, who was 44 when he died, ran the inn until \
         1999. Ms. Senn joined the bank in 1975.",
        "A nurse, Rosa Lamm, was shot on Monday. Her friend Eva Blau, who found her, said that she died at once. Ms. \
         Blau, 61, met Ms. Lamm in 1985. Her husband died in 2011, and in 2014 she moved in with Ms. Lamm.",
        "Anders Krog, a boat builder, died on Sunday at 77. He took over the yard in 1972 from his father, who died \
         in 1974. Krog’s wife, Kari Krog, kept the books. She died in 2015. Krog opened a second yard in 2017.",
        "Marta Ruiz lost her first husband in 1969. Her second husband, Juan, died in 1991. She remarried in 1994. \
         Her husband died in 2008. She moved to Lima in 2010.",
    ] {
        for format in [Format::Plain, Format::Markdown] {
            let drawn = drawn(text, format);
            assert!(!RULES.iter().any(|rule| drawn.contains(&format!("[{rule}]"))), "{drawn}");
        }
    }
}

#[test]
fn lives_with_a_slip() {
    for (rule, message, text) in [
        (
            "event-order",
            "“moved” is dated “May 2021”",
            "Emil Hale, who sold maps, died in March 2019, his daughter said.\n\n\
         Mr. Hale was born in Tarn. His wife, Ada, died in 1971. In May 2021 he moved to Varn.",
        ),
        (
            "event-order",
            "“visited” is dated “1975”",
            "Mr. Hale wed Ada Lind in 1950. His wife, Ada Lind, died in 1971. In 1975 Ms. Lind visited Rome.",
        ),
        (
            "event-date-conflict",
            "“died” is dated “1989” here",
            "Ms. Holm, whose husband, Ivar Holm, died in 1999, moved to Lund in 2004. Her husband died in 1989, she told \
         the paper.",
        ),
        (
            "age-birth-date",
            "This dates “graduated” to “1951”",
            "Vera Lohm died on Wednesday, her son said. She was 86. Ms. Lohm graduated from the University of Graz in \
         1951 and taught for 40 years.",
        ),
        (
            "age-birth-date",
            "This says “29” in 1973",
            "Ida Senn, 71, was 29 when her father died in 1973. Ms. Senn joined the bank in 1985.",
        ),
        (
            "anniversary",
            "This says “70 years”",
            "Ivo Brandt died in a camp in May 1950. His bones were found in a wood. In June 2010 Mr. Brandt was buried in \
         Tarn, 70 years after his death.",
        ),
        (
            "duration-endpoints",
            "This says “45 years”",
            "Mr. Krug joined the bank in 1947 as a clerk. It was a job he held for 45 years, until he retired in 1986.",
        ),
        (
            "event-order",
            "“met” is dated “2008”",
            "Nell Faber, whose husband, Karl Reuss, died in 2003, moved to Tarn in 2010. In 2008 Mr. Reuss met the mayor.",
        ),
        (
            "event-date-conflict",
            "“died” is dated “1984” here",
            "Sir Hugh Pell wed twice. His first wife, Clare, died in 1982. He married Pat Dale in 1985. Clare died in \
         1984, a year before the wedding.",
        ),
        (
            "age-birth-date",
            "This says “44”",
            "Ms. Calder, who was born in 1958, swam for her country in 1972. She was 44 when she swam at the Games of \
         1972.",
        ),
        (
            "age-conflict",
            "The draft gives Rita Holm’s age as 85",
            "Rita Holm, 88, died on Tuesday. Her husband, Ivar, died at 81. Ms. Holm, 85, had been ill.",
        ),
        (
            "event-order",
            "“enlisted” is dated “1929”",
            "The baker Jan Gund was born in 1931. He enlisted in 1929 and was wounded. His father was born in 1901 and \
         died in 1960.",
        ),
        (
            "age-birth-date",
            "This says “30” in 1980",
            "Omar Frey, 62, is the mayor. He was 30 when he came to Tarn in 1980.",
        ),
        (
            "event-order",
            "“retired” is dated “2006”",
            "After her husband, Otto Blum, died in 2003, Mrs. Blum sold the mill. Mr. Blum retired from the council in \
         2006.",
        ),
        (
            "duration-endpoints",
            "This says “45 years”",
            "In 1947 Mr. Abel came to Tarn and became organist of the cathedral, a job he held for 45 years, until he \
         retired in 1986.",
        ),
    ] {
        for format in [Format::Plain, Format::Markdown] {
            let drawn = drawn(text, format);
            assert!(drawn.contains(&format!("[{rule}]: {message}")), "{drawn}");
        }
    }
}
