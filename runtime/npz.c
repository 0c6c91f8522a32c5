/*
 * npz.c - numpy's archives: a zip file whose members are arrays.
 *
 * Read through the central directory only, which is checked as a whole on opening: every member's sizes agree with its array's header,
 * ranges do not overlap, names are unique. So an archive cannot claim more memory than its arrays have, and inflating stops at that size.
 */
#define _XOPEN_SOURCE 700
#include "internal.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <zlib.h>

enum { MEMBERS_MAX = 4096, CHUNK = 1 << 16, METHOD_STORED = 0, METHOD_DEFLATED = 8, DEFLATE_RATIO_MAX = 1040 };

typedef struct {
    HncArray array;
    HncNpyHeader header;
    char *name;
    void *map; /* from hnc_npz_map, or NULL */
    size_t map_bytes;
    const unsigned char *elements; /* in map */
    int method;
    bool alone; /* an .npy file: no checksum */
    uint32_t crc;
    uint64_t local, packed, size; /* offset of the local header; bytes in the file and unpacked */
    uint64_t data;                /* offset of the packed bytes */
} Member;

struct HncNpz {
    HncSource source;
    Member *member;
    int count;
};

static uint64_t number(const unsigned char *at, int bytes) {
    uint64_t value = 0;
    for (int i = 0; i < bytes; i++) {
        value |= (uint64_t)at[i] << (8 * i);
    }
    return value;
}

static bool bad(const HncNpz *npz, const char *member, HncError *error, const char *what) {
    char file[256], name[200];
    if (member == NULL) {
        return hnc_fail(error, HNC_ERROR_DATA, "%s: %s", hnc_shown(npz->source.name, file, sizeof(file)), what);
    }
    return hnc_fail(error, HNC_ERROR_DATA, "%s: '%s': %s", hnc_shown(npz->source.name, file, sizeof(file)), hnc_shown(member, name, sizeof(name)),
                    what);
}

/* ---- one member's bytes, in order */

typedef struct {
    HncNpz *npz;
    const Member *member;
    z_stream stream;
    bool inflating, finished;
    uint64_t at;       /* packed bytes read */
    uint64_t produced; /* unpacked bytes delivered */
    uLong crc;
    unsigned char *chunk;
    HncError *error;
} Unpack;

static bool unpack_begin(Unpack *unpack, HncNpz *npz, const Member *member, HncError *error) {
    memset(unpack, 0, sizeof(*unpack));
    *unpack = (Unpack){.npz = npz, .member = member, .crc = crc32(0, NULL, 0), .error = error};
    unpack->chunk = hnc_allocate(CHUNK, 1, error);
    if (unpack->chunk == NULL) {
        return false;
    }
    if (member->method == METHOD_DEFLATED) {
        if (inflateInit2(&unpack->stream, -15) != Z_OK) {
            return hnc_fail(error, HNC_ERROR_MEMORY, "out of memory");
        }
        unpack->inflating = true;
    }
    return true;
}

static void unpack_end(Unpack *unpack) {
    if (unpack->inflating) {
        inflateEnd(&unpack->stream);
    }
    free(unpack->chunk);
}

static bool unpack_refill(Unpack *unpack) {
    uint64_t left = unpack->member->packed - unpack->at;
    size_t count = left < CHUNK ? (size_t)left : CHUNK;
    if (count == 0) {
        return bad(unpack->npz, unpack->member->name, unpack->error, "the compressed data ends too early");
    }
    if (!hnc_source_read(&unpack->npz->source, unpack->member->data + unpack->at, unpack->chunk, count, unpack->error)) {
        return false;
    }
    unpack->at += count;
    unpack->stream.next_in = unpack->chunk;
    unpack->stream.avail_in = (uInt)count;
    return true;
}

