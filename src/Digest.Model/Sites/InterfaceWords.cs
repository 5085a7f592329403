using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Digest.Model.Sites;

/// <summary>
/// The words of the interface. A word may hold <c>{0}</c>, <c>{1}</c> for what it is about, and two forms parted by <c>|||</c>:
/// the first is taken where the first number among the arguments is 1.
/// </summary>
public sealed class InterfaceWords(ImmutableSortedDictionary<string, string> byKey)
{
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

        var forms = words.Split("|||", 2);
        var form = forms.Length == 2 && !IsOne(arguments) ? forms[1].Trim() : forms[0].Trim();
        return arguments.Length == 0 ? form : Fill(form, arguments);
    }

    private static string Fill(string form, ReadOnlySpan<object?> arguments)
    {
        var filled = new StringBuilder(form.Length + 16);
        for (var i = 0; i < form.Length; i++)
        {
            if (form[i] == '{' && i + 2 < form.Length && form[i + 2] == '}' && form[i + 1] is >= '0' and <= '9')
            {
                var number = form[i + 1] - '0';
                filled.Append(number < arguments.Length ? Convert.ToString(arguments[number], CultureInfo.InvariantCulture) : null);
                i += 2;
            }
            else
            {
                filled.Append(form[i]);
            }
        }

        return filled.ToString();
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
