/* files.c - errors, memory, reading at offsets and atomic writing. */
#define _XOPEN_SOURCE 700
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

bool hnc_fail(HncError *error, HncErrorCode code, const char *format, ...) {
    va_list list;
    va_start(list, format);
    if (error != NULL) {
        error->code = code;
        vsnprintf(error->message, sizeof(error->message), format, list);
    }
    va_end(list);
    return false;
}

bool hnc_multiply(uint64_t a, uint64_t b, uint64_t *product) {
    if (b != 0 && a > UINT64_MAX / b) {
        return false;
    }
    *product = a * b;
    return true;
}

void *hnc_allocate(size_t count, size_t size, HncError *error) {
    uint64_t bytes;
    void *memory = NULL;
    if (hnc_multiply(count, size, &bytes) && bytes <= PTRDIFF_MAX) {
        memory = calloc(bytes ? (size_t)bytes : 1, 1);
    }
    if (memory == NULL) {
        hnc_fail(error, HNC_ERROR_MEMORY, "out of memory (%zu x %zu bytes)", count, size);
    }
    return memory;
}

void *hnc_allocate_aligned(size_t bytes, HncError *error) {
    size_t rounded = bytes == 0 ? 64 : (bytes + 63) / 64 * 64;
    void *memory = rounded >= bytes && rounded <= PTRDIFF_MAX ? aligned_alloc(64, rounded) : NULL;
    if (memory == NULL) {
        hnc_fail(error, HNC_ERROR_MEMORY, "out of memory (%zu bytes)", bytes);
        return NULL;
    }
    memset(memory, 0, rounded);
    return memory;
}

const char *hnc_shown(const char *text, char *buffer, size_t size) {
    size_t i = 0;
    for (; text[i] != '\0' && i + 1 < size; i++) {
        unsigned char c = (unsigned char)text[i];
        buffer[i] = c < 32 || c == 127 ? '?' : text[i];
    }
    buffer[i] = '\0';
    return buffer;
}

char *hnc_join(const char *first, const char *second, HncError *error) {
    size_t size = strlen(first) + strlen(second) + 1;
    char *text = hnc_allocate(size, 1, error);
    if (text != NULL) {
        snprintf(text, size, "%s%s", first, second);
    }
    return text;
}

/* ---- source */

bool hnc_source_open(HncSource *source, const char *path, HncError *error) {
    memset(source, 0, sizeof(*source));
    source->name = hnc_join(path, "", error);
    if (source->name == NULL) {
        return false;
    }
    source->file = fopen(path, "rb");
    if (source->file == NULL) {
        return hnc_fail(error, HNC_ERROR_IO, "%s: cannot open: %s", path, strerror(errno));
    }
    struct stat status;
    if (fstat(fileno(source->file), &status) != 0) {
        return hnc_fail(error, HNC_ERROR_IO, "%s: %s", path, strerror(errno));
    }
    if (!S_ISREG(status.st_mode)) {
        return hnc_fail(error, HNC_ERROR_IO, "%s: not a regular file", path);
    }
    source->size = (uint64_t)status.st_size;
    return true;
}

bool hnc_source_memory(HncSource *source, const void *data, size_t size, const char *name, HncError *error) {
    memset(source, 0, sizeof(*source));
    source->memory = data;
    source->size = size;
    source->name = hnc_join(name, "", error);
    return source->name != NULL;
}

bool hnc_source_read(HncSource *source, uint64_t offset, void *to, size_t bytes, HncError *error) {
    if (offset > source->size || bytes > source->size - offset) {
        return hnc_fail(error, HNC_ERROR_DATA, "%s: ends too early: %zu bytes wanted at byte %llu, the file has %llu", source->name, bytes,
                        (unsigned long long)offset, (unsigned long long)source->size);
    }
    if (bytes == 0) {
        return true;
    }
    if (source->file == NULL) {
        memcpy(to, source->memory + offset, bytes);
        return true;
    }
    errno = 0;
    if (fseeko(source->file, (off_t)offset, SEEK_SET) != 0 || fread(to, 1, bytes, source->file) != bytes) {
        return hnc_fail(error, HNC_ERROR_IO, "%s: cannot read: %s", source->name, errno != 0 ? strerror(errno) : "the file became shorter");
    }
    return true;
}

void hnc_source_close(HncSource *source) {
    if (source->file != NULL) {
        fclose(source->file);
    }
    free(source->name);
    memset(source, 0, sizeof(*source));
}

/* ---- writer */

static bool writer_fail(HncWriter *writer, const char *what) {
    writer->failed = true;
    return hnc_fail(writer->error, HNC_ERROR_IO, "%s: %s: %s", writer->path, what, strerror(errno));
}

/* The file PATH.hnc-tmp, empty and locked by this process; -1 when it is another one's. The lock ends with the process however that ends, so that
 * what a killed process left is used again, and no more than one such file is ever left. */
