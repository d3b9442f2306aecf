package org.panprd.marketplace.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process to start: its name is also that of its log.
 *
 * @param stopSignal what asks it to stop in good order
 * @param graceSeconds how long it may take to do so before it is killed
 */
record Command(
        String name,
        List<String> words,
        Map<String, String> environment,
        Path folder,
        String stopSignal,
        int graceSeconds) {
    Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    static Command of(String name, Path folder, List<String> words) {
        return new Command(name, words, Map.of(), folder, "TERM", 15);
    }

    Command with(Map<String, String> variables) {
        return new Command(name, words, variables, folder, stopSignal, graceSeconds);
    }

    /** For work on a draft that is thrown away anyway. */
    Command stoppedAtOnce() {
        return stoppedBy("KILL");
    }

    Command stoppedBy(String signal) {
        return new Command(name, words, environment, folder, signal, graceSeconds);
    }
}
