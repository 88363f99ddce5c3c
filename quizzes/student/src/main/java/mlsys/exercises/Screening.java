package mlsys.exercises;

/**
 * What a screening comes to.
 *
 * @param tp people who are sick and called sick
 * @param fn people who are sick and called healthy
 * @param fp people who are healthy and called sick
 * @param tn people who are healthy and called healthy
 * @param ppv share of the sick among those called sick, 0 if there are none
 * @param npv share of the healthy among those called healthy, 0 if there are none
 */
public record Screening(double tp, double fn, double fp, double tn, double ppv, double npv) {}
