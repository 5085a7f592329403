using Digest.Collecting;

// Looks names up for so many seconds while another thread collects, and says how often. Exit code 4 where a look-up gives another name's word.
// A program whose frames are overwritten ends with a signal or an exception that nothing in it can throw.
var seconds = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 10;
var names = Enumerable.Range(0, 500).Select(number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"name {number:D3}")).ToArray();
var tree = Branch<string, string>.Of([.. names.Select(name => (name, $"word of {name}"))], StringComparer.Ordinal);
var over = false;
var rounds = 0L;
var wrong = 0L;
var readers = Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount - 1)).Select(_ => new Thread(Read)).ToArray();
foreach (var reader in readers)
{
    reader.Start();
}

var end = Environment.TickCount64 + (seconds * 1000L);
while (Environment.TickCount64 < end)
{
    GC.Collect(0);
}

Volatile.Write(ref over, true);
foreach (var reader in readers)
{
    reader.Join();
}

Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rounds} rounds, {GC.CollectionCount(0)} collections, {wrong} wrong"));
return wrong == 0 ? 0 : 4;

void Read()
{
    while (!Volatile.Read(ref over))
    {
        foreach (var name in names)
        {
            if (Words.Length(tree, name, 1, 2) != "word of ".Length + name.Length + 3)
            {
                Interlocked.Increment(ref wrong);
            }
        }

        Interlocked.Increment(ref rounds);
    }
}
