using System.Globalization;
using System.Text.Json;

namespace Stemma.Fuzz;

/// <summary>What came of one target.</summary>
internal sealed record FuzzRow(string Target)
{
    public const string Head =
        "| target | core-minutes | executions | a second | places reached | edges | inputs kept | slowest | most allocated | failures |\n|---|---|---|---|---|---|---|---|---|---|\n";

    private const string Mark = "row ";

    public double Seconds { get; init; }

    public long Runs { get; init; }

    public double SlowestMilliseconds { get; init; }

    public long MostMegabytes { get; init; }

    public int Failures { get; init; }

    public int Edges { get; init; }

    public int Places { get; init; }

    public int AllPlaces { get; init; }

    public int Kept { get; init; }

    public void Print() => Console.WriteLine(Mark + JsonSerializer.Serialize(this));

    public static FuzzRow? Parse(string line) =>
        line.StartsWith(Mark, StringComparison.Ordinal)
            ? JsonSerializer.Deserialize<FuzzRow>(line[Mark.Length..])
            : null;

    /// <summary>Two stretches of one target's time.</summary>
    public FuzzRow Plus(FuzzRow other) =>
        this with
        {
            Seconds = Seconds + other.Seconds,
            Runs = Runs + other.Runs,
            SlowestMilliseconds = Math.Max(SlowestMilliseconds, other.SlowestMilliseconds),
            MostMegabytes = Math.Max(MostMegabytes, other.MostMegabytes),
            Failures = Failures + other.Failures,
            Edges = Math.Max(Edges, other.Edges),
            Places = Math.Max(Places, other.Places),
            AllPlaces = Math.Max(AllPlaces, other.AllPlaces),
            Kept = Math.Max(Kept, other.Kept),
        };

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {Target} | {Seconds / 60:0.0} | {Runs:N0} | {Runs / Seconds:0} | {Places:N0} of {AllPlaces:N0} | {Edges:N0} | {Kept:N0} | {SlowestMilliseconds:0} ms | {MostMegabytes} MB | {Failures} |"
        );
}
