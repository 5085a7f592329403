using System.Collections.Immutable;
using Digest.Analysis.Numbers;
using Digest.Model.Sources;

namespace Digest.Analysis.Names;

/// <summary>Tells whether a text is English, which is what the finders of names and of indirect quotations read.</summary>
public static class EnglishText
{
    /// <summary>So many code units of the kept text decide.</summary>
    private const int Sample = 20_000;

    /// <summary>Of fewer words nothing can be told.</summary>
    private const int FewestWords = 20;

    /// <summary>Of a hundred English words, more than so many are of the commonest.</summary>
    private const int FewestCommon = 8;

    private static readonly WordSet Common = new("the of and to in is that for was on with as it by from at be said are has have not this which were an he she they his her");

    /// <summary>Whether its letters are mostly Latin and its commonest words English; a text too short to tell counts as English.</summary>
    public static bool Is(string text, ImmutableArray<Passage> passages)
    {
        var (words, common, latin, others, read) = (0, 0, 0, 0, 0);
        foreach (var passage in passages)
        {
            if (!passage.Kept)
            {
                continue;
            }

            var end = Math.Min(passage.End, passage.Start + Sample - read);
            for (var at = passage.Start; at < end;)
            {
                var start = at;
                for (; at < end && char.IsLetter(text[at]); at++)
                {
                    (latin, others) = text[at] < '\u0250' ? (latin + 1, others) : (latin, others + 1);
                }

                words += at > start ? 1 : 0;
                common += at > start && Common.Contains(text.AsSpan(start, at - start)) ? 1 : 0;
                at = Math.Max(at, start + 1);
            }

            read += end - passage.Start;
            if (read >= Sample)
            {
                break;
            }
        }

        return others <= latin && (words < FewestWords || common * 100 >= words * FewestCommon);
    }
}
