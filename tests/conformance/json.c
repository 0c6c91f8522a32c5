#include "json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const char *path, *at;
} Reader;

static void json_fault(const char *path, const char *what) {
    fprintf(stderr, "%s: %s\n", path, what);
    exit(2);
}

static void *more(void *old, size_t bytes) {
    void *memory = realloc(old, bytes);
    if (!memory) {
        json_fault("json", "out of memory");
    }
    return memory;
}

static void skip_space(Reader *reader) {
    reader->at += strspn(reader->at, " \t\r\n");
}

/* A quote or a backslash may be escaped; other escapes do not occur in the files of the tests. */
static char *read_string(Reader *reader) {
    const char *begin = ++reader->at;
    while (*reader->at && *reader->at != '"') {
        if (*reader->at == '\\' && reader->at[1] != '"' && reader->at[1] != '\\') {
            json_fault(reader->path, "an escape in a string is not supported");
        }
        reader->at += *reader->at == '\\' ? 2 : 1;
    }
    char *text = more(NULL, (size_t)(reader->at - begin) + 1);
    size_t length = 0;
    for (const char *from = begin; from < reader->at; from++) {
        from += *from == '\\';
        text[length++] = *from;
    }
    text[length] = 0;
    reader->at += *reader->at == '"';
    return text;
}

static Json *read_value(Reader *reader);

static void read_items(Reader *reader, Json *json, char close) {
    reader->at++;
    for (;;) {
        skip_space(reader);
        if (*reader->at == close) {
            reader->at++;
            return;
        }
        size_t bytes = (size_t)(json->count + 1) * sizeof(void *);
        json->item = more(json->item, bytes);
        if (json->kind == JSON_MAP) {
            if (*reader->at != '"') {
                json_fault(reader->path, "a key is missing");
            }
            json->key = more(json->key, bytes);
            json->key[json->count] = read_string(reader);
            skip_space(reader);
            if (*reader->at++ != ':') {
                json_fault(reader->path, "a colon is missing");
            }
        }
        json->item[json->count++] = read_value(reader);
        skip_space(reader);
        if (*reader->at == ',') {
            reader->at++;
        } else if (*reader->at != close) {
            json_fault(reader->path, "a list or map is not closed");
        }
    }
}

static Json *read_value(Reader *reader) {
    skip_space(reader);
    Json *json = more(NULL, sizeof *json);
    *json = (Json){.kind = JSON_NULL};
    if (*reader->at == '{') {
        json->kind = JSON_MAP;
        read_items(reader, json, '}');
    } else if (*reader->at == '[') {
        json->kind = JSON_LIST;
        read_items(reader, json, ']');
    } else if (*reader->at == '"') {
        json->kind = JSON_STRING;
        json->text = read_string(reader);
    } else if (strncmp(reader->at, "true", 4) == 0 || strncmp(reader->at, "false", 5) == 0) {
        json->kind = JSON_BOOL;
        json->number = *reader->at == 't';
        reader->at += *reader->at == 't' ? 4 : 5;
    } else if (strncmp(reader->at, "null", 4) == 0) {
        reader->at += 4;
    } else {
        char *end;
        json->kind = JSON_NUMBER;
        json->number = strtod(reader->at, &end);
        if (end == reader->at) {
            json_fault(reader->path, "not a value");
        }
        reader->at = end;
    }
    return json;
}

Json *json_read(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) {
        return NULL;
    }
    char *text = NULL;
    size_t length = 0, got;
    do {
        text = more(text, length + 65536 + 1);
        got = fread(text + length, 1, 65536, file);
        length += got;
    } while (got > 0);
    fclose(file);
    text[length] = 0;
    Reader reader = {path, text};
    Json *json = read_value(&reader);
    free(text);
    return json;
}

void json_free(Json *json) {
    if (!json) {
        return;
    }
    for (int i = 0; i < json->count; i++) {
        json_free(json->item[i]);
        if (json->key) {
            free(json->key[i]);
        }
    }
    free(json->item);
    free(json->key);
    free(json->text);
    free(json);
}

const Json *json_get(const Json *map, const char *key) {
    for (int i = 0; map && map->kind == JSON_MAP && i < map->count; i++) {
        if (strcmp(map->key[i], key) == 0) {
            return map->item[i];
        }
    }
    return NULL;
}

double json_number(const Json *map, const char *key) {
    const Json *json = json_get(map, key);
    if (!json || json->kind != JSON_NUMBER) {
        json_fault(key, "no such number");
    }
    return json->number;
}

const char *json_text(const Json *map, const char *key) {
    const Json *json = json_get(map, key);
    if (!json || json->kind != JSON_STRING) {
        json_fault(key, "no such text");
    }
    return json->text;
}
