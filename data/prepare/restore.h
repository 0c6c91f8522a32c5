/* Back from prepared numbers: x * divide + subtract. A product of two floats is exact in double, so that contraction changes nothing. */
static void prepare_restore(const float *values, int count, const PrepareNumbers *numbers, float *out) {
    for (int i = 0; i < count; i++) {
        const int channel = i % numbers->channels;
        out[i] = (float)((double)values[i] * (double)numbers->divide[channel] + (double)numbers->subtract[channel]);
    }
}
