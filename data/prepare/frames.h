/* Which of `available` frames is frame `index` of a clip of `frames`: spread evenly (0), the first ones (1) or the last ones (2); the last frame
 * stands for those that are not there. */
static int prepare_frame(int index, int frames, int available, int sampling) {
    int at = index;
    if (sampling == 0) {
        at = available == frames ? index : (int)((2LL * index + 1) * available / (2LL * frames));
    } else if (sampling == 2 && available > frames) {
        at = index + available - frames;
    }
    return at < available ? at : available - 1;
}
