// Wrong: takes the supply for bits.
// Fails: randomStores
static double feedingTax(double itemsPerSec, double bytesPerItem, double storageBytesPerSec) {
    if (!(itemsPerSec >= 0) || !(bytesPerItem >= 0) || !(storageBytesPerSec > 0)) {
        throw new IllegalArgumentException("need items and bytes >= 0 and a supply > 0");
    }
    double demand = itemsPerSec * bytesPerItem;
    return Math.max(0, demand == 0 ? 0 : 1 - storageBytesPerSec / 8 / demand);
}