/* Delivers exactly `bytes` (at most 2^30) bytes. */
static bool unpack_bytes(Unpack *unpack, void *to, size_t bytes) {
    const Member *member = unpack->member;
    if (member->method == METHOD_STORED) {
        if (!hnc_source_read(&unpack->npz->source, member->data + unpack->produced, to, bytes, unpack->error)) {
            return false;
        }
    } else {
        unpack->stream.next_out = to;
        unpack->stream.avail_out = (uInt)bytes;
        while (unpack->stream.avail_out != 0) {
            if (unpack->finished) {
                return bad(unpack->npz, member->name, unpack->error, "the compressed data ends too early");
            }
            if (unpack->stream.avail_in == 0 && !unpack_refill(unpack)) {
                return false;
            }
            int status = inflate(&unpack->stream, Z_NO_FLUSH);
            if (status != Z_OK && status != Z_STREAM_END) {
                return bad(unpack->npz, member->name, unpack->error, "the compressed data is damaged");
            }
            unpack->finished = status == Z_STREAM_END;
        }
    }
    unpack->crc = crc32(unpack->crc, to, (uInt)bytes);
    unpack->produced += bytes;
    return true;
}

/* After the last byte: nothing may follow, and the checksum must be right. */
static bool unpack_check_end(Unpack *unpack) {
    const Member *member = unpack->member;
    if (member->method == METHOD_DEFLATED) {
        while (!unpack->finished) {
            unsigned char extra;
            if (unpack->stream.avail_in == 0 && !unpack_refill(unpack)) {
                return false;
            }
            unpack->stream.next_out = &extra;
            unpack->stream.avail_out = 1;
            int status = inflate(&unpack->stream, Z_NO_FLUSH);
            if (unpack->stream.avail_out == 0) {
                return bad(unpack->npz, member->name, unpack->error, "more data than the array has");
            }
            if (status != Z_OK && status != Z_STREAM_END) {
                return bad(unpack->npz, member->name, unpack->error, "the compressed data is damaged");
            }
            unpack->finished = status == Z_STREAM_END;
        }
        if (unpack->stream.avail_in != 0 || unpack->at != member->packed) {
            return bad(unpack->npz, member->name, unpack->error, "something follows the compressed data");
        }
    }
    return member->alone || (uint32_t)unpack->crc == member->crc ||
           bad(unpack->npz, member->name, unpack->error, "the checksum is wrong: the file is damaged");
}

/* ---- opening */

static bool read_header(HncNpz *npz, Member *member, HncError *error) {
    unsigned char *start = hnc_allocate(HNC_NPY_HEADER_MAX, 1, error);
    Unpack unpack;
    if (start == NULL) {
        return false;
    }
    bool good = unpack_begin(&unpack, npz, member, error);
    /* First what every version has, then the length it names. */
    size_t first = member->size < 12 ? (size_t)member->size : 12, whole = first;
    good = good && unpack_bytes(&unpack, start, first);
    if (good && first == 12 && memcmp(start, "\x93NUMPY", 6) == 0 && start[6] >= 1 && start[6] <= 3) {
        uint64_t length = start[6] == 1 ? 10 + number(start + 8, 2) : 12 + number(start + 8, 4);
        if (length > HNC_NPY_HEADER_MAX || length > member->size) {
            good = bad(npz, member->name, error, "numpy header: it is too long");
        } else if (length > first) {
            whole = (size_t)length;
            good = unpack_bytes(&unpack, start + first, whole - first);
        }
    }
    unpack_end(&unpack);
    good = good && hnc_npy_header(start, whole, npz->source.name, member->name, &member->header, error);
    free(start);
    if (!good) {
        return false;
    }
    uint64_t bytes = member->header.count * hnc_file_type_size(member->header.type); /* checked by hnc_npy_header */
    if (member->size - member->header.header_bytes != bytes) {
        return bad(npz, member->name, error, "the member's size does not agree with the array's shape and type");
    }
    member->array = (HncArray){.name = member->name, .type = member->header.type, .rank = member->header.rank, .count = member->header.count};
    memcpy(member->array.dim, member->header.dim, sizeof(member->array.dim));
    return true;
}

