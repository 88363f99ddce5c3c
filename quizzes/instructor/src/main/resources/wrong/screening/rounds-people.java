// Wrong: rounds to whole people.
// Fails: randomPopulations
import mlsys.exercises.Screening;

static Screening screen(double n, double prevalence, double sensitivity, double specificity) {
    if (!(n >= 0) || !(prevalence >= 0 && prevalence <= 1)
            || !(sensitivity >= 0 && sensitivity <= 1) || !(specificity >= 0 && specificity <= 1)) {
        throw new IllegalArgumentException("an argument is out of its range");
    }
    double sick = n * prevalence;
    double healthy = n - sick;
    double tp = Math.round(sick * sensitivity);
    double fn = Math.round(sick * (1 - sensitivity));
    double fp = Math.round(healthy * (1 - specificity));
    double tn = Math.round(healthy * specificity);
    double ppv = tp + fp == 0 ? 0 : tp / (tp + fp);
    double npv = tn + fn == 0 ? 0 : tn / (tn + fn);
    return new Screening(tp, fn, fp, tn, ppv, npv);
}
