using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;

namespace Digest.Reading.Schema;

/// <summary>What site.yml may hold.</summary>
internal static class SiteShape
{
    /// <summary>The whole file.</summary>
    public static readonly RecordShape Site = new(
    [
        new("title", Scalars.Text, "The name of the site.", Required: true),
        new("description", Scalars.Text, "One or two sentences for search engines and feeds."),
        new("language", Scalars.Language, "The language of the site, such as en."),
        new("base_url", BaseAddress, "Where the site stands, such as https://digest.example.", Required: true),
        new("publisher", Scalars.Text, "Who publishes it."),
        new("quotation_marks", QuotationMarks, "The opening and the closing mark, such as “”."),
        new("edit_url", EditAddress, "Where a file is edited on the forge; {path} stands for the file."),
        new("report_url", Scalars.Address, "Where a reader reports an error; {page} stands for the page's address."),
        new("footer", Shapes.IdList, "Pages that the footer of every page names, beside about, corrections and method."),
        new("compare", Compare, "Settings of the comparisons of two sources."),
        new("search", Search, "Settings of the search."),
        new("licence", Licence, "Under what terms what the editors wrote may be used."),
        new("security", Security, "Whom to tell of a hole in the site's security; makes /.well-known/security.txt."),
        new("levels", Levels, "What a rule does to a build, by its code."),
        new("admin", new AnyShape(), "Settings of the browser editor; Digest does not read them."),
    ]);

    /// <summary>How many comparisons a source takes part in.</summary>
    public static ScalarShape Pairs => Scalars.Counting(0, 1000, "a number of pairs");

    /// <summary>What searches the site.</summary>
    public static ScalarShape Engine => Scalars.Word("a search engine", ["minisearch", SiteSettings.PagefindSearch, SiteSettings.NoSearch]);

    /// <summary>The address of the site.</summary>
    public static ScalarShape BaseAddress => Scalars.Address with
    {
        Check = value => Scalars.Address.Check(value) ?? (value.AsSpan().IndexOfAny("?#") < 0
            ? null
            : new Fault(Rules.BadAddress, "must have no ? and no #", "write scheme, host and perhaps a path")),
    };

    /// <summary>An opening and a closing mark.</summary>
    public static ScalarShape QuotationMarks => new("two quotation marks")
    {
        Check = value => value.Length == 2
            ? null
            : new Fault(Rules.UnknownValue, "must be two characters, the opening and the closing mark", "write “”, „“, «» or another pair"),
        Pattern = "^..$",
    };

    /// <summary>Where a file is edited: an address that names the file.</summary>
    public static ScalarShape EditAddress => Scalars.Address with
    {
        Check = value => Scalars.Address.Check(value.Replace("{path}", "x", StringComparison.Ordinal)) ?? (value.Contains("{path}", StringComparison.Ordinal)
            ? null
            : new Fault(Rules.BadAddress, "lacks {path}", "put {path} where the address names the file")),
    };

    private static RecordShape Compare => new(
    [
        new("max_pairs_per_source", Pairs, "How many comparisons a source takes part in where a briefing has more than 30 sources."),
    ]);

    private static RecordShape Search => new(
    [
        new("engine", Engine, "What searches the site."),
    ]);

    /// <summary>Where somebody can be reached: a web address or a mailbox.</summary>
    public static ScalarShape ContactAddress => new("a web address or mailto:")
    {
        Check = value => Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeMailto) && !value.Any(char.IsWhiteSpace)
            ? null
            : new Fault(Rules.BadAddress, "is neither https:// nor mailto:", "write https://… or mailto:name@example.org"),
        Pattern = "^(https://|mailto:)",
    };

    /// <summary>A single day.</summary>
    public static ScalarShape Day => Scalars.Date with
    {
        Check = value => Scalars.Date.Check(value) ?? (FieldValues.Date(value) is { Precision: Precision.Day, Latest: not null }
            ? null
            : new Fault(Rules.BadDate, "is no single day", "write it as 2027-01-31, in quotation marks")),
    };

    private static RecordShape Licence => new(
    [
        new("name", Scalars.Text, "The name of the terms, such as CC BY 4.0.", Required: true),
        new("url", Scalars.Address, "Where they stand."),
    ]);

    private static RecordShape Security => new(
    [
        new("contact", ContactAddress, "A web address or mailto:.", Required: true),
        new("expires", Day, "The day from which this is not to be relied on, in quotation marks.", Required: true),
    ]);

    private static DictionaryShape Levels => new(
        new ScalarShape("the code of a rule") { Words = Shapes.RuleCodes },
        Scalars.Word("a level", Words.Of(Words.Levels)));
}
