namespace Digest.Analysis.Numbers;

/// <summary>Reads numerals in words: <c>ten thousand</c>, <c>twenty-five</c>, <c>one and a half million</c>, <c>half a million</c>, <c>two thirds</c>, <c>a dozen</c>.</summary>
internal static class WordNumerals
{
    /// <summary>No number in words is longer, counted in tokens.</summary>
    private const int MaxTokens = 40;


    private static readonly WordSet Article = new("a an");

    /// <summary>The numeral that starts at a token; null where there is none.</summary>
    /// <param name="between">Whether it is the first after <c>between</c>, so that <c>and</c> ends it.</param>
    public static Numeral? At(Tokens tokens, int index, bool between = false) =>
        !tokens.IsWord(index) ? null
        : FractionAt(tokens, index) ?? OrderAt(tokens, index) ?? WithFraction(tokens, index, CardinalAt(tokens, index, between), between);

    /// <summary>A whole number, or one with <c>point</c>.</summary>
    public static Numeral? CardinalAt(Tokens tokens, int index, bool between) => WholeAt(tokens, index, between) is { } whole ? WithPoint(tokens, whole) : null;

    private static Numeral? WholeAt(Tokens tokens, int index, bool between)
    {
        var article = tokens.IsIn(index, Article);
        var at = index + (article ? 1 : 0);
        if (NumberWords.All[tokens.Of(at)] is not { } first || first.Role > WordRole.Magnitude || (article && (first.Role < WordRole.Hundred || !Joined(tokens, at))))
        {
            return null;
        }

        // A bare hundred or million counts only where another number word follows: hundred thousand.
        if (!article && first.Role >= WordRole.Hundred && !(NumberWords.All[tokens.Of(at + 1)] is { Role: WordRole.Magnitude } && Joined(tokens, at + 1)))
        {
            return null;
        }

        var number = new Cardinal();
        var end = at;
        while (end - index < MaxTokens)
        {
            var next = end == at ? at : NextWord(tokens, end, number, between);
            if (next < 0 || NumberWords.All[tokens.Of(next)] is not { } word)
            {
                break;
            }

            // Three dozens is a number, dozens is none.
            word = word is { Role: WordRole.Plural, Value: 12 } && next > at ? word with { Role = WordRole.Magnitude } : word;
            if (!number.Add(word))
            {
                break;
            }

            end = next + 1;
        }

        return new Numeral(index, end, number.Value, NumeralForm.Words, number.Last == WordRole.Magnitude);
    }

    /// <summary>A fraction in words, alone or as part of a magnitude: a third of, three quarters of a million.</summary>
    private static Numeral? FractionAt(Tokens tokens, int index)
    {
        if (Share(tokens, index, alone: true) is not var (value, end))
        {
            return null;
        }

        var at = end;
        if (tokens.Is(at, "of") && tokens.IsIn(at + 1, Article))
        {
            at += 2;
        }
        else if (tokens.IsIn(at, Article))
        {
            at++;
        }

        if (Joined(tokens, at) && NumberWords.All[tokens.Of(at)] is { Role: WordRole.Hundred or WordRole.Magnitude } scale)
        {
            return new Numeral(index, at + 1, value * scale.Value, NumeralForm.Words, true);
        }

        // A half stands alone; "half of", "half the", "a third of" are shares; "half" before anything else is part of a name or a period.
        var article = tokens.IsIn(index, Article);
        var share = tokens.Is(end, "of") || end - index > (article ? 2 : 1) || (article && value <= 0.01m) || (article && tokens.Is(index + 1, "half")) || (tokens.Is(index, "half") && (tokens.Is(end, "the") || tokens.Is(end, "its") || tokens.Is(end, "their") || tokens.Is(end, "that")));
        return share && !IsTime(tokens, index, end) ? new Numeral(index, end, value, NumeralForm.Words) : null;
    }

    /// <summary>Half and quarter are also parts of a game, a year and an hour.</summary>
    private static bool IsTime(Tokens tokens, int index, int end) =>
        tokens.Is(end, "past") || tokens.Is(end, "hour") || (tokens.IsIn(index - 1, Periods) && !tokens.IsIn(index, Article));

    private static readonly WordSet Periods = new("first second third fourth last next this previous final other");

