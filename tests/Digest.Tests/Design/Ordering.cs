using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Digest.Tests.Design;

/// <summary>
/// Finds where code takes an order that differs from one run to another: that of a hash table, which follows hashes of the
/// process, and that of the culture.
/// </summary>
internal static class Ordering
{
    private static readonly HashSet<string> Tables = new(StringComparer.Ordinal)
    {
        "Dictionary", "IDictionary", "IReadOnlyDictionary", "FrozenDictionary", "ImmutableDictionary", "IImmutableDictionary",
        "ConcurrentDictionary", "ConcurrentBag", "ReadOnlyDictionary",
        "HashSet", "ISet", "IReadOnlySet", "FrozenSet", "ImmutableHashSet", "IImmutableSet", "Hashtable",
        "KeyCollection", "ValueCollection",
    };

    // What gives the same whatever the order is. Of sums, only those of whole numbers.
    private static readonly HashSet<string> Unordered = new(StringComparer.Ordinal)
    {
        "All", "Any", "Contains", "Count", "LongCount", "GetValueOrDefault", "TryGetValue", "Max", "Min", "Order",
        "ExceptWith", "IntersectWith", "IsSubsetOf", "IsSupersetOf", "Overlaps", "SetEquals", "UnionWith",
        "ToDictionary", "ToFrozenDictionary", "ToFrozenSet", "ToHashSet", "ToImmutableDictionary", "ToImmutableHashSet",
        "ToImmutableSortedDictionary", "ToImmutableSortedSet",
    };

