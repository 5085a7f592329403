using System.Collections.Immutable;
using Digest.Analysis.Cleaning;
using Digest.Analysis.Names;
using Digest.Model.Analysis;
using Digest.Model.Sources;
using Digest.Model.Text;
using Xunit;

namespace Digest.Tests.Names;

/// <summary>Runs the examples of names.md.</summary>
public sealed class NameSpec
{
    public static TheoryData<string> Examples()
    {
        var data = new TheoryData<string>();
        string? example = null;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "names.md")).Append("- "))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                if (example is not null)
                {
                    data.Add(example);
                }

                example = line[2..];
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                example += line.Trim() == "¶" ? "\n\n" : line.Trim();
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Names_are_as_marked(string marked)
    {
        var (text, mentions) = Plain(marked);
        var article = Cleaner.KeepAll(text);
        if (marked.StartsWith('#'))
        {
            article = article with { Passages = article.Passages.SetItem(0, article.Passages[0] with { Role = PassageRole.Headline }) };
        }

        var found = NameFinder.Find(text, article.Passages, mentions);

        var shown = text;
        foreach (var (span, open, close) in found.Select(name => (name.Span, "⟦", "⟧")).Concat(mentions.Select(mention => (mention.Span, "⟪", "⟫"))).OrderByDescending(mark => mark.Span.Start))
        {
            shown = shown.Insert(span.End, close).Insert(span.Start, open);
        }

        Assert.Equal(marked.TrimStart('#', ' '), shown);
    }

    [Fact]
    public void Names_of_several_sources_are_counted()
    {
        var shared = SharedNames.Of(new Dictionary<string, ImmutableArray<NameSuggestion>>
        {
            ["b"] = Find("On Friday Ingrid Dahl met Samuel Okoro. Then Ingrid Dahl left."),
            ["a"] = Find("They asked Samuel Okoro for the keys of Narva."),
        });

        Assert.Equal(["Samuel Okoro: a b 2", "Ingrid Dahl: b 2", "Narva: a 1"], shared.Select(name => $"{name.Name}: {string.Join(' ', name.Sources)} {name.Count}"));
    }

    private static ImmutableArray<NameSuggestion> Find(string text) => NameFinder.Find(text, Cleaner.KeepAll(text).Passages, []);

    private static (string Text, ImmutableArray<Mention> Mentions) Plain(string marked)
    {
        var text = "";
        var start = 0;
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        foreach (var c in marked.TrimStart('#', ' '))
        {
            if (c == '⟪')
            {
                start = text.Length;
            }
            else if (c == '⟫')
            {
                mentions.Add(new Mention("covered", new TextSpan(start, text.Length)));
            }
            else if (c is not ('⟦' or '⟧'))
            {
                text += c;
            }
        }

        return (text, mentions.ToImmutable());
    }
}
