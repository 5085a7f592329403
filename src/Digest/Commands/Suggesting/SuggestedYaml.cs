using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Digest.Analysis.Suggesting;
using Digest.Commands.Inspecting;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Reports;

namespace Digest.Commands.Suggesting;

/// <summary>Writes suggestions as the records of editors' files. What has drafts is one, so that nothing is published that nobody has judged.</summary>
internal static class SuggestedYaml
{
    /// <summary>So many words of a statement make its id.</summary>
    private const int WordsOfId = 6;

    /// <summary>Claims whose statement is the first sentence that was found, and whose positions take no side.</summary>
    public static IEnumerable<string> Claims(Corpus corpus, ImmutableArray<SuggestedClaim> found)
    {
        var ids = Taken(corpus.Records.Claims.Select(claim => claim.Id));
        foreach (var claim in found)
        {
            var yaml = new StringBuilder();
            Why(yaml, claim.Match);
            yaml.Append("# Put the statement into your own words; judge the kind and each stance; then take out the draft line.\n");
            Begin(yaml, Id(ids, claim.Sentences[0].Words), "statement", claim.Sentences[0].Words);
            yaml.Append("  kind: fact\n  draft: true\n  positions:\n");
            foreach (var sentence in claim.Sentences)
            {
                Position(yaml, sentence);
            }

            yield return yaml.ToString();
        }
    }

    /// <summary>Positions to paste under the claims that they belong to.</summary>
    public static IEnumerable<string> Positions(ImmutableArray<SuggestedPosition> found)
    {
        foreach (var position in found)
        {
            var yaml = new StringBuilder();
            Comment(yaml, $"Under 'positions' of '{position.Claim.Id}' ({position.Claim.At.Path}:{position.Claim.At.Line.ToString(CultureInfo.InvariantCulture)}): {position.Claim.Statement}");
            Comment(yaml, position.IsListedSilent ? $"'{position.Sentence.Source}' is listed as silent there." : $"'{position.Sentence.Source}' is not checked yet there.");
            Why(yaml, position.Match);
            Position(yaml, position.Sentence);
            yield return yaml.ToString();
        }
    }

    /// <summary>Figures with every number that counts the same.</summary>
    public static IEnumerable<string> Figures(Corpus corpus, ImmutableArray<SuggestedFigure> found)
    {
        var ids = Taken(corpus.Records.Figures.Select(figure => figure.Id));
        foreach (var figure in found)
        {
            var yaml = new StringBuilder();
            if (figure.Like.Length > 0)
            {
                Comment(yaml, $"Perhaps values of {string.Join(" or ", figure.Like.Select(id => $"'{id}'"))}, which count the same.");
            }

            yaml.Append("# Say what is counted, and whether these are values of one quantity; then take out the draft line.\n");
            var what = figure.Counted ?? figure.Values[0].Sentence.Words;
            Begin(yaml, Id(ids, what), "what", what);
            yaml.Append("  unit: ").Append(figure.Unit).Append("\n  draft: true\n  values:\n");
            foreach (var value in figure.Values)
            {
                yaml.Append("    - source: ").Append(value.Sentence.Source).Append("\n      value: ").Append(Value(value.Quantity)).Append('\n');
                if (value.Quantity.Bound != Bound.AsStated)
                {
                    yaml.Append("      bound: ").Append(InspectionWriter.Name(value.Quantity.Bound)).Append('\n');
                }

                Text(yaml, 6, "attribution", value.Attribution);
                Quote(yaml, 6, value.Sentence);
            }

            yield return yaml.ToString();
        }
    }

