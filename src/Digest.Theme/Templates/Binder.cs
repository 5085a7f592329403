using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Sites;
using Digest.Model.Theme;
using Digest.Theme.Markup;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Digest.Theme.Templates;

/// <summary>
/// Binds the statements of one template to the schema of what it shows, and reports all that is wrong on the way: members that do
/// not exist, values that may be missing, values written where escaping would not make them safe. The language is a small part of
/// Scriban's: text, values, <c>if</c>, <c>for</c>, <c>with</c>, <c>include</c>, <c>say</c> and <c>asset</c>.
/// </summary>
internal sealed class Binder
{
    private readonly TemplateSet templates;
    private readonly string path;
    private readonly Scope scope;
    private readonly ImmutableArray<Diagnostic>.Builder problems;
    private readonly ImmutableArray<string> within;
    private readonly ExpressionBinder expressions;
    private MarkupPlace place = MarkupPlace.Start;

    public Binder(TemplateSet templates, string path, Shape view, bool isLayout, ImmutableArray<Diagnostic>.Builder problems, ImmutableArray<string> within)
    {
        (this.templates, this.path, this.problems, this.within) = (templates, path, problems, within);
        scope = new Scope(view, isLayout, templates);
        expressions = new ExpressionBinder(templates, path, scope, problems);
    }

    /// <summary>Binds the template.</summary>
    public BoundTemplate Bind(ScriptPage page)
    {
        var body = Block(page.Body);
        if (place.Settled != MarkupPlace.Start)
        {
            Report(Rules.TemplateSyntax, page.Span, "the template ends within a tag, comment, script or style");
        }

        return new BoundTemplate(path, body, scope.Slots);
    }

    private Write Block(ScriptBlockStatement? block)
    {
        if (block is null)
        {
            return static (_, _) => { };
        }

        var parts = block.Statements.Select(Statement).OfType<Write>().ToArray();
        return (frame, page) =>
        {
            foreach (var part in parts)
            {
                part(frame, page);
            }
        };
    }

