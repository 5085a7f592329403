using Digest.Model.Sites;

namespace Digest.Pipelines.Parts;

/// <summary>A source as other pages name it.</summary>
/// <param name="Short">At most 24 characters, for columns and chips.</param>
/// <param name="Published">Null where the day is not known.</param>
internal sealed record SourceChip(Route Route, string Id, string Short, string Title, string? Outlet, DateView? Published, string Language);

/// <summary>A date in words.</summary>
/// <param name="Text">As readers see it, such as "about June 2025".</param>
/// <param name="Machine">For <c>time datetime</c>: a day, month or year; null where it is none of these.</param>
/// <param name="Because">The reason, where the editors infer it; null where it is stated.</param>
internal sealed record DateView(string Text, string? Machine, string? Because);
