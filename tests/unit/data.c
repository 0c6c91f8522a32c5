/*
 * data.c - readers of tables, pictures and sound; what features learn; splits; samples that are read ahead. Expected numbers come from definitions,
 * written out again here in another way.
 */
#define _XOPEN_SOURCE 700
#include "hnc_data.h"
#include "test.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/hnc-data-XXXXXX";

static const char *in_folder(const char *name) {
    static char paths[8][300];
    static int at;
    at = (at + 1) % 8;
    snprintf(paths[at], sizeof paths[at], "%s/%s", folder, name);
    return paths[at];
}

static const char *write_text(const char *name, const char *text) {
    const char *path = in_folder(name);
    FILE *file = fopen(path, "wb");
    CHECK(file != NULL && fwrite(text, 1, strlen(text), file) == strlen(text));
    if (file != NULL) {
        fclose(file);
    }
    return path;
}

static HncTable *open_one(const char *path, HncError *error) {
    HncFile file = {"data", path};
    return hnc_table_open(&file, 1, '\0', error);
}

/* ---- tables */

static void check_cell(const HncTable *table, int64_t row, const char *column, const char *want) {
    HncError error;
    HncRow *cells = hnc_row_new(table, &error);
    CHECK_TEXT(hnc_row_text(cells, row, hnc_table_find(table, column), &error), want);
    hnc_row_free(cells);
}

static void test_csv(void) {
    HncError error;
    HncTable *table = open_one(
        write_text("a.csv", "\xEF\xBB\xBFname,\"a, b\",last\r\nplain,1,x\r\n\"say \"\"hi\"\"\",\"two\nlines\",\r\n\r\n,,\"\"\r\nend, 5 ,no newline"),
        &error);
    CHECK(table != NULL);
    CHECK_INT(hnc_table_rows(table), 4);
    CHECK_INT(hnc_table_column_count(table), 3);
    check_cell(table, 0, "name", "plain");
    check_cell(table, 1, "name", "say \"hi\"");
    check_cell(table, 1, "a, b", "two\nlines");
    check_cell(table, 1, "last", "");
    check_cell(table, 2, "last", "");
    check_cell(table, 3, "a, b", " 5 ");
    check_cell(table, 3, "last", "no newline");
    char place[200];
    CHECK_CONTAINS(hnc_table_place(table, 1, 3, place, sizeof place), "row 4 (line 7), column 'a, b'");
    hnc_table_close(table);
    table = open_one(write_text("b.tsv", "x\ty\n\"1\t2,5\n"), &error);
    check_cell(table, 0, "x", "\"1");
    check_cell(table, 0, "y", "2,5");
    hnc_table_close(table);
}

static void check_fault(const char *name, const char *text, const char *message) {
    HncError error = {HNC_OK, ""};
    HncTable *table = open_one(write_text(name, text), &error);
    CHECK(table == NULL);
    CHECK_CONTAINS(error.message, message);
    hnc_table_close(table);
}

static void test_csv_faults(void) {
    check_fault("few.csv", "a,b\n1,2\n3\n", "few.csv: line 3: row 2 has 1 cells, but there are 2 columns");
    check_fault("open.csv", "a,b\n1,\"2\n3,4\n", "line 2: a quotation mark is opened and not closed");
    check_fault("after.csv", "a,b\n\"1\"x,2\n", "line 2: something follows the quotation mark");
    check_fault("twice.csv", "a,a\n1,2\n", "two columns are called 'a'");
    check_fault("empty.csv", "", "empty");
    check_fault("names.csv", "a,b\n", "no rows");
    check_fault("lines.txt", "", "empty");
    check_fault("what.xls", "a", "what is in it?");
    HncError error;
    CHECK(open_one(in_folder("nothing.csv"), &error) == NULL && error.code == HNC_ERROR_IO);
}

