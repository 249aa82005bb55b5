use super::*;

fn shown(prose: &str, stands: Stands) -> Option<String> {
    let found = read(prose, stands)?;
    let places: Vec<&str> = found.places.iter().map(|place| &prose[place.range()]).collect();
    let day = found.day.map(|(_, span)| format!(" @ {}", &prose[span.range()])).unwrap_or_default();
    Some(format!("{} [{}]{day} > {}", &prose[found.span.range()], places.join("; "), &prose[found.end..]))
}

#[track_caller]
fn check(prose: &str, expected: &str) {
    assert_eq!(shown(prose, Stands::First).as_deref(), Some(expected), "{prose}");
}

#[test]
fn datelines_of_every_shape() {
    check("QUITO, Ecuador (AP) — The bus fell.", "QUITO, Ecuador (AP) [QUITO; Ecuador] > The bus fell.");
    check("LISBON, June 2 (Reuters) - Two fell.", "LISBON, June 2 (Reuters) [LISBON] @ June 2 > Two fell.");
    check("SALT LAKE CITY — It rained.", "SALT LAKE CITY [SALT LAKE CITY] > It rained.");
    check("NEW YORK (AP) _ Shares fell.", "NEW YORK (AP) [NEW YORK] > Shares fell.");
    check(
        "HULL, May 9, 2025 — The pier closed.",
        "HULL, May 9, 2025 [HULL] @ May 9, 2025 > The pier closed.",
    );
    check(
        "BATH, England, 9 May 2025 – Snow fell.",
        "BATH, England, 9 May 2025 [BATH; England] @ 9 May 2025 > Snow fell.",
    );
    check("SÃO PAULO (Reuters) - Rain.", "SÃO PAULO (Reuters) [SÃO PAULO] > Rain.");
    check("Oslo, Norway (AFP) — Rain.", "Oslo, Norway (AFP) [Oslo; Norway] > Rain.");
    check("ST. PAUL, Minn. --", "ST. PAUL, Minn. [ST. PAUL; Minn.] > ");
    check("McALLEN, Texas (AP) -- Rain.", "McALLEN, Texas (AP) [McALLEN; Texas] > Rain.");
    check("RIO DE JANEIRO — Rain.", "RIO DE JANEIRO [RIO DE JANEIRO] > Rain.");
    check("LISBON/MADRID (Reuters) - Rain.", "LISBON/MADRID (Reuters) [LISBON; MADRID] > Rain.");
    check("Lagos, Nigeria – Rain.", "Lagos, Nigeria [Lagos; Nigeria] > Rain.");
    check("Rochester, N.Y. (WXYZ) – Rain.", "Rochester, N.Y. (WXYZ) [Rochester; N.Y.] > Rain.");
    check("Toronto — Rain fell.", "Toronto [Toronto] > Rain fell.");
    check("NEW DELHI: The rains came.", "NEW DELHI [NEW DELHI] > The rains came.");
    check("New Delhi: The rains came.", "New Delhi [New Delhi] > The rains came.");
    check("(Reuters) - Rain fell.", "(Reuters) [] > Rain fell.");
    check("OSLO—“We sank,” she said.", "OSLO [OSLO] > “We sank,” she said.");
    check("NEW\u{a0}YORK\u{a0}(AP)\u{a0}— Rain.", "NEW\u{a0}YORK\u{a0}(AP) [NEW\u{a0}YORK] > Rain.");
    check("TOVE HARBOR -- Rain.", "TOVE HARBOR [TOVE HARBOR] > Rain.");
    check("TOVE HARBOR --- Rain.", "TOVE HARBOR [TOVE HARBOR] > Rain.");
    check("WASHINGTON, D.C. (AP) — Rain.", "WASHINGTON, D.C. (AP) [WASHINGTON; D.C.] > Rain.");
}

