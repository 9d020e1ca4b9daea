using System.Text.Json;

namespace Stemma.Quality;

/// <summary>One run of one scorer, as bench/quality/measures.json lists it.</summary>
/// <param name="Id">Short name; figures are known as <c>id/key</c>.</param>
/// <param name="Title">What is measured, on what.</param>
/// <param name="Scorer">Script of the evaluation data folder, without .py.</param>
/// <param name="Gold">Gold file or folder, relative to the evaluation data folder.</param>
/// <param name="Mode">How predictions are made.</param>
/// <param name="Input">What is read, relative to the evaluation data folder; left out where the scorer extracts the texts.</param>
/// <param name="Extracted">Which of the extracted files is read, where not all.</param>
/// <param name="Arguments">Further arguments of the scorer; <c>{articles}</c> stands for the lines of annotate.</param>
/// <param name="ExtractArguments">Arguments of the scorer's --extract.</param>
/// <param name="Language">The gold is cut down to pages that declare this language; null for all.</param>
/// <param name="Figures">What is reported.</param>
internal sealed record Measure(
    string Id,
    string Title,
    string Scorer,
    string Gold,
    PredictionMode Mode,
    string[]? Input,
    string? Extracted,
    string[]? Arguments,
    string[]? ExtractArguments,
    string? Language,
    Figure[] Figures
)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters =
        {
            new System.Text.Json.Serialization.JsonStringEnumConverter(
                JsonNamingPolicy.KebabCaseLower
            ),
        },
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    public static Measure[] Load(string file) =>
        JsonSerializer.Deserialize<Measure[]>(File.ReadAllText(file), Options)
        ?? throw new InvalidDataException($"{file} holds no measures.");
}

/// <summary>A figure of a scorer's JSON.</summary>
/// <param name="Key">Path in the JSON, dots between the names.</param>
/// <param name="Title">What it is.</param>
/// <param name="Rival">Best known figure of a rival, with its name; null where none is known.</param>
/// <param name="Human">Human figure.</param>
/// <param name="Lower">Whether less is better.</param>
internal sealed record Figure(
    string Key,
    string Title,
    string? Rival = null,
    string? Human = null,
    bool Lower = false
);

/// <summary>How predictions are made from texts.</summary>
internal enum PredictionMode
{
    /// <summary>Lines of read.</summary>
    Read,

    /// <summary>Lines of read, each page weighed by trees that were grown without its site.</summary>
    ReadCross,

    /// <summary>Lines of annotate.</summary>
    Annotate,

    /// <summary>Lines of annotate, with tokens, the texts taken to the letter.</summary>
    AnnotatePlain,

    /// <summary>Values of the time expressions of each case.</summary>
    TimesSpecs,

    /// <summary>Names alone, each text named by a tagger that was trained without it.</summary>
    NamesCross,

    /// <summary>One trace over all texts, and the lines of annotate beside it.</summary>
    Trace,

    /// <summary>One trace, the texts taken to the letter.</summary>
    TracePlain,

    /// <summary>A trace for each folder below the input, the texts taken to the letter.</summary>
    TraceEachPlain,
}
