using System.Text;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Pipelines;

/// <summary>Whom to tell of a hole in the site's security (RFC 9116), where site.yml says it.</summary>
internal sealed class Security : Pipeline<SecurityView>
{
    public override string Name => "security";

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Site.Security is null ? [] : [Name];

    protected override Route AddressOf(SecurityView view) => new(".well-known/security.txt");

    protected override SecurityView PostProcess(string id, Corpus corpus)
    {
        var (contact, expires) = corpus.Site.Security!;
        return new SecurityView(contact, $"{expires.Year:0000}-{expires.Month:00}-{expires.Day:00}T00:00:00Z", corpus.Site.Language, corpus.Site.BaseUrl + "/.well-known/security.txt");
    }

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(SecurityView view, ITheme theme) =>
        new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes($"Contact: {view.Contact}\nExpires: {view.Expires}\nPreferred-Languages: {view.Language}\nCanonical: {view.Canonical}\n"));
}

/// <summary>What the file says.</summary>
/// <param name="Expires">RFC 3339.</param>
internal sealed record SecurityView(string Contact, string Expires, string Language, string Canonical);
