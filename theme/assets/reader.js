// What a browser can add to pages that are whole without it: copying, ordering, a choice of colours, what is new.

const say = document.body.dataset;

/** What this browser keeps for the reader, for good or during a visit; nothing where it keeps nothing. */
const [kept, during] = ["localStorage", "sessionStorage"].map(storage => ({
  get(key) { try { return JSON.parse(window[storage].getItem(key)); } catch { return null; } },
  set(key, value) { try { window[storage].setItem(key, JSON.stringify(value)); } catch { /* no storage */ } },
}));

function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "do";
  made.textContent = words;
  made.addEventListener("click", () => act(made));
  return made;
}

async function copy(text, from) {
  try {
    await navigator.clipboard.writeText(text);
    from.textContent = say.copied;
  } catch {
    getSelection().selectAllChildren(from.previousElementSibling ?? from.parentElement);
  }
}

/** A text fragment for some words: of many, the first and the last four. */
function textFragment(text) {
  const words = text.split(/\s+/);
  const ends = words.length > 10 ? [words.slice(0, 4), words.slice(-4)] : [words];
  return `text=${ends.map(end => encodeURIComponent(end.join(" ")).replaceAll("-", "%2D")).join(",")}`;
}

// Citations, and the quotes on cards with where they stand.
for (const words of document.querySelectorAll(".copy")) {
  words.after(button(say.copy, from => copy(words.textContent, from)));
}
for (const quote of document.querySelectorAll(".card .quote")) {
  const place = quote.querySelector(".meta a[href]:last-of-type");
  const source = quote.querySelector("figcaption");
  const parts = [...quote.querySelectorAll("mark")].map(mark => mark.textContent);
  // The anchor marks the words on our page; the text fragment behind it, in every browser that knows it, even should the anchor be lost.
  // A page that does not show the words has neither.
  const address = new URL(place.href, location.href);
  const fragment = address.hash ? `:~:${parts.map(textFragment).join("&")}` : "";
  quote.append(button(say.copy, from => copy(`“${parts.join(" […] ")}”, ${source.textContent.replace(/\s+/g, " ").trim()}, ${address}${fragment}`, from)));
}

// Statements in another order, or those of one text.
const ordering = document.querySelector(".ordering");
const list = document.querySelector(".matrix .claims");
if (ordering && list) {
  const rows = [...list.children];
  const speaking = row => row.querySelectorAll(".chip:not(.is-silent, .is-unchecked)").length;
  const orders = [
    () => 0,
    (a, b) => b.classList.contains("is-disputed") - a.classList.contains("is-disputed"),
    (a, b) => speaking(b) - speaking(a),
  ];
  const texts = new Map([...rows[0]?.querySelectorAll(".chip") ?? []].map(chip => [chip.dataset.text, chip.querySelector(".who").textContent]));
  choice(ordering.dataset.order, ordering.dataset.orders.split("|").map((words, i) => [i, words]), chosen => list.append(...rows.toSorted(orders[chosen])));
  choice(ordering.dataset.speaks, [["", ordering.dataset.any], ...texts], chosen => rows.forEach(row => {
    row.hidden = chosen !== "" && row.querySelector(`.chip[data-text="${chosen}"]`)?.matches(".is-silent, .is-unchecked") !== false;
  }));
  ordering.hidden = false;
}

function choice(words, options, chosen) {
  const label = document.createElement("label");
  const select = document.createElement("select");
  select.append(...options.map(([value, text]) => new Option(text, value)));
  select.addEventListener("change", () => chosen(select.value));
  label.append(words + " ", select);
  ordering.append(label);
}

// Light or dark by choice.
const schemes = say.schemes.split("|").map((words, i) => [["", "light", "dark"][i], words]);
const root = document.documentElement;
const colours = document.createElement("li");
colours.append(button("", turn));
document.querySelector(".foot .row")?.append(colours);
label();
function turn() {
  const at = schemes.findIndex(([name]) => name === (root.dataset.scheme ?? ""));
  root.dataset.scheme = schemes[(at + 1) % schemes.length][0];
  try { localStorage.setItem("scheme", root.dataset.scheme); } catch { /* no storage */ }
  label();
}
function label() {
  colours.firstChild.textContent = schemes.find(([name]) => name === (root.dataset.scheme ?? ""))?.[1] ?? schemes[0][1];
}

// What has come or changed since the last visit, which lasts as long as its window; on the first, nothing is new.
const seen = kept.get("seen");
const before = during.get("seen") ?? seen ?? {};
during.set("seen", before);
const now = { ...seen, day: new Date().toISOString().slice(0, 10) };
for (const item of document.querySelectorAll("[data-seen]")) {
  const [route, day] = item.dataset.seen.split(" ");
  if (before[route] ? before[route] !== day : day >= before.day) {
    item.dataset.new = say.new;
    item.classList.add("is-new");
  }
  now[route] = day;
}
kept.set("seen", now);

// Events stood at anchors of the timeline while it was one page; each has a page of its own.
if (/\/timeline\/$/.test(location.pathname) && location.hash.length > 1 && !document.getElementById(location.hash.slice(1))) {
  location.replace(location.hash.slice(1) + "/");
}
