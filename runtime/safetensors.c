/*
 * safetensors.c - the weights format: 8 bytes of header length, a JSON header, then the tensors' bytes.
 *
 * Everything is checked when the file is opened, before any tensor is read: the header's grammar and size, types, shapes against byte counts,
 * and that the tensors' ranges tile the data without overlap or hole. Reading tensors later cannot leave the file.
 */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

enum { HEADER_MAX = 100000000, METADATA_MAX = 4096 };

typedef struct {
    HncArray array;
    uint64_t begin, end;
    char *name;
} Entry;

typedef struct {
    char *key, *value;
} Pair;

struct HncSafetensors {
    HncSource source;
    uint64_t data_offset, data_bytes;
    Entry *entry; /* by begin */
    int *by_name; /* indices of entry, sorted by name */
    int count, capacity;
    Pair *pair;
    int pair_count, pair_capacity;
};

/* ---- the header's JSON: only what the format allows. */

typedef struct {
    const char *text, *at, *end;
    const char *file;
    HncError *error;
} Json;

static bool json_fail(const Json *json, const char *what) {
    char file[256];
    return hnc_fail(json->error, HNC_ERROR_DATA, "%s: safetensors header, byte %llu: %s", hnc_shown(json->file, file, sizeof(file)),
                    (unsigned long long)(json->at - json->text), what);
}

static void json_space(Json *json) {
    while (json->at < json->end && (*json->at == ' ' || *json->at == '\t' || *json->at == '\n' || *json->at == '\r')) {
        json->at++;
    }
}

static bool json_accept(Json *json, char c) {
    json_space(json);
    if (json->at < json->end && *json->at == c) {
        json->at++;
        return true;
    }
    return false;
}

static bool json_expect(Json *json, char c) {
    char what[] = "'?' expected";
    what[1] = c;
    return json_accept(json, c) || json_fail(json, what);
}

static int hex_digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static bool json_hex4(Json *json, uint32_t *code) {
    *code = 0;
    for (int i = 0; i < 4; i++) {
        int digit = json->at < json->end ? hex_digit(*json->at) : -1;
        if (digit < 0) {
            return json_fail(json, "four hexadecimal digits expected");
        }
        *code = *code * 16 + (uint32_t)digit;
        json->at++;
    }
    return true;
}

static char *put_utf8(char *out, uint32_t code) {
    if (code < 0x80) {
        *out++ = (char)code;
    } else if (code < 0x800) {
        *out++ = (char)(0xC0 | code >> 6);
        *out++ = (char)(0x80 | (code & 63));
    } else if (code < 0x10000) {
        *out++ = (char)(0xE0 | code >> 12);
        *out++ = (char)(0x80 | (code >> 6 & 63));
        *out++ = (char)(0x80 | (code & 63));
    } else {
        *out++ = (char)(0xF0 | code >> 18);
        *out++ = (char)(0x80 | (code >> 12 & 63));
        *out++ = (char)(0x80 | (code >> 6 & 63));
        *out++ = (char)(0x80 | (code & 63));
    }
    return out;
}

/* One well-formed UTF-8 sequence of more than one byte at `at`: its length, or 0. */
static int utf8_length(const char *at, const char *end) {
    unsigned char c = (unsigned char)at[0];
    int length = c >= 0xC2 && c <= 0xDF ? 2 : c >= 0xE0 && c <= 0xEF ? 3 : c >= 0xF0 && c <= 0xF4 ? 4 : 0;
    if (length == 0 || end - at < length) {
        return 0;
    }
    for (int i = 1; i < length; i++) {
        if (((unsigned char)at[i] & 0xC0) != 0x80) {
            return 0;
        }
    }
    unsigned char second = (unsigned char)at[1];
    bool overlong = (c == 0xE0 && second < 0xA0) || (c == 0xF0 && second < 0x90);
    bool outside = (c == 0xED && second > 0x9F) || (c == 0xF4 && second > 0x8F);
    return overlong || outside ? 0 : length;
}

