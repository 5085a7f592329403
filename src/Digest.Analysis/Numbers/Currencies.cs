using System.Collections.Frozen;

namespace Digest.Analysis.Numbers;

/// <summary>A currency as a text names it.</summary>
/// <param name="Code">ISO 4217.</param>
/// <param name="Part">How much of the main unit one is: 1, 0.01 for cents, a million for MEUR.</param>
/// <param name="End">The token after it.</param>
internal readonly record struct Currency(string Code, decimal Part, int End);

/// <summary>Names and signs of currencies.</summary>
internal static class Currencies
{
    private static readonly FrozenDictionary<char, string> Signs = new Dictionary<char, string>
    {
        ['$'] = "USD",
        ['€'] = "EUR",
        ['£'] = "GBP",
        ['¥'] = "JPY",
        ['￥'] = "JPY",
        ['₩'] = "KRW",
        ['￦'] = "KRW",
        ['₽'] = "RUB",
        ['₹'] = "INR",
        ['₺'] = "TRY",
        ['₴'] = "UAH",
        ['₪'] = "ILS",
        ['₫'] = "VND",
        ['฿'] = "THB",
        ['₱'] = "PHP",
        ['₦'] = "NGN",
        ['₡'] = "CRC",
        ['₭'] = "LAK",
        ['₸'] = "KZT",
        ['₼'] = "AZN",
        ['₾'] = "GEL",
        ['₵'] = "GHS",
        ['₮'] = "MNT",
        ['៛'] = "KHR",
    }.ToFrozenDictionary();

    /// <summary>Letters before a dollar or pound sign.</summary>
    private static readonly WordTable<Unit> Prefixes = new(
        ("US USD U", new("USD")), ("A AU AUD", new("AUD")), ("C CA CAD CDN", new("CAD")), ("HK HKD", new("HKD")), ("NT TWD", new("TWD")), ("NZ NZD", new("NZD")), ("S SG SGD", new("SGD")), ("R", new("BRL")), ("MX Mex MXN", new("MXN")));

    private static readonly WordTable<Unit> Names = new(
        ("dollar dollars bucks", new("USD")), ("cent cents", new("USD", 0.01m)), ("euro euros", new("EUR")), ("pence", new("GBP", 0.01m)), ("sterling", new("GBP")),
        ("yen", new("JPY")), ("yuan renminbi rmb kuai", new("CNY")), ("won", new("KRW")), ("ruble rubles rouble roubles", new("RUB")), ("kopeck kopecks kopek kopeks", new("RUB", 0.01m)),
        ("rupee rupees", new("INR")), ("hryvnia hryvnias hryvnya", new("UAH")), ("zloty zlotys zlotych", new("PLN")), ("franc francs", new("CHF")), ("lira liras", new("TRY")),
        ("shekel shekels", new("ILS")), ("peso pesos", new("MXN")), ("reais", new("BRL")), ("rand", new("ZAR")), ("baht", new("THB")), ("ringgit", new("MYR")), ("rupiah rupiahs", new("IDR")),
        ("dong", new("VND")), ("naira", new("NGN")), ("rial rials", new("IRR")), ("riyal riyals", new("SAR")), ("dirham dirhams", new("AED")), ("krona kronor", new("SEK")), ("krone kroner", new("DKK")),
        ("forint forints", new("HUF")), ("koruna korunas", new("CZK")), ("tenge", new("KZT")), ("taka", new("BDT")), ("birr", new("ETB")), ("cedi cedis", new("GHS")), ("tugrik", new("MNT")), ("bitcoin bitcoins", new("BTC")), ("kyat", new("MMK")), ("kip", new("LAK")));

