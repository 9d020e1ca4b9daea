"""The compact form of a lexicon: gzip of a head (source and licence), the sorted words and their numbers. Read by
src/Stemma/Lineage/Translation/LexiconStream.cs."""
import gzip
import io
import struct

MAGIC = b"STMLEX01"


def varint(n):
    out = bytearray()
    while n >= 0x80:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    out.append(n)
    return bytes(out)


def text_block(text):
    data = text.encode("utf-8")
    return struct.pack("<i", len(data)) + data


def write(path, head, blocks):
    raw = MAGIC + text_block(head) + b"".join(struct.pack("<i", len(b)) + b for b in blocks)
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", compresslevel=9, mtime=0, filename="") as f:
        f.write(raw)
    with open(path, "wb") as f:
        f.write(buffer.getvalue())
    return len(buffer.getvalue())


def words_block(words):
    return "\n".join(words).encode("utf-8")


def english(path, head, words, families, synonyms, weights, irregular):
    number = {w: i for i, w in enumerate(words)}
    weight = bytes(min(255, round(weights[w] * 32)) for w in words)
    family = b"".join(varint(number[families[w]]) for w in words)
    synonym = b"".join(varint(len(synonyms[w])) + b"".join(varint(number[s]) for s in synonyms[w]) for w in words)
    forms = sorted(f for f, lemma in irregular.items() if lemma in number and f not in number)
    lemmas = b"".join(varint(number[irregular[f]]) for f in forms)
    return write(path, head, [words_block(words), weight, family, synonym, words_block(forms), lemmas])


def bilingual(path, head, entries, number):
    """entries: word -> (whole glosses, parts of glosses), both lists of English words."""
    words = sorted(entries, key=lambda w: w.encode("utf-8"))
    body = bytearray()
    for w in words:
        for side in entries[w]:
            ids = [number[e] for e in side if e in number]
            body += varint(len(ids))
            for n in ids:
                body += varint(n)
    return write(path, head, [words_block(words), bytes(body)])
