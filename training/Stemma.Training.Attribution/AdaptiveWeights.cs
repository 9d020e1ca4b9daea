namespace Stemma.Training.Attribution;

/// <summary>
/// Weights with a rate for each (AdaGrad: Duchi et al. 2011), drawn to zero in proportion to how often they move (an L1 penalty, applied to each
/// weight when it is touched).
/// </summary>
internal sealed class AdaptiveWeights(int count, double rate, double penalty)
{
    private readonly float[] weights = new float[count];
    private readonly float[] squares = new float[count];

    /// <summary>A weight.</summary>
    public float this[int i] => weights[i];

    /// <summary>Moves a weight against its gradient.</summary>
    public void Step(int i, double gradient)
    {
        if (Math.Abs(gradient) < 1e-4)
        {
            return;
        }

        squares[i] += (float)(gradient * gradient);
        var pace = rate / Math.Sqrt(squares[i] + 1e-3);
        var moved = weights[i] - (pace * gradient);
        var drawn = pace * penalty;
        weights[i] = (float)(
            moved > drawn ? moved - drawn
            : moved < -drawn ? moved + drawn
            : 0
        );
    }
}
