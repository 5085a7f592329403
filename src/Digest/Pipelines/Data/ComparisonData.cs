using System.Collections.Immutable;
using Digest.Analysis.Comparing;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Sites;

namespace Digest.Pipelines.Data;

/// <summary>The comparison of the sources of a briefing.</summary>
/// <param name="Page">Its page on the site.</param>
/// <param name="Sources">The columns of the matrix.</param>
/// <param name="Matrix">A row a claim.</param>
internal sealed record ComparisonData(string Briefing, string Page, ImmutableArray<string> Sources, ImmutableArray<MatrixRow> Matrix)
{
    /// <summary>The comparison of a briefing.</summary>
    public static ComparisonData Of(Corpus corpus, Briefing briefing)
    {
        var story = corpus.Story(briefing.Id);
        var sources = story.Sources;
        return new ComparisonData(
            briefing.Id,
            corpus.Site.BaseUrl + Route.Comparison(briefing.Id).Href,
            sources,
            [.. corpus.Compared(story).Select(claim => new MatrixRow(claim.Id, Comparer.Agreement(claim, sources), [.. sources.Select(source => Comparer.State(claim, source))]))]);
    }
}

/// <summary>How the sources of a comparison stand to a claim.</summary>
/// <param name="States">One a source, in the order of the columns.</param>
internal sealed record MatrixRow(string Claim, Agreement Agreement, ImmutableArray<ClaimState> States);
