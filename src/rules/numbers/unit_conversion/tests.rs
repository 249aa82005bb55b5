//! Drawn drafts for `unit-conversion`.

use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn in_brackets_and_behind_or() {
    rule(&RULE).check(expect![[r#"
        The ferry drifted 40 miles (50 kilometers) east. The 9-foot (4.5-meter) gate held.
                          ~~~~~~~~ “40 miles”
                                    ^^^^^^^^^^^^^ “40 miles” are about 64 kilometers, but “50 kilometers” are about 31 miles.
                                                             ~~~~~~ “9-foot”
                                                                     ^^^^^^^^^ “9-foot” are about 2.7 meters, but “4.5-meter” are about 15 feet.

        It carried 300 pounds, or 250 kilograms, of fish and 20 gallons (50 liters) of fuel.
                   ~~~~~~~~~~ “300 pounds”
                                  ^^^^^^^^^^^^^ “300 pounds” are about 136 kilograms, but “250 kilograms” are about 551 pounds.
                                                             ~~~~~~~~~~ “20 gallons”
                                                                         ^^^^^^^^^ “20 gallons” are about 76 liters, but “50 liters” are about 13 gallons.

        The farm has 500 acres (350 hectares) and the pond 10 square miles (41 square kilometers).
                     ~~~~~~~~~ “500 acres”
                                ^^^^^^^^^^^^ “500 acres” are about 202 hectares, but “350 hectares” are about 865 acres.
                                                           ~~~~~~~~~~~~~~~ “10 square miles”
                                                                            ^^^^^^^^^^^^^^^^^^^^ “10 square miles” are about 26 square kilometers, but “41 square kilometers” are about 16 square miles.

        Gusts of 75 miles an hour (90 km/h) hit Łódź. She is 5 feet 2 inches (1.75 meters) tall.
                 ~~~~~~~~~~~~~~~~ “75 miles an hour”
                                   ^^^^^^^ “75 miles an hour” are about 121 kilometers per hour, but “90 km/h” are about 56 miles per hour.
                                                             ~~~~~~~~~~~~~~~ “5 feet 2 inches”
                                                                              ^^^^^^^^^^^ “5 feet 2 inches” are about 1.6 meters, but “1.75 meters” are about 5.7 feet.

        The trail runs 10 to 15 miles (16 to 44 km).
                       ~~~~~~~~~~~~~~ “10 to 15 miles”
                                       ^^^^^^^^^^^ “10 to 15 miles” are about 16 to 24 kilometers, but “16 to 44 km” are about 9.9 to 27 miles.
    "#]]);
}

#[test]
fn temperatures_and_differences() {
    rule(&RULE).check(expect![[r#"
        The lake warmed by 3 degrees Celsius (37 degrees Fahrenheit). It was 30 C (54 F) at noon.
                           ~~~~~~~~~~~~~~~~~ “3 degrees Celsius”
                                              ^^^^^^^^^^^^^^^^^^^^^ “3 degrees Celsius” are about 5.4 degrees Fahrenheit, but “37 degrees Fahrenheit” are about 21 degrees Celsius.
                                                                             ~~~~ “30 C”
                                                                                   ^^^^ “30 C” are about 86 degrees Fahrenheit, but “54 F” are about 12 degrees Celsius.

        The low was minus 10 Celsius (14 Fahrenheit), 5 degrees Celsius (9 F) colder than on Sunday.

        They want to keep warming to 1.5 degrees Celsius (2.7 degrees Fahrenheit). It hit 104°F/40°C.
    "#]]);
}

#[test]
fn sensible_rounding() {
    rule(&RULE).check(expect![[r#"
        The town lies 100 miles (160 km) off, the wall is 10 feet (3 meters) high and the field 1,000 acres (405 hectares).

        Ships stay 12 miles (22 km) off the coast. He bought 10 gallons (45 liters) in Leeds and 5 tons (5 metric tons) of coal.

        Half a mile (800 meters) on, a mile and a half (2.4 km) from Ærø, stands a six-foot (1.8-meter) fence of 6ft 2in (1.88m).

        It covers 2 million acres (809,000 hectares), about 3,100 square miles (8,100 square kilometers).
    "#]]);
}

#[test]
fn feet_and_inches_and_fractions() {
    rule(&RULE).check(expect![[r#"
        He is 5'6" (168 cm). She is 5’11” (1.80 m), the guard 6'2" (188 centimeters) and the tower 92′6″ (28.2 meters).

        The trail is 2 3⁄4 miles (4.4 km), the path 23⁄4 miles (4.4 kilometers) and the lane 1½ miles (2.4 km).

        He is 5'6" (186 cm). She is 5’11” (1.70 m). The trail is 2 3⁄4 miles (6.4 km).
              ~~~~ “5'6"”
                    ^^^^^^ “5'6"” are about 168 centimeters, but “186 cm” are about 6.1 feet.
                                    ~~~~~ “5’11””
                                           ^^^^^^ “5’11”” are about 1.8 meters, but “1.70 m” are about 5.6 feet.
                                                                 ~~~~~~~~~~~ “2 3⁄4 miles”
                                                                              ^^^^^^ “2 3⁄4 miles” are about 4.4 kilometers, but “6.4 km” are about 4 miles.
    "#]]);
}

#[test]
fn below_zero_and_freezing() {
    rule(&RULE).check(expect![[r#"
        It fell to 2 degrees below zero Celsius (28 Fahrenheit). It was 10 degrees Celsius below zero (14 F).

        It was 4 C below freezing (25 F), minus 2 C (28 F), −2°C (28°F) and 20 degrees below zero Fahrenheit (minus 29 Celsius).

        It fell to 2 degrees below zero Celsius (36 Fahrenheit). It was 4 degrees Celsius below freezing (39 F).
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “2 degrees below zero Celsius”
                                                 ^^^^^^^^^^^^^ “2 degrees below zero Celsius” are about 28 degrees Fahrenheit, but “36 Fahrenheit” are about 2.2 degrees Celsius.
                                                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “4 degrees Celsius below freezing”
                                                                                                          ^^^^ “4 degrees Celsius below freezing” are about 25 degrees Fahrenheit, but “39 F” are about 3.9 degrees Celsius.
    "#]]);
}

#[test]
fn other_measures() {
    rule(&RULE).check(expect![[r#"
        The 50-mile (12-foot-wide) trail is closed. A room of 10 feet by 12 feet (3 by 3.7 meters) is let.

        They ran 5 miles or 10 kilometers. The car does 30 miles per gallon (7.8 liters per 100 kilometers).

        “It is 50 miles (60 kilometers),” she said. The ship is 24. 26 m ( 79 ft 7 in ) long.
    "#]]);
}

#[test]
fn one_figure_in_two_units() {
    rule(&RULE).check(expect![[r#"
        The fire in the Orle forest has burned 3,000 acres. It began at noon. The fire has burned 3,000 square miles, rangers said.
                                               ~~~~~~~~~~~ “3,000 acres”
                                                                                                  ^^^^^^^^^^^^^^^^^^ “3,000 square miles” here, but “3,000 acres” in line 1: one figure in two units.

        The reservoir covers 640 hectares. It was built in 1911. The reservoir covers 640 square kilometers.
                             ~~~~~~~~~~~~ “640 hectares”
                                                                                      ^^^^^^^^^^^^^^^^^^^^^ “640 square kilometers” here, but “640 hectares” in line 3: one figure in two units.

        The cargo weighs 250 pounds, and nobody can lift it. The cargo, which weighs 250 kilograms, fell.
                         ~~~~~~~~~~ “250 pounds”
                                                                                     ^^^^^^^^^^^^^ “250 kilograms” here, but “250 pounds” in line 5: one figure in two units.
    "#]]);
    rule(&RULE).check(expect![[r#"
        The fire burned 3,000 acres (1,214 hectares). Another fire in Lomna burned 3,000 hectares (7,413 acres).

        The path is 50 miles long. The harbor bridge is 50 meters high. A 100-mile race and a 100-kilometer race start at noon.

        The cargo weighs 250 tons. The cargo, which weighs 250 tonnes, fell. “It burned 640 acres,” he said. “It burned 640 hectares.”
    "#]]);
}

#[test]
fn in_markdown() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The **ferry** drifted *40 miles* ([50 kilometers](https://example.org)) east of São Tomé.
                               ~~~~~~~~ “40 miles”
                                           ^^^^^^^^^^^^^ “40 miles” are about 64 kilometers, but “50 kilometers” are about 31 miles.
    "#]]);
}
