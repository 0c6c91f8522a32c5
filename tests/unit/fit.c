/*
 * fit.c - the training loop, its callbacks, checkpoints and data, on a model small enough to be written by hand: y = w x + b with a stateful metric.
 */
#define _XOPEN_SOURCE 700
#include "hnc_runtime.h"
#include "test.h"

#include <stdlib.h>
#include <unistd.h>

/* ---- the model: two weights, gradient descent with momentum, mean loss; noise in every step from the optimizer's seed and counter */

typedef struct {
    float w, b;
} Weights;
typedef struct {
    float learning_rate;
    int32_t iterations, seed[2];
    float momentum[2], average;
} Optimizer;
typedef struct {
    float total, count;
} Metrics;

static int model_init(void *weights, uint64_t seed) {
    Weights *w = weights;
    w->w = (float)seed;
    w->b = 0;
    return 0;
}

static int model_predict(const void *weights, void *state, void *workspace, int n, const void *const *in, void *const *out) {
    const Weights *w = weights;
    (void)state;
    (void)workspace;
    if (n < 1 || n > 4) {
        return 2;
    }
    for (int i = 0; i < n; i++) {
        ((float *)out[0])[i] = w->w * ((const float *)in[0])[i] + w->b;
    }
    return 0;
}

static int model_optimizer_init(void *optimizer, const void *weights, uint64_t seed) {
    Optimizer *o = optimizer;
    memset(o, 0, sizeof *o);
    o->learning_rate = 0.1f;
    o->seed[0] = (int32_t)seed;
    o->average = ((const Weights *)weights)->w;
    return 0;
}

static void model_metrics_reset(void *metrics) {
    memset(metrics, 0, sizeof(Metrics));
}

static int model_train_step(void *weights, void *optimizer, void *metrics, void *state, void *workspace, int n, const void *const *in, float *loss) {
    Weights *w = weights;
    Optimizer *o = optimizer;
    Metrics *m = metrics;
    const float *x = in[0], *y = in[1], *sample_weight = in[2];
    float gradient[2] = {0, 0};
    (void)state;
    (void)workspace;
    *loss = 0;
    for (int i = 0; i < n; i++) {
        uint32_t noise[4];
        hnc_random_block((uint64_t)o->seed[0], (uint64_t)o->iterations, (uint64_t)i, noise);
        float error = w->w * x[i] + w->b - y[i] + 1e-3f * (float)(noise[0] % 1000) / 1000.0f;
        error *= sample_weight != NULL ? sample_weight[i] : 1;
        *loss += error * error / (float)n;
        gradient[0] += 2 * error * x[i] / (float)n;
        gradient[1] += 2 * error / (float)n;
    }
    for (int i = 0; i < 2; i++) {
        o->momentum[i] = 0.5f * o->momentum[i] + gradient[i];
    }
    w->w -= o->learning_rate * o->momentum[0];
    w->b -= o->learning_rate * o->momentum[1];
    o->average = 0.9f * o->average + 0.1f * w->w;
    o->iterations++;
    m->total += *loss * (float)n;
    m->count += (float)n;
    return 0;
}

static int model_evaluate_step(const void *weights, void *metrics, void *state, void *workspace, int n, const void *const *in, void *const *out) {
    Metrics *m = metrics;
    int status = model_predict(weights, state, workspace, n, in, out);
    for (int i = 0; i < n && status == 0; i++) {
        float error = ((const float *)out[0])[i] - ((const float *)in[1])[i];
        m->total += error * error;
        m->count += 1;
    }
    return status;
}

static int model_metrics_result(const void *metrics, float *result) {
    const Metrics *m = metrics;
    result[0] = m->total / m->count;
    result[1] = m->count;
    return 0;
}

