using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Digest.Model.Sites;

/// <summary>
/// The words of the interface. A word may hold <c>{0}</c>, <c>{1}</c> for what it is about, and two forms parted by <c>|||</c>:
/// the first is taken where the first number among the arguments is 1.
/// </summary>
public sealed class InterfaceWords(ImmutableSortedDictionary<string, string> byKey)
{
    private const string Parting = "|||";

    /// <summary>Every key, in order.</summary>
    public IEnumerable<string> Keys => byKey.Keys;

    /// <summary>The words under a key as they were written; the key must be there.</summary>
    public string this[string key] => byKey[key];

    /// <summary>Whether there are words under that key.</summary>
    public bool Has(string key) => byKey.ContainsKey(key);

    /// <summary>The words under a key with the arguments in their places; null where there is no such key.</summary>
    /// <param name="arguments">Texts and numbers.</param>
    public string? Say(string key, params ReadOnlySpan<object?> arguments)
    {
        if (!byKey.TryGetValue(key, out var words))
        {
            return null;
        }

        var parting = words.IndexOf(Parting, StringComparison.Ordinal);
        var form = (parting < 0 ? words : IsOne(arguments) ? words.AsSpan(0, parting) : words.AsSpan(parting + Parting.Length)).Trim();
        return arguments.Length > 0 ? Fill(form, arguments) : form.Length == words.Length ? words : form.ToString();
    }

    private static string Fill(ReadOnlySpan<char> form, ReadOnlySpan<object?> arguments)
    {
        var filled = new DefaultInterpolatedStringHandler(form.Length, arguments.Length, CultureInfo.InvariantCulture, stackalloc char[256]);
        for (var open = form.IndexOf('{'); open >= 0; open = form.IndexOf('{'))
        {
            if (open + 2 < form.Length && form[open + 2] == '}' && char.IsAsciiDigit(form[open + 1]))
            {
                filled.AppendFormatted(form[..open]);
                var number = form[open + 1] - '0';
                filled.AppendFormatted(number < arguments.Length ? arguments[number] : null);
                form = form[(open + 3)..];
            }
            else
            {
                filled.AppendFormatted(form[..(open + 1)]);
                form = form[(open + 1)..];
            }
        }

        filled.AppendFormatted(form);
        return filled.ToStringAndClear();
    }

    private static bool IsOne(ReadOnlySpan<object?> arguments)
    {
        foreach (var argument in arguments)
        {
            switch (argument)
            {
                case int number: return number == 1;
                case long number: return number == 1;
                case decimal number: return number == 1;
            }
        }

        return false;
    }
}