    /// <summary>Countries before the name of a currency that several have.</summary>
    private static readonly WordTable<Unit> Countries = new(
        ("US American", new("USD")), ("Canadian", new("CAD")), ("Australian", new("AUD")), ("Singapore Singaporean", new("SGD")), ("Taiwan Taiwanese", new("TWD")), ("Swiss", new("CHF")), ("British", new("GBP")),
        ("Turkish", new("TRY")), ("Pakistani", new("PKR")), ("Indian", new("INR")), ("Nepalese", new("NPR")), ("Swedish", new("SEK")), ("Norwegian", new("NOK")), ("Danish", new("DKK")), ("Icelandic", new("ISK")),
        ("Mexican", new("MXN")), ("Argentine Argentinian", new("ARS")), ("Philippine", new("PHP")), ("Chilean", new("CLP")), ("Colombian", new("COP")), ("Japanese", new("JPY")), ("Chinese", new("CNY")), ("Russian", new("RUB")),
        ("Belarusian", new("BYN")), ("Ukrainian", new("UAH")), ("Polish", new("PLN")), ("Egyptian", new("EGP")), ("Syrian", new("SYP")), ("Lebanese", new("LBP")), ("Sudanese", new("SDG")), ("Iranian", new("IRR")), ("Saudi", new("SAR")),
        ("Israeli", new("ILS")), ("Brazilian", new("BRL")), ("Thai", new("THB")), ("Vietnamese", new("VND")), ("Kenyan", new("KES")), ("Jordanian", new("JOD")), ("Kuwaiti", new("KWD")), ("Iraqi", new("IQD")));

    private static readonly WordSet Codes = new(
        "USD EUR GBP JPY CNY RMB KRW KPW RUB INR CHF CAD AUD NZD HKD SGD TWD SEK NOK DKK ISK PLN CZK HUF RON BGN UAH BYN KZT TRY ILS AED SAR QAR KWD IQD IRR EGP ZAR NGN KES GHS ETB MAD BRL MXN ARS CLP COP PEN " +
        "THB MYR IDR PHP VND PKR BDT LKR NPR MMK LAK KHR MNT GEL AMD AZN BTC");

    /// <summary>All words that stand before amounts of money.</summary>
    public static IEnumerable<string> Starts => [.. Prefixes.Words, .. Codes.Words, .. Codes.Words.SelectMany(code => new[] { "M" + code, "K" + code, "T" + code }), "Rs"];

    /// <summary>A currency before the number: <c>$</c>, <c>US$</c>, <c>USD</c>, <c>Rs.</c></summary>
    public static Currency? Before(Tokens tokens, int index)
    {
        if (Sign(tokens, index) is { } sign)
        {
            return new Currency(sign, 1, index + 1);
        }

        if (!tokens.IsWord(index) || (tokens.IsGlued(index) && tokens.IsWord(index - 1)))
        {
            return null;
        }

        if (tokens.Is(index + 1, "$") && tokens[index + 1].Before <= Gap.Space && Prefixes[tokens.Of(index)] is { } dollar && (tokens.IsGlued(index + 1) || tokens.Of(index).Length > 1 || tokens.Is(index, "c")))
        {
            return new Currency(dollar.Code, 1, index + 2);
        }

        if (tokens.Is(index, "U") && tokens.Is(index + 1, ".") && tokens.Is(index + 2, "S") && tokens.Is(index + 3, ".") && tokens.Is(index + 4, "$"))
        {
            return new Currency("USD", 1, index + 5);
        }

        if (tokens.Of(index) is "Rs" or "INR")
        {
            return new Currency("INR", 1, index + (tokens.Is(index + 1, ".") ? 2 : 1));
        }

        return Code(tokens, index);
    }

