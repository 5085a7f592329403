using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Digest.Model.Text;

namespace Digest.Model.Sources;

/// <summary>One text as it was received, with what is known of it and what the cleaning made of it.</summary>
/// <param name="Path">The file, relative to the project folder.</param>
/// <param name="Sha256">Of the bytes as received, in lower-case hexadecimal.</param>
/// <param name="Text">The decoded text, or the extracted blocks of a saved page parted by empty lines. All offsets and lines count in it.</param>
public sealed record Source(string Id, string Path, string Sha256, string Text, Sidecar Sidecar, Article Article)
{
    /// <summary>Its text, and its sidecar whether there is one or not.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Files => [Path, System.IO.Path.ChangeExtension(Path, ".yml")];
}

/// <summary>A text taken apart: what is article, and what is page furniture.</summary>
/// <param name="Title">The headline, if the text has one.</param>
/// <param name="Lines">Every line that is not empty, kept or cut.</param>
/// <param name="Passages">Every block, cut ones too, anchored <c>p1</c>, <c>p2</c>, … in order.</param>
public sealed record Article(ArticleTitle? Title, ImmutableArray<TextLine> Lines, ImmutableArray<Passage> Passages)
{
    /// <summary>A text without any line.</summary>
    public static readonly Article Empty = new(null, [], []);

    private static readonly Comparer<TextLine> ByNumber = Comparer<TextLine>.Create(static (a, b) => a.Number.CompareTo(b.Number));

    /// <summary>The sentences that share a code unit with a stretch of the text, in order.</summary>
    public IEnumerable<TextSpan> SentencesIn(TextSpan span) =>
        InOrder.Overlapping(Passages, static passage => passage.Span, span).SelectMany(passage => InOrder.Overlapping(passage.Sentences, static sentence => sentence, span));

    /// <summary>Where the passage or line starts that a fragment such as <c>p5</c> or <c>L8</c> names; null where there is none.</summary>
    public int? Find(string fragment)
    {
        if (fragment.Length < 2 || fragment[1] == '0' || !int.TryParse(fragment.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return fragment[0] switch
        {
            'p' => number <= Passages.Length ? Passages[number - 1].Start : null,
            'L' => Lines.BinarySearch(new TextLine(number, 0, 0, false, null), ByNumber) is >= 0 and var line ? Lines[line].Start : null,
            _ => null,
        };
    }

    /// <summary>The lines that lie in a stretch of the text, in order.</summary>
    public IEnumerable<TextLine> LinesIn(TextSpan span) => InOrder.Overlapping(Lines, static line => line.Span, span).Where(line => span.Contains(line.Span));
}

/// <summary>The headline of a text.</summary>
/// <param name="Inferred">Whether it is no line of its own but taken from the start of a sentence, or guessed.</param>
public sealed record ArticleTitle(int Start, int End, bool Inferred);

/// <summary>A line that is not empty.</summary>
/// <param name="Number">Counted from 1 over all lines, empty ones too.</param>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset after the last one, without the line break.</param>
/// <param name="Kept">Whether it belongs to the article.</param>
/// <param name="Reason">Why it was cut, in a few words for readers and editors; null where kept without more to say.</param>
public sealed record TextLine(int Number, int Start, int End, bool Kept, string? Reason)
{
    /// <summary>From its first code unit to its last.</summary>
    [JsonIgnore]
    public TextSpan Span => new(Start, End);
}

/// <summary>A paragraph of a source: a block between empty lines or, where a text has none, a line.</summary>
/// <param name="Anchor"><c>p1</c>, <c>p2</c>, … counted over all blocks, so that a better cleaning moves no permalink.</param>
/// <param name="Sentences">The sentences of the kept lines, in order; empty for a passage that was cut.</param>
public sealed record Passage(string Anchor, int Start, int End, PassageRole Role, ImmutableArray<TextSpan> Sentences)
{
    /// <summary>From its first code unit to its last.</summary>
    [JsonIgnore]
    public TextSpan Span => new(Start, End);

    /// <summary>Whether any of its lines belongs to the article.</summary>
    public bool Kept => Role is not (PassageRole.Furniture or PassageRole.References);
}

/// <summary>What a passage is to its text.</summary>
public enum PassageRole
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The headline.</summary>
    Headline,

    /// <summary>The lead under the headline.</summary>
    Standfirst,

    /// <summary>A headline within the text.</summary>
    Subheading,

    /// <summary>Who wrote it, when and where, as a line of its own.</summary>
    Byline,

    /// <summary>Words under a picture.</summary>
    Caption,

    /// <summary>A list of references after the text: kept as a list, not as the article's own words.</summary>
    References,

    /// <summary>Page furniture: menus, counters, related links, comment boxes, repetitions.</summary>
    Furniture,
}
