using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Text;
using Digest.Reading.Schema;
using Digest.Reading.Yaml;

namespace Digest.Reading.Records;

/// <summary>Reads lists of figures.</summary>
public static class FiguresReader
{
    /// <summary>Reads a file. A figure without an id and a value without its source or number are left out, and reported.</summary>
    /// <param name="path">Relative to the project folder.</param>
    public static Diagnosed<ImmutableArray<Figure>> Read(string path, string text)
    {
        var file = CheckedFile.Read(path, text, FileKind.Figures);
        return file.Problems.With(file.Records(ReadFigure));
    }

    private static Figure ReadFigure(IdRef id, Fields figure, Problems problems) => new(
        id.Id,
        figure.Text("what") ?? "",
        figure.Valid("unit", Scalars.Unit) ?? "count",
        [.. figure.Records("values").Select(value => ReadValue(value, problems)).OfType<FigureValue>()],
        figure.IsTrue("draft"),
        id.At)
    {
        Own = [.. figure.Own("what"), .. figure.Records("values").SelectMany(value => value.Own("counts", "attribution", OwnWords.Inferred))],
    };

    private static FigureValue? ReadValue(Fields value, Problems problems)
    {
        var (min, max) = ReadRange(value, problems);
        var bound = value.Word("bound", Words.Bounds) ?? Bound.AsStated;
        if (bound == Bound.Between && value.Record("value") is null)
        {
            problems.Add(Rules.BadRange, value.Where("bound"), "'between' needs two numbers", "write the value as {min: 3000, max: 4000}");
        }

        return value.Id("source") is { } source && (min is not null || value.Text("value") == "none")
            ? new FigureValue(
                source,
                min,
                max,
                bound,
                value.Text("counts"),
                value.Text("status") == "plan",
                value.Date("as_of"),
                value.Text("inferred"),
                value.Text("attribution"),
                value.PlacedTexts("quote"),
                value.Line("line"),
                value.Placed("derived"),
                value.Where("value"))
            {
                BoundAt = value.Has("bound") ? value.Where("bound") : null,
            }
            : null;
    }

    private static (decimal? Min, decimal? Max) ReadRange(Fields value, Problems problems)
    {
        if (value.Record("value") is not { } range)
        {
            var single = value.Decimal("value");
            return (single, single);
        }

        if (range.Decimal("min") is not { } min || range.Decimal("max") is not { } max)
        {
            return (null, null);
        }

        if (min > max)
        {
            problems.Add(Rules.BadRange, range.Where("min"), "'min' is greater than 'max'", "exchange the two");
            return (max, min);
        }

        return (min, max);
    }
}