static void test_sources_together(void) {
    HncError error;
    float values[6] = {1, 2, 3, 4, 5, 6};
    HncStored stored[] = {{.name = "x", .type = HNC_FILE_F32, .rank = 2, .dim = {3, 2}, .data = values},
                          {.name = "odd", .type = HNC_FILE_F32, .rank = 1, .dim = {2}, .data = values}};
    CHECK(hnc_npz_write(in_folder("a.npz"), stored, 2, &error));
    HncFile file[] = {{"words", write_text("w.txt", "one\r\ntwo\n\n")}, {"numbers", in_folder("a.npz")}};
    HncTable *table = hnc_table_open(file, 2, '\0', &error);
    CHECK(table != NULL);
    CHECK_INT(hnc_table_rows(table), 3);
    check_cell(table, 0, "words", "one");
    check_cell(table, 2, "words.words", "");
    CHECK_INT(hnc_table_find(table, "odd"), HNC_COLUMN_UNKNOWN);
    CHECK(hnc_table_find(table, "numbers.x") >= 0);
    hnc_table_close(table);
    file[0].path = write_text("short.txt", "one\n");
    CHECK(hnc_table_open(file, 2, '\0', &error) == NULL);
    CHECK_CONTAINS(error.message, "belong together row by row");
}

/* ---- a model that takes anything: the table of ports is what data sets look at */

static const HncPort inputs[] = {{"numbers", HNC_F32, 1, {2}, 0}, {"levels", HNC_I32, 1, {1}, 0}, {"words", HNC_I32, 1, {5}, 0}};
static const HncPort targets[] = {{"class", HNC_F32, 1, {3}, 0}};
static const HncModel model = {.abi = HNC_MODEL_ABI, .name = "any", .input_count = 3, .input = inputs, .target_count = 1, .target = targets};

static void *keep(void *context, size_t bytes) {
    (void)context;
    static char memory[1 << 16];
    static size_t used;
    void *at = memory + used;
    used += (bytes + 15) / 16 * 16;
    CHECK(used < sizeof memory);
    return at;
}

static void test_features(void) {
    static const char *numbers_of[] = {"a", "b"}, *levels_of[] = {"c"}, *words_of[] = {"t"}, *class_of[] = {"k"}, *missing[] = {"NA"};
    HncError error;
    HncFeature feature[] = {
        {.kind = HNC_NUMBERS,
         .port = "numbers",
         .column = numbers_of,
         .columns = 2,
         .normalize = HNC_NORMALIZE_STANDARD,
         .fill = HNC_FILL_MEDIAN,
         .divide = 1},
        {.kind = HNC_CATEGORIES, .port = "levels", .column = levels_of, .columns = 1},
        {.kind = HNC_TEXT, .port = "words", .column = words_of, .columns = 1, .lower = true, .strip = true, .start = "<s>", .unknown = "[UNK]"},
        {.kind = HNC_LABEL, .port = "class", .column = class_of, .columns = 1},
    };
    HncFile file = {
        "data", write_text("f.csv", "a,b,c,t,k\n1,10,red,The cat.,10\n2,,blue,the DOG sat here today,2\n6,NA,,the the cat!,9\n5,40,green,bird,2\n")};
    HncDataSource source = {.file = &file, .files = 1, .missing = missing, .missings = 1, .feature = feature, .features = 4};
    int failed = 0;
    HncDataSet *set = hnc_data_set_open(&source, &model, true, &failed, &error);
    CHECK(set != NULL);
    const int64_t train[] = {0, 1, 2};
    CHECK(hnc_data_set_learn(set, train, 3, keep, NULL, &failed, &error));
    /* a: 1, 2, 6; b: 10 and twice the median of what is there, 10 */
    CHECK_NEAR(feature[0].minus[0], 3, 1e-6);
    CHECK_NEAR(feature[0].over[0], sqrt((4 + 1 + 9) / 3.0), 1e-6);
    CHECK_NEAR(feature[0].fill_with[1], 10, 0);
    CHECK_NEAR(feature[0].over[1], 1, 0);
    CHECK_INT(feature[1].words[0].count, 2);
    CHECK_TEXT(feature[1].words[0].word[0], "blue");
    CHECK_INT(feature[3].words[0].count, 3);
    CHECK_TEXT(feature[3].words[0].word[0], "2"); /* numbers by value */
    CHECK_TEXT(feature[3].words[0].word[2], "10");
    /* "", [UNK], <s>, the 4, cat 2, then once: falling order of names */
    static const char *const words[] = {"", "[UNK]", "<s>", "the", "cat", "today", "sat", "here", "dog"};
    CHECK_INT(feature[2].words[0].count, 9);
    for (int i = 0; i < 9; i++) {
        CHECK_TEXT(feature[2].words[0].word[i], words[i]);
    }
    CHECK(hnc_data_set_check(set, &failed, &error));
    HncData *data = hnc_data_set_stream(set, &model, true, &error);
    CHECK(data != NULL);
    float numbers[2], class_[3];
    int32_t level, ids[5];
    void *to[] = {numbers, &level, ids, class_};
    CHECK(hnc_data_sample(data, 1, to, &error));
    CHECK_NEAR(numbers[0], (2.0f - 3.0f) / feature[0].over[0], 0);
    CHECK_NEAR(numbers[1], 0, 0);
    CHECK_INT(level, 1);
    static const int32_t second[] = {2, 3, 8, 6, 7};
    CHECK(memcmp(ids, second, sizeof ids) == 0);
    CHECK(class_[0] == 1 && class_[1] == 0 && class_[2] == 0);
    CHECK(hnc_data_sample(data, 3, to, &error));
    CHECK_INT(level, 0); /* green was not seen */
    CHECK_INT(ids[1], 1);
    CHECK_INT(ids[2], 0);
    hnc_data_free(data);
}

