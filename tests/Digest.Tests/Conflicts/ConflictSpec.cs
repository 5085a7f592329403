using Digest.Analysis.Matching;
using Digest.Model.Analysis;
using Digest.Tests.Numbers;
using Xunit;

namespace Digest.Tests.Conflicts;

/// <summary>Runs the tables of Specs/conflicts.md.</summary>
public sealed class ConflictSpec
{
    private const string Spec = "conflicts.md";

    [Theory]
    [MemberData(nameof(SpecTables.Under), Spec, "Figures", MemberType = typeof(SpecTables))]
    public void Figures(string a, string b, string differ) => Check(a, b, differ, DifferenceKind.Figure);

    [Theory]
    [MemberData(nameof(SpecTables.Under), Spec, "Dates", MemberType = typeof(SpecTables))]
    public void Dates(string a, string b, string differ) => Check(a, b, differ, DifferenceKind.Date);

    [Theory]
    [MemberData(nameof(SpecTables.Under), Spec, "None", MemberType = typeof(SpecTables))]
    public void None(string a, string b, string differ) => Check(a, b, differ, null);

    private static void Check(string a, string b, string differ, DifferenceKind? kind)
    {
        var conflict = TextPairs.Compare([(a, b)])[0].Conflict;

        Assert.Equal(differ, conflict is null ? "" : $"{conflict.A.In(a)} / {conflict.B.In(b)}");
        Assert.Equal(kind, conflict?.Kind);
    }
}
