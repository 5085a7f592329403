namespace Digest.Pipelines.Parts;

/// <summary>When an article by the editors was published and last changed, as Open Graph tells it.</summary>
/// <param name="Published">A day, <c>yyyy-MM-dd</c>; null where the editors' date is less exact.</param>
/// <param name="Modified">A day; null where the editors name no later change, or an inexact one.</param>
internal sealed record ArticleTimes(string? Published, string? Modified);