static void test_feature_faults(void) {
    static const char *numbers_of[] = {"a", "b"}, *levels_of[] = {"c"}, *words_of[] = {"t"}, *class_of[] = {"k"};
    static const char *class_names[] = {"x", "y", "z"};
    HncWords classes = {3, class_names};
    HncError error;
    const struct {
        const char *row, *message;
    } faults[] = {{"1,2,c,t,w", "row 1 (line 2), column 'k': 'w' is none of the classes"},
                  {"1,,c,t,x", "column 'b': the number is missing"},
                  {"1,2e,c,t,x", "'2e' is not a number"},
                  {"1,inf,c,t,x", "'inf' is not finite"}};
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        HncFeature feature[] = {
            {.kind = HNC_NUMBERS, .port = "numbers", .column = numbers_of, .columns = 2, .divide = 1},
            {.kind = HNC_CATEGORIES, .port = "levels", .column = levels_of, .columns = 1},
            {.kind = HNC_TEXT, .port = "words", .column = words_of, .columns = 1},
            {.kind = HNC_LABEL, .port = "class", .column = class_of, .columns = 1, .words = &classes, .learned = true},
        };
        char text[200];
        snprintf(text, sizeof text, "a,b,c,t,k\n%s\n", faults[i].row);
        HncFile file = {"data", write_text("g.csv", text)};
        HncDataSource source = {.file = &file, .files = 1, .feature = feature, .features = 4};
        int failed = 0;
        HncDataSet *set = hnc_data_set_open(&source, &model, true, &failed, &error);
        CHECK(set != NULL);
        bool good = hnc_data_set_learn(set, NULL, 0, keep, NULL, &failed, &error) && hnc_data_set_check(set, &failed, &error);
        CHECK(!good);
        CHECK_CONTAINS(error.message, faults[i].message);
        hnc_data_set_close(set);
    }
}

/* ---- pictures: PNG written and read again; resizing against its definition */

static double bilinear(const unsigned char *pixels, int rows, int columns, int out_rows, int out_columns, int row, int column) {
    double y = (row + 0.5) * rows / out_rows - 0.5, x = (column + 0.5) * columns / out_columns - 0.5;
    int top = (int)floor(y), left = (int)floor(x);
    double down = y - top, right = x - left;
    double sum = 0;
    for (int i = 0; i < 4; i++) {
        int at_y = top + i / 2, at_x = left + i % 2;
        at_y = at_y < 0 ? 0 : at_y >= rows ? rows - 1 : at_y;
        at_x = at_x < 0 ? 0 : at_x >= columns ? columns - 1 : at_x;
        sum += (i / 2 ? down : 1 - down) * (i % 2 ? right : 1 - right) * pixels[at_y * columns + at_x];
    }
    return sum;
}

static const HncPort picture_input[] = {{"picture", HNC_F32, 3, {5, 4, 1}, 0}};
static const HncModel picture_model = {.abi = HNC_MODEL_ABI, .name = "picture", .input_count = 1, .input = picture_input};

