using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Digest.Analysis.Quotes;
using Digest.Model.Records;

namespace Digest.Analysis.Mentions;

/// <summary>A name to look for.</summary>
/// <param name="Text">Folded.</param>
/// <param name="IsRefused">Whether it only hides a name that stands in it.</param>
internal sealed record Name(string Text, string Entity, bool IsRefused);

/// <summary>All names as a tree of letters, whatever their case, so that one walk from a place finds every name that begins there.</summary>
internal sealed class NameTree
{
    private readonly FrozenDictionary<(int Node, char Letter), int> _branches;
    private readonly ImmutableArray<ImmutableArray<Name>> _names;
    private readonly SearchValues<char> _first;

    private NameTree(FrozenDictionary<(int Node, char Letter), int> branches, ImmutableArray<ImmutableArray<Name>> names) =>
        (_branches, _names, _first) = (branches, names, SearchValues.Create([.. branches.Keys.Where(branch => branch.Node == 0).Select(branch => branch.Letter)]));

    /// <summary>The tree of the names of these entities.</summary>
    public static NameTree Of(IEnumerable<Entity> entities)
    {
        var branches = new Dictionary<(int Node, char Letter), int>();
        var names = new List<List<Name>> { new() };
        foreach (var name in entities.SelectMany(NamesOf))
        {
            var node = 0;
            foreach (var letter in name.Text)
            {
                if (!branches.TryGetValue((node, char.ToUpperInvariant(letter)), out var next))
                {
                    next = names.Count;
                    names.Add([]);
                    branches.Add((node, char.ToUpperInvariant(letter)), next);
                }

                node = next;
            }

            if (node > 0 && !names[node].Exists(other => !name.IsRefused && other.Text == name.Text && !other.IsRefused))
            {
                names[node].Add(name);
            }
        }

        return new NameTree(branches.ToFrozenDictionary(), [.. names.Select(n => n.ToImmutableArray())]);
    }

    /// <summary>Whether any name begins with a letter, whatever its case.</summary>
    public bool MayBegin(char letter) => _first.Contains(char.ToUpperInvariant(letter));

    /// <summary>The names whose letters stand from here on, the shortest first, each with the place where it ends.</summary>
    public IEnumerable<(Name Name, int End)> At(string text, int start)
    {
        var node = 0;
        for (var i = start; i < text.Length && _branches.TryGetValue((node, char.ToUpperInvariant(text[i])), out node); i++)
        {
            foreach (var name in _names[node])
            {
                yield return (name, i + 1);
            }
        }
    }

    private static IEnumerable<Name> NamesOf(Entity entity) =>
        entity.Aliases.Prepend(entity.Name).Select(alias => new Name(Folded(alias), entity.Id, false))
            .Concat(entity.Not.Select(not => new Name(Folded(not), entity.Id, true)));

    private static string Folded(string name) => FoldedText.Of(name).Text.Trim(' ');
}
