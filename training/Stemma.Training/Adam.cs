using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Training;

/// <summary>
/// Steps of gradient descent with moments (Kingma and Ba 2015). Tables of which a batch touches few rows are stepped row by row.
/// </summary>
internal sealed class Adam(float[] weights, int row = 0)
{
    private const float First = 0.9f;
    private const float Second = 0.98f;
    private const float Small = 1e-8f;

    private readonly float[] _mean = new float[weights.Length];
    private readonly float[] _square = new float[weights.Length];
    private readonly HashSet<int> _touched = [];
    private int _steps;

    /// <summary>Gradients of the batch.</summary>
    public float[] Gradient { get; } = new float[weights.Length];

    /// <summary>Says that a row of the table has a gradient.</summary>
    public Span<float> Touch(int index)
    {
        _touched.Add(index);
        return Gradient.AsSpan(index * row, row);
    }

    /// <summary>Makes a step and clears the gradients.</summary>
    public void Step(float rate)
    {
        _steps++;
        float scale =
            rate
            * MathF.Sqrt(1 - MathF.Pow(Second, Math.Min(_steps, 5000)))
            / (1 - MathF.Pow(First, Math.Min(_steps, 5000)));
        if (row == 0)
        {
            Step(0, weights.Length, scale);
            return;
        }

        foreach (int index in _touched.Order())
        {
            Step(index * row, row, scale);
        }

        _touched.Clear();
    }

    private void Step(int start, int length, float scale)
    {
        var gradients = Vectors(Gradient, start, length);
        var means = Vectors(_mean, start, length);
        var squares = Vectors(_square, start, length);
        var values = Vectors(weights, start, length);
        for (int i = 0; i < gradients.Length; i++)
        {
            var gradient = gradients[i];
            gradients[i] = Vector256<float>.Zero;
            means[i] = (means[i] * First) + (gradient * (1 - First));
            squares[i] = (squares[i] * Second) + (gradient * gradient * (1 - Second));
            values[i] -= means[i] * scale / (Vector256.Sqrt(squares[i]) + Vector256.Create(Small));
        }
    }

    private static Span<Vector256<float>> Vectors(float[] array, int start, int length) =>
        MemoryMarshal.Cast<float, Vector256<float>>(array.AsSpan(start, length));
}
