/*
 * budget.h - the section `budget:` of a model file.
 */
#ifndef HNC_BUDGET_H
#define HNC_BUDGET_H

#include "hnc.h"

typedef struct {
    int64_t ram, flash, stack; /* bytes; 0: no limit */
} Budget;

/* 65536, 64k, 64 KiB, 1.5M: bytes, k being 1024. False where it is no size. */
bool size_parse(const char *text, int64_t *bytes);
/* False after an error. */
bool budget_parse(Arena *arena, Diagnostics *diag, const Node *section, Budget *budget);
/* Reports what does not fit. Requires the program after its text was made. */
void budget_check(Program *program, const CompileOptions *options);

#endif
