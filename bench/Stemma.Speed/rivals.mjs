// node rivals.mjs FOLDER FILE: analyses the texts of FILE (a JSON list) with wink-nlp and compromise from FOLDER/node_modules, warm, the
// fastest of five turns; prints a JSON line each. FOLDER: npm install wink-nlp wink-eng-lite-web-model compromise
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [folder, file] = process.argv.slice(2);
const require = createRequire(join(resolve(folder), 'package.json'));
const texts = JSON.parse(readFileSync(file, 'utf8'));

const wink = require('wink-nlp')(require('wink-eng-lite-web-model'));
const its = wink.its;
const compromise = require('compromise');
const contenders = {
  'wink-nlp: sentences, tokens, tags, lemmas, entities': text => {
    const doc = wink.readDoc(text);
    doc.sentences().out();
    doc.entities().out(its.detail);
    doc.tokens().out(its.lemma);
    return doc.tokens().out(its.pos).length;
  },
  'compromise: sentences, terms, tags, people and places': text => {
    const doc = compromise(text);
    doc.people().json();
    doc.places().json();
    return doc.json().reduce((sum, sentence) => sum + sentence.terms.length, 0);
  },
};

for (const [name, run] of Object.entries(contenders)) {
  let best = Infinity;
  let tokens = 0;
  for (let turn = 0; turn < 5; turn++) {
    const start = performance.now();
    tokens = texts.reduce((sum, text) => sum + run(text), 0);
    best = Math.min(best, performance.now() - start);
  }
  console.log(JSON.stringify({ name, tokens, milliseconds: best }));
}
