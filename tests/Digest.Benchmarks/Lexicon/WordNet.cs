using System.Globalization;
using Digest.Analysis.Cleaning;
using Digest.Analysis.Matching;
using Digest.Model.Text;

namespace Digest.Benchmarks.Lexicon;

/// <summary>One sense of some words.</summary>
/// <param name="Words">Its lemmas as they are written, underscores for spaces.</param>
/// <param name="Pointers">Relation, index of the other synset, and which word of this and the other it holds between, from 1; 0 for all.</param>
internal sealed record Synset(string[] Words, (string Relation, int Target, int From, int To)[] Pointers, string Gloss);

/// <summary>WordNet's database files, read: synsets, and how often each sense of a word was met in tagged text.</summary>
internal sealed class WordNet
{
    /// <summary>The synsets, in the order of the files.</summary>
    public List<Synset> Synsets { get; } = [];

    /// <summary>By stem: its senses with their count in tagged text.</summary>
    public Dictionary<string, Dictionary<int, double>> Senses { get; } = new(StringComparer.Ordinal);

    /// <summary>By stem: how often it was met in tagged text.</summary>
    public Dictionary<string, double> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the files <c>data.*</c> and <c>index.sense</c> of a folder.</summary>
    public static WordNet Read(string folder)
    {
        var net = new WordNet();
        var places = new Dictionary<(char Kind, int Offset), int>();
        var raw = new List<(char Kind, string[] Fields)>();
        foreach (var (kind, name) in new[] { ('n', "noun"), ('v', "verb"), ('a', "adj"), ('r', "adv") })
        {
            foreach (var line in File.ReadLines(Path.Combine(folder, "data." + name)).Where(line => !line.StartsWith(' ')))
            {
                places[(kind, int.Parse(line.AsSpan(0, 8), CultureInfo.InvariantCulture))] = raw.Count;
                raw.Add((kind, line.Split(' ')));
            }
        }

        foreach (var (_, fields) in raw)
        {
            var count = int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var words = Enumerable.Range(0, count).Select(i => fields[4 + (2 * i)].Split('(')[0]).ToArray();
            var at = 4 + (2 * count);
            var pointers = Enumerable.Range(0, int.Parse(fields[at], CultureInfo.InvariantCulture)).Select(i =>
            {
                var of = at + 1 + (4 * i);
                return (fields[of], places[(fields[of + 2][0], int.Parse(fields[of + 1], CultureInfo.InvariantCulture))], Hex(fields[of + 3][..2]), Hex(fields[of + 3][2..]));
            }).ToArray();
            net.Synsets.Add(new Synset(words, pointers, string.Join(' ', fields.SkipWhile(field => field != "|").Skip(1))));
        }

        foreach (var line in File.ReadLines(Path.Combine(folder, "index.sense")))
        {
            var fields = line.Split(' ');
            var lemma = fields[0].Split('%')[0];
            if (lemma.Contains('_', StringComparison.Ordinal) || Stem(lemma) is not { } stem)
            {
                continue;
            }

            var kind = fields[0].Split('%')[1][0] switch { '1' => 'n', '2' => 'v', '4' => 'r', _ => 'a' };
            var tagged = double.Parse(fields[3], CultureInfo.InvariantCulture);
            var synset = places[(kind, int.Parse(fields[1], CultureInfo.InvariantCulture))];
            var senses = net.Senses.TryGetValue(stem, out var known) ? known : net.Senses[stem] = [];
            senses[synset] = senses.GetValueOrDefault(synset) + tagged + (1.0 / int.Parse(fields[2], CultureInfo.InvariantCulture));
            net.Counts[stem] = net.Counts.GetValueOrDefault(stem) + tagged;
        }

        return net;
    }

    /// <summary>The stem by which a text's word is compared; null for what is no word of letters.</summary>
    public static string? Stem(string lemma)
    {
        var words = WordReader.Read(lemma, new TextSpan(0, lemma.Length), 2);
        return words is [{ Text: { Length: > 1 and < 30 } text }] && text.All(char.IsAsciiLetter) ? Stemmer.Stem(text) : null;
    }

    /// <summary>The stems of a gloss, small words left out.</summary>
    public static IEnumerable<string> StemsOf(string gloss) =>
        WordReader.Read(gloss, new TextSpan(0, gloss.Length), 80).Where(word => !word.IsSmall && !FunctionWords.Contains(word.Text) && word.Text.Length > 1 && word.Text.All(char.IsAsciiLetter)).Select(word => Stemmer.Stem(word.Text));

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
