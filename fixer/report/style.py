"""The look of the HTML report: light, dark and on paper; it says with marks what it says with colours."""

STYLE = """\
:root { color-scheme: light dark; --text: #1c1c1c; --paper: #fdfdfc; --quiet: #5c5c5c; --line: #d8d8d4;
  --box: #f4f3ef; --gone: #9b1c1c; --gone-box: #fbe3e1; --new: #14532d; --new-box: #dcf1df; --mark: #fdeeb5;
  --warning: #8a5300; --link: #1d4f91; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6e4df; --paper: #1a1b1c; --quiet: #a5a39d; --line: #3a3b3c; --box: #242526; --gone: #ffb4ab;
    --gone-box: #4a2220; --new: #a6e3ae; --new-box: #1d3b24; --mark: #5a4b12; --warning: #f2bd6a; --link: #9cc3f5; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 52rem; font: 1rem/1.5 system-ui, sans-serif;
  color: var(--text); background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 0; padding-top: .75rem; font-size: 1.15rem; border-top: 1px solid var(--line); }
a { color: var(--link); }
nav ul, .notes { padding-left: 1.25rem; }
.about, .advice, .place, footer { color: var(--quiet); }
.about { margin: .25rem 0 1rem; }
ol { margin: 0; padding: 0; list-style: none; }
.finding { margin: 0 0 1.25rem; break-inside: avoid; }
.head, .excerpt, .advice { margin: .25rem 0; }
.place { font-variant-numeric: tabular-nums; }
.error { color: var(--gone); }
.warning { color: var(--warning); }
.info { color: var(--quiet); }
.rule { font-size: .85rem; color: var(--quiet); }
.excerpt { padding: .5rem .75rem; background: var(--box); border-left: 3px solid var(--line);
  font-family: Georgia, "Times New Roman", serif; }
.excerpt [dir] { white-space: pre-wrap; }
.kind { float: right; margin-left: .75rem; font: .8rem system-ui, sans-serif; color: var(--quiet); }
.advice { font-size: .9rem; }
del { color: var(--gone); background: var(--gone-box); text-decoration: line-through; }
ins { color: var(--new); background: var(--new-box); text-decoration: underline; }
mark { color: inherit; background: var(--mark); }
dt { margin-top: .75rem; font-weight: 600; }
dd { margin: 0; }
:target { outline: 2px solid var(--link); outline-offset: .25rem; }
footer { margin-top: 3rem; font-size: .85rem; }
@media print {
  :root { color-scheme: light; --text: #000; --paper: #fff; --quiet: #444; --line: #999; --box: #fff; --gone: #7a1414;
    --gone-box: #fff; --new: #0d3d20; --new-box: #fff; --mark: #fff; --warning: #5f3900; --link: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  mark { text-decoration: underline dotted; }
  h2 { break-after: avoid; }
}
"""
