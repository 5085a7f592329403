// Searches an index in parts, as the program divides that of a large site: of the terms only those files are loaded that a query can mean,
// of the documents those that are shown. The terms loaded are handed to the library as an index of their own, so that it finds and scores as in the whole.

/** Bytes of terms that a query loads beyond the files in which its own words stand: for words that begin with one, or are spelt nearly as one. */
const mostTermBytes = 64_000;
/** Up to here all of the vocabulary is looked through for words that are spelt nearly alike; of a larger one, the part with the same first letter. */
const mostVocabularyBytes = 48_000;
/** A facet up to here is loaded for its counts too, else when it is chosen. */
const mostFacetBytes = 16_000;
/** How many of the best hits are looked at for words that must follow each other. */
const mostOfPhrase = 40;

const fields = ["title", "text"];
const fieldNumbers = Object.fromEntries(fields.map((name, number) => [name, number]));

/**
 * Opens an index.
 * @param MiniSearch the library
 * @param manifest search/index.json
 * @param read a promise of a file of the index by its path: bytes for *.bin, text for *.txt, else a value
 * @param language how queries are read: options, words, phrases, holds, like of search.js
 */
export function open(MiniSearch, manifest, read, { options, words, phrases, holds, like }) {
  const kept = new Map();
  const load = (path, understand) => {
    if (!kept.has(path)) {
      const loading = read(path).then(understand);
      kept.set(path, loading);
      loading.catch(() => kept.delete(path));
    }
    return kept.get(path);
  };
  const loadTerms = file => load(`terms/${file}.bin`, termsOf);
  const fileOf = word => Math.max(0, manifest.terms.findLastIndex(([first]) => first <= word));

  /** The files of terms that begin with a word, beyond its own. */
  function filesAfter(word) {
    const files = [];
    for (let file = fileOf(word) + 1; manifest.terms[file]?.[0].startsWith(word); file++) files.push(file);
    return files;
  }

  /** The terms that are spelt nearly as a word, the nearest first: the library looks for them in an index that has each term as a document. */
  async function near(word, fuzzy) {
    const all = manifest.vocabulary.reduce((sum, [, bytes]) => sum + bytes, 0) <= mostVocabularyBytes;
    const letter = String.fromCodePoint(word.codePointAt(0));
    const files = manifest.vocabulary.map((_, file) => file).filter(file => all || mayHold(manifest.vocabulary, file, letter));
    const terms = (await Promise.all(files.map(file => load(`vocabulary/${file}.txt`, vocabularyOf)))).flat();
    const entries = terms.map((term, number) => [term, number]);
    const vocabulary = MiniSearch.loadJS({
      ...empty(terms.length, [1, 1]),
      documentIds: Object.fromEntries(entries.map(([, number]) => [number, number])),
      fieldLength: Object.fromEntries(entries.map(([, number]) => [number, [1, 1]])),
      index: entries.map(([term, number]) => [term, { 1: { [number]: 1 } }]),
    }, options);
    return vocabulary.search(word, { prefix: false, fuzzy }).map(hit => terms[hit.id]);
  }

  /** What the library finds among the terms that a query means. */
  async function search(query, extra) {
    const asked = [...new Set(words(query))];
    const begins = asked.filter(word => options.searchOptions.prefix(word));
    const alike = extra.fuzzy ? (await Promise.all(asked.filter(extra.fuzzy).map(word => near(word, extra.fuzzy)))).flat() : [];
    const files = new Set(asked.map(fileOf));
    let bytes = 0;
    for (const file of [...begins.flatMap(filesAfter), ...alike.map(fileOf)]) {
      if (files.has(file)) continue;
      bytes += manifest.terms[file][1];
      if (bytes > mostTermBytes) break;
      files.add(file);
    }
    const wanted = new Set([...asked, ...alike]);
    const terms = (await Promise.all([...files].sort((a, b) => a - b).map(loadTerms))).flat()
      .filter(({ term }) => wanted.has(term) || begins.some(word => term.startsWith(word)));
    const index = MiniSearch.loadJS(indexOf(terms), options);

    // A word of which not all documents are told leaves none out.
    const cut = terms.filter(({ untold }) => untold.some(count => count > 0));
    const meant = word => cut.some(({ term }) => term === word || (begins.includes(word) && term.startsWith(word)));
    const needed = asked.filter(word => !meant(word));
    return index.search(query, {
      ...extra,
      ...(cut.length ? { boostDocument: id => id < manifest.documentCount ? 1 : 0 } : {}),
      ...(cut.length && needed.length && !extra.combineWith ? { combineWith: "OR", filter: hit => needed.every(word => hit.queryTerms.includes(word)) } : {}),
    });
  }

  /** Some terms as an index of the library. Documents that are not told are there under numbers that no document has: they make a term as common as it is, and count for nothing. */
  function indexOf(terms) {
    const index = empty(manifest.documentCount, manifest.averageFieldLength);
    for (const { term, untold, uses } of terms) {
      const entry = {};
      uses.forEach((some, field) => {
        if (some.length) entry[field] = {};
        for (let id = manifest.documentCount; some.length && id < manifest.documentCount + untold[field]; id++) {
          index.documentIds[id] = id;
          entry[field][id] = 1;
        }
        for (const [id, count, length] of some) {
          entry[field][id] = count;
          index.documentIds[id] = id;
          (index.fieldLength[id] ??= [0, 0])[field] = length;
        }
      });
      index.index.push([term, entry]);
    }
    return index;
  }

  /** What facets say of hits; of those that are not loaded, nothing. */
  async function narrow(hits, chosen) {
    const byId = new Map(hits.map(hit => [hit.id, hit]));
    await Promise.all(Object.entries(manifest.facets).map(async ([name, bytes]) => {
      for (const hit of hits) hit[name] = [];
      if (bytes > mostFacetBytes && !chosen.has(name)) return;
      for (const [value, runs] of Object.entries(await load(`facets/${name}.json`, facet => facet))) {
        for (let at = 0, id = 0; at < runs.length; at += 2) {
          id += runs[at];
          for (const end = id + runs[at + 1]; id < end; id++) byId.get(id)?.[name].push(value);
        }
      }
    }));
    return hits.filter(hit => Array.from(chosen).every(([name, value]) => hit[name]?.includes(value)));
  }

  /** Gives hits what is shown of them. */
  async function fill(hits) {
    await Promise.all(hits.map(async hit => {
      const file = Math.floor(hit.id / manifest.documentsOfFile);
      const documents = await load(`documents/${file}.json`, documentsOf);
      Object.assign(hit, documents[hit.id - file * manifest.documentsOfFile]);
    }));
  }

  /**
   * All places with the words, the best first; where there are none, those with some of them or with words like them.
   * What a hit shows is there once it has been filled.
   */
  return async function find(query, chosen = new Map()) {
    const asked = words(query).length > 0;
    let found = asked ? await search(query, {}) : Array.from({ length: manifest.documentCount }, (_, id) => ({ id, terms: [] }));
    const some = asked && found.length === 0;
    if (some) found = await search(query, like);
    let hits = found.map(({ id, score, terms }) => ({ id, score, found: new Set(terms) }));
    const exact = phrases(query);
    if (exact.length) {
      hits = (await narrow(hits, chosen)).slice(0, mostOfPhrase);
      await fill(hits);
      hits = hits.filter(hit => exact.every(phrase => holds(hit.text, phrase) || holds(hit.title, phrase)));
    }
    await narrow(hits, chosen);
    return { some, hits, fill };
  };
}

