/*
 * random.c - a counter-based generator: Philox 4x32-10 of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (2011).
 * A draw depends on key and counter only, so that a resumed training shuffles as the uninterrupted one did.
 */
#include "hnc_runtime.h"

void hnc_random_block(uint64_t key, uint64_t stream, uint64_t counter, uint32_t out[4]) {
    uint32_t k0 = (uint32_t)key, k1 = (uint32_t)(key >> 32);
    uint32_t c0 = (uint32_t)counter, c1 = (uint32_t)(counter >> 32), c2 = (uint32_t)stream, c3 = (uint32_t)(stream >> 32);
    for (int round = 0; round < 10; round++) {
        uint64_t product0 = (uint64_t)0xD2511F53u * c0, product1 = (uint64_t)0xCD9E8D57u * c2;
        uint32_t next0 = (uint32_t)(product1 >> 32) ^ c1 ^ k0, next2 = (uint32_t)(product0 >> 32) ^ c3 ^ k1;
        c1 = (uint32_t)product1;
        c3 = (uint32_t)product0;
        c0 = next0;
        c2 = next2;
        k0 += 0x9E3779B9u;
        k1 += 0xBB67AE85u;
    }
    out[0] = c0;
    out[1] = c1;
    out[2] = c2;
    out[3] = c3;
}

/* A number in [0, bound), each equally likely: draws beyond the largest multiple of bound are thrown away. */
static uint64_t below(uint64_t bound, uint64_t seed, uint64_t stream, uint64_t *counter) {
    uint64_t limit = UINT64_MAX - UINT64_MAX % bound;
    for (;;) {
        uint32_t word[4];
        hnc_random_block(seed, stream, (*counter)++, word);
        uint64_t first = (uint64_t)word[0] << 32 | word[1], second = (uint64_t)word[2] << 32 | word[3];
        if (first < limit) {
            return first % bound;
        }
        if (second < limit) {
            return second % bound;
        }
    }
}

void hnc_shuffle(uint64_t seed, uint64_t pass, int64_t *order, int64_t count) {
    uint64_t counter = 0;
    for (int64_t i = 0; i < count; i++) {
        order[i] = i;
    }
    for (int64_t i = count - 1; i > 0; i--) {
        int64_t other = (int64_t)below((uint64_t)i + 1, seed, pass, &counter), kept = order[i];
        order[i] = order[other];
        order[other] = kept;
    }
}
