/*
 * preprocess.c - --preprocess: what the features of the data section have learned, from the weights file and the section's own lists of words.
 */
#include "cli/cli.h"
#include "data/section.h"

#include <string.h>

static bool read_learned(const Options *options, Program *program) {
    HncError error;
    HncSafetensors *file = hnc_safetensors_open(options->weights, &error);
    if (file == NULL) {
        diag_file_error(program->diag, options->weights, error.code == HNC_ERROR_IO ? "read" : "weights", "%s", error.message);
        return false;
    }
    const char *text = hnc_safetensors_metadata(file, DATA_METADATA_KEY);
    bool good = text == NULL || data_statistics_read(program->arena, program->diag, program->data, program->model, options->weights,
                                                     arena_strdup(program->arena, text));
    hnc_safetensors_close(file);
    return good;
}

bool learn_preprocessing(const Options *options, Program *program) {
    if (program->data == NULL) {
        diag_error(program->diag, program->model->mark, "no-data", "--preprocess writes what a `data:` section does, but the model has none");
        return false;
    }
    const char *slash = strrchr(options->file, '/');
    const char *root = slash == NULL ? "." : arena_strndup(program->arena, options->file, (size_t)(slash - options->file) + 1);
    if ((options->weights != NULL && !read_learned(options, program)) || !data_section_words(program->arena, program->diag, program->data, root)) {
        return false;
    }
    data_section_settle(program->arena, program->data, program->model);
    if (!data_section_learned(program->data, program->model, false)) {
        diag_error(program->diag, program->data->mark, "no-preprocessing",
                   "some features learn from training samples, and what they learned is not known");
        diag_remedy(program->diag, "give the weights that `hnc train` saved: --weights FILE.safetensors");
        return false;
    }
    return true;
}
