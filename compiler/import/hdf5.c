/*
 * hdf5.c - HDF5 files (libhdf5), read by a child process in a sandbox. The child walks the whole file, or reads datasets that this process names; it
 * answers in records of a byte for the kind, a length of four bytes and the content. This process believes no length that the child has not filled.
 *
 * Refused: links that leave the file or point by name, external and virtual storage, filters other than deflate, shuffle and checksums, objects
 * that are linked twice (cycles), datasets whose declared size the stored bytes cannot hold.
 */
#define H5_USE_110_API 1
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif
#include "import/import.h"

#include <stdlib.h>
#include <string.h>

#if HNC_WITH_HDF5

#include <errno.h>
#include <hdf5.h>
#include <unistd.h>

enum {
    MOST_OBJECTS = 200000,
    DEEPEST_GROUP = 64,
    LONGEST_PATH = 2000,
    MOST_TEXT = 32 << 20,    /* of one attribute */
    MOST_ANSWER = 128 << 20, /* of a listing */
    DEFLATE_RATIO = 1032,
    RECORD_HEAD = 5
};

/* One job: what the child works on, and what this process makes of its answer. */
typedef struct {
    const Source *source;
    const char *what;
    const char *image;
    size_t size;
    hid_t file;
    int out;
    /* of the child's walk */
    haddr_t *seen;
    size_t seen_size, objects;
    char path[LONGEST_PATH + 1];
    size_t path_length;
    /* of this process's reading */
    Hdf5Listing *listing;
    int dataset_capacity, attribute_capacity;
    const Hdf5Wanted *wanted;
    int nwanted, current;
    size_t filled; /* bytes of the current dataset */
    size_t total;
    char *pending; /* of an unfinished record */
    size_t pending_length, pending_capacity;
} Job;

/* ---- in the child: the file is an image in memory */

static void *image_malloc(size_t size, H5FD_file_image_op_t op, void *context) {
    (void)size;
    (void)op;
    return (void *)((Job *)context)->image;
}

static void *image_memcpy(void *to, const void *from, size_t size, H5FD_file_image_op_t op, void *context) {
    (void)to;
    (void)from;
    (void)size;
    (void)op;
    return (void *)((Job *)context)->image;
}

static void *image_realloc(void *old, size_t size, H5FD_file_image_op_t op, void *context) {
    (void)old;
    (void)size;
    (void)op;
    (void)context;
    return NULL; /* the image never grows */
}

static herr_t image_free(void *old, H5FD_file_image_op_t op, void *context) {
    (void)old;
    (void)op;
    (void)context;
    return 0;
}

static void *context_copy(void *context) {
    return context;
}

static herr_t context_free(void *context) {
    (void)context;
    return 0;
}

/* Before the rights are taken: what the library looks up once. */
static bool prepare_library(void *context) {
    (void)context;
    return H5open() >= 0 && H5Eset_auto2(H5E_DEFAULT, NULL, NULL) >= 0 && H5PLset_loading_state(0) >= 0;
}

static bool write_bytes(int out, const void *data, size_t length) {
    const char *at = data;
    while (length > 0) {
        ssize_t put = write(out, at, length);
        if (put < 0 && errno != EINTR) {
            return false;
        }
        if (put > 0) {
            at += put;
            length -= (size_t)put;
        }
    }
    return true;
}

static bool write_record(Job *job, char kind, const void *data, size_t length) {
    char head[RECORD_HEAD] = {kind, (char)(length & 255), (char)(length >> 8 & 255), (char)(length >> 16 & 255), (char)(length >> 24 & 255)};
    return write_bytes(job->out, head, sizeof head) && write_bytes(job->out, data, length);
}

/* Sends why the file is refused; false. */
static bool refuse(Job *job, const char *why) {
    char text[LONGEST_PATH + 300];
    int length = snprintf(text, sizeof text, "`%s`: %s", job->path_length > 0 ? job->path : "/", why);
    write_record(job, 'E', text, (size_t)length < sizeof text ? (size_t)length : sizeof text - 1);
    return false;
}

