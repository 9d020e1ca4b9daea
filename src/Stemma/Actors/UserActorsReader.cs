using System.Collections.Immutable;

namespace Stemma.Actors;

/// <summary>Reads a user's file of actors, and says of every wrong row what is wrong and what to do.</summary>
internal sealed class UserActorsReader(string text, string path)
{
    /// <summary>More errors than this are not printed: the file is something else.</summary>
    private const int MostErrors = 20;

    private static readonly string[] Kinds = ["person", "organisation", "place"];

    private static readonly string[] Ownerships =
    [
        "state",
        "party",
        "public",
        "state-funded",
        "cooperative",
        "private",
    ];

    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Language, string Form), int> _forms = [];
    private readonly List<CatalogueActor> _actors = [];
    private readonly List<string[]> _names = [];
    private readonly List<CatalogueFact> _facts = [];
    private readonly List<string> _errors = [];

    public UserActors Read()
    {
        var rows = text.TrimStart('\uFEFF')
            .Split('\n')
            .Select((line, index) => (Fields: line.TrimEnd('\r').TrimEnd().Split('\t'), index + 1))
            .Where(row => row.Fields[0].Length > 0 && row.Fields[0][0] != '#')
            .Select(row => (Fields: Array.ConvertAll(row.Fields, f => f.Trim()), Line: row.Item2))
            .ToList();

        // Actors first: a name or a fact may stand before the actor it is about.
        foreach (var (fields, line) in rows.Where(row => row.Fields[0] is "actor"))
        {
            Actor(fields, line);
        }

        foreach (var (fields, line) in rows.Where(row => row.Fields[0] is "actor"))
        {
            Parent(fields, line);
        }

        foreach (var (fields, line) in rows)
        {
            switch (fields[0])
            {
                case "actor":
                    break;
                case "name":
                    Name(fields, line);
                    break;
                case "fact":
                    Fact(fields, line);
                    break;
                default:
                    Error(
                        line,
                        $"the row begins with \"{Shown(fields[0])}\"",
                        "begin it with actor, name or fact and a tab, or with # for a remark"
                    );
                    break;
            }
        }

        if (_errors.Count > 0)
        {
            throw new InvalidDataException(
                string.Join('\n', _errors.Take(MostErrors))
                    + (
                        _errors.Count > MostErrors
                            ? $"\n{path}: and {_errors.Count - MostErrors} more"
                            : string.Empty
                    )
            );
        }

        return new UserActors([.. _actors], [.. _names], [.. _facts], text);
    }

    private void Actor(string[] fields, int line)
    {
        if (
            !Has(
                fields,
                line,
                6,
                "actor, id, kind, class, state or organisation (may be empty), name"
            )
        )
        {
            return;
        }

        var id = fields[1];
        if (id.Length == 0 || !id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            Error(line, $"\"{Shown(id)}\" is no id", "use letters a to z, digits and hyphens");
        }
        else if (Own.Find(id) is { } taken)
        {
            Error(
                line,
                $"{id} is {taken.Name} in Stemma's catalogue",
                "take another id, or give only name and fact rows to add to that actor"
            );
        }
        else if (!_lines.TryAdd(id, line))
        {
            Error(line, $"{id} stands in line {_lines[id]} already", "keep one of the two rows");
        }
        else if (!Kinds.Contains(fields[2], StringComparer.Ordinal))
        {
            Error(
                line,
                $"\"{Shown(fields[2])}\" is no kind of actor",
                "use person, organisation or place"
            );
        }
        else if (fields[3].Length == 0 || fields[5].Length == 0)
        {
            Error(
                line,
                "class or name is empty",
                "give both (class: outlet, news-agency, ngo, person, …)"
            );
        }
        else if (
            fields.Length > 6
            && fields[6].Length > 0
            && !Ownerships.Contains(fields[6], StringComparer.Ordinal)
        )
        {
            Error(
                line,
                $"\"{Shown(fields[6])}\" is no ownership",
                $"use {string.Join(", ", Ownerships)}, or leave it out"
            );
        }
        else
        {
            _actors.Add(CatalogueRows.Actor(fields[1..]));
            _names.Add(["mul", fields[5], id, "n"]);
        }
    }

    private void Parent(string[] fields, int line)
    {
        if (fields.Length > 4 && fields[4].Length > 0)
        {
            Exists(fields[4], line);
        }
    }

    private void Name(string[] fields, int line)
    {
        if (!Has(fields, line, 4, "name, language, form, id") || !Exists(fields[3], line))
        {
            return;
        }

        if (
            fields[1] is not "mul"
            && (fields[1].Length is < 2 or > 3 || !fields[1].All(char.IsAsciiLetterLower))
        )
        {
            Error(
                line,
                $"\"{Shown(fields[1])}\" is no language",
                "use a code such as en or ko, or mul for every language"
            );
        }
        else if (fields[2].TrimEnd('*').Length < 2)
        {
            Error(
                line,
                $"the form \"{Shown(fields[2])}\" is too short to be told from other words",
                "give a form of two letters or more"
            );
        }
        else if (!_forms.TryAdd((fields[1], fields[2]), line))
        {
            Error(
                line,
                $"\"{Shown(fields[2])}\" stands in line {_forms[(fields[1], fields[2])]} already",
                "a form can name one actor only; keep one of the two rows"
            );
        }
        else
        {
            _names.RemoveAll(row => row[0] == fields[1] && row[1] == fields[2]);
            _names.Add([fields[1], fields[2], fields[3], "n"]);
        }
    }

    private void Fact(string[] fields, int line)
    {
        if (
            !Has(fields, line, 4, "fact, subject, kind, object, and from and to where known")
            || !Exists(fields[1], line)
            || !Exists(fields[3], line)
        )
        {
            return;
        }

        foreach (var date in fields.Skip(4).Take(2))
        {
            if (date.Length > 0 && !IsoDate.TryParse(date, out _))
            {
                Error(
                    line,
                    $"\"{Shown(date)}\" is no date",
                    "write 2024, 2024-03 or 2024-03-31, or leave it empty"
                );
                return;
            }
        }

        var fact = CatalogueRows.Fact(fields[1..]);
        if (fact is { From: { } from, To: { } to } && to.Latest <= from.Earliest)
        {
            Error(line, "it ends before it begins", "the later of the two dates comes last");
        }
        else
        {
            _facts.Add(fact);
        }
    }

    private static ActorCatalogue Own { get; } = ActorCatalogue.Plain;

    private bool Exists(string id, int line)
    {
        if (_lines.ContainsKey(id) || Own.Find(id) is not null)
        {
            return true;
        }

        Error(
            line,
            $"there is no actor \"{Shown(id)}\"",
            "add an actor row for it, or use an id of Stemma's catalogue (states: three letters of ISO 3166)"
        );
        return false;
    }

    private bool Has(string[] fields, int line, int count, string columns)
    {
        if (fields.Length >= count)
        {
            return true;
        }

        Error(
            line,
            $"the row has {fields.Length} of {count} fields",
            $"give {columns}, parted by tabs, not by spaces"
        );
        return false;
    }

    private void Error(int line, string wrong, string remedy) =>
        _errors.Add($"{path}, line {line}: {wrong}; {remedy}.");

    private static string Shown(string field) => field.Length > 40 ? field[..40] + "…" : field;
}
