#!/usr/bin/env python3
"""Makes src/Stemma/Reading/Resources/letter-bits.tsv: how surprising a letter is in a language, in bits.

    build.py PROFILES TREEBANKS SIMPLIFIED OUT

PROFILES    the folder `profiles` of npm langdetect 0.2.1 (letter pairs counted in Wikipedia; Apache-2.0)
TREEBANKS   a folder with Universal Dependencies ko_gsd, ja_gsd, zh_gsdsimp as *.conllu.gz (characters counted; CC BY-SA 4.0)
SIMPLIFIED  src/Stemma/Lineage/Resources/lexicon-simplified.zh.tsv: traditional to simplified characters (CC BY-SA 4.0)

Alphabets get pairs, the bits of the second letter after the first ("_" stands for no letter); scripts of thousands of signs get
single characters. The profiles merge syllables and many Chinese characters, so those languages are counted in treebanks.
"""
import collections, glob, gzip, json, math, os, sys

PAIRS, SIGNS, DEEPEST = 900, 3000, 15
profiles, treebanks, simplified, out = sys.argv[1:]
rows = collections.defaultdict(list)

def bits(share):
    return min(DEEPEST, max(1, round(-math.log2(share))))

for path in sorted(glob.glob(os.path.join(profiles, '*.json'))):
    language = os.path.basename(path)[:-5]
    if language in ('zh-cn', 'zh-tw', 'ko', 'ja'):
        continue
    counts = json.load(open(path))['freq']
    pairs = collections.Counter()
    for gram, n in counts.items():
        if len(gram) == 2 and gram != '  ':
            pairs[gram.replace(' ', '_')] += n
    first = collections.Counter()
    for gram, n in pairs.items():
        first[gram[0]] += n
    for gram, n in sorted(pairs.items(), key=lambda p: (-p[1], p[0]))[:PAIRS]:
        rows[(language, 'pairs', bits(n / first[gram[0]]))].append(gram)

def characters(pattern, kept):
    found = collections.Counter()
    for path in sorted(glob.glob(os.path.join(treebanks, pattern))):
        for line in gzip.open(path, 'rt', encoding='utf-8'):
            if line.startswith('# text = '):
                found.update(c for c in line[9:] if kept(ord(c)))
    return found

def cjk(c):
    return 0x3041 <= c <= 0x30FF or 0x4E00 <= c <= 0x9FFF or 0xAC00 <= c <= 0xD7A3

def write(language, found):
    total = sum(found.values())
    for c, n in sorted(found.items(), key=lambda p: (-p[1], p[0]))[:SIGNS]:
        rows[(language, 'signs', bits(n / total))].append(c)

write('ko', characters('ko_gsd*', cjk))
write('ja', characters('ja_gsd*', cjk))
chinese = characters('zh_gsdsimp*', cjk)
write('zh', chinese)
back = collections.defaultdict(list)
for line in open(simplified, encoding='utf-8'):
    if not line.startswith('#') and '\t' in line:
        t, s = line.rstrip('\n').split('\t')[:2]
        if len(t) == 1 and len(s) == 1 and t != s:
            back[s].append(t)
traditional = collections.Counter()

def common(c):
    # Level 1 of Big5, the characters in common use; a simplified sign that stands there is a traditional sign as well.
    code = c.encode('big5', 'ignore')
    return b'\xa4\x40' <= code <= b'\xc6\x7e'

for c, n in chinese.items():
    forms = [t for t in {c, *back.get(c, [])} if common(t)]
    for t in forms:
        traditional[t] += n / len(forms)
write('zh-hant', traditional)

with open(out, 'w', encoding='utf-8', newline='\n') as f:
    f.write('''# How surprising a letter is in a language, in bits (the negative binary logarithm of its share, rounded): made by tools/letters/build.py.
# pairs: the second letter after the first, "_" for no letter. signs: a character among the Chinese characters, syllables and kana of a text.
# Source of pairs: npm langdetect 0.2.1, profiles counted in Wikipedia. Licence: Apache-2.0.
# Source of signs: Universal Dependencies Korean GSD, Japanese GSD, Chinese GSDSimp; traditional forms by CC-CEDICT. Licence: CC BY-SA 4.0.
# language\tkind\tbits\tletters
''')
    for (language, kind, n), letters in sorted(rows.items()):
        f.write(f"{language}\t{kind}\t{n}\t{(' ' if kind == 'pairs' else '').join(letters)}\n")
