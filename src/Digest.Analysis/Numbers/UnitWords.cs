namespace Digest.Analysis.Numbers;

/// <summary>A unit as a text names it.</summary>
/// <param name="Name">As in <see cref="Model.Records.Units"/>.</param>
/// <param name="Factor">How many of it one is: 10 years for a decade.</param>
/// <param name="End">The token after it.</param>
internal readonly record struct Unit(string Name, decimal Factor, int End);

/// <summary>The words and signs of units other than money.</summary>
internal static class UnitWords
{
    private static readonly WordTable<Meaning> Words = new(
        ("percent pct percents percentage", new("percent")),
        ("second seconds sec secs", new("second")), ("minute minutes min mins", new("minute")), ("hour hours hr hrs", new("hour")), ("day days", new("day")), ("week weeks", new("week")),
        ("fortnight fortnights", new("week", 2)), ("month months", new("month")), ("year years yr yrs", new("year")), ("decade decades", new("year", 10)), ("century centuries", new("year", 100)),
        ("metre metres meter meters", new("metre")), ("kilometre kilometres kilometer kilometers km kms", new("kilometre")), ("centimetre centimetres centimeter centimeters cm", new("centimetre")),
        ("millimetre millimetres millimeter millimeters mm", new("millimetre")), ("mile miles", new("mile")), ("foot feet ft", new("foot")), ("inch inches", new("inch")), ("yard yards", new("yard")),
        ("hectare hectares", new("hectare")), ("acre acres", new("acre")), ("gram grams gramme grammes", new("gram")), ("kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs", new("kilogram")),
        ("tonne tonnes", new("tonne")), ("ton tons", new("ton")), ("ounce ounces oz", new("ounce")), ("lb lbs pound pounds", new("pound")), ("litre litres liter liters", new("litre")), ("gallon gallons", new("gallon")),
        ("barrel barrels", new("barrel")), ("kilowatt kilowatts kw", new("kilowatt")), ("megawatt megawatts", new("megawatt")), ("gigawatt gigawatts gw", new("gigawatt")), ("kwh", new("kilowatt-hour")),
        ("kilobyte kilobytes kb", new("kilobyte")), ("megabyte megabytes mb", new("megabyte")), ("gigabyte gigabytes gb", new("gigabyte")), ("terabyte terabytes tb", new("terabyte")),
        ("degree degrees", new("degree")), ("kiloton kilotons", new("kiloton")), ("megaton megatons", new("megaton")), ("mph", new("mile-per-hour")), ("kph", new("kilometre-per-hour")));

    /// <summary>Units in words are also nouns that are counted in no unit: "a second man", "21st century".</summary>
    private static readonly WordSet OnlyGlued = new("m g t h l s");

