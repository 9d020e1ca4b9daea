using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Training;

/// <summary>What training needs of vectors and reading does not.</summary>
internal static class Vectors
{
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var x = MemoryMarshal.Cast<float, Vector256<float>>(a);
        var y = MemoryMarshal.Cast<float, Vector256<float>>(b);
        var sum = Vector256<float>.Zero;
        for (int i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return Vector256.Sum(sum);
    }

    public static void AddScaled(ReadOnlySpan<float> from, float by, Span<float> to)
    {
        var x = MemoryMarshal.Cast<float, Vector256<float>>(from);
        var y = MemoryMarshal.Cast<float, Vector256<float>>(to);
        for (int i = 0; i < x.Length; i++)
        {
            y[i] += x[i] * by;
        }
    }

    /// <summary>A matrix with rows and columns changed.</summary>
    public static float[] Turned(float[] matrix, int rows, int columns)
    {
        var turned = new float[matrix.Length];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                turned[(j * rows) + i] = matrix[(i * columns) + j];
            }
        }

        return turned;
    }

    /// <summary>Sets a share of a mask to nothing and the rest so that the mean stays one.</summary>
    public static void Drop(Chance chance, float[] mask, float share)
    {
        for (int i = 0; i < mask.Length; i++)
        {
            mask[i] = chance.Next() < share ? 0 : 1 / (1 - share);
        }
    }

    /// <summary>Fills weights by chance, evenly between the bounds.</summary>
    public static void Fill(Chance chance, float[] weights, float bound)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = ((chance.Next() * 2) - 1) * bound;
        }
    }
}
