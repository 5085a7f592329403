using System.Collections.Immutable;
using Digest.Analysis.Quotes;
using Digest.Model.Text;

namespace Digest.Analysis.Citations;

/// <summary>Finds names that have a number in them.</summary>
internal sealed class NameSpans(ImmutableArray<string> names)
{
    private readonly string[] _names = [.. names.Where(n => n.Any(char.IsDigit)).Select(n => FoldedText.Of(n).Text.Trim(' ')).Distinct(StringComparer.Ordinal)];

    /// <summary>Where such names stand in a text.</summary>
    public IEnumerable<TextSpan> In(string text)
    {
        if (_names.Length == 0)
        {
            yield break;
        }

        var folded = FoldedText.Of(text);
        foreach (var name in _names)
        {
            foreach (var at in OrdinalSearch.All(folded.Text, name))
            {
                yield return folded.ToOriginal(new TextSpan(at, at + name.Length));
            }
        }
    }
}
