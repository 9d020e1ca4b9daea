using Stemma.Actors;
using Stemma.Actors.Tagging;

namespace Stemma.Training.Names;

/// <summary>What a language's tagger is trained on.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Train">File below the folder of the evaluation sets.</param>
/// <param name="Development">Another file that is not trained on; null where the first is all there is and figures are cross-validated.</param>
/// <param name="Types">What is told apart.</param>
/// <param name="Rounds">Times every sentence is seen: the more sentences, the fewer.</param>
/// <param name="LeastWeight">Weights below go: the more features, the more of them.</param>
internal sealed record NameSet(
    string Language,
    string Train,
    string? Development,
    NameType[] Types,
    int Rounds,
    float LeastWeight
)
{
    private static readonly NameType[] Three =
    [
        NameType.Person,
        NameType.Organisation,
        NameType.Place,
    ];

    public static readonly NameSet[] All =
    [
        new("en", "ner/uner_en_ewt-train.iob2", "ner/uner_en_ewt-dev.iob2", Three, 30, 0.05f),
        new("pt", "ner/uner_pt_bosque-train.iob2", "ner/uner_pt_bosque-dev.iob2", Three, 24, 0.05f),
        new("ko", "ner/klue-ner-v1.1_dev-1-3000.tsv", null, Three, 20, 0.05f),
    ];

    public TagScheme Scheme => new(Types);
}
