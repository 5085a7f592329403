using System.Collections.Frozen;

namespace Digest.Analysis.Numbers;

/// <summary>Words that are told from others in any case of their letters.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words;

    /// <param name="words">Parted by spaces.</param>
    public WordSet(string words) => this.words = Of(words);

    /// <summary>Every word of several sets and tables, for a first look.</summary>
    public WordSet(params ReadOnlySpan<IEnumerable<string>> sets) =>
        words = Of(string.Join(' ', sets.ToArray().SelectMany(set => set)));

    /// <summary>All of them.</summary>
    public IEnumerable<string> Words => words.Set;

    /// <summary>Whether a word is one of them.</summary>
    public bool Contains(ReadOnlySpan<char> word) => words.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}

/// <summary>What words mean, in any case of their letters.</summary>
internal sealed class WordTable<T>
    where T : struct
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> words;

    /// <param name="rows">Each with the words, parted by spaces, that mean one thing.</param>
    public WordTable(params ReadOnlySpan<(string Words, T Meaning)> rows)
    {
        var table = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var (row, meaning) in rows)
        {
            foreach (var word in row.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                table.Add(word, meaning);
            }
        }

        words = table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All words that mean something.</summary>
    public IEnumerable<string> Words => words.Dictionary.Keys;

    /// <summary>What a word means; null where it means nothing.</summary>
    public T? this[ReadOnlySpan<char> word] => words.TryGetValue(word, out var meaning) ? meaning : null;
}
