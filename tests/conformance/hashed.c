/* Cases whose weights and data are too large to store: they come from a hash (seed/SEED.md), and trained weights are compared by checksums. */
#include "runner.h"

#include "hnc_runtime.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TENSOR_PREDICT = 100, TENSOR_TRAIN = 101, TENSOR_LABELS = 102, TENSOR_SAMPLES = 200 };

static uint64_t hash_element(uint64_t tensor, uint64_t element) { /* splitmix64 */
    uint64_t z = (tensor << 40) + element + 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static float hash_unit(uint64_t tensor, uint64_t element) {
    return (float)(hash_element(tensor, element) >> 40) * 0x1p-24f;
}

static float hash_centred(uint64_t tensor, uint64_t element) {
    return (float)((int64_t)(hash_element(tensor, element) >> 40) - (1 << 23)) * 0x1p-23f;
}

/* An array of the shape that `dims` lists, with memory for its elements. */
static HncStored make_array(const char *name, const Json *dims, float **data, size_t *count) {
    HncStored array = {.name = name, .type = HNC_FILE_F32, .rank = dims->count};
    *count = 1;
    for (int i = 0; i < dims->count; i++) {
        array.dim[i] = (int64_t)dims->item[i]->number;
        *count *= (size_t)array.dim[i];
    }
    array.data = *data = malloc(sizeof(float) * *count);
    if (!*data) {
        fprintf(stderr, "runner: out of memory\n");
        exit(2);
    }
    return array;
}

static bool write_weights(const Json *weights, const char *path, Failure *failure) {
    HncStored array[32];
    float *data[32];
    bool fits = weights->count <= 32;
    for (int t = 0; fits && t < weights->count; t++) {
        const Json *weight = weights->item[t];
        size_t count;
        array[t] = make_array(json_text(weight, "name"), json_get(weight, "shape"), &data[t], &count);
        float scale = (float)json_number(weight, "scale"), offset = (float)json_number(weight, "offset");
        for (size_t i = 0; i < count; i++) {
            data[t][i] = offset + scale * hash_centred((uint64_t)t, i);
        }
    }
    HncError error;
    bool ok = fits && hnc_safetensors_write(path, array, weights->count, NULL, 0, &error);
    for (int t = 0; fits && t < weights->count; t++) {
        free(data[t]);
    }
    return ok || fail(failure, "writing weights: %s", fits ? error.message : "too many");
}

/* The images of tensor `tensor` and, with `labels`, one-hot classes. */
static bool write_data(const Json *info, uint64_t tensor, bool labels, const char *path, Failure *failure) {
    const Json *shape = json_get(info, "input_shape");
    size_t count, samples = (size_t)shape->item[0]->number, classes = (size_t)json_number(info, "classes");
    float *image, *target = calloc(samples * classes, sizeof(float));
    HncStored array[2] = {make_array(json_text(info, "input"), shape, &image, &count)};
    for (size_t i = 0; i < count; i++) {
        image[i] = hash_unit(tensor, i);
    }
    array[1] =
        (HncStored){.name = json_text(info, "output"), .type = HNC_FILE_F32, .rank = 2, .dim = {(int64_t)samples, (int64_t)classes}, .data = target};
    for (size_t i = 0; target && i < samples; i++) {
        target[i * classes + hash_element(TENSOR_LABELS, i) % classes] = 1;
    }
    HncError error = {0};
    bool ok = target && hnc_npz_write(path, array, labels ? 2 : 1, &error);
    free(image);
    free(target);
    return ok || fail(failure, "writing data: %s", error.message);
}

static bool near(const char *what, const char *part, double got, double want, double tolerance, double *worst, Failure *failure) {
    double ratio = fabs(got - want) / tolerance;
    *worst = ratio > *worst ? ratio : *worst;
    return ratio <= 1 || fail(failure, "%s %s is %.9g, expected %.9g: %.3g x tolerance", what, part, got, want, ratio);
}

static bool compare_checksums(const Json *info, const char *path, double *worst, Failure *failure) {
    ArraySet got = {0};
    bool ok = set_read_safetensors(&got, path, failure);
    const Json *weights = json_get(info, "weights");
    for (int t = 0; ok && t < weights->count; t++) {
        const char *name = json_text(weights->item[t], "name");
        const Json *want = json_get(json_get(info, "checksums"), name),
                   *tolerance = json_get(json_get(json_get(info, "tolerances"), "checksums"), name);
        const Json *samples = json_get(want, "samples");
        const NamedArray *array = set_find(&got, name);
        if (!array) {
            ok = fail(failure, "trained weights: %s is missing", name);
            break;
        }
        double sum = 0, squares = 0;
        for (size_t i = 0; i < array->count; i++) {
            sum += (double)array->value[i];
            squares += (double)array->value[i] * (double)array->value[i];
        }
        ok = near(name, "sum", sum, json_number(want, "sum"), json_number(tolerance, "sum"), worst, failure) &&
             near(name, "sum of squares", squares, json_number(want, "sum_squares"), json_number(tolerance, "sum_squares"), worst, failure);
        for (int i = 0; ok && i < samples->count; i++) {
            size_t index = (size_t)(hash_element(TENSOR_SAMPLES + (uint64_t)t, (uint64_t)i) % array->count);
            ok = near(name, "sample", (double)array->value[index], samples->item[i]->number, json_number(tolerance, "samples"), worst, failure);
        }
    }
    set_free(&got);
    return ok;
}

static bool compare_set(const char *part, bool history, const char *scratch, const char *got, const char *folder, const char *want, double tolerance,
                        double *worst, Failure *failure) {
    char *got_path = path_join(scratch, got), *want_path = path_join(folder, want);
    ArraySet got_set = {0}, want_set = {0};
    bool (*read)(ArraySet *, const char *, Failure *) = history ? set_read_history : set_read_npz;
    bool ok = read(&want_set, want_path, failure) && read(&got_set, got_path, failure) &&
              set_compare(part, &got_set, &want_set, (Tolerance){tolerance, 0}, !history, worst, failure);
    set_free(&got_set);
    set_free(&want_set);
    free(got_path);
    free(want_path);
    return ok;
}

bool hashed_case_run(const Settings *settings, const char *folder, const char *scratch, const Json *info, double *worst, Failure *failure) {
    const Json *tolerance = json_get(info, "tolerances");
    char *weights = path_join(scratch, "weights.safetensors"), *input = path_join(scratch, "x.npz"), *data = path_join(scratch, "train.npz");
    char *trained = path_join(scratch, "trained.safetensors");
    bool ok = write_weights(json_get(info, "weights"), weights, failure) && write_data(info, TENSOR_PREDICT, false, input, failure) &&
              write_data(info, TENSOR_TRAIN, true, data, failure) && hnc_predict_run(settings, folder, scratch, weights, input, "y.npz", failure) &&
              compare_set("predict", false, scratch, "y.npz", folder, "expected.npz", json_number(tolerance, "expected"), worst, failure) &&
              hnc_train_run(settings, folder, scratch, weights, data, info, failure) &&
              compare_set("history", true, scratch, "history.csv", folder, "history.csv", json_number(tolerance, "history"), worst, failure) &&
              compare_checksums(info, trained, worst, failure) && hnc_predict_run(settings, folder, scratch, trained, input, "y2.npz", failure) &&
              compare_set("predict after training", false, scratch, "y2.npz", folder, "expected_trained.npz",
                          json_number(tolerance, "expected_trained"), worst, failure);
    free(weights);
    free(input);
    free(data);
    free(trained);
    return ok;
}
