using Digest.Analysis.Numbers;
using Digest.Model.Dates;

namespace Digest.Analysis.Dates;

/// <summary>A date that was found.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after it.</param>
/// <param name="Date">Null where it counts from a publication date that is not known exactly enough.</param>
/// <param name="Reason">Why it is inferred, where it is.</param>
/// <param name="IsDuration">Whether its words also state a length of time: the past three years.</param>
internal readonly record struct FoundDate(int First, int End, Edtf? Date, string? Reason, bool IsDuration);

/// <summary>Finds the dates of a text, single ones, ranges and open intervals.</summary>
internal static class DateFinder
{
    private static readonly WordSet Joins = new("to through till until thru");

    /// <summary>Verbs that move a date, so that "from early November to early December" are two.</summary>
    private static readonly WordSet Moves = new(
        "extend extends extended extending delay delays delayed delaying postpone postpones postponed postponing move moves moved moving push pushes pushed pushing shift shifts shifted shifting reschedule rescheduled rescheduling " +
        "bring brings brought advance advanced change changes changed changing extension delay postponement move deadline");

    private const int MoveReach = 16;

    /// <summary>Words before the day on which something begins and goes on.</summary>
    public static readonly WordSet Openings = new("starting beginning commencing");

    private static readonly WordSet Starts = new(
        DateWords.Months.Words, DateWords.Weekdays.Words, DateWords.Seasons.Words, DateWords.Ones.Words, DateWords.Thirds.Words, DateWords.Ends.Words, DateWords.Holidays.Words, NumberWords.All.Words,
        TermReader.Qualifiers, RelativeTerms.Days.Words, YearTerms.Nineties.Words,
        NamedDays.Starts, Openings.Words, ["since", "until", "till", "from", "between", "the", "a", "an", "in", "week", "earlier", "later", "year", "Q", "H", "couple", "final"]);

    /// <summary>The date that starts at a token; null where there is none.</summary>
    public static FoundDate? At(Tokens tokens, int index, Publication published)
    {
        if (!CanStart(tokens, index))
        {
            return null;
        }

        var (since, until) = (tokens.Is(index, "since"), tokens.Is(index, "until") || tokens.Is(index, "till"));
        if (since || until)
        {
            return Open(tokens, index, since, published);
        }

        if (tokens.IsIn(index, Openings) && Opening(tokens, index, published) is { } opening)
        {
            return opening;
        }

        if (tokens.Is(index, "from") || tokens.Is(index, "between"))
        {
            return tokens.Follows(index + 1) ? Introduced(tokens, index, published) : null;
        }

        var term = TermReader.At(tokens, index);
        return Range(tokens, index, index, term, between: false, published) ?? (term is null ? null : Single(tokens, term, published));
    }

    /// <summary>What no date starts with is passed over quickly.</summary>
    private static bool CanStart(Tokens tokens, int index) => tokens[index].Kind switch
    {
        TokenKind.Digits => tokens[index].End - tokens[index].Start <= 4,
        TokenKind.Word => tokens.IsIn(index, Starts) && !(tokens.IsGlued(index) && tokens.IsDigits(index - 1)),
        _ => false,
    };

    /// <summary>One date, or one with no end or beginning: 2012 or later.</summary>
    private static FoundDate? Single(Tokens tokens, DateTerm term, Publication published)
    {
        var resolved = Resolve(tokens, term, published);
        if ((tokens.Is(term.End, "or") || tokens.Is(term.End, "and")) && tokens.Is(term.End + 1, "later"))
        {
            return Found(term.First, term.End + 2, resolved is { } from ? ($"{from.First}/..", from.Reason) : null, false);
        }

        if (tokens.Is(term.End, "or") && tokens.Is(term.End + 1, "earlier"))
        {
            return Found(term.First, term.End + 2, resolved is { } until ? ($"../{until.End}", until.Reason) : null, false);
        }

        return Found(term.First, term.End, resolved is { } date ? (date.Text, date.Reason) : null, term.Relative is { IsSpan: true });
    }

    /// <summary>Since 2010, until June.</summary>
    private static FoundDate? Open(Tokens tokens, int index, bool since, Publication published)
    {
        var at = index + (tokens.Is(index + 1, "the") && DateWords.Ends[tokens.Of(index + 2)] is null ? 2 : 1);
        if (!tokens.Follows(at) || TermReader.At(tokens, at) is not { } term || (since && GoesOn(tokens, term)))
        {
            return null;
        }

        if (since && term is { Relative: null, Year: null, Which: Which.Nearest })
        {
            term = term with { Which = Which.Gone };
        }

        return Found(index, term.End, Resolve(tokens, term, published) is { } date ? (since ? $"{date.First}/.." : $"../{date.End}", date.Reason) : null, false);
    }

    /// <summary>Starting on January 7: from then on.</summary>
    private static FoundDate? Opening(Tokens tokens, int index, Publication published)
    {
        var at = index + (tokens.Is(index + 1, "on") || tokens.Is(index + 1, "in") || tokens.Is(index + 1, "from") ? 2 : 1);
        return tokens.Follows(at) && TermReader.At(tokens, at) is { Relative: not { IsSpan: true } } term && Range(tokens, at, at, term, between: false, published) is null
            ? Found(index, term.End, Resolve(tokens, term, published) is { } date ? ($"{date.First}/..", date.Reason) : null, false)
            : null;
    }

