using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Reading.Schema;
using Digest.Reading.Yaml;

namespace Digest.Reading.Records;

/// <summary>Reads lists of claims.</summary>
public static class ClaimsReader
{
    /// <summary>Reads a file. A claim without an id and a position without its source are left out, and reported.</summary>
    /// <param name="path">Relative to the project folder.</param>
    public static Diagnosed<ImmutableArray<Claim>> Read(string path, string text)
    {
        var file = CheckedFile.Read(path, text, FileKind.Claims);
        return file.Problems.With(file.Records(ReadClaim));
    }

    private static Claim ReadClaim(IdRef id, Fields claim, Problems problems) => new(
        id.Id,
        claim.Text("statement") ?? "",
        claim.Word("kind", Words.ClaimKinds) ?? ClaimKind.Fact,
        claim.WordList("conflict", Words.Conflicts),
        claim.Text("why"),
        [.. claim.Records("positions").Select(ReadPosition).OfType<Position>()],
        claim.IdList("silent"),
        claim.IsTrue("draft"),
        id.At)
    {
        Own = [.. claim.Own("statement", "why"), .. claim.Records("positions").SelectMany(position => position.Own("partly", "attribution"))],
    };

    private static Position? ReadPosition(Fields position) =>
        position.Id("source") is { } source && position.Word("stance", Words.Stances) is { } stance
            ? new Position(
                source,
                stance,
                position.PlacedTexts("quote"),
                position.Line("line"),
                position.Text("attribution"),
                position.Date("as_of"),
                position.Text("partly"),
                position.At)
            : null;
}
