package example;

import static mlsys.Precision.FP16;

import mlsys.Hardware;
import mlsys.Roofline;

/** From how many FLOP for each byte on does arithmetic limit an A100, and not its memory? */
final class Ridge {

    private Ridge() {}

    public static void main(String[] args) {
        var a100 = Hardware.A100;
        var ridge = Roofline.ridge(a100.peak(FP16), a100.memoryBandwidth());
        System.out.print(ridge.explain());
    }
}