static const HncVariable variables[] = {
    {"dense/kernel", HNC_WEIGHT, HNC_F32, 2, {1, 1}, offsetof(Weights, w), 1, -1},
    {"dense/bias", HNC_WEIGHT, HNC_F32, 1, {1}, offsetof(Weights, b), 1, -1},
    {"learning_rate", HNC_OPTIMIZER, HNC_F32, 0, {0}, offsetof(Optimizer, learning_rate), 0, -1},
    {"iterations", HNC_OPTIMIZER, HNC_I32, 0, {0}, offsetof(Optimizer, iterations), 0, -1},
    {"seed", HNC_OPTIMIZER, HNC_I32, 1, {2}, offsetof(Optimizer, seed), 0, -1},
    {"momentum", HNC_OPTIMIZER, HNC_F32, 1, {2}, offsetof(Optimizer, momentum), 0, -1},
    {"dense/kernel/average", HNC_OPTIMIZER, HNC_F32, 2, {1, 1}, offsetof(Optimizer, average), 0, -1},
    {"total", HNC_METRIC, HNC_F32, 0, {0}, offsetof(Metrics, total), 0, -1},
    {"count", HNC_METRIC, HNC_F32, 0, {0}, offsetof(Metrics, count), 0, -1},
};
static const HncPort inputs[] = {{"x", HNC_F32, 1, {1}, 0}}, outputs[] = {{"y", HNC_F32, 1, {1}, 0}}, targets[] = {{"y", HNC_F32, 1, {1}, 0}},
                     sample_weights[] = {{"y_sample_weight", HNC_F32, 0, {0}, 0}};
static const char *const columns[] = {"loss", "count"};

static HncModel make_model(void) {
    return (HncModel){
        .abi = HNC_MODEL_ABI,
        .name = "line",
        .batch = 4,
        .train_batch = 4,
        .bytes = {sizeof(Weights), sizeof(Optimizer), sizeof(Metrics), 0},
        .variable_count = 9,
        .input_count = 1,
        .output_count = 1,
        .target_count = 1,
        .sample_weight_count = 1,
        .metric_count = 2,
        .variable = variables,
        .input = inputs,
        .output = outputs,
        .target = targets,
        .sample_weight = sample_weights,
        .metric = columns,
        .init = model_init,
        .predict = model_predict,
        .optimizer_init = model_optimizer_init,
        .metrics_reset = model_metrics_reset,
        .train_step = model_train_step,
        .evaluate_step = model_evaluate_step,
        .metrics_result = model_metrics_result,
    };
}

/* ---- data files */

static char folder[] = "/tmp/hnc-fit-XXXXXX";

static const char *in_folder(const char *name) {
    static char path[8][256];
    static int turn;
    turn = (turn + 1) % 8;
    snprintf(path[turn], sizeof path[turn], "%s/%s", folder, name);
    return path[turn];
}

enum { SAMPLES = 18 };
static float data_x[SAMPLES], data_y[SAMPLES];

static const char *write_data(void) {
    HncError error;
    for (int i = 0; i < SAMPLES; i++) {
        data_x[i] = (float)(i % 7) / 7;
        data_y[i] = 3 * data_x[i] - 1;
    }
    const HncStored stored[] = {{"x", HNC_FILE_F32, 2, {SAMPLES, 1}, data_x}, {"y", HNC_FILE_F32, 1, {SAMPLES}, data_y}};
    CHECK(hnc_npz_write(in_folder("train.npz"), stored, 2, &error));
    return in_folder("train.npz");
}

static const HncModel *the_model(void) {
    static HncModel model;
    model = make_model();
    return &model;
}

typedef struct {
    HncInstance *instance;
    HncData *data, *train, *validation;
    HncHistory history;
    HncStop stopped;
    HncError error;
    bool good;
} Run;

static Run start(void) {
    Run run = {.error = {HNC_OK, ""}};
    run.instance = hnc_instance_new(the_model(), HNC_FOR_TRAIN, &run.error);
    hnc_instance_init(run.instance, 0, &run.error);
    run.data = hnc_data_read(write_data(), the_model(), true, 0, &run.error);
    run.train = hnc_data_view(run.data, 0, 14, &run.error);
    run.validation = hnc_data_view(run.data, 14, SAMPLES, &run.error);
    return run;
}

static void finish(Run *run) {
    hnc_history_free(&run->history);
    hnc_data_free(run->train);
    hnc_data_free(run->validation);
    hnc_data_free(run->data);
    hnc_instance_free(run->instance);
}

static HncFit usual(const Run *run) {
    return (HncFit){.epochs = 5, .batch_size = 4, .shuffle = true, .seed = 7, .validation = run->validation};
}

static void fit(Run *run, const HncFit *options) {
    hnc_history_free(&run->history);
    run->good = hnc_fit(run->instance, run->train, options, &run->history, &run->stopped, &run->error);
}

/* ---- tests */

