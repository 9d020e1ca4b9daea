"""From a dictionary's glosses to English words: whole glosses of one word weigh more than words of longer ones."""
import re

PAREN = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
SKIP = re.compile(r"^(variant of|old variant|see |surname |used in |also written|abbr\. for|erhua|also pr|cf\.|radical|onomat)|[\u3400-\u9fff]")


def split(gloss):
    gloss = PAREN.sub(" ", PAREN.sub(" ", gloss))
    return [g.strip() for g in re.split(r"[;,/]", gloss) if g.strip()]


def words(english, glosses, whole_most=8, part_most=8):
    whole, part = [], []
    for gloss in glosses:
        for g in split(gloss):
            if SKIP.search(g):
                continue
            content = english.content(g)
            if len(content) == 1:
                whole += content
            elif len(content) <= 4:
                part += content
    whole = list(dict.fromkeys(whole))[:whole_most]
    part = [w for w in dict.fromkeys(part) if w not in whole][:part_most]
    return whole, part
