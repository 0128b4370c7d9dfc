package dev.signalbox.desktop.rollout;

/// Values to pixels: 0 at the bottom, `top` at the top.
///
/// @param top the greatest value shown; above 0
/// @param high y of `top`
/// @param low y of 0
record ValueScale(double top, double high, double low) {
    /// A scale that shows `greatest` with some room and ends on a round value.
    static ValueScale fitting(double greatest, double high, double low) {
        return new ValueScale(round(Math.max(greatest, 1e-3) * 1.15), high, low);
    }

    double y(double value) {
        return low - Math.min(value, top) / top * (low - high);
    }

    /// The least round figure, from 1 to 8 times a power of ten, that is not below `value`.
    private static double round(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double factor : new double[] {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8}) {
            if (factor * power >= value) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
