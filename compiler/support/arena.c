/*
 * arena.c - the memory of one compilation: blocks that grow in size, freed together.
 */
#include "hnc.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 64 << 10, LARGEST_BLOCK = 8 << 20, ALIGNMENT = 16 };

typedef struct Block Block;
struct Block {
    Block *next;
    size_t used, size;
    _Alignas(ALIGNMENT) unsigned char data[];
};

struct Arena {
    Block *block; /* the one that allocations come from; full ones follow */
    size_t next_size;
    void (*out_of_memory)(void *context);
    void *context;
};

Arena *arena_new(void (*out_of_memory)(void *context), void *context) {
    Arena *arena = calloc(1, sizeof *arena);
    if (arena == NULL) {
        out_of_memory(context);
        abort(); /* the handler must not return */
    }
    arena->next_size = FIRST_BLOCK;
    arena->out_of_memory = out_of_memory;
    arena->context = context;
    return arena;
}

Arena *arena_scratch(Arena *arena) {
    return arena_new(arena->out_of_memory, arena->context);
}

void arena_free(Arena *arena) {
    if (arena == NULL) {
        return;
    }
    for (Block *block = arena->block; block != NULL;) {
        Block *next = block->next;
        free(block);
        block = next;
    }
    free(arena);
}

void arena_out_of_memory(Arena *arena) {
    arena->out_of_memory(arena->context);
    abort(); /* the handler must not return */
}

static Block *block_new(Arena *arena, size_t bytes) {
    if (bytes > SIZE_MAX / 2) {
        arena_out_of_memory(arena);
    }
    Block *block = calloc(1, sizeof *block + bytes);
    if (block == NULL) {
        arena_out_of_memory(arena);
    }
    block->size = bytes;
    return block;
}

void *arena_alloc(Arena *arena, size_t bytes) {
    if (bytes > SIZE_MAX - ALIGNMENT) {
        arena_out_of_memory(arena);
    }
    size_t rounded = (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    Block *block = arena->block;
    if (block == NULL || block->size - block->used < rounded) {
        if (rounded > arena->next_size / 2 && block != NULL) {
            /* A large piece gets a block of its own behind the current one, whose rest stays in use. */
            Block *own = block_new(arena, rounded);
            own->used = rounded;
            own->next = block->next;
            block->next = own;
            return own->data;
        }
        Block *fresh = block_new(arena, rounded > arena->next_size ? rounded : arena->next_size);
        fresh->next = block;
        arena->block = block = fresh;
        if (arena->next_size < LARGEST_BLOCK) {
            arena->next_size *= 2;
        }
    }
    void *piece = block->data + block->used;
    block->used += rounded;
    return piece;
}

void *arena_grow(Arena *arena, void *old, size_t old_bytes, size_t new_bytes) {
    void *grown = arena_alloc(arena, new_bytes);
    size_t kept = old_bytes < new_bytes ? old_bytes : new_bytes;
    if (kept > 0) {
        memcpy(grown, old, kept);
    }
    return grown;
}

char *arena_strndup(Arena *arena, const char *text, size_t length) {
    char *copy = arena_alloc(arena, length + 1);
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

char *arena_strdup(Arena *arena, const char *text) {
    return arena_strndup(arena, text, strlen(text));
}

char *arena_printf(Arena *arena, const char *format, ...) {
    va_list values, again;
    va_start(values, format);
    va_copy(again, values);
    int length = vsnprintf(NULL, 0, format, values);
    va_end(values);
    char *text = arena_alloc(arena, length < 0 ? 1 : (size_t)length + 1);
    if (length > 0) {
        vsnprintf(text, (size_t)length + 1, format, again);
    }
    va_end(again);
    return text;
}
