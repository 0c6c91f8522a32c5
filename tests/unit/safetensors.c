/* safetensors.c - the weights reader against files that lie, and the writer against disks that fail. */
#define _XOPEN_SOURCE 700
#include "hnc_runtime.h"
#include "test.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/hnc-test-XXXXXX";

static const char *in_folder(const char *name) {
    static char path[4][256];
    static int turn;
    turn = (turn + 1) % 4;
    snprintf(path[turn], sizeof path[turn], "%s/%s", folder, name);
    return path[turn];
}

/* A file of this header (its length written before it) and `bytes` of data. */
static size_t make(unsigned char *out, const char *header, size_t bytes) {
    size_t length = strlen(header);
    for (int i = 0; i < 8; i++) {
        out[i] = (unsigned char)((uint64_t)length >> (8 * i));
    }
    memcpy(out + 8, header, length);
    memset(out + 8 + length, 0, bytes);
    return 8 + length + bytes;
}

static bool opens(const char *header, size_t bytes, HncError *error) {
    static unsigned char data[1 << 16];
    HncSafetensors *file = hnc_safetensors_open_memory(data, make(data, header, bytes), "test", error);
    bool good = file != NULL;
    hnc_safetensors_close(file);
    return good;
}

static const struct {
    const char *header;
    size_t bytes;
    const char *reason; /* part of the message */
} hostile[] = {
    {"", 0, "'{' expected"},
    {"[]", 0, "'{' expected"},
    {" {}", 0, "'{' expected"},
    {"{", 0, "expected"},
    {"{}x", 0, "follows"},
    {"{}", 4, "belong to no tensor"},
    {"{\"a\"}", 0, "':' expected"},
    {"{\"a\":1}", 0, "'{' expected"},
    {"{\"a\":{}}", 0, "expected"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}", 4, "needs dtype"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],}}", 4, "expected"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},}", 4, "expected"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}", 4, "expected"},
    {"{\"a\":{\"dtype\":\"Q9\",\"shape\":[1],\"data_offsets\":[0,4]}}", 4, "dtype"},
    {"{\"a\":{\"dtype\":7,\"shape\":[1],\"data_offsets\":[0,4]}}", 4, "expected"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}", 4, "whole number"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1.0],\"data_offsets\":[0,4]}}", 4, "expected"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[01],\"data_offsets\":[0,4]}}", 4, "whole number"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1,],\"data_offsets\":[0,4]}}", 4, "whole number"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":1,\"data_offsets\":[0,4]}}", 4, "expected"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1,1,1,1,1,1,1,1,1],\"data_offsets\":[0,4]}}", 4, "8 dimensions"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,4]}}", 4, "too large"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[18446744073709551615],\"data_offsets\":[0,4]}}", 4, "too large"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[18446744073709551616],\"data_offsets\":[0,4]}}", 4, "too large"},
    {"{\"a\":{\"dtype\":\"F64\",\"shape\":[4611686018427387904],\"data_offsets\":[0,0]}}", 0, "do not agree"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}", 4, "do not agree"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}", 4, "do not agree"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 0, "beyond the end"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[18446744073709551612,0]}}", 4, "do not agree"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", 8, "hole"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 8, "belong to no tensor"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", 8,
     "overlaps"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 4,
     "overlaps"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]}}", 12, "hole"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", 8, "twice"},
    {"{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 4, "twice"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"x\":1}}", 4, "unknown key"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}", 4, "expected"},
    {"{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,8]}}", 4, "expected"},
    {"{\"a\\q\":{}}", 0, "escape"},
    {"{\"a\\ud800\":{}}", 0, "surrogate"},
    {"{\"a\\udc00\":{}}", 0, "surrogate"},
    {"{\"a\\u0000\":{}}", 0, "NUL"},
    {"{\"a\\u12\":{}}", 0, "hexadecimal"},
    {"{\"a\n\":{}}", 0, "control"},
    {"{\"\xff\":{}}", 0, "UTF-8"},
    {"{\"\xc0\x80\":{}}", 0, "UTF-8"},
    {"{\"\xed\xa0\x80\":{}}", 0, "UTF-8"},
    {"{\"\xf5\x80\x80\x80\":{}}", 0, "UTF-8"},
    {"{\"a", 0, "without an end"},
    {"{\"a\\", 0, "without an end"},
    {"{\"__metadata__\":{\"a\":1}}", 0, "expected"},
    {"{\"__metadata__\":{\"a\":\"1\",\"a\":\"2\"}}", 0, "twice"},
    {"{\"__metadata__\":{},\"__metadata__\":{}}", 0, "twice"},
    {"{\"__metadata__\":[]}", 0, "expected"},
};

