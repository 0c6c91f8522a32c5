/*
 * statistics.c - what features have learned, as JSON in the weights file's metadata, so that a model and its preprocessing travel together.
 */
#include "data/section.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void append_text(Text *text, const char *word) {
    text_append(text, "\"");
    for (; *word != '\0'; word++) {
        unsigned char c = (unsigned char)*word;
        unsigned char next = (unsigned char)word[1];
        if (c == '"' || c == '\\') {
            text_printf(text, "\\%c", c);
        } else if (c < 32 || c == 127) {
            text_printf(text, "\\u%04x", c);
        } else if (c == 0xC2 && next >= 0x80 && next < 0xA0) {
            text_printf(text, "\\u%04x", next); /* control characters that YAML does not allow */
            word++;
        } else if (c == 0xEF && next == 0xBB && (unsigned char)word[2] == 0xBF) {
            text_append(text, "\\ufeff");
            word += 2;
        } else {
            text_append_n(text, word, 1);
        }
    }
    text_append(text, "\"");
}

/* Nine digits bring a float back exactly. */
static void append_floats(Text *text, const char *key, const float *value, int count) {
    text_printf(text, ",\"%s\":[", key);
    for (int i = 0; i < count; i++) {
        text_printf(text, "%s%.9g", i > 0 ? "," : "", (double)value[i]);
    }
    text_append(text, "]");
}

static void append_feature(Text *text, const HncFeature *feature) {
    append_text(text, feature->port);
    text_printf(text, ":{\"kind\":%d", (int)feature->kind);
    if (feature->channels > 0 && feature->fill_with != NULL) {
        append_floats(text, "fill", feature->fill_with, feature->channels);
        append_floats(text, "subtract", feature->minus, feature->channels);
        append_floats(text, "divide", feature->over, feature->channels);
    }
    if (feature->words != NULL && feature->learned) {
        int lists = feature->kind == HNC_CATEGORIES ? feature->columns : 1;
        text_append(text, ",\"words\":[");
        for (int list = 0; list < lists; list++) {
            text_append(text, list > 0 ? ",[" : "[");
            for (int i = 0; i < feature->words[list].count; i++) {
                text_append(text, i > 0 ? "," : "");
                append_text(text, feature->words[list].word[i]);
            }
            text_append(text, "]");
        }
        text_append(text, "]");
    }
    text_append(text, "}");
}

const char *data_statistics_text(Arena *arena, const DataSection *section) {
    Text text;
    text_init(&text, arena);
    text_append(&text, "{");
    for (int i = 0; i < section->features; i++) {
        const HncFeature *feature = &section->feature[i];
        text_append(&text, i > 0 ? "," : "");
        append_feature(&text, feature);
    }
    text_append(&text, "}");
    return text.data;
}

/* ---- back */

static bool read_floats(Arena *arena, const Node *map, const char *key, int *count, float **out) {
    const Node *list = node_get(map, key);
    if (list == NULL || list->kind != NODE_LIST || (*count >= 0 && list->count != *count)) {
        return false;
    }
    *count = list->count;
    *out = arena_new_array(arena, float, list->count + 1);
    for (int i = 0; i < list->count; i++) {
        double value;
        if (!node_as_float(list->item[i], &value)) {
            return false;
        }
        (*out)[i] = (float)value;
    }
    return true;
}

static bool read_lists(Arena *arena, const Node *node, HncFeature *feature) {
    int lists = feature->kind == HNC_CATEGORIES ? feature->columns : 1;
    if (node->kind != NODE_LIST || node->count != lists) {
        return false;
    }
    feature->words = arena_new_array(arena, HncWords, lists);
    for (int i = 0; i < lists; i++) {
        const Node *list = node->item[i];
        if (list->kind != NODE_LIST) {
            return false;
        }
        feature->words[i].word = arena_new_array(arena, const char *, list->count + 1);
        for (; feature->words[i].count < list->count; feature->words[i].count++) {
            const Node *word = list->item[feature->words[i].count];
            if (word->kind != NODE_SCALAR) {
                return false;
            }
            feature->words[i].word[feature->words[i].count] = word->text;
        }
    }
    return true;
}

