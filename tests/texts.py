"""Random articles: prose with damage in it, in plain text, Markdown and HTML, and nasty characters between."""

from __future__ import annotations

from hypothesis import strategies as st

DAMAGE = [
    "at 21.30 clock",
    "the the",
    "grew; And fell",
    "this can take bitter revenge",
    "strengthened each other's backs",
    "Open the people box",
    "Read also: Why it rains",
    "Marlies Hagenbuch spoke. Hagenbuck left.",
    "; The last one",
    "at 16 o'clock",
]
PROSE = [
    "The mayor said no.",
    "It rained on the lake.",
    "A café opened",
    "“Why?” he asked.",
    "🙂",
    "e\u0301te\u0301",
    "İstanbul",
]
MARKS = {
    "txt": ["\n", "\n\n", "\r\n", "\r", " ", "\u00a0", "\u2028", "\t", "\ufeff", "\u200b", ". ", " - News"],
    "md": ["\n\n", "\n", "**", "*", "`", "> ", "# ", "- ", "| a | b |\n|---|---|\n| ", " | ", "[x](y)", "\\", "&amp;", "<b>", "</b>",
           "<div>\n", "</div>\n\n", "---\ntitle: ", "```\n", "  \n", "1. ", "<!-- x -->", "![", "](i.png)"],
    "html": ["<p>", "</p>\n", "<b>", "</b>", "<br>", "&amp;", "&nbsp;", "&lt;", "<h1>", "</h1>", "<img alt=\"", "\">", "<script>",
             "</script>", "<!-- ", " -->", "<td>", "\n", "<", "&", "<i lang=de>", "</i>", "<code>", "</code>"],
}  # fmt: skip


def articles(format: str) -> st.SearchStrategy[str]:
    """Texts of one format that hold damage, prose and that format's marks in any order."""
    part = st.one_of(
        st.sampled_from(DAMAGE), st.sampled_from(PROSE), st.sampled_from(MARKS[format]), st.text(max_size=4)
    )
    return st.lists(part, max_size=25).map("".join)