function empty(documentCount, averageFieldLength) {
  return { documentCount, nextId: documentCount, documentIds: {}, fieldIds: fieldNumbers, fieldLength: {}, averageFieldLength, storedFields: {}, dirtCount: 0, index: [], serializationVersion: 2 };
}

/** Whether a file of terms may hold one with this first letter. */
function mayHold(files, file, letter) {
  return files[file][0].startsWith(letter) || (files[file][0] < letter && (file + 1 === files.length || files[file + 1][0] >= letter));
}

/** The terms of a file, by field with the documents that have them, [number, how often, how many terms the field has], and how many more have them and are not told. */
export function termsOf(buffer) {
  const bytes = new Uint8Array(buffer);
  const text = new TextDecoder();
  const terms = [];
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      value |= (bytes[at] & 0x7f) << shift;
      if (bytes[at++] < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const length = number();
    const term = text.decode(bytes.subarray(at, at + length));
    at += length;
    const untold = [];
    const uses = fields.map(() => {
      const told = number();
      untold.push(number());
      let id = 0;
      return Array.from({ length: told }, () => {
        const step = number();
        id += step >> 1;
        return [id, step & 1 ? number() : 1, number()];
      });
    });
    terms.push({ term, untold, uses });
  }
  return terms;
}

/** The terms of a file of the vocabulary. */
export function vocabularyOf(text) {
  let before = "";
  return text.split("\n").slice(0, -1).map(line => before = before.slice(0, parseInt(line[0], 36)) + line.slice(1));
}

/** The documents of a file, in order. */
export function documentsOf(pages) {
  return pages.flatMap(({ url, kind, title, parts }) => parts.map(([place, text]) => ({ url: place === null ? url : `${url}#${place}`, kind: [kind], title, text })));
}
