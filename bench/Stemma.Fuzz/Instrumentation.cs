using System.Globalization;
using Mono.Cecil;
using Mono.Cecil.Cil;
using SharpFuzz;

namespace Stemma.Fuzz;

/// <summary>Makes the library's copy beside this program count its branches, with SharpFuzz.</summary>
internal static class Instrumentation
{
    /// <summary>Branches are counted in the room under test and in the words that all rooms speak.</summary>
    private const string Room = "Stemma.Reading";

    /// <summary>How many places of the library count; 0 where it was not made to.</summary>
    public static int Places(string assembly) =>
        File.Exists(Note(assembly))
        && int.TryParse(
            File.ReadAllText(Note(assembly)),
            CultureInfo.InvariantCulture,
            out var places
        )
            ? places
            : 0;

    public static int Apply(string assembly)
    {
        Environment.SetEnvironmentVariable("SHARPFUZZ_ENABLE_ON_BRANCH_CALLBACK", "1");
        if (Count(assembly) == 0)
        {
            _ = Fuzzer.Instrument(assembly, IsCounted, Options.Value);
        }

        var places = Count(assembly);
        File.WriteAllText(Note(assembly), places.ToString(CultureInfo.InvariantCulture));
        Console.WriteLine($"{places} places of {assembly} count their visits");
        return places > 0 ? 0 : 1;
    }

    private static bool IsCounted(string type) =>
        type.StartsWith(Room, StringComparison.Ordinal) || type.IndexOf('.', "Stemma.".Length) < 0;

    private static string Note(string assembly) => assembly + ".places";

    private static int Count(string assembly)
    {
        using var read = AssemblyDefinition.ReadAssembly(assembly);
        return read
            .MainModule.GetTypes()
            .SelectMany(type => type.Methods)
            .Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions)
            .Count(instruction =>
                instruction.OpCode == OpCodes.Ldsfld
                && instruction.Operand
                    is FieldReference
                    {
                        Name: "OnBranch",
                        DeclaringType.FullName: "SharpFuzz.Common.Trace"
                    }
            );
    }
}
