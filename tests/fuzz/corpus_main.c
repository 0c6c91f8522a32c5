/* Runs a fuzz target on every file of a folder, for compilers without libFuzzer. */
#define _XOPEN_SOURCE 700
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int run_file(const char *path) {
    struct stat status;
    FILE *file = fopen(path, "rb");
    if (!file || stat(path, &status) != 0 || !S_ISREG(status.st_mode)) {
        if (file) {
            fclose(file);
        }
        return 0;
    }
    /* Exactly as long as the file, so that the sanitizer sees every byte read beyond it. */
    size_t size = (size_t)status.st_size;
    uint8_t *data = malloc(size ? size : 1);
    if (data && fread(data, 1, size, file) == size) {
        LLVMFuzzerTestOneInput(data, size);
    }
    free(data);
    fclose(file);
    return 1;
}

int main(int argc, char **argv) {
    int count = 0;
    for (int i = 1; i < argc; i++) {
        DIR *folder = opendir(argv[i]);
        if (!folder) {
            perror(argv[i]);
            return 1;
        }
        for (struct dirent *entry; (entry = readdir(folder));) {
            char path[4096];
            if (snprintf(path, sizeof path, "%s/%s", argv[i], entry->d_name) < (int)sizeof path) {
                count += run_file(path);
            }
        }
        closedir(folder);
    }
    printf("%d files\n", count);
    return count > 0 ? 0 : 1;
}
