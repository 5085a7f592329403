using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using Digest.Model.Analysis;
using Digest.Model.Sources;
using Digest.Pipelines.Parts;
using Xunit;

namespace Digest.Tests.Design;

/// <summary>Words of a source reach a page through one type, which asks its rights.</summary>
public sealed class TextOfSources
{
    /// <summary>What holds words of a source, and who may read it: whoever has asked <see cref="ShownText"/> before.</summary>
    private static readonly ImmutableSortedDictionary<string, string> Readers = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Source.Text"] = nameof(ShownText),
        ["MatchReason.Text"] = nameof(TieView),
        ["EmphasisedTerm.Text"] = nameof(EmphasisTermView),
        ["Finding.Message"] = nameof(FindingView),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Texts that the linked records hold and that no source wrote: ids, words of the editors, and words of ours.</summary>
    private static readonly string[] Others =
    [
        "EmphasisedTerm.Entity", "EntityCoverage.Entity", "Evidence.Findings", "Evidence.Mentions", "Evidence.Uses", "Excerpt.Passage", "Excerpt.Source", "Mention.Entity",
        "PairReading.A", "PairReading.B", "Passage.Anchor", "QuoteKey.Quote", "QuoteKey.Source", "RecordRef.Id", "Rule.Code", "Rule.Title", "SentencePlace.Passage", "Source.Files", "Source.Id",
        "Source.Path", "Source.Sha256", "SourceCount.Source", "SourceEmphasis.OnlyEntities", "SourceEmphasis.Source", "SourcePair.A", "SourcePair.B", "Story.Claims", "Story.Compared",
        "Story.Entities", "Story.Events", "Story.Figures", "Story.Id", "Story.Sources", "SuggestedOrigin.Sources", "TextLine.Reason",
    ];

    private static readonly ImmutableDictionary<int, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToImmutableDictionary(code => code.Value & 0xFFFF);

    [Fact]
    public void Pipelines_ask_the_rights_before_they_read() => Assert.Equal(
        Readers.Select(reader => $"{reader.Value} reads {reader.Key}").Order(StringComparer.Ordinal),
        Reads().Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Whatever_else_has_words_is_known()
    {
        var known = Readers.Keys.Concat(Others).ToList();
        var found = Texts(typeof(Evidence), []).Concat(Texts(typeof(PairReading), [])).Concat(Texts(typeof(StoryReading), [])).Concat(Texts(typeof(Source), [typeof(Sidecar)])).Distinct().ToList();
        Assert.True(!found.Except(known).Any(), "is it words of a source? " + string.Join(", ", found.Except(known).Order(StringComparer.Ordinal)));
        Assert.Empty(known.Except(found));
    }

    /// <summary>Every call in a pipeline of something that holds words of a source: its property, and what gives all properties at once.</summary>
    private static IEnumerable<string> Reads() =>
        from type in typeof(ShownText).Assembly.GetTypes()
        where type.Namespace?.StartsWith("Digest.Pipelines", StringComparison.Ordinal) ?? Outer(type).Namespace?.StartsWith("Digest.Pipelines", StringComparison.Ordinal) ?? false
        from method in type.GetMembers(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).OfType<MethodBase>()
        from called in Calls(method)
        let read = called.Name is "Deconstruct" or "ToString" or "PrintMembers"
            ? Readers.Keys.FirstOrDefault(key => key.Split('.')[0] == called.DeclaringType?.Name)
            : Readers.Keys.FirstOrDefault(key => key == $"{called.DeclaringType?.Name}.{called.Name["get_".Length..]}")
        where read is not null && called.DeclaringType!.Namespace!.StartsWith("Digest.Model", StringComparison.Ordinal)
        select $"{Outer(type).Name} reads {read}";

    private static Type Outer(Type type) => type.DeclaringType is { } outer ? Outer(outer) : type;

    private static IEnumerable<MethodBase> Calls(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        for (var at = 0; at < code.Length;)
        {
            var operation = Codes[code[at] == 0xFE ? 0xFE00 | code[at + 1] : code[at]];
            at += operation.Size;
            if (operation.OperandType == OperandType.InlineMethod)
            {
                var called = method.Module.ResolveMethod(BitConverter.ToInt32(code, at), method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);
                if (called is { IsSpecialName: true } or { Name: "Deconstruct" or "ToString" or "PrintMembers" } && called.Name.Length > 4)
                {
                    yield return called;
                }
            }

            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    /// <summary>Every text in a record of the model and in those that it holds.</summary>
    private static IEnumerable<string> Texts(Type root, HashSet<Type> seen) => seen.Add(root)
        ? root.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.GetIndexParameters().Length == 0)
            .SelectMany(property => Parts(property.PropertyType).SelectMany(part => part == typeof(string) ? [$"{root.Name}.{property.Name}"] : part.Namespace?.StartsWith("Digest.Model", StringComparison.Ordinal) ?? false ? Texts(part, seen) : []))
        : [];

    /// <summary>A type, or the types that it is made of.</summary>
    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : [type];
}
