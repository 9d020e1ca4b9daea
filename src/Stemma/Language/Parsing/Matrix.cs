using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Language.Parsing;

/// <summary>
/// Products of dense matrices in rows of single precision. Every sum runs over the inner dimension in order, by a multiplication and an
/// addition, so that results are the same bits whatever the width of the machine's vectors.
/// </summary>
internal static class Matrix
{
    private const int Lanes = 8;
    private const int WideLanes = 16;

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
        int row = 0;
        for (; row + 4 <= rows; row += 4)
        {
            Four(columns, inner, a[(row * aRow)..], aRow, aColumn, b, c[(row * columns)..]);
        }

        for (; row < rows; row++)
        {
            One(columns, inner, a[(row * aRow)..], aColumn, b, c[(row * columns)..]);
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

    private static int FourWide(
        int columns,
        int inner,
        ReadOnlySpan<float> a,
        int aRow,
        int aColumn,
        ReadOnlySpan<float> b,
        Span<float> c
    )
    {
        ref float a0 = ref MemoryMarshal.GetReference(a);
        ref float bs = ref MemoryMarshal.GetReference(b);
        ref float cs = ref MemoryMarshal.GetReference(c);
        int column = 0;
        for (; column + (2 * WideLanes) <= columns; column += 2 * WideLanes)
        {
            var c00 = Vector512.LoadUnsafe(ref cs, (nuint)column);
            var c01 = Vector512.LoadUnsafe(ref cs, (nuint)(column + WideLanes));
            var c10 = Vector512.LoadUnsafe(ref cs, (nuint)(columns + column));
            var c11 = Vector512.LoadUnsafe(ref cs, (nuint)(columns + column + WideLanes));
            var c20 = Vector512.LoadUnsafe(ref cs, (nuint)((2 * columns) + column));
            var c21 = Vector512.LoadUnsafe(ref cs, (nuint)((2 * columns) + column + WideLanes));
            var c30 = Vector512.LoadUnsafe(ref cs, (nuint)((3 * columns) + column));
            var c31 = Vector512.LoadUnsafe(ref cs, (nuint)((3 * columns) + column + WideLanes));
            for (int k = 0; k < inner; k++)
            {
                nuint at = (nuint)((k * columns) + column);
                var b0 = Vector512.LoadUnsafe(ref bs, at);
                var b1 = Vector512.LoadUnsafe(ref bs, at + WideLanes);
                int ak = k * aColumn;
                var f = Vector512.Create(Unsafe.Add(ref a0, ak));
                c00 += f * b0;
                c01 += f * b1;
                f = Vector512.Create(Unsafe.Add(ref a0, ak + aRow));
                c10 += f * b0;
                c11 += f * b1;
                f = Vector512.Create(Unsafe.Add(ref a0, ak + (2 * aRow)));
                c20 += f * b0;
                c21 += f * b1;
                f = Vector512.Create(Unsafe.Add(ref a0, ak + (3 * aRow)));
                c30 += f * b0;
                c31 += f * b1;
            }

            c00.StoreUnsafe(ref cs, (nuint)column);
            c01.StoreUnsafe(ref cs, (nuint)(column + WideLanes));
            c10.StoreUnsafe(ref cs, (nuint)(columns + column));
            c11.StoreUnsafe(ref cs, (nuint)(columns + column + WideLanes));
            c20.StoreUnsafe(ref cs, (nuint)((2 * columns) + column));
            c21.StoreUnsafe(ref cs, (nuint)((2 * columns) + column + WideLanes));
            c30.StoreUnsafe(ref cs, (nuint)((3 * columns) + column));
            c31.StoreUnsafe(ref cs, (nuint)((3 * columns) + column + WideLanes));
        }

        return column;
    }

    private static void Four(
        int columns,
        int inner,
        ReadOnlySpan<float> a,
        int aRow,
        int aColumn,
        ReadOnlySpan<float> b,
        Span<float> c
    )
    {
        // Wider vectors, same sums: no result depends on which is taken.
        int column = Vector512.IsHardwareAccelerated
            ? FourWide(columns, inner, a, aRow, aColumn, b, c)
            : 0;
        ref float a0 = ref MemoryMarshal.GetReference(a);
        ref float bs = ref MemoryMarshal.GetReference(b);
        ref float cs = ref MemoryMarshal.GetReference(c);
        for (; column + (2 * Lanes) <= columns; column += 2 * Lanes)
        {
            var c00 = Vector256.LoadUnsafe(ref cs, (nuint)column);
            var c01 = Vector256.LoadUnsafe(ref cs, (nuint)(column + Lanes));
            var c10 = Vector256.LoadUnsafe(ref cs, (nuint)(columns + column));
            var c11 = Vector256.LoadUnsafe(ref cs, (nuint)(columns + column + Lanes));
            var c20 = Vector256.LoadUnsafe(ref cs, (nuint)((2 * columns) + column));
            var c21 = Vector256.LoadUnsafe(ref cs, (nuint)((2 * columns) + column + Lanes));
            var c30 = Vector256.LoadUnsafe(ref cs, (nuint)((3 * columns) + column));
            var c31 = Vector256.LoadUnsafe(ref cs, (nuint)((3 * columns) + column + Lanes));
            for (int k = 0; k < inner; k++)
            {
                nuint at = (nuint)((k * columns) + column);
                var b0 = Vector256.LoadUnsafe(ref bs, at);
                var b1 = Vector256.LoadUnsafe(ref bs, at + Lanes);
                int ak = k * aColumn;
                var f = Vector256.Create(Unsafe.Add(ref a0, ak));
                c00 += f * b0;
                c01 += f * b1;
                f = Vector256.Create(Unsafe.Add(ref a0, ak + aRow));
                c10 += f * b0;
                c11 += f * b1;
                f = Vector256.Create(Unsafe.Add(ref a0, ak + (2 * aRow)));
                c20 += f * b0;
                c21 += f * b1;
                f = Vector256.Create(Unsafe.Add(ref a0, ak + (3 * aRow)));
                c30 += f * b0;
                c31 += f * b1;
            }

            c00.StoreUnsafe(ref cs, (nuint)column);
            c01.StoreUnsafe(ref cs, (nuint)(column + Lanes));
            c10.StoreUnsafe(ref cs, (nuint)(columns + column));
            c11.StoreUnsafe(ref cs, (nuint)(columns + column + Lanes));
            c20.StoreUnsafe(ref cs, (nuint)((2 * columns) + column));
            c21.StoreUnsafe(ref cs, (nuint)((2 * columns) + column + Lanes));
            c30.StoreUnsafe(ref cs, (nuint)((3 * columns) + column));
            c31.StoreUnsafe(ref cs, (nuint)((3 * columns) + column + Lanes));
        }

        for (; column < columns; column += Lanes)
        {
            for (int row = 0; row < 4; row++)
            {
                nuint to = (nuint)((row * columns) + column);
                var sum = Vector256.LoadUnsafe(ref cs, to);
                for (int k = 0; k < inner; k++)
                {
                    sum +=
                        Vector256.Create(a[(k * aColumn) + (row * aRow)])
                        * Vector256.LoadUnsafe(ref bs, (nuint)((k * columns) + column));
                }

                sum.StoreUnsafe(ref cs, to);
            }
        }
    }

    private static void One(
        int columns,
        int inner,
        ReadOnlySpan<float> a,
        int aColumn,
        ReadOnlySpan<float> b,
        Span<float> c
    )
    {
        var target = MemoryMarshal.Cast<float, Vector256<float>>(c[..columns]);
        for (int k = 0; k < inner; k++)
        {
            float value = a[k * aColumn];
            if (value == 0)
            {
                continue;
            }

            var f = Vector256.Create(value);
            var row = MemoryMarshal.Cast<float, Vector256<float>>(b.Slice(k * columns, columns));
            for (int i = 0; i < target.Length; i++)
            {
                target[i] += f * row[i];
            }
        }
    }
}
