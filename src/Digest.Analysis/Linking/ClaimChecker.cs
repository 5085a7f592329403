using Digest.Analysis.Comparing;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Records;

namespace Digest.Analysis.Linking;

/// <summary>Checks a claim on its own: its sides, and who is silent.</summary>
internal static class ClaimChecker
{
    /// <summary>What is wrong with a claim.</summary>
    public static IEnumerable<Diagnostic> Check(Claim claim, RecordIds ids)
    {
        var sources = claim.Positions.Select(position => position.Source.Id).Distinct(StringComparer.Ordinal).Where(source => ids.Has(RecordKind.Source, source)).ToList();
        var allKnown = claim.Positions.All(position => ids.Has(RecordKind.Source, position.Source.Id));
        var disputed = Comparer.Agreement(claim, [.. sources]) == Agreement.Disputed;
        if (claim.Conflicts is not [] && !disputed && allKnown)
        {
            yield return new Diagnostic(Rules.ConflictWithoutSides, claim.At, $"'{claim.Id}' names a conflict, but no source contradicts what another supports") { Help = "give a position with 'stance: contradicts', or leave 'conflict' out" };
        }
        else if (claim.Conflicts is [] && disputed)
        {
            yield return new Diagnostic(Rules.SidesWithoutConflict, claim.At, $"sources support and contradict '{claim.Id}', and 'conflict' does not say why") { Help = "add 'conflict' with one or more of: date, definition, changed, disagreement, self" };
        }

        foreach (var silent in claim.Silent.Where(silent => sources.Contains(silent.Id)))
        {
            yield return new Diagnostic(Rules.PositionAndSilent, silent.At, $"'{silent.Id}' has a position on '{claim.Id}' and cannot be silent on it");
        }

        if (sources.Count == 1)
        {
            yield return new Diagnostic(Rules.OneSource, claim.At, $"only '{sources[0]}' speaks of '{claim.Id}'");
        }
    }
}
