using System.Collections.Immutable;

namespace Digest.Pipelines.Search;

/// <summary>What stands where in some documents: by term and field the documents, and how many different terms each field has. A document's number is its place.</summary>
internal sealed class TermIndex
{
    /// <summary>The fields that are searched, in the order of their numbers.</summary>
    public static readonly ImmutableArray<string> Fields = ["title", "text"];

    private readonly Dictionary<string, PackedUses?[]> uses = new(StringComparer.Ordinal);
    private readonly int[] lengths;
    private readonly double[] averages = new double[Fields.Length];

    /// <summary>Counts the words of these documents.</summary>
    public TermIndex(ImmutableArray<SearchDocument> documents)
    {
        Documents = documents.Length;
        lengths = new int[documents.Length * Fields.Length];
        for (var i = 0; i < documents.Length; i++)
        {
            // A part is found by the title of its text once.
            Count(i, 0, documents[i].IsPart ? "" : documents[i].Title);
            Count(i, 1, documents[i].Text);
        }

        Terms = [.. uses.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>How many documents there are.</summary>
    public int Documents { get; }

    /// <summary>All terms, in the order of their code units.</summary>
    public ImmutableArray<string> Terms { get; }

    /// <summary>How many different terms a field has in the mean.</summary>
    public IReadOnlyList<double> Averages => averages;

    /// <summary>The documents that have a term in a field; null where none has.</summary>
    public PackedUses? Uses(string term, int field) => uses[term][field];

    /// <summary>How many different terms a field of a document has.</summary>
    public int Length(int document, int field) => lengths[(document * Fields.Length) + field];

    private void Count(int document, int field, string text)
    {
        var words = SearchWords.Of(text);
        words.Sort(StringComparer.Ordinal);
        var length = 0;
        for (var i = 0; i < words.Count; length++)
        {
            var next = i + 1;
            while (next < words.Count && words[next] == words[i])
            {
                next++;
            }

            if (!uses.TryGetValue(words[i], out var fields))
            {
                uses[words[i]] = fields = new PackedUses?[Fields.Length];
            }

            (fields[field] ??= new PackedUses()).Add(new TermUse(document, next - i));
            i = next;
        }

        lengths[(document * Fields.Length) + field] = length;

        // As the library does it, document by document, so that the same index comes out to the last bit.
        averages[field] = ((averages[field] * document) + length) / (document + 1);
    }
}