static void test_hostile_headers(void) {
    for (size_t i = 0; i < sizeof hostile / sizeof hostile[0]; i++) {
        HncError error = {HNC_OK, ""};
        CHECK(!opens(hostile[i].header, hostile[i].bytes, &error));
        CHECK_INT(error.code, HNC_ERROR_DATA);
        CHECK_CONTAINS(error.message, hostile[i].reason);
    }
}

static void test_hostile_lengths(void) {
    HncError error;
    unsigned char data[16] = {0};
    for (size_t size = 0; size < 8; size++) {
        CHECK(hnc_safetensors_open_memory(data, size, "test", &error) == NULL);
    }
    memset(data, 0xff, 8);
    CHECK(hnc_safetensors_open_memory(data, sizeof data, "test", &error) == NULL);
    memset(data, 0, 8);
    data[0] = 9;
    CHECK(hnc_safetensors_open_memory(data, sizeof data, "test", &error) == NULL);
}

static void test_accepted(void) {
    HncError error;
    CHECK(opens("{}", 0, &error));
    CHECK(opens("{} ", 0, &error));
    CHECK(opens("{\"__metadata__\":{\"format\":\"pt\"}}", 0, &error));
    CHECK(opens("{ \"a\" : { \"shape\" : [ ] , \"data_offsets\" : [ 0 , 4 ] , \"dtype\" : \"F32\" } }  ", 4, &error));
    CHECK(opens("{\"\\u00e4\\ud83d\\ude00\xc3\xa4\":{\"dtype\":\"U8\",\"shape\":[0,5],\"data_offsets\":[0,0]}}", 0, &error));
}

static void test_truncations(void) {
    unsigned char data[256];
    size_t size = make(
        data, "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"b\":{\"dtype\":\"I32\",\"shape\":[],\"data_offsets\":[8,12]}}", 12);
    for (size_t shorter = 0; shorter < size; shorter++) {
        HncError error;
        unsigned char *exact = malloc(shorter + 1); /* so that address sanitizers see reads beyond the end */
        memcpy(exact, data, shorter);
        HncSafetensors *file = hnc_safetensors_open_memory(exact, shorter, "test", &error);
        CHECK(file == NULL);
        hnc_safetensors_close(file);
        free(exact);
    }
}

static void test_round_trip(void) {
    const float values[6] = {1, -2.5f, 0, 3e-39f, 1e38f, -0.0f};
    const int32_t counts[2] = {INT32_MIN, INT32_MAX};
    const double wide[2] = {1.5, 1e300};
    const HncStored stored[] = {{"dense/kernel", HNC_FILE_F32, 2, {2, 3}, values},
                                {"steps \"quoted\"\n", HNC_FILE_I32, 1, {2}, counts},
                                {"wide", HNC_FILE_F64, 1, {2}, wide},
                                {"empty", HNC_FILE_F32, 2, {0, 4}, values},
                                {"scalar", HNC_FILE_F32, 0, {0}, values}};
    const HncMetadata metadata[] = {{"epoch", "7"}, {"seed", "18446744073709551615"}};
    HncError error = {HNC_OK, ""};
    const char *path = in_folder("w.safetensors");
    CHECK(hnc_safetensors_write(path, stored, 5, metadata, 2, &error));
    HncSafetensors *file = hnc_safetensors_open(path, &error);
    CHECK(file != NULL);
    CHECK_TEXT(error.message, "");
    CHECK_INT(hnc_safetensors_count(file), 5);
    CHECK_TEXT(hnc_safetensors_metadata(file, "epoch"), "7");
    CHECK(hnc_safetensors_metadata(file, "none") == NULL);
    float back[6];
    int kernel = hnc_safetensors_find(file, "dense/kernel");
    CHECK(kernel >= 0 && hnc_safetensors_read(file, kernel, HNC_F32, back, 0, &error));
    CHECK(memcmp(back, values, sizeof values) == 0);
    int32_t integers[2];
    CHECK(hnc_safetensors_read(file, hnc_safetensors_find(file, "steps \"quoted\"\n"), HNC_I32, integers, 0, &error));
    CHECK(memcmp(integers, counts, sizeof counts) == 0);
    CHECK(!hnc_safetensors_read(file, hnc_safetensors_find(file, "wide"), HNC_F32, back, 0, &error));
    CHECK_CONTAINS(error.message, "too large for float32");
    double doubles[2];
    CHECK(hnc_safetensors_read_doubles(file, hnc_safetensors_find(file, "wide"), doubles, &error));
    CHECK(doubles[1] == 1e300);
    CHECK_INT(hnc_safetensors_at(file, hnc_safetensors_find(file, "scalar"))->rank, 0);
    CHECK_INT(hnc_safetensors_find(file, "dense"), -1);
    hnc_safetensors_close(file);
}

