/*
 * image.c - pictures from PNG and JPEG files as 8-bit pixels. Both libraries are optional when hnc is built; a picture of a kind that is left out is
 * an error that says so.
 */
#include "internal.h"

#include <setjmp.h>
#include <stdio.h>

#ifdef HNC_WITH_PNG
#include <png.h>
#endif
#ifdef HNC_WITH_JPEG
#include <jpeglib.h>
#endif

enum { MOST_PIXELS = 200000000, MOST_BYTES = 1 << 30 };

/* From `have` channels (1 grey, 2 grey and alpha, 3 RGB, 4 RGBA) to `want` (1, 3, 4): as TensorFlow's decoders, alpha is dropped or full, and grey is
 * (299 R + 587 G + 114 B) / 1000. */
static unsigned char *to_channels(unsigned char *pixels, size_t count, int have, int want, HncError *error) {
    if (have == want) {
        return pixels;
    }
    unsigned char *out = data_allocate(count, (size_t)want, error);
    for (size_t i = 0; i < count && out != NULL; i++) {
        const unsigned char *from = pixels + i * (size_t)have;
        unsigned char *to = out + i * (size_t)want;
        if (want == 1) {
            to[0] = have < 3 ? from[0] : (unsigned char)((299u * from[0] + 587u * from[1] + 114u * from[2] + 500u) / 1000u);
            continue;
        }
        for (int channel = 0; channel < 3; channel++) {
            to[channel] = from[have < 3 ? 0 : channel];
        }
        if (want == 4) {
            to[3] = have == 2 || have == 4 ? from[have - 1] : 255;
        }
    }
    free(pixels);
    return out;
}

#ifdef HNC_WITH_PNG
static unsigned char *read_png(const char *path, const unsigned char *data, size_t size, int *have, int *rows, int *columns, HncError *error) {
    png_image image;
    memset(&image, 0, sizeof(image));
    image.version = PNG_IMAGE_VERSION;
    unsigned char *pixels = NULL;
    if (!png_image_begin_read_from_memory(&image, data, size)) {
        data_fail(error, HNC_ERROR_DATA, "%s: not a PNG picture that can be read: %s", path, image.message);
        return NULL;
    }
    bool colour = (image.format & PNG_FORMAT_FLAG_COLOR) != 0, alpha = (image.format & PNG_FORMAT_FLAG_ALPHA) != 0;
    image.format = colour ? (alpha ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB) : alpha ? PNG_FORMAT_GA : PNG_FORMAT_GRAY;
    *have = (int)PNG_IMAGE_SAMPLE_CHANNELS(image.format);
    if ((uint64_t)image.width * image.height > MOST_PIXELS) {
        data_fail(error, HNC_ERROR_DATA, "%s: %u x %u pixels are too many", path, (unsigned)image.width, (unsigned)image.height);
    } else {
        pixels = data_allocate((uint64_t)image.width * image.height, (size_t)*have, error);
    }
    /* The simplified reader would go on with a picture that is cut off, and only warn. */
    if (pixels != NULL && (!png_image_finish_read(&image, NULL, pixels, 0, NULL) || image.warning_or_error != 0)) {
        data_fail(error, HNC_ERROR_DATA, "%s: the PNG picture is damaged: %s", path, image.message);
        free(pixels);
        pixels = NULL;
    }
    *rows = (int)image.height;
    *columns = (int)image.width;
    png_image_free(&image);
    return pixels;
}
#else
static unsigned char *read_png(const char *path, const unsigned char *data, size_t size, int *have, int *rows, int *columns, HncError *error) {
    (void)data, (void)size, (void)have, (void)rows, (void)columns;
    data_fail(error, HNC_ERROR_DATA, "%s: this hnc was built without libpng and cannot read PNG pictures", path);
    return NULL;
}
#endif

#ifdef HNC_WITH_JPEG
typedef struct {
    struct jpeg_error_mgr base;
    jmp_buf back;
    char message[JMSG_LENGTH_MAX];
} JpegErrors;

static void jpeg_fails(j_common_ptr codec) {
    JpegErrors *errors = (JpegErrors *)codec->err;
    codec->err->format_message(codec, errors->message);
    longjmp(errors->back, 1);
}

/* Warnings are of damaged data ("premature end of file"), so that they are errors here; higher levels are only traces. */
static void jpeg_says(j_common_ptr codec, int level) {
    if (level < 0) {
        jpeg_fails(codec);
    }
}

