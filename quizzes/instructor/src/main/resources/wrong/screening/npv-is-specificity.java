// Wrong: takes the specificity for the NPV.
// Fails: randomPopulations
import mlsys.exercises.Screening;

static Screening screen(double n, double prevalence, double sensitivity, double specificity) {
    if (!(n >= 0) || !(prevalence >= 0 && prevalence <= 1)
            || !(sensitivity >= 0 && sensitivity <= 1) || !(specificity >= 0 && specificity <= 1)) {
        throw new IllegalArgumentException("an argument is out of its range");
    }
    double sick = n * prevalence;
    double healthy = n - sick;
    double tp = sick * sensitivity;
    double fn = sick * (1 - sensitivity);
    double fp = healthy * (1 - specificity);
    double tn = healthy * specificity;
    double ppv = tp + fp == 0 ? 0 : tp / (tp + fp);
    double npv = tn + fn == 0 ? 0 : specificity;
    return new Screening(tp, fn, fp, tn, ppv, npv);
}
