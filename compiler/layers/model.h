/*
 * layers/model.h - the wiring of one `inputs`, `layers`, `outputs` section, between its parser (model.c), its order (model_order.c) and its calls
 * (model_call.c).
 */
#ifndef HNC_LAYERS_MODEL_H
#define HNC_LAYERS_MODEL_H

#include "hnc.h"

/* A reference to a tensor, "lstm:1": output `output` of an entry, or an input of the model. */
typedef struct {
    int entry;  /* index in Model.entry; an input i is -1 - i; REF_BAD after an error, REF_NULL where the file says null */
    int output; /* which of the entry's tensors */
    Mark mark;
    const char *text;
} Ref;
enum { REF_BAD = INT32_MIN, REF_NULL = INT32_MIN + 1 };

/* One argument under `call:`. */
typedef struct {
    const char *name;
    bool is_bool, flag;
    Ref *ref;
    int nref;
    Mark mark;
} CallArgDef;

/* One entry of `layers:`. */
struct ModelEntry {
    const char *name;
    Mark mark;
    const Object *object; /* NULL after an error; of a `shares` entry: the owner's */
    int owner;            /* the entry that owns the weights: itself, or what `shares` names in the end; -1 after an error */
    bool trainable;
    Ref *input;
    int ninput;
    CallArgDef *arg;
    int narg;
    const Node *node;
};
typedef struct ModelEntry ModelEntry;

/* A Model with what only wiring needs; model_parse hands out `model`. */
typedef struct {
    Model model;
    Ref *output;
    int *order; /* entries that an output needs, in the order in which Keras runs them */
    int norder;
    int *layer; /* entries that own what runs, in the order in which Keras lists a model's layers */
    int nlayer;
} Wiring;

/* Fills wiring->order as Keras's map_graph (keras/src/ops/function.py) would; false after reporting a cycle. */
bool wiring_order(Arena *arena, Diagnostics *diag, Wiring *wiring);

/* Parses models nested in layer arguments (Model, also inside wrappers) so that their faults are reported with the others. */
void nested_parse(Arena *arena, Diagnostics *diag, const Object *object, const char *name);
/* layers/ops_scan.c: the model of one step, parsed when it is first asked for; NULL after an error. */
extern const ClassDef layer_ops_scan;
const Model *ops_scan_model(Arena *arena, Diagnostics *diag, const Object *object, const char *name);
/* The model of a `type: Model` object, parsed at first use; NULL after an error. */
const Model *nested_model(Arena *arena, Diagnostics *diag, const Object *object, const char *name);

/* Runs a layer: Keras's layer.__call__ (activity regularizer and dtype check), or layer.call alone when `direct`. A builder that takes a mask off an
 * input tensor (MultiHeadAttention), so that nothing later sees it, clears in[i].mask. */
bool layer_run(Graph *graph, const Layer *layer, Tensor *in, int nin, CallArg *arg, int narg, bool training, bool direct, Tensor **out, int *nout);

/* model_call, with masks cleared in `in` as layer_run does. */
bool model_run(Graph *graph, const Model *model, const char *prefix, bool trainable, Tensor *in, int nin, bool training, Tensor **out, int *nout,
               int depth);

/* The record of a layer in Program.layer: found by name or added. */
int32_t layer_info(Program *program, const char *name, const Object *object, Mark mark, int depth);
/* Keras's class name as a summary shows it. */
const char *layer_type_name(const Object *object);
/* graph_update, also inside a scan of TimeDistributed, which carries the variable from step to step and updates it when the scan ends. */
void variable_set(Graph *graph, int32_t variable, Val val);
/* An initializer with all arguments at their defaults, by its name. */
const Object *initializer_named(Call *call, const char *name);
/* sizes.c: report weights and outputs of more than 2^31 - 1 elements. */
bool weight_fits(Call *call, const char *name, const Shape *shape);
bool outputs_fit(Call *call);
/* Whether `word` is one of the space-separated `words` (NULL: none). */
bool word_in(const char *words, const char *word);

#endif