static bool read_picture(int method, int frame, const char *manifest, float out[20], HncError *error) {
    static const char *column[] = {"file"};
    HncFeature feature = {.kind = HNC_IMAGE, .port = "picture", .column = column, .columns = 1, .method = method, .frame = frame, .divide = 1};
    HncFile file = {"data", manifest};
    HncDataSource source = {.file = &file, .files = 1, .feature = &feature, .features = 1};
    int failed = 0;
    HncDataSet *set = hnc_data_set_open(&source, &picture_model, false, &failed, error);
    HncData *data = set != NULL ? hnc_data_set_stream(set, &picture_model, false, error) : NULL;
    void *to[] = {out};
    bool good = data != NULL && hnc_data_sample(data, 0, to, error);
    hnc_data_free(data);
    return good;
}

static void test_pictures(void) {
    HncError error;
    unsigned char pixels[7 * 9];
    for (int i = 0; i < 63; i++) {
        pixels[i] = (unsigned char)(i * 37 % 251);
    }
    CHECK(hnc_image_write_png(in_folder("p.png"), pixels, 7, 9, 1, &error));
    int rows = 0, columns = 0;
    unsigned char *back = hnc_image_read(in_folder("p.png"), 3, &rows, &columns, &error);
    CHECK(back != NULL && rows == 7 && columns == 9);
    for (int i = 0; i < 63 * 3 && back != NULL; i++) {
        CHECK(back[i] == pixels[i / 3]);
    }
    free(back);
    const char *manifest = write_text("p.csv", "file\np.png\n");
    float out[20];
    CHECK(read_picture(1, 0, manifest, out, &error));
    for (int i = 0; i < 20; i++) {
        CHECK_NEAR(out[i], bilinear(pixels, 7, 9, 5, 4, i / 4, i % 4), 1e-3);
    }
    CHECK(read_picture(2, 0, manifest, out, &error));
    double sum = 0, mean = 0;
    for (int i = 0; i < 20; i++) {
        sum += (double)out[i] / 20;
    }
    for (int i = 0; i < 63; i++) {
        mean += pixels[i] / 63.0;
    }
    CHECK_NEAR(sum, mean, 1e-3);                      /* areas cover everything once */
    CHECK(read_picture(0, 1, manifest, out, &error)); /* cropped: 7 rows, 5 columns from the second on; the nearest of 5 x 4 */
    CHECK_NEAR(out[0], pixels[0 * 9 + 2 + 0], 0);
    CHECK_NEAR(out[19], pixels[6 * 9 + 2 + 4], 0);
    CHECK(read_picture(0, 2, manifest, out, &error)); /* padded: 11 rows, of which the first two are black */
    CHECK_NEAR(out[0], 0, 0);
    CHECK_NEAR(out[8], pixels[3 * 9 + 1], 0);
}

static void test_damaged_pictures(void) {
    HncError error;
    unsigned char pixels[60 * 60], *data;
    for (int i = 0; i < 3600; i++) {
        pixels[i] = (unsigned char)(i * 7919 % 251);
    }
    CHECK(hnc_image_write_png(in_folder("whole.png"), pixels, 60, 60, 1, &error));
    FILE *file = fopen(in_folder("whole.png"), "rb");
    data = malloc(8000);
    size_t size = file != NULL ? fread(data, 1, 8000, file) : 0;
    fclose(file);
    int rows, columns;
    /* The end chunk of 12 bytes and a checksum hold no pixels. */
    for (size_t cut = 0; cut + 16 < size; cut += 97) {
        file = fopen(in_folder("cut.png"), "wb");
        fwrite(data, 1, cut, file);
        fclose(file);
        CHECK(hnc_image_read(in_folder("cut.png"), 1, &rows, &columns, &error) == NULL);
        CHECK_CONTAINS(error.message, "cut.png");
    }
    free(data);
    CHECK(hnc_image_read(write_text("text.png", "no picture at all"), 1, &rows, &columns, &error) == NULL);
    CHECK_CONTAINS(error.message, "neither a PNG nor a JPEG");
}

/* ---- splits */

