/*
 * npy.c - the header of a numpy array file: magic, version, length, then a Python dictionary literal of exactly three keys.
 * Only that literal's grammar is read; nothing is ever evaluated, and object arrays (pickles) are refused.
 */
#include "internal.h"

#include <string.h>

typedef struct {
    const char *at, *end;
    const char *file, *name;
    HncError *error;
} Scan;

static bool scan_fail(const Scan *scan, const char *what) {
    char file[256], name[200];
    return hnc_fail(scan->error, HNC_ERROR_DATA, "%s: '%s': numpy header: %s", hnc_shown(scan->file, file, sizeof(file)),
                    hnc_shown(scan->name, name, sizeof(name)), what);
}

static void scan_space(Scan *scan) {
    while (scan->at < scan->end && (*scan->at == ' ' || *scan->at == '\t')) {
        scan->at++;
    }
}

static bool scan_accept(Scan *scan, char c) {
    scan_space(scan);
    if (scan->at < scan->end && *scan->at == c) {
        scan->at++;
        return true;
    }
    return false;
}

static bool scan_word(Scan *scan, const char *word) {
    size_t length = strlen(word);
    scan_space(scan);
    if ((size_t)(scan->end - scan->at) >= length && memcmp(scan->at, word, length) == 0) {
        scan->at += length;
        return true;
    }
    return false;
}

/* 'text' or "text", without escapes. */
static bool scan_string(Scan *scan, char *out, size_t size) {
    char quote = scan_accept(scan, '\'') ? '\'' : scan_accept(scan, '"') ? '"' : '\0';
    if (quote == '\0') {
        return scan_fail(scan, "a quoted word expected");
    }
    size_t length = 0;
    while (scan->at < scan->end && *scan->at != quote) {
        if (*scan->at == '\\' || (unsigned char)*scan->at < 32 || length + 1 >= size) {
            return scan_fail(scan, "a strange word");
        }
        out[length++] = *scan->at++;
    }
    out[length] = '\0';
    return scan_accept(scan, quote) || scan_fail(scan, "a word without its closing quote");
}

static bool parse_descr(Scan *scan, HncNpyHeader *header) {
    scan_space(scan);
    if (scan->at < scan->end && *scan->at == '[') {
        return scan_fail(scan, "records are not supported; store plain numbers");
    }
    char text[16];
    if (!scan_string(scan, text, sizeof(text))) {
        return false;
    }
    static const struct {
        char kind[4];
        HncFileType type;
    } kinds[] = {{"b1", HNC_FILE_BOOL}, {"u1", HNC_FILE_U8},  {"i1", HNC_FILE_I8},  {"u2", HNC_FILE_U16}, {"i2", HNC_FILE_I16}, {"u4", HNC_FILE_U32},
                 {"i4", HNC_FILE_I32},  {"u8", HNC_FILE_U64}, {"i8", HNC_FILE_I64}, {"f2", HNC_FILE_F16}, {"f4", HNC_FILE_F32}, {"f8", HNC_FILE_F64}};
    char order = text[0];
    bool has_order = order == '<' || order == '>' || order == '|' || order == '=';
    const char *kind = text + (has_order ? 1 : 0);
    if (kind[0] == 'O') {
        return scan_fail(scan, "Python objects (pickles) are never loaded");
    }
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        if (strcmp(kinds[i].kind, kind) == 0) {
            header->type = kinds[i].type;
            size_t size = hnc_file_type_size(header->type);
            if (size > 1 && order != '<' && order != '>') {
                return scan_fail(scan, "the byte order is missing");
            }
            header->big_endian = order == '>';
            return true;
        }
    }
    return scan_fail(scan, "elements of this type cannot be read; store integers, floats or booleans");
}

static bool parse_shape(Scan *scan, HncNpyHeader *header) {
    if (!scan_accept(scan, '(')) {
        return scan_fail(scan, "'(' expected");
    }
    header->rank = 0;
    header->count = 1;
    bool comma = true;
    while (!scan_accept(scan, ')')) {
        uint64_t dim = 0;
        if (!comma) {
            return scan_fail(scan, "',' expected in the shape");
        }
        scan_space(scan);
        const char *start = scan->at;
        while (scan->at < scan->end && *scan->at >= '0' && *scan->at <= '9') {
            uint64_t digit = (uint64_t)(*scan->at - '0');
            if (dim > ((uint64_t)INT64_MAX - digit) / 10) {
                return scan_fail(scan, "the shape is too large");
            }
            dim = dim * 10 + digit;
            scan->at++;
        }
        if (scan->at == start || (*start == '0' && scan->at - start > 1)) {
            return scan_fail(scan, "a whole number expected in the shape");
        }
        if (header->rank == HNC_MAX_RANK) {
            return scan_fail(scan, "more than 8 dimensions");
        }
        if (!hnc_multiply(header->count, dim, &header->count)) {
            return scan_fail(scan, "the shape is too large");
        }
        header->dim[header->rank++] = (int64_t)dim;
        comma = scan_accept(scan, ',');
    }
    /* (3) is a number in Python, not a shape. */
    return header->rank != 1 || comma || scan_fail(scan, "',' expected in the shape");
}

