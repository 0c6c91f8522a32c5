/*
 * collect.c - counts what an evaluation shows: which classes are taken for which, how scores are spread, how far numbers are off, and the samples
 * that the model got most wrong. Scores are counted in narrow bins of their log odds, so that curves need no list of all scores.
 */
#include "report/report.h"

#include <math.h>
#include <string.h>

double report_value(HncType type, const void *data, int64_t index) {
    switch (type) {
    case HNC_F32: return (double)((const float *)data)[index];
    case HNC_I32: return ((const int32_t *)data)[index];
    default: return ((const unsigned char *)data)[index];
    }
}

int64_t report_elements(const HncPort *port) {
    int64_t count = 1;
    for (int i = 0; i < port->rank; i++) {
        count *= port->dim[i];
    }
    return count;
}

/* ---- what an output is */

static bool is_one_of(const char *name, const char *const *list) {
    for (; name != NULL && *list != NULL; list++) {
        if (strcmp(name, *list) == 0) {
            return true;
        }
    }
    return false;
}

static ReportKind kind_of(const ReportOutput *output, const char *loss, const HncFeature *feature, int64_t last) {
    static const char *const classes[] = {"CategoricalCrossentropy", "CategoricalFocalCrossentropy",       "SparseCategoricalCrossentropy",
                                          "CategoricalHinge",        "CategoricalGeneralizedCrossEntropy", NULL};
    static const char *const yes_or_no[] = {"BinaryCrossentropy", "BinaryFocalCrossentropy", NULL};
    if (is_one_of(loss, yes_or_no)) {
        return report_elements(output->output) == 1 ? REPORT_BINARY : REPORT_LABELS;
    }
    bool label = feature != NULL && (feature->kind == HNC_LABEL || feature->kind == HNC_TEXT);
    return (is_one_of(loss, classes) || label) && last > 1 && last <= INT32_MAX ? REPORT_CLASSES : REPORT_NUMBERS;
}

static const char **names_of(Arena *arena, const ReportOutput *output, const HncFeature *feature) {
    const char **name = arena_new_array(arena, const char *, output->classes);
    const HncWords *words =
        feature != NULL && feature->words != NULL && (feature->kind == HNC_LABEL || feature->kind == HNC_TEXT) ? feature->words : NULL;
    for (int i = 0; i < output->classes; i++) {
        name[i] = words != NULL && i < words->count ? words->word[i] : arena_printf(arena, "%d", i);
    }
    return name;
}

static void describe(Report *report, const Program *program, const DataSection *section, const HncData *data, int index, ReportOutput *out) {
    Arena *arena = report->arena;
    const HncModel *model = report->model;
    const char *weight = arena_printf(arena, "%s_sample_weight", out->name);
    out->weight_at = -1;
    for (int i = 0; i < data->count; i++) {
        out->weight_at = strcmp(data->port[i]->name, weight) == 0 && i >= model->input_count + model->target_count ? i : out->weight_at;
    }
    const Node *loss = training_loss(program->model, index);
    const Node *logits = loss != NULL && loss->kind == NODE_MAP ? node_get(loss, "from_logits") : NULL;
    const HncFeature *feature = section != NULL ? data_section_feature(section, out->name) : NULL;
    int64_t elements = report_elements(out->output), last = out->output->rank > 0 ? out->output->dim[out->output->rank - 1] : 1;
    if (logits != NULL) {
        node_as_bool(logits, &out->logits);
    }
    out->kind = kind_of(out, training_loss_name(program->model, index), feature, last);
    out->classes = out->kind == REPORT_BINARY ? 2 : (int)last;
    out->positions = (int)(out->kind == REPORT_NUMBERS || out->kind == REPORT_BINARY ? elements : elements / last);
    int64_t wanted = report_elements(out->target);
    out->sparse = out->kind == REPORT_CLASSES && wanted == out->positions;
    if (wanted != elements && !out->sparse) {
        out->kind = REPORT_NUMBERS; /* targets of another shape: nothing can be compared element by element */
        out->positions = 0;
    }
    if (out->kind == REPORT_NUMBERS) {
        out->point = arena_alloc(arena, sizeof *out->point * POINTS_MOST);
        return;
    }
    int classes = out->classes, scores = out->kind == REPORT_BINARY ? 1 : classes;
    out->class_name = names_of(arena, out, feature);
    out->matrix = out->kind != REPORT_LABELS && classes <= MATRIX_MOST ? arena_new_array(arena, int64_t, (int64_t)classes * classes) : NULL;
    out->hit = arena_new_array(arena, int64_t, classes);
    out->truth = arena_new_array(arena, int64_t, classes);
    out->chosen = arena_new_array(arena, int64_t, classes);
    out->score = scores <= SCORES_MOST ? arena_new_array(arena, int64_t, (int64_t)scores * 2 * SCORE_BINS) : NULL;
}

