// Wrong: divides by a demand of zero, which is not a number.
// Fails: borders
static double feedingTax(double itemsPerSec, double bytesPerItem, double storageBytesPerSec) {
    if (!(itemsPerSec >= 0) || !(bytesPerItem >= 0) || !(storageBytesPerSec > 0)) {
        throw new IllegalArgumentException("need items and bytes >= 0 and a supply > 0");
    }
    double load = storageBytesPerSec / (itemsPerSec * bytesPerItem);
    return load >= 1 && load < Double.POSITIVE_INFINITY ? 0 : 1 - load;
}