static bool open_image(Job *job) {
    H5FD_file_image_callbacks_t callbacks = {image_malloc, image_memcpy, image_realloc, image_free, context_copy, context_free, job};
    hid_t access = H5Pcreate(H5P_FILE_ACCESS);
    bool fine = access >= 0 && H5Pset_fapl_core(access, 1 << 16, 0) >= 0 && H5Pset_file_image_callbacks(access, &callbacks) >= 0 &&
                H5Pset_file_image(access, (void *)job->image, job->size) >= 0;
    job->file = fine ? H5Fopen("/image", H5F_ACC_RDONLY, access) : -1;
    return job->file >= 0 || refuse(job, "this is not an HDF5 file, or a damaged one");
}

/* Is the object new? Files in which one object has two places may hold cycles. */
static bool note_object(Job *job, haddr_t address) {
    if (++job->objects > MOST_OBJECTS) {
        return refuse(job, "the file holds too many objects");
    }
    if (job->objects * 2 > job->seen_size) {
        size_t old_size = job->seen_size, size = old_size > 0 ? old_size * 2 : 1024;
        haddr_t *old = job->seen;
        job->seen = malloc(size * sizeof(haddr_t));
        if (job->seen == NULL) {
            return refuse(job, "memory is short");
        }
        memset(job->seen, 0xFF, size * sizeof(haddr_t));
        job->seen_size = size;
        for (size_t i = 0; i < old_size; i++) {
            size_t at = (size_t)(old[i] * UINT64_C(0x9E3779B97F4A7C15) >> 20) & (size - 1);
            while (old[i] != HADDR_UNDEF && job->seen[at] != HADDR_UNDEF) {
                at = (at + 1) & (size - 1);
            }
            job->seen[at] = old[i] != HADDR_UNDEF ? old[i] : job->seen[at];
        }
        free(old);
    }
    size_t at = (size_t)(address * UINT64_C(0x9E3779B97F4A7C15) >> 20) & (job->seen_size - 1);
    for (; job->seen[at] != HADDR_UNDEF; at = (at + 1) & (job->seen_size - 1)) {
        if (job->seen[at] == address) {
            return refuse(job, "it is linked from two places");
        }
    }
    job->seen[at] = address;
    return true;
}

/* The type of a dataset's elements, '?' for those that are no weights. */
static char element_type(hid_t type) {
    switch (H5Tget_class(type)) {
    case H5T_FLOAT: return 'f';
    case H5T_INTEGER: return 'i';
    default: return '?';
    }
}

/* Checks how a dataset is stored; `bytes`: what its shape needs. */
static bool check_storage(Job *job, hid_t dataset, uint64_t bytes) {
    hid_t list = H5Dget_create_plist(dataset);
    if (list < 0) {
        return refuse(job, "its properties cannot be read");
    }
    bool fine = true, packed = false;
    H5D_layout_t layout = H5Pget_layout(list);
    if (H5Pget_external_count(list) != 0) {
        fine = refuse(job, "its data is stored in another file");
    } else if (layout != H5D_CONTIGUOUS && layout != H5D_COMPACT && layout != H5D_CHUNKED) {
        fine = refuse(job, "it is a view of other datasets (virtual storage)");
    }
    int filters = fine ? H5Pget_nfilters(list) : 0;
    for (int i = 0; i < filters && fine; i++) {
        unsigned flags = 0, values[8], config = 0;
        size_t count = 8;
        char name[64];
        H5Z_filter_t filter = H5Pget_filter2(list, (unsigned)i, &flags, &count, values, sizeof name, name, &config);
        if (filter != H5Z_FILTER_DEFLATE && filter != H5Z_FILTER_SHUFFLE && filter != H5Z_FILTER_FLETCHER32) {
            fine = refuse(job, "its data is packed by a filter that is not read (only deflate, shuffle and checksums are)");
        }
        packed = packed || filter == H5Z_FILTER_DEFLATE;
    }
    H5Pclose(list);
    if (fine && bytes > 0) {
        uint64_t stored = H5Dget_storage_size(dataset);
        if (stored > job->size || (packed ? bytes / DEFLATE_RATIO > stored + 64 : bytes > stored)) {
            fine = refuse(job, "its shape needs more data than the file holds");
        }
    }
    return fine;
}

