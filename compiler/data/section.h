/*
 * data/section.h - the `data:` section of a model: where samples come from, and what is learned from them before the model is.
 */
#ifndef HNC_DATA_SECTION_H
#define HNC_DATA_SECTION_H

#include "hnc.h"
#include "hnc_data.h"

typedef struct {
    HncFile *file; /* names as the section has them: relative to the model's folder */
    int count;
    Mark mark;
} DataFiles;
typedef struct DataSection {
    DataFiles train, validation, test; /* count 0: not given */
    HncFeature *feature;
    Mark *feature_mark;
    const char **word_file; /* per feature: a file of classes or words that must be read before use, or NULL */
    int features, capacity;
    char separator;
    const char **missing;
    int missings;
    HncWindows windows;
    double share; /* of the training samples, for validation; 0: none */
    uint64_t split_seed;
    bool split_shuffle;
    const char *stratify, *group; /* columns */
    Mark mark, split_mark;
} DataSection;

/* ---- data/section.c */
/* NULL after an error. Names of ports are the model's inputs and outputs; shapes are checked against the data later. */
DataSection *data_section_parse(Arena *arena, Diagnostics *diag, const Model *model);
/* A section for a model without one: everything stands in the files under its own name. */
DataSection *data_section_plain(Arena *arena, const Model *model);
/* What the section does not say about a port follows from the table: arrays and columns of its name, `path` and `class` of folders. */
bool data_section_complete(Arena *arena, Diagnostics *diag, DataSection *section, const Model *model, const HncTable *table);
/* Reads the lists of words and classes that stand in files; `root` is the folder that their names start from. */
bool data_section_words(Arena *arena, Diagnostics *diag, DataSection *section, const char *root);
HncDataSource data_section_source(Arena *arena, const DataSection *section, const DataFiles *files, const char *root, unsigned flags);
HncFeature *data_section_feature(const DataSection *section, const char *port); /* or NULL */
const char *data_join(Arena *arena, const char *root, const char *path);

/* ---- data/statistics.c: what features have learned, as text that travels in the weights file. */
#define DATA_METADATA_KEY "hnc.data"
const char *data_statistics_text(Arena *arena, const DataSection *section);
/* Puts it back; ports of the model that the section does not mention get the feature that training had found for them. `file` is for messages. */
bool data_statistics_read(Arena *arena, Diagnostics *diag, DataSection *section, const Model *model, const char *file, const char *text);
/* Features that learn nothing get their tables from the section alone, for what is written without data. */
void data_section_settle(Arena *arena, DataSection *section, const Model *model);
/* The feature that a weights file describes, for a port without one; NULL when the model has no such port. */
HncFeature *data_section_guess(Arena *arena, DataSection *section, const Model *model, const char *port, const Node *description);
/* Is everything known that the features of the inputs (with `targets`: and outputs) need? */
bool data_section_learned(const DataSection *section, const Model *model, bool targets);

#endif
