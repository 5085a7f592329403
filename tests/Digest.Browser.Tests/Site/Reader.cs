using Microsoft.Playwright;

namespace Digest.Browser.Tests.Site;

/// <summary>Who looks at a page, and with what.</summary>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Scripts">False for a browser without JavaScript.</param>
/// <param name="Calm">Asks for less motion.</param>
/// <param name="Forced">Sees the colours of the system instead of the page's.</param>
/// <param name="Scale">Device pixels for a CSS pixel.</param>
public sealed record Reader(int Width = 1440, ColorScheme Scheme = ColorScheme.Light, bool Scripts = true, bool Calm = false, bool Forced = false, float Scale = 1)
{
    public const int Phone = 390;
    public const int Desk = 1440;

    internal BrowserNewContextOptions Options(string address) => new()
    {
        BaseURL = address,
        ViewportSize = new ViewportSize { Width = Width, Height = Width < 500 ? 844 : 900 },
        DeviceScaleFactor = Scale,
        ColorScheme = Scheme,
        JavaScriptEnabled = Scripts,
        ReducedMotion = Calm ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
        ForcedColors = Forced ? ForcedColors.Active : ForcedColors.None,
    };
}