static bool json_escape(Json *json, char **out) {
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    const char *which = json->at < json->end && *json->at != '\0' ? strchr(from, *json->at) : NULL;
    if (which != NULL) {
        *(*out)++ = to[which - from];
        json->at++;
        return true;
    }
    if (json->at == json->end || *json->at++ != 'u') {
        return json_fail(json, "unknown escape");
    }
    uint32_t code, low;
    if (!json_hex4(json, &code)) {
        return false;
    }
    if (code >= 0xD800 && code <= 0xDBFF) {
        if (json->end - json->at < 2 || json->at[0] != '\\' || json->at[1] != 'u') {
            return json_fail(json, "half a surrogate pair");
        }
        json->at += 2;
        if (!json_hex4(json, &low)) {
            return false;
        }
        if (low < 0xDC00 || low > 0xDFFF) {
            return json_fail(json, "half a surrogate pair");
        }
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    } else if ((code >= 0xDC00 && code <= 0xDFFF) || code == 0) {
        return json_fail(json, code == 0 ? "a name cannot hold NUL" : "half a surrogate pair");
    }
    *out = put_utf8(*out, code);
    return true;
}

/* A string, decoded into new memory. */
static char *json_string(Json *json) {
    if (!json_expect(json, '"')) {
        return NULL;
    }
    const char *close = json->at;
    while (close < json->end && *close != '"') {
        close += *close == '\\' && close + 1 < json->end ? 2 : 1;
    }
    if (close >= json->end) {
        json_fail(json, "a string without an end");
        return NULL;
    }
    char *text = hnc_allocate((size_t)(close - json->at) + 1, 1, json->error), *out = text;
    if (text == NULL) {
        return NULL;
    }
    while (json->at < close) {
        unsigned char c = (unsigned char)*json->at;
        bool good = true;
        if (c == '\\') {
            json->at++;
            good = json_escape(json, &out);
        } else if (c < 32) {
            good = json_fail(json, "a control character in a string");
        } else if (c < 0x80) {
            *out++ = *json->at++;
        } else {
            int length = utf8_length(json->at, close);
            good = length != 0 || json_fail(json, "not UTF-8");
            for (int i = 0; i < length; i++) {
                *out++ = *json->at++;
            }
        }
        if (!good) {
            free(text);
            return NULL;
        }
    }
    json->at++;
    *out = '\0';
    return text;
}

/* A whole number without sign, leading zeros, fraction or exponent. */
static bool json_number(Json *json, uint64_t *value) {
    json_space(json);
    const char *start = json->at;
    *value = 0;
    while (json->at < json->end && *json->at >= '0' && *json->at <= '9') {
        uint64_t digit = (uint64_t)(*json->at - '0');
        if (*value > (UINT64_MAX - digit) / 10) {
            return json_fail(json, "the number is too large");
        }
        *value = *value * 10 + digit;
        json->at++;
    }
    if (json->at == start || (*start == '0' && json->at - start > 1)) {
        return json_fail(json, "a whole number expected");
    }
    return true;
}

/* ---- the header's meaning */

static bool parse_type(const char *text, HncFileType *type) {
    static const struct {
        const char *name;
        HncFileType type;
    } names[] = {{"BOOL", HNC_FILE_BOOL}, {"U8", HNC_FILE_U8},   {"I8", HNC_FILE_I8},   {"U16", HNC_FILE_U16}, {"I16", HNC_FILE_I16},
                 {"U32", HNC_FILE_U32},   {"I32", HNC_FILE_I32}, {"U64", HNC_FILE_U64}, {"I64", HNC_FILE_I64}, {"F16", HNC_FILE_F16},
                 {"BF16", HNC_FILE_BF16}, {"F32", HNC_FILE_F32}, {"F64", HNC_FILE_F64}};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        if (strcmp(names[i].name, text) == 0) {
            *type = names[i].type;
            return true;
        }
    }
    return false;
}

static const char *type_text(HncFileType type) {
    static const char *const names[HNC_FILE_TYPE_COUNT] = {
        [HNC_FILE_BOOL] = "BOOL", [HNC_FILE_U8] = "U8",   [HNC_FILE_I8] = "I8",   [HNC_FILE_U16] = "U16", [HNC_FILE_I16] = "I16",
        [HNC_FILE_U32] = "U32",   [HNC_FILE_I32] = "I32", [HNC_FILE_U64] = "U64", [HNC_FILE_I64] = "I64", [HNC_FILE_F16] = "F16",
        [HNC_FILE_BF16] = "BF16", [HNC_FILE_F32] = "F32", [HNC_FILE_F64] = "F64"};
    return names[type];
}

