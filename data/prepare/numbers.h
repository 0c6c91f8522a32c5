static void prepare_numbers(const float *values, int count, const PrepareNumbers *numbers, float *out) {
    for (int i = 0; i < count; i++) {
        const int channel = i % numbers->channels;
        const float value = values[i] != values[i] ? numbers->fill[channel] : values[i];
        out[i] = (value - numbers->subtract[channel]) / numbers->divide[channel];
    }
}
