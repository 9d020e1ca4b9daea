"""French and Portuguese to English by way of third languages (Tanaka and Umemura 1994, "Construction of a bilingual dictionary
intermediated by a third language"): a pair counts for as much as independent headwords, in several languages, give both words.
Only FreeDict's dictionaries from Wiktionary (source package freedict-wikdict, CC BY-SA 3.0) are used; the direct ones are GPL."""
import gzip
import math
import os
import re
from collections import defaultdict

NUMBERED = re.compile(r"^\s*\d+\.\s*(.*)$")
DIGITS = {c: i for i, c in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}


def number(code):
    n = 0
    for c in code:
        n = n * 64 + DIGITS[c]
    return n


def read(folder, pair):
    """headword -> list of translations, senses in order."""
    path = os.path.join(folder, "freedict-" + pair)
    with gzip.open(path + ".dict.dz") as f:
        data = f.read()
    out = defaultdict(list)
    with open(path + ".index", encoding="utf-8") as f:
        for line in f:
            head, at, length = line.rstrip("\n").split("\t")[:3]
            if head.startswith("00-database"):
                continue
            lines = data[number(at):number(at) + number(length)].decode("utf-8").split("\n")
            head = re.split(r" /| <", lines[0])[0].strip()
            body = [m[1] for m in map(NUMBERED.match, lines[1:]) if m] or lines[1:2]
            for text in body:
                for t in re.split(r"[,;]", re.sub(r"\s\d+\.$", "", re.sub(r"\(.*?\)", "", text)).strip()):
                    t = t.strip()
                    if t and t not in out[head]:
                        out[head].append(t)
    return out


def support(pivots, composed):
    """(word, English) -> weight of evidence: 1/sqrt of the ambiguity of each headword that gives both."""
    out = defaultdict(float)
    via = defaultdict(set)
    for name, to_english, to_word in pivots:
        for head in to_english.keys() & to_word.keys():
            es, ws = to_english[head][:8], to_word[head][:8]
            for w in ws:
                for e in es:
                    out[w, e] += 1 / math.sqrt(len(es) * len(ws))
                    via[w, e].add(name)
    for name, to_middle, to_english in composed:
        for w, middles in to_middle.items():
            for m in middles[:6]:
                es = to_english.get(m, [])[:6]
                for e in es:
                    out[w, e] += 0.6 / math.sqrt(len(es) * len(middles[:6]))
                    via[w, e].add(name)
    return out, via


def alike(word, english):
    """Share of letters in a common subsequence: cognates need less support."""
    a, b = fold(word), fold(english)
    row = [0] * (len(b) + 1)
    for x in a:
        last = 0
        for j, y in enumerate(b):
            last, row[j + 1] = row[j + 1], max(row[j + 1], row[j], last + 1 if x == y else 0)
    return 2 * row[-1] / max(1, len(a) + len(b))


def fold(word):
    table = str.maketrans("àâãáäçéèêëíîïìóôõöòúûüùñ", "aaaaaceeeeiiiiooooouuuun")
    return word.lower().translate(table)


def lexicon(pivots, composed, english, own):
    weight, via = support(pivots, composed)
    by_word = defaultdict(list)
    for (w, e), s in weight.items():
        if " " in w or not re.match(r"^[^\W\d_][^\W\d_'\-]*$", w):
            continue
        score = s + 0.5 * (len(via[w, e]) - 1) + (0.6 if len(w) > 3 and alike(w, e) >= 0.7 else 0)
        by_word[w.lower()].append((score, e))
    out = {}
    for w, found in by_word.items():
        found.sort(key=lambda f: (-f[0], f[1]))
        best = found[0][0]
        whole, part = [], []
        for score, e in found:
            if score < 0.3 or score < 0.25 * best:
                continue
            content = english.content(e)
            if len(content) == 1:
                whole += content
            elif len(content) <= 3:
                part += content
        whole = list(dict.fromkeys(whole))[:7]
        part = [p for p in dict.fromkeys(part) if p not in whole][:4]
        if whole or part:
            out[w] = (whole, part)
    for w, (whole, part) in own.items():
        a, b = out.get(w, ([], []))
        merged = list(dict.fromkeys(whole + a))[:8]
        out[w] = (merged, [p for p in dict.fromkeys(part + b) if p not in merged][:4])
    return out
