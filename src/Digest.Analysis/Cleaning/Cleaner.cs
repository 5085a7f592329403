using System.Collections.Immutable;
using Digest.Model.Sources;

namespace Digest.Analysis.Cleaning;

/// <summary>Tells article text from page furniture, line by line, from the context in one text.</summary>
public static class Cleaner
{
    /// <summary>Takes a text apart into lines kept and cut, passages with their roles, and sentences.</summary>
    /// <param name="cut">Lines that the editor cuts whatever the rules say.</param>
    /// <param name="keep">Lines that the editor keeps whatever the rules say.</param>
    public static Article Clean(string text, ImmutableArray<LineRule> cut, ImmutableArray<LineRule> keep)
    {
        var page = new Page(text, LineReader.Read(text));
        if (page.Count == 0)
        {
            return Article.Empty;
        }

        FurnitureLine.Mark(page);
        Contents.Mark(page);
        ReferenceLists.Mark(page);
        Copies.MarkCutOff(page);
        var title = TitleFinder.Find(page);
        if (title >= 0)
        {
            page.Settle(title);
        }

        Boxes.Mark(page, title);
        Copies.MarkWindowTitle(page, title);
        Copies.MarkRepeated(page, title);
        Copies.MarkPulled(page, title);
        LinkLists.Mark(page, title);
        PageVoice.Mark(page, title);
        Edges.Mark(page, title);
        Neighbours.Mark(page, title);
        AuthorNotes.Mark(page);
        Overrule(page, cut, keep);
        return ArticleBuilder.Build(page, title);
    }

    /// <summary>A text taken as it is: every line kept.</summary>
    public static Article KeepAll(string text)
    {
        var page = new Page(text, LineReader.Read(text));
        return page.Count == 0 ? Article.Empty : ArticleBuilder.Build(page, TitleFinder.Find(page));
    }

    private static void Overrule(Page page, ImmutableArray<LineRule> cut, ImmutableArray<LineRule> keep)
    {
        if (cut.IsDefaultOrEmpty && keep.IsDefaultOrEmpty)
        {
            return;
        }

        var index = new Dictionary<int, int>();
        for (var i = 0; i < page.Count; i++)
        {
            index[page[i].Number] = i;
        }

        foreach (var rule in cut.IsDefault ? [] : cut)
        {
            if (index.TryGetValue(rule.Line, out var i))
            {
                page.Overrule(i, rule.Reason ?? CutReasons.Editor);
            }
        }

        foreach (var rule in keep.IsDefault ? [] : keep)
        {
            if (index.TryGetValue(rule.Line, out var i))
            {
                page.Overrule(i, null);
            }
        }
    }
}
