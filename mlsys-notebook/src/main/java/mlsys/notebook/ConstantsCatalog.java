package mlsys.notebook;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import mlsys.Constant;
import mlsys.Constants;
import workbook.engine.display.Catalog;

/** Lists and explains the library's constants on the command line. Found as a service. */
public final class ConstantsCatalog implements Catalog {

    @Override
    public List<Entry> find(String pattern) {
        Pattern regex = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        return Constants.facts().stream()
                .filter(fact -> fits(regex, fact))
                .map(ConstantsCatalog::entry)
                .toList();
    }

    private static boolean fits(Pattern regex, Constant fact) {
        return regex.matcher(fact.id()).find()
                || regex.matcher(fact.name()).find()
                || regex.matcher(fact.kind().word()).matches()
                || regex.matcher(fact.unit().symbol()).matches()
                || regex.matcher(shownUnit(fact)).matches();
    }

    /** The unit in which people see the amount: 2.039e12 B/s are shown as 2.039 TB/s. */
    private static String shownUnit(Constant fact) {
        String amount = fact.low().toString();
        return amount.substring(amount.indexOf(' ') + 1);
    }

    @Override
    public List<Entry> near(String words, int count) {
        return Constants.near(words, count).stream().map(ConstantsCatalog::entry).toList();
    }

    @Override
    public Optional<String> explain(String name) {
        return Constants.facts().stream()
                .filter(fact -> fact.id().equals(name))
                .findFirst()
                .map(ConstantsCatalog::explain);
    }

    private static Entry entry(Constant fact) {
        return new Entry(
                fact.group(),
                fact.id(),
                fact.name(),
                fact.isRange() ? fact.low() + " to " + fact.high() : fact.quantity().toString(),
                fact.kind().word(),
                fact.year().isPresent() ? year(fact.year().getAsDouble()) : "",
                fact.source().toString(),
                Objects.requireNonNullElse(fact.source().link(), ""),
                fact.uncertainty().orElse(0),
                Objects.requireNonNullElse(fact.uncertaintyBy(), ""),
                Objects.requireNonNullElse(fact.note(), ""));
    }

    private static String year(double year) {
        return year == Math.rint(year) ? String.valueOf((int) year) : String.valueOf(year);
    }

    private static String explain(Constant constant) {
        var text = new StringBuilder();
        if (constant.isRange()) {
            text.append(constant.low().explain().text()).append('\n');
            text.append(constant.high().explain().text());
        } else {
            text.append(constant.quantity().explain().text());
        }
        constant.uncertainty()
                .ifPresent(u -> text.append("\nuncertainty: ").append(Notebooks.percent(u, 1)));
        if (constant.uncertaintyBy() != null) {
            text.append(", ").append(constant.uncertaintyBy());
        }
        if (constant.note() != null) {
            text.append("\nnote: ").append(constant.note());
        }
        return text.toString().stripTrailing();
    }
}
