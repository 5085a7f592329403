using System.Runtime.CompilerServices;
using Digest.Model;

namespace Digest.Pipelines.Parts;

/// <summary>Something worked out once a corpus, however many pages ask for it.</summary>
/// <param name="make">Works it out.</param>
internal sealed class PerCorpus<T>(Func<Corpus, T> make)
{
    private readonly ConditionalWeakTable<object, Lazy<StrongBox<T>>> known = [];

    /// <summary>What it is for a corpus.</summary>
    public T Of(Corpus corpus) => known.GetValue(corpus.Identity, _ => new Lazy<StrongBox<T>>(() => new StrongBox<T>(make(corpus)))).Value.Value!;
}
