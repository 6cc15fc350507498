#!/usr/bin/env python3
"""Makes the pictures of this folder: 30 in five formats, each with a place (GPS), an owner and a machine in Exif and XMP.

Run it with Pillow 11.3 or later. `make.py FOLDER` holds the pictures of a folder, cleaned by a build, against those here:
the pixels must be equal the way up that they are shown, and no place may be left.
"""

import io
import sys
from pathlib import Path

from PIL import Image, ImageOps, PngImagePlugin

HERE = Path(__file__).parent
OWNER = "Owner-Of-The-Camera"
XMP = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="52,30.0N" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    f'dc:creator="{OWNER}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
).encode()
# A block of Photoshop's with IPTC: the by-line.
IPTC = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x18\x1c\x02\x50\x00\x13" + OWNER.encode() + b"\x00"


def picture(number: int) -> Image.Image:
    one = Image.new("RGB", (16, 12))
    for x in range(16):
        for y in range(12):
            one.putpixel((x, y), ((x * 16 + number * 7) % 256, (y * 20) % 256, (x * y + number * 31) % 256))
    return one


def exif(number: int) -> Image.Exif:
    tags = Image.Exif()
    tags[0x010F] = "Machine-Of-The-Owner"
    tags[0x013B] = OWNER
    tags[0x0132] = "2024:05:06 07:08:09"
    if number > 1:
        tags[0x0112] = number + 3
    place = tags.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (52.0, 30.0, 12.34), "E", (13.0, 22.0, 56.78)
    tags.get_ifd(0x8769)[0xA431] = "Serial-Number"
    return tags


def make() -> None:
    for number in range(6):
        # Savers change what they are given: each gets its own.
        one, tags = picture(number), lambda: exif(number)
        one.save(HERE / f"{number}.png", exif=tags(), pnginfo=texts())
        one.save(HERE / f"{number}.webp", exif=tags(), xmp=XMP, lossless=number % 2 == 0)
        one.save(HERE / f"{number}.avif", exif=tags(), xmp=XMP)
        with_xmp = tags()
        with_xmp[700] = XMP
        one.save(HERE / f"{number}.tif", exif=with_xmp, compression="tiff_lzw" if number % 2 else None)
        out = io.BytesIO()
        one.save(out, "JPEG", exif=tags(), progressive=number % 2 == 1, comment=OWNER, quality=90)
        (HERE / f"{number}.jpg").write_bytes(with_segments(out.getvalue(), number))


def texts() -> PngImagePlugin.PngInfo:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", OWNER)
    texts.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return texts


def with_segments(jpeg: bytes, number: int) -> bytes:
    """XMP and IPTC behind Exif, and behind the picture what phones put there."""

    def segment(marker: int, data: bytes) -> bytes:
        return bytes([0xFF, marker]) + (len(data) + 2).to_bytes(2, "big") + data

    more = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP) + segment(0xED, IPTC)
    behind = b"\0\0\0\x18ftypmp42" + OWNER.encode() if number == 5 else b""
    return jpeg[:2] + more + jpeg[2:] + behind


def compare(folder: Path) -> None:
    wrong = 0
    for path in sorted(HERE.glob("[0-9].*")):
        before, after = Image.open(path), Image.open(folder / path.name)
        same = ImageOps.exif_transpose(before).tobytes() == ImageOps.exif_transpose(after).tobytes()
        place = after.getexif().get_ifd(0x8825)
        told = OWNER.encode() in (folder / path.name).read_bytes()
        if not same or place or told:
            wrong += 1
            print(path.name, "pixels equal:", same, "place:", dict(place), "owner:", told)
    print(f"{len(list(HERE.glob('[0-9].*')))} pictures, {wrong} wrong")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    compare(Path(sys.argv[1])) if len(sys.argv) > 1 else make()