static void test_epochs_and_partial_batch(void) {
    Run run = start();
    HncFit options = usual(&run);
    options.history = in_folder("history.csv");
    fit(&run, &options);
    CHECK(run.good);
    CHECK_INT(run.stopped, HNC_STOP_NONE);
    CHECK_INT(run.history.rows, 5);
    CHECK_INT(run.history.columns, 4);
    CHECK_TEXT(run.history.name[2], "val_loss");
    CHECK_NEAR(run.history.value[1], 14, 0); /* count: every sample once, the last batch has two */
    CHECK_NEAR(run.history.value[3], 4, 0);
    const Optimizer *optimizer = run.instance->part[HNC_OPTIMIZER];
    CHECK_INT(optimizer->iterations, 20);
    CHECK(run.history.value[4 * 4] < run.history.value[0]);
    FILE *file = fopen(in_folder("history.csv"), "r");
    char line[200] = "";
    CHECK(file != NULL && fgets(line, sizeof line, file) != NULL);
    CHECK_TEXT(line, "epoch,count,loss,val_count,val_loss\n");
    CHECK(file != NULL && fgets(line, sizeof line, file) != NULL);
    CHECK(strncmp(line, "0,14.0,", 7) == 0);
    if (file != NULL) {
        fclose(file);
    }
    finish(&run);
}

static void test_shuffling_is_by_seed(void) {
    int64_t first[50], again[50], other[50], next[50];
    bool seen[50] = {false};
    hnc_shuffle(1, 0, first, 50);
    hnc_shuffle(1, 0, again, 50);
    hnc_shuffle(2, 0, other, 50);
    hnc_shuffle(1, 1, next, 50);
    CHECK(memcmp(first, again, sizeof first) == 0);
    CHECK(memcmp(first, other, sizeof first) != 0);
    CHECK(memcmp(first, next, sizeof first) != 0);
    for (int i = 0; i < 50; i++) {
        CHECK(first[i] >= 0 && first[i] < 50 && !seen[first[i]]);
        seen[first[i]] = true;
    }
}

/* Known answers of Philox 4x32-10 from its authors' test vectors. */
static void test_philox(void) {
    uint32_t out[4];
    hnc_random_block(0, 0, 0, out);
    CHECK_INT(out[0], 0x6627e8d5u);
    CHECK_INT(out[3], 0x9b00dbd8u);
    hnc_random_block(UINT64_MAX, UINT64_MAX, UINT64_MAX, out);
    CHECK_INT(out[0], 0x408f276du);
    CHECK_INT(out[3], 0x6d5451fdu);
}

typedef struct {
    int steps_left;
} Stopper;

static bool stop_after(void *context) {
    return --((Stopper *)context)->steps_left <= 0;
}

/* Interrupted after any step and resumed: weights, optimizer and history are those of the uninterrupted run, bit for bit. */
static void test_resume_gives_the_same_bits(void) {
    HncCallback callbacks[2];
    for (int variant = 0; variant < 3; variant++) {
        Run whole = start();
        HncFit options = usual(&whole);
        memset(callbacks, 0, sizeof callbacks);
        callbacks[0] = (HncCallback){.kind = HNC_EARLY_STOPPING, .monitor = "val_loss", .patience = 3, .restore_best_weights = true};
        callbacks[1] = (HncCallback){.kind = HNC_REDUCE_LR_ON_PLATEAU, .monitor = "loss", .factor = 0.5, .patience = 1, .min_delta = 0.05};
        options.callback = callbacks;
        options.callback_count = variant == 1 ? 2 : 0;
        options.steps_per_epoch = variant == 2 ? 3 : 0;
        fit(&whole, &options);
        CHECK(whole.good);
        int steps = ((Optimizer *)whole.instance->part[HNC_OPTIMIZER])->iterations;
        for (int cut = 1; cut < steps; cut++) {
            Run part = start(), rest = start();
            Stopper stopper = {cut};
            HncFit first = options, second = options;
            first.stop = stop_after;
            first.context = &stopper;
            first.checkpoint = in_folder("checkpoint");
            fit(&part, &first);
            CHECK(part.good);
            CHECK_INT(part.stopped, HNC_STOP_REQUESTED);
            second.resume = in_folder("checkpoint");
            fit(&rest, &second);
            CHECK(rest.good);
            for (int i = 0; i < 2; i++) {
                size_t bytes = the_model()->bytes[i];
                CHECK(memcmp(whole.instance->part[i], rest.instance->part[i], bytes) == 0);
            }
            CHECK_INT(rest.history.rows, whole.history.rows);
            CHECK(rest.history.rows == whole.history.rows &&
                  memcmp(rest.history.value, whole.history.value, sizeof(double) * (size_t)(whole.history.rows * whole.history.columns)) == 0);
            finish(&part);
            finish(&rest);
        }
        finish(&whole);
    }
}