static void test_split(void) {
    HncError error;
    int32_t class_of[100], group_of[100];
    int64_t *train, *validation, trains, validations;
    for (int i = 0; i < 100; i++) {
        class_of[i] = i < 80 ? 0 : 1;
        group_of[i] = i / 7;
    }
    CHECK(hnc_data_split(100, 0.25, 3, true, class_of, NULL, &train, &trains, &validation, &validations, &error));
    int rare = 0;
    for (int64_t i = 0; i < validations; i++) {
        rare += class_of[validation[i]];
    }
    CHECK_INT(trains, 75);
    CHECK_INT(validations, 25);
    CHECK_INT(rare, 5);
    int64_t first = validation[0];
    free(train);
    free(validation);
    CHECK(hnc_data_split(100, 0.25, 4, true, class_of, NULL, &train, &trains, &validation, &validations, &error));
    CHECK(validation[0] != first || validation[1] == validation[0] + 1); /* another seed, another draw */
    free(train);
    free(validation);
    CHECK(hnc_data_split(100, 0.3, 3, true, NULL, group_of, &train, &trains, &validation, &validations, &error));
    bool in_train[15] = {false};
    for (int64_t i = 0; i < trains; i++) {
        in_train[group_of[train[i]]] = true;
    }
    for (int64_t i = 0; i < validations; i++) {
        CHECK(!in_train[group_of[validation[i]]]);
    }
    CHECK(validations > 20 && validations < 40);
    free(train);
    free(validation);
    CHECK(hnc_data_split(10, 0.3, 3, false, NULL, NULL, &train, &trains, &validation, &validations, &error));
    CHECK(validations == 3 && validation[0] == 7); /* Keras: the last ones */
    free(train);
    free(validation);
    CHECK(!hnc_data_split(3, 0.1, 3, true, class_of, NULL, &train, &trains, &validation, &validations, &error));
    CHECK_CONTAINS(error.message, "leaves no samples to validate");
}

/* ---- samples that are read: batches are the same as in memory, bad ones are left out up to the limit */

enum { READ_SAMPLES = 57 };
static const HncPort read_input[] = {{"x", HNC_F32, 1, {3}, 0}};
static const HncModel read_model = {.abi = HNC_MODEL_ABI, .name = "read", .input_count = 1, .input = read_input};

static bool read_one(void *context, int64_t sample, void *const *to, HncError *error) {
    const int *bad = context;
    if (bad != NULL && sample % *bad == 1) {
        *error = (HncError){.code = HNC_ERROR_DATA};
        snprintf(error->message, sizeof error->message, "sample %lld is bad", (long long)sample);
        return false;
    }
    for (int i = 0; i < 3; i++) {
        ((float *)to[0])[i] = (float)(sample * 3 + i);
    }
    return true;
}

static void close_nothing(void *context) {
    (void)context;
}

static void test_batches(void) {
    HncError error;
    const bool present[] = {true};
    HncData *read = hnc_data_stream(&read_model, false, READ_SAMPLES, present, read_one, close_nothing, NULL, &error);
    float values[READ_SAMPLES * 3];
    for (int i = 0; i < READ_SAMPLES * 3; i++) {
        values[i] = (float)i;
    }
    const HncPort *port = &read_input[0];
    void *array = values;
    size_t bytes = 12;
    HncData memory = {.samples = READ_SAMPLES, .count = 1, .port = &port, .data = &array, .row_bytes = &bytes};
    for (int shuffle = 0; shuffle < 2; shuffle++) {
        HncBatches *a = hnc_batches_new(read, 8, shuffle, 5, &error), *b = hnc_batches_new(&memory, 8, shuffle, 5, &error);
        for (int pass = 0; pass < 3; pass++) {
            hnc_batches_rewind(a, pass, pass == 1 ? 24 : 0); /* also from the middle, as after a resume */
            hnc_batches_rewind(b, pass, pass == 1 ? 24 : 0);
            int rows, count = 0;
            while ((rows = hnc_batches_next(b, &error)) > 0) {
                CHECK_INT(hnc_batches_next(a, &error), rows);
                CHECK(memcmp(a->row[0], b->row[0], (size_t)rows * 12) == 0);
                CHECK_INT(a->position, b->position);
                if (pass == 2 && ++count == 3) {
                    break; /* stopped while the thread is ahead */
                }
            }
        }
        hnc_batches_free(a);
        hnc_batches_free(b);
    }
    int64_t choice[] = {50, 3, 4};
    HncData *chosen = hnc_data_choose(read, choice, 3, &error), *view = hnc_data_view(chosen, 1, 3, &error);
    float row[3];
    void *to[] = {row};
    CHECK(hnc_data_sample(view, 0, to, &error) && row[0] == 9);
    CHECK(hnc_data_sample(chosen, 0, to, &error) && row[0] == 150);
    hnc_data_free(view);
    hnc_data_free(chosen);
    hnc_data_free(read);
}

