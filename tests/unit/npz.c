/* npz.c - the reader of numpy's archives against damaged and hostile files; conversions by value. */
#define _XOPEN_SOURCE 700
#include "hnc_runtime.h"
#include "test.h"

#include <stdlib.h>
#include <zlib.h>

/* ---- zip files made by hand, so that every field can be wrong */

typedef struct {
    const char *name;
    const void *data; /* the whole member: header and array */
    size_t size;
    bool deflated;
    /* faults */
    size_t claimed_size;    /* not 0: size in the directory */
    uint32_t crc_change;    /* added to the checksum */
    int method, flags;      /* not 0: instead of the right one */
    const char *local_name; /* not NULL: in the local header */
    size_t cut;             /* bytes missing from the packed data, in the directory too */
    long offset_change;     /* added to the place in the directory */
} Member;

static unsigned char zip[1 << 18];
static size_t zip_size;

static void put(size_t value, int bytes) {
    for (int i = 0; i < bytes; i++) {
        zip[zip_size++] = (unsigned char)(i < 8 ? value >> (8 * i) & 255 : 0);
    }
}

static void put_bytes(const void *data, size_t size) {
    memcpy(zip + zip_size, data, size);
    zip_size += size;
}

static void put_common(const Member *member, uint32_t crc, size_t packed, const char *name) {
    put(20, 2);
    put((size_t)member->flags, 2);
    put((size_t)(member->method ? member->method : member->deflated ? 8 : 0), 2);
    put(0, 4);
    put(crc, 4);
    put(packed, 4);
    put(member->claimed_size ? member->claimed_size : member->size, 4);
    put(strlen(name), 2);
    put(0, 2);
}

static void make_zip(const Member *member, int count) {
    size_t place[8], packed[8];
    uint32_t crc[8];
    zip_size = 0;
    for (int i = 0; i < count; i++) {
        static unsigned char buffer[1 << 16];
        const unsigned char *data = member[i].data;
        packed[i] = member[i].size;
        if (member[i].deflated) {
            z_stream stream;
            memset(&stream, 0, sizeof stream);
            deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
            stream.next_in = (unsigned char *)(uintptr_t)data;
            stream.avail_in = (uInt)member[i].size;
            stream.next_out = buffer;
            stream.avail_out = sizeof buffer;
            deflate(&stream, Z_FINISH);
            packed[i] = stream.total_out;
            deflateEnd(&stream);
            data = buffer;
        }
        packed[i] -= member[i].cut;
        crc[i] = (uint32_t)crc32(0, member[i].data, (uInt)member[i].size) + member[i].crc_change;
        place[i] = zip_size;
        const char *name = member[i].local_name ? member[i].local_name : member[i].name;
        put(0x04034b50, 4);
        put_common(&member[i], crc[i], packed[i], name);
        put_bytes(name, strlen(name));
        put_bytes(data, packed[i]);
    }
    size_t start = zip_size;
    for (int i = 0; i < count; i++) {
        put(0x02014b50, 4);
        put(20, 2);
        put_common(&member[i], crc[i], packed[i], member[i].name);
        put(0, 2);
        put(0, 2);
        put(0, 2);
        put(0, 4);
        put(place[i] + (size_t)member[i].offset_change, 4);
        put_bytes(member[i].name, strlen(member[i].name));
    }
    size_t end = zip_size;
    put(0x06054b50, 4);
    put(0, 4);
    put((size_t)count, 2);
    put((size_t)count, 2);
    put(end - start, 4);
    put(start, 4);
    put(0, 2);
}

/* A member: numpy header of this dictionary and version, then data. */
static size_t make_npy(unsigned char *out, int version, const char *dictionary, const void *data, size_t bytes) {
    size_t length = strlen(dictionary), start = version == 1 ? 10 : 12;
    memcpy(out, "\x93NUMPY", 6);
    out[6] = (unsigned char)version;
    out[7] = 0;
    for (size_t i = 0; i < start - 8; i++) {
        out[8 + i] = (unsigned char)(length >> (8 * i));
    }
    memcpy(out + start, dictionary, length);
    memcpy(out + start + length, data, bytes);
    return start + length + bytes;
}

