using Digest.Analysis.Numbers;
using Digest.Analysis.Quotes;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Text;

namespace Digest.Analysis.Linking;

/// <summary>Checks how a figure says that a value is to be taken against the words that give it: the quote, and what it leaves out of its sentence.</summary>
internal static class BoundChecker
{
    /// <summary>What is wrong with the bound of a value that stands in one of these places.</summary>
    public static Diagnostic? Check(Figure figure, FigureValue value, SourceIndex source, IEnumerable<Excerpt> excerpts)
    {
        var stated = excerpts.SelectMany(excerpt => excerpt.Parts).SelectMany(part => Stated(figure, value, source, part)).ToList();
        if (stated.Count == 0 || stated.Exists(bound => Verdict(value.Bound, bound) == Agreement.Full))
        {
            return null;
        }

        var at = value.BoundAt ?? value.At;
        var nearest = stated.MinBy(bound => Verdict(value.Bound, bound))!;
        var name = Name(value.Bound);
        if (value.Bound == Bound.AsStated)
        {
            return new Diagnostic(Rules.BoundNotGiven, at, $"'{value.Source.Id}' gives this value of '{figure.Id}' with a bound, and the figure leaves it out")
            {
                Label = $"the text says {Name(nearest.Bound)}",
                Help = $"add 'bound: {Name(nearest.Bound)}'",
            };
        }

        if (nearest.Bound == Bound.AsStated)
        {
            return new Diagnostic(Rules.BoundNotGiven, at, $"nothing in the quote or its sentence says '{name}' of this value of '{figure.Id}'")
            {
                Help = "quote the words that say so, or leave 'bound' out",
            };
        }

        return Verdict(value.Bound, nearest) == Agreement.None
            ? new Diagnostic(Rules.BoundContradicted, at, $"the bound of '{figure.Id}' in '{value.Source.Id}' is not that of its quote")
            {
                Label = $"the text says {Name(nearest.Bound)}",
                Help = $"write 'bound: {Name(nearest.Bound)}'",
            }
            : new Diagnostic(Rules.BoundNotGiven, at, $"the quote of '{figure.Id}' in '{value.Source.Id}' does not say '{name}'")
            {
                Label = $"the text says {Name(nearest.Bound)}",
                Help = $"write 'bound: {Name(nearest.Bound)}'",
            };
    }

    /// <summary>What the text says of the value in a part of a quote, read with the sentences in which that part stands.</summary>
    private static IEnumerable<StatedBound> Stated(Figure figure, FigureValue value, SourceIndex source, TextSpan part)
    {
        var from = Math.Min(part.Start, source.SentenceAt(part.Start).Start);
        var to = Math.Max(part.End, source.SentenceAt(part.End - 1).End);
        var text = source.Text[from..to];
        var quoted = new TextSpan(part.Start - from, part.End - from);
        return value.Min == value.Max
            ? ReadableNumbers.Of(text, value.Min!.Value, figure.Unit).Where(number => quoted.Overlaps(number.Number.Span)).Select(number => number.Bound)
            : ReadableNumbers.In(text).Where(number => number.IsRange(value.Min!.Value, value.Max!.Value, figure.Unit) && quoted.Overlaps(number.Span)).Select(_ => Between);
    }

    // A range needs no word, and may be given as about.
    private static readonly StatedBound Between = new(Bound.Between, [Bound.AsStated, Bound.About, Bound.Exact], true);

    private static Agreement Verdict(Bound given, StatedBound stated)
    {
        var plain = given is Bound.AsStated or Bound.Exact && stated.Bound is Bound.AsStated or Bound.Exact;
        return plain || stated.Allows(given) ? Agreement.Full
            : given == Bound.AsStated || stated.Bound == Bound.AsStated || !stated.IsSure || IsLower(given, stated.Bound) || IsUpper(given, stated.Bound) ? Agreement.Near
            : Agreement.None;
    }

    private static bool IsLower(Bound a, Bound b) => a is Bound.AtLeast or Bound.MoreThan && b is Bound.AtLeast or Bound.MoreThan;

    private static bool IsUpper(Bound a, Bound b) => a is Bound.AtMost or Bound.LessThan && b is Bound.AtMost or Bound.LessThan;

    private static string Name(Bound bound) => bound switch
    {
        Bound.AtLeast => "at-least",
        Bound.AtMost => "at-most",
        Bound.MoreThan => "more-than",
        Bound.LessThan => "less-than",
        Bound.Exact => "exact",
        Bound.About => "about",
        Bound.Between => "between",
        Bound.Order => "order",
        _ => "no bound",
    };

    /// <summary>How well a bound agrees with what a text says, the best first.</summary>
    private enum Agreement
    {
        /// <summary>It says the same.</summary>
        Full,

        /// <summary>It says more or less than the text, but not the contrary.</summary>
        Near,

        /// <summary>It says something else.</summary>
        None,
    }
}
