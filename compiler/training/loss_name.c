/*
 * loss_name.c - which loss an output has, for what needs to know what its numbers mean.
 */
#include "hnc.h"

#include <string.h>

const Node *training_loss(const Model *model, int output) {
    const Node *loss = model->training != NULL ? node_get(model->training, "loss") : NULL;
    if (loss != NULL && loss->kind == NODE_LIST) {
        return output >= 0 && output < loss->count ? loss->item[output] : NULL;
    }
    if (loss != NULL && loss->kind == NODE_MAP && node_get(loss, "type") == NULL) {
        return output >= 0 ? node_get(loss, model->output[output]) : NULL;
    }
    return loss;
}

const char *training_loss_name(const Model *model, int output) {
    const Node *loss = training_loss(model, output), *type = loss != NULL && loss->kind == NODE_MAP ? node_get(loss, "type") : loss;
    const ClassDef *def = type != NULL && type->kind == NODE_SCALAR ? class_find(FAMILY_LOSS, type->text) : NULL;
    return def != NULL ? def->name : NULL;
}
