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
    /// <param name="inputs">The files; the result is in their order.</param>
    /// <param name="progress">Told about each document as it is finished.</param>
    /// <param name="cancellation">Stops after the documents at hand.</param>
    public IntakeResult TakeIn(
        IEnumerable<InputFile> inputs,
        IProgress<IntakeStep>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return TakeIn(inputs.SelectMany(InputOpener.Open), progress, cancellation);
    }

    /// <summary>Takes in what inputs hold, document by document: none is held longer than it is worked on.</summary>
    /// <param name="items">What was opened; the result is in its order.</param>
    /// <param name="progress">Told about each document as it is finished.</param>
    /// <param name="cancellation">Stops after the documents at hand.</param>
    public IntakeResult TakeIn(
        IEnumerable<InputItem> items,
        IProgress<IntakeStep>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(items);
        var articles = ImmutableArray.CreateBuilder<Article>();
        var failed = ImmutableArray.CreateBuilder<FailedInput>();
        var keys = ImmutableArray.CreateBuilder<InputKey>();
        var done = 0;
        var reused = 0;
        foreach (var taken in InOrder.Work(items, TakeIn, cancellation))
        {
            done++;
            articles.AddRange(taken.Analysed.Articles);
            if (taken.Analysed.Failure is { } reason)
            {
                failed.Add(new FailedInput(taken.Path, reason));
            }

            if (taken.Key is { } key)
            {
                keys.Add(key);
            }

            reused += taken.Reused ? 1 : 0;
            progress?.Report(new IntakeStep(taken.Path, done, taken.Reused));
        }

        return new IntakeResult(
            articles.ToImmutable(),
            failed.ToImmutable(),
            keys.ToImmutable(),
            reused,
            cancellation.IsCancellationRequested
        );
    }

    private Taken TakeIn(InputItem item)
    {
        if (item.Document is not { } document)
        {
            return new Taken(
                item.Path,
                null,
                new AnalysedInput(
                    [],
                    item.Failure ?? InputItem.NotFetched(item.Address ?? string.Empty)
                ),
                false
            );
        }

        var key = new InputKey(
            document.Place is { } place ? $"{document.Path}#{place}" : document.Path,
            "sha256:" + Convert.ToHexStringLower(SHA256.HashData(document.Bytes.Span)),
            options.Plain
        );
        if (Find(key) is { } known)
        {
            return new Taken(document.Path, key, known, true);
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
                archive.Keep(key, document.Bytes, analysed);
            }
        }

        return new Taken(document.Path, key, analysed, false);
    }

    private sealed record Taken(string Path, InputKey? Key, AnalysedInput Analysed, bool Reused);

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

/// <summary>One document is finished. How many there are in all is not known before the last archive is read.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Done">Documents finished so far.</param>
/// <param name="Reused">Whether the archive held it.</param>
public sealed record IntakeStep(string Path, int Done, bool Reused);

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
