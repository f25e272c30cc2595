"""Where a decision belongs, as the journal keeps it: by words and neighbours, never by offsets alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple

from fixer.errors import FixerError
from fixer.fingerprint import Fingerprint, match
from fixer.journal import FILE, Entry


class Key(NamedTuple):
    """What one question of a file is known by. ``mark`` is a fingerprint (of a name's mentions the part that
    they share), ``nth`` tells equal ones apart; ``path`` is from the root."""

    path: str
    mark: str
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """A question and its answer: ``old`` words of the prose become ``new`` ones (None: stay as they are).

    ``words`` are the finding's; ``group`` holds the spellings of a name. For a search in a file that has
    drifted: the source text at ``at`` was ``source``, with ``before`` and ``after`` around it.
    """

    path: str
    rule: str
    fingerprint: str
    words: str
    nth: int = 0
    group: str | None = None
    old: str = ""
    new: str | None = None
    source: str = ""
    before: str = ""
    after: str = ""
    at: int = 0

    @property
    def key(self) -> Key:
        mark = Fingerprint.parse(self.fingerprint).key if self.group else self.fingerprint
        return Key(self.path, mark, self.nth)

    def entry(self) -> Entry:
        """As it stands in the journal: without what says nothing."""
        return {name: value for name, value in asdict(self).items() if value != _DEFAULTS.get(name)}

    @classmethod
    def of(cls, entry: Mapping[str, Any]) -> Place:
        """Raises FixerError for what is none."""
        try:
            place = cls(**{name: entry[name] for name in _NAMES if name in entry})
            Fingerprint.parse(place.fingerprint)
        except (TypeError, ValueError, AttributeError):
            words = entry.get("words") if isinstance(entry, Mapping) else entry
            raise FixerError("journal", f"this place cannot be understood: {words!r}", str(FILE)) from None
        return place


_NAMES = tuple(Place.__dataclass_fields__)
_DEFAULTS = {
    "nth": 0,
    "group": None,
    "old": "",
    "new": None,
    "source": "",
    "before": "",
    "after": "",
    "at": 0,
}


def places_of(entry: Entry) -> list[Place]:
    """The places of a decision; an old one has one place and is it."""
    return [Place.of(place) for place in entry.get("places", [entry])]


def aliases(stored: Iterable[Key], found: Iterable[Key]) -> dict[Key, Key]:
    """For keys of an earlier text of a file (or of the file under another name) the keys that they have now,
    where they are found again."""
    old, now = list(dict.fromkeys(stored)), list(found)
    known, held = set(now), set(old)
    free = [key for key in old if key not in known]
    fresh = [key for key in now if key not in held]
    if not free or not fresh:
        return {}
    places = match([_mark(key) for key in free], [_mark(key) for key in fresh])
    return {free[place]: key for key, place in zip(fresh, places, strict=True) if place is not None}


def _mark(key: Key) -> Fingerprint:
    """What to match a key by; a name has no sides, and is only found by its own spellings."""
    return Fingerprint.parse(key.mark) if ":" in key.mark else Fingerprint(key.mark, "", "")


def by_path(root: Path, places: Iterable[Key]) -> dict[str, list[Key]]:
    """Keys by the file they belong to; under "" those of files that are there no more."""
    found: dict[str, list[Key]] = {}
    for key in places:
        found.setdefault(key.path, []).append(key)
    gone = [key for path, keys in found.items() if not (root / path).exists() for key in keys]
    return {**found, "": gone}