static void test_bad_samples(void) {
    HncError error;
    const bool present[] = {true};
    int every = 20; /* samples 1, 21, 41 */
    for (int limit = 0; limit < 5; limit++) {
        HncData *read = hnc_data_stream(&read_model, false, READ_SAMPLES, present, read_one, close_nothing, &every, &error);
        int64_t sample[5];
        HncBadSamples bad = {.limit = limit, .sample = sample};
        read->bad = limit > 0 ? &bad : NULL;
        HncBatches *batches = hnc_batches_new(read, 8, true, 5, &error);
        for (int pass = 0; pass < 2; pass++) {
            int rows, total = 0;
            hnc_batches_rewind(batches, pass, 0);
            while ((rows = hnc_batches_next(batches, &error)) > 0) {
                total += rows;
            }
            CHECK_INT(rows, limit < 3 ? -1 : 0);
            CHECK_INT(limit < 3 || total == READ_SAMPLES - 3, 1);
        }
        if (limit < 3) {
            CHECK_CONTAINS(error.message, "is bad");
        } else {
            CHECK_INT(bad.count, 3);
        }
        hnc_batches_free(batches);
        hnc_data_free(read);
    }
}

/* ---- arrays: mapped, stored and deflated members, npy */
static void test_arrays(void) {
    HncError error;
    int16_t values[10] = {-3, 5, 7, 300, 12, 0, 1, 2, 3, 4};
    HncStored stored = {.name = "x", .type = HNC_FILE_I16, .rank = 2, .dim = {5, 2}, .data = values};
    CHECK(hnc_npz_write(in_folder("s.npz"), &stored, 1, &error));
    HncNpz *npz = hnc_npz_open(in_folder("s.npz"), &error);
    const void *map = hnc_npz_map(npz, 0, &error);
    CHECK(map != NULL);
    float out[4];
    CHECK(hnc_npz_convert(npz, 0, map, 2, 4, HNC_F32, out, 0, &error));
    CHECK(out[0] == 7 && out[1] == 300 && out[3] == 0);
    hnc_npz_close(npz);
    npz = hnc_npz_open("tests/fuzz/corpus/npz/deflated.npz", &error);
    CHECK(npz != NULL);
    for (int i = 0; npz != NULL && i < hnc_npz_count(npz); i++) {
        const HncArray *array = hnc_npz_at(npz, i);
        float *read = calloc(array->count, sizeof(float)), *mapped = calloc(array->count, sizeof(float));
        map = hnc_npz_map(npz, i, &error);
        CHECK(map != NULL && hnc_npz_read(npz, i, HNC_F32, read, 0, &error) &&
              hnc_npz_convert(npz, i, map, 0, array->count, HNC_F32, mapped, 0, &error));
        CHECK(memcmp(read, mapped, array->count * sizeof(float)) == 0);
        free(read);
        free(mapped);
    }
    hnc_npz_close(npz);
    static const char header[] = "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}\n";
    const unsigned char magic[] = {0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (unsigned char)(sizeof header - 1), 0};
    FILE *file = fopen(in_folder("one.npy"), "wb");
    float two[2] = {1.5f, -2};
    fwrite(magic, 1, sizeof magic, file);
    fwrite(header, 1, sizeof header - 1, file);
    fwrite(two, 4, 2, file);
    fclose(file);
    npz = hnc_npz_open(in_folder("one.npy"), &error);
    CHECK(npz != NULL);
    CHECK(npz != NULL && hnc_npz_count(npz) == 1 && hnc_npz_read(npz, 0, HNC_F32, out, 0, &error) && out[1] == -2);
    hnc_npz_close(npz);
}

int main(void) {
    CHECK(mkdtemp(folder) != NULL);
    RUN(test_csv);
    RUN(test_csv_faults);
    RUN(test_sources_together);
    RUN(test_features);
    RUN(test_feature_faults);
    RUN(test_pictures);
    RUN(test_damaged_pictures);
    RUN(test_split);
    RUN(test_batches);
    RUN(test_bad_samples);
    RUN(test_arrays);
    char command[100];
    snprintf(command, sizeof command, "rm -r '%s'", folder);
    CHECK(system(command) == 0);
    return test_result();
}
