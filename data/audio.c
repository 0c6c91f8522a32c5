/* audio.c - sound files through libsndfile, which is optional when hnc is built. */
#include "internal.h"

#ifdef HNC_WITH_SNDFILE
#include <sndfile.h>

enum { MOST_SAMPLES = 1 << 28 };

float *hnc_audio_read(const char *path, int rate, int *count, HncError *error) {
    SF_INFO info = {.frames = 0};
    SNDFILE *file = sf_open(path, SFM_READ, &info);
    if (file == NULL) {
        data_fail(error, HNC_ERROR_DATA, "%s: not a sound file that can be read: %s", path, sf_strerror(NULL));
        return NULL;
    }
    float *samples = NULL;
    if (rate != 0 && info.samplerate != rate) {
        data_fail(error, HNC_ERROR_DATA, "%s: %d samples a second, but the model is made for %d; convert it: sox %s -r %d new.wav", path,
                  info.samplerate, rate, path, rate);
    } else if (info.frames <= 0 || info.channels <= 0 || info.frames > MOST_SAMPLES / info.channels) {
        data_fail(error, HNC_ERROR_DATA, "%s: %s", path, info.frames <= 0 ? "no sound in it" : "it is too long");
    } else {
        samples = data_allocate((uint64_t)info.frames * (uint64_t)info.channels, sizeof(float), error);
    }
    if (samples != NULL && sf_readf_float(file, samples, info.frames) != info.frames) {
        data_fail(error, HNC_ERROR_DATA, "%s: the sound ends too early", path);
        free(samples);
        samples = NULL;
    }
    sf_close(file);
    for (sf_count_t i = 0; samples != NULL && info.channels > 1 && i < info.frames; i++) {
        double sum = 0;
        for (int channel = 0; channel < info.channels; channel++) {
            sum += (double)samples[i * info.channels + channel];
        }
        samples[i] = (float)(sum / info.channels);
    }
    *count = (int)info.frames;
    return samples;
}
#else
float *hnc_audio_read(const char *path, int rate, int *count, HncError *error) {
    (void)rate, (void)count;
    data_fail(error, HNC_ERROR_DATA, "%s: this hnc was built without libsndfile and cannot read sound", path);
    return NULL;
}
#endif
