-- The archive of Stemma, schema 1. PRAGMA user_version holds this number.
CREATE TABLE raw (
    hash TEXT PRIMARY KEY,          -- 'sha256:' and the hash of the bytes as they came
    size INTEGER NOT NULL,          -- bytes before compression
    bytes BLOB NOT NULL             -- brotli
) WITHOUT ROWID;

CREATE TABLE input (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES raw (hash),
    plain INTEGER NOT NULL,         -- 1: taken to the letter
    analysis INTEGER NOT NULL,      -- version of the line of stations that analysed it
    failure TEXT,
    UNIQUE (path, hash, plain)
);

CREATE TABLE article (
    id TEXT NOT NULL,
    input INTEGER NOT NULL REFERENCES input (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,         -- its number within the input
    path TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT,
    outlet TEXT,
    published TEXT,
    text TEXT NOT NULL,
    record BLOB NOT NULL,           -- the article without its layers: JSON, brotli
    PRIMARY KEY (input, place)
);

CREATE INDEX article_id ON article (id);

CREATE TABLE annotation (
    input INTEGER NOT NULL,
    place INTEGER NOT NULL,
    layers BLOB NOT NULL,           -- JSON, brotli
    PRIMARY KEY (input, place),
    FOREIGN KEY (input, place) REFERENCES article (input, place) ON DELETE CASCADE
);

CREATE TABLE derivation (
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    type TEXT NOT NULL,
    direction TEXT NOT NULL,
    confidence REAL NOT NULL,
    PRIMARY KEY (source, target)
);

CREATE TABLE passage (
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    source_start INTEGER NOT NULL,  -- UTF-16 code units, half-open
    source_end INTEGER NOT NULL,
    target_start INTEGER NOT NULL,
    target_end INTEGER NOT NULL,
    FOREIGN KEY (source, target) REFERENCES derivation (source, target) ON DELETE CASCADE
);

CREATE INDEX passage_edge ON passage (source, target);

CREATE TABLE story_article (
    story TEXT NOT NULL,
    article TEXT NOT NULL,
    PRIMARY KEY (story, article)
) WITHOUT ROWID;

CREATE TABLE dossier (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    content BLOB NOT NULL           -- dossier.json: brotli
);
