//! Numbers in several pieces: millions with a part, fractions, feet and inches, signs before them.

use super::*;

#[test]
fn numbers_in_pieces() {
    draw(expect![[r#"
        The crane weighs five point two tons and lifts 3 hundred and 21 crates.
                         ~~~~~~~~~~~~~~~~~~~ measure 5.2 ton
                                                       ~~~~~~~~~~~~~~~~ cardinal 321 of crate
        The town has 1 234 567 people, 40 000 dogs and 4 thousand 3 hundred cows.
                     ~~~~~~~~~ cardinal 1234567 of person
                                       ~~~~~~ cardinal 40000 of dog
                                                       ~~~~~~~~~~~~~~~~~~~~ cardinal 4300 of cow
        In 2019 300 people left. At one point two men came. A twenty-first of it is 1e6 grains.
                ~~~ cardinal 300 of person
                                    ~~~ cardinal 1 of point
                                              ~~~ cardinal 2 of man
                                                            ~~~~~~~~~~~~~~ fraction 0.048
                                                                                    ~~~~~~~~~~ measure 1000000 grain
        The odds are one over three. It was minus 4/5 of a degree, and a hundredth of a second.
                     ~~~~~~~~~~~~~~ fraction 0.333
                                            ~~~~~~~~~~~~~~~~~~~~~ measure -0.8 degree
                                                                       ~~~~~~~~~~~ fraction 0.01 of second
        A mile and a half on, half an acre holds a 10-to-15-foot fence and a 500-square-foot barn.
        ~~~~~~~~~~~~~~~~~ measure 1.5 mile
                              ~~~~~~~~~~~~ measure 0.5 acre
                                                   ~~~~~~~~~~~~~ range 10..15 foot
                                                                             ~~~~~~~~~~~~~~~ measure 500 square foot
        He is 6 feet, 2 inches tall, she is 5-foot-2; both weigh 12 stone 4 pounds. It is 104°F/40°C (-4°F).
              ~~~~~~~~~~~~~~~~ measure 6.167 foot
                                            ~~~~~~~~ measure 5.167 foot
                                                                 ~~~~~~~~~~~~~~~~~ measure 12.286 stone
                                                                                          ~~~~~ measure 104 degree Fahrenheit
                                                                                                ~~~~ measure 40 degree Celsius
                                                                                                      ~~~~ measure -4 degree Fahrenheit
        The fund of 200m rupees pays $50-$60 to children between the ages of 8 and 12.
                    ~~~~~~~~~~~ money 200000000 INR
                                     ~~~~~~~ range 50..60 USD
                                                                             ~~~~~~~~ range 8..12 year
        A car at 60 miles an hour covers 14 sq. km, 190 km2 or 5 U.S. gallons of it.
                 ~~~~~~~~~~~~~~~~ measure 60 mile per hour
                                         ~~~~~~~~~ measure 14 square kilometer
                                                    ~~~~~~~ measure 190 square kilometer
                                                               ~~~~~~~~~~~~~~ measure 5 us gallon
    "#]]);
}

#[test]
fn parts_of_a_million() {
    draw(expect![[r#"
        Three quarters of a million people, two thirds of a million dollars and half a billion euros.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~ cardinal 750000 of person
                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ money 666666.667 USD
                                                                                ~~~~~~~~~~~~~~~~~~~~ money 500000000 EUR
        A third of a million homes, three-quarters of a million pounds, nine tenths of a million and a quarter of a million.
        ~~~~~~~~~~~~~~~~~~~~ cardinal 333333.333 of home
                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ measure 750000 pound
                                                                        ~~~~~~~~~~~~~~~~~~~~~~~~ cardinal 900000
                                                                                                     ~~~~~~~~~~~~~~~~~~~~~~ cardinal 250000
        Three quarters of the members left for three quarters of a mile, and two-thirds of voters. Profit fell three quarters in a row.
        ~~~~~~~~~~~~~~ fraction 0.75 of member
                                               ~~~~~~~~~~~~~~~~~~~~~~~~ measure 0.75 mile
                                                                             ~~~~~~~~~~ fraction 0.667 of voter
    "#]]);
}

#[test]
fn fractions_with_slashes_of_their_own() {
    draw(expect![[r#"
        The trail is 2 3⁄4 miles long, the next 23⁄4 miles, a third 2¾ miles and the last ½ mile.
                     ~~~~~~~~~~~ measure 2.75 mile
                                                ~~~~~~~~~~ measure 2.75 mile
                                                              ~~~~~ ordinal 3 of mile
                                                                    ~~~~~~~~ measure 2.75 mile
                                                                                          ~~~~~~ measure 0.5 mile
        Half of it is 1⁄2 mile of 5 1/2 miles; 1⁄3 of the town drank 3∕4 gallon. It was 23/4 then.
        ~~~~ fraction 0.5
                      ~~~~~~~~ measure 0.5 mile
                                  ~~~~~~~~~~~ measure 5.5 mile
                                               ~~~ fraction 0.333 of town
                                                                     ~~~~~~~~~~ measure 0.75 gallon
    "#]]);
}

#[test]
fn marks_of_feet_and_inches() {
    draw(expect![[r#"
        He is 6'2" tall and she is 5’6½” (169 cm). The shed is 12′6″ by 10' 4", its ceiling 8'0" high.
              ~~~~ measure 6.167 foot
                                   ~~~~~ measure 5.542 foot
                                          ~~~~~~ measure 169 centimeter
                                                               ~~~~~ measure 12.5 foot
                                                                        ~~~~~~ measure 10.333 foot
                                                                                            ~~~~ measure 8 foot
        At 6'2, 180 pounds, he beat a 5'11" guard. Behind a 6' high fence stood a six-foot-two guard, 6ft 2in.
           ~~~ measure 6.167 foot
                ~~~~~~~~~~ measure 180 pound
                                      ~~~~~ measure 5.917 foot
                                                            ~~ measure 6 foot
                                                                                  ~~~~~~~~~~~~ measure 6.167 foot
                                                                                                      ~~~~~~~ measure 6.167 foot
        The ’90s and the drivers' 6 cars. They call 5' 60" silly. It lies at 51°7'9" north. “He is 6'2",” she said.
                                  ~ cardinal 6 of car
                                                    ~ cardinal 5 of "
                                                       ~~~ measure 60 inch
                                                                             ~~ cardinal 51 of °
                                                                                ~ cardinal 7 of '
                                                                                  ~~ measure 9 inch
                                                                                                   ~~~~ measure 6.167 foot
    "#]]);
}

#[test]
fn temperatures_below_zero() {
    draw(expect![[r#"
        It fell to 2 degrees below zero Celsius (28 Fahrenheit), minus 2 C, −2°C, -2 C and 10 below zero.
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ measure -2 degree Celsius
                                                 ~~~~~~~~~~~~~ measure 28 degree Fahrenheit
                                                                 ~~~~~~~~~ measure -2 degree Celsius
                                                                            ~~~~ measure -2 degree Celsius
                                                                                  ~~~~ measure -2 degree Celsius
                                                                                           ~~~~~~~~~~~~~ measure -10 degree
        It was 5 degrees Celsius below zero, 3 degrees above zero Celsius, 4 C below freezing and 4 degrees Fahrenheit below freezing.
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ measure -5 degree Celsius
                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ measure 3 degree Celsius
                                                                           ~~~~~~~~~~~~~~~~~~ measure -4 degree Celsius
                                                                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ measure 28 degree Fahrenheit
        It was 5 degrees below normal and 5 percent below zero.
               ~~~~~~~~~ measure 5 degree
                                          ~~~~~~~~~ percent 5 percent
                                                          ~~~~ cardinal under 0
    "#]]);
}
