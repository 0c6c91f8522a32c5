/* convert.c - elements of files become elements of models, by value and never scaled. */
#include "internal.h"

#include <math.h>
#include <string.h>

static const struct {
    const char *name;
    unsigned char size;
} file_types[HNC_FILE_TYPE_COUNT] = {
    [HNC_FILE_BOOL] = {"bool", 1},   [HNC_FILE_U8] = {"uint8", 1},    [HNC_FILE_I8] = {"int8", 1},       [HNC_FILE_U16] = {"uint16", 2},
    [HNC_FILE_I16] = {"int16", 2},   [HNC_FILE_U32] = {"uint32", 4},  [HNC_FILE_I32] = {"int32", 4},     [HNC_FILE_U64] = {"uint64", 8},
    [HNC_FILE_I64] = {"int64", 8},   [HNC_FILE_F16] = {"float16", 2}, [HNC_FILE_BF16] = {"bfloat16", 2}, [HNC_FILE_F32] = {"float32", 4},
    [HNC_FILE_F64] = {"float64", 8},
};

size_t hnc_file_type_size(HncFileType type) {
    return file_types[type].size;
}

const char *hnc_file_type_name(HncFileType type) {
    return file_types[type].name;
}

size_t hnc_type_size(HncType type) {
    return type == HNC_F32 || type == HNC_I32 ? 4 : type == HNC_BF16 ? 2 : 1;
}

const char *hnc_type_name(HncType type) {
    switch (type) {
    case HNC_F32: return "float32";
    case HNC_I32: return "int32";
    case HNC_U8: return "uint8";
    case HNC_BOOL: return "bool";
    case HNC_BF16: return "bfloat16";
    }
    return "?";
}

bool hnc_host_is_big_endian(void) {
    const uint16_t probe = 1;
    unsigned char first;
    memcpy(&first, &probe, 1);
    return first == 0;
}

const char *hnc_shape_text(char *buffer, size_t size, int rank, const int64_t *dim) {
    size_t length = (size_t)snprintf(buffer, size, "[");
    for (int i = 0; i < rank && length < size; i++) {
        length += (size_t)snprintf(buffer + length, size - length, "%s%lld", i ? ", " : "", (long long)dim[i]);
    }
    if (length < size) {
        snprintf(buffer + length, size - length, "]");
    }
    return buffer;
}

/* The element's bits as an unsigned number, whatever the byte order of file and machine. */
static uint64_t element_bits(const unsigned char *from, size_t size, bool big_endian) {
    uint64_t bits = 0;
    for (size_t i = 0; i < size; i++) {
        bits |= (uint64_t)from[big_endian ? size - 1 - i : i] << (8 * i);
    }
    return bits;
}

static double half_value(uint64_t bits) {
    int exponent = (int)(bits >> 10 & 31);
    double fraction = (double)(bits & 1023), value;
    if (exponent == 31) {
        value = fraction != 0 ? (double)NAN : (double)INFINITY;
    } else {
        value = exponent == 0 ? ldexp(fraction, -24) : ldexp(fraction + 1024, exponent - 25);
    }
    return bits >> 15 ? -value : value;
}

static float float_of_bits(uint32_t bits) {
    float value;
    memcpy(&value, &bits, 4);
    return value;
}

/* Integers beyond 2^53 lose their last bits here; no target type holds them anyway, except float32, which is coarser still. */
static double bits_as_double(HncFileType type, uint64_t bits) {
    double value;
    switch (type) {
    case HNC_FILE_BOOL: return bits != 0;
    case HNC_FILE_U8:
    case HNC_FILE_U16:
    case HNC_FILE_U32:
    case HNC_FILE_U64: return (double)bits;
    case HNC_FILE_I8: return (double)(int64_t)(bits ^ 0x80) - 0x80;
    case HNC_FILE_I16: return (double)(int64_t)(bits ^ 0x8000) - 0x8000;
    case HNC_FILE_I32: return (double)((int64_t)(bits ^ 0x80000000u) - 0x80000000ll);
    case HNC_FILE_I64: return bits >> 63 ? -(double)(~bits + 1) : (double)bits;
    case HNC_FILE_F16: return half_value(bits);
    case HNC_FILE_BF16: return (double)float_of_bits((uint32_t)bits << 16);
    case HNC_FILE_F32: return (double)float_of_bits((uint32_t)bits);
    case HNC_FILE_F64: memcpy(&value, &bits, 8); return value;
    case HNC_FILE_TYPE_COUNT: break;
    }
    return 0;
}

