/*
 * test_onnx.c - hnc import of ONNX files: outputs against those that ONNX Runtime computed (tests/import/onnx, made by tools/onnx/freeze.py), and
 * files that were made to do harm.
 */
#define _POSIX_C_SOURCE 200809L
#include "import/import.h"
#include "test.h"

#if HNC_WITH_ONNX

#include "interpreter/imported.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char suite[] = "tests/import/onnx";

static void out_of_memory(void *context) {
    (void)context;
    abort();
}

static void test_cases(void) {
    CHECK(imported_cases(suite) >= 10);
}

/* ---- files made to do harm */

typedef struct {
    unsigned char byte[1 << 16];
    size_t size;
} File;

static void put_varint(File *file, size_t value) {
    for (; value >= 128; value >>= 7) {
        file->byte[file->size++] = (unsigned char)(value | 128);
    }
    file->byte[file->size++] = (unsigned char)value;
}

/* Field `field` with these bytes. */
static void put(File *file, int field, const void *bytes, size_t size) {
    put_varint(file, (size_t)field << 3 | 2);
    put_varint(file, size);
    memcpy(file->byte + file->size, bytes, size);
    file->size += size;
}

static void put_number(File *file, int field, size_t value) {
    put_varint(file, (size_t)field << 3);
    put_varint(file, value);
}

static void put_file(File *file, int field, const File *inside) {
    put(file, field, inside->byte, inside->size);
}

/* Must be refused with a message that holds `expected`. */
static void check_refused(const char *name, const File *file, const char *expected) {
    char path[] = "/tmp/hnc-onnx-XXXXXX";
    int at = mkstemp(path);
    CHECK(at >= 0 && write(at, file->byte, file->size) == (ssize_t)file->size);
    close(at);
    Arena *arena = arena_new(out_of_memory, NULL);
    Diagnostics *diag = diag_new(arena, "model.yaml");
    ImportedModel imported;
    const ImportOptions options = {NULL};
    bool found = false;
    CHECK(!import_model(arena, diag, path, &options, &imported));
    for (int i = 0; i < diag_count(diag); i++) {
        found = found || strstr(diag_at(diag, i)->message, expected) != NULL;
    }
    if (!found) {
        fprintf(stderr, "%s: no message with `%s`\n", name, expected);
        diag_print(diag, stderr, false);
    }
    CHECK(found);
    arena_free(arena);
    unlink(path);
}

static void test_nesting(void) {
    static const int fields[] = {6, 5, 1}; /* from the inside: graph in attribute in node in graph */
    static File inner, outer;
    inner.size = 0;
    for (int i = 0; i < 3 * 2000; i++) {
        outer.size = 0;
        put_file(&outer, fields[i % 3], &inner);
        inner = outer;
    }
    File file = {.size = 0};
    put_file(&file, 7, &inner);
    check_refused("nesting", &file, "nest more than");
}

static void test_damaged(void) {
    File file = {.size = 0};
    put(&file, 7, "\x0a\xff\xff\xff\xff\x0f", 6); /* a node that is longer than the file */
    check_refused("length", &file, "damaged");
    file.size = 0;
    put(&file, 7, "\x0b\x0c", 2); /* a group */
    check_refused("group", &file, "damaged");
    file.size = 0;
    put(&file, 7, "", 0);
    check_refused("empty", &file, "0 outputs");
}

/* A graph with one initializer, an Identity of it, and an output. */
static File graph_of(const File *tensor) {
    File node = {.size = 0}, value = {.size = 0}, graph = {.size = 0}, model = {.size = 0};
    put(&node, 1, "w", 1);
    put(&node, 2, "y", 1);
    put(&node, 4, "Identity", 8);
    put(&value, 1, "y", 1);
    put_file(&graph, 1, &node);
    put_file(&graph, 5, tensor);
    put_file(&graph, 12, &value);
    put_file(&model, 7, &graph);
    return model;
}

static void put_external(File *tensor, const char *location) {
    File entry = {.size = 0};
    put(&entry, 1, "location", 8);
    put(&entry, 2, location, strlen(location));
    put_file(tensor, 13, &entry);
}

static void test_external(void) {
    static const char *const locations[][2] = {{"../../etc/passwd", "leave the model's folder"},
                                               {"/etc/passwd", "leave the model's folder"},
                                               {"sub/../../etc/passwd", "is not read"},
                                               {"no-such-file.data", "is not read"}};
    for (int i = 0; i < COUNT_OF(locations); i++) {
        File tensor = {.size = 0};
        put_number(&tensor, 1, 4);
        put_number(&tensor, 2, 1);
        put(&tensor, 8, "w", 1);
        put_number(&tensor, 14, 1);
        put_external(&tensor, locations[i][0]);
        File file = graph_of(&tensor);
        check_refused(locations[i][0], &file, locations[i][1]);
    }
    CHECK(symlink("/etc/passwd", "/tmp/hnc-onnx-link.data") == 0);
    File tensor = {.size = 0};
    put_number(&tensor, 1, 4);
    put_number(&tensor, 2, 1);
    put(&tensor, 8, "w", 1);
    put_number(&tensor, 14, 1);
    put_external(&tensor, "hnc-onnx-link.data");
    File file = graph_of(&tensor);
    check_refused("symbolic link", &file, "it is a link");
    unlink("/tmp/hnc-onnx-link.data");
}

static void test_sizes(void) {
    File tensor = {.size = 0};
    put_number(&tensor, 1, (size_t)1 << 40);
    put_number(&tensor, 2, 1);
    put(&tensor, 8, "w", 1);
    put(&tensor, 9, "abcd", 4);
    File file = graph_of(&tensor);
    check_refused("huge axis", &file, "elements");
    tensor.size = 0;
    put_number(&tensor, 1, 1000000);
    put_number(&tensor, 2, 1);
    put(&tensor, 8, "w", 1);
    file = graph_of(&tensor);
    check_refused("no data", &file, "0 elements");
    tensor.size = 0;
    for (int i = 0; i < 20; i++) {
        put_number(&tensor, 1, 1);
    }
    put_number(&tensor, 2, 1);
    put(&tensor, 8, "w", 1);
    put(&tensor, 9, "abcd", 4);
    file = graph_of(&tensor);
    check_refused("many axes", &file, "axes");
    tensor.size = 0;
    put_number(&tensor, 1, 1);
    put_number(&tensor, 2, 8);
    put(&tensor, 8, "w", 1);
    file = graph_of(&tensor);
    check_refused("strings", &file, "type string");
}

int main(void) {
    RUN(test_cases);
    RUN(test_nesting);
    RUN(test_damaged);
    RUN(test_external);
    RUN(test_sizes);
    return test_result();
}

#else

int main(void) {
    return test_result(); /* built without protobuf-c */
}

#endif
