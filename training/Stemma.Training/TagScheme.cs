namespace Stemma.Training;

/// <summary>
/// What a tag says beside the universal part of speech: English the Penn tag; Korean the last morpheme's tag, which holds case and
/// ending; others the features that decide where a word may hang.
/// </summary>
internal static class TagScheme
{
    private static readonly string[] Telling =
    [
        "VerbForm",
        "Mood",
        "Tense",
        "Gender",
        "Number",
        "Person",
        "PronType",
        "Case",
        "NumType",
        "Polarity",
    ];

    public static string Of(string language, TreeWord word) =>
        language switch
        {
            "en" => $"{word.Upos}|{word.Xpos}",
            "ko" => $"{word.Upos}|{word.Xpos[(word.Xpos.LastIndexOf('+') + 1)..]}",
            _ => $"{word.Upos}|{Features(word.Feats)}",
        };

    private static string Features(string features) =>
        string.Join(
            '.',
            features
                .Split('|')
                .Where(f => Array.IndexOf(Telling, f.Split('=')[0]) >= 0)
                .Select(f => f.Split('=')[1])
        );
}