static bool read_feature(Arena *arena, const Node *node, HncFeature *feature) {
    int64_t kind = -1;
    const Node *words = node->kind == NODE_MAP ? node_get(node, "words") : NULL;
    if (node->kind != NODE_MAP || node_get(node, "kind") == NULL || !node_as_int(node_get(node, "kind"), &kind) || kind != (int64_t)feature->kind) {
        return false;
    }
    if (node_get(node, "fill") != NULL) {
        int count = -1;
        if (!read_floats(arena, node, "fill", &count, &feature->fill_with) || !read_floats(arena, node, "subtract", &count, &feature->minus) ||
            !read_floats(arena, node, "divide", &count, &feature->over) || count < 1) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (!(feature->over[i] != 0) || !isfinite(feature->over[i])) {
                return false;
            }
        }
        feature->channels = count;
    }
    if (words != NULL && !read_lists(arena, words, feature)) {
        return false;
    }
    feature->learned = feature->learned || words != NULL || feature->fill_with != NULL;
    return true;
}

bool data_statistics_read(Arena *arena, Diagnostics *diag, DataSection *section, const Model *model, const char *file, const char *text) {
    Diagnostics *inner = diag_new(arena, file); /* positions in metadata help nobody */
    const Node *root = yaml_parse(arena, inner, text, strlen(text));
    bool good = root != NULL && root->kind == NODE_MAP;
    for (int i = 0; good && i < root->count; i++) {
        HncFeature *feature = data_section_feature(section, root->key[i]->text);
        feature = feature != NULL ? feature : data_section_guess(arena, section, model, root->key[i]->text, root->item[i]);
        if (feature != NULL) {
            good = read_feature(arena, root->item[i], feature);
            if (!good) {
                diag_file_error(diag, file, "data", "what it says about the preprocessing of '%s' does not fit the model's data section",
                                feature->port);
                diag_remedy(diag, "train the model again, or use the model file that these weights were trained with");
                return false;
            }
        }
    }
    if (!good) {
        diag_file_error(diag, file, "data", "its description of the preprocessing is damaged");
    }
    return good;
}

static bool learns(const HncFeature *feature) {
    switch (feature->kind) {
    case HNC_NUMBERS:
    case HNC_SERIES: return feature->normalize != HNC_NORMALIZE_NONE || feature->fill == HNC_FILL_MEAN || feature->fill == HNC_FILL_MEDIAN;
    case HNC_CATEGORIES:
    case HNC_LABEL:
    case HNC_TEXT: return true;
    default: return false;
    }
}

void data_section_settle(Arena *arena, DataSection *section, const Model *model) {
    for (int i = 0; i < section->features; i++) {
        HncFeature *feature = &section->feature[i];
        if ((feature->kind != HNC_NUMBERS && feature->kind != HNC_SERIES) || feature->fill_with != NULL || learns(feature)) {
            continue;
        }
        feature->channels = 1; /* the same for all */
        for (int k = 0; k < model->ninput && feature->kind == HNC_SERIES; k++) {
            const Shape *shape = &model->input[k].shape;
            feature->channels = strcmp(model->input[k].name, feature->port) == 0 && shape->rank > 2 ? shape->dim[shape->rank - 1] : feature->channels;
        }
        feature->fill_with = arena_new_array(arena, float, feature->channels);
        feature->minus = arena_new_array(arena, float, feature->channels);
        feature->over = arena_new_array(arena, float, feature->channels);
        for (int channel = 0; channel < feature->channels; channel++) {
            feature->fill_with[channel] = (float)feature->fill_value;
            feature->minus[channel] = (float)feature->subtract;
            feature->over[channel] = (float)feature->divide;
        }
        feature->learned = true;
    }
}

bool data_section_learned(const DataSection *section, const Model *model, bool targets) {
    for (int i = 0; i < section->features; i++) {
        const HncFeature *feature = &section->feature[i];
        bool input = false;
        for (int k = 0; k < model->ninput; k++) {
            input = input || strcmp(model->input[k].name, feature->port) == 0;
        }
        if ((input || targets) && !feature->learned && learns(feature)) {
            return false;
        }
    }
    return true;
}
