using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Digest.Model;
using Digest.Model.Records;
using Digest.Model.Sites;

namespace Digest.Engine;

/// <summary>What the corpus of a build answers, as hashes: equal hashes stand for equal answers.</summary>
public interface IAnswers
{
    /// <summary>Stands for what every page is made from, whatever it asks.</summary>
    Hash Everywhere { get; }

    /// <summary>The hash of an answer.</summary>
    Hash Of(Question question);
}

/// <summary>How a page came to be: what it asked, and what came of it.</summary>
/// <param name="Bytes">The hash of the page.</param>
/// <param name="Asked">Each question once, in the order in which it was first asked.</param>
/// <param name="Answers">The hash of all answers in that order.</param>
internal sealed record PageTrace(Route Route, Hash Bytes, ImmutableArray<Question> Asked, Hash Answers);

/// <summary>
/// Verifying traces (Mokhov, Mitchell and Peyton Jones, "Build Systems à la Carte", ICFP 2018): a page whose questions are answered as they were
/// when it was made is as it was, and neither shown nor rendered. Kept beside the cache and never trusted: damaged, or left by another program,
/// theme or setting, they count as none and cost only time.
/// </summary>
internal sealed class PageTraces
{
    private const string Magic = "digest pages 1\n";

    private readonly Hash _from;
    private readonly IAnswers _answers;
    private readonly FrozenDictionary<string, PageTrace> _old;
    private readonly ConcurrentDictionary<string, PageTrace> _new = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _same = new(StringComparer.Ordinal);

    private PageTraces(Hash from, IAnswers answers, FrozenDictionary<string, PageTrace> old) => (_from, _answers, _old) = (from, answers, old);

    /// <summary>Whether they must be written again to serve the next build as well.</summary>
    public bool Changed => _same.Count != _old.Count || _new.Count != _same.Count;

    /// <summary>Reads traces.</summary>
    /// <param name="from">Stands for all that a page is made from beside the corpus.</param>
    /// <param name="answers">What the corpus of this build answers.</param>
    /// <param name="bytes">What <see cref="ToBytes"/> gave; null where there are none.</param>
    public static PageTraces Read(Hash from, IAnswers answers, byte[]? bytes) => new(from, answers, Entries(from, bytes ?? []) ?? FrozenDictionary<string, PageTrace>.Empty);

    /// <summary>How a page was made, if it would be made the same again; null where it must be made.</summary>
    public PageTrace? Find(PageJob job)
    {
        var key = Key(job);
        if (_old.TryGetValue(key, out var trace) && AnswersOf(trace.Asked) == trace.Answers)
        {
            _new[key] = trace;
            _same[key] = true;
            return trace;
        }

        return null;
    }

    /// <summary>Remembers how a page was made.</summary>
    public void Remember(PageJob job, Route route, Hash bytes, ImmutableArray<Question> asked) =>
        _new[Key(job)] = new PageTrace(route, bytes, asked, AnswersOf(asked));

    /// <summary>All traces of this build, with a hash at the end.</summary>
    public byte[] ToBytes() => SealedBytes.Close(Magic + _from.Hex, stream =>
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        ImmutableArray<KeyValuePair<string, PageTrace>> pages = [.. _new.OrderBy(page => page.Key, StringComparer.Ordinal)];
        var numbers = new Dictionary<Question, int>();
        var questions = new List<Question>();
        foreach (var question in pages.SelectMany(page => page.Value.Asked))
        {
            if (numbers.TryAdd(question, questions.Count))
            {
                questions.Add(question);
            }
        }

        writer.Write(questions.Count);
        foreach (var question in questions)
        {
            writer.Write((byte)question.About);
            writer.Write((byte)question.Of);
            writer.Write(question.Key);
        }

        writer.Write(pages.Length);
        foreach (var (key, trace) in pages)
        {
            writer.Write(key);
            writer.Write(trace.Route.Path);
            writer.Write(Convert.FromHexString(trace.Bytes.Hex));
            writer.Write(Convert.FromHexString(trace.Answers.Hex));
            writer.Write7BitEncodedInt(trace.Asked.Length);
            foreach (var question in trace.Asked)
            {
                writer.Write7BitEncodedInt(numbers[question]);
            }
        }
    });

    private static string Key(PageJob job) => $"{job.Pipeline}\n{job.Id}";

    private Hash AnswersOf(ImmutableArray<Question> asked) => Hash.Of([.. asked.Select(question => _answers.Of(question).Hex)]);

    private static FrozenDictionary<string, PageTrace>? Entries(Hash from, byte[] bytes)
    {
        if (SealedBytes.Open(Magic + from.Hex, bytes) is not { } contents)
        {
            return null;
        }

        // What the hash covers is what a build has written; were it not, a wrong length would end here.
        try
        {
            using var reader = new BinaryReader(new MemoryStream(contents.ToArray()), Encoding.UTF8);
            var questions = new Question[reader.ReadInt32()];
            for (var i = 0; i < questions.Length; i++)
            {
                questions[i] = new Question((Asked)reader.ReadByte(), (RecordKind)reader.ReadByte(), reader.ReadString());
            }

            var pages = new Dictionary<string, PageTrace>(StringComparer.Ordinal);
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                pages[reader.ReadString()] = ReadTrace(reader, questions);
            }

            return pages.ToFrozenDictionary(StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static PageTrace ReadTrace(BinaryReader reader, Question[] questions)
    {
        var route = new Route(reader.ReadString());
        var (bytes, answers) = (ReadHash(reader), ReadHash(reader));
        var asked = ImmutableArray.CreateBuilder<Question>();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            asked.Add(questions[reader.Read7BitEncodedInt()]);
        }

        return new PageTrace(route, bytes, asked.DrainToImmutable(), answers);
    }

    private static Hash ReadHash(BinaryReader reader) => new(Convert.ToHexStringLower(reader.ReadBytes(SHA256.HashSizeInBytes)));
}

/// <summary>The questions of one page, each once.</summary>
internal sealed class Questions
{
    private readonly HashSet<Question> _known = [];
    private readonly List<Question> _inOrder = [];

    /// <summary>Hears a question.</summary>
    public void Hear(Question question)
    {
        if (_known.Add(question))
        {
            _inOrder.Add(question);
        }
    }

    /// <summary>All of them in the order in which they were first asked.</summary>
    public ImmutableArray<Question> All => [.. _inOrder];
}
