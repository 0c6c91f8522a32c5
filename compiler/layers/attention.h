/* layers/attention.h - masks of scores and their dropout, between attention.c and attention_heads.c. */
#ifndef HNC_LAYERS_ATTENTION_H
#define HNC_LAYERS_ATTENTION_H

#include "layers/model.h"
#include "layers/rnn.h"

bool mask_broadcasts(const Shape *mask, const Shape *onto); /* by numpy's rules, without growing `onto` */
bool mask_and(Call *call, Val *mask, Val other);            /* NO_VAL is all true; false after reporting shapes that do not go together */
bool mask_fits(Call *call, Val mask, Val scores);           /* reports a mask that does not broadcast to the scores */
Val causal_mask(Graph *g, int32_t queries, int32_t keys);   /* bool (1, queries, keys): key is not after query */
Val bool_mask(Graph *g, Val mask);                          /* NO_VAL stays */
Val drop_scores(Call *call, Val scores, double rate);       /* inverted dropout while training */

#endif
