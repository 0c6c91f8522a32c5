/* A series of `rows` rows of `channels` numbers becomes one of `length` rows: stretched by linear interpolation between its first and last row, or
 * cut, or continued with zeros. A product of two floats is exact in double, so that contraction changes nothing. */
static void prepare_series(const float *values, int rows, int channels, int length, int stretch, float *out) {
    for (int row = 0; row < length; row++) {
        long long at = row, low = 0, rest = 0;
        if (stretch != 0 && length > 1) {
            at = (long long)row * (rows - 1);
            low = at / (length - 1);
            rest = at % (length - 1);
        } else {
            low = at;
        }
        const float part = length > 1 ? (float)rest / (float)(length - 1) : 0.0f;
        for (int channel = 0; channel < channels; channel++) {
            float value = 0.0f;
            if (low < rows) {
                const float first = values[low * channels + channel];
                const float second = values[(low + (rest != 0 ? 1 : 0)) * channels + channel];
                value = (float)((double)first * (double)(1.0f - part) + (double)second * (double)part);
            }
            out[row * channels + channel] = value;
        }
    }
}
