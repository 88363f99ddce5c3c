package mlsys.notebook;

import java.util.Optional;
import mlsys.Condition;

/**
 * Something the text says, which was found true.
 *
 * @param words the text's words
 * @param condition what was compared; empty for a guard that was given a mere boolean
 */
public record Guard(String words, Optional<Condition> condition) {}
