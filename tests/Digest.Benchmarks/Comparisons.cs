using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Digest.Analysis.Cleaning;
using Digest.Analysis.Matching;
using Digest.Analysis.Reuse;

namespace Digest.Benchmarks;

/// <summary>Times the comparing of growing corpora of made sources, 600 words each, ten sources to a story.</summary>
internal static class Comparisons
{
    private const int PerStory = 10;

    private const int PairsEach = 20;

    /// <summary>Prints a row for each size: reading, weights, matches over the corpus, pairs read closely, and origins, in seconds.</summary>
    /// <param name="sizes">How many sources; else 100, 1,000 and 10,000.</param>
    public static int Run(string[] sizes)
    {
        Console.WriteLine($"{"sources",8} {"sentences",10} {"read",7} {"weights",8} {"matches",8} {"pairs",7} {"origins",8} {"all",7} s {"candidates",11} {"matched",8} {"pairs",8} {"origins",8} {"MiB",6}");
        foreach (var size in sizes.Length > 0 ? sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture)) : [100, 1_000, 10_000])
        {
            Row(size);
        }

        return 0;
    }

    private static void Row(int size)
    {
        var texts = Enumerable.Range(0, size).Select(Text).ToArray();
        var clock = Stopwatch.StartNew();
        var sources = texts.AsParallel().AsOrdered().Select((text, i) => TermReader.Read($"s{i}", text, Cleaner.KeepAll(text), null)).ToArray();
        var read = Lap(clock);
        var weights = TermWeights.Of(sources);
        var weighed = sources.AsParallel().AsOrdered().Select(weights.Weigh).ToImmutableArray();
        var weigh = Lap(clock);
        var matches = CorpusMatcher.Read(weighed);
        var match = Lap(clock);
        var pairs = Pairs(size).ToList();
        var found = pairs.AsParallel().Sum(pair => PairReader.Read(weighed[pair.A], weighed[pair.B]).Matches.Length);
        var pair = Lap(clock);
        var origins = OriginFinder.Find(sources);
        var origin = Lap(clock);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{size,8} {sources.Sum(source => source.Sentences.Length),10} {read,7:0.00} {weigh,8:0.00} {match,8:0.00} {pair,7:0.00} {origin,8:0.00} {read + weigh + match + pair + origin,7:0.00}   {matches.Candidates,11} {matches.Matched,8} {pairs.Count,8} {origins.Length,8} {Environment.WorkingSet / 1048576,6}   ({found} matches in pairs)"));
    }

    private static double Lap(Stopwatch clock)
    {
        var seconds = clock.Elapsed.TotalSeconds;
        clock.Restart();
        return seconds;
    }

    /// <summary>Each source with its neighbours, as many as a site shows.</summary>
    private static IEnumerable<(int A, int B)> Pairs(int size) =>
        Enumerable.Range(0, size).SelectMany(a => Enumerable.Range(a + 1, PairsEach / 2).Where(b => b < size).Select(b => (a, b)));

    /// <summary>A text that shares two thirds of its sentences, worded anew, with those of its story; one of ten copies another.</summary>
    private static string Text(int source)
    {
        var random = new Random(source % PerStory == 9 ? source - 1 : source);
        var text = new StringBuilder();
        for (var sentence = 0; sentence < 30; sentence++)
        {
            var fact = sentence % 3 < 2 ? new Random((source / PerStory * 1000) + sentence) : random;
            for (var word = 0; word < 20; word++)
            {
                var shared = Word(fact);
                text.Append(word == 0 ? "" : " ").Append(random.Next(5) == 0 ? Word(random) : shared).Append(word == 9 ? string.Create(CultureInfo.InvariantCulture, $" {fact.Next(2, 900)}") : "");
            }

            text.Append(sentence % 5 == 4 ? ".\n\n" : ". ");
        }

        return text.ToString();
    }

    /// <summary>A made word; the lower its number, the more often it comes, as in language. The twenty commonest are small words.</summary>
    private static string Word(Random random)
    {
        var rank = (int)Math.Exp(random.NextDouble() * Math.Log(30_000));
        if (rank < 20)
        {
            return "the of in and to a on for with at by from as was were is that it be has".Split(' ')[rank % 20];
        }

        var word = new StringBuilder();
        for (var rest = rank * 7919; rest > 0; rest /= 84)
        {
            word.Append("bcdfghklmnprst"[rest % 14]).Append("aeiouy"[rest / 14 % 6]);
        }

        return rank % 9 == 0 ? char.ToUpperInvariant(word[0]) + word.ToString(1, word.Length - 1) : word.ToString();
    }
}
