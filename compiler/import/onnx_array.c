/*
 * onnx_array.c - numbers that are known when the model is read: initializers, and what is computed from them and from shapes.
 */
#include "import/onnx.h"

#if HNC_WITH_ONNX

#include <math.h>
#include <string.h>

/* ---- element types of files */

enum { /* numbers of ONNX's TensorProto.DataType */
       TYPE_FLOAT = 1,
       TYPE_UINT8,
       TYPE_INT8,
       TYPE_UINT16,
       TYPE_INT16,
       TYPE_INT32,
       TYPE_INT64,
       TYPE_STRING,
       TYPE_BOOL,
       TYPE_FLOAT16,
       TYPE_DOUBLE,
       TYPE_UINT32,
       TYPE_UINT64,
       TYPE_COMPLEX64,
       TYPE_COMPLEX128,
       TYPE_BFLOAT16,
       TYPE_COUNT
};
static const struct {
    const char *name;
    uint8_t size;
} types[TYPE_COUNT] = {
    [0] = {"no type", 0},
    [TYPE_FLOAT] = {"float32", 4},
    [TYPE_UINT8] = {"uint8", 1},
    [TYPE_INT8] = {"int8", 1},
    [TYPE_UINT16] = {"uint16", 2},
    [TYPE_INT16] = {"int16", 2},
    [TYPE_INT32] = {"int32", 4},
    [TYPE_INT64] = {"int64", 8},
    [TYPE_STRING] = {"string", 0},
    [TYPE_BOOL] = {"bool", 1},
    [TYPE_FLOAT16] = {"float16", 2},
    [TYPE_DOUBLE] = {"float64", 8},
    [TYPE_UINT32] = {"uint32", 4},
    [TYPE_UINT64] = {"uint64", 8},
    [TYPE_COMPLEX64] = {"complex64", 0},
    [TYPE_COMPLEX128] = {"complex128", 0},
    [TYPE_BFLOAT16] = {"bfloat16", 2},
};

const char *onnx_type_name(int32_t elem_type) {
    return elem_type >= 0 && elem_type < TYPE_COUNT ? types[elem_type].name : "a type of less than 8 bits";
}

bool onnx_type_kind(int32_t elem_type, OnnxKind *kind) {
    if (elem_type <= 0 || elem_type >= TYPE_COUNT || types[elem_type].size == 0) {
        return false;
    }
    bool is_float = elem_type == TYPE_FLOAT || elem_type == TYPE_FLOAT16 || elem_type == TYPE_DOUBLE || elem_type == TYPE_BFLOAT16;
    *kind = is_float ? ONNX_FLOAT : elem_type == TYPE_BOOL ? ONNX_BOOL : ONNX_INT;
    return true;
}

