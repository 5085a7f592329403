using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Records;

namespace Digest.Analysis.Linking;

/// <summary>Checks entities against each other, and for what nothing uses.</summary>
internal static class EntityChecker
{
    /// <summary>Names that two entities share, and figures that nothing uses.</summary>
    public static IEnumerable<Diagnostic> Check(CorpusRecords records, RecordLinks links)
    {
        foreach (var same in records.Entities.SelectMany(entity => entity.Aliases.Prepend(entity.Name).Distinct(StringComparer.Ordinal).Select(alias => (alias, entity))).GroupBy(pair => pair.alias, StringComparer.Ordinal))
        {
            foreach (var (alias, entity) in same.Skip(1))
            {
                yield return new Diagnostic(Rules.AliasTaken, entity.At, $"'{alias}' is a name of '{same.First().entity.Id}' too") { Notes = [new Note("it has the name already", same.First().entity.At)] };
            }
        }

        foreach (var figure in records.Figures.Where(figure => !links.To.ContainsKey(new RecordRef(RecordKind.Figure, figure.Id))))
        {
            yield return new Diagnostic(Rules.Unused, figure.At, $"no briefing or summary uses the figure '{figure.Id}'");
        }
    }
}
