using System.Collections.Immutable;
using System.Globalization;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Prose;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Pipelines.Parts;

/// <summary>Passages that follow each other and are all article, or all left out.</summary>
/// <param name="Reasons">Why they were left out, each once.</param>
internal sealed record SectionView(bool Cut, ImmutableArray<string> Reasons, ImmutableArray<PassageView> Passages)
{
    /// <summary>The passages of a source that may be shown, in sections.</summary>
    public static ImmutableArray<SectionView> Of(Corpus corpus, Source source)
    {
        var sections = ImmutableArray.CreateBuilder<SectionView>();
        var passages = new List<PassageView>();
        var cut = false;
        foreach (var passage in ShownText.Of(corpus, source.Id).Passages)
        {
            if (!passage.Kept != cut)
            {
                Close();
                cut = !passage.Kept;
            }

            passages.Add(PassageView.Of(corpus, source, passage));
        }

        Close();
        return sections.DrainToImmutable();

        void Close()
        {
            if (passages.Count > 0)
            {
                sections.Add(new SectionView(cut, [.. passages.SelectMany(passage => passage.Pieces).Select(piece => piece.Reason).OfType<string>().Distinct()], [.. passages]));
                passages.Clear();
            }
        }
    }
}

/// <summary>A paragraph of a source.</summary>
/// <param name="Pieces">Its lines, kept and cut; one piece where all are kept.</param>
/// <param name="Margin">Who uses its words.</param>
internal sealed record PassageView(string Anchor, int Number, PassageRole Role, ImmutableArray<PieceView> Pieces, ImmutableArray<MarginView> Margin)
{
    /// <summary>A passage with its marks, names and margin.</summary>
    public static PassageView Of(Corpus corpus, Source source, Passage passage)
    {
        var whole = passage.Span;
        ImmutableArray<Use> uses = [.. corpus.UsesOf(source.Id).Where(use => use.Excerpt.Parts.Any(part => part.Overlaps(whole)))];
        var mentions = InOrder.Overlapping(corpus.MentionsOf(source.Id), static mention => mention.Span, whole).ToImmutableArray();
        return new PassageView(
            passage.Anchor,
            int.Parse(passage.Anchor.AsSpan(1), CultureInfo.InvariantCulture),
            passage.Role,
            [.. PieceView.Of(source, ShownText.Of(corpus, source.Id), passage, MarkedText.Marks(uses), mentions)],
            [.. uses.Select(use => MarginView.Of(corpus, use)).OfType<MarginView>().DistinctBy(margin => (margin.Link.Route, margin.Stance))]);
    }
}

/// <summary>Lines of a passage that are all kept or all cut.</summary>
internal sealed record PieceView(bool Cut, string? Reason, InlineText Text)
{
    /// <summary>The pieces of a passage.</summary>
    public static IEnumerable<PieceView> Of(Source source, ShownText text, Passage passage, ImmutableArray<MarkedSpan> marks, ImmutableArray<Mention> mentions)
    {
        var lines = source.Article.LinesIn(passage.Span).ToList();
        for (var i = 0; i < lines.Count;)
        {
            var last = i;
            while (last + 1 < lines.Count && lines[last + 1].Kept == lines[i].Kept)
            {
                last++;
            }

            var span = new TextSpan(lines[i].Start, lines[last].End);
            yield return new PieceView(
                !lines[i].Kept,
                lines[i].Kept ? null : lines[i].Reason,
                new InlineText(lines[i].Kept ? MarkedText.Of(text, span, marks, mentions) : [new TextRun(text.In(span) ?? "")]));
            i = last + 1;
        }
    }
}

/// <summary>A place that uses words of this paragraph.</summary>
/// <param name="Words">Where on this page the words stand.</param>
internal sealed record MarginView(RecordKind Kind, LinkView Link, Stance? Stance, Route Words)
{
    /// <summary>A use whose record is published.</summary>
    public static MarginView? Of(Corpus corpus, Use use) => RecordLink.Of(corpus, use.By) is { } link
        ? new MarginView(use.By.Kind, link, use.Stance, ShownText.Of(corpus, use.Excerpt.Source).Place(use.Excerpt))
        : null;
}
