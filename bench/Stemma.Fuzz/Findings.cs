using System.IO.MemoryMappedFiles;
using System.Security.Cryptography;

namespace Stemma.Fuzz;

/// <summary>Inputs that failed, each beside its reason. The input at hand stands in a mapped file, so that it outlives the process.</summary>
internal sealed class Findings
{
    private const int Header = 8;

    private readonly string _folder;
    private readonly MemoryMappedViewAccessor _current;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public Findings(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        var file = MemoryMappedFile.CreateFromFile(
            Path.Combine(folder, "current"),
            FileMode.Create,
            mapName: null,
            Header + (4 * Mutator.Longest)
        );
        _current = file.CreateViewAccessor();
    }

    public void Begin(byte[] input)
    {
        var length = Math.Min(input.Length, 4 * Mutator.Longest);
        _current.WriteArray(Header, input, 0, length);
        _current.Write(0, length + 1);
    }

    public void End() => _current.Write(0, 0);

    /// <summary>Keeps an input that failed; false where one failed before it for the same reason at the same place.</summary>
    public bool Keep(byte[] input, string reason)
    {
        // Numbers differ from input to input; the first lines say where.
        var key = string.Concat(
            string.Join('\n', reason.Split('\n').Take(4)).Where(c => !char.IsDigit(c))
        );
        return _known.Add(key) && Save(_folder, input, reason);
    }

    public void Hang() => SaveCurrent(_folder, "hang: not back after 180 s");

    /// <summary>Keeps the input that was at hand when a process ended; false where none was.</summary>
    public static bool SaveCurrent(string folder, string reason)
    {
        var current = Path.Combine(folder, "current");
        if (!File.Exists(current))
        {
            return false;
        }

        using var stream = new FileStream(
            current,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite
        );
        using var reader = new BinaryReader(stream);
        var length = reader.ReadInt32() - 1;
        stream.Position = Header;
        return length >= 0 && Save(folder, reader.ReadBytes(length), reason);
    }

    private static bool Save(string folder, byte[] input, string reason)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(input).AsSpan(0, 6));
        File.WriteAllBytes(Path.Combine(folder, name + ".input"), input);
        File.WriteAllText(Path.Combine(folder, name + ".reason.txt"), reason + "\n");
        return true;
    }
}
