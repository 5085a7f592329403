using Digest.Analysis.Numbers;

namespace Digest.Analysis.Dates;

/// <summary>Reads dates that count from the day of publication: <c>yesterday</c>, <c>last week</c>, <c>two months ago</c>, <c>on Friday</c>, <c>the past three years</c>.</summary>
internal static class RelativeTerms
{
    /// <summary>No text for readers counts further.</summary>
    private const int MaxCount = 999;

    /// <summary>Days by name, counted from the day of publication.</summary>
    public static readonly WordTable<int> Days = new(("yesterday", -1), ("today tonight", 0), ("tomorrow", 1));

    /// <summary>Words after a weekday that make a name of it.</summary>
    private static readonly WordSet AfterName = new("Times Telegraph Mirror Express Mail Night Post Club League school Agreement");

    /// <summary>Words before a weekday that make a name of it.</summary>
    private static readonly WordSet BeforeName = new("Black Bloody Good Super Cyber Palm Easter Ash Shrove Holy Fat every each");

    /// <summary>The term that starts at a token; null where there is none.</summary>
    public static DateTerm? At(Tokens tokens, int index)
    {
        if (Days[tokens.Of(index)] is { } day && !tokens.IsHyphen(index - 1))
        {
            return Term(index, index + 1, TimeUnit.Day, day);
        }

        return Named(tokens, index) ?? Weekday(tokens, index) ?? Counted(tokens, index);
    }

    /// <summary>One that starts with a number of units: two months ago, the ten previous weeks.</summary>
    public static DateTerm? Counted(Tokens tokens, int index) => Ago(tokens, index) ?? Following(tokens, index);

    /// <summary>One that is a day or weekday: tomorrow, next Friday.</summary>
    public static DateTerm? Day(Tokens tokens, int index) =>
        (Days[tokens.Of(index)] is { } day ? Term(index, index + 1, TimeUnit.Day, day) : Named(tokens, index) ?? Weekday(tokens, index)) is { Relative: { IsSpan: false } relative } term && (relative.Unit == TimeUnit.Day || relative.Weekday is not null) ? term : null;

