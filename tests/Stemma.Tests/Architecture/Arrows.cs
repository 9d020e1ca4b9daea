using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Stemma.Tests.Architecture;

/// <summary>Which folders of the compiled library use which, and what docs/architecture.md allows.</summary>
internal static class Arrows
{
    /// <summary>Reads the table under "## Arrows": folder, then the folders it may use.</summary>
    public static SortedDictionary<string, HashSet<string>> Allowed(string document)
    {
        var table = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var inTable = false;
        foreach (var line in document.Split('\n'))
        {
            inTable = line.StartsWith("## ", StringComparison.Ordinal)
                ? line.StartsWith("## Arrows", StringComparison.Ordinal)
                : inTable;
            var cells = line.Split('|');
            if (
                !inTable
                || cells.Length < 4
                || cells[1].Contains("---", StringComparison.Ordinal)
                || cells[1].Trim() == "folder"
            )
            {
                continue;
            }

            table[cells[1].Trim()] =
            [
                .. cells[2]
                    .Split(
                        ',',
                        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                    ),
            ];
        }

        return table;
    }

    /// <summary>The arrows of a compiled assembly, each with one member that draws it.</summary>
    public static SortedDictionary<(string From, string To), string> Compiled(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        var arrows = new SortedDictionary<(string, string), string>();
        foreach (var type in module.GetTypes())
        {
            var from = Folder(type);
            foreach (var (used, by) in Uses(type))
            {
                var to = Folder(used.GetElementType());
                if (from is not null && !string.IsNullOrEmpty(to) && from != to)
                {
                    arrows.TryAdd((from, to), by);
                }
            }
        }

        return arrows;
    }

    /// <summary>A cycle among the arrows, or null.</summary>
    public static IReadOnlyList<string>? Cycle(IReadOnlyDictionary<string, HashSet<string>> arrows)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in arrows.Keys.Order(StringComparer.Ordinal))
        {
            var path = new List<string>();
            if (Walk(start, path))
            {
                return path;
            }
        }

        return null;

        bool Walk(string folder, List<string> path)
        {
            if (path.Contains(folder))
            {
                path.Add(folder);
                return true;
            }

            if (!done.Contains(folder))
            {
                path.Add(folder);
                foreach (var next in arrows.GetValueOrDefault(folder) ?? [])
                {
                    if (Walk(next, path))
                    {
                        return true;
                    }
                }

                path.RemoveAt(path.Count - 1);
                done.Add(folder);
            }

            return false;
        }
    }

    /// <summary>The folder of a type of the library: the second part of its namespace; empty for the root, null for foreign types.</summary>
    private static string? Folder(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        var parts = type.Namespace.Split('.');
        return parts[0] != "Stemma" ? null
            : parts.Length > 1 ? parts[1]
            : string.Empty;
    }

    private static IEnumerable<(TypeReference Used, string By)> Uses(TypeDefinition type)
    {
        var signatures = new List<(TypeReference? Type, string By)>
        {
            (type.BaseType, type.FullName),
        };
        signatures.AddRange(
            type.Interfaces.Select(i => ((TypeReference?)i.InterfaceType, type.FullName))
        );
        signatures.AddRange(type.Fields.Select(f => ((TypeReference?)f.FieldType, f.FullName)));
        foreach (var method in type.Methods)
        {
            signatures.Add((method.ReturnType, method.FullName));
            signatures.AddRange(
                method.Parameters.Select(p => ((TypeReference?)p.ParameterType, method.FullName))
            );
            if (!method.HasBody)
            {
                continue;
            }

            signatures.AddRange(
                method.Body.Variables.Select(v => ((TypeReference?)v.VariableType, method.FullName))
            );
            foreach (var instruction in method.Body.Instructions)
            {
                signatures.AddRange(
                    Operands(instruction).Select(operand => (operand, method.FullName))
                );
            }
        }

        return signatures
            .Where(use => use.Type is not null)
            .SelectMany(use => Parts(use.Type!).Select(part => (part, use.By)));
    }

    private static IEnumerable<TypeReference?> Operands(Instruction instruction) =>
        instruction.Operand switch
        {
            TypeReference type => [type],
            MethodReference method =>
            [
                method.DeclaringType,
                method.ReturnType,
                .. method.Parameters.Select(p => p.ParameterType),
                .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
            ],
            FieldReference field => [field.DeclaringType, field.FieldType],
            _ => [],
        };

    private static IEnumerable<TypeReference> Parts(TypeReference type)
    {
        yield return type;
        if (type is GenericInstanceType generic)
        {
            foreach (var part in generic.GenericArguments.SelectMany(Parts))
            {
                yield return part;
            }
        }
        else if (type is TypeSpecification specification)
        {
            foreach (var part in Parts(specification.ElementType))
            {
                yield return part;
            }
        }
    }
}
