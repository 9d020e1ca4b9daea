#!/usr/bin/env python3
"""Writes src/Stemma/Actors/Resources/common.<language>.tsv: words that a treebank prints in lower case, so that a capital at the
start of a sentence or in a headline says nothing of them.

    python3 tools/catalogue/common-words.py LANGUAGE TREEBANK_NAME FILE.conllu[.gz]...
"""
import collections
import gzip
import os
import sys

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "src", "Stemma", "Actors", "Resources")


def main():
    language, name, files = sys.argv[1], sys.argv[2], sys.argv[3:]
    lower, proper = collections.Counter(), collections.Counter()
    for path in files:
        with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                fields = line.rstrip("\n").split("\t")
                if len(fields) < 4 or not fields[0].isdigit() or not fields[1].isalpha() or len(fields[1]) < 2:
                    continue
                if fields[3] == "PROPN":
                    proper[fields[1].lower()] += 1
                elif fields[1].islower():
                    lower[fields[1]] += 1
    words = sorted(w for w, n in lower.items() if n >= 2 and n > proper[w])
    with open(os.path.join(OUT, "common.%s.tsv" % language), "w", encoding="utf-8", newline="\n") as out:
        out.write("# Words printed in lower case twice or more in %s, by tools/catalogue/common-words.py\n" % name)
        out.write("# Source: Universal Dependencies, %s. Licence: CC BY-SA 4.0\n" % name)
        out.write("\n".join(words) + "\n")


if __name__ == "__main__":
    main()