/* Opens (and reads every array of) a copy of the zip file that ends where it ends, for address sanitizers. */
static bool reads(HncError *error) {
    unsigned char *exact = malloc(zip_size + 1);
    memcpy(exact, zip, zip_size);
    HncNpz *npz = hnc_npz_open_memory(exact, zip_size, "test", error);
    bool good = npz != NULL;
    for (int i = 0; good && i < hnc_npz_count(npz); i++) {
        uint64_t count = hnc_npz_at(npz, i)->count;
        float *to = malloc(4 * (size_t)(count ? count : 1));
        good = hnc_npz_read(npz, i, HNC_F32, to, 0, error);
        free(to);
    }
    hnc_npz_close(npz);
    free(exact);
    return good;
}

static const float four[4] = {1, 2, 3, 4};
#define GOOD "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }"

static void test_headers(void) {
    static const struct {
        const char *dictionary, *reason; /* reason NULL: good */
    } cases[] = {
        {GOOD, NULL},
        {"{'descr':'<f4','fortran_order':False,'shape':(4,)}\n", NULL},
        {"{\"shape\": (1, 4), \"descr\": \"<f4\", \"fortran_order\": True}      \n", NULL},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2)}  x", "follows"},
        {"", "'{' expected"},
        {"{}", "are needed"},
        {"{'descr': '<f4', 'shape': (2, 2), }", "are needed"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), 'x': 1}", "unknown key"},
        {"{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (2, 2)}", "twice"},
        {"{'descr': '<f4' 'fortran_order': False, 'shape': (2, 2)}", "',' expected"},
        {"{'descr': '<f4', 'fortran_order': false, 'shape': (2, 2)}", "True or False"},
        {"{'descr': '<f4', 'fortran_order': 0, 'shape': (2, 2)}", "True or False"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (4)}", "',' expected"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': 4}", "'(' expected"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (-4,)}", "whole number"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2", "',' expected"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (2 2)}", "',' expected"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (2,, 2)}", "whole number"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (4.0,)}", "',' expected"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (4L,)}", "',' expected"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (1,1,1,1,1,1,1,1,4)}", "8 dimensions"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296)}", "too large"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (9223372036854775807,)}", "too large"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,)}", "too large"},
        {"{'descr': '<f4', 'fortran_order': False, 'shape': (3, 2)}", "does not agree"},
        {"{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2)}", "does not agree"},
        {"{'descr': '|O', 'fortran_order': False, 'shape': (2, 2)}", "never loaded"},
        {"{'descr': 'O', 'fortran_order': False, 'shape': (2, 2)}", "never loaded"},
        {"{'descr': '<c8', 'fortran_order': False, 'shape': (2,)}", "cannot be read"},
        {"{'descr': '<U4', 'fortran_order': False, 'shape': (1,)}", "cannot be read"},
        {"{'descr': '|S16', 'fortran_order': False, 'shape': (1,)}", "cannot be read"},
        {"{'descr': '<f16', 'fortran_order': False, 'shape': (1,)}", "cannot be read"},
        {"{'descr': '|f4', 'fortran_order': False, 'shape': (4,)}", "byte order"},
        {"{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (4,)}", "records"},
        {"{'descr': __import__('os'), 'fortran_order': False, 'shape': (4,)}", "quoted word"},
        {"{'descr': '<f\\x34', 'fortran_order': False, 'shape': (4,)}", "strange"},
        {"{'descr': '<f4, 'fortran_order': False, 'shape': (4,)}", "cannot be read"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        for (int version = 1; version <= 3; version++) {
            for (int deflated = 0; deflated < 2; deflated++) {
                unsigned char npy[512];
                HncError error = {HNC_OK, ""};
                Member member = {.name = "x.npy", .data = npy, .deflated = deflated};
                member.size = make_npy(npy, version, cases[i].dictionary, four, sizeof four);
                make_zip(&member, 1);
                bool good = reads(&error);
                CHECK(good == (cases[i].reason == NULL));
                if (cases[i].reason != NULL) {
                    CHECK_CONTAINS(error.message, cases[i].reason);
                }
            }
        }
    }
}

