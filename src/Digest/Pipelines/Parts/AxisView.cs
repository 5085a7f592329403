using System.Collections.Immutable;
using System.Globalization;
using Digest.Model;
using Digest.Model.Records;

namespace Digest.Pipelines.Parts;

/// <summary>An axis with marks, in units of a drawing 1000 wide. It starts at zero, so that no distance is made larger than it is.</summary>
/// <param name="Height">Of the whole drawing.</param>
/// <param name="Left">Where zero is.</param>
/// <param name="Right">Where the last tick is.</param>
/// <param name="Label">The same in words, for those who do not see it.</param>
internal sealed record AxisView(int Height, int Left, int Right, ImmutableArray<TickView> Ticks, ImmutableArray<AxisMark> Marks, string Label)
{
    private const int Start = 40;
    private const int End = 960;
    private const int RowHeight = 74;
    private const int TickRow = 44;

    /// <summary>The axis of some values; null where fewer than two are points or ranges.</summary>
    /// <param name="views">The same values as readers see them.</param>
    public static AxisView? Of(Corpus corpus, ImmutableArray<FigureValue> values, ImmutableArray<ValueView> views)
    {
        ImmutableArray<(FigureValue Value, ValueView View)> drawn = [.. values.Zip(views).Where(pair => pair.First.Min >= 0 && pair.First.Bound != Bound.Order)];
        if (drawn.Length < 2)
        {
            return null;
        }

        var step = Step(drawn.Max(pair => pair.Value.Max!.Value));
        var top = step * Math.Max(1, decimal.Ceiling(drawn.Max(pair => pair.Value.Max!.Value) / step));
        var ticks = Enumerable.Range(0, (int)(top / step) + 1).Select(i => new TickView(X(i * step, top), NumberWords.Plain(i * step)));
        var marks = drawn.Select((pair, row) => Mark(pair.Value, pair.View, top, (row * RowHeight) + TickRow + (RowHeight / 2)));
        var label = string.Join("; ", drawn.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.View.Source.Short}: {pair.View.Value}{(pair.Value.Plan ? $" ({corpus.Say("a_plan")})" : "")}")));
        return new AxisView((drawn.Length * RowHeight) + TickRow + 8, Start, End, [.. ticks], [.. marks], label);
    }

    private static AxisMark Mark(FigureValue value, ValueView view, decimal top, int y)
    {
        var (min, max) = (X(value.Min!.Value, top), X(value.Max!.Value, top));
        var (from, to, shape) = value.Bound switch
        {
            Bound.AtLeast or Bound.MoreThan => (min, End, "at-least"),
            Bound.AtMost or Bound.LessThan => (Start, max, "at-most"),
            Bound.About => (min, max, "about"),
            _ => (min, max, min == max ? "point" : "range"),
        };
        return new AxisMark(from, to, y, shape, value.Plan, view.Source.Short, view.Value!);
    }

    private static int X(decimal value, decimal top) => Start + (int)decimal.Round((End - Start) * value / top);

    /// <summary>No axis is drawn finer.</summary>
    private const decimal Least = 0.000_000_000_1m;

    /// <summary>A step of 1, 2 or 5 times a power of ten that divides the axis into four to ten parts.</summary>
    private static decimal Step(decimal max)
    {
        if (max <= 0)
        {
            return 1;
        }

        var power = 1m;
        while (power * 10 <= max)
        {
            power *= 10;
        }

        while (power > max && power > Least)
        {
            power /= 10;
        }

        var times = max / power;
        return times <= 2 ? power / 2 : times <= 5 ? power : power * 2;
    }
}

/// <summary>A labelled line of an axis.</summary>
internal sealed record TickView(int X, string Label);

/// <summary>A value on the axis: a point, or from X to X2 where it is a range or open to one side.</summary>
/// <param name="Shape"><c>point</c>, <c>about</c>, <c>range</c>, <c>at-least</c> or <c>at-most</c>.</param>
internal sealed record AxisMark(int X, int X2, int Y, string Shape, bool Plan, string Source, string Value);
