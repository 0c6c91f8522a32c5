/*
 * json_write.c - a tree of nodes as JSON text on one line, as Python's json module writes it.
 */
#include "export/export.h"

#include <string.h>

static void write_scalar(const Node *node, Text *out) {
    static const char *const words[][2] = {{".inf", "Infinity"}, {"-.inf", "-Infinity"}, {".nan", "NaN"}};
    if (node->quoted) {
        text_json_string(out, node->text);
        return;
    }
    for (int i = 0; i < COUNT_OF(words); i++) {
        if (strcmp(node->text, words[i][0]) == 0) {
            text_append(out, words[i][1]);
            return;
        }
    }
    text_append(out, node->text);
}

void json_write(const Node *node, Text *out) {
    if (node->kind == NODE_SCALAR) {
        write_scalar(node, out);
        return;
    }
    text_append(out, node->kind == NODE_LIST ? "[" : "{");
    for (int i = 0; i < node->count; i++) {
        text_append(out, i > 0 ? ", " : "");
        if (node->kind == NODE_MAP) {
            text_json_string(out, node->key[i]->text);
            text_append(out, ": ");
        }
        json_write(node->item[i], out);
    }
    text_append(out, node->kind == NODE_LIST ? "]" : "}");
}