static bool parse_dictionary(Scan *scan, HncNpyHeader *header) {
    unsigned seen = 0;
    if (!scan_accept(scan, '{')) {
        return scan_fail(scan, "'{' expected");
    }
    bool comma = true;
    while (!scan_accept(scan, '}')) {
        char key[16];
        if (!comma) {
            return scan_fail(scan, "',' expected");
        }
        if (!scan_string(scan, key, sizeof(key))) {
            return false;
        }
        unsigned bit = strcmp(key, "descr") == 0 ? 1 : strcmp(key, "fortran_order") == 0 ? 2 : strcmp(key, "shape") == 0 ? 4 : 0;
        if (bit == 0 || (seen & bit)) {
            return scan_fail(scan, bit == 0 ? "unknown key" : "the same key twice");
        }
        seen |= bit;
        if (!scan_accept(scan, ':')) {
            return scan_fail(scan, "':' expected");
        }
        if (bit == 1 && !parse_descr(scan, header)) {
            return false;
        }
        if (bit == 2) {
            header->fortran_order = scan_word(scan, "True");
            if (!header->fortran_order && !scan_word(scan, "False")) {
                return scan_fail(scan, "True or False expected");
            }
        }
        if (bit == 4 && !parse_shape(scan, header)) {
            return false;
        }
        comma = scan_accept(scan, ',');
    }
    if (seen != 7) {
        return scan_fail(scan, "descr, fortran_order and shape are needed");
    }
    while (scan->at < scan->end && (*scan->at == ' ' || *scan->at == '\n')) {
        scan->at++;
    }
    uint64_t bytes;
    if (!hnc_multiply(header->count, hnc_file_type_size(header->type), &bytes) || bytes > (uint64_t)PTRDIFF_MAX / 2) {
        return scan_fail(scan, "the array is too large");
    }
    return scan->at == scan->end || scan_fail(scan, "something follows the dictionary");
}

bool hnc_npy_header(const unsigned char *data, size_t size, const char *file, const char *name, HncNpyHeader *header, HncError *error) {
    Scan scan = {NULL, NULL, file, name, error};
    memset(header, 0, sizeof(*header));
    if (size < 10 || memcmp(data, "\x93NUMPY", 6) != 0) {
        return scan_fail(&scan, "this is not a numpy array");
    }
    if (data[6] < 1 || data[6] > 3 || data[7] != 0) {
        return scan_fail(&scan, "unknown version");
    }
    size_t start = data[6] == 1 ? 10 : 12;
    if (size < start) {
        return scan_fail(&scan, "it ends too early");
    }
    uint64_t length = (uint64_t)data[8] | (uint64_t)data[9] << 8;
    if (data[6] != 1) {
        length |= (uint64_t)data[10] << 16 | (uint64_t)data[11] << 24;
    }
    if (length > HNC_NPY_HEADER_MAX - start) {
        return scan_fail(&scan, "it is too long");
    }
    if (length > size - start) {
        return scan_fail(&scan, "it ends too early");
    }
    scan.at = (const char *)data + start;
    scan.end = scan.at + length;
    header->header_bytes = start + (size_t)length;
    return parse_dictionary(&scan, header);
}

static const char *type_code(HncFileType type) {
    static const char *const codes[HNC_FILE_TYPE_COUNT] = {
        [HNC_FILE_BOOL] = "b1", [HNC_FILE_U8] = "u1",  [HNC_FILE_I8] = "i1",  [HNC_FILE_U16] = "u2", [HNC_FILE_I16] = "i2",
        [HNC_FILE_U32] = "u4",  [HNC_FILE_I32] = "i4", [HNC_FILE_U64] = "u8", [HNC_FILE_I64] = "i8", [HNC_FILE_F16] = "f2",
        [HNC_FILE_BF16] = "V2", [HNC_FILE_F32] = "f4", [HNC_FILE_F64] = "f8"};
    return codes[type];
}

size_t hnc_npy_write_header(const HncStored *array, unsigned char *to) {
    char text[400];
    char order = hnc_file_type_size(array->type) == 1 ? '|' : hnc_host_is_big_endian() ? '>' : '<';
    int length = snprintf(text, sizeof(text), "{'descr': '%c%s', 'fortran_order': False, 'shape': (", order, type_code(array->type));
    for (int i = 0; i < array->rank; i++) {
        const char *after = array->rank == 1 ? "," : i + 1 < array->rank ? ", " : "";
        length += snprintf(text + length, sizeof(text) - (size_t)length, "%lld%s", (long long)array->dim[i], after);
    }
    length += snprintf(text + length, sizeof(text) - (size_t)length, "), }");
    size_t total = (10 + (size_t)length + 1 + 63) / 64 * 64;
    if (to != NULL) {
        memcpy(to, "\x93NUMPY\x01\x00", 8);
        to[8] = (unsigned char)((total - 10) & 255);
        to[9] = (unsigned char)((total - 10) >> 8);
        for (size_t i = 10; i < total; i++) {
            to[i] = i - 10 < (size_t)length ? (unsigned char)text[i - 10] : ' ';
        }
        to[total - 1] = '\n';
    }
    return total;
}
