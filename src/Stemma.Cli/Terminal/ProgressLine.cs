using System.Diagnostics;
using Stemma.Dossiers;

namespace Stemma.Cli.Terminal;

/// <summary>Tells on standard error how far long work has come. Silent where standard error is no terminal.</summary>
internal static class ProgressLine
{
    // Ten pictures a second: fluent to the eye, and far too few to slow the work.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static T During<T>(Func<IProgress<IntakeStep>, T> work)
    {
        using var line = new Line();
        return work(
            new Told<IntakeStep>(step =>
                line.Show($"Reading {step.Done}  {step.Path}", always: false)
            )
        );
    }

    public static T During<T>(Func<IProgress<string>, T> work)
    {
        using var line = new Line();
        return work(new Told<string>(stage => line.Show(stage + " …", always: true)));
    }

    /// <summary>Unlike <see cref="Progress{T}"/> it tells at once, on the thread that reports.</summary>
    private sealed class Told<T>(Action<T> tell) : IProgress<T>
    {
        public void Report(T value) => tell(value);
    }

    private sealed class Line : IDisposable
    {
        private readonly bool _shown = !Console.IsErrorRedirected;
        private readonly Lock _door = new();
        private long _last;
        private int _width;

        public void Show(string text, bool always)
        {
            if (!_shown)
            {
                return;
            }

            lock (_door)
            {
                if (!always && Stopwatch.GetElapsedTime(_last) < Pause)
                {
                    return;
                }

                _last = Stopwatch.GetTimestamp();
                var shown = PlainText.Short(text, Math.Max(20, Console.WindowWidth - 1));
                Console.Error.Write('\r' + shown.PadRight(_width));
                _width = shown.Length;
            }
        }

        public void Dispose()
        {
            if (_shown && _width > 0)
            {
                Console.Error.Write('\r' + new string(' ', _width) + '\r');
            }
        }
    }
}