static float from_bits(uint32_t bits) {
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static float from_half(uint32_t half) {
    uint32_t sign = (half & 0x8000U) << 16, exponent = (half >> 10) & 31, fraction = half & 0x3ffU;
    if (exponent == 0) {
        float value = (float)fraction * 0x1p-24f;
        return sign ? -value : value;
    }
    return from_bits(sign | (exponent == 31 ? 0x7f800000U : (exponent + 112) << 23) | fraction << 13);
}

/* One little-endian element. */
static uint64_t raw_bits(const uint8_t *at, int size) {
    uint64_t bits = 0;
    for (int i = 0; i < size; i++) {
        bits |= (uint64_t)at[i] << (8 * i);
    }
    return bits;
}

static float float_element(int32_t type, uint64_t bits) {
    double wide;
    switch (type) {
    case TYPE_FLOAT16: return from_half((uint32_t)bits);
    case TYPE_BFLOAT16: return from_bits((uint32_t)bits << 16);
    case TYPE_DOUBLE: memcpy(&wide, &bits, sizeof wide); return (float)wide;
    default: return from_bits((uint32_t)bits);
    }
}

static int64_t int_element(int32_t type, uint64_t bits) {
    switch (type) {
    case TYPE_INT8: return (int8_t)bits;
    case TYPE_INT16: return (int16_t)bits;
    case TYPE_INT32: return (int32_t)bits;
    case TYPE_BOOL: return bits != 0;
    default: return (int64_t)bits;
    }
}

/* ---- making arrays */

static void set_strides(OnnxArray *array) {
    int64_t stride = 1;
    for (int i = array->rank - 1; i >= 0; i--) {
        array->stride[i] = stride;
        stride *= array->dim[i];
    }
}

OnnxArray *onnx_array_new(Arena *arena, OnnxKind kind, int rank, const int64_t *dim, void **data) {
    OnnxArray *array = arena_new_array(arena, OnnxArray, 1);
    *array = (OnnxArray){.kind = kind, .rank = rank};
    int64_t count = 1;
    for (int i = 0; i < rank; i++) {
        array->dim[i] = dim[i];
        count *= dim[i];
    }
    set_strides(array);
    *data = arena_alloc(arena, (size_t)(count > 0 ? count : 1) * (kind == ONNX_FLOAT ? sizeof(float) : sizeof(int64_t)));
    if (kind == ONNX_FLOAT) {
        array->f = *data;
    } else {
        array->i = *data;
    }
    return array;
}

OnnxArray *onnx_array_scalar(Arena *arena, OnnxKind kind, double value) {
    void *data;
    OnnxArray *array = onnx_array_new(arena, kind, 0, NULL, &data);
    if (kind == ONNX_FLOAT) {
        *(float *)data = (float)value;
    } else {
        *(int64_t *)data = (int64_t)value;
    }
    return array;
}

OnnxArray *onnx_array_ints(Arena *arena, const int64_t *value, int count) {
    void *data;
    int64_t dim = count;
    OnnxArray *array = onnx_array_new(arena, ONNX_INT, 1, &dim, &data);
    for (int i = 0; i < count; i++) {
        ((int64_t *)data)[i] = value[i];
    }
    return array;
}

/* Elements as the typed fields of a message hold them; false when there are too few. */
static bool typed_elements(const Onnx__Tensor *tensor, int32_t type, OnnxArray *array, void *data, int64_t count) {
    float *f = data;
    int64_t *n = data;
    size_t wanted = (size_t)count;
    bool is_int32 = type == TYPE_INT32 || type == TYPE_INT16 || type == TYPE_INT8 || type == TYPE_UINT16 || type == TYPE_UINT8 || type == TYPE_BOOL;
    for (int64_t k = 0; k < count; k++) {
        if (type == TYPE_FLOAT && tensor->n_float_data == wanted) {
            f[k] = tensor->float_data[k];
        } else if (type == TYPE_DOUBLE && tensor->n_double_data == wanted) {
            f[k] = (float)tensor->double_data[k];
        } else if ((type == TYPE_FLOAT16 || type == TYPE_BFLOAT16) && tensor->n_int32_data == wanted) {
            f[k] = float_element(type, (uint64_t)(uint32_t)tensor->int32_data[k] & 0xffff);
        } else if (is_int32 && tensor->n_int32_data == wanted) {
            n[k] = type == TYPE_BOOL ? tensor->int32_data[k] != 0 : tensor->int32_data[k];
        } else if (type == TYPE_INT64 && tensor->n_int64_data == wanted) {
            n[k] = tensor->int64_data[k];
        } else if ((type == TYPE_UINT32 || type == TYPE_UINT64) && tensor->n_uint64_data == wanted) {
            n[k] = (int64_t)tensor->uint64_data[k];
        } else {
            return false;
        }
    }
    (void)array;
    return true;
}

OnnxArray *onnx_tensor_read(const Source *source, const Onnx__Tensor *tensor, const char *what) {
    OnnxKind kind;
    int32_t type = tensor->data_type;
    if (!onnx_type_kind(type, &kind)) {
        import_error(source, "unsupported", "%s: numbers of the type %s are not possible here", what, onnx_type_name(type));
        return NULL;
    }
    if (tensor->n_dims > ONNX_MAX_RANK) {
        import_error(source, "unsupported", "%s: it has %zu axes; at most %d are possible", what, tensor->n_dims, ONNX_MAX_RANK);
        return NULL;
    }
    int64_t count = 1;
    for (size_t i = 0; i < tensor->n_dims; i++) {
        if (tensor->dims[i] < 0 || (tensor->dims[i] > 0 && count > ((int64_t)1 << 34) / tensor->dims[i])) {
            import_error(source, "too-large", "%s: an axis of it has %lld elements", what, (long long)tensor->dims[i]);
            return NULL;
        }
        count *= tensor->dims[i];
    }
    const char *raw = (const char *)tensor->raw_data.data;
    size_t size = tensor->raw_data.len;
    bool is_raw = tensor->has_raw_data != 0;
    if (tensor->data_location == 1) {
        if (!onnx_external_read(source, tensor, what, &raw, &size)) {
            return NULL;
        }
        is_raw = true;
    }
    if (is_raw && size != (size_t)count * types[type].size) {
        import_error(source, "onnx", "%s: it has %zu bytes where %lld elements of %s are %lld", what, size, (long long)count, types[type].name,
                     (long long)count * types[type].size);
        return NULL;
    }
    if (!is_raw) { /* before anything is allocated for it */
        size_t most = tensor->n_float_data + tensor->n_int32_data + tensor->n_int64_data + tensor->n_double_data + tensor->n_uint64_data;
        if ((size_t)count > most) {
            import_error(source, "onnx", "%s: it has %zu elements where its axes ask for %lld", what, most, (long long)count);
            return NULL;
        }
    }
    void *data;
    OnnxArray *array = onnx_array_new(source->arena, kind, (int)tensor->n_dims, tensor->dims, &data);
    if (!is_raw && !typed_elements(tensor, type, array, data, count)) {
        import_error(source, "onnx", "%s: the number of its elements is not what its axes ask for", what);
        return NULL;
    }
    for (int64_t k = 0; is_raw && k < count; k++) {
        uint64_t bits = raw_bits((const uint8_t *)raw + k * types[type].size, types[type].size);
        if (kind == ONNX_FLOAT) {
            ((float *)data)[k] = float_element(type, bits);
        } else {
            ((int64_t *)data)[k] = int_element(type, bits);
        }
    }
    return array;
}

/* ---- reading them */

int64_t onnx_array_count(const OnnxArray *array) {
    int64_t count = 1;
    for (int i = 0; i < array->rank; i++) {
        count *= array->dim[i];
    }
    return count;
}

int64_t onnx_array_stored(const OnnxArray *array) {
    int64_t count = 1;
    for (int i = 0; i < array->rank; i++) {
        count *= array->stride[i] == 0 && array->dim[i] > 0 ? 1 : array->dim[i];
    }
    return count;
}

static int64_t place(const OnnxArray *array, const int64_t *index) {
    int64_t at = 0;
    for (int i = 0; i < array->rank; i++) {
        at += index[i] * array->stride[i];
    }
    return at;
}

double onnx_array_float(const OnnxArray *array, const int64_t *index) {
    int64_t at = place(array, index);
    return array->kind == ONNX_FLOAT ? (double)array->f[at] : (double)array->i[at];
}

int64_t onnx_array_int(const OnnxArray *array, const int64_t *index) {
    int64_t at = place(array, index);
    if (array->kind != ONNX_FLOAT) {
        return array->i[at];
    }
    double value = (double)array->f[at];
    return isnan(value) ? 0 : value > 9.2e18 ? INT64_MAX : value < -9.2e18 ? INT64_MIN : (int64_t)value;
}

bool onnx_next(int64_t *index, int rank, const int64_t *dim) {
    for (int i = rank - 1; i >= 0; i--) {
        if (++index[i] < dim[i]) {
            return true;
        }
        index[i] = 0;
    }
    return false;
}

bool onnx_array_splat(const OnnxArray *array, double *value) {
    int64_t index[ONNX_MAX_RANK] = {0}, dim[ONNX_MAX_RANK];
    if (onnx_array_count(array) == 0) {
        return false;
    }
    for (int i = 0; i < array->rank; i++) {
        dim[i] = array->stride[i] == 0 ? 1 : array->dim[i];
    }
    *value = onnx_array_float(array, index);
    while (onnx_next(index, array->rank, dim)) {
        if (onnx_array_float(array, index) != *value) {
            return false;
        }
    }
    return true;
}

/* ---- the same numbers in other arrangements */

static bool is_packed(const OnnxArray *array) {
    int64_t stride = 1;
    for (int i = array->rank - 1; i >= 0; i--) {
        if (array->dim[i] != 1 && array->stride[i] != stride) {
            return false;
        }
        stride *= array->dim[i];
    }
    return true;
}

const OnnxArray *onnx_array_packed(Arena *arena, const OnnxArray *array, bool compact) {
    if (is_packed(array)) {
        return array;
    }
    OnnxArray view = *array;
    for (int i = 0; i < view.rank && compact; i++) {
        view.dim[i] = view.stride[i] == 0 && view.dim[i] > 0 ? 1 : view.dim[i];
    }
    void *data;
    OnnxArray *out = onnx_array_new(arena, view.kind, view.rank, view.dim, &data);
    out->stored = array->stored;
    if (onnx_array_count(&view) == 0) {
        return out;
    }
    int64_t index[ONNX_MAX_RANK] = {0}, k = 0;
    do {
        int64_t at = place(&view, index);
        if (view.kind == ONNX_FLOAT) {
            ((float *)data)[k++] = view.f[at];
        } else {
            ((int64_t *)data)[k++] = view.i[at];
        }
    } while (onnx_next(index, view.rank, view.dim));
    return out;
}

const OnnxArray *onnx_array_converted(Arena *arena, const OnnxArray *array, OnnxKind kind) {
    if (array->kind == kind) {
        return array;
    }
    OnnxArray view = *array;
    for (int i = 0; i < view.rank; i++) {
        view.dim[i] = view.stride[i] == 0 && view.dim[i] > 0 ? 1 : view.dim[i];
    }
    void *data;
    OnnxArray *out = onnx_array_new(arena, kind, view.rank, view.dim, &data);
    int64_t index[ONNX_MAX_RANK] = {0}, k = 0;
    if (onnx_array_count(&view) > 0) {
        do {
            if (kind == ONNX_FLOAT) {
                ((float *)data)[k++] = (float)onnx_array_float(&view, index);
            } else if (kind == ONNX_BOOL) {
                ((int64_t *)data)[k++] = onnx_array_float(&view, index) != 0;
            } else {
                ((int64_t *)data)[k++] = onnx_array_int(&view, index);
            }
        } while (onnx_next(index, view.rank, view.dim));
    }
    for (int i = 0; i < array->rank; i++) {
        out->stride[i] = array->stride[i] == 0 ? 0 : out->stride[i];
        out->dim[i] = array->dim[i];
    }
    return out;
}

const OnnxArray *onnx_array_reshaped(Arena *arena, const OnnxArray *array, int rank, const int64_t *dim) {
    double value;
    OnnxArray *out = arena_new_array(arena, OnnxArray, 1);
    if (!is_packed(array) && onnx_array_splat(array, &value)) {
        *out = *onnx_array_scalar(arena, array->kind, value); /* all strides are 0 */
        out->rank = rank;
        for (int i = 0; i < rank; i++) {
            out->dim[i] = dim[i];
        }
        return out;
    }
    *out = *onnx_array_packed(arena, array, false);
    out->rank = rank;
    for (int i = 0; i < rank; i++) {
        out->dim[i] = dim[i];
    }
    set_strides(out);
    return out;
}

const OnnxArray *onnx_array_transposed(Arena *arena, const OnnxArray *array, const int *permutation) {
    OnnxArray *out = arena_new_array(arena, OnnxArray, 1);
    *out = *array;
    for (int i = 0; i < array->rank; i++) {
        out->dim[i] = array->dim[permutation[i]];
        out->stride[i] = array->stride[permutation[i]];
    }
    return out;
}

const OnnxArray *onnx_array_expanded(Arena *arena, const OnnxArray *array, int rank, const int64_t *dim) {
    OnnxArray *out = arena_new_array(arena, OnnxArray, 1);
    *out = *array;
    out->rank = rank;
    for (int i = 0; i < rank; i++) {
        int own = i - (rank - array->rank);
        int64_t extent = own >= 0 ? array->dim[own] : 1;
        if (extent != dim[i] && extent != 1) {
            return NULL;
        }
        out->dim[i] = dim[i];
        out->stride[i] = own >= 0 && extent == dim[i] ? array->stride[own] : 0;
    }
    return out;
}

#endif
