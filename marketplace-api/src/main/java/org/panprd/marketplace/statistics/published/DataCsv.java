package org.panprd.marketplace.statistics.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.panprd.marketplace.statistics.published.Sdmx.Attribute;
import org.panprd.marketplace.statistics.published.Sdmx.Dimension;

/** Published figures as lines of CSV: SDMX-CSV 2.0, or without its first columns for whoever has not heard of it. */
@ApplicationScoped
class DataCsv {
    private static final List<String> STRUCTURE = List.of("STRUCTURE", "STRUCTURE_ID", "ACTION");
    private static final List<String> OURS =
            List.of("dataflow", Sdmx.AGENCY + ":" + Sdmx.FLOW + "(" + Sdmx.VERSION + ")", "I");

    @Inject
    SdmxValues values;

    String sdmx(List<Observation> observations) {
        return write(observations, true);
    }

    String plain(List<Observation> observations) {
        return write(observations, false);
    }

    private String write(List<Observation> observations, boolean isSdmx) {
        StringBuilder text = new StringBuilder();
        List<String> head = new ArrayList<>(isSdmx ? STRUCTURE : List.of());
        Arrays.stream(Dimension.values()).map(Dimension::name).forEach(head::add);
        head.addAll(List.of(Sdmx.PERIOD, Sdmx.MEASURE));
        Arrays.stream(Attribute.values()).map(Attribute::name).forEach(head::add);
        line(text, head);
        observations.forEach(one -> line(text, cells(one, isSdmx)));
        return text.toString();
    }

    private List<String> cells(Observation observation, boolean isSdmx) {
        List<String> cells = new ArrayList<>(isSdmx ? OURS : List.of());
        Stream.of(Dimension.values())
                .map(dimension -> values.of(observation, dimension))
                .forEach(cells::add);
        var amount = observation.amount();
        cells.add(observation.month().toString());
        cells.add(amount == null ? "" : amount.toPlainString());
        Stream.of(Attribute.values())
                .map(attribute -> values.of(observation, attribute).orElse(""))
                .forEach(cells::add);
        return cells;
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(CSVFormat.RFC4180.format(cells.toArray())).append("\r\n");
    }
}