/* Reads a dataset's shape; false after refusing it. */
static bool dataset_shape(Job *job, hid_t dataset, int *rank, hsize_t dims[HNC_MAX_RANK], uint64_t *count, char *type) {
    hid_t space = H5Dget_space(dataset), element = H5Dget_type(dataset);
    bool fine = space >= 0 && element >= 0;
    H5S_class_t class_ = fine ? H5Sget_simple_extent_type(space) : H5S_NULL;
    *rank = fine && class_ == H5S_SIMPLE ? H5Sget_simple_extent_ndims(space) : 0;
    *count = class_ == H5S_NULL ? 0 : 1;
    *type = fine ? element_type(element) : '?';
    if (!fine) {
        refuse(job, "its type or shape cannot be read");
    } else if (*rank < 0 || *rank > HNC_MAX_RANK) {
        fine = refuse(job, "it has too many axes");
    } else if (*rank > 0) {
        fine = H5Sget_simple_extent_dims(space, dims, NULL) >= 0 || refuse(job, "its shape cannot be read");
    }
    for (int i = 0; i < *rank && fine; i++) {
        if (dims[i] != 0 && *count > ((uint64_t)1 << 40) / dims[i]) {
            fine = refuse(job, "its shape is too large");
        }
        *count *= dims[i];
    }
    if (fine && *type != '?') {
        fine = check_storage(job, dataset, *count * H5Tget_size(element));
    }
    H5Sclose(space);
    H5Tclose(element);
    return fine;
}

/* D: type, rank, dims of eight bytes, path. */
static bool list_dataset(Job *job, hid_t dataset) {
    int rank = 0;
    hsize_t dims[HNC_MAX_RANK] = {0};
    uint64_t count = 0;
    char record[2 + 8 * HNC_MAX_RANK + LONGEST_PATH + 1], type = '?';
    if (!dataset_shape(job, dataset, &rank, dims, &count, &type)) {
        return false;
    }
    record[0] = type;
    record[1] = (char)rank;
    memcpy(record + 2, dims, sizeof dims);
    memcpy(record + 2 + sizeof dims, job->path, job->path_length);
    return write_record(job, 'D', record, 2 + sizeof dims + job->path_length);
}

/* A: path, 0, name, 0, then each text with its 0. */
static herr_t list_attribute(hid_t object, const char *name, const H5A_info_t *info, void *context) {
    Job *job = context;
    hid_t attribute = H5Aopen(object, name, H5P_DEFAULT), type = attribute >= 0 ? H5Aget_type(attribute) : -1;
    hid_t space = type >= 0 ? H5Aget_space(attribute) : -1;
    herr_t result = 0;
    (void)info;
    if (space >= 0 && H5Tget_class(type) == H5T_STRING && strlen(name) < 200) {
        hssize_t count = H5Sget_simple_extent_npoints(space);
        size_t size = H5Tget_size(type), used = 0;
        bool variable = H5Tis_variable_str(type) > 0;
        if (count < 0 || count > MOST_OBJECTS || (!variable && size > (size_t)MOST_TEXT / (size_t)(count > 0 ? count : 1))) {
            refuse(job, "an attribute is too large");
            result = -1;
        }
        char *data = result == 0 ? calloc((size_t)count + 1, size + 1) : NULL;
        if (data != NULL && count > 0 && H5Aread(attribute, type, data) < 0) {
            refuse(job, "an attribute cannot be read");
            result = -1;
        }
        size_t total = job->path_length + strlen(name) + 2;
        for (hssize_t i = 0; i < count && data != NULL && result == 0; i++) {
            const char *text = variable ? ((char **)data)[i] : data + (size_t)i * size;
            total += text != NULL ? (variable ? strlen(text) : strnlen(text, size)) + 1 : 1;
        }
        char *record = data != NULL && result == 0 && total <= MOST_TEXT ? malloc(total) : NULL;
        if (record != NULL) {
            memcpy(record, job->path, job->path_length + 1);
            memcpy(record + job->path_length + 1, name, strlen(name) + 1);
            used = job->path_length + strlen(name) + 2;
            for (hssize_t i = 0; i < count; i++) {
                const char *text = variable ? ((char **)data)[i] : data + (size_t)i * size;
                size_t length = text != NULL ? (variable ? strlen(text) : strnlen(text, size)) : 0;
                memcpy(record + used, text != NULL ? text : "", length);
                record[used + length] = '\0';
                used += length + 1;
            }
            result = write_record(job, 'A', record, used) ? 0 : -1;
        } else if (result == 0) {
            refuse(job, "an attribute is too large");
            result = -1;
        }
        free(record);
        free(data);
    }
    H5Sclose(space);
    H5Tclose(type);
    H5Aclose(attribute);
    return result;
}