static void test_refused_checkpoints(void) {
    Run run = start();
    HncFit options = usual(&run);
    options.checkpoint = in_folder("checkpoint");
    fit(&run, &options);
    CHECK(run.good);
    options.checkpoint = NULL;
    options.resume = in_folder("checkpoint");
    options.batch_size = 3;
    fit(&run, &options);
    CHECK(!run.good);
    CHECK_CONTAINS(run.error.message, "batches of 4");
    options.batch_size = 4;
    options.validation = NULL;
    fit(&run, &options);
    CHECK(!run.good);
    CHECK_CONTAINS(run.error.message, "other metrics");
    options = usual(&run);
    CHECK(hnc_weights_save(run.instance, in_folder("weights"), &run.error));
    options.resume = in_folder("weights");
    fit(&run, &options);
    CHECK(!run.good);
    CHECK_CONTAINS(run.error.message, "not a checkpoint");
    options.resume = in_folder("nothing");
    fit(&run, &options);
    CHECK(!run.good);
    CHECK_INT(run.error.code, HNC_ERROR_IO);
    finish(&run);
}

static void test_full_disk_stops_the_training(void) {
    Run run = start();
    HncFit options = usual(&run);
    options.checkpoint = "/dev/full";
    fit(&run, &options);
    CHECK(!run.good);
    CHECK_INT(run.error.code, HNC_ERROR_IO);
    options = usual(&run);
    options.history = "/dev/full";
    fit(&run, &options);
    CHECK(!run.good);
    finish(&run);
}

static void test_early_stopping(void) {
    Run run = start();
    HncFit options = usual(&run);
    /* An improvement of less than min_delta does not count: stops after `patience` further epochs with the first one's weights. */
    HncCallback callback = {.kind = HNC_EARLY_STOPPING, .monitor = "val_loss", .min_delta = 1000, .patience = 2, .restore_best_weights = true};
    options.epochs = 20;
    options.callback = &callback;
    options.callback_count = 1;
    fit(&run, &options);
    CHECK(run.good);
    CHECK_INT(run.stopped, HNC_STOP_EARLY);
    CHECK_INT(run.history.rows, 3);
    Run one = start();
    HncFit single = usual(&one);
    single.epochs = 1;
    fit(&one, &single);
    CHECK(memcmp(run.instance->part[HNC_WEIGHT], one.instance->part[HNC_WEIGHT], sizeof(Weights)) == 0);
    callback = (HncCallback){.kind = HNC_EARLY_STOPPING, .monitor = "accuracy"};
    fit(&run, &options);
    CHECK(!run.good);
    CHECK_CONTAINS(run.error.message, "'accuracy'");
    finish(&one);
    finish(&run);
}

static void test_reduce_learning_rate(void) {
    Run run = start();
    HncFit options = usual(&run);
    HncCallback callback = {
        .kind = HNC_REDUCE_LR_ON_PLATEAU, .monitor = "val_loss", .min_delta = 1000, .patience = 2, .factor = 0.5, .min_learning_rate = 0.03};
    options.epochs = 9;
    options.callback = &callback;
    options.callback_count = 1;
    fit(&run, &options);
    CHECK(run.good);
    /* epochs 0: best; 1, 2: reduced after 2; 3, 4: to the minimum 0.03; then it stays */
    const float want[9] = {0.1f, 0.1f, 0.1f, 0.05f, 0.05f, 0.03f, 0.03f, 0.03f, 0.03f};
    int column = run.history.columns - 1;
    CHECK_TEXT(run.history.name[column], "learning_rate");
    for (int i = 0; i < 9; i++) {
        CHECK_NEAR(run.history.value[i * run.history.columns + column], want[i], 1e-8);
    }
    finish(&run);
}

