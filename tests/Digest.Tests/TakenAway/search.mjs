// Asked by SearchPages: reads one JSON value {task, library, search, parts, index, folder, texts, queries} from stdin and answers with one.
import { readFileSync } from "node:fs";

const asked = JSON.parse(readFileSync(0, "utf8"));
const { default: MiniSearch } = await import(asked.library);
const language = await import(asked.search);
const { words, options, phrases, holds, marked, excerpt, whole } = language;
const { open, termsOf, vocabularyOf, documentsOf } = await import(asked.parts);

const bytesOf = path => readFileSync(`${asked.folder}/${path}`);
const read = path => path.endsWith(".bin") ? bytesOf(path) : path.endsWith(".txt") ? bytesOf(path).toString() : JSON.parse(bytesOf(path));
const place = hit => `${hit.url} ${hit.title} ${hit.text} ${hit.score}`;
const facets = hit => JSON.stringify(["kind", "source", "year"].map(name => hit[name] ?? []));

/** What a reader loads and finds who asks this alone: the first twenty places, how many there are, and what narrows each of them. */
async function inParts(query, chosen = []) {
  let loaded = 0;
  const find = open(MiniSearch, read("index.json"), async path => {
    loaded += bytesOf(path).length;
    return read(path);
  }, language);
  const found = await find(query, new Map(chosen));
  const { some, fill } = found;
  const hits = found.hits.filter(hit => chosen.every(([name, value]) => hit[name].includes(value)));
  const first = hits.slice(0, 20);
  await fill(first);
  return { loaded: loaded + bytesOf("index.json").length, some, count: hits.length, first: first.map(place), ids: hits.map(hit => hit.id), facets: hits.map(facets) };
}

const answers = {
  words: () => asked.texts.map(words),
  // The same documents, indexed by the library itself.
  rebuilt: () => {
    const loaded = MiniSearch.loadJSON(asked.index, options);
    const own = new MiniSearch(options);
    const given = JSON.parse(asked.index);
    own.addAll(Object.keys(given.documentIds).map((id, at) => ({ id: Number(id), ...given.storedFields[id], title: asked.titles[at] })));
    const sorted = index => ({ ...index, storedFields: undefined, index: index.index.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([term, fields]) => [term, fields]) });
    return [JSON.stringify(sorted(own.toJSON())), JSON.stringify(sorted(loaded.toJSON()))];
  },
  find: () => {
    const loaded = MiniSearch.loadJSON(asked.index, options);
    return asked.queries.map(query => loaded.search(query).map(hit => hit.url));
  },
  parts: () => Promise.all(asked.queries.map(query => inParts(query, asked.titles.map(choice => choice.split("="))))),
  whole: () => {
    const find = whole(MiniSearch, JSON.parse(asked.index));
    return asked.queries.map(query => {
      const { hits, some } = find(query);
      return { some, count: hits.length, first: hits.slice(0, 20).map(place), ids: hits.map(hit => hit.id), facets: hits.map(facets) };
    });
  },
  // All that the parts hold, and the same of the whole.
  held: () => {
    const manifest = read("index.json");
    const given = JSON.parse(asked.index);
    const count = Math.ceil(manifest.documentCount / manifest.documentsOfFile);
    const terms = manifest.terms.flatMap((_, file) => termsOf(read(`terms/${file}.bin`)));
    const lengths = Object.values(given.fieldLength);
    return [
      [
        terms.map(({ term, uses }) => [term, uses]),
        manifest.vocabulary.flatMap((_, file) => vocabularyOf(read(`vocabulary/${file}.txt`))),
        Array.from({ length: count }, (_, file) => documentsOf(read(`documents/${file}.json`))).flat().map(({ url, kind, title, text }) => [url, kind[0], title, text]),
      ],
      [
        given.index.map(([term, entry]) => [term, [0, 1].map(field => Object.entries(entry[field] ?? {}).map(([id, times]) => [Number(id), times, lengths[id][field]]))]),
        given.index.map(([term]) => term),
        Object.values(given.storedFields).map(({ url, kind, title, text }) => [url, kind, title, text]),
      ],
    ].map(held => JSON.stringify(held));
  },
  shown: () => asked.texts.map(text => excerpt(text, new Set(words(asked.queries[0]))).map(([part, hit]) => (hit ? `[${part}]` : part)).join("")),
  phrases: () => asked.texts.map(text => phrases(asked.queries[0]).every(phrase => holds(text, phrase))),
};
process.stdout.write(JSON.stringify(await answers[asked.task]()));
