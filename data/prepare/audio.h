/* Samples between -1 and 1: `length` of them, cut or continued with zeros; with `loudest` above 0 scaled so that the largest is as loud. */
static void prepare_audio(const float *samples, int count, int length, int centre, float loudest, float *out) {
    const int first = centre != 0 ? (count - length) / 2 : 0;
    float largest = 0.0f;
    for (int i = 0; i < length; i++) {
        const int at = i + first;
        out[i] = at >= 0 && at < count ? samples[at] : 0.0f;
        const float size = out[i] < 0.0f ? -out[i] : out[i];
        largest = size > largest ? size : largest;
    }
    if (loudest > 0.0f && largest > 0.0f) {
        for (int i = 0; i < length; i++) {
            out[i] = out[i] / largest * loudest;
        }
    }
}
