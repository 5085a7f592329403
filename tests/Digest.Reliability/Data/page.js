// Runs in every frame before anything of the page does: tells what was executed, and looks the page over when it is asked to.
(() => {
  const tell = console.debug.bind(console);
  const timer = setTimeout.bind(window);

  /** The frame of the control that this one is, or stands in. */
  function frame() {
    for (let at = window, i = 0; i < 5; i++) {
      try {
        if (/^control-\d+$/.test(at.name)) return at.name;
        at = at === at.parent && at.opener ? at.opener : at.parent;
      } catch {
        return "";
      }
    }
    return "";
  }

  const executed = what => tell(`executed: ${what} | ${frame()} | ${String(location.href).slice(0, 300)}`);
  function fix(name, value) {
    try {
      Object.defineProperty(window, name, { value, writable: false, configurable: false });
    } catch {
      // Taken already, in a frame that is written anew.
    }
  }

  fix("hit", () => executed("hit"));
  for (const name of ["alert", "confirm", "prompt", "print"]) fix(name, () => executed(name));
  fix("open", address => { executed(`open ${address}`); return null; });
  const real = window.eval;
  fix("eval", code => {
    if (/\b(hit|alert|confirm|prompt|document\.(cookie|domain|write)|XSS)\b/i.test(String(code)) && !/__visit|__frames/.test(String(code))) executed("eval");
    return real(code);
  });
  for (const name of ["setTimeout", "setInterval"]) {
    const plain = window[name];
    window[name] = function (what, ...rest) {
      if (typeof what === "string") executed(`${name} of words`);
      return plain.call(window, what, ...rest);
    };
  }
  for (const name of ["write", "writeln"]) {
    const plain = Document.prototype[name];
    Document.prototype[name] = function (...words) {
      executed(name);
      return plain.apply(this, words);
    };
  }
  // A way back that is still on its way would take the next page away.
  try { History.prototype.back = function () {}; } catch { /* Nowhere to go back from. */ }

  // Links of the web are not followed: what they would do is seen in their address.
  addEventListener("click", event => {
    const link = event.target.closest?.("a[href], area[href]");
    if (link && /^(https?|mailto|tel):/i.test(link.href?.baseVal ?? link.href)) event.preventDefault();
  }, true);
  addEventListener("submit", event => {
    const to = event.submitter?.formAction || event.target.action;
    if (/^https?:/i.test(to)) {
      event.preventDefault();
      if (new URL(to).origin !== location.origin) executed(`form to ${to}`);
    }
  }, true);

  const addresses = ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "background", "srcset"];
  const never = new Set(["iframe", "frame", "frameset", "object", "embed", "applet", "base", "math", "video", "audio", "img", "image", "picture", "foreignobject", "animate", "set", "animatemotion", "animatetransform", "use", "marquee", "plaintext", "portal", "fencedframe", "template", "textarea", "xmp", "listing", "isindex", "map", "area", "canvas", "font", "center"]);

  /** What stands in the page that could run or leads where no page of the site leads. */
  function markup() {
    const found = [];
    for (const element of document.querySelectorAll("*")) {
      const name = element.localName.toLowerCase();
      if (never.has(name)) found.push(`<${name}>`);
      if (name === "script" && !element.src && element.type !== "application/ld+json") found.push("<script> of its own");
      if (name === "style") found.push("<style>");
      for (const attribute of element.attributes) {
        if (/^on/i.test(attribute.name) || attribute.name === "style" || attribute.name === "srcdoc" || attribute.name === "ping") found.push(`<${name} ${attribute.name}>`);
        if (addresses.includes(attribute.name.toLowerCase())) {
          let scheme = "none";
          try { scheme = new URL(attribute.value, document.baseURI).protocol; } catch { /* No address. */ }
          if (!["http:", "https:", "mailto:"].includes(scheme)) found.push(`<${name} ${attribute.name}="${attribute.value.slice(0, 100)}">`);
        }
      }
      if (name === "script" && element.type === "application/ld+json") {
        try { JSON.parse(element.textContent); } catch { found.push("JSON-LD that is none"); }
      }
    }
    return found;
  }

  const interactive = "a, area, button, input, select, textarea, summary, details, label, dialog, form, option, [tabindex], [popover], [popovertarget], [contenteditable], mark, svg *, math *, marquee";
  const events = [
    [PointerEvent, ["pointerover", "pointerenter", "pointermove", "pointerdown", "pointerup", "auxclick", "contextmenu"]],
    [MouseEvent, ["mouseover", "mouseenter", "mousemove", "mousedown", "mouseup", "dblclick", "mouseout", "mouseleave"]],
    [KeyboardEvent, ["keydown", "keyup"]],
    [WheelEvent, ["wheel"]],
    [DragEvent, ["dragstart", "drop"]],
    [ClipboardEvent, ["copy", "cut", "paste"]],
    [Event, ["input", "change", "scroll", "touchstart"]],
  ];

  /** Clicks, hovers over and focuses what somebody could, and whatever has a handler. */
  async function touch(bound) {
    const handlers = Array.from(document.querySelectorAll("*")).filter(element => Array.from(element.attributes).some(attribute => /^on/i.test(attribute.name)));
    const all = [...new Set([...handlers, ...document.querySelectorAll(interactive)])];
    // The first ones are much the same on all pages, so that the others are taken from everywhere.
    const some = all.length <= bound ? all : all.filter((_, i) => i < bound / 4 || i % Math.ceil(all.length / bound) === 0);
    for (const element of some) {
      for (const [kind, names] of events) {
        for (const name of names) element.dispatchEvent(new kind(name, { bubbles: true, cancelable: true }));
      }
      element.focus?.();
      if (element.localName === "details") element.open = !element.open;
      if (element.localName === "form") element.dispatchEvent(new Event("reset", { bubbles: true, cancelable: true }));
      if (element.click) element.click();
      else element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      element.blur?.();
    }
    await new Promise(done => timer(done, 20));
    return some.length;
  }

  /** The words of the page as they are seen. */
  function words() {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    let text = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!["SCRIPT", "STYLE"].includes(node.parentNode.nodeName)) text += node.data;
    }
    return text;
  }

  fix("__visit", async (bound, wantsText) => {
    const found = document.contentType === "text/html" ? markup() : [];
    const text = wantsText ? words() : "";
    return { found, text, touched: await touch(bound) };
  });

  /** Touches everything in every frame that can be reached. */
  fix("__frames", async bound => {
    await Promise.all(Array.from(frames, async inner => {
      try { await inner.__visit?.(bound, false); } catch { /* Of another origin, or gone. */ }
    }));
    return frames.length;
  });
})();
