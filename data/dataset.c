/*
 * dataset.c - features bound to a table's columns and a model's ports, checked against both; then samples as the training loop takes them.
 */
#include "internal.h"

#include <math.h>

int64_t data_set_row(const HncDataSet *set, int64_t sample) {
    return set->window != NULL ? set->window[sample] : sample;
}

int bound_steps(const Bound *bound) {
    return bound->feature->steps > 0 ? bound->feature->steps : 1;
}

int64_t bound_row(const HncDataSet *set, const Bound *bound, int64_t sample, int step) {
    int rate = set->source.windows.length > 0 ? set->source.windows.rate : 1;
    return data_set_row(set, sample) + bound->feature->offset + (int64_t)step * rate;
}

int64_t hnc_data_set_samples(const HncDataSet *set) {
    return set->samples;
}

void hnc_data_set_close(HncDataSet *set) {
    if (set == NULL) {
        return;
    }
    for (int i = 0; i < set->bounds; i++) {
        free(set->bound[i].column);
        prepared_free(set->bound[i].prepared);
    }
    hnc_table_close(set->table);
    free(set->bound);
    free(set->window);
    free(set->weight_column);
    free(set->weight_of);
    free(set);
}

/* ---- columns */

static bool find_column(const HncDataSet *set, const HncFeature *feature, const char *name, int *column, HncError *error) {
    char names[260];
    *column = hnc_table_find(set->table, name);
    if (*column == HNC_COLUMN_AMBIGUOUS) {
        return data_fail(error, HNC_ERROR_DATA, "'%s': several sources have a column '%s'; write the source before it: `name.%s`", feature->port,
                         name, name);
    }
    return *column >= 0 || data_fail(error, HNC_ERROR_DATA, "'%s': %s has no column '%s'; there are %s", feature->port, set->table->source[0].path,
                                     name, hnc_table_names(set->table, names, sizeof(names)));
}

static bool bind_columns(const HncDataSet *set, Bound *bound, HncError *error) {
    const HncFeature *feature = bound->feature;
    bound->column = data_allocate((uint64_t)feature->columns, sizeof(*bound->column), error);
    if (bound->column == NULL) {
        return false;
    }
    for (int i = 0; i < feature->columns; i++) {
        if (!find_column(set, feature, feature->column[i], &bound->column[i], error)) {
            return false;
        }
        bool text = hnc_table_column(set->table, bound->column[i])->text;
        bound->array = bound->array || !text;
        if (!text && (feature->columns > 1 || feature->kind == HNC_CATEGORIES || feature->kind == HNC_TEXT || feature->kind == HNC_SERIES)) {
            return data_fail(error, HNC_ERROR_DATA, "'%s': the column '%s' holds arrays; %s", feature->port, feature->column[i],
                             feature->columns > 1 ? "one such column is the whole input" : "`type: Numbers` takes them as they are");
        }
        if (text && feature->columns > 1 && (feature->kind > HNC_CATEGORIES)) {
            return data_fail(error, HNC_ERROR_DATA, "'%s' is made of one column, not of %d", feature->port, feature->columns);
        }
    }
    return true;
}

/* ---- shapes: those of the port and of what a feature makes agree but for axes of one */

static int squeeze(int rank, const int64_t *dim, int64_t *out) {
    int count = 0;
    for (int i = 0; i < rank; i++) {
        if (dim[i] != 1) {
            out[count++] = dim[i];
        }
    }
    return count;
}

static bool same_but_ones(const HncPort *port, int rank, const int64_t *dim) {
    int64_t have[HNC_MAX_RANK + 1], want[HNC_MAX_RANK + 1], wide[HNC_MAX_RANK];
    for (int i = 0; i < port->rank; i++) {
        wide[i] = port->dim[i];
    }
    int have_rank = squeeze(rank, dim, have), want_rank = squeeze(port->rank, wide, want);
    return have_rank == want_rank && memcmp(have, want, sizeof(have[0]) * (size_t)have_rank) == 0;
}

static bool wrong_shape(const Bound *bound, int rank, const int64_t *dim, const char *makes, HncError *error) {
    char have[160] = "", want[160] = "";
    size_t length = 0;
    for (int i = 0; i < rank; i++) {
        length += (size_t)snprintf(have + length, sizeof(have) - length, "%s%lld", i ? ", " : "", (long long)dim[i]);
    }
    length = 0;
    for (int i = 0; i < bound->port->rank; i++) {
        length += (size_t)snprintf(want + length, sizeof(want) - length, "%s%d", i ? ", " : "", bound->port->dim[i]);
    }
    return data_fail(error, HNC_ERROR_DATA, "'%s': the %s [%s] a sample, but the model wants [%s]", bound->port->name, makes, have, want);
}

