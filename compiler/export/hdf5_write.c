/*
 * hdf5_write.c - Keras's files of weights (libhdf5), made in memory. Without times, so that equal weights are equal bytes.
 */
#include "export/export.h"

#if HNC_WITH_HDF5

#include <hdf5.h>
#include <string.h>

/* The group of a dataset, labelled with the name of its layer when it is new. */
static hid_t open_group(Arena *arena, hid_t root, hid_t make_groups, const char *path, const char *label) {
    const char *slash = strrchr(path, '/');
    const char *group_path = arena_strndup(arena, path, (size_t)(slash - path)), *at = group_path;
    for (;;) { /* H5Lexists wants every group above to be there */
        at += strcspn(at, "/");
        if (H5Lexists(root, arena_strndup(arena, group_path, (size_t)(at - group_path)), H5P_DEFAULT) <= 0) {
            break;
        }
        if (*at == '\0') {
            return H5Gopen2(root, group_path, H5P_DEFAULT);
        }
        at++;
    }
    hid_t group = H5Gcreate2(root, group_path, make_groups, H5P_DEFAULT, H5P_DEFAULT), text = H5Tcopy(H5T_C_S1), single = H5Screate(H5S_SCALAR);
    if (group >= 0 && label != NULL && text >= 0 && single >= 0) {
        H5Tset_size(text, strlen(label) > 0 ? strlen(label) : 1);
        H5Tset_cset(text, H5T_CSET_UTF8);
        H5Tset_strpad(text, H5T_STR_NULLPAD);
        hid_t attribute = H5Acreate2(group, "name", text, single, H5P_DEFAULT, H5P_DEFAULT);
        if (attribute < 0 || H5Awrite(attribute, text, label) < 0 || H5Aclose(attribute) < 0) {
            H5Gclose(group);
            group = -1;
        }
    }
    H5Tclose(text);
    H5Sclose(single);
    return group;
}

static bool write_dataset(Arena *arena, hid_t root, hid_t make_groups, hid_t make_dataset, const Hdf5Weight *weight) {
    hsize_t dim[MAX_RANK] = {0};
    int rank = weight->data != NULL ? weight->shape.rank : 0;
    for (int i = 0; i < rank; i++) {
        dim[i] = (hsize_t)weight->shape.dim[i];
    }
    static const int64_t zero = 0;
    hid_t stored = weight->data != NULL ? H5T_IEEE_F32LE : H5T_STD_I64LE, held = weight->data != NULL ? H5T_NATIVE_FLOAT : H5T_NATIVE_INT64;
    hid_t group = open_group(arena, root, make_groups, weight->path, weight->label);
    hid_t space = rank > 0 ? H5Screate_simple(rank, dim, NULL) : H5Screate(H5S_SCALAR);
    hid_t set =
        group >= 0 && space >= 0 ? H5Dcreate2(group, strrchr(weight->path, '/') + 1, stored, space, H5P_DEFAULT, make_dataset, H5P_DEFAULT) : -1;
    bool fine = set >= 0 && H5Dwrite(set, held, H5S_ALL, H5S_ALL, H5P_DEFAULT, weight->data != NULL ? (const void *)weight->data : &zero) >= 0;
    H5Dclose(set);
    H5Sclose(space);
    H5Gclose(group);
    return fine;
}

bool hdf5_write(Arena *arena, Diagnostics *diag, const Hdf5Weight *weight, int count, FileImage *file) {
    H5E_auto2_t report = NULL;
    void *report_data = NULL;
    H5Eget_auto2(H5E_DEFAULT, &report, &report_data);
    H5Eset_auto2(H5E_DEFAULT, NULL, NULL);
    hid_t access = H5Pcreate(H5P_FILE_ACCESS), make_groups = H5Pcreate(H5P_LINK_CREATE), make_dataset = H5Pcreate(H5P_DATASET_CREATE);
    H5Pset_fapl_core(access, 1 << 20, 0);
    H5Pset_create_intermediate_group(make_groups, 1);
    H5Pset_obj_track_times(make_dataset, 0);
    hid_t root = H5Fcreate("weights.h5", H5F_ACC_TRUNC, H5P_DEFAULT, access); /* the name of a file that is never there */
    bool fine = root >= 0;
    for (int i = 0; i < count && fine; i++) {
        fine = write_dataset(arena, root, make_groups, make_dataset, &weight[i]);
    }
    ssize_t size = fine && H5Fflush(root, H5F_SCOPE_GLOBAL) >= 0 ? H5Fget_file_image(root, NULL, 0) : -1;
    if (size > 0) {
        file->length = (size_t)size;
        file->data = arena_alloc(arena, file->length);
        size = H5Fget_file_image(root, file->data, file->length);
    }
    H5Fclose(root);
    H5Pclose(make_dataset);
    H5Pclose(make_groups);
    H5Pclose(access);
    H5Eset_auto2(H5E_DEFAULT, report, report_data);
    if (size <= 0) {
        diag_error(diag, (Mark){0}, "system", "libhdf5 cannot make the file of weights");
        return false;
    }
    return true;
}

#else

bool hdf5_write(Arena *arena, Diagnostics *diag, const Hdf5Weight *weight, int count, FileImage *file) {
    (void)arena;
    (void)weight;
    (void)count;
    (void)file;
    diag_error(diag, (Mark){0}, "not-built", "the weights in a .keras file are HDF5, and this hnc was built without libhdf5");
    diag_remedy(diag, "install HDF5's and libseccomp's development files (Debian: libhdf5-dev, libseccomp-dev) and build hnc again");
    return false;
}

#endif