    /// <summary>Half, a quarter, two thirds, one-fourth.</summary>
    private static (decimal Value, int End)? Share(Tokens tokens, int index, bool alone)
    {
        if (tokens.Is(index, "half") || (alone && tokens.Is(index, "quarter") && IsBeforeMagnitude(tokens, index + 1)))
        {
            return (tokens.Is(index, "half") ? 0.5m : 0.25m, index + 1);
        }

        if (tokens.IsIn(index, Article) && Joined(tokens, index + 1) && NumberWords.Denominators[tokens.Of(index + 1)] is { } part)
        {
            return IsPlural(tokens, index + 1) ? null : (1 / part, index + 2);
        }

        if (WholeAt(tokens, index, between: true) is not { Value: > 0 and var top } count)
        {
            return null;
        }

        var at = count.End + (tokens.IsDash(count.End) && tokens.IsGlued(count.End) == tokens.IsGlued(count.End + 1) ? 1 : 0);
        if (!Joined(tokens, at) || NumberWords.Denominators[tokens.Of(at)] is not { } under || IsPlural(tokens, at) != (top > 1) || (under == 4 && tokens.Is(at, "quarters") && top != 3))
        {
            return null;
        }

        return (top / under, at + 1);
    }

    private static bool IsPlural(Tokens tokens, int index) => tokens.Of(index) is [.., 's' or 'S'];

    private static bool IsBeforeMagnitude(Tokens tokens, int index) => Joined(tokens, index) && NumberWords.All[tokens.Of(index)] is { Role: WordRole.Magnitude };

    /// <summary>Dozens, hundreds of thousands, several hundred: an order of magnitude.</summary>
    private static Numeral? OrderAt(Tokens tokens, int index)
    {
        if (NumberWords.All[tokens.Of(index)] is { Role: WordRole.Plural } word)
        {
            var of = index + 2;
            if (tokens.Is(index + 1, "of") && Joined(tokens, of) && NumberWords.All[tokens.Of(of)] is { Role: WordRole.Plural } scale && scale.Value > word.Value)
            {
                return new Numeral(index, of + 1, word.Value * scale.Value, NumeralForm.Order, true);
            }

            // Tens alone are no word of quantity: "in their tens" is rare, "tens" as a score is not.
            return word.Value == 10 && !tokens.Is(index + 1, "of") ? null : new Numeral(index, index + 1, word.Value, NumeralForm.Order, word.Value >= 1000);
        }

        var few = tokens.Is(index, "several") ? index + 1
            : tokens.IsIn(index, Article) && (tokens.Is(index + 1, "few") || tokens.Is(index + 1, "couple")) ? index + 2 : -1;
        if (few < 0 || !Joined(tokens, few) || NumberWords.All[tokens.Of(few)] is not { Role: WordRole.Hundred or WordRole.Magnitude } order)
        {
            return null;
        }

        var (value, end) = (order.Value, few + 1);
        if (IsBeforeMagnitude(tokens, end))
        {
            (value, end) = (value * NumberWords.All[tokens.Of(end)]!.Value.Value, end + 1);
        }

        return new Numeral(index, end, value, NumeralForm.Order, value >= 1000);
    }

    /// <summary>One and a half, five and a quarter million, a million and a half.</summary>
    public static Numeral? WithFraction(Tokens tokens, int index, Numeral? whole, bool between)
    {
        if (whole is not { } number || between || !tokens.Is(number.End, "and") || !Joined(tokens, number.End) || !Joined(tokens, number.End + 1))
        {
            return whole;
        }

        if (Share(tokens, number.End + 1, alone: false) is not var (share, end))
        {
            return whole;
        }

        if (!number.HasMagnitude && Joined(tokens, end) && NumberWords.All[tokens.Of(end)] is { Role: WordRole.Hundred or WordRole.Magnitude } scale)
        {
            return new Numeral(index, end + 1, (number.Value + share) * scale.Value, number.Form, true);
        }

        if (number.HasMagnitude && IsBeforeMagnitude(tokens, end))
        {
            return number with { End = end + 1, Value = number.Value + (share * NumberWords.All[tokens.Of(end)]!.Value.Value) };
        }

        // "and a third" may begin another thought: "two died and a third was hurt".
        var halves = tokens.Is(end - 1, "half") || tokens.Of(end - 1).StartsWith("quarter", StringComparison.OrdinalIgnoreCase) || IsPlural(tokens, end - 1);
        if (!halves && (tokens.IsWord(end) || !Joined(tokens, end - 1)))
        {
            return whole;
        }

        var last = number.HasMagnitude ? NumberWords.All[tokens.Of(number.End - 1)]?.Value ?? 1 : 1;
        return number with { End = end, Value = number.Value + (share * last) };
    }