static bool check_picture(const HncDataSet *set, Bound *bound, const int32_t *shape, int rank, HncError *error) {
    int frames = bound->feature->kind == HNC_FRAMES, channels = rank == 3 + frames ? shape[rank - 1] : rank == 2 + frames ? 1 : 0;
    if (channels != 1 && channels != 3 && channels != 4) {
        return data_fail(error, HNC_ERROR_DATA, "'%s': %s are [%srows, columns, channels] with 1, 3 or 4 channels, which the model's shape is not",
                         bound->port->name, frames ? "clips" : "pictures", frames ? "frames, " : "");
    }
    if (bound->port->type != HNC_F32 && bound->port->type != HNC_U8) {
        return data_fail(error, HNC_ERROR_DATA, "'%s': pictures are float32 or uint8, not %s", bound->port->name, hnc_type_name(bound->port->type));
    }
    const HncFeature *feature = bound->feature;
    if (bound->port->type == HNC_U8 && (feature->subtract != 0 || feature->divide != 1)) {
        return data_fail(error, HNC_ERROR_DATA, "'%s': a uint8 input takes pixels as they are: leave out `subtract` and `divide`, or make it float32",
                         bound->port->name);
    }
    if (!bound->array) {
        return true;
    }
    const HncColumn *column = hnc_table_column(set->table, bound->column[0]);
    int have = column->rank == 3 + frames ? (int)column->dim[column->rank - 1] : column->rank == 2 + frames ? 1 : 0;
    bound->each = 1;
    for (int i = 0; i < column->rank; i++) {
        bound->each *= (int)column->dim[i];
    }
    return (have == channels && column->type == HNC_FILE_U8) ||
           data_fail(error, HNC_ERROR_DATA, "'%s': the column '%s' is no array of uint8 pictures with %d channels", bound->port->name, column->name,
                     channels);
}

/* Numbers that are put into the port's type as they are need no learned tables: channels 0 says so. */
static bool is_plain(const HncFeature *feature) {
    return feature->kind == HNC_NUMBERS && feature->normalize == HNC_NORMALIZE_NONE && feature->fill == HNC_FILL_ERROR && feature->subtract == 0 &&
           feature->divide == 1;
}

static bool check_numbers(const HncDataSet *set, Bound *bound, HncError *error) {
    HncFeature *feature = bound->feature;
    int64_t dim[HNC_MAX_RANK + 1] = {0};
    int rank = 0, channels = 1;
    if (feature->steps > 0) {
        dim[rank++] = feature->steps;
    }
    if (bound->array) {
        const HncColumn *column = hnc_table_column(set->table, bound->column[0]);
        int64_t each = 1;
        for (int i = 0; i < column->rank && rank <= HNC_MAX_RANK; i++) {
            dim[rank++] = column->dim[i];
            each *= column->dim[i];
            channels = (int)column->dim[i];
        }
        bound->each = (int)each;
    } else {
        dim[rank++] = feature->columns;
        bound->each = channels = feature->columns;
    }
    if (!same_but_ones(bound->port, rank, dim)) {
        return wrong_shape(bound, rank, dim, bound->array ? "array has" : feature->steps > 0 ? "window of columns makes" : "columns make", error);
    }
    if (is_plain(feature) && bound->array) {
        feature->channels = 0;
        feature->learned = true;
        return true;
    }
    if (feature->kind == HNC_NUMBERS && !is_plain(feature) && bound->port->type != HNC_F32) {
        return data_fail(error, HNC_ERROR_DATA, "'%s': numbers that are normalized or filled are float32, but the model's type is %s",
                         bound->port->name, hnc_type_name(bound->port->type));
    }
    if (feature->learned && feature->channels != channels && feature->kind == HNC_NUMBERS) {
        return data_fail(error, HNC_ERROR_DATA, "'%s': the weights file knows %d columns, the data has %d", bound->port->name, feature->channels,
                         channels);
    }
    feature->channels = channels;
    return true;
}

