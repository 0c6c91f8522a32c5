/* 1 where a number is missing (NaN), else 0. */
static void prepare_missing(const float *values, int count, float *out) {
    for (int i = 0; i < count; i++) {
        out[i] = values[i] != values[i] ? 1.0f : 0.0f;
    }
}
