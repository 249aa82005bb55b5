"""What a slip of the pen makes of a number. The kinds are those of src/facts/measures/odds/slip.rs."""

import math
import random

KINDS = [
    "by a power of ten, with three figures the same",
    "by a power of ten, with two figures the same",
    "by a power of ten, with one figure the same",
    "two figures have changed places",
    "one figure is another",
    "a small count is one or two more",
    "one is a little more",
]


def written(value):
    text = f"{round(value, 4):f}".rstrip("0").rstrip(".")
    return text


def significant(text):
    """How many figures a number has without the zeros at its end."""
    return len(text.replace(".", "")) if "." in text else len(text.rstrip("0"))


def kind(one, other):
    """How two numbers differ, or None where no slip makes numbers differ so."""
    low, high = min(one, other), max(one, other)
    if low <= 0 or low >= high:
        return None
    power = math.log10(high / low)
    if power > 0.5 and abs(power - round(power)) < 1e-6:
        return KINDS[max(0, 3 - max(1, significant(written(high))))]
    if high <= 20 and high - low <= 2 and low == int(low) and high == int(high):
        return KINDS[5]
    a, b = written(low), written(high)
    if len(a.split(".")[0]) == len(b.split(".")[0]):
        length = max(significant(a), significant(b))
        pad = lambda t: (t.replace(".", "") + "0" * length)[:length]
        a, b = pad(a), pad(b)
        differing = [i for i in range(length) if a[i] != b[i]]
        if len(differing) == 1 and (length > 1 or abs(int(a[differing[0]]) - int(b[differing[0]])) <= 3 and high > 20):
            return KINDS[4]
        if len(differing) == 2 and differing[1] == differing[0] + 1:
            i, j = differing
            if a[i] == b[j] and a[j] == b[i]:
                return KINDS[3]
    return KINDS[6] if high - low <= 0.08 * high else None


WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()


def slipped(words, choose: random.Random):
    """Other words for the number in some words, with the kind of slip; None where no slip is known for it."""
    lower = words.lower()
    if lower in WORDS[2:]:
        value = WORDS.index(lower)
        other = value + choose.choice([d for d in (-2, -1, 1, 2) if 2 <= value + d <= 20])
        return (WORDS[other].capitalize() if words[0].isupper() else WORDS[other]), KINDS[5]
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
        ways.append(KINDS[5])
    else:
        # The first figures, those that a reader sees: not the zeros of a round number.
        ways.append(KINDS[4])
        if len(digits) > 1 and number[digits[0]] != number[digits[1]] and number[digits[1]] != "0":
            ways.append(KINDS[3])
    way = choose.choice(ways)
    changed = list(number)
    if way == KINDS[5]:
        other = int(value) + choose.choice([d for d in (-2, -1, 1, 2) if 1 <= value + d <= 20])
        changed = list(str(other))
    elif way == KINDS[3]:
        changed[digits[0]], changed[digits[1]] = changed[digits[1]], changed[digits[0]]
    else:
        places = [i for i in digits if number[i] != "0"] or digits[:1]
        i = choose.choice(places)
        least = 1 if i == digits[0] else 0
        near = [d for d in range(least, 10) if d != int(number[i]) and (len(digits) > 1 or abs(d - int(number[i])) <= 3)]
        changed[i] = str(choose.choice(near))
    return words[:at] + "".join(changed) + words[end:], way
