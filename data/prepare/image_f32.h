static void prepare_image_f32(const unsigned char *pixels, int rows, int columns, const PrepareImage *image, float *out) {
    PrepareSpan down, across;
    prepare_spans(rows, columns, image, &down, &across);
    for (int row = 0; row < image->rows; row++) {
        for (int column = 0; column < image->columns; column++) {
            for (int channel = 0; channel < image->channels; channel++) {
                uint64_t whole, parts;
                prepare_value(pixels, row, column, channel, &down, &across, image, &whole, &parts);
                const float value = (float)((double)whole / (double)parts);
                out[(row * image->columns + column) * image->channels + channel] = (value - image->subtract) / image->divide;
            }
        }
    }
}