static void test_model_checkpoint(void) {
    Run run = start();
    HncFit options = usual(&run);
    HncCallback callback[2] = {{.kind = HNC_MODEL_CHECKPOINT, .monitor = "val_loss", .path = in_folder("e{epoch:02d}-{val_count:.1f}.safetensors")},
                               {.kind = HNC_CSV_LOGGER, .path = in_folder("log.csv"), .separator = ';', .append = true}};
    options.callback = callback;
    options.callback_count = 2;
    options.epochs = 2;
    fit(&run, &options);
    CHECK(run.good);
    CHECK_TEXT(run.error.message, "");
    CHECK_INT(access(in_folder("e01-4.0.safetensors"), R_OK), 0);
    CHECK_INT(access(in_folder("e02-4.0.safetensors"), R_OK), 0);
    CHECK(hnc_weights_load(run.instance, in_folder("e01-4.0.safetensors"), 0, &run.error));
    FILE *file = fopen(in_folder("log.csv"), "r");
    char line[200] = "";
    CHECK(file != NULL && fgets(line, sizeof line, file) != NULL);
    CHECK_TEXT(line, "epoch;count;loss;val_count;val_loss\n");
    if (file != NULL) {
        fclose(file);
    }
    callback[0].path = in_folder("{nothing}.safetensors");
    fit(&run, &options);
    CHECK(!run.good);
    CHECK_CONTAINS(run.error.message, "{nothing}");
    finish(&run);
}

static void test_terminate_on_nan(void) {
    Run run = start();
    HncFit options = usual(&run);
    HncCallback callback = {.kind = HNC_TERMINATE_ON_NAN};
    options.callback = &callback;
    options.callback_count = 1;
    ((Weights *)run.instance->part[HNC_WEIGHT])->w = NAN;
    fit(&run, &options);
    CHECK(run.good);
    CHECK_INT(run.stopped, HNC_STOP_EARLY);
    CHECK_INT(((Optimizer *)run.instance->part[HNC_OPTIMIZER])->iterations, 1);
    finish(&run);
}

static void test_averages_at_the_end(void) {
    static HncVariable with_average[9];
    memcpy(with_average, variables, sizeof with_average);
    with_average[6].average_of = 0;
    HncModel model = make_model();
    model.variable = with_average;
    Run run = start();
    run.instance->model = &model;
    HncFit options = usual(&run);
    fit(&run, &options);
    CHECK(run.good);
    CHECK(((Weights *)run.instance->part[HNC_WEIGHT])->w == ((Optimizer *)run.instance->part[HNC_OPTIMIZER])->average);
    finish(&run);
}

static void test_validation_frequency(void) {
    Run run = start();
    HncFit options = usual(&run);
    options.validation_freq = 2;
    options.history = in_folder("sparse.csv");
    fit(&run, &options);
    CHECK(run.good && !run.history.present[2] && run.history.present[4 + 2]);
    FILE *file = fopen(in_folder("sparse.csv"), "r");
    char line[200] = "";
    CHECK(file != NULL && fgets(line, sizeof line, file) != NULL && fgets(line, sizeof line, file) != NULL);
    CHECK_CONTAINS(line, ",NA,NA\n");
    if (file != NULL) {
        fclose(file);
    }
    finish(&run);
}

static void test_predict(void) {
    Run run = start();
    float out[SAMPLES];
    void *place[1] = {out};
    ((Weights *)run.instance->part[HNC_WEIGHT])->w = 2;
    CHECK(hnc_predict(run.instance, run.data, place, &run.error));
    for (int i = 0; i < SAMPLES; i++) {
        CHECK_NEAR(out[i], 2 * data_x[i], 0);
    }
    finish(&run);
}

