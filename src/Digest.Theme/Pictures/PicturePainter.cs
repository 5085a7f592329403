using Digest.Model.Analysis;
using SkiaSharp;

namespace Digest.Theme.Pictures;

/// <summary>Paints a briefing's picture.</summary>
public static class PicturePainter
{
    private const float Margin = 64;
    private const float TextWidth = 700;
    private const float GridLeft = 850;
    private const float GridSide = 286;
    private const float LargestCell = 40;

    /// <summary>More rows or columns than this would be dust.</summary>
    private const int MostCells = 20;

    private static readonly float[] Sizes = [68, 62, 56, 50, 44, 38];

    /// <summary>A fifth of the time of the library's own choice, for a file a sixth larger.</summary>
    private static readonly SKPngEncoderOptions Compression = new(SKPngEncoderFilterFlags.Sub, 3);

    private static readonly SKColor Paper = new(0xFB, 0xF9, 0xF4);
    private static readonly SKColor Ink = new(0x1C, 0x1A, 0x16);
    private static readonly SKColor Soft = new(0x5A, 0x55, 0x4B);
    private static readonly SKColor Line = new(0x85, 0x7E, 0x6E);
    private static readonly SKColor Accent = new(0x2A, 0x3F, 0x78);
    private static readonly SKColor Other = new(0x86, 0x40, 0x0F);

    /// <summary>The picture as a PNG. The same picture and fonts give the same bytes.</summary>
    /// <param name="titleFont">A TrueType or OpenType font for the title.</param>
    /// <param name="textFont">One for all else.</param>
    public static ReadOnlyMemory<byte> Paint(BriefingPicture picture, ReadOnlyMemory<byte> titleFont, ReadOnlyMemory<byte> textFont)
    {
        using var title = Face(titleFont);
        using var text = Face(textFont);
        using var surface = SKSurface.Create(new SKImageInfo(BriefingPicture.Width, BriefingPicture.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(Paper);
        using (var band = Filled(Accent))
        {
            canvas.DrawRect(0, 0, BriefingPicture.Width, 12, band);
        }

        Write(canvas, TextLines.Fit(picture.Site, text, TextWidth, 40, [30, 24]), text, Margin, 72, Accent);
        var facts = picture.Facts.Length * 40;
        var lines = TextLines.Fit(picture.Title, title, TextWidth, BriefingPicture.Height - 140 - facts - Margin, Sizes);
        Write(canvas, lines, title, Margin, 138, Ink);
        for (var i = 0; i < picture.Facts.Length; i++)
        {
            Write(canvas, TextLines.Fit(picture.Facts[i], text, TextWidth, 40, [30, 25, 20]), text, Margin, BriefingPicture.Height - 44 - facts + (i * 40), Soft);
        }

        Grid(canvas, picture);
        using var pixels = surface.PeekPixels();
        using var png = pixels.Encode(Compression) ?? throw new InvalidOperationException("the picture could not be encoded");
        return png.ToArray();
    }

    /// <summary>A font that is set the same way on every machine.</summary>
    internal static SKFont Font(SKTypeface face, float size) => new(face, size) { Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true };

    private static SKTypeface Face(ReadOnlyMemory<byte> font)
    {
        using var data = SKData.CreateCopy(font.Span);
        return SKTypeface.FromData(data);
    }

    private static void Write(SKCanvas canvas, TextLines lines, SKTypeface face, float x, float top, SKColor colour)
    {
        using var font = Font(face, lines.Size);
        using var paint = Filled(colour);
        for (var i = 0; i < lines.Lines.Count; i++)
        {
            canvas.DrawText(lines.Lines[i], x, top + (lines.Size * (0.8f + (i * TextLines.Leading))), SKTextAlign.Left, font, paint);
        }
    }

    /// <summary>The comparison in small: a row a statement, a column a text.</summary>
    private static void Grid(SKCanvas canvas, BriefingPicture picture)
    {
        var rows = Math.Min(MostCells, picture.Rows.Length);
        var columns = rows == 0 ? 0 : Math.Min(MostCells, picture.Rows[0].Length);
        if (columns == 0)
        {
            return;
        }

        var cell = Math.Min(LargestCell, Math.Min(GridSide / columns, (BriefingPicture.Height - (2 * Margin)) / rows));
        var top = (BriefingPicture.Height - (rows * cell)) / 2;
        var left = GridLeft + ((GridSide - (columns * cell)) / 2);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                State(canvas, picture.Rows[row][column], left + ((column + 0.5f) * cell), top + ((row + 0.5f) * cell), cell * 0.32f);
            }
        }
    }

    /// <summary>A state as a shape of its own, so that colour is never the only sign.</summary>
    private static void State(SKCanvas canvas, ClaimState state, float x, float y, float radius)
    {
        using var accent = Filled(Accent);
        using var other = Filled(Other);
        using var stroke = new SKPaint { Color = state == ClaimState.Mentions ? Accent : Line, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = radius * 0.3f };
        switch (state)
        {
            case ClaimState.Supports:
                canvas.DrawCircle(x, y, radius, accent);
                break;
            case ClaimState.Contradicts:
                Diamond(canvas, x, y, radius, other);
                break;
            case ClaimState.ContradictsItself:
                canvas.Save();
                canvas.ClipRect(new SKRect(x - (2 * radius), y - (2 * radius), x, y + (2 * radius)));
                canvas.DrawCircle(x, y, radius, accent);
                canvas.Restore();
                canvas.Save();
                canvas.ClipRect(new SKRect(x, y - (2 * radius), x + (2 * radius), y + (2 * radius)));
                Diamond(canvas, x, y, radius, other);
                canvas.Restore();
                break;
            case ClaimState.Mentions:
                canvas.DrawCircle(x, y, radius * 0.85f, stroke);
                break;
            case ClaimState.Silent:
                canvas.DrawLine(x - (radius * 0.6f), y, x + (radius * 0.6f), y, stroke);
                break;
        }
    }

    private static void Diamond(SKCanvas canvas, float x, float y, float radius, SKPaint paint)
    {
        var side = radius * 1.1f;
        canvas.Save();
        canvas.RotateDegrees(45, x, y);
        canvas.DrawRect(x - (side * 0.75f), y - (side * 0.75f), side * 1.5f, side * 1.5f, paint);
        canvas.Restore();
    }

    private static SKPaint Filled(SKColor colour) => new() { Color = colour, IsAntialias = true, Style = SKPaintStyle.Fill };
}
