///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS org.mlsys:mlsys-lib:0.1.0-SNAPSHOT

import static mlsys.Precision.FP16;
import static mlsys.Units.DAY;

import mlsys.Hardware;
import mlsys.Models;
import mlsys.Training;

/** Days to train GPT-3 on that many A100 (1024 if none is given) at 45 % of their peak. */
class TrainingDays {

    public static void main(String[] args) {
        int devices = args.length == 0 ? 1024 : Integer.parseInt(args[0]);
        var peak = Hardware.A100.peak(FP16);
        var days = Training.time(Models.GPT3.trainingFlop(), devices, peak, 0.45);
        System.out.println(days.format(DAY, 1));
    }
}
