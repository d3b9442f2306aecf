package org.panprd.marketplace.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds calls in this module's own sources and the text literals that they are given. */
final class SourceCalls {
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*)\"");

    private SourceCalls() {}

    /** The literals that stand alone as this argument, counted from 0, of calls whose beginning matches. */
    static Set<String> literals(String callee, int argument) {
        return matches(callee, argument, LITERAL.pattern());
    }

    /** The literals that begin a concatenation there: {@code "unit." + …}. */
    static Set<String> prefixes(String callee, int argument) {
        return matches(callee, argument, LITERAL.pattern() + "\\s*\\+.*");
    }

    private static Set<String> matches(String callee, int argument, String form) {
        var found = new TreeSet<String>();
        Pattern argumentForm = Pattern.compile(form, Pattern.DOTALL);
        for (String source : sources()) {
            Matcher call = Pattern.compile("\\b" + callee + "\\(").matcher(source);
            while (call.find()) {
                List<String> arguments = arguments(source, call.end());
                if (arguments.size() > argument) {
                    Matcher text = argumentForm.matcher(arguments.get(argument));
                    if (text.matches()) {
                        found.add(text.group(1));
                    }
                }
            }
        }
        return found;
    }

    private static List<String> arguments(String source, int from) {
        var arguments = new ArrayList<String>();
        int depth = 0;
        boolean quoted = false;
        int start = from;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' && source.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '{')) {
                depth++;
            } else if (!quoted && c == ',' && depth == 0) {
                arguments.add(source.substring(start, i).strip());
                start = i + 1;
            } else if (!quoted && (c == ')' || c == '}') && depth-- == 0) {
                arguments.add(source.substring(start, i).strip());
                return arguments;
            }
        }
        throw new IllegalStateException("A call without an end: " + source.substring(from));
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            var sources = new ArrayList<String>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