    private static readonly HashSet<string> Sorting =
        new(StringComparer.Ordinal) { "Order", "OrderDescending", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Min", "Max", "MinBy", "MaxBy" };

    // What takes a sequence as it comes.
    private static readonly HashSet<string> Sequences = new(StringComparer.Ordinal) { "IEnumerable", "IReadOnlyCollection", "ICollection", "ReadOnlySpan", "IReadOnlyList" };

    // What keeps or maps the elements one by one, so that the question is handed on to what follows.
    private static readonly HashSet<string> HandedOn =
        new(StringComparer.Ordinal) { "Select", "SelectMany", "Where", "OfType", "Cast", "Distinct", "Concat", "Union" };

    /// <summary>Every walk over a hash table that does not end at once in something without an order, as <c>file:line: what</c>.</summary>
    /// <param name="sources">Path and text of each C# file.</param>
    public static IEnumerable<string> HashWalks(IEnumerable<(string Path, string Text)> sources) => Found(sources, IsWalk);

    /// <summary>Every sort of strings that does not say how they compare, and so follows the culture.</summary>
    /// <param name="sources">Path and text of each C# file.</param>
    public static IEnumerable<string> CultureSorts(IEnumerable<(string Path, string Text)> sources) => Found(sources, IsCultureSort);

    private static IEnumerable<string> Found(IEnumerable<(string Path, string Text)> sources, Func<SyntaxNode, SemanticModel, bool> wanted)
    {
        string[] implicitly = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];
        var usings = string.Concat(implicitly.Select(name => $"global using {name};"));
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = sources.Append(("", usings)).Select(source => CSharpSyntaxTree.ParseText(source.Item2, options, source.Item1)).ToList();
        var libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("digest", StringComparison.OrdinalIgnoreCase))
            .Select(file => MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create("found", trees, libraries, new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        return
            from tree in trees
            let model = compilation.GetSemanticModel(tree)
            from node in tree.GetRoot().DescendantNodes()
            where wanted(node, model)
            select $"{tree.FilePath}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {node}".Split('\n')[0];
    }

    private static bool IsCultureSort(SyntaxNode node, SemanticModel model) =>
        node is InvocationExpressionSyntax call
        && model.GetSymbolInfo(call).Symbol is IMethodSymbol sort
        && Sorting.Contains(sort.Name)
        && HasStrings(sort.TypeArguments.LastOrDefault())
        && !sort.Parameters.Any(parameter => parameter.Type.Name is "IComparer" or "StringComparer");

    private static bool HasStrings(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_String }
        || (type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Any(part => HasStrings(part.Type)));

    private static bool IsWalk(SyntaxNode node, SemanticModel model) => node switch
    {
        ForEachStatementSyntax loop => IsTable(loop.Expression, model),
        ForEachVariableStatementSyntax loop => IsTable(loop.Expression, model),
        SpreadElementSyntax spread => IsTable(spread.Expression, model) && !IsUnorderedTarget(spread, model),
        FromClauseSyntax from => IsTable(from.Expression, model),
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } } argument =>
            IsTable(argument.Expression, model) && TakesSequence(argument, model) && !EndsUnordered(call, model),
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access =>
            IsTable(access.Expression, model) && model.GetSymbolInfo(call).Symbol is IMethodSymbol { IsExtensionMethod: true } && !EndsUnordered(call, model),
        _ => false,
    };

    private static bool IsTable(ExpressionSyntax expression, SemanticModel model) =>
        model.GetTypeInfo(expression).Type is INamedTypeSymbol type && Tables.Contains(type.Name);

    private static bool TakesSequence(ArgumentSyntax argument, SemanticModel model) =>
        model.GetOperation(argument) is IArgumentOperation { Parameter.Type: INamedTypeSymbol type } && Sequences.Contains(type.Name);

    private static bool IsUnorderedTarget(SpreadElementSyntax spread, SemanticModel model) =>
        spread.Parent is CollectionExpressionSyntax list && model.GetTypeInfo(list).ConvertedType is INamedTypeSymbol type && IsUnordered(type);

    private static bool EndsUnordered(SyntaxNode call, SemanticModel model)
    {
        if (call is BaseObjectCreationExpressionSyntax made)
        {
            return model.GetTypeInfo(made).Type is INamedTypeSymbol type && IsUnordered(type);
        }

        if (call is not InvocationExpressionSyntax invocation || model.GetSymbolInfo(invocation).Symbol is not IMethodSymbol method)
        {
            return false;
        }

        return method.Name switch
        {
            "Sum" => method.ReturnType.SpecialType is not (SpecialType.System_Double or SpecialType.System_Single),
            "OrderBy" or "OrderByDescending" => IsTotal(invocation, model, []),
            _ when HandedOn.Contains(method.Name) && invocation.Parent is SpreadElementSyntax spread => IsUnorderedTarget(spread, model),
            _ when HandedOn.Contains(method.Name) => Next(invocation) is { } next && EndsUnordered(next, model),
            _ => Unordered.Contains(method.Name),
        };
    }

    /// <summary>
    /// Whether a sort, with those that refine it, has a key that no two elements share: the element itself, its key in the table, or
    /// all parts of either.
    /// </summary>
    private static bool IsTotal(InvocationExpressionSyntax sort, SemanticModel model, HashSet<string> keys)
    {
        if (sort.ArgumentList.Arguments is not [{ Expression: SimpleLambdaExpressionSyntax { Parameter: var element, ExpressionBody: { } key } }, ..])
        {
            return false;
        }

        keys.Add(key.ToString()[element.Identifier.Text.Length..]);
        var type = model.GetDeclaredSymbol(element)?.Type as INamedTypeSymbol;
        return keys.Contains("")
            || keys.Contains(".Key")
            || HasParts(type, "", keys)
            || HasParts(type?.TypeArguments.FirstOrDefault() as INamedTypeSymbol, ".Key", keys)
            || (Refining(sort) is { } next && IsTotal(next, model, keys));
    }

    private static InvocationExpressionSyntax? Refining(InvocationExpressionSyntax sort) =>
        Next(sort) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ThenBy" or "ThenByDescending" } } next ? next : null;

    private static bool HasParts(INamedTypeSymbol? type, string path, HashSet<string> keys) =>
        type is { IsTupleType: true } && type.TupleElements.All(part => keys.Contains($"{path}.{part.Name}"));

    private static bool IsUnordered(INamedTypeSymbol type) => Tables.Contains(type.Name) || type.Name is "SortedDictionary" or "SortedSet";

    /// <summary>The call that takes the result of a call at once.</summary>
    private static ExpressionSyntax? Next(InvocationExpressionSyntax call) => call.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } => next,
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax next } } => next,
        _ => null,
    };
}
