/*
 * archive.c - zip files (libzip). Members are addressed by name in memory and never become files, but an archive with hostile names is refused all
 * the same: nobody made it by saving a model.
 */
#include "import/import.h"

#include <string.h>

#if HNC_WITH_LIBZIP

#include <zip.h>

enum {
    MOST_MEMBERS = 100000,
    FREE_BYTES = 256 << 20, /* a member that is larger must not shrink by more than FREE_RATIO */
    FREE_RATIO = 100,
    DEFLATE_RATIO = 1032 /* the format's own limit */
};

struct Archive {
    const Source *source;
    zip_t *zip;
};

static bool hostile_name(const char *name) {
    if (name[0] == '\0' || name[0] == '/' || strchr(name, '\\') != NULL || (name[0] != '\0' && name[1] == ':')) {
        return true;
    }
    for (const char *at = name; *at != '\0';) {
        size_t length = strcspn(at, "/");
        if ((length == 2 && memcmp(at, "..", 2) == 0) || (length == 0 && at[0] == '/')) {
            return true;
        }
        at += length + (at[length] == '/');
    }
    return false;
}

static bool check_member(const Source *source, zip_t *zip, zip_int64_t index) {
    zip_stat_t status;
    if (zip_stat_index(zip, (zip_uint64_t)index, 0, &status) != 0 || (status.valid & ZIP_STAT_NAME) == 0) {
        return import_error(source, "zip", "the directory of the archive is broken at member %lld", (long long)index);
    }
    if (hostile_name(status.name)) {
        return import_error(source, "zip-name", "the archive holds a member named `%s`: names must stay inside the archive", status.name);
    }
    if (zip_name_locate(zip, status.name, 0) != index) {
        return import_error(source, "zip-name", "the archive holds two members named `%s`", status.name);
    }
    if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE) {
        return import_error(source, "zip", "member `%s` is encrypted", status.name);
    }
    if (status.comp_method != ZIP_CM_STORE && status.comp_method != ZIP_CM_DEFLATE) {
        return import_error(source, "zip", "member `%s` is packed by method %d; only stored and deflated members are read", status.name,
                            status.comp_method);
    }
    uint64_t ratio = status.size > FREE_BYTES ? FREE_RATIO : DEFLATE_RATIO;
    if (status.size / ratio > status.comp_size + 64) {
        return import_error(source, "zip-bomb", "member `%s` would grow from %llu to %llu bytes", status.name, (unsigned long long)status.comp_size,
                            (unsigned long long)status.size);
    }
    return true;
}

Archive *archive_open(const Source *source) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *memory = zip_source_buffer_create(source->data, source->size, 0, &error);
    zip_t *zip = memory != NULL ? zip_open_from_source(memory, ZIP_RDONLY | ZIP_CHECKCONS, &error) : NULL;
    if (zip == NULL) {
        import_error(source, "zip", "the archive cannot be read: %s", zip_error_strerror(&error));
        zip_source_free(memory);
        zip_error_fini(&error);
        return NULL;
    }
    zip_error_fini(&error);
    zip_int64_t count = zip_get_num_entries(zip, 0);
    bool fine =
        count <= MOST_MEMBERS || import_error(source, "zip", "the archive has %lld members; at most %d are read", (long long)count, MOST_MEMBERS);
    for (zip_int64_t i = 0; i < count && fine; i++) {
        fine = check_member(source, zip, i);
    }
    if (!fine) {
        zip_discard(zip);
        return NULL;
    }
    Archive *archive = arena_new_array(source->arena, Archive, 1);
    *archive = (Archive){.source = source, .zip = zip};
    return archive;
}

void archive_close(Archive *archive) {
    if (archive != NULL) {
        zip_discard(archive->zip);
    }
}

bool archive_has(const Archive *archive, const char *name) {
    return zip_name_locate(archive->zip, name, 0) >= 0;
}

bool archive_read(Archive *archive, const char *name, uint64_t limit, char **data, size_t *length) {
    const Source *source = archive->source;
    zip_stat_t status;
    if (zip_stat(archive->zip, name, 0, &status) != 0) {
        return import_error(source, "zip", "the archive has no member `%s`", name);
    }
    if (status.size > limit) {
        return import_error(source, "too-large", "member `%s` has %llu bytes; at most %llu are read", name, (unsigned long long)status.size,
                            (unsigned long long)limit);
    }
    zip_file_t *file = zip_fopen(archive->zip, name, 0);
    if (file == NULL) {
        return import_error(source, "zip", "member `%s` cannot be read: %s", name, zip_strerror(archive->zip));
    }
    char *to = arena_alloc(source->arena, (size_t)status.size + 1);
    uint64_t used = 0;
    zip_int64_t got = 1;
    while (got > 0 && used <= status.size) {
        got = zip_fread(file, to + used, status.size - used + (used == status.size)); /* at the end one more: that checks the sum */
        used += got > 0 ? (uint64_t)got : 0;
    }
    bool fine = got == 0 && used == status.size;
    if (!fine) {
        const char *why = got < 0 ? zip_error_strerror(zip_file_get_error(file)) : "its size is not what the directory says";
        import_error(source, "zip", "member `%s` is damaged: %s", name, why);
    }
    zip_fclose(file);
    *data = to;
    *length = (size_t)status.size;
    return fine;
}

#else

Archive *archive_open(const Source *source) {
    import_error(source, "not-built", "this is a zip archive, and this hnc was built without libzip");
    diag_remedy(source->diag, "install libzip's development files (Debian: libzip-dev) and build hnc again");
    return NULL;
}

void archive_close(Archive *archive) {
    (void)archive;
}

bool archive_has(const Archive *archive, const char *name) {
    (void)archive;
    (void)name;
    return false;
}

bool archive_read(Archive *archive, const char *name, uint64_t limit, char **data, size_t *length) {
    (void)archive;
    (void)name;
    (void)limit;
    (void)data;
    (void)length;
    return false;
}

#endif
