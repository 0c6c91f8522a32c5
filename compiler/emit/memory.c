/*
 * memory.c - what the generated code needs: bytes of each struct, of constants and of the stack, and which layers fill the workspaces.
 */
#include <assert.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "emit/internal.h"

int64_t c_type_bytes(const char *type) {
    return strcmp(type, "double") == 0 ? 8 : strcmp(type, "uint8_t") == 0 ? 1 : strcmp(type, "uint16_t") == 0 ? 2 : 4;
}

void struct_member(StructSize *size, const char *type, int64_t count) {
    const int64_t each = c_type_bytes(type);
    size->bytes = (size->bytes + each - 1) / each * each + each * count;
    size->alignment = each > size->alignment ? each : size->alignment;
}

int64_t struct_bytes(const StructSize *size) {
    return size->alignment > 0 ? (size->bytes + size->alignment - 1) / size->alignment * size->alignment : 0;
}

/* ---- constants */

int64_t table_bytes(const Plan *plan, bool in_double) {
    int64_t bytes = 0;
    for (int i = 0; i < plan->nbuffer; i++) {
        const Buffer *b = &plan->buffer[i];
        if (b->kind == BUFFER_CONSTANT) {
            bytes += b->elements * (b->type == DTYPE_F32 ? (in_double ? 8 : 4) : b->type == DTYPE_I32 ? 4 : 1);
        }
    }
    return bytes;
}

/* ---- the fullest moment of a workspace */

static int64_t buffer_bytes(const Buffer *b) {
    return b->elements * (b->type == DTYPE_F32 || b->type == DTYPE_I32 ? 4 : 1);
}

static bool occupies(const Buffer *b) {
    return b->kind == BUFFER_TEMPORARY && b->first >= 0;
}

static int larger_part(const void *a, const void *b) {
    const MemoryPart *x = a, *y = b;
    return x->bytes != y->bytes ? (x->bytes > y->bytes ? -1 : 1) : x->layer - y->layer;
}

MemoryPeak plan_peak(const Plan *plan) {
    int last = 0;
    for (int i = 0; i < plan->nbuffer; i++) {
        last = occupies(&plan->buffer[i]) && plan->buffer[i].last > last ? plan->buffer[i].last : last;
    }
    int64_t *change = arena_new_array(plan->arena, int64_t, last + 2);
    for (int i = 0; i < plan->nbuffer; i++) {
        const Buffer *b = &plan->buffer[i];
        if (occupies(b)) {
            change[b->first] += buffer_bytes(b);
            change[b->last + 1] -= buffer_bytes(b);
        }
    }
    int64_t now = 0, most = 0;
    int when = 0;
    for (int at = 0; at <= last; at++) {
        now += change[at];
        if (now > most) {
            most = now;
            when = at;
        }
    }
    const Program *program = plan->graph->program;
    MemoryPart *part = arena_new_array(plan->arena, MemoryPart, program->nlayer + 1);
    for (int i = 0; i < program->nlayer; i++) {
        part[i].layer = i;
    }
    for (int i = 0; i < plan->nbuffer; i++) {
        const Buffer *b = &plan->buffer[i];
        const int32_t def = b->val >= 0 ? plan->graph->value[b->val].def : -1, layer = def >= 0 ? plan->graph->op[def].layer : -1;
        if (occupies(b) && b->first <= when && when <= b->last && layer >= 0) {
            part[layer].bytes += buffer_bytes(b);
        }
    }
    qsort(part, (size_t)program->nlayer, sizeof *part, larger_part);
    MemoryPeak peak = {.bytes = most};
    while (peak.count < COUNT_OF(peak.part) && peak.count < program->nlayer && part[peak.count].bytes > 0) {
        peak.part[peak.count] = part[peak.count];
        peak.count++;
    }
    return peak;
}

/* ---- the stack */

/* The elements of "[4][4 * 16]", or 0 where that is no array of constants. */
static int64_t extent_of(const char **at) {
    int64_t count = 1;
    while (**at == '[') {
        char *end;
        count *= strtoll(*at + 1, &end, 10);
        while (strncmp(end, " * ", 3) == 0) {
            count *= strtoll(end + 3, &end, 10);
        }
        if (*end != ']') {
            return 0;
        }
        *at = end + 1;
    }
    return count;
}

/* Bytes of the arrays that one line of C declares: "vec row[16], next[16];". */
static int64_t arrays_of_line(const char *line, size_t length, int vector) {
    static const char *const types[] = {"float ", "double ", "int32_t ", "uint8_t ", "vec ", "int "};
    const char *at = line, *end = line + length;
    while (at < end && isspace((unsigned char)*at)) {
        at++;
    }
    for (int i = 0; i < COUNT_OF(types); i++) {
        const size_t size = strlen(types[i]);
        if ((size_t)(end - at) <= size || memcmp(at, types[i], size) != 0) {
            continue;
        }
        const int64_t each = i == 4 ? 4 * (int64_t)vector : i == 1 ? 8 : i == 3 ? 1 : 4;
        int64_t bytes = 0;
        for (at += size; at < end;) {
            while (at < end && (isalnum((unsigned char)*at) || *at == '_')) {
                at++;
            }
            bytes += *at == '[' ? each * extent_of(&at) : 0;
            if (at[0] != ',' || at[1] != ' ') {
                break;
            }
            at += 2;
        }
        return bytes;
    }
    return 0;
}

typedef struct {
    int64_t most, second;
} LargestTwo;

static void add_function(LargestTwo *largest, int64_t bytes) {
    if (bytes > largest->most) {
        largest->second = largest->most;
        largest->most = bytes;
    } else if (bytes > largest->second) {
        largest->second = bytes;
    }
}

int64_t stack_bytes(const char *functions, int vector) {
    LargestTwo largest = {0, 0};
    int64_t now = 0; /* the arrays of one function, in all its blocks */
    for (const char *line = functions; *line != '\0';) {
        const size_t length = strcspn(line, "\n");
        if (strncmp(line, "static ", 7) == 0) {
            add_function(&largest, now);
            now = 0;
        }
        now += arrays_of_line(line, length, vector);
        line += length + (line[length] == '\n');
    }
    add_function(&largest, now);
    /* A recurrence calls the functions of its step; what compilers add of their own was measured with gcc and clang at -O2 and -Os. */
    return largest.most + largest.second + (vector > 1 ? 8192 : 2048);
}
