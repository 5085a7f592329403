using System.Collections.Immutable;
using Digest.Engine;
using Digest.Model.Analysis;
using Digest.Tests.Commands;
using Digest.Theme.Pictures;
using SkiaSharp;
using Xunit;

namespace Digest.Tests.Theme;

/// <summary>The pictures of briefings, by their pixels.</summary>
public sealed class Pictures
{
    private static readonly PictureFonts Fonts = ThemeFiles.Load(new FileTree(AppContext.BaseDirectory)).Fonts;

    [Theory]
    [InlineData("Short")]
    [InlineData("A title that goes on and on and on, over more lines than a picture has, so that its size must shrink, and still it goes on and on and on, and has more to say about bridges, rivers, weirs, dams, ferries and the people who look after them, until it must be cut")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")]
    [InlineData("")]
    public void Words_stay_left_of_the_comparison_and_within_the_margins(string title)
    {
        using var picture = Painted(new BriefingPicture(title, title, [title, title], [[ClaimState.Supports]]));

        Assert.True(title.Length == 0 || Inked(picture, 64, 100, 780, 560));
        Assert.False(Inked(picture, 0, 20, 56, 630));
        Assert.False(Inked(picture, 790, 20, 840, 630));
        Assert.False(Inked(picture, 0, 600, 1200, 630));
    }

    [Fact]
    public void Each_state_has_a_shape_of_its_own()
    {
        var shapes = Enum.GetValues<ClaimState>().Select(state =>
        {
            using var picture = Painted(new BriefingPicture("", "", [], [[state]]));
            return string.Concat(Enumerable.Range(0, 60 * 60).Select(i => picture.GetPixel(963 + (i % 60), 285 + (i / 60)) == picture.GetPixel(0, 629) ? ' ' : '#'));
        });

        Assert.Distinct(shapes);
    }

    [Fact]
    public void A_comparison_larger_than_can_be_shown_is_cut()
    {
        var rows = Enumerable.Repeat(Enumerable.Repeat(ClaimState.Supports, 90).ToImmutableArray(), 90).ToImmutableArray();
        using var picture = Painted(new BriefingPicture("", "", [], rows));

        Assert.False(Inked(picture, 1150, 20, 1200, 630));
        Assert.False(Inked(picture, 840, 20, 1200, 60));
    }

    [Theory]
    [InlineData("Четыре числа: “Łódź” – 3 × 4 €", true)]
    [InlineData("북한", false)]
    [InlineData("שלום", false)]
    [InlineData("مرحبا", false)]
    [InlineData("e\u0301", false)]
    [InlineData("\ud83d\ude00", false)]
    public void Only_what_the_fonts_have_is_drawn(string words, bool shown) => Assert.Equal(shown, BriefingPicture.CanShow(words));

    [Fact]
    public void A_briefing_whose_title_cannot_be_drawn_has_no_picture_and_names_none()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/site.yml", "title: T\nbase_url: https://digest.example\n");
        folder.Write("input/sources/a.txt", "The dam at Orr was opened on Monday.\n");
        folder.Write("input/briefings/2025-01-01-dam.md", "---\ntitle: >-\n  북한\n---\n\nThe dam is open.[^a]\n\n[^a]: [A](../sources/a.txt): “The dam at Orr was opened”\n");

        var ran = Ran.Command(folder.Path, "build");

        Assert.True(ran.Code == 0, ran.Problems);
        Assert.False(File.Exists(Path.Combine(folder.Path, "output/briefings/dam/picture.png")));
        Assert.DoesNotContain("og:image", File.ReadAllText(Path.Combine(folder.Path, "output/briefings/dam/index.html")), StringComparison.Ordinal);
    }

    private static SKBitmap Painted(BriefingPicture picture)
    {
        var bytes = PicturePainter.Paint(picture, Fonts.Title, Fonts.Text);
        Assert.Equal(bytes, PicturePainter.Paint(picture, Fonts.Title, Fonts.Text));
        var painted = SKBitmap.Decode(bytes.Span);
        Assert.Equal((BriefingPicture.Width, BriefingPicture.Height), (painted.Width, painted.Height));
        return painted;
    }

    private static bool Inked(SKBitmap picture, int left, int top, int right, int bottom)
    {
        var paper = picture.GetPixel(0, BriefingPicture.Height - 1);
        return Enumerable.Range(top, bottom - top).Any(y => Enumerable.Range(left, right - left).Any(x => picture.GetPixel(x, y) != paper));
    }
}
