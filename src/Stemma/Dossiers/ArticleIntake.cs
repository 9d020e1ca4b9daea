using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Stemma.Reading;
using Stemma.Reading.Inputs;

namespace Stemma.Dossiers;

/// <summary>Reads and annotates a run's inputs, several at a time, taking from the archive what it already holds.</summary>
/// <param name="options">How to read.</param>
/// <param name="archive">Where results are looked up and kept; null where nothing is kept.</param>
public sealed class ArticleIntake(ReadOptions options, IArchive? archive)
{
    private readonly Lock _archiveDoor = new();

    /// <summary>
    /// Takes in all inputs. When cancelled it returns what was finished by then, with <see cref="IntakeResult.Interrupted"/> set.
    /// </summary>
    /// <param name="inputs">The inputs; the result is in their order.</param>
    /// <param name="progress">Told about each input as it is finished, from any thread.</param>
    /// <param name="cancellation">Stops after the inputs at hand.</param>
    public IntakeResult TakeIn(
        IReadOnlyList<InputFile> inputs,
        IProgress<IntakeStep>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var taken =
            new ConcurrentDictionary<int, (InputKey? Key, AnalysedInput Analysed, bool Reused)>();
        var interrupted = false;
        try
        {
            Parallel.For(
                0,
                inputs.Count,
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = Environment.ProcessorCount,
                    CancellationToken = cancellation,
                },
                index =>
                {
                    var outcome = TakeIn(inputs[index]);
                    taken[index] = outcome;
                    progress?.Report(
                        new IntakeStep(
                            inputs[index].Path,
                            taken.Count,
                            inputs.Count,
                            outcome.Reused
                        )
                    );
                }
            );
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            interrupted = true;
        }

        var inOrder = taken
            .OrderBy(entry => entry.Key)
            .Select(entry => (entry.Key, entry.Value))
            .ToList();
        return new IntakeResult(
            [.. inOrder.SelectMany(entry => entry.Value.Analysed.Articles)],
            [
                .. inOrder
                    .Where(entry => entry.Value.Analysed.Failure is not null)
                    .Select(entry => new FailedInput(
                        inputs[entry.Key].Path,
                        entry.Value.Analysed.Failure!
                    )),
            ],
            [.. inOrder.Select(entry => entry.Value.Key).OfType<InputKey>()],
            inOrder.Count(entry => entry.Value.Reused),
            interrupted
        );
    }

    private (InputKey? Key, AnalysedInput Analysed, bool Reused) TakeIn(InputFile input)
    {
        InputDocument document;
        try
        {
            document = input.Document();
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return (null, new AnalysedInput([], e.Message), false);
        }

        var raw = document.Bytes;
        var key = new InputKey(
            input.Path,
            "sha256:" + Convert.ToHexStringLower(SHA256.HashData(raw.Span)),
            options.Plain
        );
        if (Find(key) is { } known)
        {
            return (key, known, true);
        }

        var outcome = ArticleReader.Read(document, options);
        var analysed = new AnalysedInput(
            [.. outcome.Articles.Select(AnalysisLine.Annotate)],
            outcome.Failure
        );
        if (archive is not null)
        {
            lock (_archiveDoor)
            {
                archive.Keep(key, raw, analysed);
            }
        }

        return (key, analysed, false);
    }

    private AnalysedInput? Find(InputKey key)
    {
        if (archive is null)
        {
            return null;
        }

        lock (_archiveDoor)
        {
            return archive.Find(key);
        }
    }
}

/// <summary>One input is finished.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Done">Inputs finished so far.</param>
/// <param name="Total">Inputs in all.</param>
/// <param name="Reused">Whether the archive held it.</param>
public sealed record IntakeStep(string Path, int Done, int Total, bool Reused);

/// <summary>What came of all inputs.</summary>
/// <param name="Articles">Annotated, in the order of the inputs.</param>
/// <param name="Failed">What could not be read.</param>
/// <param name="Keys">The inputs that were opened.</param>
/// <param name="Reused">How many were taken from the archive.</param>
/// <param name="Interrupted">Whether it was cancelled before the end.</param>
public sealed record IntakeResult(
    ImmutableArray<Article> Articles,
    ImmutableArray<FailedInput> Failed,
    ImmutableArray<InputKey> Keys,
    int Reused,
    bool Interrupted
);
