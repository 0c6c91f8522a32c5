/* text.c - numbers as text that reads back as the same number, whatever the locale. */
#include "internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Some locales write a decimal comma. */
static void use_point(char *text) {
    for (char *c = text; *c != '\0'; c++) {
        if (strchr("0123456789+-e", *c) == NULL) {
            *c = '.';
        }
    }
}

void hnc_double_text(double value, char out[32]) {
    if (!isfinite(value)) {
        snprintf(out, 32, "%s", isnan(value) ? "nan" : value > 0 ? "inf" : "-inf");
        return;
    }
    int digits = 1;
    while (digits < 17 && (snprintf(out, 32, "%.*e", digits - 1, value), strtod(out, NULL) != value)) {
        digits++;
    }
    snprintf(out, 32, "%.*e", digits - 1, value);
    int exponent = atoi(strchr(out, 'e') + 1);
    /* As Python's repr: plain notation between 1e-4 and 1e16, always with a decimal point. */
    if (exponent >= -4 && exponent < 16) {
        int decimals = digits - 1 - exponent;
        snprintf(out, 32, "%.*f", decimals > 1 ? decimals : 1, value);
    }
    use_point(out);
}
