// Wrong: rounds up, which is one digit short at exact powers of ten.
// Fails: smallImages
static long inputSpaceDigits(int w, int h, int channels, int levels) {
    double exponent = (double) w * h * channels;
    return (long) Math.ceil(exponent * Math.log10(levels));
}
