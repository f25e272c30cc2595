"""Times of the day: what figures can mean one, and how the house writes it."""

from __future__ import annotations

from typing import NamedTuple


class Time(NamedTuple):
    """``clear``: its hour can only be read as one of 24 (13 and more, or 0 in front)."""

    hour: int
    minute: int
    clear: bool


def parse(hour: str, minute: str | None) -> Time | None:
    """The time that the figures tell, or None if there is none such."""
    number, minutes = int(hour), int(minute or 0)
    if number > 24 or minutes > 59 or (number == 24 and minutes):
        return None
    return Time(number, minutes, number > 12 or hour[0] == "0")


def written(time: Time, clock: str, part: str, told: bool) -> str:
    """In house style; ``part``: the part of the day that follows; ``told``: whether a.m. or p.m. is known."""
    if clock == "24":
        late = part in ("afternoon", "evening") and time.hour < 12
        return hours24(Time(time.hour + 12, time.minute, True) if late else time)
    if part or not told:
        return hours12(time) if time.minute else f"{hours12(time)} o'clock"
    return hours12(time) + meridiem(time) if time.minute or time.hour % 12 else turn(time)


def written_range(first: Time, last: Time, link: str, new: str, clock: str, part: bool) -> str:
    """``first`` and ``last`` (``new`` when written alone) around ``link``; "8 to 10 p.m." names p.m. once."""
    if clock == "24":
        return hours24(first) + link + new
    if not first.minute and first.hour % 12 == 0:
        return turn(first) + link + new
    same = meridiem(first) == meridiem(last) and (last.minute or last.hour % 12)
    return hours12(first) + ("" if same or part else meridiem(first)) + link + new


def hours24(time: Time) -> str:
    return f"{time.hour % 24:02}:{time.minute:02}"


def hours12(time: Time) -> str:
    hour = (time.hour - 1) % 12 + 1
    return f"{hour}:{time.minute:02}" if time.minute else f"{hour}"


def meridiem(time: Time) -> str:
    return " p.m." if 12 <= time.hour < 24 else " a.m."


def turn(time: Time) -> str:
    """The name of the middle of the day or of the night."""
    return "noon" if time.hour == 12 else "midnight"
