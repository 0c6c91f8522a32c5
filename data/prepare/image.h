/* A picture of any size becomes one of the model's size. All arithmetic is exact until the last rounding, so that every compiler gives the same bits:
 * places between pixels are counted in 2^-20. */
typedef struct {
    int rows, columns, channels;
    int method; /* 0 nearest, 1 bilinear (as tf.image.resize without antialiasing), 2 area (mean of the pixels that are covered) */
    int frame;  /* 0 stretch, 1 crop to the aspect ratio, 2 pad with black to it */
    float subtract, divide;
} PrepareImage;

/* The part of the picture that is used: it may start before 0 and end behind the last pixel, where everything is black. */
typedef struct {
    int first, size, available;
} PrepareSpan;

static void prepare_spans(int rows, int columns, const PrepareImage *image, PrepareSpan *down, PrepareSpan *across) {
    int used_rows = rows, used_columns = columns;
    if (image->frame != 0) {
        const int fitting_rows = (int)((long long)columns * image->rows / image->columns);
        const int fitting_columns = (int)((long long)rows * image->columns / image->rows);
        if ((image->frame == 1) == (fitting_rows < rows)) {
            used_rows = fitting_rows > 0 ? fitting_rows : 1;
        } else {
            used_columns = fitting_columns > 0 ? fitting_columns : 1;
        }
    }
    down->size = used_rows;
    down->first = (rows - used_rows) / 2;
    down->available = rows;
    across->size = used_columns;
    across->first = (columns - used_columns) / 2;
    across->available = columns;
}

static unsigned prepare_pixel(const unsigned char *pixels, int row, int column, int channel, const PrepareSpan *down, const PrepareSpan *across,
                              int channels) {
    const int y = row + down->first, x = column + across->first;
    const int inside = y >= 0 && y < down->available && x >= 0 && x < across->available;
    return inside != 0 ? pixels[((size_t)y * (size_t)across->available + (size_t)x) * (size_t)channels + (size_t)channel] : 0u;
}

/* Which two pixels of `size` place `out` of `count` lies between, and how far from the first in 2^-20. */
static void prepare_between(int out, int count, int size, int *low, int *high, uint64_t *part) {
    const long long twice = (2LL * out + 1) * size - count, step = 2LL * count;
    const long long below = twice < 0 ? -1 : twice / step;
    *low = below < 0 ? 0 : (int)below;
    *high = below + 1 < size ? (int)below + 1 : size - 1;
    *part = ((uint64_t)(twice - below * step) << 20) / (uint64_t)step;
}

/* Sum of the pixels that [out * size, (out + 1) * size) covers of [pixel * count, (pixel + 1) * count), weighted by how much. */
static uint64_t prepare_area(const unsigned char *pixels, int row, int column, int channel, const PrepareSpan *down, const PrepareSpan *across,
                             const PrepareImage *image) {
    const long long top = (long long)row * down->size, bottom = top + down->size, left = (long long)column * across->size,
                    right = left + across->size;
    uint64_t sum = 0;
    for (long long y = top / image->rows; y * image->rows < bottom; y++) {
        const long long upper = y * image->rows > top ? y * image->rows : top;
        const long long lower = (y + 1) * image->rows < bottom ? (y + 1) * image->rows : bottom;
        for (long long x = left / image->columns; x * image->columns < right; x++) {
            const long long from = x * image->columns > left ? x * image->columns : left;
            const long long to = (x + 1) * image->columns < right ? (x + 1) * image->columns : right;
            sum += (uint64_t)((lower - upper) * (to - from)) * prepare_pixel(pixels, (int)y, (int)x, channel, down, across, image->channels);
        }
    }
    return sum;
}

/* One value of the result as a fraction: *whole / *parts. */
static void prepare_value(const unsigned char *pixels, int row, int column, int channel, const PrepareSpan *down, const PrepareSpan *across,
                          const PrepareImage *image, uint64_t *whole, uint64_t *parts) {
    if (image->method == 2) {
        *whole = prepare_area(pixels, row, column, channel, down, across, image);
        *parts = (uint64_t)down->size * (uint64_t)across->size;
    } else if (image->method == 1) {
        const uint64_t one = (uint64_t)1 << 20;
        int top, bottom, left, right;
        uint64_t low, far;
        prepare_between(row, image->rows, down->size, &top, &bottom, &low);
        prepare_between(column, image->columns, across->size, &left, &right, &far);
        const uint64_t upper = (one - far) * prepare_pixel(pixels, top, left, channel, down, across, image->channels) +
                               far * prepare_pixel(pixels, top, right, channel, down, across, image->channels);
        const uint64_t lower = (one - far) * prepare_pixel(pixels, bottom, left, channel, down, across, image->channels) +
                               far * prepare_pixel(pixels, bottom, right, channel, down, across, image->channels);
        *whole = (one - low) * upper + low * lower;
        *parts = (uint64_t)1 << 40;
    } else {
        const int y = (int)((2LL * row + 1) * down->size / (2LL * image->rows)),
                  x = (int)((2LL * column + 1) * across->size / (2LL * image->columns));
        *whole = prepare_pixel(pixels, y, x, channel, down, across, image->channels);
        *parts = 1;
    }
}
