/*
 * keras_write.h - between the files that write Keras's configuration: values, operations, wiring, training.
 */
#ifndef HNC_EXPORT_KERAS_WRITE_H
#define HNC_EXPORT_KERAS_WRITE_H

#include "export/export.h"
#include "import/keras.h"
#include "layers/model.h"

typedef struct {
    Arena *arena;
    Diagnostics *diag;
    const Program *program;
    Keras *keras; /* collects the places of weights */
} KerasWriter;

/* ---- keras_write_values.c. Functions that return nodes return NULL after an error. */
Node *keras_wrap(const KerasWriter *writer, const char *module, const char *class_name, Node *config); /* {module, class_name, config, ...} */
Node *keras_value(const KerasWriter *writer, const Node *node); /* numbers, words and lists of them, as JSON has them */
/* A loss, an initializer ... as the model file has it: a name or {type: Name, ...}. */
Node *keras_write_object(const KerasWriter *writer, Family family, const Node *node);
/* Puts the arguments that `map` gives into `config`; `all`: with the defaults of the others. Keys in `skip`, separated by blanks, are left out. */
bool keras_write_arguments(const KerasWriter *writer, const ClassDef *def, const Node *map, bool all, const char *skip, Node *config);

/* ---- keras_write_graph.c */
/* The configuration of a model. `prefix`: of its layers' paths, "" or "tower/". */
Node *keras_write_model(const KerasWriter *writer, const Model *model, const char *prefix, const char *name, bool trainable);
/* A layer without name and calls: {module, class_name, config, ...}. `prefix`: of a nested model's layers. */
Node *keras_write_layer(const KerasWriter *writer, const Node *entry, const char *prefix, const char *name, bool trainable);

/* ---- keras_write_ops.c: an entry of the class `ops.NAME`. `tensor`: its inputs. Sets the arguments of its call. */
Node *keras_write_operation(const KerasWriter *writer, const ModelEntry *entry, const char *name, Node **tensor, Node *args);
bool keras_is_operation(const ModelEntry *entry);

/* ---- keras_write_training.c: the compile configuration, NULL after an error. */
Node *keras_write_training(const KerasWriter *writer, const Model *model);

#endif
