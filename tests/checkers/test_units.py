"""Units of other languages, and what English writes so itself."""

from __future__ import annotations

from functools import partial

import pytest

from fixer.checkers.figures import units
from fixer.context import Style
from fixer.model import Applicability
from tests.checkers import mending

US, UK = Style(), Style(english="uk")


find = partial(mending.find, units)
mend = partial(mending.mended_view, units)


MENDED = [
    ("It is 4cm wide and weighs 2.5kg 🐟", "It is 4 cm wide and weighs 2.5 kg 🐟"),
    ("He drove 100km/h.", "He drove 100 km/h."),
    ("It is a 10km race.", "It is a 10-kilometer race."),
    ("He drove 90 km / h at 20 m / s.", "He drove 90 km/h at 20 m/s."),
    ("It has 40 sq. m of floor.", "It has 40 square meters of floor."),
    ("It has 40 sq.m. Nobody lives there.", "It has 40 square meters. Nobody lives there."),
    ("It has 40 sq.m", "It has 40 square meters"),
    ("It has 3 thousand sq. meters.", "It has 3 thousand square meters."),
    ("It has 40 m2, 5 km2 and 1 m3.", "It has 40 square meters, 5 square kilometers and 1 cubic meter."),
    ("It is a 40 sq.m flat.", "It is a 40-square-meter flat."),
    ("Up to 250 liters of rain per square meter fell.", "Up to 250 millimeters of rain fell."),
    ("In the storm 40 liters per square meter fell.", "In the storm 40 millimeters of rain fell."),
    ("It is 20 ° C, 20° C, 20 °С and 30℃.", "It is 20°C, 20°C, 20 °C and 30°C."),
    ("It is 21.7 degree Celsius.", "It is 21.7 degrees Celsius."),
    ("It will be +13...+15 degrees.", "It will be 13...15 degrees."),
    ("It will be + 22°C.", "It will be 22°C."),
    ("It is 5 km. from here.", "It is 5 km from here."),
    ("It is 5 meters by 3 metres, 2 kilometres off.", "It is 5 meters by 3 meters, 2 kilometers off."),
    ("He built a 5 meter wall on the 3 hour trip.", "He built a 5-meter wall on the 3-hour trip."),
    ("It was a 3 days trip.", "It was a 3-day trip."),
    ("It is a 5 meter long wall.", "It is a 5-meter-long wall."),
]


@pytest.mark.parametrize(("damaged", "mended"), MENDED)
def test_measures_are_written_as_in_english(damaged: str, mended: str) -> None:
    assert mend(damaged) == mended


@pytest.mark.parametrize("text", [mended for _, mended in MENDED])
def test_mended_text_is_left_alone(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "He won the 800m and the 5,000m on 35mm film with a 50mm lens and a 9mm pistol.",
        "The EF50mm, the A4km, a Canon 18mm and 16GB at 2.4GHz.",
        "It is 120x200cm, 120ml+100ml, 20km-long.",
        "He runs 10 km / 6 miles. It is 5 km/h, 45 m², 0.05 mg/m3.",
        "The M2 runs past 45 square meters; m2 is an area.",
        "They water it with 5 liters per square meter.",
        "It is 20°C, 20 °C, 68°F or 45° to the left. One degree Celsius, a 5 degree Celsius rise.",
        "It swings from -5 to +5 degrees; frost below +3 degrees; call +20 or add +5.",
        "It is 5 km. He walked 5 ft. from here.",
        "It is 5 metres long and 3 metres wide, in litres.",
        "It is a 5-meter wall, 5 meters long, a 5 meters or so.",
        "She came a 5 years later for the 22 year reform of the 11 month standard. A 1 hour show.",
        "It is 4\ncm",
        "It is 20 °\u0301C",
    ],
)
def test_other_measures_are_silent(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("He drove 90 km / h.", True),
        ("It is 20 ° C.", True),
        ("It is 5 km. from here.", True),
        ("It is 4cm wide.", False),
        ("It is 4cm wide and 3 cm long.", True),
        ("It will be +20 degrees.", False),
        ("It has 40 m2.", False),
        ("He built a 5 meter wall.", False),
    ],
)
def test_a_fix_is_safe_only_where_nothing_else_can_be_meant(text: str, sure: bool) -> None:
    [candidate] = find(text)
    assert (candidate.suggestions[0].applicability is Applicability.SAFE) == sure


def test_british_houses_write_metres() -> None:
    assert mend("It has 40 sq.m of floor.", UK) == "It has 40 square metres of floor."
    assert mend("It is a 10km race.", UK) == "It is a 10-kilometre race."
    assert mend("It is 5 metres by 3 meters.", UK) == "It is 5 metres by 3 metres."
    assert mend("Up to 40 litres of rain per square metre fell.", UK) == "Up to 40 millimetres of rain fell."


def test_messages_name_the_words() -> None:
    [candidate] = find("It is 4cm wide.")
    assert candidate.message == "'4cm': no blank between number and unit"
    assert candidate.suggestions[0].title == "use '4 cm'"


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "  "])
def test_all_blanks_are_blanks(blank: str) -> None:
    assert mend(f"He drove 90{blank}km{blank}/{blank}h at 20{blank}°{blank}C.") == "He drove 90 km/h at 20°C."


@pytest.mark.parametrize("end", ["\r\n\r\n", "\n\n", "\r\r"])
def test_blocks_end_a_measure(end: str) -> None:
    assert find(f"It is +20{end}degrees and 90 km{end}/ h and 4{end}cm") == []


def test_markup_inside_a_measure() -> None:
    assert mend("He drove **90** km / h.", format="markdown") == "He drove 90 km/h."
    assert mend("<p>It is <b>20</b>&nbsp;&deg; C.</p>", format="html") == "It is 20°C."
    assert find("Set `4cm` here.", format="markdown") == []


def test_a_hundred_thousand_characters_on_one_line() -> None:
    assert len(find("It is 4cm wide, 90 km / h, 20 ° C and 5 meters. " * 2_200)) == 6_600
