using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Stemma.Dossiers.Contract;

namespace Stemma.Dossiers.Records;

/// <summary>The parts of a dossier that can be asked for as tables. Commands, screens and the API answer from here.</summary>
public static class RecordTables
{
    private static readonly ImmutableDictionary<string, Func<DossierView, RecordTable>> Makers =
        ImmutableDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                KeyValuePair.Create("claims", ClaimTable.Of),
                KeyValuePair.Create("quotes", QuoteTable.Of),
                KeyValuePair.Create("events", EventTable.Of),
                KeyValuePair.Create("relations", RelationTable.Of),
                KeyValuePair.Create("conflicts", ConflictTable.Of),
                KeyValuePair.Create("coverage", CoverageTable.Of),
                KeyValuePair.Create<string, Func<DossierView, RecordTable>>(
                    "wording",
                    WordingTable.Of
                ),
            ]
        );

    /// <summary>The names of all tables, in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [.. Makers.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A table of a dossier.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="filter">Which rows.</param>
    /// <exception cref="ArgumentException">There is no table of that name.</exception>
    public static RecordTable Of(DossierFile dossier, string name, RecordFilter filter)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(filter);
        return Makers.TryGetValue(name, out var make)
            ? make(new DossierView(dossier, filter))
            : throw new ArgumentException(
                $"No table '{name}': there are {string.Join(", ", Names)}.",
                nameof(name)
            );
    }

    internal static JsonElement Field<T>(T value, JsonTypeInfo<T> type) =>
        JsonSerializer.SerializeToElement(value, type);

    /// <summary>A count of origins: the likely one, with the range where there is one.</summary>
    internal static string Count(OriginsField origins) =>
        origins.Low == origins.High
            ? $"{origins.Likely}"
            : $"{origins.Likely} ({origins.Low}–{origins.High})";

    /// <summary>A name of an enumeration as the contract prints it.</summary>
    internal static string Kebab<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
