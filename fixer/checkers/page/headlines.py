"""Headlines: one that stands twice, names of sites and sections in it or above it, tags like "(video)".

A page gives its title, its headline and often a teaser with the same words; a translation writes them
in two ways. Compared are the first lines of a document, without marks, case and names of sites. A fix
is *safe* only for a second headline with the very same words and nothing but short lines between.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from fixer.context import Context
from fixer.layout import (
    cut,
    head,
    is_article,
    is_headline,
    is_verse,
    key,
    last_segment,
    section_suffix,
    whole_line,
)
from fixer.lazy import regex
from fixer.markup.blocks import Kind
from fixer.model import Applicability, Candidate, Category, Edit, Label, Rule, Span, Suggestion
from fixer.view import View, ViewBlock

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE

HEADLINE = Rule(
    "repeats/headline",
    Category.DUPLICATE,
    "the headline stands twice",
    why="The page's title and its headline both came through, often with other quotes and dashes.",
    tries=(
        "Harbor bridge closed until May ¶ Harbor bridge closed until May => Harbor bridge closed until May",
        "Anna's way - from Bern to Oslo ¶ Anna’s way – from Bern to Oslo => Anna's way - from Bern to Oslo",
        "Council votes on new tram ¶ Council votes on new tram | News => Council votes on new tram",
        "Harbor bridge stays closed ¶ Harbor bridge opens again in May",
        "Part one ¶ Part one",
    ),
)
AGAIN = Rule(
    "repeats/headline-reworded",
    Category.DUPLICATE,
    "this line says again what the headline says",
    why="Title and headline of the page were translated one by one, so the same words came out in two ways.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "Flood control office of the Elm River keeps the second alarm level - Xinhua ¶ "
        "The Elm River flood control office keeps alarm level two => "
        "Flood control office of the Elm River keeps the second alarm level - Xinhua",
        "Flood on the Elm River: second alarm level ¶ Flood on the Oak River: no alarm so far",
        "Ten trams for Bern ¶ Why Bern needs trams",
    ),
)
SUFFIX = Rule(
    "furniture/section-suffix",
    Category.UI,
    "the name of a section or of a site at the end of the headline",
    why="A page's title ends with the name of its site; on another site it is wrong.",
    safe=False,
    tries=(
        "Ten new trams for the city of Bern - News => Ten new trams for the city of Bern",
        "Ten new trams for the city of Bern | Free press => Ten new trams for the city of Bern",
        "Ten new trams for the city of Bern - Portal - 14.03.2022 => Ten new trams for the city of Bern",
        "Trams for Bern – Blick ¶ Trams for Bern – Blick => Trams for Bern ¶ Trams for Bern",
        "Ten new trams for the city of Bern - Xinhua => Ten new trams for the city of Bern",
        "Ten new trams for the city of Bern - News - SRF => Ten new trams for the city of Bern",
        "Ten new trams for the city of Bern | Le Figaro => Ten new trams for the city of Bern",
        "Ten new trams for Bern - good news",
        "Fake news - News",
    ),
)
SITE = Rule(
    "furniture/site-line",
    Category.UI,
    "the name of a site above the headline",
    why="The head of the page came through with the article.",
    safe=False,
    tries=(
        "Complete News World ¶ Ten new trams for the city of Bern => Ten new trams for the city of Bern",
        "Daily Harbor Gazette ¶ Ten trams for Bern – no drivers => Ten trams for Bern – no drivers",
        "World leaders meet ¶ Ten new trams for the city of Bern",
        "Complete News World",
    ),
)
MEDIA = Rule(
    "headlines/media-tag",
    Category.UI,
    "the headline announces pictures or a film that may not be here",
    why="Sites add “(photo)” or “+ VIDEO” to a headline; an article without them should not.",
    label=Label.LIKELY,
    safe=False,
    tries=(
        "Two buses met on the bridge (PHOTO) => Two buses met on the bridge",
        "Two buses met on the bridge. Video => Two buses met on the bridge",
        "Two buses met on the bridge (photos, video) => Two buses met on the bridge",
        "【Video】 Two buses met on the bridge => Two buses met on the bridge",
        "He forgot it all on video",
        "The year in photos",
    ),
)
RULES = (HEADLINE, AGAIN, SUFFIX, SITE, MEDIA)

HEADLINES = 6
"""Blocks at the top of a document among which a headline is looked for."""
_OTHER = (Kind.ITEM, Kind.CELL, Kind.QUOTE)
_SITE_NAME = regex(r"(?:[A-Z][\w'’&.]*|of|the|and)(?: (?:[A-Z0-9][\w'’&.]*|of|the|and)){1,3}")
_OUTLET_WORD = regex(
    r"\b(?:News|World|Times|Post|Daily|Press|Journal|Today|Portal|Online|Gazette|Tribune|Herald|Media"
    r"|Newspaper|Radio|Magazine)\b"
)
_PICTURES = r"(?:photos?|videos?|foto|pictures|photo report|photo gallery|infographics?|live|update[ds]?)"
_MEDIA_TAG = regex(
    rf"(?: [(\[]\+? ?{_PICTURES}(?:(?:, | and |\+| \+ |/| / ){_PICTURES}){{0,2}}[)\]]"
    rf"|(?: \+|\.| \||,? [-–—]) {_PICTURES}(?:(?:, | and |\+| \+ ){_PICTURES}){{0,2}}\.?)$"
)
_MEDIA_FIRST = regex(
    r"[\[【](?:photos?|videos?|movie|editorial|breaking news|official|exclusive|interview|column|series|photo story"
    r"|news|updated?|image|illustration|bulletin|flash report|serial)[\]】] ?"
)
_COUNTING = regex(
    r"\d+\w*|i{1,3}|iv|v|one|two|three|four|five|six|first|second|third|fourth|fifth|part|day|not|no"
)
"""Words that alone tell the parts of a series apart."""
_CONTENT = regex(r"[^\W_]{4,}|\d+")


def check(context: Context) -> Iterator[Candidate]:
    view = context.view
    top = [(block, view.text[block.start : block.end]) for block in head(view, HEADLINES)]
    yield from _site_line(view, top)
    yield from _suffixes(view, top)
    twice = list(_twice(view, top))
    yield from twice
    yield from _reworded(view, top, {candidate.span.start for candidate in twice})
    yield from _media(view, top)


def _site_line(view: View, top: list[tuple[ViewBlock, str]]) -> Iterator[Candidate]:
    if len(top) < 2:
        return
    (_, first), (_, second) = top[:2]
    if len(first) > 40 or not _SITE_NAME.fullmatch(first) or not _OUTLET_WORD.search(first):
        return
    if is_headline(view, top[1][0]) and len(second) > len(first) and len(second.split()) >= 5:
        yield whole_line(SITE, top[0][0], UNSAFE)


def _suffixes(view: View, top: list[tuple[ViewBlock, str]]) -> Iterator[Candidate]:
    lines = [(block, line) for block, line in top if is_headline(view, block)]
    for block, line in lines:
        start = section_suffix(line)
        if start is None and sum(key(other) == key(line) for _, other in lines) > 1:
            start = last_segment(line)
        if start is not None:
            span = Span(block.start + start, block.end)
            fix = Suggestion((Edit(span.start, span.end, ""),), UNSAFE, "delete the name of the section")
            yield Candidate(SUFFIX, span, (fix,))


def _twice(view: View, top: list[tuple[ViewBlock, str]]) -> Iterator[Candidate]:
    prose = any(block.end - block.start >= 100 for block in view.blocks)
    for later, (block, line) in enumerate(top):
        if not is_headline(view, block) or block.block.kind in _OTHER or _is_short(line):
            continue
        for earlier in range(later):
            sure = _same_headline(top[earlier][1], line)
            if sure is None:
                continue
            near = all(len(between) < 60 for _, between in top[earlier + 1 : later])
            level = SAFE if sure and near and (prose or later == 1) and not is_verse(view) else UNSAFE
            yield whole_line(HEADLINE, block, level, "delete the second headline")
            break


def _is_short(line: str) -> bool:
    return line.count(" ") < (3 if len(line) < 20 else 2)


def _same_headline(first: str, second: str) -> bool | None:
    """True for the same headline, False when only a last segment tells them apart, else None."""
    if len(first) > len(second) + 60:
        return None
    first, second = first[: section_suffix(first)], second[: section_suffix(second)]
    if key(first) == key(second):
        return True if key(first) else None
    short, long = sorted((first, second), key=len)
    end = last_segment(long)
    return False if end and key(long[:end]) == key(short) else None


def _reworded(view: View, top: list[tuple[ViewBlock, str]], told: set[int]) -> Iterator[Candidate]:
    for (first, line), (second, again) in combinations(top[:4], 2):
        if second.start in told or first.block.kind in _OTHER or second.block.kind in _OTHER:
            continue
        if is_headline(view, first) and is_headline(view, second) and _same_words(line, again):
            told.add(second.start)
            yield whole_line(AGAIN, second, UNSAFE, "delete the second headline")


def _same_words(first: str, second: str) -> bool:
    """Whether two lines share at least six in ten of their long words, at least four of them."""
    texts = [key(line[: section_suffix(line)]) for line in (first, second)]
    one, two = ({word[:6] for word in _CONTENT.findall(text)} for text in texts)
    if len(one & two) < max(4, 0.6 * len(one | two)):
        return False
    apart = set(texts[0].split()) ^ set(texts[1].split())
    return not apart or not all(map(_COUNTING.fullmatch, apart))


def _media(view: View, top: list[tuple[ViewBlock, str]]) -> Iterator[Candidate]:
    for block, _ in top[:2]:
        if not is_article(block) or not is_headline(view, block):
            continue
        tail = _MEDIA_TAG.search(view.folded, max(block.start + 12, block.end - 60), block.end)
        tag = tail or _MEDIA_FIRST.match(view.folded, block.start, block.end)
        if tag:
            span = Span(*tag.span())
            yield Candidate(MEDIA, span, (cut(view, block, span, "delete the tag", UNSAFE),))
