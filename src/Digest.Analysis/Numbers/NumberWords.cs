namespace Digest.Analysis.Numbers;

/// <summary>What a number word does in a numeral.</summary>
internal enum WordRole
{
    /// <summary>Zero to nine.</summary>
    Unit,

    /// <summary>Ten to nineteen.</summary>
    Teen,

    /// <summary>Twenty to ninety.</summary>
    Tens,

    /// <summary>Hundred.</summary>
    Hundred,

    /// <summary>Thousand and more, also a dozen: it multiplies all before it.</summary>
    Magnitude,

    /// <summary>First to nineteenth, twentieth to ninetieth.</summary>
    Ordinal,

    /// <summary>Hundredth, millionth: it multiplies and makes an ordinal.</summary>
    OrdinalMagnitude,

    /// <summary>Hundreds, thousands, dozens: an order without a number.</summary>
    Plural,
}

/// <summary>A number word.</summary>
internal readonly record struct NumberWord(WordRole Role, decimal Value);

/// <summary>The English number words.</summary>
internal static class NumberWords
{
    /// <summary>Cardinals, ordinals and magnitudes.</summary>
    public static readonly WordTable<NumberWord> All = new(
    [
        .. Row(WordRole.Unit, 0, "zero,nought naught", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
        .. Row(WordRole.Teen, 10, "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
        .. Row(WordRole.Ordinal, 1, "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
        .. Row(WordRole.Ordinal, 13, "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
        ("twenty", new(WordRole.Tens, 20)), ("thirty", new(WordRole.Tens, 30)), ("forty fourty", new(WordRole.Tens, 40)), ("fifty", new(WordRole.Tens, 50)),
        ("sixty", new(WordRole.Tens, 60)), ("seventy", new(WordRole.Tens, 70)), ("eighty", new(WordRole.Tens, 80)), ("ninety", new(WordRole.Tens, 90)),
        ("twentieth", new(WordRole.Ordinal, 20)), ("thirtieth", new(WordRole.Ordinal, 30)), ("fortieth", new(WordRole.Ordinal, 40)), ("fiftieth", new(WordRole.Ordinal, 50)),
        ("sixtieth", new(WordRole.Ordinal, 60)), ("seventieth", new(WordRole.Ordinal, 70)), ("eightieth", new(WordRole.Ordinal, 80)), ("ninetieth", new(WordRole.Ordinal, 90)),
        ("hundred", new(WordRole.Hundred, 100)), ("hundredth", new(WordRole.OrdinalMagnitude, 100)), ("hundreds", new(WordRole.Plural, 100)),
        ("dozen", new(WordRole.Magnitude, 12)), ("dozens", new(WordRole.Plural, 12)), ("tens", new(WordRole.Plural, 10)),
        ("thousand", new(WordRole.Magnitude, 1_000)), ("thousandth", new(WordRole.OrdinalMagnitude, 1_000)), ("thousands", new(WordRole.Plural, 1_000)),
        ("lakh lac", new(WordRole.Magnitude, 100_000)), ("lakhs", new(WordRole.Plural, 100_000)),
        ("million mln mio", new(WordRole.Magnitude, 1_000_000)), ("millionth", new(WordRole.OrdinalMagnitude, 1_000_000)), ("millions", new(WordRole.Plural, 1_000_000)),
        ("crore", new(WordRole.Magnitude, 10_000_000)), ("crores", new(WordRole.Plural, 10_000_000)),
        ("billion bln", new(WordRole.Magnitude, 1_000_000_000)), ("billionth", new(WordRole.OrdinalMagnitude, 1_000_000_000)), ("billions", new(WordRole.Plural, 1_000_000_000)),
        ("trillion tln trn", new(WordRole.Magnitude, 1_000_000_000_000)), ("trillionth", new(WordRole.OrdinalMagnitude, 1_000_000_000_000)), ("trillions", new(WordRole.Plural, 1_000_000_000_000)),
    ]);

    /// <summary>Denominators; <c>quarter</c> and <c>half</c> are read on their own.</summary>
    public static readonly WordTable<decimal> Denominators = new(
        ("half halves", 2), ("third thirds", 3), ("fourth fourths quarter quarters", 4), ("fifth fifths", 5), ("sixth sixths", 6), ("seventh sevenths", 7), ("eighth eighths", 8),
        ("ninth ninths", 9), ("tenth tenths", 10), ("twelfth twelfths", 12), ("sixteenth sixteenths", 16), ("twentieth twentieths", 20),
        ("hundredth hundredths", 100), ("thousandth thousandths", 1_000), ("millionth millionths", 1_000_000), ("billionth billionths", 1_000_000_000), ("trillionth trillionths", 1_000_000_000_000));

    /// <summary>Magnitudes glued to digits; <c>m</c> is one only of money.</summary>
    public static readonly WordTable<decimal> Glued = new(("k", 1_000), ("mn mil", 1_000_000), ("b bn", 1_000_000_000), ("tn", 1_000_000_000_000));

    private static (string, NumberWord)[] Row(WordRole role, int from, params string[] words) =>
        [.. words.Select((word, index) => (word.Replace(',', ' '), new NumberWord(role, from + index)))];
}
