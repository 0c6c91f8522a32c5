/*
 * yaml_write.c - a tree as YAML that people like to read: block style, with flow style for whatever fits on one line. The model file's own sections
 * (layers, training, nested models) are always spread out.
 */
#include "import/import.h"

#include <ctype.h>
#include <string.h>

enum { LINE_WIDTH = 116 };

/* Words that some reader of YAML takes for something else than text. */
static bool is_reserved(const char *text) {
    static const char *const words[] = {"null", "true", "false", "yes", "no", "on", "off", "y", "n", "~", "nan", "inf"};
    for (int i = 0; i < COUNT_OF(words); i++) {
        const char *a = words[i], *b = text;
        while (*a != '\0' && *a == tolower((unsigned char)*b)) {
            a++;
            b++;
        }
        if (*a == '\0' && *b == '\0') {
            return true;
        }
    }
    return false;
}

static bool is_plain(const char *text) {
    size_t length = strlen(text);
    if (!isalpha((unsigned char)text[0]) && text[0] != '_') {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        if (!isalnum((unsigned char)text[i]) && strchr("_./:+-", text[i]) == NULL) {
            return false;
        }
    }
    return text[length - 1] != ':' && !is_reserved(text);
}

/* Text in double quotes; control characters are escaped, what is not UTF-8 cannot occur (json_parse checks it). */
static void write_quoted(const char *text, Text *out) {
    text_append(out, "\"");
    for (const char *at = text; *at != '\0'; at++) {
        unsigned char c = (unsigned char)*at;
        if (c == '"' || c == '\\') {
            text_printf(out, "\\%c", c);
        } else if (c == '\n') {
            text_append(out, "\\n");
        } else if (c < 0x20 || c == 0x7F) {
            text_printf(out, "\\x%02X", c);
        } else {
            text_append_n(out, at, 1);
        }
    }
    text_append(out, "\"");
}

static void write_scalar(const Node *node, Text *out) {
    if (node->quoted && !is_plain(node->text)) {
        write_quoted(node->text, out);
    } else {
        text_append(out, node->text);
    }
}

static void write_flow(const Node *node, Text *out) {
    if (node->kind == NODE_SCALAR) {
        write_scalar(node, out);
        return;
    }
    text_append(out, node->kind == NODE_MAP ? "{" : "[");
    for (int i = 0; i < node->count; i++) {
        text_append(out, i > 0 ? ", " : "");
        if (node->kind == NODE_MAP) {
            write_scalar(node->key[i], out);
            text_append(out, ": ");
        }
        write_flow(node->item[i], out);
    }
    text_append(out, node->kind == NODE_MAP ? "}" : "]");
}

/* Sections that never go on one line. */
static bool is_block_key(const char *key) {
    return strcmp(key, "layers") == 0 || strcmp(key, "training") == 0 || strcmp(key, "model") == 0;
}

static bool holds_block(const Node *node) {
    for (int i = 0; node->kind == NODE_MAP && i < node->count; i++) {
        if (is_block_key(node->key[i]->text)) {
            return true;
        }
    }
    return false;
}

typedef struct {
    Text *out;
    Text flow;   /* reused */
    size_t line; /* where the current line starts */
} Writer;

static void write_block(Writer *writer, const Node *node, int indent);

static void write_indent(Writer *writer, int indent) {
    for (int i = 0; i < indent; i++) {
        text_append(writer->out, " ");
    }
}

static void end_line(Writer *writer) {
    text_append(writer->out, "\n");
    writer->line = writer->out->length;
}

/* After "key:" or "-", which the line already holds: the value behind it if it fits. */
static bool write_on_line(Writer *writer, const Node *value, bool force_block) {
    bool is_scalar = value->kind == NODE_SCALAR || (value->count == 0 && !force_block);
    if (force_block && value->kind != NODE_SCALAR && value->count > 0) {
        return false;
    }
    writer->flow.length = 0;
    write_flow(value, &writer->flow);
    size_t used = writer->out->length - writer->line;
    if (!is_scalar && value->count > 0 && used + 1 + writer->flow.length > LINE_WIDTH) {
        return false;
    }
    text_append(writer->out, " ");
    text_append_n(writer->out, writer->flow.data, writer->flow.length);
    end_line(writer);
    return true;
}

/* The items of a list or a map, the first of them on the line that is already begun. */
static void write_block(Writer *writer, const Node *node, int indent) {
    for (int i = 0; i < node->count; i++) {
        if (i > 0) {
            write_indent(writer, indent);
        }
        const Node *value = node->item[i];
        if (node->kind == NODE_MAP) {
            const char *key = node->key[i]->text;
            bool is_inputs =
                indent == 0 && strcmp(key, "inputs") == 0 && value->kind == NODE_LIST && value->count > 0 && value->item[0]->kind == NODE_MAP;
            write_scalar(node->key[i], writer->out);
            text_append(writer->out, ":");
            if (!write_on_line(writer, value, is_block_key(key) || is_inputs)) {
                end_line(writer);
                write_indent(writer, indent + 2);
                write_block(writer, value, indent + 2);
            }
        } else {
            text_append(writer->out, "-");
            if (!write_on_line(writer, value, holds_block(value))) {
                text_append(writer->out, " ");
                write_block(writer, value, indent + 2);
            }
        }
    }
}

void yaml_write(const Node *document, Text *out) {
    Writer writer = {.out = out, .line = out->length};
    text_init(&writer.flow, out->arena);
    write_block(&writer, document, 0);
}