/* The local header repeats the name; its sizes may be absent, so the central directory's hold. */
static bool read_local(HncNpz *npz, Member *member, const unsigned char *name, size_t name_length, HncError *error) {
    unsigned char head[30];
    if (!hnc_source_read(&npz->source, member->local, head, sizeof(head), error)) {
        return false;
    }
    if (number(head, 4) != 0x04034b50 || (int)number(head + 8, 2) != member->method || number(head + 26, 2) != name_length) {
        return bad(npz, member->name, error, "the zip file is damaged: local and central headers differ");
    }
    unsigned char *local_name = hnc_allocate(name_length, 1, error);
    if (local_name == NULL) {
        return false;
    }
    bool good = hnc_source_read(&npz->source, member->local + 30, local_name, name_length, error);
    if (good && memcmp(local_name, name, name_length) != 0) {
        good = bad(npz, member->name, error, "the zip file is damaged: local and central headers differ");
    }
    free(local_name);
    member->data = member->local + 30 + name_length + number(head + 28, 2);
    if (good && (member->data > npz->source.size || member->packed > npz->source.size - member->data)) {
        good = bad(npz, member->name, error, "the member goes beyond the end of the file");
    }
    return good;
}

/* Sizes beyond 32 bits stand in the extra field 1, in this order, each only if its 32-bit field is all ones. */
static bool read_zip64(HncNpz *npz, Member *member, const unsigned char *extra, size_t length, HncError *error) {
    uint64_t *wide[3] = {&member->size, &member->packed, &member->local};
    if (member->size != UINT32_MAX && member->packed != UINT32_MAX && member->local != UINT32_MAX) {
        return true;
    }
    for (size_t at = 0; at + 4 <= length;) {
        size_t kind = (size_t)number(extra + at, 2), bytes = (size_t)number(extra + at + 2, 2);
        at += 4;
        if (bytes > length - at) {
            break;
        }
        if (kind == 1) {
            size_t used = 0;
            for (int i = 0; i < 3; i++) {
                if (*wide[i] == UINT32_MAX) {
                    if (used + 8 > bytes) {
                        return bad(npz, member->name, error, "the zip file's 64-bit sizes are missing");
                    }
                    *wide[i] = number(extra + at + used, 8);
                    used += 8;
                }
            }
            return true;
        }
        at += bytes;
    }
    return bad(npz, member->name, error, "the zip file's 64-bit sizes are missing");
}

static bool read_central_member(HncNpz *npz, const unsigned char *at, size_t left, size_t *used, HncError *error) {
    if (left < 46 || number(at, 4) != 0x02014b50) {
        return bad(npz, NULL, error, "the zip file's directory is damaged");
    }
    size_t name_length = (size_t)number(at + 28, 2), extra_length = (size_t)number(at + 30, 2), comment_length = (size_t)number(at + 32, 2);
    *used = 46 + name_length + extra_length + comment_length;
    if (*used > left) {
        return bad(npz, NULL, error, "the zip file's directory is damaged");
    }
    Member *member = &npz->member[npz->count];
    member->name = hnc_allocate(name_length + 1, 1, error);
    if (member->name == NULL) {
        return false;
    }
    npz->count++;
    memcpy(member->name, at + 46, name_length);
    if (strlen(member->name) != name_length || name_length < 5 || strcmp(member->name + name_length - 4, ".npy") != 0) {
        return bad(npz, member->name, error, "members of an npz file are arrays named *.npy");
    }
    member->name[name_length - 4] = '\0';
    if (number(at + 8, 2) & 0x2041) {
        return bad(npz, member->name, error, "the member is encrypted");
    }
    member->method = (int)number(at + 10, 2);
    if (member->method != METHOD_STORED && member->method != METHOD_DEFLATED) {
        return bad(npz, member->name, error, "unknown compression; numpy.savez and savez_compressed write what can be read");
    }
    member->crc = (uint32_t)number(at + 16, 4);
    member->packed = number(at + 20, 4);
    member->size = number(at + 24, 4);
    member->local = number(at + 42, 4);
    if (!read_zip64(npz, member, at + 46 + name_length, extra_length, error) || !read_local(npz, member, at + 46, name_length, error)) {
        return false;
    }
    if (member->method == METHOD_STORED ? member->packed != member->size : member->size / DEFLATE_RATIO_MAX > member->packed + 1) {
        return bad(npz, member->name, error, "the zip file's sizes are impossible");
    }
    return read_header(npz, member, error);
}

