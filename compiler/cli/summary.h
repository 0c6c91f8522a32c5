/*
 * summary.h - between summary.c (the command) and summary_rows.c (which layers, in which order, connected to what).
 */
#ifndef HNC_CLI_SUMMARY_H
#define HNC_CLI_SUMMARY_H

#include "cli/cli.h"

/* One line of the table. */
typedef struct {
    const char *name;      /* with the marks of nesting */
    const char *type;      /* Keras's class */
    const LayerInfo *info; /* of the layer's last call */
    const char *path;      /* its weights are "<path>/..." */
    const char *connected; /* "conv2d[0][0], sensor[0][0]"; "-" for inputs */
    bool trainable;
} SummaryRow;
typedef struct {
    SummaryRow *row;
    int count, capacity;
    bool chain; /* every layer reads just the one before it: Keras then leaves out the column of connections */
} SummaryRows;

/* The layers of a built program as Keras's summary lists them; `expand`: also those inside nested models. */
SummaryRows summary_rows(const Program *program, const Model *model, bool expand);

#endif