    /// <summary>Whether a range goes on after the term: since 2010-12 is none that is open.</summary>
    private static bool GoesOn(Tokens tokens, DateTerm term) => tokens.IsDash(term.End) && tokens.IsGlued(term.End) && tokens.IsDigits(term.End + 1);

    /// <summary>What follows from or between: a range, or no end: from 2015 on, from 2010 to the present.</summary>
    private static FoundDate? Introduced(Tokens tokens, int index, Publication published)
    {
        // Between now and November 15th.
        if (tokens.Is(index + 1, "now") && (tokens.IsIn(index + 2, Joins) || tokens.Is(index + 2, "and")) && published.Date is { } now && TermReader.At(tokens, index + 3) is { Relative: null } until
            && DateResolver.Resolve(until with { Which = Which.Coming }, published) is { } last)
        {
            return Found(index, until.End, ($"{DateResolver.Text(now)}/{last.End}", "counted from the publication date"), false);
        }

        var first = End(tokens, index + 1);
        if (first is { Relative: not { IsSpan: true } } && tokens.Is(index, "between") && tokens.Is(first.End, "and") && tokens.Is(first.End + 1, "now") && published.Date is { } present && Resolve(tokens, first, published) is { } begun)
        {
            return Found(index, first.End + 2, ($"{begun.First}/{DateResolver.Text(present)}", "counted from the publication date"), false);
        }

        if (first is { Relative: not { IsSpan: true } } && OpenEnd(tokens, first.End) is > 0 and var end)
        {
            return Found(index, end, Resolve(tokens, first, published) is { } date ? ($"{date.First}/..", date.Reason) : null, false);
        }

        return Range(tokens, index, index + 1, first, tokens.Is(index, "between"), published);
    }

    /// <summary>The token after <c>onwards</c> or <c>to the present</c>, 0 where there is none.</summary>
    private static int OpenEnd(Tokens tokens, int at)
    {
        var on = at + (tokens.Is(at, "and") ? 1 : 0);
        if (tokens.Is(on, "on") || tokens.Is(on, "onward") || tokens.Is(on, "onwards"))
        {
            return on + 1;
        }

        var now = at + (tokens.Is(at + 1, "the") ? 2 : 1);
        return (tokens.IsIn(at, Joins) || tokens.Is(at, "and")) && (tokens.Is(now, "now") || tokens.Is(now, "present")) ? now + 1 : 0;
    }

    /// <summary>1984 to 1986, from June to August, between 5 and 9 May, October 3-5, 2014-18.</summary>
    /// <param name="at">The token at which the first end starts.</param>
    /// <param name="term">What stands there, if it is a date by itself.</param>
    private static FoundDate? Range(Tokens tokens, int index, int at, DateTerm? term, bool between, Publication published)
    {
        if (Ends(tokens, at, term, between) is not var (first, second) || (tokens.Is(at - 1, "from") && IsMoved(tokens, at - 1)))
        {
            return null;
        }

        // What stands in one end only is meant for both: 3 to 5 October, June to August 2024.
        first = first is { Year: null, Relative: null, Which: Which.Nearest } && second.Year is { } year
            ? first with { Year = second.Month is { } month && first.Month is { } early && early > month && early <= 12 ? year - 1 : year }
            : first;
        if (Resolve(tokens, second, published) is not { } high || Resolve(tokens, first, published) is not { } low)
        {
            return Found(index, second.End, null, false);
        }

        // Where the year is inferred, that of the end decides: from November to March begins in the year before.
        if (high.Reason is not null && first is { Year: null, Month: { } begins and <= 12 } && second is { Year: null, Month: { } ends and <= 12 } && Edtf.TryParse(high.End, out var closes) && closes.Start is { Year: { } ended })
        {
            low = (DateResolver.Resolve(first with { Year = begins > ends ? ended - 1 : ended }, published) ?? low) with { Reason = high.Reason };
        }

        var text = $"{low.First}/{high.End}";
        return Edtf.TryParse(text, out var date) ? new FoundDate(index, second.End, date, low.Reason ?? high.Reason, false) : null;
    }

