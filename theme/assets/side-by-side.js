// Two texts beside each other: lines between tied sentences, and panes that scroll together. Without this script both texts
// stand whole beside each other, and each number leads to its other end.

const wide = matchMedia("(min-width: 56rem)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const beside = document.querySelector(".beside");
const panes = [...beside.querySelectorAll(".pane")];
const ties = [...panes[0].querySelectorAll("a.tie-mark")].map(a => ({ a, b: document.querySelector(a.hash), kind: a.className.match(/is-\w+/)[0] }));
const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
drawing.setAttribute("aria-hidden", "true");
for (const tie of ties) {
  tie.path = drawing.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "path"));
  tie.path.classList.add(tie.kind);
}

const together = document.createElement("label");
together.className = "together";
const box = together.appendChild(document.createElement("input"));
box.type = "checkbox";
box.checked = true;
together.append(" ", beside.dataset.together);

/** The middle of a mark, in pixels from the top of what its pane holds. */
const height = (pane, mark) => mark.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop + mark.offsetHeight / 2;

function draw() {
  if (!wide.matches) return;
  const frame = beside.getBoundingClientRect();
  const [left, right] = panes.map(pane => pane.getBoundingClientRect());
  for (const { a, b, path } of ties) {
    const [from, to] = [a, b].map(mark => mark.getBoundingClientRect());
    const [y1, y2] = [from.top + from.height / 2, to.top + to.height / 2];
    const seen = from.height > 0 && to.height > 0 && y1 > left.top && y1 < left.bottom && y2 > right.top && y2 < right.bottom;
    path.setAttribute("d", seen ? `M${left.right - frame.left} ${y1 - frame.top}C${left.right - frame.left + 45} ${y1 - frame.top} ${right.left - frame.left - 45} ${y2 - frame.top} ${right.left - frame.left} ${y2 - frame.top}` : "");
  }
}

let queued = false;
function redraw() {
  if (queued) return;
  queued = true;
  requestAnimationFrame(() => { queued = false; draw(); });
}

/** Where the other pane belongs when one has been scrolled: between ties, in proportion. */
function follow(from) {
  const other = 1 - from;
  const points = ties
    .map(({ a, b }) => (from === 0 ? [height(panes[0], a), height(panes[1], b)] : [height(panes[1], b), height(panes[0], a)]))
    .sort((one, two) => one[0] - two[0]);
  const line = panes[from].clientHeight / 3;
  const at = panes[from].scrollTop + line;
  const all = [[0, 0], ...points, [panes[from].scrollHeight, panes[other].scrollHeight]];
  const next = Math.max(1, all.findIndex(point => point[0] > at));
  const [[x1, y1], [x2, y2]] = [all[next - 1], all[next]];
  panes[other].scrollTop = y1 + (x2 > x1 ? (at - x1) / (x2 - x1) : 0) * (y2 - y1) - line;
}

let led = -1;
panes.forEach((pane, side) => {
  for (const event of ["pointerenter", "wheel", "touchstart", "focusin", "keydown"]) {
    pane.addEventListener(event, () => { led = side; }, { passive: true });
  }
  pane.addEventListener("scroll", () => {
    if (led === side && box.checked && wide.matches) follow(side);
    redraw();
  }, { passive: true });
});

for (const tie of ties) {
  for (const [mark, side] of [[tie.a, 0], [tie.b, 1]]) {
    const mate = side === 0 ? tie.b : tie.a;
    const light = on => [tie.a, tie.b, tie.path].forEach(part => part.classList.toggle("on", on));
    mark.addEventListener("pointerenter", () => light(true));
    mark.addEventListener("pointerleave", () => light(false));
    mark.addEventListener("focus", () => light(true));
    mark.addEventListener("blur", () => light(false));
    mark.addEventListener("click", event => {
      if (!wide.matches) return;
      event.preventDefault();
      led = -1;
      const shift = mate.getBoundingClientRect().top - mark.getBoundingClientRect().top;
      panes[1 - side].scrollBy({ top: shift, behavior: calm.matches ? "instant" : "smooth" });
      mate.focus({ preventScroll: true });
    });
  }
}

beside.classList.add("linked");
beside.append(drawing);
beside.closest("section").querySelector("fieldset").append(together);
panes.forEach(pane => pane.setAttribute("tabindex", "0"));
addEventListener("resize", redraw);
beside.closest("section").addEventListener("change", redraw);
new ResizeObserver(redraw).observe(beside);
draw();
