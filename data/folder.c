/* folder.c - folders as tables: every file or folder in a folder of its class is a row. And sorted lists of what is in a folder. */
#define _XOPEN_SOURCE 700
#include "internal.h"

#include <dirent.h>
#include <errno.h>
#include <sys/stat.h>

/* Numbers in names compare as numbers: frame_9 before frame_10. */
static int compare_names(const void *first, const void *second) {
    const char *a = *(const char *const *)first, *b = *(const char *const *)second, *start_a = a, *start_b = b;
    while (*a != '\0' && *b != '\0') {
        if (*a >= '0' && *a <= '9' && *b >= '0' && *b <= '9') {
            size_t skip_a = strspn(a, "0"), skip_b = strspn(b, "0");
            size_t length_a = strspn(a + skip_a, "0123456789"), length_b = strspn(b + skip_b, "0123456789");
            int order = length_a != length_b ? (length_a < length_b ? -1 : 1) : strncmp(a + skip_a, b + skip_b, length_a);
            if (order != 0) {
                return order;
            }
            a += skip_a + length_a;
            b += skip_b + length_b;
        } else if (*a != *b) {
            return (unsigned char)*a < (unsigned char)*b ? -1 : 1;
        } else {
            a++;
            b++;
        }
    }
    return *a != *b ? (*a == '\0' ? -1 : 1) : strcmp(start_a, start_b);
}

void folder_list_free(char **list, int count) {
    for (int i = 0; i < count && list != NULL; i++) {
        free(list[i]);
    }
    free(list);
}

char **folder_list(const char *path, int wanted, const char *const *endings, int *count, HncError *error) {
    DIR *folder = opendir(path);
    int capacity = 64;
    *count = 0;
    if (folder == NULL) {
        data_fail(error, HNC_ERROR_IO, "%s: cannot read the folder: %s", path, strerror(errno));
        return NULL;
    }
    char **list = data_allocate((uint64_t)capacity, sizeof(*list), error);
    bool good = list != NULL;
    for (struct dirent *entry; good && (entry = readdir(folder)) != NULL;) {
        if (entry->d_name[0] == '.') {
            continue;
        }
        struct stat status;
        char *full = data_join_path(path, entry->d_name, error);
        bool is_folder = full != NULL && stat(full, &status) == 0 && S_ISDIR(status.st_mode);
        free(full);
        if (is_folder ? (wanted & 2) == 0 : (wanted & 1) == 0 || (endings != NULL && !data_has_ending(entry->d_name, endings))) {
            continue;
        }
        if (*count == capacity) {
            char **larger = realloc(list, sizeof(*list) * (size_t)capacity * 2);
            if (larger == NULL) {
                good = data_fail(error, HNC_ERROR_MEMORY, "out of memory");
                break;
            }
            list = larger;
            capacity *= 2;
        }
        list[*count] = data_copy(entry->d_name, strlen(entry->d_name), error);
        good = list[*count] != NULL;
        *count += good;
    }
    closedir(folder);
    if (!good) {
        folder_list_free(list, *count);
        return NULL;
    }
    qsort(list, (size_t)*count, sizeof(*list), compare_names);
    return list;
}

/* Adds "class/name" for everything in one class's folder. */
static bool add_class(Source *source, const char *class_name, int64_t *capacity, HncError *error) {
    int count = 0;
    char *path = data_join_path(source->path, class_name, error);
    char **name = path != NULL ? folder_list(path, 3, data_media_endings, &count, error) : NULL;
    bool good = name != NULL;
    for (int i = 0; i < count && good; i++) {
        if (source->rows == *capacity) {
            int64_t wanted = *capacity > 0 ? *capacity * 2 : 256;
            char **entry = realloc(source->entry, sizeof(*entry) * 2 * (size_t)wanted);
            if (entry == NULL) {
                good = data_fail(error, HNC_ERROR_MEMORY, "out of memory");
                break;
            }
            source->entry = entry;
            *capacity = wanted;
        }
        char **pair = source->entry + 2 * source->rows;
        pair[0] = class_name[0] != '\0' ? data_join_path(class_name, name[i], error) : data_copy(name[i], strlen(name[i]), error);
        pair[1] = data_copy(class_name, strlen(class_name), error);
        source->rows++;
        good = pair[0] != NULL && pair[1] != NULL;
    }
    folder_list_free(name, count);
    free(path);
    return good;
}

bool folder_open(Source *source, HncError *error) {
    int classes = 0;
    int64_t capacity = 0;
    source->kind = SOURCE_FOLDER;
    free(source->folder);
    source->folder = data_copy(source->path, strlen(source->path), error);
    char **class_name = folder_list(source->path, 2, NULL, &classes, error);
    bool good = class_name != NULL && source->folder != NULL && source_add_column(source, "path", 4, error);
    if (good && classes == 0) {
        good = add_class(source, "", &capacity, error);
    } else {
        good = good && source_add_column(source, "class", 5, error);
    }
    for (int i = 0; i < classes && good; i++) {
        good = add_class(source, class_name[i], &capacity, error);
    }
    folder_list_free(class_name, classes);
    if (good && source->rows == 0) {
        good = data_fail(error, HNC_ERROR_DATA, "%s: no pictures, sounds or folders of pictures in the folders of this folder", source->path);
    }
    return good;
}
