package mlsys.exercises;

/** The exercise {@code training-days}: how many days a training run takes. */
@FunctionalInterface
public interface TrainingDays {

    /**
     * Divide the work by the rate that the cluster sustains.
     *
     * @param flop operations of the whole run
     * @param devices number of devices, at least one
     * @param peak peak rate of one device in FLOP/s
     * @param eta utilisation, above 0 and at most 1
     * @return days of 86,400 seconds
     * @throws IllegalArgumentException if there is no device
     */
    double trainingDays(double flop, int devices, double peak, double eta);
}
