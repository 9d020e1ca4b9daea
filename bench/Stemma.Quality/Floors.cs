using System.Text.Json;

namespace Stemma.Quality;

/// <summary>The figures that were reached: bench/quality/floors.json. CI refuses a drop.</summary>
internal static class Floors
{
    // Figures come from the same code on the same texts and repeat to the last digit; this is for the rounding in the file.
    private const double Rounding = 0.0005;

    /// <summary>Each figure that fell below its floor, in words.</summary>
    public static List<string> Broken(
        string file,
        IReadOnlyDictionary<string, double> reached,
        Func<string, bool> lower
    )
    {
        var broken = new List<string>();
        foreach (var (figure, floor) in Load(file))
        {
            if (
                reached.TryGetValue(figure, out var value)
                && (lower(figure) ? value > floor + Rounding : value < floor - Rounding)
            )
            {
                broken.Add($"{figure} is {value:0.####}, its floor {floor:0.####}");
            }
        }

        return broken;
    }

    /// <summary>
    /// Writes the figures reached as the new floors where they are better, keeping those of sets that were not measured.
    /// A floor is lowered only where <paramref name="given"/> names it: a loss is somebody's decision, never a side effect.
    /// </summary>
    public static void Raise(
        string file,
        IReadOnlyDictionary<string, double> reached,
        Func<string, bool> lower,
        Func<string, bool> given
    )
    {
        var floors = Load(file);
        foreach (var (figure, value) in reached)
        {
            var rounded = Math.Round(value, 3);
            var better =
                !floors.TryGetValue(figure, out var floor)
                || (lower(figure) ? rounded <= floor : rounded >= floor);
            if (better || given(figure))
            {
                floors[figure] = rounded;
            }
        }

        File.WriteAllText(
            file,
            JsonSerializer.Serialize(
                floors,
                new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }
            ) + "\n"
        );
    }

    private static SortedDictionary<string, double> Load(string file) =>
        File.Exists(file)
            ? new(
                JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(file))!,
                StringComparer.Ordinal
            )
            : new(StringComparer.Ordinal);
}
