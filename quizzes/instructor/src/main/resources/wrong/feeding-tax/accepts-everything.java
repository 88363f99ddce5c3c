// Wrong: accepts a store that supplies nothing.
// Fails: refusesWhatCannotBe
static double feedingTax(double itemsPerSec, double bytesPerItem, double storageBytesPerSec) {
    double demand = itemsPerSec * bytesPerItem;
    return demand <= storageBytesPerSec ? 0 : 1 - storageBytesPerSec / demand;
}
