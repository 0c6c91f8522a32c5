/* Numbers: missing ones (NaN) replaced, then (x - subtract) / divide, each by channel. No product is followed by a sum, so that the bits do not
 * depend on whether a compiler contracts them. */
typedef struct {
    int channels; /* the last axis: value i belongs to channel i % channels */
    const float *fill, *subtract, *divide;
} PrepareNumbers;
