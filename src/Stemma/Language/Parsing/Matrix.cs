using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Language.Parsing;

/// <summary>
/// Products of dense matrices in rows of single precision. Every sum runs over the inner dimension in order, by a multiplication and an
/// addition, so that results are the same bits on every machine.
/// </summary>
internal static class Matrix
{
    private const int Lanes = 8;

    /// <summary>Adds A · B to C.</summary>
    /// <param name="rows">Rows of A and C.</param>
    /// <param name="columns">Columns of B and C: a multiple of eight.</param>
    /// <param name="inner">Columns of A, rows of B.</param>
    /// <param name="a">A; the element of row i and column k is at <c>i * aRow + k * aColumn</c>.</param>
    /// <param name="aRow">Distance of A's rows.</param>
    /// <param name="aColumn">Distance of A's columns.</param>
    /// <param name="b">B, row by row.</param>
    /// <param name="c">C, row by row.</param>
    public static void AddProduct(
        int rows,
        int columns,
        int inner,
        ReadOnlySpan<float> a,
        int aRow,
        int aColumn,
        ReadOnlySpan<float> b,
        Span<float> c
    )
    {
        // Four rows and two vectors of columns at a time. Columns are the outer loop, so that a stretch of B stays near while
        // all rows pass over it.
        int fours = rows & ~3;
        ref float first = ref MemoryMarshal.GetReference(a);
        ref float right = ref MemoryMarshal.GetReference(b);
        ref float sums = ref MemoryMarshal.GetReference(c);
        int column = 0;
        for (; column + (2 * Lanes) <= columns; column += 2 * Lanes)
        {
            for (int row = 0; row < fours; row += 4)
            {
                Four(
                    columns,
                    inner,
                    ref Unsafe.Add(ref first, row * aRow),
                    aRow,
                    aColumn,
                    ref Unsafe.Add(ref right, column),
                    ref Unsafe.Add(ref sums, (row * columns) + column)
                );
            }
        }

        // What is left: a last vector of columns, and up to three rows.
        for (int row = column < columns ? 0 : fours; row < rows; row++)
        {
            int start = row < fours ? column : 0;
            One(
                columns,
                start,
                inner,
                a[(row * aRow)..],
                aColumn,
                b,
                c.Slice(row * columns, columns)
            );
        }
    }

    /// <summary>Adds a row to another.</summary>
    public static void AddRow(ReadOnlySpan<float> from, Span<float> to)
    {
        var source = MemoryMarshal.Cast<float, Vector256<float>>(from);
        var target = MemoryMarshal.Cast<float, Vector256<float>>(to);
        for (int i = 0; i < source.Length; i++)
        {
            target[i] += source[i];
        }
    }

    /// <summary>Four rows of the product, 16 columns.</summary>
    private static void Four(
        int columns,
        int inner,
        ref float a,
        int aRow,
        int aColumn,
        ref float b,
        ref float c
    )
    {
        nuint second = (nuint)columns;
        nuint third = 2 * second;
        nuint fourth = 3 * second;
        var c00 = Vector256.LoadUnsafe(ref c);
        var c01 = Vector256.LoadUnsafe(ref c, Lanes);
        var c10 = Vector256.LoadUnsafe(ref c, second);
        var c11 = Vector256.LoadUnsafe(ref c, second + Lanes);
        var c20 = Vector256.LoadUnsafe(ref c, third);
        var c21 = Vector256.LoadUnsafe(ref c, third + Lanes);
        var c30 = Vector256.LoadUnsafe(ref c, fourth);
        var c31 = Vector256.LoadUnsafe(ref c, fourth + Lanes);
        for (int k = 0; k < inner; k++)
        {
            nuint at = (nuint)k * second;
            var b0 = Vector256.LoadUnsafe(ref b, at);
            var b1 = Vector256.LoadUnsafe(ref b, at + Lanes);
            int from = k * aColumn;
            var f = Vector256.Create(Unsafe.Add(ref a, from));
            c00 += f * b0;
            c01 += f * b1;
            f = Vector256.Create(Unsafe.Add(ref a, from + aRow));
            c10 += f * b0;
            c11 += f * b1;
            f = Vector256.Create(Unsafe.Add(ref a, from + (2 * aRow)));
            c20 += f * b0;
            c21 += f * b1;
            f = Vector256.Create(Unsafe.Add(ref a, from + (3 * aRow)));
            c30 += f * b0;
            c31 += f * b1;
        }

        c00.StoreUnsafe(ref c);
        c01.StoreUnsafe(ref c, Lanes);
        c10.StoreUnsafe(ref c, second);
        c11.StoreUnsafe(ref c, second + Lanes);
        c20.StoreUnsafe(ref c, third);
        c21.StoreUnsafe(ref c, third + Lanes);
        c30.StoreUnsafe(ref c, fourth);
        c31.StoreUnsafe(ref c, fourth + Lanes);
    }

    private static void One(
        int columns,
        int start,
        int inner,
        ReadOnlySpan<float> a,
        int aColumn,
        ReadOnlySpan<float> b,
        Span<float> c
    )
    {
        var target = MemoryMarshal.Cast<float, Vector256<float>>(c[start..]);
        for (int k = 0; k < inner; k++)
        {
            float value = a[k * aColumn];
            if (value == 0)
            {
                continue;
            }

            var f = Vector256.Create(value);
            var row = MemoryMarshal.Cast<float, Vector256<float>>(
                b.Slice((k * columns) + start, columns - start)
            );
            for (int i = 0; i < target.Length; i++)
            {
                target[i] += f * row[i];
            }
        }
    }
}
