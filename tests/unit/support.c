/* support/: memory, text, diagnostics, hashes, files. */
#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700
#endif
#include "hnc.h"
#include "test.h"

#include <errno.h>
#include <setjmp.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static void fail(void *context) {
    (void)context;
    abort();
}

static void test_arena(void) {
    Arena *arena = arena_new(fail, NULL);
    bool zeroed = true, aligned = true;
    for (size_t size = 0; size < 5000; size += 7) {
        unsigned char *piece = arena_alloc(arena, size);
        aligned = aligned && (uintptr_t)piece % 16 == 0;
        for (size_t i = 0; i < size; i++) {
            zeroed = zeroed && piece[i] == 0;
        }
        memset(piece, 0xFF, size);
    }
    CHECK(zeroed);
    CHECK(aligned);
    unsigned char *large = arena_alloc(arena, 20 << 20);
    large[0] = large[(20 << 20) - 1] = 1;
    int *list = NULL, count = 0, capacity = 0;
    for (int i = 0; i < 1000; i++) {
        arena_reserve(arena, list, count, capacity);
        list[count++] = i;
    }
    CHECK_INT(list[0], 0);
    CHECK_INT(list[999], 999);
    CHECK_TEXT(arena_strndup(arena, "abcdef", 3), "abc");
    CHECK_TEXT(arena_printf(arena, "%d-%s", 7, "x"), "7-x");
    arena_free(arena);
    arena_free(NULL);
}

static void jump(void *context) {
    longjmp(*(jmp_buf *)context, 1);
}

static void test_arena_out_of_memory(void) {
    jmp_buf gone;
    Arena *volatile arena = NULL;
    volatile bool called = false;
    if (setjmp(gone) == 0) {
        arena = arena_new(jump, &gone);
        arena_alloc(arena, SIZE_MAX - 8);
    } else {
        called = true;
    }
    CHECK(called);
    arena_free(arena);
}

static void test_text(void) {
    Arena *arena = arena_new(fail, NULL);
    Text text;
    text_init(&text, arena);
    for (int i = 0; i < 500; i++) {
        text_printf(&text, "%d,", i);
    }
    text_append(&text, "end");
    CHECK_INT(text.length, 10 * 2 + 90 * 3 + 400 * 4 + 3);
    CHECK_TEXT(text.data + text.length - 7, "499,end");
    arena_free(arena);
}

static void test_floats(void) {
    Arena *arena = arena_new(fail, NULL);
    static const struct {
        double value;
        const char *plain, *literal;
    } cases[] = {
        {0, "0", "0.0f"},
        {1, "1", "1.0f"},
        {-2, "-2", "-2.0f"},
        {-0.0, "-0", "-0.0f"},
        {0.1f, "0.1", "0.1f"},
        {0.001, "0.001", "0.001f"},
        {1e-7, "1e-07", "1e-07f"},
        {100000, "100000", "100000.0f"},
        {1e10, "1e+10", "1e+10f"},
        {3.14159274f, "3.1415927", "3.1415927f"},
        {1e39, "inf", "INFINITY"},
        {-1e39, "-inf", "-(INFINITY)"},
        {16777216, "16777216", "16777216.0f"},
        {0.333333343f, "0.33333334", "0.33333334f"},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        CHECK_TEXT(text_float(arena, cases[i].value), cases[i].plain);
        CHECK_TEXT(text_float_c(arena, cases[i].value), cases[i].literal);
    }
    uint32_t bits = 12345;
    bool same = true;
    for (int i = 0; i < 20000; i++) { /* any bit pattern reads back */
        bits = bits * 1664525u + 1013904223u;
        float value;
        memcpy(&value, &bits, sizeof value);
        if (isfinite(value)) {
            same = same && strtof(text_float(arena, (double)value), NULL) == value;
        }
    }
    CHECK(same);
    arena_free(arena);
}

static const char *printed(const Diagnostics *diag, char *out, size_t size) {
    FILE *file = tmpfile();
    diag_print(diag, file, false);
    rewind(file);
    size_t length = fread(out, 1, size - 1, file);
    out[length] = '\0';
    fclose(file);
    return out;
}

static void test_diagnostics(void) {
    Arena *arena = arena_new(fail, NULL);
    Diagnostics *diag = diag_new(arena, "m.yaml");
    static const char source[] = "first\nse\xC3\xA9"
                                 "cond line\n";
    char out[4096];
    diag_source(diag, source, sizeof source - 1);
    diag_error(diag, (Mark){2, 5, 4}, "some-code", "no %s", "good");
    diag_remedy(diag, "try `%d`", 3);
    diag_note(diag, (Mark){1, 1, 5}, "here");
    CHECK_TEXT(printed(diag, out, sizeof out), "m.yaml:2:5: error: no good [some-code]\n"
                                               "    2 | se\xC3\xA9"
                                               "cond line\n"
                                               "      |     ^~~~\n"
                                               "      help: try `3`\n"
                                               "m.yaml:1:1: note: here\n"
                                               "    1 | first\n"
                                               "      | ^~~~~\n");
    diag_error(diag, (Mark){2, 5, 4}, "some-code", "no %s", "good"); /* said already */
    diag_remedy(diag, "lost with it");
    CHECK_INT(diag_error_count(diag), 1);
    CHECK_INT(diag_count(diag), 2);
    diag_warning(diag, (Mark){0}, NULL, "odd");
    diag_file_error(diag, "data.npz", "data", "short");
    CHECK_INT(diag_error_count(diag), 2);
    CHECK_CONTAINS(printed(diag, out, sizeof out), "m.yaml: warning: odd\ndata.npz: error: short [data]\n");
    for (int i = 0; i < 500; i++) {
        diag_error(diag, (Mark){1, 1, 1}, "x", "number %d", i);
    }
    CHECK_INT(diag_error_count(diag), 502);
    CHECK(diag_count(diag) <= 100);
    arena_free(arena);
}