    /// <summary>Five point two, nought point nought four.</summary>
    private static Numeral WithPoint(Tokens tokens, Numeral whole)
    {
        if (!tokens.Is(whole.End, "point") || whole.HasMagnitude)
        {
            return whole;
        }

        var (value, place, end) = (whole.Value, 0.1m, whole.End + 1);
        while (end - whole.First < MaxTokens && place > 0.000_000_1m && Joined(tokens, end) && NumberWords.All[tokens.Of(end)] is { Role: < WordRole.Hundred } digit)
        {
            if (digit.Value > 9)
            {
                // Point seventy-one.
                var tens = WholeAt(tokens, end, between: true)!.Value;
                return whole with { End = tens.End, Value = value + (tens.Value * place / 10) };
            }

            value += digit.Value * place;
            place /= 10;
            end++;
        }

        if (end == whole.End + 1)
        {
            return whole;
        }

        return NumberWords.All[tokens.Of(end)] is { Role: WordRole.Magnitude } scale && Joined(tokens, end)
            ? whole with { End = end + 1, Value = value * scale.Value, HasMagnitude = true }
            : whole with { End = end, Value = value };
    }

    /// <summary>Where the numeral goes on; -1 where it ends.</summary>
    private static int NextWord(Tokens tokens, int end, Cardinal number, bool between)
    {
        if (tokens.IsHyphen(end))
        {
            return end + 1;
        }

        if (!tokens.Is(end, "and"))
        {
            return Joined(tokens, end) ? end : -1;
        }

        // "And" joins what is smaller than the last scale, as long as no scale of its own makes it large: two hundred and three hundred.
        if (between || !number.AllowsAnd || !Joined(tokens, end) || !Joined(tokens, end + 1) || NumberWords.All[tokens.Of(end + 1)] is not { Role: < WordRole.Hundred } || Share(tokens, end + 1, alone: false) is not null)
        {
            return -1;
        }

        var rest = WholeAt(tokens, end + 1, between: true);
        return rest is { } sub && (sub.Value < number.Scale || (number.Last == WordRole.Hundred && sub.HasMagnitude && sub.Value % 1000 == 0 && sub.Value / 1000 < 100)) ? end + 1 : -1;
    }

    private static bool Joined(Tokens tokens, int index) => tokens[index].Before <= Gap.Line && tokens.IsWord(index);

    /// <summary>A whole number as its words come in.</summary>
    private sealed class Cardinal
    {
        private decimal total;
        private decimal? current;
        private decimal lowest = decimal.MaxValue;

        /// <summary>What the last word was.</summary>
        public WordRole? Last { get; private set; }

        /// <summary>What has been read so far.</summary>
        public decimal Value => total + (current ?? 0);

        /// <summary>Whether the last word was hundred or more.</summary>
        public bool AllowsAnd => Last is WordRole.Hundred or WordRole.Magnitude;

        /// <summary>The last hundred, thousand, …</summary>
        public decimal Scale { get; private set; }

        /// <summary>Takes the next word, if a number can go on with it.</summary>
        public bool Add(NumberWord word)
        {
            var fits = word.Role switch
            {
                WordRole.Unit => Last is null or WordRole.Hundred or WordRole.Magnitude || (Last == WordRole.Tens && word.Value > 0),
                WordRole.Teen or WordRole.Tens => Last is null or WordRole.Hundred or WordRole.Magnitude,
                WordRole.Hundred => Last is null or WordRole.Unit or WordRole.Teen or WordRole.Tens && (current ?? 1) is > 0 and < 100,
                WordRole.Magnitude => (current ?? 1) > 0 && Numeral.MayBe(Value, word.Value),
                _ => false,
            };
            if (!fits)
            {
                return false;
            }

            if (word.Role < WordRole.Hundred)
            {
                current = (current ?? 0) + word.Value;
            }
            else if (word.Role == WordRole.Hundred)
            {
                (current, Scale) = ((current ?? 1) * 100, 100);
            }
            else
            {
                // Three lakh crore and hundred thousand million multiply; two million three thousand adds.
                total = word.Value > lowest || (current is null && Last == WordRole.Magnitude) ? Value * word.Value : total + ((current ?? 1) * word.Value);
                (current, lowest, Scale) = (null, word.Value, word.Value);
            }

            Last = word.Role;
            return true;
        }
    }
}
