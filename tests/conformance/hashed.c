/*
 * Cases whose weights and data are too large to store: they come from a hash (seed/SEED.md), and trained weights are compared by checksums.
 * case.json of the cases in seed/ describes one clip and its class; in specs/ it lists inputs and targets.
 */
#include "runner.h"

#include "hnc_runtime.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    TENSOR_CLIP = 100, /* seed/: for predict; 101 for train, 102 the classes */
    TENSOR_SAMPLES = 200,
    TENSOR_PREDICT = 300, /* specs/: plus the input's index */
    TENSOR_TRAIN = 310,
    TENSOR_TARGET = 320,
    MAX_ARRAYS = 32
};

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
    HncStored array[MAX_ARRAYS];
    float *data[MAX_ARRAYS];
    bool fits = weights->count <= MAX_ARRAYS;
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

typedef struct {
    HncStored array[MAX_ARRAYS];
    void *data[MAX_ARRAYS];
    int count;
} Arrays;

/* Adds an array; kinds: unit [0, 1), centred [-1, 1), classes (int32), binary (0 or 1), one_hot. */
static void add_array(Arrays *arrays, const char *name, const Json *shape, const char *kind, uint64_t classes, uint64_t tensor) {
    float *value;
    size_t count;
    HncStored *array = &arrays->array[arrays->count];
    *array = make_array(name, shape, &value, &count);
    bool one_hot = strcmp(kind, "one_hot") == 0;
    for (size_t i = 0; i < count; i++) {
        uint64_t class_ = classes ? hash_element(tensor, one_hot ? i / classes : i) % classes : 0;
        if (one_hot) {
            value[i] = i % (size_t)classes == class_;
        } else if (classes) {
            value[i] = (float)class_;
        } else {
            value[i] = strcmp(kind, "unit") == 0 ? hash_unit(tensor, i) : hash_centred(tensor, i);
        }
    }
    if (strcmp(kind, "classes") == 0) {
        int32_t *number = (int32_t *)malloc(sizeof(int32_t) * count);
        for (size_t i = 0; number && i < count; i++) {
            number[i] = (int32_t)value[i];
        }
        free(value);
        array->type = HNC_FILE_I32;
        array->data = number;
    }
    arrays->data[arrays->count++] = (void *)(uintptr_t)array->data;
}

static void add_arrays(Arrays *arrays, const Json *list, uint64_t tensor) {
    for (int i = 0; i < list->count && i < MAX_ARRAYS / 2; i++) {
        const Json *item = list->item[i];
        uint64_t classes = json_get(item, "classes") ? (uint64_t)json_number(item, "classes") : 0;
        add_array(arrays, json_text(item, "name"), json_get(item, "shape"), json_text(item, "kind"), classes, tensor + (uint64_t)i);
    }
}

/* Writes the data file for predict or train. */
static bool write_data(const Case *test, bool train, const char *path) {
    Arrays arrays = {.count = 0};
    const Json *info = test->info;
    if (json_get(info, "inputs")) {
        add_arrays(&arrays, json_get(info, "inputs"), train ? TENSOR_TRAIN : TENSOR_PREDICT);
        if (train) {
            add_arrays(&arrays, json_get(info, "targets"), TENSOR_TARGET);
        }
    } else {
        const Json *shape = json_get(info, "input_shape");
        add_array(&arrays, json_text(info, "input"), shape, "unit", 0, TENSOR_CLIP + (uint64_t)train);
        if (train) {
            Json classes = {.kind = JSON_NUMBER, .number = json_number(info, "classes")};
            Json *dims[2] = {shape->item[0], &classes};
            Json target = {.kind = JSON_LIST, .count = 2, .item = dims};
            add_array(&arrays, json_text(info, "output"), &target, "one_hot", (uint64_t)classes.number, TENSOR_CLIP + 2);
        }
    }
    HncError error;
    bool ok = hnc_npz_write(path, arrays.array, arrays.count, &error);
    for (int i = 0; i < arrays.count; i++) {
        free(arrays.data[i]);
    }
    return ok || fail(test->failure, "writing data: %s", error.message);
}

