/*
 * onnx_external.c - tensors whose data lies in another file. The model names it, and models come from strangers: the file must lie in the model's own
 * folder or below, be reached without symbolic links, be a plain file, and have no second name (a hard link to something elsewhere).
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* openat2's constants, O_PATH */
#endif
#include "import/onnx.h"

#if HNC_WITH_ONNX

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The folder that the model file lies in. */
static const char *folder_of(Arena *arena, const char *path) {
    const char *slash = strrchr(path, '/');
    return slash == NULL ? "." : slash == path ? "/" : arena_strndup(arena, path, (size_t)(slash - path));
}

/* Opens `name` below `folder` one part at a time, refusing "..", absolute paths and symbolic links on the way. -1 and errno. */
static int open_below(Arena *arena, const char *folder, const char *name) {
    int at = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    char *rest = arena_strdup(arena, name);
    while (at >= 0) {
        char *slash = strchr(rest, '/');
        if (slash != NULL) {
            *slash = '\0';
        }
        if (*rest == '\0' || strcmp(rest, "..") == 0) {
            close(at);
            errno = EXDEV;
            return -1;
        }
        int next = openat(at, rest, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | (slash != NULL ? O_DIRECTORY : 0));
        int error = errno;
        close(at);
        errno = error;
        if (slash == NULL || next < 0) {
            return next;
        }
        at = next;
        rest = slash + 1;
    }
    return at;
}

static bool read_number(const char *text, uint64_t *value) {
    *value = 0;
    for (; *text >= '0' && *text <= '9'; text++) {
        if (*value > (UINT64_MAX - 9) / 10) {
            return false;
        }
        *value = *value * 10 + (uint64_t)(*text - '0');
    }
    return *text == '\0';
}

static bool read_range(int file, char *to, uint64_t offset, uint64_t length) {
    while (length > 0) {
        ssize_t got = pread(file, to, length < 1 << 30 ? length : 1 << 30, (off_t)offset);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            return false;
        }
        to += got;
        offset += (uint64_t)got;
        length -= (uint64_t)got;
    }
    return true;
}

bool onnx_external_read(const Source *source, const Onnx__Tensor *tensor, const char *what, const char **data, size_t *size) {
    const char *name = NULL;
    uint64_t offset = 0, length = UINT64_MAX;
    for (size_t i = 0; i < tensor->n_external_data; i++) {
        const char *key = tensor->external_data[i]->key, *value = tensor->external_data[i]->value;
        if (key == NULL || value == NULL) {
            continue;
        }
        if (strcmp(key, "location") == 0) {
            name = value;
        } else if ((strcmp(key, "offset") == 0 && !read_number(value, &offset)) || (strcmp(key, "length") == 0 && !read_number(value, &length))) {
            return import_error(source, "external-data", "%s: its external data has the %s `%.40s`", what, key, value);
        }
    }
    if (name == NULL || *name == '\0') {
        return import_error(source, "external-data", "%s: its external data has no location", what);
    }
    int file = open_below(source->arena, folder_of(source->arena, source->file), name);
    struct stat status;
    if (file < 0) {
        const char *why = errno == EXDEV || name[0] == '/'     ? "it would leave the model's folder"
                          : errno == ELOOP || errno == ENOTDIR ? "it is a link"
                                                               : strerror(errno);
        import_error(source, "external-data", "%s: its data in the file `%.200s` is not read: %s", what, name, why);
        diag_remedy(source->diag, "keep the files that belong to a model in one folder");
        return false;
    }
    const char *why = NULL;
    if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
        why = "it is no plain file";
    } else if (status.st_nlink != 1) {
        why = "it has a second name (a hard link)";
    } else if (offset > (uint64_t)status.st_size) {
        why = "the data would begin after its end";
    } else {
        uint64_t rest = (uint64_t)status.st_size - offset;
        length = length == UINT64_MAX ? rest : length;
        why = length > rest ? "the data would go beyond its end" : NULL;
    }
    if (why == NULL) {
        char *bytes = arena_alloc(source->arena, length + 1);
        why = read_range(file, bytes, offset, length) ? NULL : "reading it fails";
        *data = bytes;
        *size = length;
    }
    close(file);
    return why == NULL || import_error(source, "external-data", "%s: its data in the file `%.200s` is not read: %s", what, name, why);
}

#endif
