package mlsys.notebook;

import mlsys.Quantity;
import mlsys.Unit;
import mlsys.Units;
import mlsys.notebook.internal.Digits;
import mlsys.notebook.internal.TextRun;

/**
 * The words a chapter writes numbers with; made for {@code import static}. All are independent of
 * the locale, with a real minus, commas between thousands and a thin space before units, and refuse
 * what is not a finite number.
 */
public final class Notebooks {

    /** Remarks of each kind, so that a chapter need not name the enum. */
    public static final CalloutKind DEFINITION = CalloutKind.DEFINITION;

    public static final CalloutKind EXAMPLE = CalloutKind.EXAMPLE;
    public static final CalloutKind PERSPECTIVE = CalloutKind.PERSPECTIVE;
    public static final CalloutKind NOTEBOOK = CalloutKind.NOTEBOOK;
    public static final CalloutKind CHECKPOINT = CalloutKind.CHECKPOINT;
    public static final CalloutKind WAR_STORY = CalloutKind.WAR_STORY;
    public static final CalloutKind TAKEAWAYS = CalloutKind.TAKEAWAYS;
    public static final CalloutKind TIP = CalloutKind.TIP;
    public static final CalloutKind CHAPTER_CONNECTION = CalloutKind.CHAPTER_CONNECTION;
    public static final CalloutKind EXERCISE = CalloutKind.EXERCISE;
    public static final CalloutKind WHAT_IF = CalloutKind.WHAT_IF;

    private Notebooks() {}

    /**
     * Write the amount in {@code unit} with so many decimals; the unit itself is left to the text.
     */
    public static Formatted fmt(Quantity quantity, Unit unit, int decimals) {
        return Formatted.of(Digits.fixed(quantity.in(unit), decimals), symbol(unit), quantity);
    }

    /** Write a plain number with so many decimals. */
    public static Formatted fmt(double number, int decimals) {
        return Formatted.plain(Digits.fixed(number, decimals));
    }

    /** Write a share as a percentage, with its sign. */
    public static Formatted percent(Quantity share, int decimals) {
        String number = Digits.fixed(share.in(Units.PERCENT), decimals);
        return Formatted.of(number + Digits.THIN_SPACE + "%", "%", share);
    }

    /** Write a share, 1 being the whole, as a percentage with its sign. */
    public static Formatted percent(double share, int decimals) {
        return Formatted.plain(Digits.fixed(share * 100, decimals) + Digits.THIN_SPACE + "%");
    }

    /** Write a count with commas between thousands. */
    public static Formatted count(long number) {
        return Formatted.plain(Digits.group(Long.toString(number), 4));
    }

    /** Write a quantity without a unit as a whole number with commas between thousands. */
    public static Formatted count(Quantity number) {
        return fmt(number, Units.ONE, 0);
    }

    /** Write the amount in {@code unit} with so many significant digits as 3.14×10²³. */
    public static Formatted sci(Quantity quantity, Unit unit, int digits) {
        return Formatted.of(Digits.scientific(quantity.in(unit), digits), symbol(unit), quantity);
    }

    /** Write a plain number with so many significant digits as 3.14×10²³. */
    public static Formatted sci(double number, int digits) {
        return Formatted.plain(Digits.scientific(number, digits));
    }

    /** Write ten to the power of {@code logarithm}, rounded to a whole number, as 10⁻³⁶²⁵⁰³. */
    public static Formatted powerOfTen(Quantity logarithm) {
        double exponent = Math.rint(logarithm.in(Units.ONE));
        return Formatted.of("10" + TextRun.raise((int) exponent), "", logarithm);
    }

    /**
     * Ask what if: an amount whose inputs a reader moves, see {@link Sliders#slide}. It stands in a
     * paragraph of its own.
     *
     * @param name what a reader calls the amount
     */
    public static Sliders whatIf(Quantity amount, String name, Unit unit, int decimals) {
        return Sliders.of(amount, name, unit, decimals);
    }

    /**
     * Give values to the places a callout's text leaves open: {@code with("days", fmt(days, DAY,
     * 0), "saving", fmt(saving, DAY, 1))}.
     */
    public static Slots with(Object... namesAndValues) {
        return Slots.of(namesAndValues);
    }

    /** Answer a concept question; the cell is read when it is graded, see {@link Exercises}. */
    public static void answer(String question, String text) {
        Exercises.answer(question, text);
    }

    private static String symbol(Unit unit) {
        String symbol = unit.toString();
        return symbol.equals("1") ? "" : symbol;
    }
}
