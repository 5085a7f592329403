using System.Buffers;
using System.Text;
using Digest.Model.Theme;
using Digest.Theme.Markup;

namespace Digest.Theme.Templates;

/// <summary>A page in the making, bounded in size. Its memory serves the next page once it is disposed of.</summary>
internal sealed class PageWriter : IDisposable
{
    /// <summary>More UTF-16 code units than any page should have: a theme that loops within loops over a long list is stopped here.</summary>
    public const int Limit = 64 * 1024 * 1024;

    private char[] buffer = ArrayPool<char>.Shared.Rent(32 * 1024);
    private int length;

    /// <summary>Whether the page has grown beyond all bounds.</summary>
    public bool IsTooLong => length > Limit;

    /// <summary>Writes markup as it is.</summary>
    public void Write(Html html) => Append(html.Markup);

    /// <summary>Writes what another page holds.</summary>
    public void Write(PageWriter page) => Append(page.buffer.AsSpan(0, page.length));

    /// <summary>Writes words of the template itself.</summary>
    public void WriteOwn(string markup) => Append(markup);

    /// <summary>Writes text, escaped.</summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        while (HtmlText.Stretch(text, out var replacement) is var stretch && replacement is not null)
        {
            Append(text[..stretch]);
            Append(replacement);
            text = text[(stretch + 1)..];
        }

        Append(text);
    }

    /// <summary>The page in UTF-8.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(buffer, 0, length);

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(buffer);
        buffer = [];
        length = 0;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > buffer.Length - length)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(buffer.Length * 2, length + text.Length));
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(buffer);
            buffer = larger;
        }

        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
    }
}
