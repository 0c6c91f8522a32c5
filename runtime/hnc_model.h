/*
 * hnc_model.h - a compiled model as a table, so that the training loop, the data checks and the checkpoint need to know no generated names.
 *
 * The table is what `hnc` compiles next to the generated C for its own predict, train and evaluate; a product that links the runtime
 * may write (or let hnc write) one for its model and train without hnc. It is constant and holds no state: all state lives in the
 * caller's structs, whose sizes it gives.
 */
#ifndef HNC_MODEL_H
#define HNC_MODEL_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { HNC_MODEL_ABI = 1, HNC_MAX_RANK = 8 };

typedef enum { HNC_F32, HNC_I32, HNC_U8, HNC_BOOL, HNC_BF16 } HncType; /* BOOL: one byte, 0 or 1; BF16: weights, the upper half of a float */

/* Which struct of the generated code holds a variable. */
typedef enum { HNC_WEIGHT, HNC_OPTIMIZER, HNC_METRIC, HNC_STATE, HNC_CLASS_COUNT } HncClass;

/* One variable: its place in its struct. Dimensions are fixed; elements stand in row-major order without gaps. */
typedef struct {
    const char *name; /* "lstm/recurrent_kernel", as in the weights file */
    HncClass class_;
    HncType type;
    int rank;
    int32_t dim[HNC_MAX_RANK];
    size_t offset; /* in bytes, from the start of the struct of its class */
    int trainable;
    int average_of; /* optimizer: index of the weight that training's end replaces by this average (use_ema), or -1 */
} HncVariable;

/* One array of samples; axis 0, the samples, is not in `dim`. */
typedef struct {
    const char *name; /* the array's name in data files */
    HncType type;
    int rank; /* without the samples: 0 for one number a sample */
    int32_t dim[HNC_MAX_RANK];
    int32_t limit; /* integers must be in [0, limit) (labels, word numbers); 0: no limit known */
} HncPort;

/*
 * Functions return 0, or the generated code's error number. `n` is the number of samples of the call, 1 to `batch` (predict) or `train_batch`.
 * `in` of train_step and evaluate_step: inputs, targets, then sample weights (f32; NULL: all ones). `out`: outputs.
 * A struct of zero bytes is not used; its pointer may be NULL. Functions of absent parts are NULL.
 */
typedef struct {
    int abi; /* HNC_MODEL_ABI */
    const char *name;
    int batch, train_batch;
    size_t bytes[HNC_CLASS_COUNT]; /* of the structs of weights, optimizer, metrics, state */
    size_t workspace_bytes, train_workspace_bytes;
    int variable_count, input_count, output_count, target_count, sample_weight_count, metric_count;
    const HncVariable *variable;
    const HncPort *input, *output, *target, *sample_weight;
    const char *const *metric; /* history columns: "loss", "accuracy", ... */
    int (*init)(void *weights, uint64_t seed);
    int (*predict)(const void *weights, void *state, void *workspace, int n, const void *const *in, void *const *out);
    int (*state_reset)(void *state);
    int (*optimizer_init)(void *optimizer, const void *weights, uint64_t seed);
    void (*metrics_reset)(void *metrics);
    int (*train_step)(void *weights, void *optimizer, void *metrics, void *state, void *workspace, int n, const void *const *in, float *loss);
    int (*evaluate_step)(const void *weights, void *metrics, void *state, void *workspace, int n, const void *const *in, void *const *out);
    int (*metrics_result)(const void *metrics, float *result); /* metric_count numbers */
} HncModel;

#ifdef __cplusplus
}
#endif
#endif
