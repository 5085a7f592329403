using System.Text.RegularExpressions;
using CsCheck;
using Digest.Analysis.Mentions;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Xunit;

namespace Digest.Tests.Mentions;

/// <summary>Runs the examples of mentions.md.</summary>
public sealed partial class MentionSpec
{
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        var names = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "mentions.md")))
        {
            if (line.StartsWith('#'))
            {
                names = "";
            }
            else if (line.StartsWith("    ", StringComparison.Ordinal))
            {
                names += line.Trim() + "\n";
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                data.Add(names, line[2..]);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Mentions_are_as_marked(string names, string marked)
    {
        var finder = MentionFinder.Of(names.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Entity));
        var text = Mark().Replace(marked, "$2");
        foreach (var mention in finder.Find(text).Reverse())
        {
            text = text.Insert(mention.Span.End, "⟧").Insert(mention.Span.Start, $"⟦{mention.Entity}:");
        }

        Assert.Equal(marked, text);
    }

    [Fact]
    public void A_name_does_not_run_over_an_empty_line() =>
        Assert.Single(MentionFinder.Of([Entity("kim: Kim Jong Un")]).Find("Kim Jong Un, Kim\nJong Un and Kim\n\nJong Un").RemoveAt(0));

    [Fact]
    public void Mentions_never_overlap_and_lie_in_the_text()
    {
        var finder = MentionFinder.Of([Entity("a: a b = b a = ab ! a b a"), Entity("b: b = a'b = B")]);
        Gen.String[Gen.Char["abAB '’.\n-"], 0, 40].Sample(text =>
        {
            var end = 0;
            foreach (var mention in finder.Find(text))
            {
                Assert.InRange(mention.Span.Start, end, mention.Span.End - 1);
                Assert.InRange(mention.Span.End, 1, text.Length);
                end = mention.Span.End;
            }
        });
    }

    private static Entity Entity(string line)
    {
        var (id, rest) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        var parts = rest.Split('!', StringSplitOptions.TrimEntries);
        var names = parts[0].Split('=', StringSplitOptions.TrimEntries);
        return new Entity(id, names[0], EntityType.Person, [.. names.Skip(1)], [.. parts.Skip(1)], null, [], Location.Of("input/entities.yml"));
    }

    [GeneratedRegex("⟦([a-z]+):([^⟧]+)⟧")]
    private static partial Regex Mark();
}
