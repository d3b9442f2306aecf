package org.panprd.marketplace.tenants.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Language;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A file's text with the line of each field, and the faults found in it. */
final class Source {
    private final String file;
    private final String text;
    private final List<Fault> faults;
    private @Nullable Node top;

    private Source(String file, String text, List<Fault> faults) {
        this.file = file;
        this.text = text;
        this.faults = faults;
    }

    /** Faults go into the list: those of the YAML at once, others as they are reported. */
    static Source of(String file, String text, List<Fault> faults) {
        Source source = new Source(file, text, faults);
        source.parse();
        return source;
    }

    String text() {
        return text;
    }

    boolean isYaml() {
        return top != null;
    }

    /** What a file describes is called like the file. */
    void expectName(String code) {
        String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
        if (!code.equals(name)) {
            report(Field.of("code"), "is not the file's name, " + name);
        }
    }

    void report(Field field, String message) {
        report(field, new FaultText("", List.of()), message);
    }

    void report(Field field, FaultText text) {
        report(field, text, text.in(Language.ENGLISH));
    }

    /** With an English message of its own. */
    void report(Field field, FaultText text, String message) {
        faults.add(new Fault(file, line(field), field.toString(), message, text));
    }

    /** Of the field, or of the nearest one around it that is there. */
    int line(Field field) {
        int line = 1;
        Node node = top;
        for (Object step : field.steps()) {
            Optional<Entry> entry = node == null ? Optional.empty() : entry(node, step);
            if (entry.isEmpty()) {
                return line;
            }
            line = entry.get().line();
            node = entry.get().value();
        }
        return line;
    }

    private void parse() {
        try {
            top = new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeString(text)
                    .orElse(null);
            if (top == null) {
                report(Field.TOP, "is empty");
            } else {
                reportRepeatedKeys(Field.TOP, top);
            }
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Source::lineOf).orElse(1);
            faults.add(new Fault(file, line, "", "is not YAML: " + e.getProblem()));
        }
    }

    private void reportRepeatedKeys(Field field, Node node) {
        if (node instanceof MappingNode mapping) {
            Set<String> seen = new HashSet<>();
            for (NodeTuple tuple : mapping.getValue()) {
                String key = key(tuple);
                if (!seen.add(key)) {
                    int line = tuple.getKeyNode()
                            .getStartMark()
                            .map(Source::lineOf)
                            .orElse(1);
                    faults.add(new Fault(file, line, field.and(key).toString(), "is given twice"));
                }
                reportRepeatedKeys(field.and(key), tuple.getValueNode());
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                reportRepeatedKeys(field.and(i), sequence.getValue().get(i));
            }
        }
    }

    private static Optional<Entry> entry(Node node, Object step) {
        if (node instanceof SequenceNode sequence && step instanceof Integer position) {
            return position < sequence.getValue().size()
                    ? Optional.of(sequence.getValue().get(position)).map(item -> new Entry(item, item))
                    : Optional.empty();
        }
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .filter(tuple -> step.equals(key(tuple)))
                    .findFirst()
                    .map(tuple -> new Entry(tuple.getKeyNode(), tuple.getValueNode()));
        }
        return Optional.empty();
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int lineOf(Mark mark) {
        return mark.getLine() + 1;
    }

    /** A field's value, and the node at which its text begins. */
    private record Entry(Node begin, Node value) {
        int line() {
            return begin.getStartMark().map(Source::lineOf).orElse(1);
        }
    }
}
