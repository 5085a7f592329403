namespace Digest.Analysis.Cleaning;

/// <summary>A text while it is being cleaned: its lines, and for each the reason why it was cut so far.</summary>
internal sealed class Page(string text, List<Line> lines)
{
    private readonly string?[] reasons = new string?[lines.Count];
    private readonly bool[] settled = new bool[lines.Count];
    private bool? live;

    /// <summary>The whole text.</summary>
    public string Text => text;

    /// <summary>How many lines are not empty.</summary>
    public int Count => lines.Count;

    /// <summary>The line at an index, from 0 over those that are not empty.</summary>
    public Line this[int index] => lines[index];

    /// <summary>The words of a line without white space around them.</summary>
    public ReadOnlySpan<char> Words(int index) => text.AsSpan(lines[index].Start, lines[index].End - lines[index].Start).Trim();

    /// <summary>Why a line was cut; null for one that stands.</summary>
    public string? Reason(int index) => reasons[index];

    /// <summary>Whether a line stands.</summary>
    public bool Stands(int index) => reasons[index] is null;

    /// <summary>Whether a line stands and is running text.</summary>
    public bool IsProse(int index) => reasons[index] is null && lines[index].IsProse;

    /// <summary>Whether a line stands and is more than a few words; none outside of the page is.</summary>
    public bool IsText(int index) => index >= 0 && index < Count && Stands(index) && !lines[index].IsShort;

    /// <summary>Whether times of day stand over its entries.</summary>
    public bool IsLiveReport => live ??= HasTimes();

    /// <summary>
    /// Where the running text begins: the first line of it with more of it close below, so that a sentence among menus, such as a
    /// notice or an offer, is no beginning; else the first line of it; the count where there is none.
    /// </summary>
    public int TextStart()
    {
        const int Window = 10;
        const int Enough = 3;
        const int Near = 3;
        var first = Count;
        for (var i = Next(-1); i < Count; i = Next(i))
        {
            if (!IsProse(i))
            {
                continue;
            }

            first = Math.Min(first, i);
            var (texts, gap) = (0, 0);
            for (var j = i; j < Count && j < i + Window; j++)
            {
                var text = IsText(j);
                texts += text ? 1 : 0;
                gap = text && texts == 2 ? j - i : gap;
            }

            if (texts >= Enough && gap <= Near)
            {
                return i;
            }
        }

        return first;
    }

    /// <summary>Cuts a line, unless it was cut or settled before: the first reason is the best one.</summary>
    public void Cut(int index, string reason)
    {
        if (!settled[index])
        {
            reasons[index] ??= reason;
        }
    }

    /// <summary>Keeps a line whatever comes later: headline, byline, caption.</summary>
    public void Settle(int index) => settled[index] = true;

    /// <summary>An editor overrules all rules.</summary>
    public void Overrule(int index, string? reason) => reasons[index] = reason;

    /// <summary>The next line that stands, or the count.</summary>
    public int Next(int index)
    {
        do
        {
            index++;
        }
        while (index < reasons.Length && reasons[index] is not null);
        return index;
    }

    private bool HasTimes()
    {
        const int Entries = 3;
        var times = 0;
        for (var i = 0; i < Count && times < Entries; i++)
        {
            times += ClockTime.Is(Words(i)) ? 1 : 0;
        }

        return times == Entries;
    }
}
