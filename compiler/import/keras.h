/*
 * keras.h - between the files that read Keras's formats: objects, layers, graphs, training, weights.
 */
#ifndef HNC_IMPORT_KERAS_H
#define HNC_IMPORT_KERAS_H

#include "import/import.h"

/* One Keras file being read. */
struct KerasPlaces;
typedef struct {
    const Source *source;
    Arena *arena;
    const char *what; /* the text that holds the configuration: "config.json" */
    struct KerasPlaces *places;
    int depth;   /* of nested models and wrappers */
    bool legacy; /* saved by Keras 2 */
    bool mixed_warned, cast_warned;
} Keras;

/* ---- keras_objects.c: configurations of classes with arguments. `where` names the owner in messages: "layer `conv2d` (Conv2D)". */
bool keras_error(const Keras *keras, const char *where, const char *code, const char *format, ...) HNC_PRINTF(4, 5);
/* Is this the configuration of one of Keras's own classes? False after reporting a class of somebody else's. */
bool keras_own_class(const Keras *keras, const char *where, const Node *config);
const char *keras_class_name(const Node *config); /* of {class_name: ..., config: ...}, or NULL */
/* A name, or {class_name: ..., config: ...}, of `family` as the model language spells it; NULL after an error. */
Node *keras_object(Keras *keras, const char *where, Family family, const Node *config);
/* The class that carries an activation's arguments in a configuration, a layer or an operation: "LeakyReLU" for "leaky_relu"; NULL. */
const char *keras_activation_class(const char *function, bool *is_layer);
/* Puts the arguments of `config` that differ from their defaults into `map`. `skip`: further keys without meaning, separated by spaces. */
bool keras_arguments(Keras *keras, const char *where, const ClassDef *def, const Node *config, const char *skip, Node *map);
/* A value of an argument: tuples, numpy arrays and tensors as lists. NULL after an error. */
Node *keras_plain_value(Keras *keras, const char *where, const Node *value);
bool keras_is_default(Keras *keras, const Arg *arg, const Node *value);

/* ---- keras_layers.c */
enum { KERAS_MAX_NESTING = 16 };
/* {type: ..., arguments} of a layer's configuration {module, class_name, config, ...}; without name and inputs. `rank`: of the layer's first input
 * with the batch, or 0. NULL after an error. */
Node *keras_layer(Keras *keras, const Node *entry, const char *name, int rank);
const char *keras_layer_type(const Keras *keras, const Node *entry); /* the model language's name of the class; may be unknown to it */
bool keras_is_model(const Node *entry);

/* ---- keras_graph.c */
/* {inputs, layers, outputs} of the configuration of a Functional or Sequential model. NULL after an error. */
Node *keras_graph(Keras *keras, const Node *config, const char *where);
/* A name of the model language for a name of Keras: other characters become `_`. */
const char *keras_clean_name(Arena *arena, const char *name);

/* What the configuration of each class starts the names of its weights' groups with: "dense" of dense, dense_1, ... */
const char *keras_group_base(Arena *arena, const char *class_name);

/* ---- keras_ops.c: calls of keras.ops in a graph. */
bool keras_is_op(const Node *entry);
/* What an operation's entry holds besides the arguments that are named here. */
typedef enum {
    OP_TENSORS,    /* tensors alone */
    OP_OPERANDS,   /* tensors and constants, as x1 and x2 */
    OP_ACTIVATION, /* an activation with its arguments */
    OP_SPECIAL
} KerasOpForm;
typedef struct {
    const char *class_name, *function;
    const char *module; /* of keras.src.ops: "numpy" */
    KerasOpForm form;
    const char *arguments; /* of the configuration, separated by blanks */
} KerasOperation;
const KerasOperation *keras_operation(const char *function); /* the first class of a function of keras.ops; NULL */

/* ---- keras_legacy.c: models saved by Keras 2 */
bool keras_is_legacy(const char *version);                               /* is "2.15.0" one of Keras 2? */
Node *keras_legacy_activation(Arena *arena, const char *name);           /* an activation whose name means another function now, or NULL */
const char *keras_legacy_argument(const ClassDef *def, const char *key); /* an argument's name now */
/* Where Keras 2 keeps a weight in a .keras file, when it is not where Keras 3 does: its attention calls its parts `_query_dense` and so on. */
const char *keras_legacy_path(Arena *arena, const char *path);
/* A layer's entry; one that calls a function of TensorFlow as the operation of keras.ops that it is. NULL after an error. */
const Node *keras_legacy_entry(Keras *keras, const Node *entry);

/* ---- keras_training.c */
/* The training section of a compile configuration, NULL when there is none to speak of; false after an error. `outputs`: the model's references. */
bool keras_training(Keras *keras, const Node *config, const Node *outputs, Node **training);

/* ---- keras_weights.c */
/* One layer of a `layers:` list in the order in which Keras saves them. */
typedef struct {
    const Node *list;  /* the `layers:` it stands in */
    const Node *entry; /* its entry */
    const char *name;  /* the entry's name, written or automatic */
    const char *keras_name;
    const char *group; /* in a weights file: "dense_1" */
} KerasPlace;
typedef struct KerasPlaces {
    KerasPlace *place;
    int count, capacity;
} KerasPlaces;
void keras_place(Keras *keras, KerasPlace place);
/* One weight: its name here, its place in a weights file of Keras 3, and what the older format needs to know. */
typedef struct {
    const char *name;  /* "lstm/kernel" */
    const char *path;  /* "layers/lstm/cell/vars/0" */
    const char *layer; /* Keras's name of the outermost layer that holds it */
    int variable;      /* index in Program.variable */
    bool trainable;    /* in Keras's lists */
} KerasWeight;
typedef struct KerasWeights KerasWeights;
struct KerasWeights {
    KerasWeight *weight;
    int count, capacity;
    KerasWeights *more; /* what Keras stores besides: weights a second time, and counts, whose variable is -1 */
};
/* The weights of a document in Keras's order. False after an error: every weight of the program must be found. */
bool keras_weight_paths(Keras *keras, const KerasPlaces *places, const Node *document, const Program *program, KerasWeights *weights);
/* Reads the weights that a weights file of Keras 3 holds. */
bool keras_read_weights(Keras *keras, const char *what, const char *image, size_t size, const KerasWeights *weights, const Program *program,
                        ImportedModel *imported);
/* Reads the datasets that were found for the weights, after comparing shapes. */
bool keras_read_found(Keras *keras, const char *what, const char *image, size_t size, const KerasWeights *weights, const Hdf5Dataset *const *found,
                      const Program *program, ImportedModel *imported);

/* ---- import.c: the configuration {class_name, config} as a document, written and compiled; NULL after an error. */
Program *keras_import_config(Keras *keras, const Node *root, const Node *compile, Node **document, ImportedModel *imported);

/* ---- keras_h5.c */
bool keras_import_h5(const Source *source, ImportedModel *imported);
bool keras_import_weights(const Source *source, const Node *document, const Program *program, ImportedModel *imported);

#endif
