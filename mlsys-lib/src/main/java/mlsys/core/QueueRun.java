package mlsys.core;

/** Requests before equal servers, one after the other. */
final class QueueRun {

    private final double gap;
    private final double length;
    private final Servers servers;
    private final Dice gaps;
    private final Dice lengths;
    private double arrival;
    private double start;
    private double end;

    QueueRun(double arrivals, double service, double servers, double seed) {
        QueueModel.utilization(Check.positive("λ", arrivals), service, servers);
        this.gap = 1 / arrivals;
        this.length = 1 / service;
        this.servers = new Servers(Count.of("c", servers, 1, Count.MOST));
        this.gaps = new Dice(seed);
        this.lengths = Dice.second(seed);
    }

    /** Serve the next request; return how long it waited. */
    double next() {
        arrival += gaps.exponential(gap);
        start = Math.max(arrival, servers.next());
        end = start + lengths.exponential(length);
        servers.occupy(end);
        return start - arrival;
    }

    double arrival() {
        return arrival;
    }

    double start() {
        return start;
    }

    double end() {
        return end;
    }
}
