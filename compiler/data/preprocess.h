/* data/preprocess.h - what the data section does to raw values, as C for products: the text of data/prepare with what the features have learned. */
#ifndef HNC_DATA_PREPROCESS_H
#define HNC_DATA_PREPROCESS_H

#include "data/section.h"

/* Writes the C file and its header, whose name is `header`. Everything must be learned. */
void preprocess_emit(const Program *program, const char *header, Text *c, Text *h);

#endif