static void test_nonfinite(void) {
    const float values[2] = {1, NAN};
    const HncStored stored = {"a", HNC_FILE_F32, 1, {2}, values};
    HncError error;
    float back[2];
    CHECK(hnc_safetensors_write(in_folder("nan"), &stored, 1, NULL, 0, &error));
    HncSafetensors *file = hnc_safetensors_open(in_folder("nan"), &error);
    CHECK(!hnc_safetensors_read(file, 0, HNC_F32, back, 0, &error));
    CHECK_CONTAINS(error.message, "'a': element 1");
    CHECK(hnc_safetensors_read(file, 0, HNC_F32, back, HNC_ALLOW_NONFINITE, &error) && isnan(back[1]));
    hnc_safetensors_close(file);
}

static void test_conversions(void) {
    unsigned char data[512];
    HncError error;
    size_t size =
        make(data,
             "{\"h\":{\"dtype\":\"F16\",\"shape\":[5],\"data_offsets\":[0,10]},\"b\":{\"dtype\":\"BF16\",\"shape\":[2],\"data_offsets\":[10,14]},"
             "\"i\":{\"dtype\":\"I64\",\"shape\":[2],\"data_offsets\":[14,30]},\"s\":{\"dtype\":\"I8\",\"shape\":[2],\"data_offsets\":[30,32]}}",
             32);
    const unsigned char values[32] = {0x00, 0x3c, 0x00, 0xc0, 0x01, 0x00, 0xff, 0x7b, 0x00, 0x80,                      /* 1, -2, 2^-24, 65504, -0 */
                                      0x80, 0x3f, 0x20, 0xc1,                                                          /* 1, -10 */
                                      0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0,    0,    0, 0, 0, 0, 0, 0x80, /* -1, -2^63 */
                                      0x80, 0x7f};                                                                     /* -128, 127 */
    memcpy(data + size - 32, values, 32);
    HncSafetensors *file = hnc_safetensors_open_memory(data, size, "test", &error);
    float to[5];
    int32_t whole[2];
    CHECK(file != NULL && hnc_safetensors_read(file, hnc_safetensors_find(file, "h"), HNC_F32, to, 0, &error));
    CHECK(to[0] == 1 && to[1] == -2 && to[2] == ldexpf(1, -24) && to[3] == 65504 && to[4] == 0 && signbit(to[4]));
    CHECK(hnc_safetensors_read(file, hnc_safetensors_find(file, "b"), HNC_F32, to, 0, &error) && to[0] == 1 && to[1] == -10);
    CHECK(hnc_safetensors_read(file, hnc_safetensors_find(file, "i"), HNC_F32, to, 0, &error) && to[0] == -1 && to[1] == ldexpf(-1, 63));
    CHECK(!hnc_safetensors_read(file, hnc_safetensors_find(file, "i"), HNC_I32, whole, 0, &error));
    CHECK(hnc_safetensors_read(file, hnc_safetensors_find(file, "s"), HNC_I32, whole, 0, &error) && whole[0] == -128 && whole[1] == 127);
    CHECK(!hnc_safetensors_read(file, hnc_safetensors_find(file, "s"), HNC_U8, whole, 0, &error));
    hnc_safetensors_close(file);
}

