using Microsoft.Playwright;

namespace Digest.Browser.Tests.Site;

/// <summary>Looks for text that a reader cannot get at: cut off, outside the window, or wider than its box.</summary>
internal static class Clipping
{
    /// <summary>Opens what is folded and lists what does not fit; the visually hidden words for screen readers are left out.</summary>
    private const string Look = """
        () => {
          document.querySelectorAll("details").forEach(details => { details.open = true; });
          const width = document.documentElement.clientWidth, found = [];
          const name = e => `${e.localName}.${e.getAttribute("class") ?? ""} “${e.textContent.trim().slice(0, 40)}”`;
          if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} px wide in a window of ${width}`);
          for (const e of document.body.querySelectorAll("svg text")) {
            const drawing = e.closest("svg"), box = drawing.getBoundingClientRect(), words = e.getBoundingClientRect();
            if (words.width > 0 && drawing.checkVisibility() && (words.left < box.left - 1 || words.right > box.right + 1)) found.push(`${name(e)} is wider than its drawing`);
          }
          for (const e of document.body.querySelectorAll("*")) {
            if (e.closest(".hidden, .skip, svg, [hidden], [aria-hidden=true]") || !e.checkVisibility({ visibilityProperty: true })) continue;
            const style = getComputedStyle(e), box = e.getBoundingClientRect();
            if (box.width <= 1 || style.display === "inline" || style.clipPath !== "none") continue;
            const cut = value => value === "hidden" || value === "clip";
            if (cut(style.overflowX) && e.scrollWidth > e.clientWidth + 1) found.push(`${name(e)} is cut off at its side`);
            if (cut(style.overflowY) && e.scrollHeight > e.clientHeight + 1) found.push(`${name(e)} is cut off at its end`);
            const words = [...e.childNodes].filter(node => node.nodeType === 3 && node.data.trim());
            if (words.length === 0) continue;
            const range = document.createRange();
            for (const node of words) {
              range.selectNodeContents(node);
              const text = range.getBoundingClientRect();
              if (style.overflowX === "visible" && (text.right > box.right + 1 || text.left < box.left - 1)) found.push(`${name(e)} is wider than its box`);
            }
            const scrolls = a => a && a !== document.body && (["auto", "scroll"].includes(getComputedStyle(a).overflowX) || scrolls(a.parentElement));
            if ((box.right > width + 1 || box.left < -1) && !scrolls(e.parentElement)) found.push(`${name(e)} leaves the window`);
          }
          return found;
        }
        """;

    /// <summary>Everything that does not fit on the page as it is shown now, folded parts opened.</summary>
    public static async Task<string[]> Find(IPage page) =>
        [.. (await page.EvaluateAsync<string[]>(Look)).Take(5).Select(what => $"{new Uri(page.Url).AbsolutePath}: {what}")];
}
