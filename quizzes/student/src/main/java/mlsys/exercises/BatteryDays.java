package mlsys.exercises;

/** The exercise {@code battery-days}: how long a battery feeds a device that mostly sleeps. */
@FunctionalInterface
public interface BatteryDays {

    /**
     * Divide the energy of a battery by the mean power of a device with a duty cycle.
     *
     * @param mAh capacity in milliampere-hours, above zero
     * @param volts voltage, above zero
     * @param activeMw power when awake, in milliwatts
     * @param sleepMw power when asleep, in milliwatts
     * @param duty share of the time awake, from 0 to 1
     * @return days of 24 hours
     * @throws IllegalArgumentException if an argument is out of its range or nothing is drawn
     */
    double batteryDays(double mAh, double volts, double activeMw, double sleepMw, double duty);
}
