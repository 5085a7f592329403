using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Digest.Reading.Sources;

namespace Digest.Commands.Importing;

/// <summary>What was fetched, or why nothing was.</summary>
/// <param name="Address">Where it was found after all redirections.</param>
/// <param name="Kind">What the server says that it is, and in which letters.</param>
internal sealed record Downloaded(byte[]? Bytes, Uri Address, ContentKind? Kind, string? Problem);

/// <summary>Fetches one page: over http or https, from the open internet alone, bounded in size, time and redirections. No cookies, no scripts, nothing that the page names.</summary>
internal static class Download
{
    private const int MaxRedirections = 5;

    /// <summary>Fetches a page.</summary>
    /// <param name="network">Which machines may be asked; every address that a name has must be one.</param>
    public static async Task<Downloaded> Fetch(Uri address, Network network)
    {
        using var patience = new CancellationTokenSource(network.Patience);
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = (context, stop) => Connect(context, network, stop),
        };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Add("User-Agent", "digest-import");
        client.DefaultRequestHeaders.Add("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/plain;q=0.9");
        try
        {
            for (var turns = 0; turns <= MaxRedirections; turns++)
            {
                if (address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
                {
                    return Refused(address, "only addresses with http:// or https:// and without a name and password are fetched");
                }

                using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience.Token).ConfigureAwait(false);
                if ((int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } next)
                {
                    address = new Uri(address, next);
                    continue;
                }

                return await Body(answer, address, patience.Token).ConfigureAwait(false);
            }

            return Refused(address, "it is redirected too often");
        }
        catch (OperationCanceledException)
        {
            return Refused(address, string.Create(CultureInfo.InvariantCulture, $"it takes longer than {network.Patience.TotalSeconds} seconds"));
        }
        // Brotli that is none is an InvalidOperationException.
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException or UriFormatException or InvalidDataException or InvalidOperationException)
        {
            return Refused(address, (exception.InnerException as PrivateAddressException)?.Message ?? "it cannot be reached");
        }
    }

    private static Downloaded Refused(Uri address, string problem) => new(null, address, null, problem);

    private static async Task<Downloaded> Body(HttpResponseMessage answer, Uri address, CancellationToken stop)
    {
        // A part of a page, or an answer that has none by its nature, is no page.
        if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation))
        {
            return Refused(address, string.Create(CultureInfo.InvariantCulture, $"the server answers {(int)answer.StatusCode}"));
        }

        var kind = ContentKind.Of(answer.Content.Headers);
        if (kind.Problem is { } problem)
        {
            return Refused(address, problem);
        }

        var stream = await answer.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var bytes = new MemoryStream();
            var part = new byte[64 * 1024];
            for (int read; (read = await stream.ReadAsync(part, stop).ConfigureAwait(false)) > 0;)
            {
                bytes.Write(part, 0, read);
                if (bytes.Length > SourceDecoder.MaxBytes)
                {
                    return Refused(address, $"it is larger than {SourceDecoder.MaxBytes / 1024 / 1024} MB");
                }
            }

            return new(bytes.ToArray(), address, kind, null);
        }
    }

    /// <summary>Connects to the address that was checked, so that a name cannot change its meaning in between.</summary>
    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, Network network, CancellationToken stop)
    {
        var found = await network.Resolve(context.DnsEndPoint.Host, stop).ConfigureAwait(false);
        if (found.Length == 0 || !found.All(network.MayReach))
        {
            throw new PrivateAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, stop).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class PrivateAddressException() : IOException("the address is not one of the open internet");
}
