using System.Buffers;
using System.Globalization;
using System.Text;

namespace Digest.Theme.Markup;

/// <summary>Markup in the making, bounded in size by those who write it. Its memory serves the next page once it is disposed of.</summary>
internal sealed class PageWriter : IDisposable
{
    /// <summary>More UTF-16 code units than any page should have: a theme that loops within loops over a long list is stopped here.</summary>
    public const int Limit = 64 * 1024 * 1024;

    private char[] buffer = ArrayPool<char>.Shared.Rent(32 * 1024);
    private int length;

    /// <summary>Whether the page has grown beyond all bounds.</summary>
    public bool IsTooLong => length > Limit;

    /// <summary>Writes markup as it is.</summary>
    public PageWriter Append(ReadOnlySpan<char> markup)
    {
        if (markup.Length > buffer.Length - length)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(buffer.Length * 2, length + markup.Length));
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(buffer);
            buffer = larger;
        }

        markup.CopyTo(buffer.AsSpan(length));
        length += markup.Length;
        return this;
    }

    /// <summary>Writes a character as it is.</summary>
    public PageWriter Append(char markup) => Append(new ReadOnlySpan<char>(in markup));

    /// <summary>Writes a number in digits.</summary>
    public PageWriter Append(int number)
    {
        Span<char> digits = stackalloc char[16];
        number.TryFormat(digits, out var written, provider: CultureInfo.InvariantCulture);
        return Append(digits[..written]);
    }

    /// <summary>Writes what another page holds.</summary>
    public PageWriter Append(PageWriter page) => Append(page.buffer.AsSpan(0, page.length));

    /// <summary>Writes a text so that it is read as just that text, in elements and quoted attributes alike.</summary>
    public PageWriter Escaped(ReadOnlySpan<char> text)
    {
        while (HtmlText.Stretch(text, out var replacement) is var stretch && replacement is not null)
        {
            Append(text[..stretch]).Append(replacement);
            text = text[(stretch + 1)..];
        }

        return Append(text);
    }

    /// <summary>The page in UTF-8.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(buffer, 0, length);

    /// <inheritdoc/>
    public override string ToString() => new(buffer, 0, length);

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(buffer);
        buffer = [];
        length = 0;
    }
}