    /// <summary>Last week, this year, next month, last Friday, the past three days, last night.</summary>
    private static DateTerm? Named(Tokens tokens, int index)
    {
        var the = tokens.Is(index, "the") ? 1 : 0;
        var earlier = tokens.Is(index, "earlier") || tokens.Is(index, "later") ? 1 : 0;
        var at = index + the + earlier;
        if (the == 1 && tokens.Is(at, "day") && (tokens.Is(at + 1, "before") || tokens.Is(at + 1, "after")) && Days[tokens.Of(at + 2)] is { } near and not 0)
        {
            return (tokens.Is(at + 1, "before"), near) is (true, -1) or (false, 1) ? Term(index, at + 3, TimeUnit.Day, 2 * near) : null;
        }

        // The week after next, the year before last.
        if (the == 1 && Unit(tokens, at) is { } far && far is not (TimeUnit.Day or TimeUnit.Weekend) && ((tokens.Is(at + 1, "after") && tokens.Is(at + 2, "next")) || (tokens.Is(at + 1, "before") && tokens.Is(at + 2, "last"))))
        {
            return Term(index, at + 3, far, tokens.Is(at + 1, "after") ? 2 : -2);
        }

        if (DateWords.Ones[tokens.Of(at)] is not { } which || tokens[at + 1].Before > Gap.Line)
        {
            return null;
        }

        var offset = which switch { Which.Last => -1, Which.Next => 1, _ => 0 };
        var noun = at + (tokens.Is(at + 1, "calendar") ? 2 : 1);
        if (tokens.Is(at, "this") && (tokens.Is(noun, "past") || tokens.Is(noun, "coming") || tokens.Is(noun, "upcoming")))
        {
            (offset, noun) = (tokens.Is(noun, "past") ? -1 : 1, noun + 1);
            which = offset < 0 ? Which.Last : Which.Next;
        }

        if (offset != 0 && Count(tokens, noun, out var counted) is { } count && Unit(tokens, counted) is { } units && units != TimeUnit.Weekend)
        {
            return Term(at, counted + 1, units, offset * count * (tokens.Is(counted, "fortnight") ? 2 : 1)) is var span ? span with { Relative = span.Relative! with { IsSpan = true } } : null;
        }

        if (tokens.Is(noun, "fortnight"))
        {
            return tokens.Is(at, "past") ? new DateTerm(at, noun + 1) { Relative = new Relative(TimeUnit.Week, -2, IsSpan: true) } : tokens.Is(at, "following") ? null : Term(at, noun + 1, TimeUnit.Fortnight, offset);
        }

        // "The past year" and "the following day" are counted from elsewhere, or reach to the day of publication.
        if (Unit(tokens, noun) is { } unit && tokens.Of(noun) is not [.., 's'])
        {
            if (tokens.Is(at, "past") && the == 1 && unit is not (TimeUnit.Weekend or TimeUnit.Day))
            {
                return new DateTerm(at, noun + 1) { Relative = new Relative(unit, -1, IsSpan: true) };
            }

            return tokens.Is(at, "past") || tokens.Is(at, "following") || (unit == TimeUnit.Day && offset != 0) || (the == 1 && !tokens.Is(at, "current") && unit != TimeUnit.Decade) ? null
                : unit == TimeUnit.Week && WeekdayAfter(tokens, noun + 1, out var end) is { } weekday ? new DateTerm(index, end) { Relative = new Relative(TimeUnit.Week, offset, weekday) }
                : unit == TimeUnit.Day ? null
                : Term(index, noun + 1, unit, offset);
        }

        if (tokens.Is(noun, "night") && tokens.Is(at, "last"))
        {
            return Term(index, noun + 1, TimeUnit.Day, -1);
        }

        if (tokens.Is(at, "this") && (tokens.Is(noun, "morning") || tokens.Is(noun, "afternoon") || tokens.Is(noun, "evening")))
        {
            return Term(index, noun + 1, TimeUnit.Day, 0);
        }

        if (DateWords.Weekdays[tokens.Of(noun)] is { } named && tokens.Of(noun).Length > 5)
        {
            var week = tokens.Is(at, "next") || tokens.Is(at, "previous") || tokens.Is(at, "following");
            return new DateTerm(index, noun + 1) { Relative = week ? new Relative(TimeUnit.Week, offset, named) : new Relative(TimeUnit.Day, offset, named, which) };
        }

        return tokens.IsCapitalised(noun) && DateWords.Months[tokens.Of(noun)] is { } month && !tokens.IsDigits(noun + 1) ? new DateTerm(index, noun + 1) { Month = month, Which = which } : null;
    }

    /// <summary>Friday, Tuesday of last week, Friday last week.</summary>
    private static DateTerm? Weekday(Tokens tokens, int index)
    {
        if (DateWords.Weekdays[tokens.Of(index)] is not { } weekday || tokens.Of(index).Length < 6 || !tokens.IsCapitalised(index) || tokens.IsIn(index + 1, AfterName) || (tokens.IsIn(index - 1, BeforeName) && tokens.Follows(index)))
        {
            return null;
        }

        var at = index + (tokens.Is(index + 1, "of") ? 2 : 1);
        return DateWords.Ones[tokens.Of(at)] is { } which && tokens.Is(at + 1, "week")
            ? new DateTerm(index, at + 2) { Relative = new Relative(TimeUnit.Week, which switch { Which.Last => -1, Which.Next => 1, _ => 0 }, weekday) }
            : new DateTerm(index, index + 1) { Relative = new Relative(TimeUnit.Day, 0, weekday) };
    }

