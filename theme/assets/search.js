// The search page. Nothing is loaded before somebody searches.

const perPage = 20;
const restAfterTyping = 150;
const plainLetters = { ς: "σ", ł: "l", ø: "o", đ: "d", ð: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th" };

/** The words of a text as the index has them; SearchWords in the program does the same. */
export function words(text) {
  const plain = text.replace(/([0-9]),(?=[0-9]{3})/g, "$1").normalize("NFKD").replace(/[\p{M}\p{Cf}]+/gu, "");
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map(word => Array.from(word, letter => plainLetters[letter.toLowerCase()] ?? letter.toLowerCase()).join(""));
}

/** How the index is read and searched; the program writes it with the same fields. */
export const options = {
  fields: ["title", "text"],
  storeFields: ["url", "kind", "title", "text", "source", "entity", "year"],
  tokenize: words,
  processTerm: word => word,
  searchOptions: {
    boost: { title: 2 },
    combineWith: "AND",
    prefix: word => word.length > 2 && !/^\p{N}+$/u.test(word),
  },
};

/** How places are found where none has all the words: by some of them, or by words that are spelt nearly so. */
export const like = { combineWith: "OR", fuzzy: word => word.length > 4 ? 0.2 : false };

/** The words between quotation marks, which must stand in this order. */
export function phrases(query) {
  return Array.from(query.matchAll(/["“„«]([^"“”„«»]+)["”“»]/g), match => words(match[1])).filter(phrase => phrase.length > 1);
}

/** Whether a text holds the words of a phrase one after the other. */
export function holds(text, phrase) {
  return ` ${words(text).join(" ")} `.includes(` ${phrase.join(" ")} `);
}

/** The stretches of a text, in order, each with whether one of the words found stands in it. */
export function marked(text, found) {
  const parts = [];
  let at = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}\p{Cf}]+(?:,[0-9]{3})*/gu)) {
    if (words(match[0]).some(word => found.has(word))) {
      if (match.index > at) parts.push([text.slice(at, match.index), false]);
      at = match.index + match[0].length;
      parts.push([match[0], true]);
    }
  }
  if (at < text.length) parts.push([text.slice(at), false]);
  return parts;
}

/** Some words before the first hit, and what follows it. */
export function excerpt(text, found, longest = 260) {
  if (text.length <= longest) return marked(text, found);
  const first = marked(text, found).findIndex(([, hit]) => hit);
  const before = first < 0 ? 0 : marked(text, found).slice(0, first).reduce((sum, [part]) => sum + part.length, 0);
  let start = Math.max(0, Math.min(before - 80, text.length - longest));
  if (start > 0) start = text.indexOf(" ", start) + 1 || start;
  let end = Math.min(text.length, start + longest);
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), before + 1);
  const parts = marked(text.slice(start, end), found);
  return [...(start > 0 ? [["… ", false]] : []), ...parts, ...(end < text.length ? [[" …", false]] : [])];
}

if (typeof document !== "undefined") {
  const form = document.getElementById("search-form");
  if (form) start(form);
}