static bool check_shape(const HncDataSet *set, Bound *bound, HncError *error) {
    HncFeature *feature = bound->feature;
    const HncPort *port = bound->port;
    int leading = feature->steps > 0, rank = port->rank - leading;
    const int32_t *shape = port->dim + leading;
    if (leading && (port->rank < 1 || port->dim[0] != feature->steps)) {
        return data_fail(error, HNC_ERROR_DATA, "'%s': a sample has %d steps, but the model wants %d", port->name, feature->steps,
                         port->rank > 0 ? port->dim[0] : 1);
    }
    bound->elements = 1;
    for (int i = 0; i < rank; i++) {
        bound->elements *= shape[i];
    }
    bound->each = 1;
    int64_t dim[2] = {feature->steps > 0 ? feature->steps : 1, feature->columns};
    switch (feature->kind) {
    case HNC_NUMBERS:
    case HNC_MISSING: return check_numbers(set, bound, error);
    case HNC_CATEGORIES: return same_but_ones(port, 2, dim) || wrong_shape(bound, 2, dim, "columns make", error);
    case HNC_LABEL:
        return bound->elements == 1 || feature->words == NULL || bound->elements == feature->words[0].count ||
               data_fail(error, HNC_ERROR_DATA, "'%s': there are %d classes, but the model has places for %lld", port->name, feature->words[0].count,
                         (long long)bound->elements);
    case HNC_IMAGE:
    case HNC_FRAMES: return check_picture(set, bound, shape, rank, error);
    case HNC_AUDIO:
        if (port->type != HNC_F32 || rank < 1 || bound->elements != shape[0]) {
            return data_fail(error, HNC_ERROR_DATA, "'%s': sound is float32 of the shape [samples] or [samples, 1]", port->name);
        }
        if (bound->array) {
            const HncColumn *column = hnc_table_column(set->table, bound->column[0]);
            for (int i = 0; i < column->rank; i++) {
                bound->each *= (int)column->dim[i];
            }
        }
        return true;
    case HNC_SERIES:
        if (port->type != HNC_F32 || rank < 1 || rank > 2 || (feature->series_columns > 0 && (rank == 2 ? shape[1] : 1) != feature->series_columns)) {
            return data_fail(error, HNC_ERROR_DATA, "'%s': a series is float32 of the shape [steps, columns]", port->name);
        }
        feature->channels = rank == 2 ? shape[1] : 1;
        return true;
    case HNC_TEXT:
        return rank == 1 || (rank == 2 && shape[1] == 1) ||
               data_fail(error, HNC_ERROR_DATA, "'%s': words are a list of numbers: the model's shape must be [words]", port->name);
    }
    return true;
}

/* ---- windows */

/* Is the group column the same from row to row + last? Runs are as long as windows, so that this is asked of the ends of sorted tables only. */
static bool same_group(const HncDataSet *set, HncRow *row, int column, int64_t first, int64_t last, bool *same, HncError *error) {
    const char *text = hnc_row_text(row, first, column, error);
    char *kept = text != NULL ? data_copy(text, strlen(text), error) : NULL;
    *same = true;
    (void)set;
    for (int64_t i = first + 1; kept != NULL && i <= last && *same; i++) {
        text = hnc_row_text(row, i, column, error);
        if (text == NULL) {
            free(kept);
            return false;
        }
        *same = strcmp(text, kept) == 0;
    }
    free(kept);
    return kept != NULL;
}

static bool make_windows(HncDataSet *set, HncError *error) {
    const HncWindows *windows = &set->source.windows;
    int64_t last = 0;
    for (int i = 0; i < set->bounds; i++) {
        int64_t needed = set->bound[i].feature->offset + (int64_t)(bound_steps(&set->bound[i]) - 1) * windows->rate;
        last = needed > last ? needed : last;
    }
    int group = windows->group != NULL ? hnc_table_find(set->table, windows->group) : -1;
    if (windows->group != NULL && (group < 0 || !hnc_table_column(set->table, group)->text)) {
        return data_fail(error, HNC_ERROR_DATA, "no column of texts '%s', which separates the groups of windows", windows->group);
    }
    int64_t rows = set->table->rows;
    if (rows <= last) {
        return data_fail(error, HNC_ERROR_DATA, "%s: %lld rows are too few for a window, which reaches over %lld", set->table->source[0].path,
                         (long long)rows, (long long)last + 1);
    }
    set->window = data_allocate((uint64_t)((rows - last + windows->stride - 1) / windows->stride), sizeof(*set->window), error);
    HncRow *row = set->window != NULL ? hnc_row_new(set->table, error) : NULL;
    bool good = row != NULL;
    set->samples = 0;
    for (int64_t first = 0; good && first + last < rows;) {
        bool same = true;
        good = group < 0 || same_group(set, row, group, first, first + last, &same, error);
        if (same) {
            set->window[set->samples++] = first;
            first += windows->stride;
        } else {
            first++; /* the next group's windows start with it */
        }
    }
    hnc_row_free(row);
    return good && (set->samples > 0 || data_fail(error, HNC_ERROR_DATA, "no group of rows is as long as a window, %lld rows", (long long)last + 1));
}