static bool list_group(Job *job, hid_t group, int depth);

static herr_t list_link(hid_t group, const char *name, const H5L_info_t *info, void *context) {
    Job *job = context;
    size_t length = strlen(name), before = job->path_length;
    if (before + 1 + length > LONGEST_PATH) {
        refuse(job, "a path is too long");
        return -1;
    }
    job->path_length += (size_t)snprintf(job->path + before, sizeof job->path - before, "%s%s", before > 0 ? "/" : "", name);
    bool fine = info->type == H5L_TYPE_HARD || refuse(job, "it is a link by name, perhaps into another file, not an object");
    H5O_info_t object_info;
    hid_t object = fine ? H5Oopen(group, name, H5P_DEFAULT) : -1;
    if (fine && (object < 0 || H5Oget_info(object, &object_info) < 0)) {
        fine = refuse(job, "it cannot be opened");
    }
    fine = fine && note_object(job, object_info.addr);
    if (fine) {
        H5I_type_t type = H5Iget_type(object);
        int depth = 1;
        for (size_t i = 0; i < job->path_length; i++) {
            depth += job->path[i] == '/';
        }
        fine = type == H5I_GROUP ? list_group(job, object, depth) : type != H5I_DATASET || list_dataset(job, object);
    }
    if (object >= 0) {
        H5Oclose(object);
    }
    job->path_length = before;
    job->path[before] = '\0';
    return fine ? 0 : -1;
}

static bool list_group(Job *job, hid_t group, int depth) {
    if (depth > DEEPEST_GROUP) {
        return refuse(job, "groups are nested too deep");
    }
    if (H5Aiterate2(group, H5_INDEX_NAME, H5_ITER_INC, NULL, list_attribute, job) < 0) {
        return refuse(job, "its attributes cannot be read");
    }
    return H5Literate(group, H5_INDEX_NAME, H5_ITER_INC, NULL, list_link, job) >= 0 || refuse(job, "its members cannot be read");
}

static bool list_work(void *context, int out) {
    Job *job = context;
    job->out = out;
    if (!open_image(job)) {
        return false;
    }
    hid_t root = H5Gopen2(job->file, "/", H5P_DEFAULT);
    H5O_info_t info;
    return (root >= 0 && H5Oget_info(root, &info) >= 0 && note_object(job, info.addr)) ? list_group(job, root, 0)
                                                                                       : refuse(job, "it cannot be opened");
}

/* Sends the datasets one after the other, as floats of four bytes. */
static bool read_work(void *context, int out) {
    Job *job = context;
    job->out = out;
    if (!open_image(job)) {
        return false;
    }
    for (int i = 0; i < job->nwanted; i++) {
        const Hdf5Wanted *wanted = &job->wanted[i];
        int rank = 0;
        hsize_t dims[HNC_MAX_RANK];
        uint64_t count = 0;
        char type = '?';
        job->path_length = (size_t)snprintf(job->path, sizeof job->path, "%s", wanted->path);
        hid_t dataset = H5Dopen2(job->file, wanted->path, H5P_DEFAULT);
        if (dataset < 0) {
            return refuse(job, "it cannot be opened");
        }
        if (!dataset_shape(job, dataset, &rank, dims, &count, &type)) {
            return false;
        }
        float *data = count == (uint64_t)wanted->count && type != '?' ? malloc(count * sizeof(float) + 1) : NULL;
        if (data == NULL || (count > 0 && H5Dread(dataset, H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, data) < 0)) {
            return refuse(job, "its data cannot be read");
        }
        for (uint64_t done = 0; done < count;) {
            uint64_t part = count - done < (1u << 20) ? count - done : 1u << 20;
            if (!write_record(job, 'F', data + done, (size_t)part * sizeof(float))) {
                return false;
            }
            done += part;
        }
        free(data);
        H5Dclose(dataset);
    }
    return true;
}

/* ---- in this process: the child's records */

