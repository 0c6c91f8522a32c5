/*
 * tensorboard.c - scalars for TensorBoard: an event file is a sequence of records (length, its checksum, data, its checksum) that hold protocol
 * buffers of the type tensorflow.Event. A record is appended by one write, so that a reader never sees half of one but at the file's end, which it
 * skips.
 */
#define _XOPEN_SOURCE 700
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* CRC-32C (Castagnoli), and the rotation that record files put upon it. */
static uint32_t masked_crc(const unsigned char *data, size_t length) {
    uint32_t crc = 0xFFFFFFFFu;
    for (size_t i = 0; i < length; i++) {
        crc ^= data[i];
        for (int bit = 0; bit < 8; bit++) {
            crc = crc >> 1 ^ (0x82F63B78u & (0u - (crc & 1u)));
        }
    }
    crc ^= 0xFFFFFFFFu;
    return (crc >> 15 | crc << 17) + 0xA282EAD8u;
}

/* Bytes that grow; `failed` after memory was short. */
typedef struct {
    unsigned char *data;
    size_t length, capacity;
    bool failed;
} Bytes;

static void put_bytes(Bytes *bytes, const void *data, size_t length) {
    if (bytes->length + length > bytes->capacity) {
        size_t capacity = 2 * (bytes->length + length) + 64;
        unsigned char *larger = bytes->failed ? NULL : realloc(bytes->data, capacity);
        if (larger == NULL) {
            bytes->failed = true;
            return;
        }
        bytes->data = larger;
        bytes->capacity = capacity;
    }
    if (length > 0) {
        memcpy(bytes->data + bytes->length, data, length);
        bytes->length += length;
    }
}

static void put_little(Bytes *bytes, uint64_t value, int size) {
    unsigned char byte[8];
    for (int i = 0; i < size; i++) {
        byte[i] = (unsigned char)(value >> (8 * i));
    }
    put_bytes(bytes, byte, (size_t)size);
}

static void put_varint(Bytes *bytes, uint64_t value) {
    do {
        unsigned char byte = (unsigned char)((value & 127) | (value > 127 ? 128 : 0));
        put_bytes(bytes, &byte, 1);
        value >>= 7;
    } while (value != 0);
}

enum { WIRE_VARINT = 0, WIRE_DOUBLE = 1, WIRE_BYTES = 2, WIRE_FLOAT = 5 };

static void put_key(Bytes *bytes, int field, int wire) {
    put_varint(bytes, (uint64_t)(field << 3 | wire));
}

static void put_part(Bytes *bytes, int field, const void *data, size_t length) {
    put_key(bytes, field, WIRE_BYTES);
    put_varint(bytes, length);
    put_bytes(bytes, data, length);
}

/* Event: wall_time = 1, step = 2, file_version = 3, summary = 5. */
static void begin_event(Bytes *event, double time, int64_t step) {
    uint64_t bits;
    memcpy(&bits, &time, sizeof(bits));
    put_key(event, 1, WIRE_DOUBLE);
    put_little(event, bits, 8);
    put_key(event, 2, WIRE_VARINT);
    put_varint(event, (uint64_t)step);
}

/* Summary.value = 1: tag = 1, simple_value = 2. */
static void put_scalar(Bytes *summary, const char *tag, double value) {
    Bytes item = {0};
    float narrow = (float)value;
    uint32_t bits;
    memcpy(&bits, &narrow, sizeof(bits));
    put_part(&item, 1, tag, strlen(tag));
    put_key(&item, 2, WIRE_FLOAT);
    put_little(&item, bits, 4);
    put_part(summary, 1, item.data, item.length);
    summary->failed = summary->failed || item.failed;
    free(item.data);
}

static void put_record(Bytes *file, const Bytes *event) {
    size_t start = file->length;
    put_little(file, event->length, 8);
    if (!file->failed) {
        put_little(file, masked_crc(file->data + start, 8), 4);
    }
    put_bytes(file, event->data, event->length);
    put_little(file, masked_crc(event->data, event->length), 4);
    file->failed = file->failed || event->failed;
}

static bool make_folders(char *path) {
    for (char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        int result = mkdir(path, 0777);
        *slash = '/';
        if (result != 0 && errno != EEXIST) {
            return false;
        }
    }
    return mkdir(path, 0777) == 0 || errno == EEXIST;
}

/* Where the records of steps before `step` end; what a crash has left of a record goes, too. Every record here starts with the time (9 bytes) and the
 * step; the first one holds the version. */