#[test]
fn the_day_may_stand_anywhere() {
    check("TOVE HARBOR | May 9 — Rain.", "TOVE HARBOR | May 9 [TOVE HARBOR] @ May 9 > Rain.");
    check(
        "May 9, 2025 (TOVE HARBOR) - Rain.",
        "May 9, 2025 (TOVE HARBOR) [TOVE HARBOR] @ May 9, 2025 > Rain.",
    );
    check(
        "TOVE HARBOR (May 9, 2025) — Rain.",
        "TOVE HARBOR (May 9, 2025) [TOVE HARBOR] @ May 9, 2025 > Rain.",
    );
    check(
        "Feb. 21, 2015, TOVE HARBOR — Rain.",
        "Feb. 21, 2015, TOVE HARBOR [TOVE HARBOR] @ Feb. 21, 2015 > Rain.",
    );
    check(
        "Saturday, Feb. 21, 2015 – TOVE HARBOR – Rain.",
        "Saturday, Feb. 21, 2015 – TOVE HARBOR [TOVE HARBOR] @ Saturday, Feb. 21, 2015 > Rain.",
    );
    check(
        "TOVE HARBOR — May 9, 2025 — Rain fell.",
        "TOVE HARBOR — May 9, 2025 [TOVE HARBOR] @ May 9, 2025 > Rain fell.",
    );
    check("TOVE HARBOR May 9 — Rain.", "TOVE HARBOR May 9 [TOVE HARBOR] @ May 9 > Rain.");
    check("TOVE HARBOR (AP, May 9) — Rain.", "TOVE HARBOR (AP, May 9) [TOVE HARBOR] @ May 9 > Rain.");
    check(
        "BOSTON, May 9, 2025 /PRNewswire/ -- Rain.",
        "BOSTON, May 9, 2025 /PRNewswire/ [BOSTON] @ May 9, 2025 > Rain.",
    );
    check("BOSTON--(BUSINESS WIRE)--Rain.", "BOSTON--(BUSINESS WIRE) [BOSTON] > Rain.");
    check("Tove Harbor, May 9, 2025 — Rain.", "Tove Harbor, May 9, 2025 [Tove Harbor] @ May 9, 2025 > Rain.");
    check("TOVE HARBOR, Friday — Rain.", "TOVE HARBOR, Friday [TOVE HARBOR] > Rain.");
    check("KARACHI, May 9: Rain.", "KARACHI, May 9 [KARACHI] @ May 9 > Rain.");
}

#[test]
fn a_sentence_with_a_dash_is_no_dateline() {
    for prose in [
        "NATO — the alliance — met.",
        "NATO — The Alliance — met.",
        "SACRAMENTO Mayor Ann Cole said so — twice.",
        "The mayor (Labour) — he quit.",
        "Ann Cole (Labour) - The mayor.",
        "Ann Cole (SNP) — The mayor.",
        "Ann Cole, 45 — The mayor.",
        "Sen. Ann Cole, Ore. — The senator.",
        "Rain — It fell.",
        "Monday, May 9 — Rain fell.",
        "May 9 — Rain fell.",
        "BREAKING — Two men fell.",
        "UPDATE: The pier shut.",
        "WHAT: A walk.",
        "Ann Cole: Yes.",
        "A — B",
        "OPEC-led cuts",
        "MORE THAN 40 — The count.",
        "HULL 2-1 YORK — The match.",
        "",
    ] {
        assert_eq!(shown(prose, Stands::First), None, "{prose}");
    }
}

#[test]
fn further_down_a_dateline_has_more_to_show() {
    for prose in ["WEATHER — Rain fell.", "SPORTS — Hull won.", "HOUSING: Rents rose.", "Cost — None."]
    {
        assert_eq!(shown(prose, Stands::Among), None, "{prose}");
    }
    for prose in ["TOVELUND — Rain fell.", "OSLO — Rain fell.", "OSLO: Rain fell.", "TOVELUND, May 9 — Rain."]
    {
        assert!(shown(prose, Stands::Among).is_some(), "{prose}");
    }
    for prose in ["TOVELUND — Rain fell.", "OSLO: Rain fell."] {
        assert_eq!(shown(prose, Stands::Later), None, "{prose}");
    }
    for prose in ["OSLO — Rain fell.", "TOVELUND (AP) — Rain.", "TOVELUND, Norway — Rain."] {
        assert!(shown(prose, Stands::Later).is_some(), "{prose}");
    }
}

#[test]
fn a_line_may_be_a_dateline_alone() {
    for words in ["HULL (AP) —", "HULL (AP)", "HULL, May 9, 2025", "TOVE HARBOR, Tuesday, May 9, 2025"] {
        assert!(line(words, Stands::First).is_some(), "{words}");
    }
    for words in ["HULL", "A LONG WINTER", "Ann Cole, May 9, 2025", "HULL (AP) — Rain.", "HULL, May 9"] {
        assert_eq!(line(words, Stands::First), None, "{words}");
    }
}
