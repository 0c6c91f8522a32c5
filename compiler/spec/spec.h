/*
 * spec.h - between args.c (values of arguments) and objects.c (classes with arguments).
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

/* A name that older versions of Keras used for an argument: what it is called or where it stands now; or NULL. */
const char *former_argument(const char *name);

#endif