static off_t end_before(int file, int64_t step) {
    off_t at = 0;
    unsigned char head[12 + 9 + 11];
    for (int record = 0;; record++) {
        ssize_t got = pread(file, head, sizeof(head), at);
        if (got < 24) {
            return at;
        }
        uint64_t length = 0, number = 0;
        for (int i = 7; i >= 0; i--) {
            length = length << 8 | head[i];
        }
        for (int i = 0; i < 10 && 22 + i < got; i++) {
            number |= (uint64_t)(head[22 + i] & 127) << (7 * i);
            if (head[22 + i] < 128) {
                break;
            }
        }
        struct stat status;
        bool whole = length < (1u << 20) && fstat(file, &status) == 0 && at + 16 + (off_t)length <= status.st_size;
        if (!whole || head[12] != 9 || head[21] != 16 || (record > 0 && (int64_t)number >= step)) {
            return at;
        }
        at += 16 + (off_t)length;
    }
}

/* Appends to LOG_DIR/PART/events.out.tfevents.0000000000.hnc, which starts with the version's record. */
static bool append(const char *log_dir, const char *part, bool first_time, bool resumed, double time, int64_t step, const Bytes *summary,
                   HncError *error) {
    char path[4200], folder[4096];
    snprintf(folder, sizeof(folder), "%s/%s", log_dir, part);
    snprintf(path, sizeof(path), "%s/events.out.tfevents.0000000000.hnc", folder);
    if (strlen(log_dir) > 4000 || !make_folders(folder)) {
        return hnc_fail(error, HNC_ERROR_IO, "%s: cannot make the folder: %s", log_dir, strerror(errno));
    }
    int file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    struct stat status;
    if (file < 0 || (first_time && ftruncate(file, resumed ? end_before(file, step) : 0) != 0) || fstat(file, &status) != 0) {
        int reason = errno;
        if (file >= 0) {
            close(file);
        }
        return hnc_fail(error, HNC_ERROR_IO, "%s: cannot write: %s", path, strerror(reason));
    }
    Bytes out = {0}, event = {0};
    if (status.st_size == 0) {
        static const char version[] = "brain.Event:2";
        Bytes first = {0};
        begin_event(&first, time, 0);
        put_part(&first, 3, version, sizeof(version) - 1);
        put_record(&out, &first);
        free(first.data);
    }
    begin_event(&event, time, step);
    put_part(&event, 5, summary->data, summary->length);
    event.failed = event.failed || summary->failed;
    put_record(&out, &event);
    bool whole = !out.failed;
    ssize_t written = whole ? write(file, out.data, out.length) : 0;
    int reason = errno;
    /* What a full disk took of a record is taken back. */
    if (whole && (written < 0 || (size_t)written != out.length)) {
        (void)!ftruncate(file, status.st_size);
        hnc_fail(error, HNC_ERROR_IO, "%s: cannot write: %s", path, written < 0 ? strerror(reason) : "the disk is full");
        whole = false;
    } else if (!whole) {
        hnc_fail(error, HNC_ERROR_MEMORY, "out of memory for an event");
    }
    close(file);
    free(out.data);
    free(event.data);
    return whole;
}

bool hnc_tensorboard_epoch(const HncCallbackContext *context, HncCallback *callback, int epoch, HncError *error) {
    const HncFit *options = context->options;
    /* Without a clock of the world epochs stand for seconds: the curves are over steps anyway. */
    double time = options->seconds != NULL ? options->seconds(options->context) : epoch + 1;
    for (int part = 0; part < 2; part++) {
        Bytes summary = {0};
        for (int i = 0; i < context->count; i++) {
            bool validation = strncmp(context->name[i], "val_", 4) == 0;
            if (!context->present[i] || validation != (part == 1)) {
                continue;
            }
            /* Keras's names: epoch_loss in train/ and in validation/, epoch_learning_rate. */
            char *tag = hnc_join("epoch_", context->name[i] + (validation ? 4 : 0), error);
            if (tag == NULL) {
                free(summary.data);
                return false;
            }
            put_scalar(&summary, tag, context->value[i]);
            free(tag);
        }
        bool good = summary.length == 0 || append(callback->path, part == 0 ? "train" : "validation", !callback->opened, options->resume != NULL,
                                                  time, epoch, &summary, error);
        free(summary.data);
        if (!good) {
            return false;
        }
    }
    callback->opened = true;
    return true;
}