static unsigned char *read_jpeg(const char *path, const unsigned char *data, size_t size, int *have, int *rows, int *columns, HncError *error) {
    struct jpeg_decompress_struct codec;
    JpegErrors errors;
    unsigned char *volatile pixels = NULL;
    codec.err = jpeg_std_error(&errors.base);
    errors.base.error_exit = jpeg_fails;
    errors.base.emit_message = jpeg_says;
    jpeg_create_decompress(&codec);
    if (setjmp(errors.back) != 0) {
        data_fail(error, HNC_ERROR_DATA, "%s: the JPEG picture is damaged: %s", path, errors.message);
        jpeg_destroy_decompress(&codec);
        free(pixels);
        return NULL;
    }
    jpeg_mem_src(&codec, data, (unsigned long)size);
    jpeg_read_header(&codec, TRUE);
    codec.out_color_space = codec.num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
    codec.dct_method = JDCT_ISLOW; /* the same pixels on every machine */
    codec.do_fancy_upsampling = TRUE;
    if ((uint64_t)codec.image_width * codec.image_height > MOST_PIXELS) {
        data_fail(error, HNC_ERROR_DATA, "%s: %u x %u pixels are too many", path, codec.image_width, codec.image_height);
        jpeg_destroy_decompress(&codec);
        return NULL;
    }
    jpeg_start_decompress(&codec);
    *rows = (int)codec.output_height;
    *columns = (int)codec.output_width;
    *have = codec.output_components;
    size_t stride = (size_t)*columns * (size_t)*have;
    pixels = data_allocate((uint64_t)*rows, stride, error);
    while (pixels != NULL && codec.output_scanline < codec.output_height) {
        JSAMPROW line = pixels + codec.output_scanline * stride;
        jpeg_read_scanlines(&codec, &line, 1);
    }
    if (pixels != NULL) {
        jpeg_finish_decompress(&codec);
    }
    jpeg_destroy_decompress(&codec);
    return pixels;
}
#else
static unsigned char *read_jpeg(const char *path, const unsigned char *data, size_t size, int *have, int *rows, int *columns, HncError *error) {
    (void)data, (void)size, (void)have, (void)rows, (void)columns;
    data_fail(error, HNC_ERROR_DATA, "%s: this hnc was built without libjpeg and cannot read JPEG pictures", path);
    return NULL;
}
#endif

unsigned char *hnc_image_read(const char *path, int channels, int *rows, int *columns, HncError *error) {
    size_t size = 0;
    int have = 0;
    unsigned char *data = data_read_file(path, MOST_BYTES, &size, error), *pixels = NULL;
    if (data == NULL) {
        return NULL;
    }
    if (size >= 8 && memcmp(data, "\x89PNG\r\n\x1a\n", 8) == 0) {
        pixels = read_png(path, data, size, &have, rows, columns, error);
    } else if (size >= 3 && memcmp(data, "\xff\xd8\xff", 3) == 0) {
        pixels = read_jpeg(path, data, size, &have, rows, columns, error);
    } else {
        data_fail(error, HNC_ERROR_DATA, "%s: %s", path, size == 0 ? "the file is empty" : "neither a PNG nor a JPEG picture");
    }
    free(data);
    return pixels != NULL ? to_channels(pixels, (size_t)*rows * (size_t)*columns, have, channels, error) : NULL;
}

#ifdef HNC_WITH_PNG
static png_image png_of(int rows, int columns, int channels) {
    png_image image;
    memset(&image, 0, sizeof(image));
    image.version = PNG_IMAGE_VERSION;
    image.width = (png_uint_32)columns;
    image.height = (png_uint_32)rows;
    image.format = channels == 1 ? PNG_FORMAT_GRAY : channels == 3 ? PNG_FORMAT_RGB : PNG_FORMAT_RGBA;
    return image;
}

unsigned char *hnc_image_png(const unsigned char *pixels, int rows, int columns, int channels, size_t *size, HncError *error) {
    png_image image = png_of(rows, columns, channels);
    png_alloc_size_t bytes = PNG_IMAGE_PNG_SIZE_MAX(image);
    unsigned char *file = data_allocate(bytes, 1, error);
    if (file != NULL && !png_image_write_to_memory(&image, file, &bytes, 0, pixels, 0, NULL)) {
        data_fail(error, HNC_ERROR_DATA, "a picture cannot be written: %s", image.message);
        free(file);
        file = NULL;
    }
    *size = file != NULL ? (size_t)bytes : 0;
    return file;
}

bool hnc_image_write_png(const char *path, const unsigned char *pixels, int rows, int columns, int channels, HncError *error) {
    png_image image = png_of(rows, columns, channels);
    if (!png_image_write_to_file(&image, path, 0, pixels, 0, NULL)) {
        return data_fail(error, HNC_ERROR_IO, "%s: cannot write it: %s", path, image.message);
    }
    return true;
}
#else
unsigned char *hnc_image_png(const unsigned char *pixels, int rows, int columns, int channels, size_t *size, HncError *error) {
    (void)pixels, (void)rows, (void)columns, (void)channels;
    *size = 0;
    data_fail(error, HNC_ERROR_DATA, "this hnc was built without libpng");
    return NULL;
}
bool hnc_image_write_png(const char *path, const unsigned char *pixels, int rows, int columns, int channels, HncError *error) {
    (void)pixels, (void)rows, (void)columns, (void)channels;
    return data_fail(error, HNC_ERROR_DATA, "%s: this hnc was built without libpng and cannot write PNG pictures", path);
}
#endif
