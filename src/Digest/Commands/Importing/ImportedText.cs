using System.Collections.Immutable;
using System.Text;
using Digest.Analysis.Cleaning;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Sources;
using Digest.Reading.Sources;

namespace Digest.Commands.Importing;

/// <summary>A text from outside, with what it states about itself. What it does not state is null.</summary>
/// <param name="Received">The bytes as they came, which become the source.</param>
/// <param name="IsHtml">Whether they are a web page.</param>
/// <param name="Body">The article without its headline.</param>
/// <param name="Problems">What kept it from being read.</param>
internal sealed record ImportedText(ReadOnlyMemory<byte> Received, bool IsHtml, string? Title, string? Byline, Edtf? Published, string? Outlet, string? Language, string? Url, string Body, ImmutableArray<Diagnostic> Problems)
{
    private const int Searched = 1024;

    /// <summary>Lines of a page that offer something, however the page marks them, up to this share of its text.</summary>
    private const double MostOffers = 0.15;

    /// <summary>Reads a file: one text, or the entries of a feed.</summary>
    /// <param name="path">As it was named, for messages.</param>
    /// <param name="isHtml">Whether it is known to be a web page; else its name and its beginning tell.</param>
    /// <param name="refused">Why nothing was read; null where something was.</param>
    public static ImmutableArray<ImportedText> Read(string path, ReadOnlyMemory<byte> bytes, bool isHtml, out string? refused)
    {
        var head = Encoding.Latin1.GetString(bytes.Span[..Math.Min(Searched, bytes.Length)]);
        refused = Emptiness(bytes.Span);
        if (refused is not null)
        {
            return [];
        }

        var start = head.AsSpan().TrimStart("ï»¿").TrimStart();
        if (FeedReader.IsFeed(start) && bytes.Length <= SourceDecoder.MaxBytes)
        {
            var entries = FeedReader.Read(SourceDecoder.Decode(new InputFile(path, bytes)).Value.Text);
            refused = entries is null ? "it begins as a feed does, and is not well-formed, declares a document type or is nested too deeply" : entries is [] ? "it is a feed without entries" : null;
            return [.. (entries ?? []).Select(entry => Of(path, entry))];
        }

        var html = isHtml || SourceReader.IsHtml(path) || head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
        refused = !html && start.StartsWith("<?xml", StringComparison.Ordinal) ? "it is XML, and neither a page nor a feed" : null;
        return refused is null ? [One(path, bytes, html)] : [];
    }

    /// <summary>Whether it is an entry of a feed, which has an address of its own.</summary>
    public bool IsEntry { get; private init; }

    /// <summary>Whether bytes of it are in no encoding that is known.</summary>
    public bool HasUnreadLetters => Problems.Any(problem => problem.Rule == Rules.InvalidUtf8);

    /// <summary>Why bytes are no text at all; null where they may be one.</summary>
    private static string? Emptiness(ReadOnlySpan<byte> bytes)
    {
        var isUtf16 = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        var words = bytes is [0xEF, 0xBB, 0xBF, .. var marked] ? marked : bytes;
        return words.Trim(" \t\r\n"u8).IsEmpty ? "it is empty"
            : !isUtf16 && bytes.Contains((byte)0) ? "it holds NUL bytes, as no text does"
            : null;
    }

    private static ImportedText Of(string path, FeedEntry entry)
    {
        var received = One(path, Encoding.UTF8.GetBytes(entry.Content), entry.IsHtml);
        return received with
        {
            Title = entry.Title ?? received.Title,
            Byline = entry.Byline ?? received.Byline,
            Published = entry.Published ?? received.Published,
            Outlet = entry.Outlet,
            Language = entry.Language ?? received.Language,
            Url = entry.Url,
            IsEntry = true,
        };
    }

    private static ImportedText One(string path, ReadOnlyMemory<byte> bytes, bool html)
    {
        // The reader tells a page by its name; what is wrong is told of the file.
        var read = SourceReader.Read(new InputFile(html && !SourceReader.IsHtml(path) ? path + ".html" : path, bytes));
        var problems = read.Diagnostics.Select(problem => problem with { Location = problem.Location with { Path = path } }).ToImmutableArray();
        if (read.Value.Page is { } page)
        {
            return new ImportedText(bytes, true, page.Title, page.Byline, page.Published, page.Outlet, page.Language, page.Url, WithoutOffers(page.Text), problems);
        }

        var text = read.Value.Text;
        var article = Cleaner.Clean(text, [], []);
        var title = article.Title is { Inferred: false } headline ? text[headline.Start..headline.End] : null;
        var byline = article.Passages.FirstOrDefault(passage => passage.Role == PassageRole.Byline) is { } by ? text[by.Start..by.End].Trim() : null;
        var body = article.Passages.Where(passage => passage.Role is PassageRole.Standfirst or PassageRole.Body or PassageRole.Subheading or PassageRole.Caption)
            .Select(passage => string.Join('\n', article.Lines.Where(line => line.Kept && line.Start >= passage.Start && line.End <= passage.End).Select(line => text[line.Start..line.End])));
        return new ImportedText(bytes, false, title, byline is ['B' or 'b', 'y', ' ', .. var name] && !name.Contains('\n', StringComparison.Ordinal) ? name : null, null, null, null, null, string.Join("\n\n", body), problems);
    }

    private static string WithoutOffers(string text)
    {
        var cut = Cleaner.Clean(text, [], []).Lines
            .Where(line => line.Reason is CutReasons.Advertisement or CutReasons.Share or CutReasons.Newsletter or CutReasons.Cookies or CutReasons.Related or CutReasons.Comments && line.End - line.Start < 200)
            .ToList();
        if (cut.Count == 0 || cut.Sum(line => line.End - line.Start) > text.Length * MostOffers)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        var from = 0;
        foreach (var line in cut)
        {
            kept.Append(text, from, line.Start - from);
            from = line.End;
            while (from < text.Length && text[from] == '\n')
            {
                from++;
            }
        }

        return kept.Append(text, from, text.Length - from).ToString().TrimEnd();
    }
}
