using Microsoft.Playwright;

namespace Digest.Browser.Tests.Site;

/// <summary>What a reader without a mouse does.</summary>
internal static class Keys
{
    /// <summary>Presses Tab until an element that matches has the focus, and sees that the focus shows.</summary>
    /// <param name="hasOutline">False where something around the element shows its focus.</param>
    /// <exception cref="InvalidOperationException">It is never reached, or its focus cannot be seen.</exception>
    public static async Task TabTo(IPage page, string selector, bool hasOutline = true, int limit = 150)
    {
        for (var pressed = 0; pressed < limit; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
            {
                if (hasOutline && await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle") == "none")
                {
                    throw new InvalidOperationException($"the focus on {selector} does not show");
                }

                return;
            }
        }

        throw new InvalidOperationException($"{limit} times Tab does not reach {selector}");
    }
}
