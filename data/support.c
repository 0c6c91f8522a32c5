/* support.c - messages, memory, names of files and whole files. */
#define _XOPEN_SOURCE 700
#include "internal.h"

#include <ctype.h>
#include <errno.h>
#include <stdarg.h>
#include <sys/stat.h>

const char *const data_image_endings[] = {".png", ".jpg", ".jpeg", NULL};
const char *const data_media_endings[] = {".png", ".jpg", ".jpeg", ".wav", ".flac", ".ogg", ".csv", ".txt", NULL};

bool data_fail(HncError *error, HncErrorCode code, const char *format, ...) {
    va_list list;
    va_start(list, format);
    if (error != NULL) {
        error->code = code;
        vsnprintf(error->message, sizeof(error->message), format, list);
        for (char *at = error->message; *at != '\0'; at++) {
            *at = (unsigned char)*at < 32 || *at == 127 ? '?' : *at;
        }
    }
    va_end(list);
    return false;
}

void *data_allocate(uint64_t count, size_t size, HncError *error) {
    void *memory = count <= (uint64_t)PTRDIFF_MAX / (size ? size : 1) ? calloc(count && size ? (size_t)count : 1, size ? size : 1) : NULL;
    if (memory == NULL) {
        data_fail(error, HNC_ERROR_MEMORY, "out of memory");
    }
    return memory;
}

char *data_copy(const char *text, size_t length, HncError *error) {
    char *copy = data_allocate(length + 1, 1, error);
    if (copy != NULL) {
        memcpy(copy, text, length);
    }
    return copy;
}

char *data_join_path(const char *folder, const char *name, HncError *error) {
    if (name[0] == '/' || strcmp(folder, ".") == 0) {
        return data_copy(name, strlen(name), error);
    }
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = data_allocate(size, 1, error);
    if (path != NULL) {
        snprintf(path, size, "%s/%s", folder, name);
    }
    return path;
}

char *data_folder_of(const char *path, HncError *error) {
    const char *slash = strrchr(path, '/');
    if (slash == NULL) {
        return data_copy(".", 1, error);
    }
    return data_copy(path, slash == path ? 1 : (size_t)(slash - path), error);
}

bool data_has_ending(const char *path, const char *const *endings) {
    size_t length = strlen(path);
    for (int i = 0; endings[i] != NULL; i++) {
        size_t size = strlen(endings[i]), same = 0;
        while (length >= size && same < size && tolower((unsigned char)path[length - size + same]) == endings[i][same]) {
            same++;
        }
        if (same == size) {
            return true;
        }
    }
    return false;
}

unsigned char *data_read_file(const char *path, size_t limit, size_t *size, HncError *error) {
    FILE *file = fopen(path, "rb");
    struct stat status;
    if (file == NULL || fstat(fileno(file), &status) != 0 || !S_ISREG(status.st_mode)) {
        data_fail(error, HNC_ERROR_IO, "%s: cannot read it: %s", path, file == NULL ? strerror(errno) : "not a regular file");
        if (file != NULL) {
            fclose(file);
        }
        return NULL;
    }
    unsigned char *data = NULL;
    if ((uint64_t)status.st_size > limit) {
        data_fail(error, HNC_ERROR_DATA, "%s: larger than %zu bytes", path, limit);
    } else {
        data = data_allocate((uint64_t)status.st_size + 1, 1, error);
    }
    if (data != NULL) {
        *size = fread(data, 1, (size_t)status.st_size, file);
        if (*size != (size_t)status.st_size) {
            data_fail(error, HNC_ERROR_IO, "%s: cannot read it: %s", path, ferror(file) ? strerror(errno) : "it became shorter");
            free(data);
            data = NULL;
        }
    }
    fclose(file);
    return data;
}
