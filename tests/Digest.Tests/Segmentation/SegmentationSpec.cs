using CsCheck;
using Digest.Analysis.Segmentation;
using Digest.Model.Text;
using Xunit;

namespace Digest.Tests.Segmentation;

/// <summary>Runs the examples of Specs/segmentation.md.</summary>
public sealed class SegmentationSpec
{
    private const char Mark = '‖';

    public static TheoryData<string> Examples()
    {
        var data = new TheoryData<string>();
        List<string>? block = null;
        var whole = false;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "segmentation.md")))
        {
            if (line.StartsWith("~~~", StringComparison.Ordinal))
            {
                if (block is not null && whole)
                {
                    data.Add(string.Join('\n', block));
                }

                whole = block is null && line.EndsWith("block", StringComparison.Ordinal);
                block = block is null ? [] : null;
            }
            else if (block is not null)
            {
                block.Add(line);
                if (!whole)
                {
                    data.Add(line);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Ends_where_the_example_says(string example)
    {
        var text = example.Replace(Mark.ToString(), "", StringComparison.Ordinal);
        var expected = example.Split(Mark, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(expected, SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Select(s => s.In(text)));
    }

    [Fact]
    public void Every_character_but_white_space_stands_in_one_sentence() =>
        Gen.String[Gen.OneOf(Gen.Char[".!? \n…()[]\"”1aAS。•:/"], Gen.Char), 0, 60].Sample(text =>
        {
            var sentences = SentenceSplitter.Split(text, new TextSpan(0, text.Length));
            var covered = new bool[text.Length];
            var end = 0;
            foreach (var sentence in sentences)
            {
                Assert.True(sentence.Start >= end && sentence.Length > 0);
                end = sentence.End;
                Array.Fill(covered, true, sentence.Start, sentence.Length);
            }

            Assert.All(Enumerable.Range(0, text.Length), i => Assert.True(covered[i] || char.IsWhiteSpace(text[i])));
        });
}