/* Where the central directory is: from the record at the file's end, or its 64-bit kin. */
static bool find_directory(HncNpz *npz, uint64_t *offset, uint64_t *bytes, uint64_t *count, HncError *error) {
    size_t window = npz->source.size < 65557 ? (size_t)npz->source.size : 65557;
    unsigned char *tail = hnc_allocate(window, 1, error);
    if (tail == NULL) {
        return false;
    }
    uint64_t base = npz->source.size - window;
    bool good = hnc_source_read(&npz->source, base, tail, window, error), found = false;
    size_t at = 0;
    for (size_t i = window; good && !found && i >= 22; i--) {
        at = i - 22;
        found = number(tail + at, 4) == 0x06054b50 && number(tail + at + 20, 2) == window - at - 22;
    }
    if (good && !found) {
        good = bad(npz, NULL, error, "not an npz file");
    }
    if (good) {
        *count = number(tail + at + 10, 2);
        *bytes = number(tail + at + 12, 4);
        *offset = number(tail + at + 16, 4);
        uint64_t end = base + at;
        if (number(tail + at + 4, 2) != 0 || number(tail + at + 6, 2) != 0 || number(tail + at + 8, 2) != *count) {
            good = bad(npz, NULL, error, "zip files in several parts cannot be read");
        } else if (*count == 0xFFFF || *bytes == UINT32_MAX || *offset == UINT32_MAX) {
            unsigned char locator[20], record[56];
            good = end >= 20 && hnc_source_read(&npz->source, end - 20, locator, 20, error) && number(locator, 4) == 0x07064b50 &&
                   hnc_source_read(&npz->source, number(locator + 8, 8), record, 56, error) && number(record, 4) == 0x06064b50;
            if (!good) {
                bad(npz, NULL, error, "the zip file's directory is damaged");
            } else {
                *count = number(record + 32, 8);
                *bytes = number(record + 40, 8);
                *offset = number(record + 48, 8);
                end = number(locator + 8, 8);
            }
        }
        if (good && (*count > MEMBERS_MAX || *offset > end || *bytes > end - *offset || *bytes > MEMBERS_MAX * (uint64_t)200000)) {
            good = bad(npz, NULL, error, "the zip file's directory is damaged");
        }
    }
    free(tail);
    return good;
}

static int compare_local(const void *a, const void *b) {
    const Member *x = *(const Member *const *)a, *y = *(const Member *const *)b;
    return x->local < y->local ? -1 : x->local > y->local;
}

static bool check_members(HncNpz *npz, HncError *error) {
    const Member **order = hnc_allocate((size_t)npz->count, sizeof(Member *), error);
    if (order == NULL) {
        return false;
    }
    bool good = true;
    for (int i = 0; i < npz->count && good; i++) {
        order[i] = &npz->member[i];
        if (hnc_npz_find(npz, npz->member[i].name) != i) {
            good = bad(npz, npz->member[i].name, error, "the array occurs twice");
        }
    }
    if (good && npz->count != 0) {
        qsort(order, (size_t)npz->count, sizeof(Member *), compare_local);
    }
    for (int i = 1; i < npz->count && good; i++) {
        if (order[i]->local < order[i - 1]->data + order[i - 1]->packed) {
            good = bad(npz, order[i]->name, error, "members of the zip file overlap");
        }
    }
    free(order);
    return good;
}