static void test_diagnostics_clean(void) {
    Arena *arena = arena_new(fail, NULL);
    Diagnostics *diag = diag_new(arena, "m.yaml");
    char out[2048];
    diag_error(diag, (Mark){0}, "x", "a\x1b[31mb\tc\xFF");
    CHECK_TEXT(printed(diag, out, sizeof out), "m.yaml: error: a?[31mb c? [x]\n");
    char *word = arena_alloc(arena, 5001);
    memset(word, 'w', 5000);
    diag_error(diag, (Mark){0}, "long", "%s", word);
    CHECK(strlen(diag_at(diag, 1)->message) < 1000);
    arena_free(arena);
}

static void test_closest_name(void) {
    static const char *const names[] = {"filters", "kernel_size", "MaxPooling2D", "Dense", "LSTM"};
    CHECK_TEXT(closest_name("filter", names, 5), "filters");
    CHECK_TEXT(closest_name("kernelsize", names, 5), "kernel_size");
    CHECK_TEXT(closest_name("max_pooling2d", names, 5), "MaxPooling2D");
    CHECK_TEXT(closest_name("Desne", names, 5), "Dense");
    CHECK_TEXT(closest_name("lstm", names, 5), "LSTM");
    CHECK(closest_name("Quux", names, 5) == NULL);
    CHECK(closest_name("", names, 5) == NULL);
    CHECK(closest_name("a very long word that no name of anything that exists resembles in the least, at all", names, 5) == NULL);
}

static void test_hash(void) {
    char hex[65];
    sha256_hex("", 0, hex);
    CHECK_TEXT(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    sha256_hex("abc", 3, hex);
    CHECK_TEXT(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    static const char two_blocks[] = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"; /* 56 bytes: the length goes to a second block */
    sha256_hex(two_blocks, 56, hex);
    CHECK_TEXT(hex, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(hash_bytes(0, "a", 1) == UINT64_C(0xaf63dc4c8601ec8c));
    CHECK(hash_bytes(1, "a", 1) != hash_bytes(0, "a", 1));
}

static void test_files(void) {
    Arena *arena = arena_new(fail, NULL);
    char folder[] = "/tmp/hnc-test-XXXXXX";
    CHECK(mkdtemp(folder) != NULL);
    const char *path = arena_printf(arena, "%s/a.c", folder), *other = arena_printf(arena, "%s/a.h", folder);
    const char *missing = arena_printf(arena, "%s/none/a.h", folder);
    char *data = NULL;
    size_t length = 0;
    CHECK_INT(file_read(arena, path, 100, &data, &length), ENOENT);
    CHECK_INT(file_read(arena, folder, 100, &data, &length), EISDIR);
    CHECK_INT(file_write_atomic(path, "hello", 5), 0);
    CHECK_INT(file_read(arena, path, 100, &data, &length), 0);
    CHECK_INT(length, 5);
    CHECK_TEXT(data, "hello");
    CHECK_INT(file_read(arena, path, 4, &data, &length), EFBIG);
    struct stat before, after;
    CHECK(stat(path, &before) == 0);
    CHECK_INT(file_write_atomic(path, "hello", 5), 0);
    CHECK(stat(path, &after) == 0);
    CHECK(before.st_ino == after.st_ino); /* equal content: the file is left alone */
    CHECK_INT(file_write_atomic(path, "world", 5), 0);
    CHECK(stat(path, &after) == 0);
    CHECK(before.st_ino != after.st_ino);
    int failed = -1;
    const FileToWrite both[] = {{path, "new", 3}, {missing, "new", 3}};
    CHECK_INT(files_write_atomic(both, 2, &failed), ENOENT);
    CHECK_INT(failed, 1);
    CHECK_INT(file_read(arena, path, 100, &data, &length), 0);
    CHECK_TEXT(data, "world"); /* both or none */
    const FileToWrite pair[] = {{path, "one", 3}, {other, "two", 3}};
    CHECK_INT(files_write_atomic(pair, 2, &failed), 0);
    CHECK_INT(file_read(arena, other, 100, &data, &length), 0);
    CHECK_TEXT(data, "two");
    CHECK_INT(file_write_atomic("/dev/null", "x", 1), 0);
    CHECK_INT(file_write_atomic(folder, "x", 1), EISDIR);
    unlink(path);
    unlink(other);
    CHECK(rmdir(folder) == 0); /* no temporary files are left */
    arena_free(arena);
}

int main(void) {
    RUN(test_arena);
    RUN(test_arena_out_of_memory);
    RUN(test_text);
    RUN(test_floats);
    RUN(test_diagnostics);
    RUN(test_diagnostics_clean);
    RUN(test_closest_name);
    RUN(test_hash);
    RUN(test_files);
    return test_result();
}
