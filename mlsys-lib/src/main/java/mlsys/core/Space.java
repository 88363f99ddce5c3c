package mlsys.core;

/** Memory that answers take and give back. */
interface Space {

    /** Have room for so many tokens of an answer; false if there is none. */
    boolean take(int answer, double tokens);

    void give(int answer);

    /** Tokens that room is taken for. */
    double taken();
}
