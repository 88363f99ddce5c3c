package mlsys.notebook;

import java.util.List;
import java.util.Optional;
import mlsys.Constant;
import mlsys.Constants;
import workbook.engine.display.Catalog;

/** Lists and explains the library's constants on the command line. Found as a service. */
public final class ConstantsCatalog implements Catalog {

    @Override
    public List<Entry> find(String pattern) {
        return Constants.find(pattern).stream().map(ConstantsCatalog::entry).toList();
    }

    @Override
    public Optional<String> explain(String name) {
        return Constants.ids().contains(name)
                ? Optional.of(explain(Constants.get(name)))
                : Optional.empty();
    }

    private static Entry entry(Constant constant) {
        String value =
                constant.isRange()
                        ? constant.low() + " to " + constant.high()
                        : constant.quantity().toString();
        return new Entry(
                constant.id(), value, constant.kind().word(), constant.source().toString());
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