static void test_wrong_data(void) {
    static const float values[12] = {1, 2, 3, NAN};
    HncError error;
    const char *path = in_folder("bad.npz");
    const struct {
        HncStored stored[3];
        int count;
        const char *reason;
    } cases[] = {
        {{{"x", HNC_FILE_F32, 1, {3}, values}}, 1, "no array 'y' in it; it has 'x'"},
        {{{"x", HNC_FILE_F32, 2, {3, 2}, values}, {"y", HNC_FILE_F32, 1, {3}, values}}, 2, "'x' has shape [3, 2]"},
        {{{"x", HNC_FILE_F32, 0, {0}, values}, {"y", HNC_FILE_F32, 1, {3}, values}}, 2, "'x' has shape []"},
        {{{"x", HNC_FILE_F32, 1, {3}, values}, {"y", HNC_FILE_F32, 1, {2}, values}}, 2, "'y' has 2 samples, but 'x' has 3"},
        {{{"x", HNC_FILE_F32, 1, {0}, values}, {"y", HNC_FILE_F32, 1, {0}, values}}, 2, "no samples"},
        {{{"x", HNC_FILE_F32, 1, {4}, values}, {"y", HNC_FILE_F32, 1, {4}, values}}, 2, "'x': element 3 is nan"},
        {{{"x", HNC_FILE_F32, 1, {3}, values}, {"y", HNC_FILE_F32, 1, {3}, values}, {"y_sample_weight", HNC_FILE_F32, 2, {3, 2}, values}},
         3,
         "y_sample_weight"},
        {{{"x", HNC_FILE_F32, 1, {3}, values}, {"y", HNC_FILE_F32, 3, {3, 1, 1}, values}, {"y_sample_weight", HNC_FILE_F32, 1, {3}, values}},
         3,
         NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        CHECK(hnc_npz_write(path, cases[i].stored, cases[i].count, &error));
        HncData *data = hnc_data_read(path, the_model(), true, 0, &error);
        CHECK((data != NULL) == (cases[i].reason == NULL));
        if (cases[i].reason != NULL) {
            CHECK_CONTAINS(error.message, cases[i].reason);
            CHECK(strncmp(error.message, path, strlen(path)) == 0);
        }
        hnc_data_free(data);
    }
    static const int32_t words[3] = {0, 5, 9};
    const HncPort limited[] = {{"x", HNC_I32, 0, {0}, 9}};
    HncModel model = make_model();
    model.input = limited;
    const HncStored stored = {"x", HNC_FILE_I32, 1, {3}, words};
    CHECK(hnc_npz_write(path, &stored, 1, &error));
    CHECK(hnc_data_read(path, &model, false, 0, &error) == NULL);
    CHECK_CONTAINS(error.message, "element 2 is 9, but the model has places for 0 to 8");
}

static void test_wrong_weights(void) {
    static const float values[4] = {1, 2, 3, 4};
    HncError error;
    Run run = start();
    const char *path = in_folder("bad.safetensors");
    const struct {
        HncStored stored[3];
        int count;
        const char *reason;
    } cases[] = {
        {{{"dense/kernel", HNC_FILE_F32, 2, {1, 1}, values}}, 1, "no tensor 'dense/bias'"},
        {{{"dense/kernel", HNC_FILE_F32, 1, {1}, values}, {"dense/bias", HNC_FILE_F32, 1, {1}, values}},
         2,
         "'dense/kernel' has shape [1], but the model's is [1, 1]"},
        {{{"dense/kernel", HNC_FILE_F32, 2, {1, 1}, values}, {"dense/bias", HNC_FILE_F32, 1, {1}, values}, {"extra", HNC_FILE_F32, 1, {1}, values}},
         3,
         "'extra' belongs to no layer"},
        {{{"dense/kernel", HNC_FILE_F32, 2, {1, 1}, values}, {"dense/bias", HNC_FILE_F32, 1, {1}, values}}, 2, NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        CHECK(hnc_safetensors_write(path, cases[i].stored, cases[i].count, NULL, 0, &error));
        CHECK(hnc_weights_load(run.instance, path, 0, &error) == (cases[i].reason == NULL));
        if (cases[i].reason != NULL) {
            CHECK_CONTAINS(error.message, cases[i].reason);
        }
    }
    finish(&run);
}

int main(void) {
    if (mkdtemp(folder) == NULL) {
        return 2;
    }
    RUN(test_epochs_and_partial_batch);
    RUN(test_shuffling_is_by_seed);
    RUN(test_philox);
    RUN(test_resume_gives_the_same_bits);
    RUN(test_refused_checkpoints);
    RUN(test_full_disk_stops_the_training);
    RUN(test_early_stopping);
    RUN(test_reduce_learning_rate);
    RUN(test_model_checkpoint);
    RUN(test_terminate_on_nan);
    RUN(test_averages_at_the_end);
    RUN(test_validation_frequency);
    RUN(test_predict);
    RUN(test_wrong_data);
    RUN(test_wrong_weights);
    char command[300];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command) == 0 ? test_result() : 1;
}