static bool open_checked(HncNpz *npz, HncError *error) {
    uint64_t offset = 0, bytes = 0, count = 0;
    if (!find_directory(npz, &offset, &bytes, &count, error)) {
        return false;
    }
    unsigned char *directory = hnc_allocate((size_t)bytes, 1, error);
    npz->member = hnc_allocate((size_t)count, sizeof(Member), error);
    bool good = directory != NULL && npz->member != NULL && hnc_source_read(&npz->source, offset, directory, (size_t)bytes, error);
    size_t at = 0;
    for (uint64_t i = 0; i < count && good; i++) {
        size_t used = 0;
        good = read_central_member(npz, directory + at, (size_t)bytes - at, &used, error);
        at += used;
    }
    if (good && at != bytes) {
        good = bad(npz, NULL, error, "the zip file's directory is damaged");
    }
    free(directory);
    return good && check_members(npz, error);
}

/* A single array is a file without members: it reads like a stored one without a checksum. */
static bool open_npy(HncNpz *npz, bool *is_npy, HncError *error) {
    unsigned char magic[6];
    *is_npy =
        npz->source.size >= sizeof(magic) && hnc_source_read(&npz->source, 0, magic, sizeof(magic), error) && memcmp(magic, "\x93NUMPY", 6) == 0;
    if (!*is_npy) {
        return true;
    }
    npz->member = hnc_allocate(1, sizeof(Member), error);
    char *name = npz->member != NULL ? hnc_allocate(1, 1, error) : NULL;
    if (name == NULL) {
        return false;
    }
    npz->count = 1;
    npz->member[0] = (Member){.name = name, .method = METHOD_STORED, .alone = true, .packed = npz->source.size, .size = npz->source.size};
    return read_header(npz, &npz->member[0], error);
}

static bool open_any(HncNpz *npz, HncError *error) {
    bool is_npy = false;
    return open_npy(npz, &is_npy, error) && (is_npy || open_checked(npz, error));
}

HncNpz *hnc_npz_open(const char *path, HncError *error) {
    HncNpz *npz = hnc_allocate(1, sizeof(*npz), error);
    if (npz != NULL && (!hnc_source_open(&npz->source, path, error) || !open_any(npz, error))) {
        hnc_npz_close(npz);
        return NULL;
    }
    return npz;
}

HncNpz *hnc_npz_open_memory(const void *data, size_t size, const char *name, HncError *error) {
    HncNpz *npz = hnc_allocate(1, sizeof(*npz), error);
    if (npz != NULL && (!hnc_source_memory(&npz->source, data, size, name, error) || !open_any(npz, error))) {
        hnc_npz_close(npz);
        return NULL;
    }
    return npz;
}

void hnc_npz_close(HncNpz *npz) {
    if (npz == NULL) {
        return;
    }
    for (int i = 0; i < npz->count; i++) {
        if (npz->member[i].map != NULL) {
            munmap(npz->member[i].map, npz->member[i].map_bytes);
        }
        free(npz->member[i].name);
    }
    free(npz->member);
    hnc_source_close(&npz->source);
    free(npz);
}

int hnc_npz_count(const HncNpz *npz) {
    return npz->count;
}

const HncArray *hnc_npz_at(const HncNpz *npz, int index) {
    return &npz->member[index].array;
}

int hnc_npz_find(const HncNpz *npz, const char *name) {
    for (int i = 0; i < npz->count; i++) {
        if (strcmp(npz->member[i].name, name) == 0) {
            return i;
        }
    }
    return -1;
}

/* ---- reading */

