"""Whether two values, or one value and several, can mean the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from fixer.original.values.units import PERCENT
from fixer.original.values.value import Kind, Value

_LEAST_COUNTED = 3
_DAY = 24 * 60
_NAMES = (Kind.MONTH, Kind.WEEKDAY)
_MOST_ROUNDED = Decimal("0.06")
"""Nobody rounds 1.49 to 2, and 149 to 100 is another number."""


def same(one: Value, other: Value) -> bool:
    """Whether a reasonable reading makes the English ``one`` and the original's ``other`` equal."""
    if Kind.WEEKDAY in (one.kind, other.kind):
        return one.kind == other.kind and one.amounts == other.amounts
    if _same_time(one, other):
        return True
    if _both_said(one, other) and (one.clear or other.clear):
        return False
    if one.kind in _NAMES or other.kind in _NAMES:
        return _same_month(one, other)
    if any(_equal(a, b) for a in _readings(one) for b in _readings(other)):
        return True
    return _same_year(one, other) or _same_hour(one, other) or _same_hour(other, one)


def _same_time(one: Value, other: Value) -> bool:
    """Whether both are one time of day; half a day apart only if one is not clear."""
    if one.minute is None or other.minute is None:
        return False
    apart = abs(one.minute - other.minute) % _DAY
    return apart == 0 or (apart == _DAY // 2 and not (one.clear and other.clear))


def held(value: Value, others: Sequence[Value], same: Callable[[Value, Value], bool]) -> bool:
    """Whether one of ``others`` says the same, or some of them say the two parts of ``value``, or it is a part."""
    if any(same(value, other) for other in others):
        return True
    pieces = {piece for other in others for piece in (*other.parts, *other.amounts)}
    if value.parts and all(part in pieces for part in value.parts):
        return True
    return any(amount in other.parts for amount in value.amounts for other in others)


def left(english: Sequence[Value], original: Sequence[Value]) -> tuple[list[Value], list[Value]]:
    """The values of either side that the other does not hold."""
    ours = [value for value in english if not held(value, original, same)]
    theirs = [value for value in original if not held(value, english, _same_reversed)]
    return ours, theirs + _surplus(original, english, theirs)


def other_currency(english: Sequence[Value], original: Sequence[Value]) -> list[tuple[Value, Value]]:
    """Equal sums of different money, unless the original has the sum in the right money as well."""
    found: list[tuple[Value, Value]] = []
    for one in english:
        equal = [other for other in original if one.figures and _is_money(one) and same(one, other)]
        if equal and all(_is_money(other) and other.unit != one.unit for other in equal):
            found.append((one, equal[0]))
    return found


def _is_money(value: Value) -> bool:
    return bool(value.unit) and value.unit != PERCENT


def _same_reversed(original: Value, english: Value) -> bool:
    return same(english, original)


def _surplus(original: Sequence[Value], english: Sequence[Value], theirs: Sequence[Value]) -> list[Value]:
    """What the original says more often than the English: a value as large that it is not said by chance."""
    surplus: list[Value] = []
    seen: list[Value] = []
    for value in original:
        if not value.figures or value in theirs or not value.amounts or value.amounts[0] < _LEAST_COUNTED:
            continue
        seen.append(value)
        said = sum(same(other, value) or value.amounts[0] in other.parts for other in english)
        if sum(one.amounts == value.amounts for one in seen) > said:
            surplus.append(value)
    return surplus


def _same_hour(time: Value, number: Value) -> bool:
    """13:00 and the 1 of "from 1 to 2 p.m."."""
    if time.minute is None or time.minute % 60 or number.minute is not None:
        return False
    hour = time.minute // 60
    return any(amount == hour or (amount <= 12 and amount % 12 == hour % 12) for amount in number.amounts)


def _both_said(one: Value, other: Value) -> bool:
    return one.kind == other.kind == Kind.TIME and None not in (one.minute, other.minute)


def _same_month(one: Value, other: Value) -> bool:
    if one.kind == Kind.MONTH and other.kind == Kind.MONTH:
        return one.amounts == other.amounts
    month, number = (one, other) if one.kind == Kind.MONTH else (other, one)
    return month.amounts[0] in (number.amounts if number.dated else number.parts)


def _readings(value: Value) -> set[Decimal]:
    """A share as a fraction as well: 50 % is a half; and "5k" as thousands."""
    shares = {amount / 100 for amount in value.amounts} if value.unit == PERCENT else set()
    return shares.union(value.amounts)


def _equal(english: Decimal, original: Decimal) -> bool:
    """Equal, or the English is the original's with fewer digits, rounded or cut off."""
    if english == original:
        return True
    if original < 1 or _digits(english) >= _digits(original) or _exact(original):
        return False
    apart = abs(english - original)
    return apart < Decimal(10) ** _exponent(english) and apart <= _MOST_ROUNDED * original


def _exact(amount: Decimal) -> bool:
    """Small whole numbers and years are not rounded."""
    return amount == int(amount) and (amount < 100 or 1900 <= amount < 2100)


def _exponent(amount: Decimal) -> int:
    exponent = amount.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _digits(amount: Decimal) -> int:
    """Significant digits: 3 for 1,230,000 and for 1.23."""
    return len(amount.normalize().as_tuple().digits)


def _same_year(one: Value, other: Value) -> bool:
    """The last two digits can stand for a year."""
    for short in one.amounts:
        for long in other.amounts:
            low, high = min(short, long), max(short, long)
            if 1900 <= high < 2100 and low < 100 and high % 100 == low and low == int(low):
                return True
    return False