static bool parse_shape(Json *json, Entry *entry) {
    entry->array.count = 1;
    entry->array.rank = 0;
    if (!json_expect(json, '[')) {
        return false;
    }
    if (json_accept(json, ']')) {
        return true;
    }
    do {
        uint64_t dim;
        if (!json_number(json, &dim)) {
            return false;
        }
        if (entry->array.rank == HNC_MAX_RANK) {
            return json_fail(json, "more than 8 dimensions");
        }
        if (dim > INT64_MAX || !hnc_multiply(entry->array.count, dim, &entry->array.count)) {
            return json_fail(json, "the shape is too large");
        }
        entry->array.dim[entry->array.rank++] = (int64_t)dim;
    } while (json_accept(json, ','));
    return json_expect(json, ']');
}

static bool parse_member(Json *json, Entry *entry, const char *key, unsigned *seen) {
    unsigned bit = strcmp(key, "dtype") == 0 ? 1 : strcmp(key, "shape") == 0 ? 2 : strcmp(key, "data_offsets") == 0 ? 4 : 0;
    if (bit == 0 || (*seen & bit)) {
        return json_fail(json, bit == 0 ? "unknown key: a tensor has dtype, shape and data_offsets" : "the same key twice");
    }
    *seen |= bit;
    if (bit == 1) {
        char *type = json_string(json);
        bool good = type != NULL && (parse_type(type, &entry->array.type) || json_fail(json, "unknown dtype"));
        free(type);
        return good;
    }
    if (bit == 2) {
        return parse_shape(json, entry);
    }
    return json_expect(json, '[') && json_number(json, &entry->begin) && json_expect(json, ',') && json_number(json, &entry->end) &&
           json_expect(json, ']');
}

static bool parse_tensor(Json *json, HncSafetensors *file, Entry *entry) {
    unsigned seen = 0;
    if (!json_expect(json, '{')) {
        return false;
    }
    do {
        char *key = json_string(json);
        bool good = key != NULL && json_expect(json, ':') && parse_member(json, entry, key, &seen);
        free(key);
        if (!good) {
            return false;
        }
    } while (json_accept(json, ','));
    if (!json_expect(json, '}')) {
        return false;
    }
    if (seen != 7) {
        return json_fail(json, "a tensor needs dtype, shape and data_offsets");
    }
    uint64_t bytes;
    if (!hnc_multiply(entry->array.count, hnc_file_type_size(entry->array.type), &bytes) || entry->begin > entry->end ||
        entry->end - entry->begin != bytes) {
        return json_fail(json, "data_offsets do not agree with dtype and shape");
    }
    return entry->end <= file->data_bytes || json_fail(json, "data_offsets go beyond the end of the file");
}

static bool parse_metadata(Json *json, HncSafetensors *file) {
    if (!json_expect(json, '{')) {
        return false;
    }
    if (json_accept(json, '}')) {
        return true;
    }
    do {
        if (file->pair_count == METADATA_MAX) {
            return json_fail(json, "too much metadata");
        }
        if (file->pair_count == file->pair_capacity) {
            int capacity = file->pair_capacity ? file->pair_capacity * 2 : 8;
            Pair *grown = realloc(file->pair, sizeof(Pair) * (size_t)capacity);
            if (grown == NULL) {
                return hnc_fail(json->error, HNC_ERROR_MEMORY, "out of memory");
            }
            file->pair = grown;
            file->pair_capacity = capacity;
        }
        Pair *pair = &file->pair[file->pair_count];
        *pair = (Pair){json_string(json), NULL};
        if (pair->key == NULL) {
            return false;
        }
        file->pair_count++;
        if (!json_expect(json, ':')) {
            return false;
        }
        pair->value = json_string(json);
        if (pair->value == NULL) {
            return false;
        }
        if (hnc_safetensors_metadata(file, pair->key) != pair->value) {
            return json_fail(json, "the same key twice");
        }
    } while (json_accept(json, ','));
    return json_expect(json, '}');
}

