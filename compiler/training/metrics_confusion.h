/*
 * training/metrics_confusion.h - counts of right and wrong predictions at thresholds (keras/src/metrics/metrics_utils.py,
 * update_confusion_matrix_variables).
 */
#ifndef HNC_TRAINING_METRICS_CONFUSION_H
#define HNC_TRAINING_METRICS_CONFUSION_H

#include "training/training.h"

typedef struct {
    const float *threshold;
    int count;
    bool even;           /* evenly spread over 0..1: Keras then counts in buckets */
    int top_k, class_id; /* ARG_NONE: not used */
    bool multi_label;
    const Floats *label_weights; /* NULL or none: equal */
} Confusion;

/* Weighted counts, each [thresholds] or, with multi_label, [thresholds, labels]. */
typedef struct {
    Val true_positives, false_positives, true_negatives, false_negatives;
} ConfusionCounts;

/* Counts of this batch; false after an error. */
bool confusion_count(MetricCall *call, const Confusion *confusion, ConfusionCounts *counts);
/* Whether Keras takes thresholds for evenly spread (is_evenly_distributed_thresholds). */
bool evenly_spread(const float *threshold, int count);

#endif
