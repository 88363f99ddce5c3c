// Wrong: forgets that 10^x has x + 1 digits.
// Fails: smallImages
static long inputSpaceDigits(int w, int h, int channels, int levels) {
    double exponent = (double) w * h * channels;
    return Math.max(1, (long) Math.floor(exponent * Math.log10(levels)));
}
