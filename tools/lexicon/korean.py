"""Korean - English: words that nobody wrote down in Korean, made from the Chinese and Japanese headwords by reading their
characters the Korean way (npm hanja) under the initial-sound law; then kengdic and our own list on top."""
import re

import glosses

HAN = re.compile(r"^[\u3400-\u9fff\uf900-\ufaff]{2,5}$")
BASE, VOWELS, TAILS = 0xAC00, 21, 28
N, R, SILENT = 2, 5, 11
# Vowels before which a first n or r falls silent: ya yae yeo ye yo yu i.
FRONT = {2, 3, 6, 7, 12, 17, 20}
# Characters with a second reading that matters in common words.
SECOND = {"金": "김", "北": "배", "率": "률", "樂": "악", "更": "경", "復": "부", "殺": "쇄", "說": "세", "惡": "오", "易": "이",
          "切": "체", "則": "즉", "便": "변", "暴": "포", "降": "항", "宅": "댁", "省": "생", "見": "현", "度": "탁", "行": "항",
          "車": "거", "茶": "다", "糖": "당", "布": "보", "識": "지", "拓": "탁", "讀": "두", "洞": "통", "什": "집", "參": "삼"}


def parts(c):
    n = ord(c) - BASE
    return n // (VOWELS * TAILS), n // TAILS % VOWELS, n % TAILS


def syllable(lead, vowel, tail):
    return chr(BASE + (lead * VOWELS + vowel) * TAILS + tail)


def initial(c):
    """The initial-sound law (Hangul orthography, chapter 3, section 5): ryeo- to yeo-, ra- to na-, nyeo- to yeo-."""
    lead, vowel, tail = parts(c)
    if lead in (N, R) and vowel in FRONT:
        return syllable(SILENT, vowel, tail)
    return syllable(N, vowel, tail) if lead == R else c


def read(word, readings):
    """The Korean readings of a word in characters: South, then North where it differs, then with second readings."""
    if not all(readings.get(c) for c in word):
        return []
    plain = [SECOND[c] if c == "率" else readings[c] for c in word]
    for i, c in enumerate(word):
        if c == "不" and i + 1 < len(word) and parts(plain[i + 1])[0] in (3, 12):
            plain[i] = "부"
    out = [plain] + [plain[:i] + [SECOND[c]] + plain[i + 1:] for i, c in enumerate(word) if c in SECOND]
    spelt = []
    for r in out:
        south = r[:]
        for i in range(1, len(r)):
            # ryeol and ryul lose their r after a vowel or n (section 5, article 11).
            if r[i] in ("렬", "률") and parts(r[i - 1])[2] in (0, 4):
                south[i] = syllable(SILENT, *parts(r[i])[1:])
        spelt += ["".join([initial(south[0])] + south[1:]), "".join(r)]
    return list(dict.fromkeys(spelt))


IEUNG_EO = {0: 0, 4: 4, 1: 1, 5: 5, 6: 6, 8: 9, 13: 14, 20: 6, 11: 10, 18: 4}
ENDINGS = {"closed": "은 을 는 고 지 게 던 기 다 음 으며 으면 습니다".split(), "open": "는 고 지 게 던 기 며 면".split(),
           "past": "다 고 으며 던 습니다 지만 는데".split(), "n": "다 다고".split()}


def contracted(stem):
    """The stem before -eo/-a (Hangul orthography, chapter 4, section 5): hi-eo to hyeo, o-a to wa, reu to ll."""
    head, (lead, vowel, tail) = stem[:-1], parts(stem[-1])
    if tail == 0 and stem[-1] == "르" and head:
        l, v, t = parts(head[-1])
        if t == 0:
            return head[:-1] + syllable(l, v, 8) + ("라" if v in (0, 8) else "러")
    if tail == 0 and vowel == 18 and head and parts(head[-1])[1] in (0, 8):
        return head + syllable(lead, 0, 0)
    if tail == 0:
        return head + syllable(lead, IEUNG_EO.get(vowel, vowel), 0)
    return None


def with_tail(word, tail):
    return word[:-1] + syllable(*parts(word[-1])[:2], tail)


