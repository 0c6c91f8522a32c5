/*
 * preprocess.c - --preprocess: what the features of the data section have learned, from the weights file and the section's own lists of words.
 */
#include "cli/cli.h"
#include "data/section.h"
#include "decode.h"

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

/* From the weights, then from the files that the section names. */
static bool learn(const Options *options, Program *program) {
    const char *slash = strrchr(options->file, '/');
    const char *root = slash == NULL ? "." : arena_strndup(program->arena, options->file, (size_t)(slash - options->file) + 1);
    return (options->weights == NULL || read_learned(options, program)) && data_section_words(program->arena, program->diag, program->data, root);
}

bool learn_vocabularies(const Options *options, Program *program) {
    if (program->ndecoder == 0) {
        diag_error(program->diag, program->model->mark, "no-decode", "--decode writes what a `decode:` section asks for, but the model has none");
        return false;
    }
    if (program->data != NULL && !learn(options, program)) {
        return false;
    }
    for (int i = 0; program->data != NULL && i < program->ndecoder; i++) {
        const HncFeature *feature = data_section_feature(program->data, program->decoder[i].output);
        if (feature != NULL && feature->kind == HNC_TEXT && !feature->learned) {
            diag_error(program->diag, program->decoder[i].mark, "no-vocabulary", "the words of `%s` are learned from training samples, and not known",
                       program->decoder[i].output);
            diag_remedy(program->diag, "give the weights that `hnc train` saved: --weights FILE.safetensors");
            return false;
        }
    }
    return decode_settle(program);
}

bool learn_preprocessing(const Options *options, Program *program) {
    if (program->data == NULL) {
        diag_error(program->diag, program->model->mark, "no-data", "--preprocess writes what a `data:` section does, but the model has none");
        return false;
    }
    if (!learn(options, program)) {
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
