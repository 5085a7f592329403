using System.Text.Json;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Text;

namespace Digest.Commands.Inspecting;

/// <summary>Writes what was found in one file as one object, as src/README.md documents it.</summary>
internal static class InspectionWriter
{
    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter json, Inspected found)
    {
        json.WriteStartObject();
        json.WriteString("path", found.Path);
        json.WriteString("sha256", found.Source.Sha256);
        Title(json, found);
        Published(json, found.Published);
        Text(json, found);
        Figures(json, found);
        Dates(json, found);
        Quotations(json, found);
        json.WriteStartArray("mentions");
        foreach (var mention in found.Mentions)
        {
            Start(json, mention.Span);
            json.WriteString("entity", mention.Entity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("suggestions");
        foreach (var suggestion in found.Suggestions)
        {
            Start(json, suggestion.Span);
            json.WriteString("name", suggestion.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Findings(json, found);
        json.WriteEndObject();
    }

    private static void Title(Utf8JsonWriter json, Inspected found)
    {
        if (found.Source.Article.Title is { } title)
        {
            json.WriteStartObject("title");
            json.WriteString("text", found.Source.Text.AsSpan(title.Start, title.End - title.Start));
            json.WriteNumber("start", title.Start);
            json.WriteNumber("end", title.End);
            json.WriteBoolean("inferred", title.Inferred);
            json.WriteEndObject();
        }
        else if (found.Title is { } elsewhere)
        {
            json.WriteStartObject("title");
            json.WriteString("text", elsewhere);
            json.WriteNull("start");
            json.WriteNull("end");
            json.WriteBoolean("inferred", false);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("title");
        }
    }

    private static void Published(Utf8JsonWriter json, PublicationDay? published)
    {
        if (published is null)
        {
            json.WriteNull("published");
            return;
        }

        json.WriteStartObject("published");
        json.WriteString("edtf", published.Date.Text);
        json.WriteBoolean("inferred", published.Inferred);
        json.WriteString("reason", published.Reason);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, Inspected found)
    {
        json.WriteStartArray("lines");
        foreach (var line in found.Source.Article.Lines)
        {
            json.WriteStartObject();
            json.WriteNumber("line", line.Number);
            json.WriteNumber("start", line.Start);
            json.WriteNumber("end", line.End);
            json.WriteBoolean("kept", line.Kept);
            json.WriteString("reason", line.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("passages");
        foreach (var passage in found.Source.Article.Passages)
        {
            json.WriteStartObject();
            json.WriteString("anchor", passage.Anchor);
            json.WriteNumber("start", passage.Start);
            json.WriteNumber("end", passage.End);
            json.WriteStartArray("sentences");
            foreach (var sentence in passage.Sentences)
            {
                Start(json, sentence);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Figures(Utf8JsonWriter json, Inspected found)
    {
        json.WriteStartArray("figures");
        for (var i = 0; i < found.Figures.Length; i++)
        {
            var figure = found.Figures[i];
            Start(json, figure.Span);
            json.WriteString("text", figure.Span.In(found.Source.Text));
            json.WriteNumber("value", figure.Value);
            if (figure.Max is { } max)
            {
                json.WriteNumber("max", max);
            }

            json.WriteString("unit", figure.Unit);
            json.WriteString("bound", Name(figure.Bound));
            json.WriteString("attribution", found.Speakers[i]?.Span.In(found.Source.Text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Dates(Utf8JsonWriter json, Inspected found)
    {
        json.WriteStartArray("dates");
        foreach (var date in found.Dates)
        {
            Start(json, date.Span);
            json.WriteString("text", date.Span.In(found.Source.Text));
            json.WriteString("edtf", date.Date.Text);
            json.WriteBoolean("inferred", date.Inferred);
            json.WriteString("reason", date.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Quotations(Utf8JsonWriter json, Inspected found)
    {
        json.WriteStartArray("quotations");
        foreach (var quotation in found.Quotations)
        {
            Start(json, quotation.Span);
            json.WriteString("speaker", quotation.Speaker?.Span.In(found.Source.Text));
            json.WriteBoolean("direct", quotation.IsDirect);
            if (quotation.Speaker is { } speaker)
            {
                json.WriteString("speaker_kind", Name(speaker.Kind));
                json.WriteNumber("speaker_start", speaker.Span.Start);
                json.WriteNumber("speaker_end", speaker.Span.End);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Findings(Utf8JsonWriter json, Inspected found)
    {
        json.WriteStartArray("findings");
        foreach (var finding in found.Findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule.Code);
            if (finding.Span is { } span)
            {
                json.WriteNumber("start", span.Start);
                json.WriteNumber("end", span.End);
            }
            else
            {
                json.WriteNull("start");
                json.WriteNull("end");
            }

            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Start(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartObject();
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    /// <summary>A bound in the word that editors write.</summary>
    internal static string Name(Bound bound) => bound switch
    {
        Bound.Exact => "exact",
        Bound.About => "about",
        Bound.AtLeast => "at-least",
        Bound.AtMost => "at-most",
        Bound.MoreThan => "more-than",
        Bound.LessThan => "less-than",
        Bound.Between => "between",
        Bound.Order => "order",
        _ => "as-stated",
    };

    private static string Name(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Named => "named",
        SpeakerKind.Pronoun => "pronoun",
        SpeakerKind.Role => "role",
        _ => "unnamed",
    };
}
