package mlsys;

/** What a rack's power asks for. */
abstract class RackTotals extends Twin {

    RackTotals(String id) {
        super("rack", id);
    }

    /** {@return whether air can carry its heat away} */
    public Condition airCoolable() {
        return get("power").le(Constants.get("sustainability.AIR_COOLING_LIMIT").quantity());
    }
}
