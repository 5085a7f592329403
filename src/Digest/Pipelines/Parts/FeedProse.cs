using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Prose;
using Digest.Model.Records;

namespace Digest.Pipelines.Parts;

/// <summary>Texts by the editors as feeds carry them: whole addresses, and the notes with their quotes behind the text.</summary>
internal static class FeedProse
{
    /// <summary>A text with its notes.</summary>
    /// <param name="page">The whole address of the page that shows it.</param>
    public static ProseText Of(Corpus corpus, RecordRef record, Written written, string page)
    {
        var text = ProseShown.Whole(corpus, written.Text, page);
        var done = corpus.Checked(record);
        return written.Footnotes is []
            ? text
            : new ProseText([.. text.Blocks, new ListBlock(1, [.. written.Footnotes.Select(footnote => Note(corpus, footnote, done, record, page))])]);
    }

    private static ProseText Note(Corpus corpus, Footnote footnote, CheckedWritten done, RecordRef record, string page)
    {
        var note = NoteView.Of(corpus, footnote, done, 0, record);
        var runs = ImmutableArray.CreateBuilder<Run>();
        foreach (var card in note.Cards)
        {
            Part(new LinkRun(corpus.Site.BaseUrl + card.Target.Route.Href, [new TextRun(card.Label)]));
            foreach (var quote in card.Quotes)
            {
                Part(new TextRun(corpus.Say("feed_quote", quote.Source.Short, quote.Words)));
            }
        }

        if (note.Arithmetic is { } sum)
        {
            Part(new TextRun($"({corpus.Say("our_arithmetic")}: {sum})"));
        }

        if (footnote.Note is not [])
        {
            Part([.. ProseShown.Whole(corpus, new ProseText([new Paragraph(footnote.Note)]), page).Blocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Runs)]);
        }

        return new ProseText([new Paragraph(runs.DrainToImmutable())]);

        void Part(params ReadOnlySpan<Run> more)
        {
            if (runs.Count > 0)
            {
                runs.Add(new TextRun(" "));
            }

            runs.AddRange(more);
        }
    }
}
