using System.Collections.Immutable;
using Digest.Analysis.Numbers;
using Digest.Model.Analysis;
using Digest.Model.Dates;

namespace Digest.Analysis.Dates;

/// <summary>Finds the dates of a text.</summary>
public static class DateReader
{
    /// <summary>All dates of a text, in order, none overlapping another. What can only be counted from an unknown day is left out.</summary>
    /// <param name="published">The day from which relative dates count; null where it is not known.</param>
    public static ImmutableArray<DateMention> Read(string text, Edtf? published)
    {
        var tokens = Tokens.Of(text);
        var origin = Publication.Of(published);
        var found = ImmutableArray.CreateBuilder<DateMention>();
        for (var index = 0; index < tokens.Count;)
        {
            if (DateFinder.At(tokens, index, origin) is not { } date)
            {
                index++;
                continue;
            }

            if (date.Date is { } stated)
            {
                found.Add(new DateMention(tokens.Span(date.First, date.End), stated, date.Reason is not null, date.Reason));
            }

            index = date.End;
        }

        return found.DrainToImmutable();
    }
}
