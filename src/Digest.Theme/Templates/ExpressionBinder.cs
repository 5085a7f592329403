using System.Collections.Immutable;
using System.Globalization;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Digest.Theme.Templates;

/// <summary>Binds the expressions of a template: members, comparisons, choices, joined texts, and the functions <c>say</c> and <c>asset</c>.</summary>
internal sealed class ExpressionBinder(TemplateSet templates, string path, Scope scope, ImmutableArray<Diagnostic>.Builder problems)
{
    /// <summary>Binds an expression; what is wrong with it is reported.</summary>
    public Bound Bind(ScriptExpression? expression) => expression switch
    {
        null => Bound.Nothing,
        ScriptNestedExpression nested => Bind(nested.Expression),
        ScriptLiteral literal => Literal(literal),
        ScriptVariable { Name: "say" or "asset" or "include" } function => Fail(Rules.TemplateSyntax, function.Span, $"'{function.Name}' stands without what it needs"),
        ScriptVariable variable => Variable(variable),
        ScriptMemberExpression member when member is not ScriptIsEmptyExpression => Member(member),
        ScriptBinaryExpression binary => Binary(binary),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } negation => Not(negation),
        ScriptConditionalExpression choice => Choice(choice),
        ScriptFunctionCall { Target: ScriptVariable { Name: "say" } } call => Say(call),
        ScriptFunctionCall { Target: ScriptVariable { Name: "asset" } } call => Asset(call),
        ScriptFunctionCall call => Fail(Rules.TemplateSyntax, call.Span, "templates know no functions but include, say and asset"),
        _ => Fail(Rules.TemplateSyntax, expression.Span, "templates know only members, comparisons, '&&', '||', '!', '??', '?:', '+' of texts, say and asset"),
    };

    /// <summary>What counts as true: everything but null, false, an empty text and an empty list.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null or false or "" => false,
        System.Collections.IList list => list.Count > 0,
        Digest.Model.Prose.ProseText prose => !prose.Blocks.IsDefaultOrEmpty,
        Digest.Model.Prose.InlineText text => !text.Runs.IsDefaultOrEmpty,
        _ => true,
    };

    /// <summary>Reports a value that may be missing where it must be there.</summary>
    public void MustBeThere(Bound value, SourceSpan at)
    {
        if (value.Shape.IsNullable && (value.Path is null || !scope.Known.Contains(value.Path)))
        {
            Fail(Rules.TemplateFailed, at, "this may be missing; test it with 'if' first, or read its member with '?.'");
        }
    }

    /// <summary>The places that are not missing once a condition is true, or false.</summary>
    public IEnumerable<string> KnownWhen(ScriptExpression? condition, bool holds)
    {
        switch (condition)
        {
            case ScriptNestedExpression nested:
                return KnownWhen(nested.Expression, holds);
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } negation:
                return KnownWhen(negation.Right, !holds);
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.And } both when holds:
                return KnownWhen(both.Left, true).Concat(KnownWhen(both.Right, true));
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.Or } either when !holds:
                return KnownWhen(either.Left, false).Concat(KnownWhen(either.Right, false));
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareNotEqual, Right: ScriptLiteral { Value: null } } unequal when holds:
                return PathsOf(unequal.Left);
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareEqual, Right: ScriptLiteral { Value: null } } equal when !holds:
                return PathsOf(equal.Left);
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareEqual, Right: ScriptLiteral { Value: not null } } equal when holds:
                return PathsOf(equal.Left);
            case ScriptVariable or ScriptMemberExpression when holds:
                return PathsOf(condition);
            default:
                return [];
        }
    }

    /// <summary>A value as text; null where it is missing.</summary>
    public Func<Frame, string?> Text(Bound value)
    {
        var read = value.Read;
        var addresses = templates.Addresses;
        return value.Shape.Kind switch
        {
            ShapeKind.Text => frame => (string?)read(frame),
            ShapeKind.Address => frame => read(frame) switch { Route route => addresses.Of(route), _ => null },
            _ => frame => Convert.ToString(read(frame), CultureInfo.InvariantCulture),
        };
    }

    private static Bound Literal(ScriptLiteral literal)
    {
        var value = literal.Value;
        return value switch
        {
            string text => new Bound(_ => text, new Shape(ShapeKind.Text, Options: [text])),
            bool => new Bound(_ => value, Shape.Flag),
            int or long or double or decimal => new Bound(_ => value, Shape.Number),
            _ => Bound.Nothing,
        };
    }

    private Bound Variable(ScriptVariable variable)
    {
        if (scope.Named(variable.Name) is { } named)
        {
            return named;
        }

        foreach (var record in scope.Records)
        {
            if (record.Shape.Kind == ShapeKind.Unknown)
            {
                return Bound.Nothing;
            }

            if (MemberOf(record, variable.Name) is { } member)
            {
                return member;
            }
        }

        return Unknown(variable.Span, variable.Name, scope.It.Shape, scope.Names);
    }

    private Bound Member(ScriptMemberExpression expression)
    {
        var name = expression.Member!.Name;
        if (expression.Target is ScriptVariable { Name: "for" })
        {
            return LoopMember(expression, name);
        }

        var target = Bind(expression.Target);
        if (target.Shape.Kind == ShapeKind.Unknown)
        {
            return Bound.Nothing;
        }

        var mayBeMissing = target.Shape.IsNullable && (target.Path is null || !scope.Known.Contains(target.Path));
        if (target.Shape.Kind == ShapeKind.List && name == "size")
        {
            return new Bound(frame => (target.Read(frame) as System.Collections.IList)?.Count ?? 0, Shape.Number);
        }

        if (MemberOf(target, name) is not { } member)
        {
            return Unknown(expression.Member.Span, name, target.Shape, target.Shape.Members);
        }

        if (!mayBeMissing)
        {
            return member;
        }

        if (expression.DotToken?.TokenType != TokenType.QuestionDot)
        {
            return Fail(Rules.TemplateFailed, expression.Span, $"'{name}' cannot be read where what stands before it is missing; test that with 'if' first, or write '?.{name}'");
        }

        return member with { Shape = member.Shape with { IsNullable = true } };
    }

    private static Bound? MemberOf(Bound target, string name)
    {
        if (target.Shape.Kind != ShapeKind.Record || target.Shape.Member(name) is not { } shape)
        {
            return null;
        }

        var get = target.Shape.Getter(name)!;
        var inner = target.Read;
        Read read = frame => inner(frame) is { } record ? get(record) : null;
        return new Bound(
            shape.Kind == ShapeKind.Word ? EnumWords.Reading(read, shape.Json!.Type) : read,
            shape,
            target.Path is null ? null : $"{target.Path}.{name}");
    }

    private Bound LoopMember(ScriptMemberExpression expression, string name)
    {
        if (scope.Loop is not { } loop)
        {
            return Fail(Rules.TemplateSyntax, expression.Span, "there is no loop here");
        }

        return name switch
        {
            "index" => new Bound(frame => ((LoopState)loop(frame)!).Index, Shape.Number),
            "first" => new Bound(frame => ((LoopState)loop(frame)!).Index == 0, Shape.Flag),
            "last" => new Bound(frame => loop(frame) is LoopState state && state.Index == state.Count - 1, Shape.Flag),
            _ => Fail(Rules.UnknownMember, expression.Member!.Span, $"'{name}' is not a member of a loop, which has index, first and last"),
        };
    }

    private Bound Binary(ScriptBinaryExpression binary)
    {
        var left = Bind(binary.Left);
        var known = scope.Known;
        if (binary.Operator is ScriptBinaryOperator.And or ScriptBinaryOperator.Or)
        {
            scope.Know(KnownWhen(binary.Left, binary.Operator == ScriptBinaryOperator.And));
        }

        var right = Bind(binary.Right);
        scope.Known = known;
        var (a, b) = (left.Read, right.Read);
        switch (binary.Operator)
        {
            case ScriptBinaryOperator.And:
                return new Bound(frame => IsTrue(a(frame)) && IsTrue(b(frame)), Shape.Flag);
            case ScriptBinaryOperator.Or:
                return new Bound(frame => IsTrue(a(frame)) || IsTrue(b(frame)), Shape.Flag);
            case ScriptBinaryOperator.EmptyCoalescing when left.Shape.Kind == right.Shape.Kind || left.Shape.IsText && right.Shape.IsText:
                return new Bound(frame => a(frame) ?? b(frame), right.Shape with { Options = Both(left.Shape, right.Shape) });
            case ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual:
                var equal = binary.Operator == ScriptBinaryOperator.CompareEqual;
                CheckWord(left, right, binary.Right!.Span);
                return new Bound(frame => AreEqual(a(frame), b(frame)) == equal, Shape.Flag);
            case ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual
                when left.Shape.Kind == ShapeKind.Number && right.Shape.Kind == ShapeKind.Number:
                return new Bound(Order(binary.Operator, a, b), Shape.Flag);
            case ScriptBinaryOperator.Add when left.Shape.IsText && right.Shape.IsText:
                var (first, second) = (Text(left), Text(right));
                return new Bound(frame => first(frame) + second(frame), new Shape(ShapeKind.Text, Options: Joined(left.Shape, right.Shape)));
            default:
                return left.Shape.Kind == ShapeKind.Unknown || right.Shape.Kind == ShapeKind.Unknown
                    ? Bound.Nothing
                    : Fail(Rules.TemplateSyntax, binary.Span, $"'{binary.OperatorAsText}' does not work on these two");
        }
    }

    private void CheckWord(Bound left, Bound right, SourceSpan at)
    {
        if (left.Shape.Kind == ShapeKind.Word && right.Shape is { Kind: ShapeKind.Text, Options: [var word] } && !left.Shape.Options.Contains(word))
        {
            Unknown(at, word, left.Shape, left.Shape.Options);
        }
    }

    private static Read Order(ScriptBinaryOperator comparison, Read a, Read b) => frame =>
    {
        if (a(frame) is not { } left || b(frame) is not { } right)
        {
            return false;
        }

        var order = Convert.ToDecimal(left, CultureInfo.InvariantCulture).CompareTo(Convert.ToDecimal(right, CultureInfo.InvariantCulture));
        return comparison switch
        {
            ScriptBinaryOperator.CompareLess => order < 0,
            ScriptBinaryOperator.CompareLessOrEqual => order <= 0,
            ScriptBinaryOperator.CompareGreater => order > 0,
            _ => order >= 0,
        };
    };

    private static bool AreEqual(object? left, object? right) =>
        left is int or long or decimal or double && right is int or long or decimal or double
            ? Convert.ToDecimal(left, CultureInfo.InvariantCulture) == Convert.ToDecimal(right, CultureInfo.InvariantCulture)
            : Equals(left, right);

    private Bound Not(ScriptUnaryExpression negation)
    {
        var value = Bind(negation.Right).Read;
        return new Bound(frame => !IsTrue(value(frame)), Shape.Flag);
    }

    private Bound Choice(ScriptConditionalExpression choice)
    {
        var condition = Bind(choice.Condition).Read;
        var known = scope.Known;
        scope.Know(KnownWhen(choice.Condition, true));
        var then = Bind(choice.ThenValue);
        scope.Known = known;
        scope.Know(KnownWhen(choice.Condition, false));
        var otherwise = Bind(choice.ElseValue);
        scope.Known = known;
        if (then.Shape.Kind != otherwise.Shape.Kind && !(then.Shape.IsText && otherwise.Shape.IsText))
        {
            return then.Shape.Kind == ShapeKind.Unknown || otherwise.Shape.Kind == ShapeKind.Unknown
                ? Bound.Nothing
                : Fail(Rules.TemplateSyntax, choice.Span, "the two values of a choice are of different kinds");
        }

        var shape = then.Shape.Kind == otherwise.Shape.Kind ? then.Shape : Shape.Text;
        return new Bound(
            frame => IsTrue(condition(frame)) ? then.Read(frame) : otherwise.Read(frame),
            shape with { IsNullable = then.Shape.IsNullable || otherwise.Shape.IsNullable, Options = Both(then.Shape, otherwise.Shape) });
    }

    private Bound Say(ScriptFunctionCall call)
    {
        if (call.Arguments.Count == 0)
        {
            return Fail(Rules.TemplateSyntax, call.Span, "say takes the key of some words and what is put into them");
        }

        var key = Bind(call.Arguments[0]);
        var arguments = call.Arguments.Skip(1).Select(argument => (Value: Bind(argument), argument.Span)).ToArray();
        foreach (var argument in arguments.Where(argument => argument.Value.Shape is { IsText: false, Kind: not ShapeKind.Unknown }))
        {
            Fail(Rules.TemplateSyntax, argument.Span, "only text and numbers can be put into words");
        }

        if (!key.Shape.IsText)
        {
            return key.Shape.Kind == ShapeKind.Unknown ? Bound.Nothing : Fail(Rules.TemplateSyntax, call.Arguments[0].Span, "the key of words is a text");
        }

        if (!key.Shape.Options.IsDefault && key.Shape.Options.FirstOrDefault(option => !templates.Words.Has(option)) is { } missing)
        {
            var nearest = Spelling.Nearest(missing, templates.Words.Keys);
            return Fail(Rules.UnknownString, call.Arguments[0].Span, $"there are no words for '{missing}'" + (nearest is null ? "" : $"; did you mean '{nearest}'?"));
        }

        var (keyText, span, words) = (Text(key), call.Arguments[0].Span, templates.Words);
        var reads = arguments.Select(argument => argument.Value.Shape.Kind == ShapeKind.Number ? argument.Value.Read : new Read(Text(argument.Value))).ToArray();
        return new Bound(
            frame =>
            {
                var wanted = keyText(frame) ?? "";
                var values = new object?[reads.Length];
                for (var i = 0; i < reads.Length; i++)
                {
                    values[i] = reads[i](frame);
                }

                return words.Say(wanted, values)
                    ?? throw new TemplateFault(new Diagnostic(Rules.UnknownString, Places.Of(path, span), $"there are no words for '{wanted}'"));
            },
            Shape.Text);
    }

    private Bound Asset(ScriptFunctionCall call)
    {
        if (call.Arguments is not [ScriptLiteral { Value: string name }])
        {
            return Fail(Rules.TemplateSyntax, call.Span, "asset takes the name of a file in theme/assets in quotation marks");
        }

        if (templates.AssetAddress(name) is { } address)
        {
            return new Bound(_ => address, Shape.Asset);
        }

        var nearest = Spelling.Nearest(name, templates.Assets);
        return Fail(Rules.TemplateMissing, call.Arguments[0].Span, $"there is no asset '{name}'" + (nearest is null ? "" : $"; did you mean '{nearest}'?"));
    }

    private IEnumerable<string> PathsOf(ScriptExpression? expression)
    {
        // Bound once more without reporting, only to learn which place it reads.
        var quiet = new ExpressionBinder(templates, path, scope, ImmutableArray.CreateBuilder<Diagnostic>());
        for (var tested = expression; tested is ScriptVariable or ScriptMemberExpression; tested = (tested as ScriptMemberExpression)?.Target)
        {
            if (quiet.Bind(tested).Path is { } place)
            {
                yield return place;
            }
        }
    }

    private static ImmutableArray<string> Both(Shape a, Shape b) => a.Options.IsDefault || b.Options.IsDefault ? default : [.. a.Options, .. b.Options];

    private static ImmutableArray<string> Joined(Shape a, Shape b) =>
        a.Options.IsDefault || b.Options.IsDefault ? default : [.. from first in a.Options from second in b.Options select first + second];

    private Bound Unknown(SourceSpan at, string name, Shape owner, IEnumerable<string> names)
    {
        var nearest = Spelling.Nearest(name, names);
        return Fail(Rules.UnknownMember, at, $"'{name}' is not a member of {owner.Name}" + (nearest is null ? "" : $"; did you mean '{nearest}'?"));
    }

    private Bound Fail(Rule rule, SourceSpan at, string message)
    {
        problems.Add(new Diagnostic(rule, Places.Of(path, at), message));
        return Bound.Nothing;
    }
}
