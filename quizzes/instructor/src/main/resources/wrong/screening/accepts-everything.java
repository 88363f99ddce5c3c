// Wrong: accepts rates above one.
// Fails: edges
import mlsys.exercises.Screening;

static Screening screen(double n, double prevalence, double sensitivity, double specificity) {
    double sick = n * prevalence;
    double healthy = n - sick;
    double tp = sick * sensitivity;
    double fn = sick * (1 - sensitivity);
    double fp = healthy * (1 - specificity);
    double tn = healthy * specificity;
    double ppv = tp + fp == 0 ? 0 : tp / (tp + fp);
    double npv = tn + fn == 0 ? 0 : tn / (tn + fn);
    return new Screening(tp, fn, fp, tn, ppv, npv);
}
