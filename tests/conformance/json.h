/* json.h - a reader for the small JSON files that describe conformance cases. The input is trusted: a fault ends the program. */
#ifndef CONFORMANCE_JSON_H
#define CONFORMANCE_JSON_H

#include <stddef.h>

typedef enum { JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_STRING, JSON_LIST, JSON_MAP } JsonKind;
typedef struct Json Json;
struct Json {
    JsonKind kind;
    double number; /* also booleans: 0 or 1 */
    char *text;    /* strings */
    int count;
    Json **item; /* lists; values of maps */
    char **key;  /* maps */
};

Json *json_read(const char *path); /* NULL when there is no such file */
void json_free(Json *json);
const Json *json_get(const Json *map, const char *key);  /* or NULL; also when `map` is NULL or no map */
double json_number(const Json *map, const char *key);    /* a fault when absent */
const char *json_text(const Json *map, const char *key); /* a fault when absent */

#endif