/* To the nearest bfloat16, ties to even. */
static void test_bfloat16(void) {
    enum { ROUNDED = 10, ALL = ROUNDED + 3 };
    static const uint32_t bits[ALL] = {0x3f800000,
                                       0x3f807fff,
                                       0x3f808000,
                                       0x3f808001,
                                       0x3f818000,
                                       0xbf818000,
                                       0x00000001,
                                       0x80000000,
                                       0x007f8000,
                                       0x7f7f7fff,
                                       /* the rest: becomes infinite, infinite, NaN */ 0x7f7f8000,
                                       0x7f800000,
                                       0x7fc12345};
    static const uint16_t upper[ROUNDED] = {0x3f80, 0x3f80, 0x3f80, 0x3f81, 0x3f82, 0xbf82, 0x0000, 0x8000, 0x0080, 0x7f7f};
    float values[ALL];
    uint16_t back[ALL];
    HncError error;
    memcpy(values, bits, sizeof values);
    const HncStored good = {"a", HNC_FILE_F32, 1, {ROUNDED}, values}, all = {"a", HNC_FILE_F32, 1, {ALL}, values};
    CHECK(hnc_safetensors_write(in_folder("floats"), &good, 1, NULL, 0, &error));
    HncSafetensors *file = hnc_safetensors_open(in_folder("floats"), &error);
    CHECK(file != NULL && hnc_safetensors_read(file, 0, HNC_BF16, back, 0, &error));
    hnc_safetensors_close(file);
    for (int i = 0; i < ROUNDED; i++) {
        CHECK_INT(back[i], upper[i]);
    }
    CHECK(hnc_safetensors_write(in_folder("floats"), &all, 1, NULL, 0, &error));
    file = hnc_safetensors_open(in_folder("floats"), &error);
    CHECK(file != NULL && !hnc_safetensors_read(file, 0, HNC_BF16, back, 0, &error));
    CHECK_CONTAINS(error.message, "too large for bfloat16");
    CHECK(hnc_safetensors_read(file, 0, HNC_BF16, back, HNC_ALLOW_NONFINITE, &error));
    hnc_safetensors_close(file);
    CHECK_INT(back[ROUNDED], 0x7f80);
    CHECK_INT(back[ROUNDED + 1], 0x7f80);
    CHECK((back[ROUNDED + 2] & 0x7fff) > 0x7f80);
}

static long bytes_of(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 ? (long)status.st_size : -1;
}

static void test_failing_writes(void) {
    static const float values[100000] = {1};
    const HncStored small = {"a", HNC_FILE_F32, 1, {4}, values}, large = {"a", HNC_FILE_F32, 1, {100000}, values};
    HncError error = {HNC_OK, ""};
    CHECK(!hnc_safetensors_write("/dev/full", &large, 1, NULL, 0, &error));
    CHECK_INT(error.code, HNC_ERROR_IO);
    CHECK(!hnc_safetensors_write(in_folder("no/such/folder"), &small, 1, NULL, 0, &error));
    CHECK(!hnc_safetensors_write(folder, &small, 1, NULL, 0, &error));
    /* A limit on file sizes stands for the full disk: the old file survives and nothing is left beside it. */
    const char *path = in_folder("kept");
    CHECK(hnc_safetensors_write(path, &small, 1, NULL, 0, &error));
    long before = bytes_of(path);
    struct rlimit old, tight = {1 << 16, RLIM_INFINITY};
    getrlimit(RLIMIT_FSIZE, &old);
    tight.rlim_max = old.rlim_max;
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &tight);
    CHECK(!hnc_safetensors_write(path, &large, 1, NULL, 0, &error));
    setrlimit(RLIMIT_FSIZE, &old);
    CHECK_INT(error.code, HNC_ERROR_IO);
    CHECK_INT(bytes_of(path), before);
    HncSafetensors *file = hnc_safetensors_open(path, &error);
    CHECK(file != NULL);
    hnc_safetensors_close(file);
    char command[300];
    snprintf(command, sizeof command, "test $(ls %s | grep -c tmp) = 0", folder);
    CHECK_INT(system(command), 0);
    if (geteuid() != 0) {
        char closed[256];
        snprintf(closed, sizeof closed, "%s", in_folder("closed"));
        CHECK(mkdir(closed, 0500) == 0);
        CHECK(!hnc_safetensors_write(in_folder("closed/x"), &small, 1, NULL, 0, &error));
        CHECK_INT(error.code, HNC_ERROR_IO);
    }
}

static void test_links_and_permissions(void) {
    static const float values[4] = {1};
    const HncStored small = {"a", HNC_FILE_F32, 1, {4}, values};
    HncError error;
    struct stat status;
    CHECK(hnc_safetensors_write(in_folder("target"), &small, 1, NULL, 0, &error));
    CHECK(chmod(in_folder("target"), 0640) == 0);
    CHECK(symlink(in_folder("target"), in_folder("link")) == 0);
    CHECK(hnc_safetensors_write(in_folder("link"), &small, 1, NULL, 0, &error));
    CHECK(lstat(in_folder("link"), &status) == 0 && S_ISLNK(status.st_mode));
    CHECK(stat(in_folder("target"), &status) == 0 && (status.st_mode & 0777) == 0640);
}

int main(void) {
    if (mkdtemp(folder) == NULL) {
        return 2;
    }
    RUN(test_hostile_headers);
    RUN(test_hostile_lengths);
    RUN(test_accepted);
    RUN(test_truncations);
    RUN(test_round_trip);
    RUN(test_nonfinite);
    RUN(test_conversions);
    RUN(test_bfloat16);
    RUN(test_failing_writes);
    RUN(test_links_and_permissions);
    char command[300];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command) == 0 ? test_result() : 1;
}
