/*
 * verify.h - what hnc verify compares with what.
 */
#ifndef HNC_CLI_VERIFY_H
#define HNC_CLI_VERIFY_H

#include "cli/reference.h"
#include "import/import.h"

typedef struct {
    Driver *driver;
    Arena *arena;
    const Node *root;
    HncNpz *expected;     /* or NULL: the form in double, or `other`, is what counts */
    ImportedModel *other; /* the model of another framework's file, or NULL */
    const Node *other_root;
    const Model *other_model;
} Verify;

/* ---- verify_file.c: --against MODEL.keras, MODEL.h5 or MODEL.onnx. */
bool verify_is_file(const char *path);
/* Imports the file of --against: `other` and what follows it. An exit code, with what is wrong printed. */
int verify_import(Verify *verify);
/* The entry of this name in the other file's model; NULL. */
bool verify_in_other(const Verify *verify, const char *name);
/* Prints what differs between the weights of --weights and the file's; EXIT_MODEL when something does. */
int verify_weights(Verify *verify);
/* Fills the weights of a form in double with the file's. */
int verify_other_weights(Verify *verify, Form *form);
/* Do both forms take and give the same numbers of numbers? False after reporting what does not. */
bool verify_same_ports(Verify *verify, const Form *form, const Form *other);

#endif