function start(form) {
  const input = form.elements.q;
  const status = document.getElementById("search-status");
  const list = document.getElementById("search-results");
  const more = document.getElementById("search-more");
  const browse = document.getElementById("search-browse");
  const facets = Array.from(form.querySelectorAll("select"));
  const choices = new Map(facets.flatMap(facet => Array.from(facet.options, option => [option, option.textContent])));
  let shown = perPage;
  let latest = 0;
  let engine;

  const address = new URLSearchParams(location.search);
  input.value = address.get("q") ?? "";
  for (const facet of facets) {
    const wanted = address.get(facet.name);
    if (wanted && Array.from(facet.options).some(option => option.value === wanted)) facet.value = wanted;
  }

  const load = () => engine ??= (form.dataset.engine === "pagefind" ? loadPagefind(form) : loadIndex(form)).catch(error => {
    engine = undefined;
    throw error;
  });
  input.addEventListener("focus", () => load().catch(() => {}), { once: true });
  input.addEventListener("input", () => search());
  // Not of the whole form: the words change once more when they are left, and a result that has the focus would be replaced.
  for (const facet of facets) facet.addEventListener("change", () => search());
  form.addEventListener("submit", event => {
    event.preventDefault();
    search();
  });
  more.addEventListener("click", () => {
    shown += perPage;
    const first = list.children.length;
    search(true).then(() => list.children[first]?.querySelector("a")?.focus());
  });
  form.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" && event.target === input) move(event, 0);
    if (event.key === "Escape" && event.target === input && input.value) {
      event.preventDefault();
      input.value = "";
      search();
    }
  });
  list.addEventListener("keydown", event => {
    const links = Array.from(list.querySelectorAll("a"));
    const at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown") move(event, at + 1);
    if (event.key === "ArrowUp") move(event, at - 1);
    if (event.key === "Escape") move(event, -1);
  });
  if (input.value || facets.some(facet => facet.value)) search();

  /** Goes to a result, or back to the words above the first. */
  function move(event, to) {
    event.preventDefault();
    const links = list.querySelectorAll("a");
    (to < 0 ? input : links[Math.min(to, links.length - 1)] ?? input).focus();
  }

  async function search(keep = false) {
    const mine = ++latest;
    if (!keep) shown = perPage;
    const query = input.value.trim();
    const wanted = new Map(facets.filter(facet => facet.value).map(facet => [facet.name, facet.value]));
    remember(query, wanted);
    if (!query && wanted.size === 0) {
      await show({ hits: [] }, wanted, () => true);
      return;
    }
    try {
      const find = await load();
      if (find.rest) await new Promise(resolve => setTimeout(resolve, find.rest));
      if (mine !== latest) return;
      const found = await find(query, wanted);
      if (mine === latest) await show(found, wanted, () => mine === latest);
    } catch {
      if (mine === latest) status.textContent = form.dataset.failed;
    }
  }

  function remember(query, wanted) {
    const next = new URLSearchParams([...(query ? [["q", query]] : []), ...wanted]);
    history.replaceState(null, "", next.size ? `?${next}` : location.pathname);
  }

  async function show({ hits, some, fill }, wanted, isLatest) {
    const fits = (hit, without) => Array.from(wanted).every(([name, value]) => name === without || hit[name].includes(value));
    const fitting = hits.filter(hit => fits(hit));
    const first = fitting.slice(0, shown);
    await fill?.(first);
    if (!isLatest()) return;
    for (const facet of facets) {
      const among = hits.filter(hit => fits(hit, facet.name));
      for (const option of facet.options) {
        const count = option.value ? among.filter(hit => hit[facet.name].includes(option.value)).length : 0;
        option.textContent = choices.get(option) + (count ? ` (${count})` : "");
      }
    }
    list.replaceChildren(...first.map(item));
    more.hidden = fitting.length <= shown;
    browse.hidden = fitting.length > 0;
    const asked = input.value.trim() !== "" || wanted.size > 0;
    const count = fitting.length === 0 ? form.dataset.none : fitting.length === 1 ? form.dataset.one : form.dataset.many.replace("{0}", fitting.length);
    status.textContent = asked ? (fitting.length && some ? `${form.dataset.some} ` : "") + count : "";
  }

  function item(hit) {
    const kind = facets.find(facet => facet.name === "kind");
    const label = element("p", "label", kind ? choices.get(Array.from(kind.options).find(option => option.value === hit.kind[0])) ?? "" : "");
    const title = element("h2", "");
    const link = element("a", "");
    link.href = hit.url;
    link.append(...runs(marked(hit.title, hit.found)));
    title.append(link);
    const text = element("p", "");
    text.append(...runs(hit.excerpt ?? excerpt(hit.text, hit.found)));
    const entry = element("li", "");
    entry.append(...(label.textContent ? [label] : []), title, ...(text.textContent ? [text] : []));
    return entry;
  }
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function runs(parts) {
  return parts.map(([text, hit]) => hit ? element("mark", "", text) : text);
}

/** The index that the program wrote: one file, or of a large site one that names many. */
async function loadIndex(form) {
  const [library, index] = await Promise.all([import(form.dataset.library), fetched(form.dataset.index).then(answer => answer.json())]);
  if (!index.parts) return whole(library.default, index);
  const { open } = await import(form.dataset.parts);
  const read = async path => {
    const answer = await fetched(new URL(`${path}?v=${index.version}`, new URL(form.dataset.index, location.href)));
    return path.endsWith(".bin") ? answer.arrayBuffer() : path.endsWith(".txt") ? answer.text() : answer.json();
  };
  return Object.assign(open(library.default, index, read, { options, words, phrases, holds, like }), { rest: restAfterTyping });
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer;
}

/** Searches an index in one file. */
export function whole(MiniSearch, given) {
  const index = MiniSearch.loadJS(given, options);
  return query => {
    const wanted = words(query).length ? query : MiniSearch.wildcard;
    let found = index.search(wanted);
    const some = found.length === 0 && words(query).length > 0;
    if (some) found = index.search(query, like);
    const exact = phrases(query);
    return {
      some,
      hits: found
        .filter(hit => exact.every(phrase => holds(hit.text, phrase) || holds(hit.title, phrase)))
        .map(hit => ({ ...hit, kind: [hit.kind], year: hit.year.map(String), found: new Set(hit.terms) })),
    };
  };
}

/** Pagefind, which has read the built pages. */
async function loadPagefind(form) {
  const pagefind = await import(form.dataset.pagefind);
  return async query => {
    const found = query ? await pagefind.search(query) : { results: [] };
    const pages = await Promise.all(found.results.slice(0, 3 * perPage).map(result => result.data()));
    return {
      some: false,
      hits: pages.map(page => {
        const part = page.sub_results.reduce((best, next) => next.locations.length > best.locations.length ? next : best, page);
        const excerpt = parts(part.excerpt);
        return { url: part.url + place(part.url, excerpt), kind: [], title: page.meta.title ?? page.url, text: "", found: new Set(), excerpt };
      }),
    };
  };
}

/** A text fragment for the first hit of an excerpt, with the word before it. */
function place(url, excerpt) {
  const at = excerpt.findIndex(([, hit]) => hit);
  if (at < 0) return "";
  const escaped = text => encodeURIComponent(text).replaceAll("-", "%2D");
  const before = at > 0 ? excerpt[at - 1][0].match(/(\S*[\p{L}\p{N}])\s+$/u)?.[1] : undefined;
  const words = excerpt[at][0].replace(/[^\p{L}\p{N}]+$/u, "");
  return `${url.includes("#") ? "" : "#"}:~:text=${before ? `${escaped(before)}-,` : ""}${escaped(words)}`;
}

/** An excerpt in which hits stand in mark elements, as text. */
function parts(markup) {
  const nodes = new DOMParser().parseFromString(markup, "text/html").body.childNodes;
  return Array.from(nodes, node => [node.textContent, node.nodeName === "MARK"]);
}