/* ---- sample weights: columns of their name, or padding that weighs nothing */

static bool bind_weights(HncDataSet *set, HncError *error) {
    const HncModel *model = set->model;
    set->weight_column = data_allocate((uint64_t)model->sample_weight_count, sizeof(int), error);
    set->weight_of = data_allocate((uint64_t)model->sample_weight_count, sizeof(Bound *), error);
    if (set->weight_column == NULL || set->weight_of == NULL) {
        return false;
    }
    for (int i = 0; i < model->sample_weight_count; i++) {
        const HncPort *port = &model->sample_weight[i];
        int column = hnc_table_find(set->table, port->name);
        set->weight_column[i] = column >= 0 ? column : WEIGHT_NONE;
        for (int b = 0; b < set->bounds; b++) {
            Bound *bound = &set->bound[b];
            size_t length = strlen(bound->port->name);
            bool of_it = strncmp(port->name, bound->port->name, length) == 0 && strcmp(port->name + length, "_sample_weight") == 0;
            if (of_it && bound->target && bound->feature->kind == HNC_TEXT && bound->feature->mask_padding) {
                set->weight_column[i] = WEIGHT_PADDING;
                set->weight_of[i] = bound;
            }
        }
        if (set->weight_column[i] >= 0) {
            const HncColumn *which = hnc_table_column(set->table, column);
            if (!which->text && !same_but_ones(port, which->rank, which->dim)) {
                return data_fail(error, HNC_ERROR_DATA, "'%s' has another shape than the model wants", port->name);
            }
            if (!hnc_table_map(set->table, column, error)) {
                return false;
            }
        }
    }
    return true;
}

/* ---- opening */

static bool bind_port(HncDataSet *set, const HncPort *port, int index, bool target, int *failed, HncError *error) {
    for (int i = 0; i < set->source.features; i++) {
        if (strcmp(set->source.feature[i].port, port->name) == 0) {
            Bound *bound = &set->bound[set->bounds++];
            *failed = i;
            *bound = (Bound){.feature = &set->source.feature[i], .port = port, .index = index, .target = target};
            if (!bind_columns(set, bound, error) || !check_shape(set, bound, error) ||
                (bound->array && !hnc_table_map(set->table, bound->column[0], error))) {
                return false;
            }
            *failed = -1;
            return true;
        }
    }
    return data_fail(error, HNC_ERROR_DATA, "the data section says nothing about '%s'", port->name);
}

HncDataSet *hnc_data_set_open(const HncDataSource *source, const HncModel *model, bool training, int *failed, HncError *error) {
    HncDataSet *set = data_allocate(1, sizeof(*set), error);
    *failed = -1;
    if (set == NULL) {
        return NULL;
    }
    set->source = *source;
    set->model = model;
    set->table = hnc_table_open(source->file, source->files, source->separator, error);
    set->bound = data_allocate((uint64_t)(model->input_count + model->target_count), sizeof(*set->bound), error);
    bool good = set->table != NULL && set->bound != NULL;
    for (int i = 0; i < model->input_count && good; i++) {
        good = bind_port(set, &model->input[i], i, false, failed, error);
    }
    for (int i = 0; training && i < model->target_count && good; i++) {
        good = bind_port(set, &model->target[i], model->input_count + i, true, failed, error);
    }
    if (good) {
        set->samples = set->table->rows;
        good = (source->windows.length == 0 || make_windows(set, error)) && (!training || bind_weights(set, error));
    }
    if (!good) {
        hnc_data_set_close(set);
        return NULL;
    }
    return set;
}

/* ---- reading samples */

