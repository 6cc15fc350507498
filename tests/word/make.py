#!/usr/bin/env python3
"""Makes the Word files of this folder with three programs that write such files: python-docx, pandoc and LibreOffice.

In: nothing. Out: NAME.docx, and NAME.txt with a line for each comment, `what it says | the words that it stands on`, in
the order of the words. The lines are written from what is put into the files here, not from what postil reads.

    pip install python-docx; apt-get install pandoc libreoffice-writer-nogui; tests/word/make.py
"""

import base64
import subprocess
import tempfile
from pathlib import Path

import docx

HERE = Path(__file__).parent
RIVER = "The river rose in the night, and by the time the miller woke there was water in the yard."
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def put(name, comments):
    lines = [f"{said} | {words}\n" for said, words in comments]
    (HERE / f"{name}.txt").write_text("".join(lines), encoding="utf-8")


class Writer:
    """A file of python-docx, and the comments in it."""

    def __init__(self):
        self.document = docx.Document()
        self.comments = []

    def runs(self, paragraph, *pieces):
        """Adds runs: text, or (text, look); gives them."""
        made = []
        for piece in pieces:
            text, look = piece if isinstance(piece, tuple) else (piece, "")
            run = paragraph.add_run(text)
            run.bold, run.italic = "b" in look or None, "i" in look or None
            made.append(run)
        return made

    def comment(self, runs, said, words=None, author="Anna Berg"):
        self.document.add_comment(runs, text=said, author=author, initials="AB")
        self.comments.append((said, words or "".join(run.text for run in runs).strip()))

    def save(self, name):
        self.document.save(HERE / f"{name}.docx")
        put(name, self.comments)


def python_docx():
    one = Writer()
    paragraph = one.document.add_paragraph()
    runs = one.runs(paragraph, "The river ", ("rose", "b"), " in the ", ("night", "i"), ", and the miller woke.")
    one.comment(runs[1:4], "Over runs that look different")
    one.comment([runs[3]], "One word")
    one.save("python-runs")

    one = Writer()
    first = one.runs(one.document.add_paragraph(), "It rained for a week. ", "Then the weir broke.")
    one.document.add_paragraph(RIVER)
    last = one.runs(one.document.add_paragraph(), "The council met.", " Nobody was to blame.")
    one.comment([first[1], last[0]], "Over paragraphs", f"Then the weir broke. {RIVER} The council met.")
    one.save("python-paragraphs")

    one = Writer()
    for style in ("List Bullet", "List Number"):
        for item in ("the weir", "the mill", "the yard"):
            runs = one.runs(one.document.add_paragraph(style=style), "about ", item)
            if item == "the mill":
                one.comment([runs[1]], f"In a list: {style}")
        one.document.add_paragraph(RIVER)
    one.save("python-lists")

    one = Writer()
    table = one.document.add_table(rows=3, cols=2)
    for row, cells in zip(table.rows, [("Year", "Floods"), ("1994", "two | three"), ("1995", "none")]):
        for cell, words in zip(row.cells, cells):
            runs = one.runs(cell.paragraphs[0], words)
            if words in ("two | three", "none"):
                one.comment(runs, f"In the cell of {cells[0]}")
    one.save("python-table")

    one = Writer()
    one.document.add_heading("The flood", 0)
    one.document.add_paragraph(RIVER)
    runs = one.runs(one.document.add_heading(level=1), "What the ", "council", " did")
    one.comment([runs[1]], "In a heading")
    one.document.add_paragraph("The council met once. The council went home.")
    runs = one.runs(one.document.add_paragraph(), "And again ", "the council", " met.")
    one.comment([runs[1]], "Words that stand there three times")
    one.save("python-headings")

    one = Writer()
    paragraph = one.document.add_paragraph()
    runs = one.runs(paragraph, 'He said: "', "I know *this* river", '" and [left] <b>at once</b>; 5 _of_ them & co.')
    one.comment([runs[1]], "Signs of Markdown")
    runs = one.runs(one.document.add_paragraph(), "# no heading, ", "1. no list")
    one.comment([runs[1]], "More of them")
    one.save("python-signs")

    one = Writer()
    with tempfile.NamedTemporaryFile(suffix=".png") as picture:
        picture.write(PICTURE)
        picture.flush()
        one.document.add_paragraph(RIVER)
        one.document.add_picture(picture.name)
    runs = one.runs(one.document.add_paragraph(), "The map, ", "as it was drawn", ", is wrong.")
    one.comment([runs[1]], "Beside a picture", author="Otto Reker")
    one.save("python-picture")


