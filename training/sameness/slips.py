"""Plants slips of the pen in numbers. How a slip makes numbers differ is told by src/facts/measures/odds/slip.rs."""

import random

SWAPPED = "two figures have changed places"
ONE_FIGURE = "one figure is another"
MISCOUNTED = "a small count is one or two more"

WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()


def written(value):
    """A number in figures."""
    return f"{round(value, 4):f}".rstrip("0").rstrip(".")


def slipped(words, choose: random.Random):
    """Other words for the number in some words, with the kind of slip; None where no slip is known for it."""
    lower = words.lower()
    if lower in WORDS[2:]:
        value = WORDS.index(lower)
        other = value + choose.choice([d for d in (-2, -1, 1, 2) if 2 <= value + d <= 20])
        return (WORDS[other].capitalize() if words[0].isupper() else WORDS[other]), MISCOUNTED
    at = next((i for i, c in enumerate(words) if c.isdigit()), None)
    if at is None:
        return None
    end = at
    while end < len(words) and (words[end].isdigit() or words[end] in ",." and words[end + 1 : end + 2].isdigit()):
        end += 1
    number = words[at:end]
    value = float(number.replace(",", ""))
    digits = [i for i, c in enumerate(number) if c.isdigit()]
    ways = []
    if value <= 20 and value == int(value) and "." not in number:
        ways.append(MISCOUNTED)
    else:
        # The first figures, those that a reader sees: not the zeros of a round number.
        ways.append(ONE_FIGURE)
        if len(digits) > 1 and number[digits[0]] != number[digits[1]] and number[digits[1]] != "0":
            ways.append(SWAPPED)
    way = choose.choice(ways)
    changed = list(number)
    if way == MISCOUNTED:
        other = int(value) + choose.choice([d for d in (-2, -1, 1, 2) if 1 <= value + d <= 20])
        changed = list(str(other))
    elif way == SWAPPED:
        changed[digits[0]], changed[digits[1]] = changed[digits[1]], changed[digits[0]]
    else:
        places = [i for i in digits if number[i] != "0"] or digits[:1]
        i = choose.choice(places)
        least = 1 if i == digits[0] else 0
        near = [d for d in range(least, 10) if d != int(number[i]) and (len(digits) > 1 or abs(d - int(number[i])) <= 3)]
        changed[i] = str(choose.choice(near))
    return words[:at] + "".join(changed) + words[end:], way
