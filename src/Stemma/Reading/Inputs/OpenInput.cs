using Stemma.Reading.Inputs.Archives;

namespace Stemma.Reading.Inputs;

/// <summary>An input that is being opened.</summary>
/// <param name="Path">Path as the contract prints it.</param>
/// <param name="Stream">Its bytes.</param>
/// <param name="Limits">What it and all that it holds may unpack to.</param>
internal sealed record OpenInput(string Path, Stream Stream, UnpackingLimits Limits)
{
    /// <summary>How many archives it lies in.</summary>
    public int Depth { get; init; }

    /// <summary>Whether somebody named it; what was only found is passed over where it is no article.</summary>
    public bool IsNamed { get; init; }

    /// <summary>What is known of it from outside.</summary>
    public InputDocument? Known { get; init; }

    /// <summary>A member of it.</summary>
    public OpenInput Member(string path, Stream stream) =>
        new(path, stream, Limits) { Depth = Depth + 1 };
}

/// <summary>A member of an archive: its bytes, or the reason why there are none.</summary>
internal readonly record struct ArchiveMember(string Path, Stream? Stream, string? Failure);
