// Wrong: takes the natural logarithm.
// Fails: smallImages
static long inputSpaceDigits(int w, int h, int channels, int levels) {
    double exponent = (double) w * h * channels;
    return (long) Math.floor(exponent * Math.log(levels)) + 1;
}
