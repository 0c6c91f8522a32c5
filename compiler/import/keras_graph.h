/*
 * keras_graph.h - the wiring of one model's configuration, between keras_graph.c and the files for operations and masks.
 */
#ifndef HNC_IMPORT_KERAS_GRAPH_H
#define HNC_IMPORT_KERAS_GRAPH_H

#include "import/keras.h"

/* A layer, an operation or an input of the configuration. */
typedef struct {
    const Node *entry;
    const char *name;  /* Keras's */
    const char *clean; /* the model language's */
    const char *group; /* in files of weights: the class's name, numbered */
    const Node **node; /* its calls, each {args, kwargs} */
    int nnode;
    int first_use; /* of its calls */
    bool is_input, is_op;
    bool counts_itself; /* a Functional model, whose first call is its own making */
    signed char mask;   /* what keras_masks.c knows: 0 nothing yet */
} KerasLayer;

/* One call of a layer. */
typedef struct {
    int layer, rank; /* which of the layer's calls */
    bool ready;
    bool wanted; /* an output of the model needs it */
    int *need;   /* the calls whose results it takes */
    int nneed, need_capacity;
    int single, single_output; /* the one input tensor: its call and number; or -1 */
    Node *entry;
    Node *inputs; /* references */
    Node *call;   /* further arguments */
} KerasUse;

typedef struct {
    Keras *keras;
    KerasLayer *layer;
    int nlayer;
    KerasUse *use;
    int nuse;
    int *slot; /* hash table from names to layers */
    uint64_t slots;
    bool old;          /* calls as Keras 2 writes them */
    bool chain;        /* of a Sequential: the calls were made here */
    const char *where; /* of a nested model, or "" */
} KerasGraph;

/* The tensor that `value` stands for: its call and number. False when it is none; *bad when it is a broken one (reported). */
bool keras_tensor(KerasGraph *graph, const Node *value, int *use, int *output, bool *bad);
bool keras_is_tensor(const Node *value);
const char *keras_reference(KerasGraph *graph, int use, int output);
/* The length of axis `axis` and the rank of a tensor as the file says it, with the batch; 0 where it does not. */
int keras_tensor_rank(const Node *value);
/* Adds a tensor to the inputs of a call, or to its needs only. */
bool keras_use_input(KerasGraph *graph, KerasUse *use, const Node *value);
bool keras_use_need(KerasGraph *graph, KerasUse *use, const Node *value, const char **reference);

/* [name, node, output], as outputs are listed and Keras 2 writes inputs. */
bool keras_is_history(const Node *value);
/* The graph of a list of layers with their calls. `chain`: of a Sequential. NULL after an error. */
Node *keras_functional(Keras *keras, const Node *config, const Node *layers, const char *where, bool chain);

/* ---- keras_forms.c: a call of Keras 2 in the form of Keras 3; those of Keras 3 as they are. */
const Node *keras_modern_node(Arena *arena, const Node *node);

/* ---- keras_masks.c: is this result of an operation the mask that Keras itself derives from Embedding and Masking layers? The model language implies
 * it. */
bool keras_mask_implied(KerasGraph *graph, int use);

/* ---- keras_ops.c: the entry of an operation, {type: ..., arguments}; fills use->inputs. NULL after an error. */
Node *keras_op_entry(KerasGraph *graph, KerasUse *use);
/* The entry of a layer that keras.applications defines for itself, or NULL. */
Node *keras_application_entry(KerasGraph *graph, const KerasUse *use);

#endif