static bool parse_header(Json *json, HncSafetensors *file) {
    bool metadata = false;
    if (json->at == json->end || *json->at != '{') {
        return json_fail(json, "'{' expected");
    }
    json->at++;
    if (!json_accept(json, '}')) {
        do {
            char *name = json_string(json);
            if (name == NULL || !json_expect(json, ':')) {
                free(name);
                return false;
            }
            if (strcmp(name, "__metadata__") == 0) {
                free(name);
                if (metadata) {
                    return json_fail(json, "the same key twice");
                }
                metadata = true;
                if (!parse_metadata(json, file)) {
                    return false;
                }
                continue;
            }
            if (file->count == file->capacity) {
                int capacity = file->capacity ? file->capacity * 2 : 32;
                Entry *grown = realloc(file->entry, sizeof(Entry) * (size_t)capacity);
                if (grown == NULL) {
                    free(name);
                    return hnc_fail(json->error, HNC_ERROR_MEMORY, "out of memory");
                }
                file->entry = grown;
                file->capacity = capacity;
            }
            Entry *entry = &file->entry[file->count++];
            memset(entry, 0, sizeof(*entry));
            entry->name = name;
            entry->array.name = name;
            if (!parse_tensor(json, file, entry)) {
                return false;
            }
        } while (json_accept(json, ','));
        if (!json_expect(json, '}')) {
            return false;
        }
    }
    while (json->at < json->end && *json->at == ' ') {
        json->at++;
    }
    return json->at == json->end || json_fail(json, "something follows the header's closing '}'");
}

/* By place; empty tensors before the one that starts at the same byte. */
static int compare_place(const void *a, const void *b) {
    const Entry *x = a, *y = b;
    return x->begin != y->begin ? (x->begin < y->begin ? -1 : 1) : x->end != y->end ? (x->end < y->end ? -1 : 1) : strcmp(x->name, y->name);
}

typedef struct {
    const char *name;
    int index;
} Named;

static int compare_name(const void *a, const void *b) {
    return strcmp(((const Named *)a)->name, ((const Named *)b)->name);
}

static bool check_tiling(HncSafetensors *file, HncError *error) {
    char shown[256], key[200];
    const char *path = hnc_shown(file->source.name, shown, sizeof(shown));
    if (file->count != 0) {
        qsort(file->entry, (size_t)file->count, sizeof(Entry), compare_place);
    }
    uint64_t at = 0;
    for (int i = 0; i < file->count; i++) {
        if (file->entry[i].begin != at) {
            return hnc_fail(error, HNC_ERROR_DATA, "%s: tensor '%s' %s", path, hnc_shown(file->entry[i].name, key, sizeof(key)),
                            file->entry[i].begin < at ? "overlaps another" : "leaves a hole before it");
        }
        at = file->entry[i].end;
    }
    if (at != file->data_bytes) {
        return hnc_fail(error, HNC_ERROR_DATA, "%s: %llu bytes of data belong to no tensor", path, (unsigned long long)(file->data_bytes - at));
    }
    Named *named = hnc_allocate((size_t)file->count, sizeof(Named), error);
    file->by_name = hnc_allocate((size_t)file->count, sizeof(int), error);
    if (named == NULL || file->by_name == NULL) {
        free(named);
        return false;
    }
    for (int i = 0; i < file->count; i++) {
        named[i] = (Named){file->entry[i].name, i};
    }
    if (file->count != 0) {
        qsort(named, (size_t)file->count, sizeof(Named), compare_name);
    }
    bool good = true;
    for (int i = 0; i < file->count; i++) {
        file->by_name[i] = named[i].index;
        if (good && i > 0 && strcmp(named[i].name, named[i - 1].name) == 0) {
            good = hnc_fail(error, HNC_ERROR_DATA, "%s: tensor '%s' occurs twice", path, hnc_shown(named[i].name, key, sizeof(key)));
        }
    }
    free(named);
    return good;
}

static bool open_checked(HncSafetensors *file, HncError *error) {
    char shown[256];
    const char *path = hnc_shown(file->source.name, shown, sizeof(shown));
    unsigned char head[8];
    if (file->source.size < 8) {
        return hnc_fail(error, HNC_ERROR_DATA, "%s: too short for a safetensors file", path);
    }
    if (!hnc_source_read(&file->source, 0, head, 8, error)) {
        return false;
    }
    uint64_t length = 0;
    for (int i = 0; i < 8; i++) {
        length |= (uint64_t)head[i] << (8 * i);
    }
    if (length > HEADER_MAX || length > file->source.size - 8) {
        return hnc_fail(error, HNC_ERROR_DATA, "%s: not a safetensors file: its header would have %llu bytes", path, (unsigned long long)length);
    }
    file->data_offset = 8 + length;
    file->data_bytes = file->source.size - file->data_offset;
    char *text = hnc_allocate((size_t)length, 1, error);
    if (text == NULL) {
        return false;
    }
    Json json = {text, text, text + length, file->source.name, error};
    bool good = hnc_source_read(&file->source, 8, text, (size_t)length, error) && parse_header(&json, file) && check_tiling(file, error);
    free(text);
    return good;
}

