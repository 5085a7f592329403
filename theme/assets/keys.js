// Two keys on every page: / goes to the search, ? tells of the keys. They can be switched off, for those who speak to their browser.

const off = "digest-keys-off";
const help = document.getElementById("keyboard-help");
const box = document.getElementById("keyboard-on");
const search = document.querySelector(".sections a[rel=search]");

function isOff() {
  try {
    return localStorage.getItem(off) !== null;
  } catch {
    return false;
  }
}

box.checked = !isOff();
box.addEventListener("change", () => {
  try {
    if (box.checked) localStorage.removeItem(off);
    else localStorage.setItem(off, "1");
  } catch {
    // A browser that keeps nothing keeps the keys.
  }
});

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  if (event.key === "?" && (!isOff() || help.open)) {
    event.preventDefault();
    if (help.open) help.close();
    else help.showModal();
  }
  if (event.key === "/" && !isOff() && !help.open) {
    event.preventDefault();
    const input = document.querySelector("#search-form input[type=search]");
    if (input) {
      input.focus();
      input.select();
    } else {
      location.assign(`${search.href}#q`);
    }
  }
});

if (location.hash === "#q") document.getElementById("q")?.focus();