    /// <summary>Events whose words are the sentence that gives their date.</summary>
    public static IEnumerable<string> Events(Corpus corpus, ImmutableArray<SuggestedEvent> found)
    {
        var ids = Taken(corpus.Records.Events.Select(happening => happening.Id));
        foreach (var happening in found)
        {
            var yaml = new StringBuilder("# Say in your own words what happened, and whether this is its date; then take out the draft line.\n");
            Begin(yaml, Id(ids, happening.Sentence.Words), "what", happening.Sentence.Words);
            yaml.Append("  date: \"").Append(happening.Date.Date.Text).Append("\"\n");
            Text(yaml, 2, "inferred", happening.Date.Inferred ? Sentence(happening.Date.Reason) : null);
            yaml.Append("  draft: true\n");
            foreach (var key in (string[])["dated_by", "quotes"])
            {
                yaml.Append("  ").Append(key).Append(":\n    - source: ").Append(happening.Sentence.Source).Append('\n');
                Quote(yaml, 6, happening.Sentence);
            }

            yield return yaml.ToString();
        }
    }

    /// <summary>Entities without a type, which an editor must choose.</summary>
    public static IEnumerable<string> Entities(Corpus corpus, ImmutableArray<SharedName> found)
    {
        var ids = Taken(corpus.Records.Entities.Select(entity => entity.Id));
        foreach (var name in found)
        {
            var yaml = new StringBuilder();
            Comment(yaml, $"In {string.Join(", ", name.Sources)}. The type is yours to choose: person, place, organisation, agreement, event, group or work.");
            Begin(yaml, Id(ids, name.Name), "name", name.Name);
            yaml.Append("  type: choose\n");
            yield return yaml.ToString();
        }
    }

    private static HashSet<string> Taken(IEnumerable<string> ids) => ids.ToHashSet(StringComparer.Ordinal);

    /// <summary>An id of the first words of a text that is not taken, and is from now on.</summary>
    private static string Id(HashSet<string> taken, string words)
    {
        var id = Ids.Suggest(string.Join(' ', words.Split(' ').Take(WordsOfId))) ?? "suggested";
        var number = 2;
        var free = id;
        while (!taken.Add(free))
        {
            var end = string.Create(CultureInfo.InvariantCulture, $"-{number++}");
            free = id[..Math.Min(id.Length, Ids.Longest - end.Length)].TrimEnd('-') + end;
        }

        return free;
    }

    private static void Begin(StringBuilder yaml, string id, string key, string text)
    {
        yaml.Append("- id: ").Append(id).Append('\n');
        Text(yaml, 2, key, text);
    }

    private static void Position(StringBuilder yaml, QuotableSentence sentence)
    {
        yaml.Append("    - source: ").Append(sentence.Source).Append("\n      stance: mentions\n");
        Quote(yaml, 6, sentence);
    }

    private static void Quote(StringBuilder yaml, int indent, QuotableSentence sentence)
    {
        Text(yaml, indent, "quote", sentence.Words);
        if (sentence.Line is { } line)
        {
            yaml.Append(' ', indent).Append("line: ").Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }
    }

    private static void Text(StringBuilder yaml, int indent, string key, string? text)
    {
        if (text is not null)
        {
            yaml.Append(' ', indent);
            YamlText.Folded(yaml, indent, key, text);
        }
    }

    private static void Why(StringBuilder yaml, SuggestedMatch match)
    {
        Comment(yaml, $"Found by shared terms, score {match.Score.ToString("0.00", CultureInfo.InvariantCulture)}: {string.Join(", ", match.Reasons)}");
        if (match.Differ is var (a, b))
        {
            Comment(yaml, $"A possible conflict: “{a}” and “{b}”.");
        }
    }

    private static void Comment(StringBuilder yaml, string text) => yaml.Append("# ").Append(Glyph.Harmless(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))).Append('\n');

    private static string Value(Quantity quantity) => quantity.Max is { } max && max != quantity.Value
        ? $"{{min: {quantity.Value.ToString(CultureInfo.InvariantCulture)}, max: {max.ToString(CultureInfo.InvariantCulture)}}}"
        : quantity.Value.ToString(CultureInfo.InvariantCulture);

    private static string? Sentence(string? reason) => reason is [var first, .. var rest] ? $"{char.ToUpperInvariant(first)}{rest}." : null;
}