HncSafetensors *hnc_safetensors_open(const char *path, HncError *error) {
    HncSafetensors *file = hnc_allocate(1, sizeof(*file), error);
    if (file != NULL && (!hnc_source_open(&file->source, path, error) || !open_checked(file, error))) {
        hnc_safetensors_close(file);
        return NULL;
    }
    return file;
}

HncSafetensors *hnc_safetensors_open_memory(const void *data, size_t size, const char *name, HncError *error) {
    HncSafetensors *file = hnc_allocate(1, sizeof(*file), error);
    if (file != NULL && (!hnc_source_memory(&file->source, data, size, name, error) || !open_checked(file, error))) {
        hnc_safetensors_close(file);
        return NULL;
    }
    return file;
}

void hnc_safetensors_close(HncSafetensors *file) {
    if (file == NULL) {
        return;
    }
    for (int i = 0; i < file->count; i++) {
        free(file->entry[i].name);
    }
    for (int i = 0; i < file->pair_count; i++) {
        free(file->pair[i].key);
        free(file->pair[i].value);
    }
    free(file->entry);
    free(file->pair);
    free(file->by_name);
    hnc_source_close(&file->source);
    free(file);
}

int hnc_safetensors_count(const HncSafetensors *file) {
    return file->count;
}

const HncArray *hnc_safetensors_at(const HncSafetensors *file, int index) {
    return &file->entry[index].array;
}

int hnc_safetensors_find(const HncSafetensors *file, const char *name) {
    int low = 0, high = file->count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        int order = strcmp(name, file->entry[file->by_name[middle]].name);
        if (order == 0) {
            return file->by_name[middle];
        }
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return -1;
}

const char *hnc_safetensors_metadata(const HncSafetensors *file, const char *key) {
    for (int i = 0; i < file->pair_count; i++) {
        if (strcmp(file->pair[i].key, key) == 0) {
            return file->pair[i].value;
        }
    }
    return NULL;
}

/* A tensor in pieces, so that a large one of another type needs no second copy in memory. */
typedef struct {
    HncSafetensors *file;
    const Entry *entry;
    unsigned char bytes[1 << 14];
    uint64_t first; /* element that the piece starts with */
    uint64_t count; /* elements in it */
} Piece;

/* The next piece: first and count move on; count 0 at the end. False after an error. */
static bool next_piece(Piece *piece, HncError *error) {
    const Entry *entry = piece->entry;
    size_t size = hnc_file_type_size(entry->array.type);
    uint64_t most = sizeof(piece->bytes) / size;
    piece->first += piece->count;
    uint64_t left = entry->array.count - piece->first;
    piece->count = left < most ? left : most;
    uint64_t offset = piece->file->data_offset + entry->begin + piece->first * size;
    return hnc_source_read(&piece->file->source, offset, piece->bytes, (size_t)piece->count * size, error);
}

bool hnc_safetensors_read(HncSafetensors *file, int index, HncType type, void *to, unsigned flags, HncError *error) {
    Piece piece = {.file = file, .entry = &file->entry[index]};
    HncConversion conversion = {piece.entry->array.type, type, false, flags, file->source.name, piece.entry->name};
    do {
        if (!next_piece(&piece, error) || !hnc_convert(&conversion, piece.bytes, (unsigned char *)to + piece.first * hnc_type_size(type), piece.first,
                                                       (size_t)piece.count, error)) {
            return false;
        }
    } while (piece.count != 0);
    return true;
}

bool hnc_safetensors_read_doubles(HncSafetensors *file, int index, double *to, HncError *error) {
    Piece piece = {.file = file, .entry = &file->entry[index]};
    do {
        if (!next_piece(&piece, error)) {
            return false;
        }
        for (uint64_t i = 0; i < piece.count; i++) {
            to[piece.first + i] =
                hnc_element_as_double(piece.entry->array.type, false, piece.bytes + i * hnc_file_type_size(piece.entry->array.type));
        }
    } while (piece.count != 0);
    return true;
}

