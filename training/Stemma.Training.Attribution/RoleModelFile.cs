using System.Runtime.InteropServices;
using System.Text;
using Stemma.Language.Parsing;

namespace Stemma.Training.Attribution;

/// <summary>Learns a model from labelled stretches and lays it out as <c>RoleModel</c> reads it.</summary>
internal static class RoleModelFile
{
    /// <summary>Weights smaller than this share of the largest are left out.</summary>
    private const double Least = 0.019;

    /// <summary>The bytes of the model.</summary>
    public static byte[] Learn(List<LabelledUnit> units, int threshold)
    {
        var candidates = CueLearner.Candidates(units);
        var cues = CueLearner.Learn(units, candidates);
        var roles = new RoleLearner().Learn(units);
        return ModelFile.Build([
            ("candidates", MemoryMarshal.AsBytes<uint>(candidates.Order().ToArray()).ToArray()),
            ("cues", WeightPacker.Pack(cues, 1, Least)),
            ("roles", WeightPacker.Pack(roles, Stemma.Attribution.Roles.RoleTagger.Classes, Least)),
            ("settings", Encoding.UTF8.GetBytes($"threshold {threshold}\n")),
        ]);
    }
}
