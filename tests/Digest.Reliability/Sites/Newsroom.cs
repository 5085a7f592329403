using System.Globalization;
using System.Text;

namespace Digest.Reliability.Sites;

/// <summary>
/// A made newsroom: sources in stories of five, and for each story claims with a position of every source or its silence, two figures,
/// an event, names and a briefing. Every quote stands in its source, so that a build has no errors. Nothing in it is from a real text.
/// </summary>
internal static class Newsroom
{
    /// <summary>How many texts tell a story.</summary>
    public const int TextsOfStory = 5;

    private const ulong SharedNames = 4;

    /// <summary>Lays a newsroom below a folder, as <c>input/…</c>: the same files for the same arguments.</summary>
    /// <param name="sources">How many texts.</param>
    /// <param name="wire">Whether three in five texts print whole paragraphs and sentences that other texts print too, as papers do that take an agency's copy.</param>
    public static void Write(string folder, int sources, bool wire, int seed = 1)
    {
        foreach (var (path, text) in Files(sources, wire, (ulong)seed))
        {
            var file = Path.Combine(folder, "input", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, new UTF8Encoding(false));
        }
    }

    private static IEnumerable<(string Path, string Text)> Files(int sources, bool wire, ulong seed)
    {
        var dice = new Dice(SharedNames);
        string[] shared = [.. Enumerable.Range(0, 200).Select(_ => MadeWords.Name(dice))];
        string[]? pool = wire ? [.. Enumerable.Range(0, 6).Select(_ => Story.Filler(dice, shared))] : null;
        Story[] stories = [.. Enumerable.Range(0, (sources + TextsOfStory - 1) / TextsOfStory).Select(number => Story.Of(number, seed, shared))];
        yield return ("site.yml", Site);
        yield return ("entities.yml", string.Join('\n', Entities(stories, shared)));
        foreach (var story in stories)
        {
            StoryText[] texts = [.. Enumerable.Range(0, Math.Min(TextsOfStory, sources - (TextsOfStory * story.Number))).Select(place => StoryText.Of(story, place, seed, pool))];
            foreach (var text in texts)
            {
                yield return ($"sources/{text.Id}.txt", text.Body);
                yield return ($"sources/{text.Id}.yml", $"short: >-\n  Text {MadeWords.Of(text.Number)}\npublished: \"{Iso(story.Day.AddDays(1))}\"\nlanguage: en\nrights: full\n");
                yield return ($"summaries/{text.Id}.md", Summary(story, text));
            }

            yield return ($"claims/{story.Id}.yml", string.Join('\n', Claims(story, texts)));
            yield return ($"figures/{story.Id}.yml", Figures(story, texts));
            yield return ($"events/{story.Id}.yml", Event(story, texts));
            yield return (string.Create(CultureInfo.InvariantCulture, $"briefings/{Iso(story.Day)}-story-{story.Number}.md"), Briefing(story, texts));
        }
    }

    private const string Site = """
        title: The Made Newsroom
        description: >-
          Made texts, to build and to break.
        language: en
        base_url: https://newsroom.example
        publisher: Nobody
        quotation_marks: “”
        compare:
          max_pairs_per_source: 20
        search:
          engine: minisearch
        levels: {}

        """;

    private static IEnumerable<string> Entities(Story[] stories, string[] shared) =>
    [
        .. shared.Distinct().Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"- id: shared-{i}\n  name: {name}\n  type: person\n")),
        .. stories.SelectMany(story => story.Names.Take(Story.OwnNames).Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"- id: {story.Id}-n{i}\n  name: {name}\n  type: {(i == 4 ? "place" : "person")}\n"))),
    ];

    private static string Summary(Story story, StoryText text) => $"""
        ---
        title: >-
          What text {MadeWords.Of(text.Number)} says of the {story.Things[0]}
        authors: [Nobody]
        updated: {Iso(story.Day.AddDays(2))}
        ---

        The text says that {text.Said[0]}.[^first]
        It also says that {text.Said[1]}.[^second]
        It counts {People(text.People)} people.[^people]

        [^first]: [Text](../sources/{text.Id}.txt): “{text.Said[0]}”
        [^second]: [Text](../sources/{text.Id}.txt): “{text.Said[1]}”
        [^people]: [Text](../sources/{text.Id}.txt): “{story.Counted(text.People)}”

        """;

    private static IEnumerable<string> Claims(Story story, StoryText[] texts)
    {
        for (var i = 0; i < story.Facts.Count; i++)
        {
            StoryText[] saying = [.. texts.Where(text => text.Said.ContainsKey(i))];
            StoryText[] silent = [.. texts.Except(saying)];
            if (saying.Length > 0)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"- id: {story.Id}-c{i}\n  statement: >-\n    {story.Facts[i]}.\n  kind: fact\n  positions:\n")
                    + string.Concat(saying.Select(text => $"    - source: {text.Id}\n      stance: supports\n      quote: >-\n        {text.Said[i]}\n"))
                    + (silent.Length > 0 ? $"  silent: [{Ids(silent)}]\n" : "");
            }
        }
    }

    private static string Figures(Story story, StoryText[] texts) =>
        $"- id: {story.Id}-people\n  what: >-\n    People counted at the {story.Things[0]} in {story.Place}\n  unit: people\n  values:\n"
        + string.Concat(texts.Select(text => string.Create(CultureInfo.InvariantCulture, $"    - source: {text.Id}\n      value: {text.People}\n      quote: >-\n        {story.Counted(text.People)}\n")))
        + $"\n- id: {story.Id}-cost\n  what: >-\n    Cost of the work on the {story.Things[1]}\n  unit: USD\n  values:\n"
        + string.Concat(texts.Select(text => string.Create(CultureInfo.InvariantCulture, $"    - source: {text.Id}\n      value: {story.Cost * 1_000_000}\n      quote: >-\n        {story.Costs}\n")));

    private static string Event(Story story, StoryText[] texts) =>
        $"- id: {story.Id}-closed\n  what: >-\n    The {story.Things[2]} is closed.\n  date: \"{Iso(story.Day)}\"\n  dated_by:\n    - source: {texts[0].Id}\n      quote: >-\n        {story.Closed}\n  quotes:\n"
        + string.Concat(texts.Select(text => $"    - source: {text.Id}\n      quote: >-\n        {story.Closed}\n"));

    private static string Briefing(Story story, StoryText[] texts) => $"""
        ---
        title: >-
          The {story.Things[0]} of {story.Place}
        standfirst: >-
          What the texts say of the {story.Things[1]}.
        authors: [Nobody]
        figures: [{story.Id}-people, {story.Id}-cost]
        events: [{story.Id}-closed]
        sources: [{Ids(texts)}]
        updated: {Iso(story.Day.AddDays(3))}
        ---

        ## What is told

        {string.Join('\n', texts.Select(text => $"A text counts {People(text.People)} people.[^{text.Id}]"))}

        {string.Join('\n', texts.Select(text => $"[^{text.Id}]: [Text](../sources/{text.Id}.txt): “{story.Counted(text.People)}”"))}

        """;

    private static string Ids(IEnumerable<StoryText> texts) => string.Join(", ", texts.Select(text => text.Id));

    private static string People(int people) => people.ToString("N0", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