/* Fortran order: the first axis runs fastest. Moves converted elements, read in file order, to row-major places. */
static void scatter_fortran(const HncArray *array, uint64_t first, size_t count, const unsigned char *from, unsigned char *to, size_t size) {
    uint64_t stride[HNC_MAX_RANK];
    uint64_t step = 1;
    for (int axis = array->rank - 1; axis >= 0; axis--) {
        stride[axis] = step;
        step *= (uint64_t)array->dim[axis];
    }
    for (size_t i = 0; i < count; i++) {
        uint64_t rest = first + i, place = 0;
        for (int axis = 0; axis < array->rank; axis++) {
            place += rest % (uint64_t)array->dim[axis] * stride[axis];
            rest /= (uint64_t)array->dim[axis];
        }
        memcpy(to + place * size, from + i * size, size);
    }
}

bool hnc_npz_read(HncNpz *npz, int index, HncType type, void *to, unsigned flags, HncError *error) {
    const Member *member = &npz->member[index];
    HncConversion conversion = {member->header.type, type, member->header.big_endian, flags, npz->source.name, member->name};
    size_t from_size = hnc_file_type_size(member->header.type), to_size = hnc_type_size(type);
    Unpack unpack;
    unsigned char *raw = hnc_allocate(CHUNK, 1, error), *converted = hnc_allocate(CHUNK, 4, error);
    bool good = raw != NULL && converted != NULL;
    if (good) {
        good = unpack_begin(&unpack, npz, member, error);
        for (uint64_t skipped = 0; good && skipped < member->header.header_bytes;) {
            uint64_t left = member->header.header_bytes - skipped;
            size_t count = left < CHUNK ? (size_t)left : CHUNK;
            good = unpack_bytes(&unpack, raw, count);
            skipped += count;
        }
        bool fortran = member->header.fortran_order && member->header.rank > 1;
        for (uint64_t done = 0; good && done < member->header.count;) {
            uint64_t left = member->header.count - done;
            size_t count = left < CHUNK / from_size ? (size_t)left : CHUNK / from_size;
            unsigned char *place = fortran ? converted : (unsigned char *)to + done * to_size;
            good = unpack_bytes(&unpack, raw, count * from_size) && hnc_convert(&conversion, raw, place, done, count, error);
            if (good && fortran) {
                scatter_fortran(&member->array, done, count, converted, to, to_size);
            }
            done += count;
        }
        good = good && unpack_check_end(&unpack);
        unpack_end(&unpack);
    }
    free(raw);
    free(converted);
    return good;
}

/* ---- mapping */

/* Unpacks a member into a file without a name. */
static bool unpack_to_file(HncNpz *npz, Member *member, int file, HncError *error) {
    Unpack unpack;
    unsigned char *raw = hnc_allocate(CHUNK, 1, error);
    bool good = raw != NULL && unpack_begin(&unpack, npz, member, error);
    for (uint64_t done = 0; good && done < member->size;) {
        size_t count = member->size - done < CHUNK ? (size_t)(member->size - done) : CHUNK;
        good = unpack_bytes(&unpack, raw, count);
        for (size_t written = 0; good && written < count;) {
            ssize_t bytes = write(file, raw + written, count - written);
            if (bytes < 0 && errno != EINTR) {
                good = hnc_fail(error, HNC_ERROR_IO, "%s: '%s': cannot unpack it into a temporary file: %s", npz->source.name, member->name,
                                strerror(errno));
            }
            written += bytes > 0 ? (size_t)bytes : 0;
        }
        done += count;
    }
    if (raw != NULL) {
        good = good && unpack_check_end(&unpack);
        unpack_end(&unpack);
    }
    free(raw);
    return good;
}

static bool map_file(HncNpz *npz, Member *member, int file, uint64_t offset, HncError *error) {
    uint64_t page = (uint64_t)sysconf(_SC_PAGESIZE), start = offset / page * page;
    member->map_bytes = (size_t)(offset - start + member->size);
    member->map = mmap(NULL, member->map_bytes, PROT_READ, MAP_PRIVATE, file, (off_t)start);
    if (member->map == MAP_FAILED) {
        member->map = NULL;
        return hnc_fail(error, HNC_ERROR_IO, "%s: cannot map it: %s", npz->source.name, strerror(errno));
    }
    member->elements = (const unsigned char *)member->map + (offset - start) + member->header.header_bytes;
    return true;
}