Report *report_new(Arena *arena, const Program *program, const HncModel *model, const DataSection *section, const HncData *data) {
    Report *report = arena_alloc(arena, sizeof *report);
    *report = (Report){.arena = arena, .model = model, .row_bytes = data->row_bytes, .ports = data->count};
    report->output = arena_new_array(arena, ReportOutput, model->output_count + 1);
    int widest = 1;
    for (int i = 0; i < model->output_count; i++) {
        for (int t = 0; t < model->target_count; t++) {
            if (strcmp(model->target[t].name, model->output[i].name) == 0) {
                ReportOutput *out = &report->output[report->outputs++];
                *out = (ReportOutput){.name = model->output[i].name,
                                      .output = &model->output[i],
                                      .target = &model->target[t],
                                      .output_at = i,
                                      .target_at = model->input_count + t};
                describe(report, program, section, data, i, out);
                widest = out->kind != REPORT_NUMBERS && out->classes > widest ? out->classes : widest;
            }
        }
    }
    report->place = arena_new_array(arena, double, widest);
    return report;
}

/* ---- counting */

static void count_score(ReportOutput *out, int class_, double share, bool yes) {
    if (out->score != NULL) {
        double odds = share <= 0 ? -SCORE_SPAN : share >= 1 ? SCORE_SPAN : log(share) - log1p(-share);
        int bin = (int)floor((odds + SCORE_SPAN) / (2 * SCORE_SPAN) * SCORE_BINS);
        bin = bin < 0 ? 0 : bin >= SCORE_BINS ? SCORE_BINS - 1 : bin;
        out->score[((int64_t)class_ * 2 + yes) * SCORE_BINS + bin]++;
    }
}

static void count_trust(ReportOutput *out, double trust, double right) {
    int bin = (int)(trust * CALIBRATION_BINS);
    bin = bin < 0 ? 0 : bin >= CALIBRATION_BINS ? CALIBRATION_BINS - 1 : bin;
    out->calibration_count[bin]++;
    out->calibration_sum[bin] += trust;
    out->calibration_right[bin] += right;
}

static double surprise(double share) {
    return -log(share > 1e-12 ? share : 1e-12);
}

static void count_classes(ReportOutput *out, int truth, int chosen) {
    out->truth[truth]++;
    out->chosen[chosen]++;
    out->hit[truth] += truth == chosen;
    if (out->matrix != NULL) {
        out->matrix[(int64_t)truth * out->classes + chosen]++;
    }
}

/* Scores of one position as shares in report->place; the place of the largest. */
static int read_scores(Report *report, const ReportOutput *out, const void *scores, int64_t first) {
    double *share = report->place, highest = -INFINITY, sum = 0;
    int best = 0;
    for (int c = 0; c < out->classes; c++) {
        share[c] = report_value(out->output->type, scores, first + c);
        if (share[c] > highest) {
            highest = share[c];
            best = c;
        }
    }
    for (int c = 0; c < out->classes && out->logits; c++) {
        share[c] = exp(share[c] - highest);
        sum += share[c];
    }
    for (int c = 0; c < out->classes && out->logits; c++) {
        share[c] /= sum;
    }
    return best;
}

static double logistic(double x) {
    return 1 / (1 + exp(-x));
}

/* One of several classes at one position; its loss, or a negative number where the target is none of them. */
static double see_classes(Report *report, ReportOutput *out, const void *target, const void *scores, int64_t position) {
    int classes = out->classes, best = read_scores(report, out, scores, position * classes), truth = 0;
    if (out->sparse) {
        double value = report_value(out->target->type, target, position);
        if (!(value >= 0 && value < classes)) {
            return -1;
        }
        truth = (int)value;
    } else {
        for (int c = 1; c < classes; c++) {
            double value = report_value(out->target->type, target, position * classes + c);
            truth = value > report_value(out->target->type, target, position * classes + truth) ? c : truth;
        }
    }
    count_classes(out, truth, best);
    for (int c = 0; c < classes; c++) {
        count_score(out, c, report->place[c], c == truth);
        double off = report->place[c] - (c == truth);
        out->brier += off * off;
    }
    count_trust(out, report->place[best], truth == best);
    out->count++;
    return surprise(report->place[truth]);
}

/* Yes or no; `class_` is the label's number, or 0 of a binary output. */
static double see_yes_or_no(ReportOutput *out, int class_, double score, bool yes) {
    double share = out->logits ? logistic(score) : score;
    bool says = share > 0.5;
    count_score(out, class_, share, yes);
    count_trust(out, share, yes);
    out->brier += (share - yes) * (share - yes);
    if (out->kind == REPORT_BINARY) {
        count_classes(out, yes, says);
    } else {
        out->truth[class_] += yes;
        out->chosen[class_] += says;
        out->hit[class_] += yes && says;
    }
    out->count++;
    return surprise(yes ? share : 1 - share);
}

