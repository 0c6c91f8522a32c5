/*
 * reference.h - the same model twice in memory: as a product has it, and in double precision, which float code is measured by.
 */
#ifndef HNC_CLI_REFERENCE_H
#define HNC_CLI_REFERENCE_H

#include "cli/driver.h"

/* One compiled form of a model, its structs and the arrays of one call. */
typedef struct {
    Program *program;
    LoadedModel loaded;
    const HncModel *model;
    HncInstance *instance;
    bool in_double;
    void **in, **out; /* inputs (and targets, NULL for sample weights); outputs: `rows` of each */
    int rows;
} Form;

/* Compiles `root` for `rows` samples, in double or as the options say. EXIT_OK, or an exit code with the reason in driver->diag. */
int form_open(Driver *driver, Form *form, const Node *root, bool in_double, bool training, int rows);
void form_close(Form *form);
/* The weights of --weights, or by the initializers. */
int form_weights(Driver *driver, Form *form);
/* Element `index` of an array of the port's type, or of doubles where the form has them for floats. */
double form_value(const Form *form, HncType type, const void *data, int64_t index);
void form_set(const Form *form, HncType type, void *data, int64_t index, double value);
int64_t port_elements(const HncPort *port); /* of one sample */
/* A number in [0, 1) that depends on the three only. */
double drawn(uint64_t stream, uint64_t index);

/* A copy of a map with `key` set to `value`; NULL removes it. */
const Node *tree_with(Arena *arena, const Node *map, const char *key, Node *value);
Node *tree_text(Arena *arena, const char *text);

#endif
