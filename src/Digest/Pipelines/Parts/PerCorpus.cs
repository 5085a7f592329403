using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Digest.Model;

namespace Digest.Pipelines.Parts;

/// <summary>Something worked out once a corpus, however many pages ask for it. Who asks for it must ask the corpus for what it stands for as well.</summary>
/// <param name="make">Works it out.</param>
internal sealed class PerCorpus<T>(Func<Corpus, T> make)
{
    private readonly ConditionalWeakTable<object, Lazy<StrongBox<T>>> known = [];

    /// <summary>What it is for a corpus.</summary>
    public T Of(Corpus corpus) => known.GetValue(corpus.Identity, _ => new Lazy<StrongBox<T>>(() => new StrongBox<T>(make(corpus.Unwatched)))).Value.Value!;
}

/// <summary>Something worked out once a corpus for each key; every page that asks for it is taken to have asked what it was made from.</summary>
/// <param name="make">Works it out.</param>
internal sealed class PerCorpus<TKey, T>(Func<Corpus, TKey, T> make)
    where TKey : notnull
{
    private readonly PerCorpus<ConcurrentDictionary<TKey, Lazy<(T Value, ImmutableArray<Question> Asked)>>> known = new(_ => new());

    /// <summary>What it is for a corpus and a key.</summary>
    public T Of(Corpus corpus, TKey key)
    {
        var (value, asked) = known.Of(corpus).GetOrAdd(key, key => new Lazy<(T, ImmutableArray<Question>)>(() => Made(corpus, key))).Value;
        foreach (var question in asked)
        {
            corpus.Repeat(question);
        }

        return value;
    }

    private (T Value, ImmutableArray<Question> Asked) Made(Corpus corpus, TKey key)
    {
        var asked = ImmutableArray.CreateBuilder<Question>();
        var value = make(corpus.Watched(asked.Add), key);
        return (value, [.. asked.Distinct()]);
    }
}
