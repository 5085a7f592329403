using System.Collections.Immutable;
using System.Globalization;
using Digest.Analysis.Quotes;
using Digest.Model.Sources;

namespace Digest.Tests.Quotes;

/// <summary>A source written for a test: lines that start with <c>~</c> are cut, blocks between empty lines are passages.</summary>
internal static class SampleText
{
    public static Source Source(string id, string marked)
    {
        var lines = ImmutableArray.CreateBuilder<TextLine>();
        var text = "";
        var number = 0;
        foreach (var line in marked.Split('\n'))
        {
            number++;
            var words = line.TrimStart('~');
            if (words.Length > 0)
            {
                lines.Add(new TextLine(number, text.Length, text.Length + words.Length, words == line, words == line ? null : "menu"));
            }

            text += words + "\n";
        }

        var passages = ImmutableArray.CreateBuilder<Passage>();
        for (int i = 0, first = 0; i < lines.Count; i++)
        {
            if (i + 1 == lines.Count || lines[i + 1].Number > lines[i].Number + 1)
            {
                var anchor = "p" + (passages.Count + 1).ToString(CultureInfo.InvariantCulture);
                passages.Add(new Passage(anchor, lines[first].Start, lines[i].End, PassageRole.Body, []));
                first = i + 1;
            }
        }

        var path = $"input/sources/{id}.txt";
        return new Source(id, path, "", text, Sidecar.Unknown(path), new Article(null, lines.ToImmutable(), passages.ToImmutable()));
    }

    public static SourceIndex Index(string marked) => SourceIndex.Of(Source("sample", marked));
}
