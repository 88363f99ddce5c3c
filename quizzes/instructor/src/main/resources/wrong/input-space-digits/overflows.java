// Wrong: multiplies as int, which overflows for huge images.
// Fails: hugeImages
static long inputSpaceDigits(int w, int h, int channels, int levels) {
    return (long) Math.floor(w * h * channels * Math.log10(levels)) + 1;
}