/* ---- writing */

static bool put_text(HncWriter *writer, const char *text) {
    return hnc_writer_put(writer, text, strlen(text));
}

static bool put_json_string(HncWriter *writer, const char *text) {
    put_text(writer, "\"");
    for (const char *c = text; *c != '\0'; c++) {
        char escape[8];
        if (*c == '"' || *c == '\\') {
            escape[0] = '\\';
            escape[1] = *c;
            hnc_writer_put(writer, escape, 2);
        } else if ((unsigned char)*c < 32) {
            snprintf(escape, sizeof(escape), "\\u%04x", (unsigned)*c);
            put_text(writer, escape);
        } else {
            hnc_writer_put(writer, c, 1);
        }
    }
    return put_text(writer, "\"");
}

static uint64_t stored_bytes(const HncStored *tensor) {
    uint64_t count = hnc_file_type_size(tensor->type);
    for (int i = 0; i < tensor->rank; i++) {
        count *= (uint64_t)tensor->dim[i];
    }
    return count;
}

static void put_header(HncWriter *writer, const HncStored *tensor, int count, const HncMetadata *metadata, int metadata_count) {
    const char *comma = "";
    put_text(writer, "{");
    if (metadata_count > 0) {
        put_text(writer, "\"__metadata__\":{");
        for (int i = 0; i < metadata_count; i++) {
            put_text(writer, i ? "," : "");
            put_json_string(writer, metadata[i].key);
            put_text(writer, ":");
            put_json_string(writer, metadata[i].value);
        }
        put_text(writer, "}");
        comma = ",";
    }
    uint64_t offset = 0;
    for (int i = 0; i < count; i++) {
        char number[64];
        put_text(writer, comma);
        put_json_string(writer, tensor[i].name);
        put_text(writer, ":{\"dtype\":\"");
        put_text(writer, type_text(tensor[i].type));
        put_text(writer, "\",\"shape\":[");
        for (int axis = 0; axis < tensor[i].rank; axis++) {
            snprintf(number, sizeof(number), "%s%lld", axis ? "," : "", (long long)tensor[i].dim[axis]);
            put_text(writer, number);
        }
        uint64_t end = offset + stored_bytes(&tensor[i]);
        snprintf(number, sizeof(number), "],\"data_offsets\":[%llu,%llu]}", (unsigned long long)offset, (unsigned long long)end);
        put_text(writer, number);
        offset = end;
        comma = ",";
    }
    put_text(writer, "}");
}

static bool put_data(HncWriter *writer, const HncStored *tensor) {
    uint64_t bytes = stored_bytes(tensor);
    size_t size = hnc_file_type_size(tensor->type);
    if (!hnc_host_is_big_endian() || size == 1) {
        return hnc_writer_put(writer, tensor->data, (size_t)bytes);
    }
    const unsigned char *data = tensor->data;
    for (uint64_t at = 0; at < bytes; at += size) {
        unsigned char swapped[8];
        for (size_t i = 0; i < size; i++) {
            swapped[i] = data[at + size - 1 - i];
        }
        hnc_writer_put(writer, swapped, size);
    }
    return !writer->failed;
}

bool hnc_safetensors_write(const char *path, const HncStored *tensor, int count, const HncMetadata *metadata, int metadata_count, HncError *error) {
    HncWriter counter = {.error = error}; /* the header's length stands before it: count first */
    put_header(&counter, tensor, count, metadata, metadata_count);
    uint64_t length = (counter.offset + 7) / 8 * 8; /* so that the data is aligned */
    HncWriter writer;
    if (hnc_writer_open(&writer, path, error)) {
        unsigned char head[8];
        for (int i = 0; i < 8; i++) {
            head[i] = (unsigned char)(length >> (8 * i));
        }
        hnc_writer_put(&writer, head, 8);
        put_header(&writer, tensor, count, metadata, metadata_count);
        hnc_writer_put(&writer, "        ", (size_t)(length - counter.offset));
        for (int i = 0; i < count; i++) {
            put_data(&writer, &tensor[i]);
        }
    }
    return hnc_writer_commit(&writer);
}