static bool take_dataset(Job *job, const char *data, size_t length) {
    Arena *arena = job->source->arena;
    size_t head = 2 + 8 * HNC_MAX_RANK;
    if (length <= head || data[1] < 0 || data[1] > HNC_MAX_RANK) {
        return import_error(job->source, "hdf5", "%s: its reader gave a senseless answer", job->what);
    }
    Hdf5Dataset dataset = {.path = arena_strndup(arena, data + head, length - head), .type = data[0], .rank = data[1], .count = 1};
    for (int i = 0; i < dataset.rank; i++) {
        memcpy(&dataset.dim[i], data + 2 + 8 * i, 8);
        if (dataset.dim[i] < 0 || (dataset.dim[i] > 0 && dataset.count > ((int64_t)1 << 40) / dataset.dim[i])) {
            return import_error(job->source, "hdf5", "%s: its reader gave a senseless answer", job->what);
        }
        dataset.count *= dataset.dim[i];
    }
    arena_reserve(arena, job->listing->dataset, job->listing->ndataset, job->dataset_capacity);
    job->listing->dataset[job->listing->ndataset++] = dataset;
    return true;
}

static bool take_attribute(Job *job, const char *data, size_t length) {
    Arena *arena = job->source->arena;
    const char *end = data + length, *name = memchr(data, '\0', length), *at = name != NULL ? memchr(name + 1, '\0', (size_t)(end - name - 1)) : NULL;
    if (at == NULL || end[-1] != '\0') {
        return import_error(job->source, "hdf5", "%s: its reader gave a senseless answer", job->what);
    }
    char *copy = arena_strndup(arena, data, 0);
    copy = arena_alloc(arena, length);
    memcpy(copy, data, length);
    Hdf5Attribute attribute = {.path = copy, .name = copy + (name + 1 - data)};
    int capacity = 0;
    for (const char *text = copy + (at + 1 - data); text < copy + length; text += strlen(text) + 1) {
        arena_reserve(arena, attribute.text, attribute.count, capacity);
        attribute.text[attribute.count++] = text;
    }
    arena_reserve(arena, job->listing->attribute, job->listing->nattribute, job->attribute_capacity);
    job->listing->attribute[job->listing->nattribute++] = attribute;
    return true;
}

static bool take_floats(Job *job, const char *data, size_t length) {
    while (length > 0) {
        while (job->current < job->nwanted && job->filled == (size_t)job->wanted[job->current].count * sizeof(float)) {
            job->current++;
            job->filled = 0;
        }
        if (job->current == job->nwanted) {
            return import_error(job->source, "hdf5", "%s: its reader gave a senseless answer", job->what);
        }
        const Hdf5Wanted *wanted = &job->wanted[job->current];
        size_t room = (size_t)wanted->count * sizeof(float) - job->filled, part = room < length ? room : length;
        memcpy((char *)wanted->to + job->filled, data, part);
        job->filled += part;
        data += part;
        length -= part;
    }
    return true;
}

static bool take_record(Job *job, char kind, const char *data, size_t length) {
    switch (kind) {
    case 'E': return import_error(job->source, "hdf5", "%s: %s", job->what, arena_strndup(job->source->arena, data, length));
    case 'D': return job->listing != NULL && take_dataset(job, data, length);
    case 'A': return job->listing != NULL && take_attribute(job, data, length);
    case 'F': return job->wanted != NULL && take_floats(job, data, length);
    default: return import_error(job->source, "hdf5", "%s: its reader gave a senseless answer", job->what);
    }
}

/* Collects pieces of the pipe into records. */
static bool take_piece(void *context, const char *data, size_t length) {
    Job *job = context;
    job->total += length;
    if (job->listing != NULL && job->total > MOST_ANSWER) {
        return import_error(job->source, "too-large", "%s: its structure is larger than a model needs", job->what);
    }
    if (job->pending_length + length > job->pending_capacity) {
        size_t capacity = (job->pending_length + length) * 2;
        char *grown = realloc(job->pending, capacity);
        if (grown == NULL) {
            return import_error(job->source, "system", "%s: memory is short", job->what);
        }
        job->pending = grown;
        job->pending_capacity = capacity;
    }
    memcpy(job->pending + job->pending_length, data, length);
    job->pending_length += length;
    size_t at = 0;
    while (job->pending_length - at >= RECORD_HEAD) {
        const unsigned char *head = (const unsigned char *)job->pending + at;
        size_t size = head[1] | (size_t)head[2] << 8 | (size_t)head[3] << 16 | (size_t)head[4] << 24;
        if (size > MOST_TEXT) {
            return import_error(job->source, "hdf5", "%s: its reader gave a senseless answer", job->what);
        }
        if (job->pending_length - at < RECORD_HEAD + size) {
            break;
        }
        if (!take_record(job, (char)head[0], job->pending + at + RECORD_HEAD, size)) {
            return false;
        }
        at += RECORD_HEAD + size;
    }
    memmove(job->pending, job->pending + at, job->pending_length - at);
    job->pending_length -= at;
    return true;
}