    /// <summary>The unit after a number; null where a noun or nothing follows.</summary>
    /// <param name="end">The token after the number.</param>
    public static Unit? After(Tokens tokens, int end)
    {
        if (tokens.Is(end, "%") && tokens[end].Before <= Gap.Space)
        {
            return new Unit("percent", 1, end + 1);
        }

        if (tokens.Is(end, "°") && tokens[end].Before <= Gap.Space)
        {
            return Degrees(tokens, end + 1);
        }

        var at = end + (tokens.IsHyphen(end) ? 1 : 0);
        if (!tokens.IsWord(at) || tokens[at].Before > Gap.Line)
        {
            return null;
        }

        if (tokens.Is(at, "per"))
        {
            var cent = at + (tokens.IsHyphen(at + 1) ? 2 : 1);
            return tokens.Is(cent, "cent") ? new Unit("percent", 1, cent + 1) : null;
        }

        // A quarter of a percentage point, three-tenths of 1 percent.
        if (tokens.Is(at, "of") && (tokens.Is(at + 1, "a") || tokens.Is(at + 1, "one") || tokens.Is(at + 1, "1")) && Words[tokens.Of(at + 2)]?.Name is "percent")
        {
            return new Unit("percent", 1, at + (tokens.Is(at + 3, "point") ? 4 : 3));
        }

        if (tokens.Is(at, "basis") && (tokens.Is(at + 1, "points") || tokens.Is(at + 1, "point")))
        {
            return new Unit("percent", 0.01m, at + 2);
        }

        // 48.1C; a whole number before the letter may be a gate or a flat.
        if (tokens.Of(at) is "C" && tokens.IsGlued(at) && tokens.Is(end - 2, "."))
        {
            return new Unit("degree-celsius", 1, at + 1);
        }

        if (tokens.Is(at, "metric") && (tokens.Is(at + 1, "tons") || tokens.Is(at + 1, "ton") || tokens.Is(at + 1, "tonnes")))
        {
            return new Unit("tonne", 1, at + 2);
        }

        if (tokens.Is(at, "cubic"))
        {
            return Words[tokens.Of(at + 1)]?.Name is "kilometre" or "metre" or "centimetre" or "foot" ? new Unit($"cubic-{Words[tokens.Of(at + 1)]!.Value.Name}", 1, at + 2) : null;
        }

        if (tokens.Is(at, "nautical") && (tokens.Is(at + 1, "mile") || tokens.Is(at + 1, "miles")))
        {
            return new Unit("nautical-mile", 1, at + 2);
        }

        if (tokens.Is(at, "square") || tokens.Is(at, "sq"))
        {
            var name = at + (tokens.Is(at + 1, ".") ? 2 : 1);
            return (Words[tokens.Of(name)]?.Name ?? (tokens.Is(name, "m") ? "metre" : null)) is "kilometre" or "metre" or "mile" or "foot"
                ? new Unit($"square-{Words[tokens.Of(name)]?.Name ?? "metre"}", 1, name + 1)
                : null;
        }

        if (tokens.IsIn(at, OnlyGlued))
        {
            return tokens.Of(at) is "m" && !IsInitial(tokens, at) ? new Unit("metre", 1, at + 1) : null;
        }

        return Words[tokens.Of(at)] is { } word ? Longer(tokens, word, at) : null;
    }

    /// <summary>Whether a lone letter is no unit: "5 m." before a name, or a time of day.</summary>
    private static bool IsInitial(Tokens tokens, int at) => tokens.Is(at + 1, ".") && tokens.IsGlued(at + 1) && tokens.IsCapitalised(at + 2);

    /// <summary>Units of several words: percentage points, kilowatt hours, degrees Celsius, kilometres per hour.</summary>
    private static Unit? Longer(Tokens tokens, Meaning word, int at)
    {
        var next = at + 1;
        switch (word.Name)
        {
            case "percent":
                return tokens.Is(at, "percentage") && !(tokens.Is(next, "point") || tokens.Is(next, "points"))
                    ? new Unit("percent", 1, next)
                    : new Unit("percent", 1, tokens.Is(next, "point") || tokens.Is(next, "points") ? next + 1 : next);
            case "degree":
                return Degrees(tokens, next);
            case "kilowatt" when tokens.Is(next + (tokens.IsHyphen(next) ? 1 : 0), "hours"):
                return new Unit("kilowatt-hour", 1, next + (tokens.IsHyphen(next) ? 2 : 1));
            case "kilometre" or "mile" when (tokens.Is(next, "per") || tokens.Is(next, "an")) && tokens.Is(next + 1, "hour"):
                return new Unit($"{word.Name}-per-hour", 1, next + 2);
            case "kilometre" when tokens.Is(next, "/") && tokens.Is(next + 1, "h"):
                return new Unit("kilometre-per-hour", 1, next + 2);
            default:
                return new Unit(word.Name, word.Factor, next);
        }
    }

    private static Unit Degrees(Tokens tokens, int at) =>
        tokens.Is(at, "C") || tokens.Is(at, "Celsius") ? new Unit("degree-celsius", 1, at + 1)
        : tokens.Is(at, "F") || tokens.Is(at, "Fahrenheit") ? new Unit("degree-fahrenheit", 1, at + 1)
        : new Unit("degree", 1, at);

    private readonly record struct Meaning(string Name, decimal Factor = 1);
}
