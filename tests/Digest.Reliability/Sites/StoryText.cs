using System.Globalization;

namespace Digest.Reliability.Sites;

/// <summary>A made text of a story, and what it says of it.</summary>
/// <param name="Number">Its place in the newsroom.</param>
/// <param name="Id">The id of its source.</param>
/// <param name="Said">The sentences, without their stops, in which it tells facts of its story.</param>
/// <param name="People">The number that it gives.</param>
/// <param name="Body">All of it.</param>
internal sealed record StoryText(int Number, string Id, IReadOnlyDictionary<int, string> Said, int People, string Body)
{
    private const int Words = 500;
    private static readonly string[] Ends = ["this week", "as expected", "at last", "in public", "once more"];

    /// <summary>A text.</summary>
    /// <param name="story">What it tells.</param>
    /// <param name="place">Its place in the story.</param>
    /// <param name="seed">That of the newsroom.</param>
    /// <param name="pool">Sentences that agencies send to every story; null where every text is in words of its own.</param>
    public static StoryText Of(Story story, int place, ulong seed, IReadOnlyList<string>? pool)
    {
        var number = (Newsroom.TextsOfStory * story.Number) + place;
        var dice = new Dice((seed << 32) + (1UL << 31) + (ulong)number);
        var people = dice.OneIn(5) ? story.People + (1_000 * dice.Between(1, 9)) : story.People;
        var copies = pool is not null && dice.Below(5) < 3;
        var said = new SortedDictionary<int, string>();
        for (var i = 0; i < story.Facts.Count; i++)
        {
            // Two facts are in every text, so that all of them have something to say.
            if (i < 2 || dice.Below(10) < 6)
            {
                said[i] = $"{story.Facts[i]} {(copies ? Ends[0] : dice.Pick(Ends))}";
            }
        }

        List<string> todo =
        [
            .. said.Values.Select(sentence => sentence + "."),
            story.Counted(people) + ".",
            $"Officials say {story.Costs}.",
            story.Closed + ".",
        ];
        List<string> paragraphs = [];
        if (copies)
        {
            var sent = story.Wire.ToList();
            paragraphs.AddRange(Enumerable.Range(0, dice.Between(1, 2)).Select(_ => string.Join(' ', dice.Draw(sent))));
            todo.AddRange(Enumerable.Range(0, 2).Select(_ => dice.Pick(sent[0])).Distinct());
            todo.Add(dice.Pick(pool!));
        }

        while (todo.Count > 0 || paragraphs.Sum(paragraph => paragraph.Count(letter => letter == ' ')) < Words)
        {
            var told = todo.Count > 0 ? dice.Draw(todo) + " " : "";
            paragraphs.Insert(dice.Below(paragraphs.Count + 1), $"{Story.Filler(dice, story.Names)} {told}{Story.Filler(dice, story.Names)} {Story.Filler(dice, story.Names)}");
        }

        var title = $"{MadeWords.Capital(story.Things[0])} {story.Things[1]} in {story.Place}: {dice.Pick(MadeWords.Traits)} {dice.Pick(MadeWords.Things)} after {story.Things[2]}";
        var byline = $"By {MadeWords.Name(dice)}, {story.Day.AddDays(1).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
        return new StoryText(
            number,
            string.Create(CultureInfo.InvariantCulture, $"{story.Id}-{place}"),
            said,
            people,
            string.Join("\n\n", [title, byline, .. paragraphs]) + "\n");
    }
}
