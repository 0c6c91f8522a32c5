/* progress.c - the training's progress for people. */
#include "internal.h"

#include <string.h>

static size_t put_metrics(const HncProgress *progress, const char *separator, char *out, size_t size) {
    size_t length = 0;
    for (int i = 0; i < progress->count && length < size; i++) {
        if (progress->present[i]) {
            length += (size_t)snprintf(out + length, size - length, "%s%s %.4g", separator, progress->name[i], progress->value[i]);
        }
    }
    return length;
}

static void put_duration(double seconds, char out[32]) {
    if (seconds < 100) {
        snprintf(out, 32, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
    } else if (seconds < 6000) {
        snprintf(out, 32, "%d:%02d min", (int)seconds / 60, (int)seconds % 60);
    } else {
        snprintf(out, 32, "%d:%02d h", (int)seconds / 3600, (int)seconds / 60 % 60);
    }
}

void hnc_progress_print(const HncProgress *progress, FILE *to, int columns) {
    char metrics[1024] = "", time[32], line[1400];
    if (columns == 0 && !progress->epoch_end) {
        return;
    }
    put_duration(progress->seconds, time);
    put_metrics(progress, ", ", metrics, sizeof(metrics));
    if (columns == 0) {
        fprintf(to, "epoch %d/%d: %s%s\n", progress->epoch + 1, progress->epochs, time, metrics);
        fflush(to);
        return;
    }
    char bar[24], rest[48] = "";
    int filled = progress->steps > 0 ? (int)(progress->step * 20 / progress->steps) : 20;
    for (int i = 0; i < 20; i++) {
        bar[i] = i < filled ? '=' : i == filled ? '>' : '.';
    }
    bar[20] = '\0';
    if (!progress->epoch_end && progress->step > 0) {
        char left[32];
        put_duration(progress->seconds / (double)progress->step * (double)(progress->steps - progress->step), left);
        snprintf(rest, sizeof(rest), ", %s left", left);
    }
    int length = snprintf(line, sizeof(line), "epoch %d/%d [%s] %lld/%lld, %s%s%s", progress->epoch + 1, progress->epochs, bar,
                          (long long)progress->step, (long long)progress->steps, time, rest, metrics);
    /* A line that wraps could not be redrawn. */
    if (!progress->epoch_end && length >= columns && columns > 4) {
        line[columns - 1] = '\0';
    }
    fprintf(to, "\r%s\033[K%s", line, progress->epoch_end ? "\n" : "");
    fflush(to);
}