def forms(stem):
    """The inflected forms of a verb or adjective stem that do not begin with it as it stands, and for a stem of one syllable also those
    that do, with the commonest endings: one syllable alone would be found in every other word."""
    lead, vowel, tail = parts(stem[-1])
    out, long = [], len(stem) > 1
    irregular = None
    if tail == 17:
        irregular = stem[:-1] + syllable(lead, vowel, 0)
        out += [irregular + x for x in ("운", "우", "울", "워", "웠")]
    elif tail == 7:
        out += [with_tail(stem, 8) + x for x in ("어", "었", "은", "을")]
    elif tail == 19:
        out += [with_tail(stem, 0) + x for x in ("어", "었", "은", "을")]
    elif tail == 8:
        bare = with_tail(stem, 0)
        out += [bare + "는", with_tail(stem, 4)] if long else [bare + "는"]
    if tail == 0:
        eo = contracted(stem)
        past, n, l, m = with_tail(eo, 20), with_tail(stem, 4), with_tail(stem, 8), with_tail(stem, 16)
        if long:
            out += [eo, past, n, l, m]
        else:
            out += [stem + x for x in ENDINGS["open"]] + [past + x for x in ENDINGS["past"]] + [n + x for x in ENDINGS["n"]]
    elif not long:
        a = "아" if vowel in (0, 8) else "어"
        out += [stem + x for x in ENDINGS["closed"]] + [stem + a, stem + ("았" if a == "아" else "었")]
    return [f for f in dict.fromkeys(out) if len(f) > 1]


def kengdic(path):
    with open(path, encoding="utf-8-sig", newline="") as f:
        for line in f:
            p = line.rstrip("\r\n").split("\t")
            if len(p) >= 5 and p[0].isdigit() and p[1] != "\\N" and p[3] != "\\N":
                yield p[1].strip(), p[3].strip()


def lexicon(chinese, japanese, readings, words, english, own):
    found = {}
    chinese_heads = {}
    for trad, _, pinyin, gloss in chinese:
        if HAN.match(trad) and not pinyin[:1].isupper() or HAN.match(trad) and len(trad) > 2:
            chinese_heads.setdefault(trad, []).extend(gloss)
    japanese_heads = {}
    for heads, _, gloss, common, _, _ in japanese:
        for head in heads:
            if HAN.match(head):
                old = japanese_heads.get(head)
                if old is None or common and not old[1]:
                    japanese_heads[head] = (gloss, common)
    # What both neighbours have, Korean is likely to have; a common Japanese word more so than a Chinese one.
    for head in chinese_heads.keys() | japanese_heads.keys():
        zh, (ja, common) = chinese_heads.get(head), japanese_heads.get(head, (None, False))
        rank = (0 if common and zh else 1 if common else 2 if zh and ja else 3) + (1 if len(head) > 3 else 0)
        for form in read(head, readings):
            found.setdefault(form, []).append((rank, head, (ja or []) + (zh or [])))
    out = {}
    for form, sources in found.items():
        sources.sort(key=lambda s: s[:2])
        best = sources[0][0]
        kept = [s for s in sources if s[0] <= max(best, 1)][:6] if best <= 1 else sources[:3]
        gloss = []
        for i in range(4):
            for s in kept:
                gloss += s[2][i:i + 1]
        out[form] = glosses.words(english, gloss, 10, 8)
    for word, definition in words:
        whole, part = glosses.words(english, [definition])
        for form in {word, word[:-2] if word.endswith("하다") and len(word) > 3 else word, word[:-1] if word.endswith("다") and len(word) > 2 else word}:
            form = re.sub(r"[\s~\-]", "", form)
            if not re.match(r"^[가-힣]+$", form):
                continue
            a, b = out.get(form, ([], []))
            whole_all = list(dict.fromkeys(whole + a))[:12]
            out[form] = (whole_all, [w for w in dict.fromkeys(part + b) if w not in whole_all][:8])
    for word, definition in words:
        stem = re.sub(r"[\s~\-]", "", word)[:-1]
        if word.endswith("다") and not word.endswith("하다") and re.match(r"^[가-힣]{1,4}$", stem):
            entry = glosses.words(english, [definition], 6, 4)
            for form in forms(stem):
                # Where a noun is spelt alike, it was there first.
                out.setdefault(form, entry)
    for word, (whole, part) in own.items():
        a, b = out.get(word, ([], []))
        merged = list(dict.fromkeys(whole + a))[:14]
        out[word] = (merged, [w for w in dict.fromkeys(part + b) if w not in merged][:8])
    return {w: e for w, e in out.items() if e[0] or e[1]}