    private Write? Statement(ScriptStatement statement)
    {
        switch (statement)
        {
            case ScriptRawStatement raw:
                return Own(raw);
            case ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariable { Name: "include" } } call }:
                return Include(call);
            case ScriptExpressionStatement written:
                return Value(written.Expression!);
            case ScriptIfStatement condition:
                return If(condition);
            case ScriptForStatement loop:
                return For(loop);
            case ScriptWithStatement with:
                return With(with);
            case ScriptEscapeStatement or ScriptEndStatement or ScriptNopStatement:
                return null;
            default:
                Report(Rules.TemplateSyntax, statement.Span, "templates know only if, for, with, include, say and asset");
                return null;
        }
    }

    private Write Own(ScriptRawStatement raw)
    {
        var markup = raw.Text.ToString();
        var unquoted = false;
        place = place.After(markup, ref unquoted);
        if (unquoted)
        {
            Report(Rules.TemplateSyntax, raw.Span, "the value of an attribute here is not in quotation marks");
        }

        return (_, page) => page.Append(markup);
    }

    private Write? Include(ScriptFunctionCall call)
    {
        if (call.Arguments.Count is not (1 or 2) || call.Arguments[0] is not ScriptLiteral { Value: string name })
        {
            Report(Rules.TemplateSyntax, call.Span, "include takes the name of a part in quotation marks and, if need be, what it shows");
            return null;
        }

        if (place.State != MarkupState.Text)
        {
            Report(Rules.TemplateSyntax, call.Span, "a part can be included only between tags");
        }

        var file = $"theme/parts/{name}.html";
        if (within.Contains(file))
        {
            Report(Rules.TemplateSyntax, call.Span, $"'{name}' includes itself");
            return null;
        }

        if (!templates.Parts.Contains(name))
        {
            var nearest = Spelling.Nearest(name, templates.Parts);
            Report(Rules.TemplateMissing, call.Arguments[0].Span, $"there is no part '{name}'" + (nearest is null ? "" : $"; did you mean '{nearest}'?"));
            return null;
        }

        var shown = call.Arguments.Count == 2 ? expressions.Bind(call.Arguments[1]) : scope.It;
        if (shown.Shape.Kind == ShapeKind.Unknown)
        {
            return null;
        }

        expressions.MustBeThere(shown, call.Arguments[^1].Span);
        var part = templates.Bind(file, shown.Shape with { IsNullable = false }, isLayout: false, problems, within);
        return part is null ? null : (frame, page) => part.Run(shown.Read(frame), null, page);
    }

    private Write? Value(ScriptExpression expression)
    {
        var value = expressions.Bind(expression);
        var at = place;
        place = place.Written;
        switch (at.State)
        {
            case MarkupState.Raw:
                Report(Rules.TemplateSyntax, expression.Span, "a value cannot be written into a script or style");
                return null;
            case MarkupState.Comment or MarkupState.Tag or MarkupState.TagName:
                Report(Rules.TemplateSyntax, expression.Span, "a value can be written only between tags or into the quoted value of an attribute");
                return null;
            case MarkupState.Value when at.IsForbidden:
                Report(Rules.TemplateSyntax, expression.Span, $"a value cannot be written into the attribute '{at.Attribute}'");
                return null;
        }

        return value.Shape.Kind switch
        {
            ShapeKind.Unknown => null,
            ShapeKind.Prose or ShapeKind.Runs or ShapeKind.Markup or ShapeKind.Data when at.State == MarkupState.Value => Refuse(expression, "formatted text cannot be written into an attribute"),
            ShapeKind.Prose => (frame, page) => templates.Prose.Write(page, (ProseText?)value.Read(frame) ?? ProseText.Empty),
            ShapeKind.Runs => (frame, page) => templates.Prose.Write(page, ((InlineText?)value.Read(frame))?.Runs ?? []),
            ShapeKind.Markup => (frame, page) => page.Append((PageWriter)value.Read(frame)!),
            ShapeKind.Data => Data(expression, value),
            ShapeKind.Record or ShapeKind.List => Refuse(expression, $"'{value.Shape.Name}' has members and is no text"),
            ShapeKind.Flag => Refuse(expression, "true and false are tested, not written"),
            ShapeKind.Unreadable => Refuse(expression, $"'{value.Shape.Name}' is never shown as it is; the view must say it in words"),
            _ when at is { State: MarkupState.Value, IsAddress: true, AtStart: true } => Address(value),
            _ => Text(value),
        };
    }

    private Write Text(Bound value)
    {
        var text = expressions.Text(value);
        return (frame, page) =>
        {
            if (text(frame) is { } written)
            {
                page.Escaped(written);
            }
        };
    }

    private Write Data(ScriptExpression expression, Bound value)
    {
        expressions.MustBeThere(value, expression.Span);
        return (frame, page) => DataBlocks.Write(page, (DataBlock)value.Read(frame)!);
    }

    private Write Address(Bound value)
    {
        var addresses = templates.Addresses;
        return ReferenceEquals(value.Shape, Shape.Asset)
            ? Text(value)
            : (frame, page) =>
            {
                switch (value.Read(frame))
                {
                    case Route route:
                        page.Escaped(addresses.Of(route));
                        break;
                    case string address:
                        page.Escaped(addresses.Of(address));
                        break;
                }
            };
    }

    private Write If(ScriptIfStatement statement)
    {
        var condition = expressions.Bind(statement.Condition);
        var start = place;
        var known = scope.Known;
        scope.Know(expressions.KnownWhen(statement.Condition, true));
        var then = Block(statement.Then);
        var afterThen = place;

        place = start;
        scope.Known = known;
        scope.Know(expressions.KnownWhen(statement.Condition, false));
        Write otherwise = statement.Else switch
        {
            ScriptIfStatement next => If(next),
            ScriptElseStatement last => Block(last.Body),
            _ => static (_, _) => { }
            ,
        };
        scope.Known = known;
        Agree(afterThen, statement.Span, "the branches of this 'if' leave the markup at different places");

        return (frame, page) =>
        {
            if (ExpressionBinder.IsTrue(condition.Read(frame)))
            {
                then(frame, page);
            }
            else
            {
                otherwise(frame, page);
            }
        };
    }

    private Write? For(ScriptForStatement statement)
    {
        var list = expressions.Bind(statement.Iterator);
        if (statement.Variable is not ScriptVariable { Name: var name } || statement.NamedArguments is { Count: > 0 })
        {
            Report(Rules.TemplateSyntax, statement.Span, "a loop has the form 'for x in list'");
            return null;
        }

        if (list.Shape.Kind is not (ShapeKind.List or ShapeKind.Unknown))
        {
            Report(Rules.TemplateSyntax, statement.Iterator!.Span, $"'{list.Shape.Name}' is no list");
            return null;
        }

        var start = place;
        var loop = scope.Enter(name, list.Shape.Kind == ShapeKind.List ? list.Shape.Element() : Shape.Unknown);
        var body = Block(statement.Body);
        scope.Leave();
        Agree(start, statement.Span, "the body of this 'for' leaves the markup elsewhere than where it began");
        var otherwise = statement.Else is null ? null : Block(statement.Else.Body);
        Agree(start, statement.Span, "the 'else' of this 'for' leaves the markup elsewhere than where it began");

        var end = statement.Span;
        return (frame, page) =>
        {
            var items = (System.Collections.IList?)list.Read(frame);
            var count = items?.Count ?? 0;
            for (var i = 0; i < count; i++)
            {
                frame.Slots[loop] = items![i];
                frame.Slots[loop + 1] = new LoopState(i, count);
                body(frame, page);
                if (page.IsTooLong)
                {
                    throw new TemplateFault(new Diagnostic(Rules.TemplateFailed, Places.Of(path, end), "the page grows beyond 64 million characters in this loop"));
                }
            }

            if (count == 0)
            {
                otherwise?.Invoke(frame, page);
            }
        };
    }

    private Write? With(ScriptWithStatement statement)
    {
        var value = expressions.Bind(statement.Name);
        if (value.Shape.Kind is not (ShapeKind.Record or ShapeKind.Unknown))
        {
            Report(Rules.TemplateSyntax, statement.Name!.Span, $"'{value.Shape.Name}' has no members");
            return null;
        }

        expressions.MustBeThere(value, statement.Name!.Span);
        var slot = scope.Enter(null, value.Shape with { IsNullable = false });
        var body = Block(statement.Body);
        scope.Leave();
        return (frame, page) =>
        {
            frame.Slots[slot] = value.Read(frame);
            body(frame, page);
        };
    }

    private void Agree(MarkupPlace other, SourceSpan at, string otherwise)
    {
        if (place.Settled != other.Settled && (place with { AtStart = false }) != (other with { AtStart = false }))
        {
            Report(Rules.TemplateSyntax, at, otherwise);
        }

        // A value behind is taken for the start of an address where it may be one.
        place = place.Settled with { AtStart = place.AtStart || other.AtStart };
    }

    private Write? Refuse(ScriptExpression expression, string message)
    {
        Report(Rules.TemplateSyntax, expression.Span, message);
        return null;
    }

    private void Report(Rule rule, SourceSpan at, string message) => problems.Add(new Diagnostic(rule, Places.Of(path, at), message));
}