def pandoc():
    def span(number, words, said, author="Anna Berg"):
        start = f'[{said}]{{.comment-start id="{number}" author="{author}" date="2026-03-0{number + 1}T09:00:00Z"}}'
        return f'{start}{words}[]{{.comment-end id="{number}"}}'

    def deleted(words):
        return f'[{words}]{{.deletion author="Otto Reker" date="2026-03-01T09:00:00Z"}}'

    def inserted(words):
        return f'[{words}]{{.insertion author="Otto Reker" date="2026-03-01T09:00:00Z"}}'

    files = {
        "pandoc-emphasis": (
            f"The river {span(0, '*rose* in the **night**', 'Over emphasis')}, and the miller {span(1, 'woke', 'A word')}.",
            [("Over emphasis", "rose in the night"), ("A word", "woke")],
        ),
        "pandoc-changes": (
            f"The river {span(0, deleted('sank ') + inserted('rose') + ' in the night', 'Over changes')}, and "
            f"{deleted('nobody')}{inserted('the miller')} {span(1, 'woke' + deleted(' up') + ' early', 'Deleted inside')}.",
            [("Over changes", "rose in the night"), ("Deleted inside", "woke early")],
        ),
        "pandoc-footnotes": (
            f"The river rose.[^1] {span(0, 'The miller woke', 'Behind a footnote')}.[^2] It was {span(1, 'the[^1] yard', 'Around one')}."
            "\n\n[^1]: By two *metres*.\n\n[^2]: At four.\n\n    And wrote it down.\n",
            [("Behind a footnote", "The miller woke"), ("Around one", "the yard")],
        ),
        "pandoc-lists": (
            f"1. the weir\n2. {span(0, 'the mill', 'In a list')}\n\n    - {span(1, 'its wheel', 'In a list in a list')}\n"
            "    - its stones\n\n3. the yard\n",
            [("In a list", "the mill"), ("In a list in a list", "its wheel")],
        ),
        "pandoc-quotation": (
            f"> Who dams a river {span(0, 'owns a flood', 'In a quotation')}.\n\n`code` and ~~nothing~~ H~2~O, 10^3^.\n\n"
            f"``` {{.python}}\nx = 1\n```\n\n[A {span(1, 'link', 'In a link')}](https://example.org/a_(b)) to [the end](#end).\n\n# End\n",
            [("In a quotation", "owns a flood"), ("In a link", "link")],
        ),
        "pandoc-table": (
            f"| Year | Floods |\n| --- | --- |\n| 1994 | {span(0, 'two', 'In a cell')} |\n| {span(1, '1995', 'In another')} | none |\n",
            [("In a cell", "two"), ("In another", "1995")],
        ),
        "pandoc-title": (
            "---\ntitle: The flood\nauthor: [Anna Berg, Otto Reker]\ndate: 2026-03-01\nlang: de\n---\n\n# Eins\n\n"
            f"Der Fluss stieg {span(0, 'in der Nacht', 'Ein Kommentar')}.\n\n## Zwei\n\nMehr davon.\n",
            [("Ein Kommentar", "in der Nacht")],
        ),
    }
    for name, (markdown, comments) in files.items():
        command = ["pandoc", "-f", "markdown", "-t", "docx", "-o", HERE / f"{name}.docx"]
        subprocess.run(command, input=markdown.encode(), check=True)
        put(name, comments)


FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/>
</style:style></office:automatic-styles><office:body><office:text>{}</office:text></office:body></office:document>"""


def libre_office():
    def note(name, said, words):
        start = (
            f'<office:annotation office:name="{name}"><dc:creator>Anna Berg</dc:creator>'
            f"<dc:date>2026-03-01T09:00:00</dc:date><text:p>{said}</text:p></office:annotation>"
        )
        return f'{start}{words}<office:annotation-end office:name="{name}"/>'

    def point(said):
        return (
            "<office:annotation><dc:creator>Anna Berg</dc:creator><dc:date>2026-03-01T09:00:00</dc:date>"
            f"<text:p>{said}</text:p></office:annotation>"
        )

    bold = '<text:span text:style-name="T1">{}</text:span>'.format
    changed = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Otto Reker'
        "</dc:creator><dc:date>2026-03-01T09:00:00</dc:date></office:change-info><text:p> or sank</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
    )
    gone = '<text:change text:change-id="c1"/>'
    files = {
        "office-runs": (
            f"<text:p>The river {note('a', 'Over runs', 'rose ' + bold('in the') + ' night')}, and {note('b', 'A word', 'he')} woke.</text:p>",
            [("Over runs", "rose in the night"), ("A word", "he")],
        ),
        "office-overlap": (
            "<text:p>The "
            + note("a", "The longer one", "river " + note("b", "The one inside", "rose") + " in the night")
            + ".</text:p>",
            [("The longer one", "river rose in the night"), ("The one inside", "rose")],
        ),
        "office-list": (
            "<text:list><text:list-item><text:p>the weir</text:p></text:list-item><text:list-item><text:p>"
            + note("a", "In a list", "the mill")
            + "</text:p></text:list-item></text:list><text:p>The end.</text:p>",
            [("In a list", "the mill")],
        ),
        "office-table": (
            "<table:table><table:table-column table:number-columns-repeated='2'/><table:table-row><table:table-cell>"
            "<text:p>Year</text:p></table:table-cell><table:table-cell><text:p>Floods</text:p></table:table-cell>"
            "</table:table-row><table:table-row><table:table-cell><text:p>1994</text:p></table:table-cell>"
            f"<table:table-cell><text:p>{note('a', 'In a cell', 'two')}</text:p></table:table-cell></table:table-row>"
            "</table:table><text:p>The end.</text:p>",
            [("In a cell", "two")],
        ),
        "office-deleted": (
            f"{changed}<text:p>The river {note('a', 'Over deleted words', 'rose' + gone + ' in the night')}.</text:p>",
            [("Over deleted words", "rose in the night")],
        ),
        "office-point": (
            f"<text:p>The river rose{point('At a point')} in the night.</text:p>",
            [("At a point", "rose")],
        ),
    }
    for name, (body, comments) in files.items():
        with tempfile.TemporaryDirectory() as folder:
            flat = Path(folder) / f"{name}.fodt"
            flat.write_text(FLAT.format(body), encoding="utf-8")
            command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to"]
            subprocess.run([*command, "docx:MS Word 2007 XML", "--outdir", HERE, flat], check=True, capture_output=True)
        put(name, comments)


if __name__ == "__main__":
    python_docx()
    pandoc()
    libre_office()
