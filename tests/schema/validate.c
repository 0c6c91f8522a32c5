/* validate.c - see validate.h. Slow and plain: one function per keyword group, no caching but that of regular expressions. */
#include "schema/validate.h"

#include <math.h>
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- what a YAML value is in JSON */

typedef enum { IS_NULL, IS_BOOL, IS_NUMBER, IS_STRING, IS_LIST, IS_MAP } Kind;

static Kind kind_of(const Node *node, double *number, bool *flag) {
    *number = 0;
    *flag = false;
    if (node->kind != NODE_SCALAR) {
        return node->kind == NODE_LIST ? IS_LIST : IS_MAP;
    }
    return node_is_null(node) ? IS_NULL : node_as_bool(node, flag) ? IS_BOOL : node_as_float(node, number) ? IS_NUMBER : IS_STRING;
}

static bool has_type(const Node *node, const char *type) {
    double number;
    bool flag;
    const Kind kind = kind_of(node, &number, &flag);
    return strcmp(type, "null") == 0      ? kind == IS_NULL
           : strcmp(type, "boolean") == 0 ? kind == IS_BOOL
           : strcmp(type, "number") == 0  ? kind == IS_NUMBER && !isnan(number)
           : strcmp(type, "integer") == 0 ? kind == IS_NUMBER && number == trunc(number) && isfinite(number)
           : strcmp(type, "string") == 0  ? kind == IS_STRING
           : strcmp(type, "array") == 0   ? kind == IS_LIST
                                          : kind == IS_MAP;
}

static bool equals(const Node *node, const Json *value) {
    double number;
    bool flag;
    switch (kind_of(node, &number, &flag)) {
    case IS_NULL: return value->kind == JSON_NULL;
    case IS_BOOL: return value->kind == JSON_BOOL && (value->number != 0) == flag;
    case IS_NUMBER: return value->kind == JSON_NUMBER && value->number == number;
    case IS_STRING: return value->kind == JSON_STRING && strcmp(value->text, node->text) == 0;
    default: return false;
    }
}

/* ---- patterns, compiled once */

static bool matches(const char *pattern, const char *text) {
    static struct {
        const char *pattern;
        regex_t compiled;
    } cache[1024];
    static int count;
    int at = 0;
    while (at < count && cache[at].pattern != pattern) {
        at++;
    }
    if (at == count) {
        if (count == COUNT_OF(cache) || regcomp(&cache[at].compiled, pattern, REG_EXTENDED | REG_NOSUB) != 0) {
            fprintf(stderr, "the pattern %s cannot be used\n", pattern);
            exit(1);
        }
        cache[count++].pattern = pattern;
    }
    return regexec(&cache[at].compiled, text, 0, NULL, 0) == 0;
}

/* ---- keywords */

static char fault_text[400];

static bool fail(Schema *schema, const Node *node, const char *why, const char *what) {
    snprintf(fault_text, sizeof fault_text, "%d:%d: %s %s", node->mark.line, node->mark.column, why, what);
    schema->fault = fault_text;
    return false;
}

static bool accepts(Schema *schema, const Json *rule, const Node *node);

static bool check_types(Schema *schema, const Json *rule, const Node *node) {
    const Json *type = json_get(rule, "type"), *values = json_get(rule, "enum"), *pattern = json_get(rule, "pattern");
    if (type != NULL) {
        bool good = type->kind == JSON_STRING && has_type(node, type->text);
        for (int i = 0; type->kind == JSON_LIST && i < type->count; i++) {
            good = good || has_type(node, type->item[i]->text);
        }
        if (!good) {
            return fail(schema, node, "is not", type->kind == JSON_STRING ? type->text : "of these types");
        }
    }
    if (values != NULL) {
        bool good = false;
        for (int i = 0; i < values->count && !good; i++) {
            good = equals(node, values->item[i]);
        }
        if (!good) {
            return fail(schema, node, "is not among", "the values");
        }
    }
    return pattern == NULL || !has_type(node, "string") || matches(pattern->text, node->text) || fail(schema, node, "does not match", pattern->text);
}

static bool check_number(Schema *schema, const Json *rule, const Node *node) {
    double number;
    bool flag;
    const Json *low = json_get(rule, "minimum"), *high = json_get(rule, "maximum");
    if ((low == NULL && high == NULL) || kind_of(node, &number, &flag) != IS_NUMBER) {
        return true;
    }
    return ((low == NULL || number >= low->number) && (high == NULL || number <= high->number)) || fail(schema, node, "is", "out of range");
}

static bool check_list(Schema *schema, const Json *rule, const Node *node) {
    const Json *items = json_get(rule, "items"), *least = json_get(rule, "minItems"), *most = json_get(rule, "maxItems");
    if (node->kind != NODE_LIST) {
        return true;
    }
    if ((least != NULL && node->count < least->number) || (most != NULL && node->count > most->number)) {
        return fail(schema, node, "has", "too few or too many items");
    }
    for (int i = 0; items != NULL && i < node->count; i++) {
        if (!accepts(schema, items, node->item[i])) {
            return false;
        }
    }
    return true;
}

