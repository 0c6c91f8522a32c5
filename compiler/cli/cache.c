/*
 * cache.c - compiled objects from earlier runs. Loading one runs its code, so that the folder and the files must belong to this user and
 * nobody else may write them. Objects appear by rename: a run never sees half of one, and parallel runs may store the same.
 */
#define _XOPEN_SOURCE 700
#include "cli/driver.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { BYTES_MAX = 256 << 20, BYTES_KEPT = 192 << 20, STALE_SECONDS = 24 * 3600 };

static bool cache_error(const Cache *cache, const char *what, const char *path) {
    diag_file_error(cache->diag, path, "cache", "the cache for compiled models: %s: %s", what, strerror(errno));
    diag_remedy(cache->diag, "set HNC_CACHE to a folder of your own");
    return false;
}

/* Makes the folder and those above it, private. */
static bool make_folders(Arena *arena, const char *path) {
    char *part = arena_strdup(arena, path);
    for (char *slash = strchr(part + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        if (mkdir(part, 0700) != 0 && errno != EEXIST) {
            return false;
        }
        *slash = '/';
    }
    return mkdir(path, 0700) == 0 || errno == EEXIST;
}

/* Is it this user's, and can nobody else write it? */
static bool is_private(const struct stat *status) {
    return status->st_uid == geteuid() && (status->st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

static bool open_temporary(Cache *cache) {
    const char *base = getenv("TMPDIR");
    char *folder = arena_printf(cache->arena, "%s/hnc-XXXXXX", base != NULL && base[0] == '/' ? base : "/tmp");
    if (mkdtemp(folder) == NULL) {
        return cache_error(cache, "no temporary folder can be made", folder);
    }
    cache->folder = folder;
    cache->temporary = true;
    return true;
}

bool cache_open(Cache *cache, Arena *arena, Diagnostics *diag) {
    *cache = (Cache){.arena = arena, .diag = diag};
    const char *chosen = getenv("HNC_CACHE"), *base = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
    const char *folder = NULL;
    if (chosen != NULL && chosen[0] != '\0') {
        folder = chosen;
    } else if (base != NULL && base[0] == '/') {
        folder = arena_printf(arena, "%s/hnc", base);
    } else if (home != NULL && home[0] == '/') {
        folder = arena_printf(arena, "%s/.cache/hnc", home);
    }
    bool asked_for = folder != NULL && folder == chosen;
    if (folder == NULL || (!make_folders(arena, folder) && !asked_for)) {
        return open_temporary(cache);
    }
    /* The real path, so that dlopen takes it for a path whatever it looks like. */
    char *real = realpath(folder, NULL);
    if (real == NULL) {
        return cache_error(cache, "it cannot be made", folder);
    }
    cache->folder = arena_strdup(arena, real);
    free(real);
    struct stat status;
    if (stat(cache->folder, &status) != 0 || !S_ISDIR(status.st_mode)) {
        errno = ENOTDIR;
        return cache_error(cache, "it cannot be used", folder);
    }
    if (!is_private(&status)) {
        diag_file_error(diag, folder, "cache-not-private",
                        "others can write the folder of compiled models, or it is not yours; nothing is loaded from it");
        diag_remedy(diag, "`chmod go-w` it, or set HNC_CACHE to a folder of your own");
        return false;
    }
    if (access(cache->folder, R_OK | W_OK | X_OK) != 0) {
        return asked_for ? cache_error(cache, "it cannot be written", folder) : open_temporary(cache);
    }
    return true;
}

static const char *object_path(const Cache *cache, const char *key) {
    return arena_printf(cache->arena, "%s/%s.so", cache->folder, key);
}

const char *cache_find(const Cache *cache, const char *key) {
    const char *path = object_path(cache, key);
    struct stat status;
    if (lstat(path, &status) != 0 || !S_ISREG(status.st_mode) || !is_private(&status)) {
        return NULL;
    }
    /* Its time says when it was used last; failing to set it costs nothing but an early removal. */
    (void)!utimensat(AT_FDCWD, path, NULL, 0);
    return path;
}

const char *cache_build_folder(const Cache *cache) {
    char *folder = arena_printf(cache->arena, "%s/build-XXXXXX", cache->folder);
    if (mkdtemp(folder) == NULL) {
        cache_error(cache, "no folder can be made in it", folder);
        return NULL;
    }
    return folder;
}

void cache_remove_folder(const Cache *cache, const char *folder) {
    DIR *list = opendir(folder);
    struct dirent *entry;
    while (list != NULL && (entry = readdir(list)) != NULL) {
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) {
            unlink(arena_printf(cache->arena, "%s/%s", folder, entry->d_name));
        }
    }
    if (list != NULL) {
        closedir(list);
    }
    rmdir(folder);
}

typedef struct {
    const char *path;
    time_t used;
    int64_t bytes;
} Used;

static int compare_used(const void *a, const void *b) {
    const Used *x = a, *y = b;
    return x->used < y->used ? -1 : x->used > y->used;
}

/* Keeps the cache small: the objects that were not used for longest go, and what killed runs have left. */
static void prune(const Cache *cache) {
    DIR *list = opendir(cache->folder);
    Used *used = NULL;
    int count = 0, capacity = 0;
    int64_t total = 0;
    struct dirent *entry;
    while (list != NULL && (entry = readdir(list)) != NULL) {
        const char *path = arena_printf(cache->arena, "%s/%s", cache->folder, entry->d_name);
        size_t length = strlen(entry->d_name);
        struct stat status;
        if (lstat(path, &status) != 0) {
            continue;
        }
        if (strncmp(entry->d_name, "build-", 6) == 0 && S_ISDIR(status.st_mode) && time(NULL) - status.st_mtime > STALE_SECONDS) {
            cache_remove_folder(cache, path);
        } else if (length == 67 && strcmp(entry->d_name + 64, ".so") == 0) {
            arena_reserve(cache->arena, used, count, capacity);
            used[count++] = (Used){path, status.st_mtime, status.st_size};
            total += status.st_size;
        }
    }
    if (list != NULL) {
        closedir(list);
    }
    if (total > BYTES_MAX) {
        qsort(used, (size_t)count, sizeof(*used), compare_used);
        for (int i = 0; i < count && total > BYTES_KEPT; i++) {
            unlink(used[i].path);
            total -= used[i].bytes;
        }
    }
}

const char *cache_store(const Cache *cache, const char *key, const char *object) {
    const char *path = object_path(cache, key);
    if (chmod(object, 0700) != 0 || rename(object, path) != 0) {
        cache_error(cache, "an object cannot be stored", path);
        return NULL;
    }
    prune(cache);
    return path;
}

void cache_close(Cache *cache) {
    if (cache->temporary) {
        cache_remove_folder(cache, cache->folder);
    }
}
