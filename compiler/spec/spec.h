/*
 * spec.h - between args.c (values of arguments), objects.c (classes with arguments) and schema.c (both as JSON Schema).
 */
#ifndef HNC_SPEC_H
#define HNC_SPEC_H

#include "hnc.h"

/* One table being read into one struct. */
typedef struct {
    Arena *arena;
    Diagnostics *diag;
    const char *what; /* the class's name, for messages */
    const Arg *arg;
} Parse;

/* An ARG_OBJECT or ARG_OBJECTS; false after an error. */
bool parse_object_argument(const Parse *parse, const Node *node, const Object **out);
bool parse_objects_argument(const Parse *parse, const Node *node, Objects *out);

/* Index of `word` among the choices "valid|same|causal", or -1. */
int args_choice(const char *choices, const char *word);
bool args_null_allowed(const Arg *arg);

/* Keys that Keras's base classes take and most argument tables therefore do not repeat. */
typedef enum { OBJECT_NAME, OBJECT_DTYPE, OBJECT_TRAINABLE, OBJECT_KEYS } ObjectKey;
const char *object_key(ObjectKey key);                                /* "name" */
bool object_takes(Family family, const ClassDef *def, ObjectKey key); /* besides the rows of its table */

/* A name that older versions of Keras used for an argument: what it is called or where it stands now; or NULL. */
const char *former_argument(const char *name);

#endif