static bool near(const Case *test, const char *what, const char *part, double got, double want, double tolerance) {
    double ratio = fabs(got - want) / tolerance;
    *test->worst = ratio > *test->worst ? ratio : *test->worst;
    return ratio <= 1 || fail(test->failure, "%s %s is %.9g, expected %.9g: %.3g x tolerance", what, part, got, want, ratio);
}

static bool compare_checksums(const Case *test, const char *path) {
    ArraySet got = {0};
    bool ok = set_read_safetensors(&got, path, test->failure);
    const Json *weights = json_get(test->info, "weights");
    for (int t = 0; ok && t < weights->count; t++) {
        const char *name = json_text(weights->item[t], "name");
        const Json *want = json_get(json_get(test->info, "checksums"), name),
                   *tolerance = json_get(json_get(json_get(test->info, "tolerances"), "checksums"), name);
        const Json *samples = json_get(want, "samples");
        const NamedArray *array = set_find(&got, name);
        if (!array) {
            ok = fail(test->failure, "trained weights: %s is missing", name);
            break;
        }
        double sum = 0, squares = 0;
        for (size_t i = 0; i < array->count; i++) {
            sum += (double)array->value[i];
            squares += (double)array->value[i] * (double)array->value[i];
        }
        ok = near(test, name, "sum", sum, json_number(want, "sum"), json_number(tolerance, "sum")) &&
             near(test, name, "sum of squares", squares, json_number(want, "sum_squares"), json_number(tolerance, "sum_squares"));
        for (int i = 0; ok && i < samples->count; i++) {
            size_t index = (size_t)(hash_element(TENSOR_SAMPLES + (uint64_t)t, (uint64_t)i) % array->count);
            ok = near(test, name, "sample", (double)array->value[index], samples->item[i]->number, json_number(tolerance, "samples"));
        }
    }
    set_free(&got);
    return ok;
}

/* Writes the spec as the case takes it: without its `data:` section, whose features would be made from the data, and with dropouts that drop nothing.
 */
static bool write_model(const Case *test, const char *path) {
    FILE *from = fopen(test->model, "r"), *to = fopen(path, "w");
    char line[1024];
    bool ok = from && to;
    while (ok && fgets(line, sizeof line, from) && strncmp(line, "data:", 5) != 0) {
        char *rate = strstr(line, "Dropout") ? strstr(line, "rate: ") : NULL;
        if (rate) {
            fprintf(to, "%.*srate: 0%s", (int)(rate - line), line, strchr(rate, '}'));
        } else {
            fputs(line, to);
        }
    }
    if (from) {
        fclose(from);
    }
    ok = to && fclose(to) == 0 && ok;
    return ok || fail(test->failure, "writing model.yaml: %s", test->model);
}

static Tolerance absolute(const Case *test, const char *part) {
    return (Tolerance){json_number(json_get(test->info, "tolerances"), part), 0};
}

bool hashed_case_run(const Case *spec) {
    char *model = path_join(spec->scratch, "model.yaml");
    char *weights = path_join(spec->scratch, "weights.safetensors"), *trained = path_join(spec->scratch, "trained.safetensors");
    char *input = path_join(spec->scratch, "x.npz"), *data = path_join(spec->scratch, "train.npz");
    Case changed = *spec;
    changed.model = model;
    const Case *test = &changed;
    bool ok = write_model(spec, model) && write_weights(json_get(test->info, "weights"), weights, test->failure) && write_data(test, false, input) &&
              write_data(test, true, data) && hnc_predict_run(test, weights, input, "y.npz") &&
              compare_files(test, "predict", set_read_npz, "y.npz", "expected.npz", absolute(test, "expected"), true) &&
              hnc_train_run(test, weights, data, test->info) &&
              compare_files(test, "history", set_read_history, "history.csv", "history.csv", absolute(test, "history"), false) &&
              compare_checksums(test, trained) && hnc_predict_run(test, trained, input, "y2.npz") &&
              compare_files(test, "predict after training", set_read_npz, "y2.npz", "expected_trained.npz", absolute(test, "expected_trained"), true);
    free(model);
    free(weights);
    free(input);
    free(data);
    free(trained);
    return ok;
}
