using Digest.Analysis.Dates;
using Digest.Model.Dates;
using Digest.Model.Sources;

namespace Digest.Commands.Inspecting;

/// <summary>Finds when a text was published: as it was said for it, as its sidecar or page states it, or inferred from its byline or address.</summary>
internal static class PublicationFinder
{
    /// <summary>The day with its reason; null where nothing tells it.</summary>
    /// <param name="said">What the caller says.</param>
    public static PublicationDay? Find(Edtf? said, string text, Article article, Sidecar sidecar)
    {
        if (said is not null)
        {
            return new PublicationDay(said, false, null);
        }

        if (sidecar.Published is { } stated)
        {
            var reason = sidecar.Inferred.GetValueOrDefault("published");
            return new PublicationDay(stated, reason is not null, reason);
        }

        foreach (var passage in article.Passages)
        {
            if (passage.Role is PassageRole.Byline && DateReader.Read(text[passage.Start..passage.End], null).FirstOrDefault(date => date.Date.Precision is Precision.Day or Precision.Time && !date.Inferred && date.Date.Start?.Year is not null) is { } printed)
            {
                return new PublicationDay(printed.Date, true, "the date printed with the byline");
            }
        }

        return sidecar.Url is { } url && AddressDates.Read(url) is { Date: var date } ? new PublicationDay(date, true, "the date in the address") : null;
    }
}
