/*
 * export.h - a compiled model file as a file of another framework. The tables of the importer say how each class, argument and weight is spelled
 * there.
 *
 *   program --keras_*--> configuration --json_write--> config.json ---.
 *      |'-------------------- onnx_*: the tensor program's operations ------------> model.onnx
 *      '--------weights of Program.embedded--hdf5_write--> weights ---'--archive_write--> model.keras
 */
#ifndef HNC_EXPORT_EXPORT_H
#define HNC_EXPORT_EXPORT_H

#include "hnc.h"

/* A file in memory. */
typedef struct {
    char *data;
    size_t length;
} FileImage;
/* The model as a .keras file of Keras 3. The weights' values are program->embedded. False after an error in program->diag. */
bool export_keras(const Program *program, FileImage *file);
/* The inference function as an ONNX graph, operator set 17: one node or a few for each operation of the tensor program. */
bool export_onnx(const Program *program, FileImage *file);

/* ---- json_write.c: nodes made by import/document.c as JSON text; infinities and NaN as Python writes them. */
void json_write(const Node *node, Text *out);

/* ---- hdf5_write.c: datasets in groups that are made as their paths need them. */
typedef struct {
    const char *path;  /* "layers/dense/vars/0" */
    const char *label; /* the attribute `name` of the dataset's group */
    const float *data; /* NULL: one int64, 0 */
    Shape shape;
} Hdf5Weight;
bool hdf5_write(Arena *arena, Diagnostics *diag, const Hdf5Weight *weight, int count, FileImage *file);

/* ---- archive_write.c: a zip file of stored members without dates. */
typedef struct {
    const char *name;
    FileImage file;
} ArchiveMember;
bool archive_write(Arena *arena, Diagnostics *diag, const ArchiveMember *member, int count, FileImage *file);

#endif