static double see_number(ReportOutput *out, double truth, double value) {
    double off = value - truth;
    out->sum_error += off;
    out->sum_square += off * off;
    out->sum_absolute += fabs(off);
    out->sum_true += truth;
    out->sum_true_square += truth * truth;
    int64_t place = out->points;
    if (out->points == POINTS_MOST) { /* each value is kept with the same probability */
        uint32_t random[4];
        hnc_random_block(0, 0, (uint64_t)out->count, random);
        place = (int64_t)(((uint64_t)random[0] << 32 | random[1]) % (uint64_t)(out->count + 1));
    } else {
        out->points++;
    }
    if (place < POINTS_MOST) {
        out->point[place][0] = truth;
        out->point[place][1] = value;
    }
    out->count++;
    return off * off;
}

static void keep_worst(const Report *report, ReportOutput *out, double loss, int64_t sample, const void *const *in, const void *const *outputs,
                       int row) {
    if (out->worsts == WORST_MOST && !(loss > out->worst[WORST_MOST - 1].loss)) {
        return;
    }
    ReportSample slot = out->worsts == WORST_MOST ? out->worst[WORST_MOST - 1] : (ReportSample){0};
    size_t bytes = (size_t)report_elements(out->output) * hnc_type_size(out->output->type);
    if (slot.in == NULL) {
        slot.in = arena_new_array(report->arena, void *, report->ports);
        slot.out = arena_alloc(report->arena, bytes + 1);
        for (int i = 0; i < report->ports; i++) {
            slot.in[i] = in[i] != NULL ? arena_alloc(report->arena, report->row_bytes[i] + 1) : NULL;
        }
    }
    slot.loss = loss;
    slot.sample = sample;
    for (int i = 0; i < report->ports; i++) {
        if (in[i] != NULL && slot.in[i] != NULL) {
            memcpy(slot.in[i], (const char *)in[i] + (size_t)row * report->row_bytes[i], report->row_bytes[i]);
        }
    }
    memcpy(slot.out, (const char *)outputs[out->output_at] + (size_t)row * bytes, bytes);
    out->worsts += out->worsts < WORST_MOST;
    int at = out->worsts - 1;
    for (; at > 0 && out->worst[at - 1].loss < loss; at--) {
        out->worst[at] = out->worst[at - 1];
    }
    out->worst[at] = slot;
}

/* One sample of one output: the mean loss of its positions; negative when none counts. */
static double see_sample(Report *report, ReportOutput *out, const void *target, const void *scores, const float *weight, int weights) {
    double sum = 0;
    int64_t counted = 0;
    for (int64_t p = 0; p < out->positions; p++) {
        if (weight != NULL && weight[weights == out->positions ? p : weights == 1 ? 0 : p * weights / out->positions] == 0) {
            continue; /* padding */
        }
        double loss = 0;
        switch (out->kind) {
        case REPORT_CLASSES: loss = see_classes(report, out, target, scores, p); break;
        case REPORT_BINARY:
            loss = see_yes_or_no(out, 0, report_value(out->output->type, scores, p), report_value(out->target->type, target, p) > 0.5);
            break;
        case REPORT_LABELS:
            for (int64_t c = p * out->classes; c < (p + 1) * out->classes; c++) {
                loss += see_yes_or_no(out, (int)(c % out->classes), report_value(out->output->type, scores, c),
                                      report_value(out->target->type, target, c) > 0.5);
            }
            break;
        case REPORT_NUMBERS: loss = see_number(out, report_value(out->target->type, target, p), report_value(out->output->type, scores, p)); break;
        }
        sum += loss >= 0 ? loss : 0;
        counted += loss >= 0;
    }
    return counted > 0 ? sum / (double)counted : -1;
}

void report_seen(void *context, int rows, const void *const *in, const void *const *outputs) {
    Report *report = context;
    for (int row = 0; row < rows; row++) {
        report->samples++;
        for (int i = 0; i < report->outputs; i++) {
            ReportOutput *out = &report->output[i];
            const char *target = (const char *)in[out->target_at] + (size_t)row * report->row_bytes[out->target_at];
            size_t bytes = (size_t)report_elements(out->output) * hnc_type_size(out->output->type);
            const char *scores = (const char *)outputs[out->output_at] + (size_t)row * bytes;
            int weights = out->weight_at >= 0 ? (int)(report->row_bytes[out->weight_at] / sizeof(float)) : 0;
            const float *weight =
                out->weight_at >= 0 && in[out->weight_at] != NULL && weights > 0 ? (const float *)in[out->weight_at] + (int64_t)row * weights : NULL;
            double loss = see_sample(report, out, target, scores, weight, weights);
            if (loss >= 0) {
                keep_worst(report, out, loss, report->samples, in, outputs, row);
            }
        }
    }
}
