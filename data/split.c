/* split.c - samples for training and for validation. */
#include "internal.h"

#include <math.h>

static int compare_numbers(const void *a, const void *b) {
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return x < y ? -1 : x > y;
}

/* The samples in the order in which they are drawn. */
static int64_t *draw_order(int64_t samples, uint64_t seed, bool shuffle, HncError *error) {
    int64_t *order = data_allocate((uint64_t)samples, sizeof(*order), error);
    if (order != NULL && shuffle) {
        hnc_shuffle(seed, 0x73706c6974u, order, samples); /* another stream than any pass of training */
    }
    for (int64_t i = 0; order != NULL && !shuffle && i < samples; i++) {
        order[i] = i;
    }
    return order;
}

static int32_t largest(const int32_t *class_of, int64_t samples) {
    int32_t found = 0;
    for (int64_t i = 0; i < samples; i++) {
        found = class_of[i] > found ? class_of[i] : found;
    }
    return found;
}

/* Of each class the last share of its samples, in the order drawn. */
static bool choose_by_class(const int64_t *order, int64_t samples, double share, const int32_t *class_of, bool *chosen, HncError *error) {
    int32_t classes = class_of != NULL ? largest(class_of, samples) + 1 : 1;
    int64_t *count = data_allocate((uint64_t)classes * 2, sizeof(*count), error);
    if (count == NULL) {
        return false;
    }
    for (int64_t i = 0; i < samples; i++) {
        count[class_of != NULL ? class_of[i] : 0]++;
    }
    for (int64_t i = 0; i < samples; i++) {
        int32_t which = class_of != NULL ? class_of[order[i]] : 0;
        int64_t kept =
            class_of != NULL ? count[which] - (int64_t)llround((double)count[which] * share) : (int64_t)floor((double)count[which] * (1 - share));
        chosen[order[i]] = count[classes + which]++ >= kept;
    }
    free(count);
    return true;
}

/* Whole groups, in the order in which their first samples are drawn, until the share is reached. */
static bool choose_by_group(const int64_t *order, int64_t samples, double share, const int32_t *group_of, bool *chosen, HncError *error) {
    int32_t groups = largest(group_of, samples) + 1;
    int64_t *count = data_allocate((uint64_t)groups, sizeof(*count), error), wanted = (int64_t)llround((double)samples * share), have = 0;
    bool *taken = data_allocate((uint64_t)groups, sizeof(*taken), error);
    for (int64_t i = 0; i < samples && count != NULL; i++) {
        count[group_of[i]]++;
    }
    for (int64_t i = samples - 1; i >= 0 && count != NULL && taken != NULL && have < wanted; i--) {
        int32_t group = group_of[order[i]];
        if (!taken[group] && (have == 0 || have + count[group] / 2 <= wanted)) {
            taken[group] = true;
            have += count[group];
        }
    }
    for (int64_t i = 0; i < samples && taken != NULL && count != NULL; i++) {
        chosen[i] = taken[group_of[i]];
    }
    bool good = count != NULL && taken != NULL;
    free(count);
    free(taken);
    return good;
}

bool hnc_data_split(int64_t samples, double share, uint64_t seed, bool shuffle, const int32_t *class_of, const int32_t *group_of, int64_t **train,
                    int64_t *train_count, int64_t **validation, int64_t *validation_count, HncError *error) {
    int64_t *order = draw_order(samples, seed, shuffle, error);
    bool *chosen = data_allocate((uint64_t)samples, sizeof(*chosen), error);
    *train = data_allocate((uint64_t)samples, sizeof(**train), error);
    *validation = data_allocate((uint64_t)samples, sizeof(**validation), error);
    *train_count = *validation_count = 0;
    bool good = order != NULL && chosen != NULL && *train != NULL && *validation != NULL;
    good = good && (group_of != NULL ? choose_by_group(order, samples, share, group_of, chosen, error)
                                     : choose_by_class(order, samples, share, class_of, chosen, error));
    for (int64_t i = 0; i < samples && good; i++) {
        if (chosen[i]) {
            (*validation)[(*validation_count)++] = i;
        } else {
            (*train)[(*train_count)++] = i;
        }
    }
    if (good && (*train_count == 0 || *validation_count == 0)) {
        good = data_fail(error, HNC_ERROR_DATA, "the split leaves no samples to %s: there are %lld",
                         *train_count == 0 ? "train with" : "validate with", (long long)samples);
    }
    free(order);
    free(chosen);
    if (!good) {
        free(*train);
        free(*validation);
        *train = *validation = NULL;
    } else {
        qsort(*train, (size_t)*train_count, sizeof(**train), compare_numbers);
    }
    return good;
}