static bool read_weight(const HncDataSet *set, int weight, int64_t sample, Scratch *scratch, void *const *to, HncError *error) {
    const HncModel *model = set->model;
    const HncPort *port = &model->sample_weight[weight];
    float *out = to[model->input_count + model->target_count + weight];
    int column = set->weight_column[weight];
    if (column == WEIGHT_PADDING) {
        const Bound *bound = set->weight_of[weight];
        for (int64_t i = 0; i < bound->elements; i++) {
            bool word = bound->port->type == HNC_I32 ? ((const int32_t *)to[bound->index])[i] != 0 : ((const float *)to[bound->index])[i] != 0;
            out[i] = word ? 1.0f : 0.0f;
        }
        return true;
    }
    int64_t row = data_set_row(set, sample);
    if (!hnc_table_column(set->table, column)->text) {
        return hnc_table_array(set->table, row, column, port->type, out, set->source.flags, error);
    }
    const char *text = hnc_row_text(scratch->row, row, column, error);
    char *end = NULL, place[400];
    if (text == NULL) {
        return false;
    }
    *out = strtof(text, &end);
    return (end != text && *end == '\0' && isfinite(*out)) ||
           data_fail(error, HNC_ERROR_DATA, "%s: '%.60s' is not a weight", hnc_table_place(set->table, column, row, place, sizeof(place)), text);
}

static bool read_sample(void *context, int64_t sample, void *const *to, HncError *error) {
    const HncDataSet *set = context;
    Scratch scratch;
    if (!scratch_open(&scratch, set, error)) {
        return false;
    }
    bool good = true;
    for (int i = 0; i < set->bounds && good; i++) {
        const Bound *bound = &set->bound[i];
        size_t bytes = (size_t)bound->elements * hnc_type_size(bound->port->type);
        for (int step = 0; step < bound_steps(bound) && good; step++) {
            good = prepare_row(set, bound, bound_row(set, bound, sample, step), &scratch, (char *)to[bound->index] + (size_t)step * bytes, error);
        }
    }
    int weights = set->weight_column != NULL ? set->model->sample_weight_count : 0;
    for (int i = 0; i < weights && good; i++) {
        good = set->weight_column[i] == WEIGHT_NONE || read_weight(set, i, sample, &scratch, to, error);
    }
    scratch_close(&scratch);
    return good;
}

static void close_set(void *context) {
    hnc_data_set_close(context);
}

static bool prepare_tables(HncDataSet *set, HncError *error) {
    for (int i = 0; i < set->bounds; i++) {
        Bound *bound = &set->bound[i];
        int leading = bound->feature->steps > 0;
        if (bound->prepared == NULL) {
            bound->prepared = prepared_new(bound->feature, bound->port->dim + leading, bound->port->rank - leading, error);
            if (bound->prepared == NULL) {
                return false;
            }
        }
    }
    return true;
}

HncData *hnc_data_set_stream(HncDataSet *set, const HncModel *model, bool training, HncError *error) {
    int count = model->input_count + (training ? model->target_count + model->sample_weight_count : 0);
    bool *present = data_allocate((uint64_t)count, sizeof(*present), error);
    if (present == NULL || !prepare_tables(set, error)) {
        free(present);
        hnc_data_set_close(set);
        return NULL;
    }
    for (int i = 0; i < count; i++) {
        int weight = i - model->input_count - model->target_count;
        present[i] = weight < 0 || set->weight_column[weight] != WEIGHT_NONE;
    }
    HncData *data = hnc_data_stream(model, training, set->samples, present, read_sample, close_set, set, error);
    free(present);
    return data;
}

/* ---- what can be known before training starts */

static bool check_value(const HncDataSet *set, const Bound *bound, int64_t row, Scratch *scratch, void *out, HncError *error) {
    switch (bound->feature->kind) {
    case HNC_IMAGE:
    case HNC_FRAMES:
    case HNC_AUDIO:
    case HNC_SERIES: return raw_file_check(set, bound, row, scratch, error);
    default: return prepare_row(set, bound, row, scratch, out, error);
    }
}

bool hnc_data_set_check(HncDataSet *set, int *failed, HncError *error) {
    Scratch scratch;
    *failed = -1;
    if (!prepare_tables(set, error) || !scratch_open(&scratch, set, error)) {
        return false;
    }
    bool good = true;
    for (int i = 0; i < set->bounds && good; i++) {
        const Bound *bound = &set->bound[i];
        if (bound->array) {
            continue; /* checked when it is read: it may be large */
        }
        void *out = data_allocate((uint64_t)bound->elements, hnc_type_size(bound->port->type), error);
        good = out != NULL;
        for (int64_t sample = 0; sample < set->samples && good; sample++) {
            for (int step = 0; step < bound_steps(bound) && good; step++) {
                good = check_value(set, bound, bound_row(set, bound, sample, step), &scratch, out, error);
            }
        }
        free(out);
    }
    scratch_close(&scratch);
    return good;
}
