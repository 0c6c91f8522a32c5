/*
 * onnx_file.c - from bytes to messages. The library that unpacks protocol buffers recurses and allocates as the bytes tell it to, so they are scanned
 * first: every length must fit, messages must not nest too deeply, and their number is bounded.
 */
#include "import/onnx.h"

#if HNC_WITH_ONNX

#include <string.h>

enum { MOST_DEPTH = 3 * ONNX_MAX_NESTING + 8, MOST_MESSAGES = 4000000, MOST_UNKNOWN = 1000000 };

typedef struct {
    const uint8_t *at, *end;
} Bytes;

static bool read_varint(Bytes *bytes, uint64_t *value) {
    *value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
        if (bytes->at == bytes->end) {
            return false;
        }
        uint8_t byte = *bytes->at++;
        *value |= shift < 64 ? (uint64_t)(byte & 0x7f) << shift : 0;
        if (byte < 0x80) {
            return true;
        }
    }
    return false;
}

/* Reads a field's key and its value; *length and *data are set for fields that hold bytes. */
static bool read_field(Bytes *bytes, uint32_t *field, int *wire, const uint8_t **data, uint64_t *length) {
    uint64_t key, value;
    if (!read_varint(bytes, &key) || key >> 3 == 0 || key >> 3 > (1U << 29) - 1) {
        return false;
    }
    *field = (uint32_t)(key >> 3);
    *wire = (int)(key & 7);
    *data = bytes->at;
    *length = 0;
    switch (*wire) {
    case 0: return read_varint(bytes, &value);
    case 1:
    case 5: value = *wire == 1 ? 8 : 4; break;
    case 2:
        if (!read_varint(bytes, &value)) {
            return false;
        }
        *data = bytes->at;
        *length = value;
        break;
    default: /* groups, which ONNX does not have, and what is no type at all */ return false;
    }
    if (value > (uint64_t)(bytes->end - bytes->at)) {
        return false;
    }
    bytes->at += value;
    return true;
}

bool onnx_recognize(const char *data, size_t size) {
    Bytes bytes = {(const uint8_t *)data, (const uint8_t *)data + size};
    bool graph = false;
    while (bytes.at < bytes.end) {
        uint32_t field;
        int wire;
        const uint8_t *inside;
        uint64_t length;
        if (!read_field(&bytes, &field, &wire, &inside, &length) || field > 100) {
            return false;
        }
        graph = graph || (field == 7 && wire == 2);
    }
    return graph;
}

/* Every message inside every message, without recursion. */
static bool scan(const Source *source) {
    struct {
        Bytes bytes;
        const ProtobufCMessageDescriptor *message;
    } open[MOST_DEPTH];
    int depth = 1, messages = 0, unknown = 0;
    const uint8_t *start = (const uint8_t *)source->data;
    open[0].bytes = (Bytes){start, start + source->size};
    open[0].message = &onnx__model__descriptor;
    while (depth > 0) {
        Bytes *bytes = &open[depth - 1].bytes;
        if (bytes->at == bytes->end) {
            depth--;
            continue;
        }
        uint32_t field;
        int wire;
        const uint8_t *inside;
        uint64_t length;
        long long place = (long long)(bytes->at - start);
        if (!read_field(bytes, &field, &wire, &inside, &length)) {
            return import_error(source, "onnx", "the file is damaged: no field of a protocol buffer at byte %lld", place);
        }
        const ProtobufCFieldDescriptor *known = protobuf_c_message_descriptor_get_field(open[depth - 1].message, field);
        if (known == NULL && ++unknown > MOST_UNKNOWN) {
            return import_error(source, "too-many", "more than %d fields without meaning for hnc", MOST_UNKNOWN);
        }
        if (known == NULL || known->type != PROTOBUF_C_TYPE_MESSAGE || wire != 2) {
            continue;
        }
        if (++messages > MOST_MESSAGES) {
            return import_error(source, "too-many", "more than %d parts", MOST_MESSAGES);
        }
        if (depth == MOST_DEPTH) {
            return import_error(source, "nesting", "at byte %lld: graphs nest more than %d deep", place, ONNX_MAX_NESTING);
        }
        open[depth].bytes = (Bytes){inside, inside + length};
        open[depth].message = known->descriptor;
        depth++;
    }
    return true;
}

static void *allocate(void *arena, size_t size) {
    return arena_alloc(arena, size > 0 ? size : 1);
}

static void release(void *arena, void *memory) {
    (void)arena;
    (void)memory;
}

Onnx__Model *onnx_unpack(const Source *source) {
    if (!scan(source)) {
        return NULL;
    }
    ProtobufCAllocator allocator = {.alloc = allocate, .free = release, .allocator_data = source->arena};
    Onnx__Model *model = onnx__model__unpack(&allocator, source->size, (const uint8_t *)source->data);
    if (model == NULL) {
        import_error(source, "onnx", "the file is damaged: its fields do not have ONNX's types");
    } else if (model->graph == NULL) {
        import_error(source, "onnx", "the file holds no graph");
        model = NULL;
    }
    return model;
}

#endif
