/*
 * diagnostics_json.c - diagnostics for programs: as a list of objects, and as SARIF 2.1.0 (OASIS), which code hosts and editors show.
 */
#include "hnc.h"

#include <string.h>

void text_json_string(Text *out, const char *string) {
    text_append(out, "\"");
    for (const unsigned char *c = (const unsigned char *)string; *c != '\0';) {
        /* JSON is UTF-8: what is not becomes the replacement character. */
        const size_t bytes = *c < 0x80 ? 1 : *c >= 0xC2 && *c < 0xE0 ? 2 : (*c & 0xF0) == 0xE0 ? 3 : *c >= 0xF0 && *c < 0xF5 ? 4 : 0;
        bool valid = bytes > 0;
        for (size_t i = 1; valid && i < bytes; i++) {
            valid = (c[i] & 0xC0) == 0x80;
        }
        if (bytes == 3 && valid) { /* overlong, or half of a surrogate pair */
            valid = !(c[0] == 0xE0 && c[1] < 0xA0) && !(c[0] == 0xED && c[1] >= 0xA0);
        } else if (bytes == 4 && valid) {
            valid = !(c[0] == 0xF0 && c[1] < 0x90) && !(c[0] == 0xF4 && c[1] >= 0x90);
        }
        if (!valid) {
            text_append(out, "\\ufffd");
            c++;
        } else if (*c == '"' || *c == '\\') {
            text_printf(out, "\\%c", *c);
            c++;
        } else if (*c == '\n') {
            text_append(out, "\\n");
            c++;
        } else if (*c < 0x20 || *c == 0x7F) {
            text_printf(out, "\\u%04x", *c);
            c++;
        } else {
            text_append_n(out, (const char *)c, bytes);
            c += bytes;
        }
    }
    text_append(out, "\"");
}

static const char *const severity_word[] = {[SEVERITY_ERROR] = "error", [SEVERITY_WARNING] = "warning", [SEVERITY_NOTE] = "note"};

static bool has_place(const Diagnostic *item) {
    return item->mark.line > 0 && item->file == NULL;
}

static int column_of(const Diagnostic *item) {
    return item->mark.column > 0 ? item->mark.column : 1;
}

static int end_column(const Diagnostic *item) {
    return column_of(item) + (item->mark.length > 1 ? item->mark.length : 1);
}

/* Notes go into the list `children` of what they explain. */
static void put_json_item(const Diagnostics *diag, const int *order, int count, int *at, Text *out) {
    const Diagnostic *item = diag_at(diag, order[(*at)++]);
    text_append(out, "{\"kind\": ");
    text_json_string(out, severity_word[item->severity]);
    text_append(out, ", \"file\": ");
    text_json_string(out, diag_file(diag, item));
    if (has_place(item)) {
        text_printf(out, ", \"line\": %d, \"column\": %d, \"end_column\": %d", item->mark.line, column_of(item), end_column(item));
    }
    if (item->code != NULL) {
        text_append(out, ", \"code\": ");
        text_json_string(out, item->code);
    }
    text_append(out, ", \"message\": ");
    text_json_string(out, item->message);
    if (item->remedy != NULL) {
        text_append(out, ", \"help\": ");
        text_json_string(out, item->remedy);
    }
    bool any = false;
    while (item->severity != SEVERITY_NOTE && *at < count && diag_at(diag, order[*at])->severity == SEVERITY_NOTE) {
        text_append(out, any ? ", " : ", \"children\": [");
        put_json_item(diag, order, count, at, out);
        any = true;
    }
    text_append(out, any ? "]}" : "}");
}

static void write_json(const Diagnostics *diag, Text *out) {
    int count = 0;
    const int *order = diag_order(diag, &count);
    text_append(out, "[");
    for (int at = 0; at < count;) {
        text_append(out, at == 0 ? "\n  " : ",\n  ");
        put_json_item(diag, order, count, &at, out);
    }
    text_append(out, count > 0 ? "\n]\n" : "]\n");
}

/* A file's name as the relative URI reference that SARIF wants. */
static void put_uri(Text *out, const char *name) {
    Text uri;
    text_init(&uri, out->arena);
    for (const unsigned char *c = (const unsigned char *)name; *c != '\0'; c++) {
        const bool plain = *c > 0x20 && *c < 0x7F && strchr("%\"<>[]\\^`{|}#?", *c) == NULL;
        text_printf(&uri, plain ? "%c" : "%%%02X", *c);
    }
    text_json_string(out, uri.data != NULL ? uri.data : "");
}

static void put_location(const Diagnostics *diag, const Diagnostic *item, const char *message, Text *out) {
    text_append(out, "{\"physicalLocation\": {\"artifactLocation\": {\"uri\": ");
    put_uri(out, diag_file(diag, item));
    text_append(out, "}");
    if (has_place(item)) {
        text_printf(out, ", \"region\": {\"startLine\": %d, \"startColumn\": %d, \"endColumn\": %d}", item->mark.line, column_of(item),
                    end_column(item));
    }
    text_append(out, "}");
    if (message != NULL) {
        text_append(out, ", \"message\": {\"text\": ");
        text_json_string(out, message);
        text_append(out, "}");
    }
    text_append(out, "}");
}

static void put_result(const Diagnostics *diag, const int *order, int count, int *at, Text *out) {
    const Diagnostic *item = diag_at(diag, order[(*at)++]);
    text_append(out, "{");
    if (item->code != NULL) {
        text_append(out, "\"ruleId\": ");
        text_json_string(out, item->code);
        text_append(out, ", ");
    }
    Text message;
    text_init(&message, out->arena);
    text_append(&message, item->message);
    if (item->remedy != NULL) {
        text_printf(&message, "\nhelp: %s", item->remedy);
    }
    text_printf(out, "\"level\": \"%s\", \"message\": {\"text\": ", severity_word[item->severity]);
    text_json_string(out, message.data);
    text_append(out, "}, \"locations\": [");
    put_location(diag, item, NULL, out);
    text_append(out, "]");
    bool any = false;
    for (; item->severity != SEVERITY_NOTE && *at < count && diag_at(diag, order[*at])->severity == SEVERITY_NOTE; ++*at) {
        const Diagnostic *note = diag_at(diag, order[*at]);
        text_append(out, any ? ", " : ", \"relatedLocations\": [");
        put_location(diag, note, note->message, out);
        any = true;
    }
    text_append(out, any ? "]}" : "}");
}

static void write_sarif(const Diagnostics *diag, Text *out) {
    int count = 0;
    const int *order = diag_order(diag, &count);
    text_append(out, "{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n  \"version\": \"2.1.0\",\n  \"runs\": [{\n"
                     "    \"tool\": {\"driver\": {\"name\": \"hnc\", \"version\": \"" HNC_VERSION "\"}},\n"
                     "    \"columnKind\": \"unicodeCodePoints\",\n    \"results\": [");
    for (int at = 0; at < count;) {
        text_append(out, at == 0 ? "\n      " : ",\n      ");
        put_result(diag, order, count, &at, out);
    }
    text_append(out, count > 0 ? "\n    ]\n  }]\n}\n" : "]\n  }]\n}\n");
}

void diag_write(const Diagnostics *diag, DiagnosticsFormat format, Text *out) {
    if (format == DIAGNOSTICS_SARIF) {
        write_sarif(diag, out);
    } else {
        write_json(diag, out);
    }
}
