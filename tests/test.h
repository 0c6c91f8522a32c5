/*
 * test.h - a small frame for test programs: each is one file with static test functions and a main that runs them.
 *
 *     static void test_addition(void) {
 *         CHECK(1 + 1 == 2);
 *         CHECK_NEAR(0.1f + 0.2f, 0.3, 1e-7);
 *     }
 *     int main(void) {
 *         RUN(test_addition);
 *         return test_result();
 *     }
 *
 * A failed check says where and goes on; the program's exit status says whether any failed.
 */
#ifndef HNC_TEST_H
#define HNC_TEST_H

#include <math.h>
#include <stdio.h>
#include <string.h>

static int test_failures, test_checks, test_functions;

#define RUN(function)                                                                                                                                \
    do {                                                                                                                                             \
        int failures_before = test_failures;                                                                                                         \
        test_functions++;                                                                                                                            \
        function();                                                                                                                                  \
        if (test_failures != failures_before) {                                                                                                      \
            fprintf(stderr, "FAILED %s\n", #function);                                                                                               \
        }                                                                                                                                            \
    } while (0)

#define CHECK(condition)                                                                                                                             \
    do {                                                                                                                                             \
        test_checks++;                                                                                                                               \
        if (!(condition)) {                                                                                                                          \
            test_failures++;                                                                                                                         \
            fprintf(stderr, "%s:%d: not true: %s\n", __FILE__, __LINE__, #condition);                                                                \
        }                                                                                                                                            \
    } while (0)

#define CHECK_INT(got, want)             test_check_int(__FILE__, __LINE__, #got, (long long)(got), (long long)(want))
#define CHECK_NEAR(got, want, tolerance) test_check_near(__FILE__, __LINE__, #got, (double)(got), (double)(want), (double)(tolerance))
#define CHECK_TEXT(got, want)            test_check_text(__FILE__, __LINE__, #got, (got), (want))
#define CHECK_CONTAINS(text, part)       test_check_contains(__FILE__, __LINE__, #text, (text), (part))

static inline void test_check_int(const char *file, int line, const char *what, long long got, long long want) {
    test_checks++;
    if (got != want) {
        test_failures++;
        fprintf(stderr, "%s:%d: %s is %lld, expected %lld\n", file, line, what, got, want);
    }
}

/* |got - want| <= tolerance; not-a-number never passes. */
static inline void test_check_near(const char *file, int line, const char *what, double got, double want, double tolerance) {
    test_checks++;
    if (!(fabs(got - want) <= tolerance)) {
        test_failures++;
        fprintf(stderr, "%s:%d: %s is %.9g, expected %.9g within %.3g\n", file, line, what, got, want, tolerance);
    }
}

static inline void test_check_text(const char *file, int line, const char *what, const char *got, const char *want) {
    test_checks++;
    if (!got || strcmp(got, want) != 0) {
        test_failures++;
        fprintf(stderr, "%s:%d: %s is \"%s\", expected \"%s\"\n", file, line, what, got ? got : "(null)", want);
    }
}

static inline void test_check_contains(const char *file, int line, const char *what, const char *text, const char *part) {
    test_checks++;
    if (!text || !strstr(text, part)) {
        test_failures++;
        fprintf(stderr, "%s:%d: %s is \"%s\", which lacks \"%s\"\n", file, line, what, text ? text : "(null)", part);
    }
}

static inline int test_result(void) {
    printf("%d tests, %d checks, %d failures\n", test_functions, test_checks, test_failures);
    return test_failures ? 1 : 0;
}

#endif