static bool map_inflated(HncNpz *npz, Member *member, HncError *error) {
    const char *folder = getenv("TMPDIR");
    char *path = hnc_join(folder != NULL && folder[0] == '/' ? folder : "/var/tmp", "/hnc-data-XXXXXX", error);
    int file = path != NULL ? mkstemp(path) : -1;
    bool good = path != NULL;
    if (good && file < 0) {
        good = hnc_fail(error, HNC_ERROR_IO, "%s: no temporary file can be made to unpack '%s' into: %s", path, member->name, strerror(errno));
    } else if (good) {
        unlink(path);
        good = unpack_to_file(npz, member, file, error) && map_file(npz, member, file, 0, error);
        close(file);
    }
    free(path);
    return good;
}

const void *hnc_npz_map(HncNpz *npz, int index, HncError *error) {
    Member *member = &npz->member[index];
    if (member->elements != NULL) {
        return member->elements;
    }
    bool good = true;
    if (member->header.fortran_order && member->header.rank > 1) {
        good = bad(npz, member->name, error, "the array is in Fortran order, whose samples are not together; store numpy.ascontiguousarray of it");
    } else if (member->method == METHOD_DEFLATED) {
        good = map_inflated(npz, member, error);
    } else if (npz->source.file == NULL) {
        member->elements = npz->source.memory + member->data + member->header.header_bytes;
    } else {
        good = map_file(npz, member, fileno(npz->source.file), member->data, error);
    }
    return good ? member->elements : NULL;
}

bool hnc_npz_convert(const HncNpz *npz, int index, const void *mapped, uint64_t first, size_t count, HncType type, void *to, unsigned flags,
                     HncError *error) {
    const Member *member = &npz->member[index];
    HncConversion conversion = {member->header.type, type, member->header.big_endian, flags, npz->source.name, member->name};
    return hnc_convert(&conversion, (const unsigned char *)mapped + first * hnc_file_type_size(member->header.type), to, first, count, error);
}

/* ---- writing */

static void put_number(HncWriter *writer, uint64_t value, int bytes) {
    unsigned char text[8];
    for (int i = 0; i < bytes; i++) {
        text[i] = (unsigned char)(value >> (8 * i));
    }
    hnc_writer_put(writer, text, (size_t)bytes);
}

typedef struct {
    uint64_t local, size;
    uint32_t crc;
} Written;

static uint64_t stored_data_bytes(const HncStored *array) {
    uint64_t bytes = hnc_file_type_size(array->type);
    for (int i = 0; i < array->rank; i++) {
        bytes *= (uint64_t)array->dim[i];
    }
    return bytes;
}

/* What local and central headers share: version, flags, method, time (1980-01-01: the same input gives the same bytes), sizes, name length, extra
 * length. */
static void put_common(HncWriter *writer, const Written *written, size_t name_length, bool wide, int extra) {
    put_number(writer, wide ? 45 : 20, 2);
    put_number(writer, 0x800, 2); /* the name is UTF-8 */
    put_number(writer, METHOD_STORED, 2);
    put_number(writer, 0, 2);
    put_number(writer, 0x21, 2);
    put_number(writer, written->crc, 4);
    put_number(writer, wide ? UINT32_MAX : written->size, 4);
    put_number(writer, wide ? UINT32_MAX : written->size, 4);
    put_number(writer, name_length, 2);
    put_number(writer, (uint64_t)extra, 2);
}

