package example;

import javax.measure.MetricPrefix;
import javax.measure.quantity.Power;
import javax.measure.spi.ServiceProvider;
import mlsys.Hardware;
import mlsys.measure.JavaxMeasure;

/** The power of 1024 A100, handed to a library that speaks JSR-385. */
final class Watts {

    private Watts() {}

    public static void main(String[] args) {
        var power = JavaxMeasure.toJavax(Hardware.A100.power().times(1024)).asType(Power.class);
        var units = ServiceProvider.current().getSystemOfUnitsService().getSystemOfUnits();
        var kilowatt = MetricPrefix.KILO(units.getUnit(Power.class));
        System.out.println(power.to(kilowatt));
    }
}
