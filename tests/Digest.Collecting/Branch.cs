namespace Digest.Collecting;

/// <summary>
/// A search tree whose look-up ends with a call of itself. Its code is shared by all reference types and reads them from the instance, so that the
/// compiler makes a jump to the method's start of that call, and no loop.
/// </summary>
internal sealed class Branch<TKey, TWord>(TKey key, TWord word, Branch<TKey, TWord>? less, Branch<TKey, TWord>? more)
    where TKey : class
    where TWord : class
{
    /// <summary>A balanced tree.</summary>
    /// <param name="words">In the order of their keys.</param>
    public static Branch<TKey, TWord> Of(ReadOnlySpan<(TKey Key, TWord Word)> words, IComparer<TKey> order)
    {
        var half = words.Length / 2;
        return new Branch<TKey, TWord>(
            words[half].Key,
            words[half].Word,
            half == 0 ? null : Of(words[..half], order),
            half + 1 == words.Length ? null : Of(words[(half + 1)..], order));
    }

    /// <summary>The branch of a key; null where there is none.</summary>
    public Branch<TKey, TWord>? Find(TKey wanted, IComparer<TKey> order)
    {
        var side = order.Compare(wanted, key);
        if (side == 0)
        {
            return this;
        }

        if (side > 0)
        {
            return more?.Find(wanted, order);
        }

        return less?.Find(wanted, order);
    }

    /// <summary>Looks a word up.</summary>
    public bool TryGet(TKey wanted, IComparer<TKey> order, out TWord? found)
    {
        var branch = Find(wanted, order);
        found = branch?.Word;
        return branch is not null;
    }

    /// <summary>What is kept under the key.</summary>
    public TWord Word { get; } = word;
}
