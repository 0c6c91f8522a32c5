/*
 * archive_write.c - zip files (libzip) with the same bytes for the same members: stored, dated 1980.
 */
#include "export/export.h"

#if HNC_WITH_LIBZIP

#include <string.h>
#include <zip.h>

static bool write_error(Diagnostics *diag, const char *why) {
    diag_error(diag, (Mark){0}, "system", "the archive cannot be made: %s", why);
    return false;
}

static bool add_members(zip_t *zip, const ArchiveMember *member, int count) {
    for (int i = 0; i < count; i++) {
        zip_source_t *from = zip_source_buffer(zip, member[i].file.data, member[i].file.length, 0);
        zip_int64_t index = from != NULL ? zip_file_add(zip, member[i].name, from, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            zip_source_free(from);
            return false;
        }
        enum { FIRST_OF_1980 = 0x21 };
        if (zip_set_file_compression(zip, (zip_uint64_t)index, ZIP_CM_STORE, 0) != 0 ||
            zip_file_set_dostime(zip, (zip_uint64_t)index, 0, FIRST_OF_1980, 0) != 0) {
            return false;
        }
    }
    return true;
}

bool archive_write(Arena *arena, Diagnostics *diag, const ArchiveMember *member, int count, FileImage *file) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *memory = zip_source_buffer_create(NULL, 0, 0, &error);
    zip_t *zip = memory != NULL ? zip_open_from_source(memory, ZIP_CREATE | ZIP_TRUNCATE, &error) : NULL;
    if (zip == NULL) {
        write_error(diag, zip_error_strerror(&error));
        zip_source_free(memory);
        zip_error_fini(&error);
        return false;
    }
    zip_error_fini(&error);
    zip_source_keep(memory);
    bool fine = add_members(zip, member, count);
    if (!fine) {
        write_error(diag, zip_strerror(zip));
        zip_discard(zip);
    } else if (zip_close(zip) != 0) {
        fine = write_error(diag, zip_strerror(zip));
        zip_discard(zip);
    }
    zip_stat_t status;
    zip_stat_init(&status);
    if (fine && (zip_source_stat(memory, &status) != 0 || zip_source_open(memory) != 0)) {
        fine = write_error(diag, zip_error_strerror(zip_source_error(memory)));
    } else if (fine) {
        file->length = (size_t)status.size;
        file->data = arena_alloc(arena, file->length + 1);
        fine = zip_source_read(memory, file->data, status.size) == (zip_int64_t)status.size || write_error(diag, "it cannot be read back");
        zip_source_close(memory);
    }
    zip_source_free(memory);
    return fine;
}

#else

bool archive_write(Arena *arena, Diagnostics *diag, const ArchiveMember *member, int count, FileImage *file) {
    (void)arena;
    (void)member;
    (void)count;
    (void)file;
    diag_error(diag, (Mark){0}, "not-built", "a .keras file is a zip archive, and this hnc was built without libzip");
    diag_remedy(diag, "install libzip's development files (Debian: libzip-dev) and build hnc again");
    return false;
}

#endif
