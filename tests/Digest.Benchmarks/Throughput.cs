using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Digest.Analysis.Attribution;
using Digest.Analysis.Cleaning;
using Digest.Analysis.Dates;
using Digest.Analysis.Findings;
using Digest.Analysis.Mentions;
using Digest.Analysis.Names;
using Digest.Analysis.Numbers;
using Digest.Analysis.Segmentation;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sources;
using Digest.Model.Text;
using Digest.Reading.Sources;

namespace Digest.Benchmarks;

/// <summary>Measures how much text each room of the analysis takes in a second on one core, alone, on news-like text that is always the same.</summary>
internal static class Throughput
{
    private const int Megabyte = 1_000_000;
    private const int Bytes = 2 * Megabyte;
    private const int WarmUps = 5;
    private const int Runs = 7;

    private static readonly string[] People = ["Ingrid Dahl", "Samuel Okoro", "Lucia Ferri", "Kenji Watanabe", "Piet de Groot", "Amina Diallo"];
    private static readonly string[] Places = ["Narva", "Split", "Bergen", "Kherson", "Porto", "Gdansk"];
    private static readonly string[] Sentences =
    [
        "The {0} office of the ministry said on Monday that {2} people had left the town since last October.",
        "“We will rebuild the bridge by spring,” Mayor {1} said in {0} on {3} June 2024. “Nobody asked us.”",
        "According to {1}, exports fell by {3}.5 per cent in the second quarter, and $1.{3} million were lost.",
        "It was not clear how the fire had started, and neighbours in {0} told the paper they had heard nothing.",
        "The road from {0} to the coast was closed for {3} hours after the storm, which tore down trees and power lines.",
        "Analysts believe that the company, which employs {2} workers, has less than a year to find a buyer.",
        "He walked through the empty market, past the fountain where children used to play, and did not look back.",
    ];

    /// <summary>Prints a row for each room: megabytes of UTF-8 a second, the median of the runs.</summary>
    public static int Run()
    {
        var text = Text();
        var bytes = Encoding.UTF8.GetBytes(text);
        var article = Cleaner.Clean(text, [], []);
        var finder = MentionFinder.Of(People.Concat(Places).Select((name, i) => new Entity($"e{i}", name, EntityType.Person, [], [], null, [], Location.Of("entities.yml"))));
        var source = new Source("text", "text.txt", "", text, Sidecar.Unknown("text.yml"), article);
        var blocks = article.Passages.Select(passage => new TextSpan(passage.Start, passage.End)).ToImmutableArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"room",-14} {"MB/s",8}   ({bytes.Length / (double)Megabyte:0.0} MB, {article.Passages.Length} passages)"));
        var total = 0.0;
        Measure("decoding", () => SourceReader.Read(new InputFile("text.txt", bytes)));
        Measure("cleaning", () => Cleaner.Clean(text, [], []));
        Row("segmentation", Seconds(() =>
        {
            foreach (var block in blocks)
            {
                SentenceSplitter.Split(text, block);
            }
        }));
        Measure("numbers", () => NumberReader.Read(text));
        Measure("dates", () => DateReader.Read(text, null));
        Measure("attribution", () => QuotationFinder.Find(text, article.Passages));
        Measure("mentions", () => finder.Find(text));
        Measure("names", () => NameFinder.Find(text, article.Passages, []));
        Measure("findings", () => FindingFinder.Find(source, SharedText.None));
        Row("inspect", total);
        return 0;

        void Measure(string room, Func<object> work)
        {
            var seconds = Seconds(() => work());
            total += seconds;
            Row(room, seconds);
        }

        void Row(string room, double seconds) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{room,-14} {bytes.Length / (double)Megabyte / seconds,8:0.0}"));
    }

    private static double Seconds(Action work)
    {
        var times = new List<double>();
        for (var i = 0; i < WarmUps + Runs; i++)
        {
            var clock = Stopwatch.StartNew();
            work();
            times.Add(clock.Elapsed.TotalSeconds);
        }

        return times.Skip(WarmUps).Order().ElementAt(Runs / 2);
    }

    private static string Text()
    {
        var text = new StringBuilder("Bridge at Narva closed\n\n");
        var seed = 1u;
        while (text.Length < Bytes)
        {
            var count = 2 + Next(4);
            for (var i = 0; i < count; i++)
            {
                text.Append(i > 0 ? " " : "").AppendFormat(CultureInfo.InvariantCulture, Sentences[Next(Sentences.Length)], Places[Next(Places.Length)], People[Next(People.Length)], (100 + Next(9000)).ToString("#,0", CultureInfo.InvariantCulture), 2 + Next(25));
            }

            text.Append("\n\n");
        }

        return text.ToString();

        int Next(int below)
        {
            seed = (seed * 1664525) + 1013904223;
            return (int)((seed >> 8) % (uint)below);
        }
    }
}
