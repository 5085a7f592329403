using CsCheck;
using Digest.Analysis.Cleaning;
using Digest.Model.Diagnostics;
using Digest.Model.Sources;
using Xunit;

namespace Digest.Tests.Cleaning;

/// <summary>Runs the examples of Specs/cleaning.md.</summary>
public sealed class CleaningSpec
{
    public static TheoryData<string, string, string> Pages() => Blocks("page");

    public static TheoryData<string, string, string> Reasons() => Blocks("reasons");

    public static TheoryData<string, string, string> Roles() => Blocks("roles");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Tells_article_from_page(string name, string title, string page)
    {
        var marked = page.Split('\n');
        var text = string.Join('\n', marked.Select(static l => l.Length > 1 ? l[2..] : ""));

        var article = Cleaner.Clean(text, [], []);

        var judged = article.Lines.Where(l => marked[l.Number - 1][0] != '?');
        var wrong = judged.Where(l => l.Kept != (marked[l.Number - 1][0] == '+')).Select(l => $"{(l.Kept ? "kept" : $"cut as {l.Reason}")}: {text[l.Start..l.End]}");
        Assert.True(!wrong.Any(), $"{name}: {string.Join('\n', wrong)}");
        Assert.Equal(title, article.Title is { } found ? text[found.Start..found.End] : "none");
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Says_why(string name, string title, string rows)
    {
        Assert.NotEmpty(name + title);
        foreach (var row in rows.Split('\n'))
        {
            var colon = row.IndexOf(':', StringComparison.Ordinal);

            // Among sentences, so that only what the line says decides.
            var prose = "The ferry was late on Monday because the engine had failed again, the harbour master said in a statement.";
            var text = $"Ferry late again\n{prose}\n{row[(colon + 2)..]}\nIt will run again on Tuesday if the parts arrive in time, and if they do not it will not run, he said on Monday.";

            Assert.Equal(row[..colon], Cleaner.Clean(text, [], []).Lines[2].Reason ?? "kept");
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Gives_passages_roles(string name, string title, string rows)
    {
        Assert.NotEmpty(name + title);
        var lines = rows.Split('\n').Select(static r => r.Split(" | ", 2)).ToList();

        var article = Cleaner.Clean(string.Join("\n\n", lines.Select(static l => l[1])), [], []);

        Assert.Equal(lines.Select(static l => l[0]), article.Passages.Select(static p => $"{p.Anchor} {p.Role}"));
    }

    [Fact]
    public void An_editor_overrules_by_line()
    {
        const string Text = "Ferry late again\n\nAdvertisement\n\nThe ferry was late on Monday because the engine had failed again, he said.";
        var at = new Location("ferry.yml", 1, 1, 1, 1);

        var article = Cleaner.Clean(Text, [new LineRule(5, "The ferry", null, at)], [new LineRule(3, "Adv", null, at)]);

        Assert.Equal([(1, true), (3, true), (5, false)], article.Lines.Select(static l => (l.Number, l.Kept)));
        Assert.Equal(CutReasons.Editor, article.Lines[2].Reason);
        Assert.Empty(article.Passages[2].Sentences);
    }

    [Fact]
    public void Sentences_cover_only_kept_lines_of_a_block()
    {
        const string Line = "The ferry was late on Monday because the engine had failed again, he said.";

        var article = Cleaner.Clean($"Ferry late again\n\n{Line}\n{Line}\n\nIt will run again on Tuesday.", [], []);

        Assert.Equal([true, false], article.Lines.Skip(1).Take(2).Select(static l => l.Kept));
        Assert.Equal(PassageRole.Body, article.Passages[1].Role);
        Assert.Equal(article.Lines[1].End, Assert.Single(article.Passages[1].Sentences).End);
    }

    [Fact]
    public void A_headline_fused_into_a_sentence_is_inferred()
    {
        const string Text = "The council has sold the ferry, and the buyer is a club of amateur actors who want to play on it.\n\nRead the original article here\n\n"
            + "Old Island Ferry Sold to Amateur Actors for One Symbolic Euro, and the news has made some people laugh. It was time.";

        var title = Cleaner.Clean(Text, [], []).Title;

        Assert.Equal("Old Island Ferry Sold to Amateur Actors for One Symbolic Euro", Text[title!.Start..title.End]);
        Assert.True(title.Inferred);
    }

    [Fact]
    public void Lines_that_recur_at_the_edge_of_sources_are_cut()
    {
        var (a, b, c) = (Island("a", "Ferry sold"), Island("b", "Bridge closed"), Island("c", "Dam opened", "An end of its own"));

        var changed = Recurrence.Cut([a, b, c]);

        Assert.Equal(["a", "b"], changed.Keys);
        Assert.Equal(CutReasons.Recurring, changed["a"].Lines[^1].Reason);
        Assert.Equal(PassageRole.Furniture, changed["a"].Passages[^1].Role);
        Assert.Equal(a.Article.Lines.Length, changed["a"].Lines.Length);
    }

    [Fact]
    public void Whatever_the_text_every_line_is_listed_once_and_sentences_stand_in_kept_lines() =>
        Gen.String[Gen.OneOf(Gen.Char["\n\n .|[]1(…\r"], Gen.Char['a', 'z'], Gen.Char), 0, 200].Sample(text =>
        {
            var article = Cleaner.Clean(text, [], []);

            var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n').Select((line, i) => (Number: i + 1, Line: line)).Where(static l => !string.IsNullOrWhiteSpace(l.Line)).Select(static l => l.Number);
            Assert.Equal(lines, article.Lines.Select(static l => l.Number));
            Assert.Equal(article.Passages.Select(static (_, i) => $"p{i + 1}"), article.Passages.Select(static p => p.Anchor));
            Assert.All(article.Passages.SelectMany(static p => p.Sentences), s => Assert.DoesNotContain(article.Lines, l => !l.Kept && l.Start < s.End && s.Start < l.End));
            Assert.All(article.Lines, l => Assert.Single(article.Passages, p => p.Start <= l.Start && l.End <= p.End));
        });

    private static Source Island(string id, string title, string end = "Island life since 1911")
    {
        var text = $"{title} after long debate\n\nThe council decided on Monday, after a debate of nine hours, that it would do what it had said it would do. {title}, it said.\n\n{end}";
        return new Source(id, id + ".txt", "", text, Sidecar.Unknown(id + ".yml"), Cleaner.Clean(text, [], []));
    }

    private static TheoryData<string, string, string> Blocks(string kind)
    {
        var data = new TheoryData<string, string, string>();
        var (name, title) = ("", "none");
        List<string>? block = null;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "cleaning.md")))
        {
            if (block is not null && line != "~~~")
            {
                block.Add(line);
            }
            else if (block is not null)
            {
                data.Add(name, title, string.Join('\n', block));
                block = null;
            }
            else if (line == "~~~ " + kind)
            {
                block = [];
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                name = line[3..];
            }
            else if (line.StartsWith("Title: ", StringComparison.Ordinal))
            {
                title = line[7..];
            }
        }

        return data;
    }
}
