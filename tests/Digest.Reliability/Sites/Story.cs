using System.Globalization;

namespace Digest.Reliability.Sites;

/// <summary>What a made story is about: what its texts tell, each in sentences of its own.</summary>
/// <param name="Number">Its place in the newsroom.</param>
/// <param name="Names">People and places, six of its own and four that other stories have too.</param>
/// <param name="Things">What it is about.</param>
/// <param name="Facts">Clauses that several texts hold.</param>
/// <param name="Day">When something in it happened.</param>
/// <param name="People">A number on which the texts differ.</param>
/// <param name="Cost">A number of millions on which they agree.</param>
/// <param name="Wire">Paragraphs that an agency sent out, for whoever prints them.</param>
internal sealed record Story(
    int Number,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Things,
    IReadOnlyList<string> Facts,
    DateOnly Day,
    int People,
    int Cost,
    IReadOnlyList<IReadOnlyList<string>> Wire)
{
    private static readonly string[] Between = ["of the", "near the", "behind the", "after the", "with a", "beside the", "for the", "under a"];

    /// <summary>How many names of a story are its own.</summary>
    public const int OwnNames = 6;

    /// <summary>Its id, with which the ids of all its records begin.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"s{Number}");

    /// <summary>The place in which it happens.</summary>
    public string Place => Names[4];

    /// <summary>The quote on which the event of the story stands.</summary>
    public string Closed => $"On {Day.Day} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Day.Month)} {Day.Year} the {Things[2]} was closed";

    /// <summary>The quote that gives the cost.</summary>
    public string Costs => string.Create(CultureInfo.InvariantCulture, $"the work on the {Things[1]} will cost ${Cost} million");

    /// <summary>The quote that gives a number of people.</summary>
    public string Counted(int people) => string.Create(CultureInfo.InvariantCulture, $"{people:N0} people were counted at the {Things[0]} in {Place}");

    /// <summary>A story.</summary>
    /// <param name="number">Its place in the newsroom.</param>
    /// <param name="seed">That of the newsroom.</param>
    /// <param name="shared">Names that all stories share.</param>
    public static Story Of(int number, ulong seed, IReadOnlyList<string> shared)
    {
        var dice = new Dice((seed << 32) + (ulong)number);
        string[] names = [.. Enumerable.Range(0, OwnNames).Select(_ => MadeWords.Name(dice)), .. Enumerable.Range(0, 4).Select(_ => dice.Pick(shared))];
        string[] things = [.. Enumerable.Range(0, 12).Select(_ => dice.PickCommon(MadeWords.Things))];
        string[] facts = [.. Enumerable.Range(0, 8).Select(i => $"{names[i]} {dice.Pick(MadeWords.Deeds)} the {things[i]} {dice.Pick(Between)} {things[(i + 4) % 12]}")];
        var day = new DateOnly(dice.Between(2014, 2024), 1, 1).AddDays(dice.Below(365));
        var (people, cost) = (1_000 * dice.Between(2, 60), dice.Between(2, 90));
        string[][] wire = [.. Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, 4).Select(_ => Filler(dice, names)).ToArray())];
        return new Story(number, names, things, facts, day, people, cost, wire);
    }

    /// <summary>A sentence that says nothing.</summary>
    public static string Filler(Dice dice, IReadOnlyList<string> names)
    {
        var phrases = Enumerable.Range(0, dice.Between(2, 5)).Select(_ => $"{dice.Pick(Between)} {dice.PickCommon(MadeWords.Traits)} {dice.PickCommon(MadeWords.Things)}");
        var place = dice.OneIn(4) ? $" in {dice.Pick(names)}" : "";
        return $"The {dice.PickCommon(MadeWords.Traits)} {dice.PickCommon(MadeWords.Things)} {dice.PickCommon(MadeWords.Deeds)} {string.Join(' ', phrases)}{place}.";
    }
}
