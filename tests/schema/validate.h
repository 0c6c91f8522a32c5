/* validate.h - the part of JSON Schema, draft 7, that `hnc schema` uses, on YAML nodes. */
#ifndef SCHEMA_VALIDATE_H
#define SCHEMA_VALIDATE_H

#include "conformance/json.h"
#include "hnc.h"

typedef struct {
    const Json *root;
    const char *fault; /* where and what the first fault is, for messages; in a static buffer */
} Schema;

bool schema_accepts(Schema *schema, const Node *node);
/* Every keyword that the schema uses is one that the validator knows, and every reference leads somewhere; prints what is not. */
bool schema_is_known(const Schema *schema);

#endif