static int open_locked(const char *temporary) {
    int descriptor = open(temporary, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666);
    if (descriptor < 0) {
        return -1;
    }
    struct stat opened, named;
    bool own = fstat(descriptor, &opened) == 0 && S_ISREG(opened.st_mode) && opened.st_nlink == 1 && opened.st_uid == geteuid() &&
               flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    /* Another process may have renamed it between the opening and the lock. */
    own = own && lstat(temporary, &named) == 0 && named.st_ino == opened.st_ino && named.st_dev == opened.st_dev && ftruncate(descriptor, 0) == 0;
    if (!own) {
        close(descriptor);
        return -1;
    }
    return descriptor;
}

/* A new file beside `path`; -1 with errno set. *name is to be freed. */
static int open_temporary(const char *path, char **name, HncError *error) {
    size_t room = strlen(path) + 48;
    *name = hnc_allocate(room, 1, error);
    if (*name == NULL) {
        errno = ENOMEM;
        return -1;
    }
    snprintf(*name, room, "%s.hnc-tmp", path);
    int descriptor = open_locked(*name);
    for (int attempt = 0; attempt < 100 && descriptor < 0; attempt++) {
        snprintf(*name, room, "%s.%ld-%d.hnc-tmp", path, (long)getpid(), attempt);
        descriptor = open(*name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor < 0 && errno != EEXIST) {
            break;
        }
    }
    return descriptor;
}

bool hnc_writer_open(HncWriter *writer, const char *path, HncError *error) {
    memset(writer, 0, sizeof(*writer));
    writer->error = error;
    struct stat status;
    bool exists = stat(path, &status) == 0;
    /* A symbolic link stays one: what it points to is replaced. */
    char *real = exists ? realpath(path, NULL) : NULL;
    writer->path = real != NULL ? real : hnc_join(path, "", error);
    if (writer->path == NULL) {
        writer->failed = true;
        return false;
    }
    if (exists && S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        return writer_fail(writer, "cannot write");
    }
    if (exists && !S_ISREG(status.st_mode)) {
        writer->file = fopen(writer->path, "wb");
        return writer->file != NULL || writer_fail(writer, "cannot write");
    }
    char *temporary = NULL;
    int descriptor = open_temporary(writer->path, &temporary, error);
    if (descriptor < 0) {
        int reason = errno;
        free(temporary);
        errno = reason;
        return writer_fail(writer, "cannot create a file beside it");
    }
    if (exists) {
        /* The new file has the old one's permissions; when that is refused, the default ones. */
        (void)!fchmod(descriptor, status.st_mode & 0777);
    }
    writer->temporary = temporary;
    writer->file = fdopen(descriptor, "wb");
    if (writer->file == NULL) {
        int reason = errno;
        close(descriptor);
        errno = reason;
        return writer_fail(writer, "cannot write");
    }
    return true;
}

bool hnc_writer_put(HncWriter *writer, const void *data, size_t bytes) {
    if (writer->failed) {
        return false;
    }
    if (bytes != 0 && writer->file != NULL && fwrite(data, 1, bytes, writer->file) != bytes) {
        return writer_fail(writer, "cannot write");
    }
    writer->offset += bytes;
    return true;
}

/* The rename itself must reach the disk, too. File systems that cannot sync a folder are left alone. */
static void sync_folder(const char *path) {
    const char *slash = strrchr(path, '/');
    char *folder = slash == NULL ? strdup(".") : slash == path ? strdup("/") : strndup(path, (size_t)(slash - path));
    if (folder == NULL) {
        return;
    }
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        (void)!fsync(descriptor);
        close(descriptor);
    }
    free(folder);
}

bool hnc_writer_commit(HncWriter *writer) {
    if (!writer->failed && fflush(writer->file) != 0) {
        writer_fail(writer, "cannot write");
    }
    if (!writer->failed && writer->temporary != NULL && fsync(fileno(writer->file)) != 0) {
        writer_fail(writer, "cannot write");
    }
    /* Renamed before it is closed: closing gives up the lock, and the next one to have it would empty the file. */
    if (!writer->failed && writer->temporary != NULL && rename(writer->temporary, writer->path) != 0) {
        writer_fail(writer, "cannot rename");
    }
    if (writer->temporary != NULL && writer->failed) {
        unlink(writer->temporary);
    }
    if (writer->file != NULL && fclose(writer->file) != 0 && !writer->failed && writer->temporary == NULL) {
        writer_fail(writer, "cannot write");
    }
    writer->file = NULL;
    if (writer->temporary != NULL && !writer->failed) {
        sync_folder(writer->path);
    }
    free(writer->temporary);
    free(writer->path);
    writer->temporary = NULL;
    writer->path = NULL;
    return !writer->failed;
}
