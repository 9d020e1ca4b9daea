"""Japanese - English from EDICT (Debian edict)."""
import re

import glosses

LINE = re.compile(r"^(\S+)(?: \[(\S+)\])? /(.*)/$")
KANJI = re.compile(r"[\u3400-\u9fff]")
INFLECTED = re.compile(r"\((?:[a-z0-9\-]+,)*(?:v1|v5[a-z\-]*|vz|vk|adj-i)(?:,[a-z0-9\-]+)*\)")


def read(path):
    """(headwords, readings, [gloss, ...], common, inflected, usually kana)"""
    with open(path, encoding="euc_jp", errors="replace") as f:
        for line in f:
            m = LINE.match(line.strip())
            if not m or "？" in m[1]:
                continue
            parts = m[3].split("/")
            clean = lambda s: [re.sub(r"\(.*?\)", "", w) for w in s.split(";")]
            yield (clean(m[1]), clean(m[2]) if m[2] else [], [p for p in parts if p != "(P)" and not p.startswith("EntL")],
                   "(P)" in m[3], bool(INFLECTED.search(m[3])), "(uk)" in m[3])


def lexicon(rows, english, own):
    found = {}
    for heads, readings, gloss, common, inflected, usual in rows:
        keys = heads + (readings if usual else [])
        for key in keys:
            # Rare long words are compounds of shorter ones.
            if len(key) > (8 if common else 4):
                continue
            forms = [key]
            if inflected and len(key) >= 2 and (KANJI.search(key[:-1]) or len(key) >= 4):
                forms.append(key[:-1])
            for form in forms:
                if len(form) == 1 and not KANJI.match(form):
                    continue
                found.setdefault(form, []).append((not common, form != key, gloss))
    out = {}
    for word, senses in found.items():
        senses = sorted(senses, key=lambda s: s[:2])
        senses = [s for s in senses if s[0] == senses[0][0]][:4]
        out[word] = glosses.words(english, [g for s in senses for g in s[2]])
    for word, (whole, part) in own.items():
        a, b = out.get(word, ([], []))
        out[word] = (list(dict.fromkeys(whole + a))[:10], [w for w in dict.fromkeys(part + b) if w not in whole + a][:8])
    return {w: e for w, e in out.items() if e[0] or e[1]}