static int compare_datasets(const void *a, const void *b) {
    return strcmp(((const Hdf5Dataset *)a)->path, ((const Hdf5Dataset *)b)->path);
}

bool hdf5_list(const Source *source, const char *what, const char *image, size_t size, Hdf5Listing *listing) {
    *listing = (Hdf5Listing){0};
    Job job = {.source = source, .what = what, .image = image, .size = size, .listing = listing};
    SandboxJob sandbox = {
        .prepare = prepare_library, .work = list_work, .take = take_piece, .context = &job, .memory = (size_t)256 << 20, .seconds = 10};
    bool fine = sandbox_run(source, what, &sandbox);
    free(job.pending);
    if (fine && listing->ndataset > 0) {
        qsort(listing->dataset, (size_t)listing->ndataset, sizeof *listing->dataset, compare_datasets);
    }
    return fine;
}

bool hdf5_read(const Source *source, const char *what, const char *image, size_t size, const Hdf5Wanted *wanted, int count) {
    size_t largest = 0;
    for (int i = 0; i < count; i++) {
        largest = (size_t)wanted[i].count > largest ? (size_t)wanted[i].count : largest;
    }
    Job job = {.source = source, .what = what, .image = image, .size = size, .wanted = wanted, .nwanted = count};
    SandboxJob sandbox = {.prepare = prepare_library,
                          .work = read_work,
                          .take = take_piece,
                          .context = &job,
                          .memory = ((size_t)256 << 20) + 3 * largest * sizeof(float),
                          .seconds = 30 + (int)(size >> 24)};
    bool fine = count == 0 || sandbox_run(source, what, &sandbox);
    free(job.pending);
    for (int i = job.current; i < count && fine; i++) {
        size_t bytes = (size_t)wanted[i].count * sizeof(float);
        fine =
            (i == job.current ? job.filled : 0) == bytes || import_error(source, "hdf5", "%s: the data of `%s` is incomplete", what, wanted[i].path);
    }
    return fine;
}

#else

bool hdf5_list(const Source *source, const char *what, const char *image, size_t size, Hdf5Listing *listing) {
    (void)image;
    (void)size;
    (void)listing;
    import_error(source, "not-built", "%s is HDF5, and this hnc was built without libhdf5 and libseccomp", what);
    diag_remedy(source->diag, "install their development files (Debian: libhdf5-dev and libseccomp-dev) and build hnc again");
    return false;
}

bool hdf5_read(const Source *source, const char *what, const char *image, size_t size, const Hdf5Wanted *wanted, int count) {
    Hdf5Listing listing;
    (void)wanted;
    (void)count;
    return hdf5_list(source, what, image, size, &listing);
}

#endif

const Hdf5Dataset *hdf5_find(const Hdf5Listing *listing, const char *path) {
    int low = 0, high = listing->ndataset - 1;
    while (low <= high) {
        int middle = (low + high) / 2, order = strcmp(path, listing->dataset[middle].path);
        if (order == 0) {
            return &listing->dataset[middle];
        }
        low = order > 0 ? middle + 1 : low;
        high = order > 0 ? high : middle - 1;
    }
    return NULL;
}

const Hdf5Attribute *hdf5_attribute(const Hdf5Listing *listing, const char *path, const char *name) {
    for (int i = 0; i < listing->nattribute; i++) {
        if (strcmp(listing->attribute[i].path, path) == 0 && strcmp(listing->attribute[i].name, name) == 0) {
            return &listing->attribute[i];
        }
    }
    return NULL;
}
