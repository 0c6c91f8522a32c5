/*
 * test_keras2.c - hnc import of files that Keras 2 saved: outputs against those that Keras 2 computed (made by tools/keras2/freeze.py).
 */
#define _POSIX_C_SOURCE 200809L
#include "import/import.h"
#include "test.h"

#if HNC_WITH_HDF5 && HNC_WITH_JANSSON && HNC_WITH_LIBZIP

#include "interpreter/imported.h"

static void test_cases(void) {
    CHECK(imported_cases("tests/import/keras2") >= 10);
}

int main(void) {
    RUN(test_cases);
    return test_result();
}

#else

int main(void) {
    return test_result(); /* built without what reads these files */
}

#endif