    /// <summary>Two months ago, a year ago, in two weeks, three days from now.</summary>
    private static DateTerm? Ago(Tokens tokens, int index)
    {
        var ahead = tokens.Is(index, "in") || tokens.Is(index, "within");
        var at = index + (ahead ? 1 : 0);
        if (Count(tokens, at, out var noun) is not { } count || Unit(tokens, noun) is not { } unit || unit == TimeUnit.Weekend || tokens[noun].Before > Gap.Line)
        {
            return null;
        }

        count *= tokens.Of(noun).StartsWith("fortnight", StringComparison.OrdinalIgnoreCase) ? 2 : 1;
        if (tokens.Is(noun + 1, "ago"))
        {
            return Term(at, noun + 2, unit, -count);
        }

        // Two weeks starting on 20 May, three days, from today.
        var opening = tokens.IsIn(noun + 1, DateFinder.Openings) ? noun + 2 : tokens.Is(noun + 1, ",") && tokens.Is(noun + 2, "from") ? noun + 2 : 0;
        if (opening > 0 && !ahead && unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month)
        {
            var first = opening + (tokens.Is(opening, "on") || tokens.Is(opening, "from") ? 1 : 0);
            return tokens.Follows(first) && TermReader.Anchor(tokens, first) is { } from ? new DateTerm(at, from.End) { Anchor = from, Relative = new Relative(unit, count, IsSpan: true) } : null;
        }

        if (tokens.Is(noun + 1, "from") && (tokens.Is(noun + 2, "now") || tokens.Is(noun + 2, "today")))
        {
            return Term(at, noun + 3, unit, count);
        }

        if ((tokens.Is(noun + 1, "before") || tokens.Is(noun + 1, "after") || tokens.Is(noun + 1, "from")) && !ahead && tokens.Follows(noun + 2) && TermReader.Anchor(tokens, noun + 2) is { } anchor)
        {
            // Three days from Tuesday lie ahead.
            anchor = tokens.Is(noun + 1, "from") && anchor.Relative is { Weekday: not null, Which: Which.Nearest } weekday ? anchor with { Relative = weekday with { Which = Which.Next } } : anchor;
            return new DateTerm(at, anchor.End) { Anchor = anchor, Relative = new Relative(unit, tokens.Is(noun + 1, "before") ? -count : count) };
        }

        // "In two weeks" may also be how long something takes; only what looks ahead is a date.
        return tokens.Is(index, "in") && Ahead.IsLooking(tokens, index) ? Term(index, noun + 1, unit, count) : null;
    }

    /// <summary>The ten previous weeks, two coming years.</summary>
    private static DateTerm? Following(Tokens tokens, int index)
    {
        var at = index + (tokens.Is(index, "the") ? 1 : 0);
        return Count(tokens, at, out var end) is { } count && !tokens.Is(at, "a") && DateWords.Ones[tokens.Of(end)] is { } which and not Which.This && Unit(tokens, end + 1) is { } unit && unit != TimeUnit.Weekend && tokens[end + 1].Before <= Gap.Line
            ? new DateTerm(at, end + 2) { Relative = new Relative(unit, which == Which.Last ? -count : count, IsSpan: true) }
            : null;
    }

    private static DateTerm Term(int first, int end, TimeUnit unit, int offset) => new(first, end) { Relative = new Relative(unit, offset) };

    private static int? WeekdayAfter(Tokens tokens, int index, out int end)
    {
        var at = index + (tokens.Is(index, "on") ? 1 : 0);
        end = at + 1;
        return tokens.IsCapitalised(at) ? DateWords.Weekdays[tokens.Of(at)] : null;
    }

    private static TimeUnit? Unit(Tokens tokens, int index) =>
        tokens.IsWord(index) ? DateWords.Units[tokens.Of(index)] ?? (tokens.Is(index, "fortnight") || tokens.Is(index, "fortnights") ? TimeUnit.Week : null) : null;

    /// <summary>A whole number of units; a and an are one.</summary>
    private static int? Count(Tokens tokens, int index, out int end)
    {
        var article = tokens.Is(index, "a") || tokens.Is(index, "an") ? 1 : 0;
        if (tokens.Is(index + article, "couple"))
        {
            end = index + article + (tokens.Is(index + article + 1, "of") ? 2 : 1);
            return 2;
        }

        if (article > 0)
        {
            end = index + 1;
            return 1;
        }

        var number = tokens.IsDigits(index) ? DigitNumerals.At(tokens, index) : WordNumerals.CardinalAt(tokens, index, between: false);
        end = number?.End ?? index;
        return number is { Form: NumeralForm.PlainDigits or NumeralForm.Words, Value: >= 1 and <= MaxCount } whole && whole.Value == decimal.Truncate(whole.Value) ? (int)whole.Value : null;
    }
}