    /// <summary>A currency after the number: <c>dollars</c>, <c>€</c>, <c>US dollars</c>, <c>USD</c>.</summary>
    /// <param name="number">The number before it.</param>
    public static Currency? After(Tokens tokens, Numeral number)
    {
        var index = number.End + (tokens.IsHyphen(number.End) ? 1 : 0);
        if (tokens[index].Before > Gap.Line)
        {
            return null;
        }

        // "5 $" only where the sign does not begin the next amount.
        if (Sign(tokens, index) is { } sign)
        {
            return tokens.IsDigits(index + 1) && tokens[index + 1].Before <= (tokens.IsGlued(index) ? Gap.None : Gap.Space) ? null : new Currency(sign, 1, index + 1);
        }

        if (!tokens.IsWord(index))
        {
            return null;
        }

        if (Code(tokens, index) is { } code)
        {
            return code;
        }

        if (tokens.Is(index, "U") && tokens.Is(index + 1, ".") && tokens.Is(index + 2, "S") && tokens.Is(index + 3, ".") && Names[tokens.Of(index + 4)] is { Code: "USD" } cent)
        {
            return new Currency("USD", cent.Part, index + 5);
        }

        if (Names[tokens.Of(index)] is { } unit)
        {
            return unit.Code == "KRW" && !IsWonMoney(tokens, number, index) ? null : new Currency(unit.Code, unit.Part, index + 1);
        }

        return Compound(tokens, index) ?? Pounds(tokens, number, index);
    }

    /// <summary>Hong Kong dollars, Canadian dollars, South Korean won.</summary>
    private static Currency? Compound(Tokens tokens, int index)
    {
        var two = tokens.Is(index, "Hong") || tokens.Is(index, "New") || tokens.Is(index, "South") || tokens.Is(index, "North") || tokens.Is(index, "Saudi") || tokens.Is(index, "United");
        var name = tokens.Of(index + (two ? 2 : 1));
        var money = Names[name] ?? (name is "pound" or "pounds" ? new Unit("GBP") : null);
        if (money is not { } unit)
        {
            return null;
        }

        if (!two)
        {
            return Countries[tokens.Of(index)] is { } country ? new Currency(country.Code, unit.Part, index + 2) : null;
        }

        var code = (tokens.Is(index, "Hong"), tokens.Is(index + 1, "Zealand"), tokens.Is(index + 1, "Taiwan"), tokens.Is(index + 1, "African"), tokens.Is(index, "North")) switch
        {
            (true, _, _, _, _) => "HKD",
            (_, true, _, _, _) => "NZD",
            (_, _, true, _, _) => "TWD",
            (_, _, _, true, _) => "ZAR",
            (_, _, _, _, true) => "KPW",
            _ => unit.Code,
        };
        return new Currency(code, unit.Part, index + 3);
    }

    /// <summary>Pounds are money where they are sterling or millions; else as often a weight.</summary>
    private static Currency? Pounds(Tokens tokens, Numeral number, int index) =>
        !tokens.Is(index, "pound") && !tokens.Is(index, "pounds") ? null
        : tokens.Is(index + 1, "sterling") ? new Currency("GBP", 1, index + 2)
        : number.HasMagnitude && number.Value >= 1_000_000 ? new Currency("GBP", 1, index + 1)
        : null;

    /// <summary>"Won" is a verb too: "in 2012 won", "the two won the prize".</summary>
    private static bool IsWonMoney(Tokens tokens, Numeral number, int index) =>
        number.Value >= 10 && tokens.Of(index) is "won" && (number.Form != NumeralForm.PlainDigits || number.Value < 1800 || number.Value > 2100)
        && !tokens.Is(index + 1, "the") && !tokens.Is(index + 1, "a") && !tokens.Is(index + 1, "an") && !tokens.Is(index + 1, "by");

    private static string? Sign(Tokens tokens, int index) => tokens.Of(index) is [var c] && Signs.TryGetValue(c, out var code) ? code : null;

    /// <summary>EUR; MEUR and kSEK, as accounts write millions and thousands.</summary>
    private static Currency? Code(Tokens tokens, int index)
    {
        var word = tokens.Of(index);
        var scale = word is { Length: 4 } ? word[0] switch { 'M' or 'm' => 1_000_000, 'k' or 'K' or 'T' => 1_000, _ => 0 } : 1;
        var code = word.Length == 4 ? word[1..] : word;
        return scale > 0 && code.Length == 3 && !code.ContainsAnyExceptInRange('A', 'Z') && Codes.Contains(code) ? new Currency(code is "RMB" ? "CNY" : code.ToString(), scale, index + 1) : null;
    }

    private readonly record struct Unit(string Code, decimal Part = 1);
}