double hnc_element_as_double(HncFileType type, bool big_endian, const unsigned char *from) {
    return bits_as_double(type, element_bits(from, hnc_file_type_size(type), big_endian));
}

static bool refuse(const HncConversion *conversion, uint64_t index, double value, const char *why, HncError *error) {
    char file[256], key[200];
    return hnc_fail(error, HNC_ERROR_DATA, "%s: '%s': element %llu is %.9g: %s", hnc_shown(conversion->file, file, sizeof(file)),
                    hnc_shown(conversion->key, key, sizeof(key)), (unsigned long long)index, value, why);
}

static bool to_float(const HncConversion *conversion, double value, uint64_t index, float *out, HncError *error) {
    float narrow = (float)value;
    if (!(conversion->flags & HNC_ALLOW_NONFINITE) && !isfinite(narrow)) {
        return refuse(conversion, index, value, isfinite(value) ? "too large for float32" : "not a finite number", error);
    }
    *out = narrow;
    return true;
}

/* The nearest bfloat16, of two equally near the even one; NaN stays NaN. */
static uint16_t bfloat16_of(float value) {
    uint32_t bits;
    memcpy(&bits, &value, 4);
    if (isnan(value)) {
        return (uint16_t)(bits >> 16 | 64);
    }
    return (uint16_t)((bits + 0x7fffu + (bits >> 16 & 1u)) >> 16);
}

static bool to_bfloat16(const HncConversion *conversion, double value, uint64_t index, uint16_t *out, HncError *error) {
    float narrow = 0;
    if (!to_float(conversion, value, index, &narrow, error)) {
        return false;
    }
    *out = bfloat16_of(narrow);
    if (!(conversion->flags & HNC_ALLOW_NONFINITE) && (*out & 0x7f80) == 0x7f80) {
        return refuse(conversion, index, value, "too large for bfloat16", error);
    }
    return true;
}

static bool to_whole(const HncConversion *conversion, double value, double low, double high, uint64_t index, int32_t *out, HncError *error) {
    if (!(value >= low && value <= high)) {
        return refuse(conversion, index, value, conversion->to == HNC_U8 ? "uint8 holds 0 to 255" : "out of the range of int32", error);
    }
    if (value != floor(value)) {
        return refuse(conversion, index, value, "a whole number is wanted here", error);
    }
    *out = (int32_t)value;
    return true;
}

bool hnc_convert(const HncConversion *conversion, const void *from, void *to, uint64_t first, size_t count, HncError *error) {
    const unsigned char *source = from;
    size_t size = hnc_file_type_size(conversion->from);
    bool native = conversion->big_endian == hnc_host_is_big_endian() || size == 1;
    /* The usual case, float32 as it is: one copy, and one pass that looks for numbers that are not finite. */
    if (native && conversion->from == HNC_FILE_F32 && conversion->to == HNC_F32) {
        memmove(to, from, count * 4);
        if (!(conversion->flags & HNC_ALLOW_NONFINITE)) {
            const float *value = to;
            for (size_t i = 0; i < count; i++) {
                if (!isfinite(value[i])) {
                    return refuse(conversion, first + i, (double)value[i], "not a finite number", error);
                }
            }
        }
        return true;
    }
    if (native &&
        ((conversion->from == HNC_FILE_I32 && conversion->to == HNC_I32) || (conversion->from == HNC_FILE_U8 && conversion->to == HNC_U8))) {
        memmove(to, from, count * size);
        return true;
    }
    for (size_t i = 0; i < count; i++) {
        double value = hnc_element_as_double(conversion->from, conversion->big_endian, source + i * size);
        int32_t whole = 0;
        switch (conversion->to) {
        case HNC_F32:
            if (!to_float(conversion, value, first + i, (float *)to + i, error)) {
                return false;
            }
            break;
        case HNC_I32:
            if (!to_whole(conversion, value, INT32_MIN, INT32_MAX, first + i, (int32_t *)to + i, error)) {
                return false;
            }
            break;
        case HNC_U8:
            if (!to_whole(conversion, value, 0, 255, first + i, &whole, error)) {
                return false;
            }
            ((unsigned char *)to)[i] = (unsigned char)whole;
            break;
        case HNC_BF16:
            if (!to_bfloat16(conversion, value, first + i, (uint16_t *)to + i, error)) {
                return false;
            }
            break;
        case HNC_BOOL:
            if (isnan(value)) {
                return refuse(conversion, first + i, value, "neither true nor false", error);
            }
            ((unsigned char *)to)[i] = value != 0;
            break;
        }
    }
    return true;
}
