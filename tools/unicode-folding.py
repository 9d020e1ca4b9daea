#!/usr/bin/env python3
"""Writes src/Stemma/Resources/unicode-fold.tsv and unicode-compose.tsv from Python's copy of the Unicode Character
Database. .NET's own normalisation needs ICU, which the product does without (docs/decisions/0002).

    python3 tools/unicode-folding.py
"""
import os
import sys
import unicodedata

HOME = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src", "Stemma", "Resources")
HEAD = """# {what}
# Source: Unicode Character Database {version}, by tools/unicode-folding.py. Licence: Unicode-3.0, (c) Unicode, Inc.
"""
RANGES = [(0xA0, 0x250), (0x370, 0x530), (0x1E00, 0x2000), (0x2000, 0x2070), (0xFB00, 0xFB07), (0xFF01, 0xFFEF),
          (0x3300, 0x3400), (0x2460, 0x2474), (0x2150, 0x2190), (0x1AB, 0x1BF)]
# Letters that Unicode does not decompose but readers take for their base (CLDR Latin-ASCII transform).
EXTRA = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "n"}


def folded(c):
    out = "".join(x for x in unicodedata.normalize("NFKD", c) if not unicodedata.combining(x)).lower()
    return "".join(EXTRA.get(x, x) for x in out)


def main():
    head = lambda what: HEAD.format(what=what, version=unicodedata.unidata_version)
    rows = []
    for a, b in RANGES:
        for n in range(a, b):
            c = chr(n)
            f = folded(c)
            if unicodedata.category(c) != "Cn" and f != c and f.strip() and "\t" not in f:
                rows.append((c, f))
    with open(os.path.join(HOME, "unicode-fold.tsv"), "w", encoding="utf-8", newline="\n") as out:
        out.write(head("character, its letters without case, marks and width"))
        out.writelines("%s\t%s\n" % r for r in sorted(set(rows)))
    with open(os.path.join(HOME, "unicode-compose.tsv"), "w", encoding="utf-8", newline="\n") as out:
        out.write(head("base character, combining mark, composed character"))
        for n in range(0xC0, 0xFFFF):
            if 0xAC00 <= n <= 0xD7A3 or 0xD800 <= n <= 0xDFFF:
                continue
            d = unicodedata.normalize("NFD", chr(n))
            if len(d) >= 2 and unicodedata.normalize("NFC", d) == chr(n):
                base = unicodedata.normalize("NFC", d[:-1])
                if len(base) == 1:
                    out.write("%s\t%s\t%s\n" % (base, d[-1], chr(n)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
