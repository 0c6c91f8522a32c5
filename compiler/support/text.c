/*
 * text.c - a growing string in an arena, and the one way in which numbers are printed.
 */
#include "hnc.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void text_init(Text *text, Arena *arena) {
    *text = (Text){.arena = arena, .data = arena_alloc(arena, 64), .capacity = 64};
}

static void text_make_room(Text *text, size_t more) {
    size_t needed = text->length + more + 1;
    if (needed > text->capacity) {
        size_t capacity = text->capacity * 2 > needed ? text->capacity * 2 : needed;
        text->data = arena_grow(text->arena, text->data, text->length + 1, capacity);
        text->capacity = capacity;
    }
}

void text_append_n(Text *text, const char *string, size_t length) {
    text_make_room(text, length);
    memcpy(text->data + text->length, string, length);
    text->length += length;
    text->data[text->length] = '\0';
}

void text_append(Text *text, const char *string) {
    text_append_n(text, string, strlen(string));
}

void text_printf(Text *text, const char *format, ...) {
    va_list values, again;
    va_start(values, format);
    va_copy(again, values);
    int length = vsnprintf(text->data + text->length, text->capacity - text->length, format, values);
    va_end(values);
    if (length > 0 && (size_t)length >= text->capacity - text->length) {
        text->data[text->length] = '\0';
        text_make_room(text, (size_t)length);
        vsnprintf(text->data + text->length, (size_t)length + 1, format, again);
    }
    va_end(again);
    if (length > 0) {
        text->length += (size_t)length;
    }
}

/* Writes the shortest decimal of `value` as a float32; at most 16 bytes. */
static void shortest_float(char *out, size_t size, float value) {
    if (fabsf(value) < 16777216.0f && value == truncf(value)) {
        snprintf(out, size, "%s%d", signbit(value) && value == 0 ? "-" : "", (int)value);
        if (strlen(out) <= 6) {
            return; /* longer ones may be shorter with an exponent, which the loop finds */
        }
    }
    for (int digits = 1; digits <= 9; digits++) {
        snprintf(out, size, "%.*g", digits, (double)value);
        if (strtof(out, NULL) == value) {
            return;
        }
    }
}

const char *text_float(Arena *arena, double value) {
    float number = (float)value;
    if (isnan(number)) {
        return "nan";
    }
    if (isinf(number)) {
        return number > 0 ? "inf" : "-inf";
    }
    char text[40];
    shortest_float(text, sizeof text, number);
    return arena_strdup(arena, text);
}

const char *text_float_c(Arena *arena, double value) {
    float number = (float)value;
    if (isnan(number)) {
        return "NAN";
    }
    if (isinf(number)) {
        return number > 0 ? "INFINITY" : "-(INFINITY)";
    }
    char text[40];
    shortest_float(text, sizeof text, number);
    return arena_printf(arena, "%s%sf", text, strpbrk(text, ".e") == NULL ? ".0" : "");
}

uint16_t text_bfloat16(float value) {
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    const bool is_nan = (bits & 0x7fffffffu) > 0x7f800000u;
    return (uint16_t)(is_nan ? bits >> 16 | 64u : (bits + 0x7fffu + (bits >> 16 & 1u)) >> 16);
}

const char *text_grouped(Arena *arena, int64_t number) {
    const char *digits = arena_printf(arena, "%lld", (long long)number);
    Text text;
    text_init(&text, arena);
    for (size_t i = 0, length = strlen(digits); i < length; i++) {
        text_printf(&text, "%s%c", i > 0 && (length - i) % 3 == 0 ? "," : "", digits[i]);
    }
    return text.data;
}

void text_c_string(Text *out, const char *string) {
    text_append(out, "\"");
    for (; *string != '\0'; string++) {
        unsigned char c = (unsigned char)*string;
        if (c == '"' || c == '\\') {
            text_printf(out, "\\%c", c);
        } else if (c < 32 || c > 126 || c == '?') {
            text_printf(out, "\\%03o", c);
        } else {
            text_append_n(out, string, 1);
        }
    }
    text_append(out, "\"");
}
