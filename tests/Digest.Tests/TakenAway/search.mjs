// Asked by SearchPages: reads one JSON value {task, library, search, index, texts, queries} from stdin and answers with one.
import { readFileSync } from "node:fs";

const asked = JSON.parse(readFileSync(0, "utf8"));
const { default: MiniSearch } = await import(asked.library);
const { words, options, phrases, holds, marked, excerpt } = await import(asked.search);

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
  shown: () => asked.texts.map(text => excerpt(text, new Set(words(asked.queries[0]))).map(([part, hit]) => (hit ? `[${part}]` : part)).join("")),
  phrases: () => asked.texts.map(text => phrases(asked.queries[0]).every(phrase => holds(text, phrase))),
};
process.stdout.write(JSON.stringify(answers[asked.task]()));
