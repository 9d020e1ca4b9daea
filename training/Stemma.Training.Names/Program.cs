using System.Globalization;
using Stemma.Training.Names;

// train DATA FOLDER [LANGUAGE...]: trains on all of a language's train set and writes FOLDER/name-tagger.LANGUAGE.bin.
// score DATA [LANGUAGE...]: the tagger alone, on the development set or cross-validated.
if (
    args.Length < 2
    || args[0] is not ("train" or "score")
    || (args[0] == "train" && args.Length < 3)
)
{
    Console.Error.WriteLine(
        "train DATA FOLDER [LANGUAGE...] | score DATA [LANGUAGE...]   with rounds=N rate=X ridge=X dropout=X margin=X count=N least=X top=X"
    );
    return 2;
}

var learning = args.Where(a => a.Contains('=', StringComparison.Ordinal))
    .Select(a => a.Split('='))
    .Aggregate(new Learning(), (l, a) => Set(l, a[0], a[1]));
var languages = args.Skip(args[0] == "train" ? 3 : 2)
    .Where(a => !a.Contains('=', StringComparison.Ordinal))
    .ToList();
foreach (var set in NameSet.All.Where(s => languages.Count == 0 || languages.Contains(s.Language)))
{
    if (args[0] == "train")
    {
        TaggerTraining.Write(set, args[1], args[2], learning);
    }
    else
    {
        Console.WriteLine($"{set.Language}: {TaggerTraining.Score(set, args[1], learning)}");
    }
}

return 0;

static Learning Set(Learning learning, string name, string value)
{
    float number = float.Parse(value, CultureInfo.InvariantCulture);
    return name switch
    {
        "rounds" => learning with { Rounds = (int)number },
        "rate" => learning with { Rate = number },
        "ridge" => learning with { Ridge = number },
        "dropout" => learning with { Dropout = number },
        "margin" => learning with { Margin = number },
        "count" => learning with { LeastCount = (int)number },
        "least" => learning with { LeastWeight = number },
        "top" => learning with { Top = number },
        _ => throw new InvalidOperationException($"What is {name}?"),
    };
}
