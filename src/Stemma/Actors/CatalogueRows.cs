namespace Stemma.Actors;

/// <summary>What the columns of the catalogue's tables mean.</summary>
internal static class CatalogueRows
{
    /// <summary>Id, kind, class, parent, English name and, of news media, ownership.</summary>
    public static CatalogueActor Actor(string[] row) =>
        new(
            row[0],
            row[1] switch
            {
                "organisation" => NameType.Organisation,
                "person" => NameType.Person,
                _ => NameType.Place,
            },
            row[2],
            row[3].Length > 0 ? row[3] : null,
            row[4],
            row.Length > 5 && row[5].Length > 0 ? row[5] : null
        );

    /// <summary>Subject, kind, object, from and to.</summary>
    public static CatalogueFact Fact(string[] row) =>
        new(row[0], row[1], row[2], Date(row, 3), Date(row, 4));

    private static IsoDate? Date(string[] row, int column) =>
        row.Length > column && IsoDate.TryParse(row[column], out var date) ? date : null;
}