static void test_wrong_members(void) {
    unsigned char npy[512], long_header[512];
    size_t size = make_npy(npy, 1, GOOD, four, sizeof four);
    memcpy(long_header, npy, size);
    long_header[8] = 0xff;
    long_header[9] = 0xff;
    unsigned char version[512], magic[512];
    memcpy(version, npy, size);
    memcpy(magic, npy, size);
    version[6] = 9;
    magic[1] = 'X';
    const struct {
        Member member[2];
        int count;
        const char *reason;
    } cases[] = {
        {{{.name = "x.npy", .data = npy, .size = size}}, 1, NULL},
        {{{.name = "x.npy", .data = npy, .size = size}, {.name = "y.npy", .data = npy, .size = size, .deflated = true}}, 2, NULL},
        {{{.name = "x.npy", .data = npy, .size = size}, {.name = "x.npy", .data = npy, .size = size}}, 2, "twice"},
        {{{.name = "x.txt", .data = npy, .size = size}}, 1, "*.npy"},
        {{{.name = ".npy", .data = npy, .size = size}}, 1, "*.npy"},
        {{{.name = "x.npy", .data = npy, .size = size, .crc_change = 1}}, 1, "checksum"},
        {{{.name = "x.npy", .data = npy, .size = size, .deflated = true, .crc_change = 1}}, 1, "checksum"},
        {{{.name = "x.npy", .data = npy, .size = size, .method = 12}}, 1, "unknown compression"},
        {{{.name = "x.npy", .data = npy, .size = size, .flags = 1}}, 1, "encrypted"},
        {{{.name = "x.npy", .data = npy, .size = size, .local_name = "y.npy"}}, 1, "differ"},
        {{{.name = "x.npy", .data = npy, .size = size, .local_name = "xx.npy"}}, 1, "differ"},
        {{{.name = "x.npy", .data = npy, .size = size, .claimed_size = size + 4}}, 1, "impossible"},
        {{{.name = "x.npy", .data = npy, .size = size, .deflated = true, .claimed_size = size + 4}}, 1, "does not agree"},
        {{{.name = "x.npy", .data = npy, .size = size, .deflated = true, .claimed_size = size - 4}}, 1, "does not agree"},
        {{{.name = "x.npy", .data = npy, .size = size, .deflated = true, .claimed_size = 4000000000u}}, 1, "impossible"},
        {{{.name = "x.npy", .data = npy, .size = size, .deflated = true, .cut = 8}}, 1, "ends too early"},
        {{{.name = "x.npy", .data = npy, .size = size, .deflated = true, .cut = 20}}, 1, "ends too early"},
        {{{.name = "x.npy", .data = npy, .size = size, .cut = 4}}, 1, "impossible"},
        {{{.name = "x.npy", .data = npy, .size = size, .offset_change = 1}}, 1, "differ"},
        {{{.name = "x.npy", .data = npy, .size = size, .offset_change = 1000000}}, 1, "ends too early"},
        {{{.name = "x.npy", .data = npy, .size = 3}}, 1, "not a numpy array"},
        {{{.name = "x.npy", .data = npy, .size = 11}}, 1, "ends too early"},
        {{{.name = "x.npy", .data = npy, .size = 40}}, 1, "too long"},
        {{{.name = "x.npy", .data = npy, .size = 0}}, 1, "not a numpy array"},
        {{{.name = "x.npy", .data = long_header, .size = size}}, 1, "too long"},
        {{{.name = "x.npy", .data = version, .size = size}}, 1, "version"},
        {{{.name = "x.npy", .data = magic, .size = size}}, 1, "not a numpy array"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        HncError error = {HNC_OK, ""};
        make_zip(cases[i].member, cases[i].count);
        bool good = reads(&error);
        CHECK(good == (cases[i].reason == NULL));
        if (good != (cases[i].reason == NULL)) {
            fprintf(stderr, "case %zu: %s\n", i, error.message);
        }
        if (cases[i].reason != NULL) {
            CHECK_CONTAINS(error.message, cases[i].reason);
        }
    }
}

static void test_overlapping_members(void) {
    unsigned char npy[512];
    HncError error;
    Member member[2] = {{.name = "x.npy", .data = npy}, {.name = "y.npy", .data = npy}};
    member[0].size = member[1].size = make_npy(npy, 1, GOOD, four, sizeof four);
    make_zip(member, 2);
    /* Both directory entries point to the first member, whose name is changed to agree with the second. */
    size_t local = 30 + 5 + member[0].size;
    member[1].offset_change = -(long)local;
    member[0].local_name = "y.npy";
    make_zip(member, 2);
    CHECK(!reads(&error));
}

static void test_truncated_and_changed(void) {
    unsigned char npy[512], whole[4096];
    HncError error;
    Member member[2] = {{.name = "x.npy", .data = npy}, {.name = "y.npy", .data = npy, .deflated = true}};
    member[0].size = member[1].size = make_npy(npy, 1, GOOD, four, sizeof four);
    make_zip(member, 2);
    size_t size = zip_size;
    memcpy(whole, zip, size);
    for (size_t shorter = 0; shorter < size; shorter++) {
        zip_size = shorter;
        CHECK(!reads(&error));
    }
    /* Any one changed bit: never a crash; values that are read are the stored ones, as the checksum sees every change of data. */
    zip_size = size;
    for (size_t bit = 0; bit < size * 8; bit++) {
        memcpy(zip, whole, size);
        zip[bit / 8] ^= (unsigned char)(1u << bit % 8);
        reads(&error);
    }
}

static void test_bomb(void) {
    /* A megabyte of zeros in a kilobyte, whose header claims four floats: refused before it is unpacked. */
    static unsigned char npy[1 << 20];
    HncError error;
    make_npy(npy, 1, GOOD, four, sizeof four);
    Member member = {.name = "x.npy", .data = npy, .size = sizeof npy, .deflated = true};
    make_zip(&member, 1);
    CHECK(!reads(&error));
    CHECK_CONTAINS(error.message, "does not agree");
}

static void check_values(const char *descr, const void *data, size_t bytes, const double *want, int count) {
    unsigned char npy[512];
    char dictionary[128];
    HncError error = {HNC_OK, ""};
    snprintf(dictionary, sizeof dictionary, "{'descr': '%s', 'fortran_order': False, 'shape': (%d,), }", descr, count);
    Member member = {.name = "x.npy", .data = npy};
    member.size = make_npy(npy, 1, dictionary, data, bytes);
    make_zip(&member, 1);
    HncNpz *npz = hnc_npz_open_memory(zip, zip_size, "test", &error);
    CHECK(npz != NULL);
    float to[8];
    if (npz != NULL) {
        CHECK(hnc_npz_read(npz, 0, HNC_F32, to, 0, &error));
        for (int i = 0; i < count; i++) {
            CHECK_NEAR(to[i], (float)want[i], 0);
        }
    }
    hnc_npz_close(npz);
}

static void test_types(void) {
    check_values("|b1", "\x00\x01", 2, (const double[]){0, 1}, 2);
    check_values("|u1", "\x00\xff", 2, (const double[]){0, 255}, 2);
    check_values("|i1", "\x80\x7f", 2, (const double[]){-128, 127}, 2);
    check_values("<u2", "\x01\xff", 2, (const double[]){65281}, 1);
    check_values(">u2", "\x01\xff", 2, (const double[]){511}, 1);
    check_values("<i2", "\xff\xff", 2, (const double[]){-1}, 1);
    check_values(">i4", "\xff\xff\xff\xfe", 4, (const double[]){-2}, 1);
    check_values("<u4", "\xff\xff\xff\xff", 4, (const double[]){4294967295.0}, 1);
    check_values("<i8", "\xfe\xff\xff\xff\xff\xff\xff\xff", 8, (const double[]){-2}, 1);
    check_values(">u8", "\x00\x00\x00\x00\x00\x00\x00\x09", 8, (const double[]){9}, 1);
    check_values("<f2", "\x00\x3c", 2, (const double[]){1}, 1);
    check_values(">f4", "\x3f\x80\x00\x00", 4, (const double[]){1}, 1);
    check_values("<f8", "\x00\x00\x00\x00\x00\x00\xf8\x3f", 8, (const double[]){1.5}, 1);
}

static void test_targets(void) {
    unsigned char npy[512];
    const double values[4] = {0, 255, 3, 1};
    const double odd[4] = {0.5, -1, 3e9, NAN};
    HncError error;
    Member member = {.name = "x.npy", .data = npy};
    member.size = make_npy(npy, 1, "{'descr': '<f8', 'fortran_order': False, 'shape': (4,), }", values, sizeof values);
    make_zip(&member, 1);
    HncNpz *npz = hnc_npz_open_memory(zip, zip_size, "test", &error);
    int32_t whole[4];
    unsigned char bytes[4];
    CHECK(hnc_npz_read(npz, 0, HNC_I32, whole, 0, &error) && whole[1] == 255);
    CHECK(hnc_npz_read(npz, 0, HNC_U8, bytes, 0, &error) && bytes[1] == 255);
    CHECK(hnc_npz_read(npz, 0, HNC_BOOL, bytes, 0, &error) && bytes[0] == 0 && bytes[1] == 1 && bytes[2] == 1);
    hnc_npz_close(npz);
    for (int i = 0; i < 4; i++) {
        member.size = make_npy(npy, 1, "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }", &odd[i], 8);
        make_zip(&member, 1);
        npz = hnc_npz_open_memory(zip, zip_size, "test", &error);
        CHECK(npz != NULL);
        CHECK(i == 1 || !hnc_npz_read(npz, 0, HNC_I32, whole, 0, &error));
        CHECK(!hnc_npz_read(npz, 0, HNC_U8, bytes, 0, &error));
        hnc_npz_close(npz);
    }
}

static void test_fortran_order(void) {
    unsigned char npy[512];
    const float by_column[6] = {1, 4, 2, 5, 3, 6};
    HncError error;
    Member member = {.name = "x.npy", .data = npy};
    member.size = make_npy(npy, 1, "{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }", by_column, sizeof by_column);
    make_zip(&member, 1);
    HncNpz *npz = hnc_npz_open_memory(zip, zip_size, "test", &error);
    float to[6];
    CHECK(npz != NULL && hnc_npz_read(npz, 0, HNC_F32, to, 0, &error));
    for (int i = 0; i < 6; i++) {
        CHECK_NEAR(to[i], i + 1, 0);
    }
    hnc_npz_close(npz);
}

static void test_round_trip(void) {
    static float values[70000];
    const int32_t integer = -7;
    for (int i = 0; i < 70000; i++) {
        values[i] = (float)i * 0.5f;
    }
    const HncStored stored[] = {
        {"lstm:1", HNC_FILE_F32, 3, {7, 100, 100}, values}, {"n", HNC_FILE_I32, 0, {0}, &integer}, {"e", HNC_FILE_U8, 2, {0, 3}, values}};
    HncError error = {HNC_OK, ""};
    char path[] = "/tmp/hnc-npz-XXXXXX";
    CHECK(mkstemp(path) >= 0);
    CHECK(hnc_npz_write(path, stored, 3, &error));
    HncNpz *npz = hnc_npz_open(path, &error);
    CHECK_TEXT(error.message, "");
    CHECK(npz != NULL && hnc_npz_count(npz) == 3);
    static float back[70000];
    CHECK(hnc_npz_read(npz, hnc_npz_find(npz, "lstm:1"), HNC_F32, back, 0, &error));
    CHECK(memcmp(back, values, sizeof values) == 0);
    int32_t whole = 0;
    CHECK(hnc_npz_read(npz, hnc_npz_find(npz, "n"), HNC_I32, &whole, 0, &error) && whole == -7);
    CHECK_INT(hnc_npz_at(npz, hnc_npz_find(npz, "lstm:1"))->dim[2], 100);
    hnc_npz_close(npz);
    CHECK(!hnc_npz_write("/dev/full", stored, 3, &error));
    CHECK_INT(error.code, HNC_ERROR_IO);
    remove(path);
}

static void test_strange_files(void) {
    HncError error;
    CHECK(hnc_npz_open("/tmp", &error) == NULL && error.code == HNC_ERROR_IO);
    CHECK(hnc_npz_open("/dev/zero", &error) == NULL && error.code == HNC_ERROR_IO);
    CHECK(hnc_npz_open("/no/such/file", &error) == NULL && error.code == HNC_ERROR_IO);
    zip_size = 0;
    put(0x06054b50, 4);
    put(0, 18);
    CHECK(reads(&error)); /* an archive without members */
    zip_size = 0;
    put(0x06054b50, 4);
    put(0, 4);
    put(65535, 2);
    put(65535, 2);
    put(UINT32_MAX, 4);
    put(UINT32_MAX, 4);
    put(0, 2);
    CHECK(!reads(&error));
}

int main(void) {
    RUN(test_headers);
    RUN(test_wrong_members);
    RUN(test_overlapping_members);
    RUN(test_truncated_and_changed);
    RUN(test_bomb);
    RUN(test_types);
    RUN(test_targets);
    RUN(test_fortran_order);
    RUN(test_round_trip);
    RUN(test_strange_files);
    return test_result();
}
