namespace Stemma.Actors;

/// <summary>The field of work of each role, the same in every language.</summary>
internal static class RoleClasses
{
    private static readonly Lazy<Dictionary<string, string>> Classes = new(() =>
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in EmbeddedResource.Below("Actors/Resources/roles."))
        {
            foreach (var row in EmbeddedResource.Rows(path))
            {
                classes.TryAdd(row[1], row[2]);
            }
        }

        return classes;
    });

    // Fields one person may well be described by in turn: an official who teaches, an admiral who is the ministry's spokesman.
    private static readonly string[][] Near =
    [
        ["state", "forces", "learning", "trade", "civil"],
        ["learning", "media", "trade"],
        ["arts", "media"],
        ["sport", "media"],
    ];

    public static string? Of(string role) => Classes.Value.GetValueOrDefault(role);

    /// <summary>Whether two descriptions cannot well be of one person: no role and no near field in common.</summary>
    public static bool Contradict(
        IReadOnlyCollection<string> left,
        IReadOnlyCollection<string> right
    )
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return false;
        }

        return !left.Any(one => right.Any(other => Fit(one, other)));
    }

    /// <summary>Whether two descriptions have a role in common, or one of the same field.</summary>
    public static bool Agree(IReadOnlyCollection<string> left, IReadOnlyCollection<string> right) =>
        left.Any(one =>
            right.Any(other =>
                string.Equals(one, other, StringComparison.Ordinal)
                || (
                    Of(one) is { } field
                    && string.Equals(field, Of(other), StringComparison.Ordinal)
                )
            )
        );

    private static bool Fit(string one, string other)
    {
        if (
            string.Equals(one, other, StringComparison.Ordinal)
            || Of(one) is not { } left
            || Of(other) is not { } right
        )
        {
            return true;
        }

        return string.Equals(left, right, StringComparison.Ordinal)
            || Array.Exists(
                Near,
                near =>
                    near.Contains(left, StringComparer.Ordinal)
                    && near.Contains(right, StringComparer.Ordinal)
            );
    }
}