static void put_member(HncWriter *writer, const HncStored *array, Written *written, bool wide) {
    unsigned char header[HNC_MAX_RANK * 24 + 192];
    size_t header_bytes = hnc_npy_write_header(array, header);
    uint64_t bytes = stored_data_bytes(array);
    uLong crc = crc32(crc32(0, NULL, 0), header, (uInt)header_bytes);
    for (uint64_t at = 0; at < bytes;) {
        uint64_t left = bytes - at;
        uInt count = left < (1u << 30) ? (uInt)left : 1u << 30;
        crc = crc32(crc, (const unsigned char *)array->data + at, count);
        at += count;
    }
    *written = (Written){writer->offset, header_bytes + bytes, (uint32_t)crc};
    size_t name_length = strlen(array->name);
    put_number(writer, 0x04034b50, 4);
    put_common(writer, written, name_length + 4, wide, wide ? 20 : 0);
    hnc_writer_put(writer, array->name, name_length);
    hnc_writer_put(writer, ".npy", 4);
    if (wide) {
        put_number(writer, 1, 2);
        put_number(writer, 16, 2);
        put_number(writer, written->size, 8);
        put_number(writer, written->size, 8);
    }
    hnc_writer_put(writer, header, header_bytes);
    hnc_writer_put(writer, array->data, (size_t)bytes);
}

static void put_directory(HncWriter *writer, const HncStored *array, const Written *written, int count, bool wide) {
    uint64_t start = writer->offset;
    for (int i = 0; i < count; i++) {
        size_t name_length = strlen(array[i].name);
        put_number(writer, 0x02014b50, 4);
        put_number(writer, wide ? 45 : 20, 2);
        put_common(writer, &written[i], name_length + 4, wide, wide ? 28 : 0);
        put_number(writer, 0, 2); /* comment */
        put_number(writer, 0, 2); /* disk */
        put_number(writer, 0, 2);
        put_number(writer, 0, 4);
        put_number(writer, wide ? UINT32_MAX : written[i].local, 4);
        hnc_writer_put(writer, array[i].name, name_length);
        hnc_writer_put(writer, ".npy", 4);
        if (wide) {
            put_number(writer, 1, 2);
            put_number(writer, 24, 2);
            put_number(writer, written[i].size, 8);
            put_number(writer, written[i].size, 8);
            put_number(writer, written[i].local, 8);
        }
    }
    uint64_t end = writer->offset;
    if (wide) {
        put_number(writer, 0x06064b50, 4);
        put_number(writer, 44, 8);
        put_number(writer, 45, 2);
        put_number(writer, 45, 2);
        put_number(writer, 0, 8);
        put_number(writer, (uint64_t)count, 8);
        put_number(writer, (uint64_t)count, 8);
        put_number(writer, end - start, 8);
        put_number(writer, start, 8);
        put_number(writer, 0x07064b50, 4);
        put_number(writer, 0, 4);
        put_number(writer, end, 8);
        put_number(writer, 1, 4);
    }
    put_number(writer, 0x06054b50, 4);
    put_number(writer, 0, 4);
    put_number(writer, wide ? 0xFFFF : (uint64_t)count, 2);
    put_number(writer, wide ? 0xFFFF : (uint64_t)count, 2);
    put_number(writer, wide ? UINT32_MAX : end - start, 4);
    put_number(writer, wide ? UINT32_MAX : start, 4);
    put_number(writer, 0, 2);
}

bool hnc_npz_write(const char *path, const HncStored *array, int count, HncError *error) {
    uint64_t total = 0;
    for (int i = 0; i < count; i++) {
        total += stored_data_bytes(&array[i]) + strlen(array[i].name) * 2 + 1024;
    }
    bool wide = total > UINT32_MAX || count > 65000;
    Written *written = hnc_allocate((size_t)count, sizeof(Written), error);
    if (written == NULL) {
        return false;
    }
    HncWriter writer;
    if (hnc_writer_open(&writer, path, error)) {
        for (int i = 0; i < count; i++) {
            put_member(&writer, &array[i], &written[i], wide);
        }
        put_directory(&writer, array, written, count, wide);
    }
    free(written);
    return hnc_writer_commit(&writer);
}