    private static (DateTerm First, DateTerm Second)? Ends(Tokens tokens, int at, DateTerm? term, bool between)
    {
        // From 10/1 to 11/7, 10/1-11/2/2017.
        if (NumericTerms.WithoutYear(tokens, at) is { } early && Joint(tokens, early.End, between, out var until)
            && (NumericTerms.At(tokens, until) ?? (between || tokens.Is(at - 1, "from") ? NumericTerms.WithoutYear(tokens, until) : null)) is { Day: not null } late)
        {
            return (early, late);
        }

        // 9 to 12 June: a bare day, told by the month at the end.
        if (DayTerms.DayAt(tokens, at + (tokens.Is(at, "the") ? 1 : 0), out var dayEnd) is { } day && Joint(tokens, dayEnd, between, out var next) && DayTerms.At(tokens, next) is { Day: { } last, Month: { } month } end && !DateWords.Months[tokens.Of(next)].HasValue && day < last)
        {
            return (new DateTerm(at, dayEnd) { Day = day, Month = month, Year = end.Year }, end);
        }

        if ((term ?? Month(tokens, at, between)) is not { } first || first.Relative is { IsSpan: true } || !Joint(tokens, first.End, between, out var start))
        {
            return null;
        }

        // October 3-5, 2024: the second day has neither month nor name.
        if (first is { Day: { } opening, Month: not null } && DayTerms.DayAt(tokens, start, out var stop) is { } closing && closing > opening && DayTerms.At(tokens, start) is null && (first.Year is null || !tokens.IsDigits(start)) && NumericTerms.At(tokens, start) is null)
        {
            var second = first with { First = start, End = stop, Day = closing };
            return (first, YearTerms.After(tokens, stop, out var year) is > 0 and var yearEnd ? second with { Year = year, End = yearEnd } : second);
        }

        if (first is { Year: { } whole, Month: null, Span: YearSpan.Year } && YearEnd(tokens, first.End, start, whole) is { } shortened)
        {
            return (first, shortened);
        }

        return End(tokens, start) is { } other && Comparable(first, other) ? (first, other) : null;
    }

    /// <summary>The second end, which may be a month that no word before it vouches for.</summary>
    private static DateTerm? End(Tokens tokens, int start) =>
        TermReader.At(tokens, start) ?? (DayTerms.MonthAt(tokens, start, out var end) is { } month ? new DateTerm(start, end) { Month = month }
            : YearTerms.Digits(tokens, start) is { } year && !tokens.IsGlued(start + 1) ? new DateTerm(start, start + 1) { Year = year } : null);

    /// <summary>A month that only the month at the other end vouches for: June to August 2024, Jan-Feb.</summary>
    private static DateTerm? Month(Tokens tokens, int at, bool between) =>
        DayTerms.MonthAt(tokens, at, out var end) is { } month && tokens.IsCapitalised(at) && Joint(tokens, end, between, out var start) && DayTerms.MonthAt(tokens, start, out _) is not null && tokens.IsCapitalised(start)
            ? new DateTerm(at, end) { Month = month }
            : null;

    /// <summary>2014-18.</summary>
    private static DateTerm? YearEnd(Tokens tokens, int joint, int start, int year) =>
        tokens.IsHyphen(joint) && YearTerms.ShortEnd(tokens, start, year) is { } last && (!tokens.IsGlued(start + 1) || tokens.Of(start + 1) is ['.' or ',' or ')' or ';' or ':'])
            ? new DateTerm(start, start + 1) { Year = last }
            : null;

    private static bool Joint(Tokens tokens, int index, bool between, out int next)
    {
        next = index + 1;
        next += tokens.Is(next, "the") && DateWords.Ends[tokens.Of(next + 1)] is null ? 1 : 0;
        return tokens.Follows(index) && tokens.Follows(index + 1)
            && (between ? tokens.Is(index, "and") || tokens.IsDash(index) || tokens.Is(index, "~") || tokens.IsIn(index, Joins)
                : tokens.IsIn(index, Joins) || tokens.Is(index, "~") || (tokens.IsDash(index) && tokens.IsGlued(index) == tokens.IsGlued(index + 1)));
    }

    /// <summary>Whether two terms can be the ends of one range: not a day and "last year".</summary>
    private static bool Comparable(DateTerm first, DateTerm second) => second.Relative?.IsSpan != true && first.Week is null && second.Week is null;

    private static bool IsMoved(Tokens tokens, int index)
    {
        for (var at = index - 1; at >= index - MoveReach && at >= 0 && tokens.Follows(at + 1) && tokens.Of(at) is not ['.' or '!' or '?' or ';']; at--)
        {
            if (tokens.IsIn(at, Moves))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The term in EDTF, where a sentence that looks ahead means the next of its kind.</summary>
    private static Resolved? Resolve(Tokens tokens, DateTerm term, Publication published)
    {
        var nearest = term.Relative is { Weekday: not null, Unit: TimeUnit.Day, Which: Which.Nearest } || (term is { Relative: null, Year: null, Which: Which.Nearest });
        if (nearest && Ahead.IsLooking(tokens, term.First, term.End))
        {
            term = term.Relative is { } weekday ? term with { Relative = weekday with { Which = Which.Next } } : term with { Which = Which.Coming };
        }
        else if (nearest && term.Relative is null && (term.Month > 32 || Ahead.IsTelling(tokens, term.First)))
        {
            term = term with { Which = Which.Gone };
        }

        return DateResolver.Resolve(term, published);
    }

    private static FoundDate? Found(int first, int end, (string Text, string? Reason)? resolved, bool isDuration) =>
        resolved is not var (text, reason) ? new FoundDate(first, end, null, null, isDuration)
        : Edtf.TryParse(text, out var date) ? new FoundDate(first, end, date, reason, isDuration)
        : null;
}
