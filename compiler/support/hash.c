/*
 * hash.c - FNV-1a for tables, a table of names, and SHA-256 (FIPS 180-4) for the names of cached objects.
 */
#include "hnc.h"

#include <assert.h>
#include <string.h>

uint64_t hash_bytes(uint64_t seed, const void *data, size_t length) {
    const unsigned char *byte = data;
    uint64_t hash = seed ^ UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ byte[i]) * UINT64_C(0x100000001b3);
    }
    return hash;
}

/* ---- numbers by name */

/* The slot that holds `name`, or a free one. */
static int slot_of(const NameIndex *index, const char *name) {
    uint64_t at = hash_bytes(0, name, strlen(name)) % (uint64_t)index->size;
    while (index->name[at] != NULL && strcmp(index->name[at], name) != 0) {
        at = (at + 1) % (uint64_t)index->size;
    }
    return (int)at;
}

static void put_name(NameIndex *index, const char *name, int32_t number) {
    const int at = slot_of(index, name);
    assert(index->name[at] == NULL);
    index->name[at] = name;
    index->number[at] = number;
    index->count++;
}

int32_t name_index_find(const NameIndex *index, const char *name) {
    if (index->size == 0) {
        return -1;
    }
    const int at = slot_of(index, name);
    return index->name[at] != NULL ? index->number[at] : -1;
}

void name_index_add(NameIndex *index, Arena *arena, const char *name, int32_t number) {
    if (index->count * 2 >= index->size) {
        const int size = index->size * 2 + 64;
        NameIndex larger = {arena_new_array(arena, const char *, size), arena_new_array(arena, int32_t, size), size, 0};
        for (int i = 0; i < index->size; i++) {
            if (index->name[i] != NULL) {
                put_name(&larger, index->name[i], index->number[i]);
            }
        }
        *index = larger;
    }
    put_name(index, name, number);
}

/* ---- SHA-256 */

static uint32_t rotate_right(uint32_t word, int bits) {
    return word >> bits | word << (32 - bits);
}

/* The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
static const uint32_t round_constant[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static void sha256_block(uint32_t state[8], const unsigned char block[64]) {
    uint32_t word[64];
    for (int i = 0; i < 16; i++) {
        word[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 | (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
    }
    for (int i = 16; i < 64; i++) {
        uint32_t low = rotate_right(word[i - 15], 7) ^ rotate_right(word[i - 15], 18) ^ word[i - 15] >> 3;
        uint32_t high = rotate_right(word[i - 2], 17) ^ rotate_right(word[i - 2], 19) ^ word[i - 2] >> 10;
        word[i] = word[i - 16] + low + word[i - 7] + high;
    }
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
    for (int i = 0; i < 64; i++) {
        uint32_t sum_e = rotate_right(e, 6) ^ rotate_right(e, 11) ^ rotate_right(e, 25);
        uint32_t first = h + sum_e + ((e & f) ^ (~e & g)) + round_constant[i] + word[i];
        uint32_t sum_a = rotate_right(a, 2) ^ rotate_right(a, 13) ^ rotate_right(a, 22);
        uint32_t second = sum_a + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + second;
    }
    const uint32_t add[8] = {a, b, c, d, e, f, g, h};
    for (int i = 0; i < 8; i++) {
        state[i] += add[i];
    }
}

void sha256_hex(const void *data, size_t length, char out[65]) {
    uint32_t state[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    const unsigned char *byte = data;
    size_t whole = length / 64 * 64;
    for (size_t at = 0; at < whole; at += 64) {
        sha256_block(state, byte + at);
    }
    unsigned char tail[128] = {0};
    size_t rest = length - whole, padded = rest < 56 ? 64 : 128;
    if (rest > 0) {
        memcpy(tail, byte + whole, rest);
    }
    tail[rest] = 0x80;
    for (int i = 0; i < 8; i++) {
        tail[padded - 1 - (size_t)i] = (unsigned char)((uint64_t)length * 8 >> 8 * i);
    }
    for (size_t at = 0; at < padded; at += 64) {
        sha256_block(state, tail + at);
    }
    for (int i = 0; i < 8; i++) {
        snprintf(out + 8 * i, 9, "%08x", (unsigned)state[i]);
    }
}