static bool check_map(Schema *schema, const Json *rule, const Node *node) {
    const Json *required = json_get(rule, "required"), *properties = json_get(rule, "properties"), *patterns = json_get(rule, "patternProperties");
    const Json *others = json_get(rule, "additionalProperties"), *names = json_get(rule, "propertyNames");
    if (node->kind != NODE_MAP) {
        return true;
    }
    for (int i = 0; required != NULL && i < required->count; i++) {
        if (node_get(node, required->item[i]->text) == NULL) {
            return fail(schema, node, "lacks", required->item[i]->text);
        }
    }
    for (int i = 0; i < node->count; i++) {
        const char *key = node->key[i]->text;
        const Node name = {.kind = NODE_SCALAR, .text = key, .quoted = true, .mark = node->key[i]->mark};
        if (names != NULL && !accepts(schema, names, &name)) {
            return false;
        }
        const Json *own = json_get(properties, key);
        bool known = own != NULL;
        if (own != NULL && !accepts(schema, own, node->item[i])) {
            return false;
        }
        for (int k = 0; patterns != NULL && k < patterns->count; k++) {
            if (matches(patterns->key[k], key)) {
                known = true;
                if (!accepts(schema, patterns->item[k], node->item[i])) {
                    return false;
                }
            }
        }
        if (!known && others != NULL && !accepts(schema, others, node->item[i])) {
            return fail(schema, &name, "unknown key", key);
        }
    }
    return true;
}

static bool check_combined(Schema *schema, const Json *rule, const Node *node) {
    const Json *all = json_get(rule, "allOf"), *any = json_get(rule, "anyOf"), *no = json_get(rule, "not"), *condition = json_get(rule, "if");
    for (int i = 0; all != NULL && i < all->count; i++) {
        if (!accepts(schema, all->item[i], node)) {
            return false;
        }
    }
    bool good = any == NULL;
    for (int i = 0; any != NULL && i < any->count && !good; i++) {
        good = accepts(schema, any->item[i], node);
    }
    if (!good) {
        return false; /* the last alternative's fault stands */
    }
    if (no != NULL && accepts(schema, no, node)) {
        return fail(schema, node, "is what it must", "not be");
    }
    if (condition == NULL) {
        return true;
    }
    const Json *branch = json_get(rule, accepts(schema, condition, node) ? "then" : "else");
    return branch == NULL || accepts(schema, branch, node);
}

static const Json *referred(const Json *root, const char *reference) {
    static const char start[] = "#/definitions/";
    return strncmp(reference, start, sizeof start - 1) == 0 ? json_get(json_get(root, "definitions"), reference + sizeof start - 1) : NULL;
}

static bool accepts(Schema *schema, const Json *rule, const Node *node) {
    if (rule->kind == JSON_BOOL) {
        return rule->number != 0 || fail(schema, node, "must not", "be there");
    }
    const Json *reference = json_get(rule, "$ref");
    if (reference != NULL) { /* in draft 7 nothing beside it counts */
        return accepts(schema, referred(schema->root, reference->text), node);
    }
    return check_types(schema, rule, node) && check_number(schema, rule, node) && check_list(schema, rule, node) && check_map(schema, rule, node) &&
           check_combined(schema, rule, node);
}

bool schema_accepts(Schema *schema, const Node *node) {
    return accepts(schema, schema->root, node);
}

/* ---- the schema itself */

static bool rule_is_known(const Json *root, const Json *rule) {
    static const char *const values[] = {"$schema", "title",   "description", "default",  "type",     "enum",
                                         "pattern", "minimum", "maximum",     "minItems", "maxItems", "required"};
    static const char *const rules[] = {"items", "additionalProperties", "propertyNames", "not", "if", "then", "else"};
    static const char *const lists[] = {"allOf", "anyOf"}, *const maps[] = {"properties", "patternProperties", "definitions"};
    bool good = true;
    for (int i = 0; rule->kind == JSON_MAP && i < rule->count; i++) {
        const char *key = rule->key[i];
        bool known = false;
        for (int k = 0; k < COUNT_OF(values); k++) {
            known = known || strcmp(key, values[k]) == 0;
        }
        for (int k = 0; k < COUNT_OF(rules); k++) {
            if (strcmp(key, rules[k]) == 0) {
                known = true;
                good = rule_is_known(root, rule->item[i]) && good;
            }
        }
        for (int k = 0; k < COUNT_OF(lists) + COUNT_OF(maps); k++) {
            if (strcmp(key, k < COUNT_OF(lists) ? lists[k] : maps[k - COUNT_OF(lists)]) == 0) {
                known = true;
                for (int n = 0; n < rule->item[i]->count; n++) {
                    good = rule_is_known(root, rule->item[i]->item[n]) && good;
                }
            }
        }
        if (strcmp(key, "$ref") == 0) {
            known = rule->count == 1 && referred(root, rule->item[i]->text) != NULL;
        }
        if (!known) {
            fprintf(stderr, "the schema has `%s`, which is unknown or leads nowhere\n", key);
            good = false;
        }
    }
    return good;
}

bool schema_is_known(const Schema *schema) {
    return rule_is_known(schema->root, schema->root);
}
