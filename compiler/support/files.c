/*
 * files.c - whole files in, whole files out. A reader of an output never sees half of it: text goes to a temporary file beside the
 * target, reaches the disk, and is renamed over it.
 */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif
#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700 /* realpath */
#endif
#include "hnc.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int file_read(Arena *arena, const char *path, size_t limit, char **data, size_t *length) {
    bool standard = strcmp(path, "-") == 0;
    int file = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return errno;
    }
    struct stat status;
    size_t capacity = 64 << 10;
    int result = 0;
    if (fstat(file, &status) != 0) {
        result = errno;
    } else if (S_ISDIR(status.st_mode)) {
        result = EISDIR;
    } else if (S_ISREG(status.st_mode) && status.st_size >= 0) {
        capacity = (size_t)status.st_size + 1;
        result = (uint64_t)status.st_size > limit ? EFBIG : 0;
    }
    char *text = result == 0 ? arena_alloc(arena, capacity + 1) : NULL;
    size_t used = 0;
    while (result == 0) {
        if (used == capacity) {
            text = arena_grow(arena, text, used, capacity * 2 + 1);
            capacity *= 2;
        }
        ssize_t got = read(file, text + used, capacity - used);
        if (got == 0) {
            break;
        }
        if (got < 0) {
            result = errno == EINTR ? 0 : errno;
            continue;
        }
        used += (size_t)got;
        result = used > limit ? EFBIG : 0;
    }
    if (!standard) {
        close(file);
    }
    if (result == 0) {
        text[used] = '\0';
        *data = text;
        *length = used;
    }
    return result;
}

static int write_all(int file, const char *data, size_t length) {
    while (length > 0) {
        ssize_t put = write(file, data, length);
        if (put < 0 && errno != EINTR) {
            return errno;
        }
        if (put > 0) {
            data += put;
            length -= (size_t)put;
        }
    }
    return 0;
}

static bool same_content(const char *path, const char *data, size_t length) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return false;
    }
    char piece[1 << 14];
    size_t at = 0;
    bool same = true;
    while (same) {
        ssize_t got = read(file, piece, sizeof piece);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            same = got == 0 && at == length;
            break;
        }
        same = (size_t)got <= length - at && memcmp(piece, data + at, (size_t)got) == 0;
        at += (size_t)got;
    }
    close(file);
    return same;
}

/* An output on its way: `temporary` waits to be renamed to `target`; both NULL when there is nothing left to do. */
typedef struct {
    char *temporary, *target;
} Pending;

static void pending_drop(Pending *pending) {
    if (pending->temporary != NULL) {
        unlink(pending->temporary);
    }
    free(pending->temporary);
    free(pending->target);
    *pending = (Pending){0};
}

/* Writes the temporary file (or, for a device or pipe, the target itself). 0 or an errno. */
static int pending_write(Pending *pending, const FileToWrite *file) {
    *pending = (Pending){0};
    struct stat status;
    bool exists = stat(file->path, &status) == 0;
    if (exists && S_ISDIR(status.st_mode)) {
        return EISDIR;
    }
    if (exists && !S_ISREG(status.st_mode)) {
        int direct = open(file->path, O_WRONLY | O_CLOEXEC);
        int result = direct < 0 ? errno : write_all(direct, file->data, file->length);
        if (direct >= 0) {
            close(direct);
        }
        return result;
    }
    if (exists && (size_t)status.st_size == file->length && same_content(file->path, file->data, file->length)) {
        return 0; /* a build system sees no change */
    }
    pending->target = exists ? realpath(file->path, NULL) : strdup(file->path); /* a symbolic link stays one */
    if (pending->target == NULL) {
        return errno;
    }
    size_t room = strlen(pending->target) + 16;
    pending->temporary = malloc(room);
    if (pending->temporary == NULL) {
        pending_drop(pending);
        return ENOMEM;
    }
    snprintf(pending->temporary, room, "%s.tmp-XXXXXX", pending->target);
    int out = mkstemp(pending->temporary);
    if (out < 0) {
        int result = errno;
        free(pending->temporary);
        pending->temporary = NULL;
        pending_drop(pending);
        return result;
    }
    mode_t mask = umask(0);
    umask(mask);
    int result = fchmod(out, exists ? status.st_mode & 07777 : 0666 & ~mask) != 0 ? errno : 0;
    result = result != 0 ? result : write_all(out, file->data, file->length);
    if (result == 0 && fsync(out) != 0 && errno != EINVAL && errno != ENOSYS) {
        result = errno;
    }
    if (close(out) != 0 && result == 0) {
        result = errno;
    }
    if (result != 0) {
        pending_drop(pending);
    }
    return result;
}

int files_write_atomic(const FileToWrite *file, int count, int *failed) {
    Pending pending[FILES_MOST] = {{0}};
    int result = count > FILES_MOST ? E2BIG : 0, at = 0;
    for (at = 0; result == 0 && at < count; at++) {
        result = pending_write(&pending[at], &file[at]);
    }
    if (result != 0) {
        *failed = at > 0 ? at - 1 : 0;
    }
    for (at = 0; result == 0 && at < count; at++) {
        if (pending[at].temporary != NULL && rename(pending[at].temporary, pending[at].target) != 0) {
            result = errno;
            *failed = at;
        } else {
            free(pending[at].temporary);
            pending[at].temporary = NULL;
        }
    }
    for (at = 0; at < count && at < FILES_MOST; at++) {
        pending_drop(&pending[at]);
    }
    return result;
}

int file_write_atomic(const char *path, const void *data, size_t length) {
    FileToWrite file = {.path = path, .data = data, .length = length};
    int failed = 0;
    return files_write_atomic(&file, 1, &failed);
}
